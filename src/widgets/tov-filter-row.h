/* What a list is filtered by in one column: the column's name, and below it a choice, two ends, or
 * words, by the kind of the field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_FILTER_ROW (tov_filter_row_get_type ())
G_DECLARE_FINAL_TYPE (TovFilterRow, tov_filter_row, TOV, FILTER_ROW, AdwBin)

/* Signal: "changed" (condition or NULL), when the user has changed it. */
GtkWidget *tov_filter_row_new (const TovField *field, TovRecordSource *source);
const TovField *tov_filter_row_get_field (TovFilterRow *self);
/* Shows a condition, and emits nothing. */
void tov_filter_row_show (TovFilterRow *self, const char *condition);

G_END_DECLS
