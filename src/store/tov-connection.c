/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-connection-private.h"

#include "tov-functions.h"
#include "tov-location.h"

#include <glib/gi18n-lib.h>

/* The longest text is a note; the longest of all is the scan of a signed agreement. */
#define LONGEST_VALUE (32 * 1024 * 1024)
/* A backup goes in steps of a megabyte, so that it can be cancelled between them. */
#define PAGES_PER_STEP 256
/* So many of SQLite's own steps, a tenth of a millisecond, pass before it is asked whether to go
 * on. */
#define STEPS_BETWEEN_QUESTIONS 10000
/* Where the application_id lies in the first hundred bytes of a database. */
#define REGISTER_ID_OFFSET 68

G_DEFINE_QUARK (tov_store_error_quark, tov_store_error)

/* TRUNCATE and FULL lost nothing in simulated power failures, leave no second file to lose, and
 * EXCLUSIVE is a lock that the system takes back when a process dies. The rest keeps deleted text
 * out of the file, temporary text out of the disk, and a file from outside from running code. */
static const char settings[] = "PRAGMA locking_mode = EXCLUSIVE;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA mmap_size = 0;";

/* An empty act of writing takes the lock, and the connection then keeps it. */
static const char hold[] = "PRAGMA journal_mode = TRUNCATE;"
                           "BEGIN EXCLUSIVE;"
                           "COMMIT;";

static const struct
{
  int option;
  int value;
} configuration[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  /* The triggers of the change log are temporary, and those run all the same. */
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
};

static TovStoreError
get_error_code (int code)
{
  switch (code & 0xff) {
  case SQLITE_FULL:
    return TOV_STORE_ERROR_FULL;
  case SQLITE_BUSY:
    return TOV_STORE_ERROR_HELD;
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
    return TOV_STORE_ERROR_READ_ONLY;
  case SQLITE_CORRUPT:
    return TOV_STORE_ERROR_DAMAGED;
  case SQLITE_NOTADB:
    return TOV_STORE_ERROR_FOREIGN;
  case SQLITE_CONSTRAINT:
    return TOV_STORE_ERROR_RULE;
  default:
    return TOV_STORE_ERROR_FAILED;
  }
}

/* A file that is only looked at is opened as if it lay on a disc: not even a lock is written, and a
 * journal left beside it stays. */
static char *
create_read_only_uri (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);

  return g_strconcat (uri, "?immutable=1", NULL);
}

static int
open_database (TovConnection *self, TovConnectionFlags flags)
{
  g_autofree char *uri = NULL;
  int code;

  if (self->path == NULL) {
    code =
        sqlite3_open_v2 (":memory:", &self->database,
                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_EXRESCODE, NULL);
  } else if (flags & TOV_CONNECTION_READ_ONLY) {
    uri = create_read_only_uri (self->path);
    code = sqlite3_open_v2 (uri, &self->database,
                            SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, NULL);
  } else {
    code = sqlite3_open_v2 (self->path, &self->database,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
  }
  sqlite3_limit (self->database, SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
  sqlite3_limit (self->database, SQLITE_LIMIT_ATTACHED, 0);
  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (configuration); i++)
    code =
        sqlite3_db_config (self->database, configuration[i].option, configuration[i].value, NULL);
  if (code == SQLITE_OK)
    code = tov_functions_register (self->database);
  return code;
}

/* A register whose first bytes are broken is no database any more, but may still tell what it was.
 * Read through SQLite's own handle: closing another one would drop the locks on the file. */
static gboolean
was_register (TovConnection *self)
{
  sqlite3_file *file = NULL;
  guint32 id = 0;

  sqlite3_file_control (self->database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file != NULL && file->pMethods != NULL
         && file->pMethods->xRead (file, &id, sizeof id, REGISTER_ID_OFFSET) == SQLITE_OK
         && GUINT32_FROM_BE (id) == TOV_REGISTER_ID;
}

const char *
tov_connection_get_error_words (int code)
{
  switch (code & 0xff) {
  case SQLITE_FULL:
    return _ ("The disk is full. Nothing was changed; make room and try again.");
  case SQLITE_BUSY:
    return _ (
        "The register is already open in another window or by another program. Close it there "
        "and try again.");
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
    return _ ("The register or its folder cannot be written to. Nothing was changed; make them "
              "writable and try again.");
  case SQLITE_CORRUPT:
    return _ ("The register is damaged. Nothing was changed; keep the file and open a backup.");
  case SQLITE_NOTADB:
    return _ ("The file is not a register of Tovholder. Nothing was changed; choose another file.");
  case SQLITE_TOOBIG:
    return _ ("A text is too long for the register. Nothing was changed; make it shorter.");
  case SQLITE_IOERR:
    return _ (
        "The disk could not be read or written. What was saved before is safe; check the disk "
        "and try again.");
  case SQLITE_CONSTRAINT:
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
      return _ ("A record refers to another one that is not in the register. Nothing was changed.");
    return _ ("A value breaks a rule of the register. Nothing was changed.");
  default:
    return _ ("The register could not do what was asked. Nothing was changed.");
  }
}

static int
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

gboolean
tov_connection_fail (TovConnection *self, int code, GError **error)
{
  TovStoreError kind;
  const char *detail;

  if (code == SQLITE_INTERRUPT) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("It was cancelled."));
    return FALSE;
  }
  if (code == SQLITE_NOTADB && was_register (self))
    code = SQLITE_CORRUPT;
  kind = get_error_code (code);
  self->is_damaged |= kind == TOV_STORE_ERROR_DAMAGED;
  detail = code == sqlite3_extended_errcode (self->database) ? sqlite3_errmsg (self->database)
                                                             : sqlite3_errstr (code);
  /* Where our own words say it all, SQLite's English would only puzzle. */
  if (kind == TOV_STORE_ERROR_FAILED || kind == TOV_STORE_ERROR_RULE)
    g_set_error (error, TOV_STORE_ERROR, kind, "%s (%s)", tov_connection_get_error_words (code),
                 detail);
  else
    g_set_error_literal (error, TOV_STORE_ERROR, kind, tov_connection_get_error_words (code));
  return FALSE;
}

