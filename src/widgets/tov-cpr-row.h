/* A row for a CPR number, covered as 010203-•••• until it is asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-entry-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_CPR_ROW (tov_cpr_row_get_type ())
G_DECLARE_FINAL_TYPE (TovCprRow, tov_cpr_row, TOV, CPR_ROW, TovEntryRow)

GtkWidget *tov_cpr_row_new (const TovField *field);

G_END_DECLS
