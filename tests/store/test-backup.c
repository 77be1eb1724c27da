/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-backup.h"
#include "tov-contact.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
  char *path;
  char *backups;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "register.db", NULL);
  fixture->backups = tov_backup_get_default_folder (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  g_free (fixture->backups);
  fixture_remove_folder (fixture->folder);
}

/* A register in the file, with a contact. */
static TovStore *
open_register (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (fixture->path, &error);

  g_assert_no_error (error);
  if (tov_store_count (store, &tov_contact_entity) == 0)
    fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  return store;
}

static char *
back_up (Fixture *fixture, TovBackupReason reason)
{
  g_autoptr (TovStore) store = open_register (fixture);
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (store, NULL, NULL);
  g_autoptr (GError) error = NULL;
  char *path = tov_backup_write (snapshot, fixture->backups, reason, NULL, &error);

  g_assert_no_error (error);
  return path;
}

static char *
read_bytes (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

static char *
get_checksum (const char *path)
{
  gsize length;
  g_autofree char *bytes = read_bytes (path, &length);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);
}

/* Overwrites the second page: the file is still a register by its first one. */
static void
damage (const char *path)
{
  gsize length;
  g_autofree char *bytes = read_bytes (path, &length);

  memset (bytes + 4096, 'x', 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

static void
write_named (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->backups, name, NULL);

  g_mkdir_with_parents (fixture->backups, 0700);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in the folder of backups, in byte order. */
static char *
list_names (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->backups, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\n", (char **) names->pdata);
}

static mode_t
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = back_up (fixture, TOV_BACKUP_BY_HAND);
  g_autoptr (TovConnection) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_pattern_match_simple ("*/register.db-backups/tovholder-*T*Z-by-hand.db", path));
  g_assert_cmpint (get_mode (path), ==, 0600);
  g_assert_cmpint (get_mode (fixture->backups), ==, 0700);
  copy = tov_backup_open (path, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_answer (copy, "SELECT given_name FROM contact", "Bo");
}

static void
test_same_second (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *last = NULL;

  for (int i = 0; i < 3; i++) {
    g_free (last);
    last = back_up (fixture, TOV_BACKUP_DAILY);
  }
  backups = tov_backup_list (fixture->backups);
  g_assert_cmpuint (backups->len, ==, 3);
  g_assert_cmpstr (((TovBackup *) backups->pdata[0])->path, ==, last);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  const TovBackup *backup;

  backups = tov_backup_list (fixture->backups);
  g_assert_cmpuint (backups->len, ==, 0);
  g_clear_pointer (&backups, g_ptr_array_unref);

  write_named (fixture, "tovholder-2026-11-21T235959Z-before-import.db");
  write_named (fixture, "tovholder-2026-11-22T031500Z-daily.db");
  write_named (fixture, "tovholder-2026-11-22T031500Z.2-by-hand.db");
  write_named (fixture, "tovholder-2026-13-22T031500Z-daily.db");
  write_named (fixture, "tovholder-2026-11-22T031500Z-weekly.db");
  write_named (fixture, "tovholder-2026-11-22T031500Z-daily.db.X1Y2Z3");
  write_named (fixture, "letter.txt");
  backups = tov_backup_list (fixture->backups);
  g_assert_cmpuint (backups->len, ==, 3);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpint (backup->reason, ==, TOV_BACKUP_BY_HAND);
  g_assert_cmpstr (backup->at, ==, "2026-11-22T03:15:00Z");
  backup = g_ptr_array_index (backups, 1);
  g_assert_cmpint (backup->reason, ==, TOV_BACKUP_DAILY);
  backup = g_ptr_array_index (backups, 2);
  g_assert_cmpint (backup->reason, ==, TOV_BACKUP_BEFORE_IMPORT);
  g_assert_cmpstr (backup->at, ==, "2026-11-21T23:59:59Z");
}

static void
test_two_folders (Fixture *fixture, gconstpointer data)
{
  g_autofree char *chosen = g_build_filename (fixture->folder, "stick", NULL);
  g_autofree char *there = g_build_filename (chosen, "tovholder-2026-11-23T010000Z-daily.db", NULL);
  g_autoptr (GPtrArray) both = NULL, once = NULL;

  write_named (fixture, "tovholder-2026-11-24T010000Z-before-migration.db");
  write_named (fixture, "tovholder-2026-11-22T010000Z-before-migration.db");
  g_mkdir (chosen, 0700);
  g_assert_true (g_file_set_contents (there, "", 0, NULL));
  both = tov_backup_list_all (fixture->path, chosen);
  g_assert_cmpuint (both->len, ==, 3);
  g_assert_cmpstr (((TovBackup *) both->pdata[1])->path, ==, there);
  once = tov_backup_list_all (fixture->path, fixture->backups);
  g_assert_cmpuint (once->len, ==, 2);
}

static void
test_due (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = tov_backup_list (fixture->backups);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (tov_backup_is_due (none, "2026-11-22T08:00:00Z"));
  write_named (fixture, "tovholder-2026-11-22T000001Z-before-import.db");
  write_named (fixture, "tovholder-2031-01-01T120000Z-daily.db");
  backups = tov_backup_list (fixture->backups);
  g_assert_false (tov_backup_is_due (backups, "2026-11-22T23:59:59Z"));
  g_assert_true (tov_backup_is_due (backups, "2026-11-23T00:00:00Z"));
  /* A clock that ran ahead has made one in 2031, and one that was set back asks on an earlier day.
   */
  g_assert_true (tov_backup_is_due (backups, "2026-11-21T08:00:00Z"));
  g_assert_false (tov_backup_is_due (backups, "2031-01-01T00:00:00Z"));
}

/* Makes empty backups of these times, thins them out, and returns the times that are left, oldest
 * first. */
static char *
keep (Fixture *fixture, const char *const *stamps)
{
  g_autofree char *names = NULL;
  g_autoptr (GString) left = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  for (; *stamps != NULL; stamps++) {
    g_autofree char *name = g_strdup_printf ("tovholder-%s.db", *stamps);

    write_named (fixture, name);
  }
  tov_backup_thin_out (fixture->backups);
  names = list_names (fixture);
  lines = g_strsplit (names, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (left, "%s%.10s", i > 0 ? " " : "", lines[i] + strlen ("tovholder-"));
  return g_string_free (g_steal_pointer (&left), FALSE);
}

static void
test_last_day (Fixture *fixture, gconstpointer data)
{
  static const char *const stamps[] = {
    "2024-11-22T120000Z-daily",
    "2024-11-22T080000Z-before-import",
    "2024-11-22T080000Z.2-by-hand",
    "2024-11-21T130000Z-by-hand",
    "2024-11-21T120000Z-daily",
    "2024-11-21T115959Z-by-hand",
    "2024-11-20T200000Z-before-import",
    "2024-11-20T100000Z-daily",
    NULL,
  };
  g_autofree char *names = NULL, *left = keep (fixture, stamps);

  names = list_names (fixture);
  /* 24 hours to the second; before that the newest of each day, whatever it was made for. */
  g_assert_cmpstr (names, ==,
                   "tovholder-2024-11-20T200000Z-before-import.db\n"
                   "tovholder-2024-11-21T120000Z-daily.db\n"
                   "tovholder-2024-11-21T130000Z-by-hand.db\n"
                   "tovholder-2024-11-22T080000Z-before-import.db\n"
                   "tovholder-2024-11-22T080000Z.2-by-hand.db\n"
                   "tovholder-2024-11-22T120000Z-daily.db");
}

/* Daily backups from a day backwards. */
static char **
make_days (TovDate last, int n_days)
{
  char **stamps = g_new0 (char *, n_days + 1);

  for (int i = 0; i < n_days; i++) {
    g_autofree char *day = tov_date_to_iso (last - i);

    stamps[i] = g_strdup_printf ("%sT030000Z-daily", day);
  }
  return stamps;
}

/* 24 November 2024 is a Sunday. Kept are seven days, the Sundays that end the four weeks before,
 * and the last days of the eleven months before. */
#define KEPT_BY_HAND                                                              \
  "2023-12-31 2024-01-31 2024-02-29 2024-03-31 2024-04-30 2024-05-31 2024-06-30 " \
  "2024-07-31 2024-08-31 2024-09-30 2024-10-27 2024-10-31 2024-11-03 2024-11-10 " \
  "2024-11-17 2024-11-18 2024-11-19 2024-11-20 2024-11-21 2024-11-22 2024-11-23 2024-11-24"

static void
test_periods (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) stamps = make_days (tov_date_new (2024, 11, 24), 500);
  g_autofree char *left = keep (fixture, (const char *const *) stamps);

  g_assert_cmpstr (left, ==, KEPT_BY_HAND);
}

static void
test_days_without (Fixture *fixture, gconstpointer data)
{
  /* Nobody worked in between: a day without a backup takes no place from those that have one. */
  static const char *const stamps[] = {
    "2024-11-24T030000Z-daily", "2024-10-02T030000Z-daily",
    "2024-09-30T030000Z-daily", "2024-06-03T030000Z-daily",
    "2022-05-05T030000Z-daily", "2022-05-04T030000Z-daily",
    "2015-01-01T030000Z-daily", "2014-12-31T030000Z-daily",
    "2014-12-30T030000Z-daily", NULL,
  };
  g_autofree char *left = keep (fixture, stamps);

  /* The last two are the eighth and ninth day, but the eighth is the newest of the seventh month.
   */
  g_assert_cmpstr (left, ==,
                   "2014-12-31 2015-01-01 2022-05-04 2022-05-05 2024-06-03 2024-09-30 2024-10-02 "
                   "2024-11-24");
}

static void
test_wrong_clock (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) stamps = make_days (tov_date_new (2024, 11, 24), 500);
  g_autofree char *left = NULL;

  /* What was made while the clock ran ahead stays, and counts for nothing. */
  write_named (fixture, "tovholder-2999-01-01T000000Z-daily.db");
  write_named (fixture, "tovholder-2999-01-01T000001Z-daily.db");
  left = keep (fixture, (const char *const *) stamps);
  g_assert_cmpstr (left, ==, KEPT_BY_HAND " 2999-01-01 2999-01-01");
}

