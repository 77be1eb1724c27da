/* The list of an entity as rows of two lines, where there is no room for columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-extra.h"
#include "tov-record-words.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_ROWS (tov_record_rows_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordRows, tov_record_rows, TOV, RECORD_ROWS, AdwBin)

/* As tov_record_table_new (). Signal: "activate" (position). */
GtkWidget *tov_record_rows_new (const TovEntity *entity,
                                const TovField *owner,
                                TovTitleFunc titles,
                                gpointer user_data);

/* As tov_record_table_set_extra (). */
void
tov_record_rows_set_extra (TovRecordRows *self, const TovRecordExtra *extra, gpointer user_data);
void tov_record_rows_set_model (TovRecordRows *self, GtkSelectionModel *model);
/* Puts what is shown into words again. */
void tov_record_rows_refresh (TovRecordRows *self);

G_END_DECLS
