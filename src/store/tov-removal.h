/* What goes when a record is deleted.
 *
 * A record belongs to what its first required reference points to and goes with it: a placement
 * with its young person, an agenda item with its meeting. A mere link (nothing but required
 * references) goes with either end, and a log entry goes with the last young person it is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* The live records that would go with a record, without itself, in an order in which each can be
 * deleted. Elements TovRecord; transfer full. NULL on error, also where a record that stays refers
 * to one that would go: TOV_STORE_ERROR_RULE says which kind and how many. */
GPtrArray *
tov_removal_find (TovStore *store, const TovEntity *entity, const char *id, GError **error);

G_END_DECLS
