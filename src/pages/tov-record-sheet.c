/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-sheet.h"

#include "tov-collection.h"
#include "tov-entities.h"
#include "tov-related-kinds.h"

/* The newest of what happens on a day comes first, also where a link leads to it. */
static void
sort_related (TovCollection *related, TovRelatedKind *kind)
{
  const TovField *far_end = tov_record_words_find_far_end (kind->entity, kind->field);
  const TovEntity *shown = far_end != NULL ? tov_entities_find (far_end->target) : kind->entity;
  const TovField *order = tov_record_words_order (shown);

  if (far_end != NULL)
    tov_collection_set_sort (related, far_end->name, order != NULL);
  else if (order != NULL)
    tov_collection_set_sort (related, order->name, TRUE);
}

static void
add_related (TovRecordView *view, TovContext *context, TovRecord *record)
{
  const char *id = tov_record_get_id (record);
  g_autoptr (GArray) kinds = tov_related_kinds_find (tov_record_get_entity (record));

  for (guint i = 0; i < kinds->len; i++) {
    TovRelatedKind *kind = &g_array_index (kinds, TovRelatedKind, i);
    g_autoptr (TovCollection) related =
        tov_collection_new (tov_context_get_store (context), kind->entity);

    tov_collection_set_owner (related, kind->field->name, id);
    sort_related (related, kind);
    tov_record_view_add_related (view, kind->entity, kind->field, G_LIST_MODEL (related),
                                 kind->can_add);
  }
}

GtkWidget *
tov_record_sheet_new (TovContext *context, TovRecord *record)
{
  GtkWidget *view = tov_record_view_new (record, TOV_RECORD_SOURCE (context));

  add_related (TOV_RECORD_VIEW (view), context, record);
  return view;
}

GtkWidget *
tov_record_sheet_new_part (TovContext *context, TovRecord *record)
{
  GtkWidget *view = tov_record_view_new_part (record, TOV_RECORD_SOURCE (context));

  add_related (TOV_RECORD_VIEW (view), context, record);
  return view;
}
