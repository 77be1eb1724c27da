/* A placement ends: how, what was in the way where it was interrupted, and what happens next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing where there is no such placement. */
void
tov_placement_end_dialog_present (TovContext *context, GtkWindow *parent, const char *placement);

G_END_DECLS
