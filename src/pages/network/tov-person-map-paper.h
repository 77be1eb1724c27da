/* The network map of a young person on paper and in files. Whom it is for is asked first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing where there is no such map. */
void tov_person_map_paper_present (TovContext *context, GtkWindow *parent, const char *map);

G_END_DECLS
