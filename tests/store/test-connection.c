/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  TovConnection *connection;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "test.db", NULL);
  fixture->connection = tov_connection_open (fixture->path, TOV_CONNECTION_CREATE, &error);
  g_assert_no_error (error);
  tov_connection_execute (fixture->connection,
                          "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT, number INTEGER,"
                          " day TEXT) STRICT",
                          &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->connection, tov_connection_close);
  g_free (fixture->path);
  fixture_remove_folder (fixture->folder);
}

static mode_t
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *pragma;
    const char *value;
  } settings[] = {
    { "PRAGMA journal_mode", "truncate" },  { "PRAGMA synchronous", "2" },
    { "PRAGMA locking_mode", "exclusive" }, { "PRAGMA foreign_keys", "1" },
    { "PRAGMA secure_delete", "1" },        { "PRAGMA temp_store", "2" },
    { "PRAGMA trusted_schema", "0" },       { "PRAGMA cell_size_check", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    fixture_assert_answer (fixture->connection, settings[i].pragma, settings[i].value);
}

static void
test_modes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  g_assert_cmpint (get_mode (fixture->path), ==, 0600);
  tov_connection_execute (fixture->connection, "BEGIN; INSERT INTO word (text) VALUES ('x')", NULL);
  g_assert_cmpint (get_mode (journal), ==, 0600);
  tov_connection_execute (fixture->connection, "COMMIT", NULL);
}

static void
test_empty_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "empty.db", NULL);
  g_autoptr (TovConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  connection = tov_connection_open (path, TOV_CONNECTION_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_mode (path), ==, 0600);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_connection_open (fixture->folder, TOV_CONNECTION_CREATE, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FOREIGN);
}

static void
test_kind_of_disk (Fixture *fixture, gconstpointer data)
{
  g_assert_true (tov_connection_is_local ("/dev/shm/a.tov"));
  g_assert_false (tov_connection_is_local ("/proc/a.tov"));
}

static void
test_planted_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.db", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_null (tov_connection_open (link, TOV_CONNECTION_CREATE, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TovStatement *statement = tov_connection_prepare (
      fixture->connection, "INSERT INTO word (text, number, day) VALUES (?, ?, ?)", &error);

  g_assert_no_error (error);
  tov_statement_bind_text (statement, 1, "Åse");
  tov_statement_bind_int64 (statement, 2, -7);
  tov_statement_bind_date (statement, 3, tov_date_new (2011, 10, 14));
  g_assert_true (tov_statement_run (statement, &error));
  g_assert_cmpint (tov_connection_get_changes (fixture->connection), ==, 1);
  tov_statement_reset (statement);
  tov_statement_bind_text (statement, 1, NULL);
  tov_statement_bind_int64 (statement, 2, TOV_NUMBER_NONE);
  tov_statement_bind_date (statement, 3, TOV_DATE_NONE);
  g_assert_true (tov_statement_run (statement, &error));

  statement =
      tov_connection_prepare (fixture->connection, "SELECT text, number, day FROM word", &error);
  g_assert_true (tov_statement_step (statement, &error));
  g_assert_cmpstr (tov_statement_get_text (statement, 0), ==, "Åse");
  g_assert_cmpint (tov_statement_get_int64 (statement, 1), ==, -7);
  g_assert_cmpint (tov_statement_get_date (statement, 2), ==, tov_date_new (2011, 10, 14));
  g_assert_true (tov_statement_step (statement, &error));
  g_assert_null (tov_statement_get_text (statement, 0));
  g_assert_cmpint (tov_statement_get_int64 (statement, 1), ==, TOV_NUMBER_NONE);
  g_assert_cmpint (tov_statement_get_date (statement, 2), ==, TOV_DATE_NONE);
  g_assert_false (tov_statement_step (statement, &error));
  g_assert_no_error (error);
}

