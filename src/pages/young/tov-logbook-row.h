/* A contact or an attempt in the logbook: how, when, who, what was said, and what was added later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-logbook.h"

G_BEGIN_DECLS

#define TOV_TYPE_LOGBOOK_ROW (tov_logbook_row_get_type ())
G_DECLARE_FINAL_TYPE (TovLogbookRow, tov_logbook_row, TOV, LOGBOOK_ROW, GtkListBoxRow)

/* To be filled. The row and its button do "win.edit-record", or "person.add-to" (id of the log
 * entry) where the entry is locked. */
GtkWidget *tov_logbook_row_new (void);

void tov_logbook_row_fill (TovLogbookRow *self, TovLogbookEntry *entry);
/* The day it happened. */
TovDate tov_logbook_row_get_day (TovLogbookRow *self);

G_END_DECLS
