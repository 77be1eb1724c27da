/* A database connection: SQLite behind typed calls and errors in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-date.h"

G_BEGIN_DECLS

#define TOV_STORE_ERROR (tov_store_error_quark ())

typedef enum
{
  /* Anything else that went wrong; the message says what. */
  TOV_STORE_ERROR_FAILED,
  /* The disk is full. */
  TOV_STORE_ERROR_FULL,
  /* Another process holds the register, or an act that is going on. */
  TOV_STORE_ERROR_HELD,
  /* The file or its folder cannot be written to. */
  TOV_STORE_ERROR_READ_ONLY,
  /* The file is a register, but damaged. */
  TOV_STORE_ERROR_DAMAGED,
  /* The file was made by a newer version of the program. */
  TOV_STORE_ERROR_NEWER,
  /* The file is not a register. */
  TOV_STORE_ERROR_FOREIGN,
  /* The file lies on a network drive. */
  TOV_STORE_ERROR_NETWORK,
  /* A rule of the database refused a change: a reference, a choice, an interval. */
  TOV_STORE_ERROR_RULE,
  /* The register already holds something, where an empty one is needed. */
  TOV_STORE_ERROR_NOT_EMPTY,
  /* There is no such record. */
  TOV_STORE_ERROR_MISSING,
} TovStoreError;

GQuark tov_store_error_quark (void);

typedef struct _TovConnection TovConnection;
typedef struct _TovStatement TovStatement;

typedef enum
{
  TOV_CONNECTION_NONE = 0,
  /* Make the file if it is not there (mode 0600). */
  TOV_CONNECTION_CREATE = 1 << 0,
  /* Never write, not even a lock: for a file that nobody writes to. Only so can a file be opened
   * that a sandbox was granted (tov-location.h). */
  TOV_CONNECTION_READ_ONLY = 1 << 1,
} TovConnectionFlags;

/* Opens a file with the settings of a register: TRUNCATE journal, FULL synchronous, EXCLUSIVE lock,
 * foreign keys, secure delete, no trusted schema, defensive, limits. path NULL is a database in
 * memory. The connection may be handed to another thread, but used by one at a time. */
TovConnection *tov_connection_open (const char *path, TovConnectionFlags flags, GError **error);
/* Opens the bytes of a whole file as a database in memory, with the same settings. */
TovConnection *tov_connection_open_bytes (GBytes *bytes, GError **error);
void tov_connection_close (TovConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovConnection, tov_connection_close)

/* Whether a path lies on a disk of this computer, of a kind that is known. On a network drive no
 * register is opened; of what is neither, a user is warned. */
gboolean tov_connection_is_local (const char *path);

/* The path it was opened with; NULL in memory. */
const char *tov_connection_get_path (TovConnection *self);
/* Runs one or more statements without values. */
gboolean tov_connection_execute (TovConnection *self, const char *sql, GError **error);
/* From now on a statement that runs when this is cancelled ends soon with G_IO_ERROR_CANCELLED, in
 * the midst of sorting too; NULL for none. It must outlive its use here. */
void tov_connection_set_cancellable (TovConnection *self, GCancellable *cancellable);
/* A prepared statement; the connection keeps it and hands out the same one for the same SQL, reset:
 * do not ask for it again within a loop over its rows. Transfer none: it is valid until the
 * connection closes. */
TovStatement *tov_connection_prepare (TovConnection *self, const char *sql, GError **error);
/* Changes made by the last statement. */
int tov_connection_get_changes (TovConnection *self);

/* Copies everything into a new database in memory by the backup API, in steps, so that long work
 * can run on it in another thread. Transfer full. */
TovConnection *tov_connection_copy (TovConnection *self, GCancellable *cancellable, GError **error);
/* The bytes of the file that a database in memory would be, when it has been checked. Transfer
 * full.
 */
GBytes *tov_connection_get_bytes (TovConnection *self, GError **error);
/* Copies everything into a file (mode 0600) that must not exist. The copy is checked in memory,
 * written under a temporary name and moved into place when it is on the disk. */
gboolean tov_connection_copy_to_file (TovConnection *self,
                                      const char *path,
                                      GCancellable *cancellable,
                                      GError **error);

/* Values are numbered from 1 in the order of the question marks; texts are copied. NULL text and
 * TOV_NUMBER_NONE are bound as NULL. */
void tov_statement_bind_text (TovStatement *self, int position, const char *text);
void tov_statement_bind_int64 (TovStatement *self, int position, gint64 number);
/* As ISO text; TOV_DATE_NONE as NULL. */
void tov_statement_bind_date (TovStatement *self, int position, TovDate date);
void tov_statement_bind_bytes (TovStatement *self, int position, GBytes *bytes);
/* TRUE with a row, FALSE without error at the end; the statement is reset at the end and on error.
 */
gboolean tov_statement_step (TovStatement *self, GError **error);
/* Runs a statement that returns no row. */
gboolean tov_statement_run (TovStatement *self, GError **error);
void tov_statement_reset (TovStatement *self);

/* Columns are numbered from 0. The text is valid until the next step; NULL for NULL. */
const char *tov_statement_get_text (TovStatement *self, int column);
/* A copy of the bytes; transfer full. */
GBytes *tov_statement_get_bytes (TovStatement *self, int column);
/* TOV_NUMBER_NONE for NULL. */
gint64 tov_statement_get_int64 (TovStatement *self, int column);
/* TOV_DATE_NONE for NULL. */
TovDate tov_statement_get_date (TovStatement *self, int column);

G_END_DECLS
