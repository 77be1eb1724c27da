/* The drafts of one log card. The one that is being typed lies on top of those that were left
 * before and not gone on with, so that none is written over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-contact-log.h"

G_BEGIN_DECLS

typedef struct _TovLogDrafts TovLogDrafts;

/* name tells the card from others. Transfer full. */
TovLogDrafts *tov_log_drafts_new (TovStore *store, const char *name);
void tov_log_drafts_free (TovLogDrafts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovLogDrafts, tov_log_drafts_free)

/* The newest that was left; NULL for none. Transfer full. */
TovContactDraft *tov_log_drafts_load_left (TovLogDrafts *self);
/* Goes on with it: from now on it is the one that is being typed. */
void tov_log_drafts_take_left (TovLogDrafts *self);
void tov_log_drafts_discard_left (TovLogDrafts *self);
/* Leaves the one that is being typed, and the next one is another. */
void tov_log_drafts_leave (TovLogDrafts *self);

/* Keeps what is being typed; NULL where that is nothing. */
gboolean tov_log_drafts_save (TovLogDrafts *self, const TovContactDraft *draft, GError **error);

G_END_DECLS
