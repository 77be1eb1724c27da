/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "package-fixture.h"

#include "test-folder.h"

#include "tov-io-error.h"

#include <glib/gstdio.h>

static void
set_up (PackageFixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tov-package-XXXXXX", NULL);
  fixture->package = g_build_filename (fixture->folder, "package", NULL);
  g_assert_cmpint (g_mkdir (fixture->package, 0700), ==, 0);
}

static void
tear_down (PackageFixture *fixture, gconstpointer data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->package);
}

void
package_write_file (const PackageFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->package, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

char *
package_write_content (const PackageFixture *fixture, const char *content)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autofree char *name = g_build_filename ("files", hash, NULL);

  package_write_file (fixture, name, content);
  return g_steal_pointer (&hash);
}

TovStore *
package_open_store (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (NULL, &error);

  g_assert_no_error (error);
  return store;
}

TovStore *
package_import (const char *package)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = package_open_store ();

  tov_package_import (store, package, &error);
  g_assert_no_error (error);
  return store;
}

char *
package_export (const PackageFixture *fixture,
                TovStore *store,
                const char *name,
                TovPackageFlags flags)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  tov_package_export (store, path, flags, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

char *
package_read_file (const char *package, const char *name)
{
  g_autofree char *path = g_build_filename (package, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
package_expect_file (const char *package, const char *name, const char *expected)
{
  g_autofree char *text = package_read_file (package, name);

  g_assert_cmpstr (text, ==, expected);
}

GPtrArray *
package_list_files (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

void
package_expect_same (const char *one, const char *other)
{
  g_autoptr (GPtrArray) names = package_list_files (one);
  g_autoptr (GPtrArray) other_names = package_list_files (other);

  g_assert_cmpuint (names->len, ==, other_names->len);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autofree char *path = g_build_filename (one, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      g_autofree char *other_path = g_build_filename (other, name, NULL);

      package_expect_same (path, other_path);
    } else {
      g_autofree char *text = package_read_file (one, name);

      package_expect_file (other, name, text);
    }
  }
}

void
package_expect_round_trip (const PackageFixture *fixture,
                           const char *package,
                           TovPackageFlags flags)
{
  g_autoptr (TovStore) first = package_import (package);
  g_autofree char *first_path = package_export (fixture, first, "first", flags);
  g_autoptr (TovStore) second = package_import (first_path);
  g_autofree char *second_path = package_export (fixture, second, "second", flags);

  package_expect_same (first_path, second_path);
}

void
package_expect_refusal (const PackageFixture *fixture, const char *message)
{
  g_autoptr (TovStore) store = package_open_store ();
  g_autofree char *before = package_export (fixture, store, "before", TOV_PACKAGE_WITH_HISTORY);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_PACKAGE);
  g_assert_cmpstr (error->message, ==, message);
  after = package_export (fixture, store, "after", TOV_PACKAGE_WITH_HISTORY);
  package_expect_same (before, after);
}

void
package_add_test (const char *path, void (*test) (PackageFixture *, gconstpointer))
{
  g_test_add (path, PackageFixture, NULL, set_up, test, tear_down);
}
