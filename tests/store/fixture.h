/* What the tests of this room share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

/* A folder of the test's own, removed with all that is in it. */
char *fixture_make_folder (void);
void fixture_remove_folder (char *folder);

/* A register in memory. */
TovStore *fixture_open (void);

/* A record with an id and pairs of field names and values, ended by NULL. Transfer full. */
TovRecord *fixture_make (const TovEntity *entity, const char *id, ...) G_GNUC_NULL_TERMINATED;
/* The same, saved. */
void
fixture_save (TovStore *store, const TovEntity *entity, const char *id, ...) G_GNUC_NULL_TERMINATED;

/* The first column of a question's result as text, rows separated by newlines. */
char *fixture_ask (TovConnection *connection, const char *sql);
void fixture_assert_answer (TovConnection *connection, const char *sql, const char *answer);

/* The last act taken back, and done again. */
void fixture_undo (TovStore *store);
void fixture_redo (TovStore *store);
