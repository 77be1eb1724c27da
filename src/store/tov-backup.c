/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-backup.h"

#include "tov-clock.h"
#include "tov-connection-private.h"
#include "tov-location.h"
#include "tov-migrator.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Where SQLite puts its locks in a file, and how far they reach. */
#define FIRST_LOCK 0x40000000
#define N_LOCKS    512

/* The work of a thread. */
typedef struct
{
  TovConnection *snapshot;
  char *folder;
  TovBackupReason reason;
} MakeJob;

static void
free_job (MakeJob *job)
{
  g_clear_pointer (&job->snapshot, tov_connection_close);
  g_free (job->folder);
  g_free (job);
}

/* Whether a file is a whole database. */
static gboolean
check_file (const char *path, GError **error)
{
  g_autoptr (TovConnection) connection = tov_connection_open (path, TOV_CONNECTION_READ_ONLY, NULL);
  g_autofree char *shown = tov_location_display (path);

  if (connection != NULL && tov_connection_check (connection, NULL))
    return TRUE;
  g_set_error (
      error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
      _ ("The backup was not whole when it was read back, and “%s” was removed again. Check "
         "the disk, or choose another place."),
      shown);
  return FALSE;
}

/* What is said of a register that is damaged or none would frighten about a backup. */
static void
fail_to_open (const char *path, GError *failure, GError **error)
{
  g_autofree char *shown = tov_location_display (path);

  if (!g_error_matches (failure, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED)
      && !g_error_matches (failure, TOV_STORE_ERROR, TOV_STORE_ERROR_FOREIGN)) {
    g_propagate_error (error, failure);
    return;
  }
  g_set_error (
      error, TOV_STORE_ERROR, failure->code,
      _ ("“%s” is damaged and no backup any more. Nothing was changed; choose another one."),
      shown);
  g_error_free (failure);
}

/* Takes hold of a register, so that no other process opens it before another one has its place:
 * what were written to it then would go into the one put aside. Nobody in this process may have it
 * open: closing a file gives up the locks that the process has on it. This one belongs to the open
 * file that is returned, and is given up by closing that. -1 on error. */
static int
hold_register (const char *path, GError **error)
{
  struct flock lock = {
    .l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = FIRST_LOCK, .l_len = N_LOCKS
  };
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (file >= 0 && fcntl (file, F_OFD_SETLK, &lock) == 0)
    return file;
  if (file >= 0)
    close (file);
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD,
               _ ("“%s” is in use by another program. Nothing was changed; close it there and try "
                  "again."),
               path);
  return -1;
}

/* Whether what a register is refused for, if it is refused at a first look, is that it is damaged.
 */