static void
test_only_one (Fixture *fixture, gconstpointer data)
{
  static const char *const stamps[] = { "1999-11-24T030000Z-daily", NULL };
  g_autofree char *left = keep (fixture, stamps);

  g_assert_cmpstr (left, ==, "1999-11-24");
}

static void
test_left_overs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *names = NULL;
  g_autofree char *old =
      g_build_filename (fixture->backups, "tovholder-2024-11-24T030000Z-daily.db.AB12CD", NULL);
  const struct timespec times[] = { { 1700000000, 0 }, { 1700000000, 0 } };

  write_named (fixture, "tovholder-2024-11-24T030000Z-daily.db.AB12CD");
  write_named (fixture, "tovholder-2024-11-24T040000Z-daily.db.AB12CD");
  write_named (fixture, "letter.txt");
  g_assert_cmpint (utimensat (AT_FDCWD, old, times, 0), ==, 0);
  tov_backup_thin_out (fixture->backups);
  names = list_names (fixture);
  g_assert_cmpstr (names, ==, "letter.txt\ntovholder-2024-11-24T040000Z-daily.db.AB12CD");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = open_register (fixture);
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (store, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (
      tov_backup_write (snapshot, fixture->backups, TOV_BACKUP_DAILY, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  names = list_names (fixture);
  g_assert_cmpstr (names, ==, "");
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = open_register (fixture);
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (store, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->backups, "a file", -1, NULL));
  g_assert_null (tov_backup_write (snapshot, fixture->backups, TOV_BACKUP_DAILY, NULL, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
}

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_background (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = open_register (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = NULL, *names = NULL;
  g_autoptr (TovConnection) copy = NULL;
  g_autoptr (GError) error = NULL;

  write_named (fixture, "tovholder-2024-11-24T040000Z-daily.db");
  write_named (fixture, "tovholder-2024-11-24T030000Z-daily.db");
  tov_backup_make_async (store, fixture->backups, TOV_BACKUP_DAILY, NULL, on_made_cb, &result);
  /* The snapshot has been taken: what is saved from now on belongs to the next backup. */
  fixture_save (store, &tov_contact_entity, "eva", "given_name", "Eva", NULL);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  path = tov_backup_make_finish (result, &error);
  g_assert_no_error (error);
  copy = tov_backup_open (path, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_answer (copy, "SELECT given_name FROM contact", "Bo");
  names = list_names (fixture);
  g_assert_null (strstr (names, "T030000Z"));
}

static void
assert_not_opened (const char *path, TovStoreError code)
{
  g_autofree char *before = get_checksum (path), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_backup_open (path, NULL, &error));
  g_assert_error (error, TOV_STORE_ERROR, (int) code);
  after = get_checksum (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_open_bad (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = back_up (fixture, TOV_BACKUP_DAILY);
  g_autoptr (TovConnection) connection = tov_connection_open (path, TOV_CONNECTION_NONE, NULL);

  tov_connection_execute (connection, "PRAGMA user_version = 1000", NULL);
  g_clear_pointer (&connection, tov_connection_close);
  assert_not_opened (path, TOV_STORE_ERROR_NEWER);
  connection = tov_connection_open (path, TOV_CONNECTION_NONE, NULL);
  tov_connection_execute (connection, "PRAGMA user_version = 1", NULL);
  g_clear_pointer (&connection, tov_connection_close);
  damage (path);
  assert_not_opened (path, TOV_STORE_ERROR_DAMAGED);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_not_opened (path, TOV_STORE_ERROR_FOREIGN);
  g_assert_true (g_file_set_contents (path, "Kære Åse", -1, NULL));
  assert_not_opened (path, TOV_STORE_ERROR_FOREIGN);
}

static void
test_open_older (Fixture *fixture, gconstpointer data)
{
  g_autofree char *source =
      g_test_build_filename (G_TEST_DIST, "fixtures", "register-schema-1.sql", NULL);
  g_autoptr (TovConnection) connection =
      tov_connection_open (fixture->path, TOV_CONNECTION_CREATE, NULL);
  g_autoptr (TovStore) today = fixture_open ();
  g_autoptr (TovConnection) copy = NULL;
  g_autofree char *sql = NULL, *before = NULL, *after = NULL, *schema = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (source, &sql, NULL, NULL));
  tov_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
  g_clear_pointer (&connection, tov_connection_close);
  before = get_checksum (fixture->path);
  copy = tov_backup_open (fixture->path, NULL, &error);
  g_assert_no_error (error);
  schema = fixture_ask (tov_store_get_connection (today), "PRAGMA user_version");
  fixture_assert_answer (copy, "PRAGMA user_version", schema);
  fixture_assert_answer (copy, "SELECT count (*) FROM young_person", "2");
  after = get_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, TOV_BACKUP_DAILY);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *kept = NULL, *kept_journal = NULL, *before = NULL, *after = NULL, *text = NULL;
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  damage (fixture->path);
  g_assert_true (g_file_set_contents (journal, "left by a crash", -1, NULL));
  before = get_checksum (fixture->path);
  kept = tov_backup_replace_damaged (backup, fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (g_pattern_match_simple ("*/register.db.damaged-*T*Z", kept));
  after = get_checksum (kept);
  g_assert_cmpstr (before, ==, after);
  kept_journal = g_strconcat (kept, "-journal", NULL);
  text = read_bytes (kept_journal, NULL);
  g_assert_cmpstr (text, ==, "left by a crash");
  g_assert_cmpint (get_mode (fixture->path), ==, 0600);
  store = tov_store_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT given_name FROM contact", "Bo");
}

static void
assert_not_replaced (Fixture *fixture, const char *backup, TovStoreError code)
{
  g_autofree char *before = get_checksum (fixture->path), *after = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = 0;

  g_assert_null (tov_backup_replace_damaged (backup, fixture->path, &error));
  g_assert_error (error, TOV_STORE_ERROR, (int) code);
  after = get_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n_files++;
  /* The register, its journal and seal, and the folder of backups. */
  g_assert_cmpuint (n_files, ==, 4);
}

static void
test_replace_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, TOV_BACKUP_DAILY);
  g_autoptr (TovConnection) connection = NULL;

  connection = tov_connection_open (fixture->path, TOV_CONNECTION_NONE, NULL);
  tov_connection_execute (connection, "PRAGMA user_version = 1000", NULL);
  g_clear_pointer (&connection, tov_connection_close);
  assert_not_replaced (fixture, backup, TOV_STORE_ERROR_NEWER);
  g_assert_true (g_file_set_contents (fixture->path, "Kære Åse", -1, NULL));
  assert_not_replaced (fixture, backup, TOV_STORE_ERROR_FOREIGN);
}

static void
test_replace_by_bad (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, TOV_BACKUP_DAILY);

  damage (fixture->path);
  damage (backup);
  assert_not_replaced (fixture, backup, TOV_STORE_ERROR_DAMAGED);
}

/* Folders where the journal is to be put aside, whichever of these seconds it is by then. */
static void
obstruct_journal (Fixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  for (int second = 0; second < 10; second++) {
    g_autoptr (GDateTime) later = g_date_time_add_seconds (now, second);
    g_autofree char *stamp = g_date_time_format (later, "%Y%m%dT%H%M%SZ");
    g_autofree char *folder = g_strdup_printf ("%s.damaged-%s-journal", fixture->path, stamp);

    g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  }
}

static void
test_replace_put_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, TOV_BACKUP_DAILY);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *before = NULL, *after = NULL, *text = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  damage (fixture->path);
  g_assert_true (g_file_set_contents (journal, "left by a crash", -1, NULL));
  before = get_checksum (fixture->path);
  obstruct_journal (fixture);
  g_assert_null (tov_backup_replace_damaged (backup, fixture->path, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY);
  after = get_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
  text = read_bytes (journal, NULL);
  g_assert_cmpstr (text, ==, "left by a crash");
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_assert_false (g_pattern_match_simple ("*.restored", name));
    g_assert_false (g_pattern_match_simple ("*.damaged-*Z", name));
  }
}

