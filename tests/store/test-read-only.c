/* Files and folders that cannot be written to are told from anything else that can be wrong, and
 * stay as they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "small-disk.h"
#include "tov-backup.h"
#include "tov-contact.h"

#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static gboolean has_disk;

typedef struct
{
  char *folder;
  char *path;
} Fixture;

typedef void (*FixtureFunc) (Fixture *fixture);

/* A register with a contact. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fixture_make_folder ();
  small_disk_mount (fixture->folder, 8192);
  fixture->path = g_build_filename (fixture->folder, "register.db", NULL);
  store = tov_store_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  small_disk_unmount (fixture->folder);
  g_free (fixture->path);
  fixture_remove_folder (fixture->folder);
}

/* Every name in the folder, with the checksum of its content. */
static char *
describe_folder (Fixture *fixture)
{
  g_autoptr (GDir) names = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_autofree char *bytes = NULL, *checksum = NULL;
    gsize length = 0;

    g_file_get_contents (path, &bytes, &length, NULL);
    checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);
    g_string_append_printf (text, "%s %s\n", name, checksum);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The rights of files do not bind root, unless it gives up its own. */
static gboolean
give_up_rights (void)
{
  struct __user_cap_header_struct head = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { { 0 } };

  return syscall (SYS_capset, &head, none) == 0;
}

/* Does something as somebody whom the rights of files bind, and sees that it wrote nothing. */
static void
run_bound (Fixture *fixture, FixtureFunc func)
{
  g_autofree char *before = describe_folder (fixture), *after = NULL;
  pid_t child = fork ();
  int status;

  if (child == 0) {
    if (!give_up_rights ())
      _exit (2);
    func (fixture);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  after = describe_folder (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_read_only (const GError *error)
{
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY);
}

static void
open_register (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_store_open (fixture->path, &error));
  assert_read_only (error);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  run_bound (fixture, open_register);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  run_bound (fixture, open_register);
}

static void
test_closed_file (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  run_bound (fixture, open_register);
}

static void
open_new_register (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_store_open (path, &error));
  assert_read_only (error);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  run_bound (fixture, open_new_register);
}

static void
back_up (Fixture *fixture)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (store, NULL, NULL);
  g_autofree char *inside = g_build_filename (fixture->folder, "backups", NULL);
  const char *const folders[] = { fixture->folder, inside };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (tov_backup_write (snapshot, folders[i], TOV_BACKUP_DAILY, NULL, &error));
    assert_read_only (error);
  }
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  run_bound (fixture, back_up);
}

static void
restore (Fixture *fixture)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_backup_replace_damaged (backup, fixture->path, &error));
  assert_read_only (error);
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (TovConnection) connection =
      tov_connection_open (fixture->path, TOV_CONNECTION_READ_ONLY, NULL);

  g_assert_true (tov_connection_copy_to_file (connection, backup, NULL, NULL));
  g_assert_cmpint (g_chmod (backup, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  run_bound (fixture, restore);
}

static void
test_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = describe_folder (fixture), *after = NULL;

  if (!has_disk) {
    g_test_skip ("no disk can be mounted here");
    return;
  }
  small_disk_set_read_only (fixture->folder);
  open_register (fixture);
  open_new_register (fixture);
  back_up (fixture);
  after = describe_folder (fixture);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(path, function) \
  g_test_add ("/read-only/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  has_disk = small_disk_enter ();
  g_test_init (&argc, &argv, NULL);
  ADD ("folder-of-a-register-is-told", test_folder);
  ADD ("file-is-told", test_file);
  ADD ("file-that-cannot-be-read-is-told", test_closed_file);
  ADD ("folder-takes-no-new-register", test_new);
  ADD ("folder-takes-no-backup", test_backup);
  ADD ("folder-takes-no-restored-register", test_restore);
  ADD ("disk-is-told", test_disk);
  return g_test_run ();
}
