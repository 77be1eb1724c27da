/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-history.h"

#include "tov-sql.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

#define LOAD_ENTRIES                                                                  \
  "SELECT t.id, t.at, t.who, t.title, e.operation, e.field, e.old_value, e.new_value" \
  " FROM change_entry AS e JOIN change_transaction AS t ON t.id = e.transaction_id"   \
  " WHERE e.entity = ? AND e.record_id = ? ORDER BY t.id DESC, e.id"
#define LOAD_LATER_ENTRIES                               \
  "SELECT operation, field, old_value FROM change_entry" \
  " WHERE entity = ? AND record_id = ? AND transaction_id > ? ORDER BY id DESC"
/* A record that came by an import has the rev it came with until its first change. */
#define COUNT_ACTS                                                                \
  "SELECT count (DISTINCT transaction_id),"                                       \
  " (SELECT coalesce (old_value, 0) FROM change_entry"                            \
  "  WHERE entity = ?1 AND record_id = ?2 AND field = 'rev' ORDER BY id LIMIT 1)" \
  " FROM change_entry WHERE entity = ?1 AND record_id = ?2"

static void
free_change (TovValueChange *change)
{
  g_free (change->from);
  g_free (change->to);
  g_free (change);
}

static TovPastAct *
create_act (TovStatement *row)
{
  TovPastAct *act = g_new0 (TovPastAct, 1);
  const char *operation = tov_statement_get_text (row, 4);

  act->act = tov_statement_get_int64 (row, 0);
  act->at = g_strdup (tov_statement_get_text (row, 1));
  act->who = g_strdup (tov_statement_get_text (row, 2));
  act->title = g_strdup (tov_statement_get_text (row, 3));
  act->kind = g_str_equal (operation, "insert") ? TOV_PAST_CREATED : TOV_PAST_CHANGED;
  act->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_change);
  return act;
}

/* Takes an entry into the act: a field that the act has changed several times has changed once. */
static void
add_entry (TovPastAct *act, const TovEntity *entity, TovStatement *row)
{
  const TovField *field = tov_entity_get_field (entity, tov_statement_get_text (row, 5));
  TovValueChange *change;

  if (field == NULL)
    return;
  for (guint i = 0; i < act->changes->len; i++) {
    change = g_ptr_array_index (act->changes, i);
    if (change->field == field) {
      g_free (change->to);
      change->to = g_strdup (tov_statement_get_text (row, 7));
      return;
    }
  }
  change = g_new0 (TovValueChange, 1);
  change->field = field;
  change->from = g_strdup (tov_statement_get_text (row, 6));
  change->to = g_strdup (tov_statement_get_text (row, 7));
  g_ptr_array_add (act->changes, change);
}

/* What an act has done ends with its last entry on the record. */
static void
note_operation (TovPastAct *act, const char *operation)
{
  if (g_str_equal (operation, "delete"))
    act->kind = TOV_PAST_DELETED;
  else if (act->kind == TOV_PAST_DELETED)
    act->kind = TOV_PAST_CHANGED;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const TovValueChange *const *first = a;
  const TovValueChange *const *second = b;

  return (*first)->field < (*second)->field ? -1 : 1;
}

static void
end_act (TovPastAct *act)
{
  for (guint i = act->changes->len; i > 0; i--) {
    const TovValueChange *change = g_ptr_array_index (act->changes, i - 1);

    if (g_strcmp0 (change->from, change->to) == 0)
      g_ptr_array_remove_index (act->changes, i - 1);
  }
  g_ptr_array_sort (act->changes, compare_changes);
}

/* The record as it is now; an empty one with its id if it is deleted. */
static TovRecord *
load_record (
    TovStore *store, const TovEntity *entity, const char *id, gboolean *is_there, GError **error)
{
  g_autoptr (GError) failure = NULL;
  TovStatement *row = tov_store_find_row (store, entity, id, &failure);
  TovRecord *record;

  *is_there = row != NULL;
  if (row == NULL && !g_error_matches (failure, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  record = tov_record_new (entity);
  tov_record_set_id (record, id);
  if (row != NULL) {
    /* A value that cannot be read now may still be put back to what it was. */
    tov_sql_read (row, record, NULL);
    tov_statement_reset (row);
  }
  return record;
}

/* Takes one value of a later act back, and with it perhaps that the record was made or deleted. */
static gboolean
take_back_entry (TovRecord *record, TovStatement *row, gboolean *is_there, GError **error)
{
  const TovField *field =
      tov_entity_get_field (tov_record_get_entity (record), tov_statement_get_text (row, 1));
  g_autoptr (GError) fault = NULL;

  *is_there = !g_str_equal (tov_statement_get_text (row, 0), "insert");
  if (field == NULL || tov_record_set_text (record, field, tov_statement_get_text (row, 2), &fault))
    return TRUE;
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED,
               _ ("“%s” holds a value that is not allowed: %s"), _ (field->label), fault->message);
  return FALSE;
}

static gboolean
take_back_later (TovStore *store, TovRecord *record, gint64 act, gboolean *is_there, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store), LOAD_LATER_ENTRIES, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, tov_record_get_entity (record)->name);
  tov_statement_bind_text (statement, 2, tov_record_get_id (record));
  tov_statement_bind_int64 (statement, 3, act);
  while (tov_statement_step (statement, &failure)
         && take_back_entry (record, statement, is_there, &failure))
    ;
  tov_statement_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

void
tov_past_act_free (TovPastAct *self)
{
  g_free (self->at);
  g_free (self->who);
  g_free (self->title);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

GPtrArray *
tov_record_history_load (TovStore *store, const TovEntity *entity, const char *id, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store), LOAD_ENTRIES, error);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_past_act_free);
  g_autoptr (GError) failure = NULL;
  TovPastAct *act = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, entity->name);
  tov_statement_bind_text (statement, 2, id);
  while (tov_statement_step (statement, &failure)) {
    if (act == NULL || act->act != tov_statement_get_int64 (statement, 0)) {
      act = create_act (statement);
      g_ptr_array_add (acts, act);
    }
    note_operation (act, tov_statement_get_text (statement, 4));
    add_entry (act, entity, statement);
  }
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  for (guint i = 0; i < acts->len; i++)
    end_act (g_ptr_array_index (acts, i));
  return g_steal_pointer (&acts);
}

gint64
tov_record_history_count (TovStore *store, TovRecord *record)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store), COUNT_ACTS, NULL);
  gint64 count = 0, rev = TOV_NUMBER_NONE;

  g_return_val_if_fail (statement != NULL, 0);

  tov_statement_bind_text (statement, 1, tov_record_get_entity (record)->name);
  tov_statement_bind_text (statement, 2, tov_record_get_id (record));
  if (tov_statement_step (statement, NULL)) {
    count = tov_statement_get_int64 (statement, 0);
    rev = tov_statement_get_int64 (statement, 1);
    tov_statement_reset (statement);
  }
  return count + (rev != TOV_NUMBER_NONE ? rev : tov_record_get_rev (record));
}

TovRecord *
tov_record_history_get_state (
    TovStore *store, const TovEntity *entity, const char *id, gint64 act, GError **error)
{
  gboolean is_there;
  g_autoptr (TovRecord) record = load_record (store, entity, id, &is_there, error);

  if (record == NULL || !take_back_later (store, record, act, &is_there, error))
    return NULL;
  if (is_there)
    return g_steal_pointer (&record);
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING,
                       _ ("The record was not there then."));
  return NULL;
}
