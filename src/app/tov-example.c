/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-example.h"

#include "tov-package.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* The package: where the environment says, as it does for a program that is not installed, or where
 * it was installed. */
static char *
find_package (void)
{
  const char *places[] = { g_getenv ("TOVHOLDER_EXAMPLE_DIR"), TOV_EXAMPLE_DIR };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i] != NULL && g_file_test (places[i], G_FILE_TEST_IS_DIR))
      return g_strdup (places[i]);
  return NULL;
}

static gint64
get_modified (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_mtime : -1;
}

/* When the newest file of the package was written. */
static gint64
get_package_modified (const char *package)
{
  g_autoptr (GDir) directory = g_dir_open (package, 0, NULL);
  gint64 newest = -1;

  for (const char *name = directory != NULL ? g_dir_read_name (directory) : NULL; name != NULL;
       name = g_dir_read_name (directory)) {
    g_autofree char *path = g_build_filename (package, name, NULL);

    newest = MAX (newest, get_modified (path));
  }
  return newest;
}

static gboolean
import_package (const char *package, const char *path, GError **error)
{
  g_autoptr (TovStore) store = tov_store_open (path, error);

  return store != NULL && tov_package_import (store, package, error);
}

/* The register is made under another name, so that a half of it never stands for the whole. */
static gboolean
make_register (const char *package, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *journal = g_strconcat (part, "-journal", NULL);
  g_autofree char *seal = g_strconcat (part, "-seal", NULL);

  g_unlink (part);
  g_unlink (journal);
  if (!import_package (package, part, error))
    return FALSE;
  g_unlink (journal);
  g_unlink (seal);
  if (g_rename (part, path) == 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               _ ("The example could not be put in its place, %s: %s"), path, g_strerror (errno));
  return FALSE;
}

char *
tov_example_prepare (GError **error)
{
  g_autofree char *package = find_package ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "tovholder-example", NULL);
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  gint64 made = get_modified (path);

  if (package == NULL && made < 0) {
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                         _ ("The data of the example is missing from the installation."));
    return NULL;
  }
  if (package != NULL && made < get_package_modified (package)) {
    g_mkdir_with_parents (folder, 0700);
    if (!make_register (package, path, error))
      return NULL;
  }
  return g_steal_pointer (&path);
}
