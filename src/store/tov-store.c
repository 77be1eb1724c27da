/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-store-private.h"

#include "tov-change-log.h"
#include "tov-check.h"
#include "tov-clock.h"
#include "tov-entities.h"
#include "tov-live.h"
#include "tov-migrator.h"
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

struct _TovStore
{
  GObject parent_instance;
  TovConnection *connection;
  TovLive *live;
  GThread *thread;
  char *who;
  gboolean is_recording;
  /* Of the act that is going on: how deep acts are nested, what it is called, whether its row is in
   * the change log, and whether one inside it was taken back. */
  guint depth;
  char *title;
  gboolean is_logged;
  gboolean is_doomed;
  /* What it has written: elements Written, and the entities of which records were imported. */
  GPtrArray *written;
  GHashTable *imported;
};

G_DEFINE_FINAL_TYPE (TovStore, tov_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A new register has these records; every other one somebody has entered. */
static const char *const catalogues[] = {
  "placement_type", "theme", "discharge_reason", "referral_source", "sector", "outcome_type", NULL,
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
  g_ptr_array_add (self->written, written);
}

/* The statement that reads the record of an id, on its row; NULL if there is none. */
static TovStatement *
find_row (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  g_autofree char *sql = tov_sql_select (entity, "WHERE \"id\" = ?");
  TovStatement *statement = tov_connection_prepare (self->connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, id);
  if (tov_statement_step (statement, &failure))
    return statement;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING,
                 _ ("There is no “%s” with the id “%s” any more."), _ (entity->label), id);
  return NULL;
}

/* Makes a live record what the database says. */
static void
refresh_live (TovStore *self, TovRecord *live)
{
  const TovEntity *entity = tov_record_get_entity (live);
  TovStatement *row = find_row (self, entity, tov_record_get_id (live), NULL);
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

/* Ends the act in memory, ready for the next one. */
static void
end_act (TovStore *self)
{
  self->depth = 0;
  self->is_logged = FALSE;
  self->is_doomed = FALSE;
  g_clear_pointer (&self->title, g_free);
  g_ptr_array_set_size (self->written, 0);
  g_hash_table_remove_all (self->imported);
}

/* Takes back the act in the database and in the records. */
static void
undo_act (TovStore *self)
{
  GHashTableIter iterator;
  const TovEntity *entity;

  /* It fails only where SQLite has rolled back already, as it does on a full disk. */
  tov_connection_execute (self->connection, "ROLLBACK", NULL);
  for (guint i = self->written->len; i > 0; i--) {
    Written *written = g_ptr_array_index (self->written, i - 1);
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
  g_hash_table_iter_init (&iterator, self->imported);
  while (g_hash_table_iter_next (&iterator, (gpointer *) &entity, NULL))
    refresh_imported (self, entity);
  end_act (self);
}

/* Announces what an act has written. Whoever listens may begin the next one, so its lists are no
 * longer the store's. */
static void
announce (TovStore *self, GPtrArray *written, GHashTable *imported)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iterator;
  const TovEntity *entity;

  for (guint i = 0; i < written->len; i++) {
    entity = ((Written *) g_ptr_array_index (written, i))->entity;
    g_hash_table_insert (
        numbers, (gpointer) entity,
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (numbers, entity)) + 1));
  }
  for (guint i = 0; i < written->len; i++) {
    Written *one = g_ptr_array_index (written, i);

    entity = one->entity;
    if (GPOINTER_TO_UINT (g_hash_table_lookup (numbers, entity)) > MANY)
      g_hash_table_add (imported, (gpointer) entity);
    else if (!g_hash_table_contains (imported, entity)
             && g_hash_table_add (seen, g_strconcat (entity->name, " ", one->id, NULL)))
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, entity->name, one->id);
  }
  g_hash_table_iter_init (&iterator, imported);
  while (g_hash_table_iter_next (&iterator, (gpointer *) &entity, NULL)) {
    refresh_imported (self, entity);
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, entity->name, NULL);
  }
}

