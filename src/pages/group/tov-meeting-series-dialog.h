/* A dialog that plans the meetings of a group for a time to come.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing is shown where there is no such group. */
void tov_meeting_series_dialog_present (TovContext *context, GtkWindow *parent, const char *group);

G_END_DECLS
