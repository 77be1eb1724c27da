/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-seal.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static char *
get_seal_path (const char *path)
{
  return g_strconcat (path, "-seal", NULL);
}

/* Size and times tell of every write; the number of the file tells of another one in its place.
 * NULL where there is no file. */
static char *
describe_file (const char *path)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          ".%09ld %" G_GINT64_FORMAT ".%09ld\n",
                          (guint64) status.st_ino, (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                          (gint64) status.st_ctim.tv_sec, status.st_ctim.tv_nsec);
}

void
tov_seal_set (const char *path)
{
  g_autofree char *seal = get_seal_path (path);
  g_autofree char *words = describe_file (path);

  if (words == NULL
      || !g_file_set_contents_full (seal, words, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    g_unlink (seal);
}

gboolean
tov_seal_holds (const char *path)
{
  g_autofree char *seal = get_seal_path (path);
  g_autofree char *words = describe_file (path);
  g_autofree char *sealed = NULL;

  return words != NULL && g_file_get_contents (seal, &sealed, NULL, NULL)
         && g_str_equal (words, sealed);
}
