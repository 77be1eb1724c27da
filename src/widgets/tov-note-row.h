/* A row to write several lines, which grows with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

#define TOV_TYPE_NOTE_ROW (tov_note_row_get_type ())
G_DECLARE_FINAL_TYPE (TovNoteRow, tov_note_row, TOV, NOTE_ROW, AdwPreferencesRow)

GtkWidget *tov_note_row_new (const TovField *field);

G_END_DECLS
