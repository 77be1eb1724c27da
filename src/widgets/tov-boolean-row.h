/* A row with a switch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOOLEAN_ROW (tov_boolean_row_get_type ())
G_DECLARE_FINAL_TYPE (TovBooleanRow, tov_boolean_row, TOV, BOOLEAN_ROW, AdwActionRow)

GtkWidget *tov_boolean_row_new (const TovField *field);

G_END_DECLS
