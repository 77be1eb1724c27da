/* The acts of a store: how they begin, end, are taken back and announced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-store-private.h"

#include "tov-change-log.h"
#include "tov-connection-private.h"
#include "tov-search-index.h"
#include "tov-sql.h"

#include <glib/gi18n-lib.h>

/* An act that writes more records of an entity than this is announced as one change of many. */
#define MANY 10

/* A record that was written in the act that is going on, and what to give back to its owner if the
 * act is taken back. */
typedef struct
{
  const TovEntity *entity;
  char *id;
  /* What the caller saved; NULL for a record that was deleted or written by an undo. */
  TovRecord *record;
  char *old_id;
  char *old_created;
  char *old_changed;
  gint64 old_rev;
} Written;

struct _TovAct
{
  /* How deep acts are nested in this one. */
  guint depth;
  char *title;
  /* Whether its row is in the change log, and whether an act inside it was taken back. */
  gboolean is_logged;
  /* The last entry of the change log that is in the index of the search. */
  gint64 last_indexed;
  gboolean is_doomed;
  /* What it has written: elements Written, and the entities of which records were imported. */
  GPtrArray *written;
  GHashTable *imported;
};

static void
free_written (Written *written)
{
  g_free (written->id);
  g_clear_object (&written->record);
  g_free (written->old_id);
  g_free (written->old_created);
  g_free (written->old_changed);
  g_free (written);
}

static TovAct *
create_act (const char *title)
{
  TovAct *act = g_new0 (TovAct, 1);

  act->title = g_strdup (title);
  act->written = g_ptr_array_new_with_free_func ((GDestroyNotify) free_written);
  act->imported = g_hash_table_new (NULL, NULL);
  return act;
}

static void
free_act (TovAct *act)
{
  g_free (act->title);
  g_ptr_array_unref (act->written);
  g_hash_table_unref (act->imported);
  g_free (act);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAct, free_act)

/* Makes a live record what the database says. */
static void
refresh (TovStore *self, TovRecord *live)
{
  const TovEntity *entity = tov_record_get_entity (live);
  TovStatement *row = tov_store_find_row (self, entity, tov_record_get_id (live), NULL);
  g_autoptr (TovRecord) fresh = NULL;

  if (row == NULL)
    return;
  fresh = tov_record_new (entity);
  tov_sql_read (row, fresh, NULL);
  tov_statement_reset (row);
  tov_record_update (live, fresh);
}

static void
refresh_imported (TovStore *self, const TovEntity *entity)
{
  g_autoptr (GPtrArray) records = tov_live_list (self->live, entity);

  for (guint i = 0; i < records->len; i++)
    refresh (self, g_ptr_array_index (records, i));
}

/* Takes back the act in the database and in the records. */
static void
undo_act (TovStore *self)
{
  g_autoptr (TovAct) act = g_steal_pointer (&self->act);
  GHashTableIter iterator;
  const TovEntity *entity;

  /* It fails only where SQLite has rolled back already, as it does on a full disk. */
  tov_connection_execute (self->connection, "ROLLBACK", NULL);
  for (guint i = act->written->len; i > 0; i--) {
    Written *written = g_ptr_array_index (act->written, i - 1);

    if (written->record != NULL) {
      tov_record_set_id (written->record, written->old_id);
      tov_record_set_created (written->record, written->old_created);
      tov_record_set_changed (written->record, written->old_changed);
      tov_record_set_rev (written->record, written->old_rev);
    }
    tov_store_refresh_live (self, written->entity, written->id);
  }
  g_hash_table_iter_init (&iterator, act->imported);
  while (g_hash_table_iter_next (&iterator, (gpointer *) &entity, NULL))
    refresh_imported (self, entity);
}

/* Announces what an act has written. It is over by then: whoever listens may begin the next one. */
static void
announce_act (TovStore *self, TovAct *act)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) announced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iterator;
  const TovEntity *entity;

  for (guint i = 0; i < act->written->len; i++) {
    Written *written = g_ptr_array_index (act->written, i);
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, written->entity)) + 1;

    g_hash_table_insert (numbers, (gpointer) written->entity, GUINT_TO_POINTER (number));
    if (number > MANY)
      g_hash_table_add (act->imported, (gpointer) written->entity);
  }
  for (guint i = 0; i < act->written->len; i++) {
    Written *written = g_ptr_array_index (act->written, i);

    if (!g_hash_table_contains (act->imported, written->entity)
        && g_hash_table_add (announced,
                             g_strconcat (written->entity->name, " ", written->id, NULL)))
      g_signal_emit_by_name (self, "changed", written->entity->name, written->id);
  }
  g_hash_table_iter_init (&iterator, act->imported);
  while (g_hash_table_iter_next (&iterator, (gpointer *) &entity, NULL)) {
    refresh_imported (self, entity);
    g_signal_emit_by_name (self, "changed", entity->name, NULL);
  }
  if (act->written->len > 0 || g_hash_table_size (act->imported) > 0)
    g_signal_emit_by_name (self, "acted", act->title);
}

