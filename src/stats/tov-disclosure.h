/* Which figures of an annex its audience may see (annex.md, section 5). Every number that a cell
 * tells is a number of a TovSums, and everything that is known of them by definition is told it:
 * rows, columns, partnerships and months that add up, and figures that stand in several tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"

G_BEGIN_DECLS

typedef struct _TovDisclosure TovDisclosure;

/* Finds out which numbers must be hidden for nobody to work out a count below the limit. Tables are
 * elements TovTable and must outlive it. Transfer full; NULL if it was cancelled. */
TovDisclosure *
tov_disclosure_new (const GPtrArray *tables, gint64 limit, GCancellable *cancellable);
void tov_disclosure_free (TovDisclosure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovDisclosure, tov_disclosure_free)

/* How many hidden numbers have no other value although nothing is left to hide: 0. */
guint tov_disclosure_get_n_unsafe (const TovDisclosure *self);
/* How many statements of the definitions the tables do not bear out: 0. */
guint tov_disclosure_get_n_wrong (const TovDisclosure *self);
/* What a reader can work out of a number that a cell tells; FALSE if it tells no such number. */
gboolean tov_disclosure_get_interval (
    const TovDisclosure *self, const TovCell *cell, TovSlot slot, gint64 *least, gint64 *most);
/* Hides the cells, with all that follows from them: per cents, changes, means. */
void tov_disclosure_apply (TovDisclosure *self);

/* Joins small rows with their neighbours, in parts whose rows are in an order. Tables are elements
 * TovTable. */
void tov_disclosure_merge (const GPtrArray *tables, gint64 limit);

/* Takes out of an annex what its audience may not see, and counts what is left. FALSE if a small
 * number could be worked out whatever is hidden, or if it was cancelled: such an annex must not be
 * given to anybody. */
gboolean
tov_disclosure_protect (TovAnnex *annex, gint64 limit, gboolean merge, GCancellable *cancellable);

G_END_DECLS
