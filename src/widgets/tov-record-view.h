/* A record to be read: what it is called, its fields, and the records that refer to it.
 *
 * References are opened by the actions "win.open-record" (entity, id) and "win.show-related"
 * (entity, reference field, id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-words.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_VIEW (tov_record_view_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordView, tov_record_view, TOV, RECORD_VIEW, AdwBin)

/* titles is asked for what references are called, as long as the widget lives. */
GtkWidget *tov_record_view_new (TovRecord *record, TovTitleFunc titles, gpointer user_data);

/* Adds a list of records of an entity whose reference field is this record. Only the first of them
 * are shown, and nothing at all while there are none. */
void tov_record_view_add_related (TovRecordView *self,
                                  const TovEntity *entity,
                                  const TovField *owner,
                                  GListModel *records);

G_END_DECLS
