/* The file of a connection: where it may lie, how it is made, and why one could not be written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-connection-private.h"

#include "tov-location.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

/* f_type of statfs(2): file systems on which locks and syncs cannot be relied on. */
static const guint32 network_magics[] = {
  0x6969,     /* NFS */
  0x517b,     /* SMB */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB 2 */
  0x65735546, /* FUSE: sshfs, gvfs and their like */
};

/* Those of a computer's own disks and memory. */
static const guint32 local_magics[] = {
  0xef53,     /* ext2, ext3, ext4 */
  0x9123683e, /* Btrfs */
  0x58465342, /* XFS */
  0xf2f52010, /* F2FS */
  0xca451a4e, /* bcachefs */
  0x2fc12fc1, /* ZFS */
  0x3153464a, /* JFS */
  0x52654973, /* ReiserFS */
  0xf15f,     /* eCryptfs */
  0x794c7630, /* overlay */
  0x01021994, /* tmpfs */
  0x858458f6, /* ramfs */
  0x4d44,     /* FAT */
  0x2011bab0, /* exFAT */
  0x7366746e, /* NTFS */
};

static gboolean
is_among (guint32 magic, const guint32 *magics, gsize n_magics)
{
  for (gsize i = 0; i < n_magics; i++)
    if (magics[i] == magic)
      return TRUE;
  return FALSE;
}

/* The folder a file lies in or is to lie in. */
static gboolean
check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs system;

  if (statfs (folder, &system) != 0) {
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                 _ ("The folder “%s” cannot be opened: %s"), folder, g_strerror (errno));
    return FALSE;
  }
  if (is_among ((guint32) system.f_type, network_magics, G_N_ELEMENTS (network_magics))) {
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_NETWORK,
                 _ ("“%s” lies on a network drive, where a register could be damaged. Nothing was "
                    "changed; copy it to this computer and open it there."),
                 path);
    return FALSE;
  }
  if (access (folder, W_OK) != 0) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY,
                         tov_connection_get_error_words (SQLITE_READONLY));
    return FALSE;
  }
  return TRUE;
}

/* Of a folder or a device SQLite would only say that the disk is broken. */
static gboolean
check_kind (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FOREIGN,
                       tov_connection_get_error_words (SQLITE_NOTADB));
  return FALSE;
}

/* SQLite would make a file that everybody can read, and follow a link that somebody has planted. A
 * file that is there already is not opened: closing it would drop the locks on it. */
static gboolean
create_file (const char *path, GError **error)
{
  int file = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  int reason = errno;
  GStatBuf status;

  if (file >= 0)
    return g_close (file, error);
  if (reason == EEXIST) {
    /* An empty file becomes a register, and may have been made by somebody less careful. */
    if (g_stat (path, &status) == 0 && status.st_size == 0)
      g_chmod (path, 0600);
    return TRUE;
  }
  g_set_error (error, TOV_STORE_ERROR,
               reason == ENOSPC || reason == EDQUOT ? TOV_STORE_ERROR_FULL
                                                    : TOV_STORE_ERROR_READ_ONLY,
               _ ("“%s” cannot be made: %s"), path, g_strerror (reason));
  return FALSE;
}

gboolean
tov_connection_prepare_file (const char *path, TovConnectionFlags flags, GError **error)
{
  return check_kind (path, error)
         && ((flags & TOV_CONNECTION_READ_ONLY) || check_folder (path, error))
         && (!(flags & TOV_CONNECTION_CREATE) || create_file (path, error));
}

gboolean
tov_connection_fail_file (const char *path, int code, const char *detail, GError **error)
{
  g_autofree char *shown = tov_location_display (path);

  switch (code) {
  case G_FILE_ERROR_NOSPC:
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FULL,
                         tov_connection_get_error_words (SQLITE_FULL));
    break;
  case G_FILE_ERROR_ACCES:
  case G_FILE_ERROR_PERM:
  case G_FILE_ERROR_ROFS:
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY,
                 _ ("“%s” cannot be written to. Nothing was changed; make it writable or choose "
                    "another place."),
                 shown);
    break;
  default:
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                 _ ("“%s” could not be written, and no half of it is left: %s"), shown, detail);
  }
  return FALSE;
}

gboolean
tov_connection_is_local (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs system;

  return statfs (folder, &system) == 0
         && is_among ((guint32) system.f_type, local_magics, G_N_ELEMENTS (local_magics));
}