static GPtrArray *
create_written (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_written);
}

/* An act is in the change log from its first change on, so that one without changes is not. */
static gboolean
log_act (TovStore *self, GError **error)
{
  if (!self->is_recording || self->is_logged)
    return TRUE;
  self->is_logged = tov_change_log_begin (self->connection, self->who, self->title, error);
  return self->is_logged;
}

/* A save or removal that stands alone is an act of its own. */
static gboolean
begin_own (TovStore *self, gboolean *is_own, const char *format, const char *words, GError **error)
{
  g_autofree char *title = NULL;

  *is_own = self->depth == 0;
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
  TovStatement *row = find_row (self, entity, tov_record_get_id (record), error);
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

  statement = find_row (self, entity, id, error);
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
  g_hash_table_add (self->imported, (gpointer) entity);
  return TRUE;
}

static void
tov_store_finalize (GObject *object)
{
  TovStore *self = TOV_STORE (object);

  g_clear_pointer (&self->live, tov_live_free);
  g_clear_pointer (&self->connection, tov_connection_close);
  g_ptr_array_unref (self->written);
  g_hash_table_unref (self->imported);
  g_free (self->title);
  g_free (self->who);
  G_OBJECT_CLASS (tov_store_parent_class)->finalize (object);
}

static void
tov_store_class_init (TovStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_store_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TOV_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
tov_store_init (TovStore *self)
{
  self->live = tov_live_new ();
  self->thread = g_thread_self ();
  self->who = g_strdup (g_get_user_name ());
  self->written = create_written ();
  self->imported = g_hash_table_new (NULL, NULL);
}

TovStore *
tov_store_open (const char *path, GError **error)
{
  g_autoptr (TovStore) self = g_object_new (TOV_TYPE_STORE, NULL);
  g_autoptr (GPtrArray) steps = tov_migrator_load ();

  if (path != NULL && !tov_migrator_inspect (path, steps, error))
    return NULL;
  self->connection = tov_connection_open (path, TOV_CONNECTION_CREATE, error);
  if (self->connection == NULL || !tov_migrator_run (self->connection, steps, error)
      || !tov_change_log_start (self->connection, error))
    return NULL;
  self->is_recording = TRUE;
  return g_steal_pointer (&self);
}

const char *
tov_store_get_path (TovStore *self)
{
  return tov_connection_get_path (self->connection);
}

TovConnection *
tov_store_get_connection (TovStore *self)
{
  g_assert (self->thread == g_thread_self ());
  return self->connection;
}

TovConnection *
tov_store_snapshot (TovStore *self, GCancellable *cancellable, GError **error)
{
  /* What is half done has no place in a copy. */
  g_return_val_if_fail (self->depth == 0, NULL);
  return tov_connection_copy (tov_store_get_connection (self), cancellable, error);
}

void
tov_store_set_who (TovStore *self, const char *who)
{
  g_free (self->who);
  self->who = g_strdup (who);
}

gboolean
tov_store_begin (TovStore *self, const char *title, GError **error)
{
  if (self->depth == 0) {
    if (!tov_connection_execute (tov_store_get_connection (self), "BEGIN IMMEDIATE", error))
      return FALSE;
    self->title = g_strdup (title);
  }
  self->depth++;
  return TRUE;
}

gboolean
tov_store_commit (TovStore *self, GError **error)
{
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GHashTable) imported = NULL;

  g_return_val_if_fail (self->depth > 0, FALSE);

  if (self->depth > 1) {
    self->depth--;
    return TRUE;
  }
  if (self->is_doomed) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                         _ ("A part of the change failed, so none of it was saved."));
    undo_act (self);
    return FALSE;
  }
  if (!tov_connection_execute (self->connection, "COMMIT", error)) {
    undo_act (self);
    return FALSE;
  }
  written = g_steal_pointer (&self->written);
  imported = g_steal_pointer (&self->imported);
  self->written = create_written ();
  self->imported = g_hash_table_new (NULL, NULL);
  end_act (self);
  announce (self, written, imported);
  return TRUE;
}

