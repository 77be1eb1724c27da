/* A row for a day, a day with a time, or a birth date: typed as Danes do, moved by the arrow keys,
 * or chosen from a calendar (Alt+Down).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-entry-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_DATE_ROW (tov_date_row_get_type ())
G_DECLARE_FINAL_TYPE (TovDateRow, tov_date_row, TOV, DATE_ROW, TovEntryRow)

GtkWidget *tov_date_row_new (const TovField *field);

G_END_DECLS
