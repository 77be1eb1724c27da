/* The logbook of a young person: the contacts and the attempts, newest first, with what was talked
 * about, who else it was about, and what was added to them later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-log-entry.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  /* The live record. */
  TovLogEntry *record;
  /* What the worker is called; NULL for none. */
  char *worker;
  /* What the themes are called, in their own order; texts. */
  GPtrArray *themes;
  /* What the other young people are called that it is about too; texts. */
  GPtrArray *others;
  /* What adds to it, to an addition of it too: TovLogbookEntry, oldest first. */
  GPtrArray *additions;
} TovLogbookEntry;

typedef struct
{
  /* Elements TovLogbookEntry, newest first. An addition is not among them, but below what it adds
   * to, unless that is about somebody else alone. */
  GPtrArray *entries;
  /* How many there are up to the day, shown or not. */
  guint n_entries;
  /* How many are dated after the day. */
  guint n_later;
} TovLogbook;

/* What has happened by the end of a day (TOV_DATE_FOREVER for all that is dated), at most limit
 * entries with all of their additions. Transfer full; NULL on error. */
TovLogbook *tov_logbook_load (
    TovStore *store, const char *young_person, TovDate until, guint limit, GError **error);
void tov_logbook_free (TovLogbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovLogbook, tov_logbook_free)

G_END_DECLS
