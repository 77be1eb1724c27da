/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-backup.h"
#include "tov-entities.h"
#include "tov-migrator.h"
#include "tov-search.h"

#include <glib/gstdio.h>

/* Every table and index with the SQL that made it. */
#define SCHEMA "SELECT name || ' ' || ifnull (sql, '') FROM sqlite_schema ORDER BY name"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "register.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  fixture_remove_folder (fixture->folder);
}

static void
write_file (Fixture *fixture, const char *content, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, content, length, &error);
  g_assert_no_error (error);
}

static GBytes *
read_file (Fixture *fixture)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  return g_bytes_new (content, length);
}

static void
make_register (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_open (fixture->path, &error);

  g_assert_no_error (error);
}

/* Runs SQL on a file with nothing of a store around it. */
static void
execute (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) connection =
      tov_connection_open (fixture->path, TOV_CONNECTION_CREATE, &error);

  g_assert_no_error (error);
  tov_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

/* Overwrites a few bytes of the file. */
static void
damage (Fixture *fixture, glong offset, gsize length)
{
  FILE *file = g_fopen (fixture->path, "r+b");
  g_autofree char *bytes = g_strnfill (length, 'x');

  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  fclose (file);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) names = g_dir_open (fixture->folder, 0, NULL);
  guint number = 0;

  while (g_dir_read_name (names) != NULL)
    number++;
  return number;
}

/* A file that may not be opened stays as it is, and gets no company. */
static void
assert_refused (Fixture *fixture, TovStoreError code)
{
  g_autoptr (GBytes) before = read_file (fixture);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (fixture);

  g_assert_null (tov_store_open (fixture->path, &error));
  g_assert_error (error, TOV_STORE_ERROR, (int) code);
  after = read_file (fixture);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (fixture), ==, n_files);
}

static void
test_fresh (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = tov_migrator_load ();
  g_autofree char *schema = g_strdup_printf ("%u", steps->len);
  g_autoptr (TovConnection) connection = NULL;

  make_register (fixture);
  connection = tov_connection_open (fixture->path, TOV_CONNECTION_READ_ONLY, NULL);
  fixture_assert_answer (connection, "PRAGMA application_id", "1416590952");
  fixture_assert_answer (connection, "PRAGMA user_version", schema);
}

static void
test_left_empty (Fixture *fixture, gconstpointer data)
{
  /* What a crash leaves while a register is made: an empty file, or one of a first page only. */
  write_file (fixture, "", 0);
  make_register (fixture);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  execute (fixture, "SELECT 1");
  make_register (fixture);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  make_register (fixture);
  execute (fixture, "PRAGMA user_version = 1000");
  assert_refused (fixture, TOV_STORE_ERROR_NEWER);
}

static void
test_other_database (Fixture *fixture, gconstpointer data)
{
  execute (fixture, "CREATE TABLE photo (id INTEGER PRIMARY KEY); PRAGMA user_version = 1");
  assert_refused (fixture, TOV_STORE_ERROR_FOREIGN);
}

static void
test_other_database_in_wal_mode (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  execute (fixture, "CREATE TABLE photo (id INTEGER PRIMARY KEY); PRAGMA journal_mode = WAL");
  g_remove (journal);
  assert_refused (fixture, TOV_STORE_ERROR_FOREIGN);
}

static void
test_text_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'a');

  write_file (fixture, "Kære Åse", -1);
  assert_refused (fixture, TOV_STORE_ERROR_FOREIGN);
  write_file (fixture, text, -1);
  assert_refused (fixture, TOV_STORE_ERROR_FOREIGN);
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  make_register (fixture);
  bytes = read_file (fixture);
  write_file (fixture, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes) / 2);
  assert_refused (fixture, TOV_STORE_ERROR_DAMAGED);
}

static void
test_damaged_head (Fixture *fixture, gconstpointer data)
{
  make_register (fixture);
  damage (fixture, 0, 16);
  assert_refused (fixture, TOV_STORE_ERROR_DAMAGED);
}

static void
test_damaged_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  make_register (fixture);
  bytes = read_file (fixture);
  /* The last page is one of the catalogues' indexes or tables, far from what opening reads. */
  damage (fixture, (glong) g_bytes_get_size (bytes) - 4096, 512);
  assert_refused (fixture, TOV_STORE_ERROR_DAMAGED);
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = tov_migrator_load (), backups = NULL;
  g_autofree char *before = g_strdup_printf ("%u", steps->len);
  g_autofree char *after = g_strdup_printf ("%u", steps->len + 1);
  g_autoptr (TovConnection) connection = NULL, backup = NULL;
  g_autoptr (GError) error = NULL;

  make_register (fixture);
  g_ptr_array_add (steps, g_strdup ("CREATE TABLE pin (id TEXT NOT NULL PRIMARY KEY) STRICT"));
  connection = tov_connection_open (fixture->path, TOV_CONNECTION_NONE, &error);
  g_assert_true (tov_migrator_run (connection, steps, &error));
  g_assert_no_error (error);
  fixture_assert_answer (connection, "PRAGMA user_version", after);
  fixture_assert_answer (connection, "SELECT count (*) FROM pin", "0");
  /* Nothing is left to do, so nothing is copied once more. */
  g_assert_true (tov_migrator_run (connection, steps, &error));

  backups = tov_backup_list_all (fixture->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((TovBackup *) backups->pdata[0])->reason, ==, TOV_BACKUP_BEFORE_MIGRATION);
  backup = tov_connection_open (((TovBackup *) backups->pdata[0])->path, TOV_CONNECTION_READ_ONLY,
                                &error);
  g_assert_no_error (error);
  fixture_assert_answer (backup, "PRAGMA user_version", before);
  fixture_assert_answer (backup, "SELECT count (*) FROM sqlite_schema WHERE name = 'pin'", "0");
}

