/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-migrator.h"

#include "tov-backup.h"
#include "tov-connection-private.h"
#include "tov-resources.h"
#include "tov-seal.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FOLDER "/dk/ungepartnerskaber/Tovholder/schema/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
read_number (TovConnection *connection, const char *sql, gint64 *number, GError **error)
{
  TovStatement *statement = tov_connection_prepare (connection, sql, error);

  if (statement == NULL || !tov_statement_step (statement, error))
    return FALSE;
  *number = tov_statement_get_int64 (statement, 0);
  tov_statement_reset (statement);
  return TRUE;
}

static gboolean
has_bytes (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0;
}

/* How many steps a register has been through: 0 for a new file. */
static gboolean
read_schema (TovConnection *connection, GPtrArray *steps, gint64 *schema, GError **error)
{
  gint64 n_tables, application_id;

  if (!read_number (connection, "SELECT count (*) FROM sqlite_schema", &n_tables, error)
      || !read_number (connection, "PRAGMA application_id", &application_id, error)
      || !read_number (connection, "PRAGMA user_version", schema, error))
    return FALSE;
  /* To hold a new file SQLite writes its first page, which says nothing yet. */
  if (n_tables == 0 && application_id == 0 && *schema == 0)
    return TRUE;
  if (application_id != TOV_REGISTER_ID || *schema < 1)
    return tov_connection_fail (connection, SQLITE_NOTADB, error);
  if (*schema > steps->len) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_NEWER,
                         _ ("The register was made by a newer version of Tovholder. Nothing was "
                            "changed; open it with that version, or install it here."));
    return FALSE;
  }
  return TRUE;
}

static gboolean
back_up (TovConnection *connection, GError **error)
{
  g_autofree char *folder = NULL, *path = NULL;

  if (tov_connection_get_path (connection) == NULL)
    return TRUE;
  folder = tov_backup_get_default_folder (tov_connection_get_path (connection));
  path = tov_backup_write (connection, folder, TOV_BACKUP_BEFORE_MIGRATION, NULL, error);
  return path != NULL;
}

static gboolean
take_step (TovConnection *connection, const char *sql, guint number, GError **error)
{
  g_autofree char *numbers = g_strdup_printf (
      "PRAGMA application_id = %d; PRAGMA user_version = %u;", TOV_REGISTER_ID, number);

  if (!tov_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (tov_connection_execute (connection, sql, error)
      && tov_connection_execute (connection, numbers, error)
      && tov_connection_execute (connection, "COMMIT", error))
    return TRUE;
  tov_connection_execute (connection, "ROLLBACK", NULL);
  return FALSE;
}

GPtrArray *
tov_migrator_load (void)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = g_resource_enumerate_children (tov_get_resource (), FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);
    g_autoptr (GBytes) sql =
        g_resource_lookup_data (tov_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    g_ptr_array_add (steps, g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql)));
  }
  return steps;
}

gboolean
tov_migrator_inspect (const char *path, GPtrArray *steps, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (TovConnection) connection = NULL;
  gint64 schema;

  /* What a crash has left half done is put right when the register is opened, and looked at then.
   */
  if (!has_bytes (path) || has_bytes (journal))
    return TRUE;
  connection = tov_connection_open (path, TOV_CONNECTION_READ_ONLY, error);
  return connection != NULL && read_schema (connection, steps, &schema, error);
}

/* A register that was closed well and left alone since is whole as far as anybody can tell. */
static gboolean
check_whole (TovConnection *connection, GError **error)
{
  const char *path = tov_connection_get_path (connection);

  return (path != NULL && tov_seal_holds (path)) || tov_connection_check (connection, error);
}

gboolean
tov_migrator_run (TovConnection *connection, GPtrArray *steps, GError **error)
{
  gint64 schema;

  if (!read_schema (connection, steps, &schema, error) || !check_whole (connection, error))
    return FALSE;
  if (schema > 0 && schema < steps->len && !back_up (connection, error))
    return FALSE;
  for (guint i = (guint) schema; i < steps->len; i++)
    if (!take_step (connection, g_ptr_array_index (steps, i), i + 1, error))
      return FALSE;
  return TRUE;
}
