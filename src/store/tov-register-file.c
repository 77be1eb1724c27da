/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-register-file.h"

#include "tov-backup.h"
#include "tov-connection-private.h"
#include "tov-migrator.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* A file is read into memory, and the largest register is far below this. */
#define MAX_SIZE (1024 * 1024 * 1024)

/* The number itself, and what the history remembers of it. Nothing of what is deleted stays in the
 * file: secure_delete is on. */
static const char forget_numbers[] = "DELETE FROM cpr;"
                                     "DELETE FROM change_entry WHERE entity = 'cpr';";

/* An example has a day of its own. The index of the search, which knows the setting too, is made
 * anew when it does not say by which rules it was made. */
static const char come_to_the_present[] = "DELETE FROM setting WHERE name = 'today';"
                                          "DELETE FROM search_rules;";

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return tov_text_compare (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
read_number (TovConnection *connection, const char *sql, guint *number, GError **error)
{
  TovStatement *statement = tov_connection_prepare (connection, sql, error);

  if (statement == NULL || !tov_statement_step (statement, error))
    return FALSE;
  *number = (guint) tov_statement_get_int64 (statement, 0);
  tov_statement_reset (statement);
  return TRUE;
}

/* The first column of all rows; NULL on error. */
static GPtrArray *
read_texts (TovConnection *connection, const char *sql, GError **error)
{
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;
  while (failure == NULL && tov_statement_step (statement, &failure))
    g_ptr_array_add (texts, g_strdup (tov_statement_get_text (statement, 0)));
  if (failure == NULL)
    return g_steal_pointer (&texts);
  tov_statement_reset (statement);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
read_names (TovRegisterSummary *self, TovConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) names = read_texts (connection, "SELECT name FROM partnership", error);

  if (names == NULL)
    return FALSE;
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_set_free_func (names, NULL);
  g_ptr_array_add (names, NULL);
  self->partnerships = (char **) g_ptr_array_steal (names, NULL);
  return TRUE;
}

static gboolean
read_changed (TovRegisterSummary *self, TovConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) moments =
      read_texts (connection, "SELECT max (at) FROM change_transaction", error);

  if (moments == NULL)
    return FALSE;
  self->changed = g_strdup (g_ptr_array_index (moments, 0));
  return TRUE;
}

/* What SQLite says of a register would frighten about the user's own. */
static void
fail_to_open (GFile *file, GError *failure, GError **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  if (g_error_matches (failure, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED))
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED,
                 _ ("“%s” is damaged, and was perhaps cut off on its way. Your own register is as "
                    "it was. Ask for the file once more."),
                 name);
  else if (g_error_matches (failure, TOV_STORE_ERROR, TOV_STORE_ERROR_FOREIGN))
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FOREIGN,
                 _ ("“%s” is no register of Tovholder. Your own register is as it was."), name);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  g_clear_error (&failure);
}

/* NULL on error. */
static GBytes *
load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > 0 && g_file_info_get_size (info) <= MAX_SIZE)
    return g_file_load_bytes (file, cancellable, NULL, error);
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FOREIGN, "");
  return NULL;
}

TovRegisterSummary *
tov_register_summary_new (TovConnection *connection, GError **error)
{
  g_autoptr (TovRegisterSummary) self = g_new0 (TovRegisterSummary, 1);
  const struct
  {
    const char *sql;
    guint *number;
  } numbers[] = {
    { "SELECT count (*) FROM young_person", &self->n_young_people },
    { "SELECT count (*) FROM contact", &self->n_contacts },
    { "SELECT count (*) FROM log_entry", &self->n_log_entries },
    { "SELECT count (*) FROM cpr", &self->n_cpr_numbers },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!read_number (connection, numbers[i].sql, numbers[i].number, error))
      return NULL;
  if (read_names (self, connection, error) && read_changed (self, connection, error))
    return g_steal_pointer (&self);
  return NULL;
}

void
tov_register_summary_free (TovRegisterSummary *self)
{
  g_strfreev (self->partnerships);
  g_free (self->changed);
  g_free (self);
}

GBytes *
tov_register_file_make (TovConnection *snapshot, gboolean with_cpr, GError **error)
{
  if (!with_cpr && !tov_connection_execute (snapshot, forget_numbers, error))
    return NULL;
  return tov_connection_get_bytes (snapshot, error);
}

TovConnection *
tov_register_file_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) steps = tov_migrator_load ();
  GError *failure = NULL;
  g_autoptr (GBytes) bytes = load (file, cancellable, &failure);
  g_autoptr (TovConnection) connection = NULL;

  if (bytes != NULL)
    connection = tov_connection_open_bytes (bytes, &failure);
  if (connection != NULL && tov_connection_is_register (connection, &failure)
      && tov_migrator_run (connection, steps, &failure))
    return g_steal_pointer (&connection);
  fail_to_open (file, failure, error);
  return NULL;
}

char *
tov_register_file_take (TovConnection *received, const char *register_path, GError **error)
{
  if (!tov_connection_execute (received, come_to_the_present, error))
    return NULL;
  return tov_backup_replace (received, register_path, error);
}
