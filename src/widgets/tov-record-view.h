/* A record to be read: what it is called, its fields, and the records that refer to it.
 *
 * What is done with it are actions of the window: "win.open-record", "win.edit-record",
 * "win.show-history", "win.delete-record" (entity, id), and "win.new-related", "win.show-related"
 * (entity, reference field, id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-source.h"
#include "tov-record-words.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_VIEW (tov_record_view_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordView, tov_record_view, TOV, RECORD_VIEW, AdwBin)

/* The source is asked as long as the widget lives. */
GtkWidget *tov_record_view_new (TovRecord *record, TovRecordSource *source);
/* The same for a page that scrolls by itself, and that has a heading and the means to edit and to
 * add already. */
GtkWidget *tov_record_view_new_part (TovRecord *record, TovRecordSource *source);

/* Adds a list of records of an entity whose reference field is this record. Only the first of them
 * are shown, and nothing at all while there are none. Where others can be added there is a button
 * for it in the list, and an item of the view's menu "Add". */
void tov_record_view_add_related (TovRecordView *self,
                                  const TovEntity *entity,
                                  const TovField *owner,
                                  GListModel *records,
                                  gboolean can_add);
/* Puts what is shown into words again, after something was changed. */
void tov_record_view_refresh (TovRecordView *self);

G_END_DECLS
