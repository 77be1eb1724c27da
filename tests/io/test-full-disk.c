/* A disk that is full while something is brought in or out: it is said, no half of a file stands
 * under its name, and an older file and the register are as they were.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-annex.h"
#include "small-disk.h"
#include "test-folder.h"
#include "tov-annex-csv.h"
#include "tov-annex-paper.h"
#include "tov-contact.h"
#include "tov-list-file.h"
#include "tov-package.h"
#include "tov-workbook.h"

#include <glib/gstdio.h>
#include <string.h>

/* What stands in the place of a file that is written anew. */
#define OLDER "an older file"

/* Where disks cannot be mounted, a file that may not grow fails with another error. */
static gboolean has_disk;

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tov-full-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static char *
get_path (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* Takes away what lies on the disk, and the disk. */
static void
unmount (const Fixture *fixture)
{
  small_disk_make_room (fixture->folder);
  small_disk_unmount (fixture->folder);
}

/* What is in the folder but for what fills it. */
static guint
count_files (const Fixture *fixture)
{
  g_autoptr (GDir) names = g_dir_open (fixture->folder, 0, NULL);
  guint number = 0;
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    number += !g_str_equal (name, "filler");
  return number;
}

static TovStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (path, &error);

  g_assert_no_error (error);
  return store;
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "register.db");
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  small_disk_mount (fixture->folder, 32 * 1024);
  store = open_store (path);
  small_disk_fill (fixture->folder, 256);
  g_assert_false (tov_package_import (store, EXAMPLE_DIR, &error));
  if (has_disk)
    g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FULL);
  else
    g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  g_assert_true (tov_store_is_empty (store));
  g_clear_object (&store);

  /* What is opened again is checked, and as empty as before. With room the import succeeds. */
  small_disk_make_room (fixture->folder);
  store = open_store (path);
  g_assert_true (tov_store_is_empty (store));
  g_clear_error (&error);
  g_assert_true (tov_package_import (store, EXAMPLE_DIR, &error));
  g_assert_no_error (error);
  g_clear_object (&store);
  small_disk_unmount (fixture->folder);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "package");
  g_autoptr (TovStore) store = open_store (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_package_import (store, EXAMPLE_DIR, &error));
  small_disk_mount (fixture->folder, 512);
  small_disk_fill (fixture->folder, 64);
  g_assert_false (tov_package_export (store, path, TOV_PACKAGE_NONE, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_cmpuint (count_files (fixture), ==, 0);
  unmount (fixture);
  g_clear_error (&error);
  g_assert_true (tov_package_export (store, path, TOV_PACKAGE_NONE, &error));
  g_assert_no_error (error);
}

static void
test_annex_csv (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "annex.csv");
  g_autofree char *text = NULL;
  g_autoptr (TovAnnex) annex = small_annex_new ();
  g_autoptr (GError) error = NULL;

  small_disk_mount (fixture->folder, 512);
  g_assert_true (g_file_set_contents (path, OLDER, -1, NULL));
  small_disk_fill (fixture->folder, 0);
  g_assert_false (tov_annex_csv_write (annex, fixture->folder, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, OLDER);
  unmount (fixture);
  g_clear_error (&error);
  g_assert_true (tov_annex_csv_write (annex, fixture->folder, &error));
  g_assert_no_error (error);
}

typedef gboolean (*WriteFunc) (const TovAnnex *annex,
                               const char *path,
                               TovProgressFunc progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);

static void
check_annex_file (const Fixture *fixture, const char *name, WriteFunc write)
{
  g_autofree char *path = get_path (fixture, name);
  g_autofree char *text = NULL;
  g_autoptr (TovAnnex) annex = small_annex_new ();
  g_autoptr (GError) error = NULL;

  small_disk_mount (fixture->folder, 512);
  g_assert_true (g_file_set_contents (path, OLDER, -1, NULL));
  small_disk_fill (fixture->folder, 8);
  g_assert_false (write (annex, path, NULL, NULL, NULL, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, OLDER);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  unmount (fixture);
  g_clear_error (&error);
  g_assert_true (write (annex, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  check_annex_file (fixture, "bilag.xlsx", tov_workbook_write);
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  check_annex_file (fixture, "bilag.pdf", tov_annex_paper_write_pdf);
}

static char *
get_title (const char *entity, const char *id, gpointer user_data)
{
  return g_strdup (id);
}

static gboolean
write_list (const char *path, GError **error)
{
  g_autoptr (GListStore) contacts = g_list_store_new (TOV_TYPE_RECORD);
  g_autoptr (TovListFile) list = NULL;

  for (int i = 0; i < 500; i++) {
    g_autoptr (TovRecord) contact = tov_record_new (&tov_contact_entity);
    /* Names that are all different cannot be packed together. */
    g_autofree char *name = tov_record_new_id ();

    g_object_set (contact, "given-name", name, NULL);
    g_list_store_append (contacts, contact);
  }
  list = tov_list_file_new ("Contacts", G_LIST_MODEL (contacts));
  tov_list_file_add_fields (list, &tov_contact_entity, get_title, NULL);
  return tov_list_file_write (list, path, error);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "kontakter.csv", "kontakter.xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = get_path (fixture, names[i]);
    g_autofree char *text = NULL;
    g_autoptr (GError) error = NULL;

    small_disk_mount (fixture->folder, 512);
    g_assert_true (g_file_set_contents (path, OLDER, -1, NULL));
    small_disk_fill (fixture->folder, 8);
    g_assert_false (write_list (path, &error));
    g_assert_cmpint (error->domain, ==, TOV_IO_ERROR);
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, OLDER);
    g_assert_cmpuint (count_files (fixture), ==, 1);
    unmount (fixture);
    g_clear_error (&error);
    g_assert_true (write_list (path, &error));
    g_assert_no_error (error);
    g_unlink (path);
  }
}

static void
test_temporary (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_dir_make_tmp ("tov-target-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (target, "bilag.xlsx", NULL);
  g_autoptr (TovAnnex) annex = small_annex_new ();
  guint n_failed = 0;

  if (!has_disk) {
    g_test_skip ("no disk can be mounted here");
    test_folder_remove (target);
    return;
  }
  /* The library that writes workbooks says nothing of a temporary file that was cut off: however
   * little room there is, either the whole workbook is there or nothing. */
  small_disk_mount (g_get_user_runtime_dir (), 512);
  for (guint kilobytes = 0; kilobytes < 64; kilobytes += 4) {
    g_autoptr (GError) error = NULL;

    small_disk_fill (g_get_user_runtime_dir (), kilobytes);
    if (tov_workbook_write (annex, path, NULL, NULL, NULL, &error))
      g_assert_cmpint (g_unlink (path), ==, 0);
    else
      n_failed++;
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    small_disk_make_room (g_get_user_runtime_dir ());
  }
  g_assert_cmpuint (n_failed, >, 0);
  g_assert_true (tov_workbook_write (annex, path, NULL, NULL, NULL, NULL));
  small_disk_unmount (g_get_user_runtime_dir ());
  test_folder_remove (target);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *package = get_path (fixture, "package");
  g_autofree char *workbook = get_path (fixture, "bilag.xlsx");
  g_autoptr (TovStore) store = open_store (NULL);
  g_autoptr (TovAnnex) annex = small_annex_new ();
  g_autoptr (GError) error = NULL;

  if (!has_disk) {
    g_test_skip ("no disk can be mounted here");
    return;
  }
  small_disk_mount (fixture->folder, 512);
  small_disk_set_read_only (fixture->folder);
  g_assert_false (tov_package_export (store, package, TOV_PACKAGE_NONE, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_clear_error (&error);
  g_assert_false (tov_workbook_write (annex, workbook, NULL, NULL, NULL, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_clear_error (&error);
  g_assert_false (tov_annex_csv_write (annex, fixture->folder, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_cmpuint (count_files (fixture), ==, 0);
  small_disk_unmount (fixture->folder);
}

#define ADD(path, function) \
  g_test_add ("/full-disk/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *runtime = g_dir_make_tmp ("tov-runtime-XXXXXX", NULL);

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  has_disk = small_disk_enter ();
  g_test_init (&argc, &argv, NULL);
  ADD ("takes-nothing-of-a-package", test_import);
  ADD ("leaves-no-half-of-a-package", test_export);
  ADD ("leaves-the-older-figures", test_annex_csv);
  ADD ("leaves-the-older-list", test_list);
  ADD ("leaves-the-older-workbook", test_workbook);
  ADD ("leaves-the-older-paper", test_paper);
  ADD ("lets-no-workbook-be-cut-off-on-the-way", test_temporary);
  ADD ("that-is-read-only-takes-nothing", test_read_only);
  return g_test_run () + g_rmdir (runtime);
}