static void
test_failing_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = tov_migrator_load ();
  g_autofree char *schema = g_strdup_printf ("%u", steps->len);
  g_autoptr (TovConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  make_register (fixture);
  g_ptr_array_add (steps, g_strdup ("CREATE TABLE pin (id TEXT) STRICT; DROP TABLE no_such_table"));
  connection = tov_connection_open (fixture->path, TOV_CONNECTION_NONE, &error);
  g_assert_false (tov_migrator_run (connection, steps, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  fixture_assert_answer (connection, "PRAGMA user_version", schema);
  fixture_assert_answer (connection, "SELECT count (*) FROM sqlite_schema WHERE name = 'pin'", "0");
}

/* Loads the frozen register of a schema, as the program of that time left it. */
static void
thaw (Fixture *fixture, guint schema)
{
  g_autofree char *name = g_strdup_printf ("register-schema-%u.sql", schema);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  execute (fixture, sql);
}

/* The schemas of which there is a frozen register. */
static const guint frozen_schemas[] = { 1, 2, 3, 4, 5 };

static void
test_frozen_schema (Fixture *fixture, gconstpointer data)
{
  guint schema = *(const guint *) data;
  g_autoptr (GPtrArray) steps = tov_migrator_load ();
  g_autoptr (TovConnection) frozen = NULL, today = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  /* A step that has been released is never edited: it still makes what it made then. */
  thaw (fixture, schema);
  frozen = tov_connection_open (fixture->path, TOV_CONNECTION_READ_ONLY, &error);
  today = tov_connection_open (NULL, TOV_CONNECTION_NONE, &error);
  for (guint i = 0; i < schema; i++) {
    tov_connection_execute (today, g_ptr_array_index (steps, i), &error);
    g_assert_no_error (error);
  }
  expected = fixture_ask (frozen, SCHEMA);
  fixture_assert_answer (today, SCHEMA, expected);
}

/* What was in the register of schema 1, and is in every one that was made of it. */
static void
assert_frozen_values (TovConnection *connection)
{
  fixture_assert_answer (
      connection,
      "SELECT id || '|' || reference || '|' || ifnull (given_name, '-') || '|' ||"
      " birth_date || '|' || gender || '|' || protected || '|' ||"
      " ifnull (broken_off_educations, '-') || '|' || changed || '|' || rev"
      " FROM young_person ORDER BY id",
      "aase|U-001|Åse|1993-05|female|0|2|2011-10-13T12:00:00Z|4\n"
      "u2|U-002|-|1992|unknown|1|-|2009-01-02T08:00:00Z|1");
  fixture_assert_answer (connection, "SELECT can_help_with FROM contact",
                         "Praktik\nog \"læreplads\"");
  fixture_assert_answer (connection,
                         "SELECT admitted_on || ' ' || discharged_on || ' ' || discharge_reason_id"
                         " FROM enrolment",
                         "2010-02-01 2010-12-01 discharge_reason:goal_reached");
  fixture_assert_answer (connection, "SELECT budgeted || ' ' || spent FROM budget_line",
                         "123456789 -50");
  fixture_assert_answer (connection,
                         "SELECT label || ' ' || ring || ' ' || angle || ' ' || sector_id"
                         " FROM \"alter\" WHERE id = 'a1'",
                         "Mor 1 270 sector:family");
  fixture_assert_answer (connection,
                         "SELECT happened_at || ' ' || reached FROM log_entry WHERE id = 'l1'",
                         "2010-03-04T09:30 1");
  fixture_assert_answer (
      connection,
      "SELECT t.who || ' ' || e.field || ' ' || e.old_value || ' ' || e.new_value"
      " FROM change_entry AS e JOIN change_transaction AS t"
      " ON t.id = e.transaction_id",
      "bo family_name Lund Holm");
  fixture_assert_answer (connection, "SELECT count (*) FROM discharge_reason", "18");
}

#define CONTACT_TIMES                                                     \
  "SELECT young_person_id || ' ' || happened_at || ' ' || reached || ' '" \
  " || log_entry_id || ' ' || form FROM contact_time ORDER BY 1"

static void
test_frozen_values (Fixture *fixture, gconstpointer data)
{
  guint schema = *(const guint *) data;
  g_autoptr (TovStore) store = NULL;
  TovConnection *connection;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  thaw (fixture, schema);
  store = tov_store_open (fixture->path, &error);
  g_assert_no_error (error);
  connection = tov_store_get_connection (store);
  assert_frozen_values (connection);
  /* Schema 2 has an attempt besides, which is about two, and about one of them twice. */
  fixture_assert_answer (connection, CONTACT_TIMES,
                         schema == 1 ? "aase 2010-03-04T09:30 1 l1 home_visit"
                                     : "aase 2010-03-04T09:30 1 l1 home_visit\n"
                                       "aase 2010-03-09T10:15 0 l2 phone\n"
                                       "u2 2010-03-09T10:15 0 l2 phone");
  hits = tov_search_find (store, "holm", FALSE, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((TovHit *) hits->pdata[0])->id, ==, "aase");
}

static const char *
get_column_type (const TovField *field)
{
  return field->kind == TOV_KIND_BOOLEAN || field->kind == TOV_KIND_NUMBER
                 || field->kind == TOV_KIND_MONEY
             ? "INTEGER"
             : "TEXT";
}

/* What a migration must say to bring the field into the database. */
static char *
create_alter_line (const TovEntity *entity, const TovField *field)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "ALTER TABLE \"%s\" ADD COLUMN %s %s", entity->name, field->name,
                          get_column_type (field));
  if (field->kind == TOV_KIND_BOOLEAN)
    g_string_append (line, " NOT NULL DEFAULT 0");
  if (field->kind == TOV_KIND_REFERENCE)
    g_string_append_printf (line, " REFERENCES \"%s\" (id) DEFERRABLE INITIALLY DEFERRED",
                            field->target);
  g_string_append (line, ";");
  return g_string_free (line, FALSE);
}

