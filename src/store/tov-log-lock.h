/* The logbook is locked after a while: what was written stays, and is corrected by an addition.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-log-entry.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* A log entry may be changed and deleted this many days from when it was written; afterwards it is
 * corrected by an addition. */
#define TOV_LOG_OPEN_DAYS 14

gboolean tov_log_entry_is_locked (TovLogEntry *entry, TovDate today);

/* Whether a record may be saved, or be deleted by itself, as far as the logbook is concerned:
 * TOV_STORE_ERROR_RULE for a locked log entry and for whom it is about and its themes. Everything
 * else may. */
gboolean tov_log_lock_check (TovStore *store, TovRecord *record, GError **error);

G_END_DECLS
