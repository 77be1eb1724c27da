/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheets.h"

#include <glib/gstdio.h>

/* openpyxl is a module of the system's own Python. */
#define PYTHON "/usr/bin/python3"

static char *folder;

gboolean
sheets_make (void)
{
  const char *ask[] = { PYTHON, "-c", "import openpyxl", NULL };
  const char *make[] = { PYTHON, MAKE_SHEETS, NULL, NULL };
  int status;

  if (!g_spawn_sync (NULL, (char **) ask, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                     &status, NULL)
      || status != 0)
    return FALSE;
  folder = g_dir_make_tmp ("tov-sheets-XXXXXX", NULL);
  make[2] = folder;
  g_assert_true (g_spawn_sync (NULL, (char **) make, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                               &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return TRUE;
}

void
sheets_remove (void)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL) {
    g_autofree char *path = sheets_get_path (name);

    g_unlink (path);
  }
  g_rmdir (folder);
  g_free (folder);
}

char *
sheets_get_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

GPtrArray *
sheets_read (const char *name)
{
  g_autofree char *path = sheets_get_path (name);
  g_autoptr (GError) error = NULL;
  GPtrArray *sheets = tov_sheet_read_file (path, NULL, &error);

  g_assert_no_error (error);
  return sheets;
}

GPtrArray *
sheets_read_bytes (const char *name, const char *bytes, gsize length, GError **error)
{
  g_autofree char *path = sheets_get_path (name);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return tov_sheet_read_file (path, NULL, error);
}
