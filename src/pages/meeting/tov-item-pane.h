/* The agenda item that is being worked on: what there is to know, its minutes, what was decided and
 * what is to be done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-agenda-item.h"
#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_ITEM_PANE (tov_item_pane_get_type ())
G_DECLARE_FINAL_TYPE (TovItemPane, tov_item_pane, TOV, ITEM_PANE, AdwBin)

/* Names of the fields that can be typed, and of those that are asked for: see TovTypedForm. */
GtkWidget *
tov_item_pane_new (TovContext *context, const char *const *shown, const char *const *more);
/* Shows an item (NULL: none) and its number on the agenda; what is being typed stays. Minutes of
 * another item that cannot be saved stay in sight instead. */
void tov_item_pane_show (TovItemPane *self, TovAgendaItem *item, guint number, gboolean is_locked);
/* Saves what is being typed. FALSE where the minutes could not be, which the user has been told. */
gboolean tov_item_pane_flush (TovItemPane *self);
/* The keys go to where a decision, or something to be done, is typed. */
void tov_item_pane_begin_decision (TovItemPane *self);
void tov_item_pane_begin_follow_up (TovItemPane *self);

G_END_DECLS
