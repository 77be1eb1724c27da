/* Backups: whole copies of the register, dated, checked by opening them, and thinned out.
 *
 * One register has a folder of backups for itself. A backup is called by its time, so that names
 * sort by age, and by its reason: tovholder-2026-11-22T031500Z-daily.db.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* Why a backup was made; part of its name. */
typedef enum
{
  TOV_BACKUP_DAILY,
  TOV_BACKUP_BY_HAND,
  TOV_BACKUP_BEFORE_IMPORT,
  TOV_BACKUP_BEFORE_RESTORE,
  TOV_BACKUP_BEFORE_MIGRATION,
  TOV_BACKUP_BEFORE_REPLACEMENT,
} TovBackupReason;

typedef struct
{
  char *path;
  TovBackupReason reason;
  /* UTC, YYYY-MM-DDTHH:MM:SSZ. */
  char *at;
  gint64 size;
} TovBackup;

void tov_backup_free (TovBackup *self);
/* "Daily backup" and the like, in the language of the program. */
const char *tov_backup_reason_get_label (TovBackupReason reason);

/* Where the backups of a register lie if nothing else was chosen: the folder <file>-backups beside
 * it. Transfer full. */
char *tov_backup_get_default_folder (const char *register_path);

/* The backups in a folder, the newest first; none if the folder is not there. Elements TovBackup;
 * transfer full. */
GPtrArray *tov_backup_list (const char *folder);
/* Those of a register in its default folder, where a migration puts its own, and in the chosen one
 * (may be NULL or the same), the newest first. Elements TovBackup; transfer full. */
GPtrArray *tov_backup_list_all (const char *register_path, const char *folder);
/* Whether no backup was made on the day of now (UTC). One that a wrong clock has dated in the
 * future does not stand in the way. */
gboolean tov_backup_is_due (GPtrArray *backups, const char *now);
/* The name of a backup that is made now, one that is not there yet. Transfer full. */
char *tov_backup_create_path (const char *folder, TovBackupReason reason);
/* Copies a snapshot into the folder (made if need be, mode 0700) and checks the copy by opening it.
 * May run in any thread. The path; transfer full. NULL on error: TOV_STORE_ERROR_FULL, or
 * _READ_ONLY of a folder that cannot be written to; then no half of a backup is left. */
char *tov_backup_write (TovConnection *snapshot,
                        const char *folder,
                        TovBackupReason reason,
                        GCancellable *cancellable,
                        GError **error);
/* Which of these may go: kept are the newest of each of the last 7 days, 5 weeks and 12 months that
 * have one, all of the last 24 hours, and always the newest. Counted from the newest backup, not
 * from the clock. Elements TovBackup of the list; transfer container. */
GPtrArray *tov_backup_find_old (GPtrArray *backups);
/* Deletes those, and what a crash has left half written. What is dated in the future stays and does
 * not count: a clock that was wrong is no reason to delete. What cannot be deleted stays. */
void tov_backup_thin_out (const char *folder);

/* Snapshot, backup and thinning out in one, for the window: the snapshot is taken now, the rest is
 * done in another thread. */
void tov_backup_make_async (TovStore *store,
                            const char *folder,
                            TovBackupReason reason,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* The path; transfer full. NULL on error, as tov_store_snapshot () and tov_backup_write (). */
char *tov_backup_make_finish (GAsyncResult *result, GError **error);

/* Opens a backup as a database in memory with the schema of this program; the file is not written
 * to. Errors as when a register is opened. Transfer full. */
TovConnection *tov_backup_open (const char *path, GCancellable *cancellable, GError **error);

/* Puts a checked copy of a backup in the place of a register that is damaged. The damaged file and
 * its journal are kept beside it under another name, <file>.damaged-<time>, so nothing is lost. A
 * register that is newer, foreign or held by somebody is left as it is, with the error it is opened
 * with. The name it is kept under; transfer full. NULL on error, and then nothing was changed. */
char *tov_backup_replace_damaged (const char *path, const char *register_path, GError **error);
/* The same by a register that somebody has handed over: a database in memory, as tov_backup_open ()
 * and tov_register_file_open () return it. The old register is kept as <file>.replaced-<time>. It
 * must be closed: what this process still wrote to it would go into the kept one. */
char *tov_backup_replace (TovConnection *copy, const char *register_path, GError **error);

G_END_DECLS