gboolean
tov_connection_is_in_transaction (TovConnection *self)
{
  return sqlite3_get_autocommit (self->database) == 0;
}

gboolean
tov_connection_is_damaged (TovConnection *self)
{
  return self->is_damaged;
}

gboolean
tov_connection_check (TovConnection *self, GError **error)
{
  TovStatement *statement = tov_connection_prepare (self, "PRAGMA quick_check (1)", error);
  gboolean whole;

  if (statement == NULL || !tov_statement_step (statement, error))
    return FALSE;
  whole = g_strcmp0 (tov_statement_get_text (statement, 0), "ok") == 0;
  tov_statement_reset (statement);
  return whole || tov_connection_fail (self, SQLITE_CORRUPT, error);
}

gboolean
tov_connection_is_register (TovConnection *self, GError **error)
{
  TovStatement *statement = tov_connection_prepare (self, "PRAGMA application_id", error);
  gint64 id;

  if (statement == NULL || !tov_statement_step (statement, error))
    return FALSE;
  id = tov_statement_get_int64 (statement, 0);
  tov_statement_reset (statement);
  return id == TOV_REGISTER_ID || tov_connection_fail (self, SQLITE_NOTADB, error);
}

/* SQLite cannot open what the document portal grants, so that is read as a whole. */
static TovConnection *
open_granted (const char *path, GError **error)
{
  g_autoptr (TovConnection) self = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL)) {
    g_autofree char *shown = tov_location_display (path);

    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                 _ ("“%s” could not be read. Nothing was changed."), shown);
    return NULL;
  }
  bytes = g_bytes_new_take (content, length);
  self = tov_connection_open_bytes (bytes, error);
  if (self == NULL || !tov_connection_execute (self, "PRAGMA query_only = ON", error))
    return NULL;
  return g_steal_pointer (&self);
}

TovConnection *
tov_connection_open (const char *path, TovConnectionFlags flags, GError **error)
{
  g_autoptr (TovConnection) self = g_new0 (TovConnection, 1);
  gboolean writable = path != NULL && !(flags & TOV_CONNECTION_READ_ONLY);
  int code;

  self->path = g_strdup (path);
  self->statements =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tov_statement_free);
  if (path != NULL && !writable && tov_location_is_granted (path))
    return open_granted (path, error);
  if (path != NULL && !tov_connection_prepare_file (path, flags, error))
    return NULL;
  code = open_database (self, flags);
  if (code != SQLITE_OK) {
    tov_connection_fail (self, code, error);
    return NULL;
  }
  if (!tov_connection_execute (self, settings, error))
    return NULL;
  /* SQLite opens a file without the right to write as one for reading. */
  if (writable && sqlite3_db_readonly (self->database, "main")) {
    tov_connection_fail (self, SQLITE_READONLY, error);
    return NULL;
  }
  if (writable && !tov_connection_execute (self, hold, error))
    return NULL;
  return g_steal_pointer (&self);
}

