/* What is closed: whatever edits or deletes records asks here first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* Whether a record may be saved, or be deleted by itself: TOV_STORE_ERROR_RULE where the logbook
 * (tov-log-lock.h) or approved minutes (tov-minutes.h) are locked. */
gboolean tov_lock_check (TovStore *store, TovRecord *record, gboolean is_deletion, GError **error);

G_END_DECLS
