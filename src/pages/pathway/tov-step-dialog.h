/* The next steps of a young person: which are done or dropped, and what is next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing where there is no such young person. */
void tov_step_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person);

G_END_DECLS
