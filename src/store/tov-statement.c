/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-connection-private.h"

#include "tov-number.h"

struct _TovStatement
{
  TovConnection *connection;
  sqlite3_stmt *handle;
  /* SQLite's code for a value that could not be bound. */
  int refusal;
};

/* A value that is too long must not become NULL unseen: the next step fails instead. */
static void
keep_refusal (TovStatement *self, int code)
{
  if (code != SQLITE_OK)
    self->refusal = code;
}

TovStatement *
tov_statement_new (TovConnection *connection, const char *sql, GError **error)
{
  TovStatement *self;
  sqlite3_stmt *handle;
  int code =
      sqlite3_prepare_v3 (connection->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);

  if (code != SQLITE_OK) {
    tov_connection_fail (connection, code, error);
    return NULL;
  }
  self = g_new0 (TovStatement, 1);
  self->connection = connection;
  self->handle = handle;
  return self;
}

void
tov_statement_free (TovStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

void
tov_statement_bind_text (TovStatement *self, int position, const char *text)
{
  keep_refusal (self, sqlite3_bind_text (self->handle, position, text, -1, SQLITE_TRANSIENT));
}

void
tov_statement_bind_int64 (TovStatement *self, int position, gint64 number)
{
  if (number == TOV_NUMBER_NONE)
    sqlite3_bind_null (self->handle, position);
  else
    sqlite3_bind_int64 (self->handle, position, number);
}

void
tov_statement_bind_date (TovStatement *self, int position, TovDate date)
{
  g_autofree char *text = tov_date_to_iso (date);

  tov_statement_bind_text (self, position, text);
}

void
tov_statement_bind_bytes (TovStatement *self, int position, GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  keep_refusal (self, sqlite3_bind_blob64 (self->handle, position, data != NULL ? data : "", length,
                                           SQLITE_TRANSIENT));
}

gboolean
tov_statement_step (TovStatement *self, GError **error)
{
  int code = self->refusal != SQLITE_OK ? self->refusal : sqlite3_step (self->handle);

  self->refusal = SQLITE_OK;
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    tov_connection_fail (self->connection, code, error);
  sqlite3_reset (self->handle);
  return FALSE;
}

gboolean
tov_statement_run (TovStatement *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  while (tov_statement_step (self, &failure))
    ;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

void
tov_statement_reset (TovStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->refusal = SQLITE_OK;
}

const char *
tov_statement_get_text (TovStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

GBytes *
tov_statement_get_bytes (TovStatement *self, int column)
{
  const void *data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->handle, column));
}

gint64
tov_statement_get_int64 (TovStatement *self, int column)
{
  if (sqlite3_column_type (self->handle, column) == SQLITE_NULL)
    return TOV_NUMBER_NONE;
  return sqlite3_column_int64 (self->handle, column);
}

TovDate
tov_statement_get_date (TovStatement *self, int column)
{
  const char *text = tov_statement_get_text (self, column);

  return text != NULL ? tov_date_from_iso (text) : TOV_DATE_NONE;
}
