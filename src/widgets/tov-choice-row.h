/* A row to choose one of a field's choices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHOICE_ROW (tov_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (TovChoiceRow, tov_choice_row, TOV, CHOICE_ROW, AdwComboRow)

GtkWidget *tov_choice_row_new (const TovField *field);

G_END_DECLS
