/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-folder.h"

#include "tov-backup.h"
#include "tov-keeper.h"
#include "tov-session.h"

#include <glib/gstdio.h>

/* The user's own register, in a data folder of the test's own. */
typedef struct
{
  char *path;
  char *chosen;
  TovContext *context;
  GSettings *settings;
  TovKeeper *keeper;
  guint n_troubles;
} Fixture;

static void
on_trouble_cb (Fixture *fixture, const char *heading, const char *message)
{
  g_assert_cmpstr (heading, !=, "");
  g_assert_cmpstr (message, !=, "");
  fixture->n_troubles++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = NULL;
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fixture->path = tov_session_get_own_register ();
  folder = g_path_get_dirname (fixture->path);
  fixture->chosen = g_build_filename (folder, "chosen", NULL);
  g_mkdir_with_parents (folder, 0700);
  store = tov_store_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture->context = tov_context_new (store);
  fixture->settings = tov_context_get_settings (fixture->context);
  g_settings_reset (fixture->settings, "backup-folder");
  fixture->keeper = tov_keeper_new (fixture->context);
  g_signal_connect_swapped (fixture->context, "trouble", G_CALLBACK (on_trouble_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_clear_object (&fixture->keeper);
  g_assert_finalize_object (fixture->context);
  test_folder_remove (folder);
  g_free (fixture->path);
  g_free (fixture->chosen);
}

static guint
count_backups (const char *folder)
{
  g_autoptr (GPtrArray) backups = tov_backup_list (folder);

  return backups->len;
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *beside = tov_keeper_find_folder (fixture->path, fixture->settings);
  g_autofree char *chosen = NULL, *other = NULL, *unset = NULL;

  g_clear_object (&fixture->keeper);
  g_assert_true (g_str_has_prefix (beside, fixture->path));
  g_settings_set_string (fixture->settings, "backup-folder", fixture->chosen);
  chosen = tov_keeper_find_folder (fixture->path, fixture->settings);
  g_assert_cmpstr (chosen, ==, fixture->chosen);
  /* The backups of another register would be taken for this one's. */
  other = tov_keeper_find_folder ("/somewhere/register.db", fixture->settings);
  g_assert_true (g_str_has_prefix (other, "/somewhere/"));
  unset = tov_keeper_find_folder (fixture->path, NULL);
  g_assert_cmpstr (unset, ==, beside);
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  g_settings_set_string (fixture->settings, "backup-folder", fixture->chosen);
  while (count_backups (fixture->chosen) == 0)
    g_main_context_iteration (NULL, TRUE);
  backups = tov_backup_list (fixture->chosen);
  g_assert_cmpint (((TovBackup *) backups->pdata[0])->reason, ==, TOV_BACKUP_DAILY);
  g_assert_cmpuint (fixture->n_troubles, ==, 0);
}

static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->chosen, "a file, not a folder", -1, NULL));
  g_settings_set_string (fixture->settings, "backup-folder", fixture->chosen);
  while (fixture->n_troubles == 0)
    g_main_context_iteration (NULL, TRUE);
  /* The default folder is well, so nothing more is said. */
  g_settings_reset (fixture->settings, "backup-folder");
  while (fixture->n_troubles == 1) {
    g_autofree char *folder = tov_keeper_find_folder (fixture->path, fixture->settings);

    if (count_backups (folder) > 0)
      break;
    g_main_context_iteration (NULL, TRUE);
  }
  g_assert_cmpuint (fixture->n_troubles, ==, 1);
}

#define ADD(path, function) g_test_add ("/keeper/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("tov-keeper-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("chosen-folder-is-the-own-registers-alone", test_folder);
  ADD ("makes-the-backup-of-the-day", test_backup);
  ADD ("tells-that-there-is-none", test_trouble);
  return g_test_run () + g_rmdir (folder);
}
