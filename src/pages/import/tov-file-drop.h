/* Files that are dropped on the window: a list is imported by the window's action
 * "win.import-file", a calendar by "win.import-calendar"; of anything else it is said what can be
 * dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Lets lists be dropped on the window, which shows by its outline that it takes them. */
void tov_file_drop_set_up (GtkWidget *window, TovContext *context);

G_END_DECLS
