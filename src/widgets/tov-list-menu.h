/* The menu of a row in a list, by the right button, the menu key and Shift+F10.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu for what lies under the pointer or has the focus, which is the row or something in it;
 * transfer full, NULL for none. */
typedef GMenuModel *(*TovListMenuFunc) (GtkWidget *widget);

/* Gives a list the menu of its rows. */
void tov_list_menu_add (GtkWidget *list, TovListMenuFunc create);
/* The row of a list that has the focus, or what has it in a row; NULL if the focus is elsewhere.
 * Transfer none. */
GtkWidget *tov_list_menu_get_focus (GtkWidget *list);

G_END_DECLS
