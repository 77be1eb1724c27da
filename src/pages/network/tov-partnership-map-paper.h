/* The map of a partnership on its way out: printed, or saved as PDF or as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-trail-counts.h"

G_BEGIN_DECLS

/* partnership is NULL for all of them; what is shown is copied. */
void tov_partnership_map_paper_present (TovContext *context,
                                        GtkWindow *parent,
                                        const char *partnership,
                                        const TovTrailChoice *choice);

G_END_DECLS
