/* The help in a window of its own, which can be read while one works in the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TOV_TYPE_HELP_WINDOW (tov_help_window_get_type ())
G_DECLARE_FINAL_TYPE (TovHelpWindow, tov_help_window, TOV, HELP_WINDOW, AdwWindow)

/* Shows a page of the help that lies in a folder, in the window that is open already or in another,
 * which is closed with the window that asks. A page that there is not is the index. */
void tov_help_window_present (GtkWindow *asking, const char *folder, const char *page);

G_END_DECLS
