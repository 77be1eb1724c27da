/* Undo and redo: the acts of the change log, taken back and done again, the last one first.
 *
 * What is undone is remembered with the register, so it goes on after a restart. Taking back writes
 * its own entries, so the history stays whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* What was done by the act that the next undo takes back, or the next redo does again. Transfer
 * full; NULL if there is none. */
char *tov_store_get_undo_title (TovStore *self);
char *tov_store_get_redo_title (TovStore *self);

/* Takes back the last act that stands, with created, changed and rev as they were, so that a
 * package exported afterwards has the same bytes as before the act. Nothing is changed on error:
 * TOV_STORE_ERROR_MISSING if there is nothing to take back, TOV_STORE_ERROR_FAILED if the register
 * is not as the act left it. */
gboolean tov_store_undo (TovStore *self, GError **error);
/* Does the act again that was taken back last; possible until something else is done. */
gboolean tov_store_redo (TovStore *self, GError **error);

G_END_DECLS