/* On a full or broken disk SQLite takes back the whole transaction by itself. What an act wrote
 * after that would go in alone. */
static gboolean
is_lost (TovStore *self)
{
  return !tov_connection_is_in_transaction (self->connection);
}

static gboolean
fail_part (GError **error)
{
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                       _ ("A part of the change failed, so none of it was saved."));
  return FALSE;
}

gboolean
tov_store_log_act (TovStore *self, gint64 undoes_id, GError **error)
{
  TovAct *act = self->act;

  if (is_lost (self))
    return fail_part (error);
  if (!self->is_recording || act->is_logged)
    return TRUE;
  act->is_logged = tov_change_log_begin (self->connection, self->who, act->title, undoes_id, error);
  return act->is_logged;
}

void
tov_store_note_written (TovStore *self, const TovEntity *entity, const char *id, TovRecord *record)
{
  Written *written = g_new0 (Written, 1);

  written->entity = entity;
  written->id = g_strdup (id);
  if (record != NULL) {
    written->record = g_object_ref (record);
    written->old_id = g_strdup (tov_record_get_id (record));
    written->old_created = g_strdup (tov_record_get_created (record));
    written->old_changed = g_strdup (tov_record_get_changed (record));
    written->old_rev = tov_record_get_rev (record);
  }
  g_ptr_array_add (self->act->written, written);
}

gboolean
tov_store_has_written (TovStore *self, const TovEntity *entity, const char *id)
{
  for (guint i = self->act != NULL ? self->act->written->len : 0; i > 0; i--) {
    const Written *written = g_ptr_array_index (self->act->written, i - 1);

    if (written->entity == entity && g_str_equal (written->id, id))
      return TRUE;
  }
  return FALSE;
}

void
tov_store_note_imported (TovStore *self, const TovEntity *entity)
{
  g_hash_table_add (self->act->imported, (gpointer) entity);
}

void
tov_store_refresh_live (TovStore *self, const TovEntity *entity, const char *id)
{
  g_autoptr (TovRecord) live = tov_live_find (self->live, entity, id);

  if (live != NULL)
    refresh (self, live);
}

void
tov_store_forget_act (TovStore *self)
{
  g_clear_pointer (&self->act, free_act);
}

/* Before the act, so that it stays whatever becomes of it. */
static gboolean
start_change_log (TovStore *self, GError **error)
{
  if (self->is_recording && !self->has_change_log)
    self->has_change_log = tov_change_log_start (tov_store_get_connection (self), error);
  return self->has_change_log || !self->is_recording;
}

gboolean
tov_store_begin (TovStore *self, const char *title, GError **error)
{
  if (self->is_copy) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY,
                         _ ("You are looking at a copy of a register that you were given, and "
                            "nothing is saved in it."));
    return FALSE;
  }
  if (self->act == NULL) {
    if (!start_change_log (self, error)
        || !tov_connection_execute (tov_store_get_connection (self), "BEGIN IMMEDIATE", error))
      return FALSE;
    self->act = create_act (title);
  }
  self->act->depth++;
  return TRUE;
}

gboolean
tov_store_settle (TovStore *self, GError **error)
{
  g_return_val_if_fail (self->act != NULL, FALSE);

  return !self->act->is_logged
         || tov_search_index_update (self->connection, &self->act->last_indexed, error);
}

gboolean
tov_store_commit (TovStore *self, GError **error)
{
  g_autoptr (TovAct) act = NULL;

  g_return_val_if_fail (self->act != NULL, FALSE);

  if (self->act->depth > 1) {
    self->act->depth--;
    return TRUE;
  }
  if (self->act->is_doomed || is_lost (self)) {
    undo_act (self);
    return fail_part (error);
  }
  if (!tov_store_settle (self, error)
      || !tov_connection_execute (self->connection, "COMMIT", error)) {
    undo_act (self);
    return FALSE;
  }
  act = g_steal_pointer (&self->act);
  announce_act (self, act);
  return TRUE;
}

void
tov_store_rollback (TovStore *self)
{
  g_return_if_fail (self->act != NULL);

  if (self->act->depth == 1) {
    undo_act (self);
  } else {
    self->act->depth--;
    self->act->is_doomed = TRUE;
  }
}

gboolean
tov_store_end (TovStore *self, gboolean is_good, GError **error)
{
  if (is_good)
    return tov_store_commit (self, error);
  tov_store_rollback (self);
  return FALSE;
}
