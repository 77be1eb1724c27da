/* An item on an agenda: its number, what it is about and when; its line can be typed anew in place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-agenda-item.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGENDA_ROW (tov_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (TovAgendaRow, tov_agenda_row, TOV, AGENDA_ROW, GtkListBoxRow)

/* The signal "typed" (text) tells that the line was typed and is meant; "dropped" (an id) that
 * another item was dropped on this one. */
GtkWidget *tov_agenda_row_new (void);
/* about says all that stands below the title; may be empty. */
void tov_agenda_row_fill (TovAgendaRow *self, TovAgendaItem *item, guint number, const char *about);
TovAgendaItem *tov_agenda_row_get_item (TovAgendaRow *self);
/* The line is typed, beginning with a text; Escape leaves it as it was, and to go elsewhere means
 * what was typed. */
void tov_agenda_row_begin_typing (TovAgendaRow *self, const char *text);
/* Where the line is being typed, that is meant. */
void tov_agenda_row_end_typing (TovAgendaRow *self);

G_END_DECLS
