/* Some fields of an agenda item, saved while they are typed: soon after the last letter, and now
 * and then while somebody writes without a pause. Each time is one act. What is approved is shown
 * to be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-agenda-item.h"
#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_ITEM_FORM (tov_item_form_get_type ())
G_DECLARE_FINAL_TYPE (TovItemForm, tov_item_form, TOV, ITEM_FORM, AdwBin)

/* Names of fields, ended by NULL; static. more (may be NULL) are shown when they are asked for. */
GtkWidget *
tov_item_form_new (TovContext *context, const char *const *shown, const char *const *more);
/* Shows an item as it is now; what was typed and not saved of it stays. Of another item than before
 * (NULL: none) that is saved first. */
void tov_item_form_show (TovItemForm *self, TovAgendaItem *item, gboolean is_locked);
/* Saves what was typed. FALSE where that failed, which the user has been told. */
gboolean tov_item_form_flush (TovItemForm *self);

G_END_DECLS
