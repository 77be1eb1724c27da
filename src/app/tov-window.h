/* The main window: a sidebar with the pages, the page shown, and the way back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-history.h"
#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_WINDOW (tov_window_get_type ())
G_DECLARE_FINAL_TYPE (TovWindow, tov_window, TOV, WINDOW, AdwApplicationWindow)

/* is_example: the register is the example, and the window says so. copied_from: the name of the
 * file that is looked at, of which the register is a copy; NULL for all others. page is the tag of
 * the page to begin with; NULL for the one that was shown last. */
GtkWidget *tov_window_new (GtkApplication *application,
                           TovStore *store,
                           gboolean is_example,
                           const char *copied_from,
                           const char *page);

/* Covers it, so that nothing in it can be read; see tov-cover.h. */
void tov_window_cover (TovWindow *self);

/* Where one is in it. */
const TovPlace *tov_window_get_place (TovWindow *self);
/* Whether it shows how to begin, for there is nothing in the register yet. */
gboolean tov_window_is_beginning (TovWindow *self);

G_END_DECLS
