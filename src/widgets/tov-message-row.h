/* A line below a row of a form that says what is wrong with it, or what to know about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_MESSAGE_ROW (tov_message_row_get_type ())
G_DECLARE_FINAL_TYPE (TovMessageRow, tov_message_row, TOV, MESSAGE_ROW, AdwPreferencesRow)

/* Stands behind its subject in the same list, and hidden while there is nothing to say. */
GtkWidget *tov_message_row_new (TovFieldRow *subject);

/* Says it, and marks the subject where it is a fault; NULL says nothing. */
void tov_message_row_say (TovMessageRow *self, const char *message, gboolean is_fault);
gboolean tov_message_row_has_fault (TovMessageRow *self);

G_END_DECLS
