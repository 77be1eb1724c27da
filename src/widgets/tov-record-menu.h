/* The menu of a record in a list, and the keys that do the same: open, edit, history, delete.
 *
 * The window answers by its actions "win.open-record", "win.edit-record", "win.show-history" and
 * "win.delete-record" (entity, id each).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-record.h"

G_BEGIN_DECLS

/* Gives a list the menu (by the right button, the menu key and Shift+F10) and the Delete key, for
 * the rows that were said to show a record. */
void tov_record_menu_add (GtkWidget *list);

/* Says which record a row shows, and what a reader of the screen is to hear: GTK names a row after
 * its C type. A row that is used again is told again. */
void tov_record_menu_mark_row (GtkWidget *row, TovRecord *record, const char *name);
/* The record of the row that a widget is, or lies in; NULL if there is none. Transfer none. */
TovRecord *tov_record_menu_find (GtkWidget *widget);

G_END_DECLS
