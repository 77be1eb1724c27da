/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-store-private.h"

#include "tov-change-log.h"
#include "tov-connection-private.h"
#include "tov-contact-times.h"
#include "tov-entities.h"
#include "tov-migrator.h"
#include "tov-seal.h"
#include "tov-search-index.h"
#include "tov-sql.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (TovStore, tov_store, G_TYPE_OBJECT)

/* Closes the file; one that was found well is sealed, so that it opens at once the next time. */
static void
close_register (TovStore *self)
{
  g_autofree char *path = g_strdup (tov_connection_get_path (self->connection));
  gboolean is_well = self->is_open && path != NULL && !tov_connection_is_damaged (self->connection);

  g_clear_pointer (&self->connection, tov_connection_close);
  if (is_well)
    tov_seal_set (path);
}

/* What an open connection needs to be a register at work. */
static gboolean
start (TovStore *self, gboolean is_sealed, GError **error)
{
  if ((!is_sealed && !tov_contact_times_mend (self->connection, error))
      || !tov_contact_times_start (self->connection, error)
      || !tov_search_index_start (self->connection, error))
    return FALSE;
  self->is_recording = TRUE;
  self->is_open = TRUE;
  return TRUE;
}

/* A new register has these records; every other one somebody has entered. */
static const char *const catalogues[] = {
  "placement_type", "theme", "discharge_reason", "referral_source", "sector", "outcome_type", NULL,
};

static void
tov_store_finalize (GObject *object)
{
  TovStore *self = TOV_STORE (object);

  tov_store_forget_act (self);
  g_clear_pointer (&self->live, tov_live_free);
  if (self->connection != NULL)
    close_register (self);
  g_free (self->who);
  G_OBJECT_CLASS (tov_store_parent_class)->finalize (object);
}

static void
tov_store_class_init (TovStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_store_finalize;

  g_signal_new ("changed", TOV_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_STRING, G_TYPE_STRING);
  g_signal_new ("acted", TOV_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
}

static void
tov_store_init (TovStore *self)
{
  self->live = tov_live_new ();
  self->thread = g_thread_self ();
  self->who = g_strdup (g_get_user_name ());
}

TovStore *
tov_store_open (const char *path, GError **error)
{
  g_autoptr (TovStore) self = g_object_new (TOV_TYPE_STORE, NULL);
  g_autoptr (GPtrArray) steps = tov_migrator_load ();
  gboolean is_sealed = path != NULL && tov_seal_holds (path);

  if (path != NULL && !tov_migrator_inspect (path, steps, error))
    return NULL;
  self->connection = tov_connection_open (path, TOV_CONNECTION_CREATE, error);
  if (self->connection == NULL || !tov_migrator_run (self->connection, steps, error)
      || !start (self, is_sealed, error))
    return NULL;
  return g_steal_pointer (&self);
}

TovStore *
tov_store_open_copy (TovConnection *copy, GError **error)
{
  g_autoptr (TovStore) self = g_object_new (TOV_TYPE_STORE, NULL);

  self->connection = copy;
  self->is_copy = TRUE;
  return start (self, FALSE, error) ? g_steal_pointer (&self) : NULL;
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
  /* What is half done has no place in a copy. An import goes on in steps, and a clock may ask for a
   * backup between two of them. */
  if (self->act != NULL) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD,
                         _ ("The register is being written to just now. Nothing was changed; try "
                            "again in a moment."));
    return NULL;
  }
  return tov_connection_copy (tov_store_get_connection (self), cancellable, error);
}

void
tov_store_set_who (TovStore *self, const char *who)
{
  g_free (self->who);
  self->who = g_strdup (who);
}

TovStatement *
tov_store_find_row (TovStore *self, const TovEntity *entity, const char *id, GError **error)
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

GPtrArray *
tov_store_make_all_live (TovStore *self,
                         const TovEntity *entity,
                         TovStatement *rows,
                         GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GError *failure = NULL;

  while (failure == NULL && tov_statement_step (rows, &failure))
    g_ptr_array_add (records, tov_store_make_live (self, entity, rows, &failure));
  if (failure == NULL)
    return g_steal_pointer (&records);
  tov_statement_reset (rows);
  g_propagate_error (error, failure);
  return NULL;
}

TovRecord *
tov_store_get (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  TovStatement *row = tov_store_find_row (self, entity, id, error);
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

void
tov_store_set_recording (TovStore *self, gboolean recording)
{
  g_autoptr (GError) error = NULL;

  self->is_recording = recording || !tov_change_log_stop (self->connection, &error);
  self->has_change_log &= self->is_recording;
  /* Of what is not recorded the index of the search is not told either. */
  if (error == NULL && recording)
    tov_search_index_start (self->connection, &error);
  else if (error == NULL)
    tov_search_index_stop (self->connection, &error);
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
