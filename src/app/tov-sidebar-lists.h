/* The lists of young people in the sidebar, under the board: two that are always there, and those
 * that somebody keeps. These have a menu to rename, move and delete them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_SIDEBAR_LISTS (tov_sidebar_lists_get_type ())
G_DECLARE_FINAL_TYPE (TovSidebarLists, tov_sidebar_lists, TOV, SIDEBAR_LISTS, GObject)

/* Adds its rows (TovSidebarRow) to the list after that of the page "board", and follows the
 * register. The signal "changed" is emitted when the rows were made anew. The list is in its window
 * and outlives the object. */
TovSidebarLists *tov_sidebar_lists_new (TovContext *context, GtkListBox *list);

G_END_DECLS
