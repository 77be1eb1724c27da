/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-sheet.h"

#include "tov-clock.h"
#include "tov-collection.h"
#include "tov-contact.h"
#include "tov-entities.h"
#include "tov-key-worker.h"
#include "tov-owned.h"
#include "tov-related-kinds.h"

#include <glib/gi18n-lib.h>

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

static gboolean
is_key_worker (TovContext *context, TovRecord *record)
{
  g_autoptr (GPtrArray) duties = NULL;

  if (tov_record_get_entity (record) == &tov_contact_entity)
    duties = tov_owned_load (tov_context_get_store (context), &tov_key_worker_entity, "contact_id",
                             tov_record_get_id (record), "from_date", NULL);
  for (guint i = 0; duties != NULL && i < duties->len; i++) {
    TovKeyWorker *duty = g_ptr_array_index (duties, i);

    if (tov_date_holds (duty->from_date, duty->to_date, tov_clock_today ()))
      return TRUE;
  }
  return FALSE;
}

/* Who leaves hands over all young people at once. */
static void
show_errand (TovRecordView *view, TovContext *context, TovRecord *record)
{
  if (is_key_worker (context, record))
    tov_record_view_set_errand (view, _ ("_Hand over the young people…"), "win.hand-over-all");
  else
    tov_record_view_set_errand (view, NULL, NULL);
}

GtkWidget *
tov_record_sheet_new (TovContext *context, TovRecord *record)
{
  GtkWidget *view = tov_record_view_new (record, TOV_RECORD_SOURCE (context));

  add_related (TOV_RECORD_VIEW (view), context, record);
  show_errand (TOV_RECORD_VIEW (view), context, record);
  return view;
}

void
tov_record_sheet_refresh (TovRecordView *view, TovContext *context, TovRecord *record)
{
  show_errand (view, context, record);
  tov_record_view_refresh (view);
}

GtkWidget *
tov_record_sheet_new_part (TovContext *context, TovRecord *record)
{
  GtkWidget *view = tov_record_view_new_part (record, TOV_RECORD_SOURCE (context));

  add_related (TOV_RECORD_VIEW (view), context, record);
  return view;
}
