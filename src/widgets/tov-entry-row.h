/* A row to type one line: a text, a code by its name, a whole number or an amount.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_ENTRY_ROW (tov_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovEntryRow, tov_entry_row, TOV, ENTRY_ROW, AdwEntryRow)

struct _TovEntryRowClass
{
  AdwEntryRowClass parent_class;
};

GtkWidget *tov_entry_row_new (const TovField *field);

/* For the rows that are made of this one. */
const TovField *tov_entry_row_get_field (TovEntryRow *self);
/* Shows a text without emitting "edited". */
void tov_entry_row_show_text (TovEntryRow *self, const char *text);
/* The day that a time of day alone is meant of; TOV_DATE_NONE: today. */
void tov_entry_row_set_day (TovEntryRow *self, TovDate day);

G_END_DECLS