static gboolean
check_replaceable (const char *register_path, GError **error)
{
  g_autoptr (GPtrArray) steps = tov_migrator_load ();
  g_autoptr (GError) failure = NULL;

  if (tov_migrator_inspect (register_path, steps, &failure)
      || g_error_matches (failure, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A name beside the register that nothing has yet, and that says what became of it. */
static char *
create_kept_name (const char *register_path, const char *fate)
{
  g_autofree char *now = tov_clock_now ();
  g_auto (GStrv) parts = g_strsplit_set (now, "-:", -1);
  g_autofree char *stamp = g_strjoinv (NULL, parts);
  char *name = g_strdup_printf ("%s.%s-%s", register_path, fate, stamp);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++) {
    g_free (name);
    name = g_strdup_printf ("%s.%s-%s.%d", register_path, fate, stamp, i);
  }
  return name;
}

static gboolean
fail_rename (const char *path, GError **error)
{
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY,
               _ ("“%s” could not be put aside: %s. Nothing was changed."), path,
               g_strerror (errno));
  return FALSE;
}

/* Gives a file that was put aside its name again. Where it has both, to rename it does nothing. */
static void
put_back (const char *path, const char *kept)
{
  if (g_rename (kept, path) == 0)
    g_unlink (kept);
}

/* A crash at any moment leaves a register under its name: a new one would be made if there were
 * none. So the damaged file gets a second name first (on a disk that has no second names it is
 * moved), and the copy then takes the first one. A journal of the damaged file must be gone by
 * then: SQLite would play it into the copy. */
static gboolean
replace_register (const char *copy, const char *register_path, const char *kept, GError **error)
{
  g_autofree char *journal = g_strconcat (register_path, "-journal", NULL);
  g_autofree char *kept_journal = g_strconcat (kept, "-journal", NULL);

  if (link (register_path, kept) != 0 && g_rename (register_path, kept) != 0)
    return fail_rename (register_path, error);
  if (g_rename (journal, kept_journal) != 0 && errno != ENOENT) {
    fail_rename (journal, error);
    put_back (register_path, kept);
    return FALSE;
  }
  if (g_rename (copy, register_path) == 0)
    return TRUE;
  fail_rename (register_path, error);
  put_back (journal, kept_journal);
  put_back (register_path, kept);
  return FALSE;
}

/* Writes a database in memory into the register's place. The name the old one is kept under. */
static char *
take_place (TovConnection *copy, const char *register_path, const char *fate, GError **error)
{
  g_autofree char *temporary = g_strconcat (register_path, ".restored", NULL);
  g_autofree char *kept = create_kept_name (register_path, fate);

  /* What an earlier try may have left. */
  g_unlink (temporary);
  if (!tov_connection_copy_to_file (copy, temporary, NULL, error))
    return NULL;
  if (check_file (temporary, error) && replace_register (temporary, register_path, kept, error))
    return g_steal_pointer (&kept);
  g_unlink (temporary);
  return NULL;
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MakeJob *job = data;
  g_autoptr (GError) error = NULL;
  char *path = tov_backup_write (job->snapshot, job->folder, job->reason, cancellable, &error);

  if (path == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  tov_backup_thin_out (job->folder);
  g_task_return_pointer (task, path, g_free);
}

char *
tov_backup_write (TovConnection *snapshot,
                  const char *folder,
                  TovBackupReason reason,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *path = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    tov_connection_fail_file (folder, g_file_error_from_errno (errno), g_strerror (errno), error);
    return NULL;
  }
  path = tov_backup_create_path (folder, reason);
  if (!tov_connection_copy_to_file (snapshot, path, cancellable, error))
    return NULL;
  if (!check_file (path, error)) {
    g_unlink (path);
    return NULL;
  }
  return g_steal_pointer (&path);
}

void
tov_backup_make_async (TovStore *store,
                       const char *folder,
                       TovBackupReason reason,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  /* The register is not held by the work: it may be closed before that ends. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;
  MakeJob *job = g_new0 (MakeJob, 1);

  job->folder = g_strdup (folder);
  job->reason = reason;
  job->snapshot = tov_store_snapshot (store, cancellable, &error);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  if (job->snapshot == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, make_in_thread);
}

char *
tov_backup_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

TovConnection *
tov_backup_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) steps = tov_migrator_load ();
  g_autoptr (TovConnection) file = NULL, copy = NULL;
  GError *failure = NULL;

  if (tov_migrator_inspect (path, steps, &failure))
    file = tov_connection_open (path, TOV_CONNECTION_READ_ONLY, &failure);
  if (file != NULL)
    copy = tov_connection_copy (file, cancellable, &failure);
  if (copy != NULL && tov_connection_is_register (copy, &failure)
      && tov_migrator_run (copy, steps, &failure))
    return g_steal_pointer (&copy);
  fail_to_open (path, failure, error);
  return NULL;
}

char *
tov_backup_replace_damaged (const char *path, const char *register_path, GError **error)
{
  int file = hold_register (register_path, error);
  g_autoptr (TovConnection) copy = NULL;
  char *kept = NULL;

  if (file < 0)
    return NULL;
  if (check_replaceable (register_path, error))
    copy = tov_backup_open (path, NULL, error);
  if (copy != NULL)
    kept = take_place (copy, register_path, "damaged", error);
  close (file);
  return kept;
}

char *
tov_backup_replace (TovConnection *copy, const char *register_path, GError **error)
{
  int file = hold_register (register_path, error);
  char *kept = NULL;

  if (file < 0)
    return NULL;
  if (check_replaceable (register_path, error))
    kept = take_place (copy, register_path, "replaced", error);
  close (file);
  return kept;
}
