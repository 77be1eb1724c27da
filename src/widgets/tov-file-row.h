/* A row for a photo or a document that is kept with the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"
#include "tov-record-source.h"

G_BEGIN_DECLS

#define TOV_TYPE_FILE_ROW (tov_file_row_get_type ())
G_DECLARE_FINAL_TYPE (TovFileRow, tov_file_row, TOV, FILE_ROW, AdwActionRow)

/* The signal "choose" asks for a file to be chosen and stored. */
GtkWidget *tov_file_row_new (const TovField *field, TovRecordSource *source);

G_END_DECLS