static void
test_too_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (33 * 1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  TovStatement *statement =
      tov_connection_prepare (fixture->connection, "INSERT INTO word (text) VALUES (?)", &error);

  tov_statement_bind_text (statement, 1, text);
  g_assert_false (tov_statement_run (statement, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  fixture_assert_answer (fixture->connection, "SELECT count (*) FROM word", "0");
}

static void
test_same_statement (Fixture *fixture, gconstpointer data)
{
  static const char sql[] = "SELECT text FROM word WHERE id = ?";
  TovStatement *statement = tov_connection_prepare (fixture->connection, sql, NULL);

  g_assert_true (statement == tov_connection_prepare (fixture->connection, sql, NULL));
}

static void
test_hostile_schema (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* Another program puts a trigger and a view into the file, which it may; here they do not run. */
  tov_connection_execute (fixture->connection,
                          "CREATE TRIGGER planted AFTER INSERT ON word"
                          " BEGIN INSERT INTO word (text) VALUES ('planted'); END;"
                          "CREATE VIEW peek AS SELECT tov_search ('x', text) FROM word;"
                          "INSERT INTO word (text) VALUES ('own')",
                          &error);
  g_assert_no_error (error);
  fixture_assert_answer (fixture->connection, "SELECT text FROM word", "own");
  g_assert_false (tov_connection_execute (fixture->connection, "SELECT * FROM peek", NULL));
  g_assert_false (tov_connection_execute (fixture->connection, "ATTACH ':memory:' AS other", NULL));
  g_assert_false (tov_connection_execute (
      fixture->connection, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", NULL));
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) copy = NULL;

  tov_connection_execute (fixture->connection, "INSERT INTO word (text) VALUES ('before')", NULL);
  copy = tov_connection_copy (fixture->connection, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (tov_connection_get_path (copy));
  tov_connection_execute (fixture->connection, "INSERT INTO word (text) VALUES ('after')", NULL);
  fixture_assert_answer (copy, "SELECT text FROM word", "before");
}

static void
test_cancelled_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (tov_connection_copy_to_file (fixture->connection, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* It would count for minutes. */
static void
test_cancelled_statement (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  TovStatement *statement =
      tov_connection_prepare (fixture->connection,
                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                              "  LIMIT 2000000000) SELECT count (*) FROM n",
                              &error);

  g_assert_no_error (error);
  tov_connection_set_cancellable (fixture->connection, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (tov_statement_step (statement, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tov_connection_set_cancellable (fixture->connection, NULL);
  fixture_assert_answer (fixture->connection, "SELECT count (*) FROM word", "0");
}

static void
test_copy_to_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) copy = NULL;

  tov_connection_execute (fixture->connection, "INSERT INTO word (text) VALUES ('kept')", NULL);
  g_assert_true (tov_connection_copy_to_file (fixture->connection, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_mode (path), ==, 0600);
  copy = tov_connection_open (path, TOV_CONNECTION_READ_ONLY, &error);
  g_assert_no_error (error);
  fixture_assert_answer (copy, "SELECT text FROM word", "kept");
  g_assert_false (tov_connection_execute (copy, "DELETE FROM word", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_false (tov_connection_copy_to_file (fixture->connection, path, NULL, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
}

/* What the document portal grants cannot be opened by SQLite, which a test without a portal can
 * only see by this: the file is not needed any more when it is open. */
static void
test_granted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "1a2b", NULL);
  g_autofree char *path = g_build_filename (folder, "kopi.db", NULL);
  g_autoptr (TovConnection) granted = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_connection_open (path, TOV_CONNECTION_READ_ONLY, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, "“kopi.db” "));
  g_clear_error (&error);

  tov_connection_execute (fixture->connection, "INSERT INTO word (text) VALUES ('kept')", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (tov_connection_copy_to_file (fixture->connection, path, NULL, &error));
  granted = tov_connection_open (path, TOV_CONNECTION_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  fixture_assert_answer (granted, "SELECT text FROM word", "kept");
  g_assert_false (tov_connection_execute (granted, "DELETE FROM word", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY);
}

static void
test_refused_value (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_connection_execute (fixture->connection,
                                          "INSERT INTO word (number) VALUES ('many')", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
}

static void
test_missing_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "test.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_connection_open (path, TOV_CONNECTION_CREATE, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
}

/* The other half of the next test, in a process of its own. */
static void
test_second_opener_child (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    return;
  g_assert_null (tov_connection_open (g_getenv ("TOV_TEST_PATH"), TOV_CONNECTION_NONE, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD);
}

static void
test_second_opener (Fixture *fixture, gconstpointer data)
{
  g_setenv ("TOV_TEST_PATH", fixture->path, TRUE);
  g_test_trap_subprocess ("/connection/subprocess/second-opener", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

#define ADD(path, function) \
  g_test_add ("/connection/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  char *runtime = fixture_make_folder ();
  int status;

  /* GLib asks once. */
  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("has-the-settings-of-a-register", test_settings);
  ADD ("file-and-journal-are-the-users-alone", test_modes);
  ADD ("an-empty-file-becomes-the-users-alone", test_empty_file);
  ADD ("a-folder-is-no-register", test_folder);
  ADD ("knows-the-disks-of-a-computer", test_kind_of_disk);
  ADD ("does-not-write-through-a-planted-link", test_planted_link);
  ADD ("values-come-back-as-they-went-in", test_values);
  ADD ("a-value-that-is-too-long-is-refused", test_too_long);
  ADD ("keeps-its-statements", test_same_statement);
  ADD ("runs-nothing-that-a-file-brings", test_hostile_schema);
  ADD ("a-copy-does-not-change", test_copy);
  ADD ("a-cancelled-copy-leaves-no-file", test_cancelled_copy);
  ADD ("a-cancelled-statement-ends", test_cancelled_statement);
  ADD ("copies-to-a-new-file-only", test_copy_to_file);
  ADD ("a-granted-file-is-read-as-a-whole", test_granted);
  ADD ("a-refused-value-is-a-broken-rule", test_refused_value);
  ADD ("a-missing-folder-is-told", test_missing_folder);
  ADD ("another-process-finds-it-held", test_second_opener);
  g_test_add_func ("/connection/subprocess/second-opener", test_second_opener_child);
  status = g_test_run ();
  fixture_remove_folder (runtime);
  return status;
}
