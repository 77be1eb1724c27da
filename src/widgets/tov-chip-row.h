/* A row to choose one of a few choices, which all stand there: by the arrow keys, or by a first
 * letter, which also goes on to the next field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHIP_ROW (tov_chip_row_get_type ())
G_DECLARE_FINAL_TYPE (TovChipRow, tov_chip_row, TOV, CHIP_ROW, AdwPreferencesRow)

/* The field is a choice. The signal "taken" tells that a choice was made by its letter or by Enter,
 * and so the hand wants to go on. */
GtkWidget *tov_chip_row_new (const TovField *field);

G_END_DECLS