void
tov_store_rollback (TovStore *self)
{
  g_return_if_fail (self->depth > 0);

  if (self->depth == 1) {
    undo_act (self);
  } else {
    self->depth--;
    self->is_doomed = TRUE;
  }
}

TovRecord *
tov_store_find_live (TovStore *self, const TovEntity *entity, const char *id)
{
  return tov_live_find (self->live, entity, id);
}

TovRecord *
tov_store_make_live (TovStore *self, const TovEntity *entity, TovStatement *row, GError **fault)
{
  TovRecord *record = tov_live_find (self->live, entity, tov_statement_get_text (row, 0));

  if (record != NULL)
    return record;
  record = tov_record_new (entity);
  tov_sql_read (row, record, fault);
  tov_live_add (self->live, record);
  return record;
}

TovRecord *
tov_store_get (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  TovStatement *row = find_row (self, entity, id, error);
  g_autoptr (TovRecord) record = NULL;
  g_autoptr (GError) fault = NULL;

  if (row == NULL)
    return NULL;
  record = tov_store_make_live (self, entity, row, &fault);
  tov_statement_reset (row);
  if (fault == NULL)
    return g_steal_pointer (&record);
  g_propagate_error (error, g_steal_pointer (&fault));
  return NULL;
}

char *
tov_store_get_title (TovStore *self, const char *entity, const char *id)
{
  g_autoptr (TovRecord) record = tov_store_get (self, tov_entities_find (entity), id, NULL);

  return record != NULL ? tov_record_display (record) : g_strdup (id);
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

void
tov_store_set_recording (TovStore *self, gboolean recording)
{
  g_autoptr (GError) error = NULL;

  if (recording)
    self->is_recording = tov_change_log_start (self->connection, &error);
  else
    self->is_recording = !tov_change_log_stop (self->connection, &error);
  if (error != NULL)
    g_warning ("The change log could not be switched: %s", error->message);
}

gboolean
tov_store_is_empty (TovStore *self)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    if (!g_strv_contains (catalogues, (*entity)->name) && tov_store_count (self, *entity) > 0)
      return FALSE;
  return TRUE;
}

gboolean
tov_store_foreach (
    TovStore *self, const TovEntity *entity, TovRecordFunc func, gpointer user_data, GError **error)
{
  g_autofree char *sql = tov_sql_select (entity, "ORDER BY \"id\"");
  TovStatement *statement = tov_connection_prepare (tov_store_get_connection (self), sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (failure == NULL && tov_statement_step (statement, &failure)) {
    g_autoptr (TovRecord) record = tov_record_new (entity);

    if (tov_sql_read (statement, record, &failure))
      func (record, user_data);
  }
  tov_statement_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

guint
tov_store_count (TovStore *self, const TovEntity *entity)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", entity->name);
  TovStatement *statement = tov_connection_prepare (tov_store_get_connection (self), sql, NULL);
  guint number = 0;

  if (statement != NULL && tov_statement_step (statement, NULL)) {
    number = (guint) tov_statement_get_int64 (statement, 0);
    tov_statement_reset (statement);
  }
  return number;
}

char *
tov_store_get_setting (TovStore *self, const char *name, const char *fallback)
{
  TovStatement *statement = tov_connection_prepare (
      tov_store_get_connection (self), "SELECT value FROM setting WHERE name = ?", NULL);
  char *value = NULL;

  if (statement == NULL)
    return g_strdup (fallback);
  tov_statement_bind_text (statement, 1, name);
  if (tov_statement_step (statement, NULL)) {
    value = g_strdup (tov_statement_get_text (statement, 0));
    tov_statement_reset (statement);
  }
  return value != NULL ? value : g_strdup (fallback);
}