static void
test_drift (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_autofree char *sql = g_strdup_printf (
        "SELECT group_concat (name || ' ' || type, ', ') FROM pragma_table_info ('%s')",
        (*entity)->name);
    g_autofree char *columns = fixture_ask (connection, sql);
    g_autoptr (GString) expected = g_string_new ("id TEXT");

    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];
      g_autofree char *column = g_strdup_printf (", %s %s", field->name, get_column_type (field));

      g_string_append (expected, column);
      if (strstr (columns, column) == NULL) {
        g_autofree char *line = create_alter_line (*entity, field);

        g_string_append_printf (missing, "%s\n", line);
      }
    }
    g_string_append (expected, ", created TEXT, changed TEXT, rev INTEGER");
    if (missing->len == 0)
      g_assert_cmpint (strlen (columns), ==, expected->len);
  }
  /* What fails are the statements that a migration lacks. */
  g_assert_cmpstr (missing->str, ==, "");
}

static void
test_choices (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_autofree char *sql =
        g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE name = '%s'", (*entity)->name);
    g_autofree char *table = fixture_ask (connection, sql);

    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];
      g_autoptr (GString) check = g_string_new (NULL);

      if (field->kind != TOV_KIND_CHOICE)
        continue;
      for (const TovChoice *choice = field->choices; choice->code != NULL; choice++)
        g_string_append_printf (check, "%s'%s'", check->len > 0 ? ", " : "", choice->code);
      g_string_prepend (check, " IN (");
      g_string_prepend (check, field->name);
      g_string_append (check, ")");
      if (strstr (table, check->str) == NULL)
        g_string_append_printf (missing, "%s: CHECK (%s)\n", (*entity)->name, check->str);
    }
  }
  g_assert_cmpstr (missing->str, ==, "");
}

#define ADD(path, function) \
  g_test_add ("/migrator/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("makes-a-new-register", test_fresh);
  ADD ("makes-a-register-of-what-a-crash-left", test_left_empty);
  ADD ("refuses-a-newer-register", test_newer);
  ADD ("refuses-another-programs-database", test_other_database);
  ADD ("refuses-another-programs-database-with-a-write-ahead-log", test_other_database_in_wal_mode);
  ADD ("refuses-a-text-file", test_text_file);
  ADD ("refuses-half-a-register", test_truncated);
  ADD ("tells-a-damaged-register-from-another-file", test_damaged_head);
  ADD ("refuses-a-damaged-page", test_damaged_page);
  ADD ("copies-an-older-register-first", test_backup);
  ADD ("a-step-that-fails-changes-nothing", test_failing_step);
  for (guint i = 0; i < G_N_ELEMENTS (frozen_schemas); i++) {
    const guint *schema = &frozen_schemas[i];
    g_autofree char *steps = g_strdup_printf ("/migrator/steps-up-to-%u-stay-as-they-are", *schema);
    g_autofree char *values = g_strdup_printf ("/migrator/opens-a-register-of-schema-%u", *schema);

    g_test_add (steps, Fixture, schema, set_up, test_frozen_schema, tear_down);
    g_test_add (values, Fixture, schema, set_up, test_frozen_values, tear_down);
  }
  g_test_add_func ("/migrator/every-field-has-its-column", test_drift);
  g_test_add_func ("/migrator/every-choice-is-allowed", test_choices);
  return g_test_run ();
}
