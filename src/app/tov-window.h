/* The main window: a sidebar with the pages, the page shown, and the way back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_WINDOW (tov_window_get_type ())
G_DECLARE_FINAL_TYPE (TovWindow, tov_window, TOV, WINDOW, AdwApplicationWindow)

/* is_example: the register is the example, and the window says so. page is the tag of the page to
 * begin with; NULL for the one that was shown last. */
GtkWidget *tov_window_new (GtkApplication *application,
                           TovStore *store,
                           gboolean is_example,
                           const char *page);

G_END_DECLS
