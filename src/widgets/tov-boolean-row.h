/* A row with a switch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_BOOLEAN_ROW (tov_boolean_row_get_type ())
G_DECLARE_FINAL_TYPE (TovBooleanRow, tov_boolean_row, TOV, BOOLEAN_ROW, AdwActionRow)

GtkWidget *tov_boolean_row_new (const TovField *field);

/* Whether the switch is on, for a row that belongs to no record. */
gboolean tov_boolean_row_is_on (TovBooleanRow *self);

G_END_DECLS
