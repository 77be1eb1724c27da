/* The list of an entity: a table with a column for each field marked so, or, where there is no room
 * for columns, rows of two lines. It shows any list model of records; who orders them listens. Each
 * record has a menu, and the Delete key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-extra.h"
#include "tov-record-words.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_TABLE (tov_record_table_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordTable, tov_record_table, TOV, RECORD_TABLE, AdwBin)

/* owner (may be NULL) is a reference the reader knows already, so it has no column. titles is asked
 * for what references are called, as long as the widget lives.
 *
 * Signals: "activate" (TovRecord) when a record is to be opened; "selected" (TovRecord, NULL for
 * none) when another one is; "sort-changed" (field name or NULL, whether descending) when a heading
 * was clicked. */
GtkWidget *tov_record_table_new (const TovEntity *entity,
                                 const TovField *owner,
                                 TovTitleFunc titles,
                                 gpointer user_data);

/* Before there is a model. extra is static; user_data is passed to its functions as long as the
 * widget lives. */
void
tov_record_table_set_extra (TovRecordTable *self, const TovRecordExtra *extra, gpointer user_data);
/* A list of records of the entity; NULL for none. */
void tov_record_table_set_model (TovRecordTable *self, GListModel *model);
/* Shows the order by the arrow in a heading, and emits "sort-changed". */
void tov_record_table_sort_by (TovRecordTable *self, const TovField *field, gboolean descending);
/* The record that is selected; NULL if none is. Transfer none. */
TovRecord *tov_record_table_get_selected (TovRecordTable *self);
/* Puts what is shown into words again, after something was changed. */
void tov_record_table_refresh (TovRecordTable *self);

G_END_DECLS
