/* A disk that is full while something is saved or backed up: it is said, the edit is kept, and
 * nothing that was saved before is lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "small-disk.h"
#include "tov-backup.h"
#include "tov-contact.h"

#include <glib/gstdio.h>

#define DISK_KILOBYTES 8192

/* Where disks cannot be mounted, a file that may not grow fails with another error. */
static gboolean has_disk;

typedef struct
{
  char *folder;
  char *path;
  TovStore *store;
} Fixture;

static void
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = tov_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

/* A register on a small disk, with one contact. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_make_folder ();
  small_disk_mount (fixture->folder, DISK_KILOBYTES);
  fixture->path = g_build_filename (fixture->folder, "register.db", NULL);
  open_store (fixture);
  fixture_save (fixture->store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->store);
  small_disk_unmount (fixture->folder);
  g_free (fixture->path);
  fixture_remove_folder (fixture->folder);
}

static void
assert_full (const GError *error)
{
  if (has_disk)
    g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FULL);
  else
    g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  g_assert_cmpstr (error->message, !=, "");
}

static TovRecord *
make_contact (const char *id, gsize length_of_note)
{
  g_autofree char *note = g_strnfill (length_of_note, 'x');

  return fixture_make (&tov_contact_entity, id, "given_name", "Eva", "note", note, NULL);
}

/* Opens the register anew, which checks every page, and asks for the contacts in it. */
static void
assert_contacts (Fixture *fixture, const char *ids)
{
  g_clear_object (&fixture->store);
  open_store (fixture);
  fixture_assert_answer (tov_store_get_connection (fixture->store),
                         "SELECT id FROM contact ORDER BY id", ids);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovRecord) live = tov_store_get (fixture->store, &tov_contact_entity, "bo", NULL);
  g_autoptr (TovRecord) edited = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  g_object_set (edited, "note", "Ringede i dag", NULL);
  small_disk_fill (fixture->folder, 0);
  g_assert_false (tov_store_save (fixture->store, edited, &error));
  assert_full (error);
  /* The edit is kept as it was, and the others see the old values. */
  g_assert_cmpstr (TOV_CONTACT (edited)->note, ==, "Ringede i dag");
  g_assert_cmpint (tov_record_get_rev (edited), ==, 1);
  g_assert_null (TOV_CONTACT (live)->note);

  small_disk_make_room (fixture->folder);
  g_clear_error (&error);
  g_assert_true (tov_store_save (fixture->store, edited, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (TOV_CONTACT (live)->note, ==, "Ringede i dag");
  assert_contacts (fixture, "bo");
  fixture_assert_answer (tov_store_get_connection (fixture->store),
                         "SELECT note || ' ' || rev FROM contact", "Ringede i dag 2");
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovRecord) record = make_contact (NULL, 100);
  g_autoptr (GError) error = NULL;

  small_disk_fill (fixture->folder, 0);
  g_assert_false (tov_store_save (fixture->store, record, &error));
  assert_full (error);
  g_assert_null (tov_record_get_id (record));
  g_assert_cmpint (tov_record_get_rev (record), ==, 0);
  small_disk_make_room (fixture->folder);
  assert_contacts (fixture, "bo");
  g_assert_true (tov_store_save (fixture->store, record, NULL));
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  guint n_saved = 0;
  g_autofree char *all = NULL;

  /* Save after save until the disk is full by itself: every one that was said to be saved is there.
   */
  small_disk_fill (fixture->folder, 512);
  for (;;) {
    g_autofree char *id = g_strdup_printf ("c%u", n_saved);
    g_autoptr (TovRecord) record = make_contact (id, 20000);
    g_autoptr (GError) error = NULL;

    if (!tov_store_save (fixture->store, record, &error)) {
      assert_full (error);
      break;
    }
    n_saved++;
  }
  g_assert_cmpuint (n_saved, >, 2);
  small_disk_make_room (fixture->folder);
  g_clear_object (&fixture->store);
  open_store (fixture);
  all = g_strdup_printf ("%u", n_saved + 1);
  fixture_assert_answer (tov_store_get_connection (fixture->store), "SELECT count (*) FROM contact",
                         all);
}

static void
test_act (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovRecord) first = make_contact ("first", 100);
  g_autoptr (TovRecord) huge = make_contact ("huge", 4 * 1024 * 1024);
  g_autoptr (TovRecord) last = make_contact ("last", 100);
  g_autoptr (GError) error = NULL;

  small_disk_fill (fixture->folder, 1024);
  g_assert_true (tov_store_begin (fixture->store, "Three contacts", &error));
  g_assert_true (tov_store_save (fixture->store, first, &error));
  g_assert_false (tov_store_save (fixture->store, huge, &error));
  assert_full (error);
  g_clear_error (&error);
  small_disk_make_room (fixture->folder);
  /* SQLite has taken the first one back by now, so the last one may not go in alone. */
  if (tov_store_save (fixture->store, last, NULL))
    g_assert_false (tov_store_commit (fixture->store, &error));
  else
    tov_store_rollback (fixture->store);
  g_assert_cmpint (tov_record_get_rev (first), ==, 0);
  assert_contacts (fixture, "bo");
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *path = NULL;
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (fixture->store, NULL, NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GDir) names = NULL;
  g_autoptr (GError) error = NULL;

  small_disk_mount (folder, 512);
  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);
  small_disk_fill (folder, 64);
  g_assert_null (tov_backup_write (snapshot, backups, TOV_BACKUP_DAILY, NULL, &error));
  assert_full (error);
  names = g_dir_open (backups, 0, NULL);
  g_assert_null (g_dir_read_name (names));
  assert_contacts (fixture, "bo");

  small_disk_make_room (folder);
  small_disk_unmount (folder);
  small_disk_mount (folder, DISK_KILOBYTES);
  path = tov_backup_write (snapshot, backups, TOV_BACKUP_DAILY, NULL, NULL);
  g_assert_nonnull (path);
  small_disk_unmount (folder);
  fixture_remove_folder (g_steal_pointer (&folder));
}

static void
test_begin (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  small_disk_fill (fixture->folder, 0);
  g_assert_null (tov_store_open (path, &error));
  assert_full (error);
  g_clear_error (&error);
  small_disk_make_room (fixture->folder);
  store = tov_store_open (path, &error);
  g_assert_no_error (error);
}

#define ADD(path, function) \
  g_test_add ("/full-disk/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  has_disk = small_disk_enter ();
  g_test_init (&argc, &argv, NULL);
  ADD ("keeps-the-edit-to-be-saved-later", test_save);
  ADD ("leaves-a-new-record-new", test_new);
  ADD ("loses-nothing-that-was-saved", test_many);
  ADD ("takes-back-the-whole-act", test_act);
  ADD ("leaves-no-half-of-a-backup", test_backup);
  ADD ("begins-no-half-of-a-register", test_begin);
  return g_test_run ();
}
