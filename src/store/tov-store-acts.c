/* The acts of a store: what is written, taken back and announced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-store-private.h"

#include "tov-change-log.h"
#include "tov-check.h"
#include "tov-clock.h"
#include "tov-entities.h"
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
  /* What the caller saved; NULL for a record that was deleted. */
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

static void
remember_written (TovStore *self, const TovEntity *entity, const char *id, TovRecord *record)
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

/* Makes a live record what the database says. */
static void
refresh_live (TovStore *self, TovRecord *live)
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
    refresh_live (self, g_ptr_array_index (records, i));
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
    g_autoptr (TovRecord) live = tov_live_find (self->live, written->entity, written->id);

    if (written->record != NULL) {
      tov_record_set_id (written->record, written->old_id);
      tov_record_set_created (written->record, written->old_created);
      tov_record_set_changed (written->record, written->old_changed);
      tov_record_set_rev (written->record, written->old_rev);
    }
    if (live != NULL)
      refresh_live (self, live);
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

/* An act is in the change log from its first change on, so that one without changes is not. */
static gboolean
log_act (TovStore *self, GError **error)
{
  TovAct *act = self->act;

  if (!self->is_recording || act->is_logged)
    return TRUE;
  act->is_logged = tov_change_log_begin (self->connection, self->who, act->title, error);
  return act->is_logged;
}

/* A save or removal that stands alone is an act of its own. */
static gboolean
begin_own (TovStore *self, gboolean *is_own, const char *format, const char *words, GError **error)
{
  g_autofree char *title = NULL;

  *is_own = self->act == NULL;
  if (!*is_own)
    return TRUE;
  title = g_strdup_printf (format, words);
  return tov_store_begin (self, title, error);
}

static gboolean
end_own (TovStore *self, gboolean is_own, gboolean is_good, GError **error)
{
  if (is_own && is_good)
    return tov_store_commit (self, error);
  if (is_own)
    tov_store_rollback (self);
  return is_good;
}

static gboolean
fail_stale (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  TovStatement *row = tov_store_find_row (self, entity, tov_record_get_id (record), error);
  g_autofree char *title = NULL;

  if (row == NULL)
    return FALSE;
  tov_statement_reset (row);
  title = tov_record_display (record);
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
               _ ("“%s” has been changed since you opened it. Nothing was saved; open it again to "
                  "see the change."),
               title);
  return FALSE;
}

/* What a record will be like when it has been saved. */
static TovRecord *
create_saved (TovRecord *record)
{
  TovRecord *saved = tov_record_copy (record);
  g_autofree char *now = tov_clock_now ();

  if (tov_record_get_id (saved) == NULL) {
    g_autofree char *id = tov_record_new_id ();

    tov_record_set_id (saved, id);
  }
  if (tov_record_get_rev (saved) == 0)
    tov_record_set_created (saved, now);
  tov_record_set_changed (saved, now);
  tov_record_set_rev (saved, tov_record_get_rev (saved) + 1);
  return saved;
}

static gboolean
write_record (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (TovRecord) saved = create_saved (record);
  g_autoptr (TovRecord) live = NULL;
  gboolean is_new = tov_record_get_rev (record) == 0;
  g_autofree char *sql = is_new ? tov_sql_insert (entity) : tov_sql_update (entity);
  TovStatement *statement;
  int position;

  if (!tov_check_record_overlap (self->connection, saved, error) || !log_act (self, error))
    return FALSE;
  statement = tov_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;
  position = tov_sql_bind (statement, saved);
  if (!is_new)
    tov_statement_bind_int64 (statement, position, tov_record_get_rev (record));
  if (!tov_statement_run (statement, error))
    return FALSE;
  if (tov_connection_get_changes (self->connection) == 0)
    return fail_stale (self, record, error);

  remember_written (self, entity, tov_record_get_id (saved), record);
  tov_record_set_id (record, tov_record_get_id (saved));
  tov_record_update (record, saved);
  live = tov_live_find (self->live, entity, tov_record_get_id (saved));
  if (live != NULL)
    tov_record_update (live, saved);
  return TRUE;
}

/* The database would say that something refers to a record, but not what. */
static gboolean
check_unreferenced (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  for (const TovEntity *const *other = tov_entities_get (); *other != NULL; other++) {
    for (guint i = 0; i < (*other)->n_fields; i++) {
      const TovField *field = &(*other)->fields[i];
      g_autofree char *sql = NULL, *title = NULL;
      TovStatement *statement;
      int number;

      if (g_strcmp0 (field->target, entity->name) != 0)
        continue;
      sql = g_strdup_printf ("SELECT count (*) FROM \"%s\" WHERE \"%s\" = ?", (*other)->name,
                             field->name);
      statement = tov_connection_prepare (self->connection, sql, error);
      if (statement == NULL)
        return FALSE;
      tov_statement_bind_text (statement, 1, id);
      if (!tov_statement_step (statement, error))
        return FALSE;
      number = (int) tov_statement_get_int64 (statement, 0);
      tov_statement_reset (statement);
      if (number == 0)
        continue;
      title = tov_store_get_title (self, entity->name, id);
      g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                   _ ("“%s” cannot be deleted, because it is used elsewhere (%s: %d). Nothing was "
                      "changed."),
                   title, _ ((*other)->plural), number);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
delete_record (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?", entity->name);
  TovStatement *statement;

  statement = tov_store_find_row (self, entity, id, error);
  if (statement == NULL)
    return FALSE;
  tov_statement_reset (statement);
  if (!check_unreferenced (self, entity, id, error) || !log_act (self, error))
    return FALSE;
  statement = tov_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, id);
  if (!tov_statement_run (statement, error))
    return FALSE;
  remember_written (self, entity, id, NULL);
  return TRUE;
}

static gboolean
write_verbatim (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autofree char *sql = tov_sql_upsert (entity);
  TovStatement *statement;

  if (!log_act (self, error))
    return FALSE;
  statement = tov_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tov_sql_bind (statement, record);
  if (!tov_statement_run (statement, error))
    return FALSE;
  g_hash_table_add (self->act->imported, (gpointer) entity);
  return TRUE;
}

void
tov_store_forget_act (TovStore *self)
{
  g_clear_pointer (&self->act, free_act);
}

gboolean
tov_store_begin (TovStore *self, const char *title, GError **error)
{
  if (self->act == NULL) {
    if (!tov_connection_execute (tov_store_get_connection (self), "BEGIN IMMEDIATE", error))
      return FALSE;
    self->act = create_act (title);
  }
  self->act->depth++;
  return TRUE;
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
  if (self->act->is_doomed) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                         _ ("A part of the change failed, so none of it was saved."));
    undo_act (self);
    return FALSE;
  }
  if (!tov_connection_execute (self->connection, "COMMIT", error)) {
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
tov_store_save (TovStore *self, TovRecord *record, GError **error)
{
  g_autofree char *words = tov_record_display (record);
  gboolean is_own;

  return tov_record_validate (record, NULL, error)
         && begin_own (self, &is_own, _ ("“%s” saved"), words, error)
         && end_own (self, is_own, write_record (self, record, error), error);
}

gboolean
tov_store_insert_verbatim (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  gboolean is_own;

  return begin_own (self, &is_own, _ ("“%s” imported"), _ (entity->plural), error)
         && end_own (self, is_own, write_verbatim (self, record, error), error);
}

gboolean
tov_store_delete (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  g_autofree char *words = tov_store_get_title (self, entity->name, id);
  gboolean is_own;

  return begin_own (self, &is_own, _ ("“%s” deleted"), words, error)
         && end_own (self, is_own, delete_record (self, entity, id, error), error);
}
