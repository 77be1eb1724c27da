/* A row of the sidebar: a page, or under the board a list of young people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_SIDEBAR_ROW (tov_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (TovSidebarRow, tov_sidebar_row, TOV, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *tov_sidebar_row_new_page (const char *page, const char *title, const char *icon);
/* record: the saved list's id; NULL for a list that is always there. */
GtkWidget *tov_sidebar_row_new_list (const char *page,
                                     const char *selection,
                                     const char *title,
                                     const char *record);

const char *tov_sidebar_row_get_title (TovSidebarRow *self);
const char *tov_sidebar_row_get_page (TovSidebarRow *self);
/* NULL for a page. */
const char *tov_sidebar_row_get_selection (TovSidebarRow *self);
const char *tov_sidebar_row_get_record (TovSidebarRow *self);

G_END_DECLS