/* The other half of the next test, in a process of its own. */
static void
test_replace_held_child (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    return;
  g_assert_null (tov_backup_replace_damaged (g_getenv ("TOV_TEST_BACKUP"),
                                             g_getenv ("TOV_TEST_PATH"), &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD);
}

static void
test_replace_held (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, TOV_BACKUP_DAILY);
  g_autoptr (TovStore) store = open_register (fixture);

  g_setenv ("TOV_TEST_PATH", fixture->path, TRUE);
  g_setenv ("TOV_TEST_BACKUP", backup, TRUE);
  g_test_trap_subprocess ("/backup/subprocess/held", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

#define ADD(path, function) g_test_add ("/backup/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("is-a-whole-register-for-the-user-alone", test_write);
  ADD ("a-second-in-the-same-second-has-its-own-name", test_same_second);
  ADD ("are-listed-the-newest-first", test_list);
  ADD ("of-both-folders-are-one-list", test_two_folders);
  ADD ("is-due-on-a-day-that-has-none", test_due);
  ADD ("all-of-the-last-24-hours-are-kept", test_last_day);
  ADD ("days-weeks-and-months-are-kept", test_periods);
  ADD ("days-without-one-take-no-place", test_days_without);
  ADD ("a-wrong-clock-deletes-nothing", test_wrong_clock);
  ADD ("the-only-one-is-kept", test_only_one);
  ADD ("what-a-crash-left-is-removed", test_left_overs);
  ADD ("cancelled-leaves-nothing", test_cancelled);
  ADD ("that-cannot-be-written-is-told", test_no_folder);
  ADD ("is-made-in-the-background", test_background);
  ADD ("that-is-none-is-not-opened", test_open_bad);
  ADD ("of-an-older-version-is-read-and-left-alone", test_open_older);
  ADD ("takes-the-place-of-a-damaged-register", test_replace);
  ADD ("replaces-no-newer-or-foreign-file", test_replace_refused);
  ADD ("that-is-damaged-itself-replaces-nothing", test_replace_by_bad);
  ADD ("that-cannot-replace-leaves-all-as-it-was", test_replace_put_back);
  ADD ("replaces-nothing-that-is-held", test_replace_held);
  g_test_add_func ("/backup/subprocess/held", test_replace_held_child);
  return g_test_run ();
}