TovConnection *
tov_connection_open_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (TovConnection) self = tov_connection_open (NULL, TOV_CONNECTION_NONE, error);
  gsize size = g_bytes_get_size (bytes);
  unsigned char *copy;
  int code;

  if (self == NULL)
    return NULL;
  copy = sqlite3_malloc64 (MAX (size, 1));
  if (copy == NULL) {
    tov_connection_fail (self, SQLITE_NOMEM, error);
    return NULL;
  }
  if (size > 0)
    memcpy (copy, g_bytes_get_data (bytes, NULL), size);
  /* It frees the bytes, whether or not it takes them. */
  code =
      sqlite3_deserialize (self->database, "main", copy, (sqlite3_int64) size, (sqlite3_int64) size,
                           SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  if (code == SQLITE_OK && tov_connection_execute (self, settings, error))
    return g_steal_pointer (&self);
  if (code != SQLITE_OK)
    tov_connection_fail (self, code, error);
  return NULL;
}

void
tov_connection_close (TovConnection *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->database);
  g_free (self->path);
  g_free (self);
}

const char *
tov_connection_get_path (TovConnection *self)
{
  return self->path;
}

gboolean
tov_connection_execute (TovConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->database, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || tov_connection_fail (self, code, error);
}

void
tov_connection_set_cancellable (TovConnection *self, GCancellable *cancellable)
{
  sqlite3_progress_handler (self->database, STEPS_BETWEEN_QUESTIONS,
                            cancellable != NULL ? is_cancelled : NULL, cancellable);
}

TovStatement *
tov_connection_prepare (TovConnection *self, const char *sql, GError **error)
{
  TovStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL) {
    tov_statement_reset (statement);
    return statement;
  }
  statement = tov_statement_new (self, sql, error);
  if (statement != NULL)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

int
tov_connection_get_changes (TovConnection *self)
{
  return sqlite3_changes (self->database);
}

TovConnection *
tov_connection_copy (TovConnection *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (TovConnection) copy = tov_connection_open (NULL, TOV_CONNECTION_NONE, error);
  sqlite3_backup *backup;
  gboolean cancelled = FALSE;
  int code;

  if (copy == NULL)
    return NULL;
  backup = sqlite3_backup_init (copy->database, "main", self->database, "main");
  code = backup != NULL ? SQLITE_OK : sqlite3_extended_errcode (copy->database);
  while (backup != NULL && code == SQLITE_OK && !cancelled) {
    code = sqlite3_backup_step (backup, PAGES_PER_STEP);
    cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
  }
  sqlite3_backup_finish (backup);
  if (cancelled)
    return NULL;
  if (code != SQLITE_DONE) {
    tov_connection_fail (copy, code, error);
    return NULL;
  }
  return g_steal_pointer (&copy);
}

GBytes *
tov_connection_get_bytes (TovConnection *self, GError **error)
{
  unsigned char *bytes;
  sqlite3_int64 size;

  if (!tov_connection_check (self, error))
    return NULL;
  bytes = sqlite3_serialize (self->database, "main", &size, 0);
  if (bytes != NULL)
    return g_bytes_new_with_free_func (bytes, (gsize) size, sqlite3_free, bytes);
  tov_connection_fail (self, SQLITE_NOMEM, error);
  return NULL;
}

gboolean
tov_connection_copy_to_file (TovConnection *self,
                             const char *path,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (TovConnection) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                 _ ("“%s” is there already. Nothing was changed; choose another name."), path);
    return FALSE;
  }
  /* What is in memory already is the caller's alone, and needs no copy that stands still. */
  if (self->path != NULL) {
    copy = tov_connection_copy (self, cancellable, error);
    if (copy == NULL)
      return FALSE;
    self = copy;
  }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  bytes = tov_connection_get_bytes (self, error);
  if (bytes == NULL)
    return FALSE;
  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                            &failure);
  return failure == NULL || tov_connection_fail_file (path, failure->code, failure->message, error);
}
