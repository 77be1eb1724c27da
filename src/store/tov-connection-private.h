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
  /* Prepared statements by their SQL. */
  GHashTable *statements;
};

TovStatement *tov_statement_new (TovConnection *connection, const char *sql, GError **error);
void tov_statement_free (TovStatement *self);

/* Puts SQLite's result code and its message into words; returns FALSE. */
gboolean tov_connection_fail (TovConnection *self, int code, GError **error);
/* SQLite's quick look at every page and row; TOV_STORE_ERROR_DAMAGED at the first fault. */
gboolean tov_connection_check (TovConnection *self, GError **error);

G_END_DECLS
