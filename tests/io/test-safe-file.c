/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-safe-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("safe-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "bilag.xlsx", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  /* Fails where a temporary file was left. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  tov_safe_file_write (fixture->path, "new", 3, &error);
  g_assert_no_error (error);
  assert_content (fixture->path, "new");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  tov_safe_file_write (link, "new", 3, &error);
  g_assert_no_error (error);
  assert_content (fixture->path, "old");
  assert_content (link, "new");
  g_unlink (link);
}

static void
test_long_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'b');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  tov_safe_file_write (path, "new", 3, &error);
  g_assert_no_error (error);
  assert_content (path, "new");
  g_unlink (path);
}

static void
test_folder_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bilag", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (tov_safe_file_write (path, "new", 3, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* As root a rename would put a file in place of /dev/null. */
static void
test_pipe_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_false (tov_safe_file_write (path, "new", 3, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
  g_unlink (path);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "bilag.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_safe_file_write (path, "new", 3, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  /* The file is named, the folder is not: in a sandbox it means nothing to anybody. */
  g_assert_nonnull (strstr (error->message, "“bilag.xlsx”"));
  g_assert_null (strstr (error->message, fixture->folder));
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  const struct rlimit limit = { 1000, RLIM_INFINITY };
  const struct rlimit none = { RLIM_INFINITY, RLIM_INFINITY };
  g_autofree char *bytes = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  tov_safe_file_write (fixture->path, bytes, 5000, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  assert_content (fixture->path, "old");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/safe-file/replaces-an-older-file-for-its-owner-only", test_replaces);
  add ("/safe-file/replaces-a-link-and-not-what-it-points-at", test_link);
  add ("/safe-file/writes-the-longest-name-there-can-be", test_long_name);
  add ("/safe-file/does-not-replace-a-folder", test_folder_in_place);
  add ("/safe-file/does-not-replace-a-device-or-pipe", test_pipe_in_place);
  add ("/safe-file/says-which-file-could-not-be-written", test_no_folder);
  add ("/safe-file/keeps-the-older-file-when-the-disk-is-full", test_full_disk);
  return g_test_run ();
}
