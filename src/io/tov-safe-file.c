/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
write_all (int file, const char *bytes, gsize length)
{
  while (length > 0) {
    gssize written = write (file, bytes, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    bytes += written;
    length -= (gsize) written;
  }
  return TRUE;
}

/* Whether the file holds exactly these bytes. */
static gboolean
holds (int file, const char *bytes, gsize length)
{
  char buffer[16384];
  gsize position = 0;

  if (lseek (file, 0, SEEK_SET) != 0)
    return FALSE;
  for (;;) {
    gssize got = read (file, buffer, sizeof buffer);

    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return FALSE;
    if (got == 0)
      return position == length;
    if ((gsize) got > length - position || memcmp (buffer, bytes + position, (gsize) got) != 0)
      return FALSE;
    position += (gsize) got;
  }
}

/* Makes the new name last through a power cut. Not every file system can do that, and the file is
 * in place by now, so what it answers changes nothing. */
static void
sync_folder (const char *folder)
{
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (file < 0)
    return;
  fsync (file);
  close (file);
}

static void
set_error (GError **error, const char *path, int reason)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("“%s” could not be written: %s. An older file of that name is as it was."), name,
               g_strerror (reason));
}

/* A folder cannot be replaced by a file, and a device or pipe must not be: whoever names one does
 * not mean to lose it. */
static gboolean
check_replaceable (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  GStatBuf status;

  if (g_lstat (path, &status) != 0 || S_ISREG (status.st_mode) || S_ISLNK (status.st_mode))
    return TRUE;
  name = g_filename_display_basename (path);
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("“%s” is a folder or a device, and is unchanged. Name a file."), name);
  return FALSE;
}

gboolean
tov_safe_file_write (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  /* The name does not build on the file's own, which may be as long as a name can be. */
  g_autofree char *temporary = g_build_filename (folder, ".tovholder-XXXXXX", NULL);
  int file;

  if (!check_replaceable (path, error))
    return FALSE;
  file = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (file < 0) {
    set_error (error, path, errno);
    return FALSE;
  }
  if (!write_all (file, bytes, length) || fsync (file) != 0) {
    set_error (error, path, errno);
    close (file);
    g_unlink (temporary);
    return FALSE;
  }
  if (!holds (file, bytes, length)) {
    g_autofree char *name = g_filename_display_basename (path);

    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_INCOMPLETE,
                 _ ("“%s” was not whole when it was read back. An older file of that name is as it "
                    "was."),
                 name);
    close (file);
    g_unlink (temporary);
    return FALSE;
  }
  if (close (file) != 0 || g_rename (temporary, path) != 0) {
    set_error (error, path, errno);
    g_unlink (temporary);
    return FALSE;
  }
  sync_folder (folder);
  return TRUE;
}
