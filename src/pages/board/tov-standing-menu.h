/* What can be done with a young person in a list of the board: a menu (right button, menu key,
 * Shift+F10) and keys: Enter opens (the list says so itself), L logs, B throws the ball, N is for
 * the next step, 1, 2, 3 and Ctrl with the arrows change the level.
 *
 * The window answers by its actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-standing.h"

G_BEGIN_DECLS

/* Gives a list the menu and the keys, for the rows that were said to show a young person. */
void tov_standing_menu_add (GtkWidget *list);
/* Says whom a row shows, and what a reader of the screen is to hear: the name, and how it stands.
 * A row that is used again is told again; NULL for nobody. */
void tov_standing_menu_mark_row (GtkWidget *row, TovStanding *standing);
/* Whom the row shows that a widget is, or lies in; NULL if none. Transfer none. */
TovStanding *tov_standing_menu_find (GtkWidget *widget);

G_END_DECLS
