/* The agenda of a meeting: its items in their order with their times, and a line to type the next
 * one, which stays there for the one after it. Everything is done by the keys: Enter types an item
 * anew, Alt+Up and Alt+Down move it, Delete takes it away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-agenda-item.h"
#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGENDA_LIST (tov_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (TovAgendaList, tov_agenda_list, TOV, AGENDA_LIST, AdwBin)

/* The signal "chosen" tells that another item is the one that is worked on. To focus the list is to
 * focus that item, or the line where there is none. */
GtkWidget *tov_agenda_list_new (TovContext *context, const char *meeting);
/* Reads the agenda again. */
void tov_agenda_list_refresh (TovAgendaList *self);
/* The item that is worked on, NULL for none, and its number. Transfer none. */
TovAgendaItem *tov_agenda_list_get_chosen (TovAgendaList *self, guint *number);
guint tov_agenda_list_get_n_items (TovAgendaList *self);

G_END_DECLS
