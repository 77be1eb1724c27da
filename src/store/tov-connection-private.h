/* What the files of this room know of a connection, and no other room may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* "Tovh": the application_id that tells us, and file (1), that a database is a register. */
#define TOV_REGISTER_ID 0x546f7668

struct _TovConnection
{
  sqlite3 *database;
  char *path;
  /* Whether SQLite has met damage in it. */
  gboolean is_damaged;
  /* Prepared statements by their SQL. */
  GHashTable *statements;
};

TovStatement *tov_statement_new (TovConnection *connection, const char *sql, GError **error);
void tov_statement_free (TovStatement *self);

/* What SQLite's result code means for whoever works with the register. */
const char *tov_connection_get_error_words (int code);
/* Puts SQLite's result code and its message into words; returns FALSE. */
gboolean tov_connection_fail (TovConnection *self, int code, GError **error);
/* Whether a transaction has begun and not ended, be it by SQLite itself. */
gboolean tov_connection_is_in_transaction (TovConnection *self);
/* Whether damage has been met while it was used. */
gboolean tov_connection_is_damaged (TovConnection *self);
/* Whether the file says that it is a register; TOV_STORE_ERROR_FOREIGN else, of an empty one too,
 * which would be opened as a new register. */
gboolean tov_connection_is_register (TovConnection *self, GError **error);
/* SQLite's quick look at every page and row; TOV_STORE_ERROR_DAMAGED at the first fault. */
gboolean tov_connection_check (TovConnection *self, GError **error);

/* tov-connection-file.c */

/* Whether a database may be opened there, or made if the flags say so: makes the empty file. */
gboolean tov_connection_prepare_file (const char *path, TovConnectionFlags flags, GError **error);
/* Puts into words why a whole file could not be written: a GFileError and its message; returns
 * FALSE. */
gboolean tov_connection_fail_file (const char *path, int code, const char *detail, GError **error);

G_END_DECLS
