/* The backups there are: how they are called, which is due, and which may go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-backup.h"

#include "tov-clock.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* tovholder-2026-11-22T031500Z-daily.db; another one in the same second has Z.2 and so on. */
#define NAME                                                                          \
  "^tovholder-([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2})([0-9]{2})([0-9]{2}Z)(\\.[0-9]+)?" \
  "-([a-z-]+)\\.db$"
/* What writing one leaves in the folder when the machine stops, and after how many seconds nobody
 * can be writing it any more. */
#define LEFT_OVER "tovholder-*.db.*"
#define LONG_AGO  3600

/* In the order of TovBackupReason. */
static const struct
{
  const char *code;
  const char *label;
} reasons[] = {
  { "daily", N_ ("Daily backup") },
  { "by-hand", N_ ("Made by hand") },
  { "before-import", N_ ("Before something was brought in") },
  { "before-restore", N_ ("Before going back to a backup") },
  { "before-migration", N_ ("Before a new version of Tovholder") },
  { "before-replacement", N_ ("Before another register took its place") },
};

static int
get_day (TovDate day)
{
  return day;
}

/* Day 1 of a TovDate is a Monday. */
static int
get_week (TovDate day)
{
  return (day - 1) / 7;
}

/* The newest backup of each of the last so many days, weeks and months is kept. */
static const struct
{
  int (*get) (TovDate day);
  guint n_kept;
} periods[] = {
  { get_day, 7 },
  { get_week, 5 },
  { tov_date_month_start, 12 },
};

static TovDate
get_date (const TovBackup *backup)
{
  g_autofree char *day = g_strndup (backup->at, strlen ("2026-11-22"));

  return tov_date_from_iso (day);
}

static gint64
get_second (const TovBackup *backup)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (backup->at, NULL);

  return g_date_time_to_unix (time);
}

static int
find_reason (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reasons[i].code, code))
      return (int) i;
  return -1;
}

/* The backup that a name stands for; NULL if it stands for none. */
static TovBackup *
read_name (const char *folder, const char *name)
{
  g_autoptr (GRegex) regex = g_regex_new (NAME, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *at = NULL, *code = NULL, *path = g_build_filename (folder, name, NULL);
  g_autoptr (GDateTime) time = NULL;
  GStatBuf status;
  TovBackup *backup;

  if (!g_regex_match (regex, name, 0, &match) || g_stat (path, &status) != 0
      || !S_ISREG (status.st_mode))
    return NULL;
  at = g_match_info_expand_references (match, "\\1:\\2:\\3", NULL);
  code = g_match_info_fetch (match, 5);
  time = g_date_time_new_from_iso8601 (at, NULL);
  if (time == NULL || find_reason (code) < 0)
    return NULL;
  backup = g_new0 (TovBackup, 1);
  backup->path = g_steal_pointer (&path);
  backup->reason = (TovBackupReason) find_reason (code);
  backup->at = g_steal_pointer (&at);
  backup->size = status.st_size;
  return backup;
}

/* The newest first. */
static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const TovBackup *first = *(const TovBackup *const *) a, *second = *(const TovBackup *const *) b;
  g_autofree char *first_name = g_path_get_basename (first->path);
  g_autofree char *second_name = g_path_get_basename (second->path);

  return strcmp (second_name, first_name);
}

static void
add_backups (GPtrArray *backups, const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    TovBackup *backup = read_name (folder, name);

    if (backup != NULL)
      g_ptr_array_add (backups, backup);
  }
  g_ptr_array_sort (backups, compare_backups);
}

static void
remove_left_overs (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    GStatBuf status;

    if (g_pattern_match_simple (LEFT_OVER, name) && g_stat (path, &status) == 0
        && status.st_mtime < now - LONG_AGO)
      g_unlink (path);
  }
}

void
tov_backup_free (TovBackup *self)
{
  g_free (self->path);
  g_free (self->at);
  g_free (self);
}

const char *
tov_backup_reason_get_label (TovBackupReason reason)
{
  return _ (reasons[reason].label);
}

char *
tov_backup_get_default_folder (const char *register_path)
{
  return g_strconcat (register_path, "-backups", NULL);
}

char *
tov_backup_create_path (const char *folder, TovBackupReason reason)
{
  g_autofree char *now = tov_clock_now ();
  g_auto (GStrv) parts = g_strsplit (now, ":", -1);
  g_autofree char *stamp = g_strjoinv (NULL, parts);
  g_autofree char *name = g_strdup_printf ("tovholder-%s-%s.db", stamp, reasons[reason].code);
  char *path = g_build_filename (folder, name, NULL);

  for (int i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++) {
    g_free (path);
    path = g_strdup_printf ("%s/tovholder-%s.%d-%s.db", folder, stamp, i, reasons[reason].code);
  }
  return path;
}

GPtrArray *
tov_backup_list (const char *folder)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_backup_free);

  add_backups (backups, folder);
  return backups;
}

GPtrArray *
tov_backup_list_all (const char *register_path, const char *folder)
{
  g_autofree char *beside = tov_backup_get_default_folder (register_path);
  GPtrArray *backups = tov_backup_list (beside);

  if (folder != NULL && !g_str_equal (folder, beside))
    add_backups (backups, folder);
  return backups;
}

gboolean
tov_backup_is_due (GPtrArray *backups, const char *now)
{
  for (guint i = 0; i < backups->len; i++) {
    const TovBackup *backup = g_ptr_array_index (backups, i);

    if (strncmp (backup->at, now, strlen ("2026-11-22")) == 0)
      return FALSE;
  }
  return TRUE;
}

GPtrArray *
tov_backup_find_old (GPtrArray *backups)
{
  GPtrArray *old = g_ptr_array_new ();
  guint n_kept[G_N_ELEMENTS (periods)] = { 0 };
  int last[G_N_ELEMENTS (periods)] = { -1, -1, -1 };

  for (guint i = 0; i < backups->len; i++) {
    TovBackup *backup = g_ptr_array_index (backups, i);
    gboolean is_kept =
        get_second (g_ptr_array_index (backups, 0)) - get_second (backup) <= 24 * 60 * 60;

    /* The newest come first, so the first one of a period is its newest. */
    for (guint j = 0; j < G_N_ELEMENTS (periods); j++) {
      int period = periods[j].get (get_date (backup));

      if (period == last[j])
        continue;
      last[j] = period;
      is_kept |= n_kept[j]++ < periods[j].n_kept;
    }
    if (!is_kept)
      g_ptr_array_add (old, backup);
  }
  return old;
}

void
tov_backup_thin_out (const char *folder)
{
  g_autofree char *now = tov_clock_now ();
  g_autoptr (GPtrArray) backups = tov_backup_list (folder);
  g_autoptr (GPtrArray) old = NULL;

  while (backups->len > 0 && strcmp (((TovBackup *) backups->pdata[0])->at, now) > 0)
    g_ptr_array_remove_index (backups, 0);
  old = tov_backup_find_old (backups);
  for (guint i = 0; i < old->len; i++)
    g_unlink (((TovBackup *) g_ptr_array_index (old, i))->path);
  remove_left_overs (folder);
}
