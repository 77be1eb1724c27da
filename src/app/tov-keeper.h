/* Keeps the backups of the register that is open: one a day without being asked, and the old ones
 * thinned out.
 *
 * Some seconds after it is made, every hour from then on, and when another folder is chosen, it
 * looks whether the day has a backup in the folder yet. If not, a snapshot is taken and written in
 * another thread. A day without a backup is told once by tov_context_fail (), not every hour.
 *
 * The window makes one for its context and unrefs it when it closes; there is nothing else to do.
 * Backups for another reason (by hand, before an import) are made by tov_backup_make_async ().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_KEEPER (tov_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TovKeeper, tov_keeper, TOV, KEEPER, GObject)

/* Transfer full. */
TovKeeper *tov_keeper_new (TovContext *context);

/* Where the backups of a register go: the folder of the policy, else of the setting
 * "backup-folder", if it is the user's own register, else the folder beside it. Others, such as the
 * example, never go into the chosen folder: a folder holds the backups of one register. settings
 * may be NULL. This is the backup_folder that dialogs ask for. Transfer full. */
char *tov_keeper_find_folder (const char *register_path, GSettings *settings);

G_END_DECLS
