/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

/* What fills the disk, and how much it writes at once. */
#define FILLER "filler"
#define BLOCK  4096

static gboolean can_mount;

static gboolean
write_text (const char *path, const char *text)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean is_written = file >= 0 && write (file, text, strlen (text)) == (gssize) strlen (text);

  if (file >= 0)
    close (file);
  return is_written;
}

/* Root has mounts of its own at once; anybody else needs to be root in a space of users first. */
static gboolean
leave_the_others (void)
{
  g_autofree char *users = g_strdup_printf ("0 %d 1", (int) getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %d 1", (int) getgid ());

  if (unshare (CLONE_NEWNS) == 0)
    return TRUE;
  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_text ("/proc/self/setgroups", "deny")
         && write_text ("/proc/self/uid_map", users) && write_text ("/proc/self/gid_map", groups);
}

static char *
get_filler (const char *folder)
{
  return g_build_filename (folder, FILLER, NULL);
}

static void
limit_files (rlim_t length)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = length;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* How long the longest file in a folder is. */
static rlim_t
find_longest (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  rlim_t longest = 0;
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    GStatBuf status;

    if (g_stat (path, &status) == 0)
      longest = MAX (longest, (rlim_t) status.st_size);
  }
  return longest;
}

gboolean
small_disk_enter (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tovholder-disk-XXXXXX", NULL);

  can_mount = leave_the_others () && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
              && mount ("none", folder, "tmpfs", 0, "size=64k") == 0;
  if (can_mount)
    umount2 (folder, MNT_DETACH);
  else
    /* A file that may not grow is to give an error, not to end the process. */
    signal (SIGXFSZ, SIG_IGN);
  g_rmdir (folder);
  return can_mount;
}

void
small_disk_mount (const char *folder, guint kilobytes)
{
  g_autofree char *options = g_strdup_printf ("size=%uk", kilobytes);

  if (can_mount)
    g_assert_cmpint (mount ("none", folder, "tmpfs", 0, options), ==, 0);
}

void
small_disk_unmount (const char *folder)
{
  if (can_mount)
    g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

void
small_disk_set_read_only (const char *folder)
{
  g_assert_cmpint (mount ("none", folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
}

void
small_disk_fill (const char *folder, guint kilobytes_left)
{
  g_autofree char *path = get_filler (folder);
  static const char block[BLOCK];
  off_t length;
  int file;

  if (!can_mount) {
    limit_files (kilobytes_left > 0 ? find_longest (folder) + kilobytes_left * 1024 : BLOCK);
    return;
  }
  file = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (file, >=, 0);
  while (write (file, block, BLOCK) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  length = lseek (file, 0, SEEK_END) - (off_t) kilobytes_left * 1024;
  g_assert_cmpint (ftruncate (file, MAX (length, 0)), ==, 0);
  close (file);
}

void
small_disk_make_room (const char *folder)
{
  g_autofree char *path = get_filler (folder);

  if (can_mount)
    g_assert_cmpint (g_unlink (path), ==, 0);
  else
    limit_files (RLIM_INFINITY);
}
