/* Records that stand in an order of their own, by a field `position`: the items of an agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* The live records of an entity that refer to an id by a field, in their order; those without a
 * number come last, as they were made. Elements TovRecord; transfer full. NULL on error. */
GPtrArray *tov_numbered_load (TovStore *store,
                              const TovEntity *entity,
                              const char *owner_field,
                              const char *id,
                              GError **error);
/* The number of one that is put behind them: more than each has, and than there are. */
gint64 tov_numbered_next (GPtrArray *records);
/* Moves one of them to a place, from 0, and numbers all from 1, as one act; their order in the
 * array follows. */
gboolean tov_numbered_move (
    TovStore *store, GPtrArray *records, TovRecord *record, guint place, GError **error);

G_END_DECLS
