/* A whole register in one file (.tovholder) that is handed over to somebody else.
 *
 * It is a database as a backup is, and is never opened where it lies: its bytes are read, checked
 * and opened in memory. So it may come through a portal, from a mail or a stick, and stays as it
 * was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"

G_BEGIN_DECLS

#define TOV_REGISTER_FILE_ENDING ".tovholder"

/* What is in a register, for those who are to know it by sight. */
typedef struct
{
  /* The names of the partnerships, in Danish order; ended by NULL. */
  char **partnerships;
  guint n_young_people;
  guint n_contacts;
  guint n_log_entries;
  guint n_cpr_numbers;
  /* When something was last done in it, as tov_clock_now (); NULL if nothing ever was. */
  char *changed;
} TovRegisterSummary;

/* NULL on error; transfer full. */
TovRegisterSummary *tov_register_summary_new (TovConnection *connection, GError **error);
void tov_register_summary_free (TovRegisterSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovRegisterSummary, tov_register_summary_free)

/* The bytes of a file with everything a snapshot holds, its history included. The CPR numbers are
 * left out, of the history too, unless with_cpr: they are then deleted from the snapshot. May run
 * in any thread. Transfer full. */
GBytes *tov_register_file_make (TovConnection *snapshot, gboolean with_cpr, GError **error);

/* Reads a file that was handed over, or a backup, into a database in memory with the schema of this
 * program. May run in any thread; it waits for the file. Transfer full. NULL on error:
 * TOV_STORE_ERROR_FOREIGN, _DAMAGED, _NEWER, or that of GIO. */
TovConnection *tov_register_file_open (GFile *file, GCancellable *cancellable, GError **error);

/* Puts it in the place of the register at a path, which must be closed; see tov_backup_replace ().
 * From then on it lives in the present, if it was an example with a day of its own. */
char *tov_register_file_take (TovConnection *received, const char *register_path, GError **error);

G_END_DECLS
