/* The list of an entity as a table: a column for each field marked so. It shows a selection of
 * records; who orders them listens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-extra.h"
#include "tov-record-words.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_COLUMNS (tov_record_columns_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordColumns, tov_record_columns, TOV, RECORD_COLUMNS, AdwBin)

/* As tov_record_table_new (). Signals: "activate" (position); "sort-changed" (field name or NULL,
 * whether descending). */
GtkWidget *tov_record_columns_new (const TovEntity *entity,
                                   const TovField *owner,
                                   TovTitleFunc titles,
                                   gpointer user_data);

/* As tov_record_table_set_extra (). */
void tov_record_columns_set_extra (TovRecordColumns *self,
                                   const TovRecordExtra *extra,
                                   gpointer user_data);
void tov_record_columns_set_model (TovRecordColumns *self, GtkSelectionModel *model);
/* Makes the columns as wide as what stands in the first of these records asks for, now and when
 * they are put into words again. */
void tov_record_columns_fit (TovRecordColumns *self, GListModel *records);
/* Puts what is shown into words again. */
void tov_record_columns_refresh (TovRecordColumns *self);
/* Shows the order by the arrow in a heading, and emits "sort-changed". */
void
tov_record_columns_sort_by (TovRecordColumns *self, const TovField *field, gboolean descending);

G_END_DECLS
