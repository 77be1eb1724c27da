/* Which records say the same when what they refer to turns out to be one, and how they become one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* Whether records of an entity say something of what this field refers to and of something else,
 * and nothing more hangs on them: two that say the same can become one. */
gboolean tov_merge_is_joinable (const TovEntity *entity, const TovField *field);
/* Whether two records of an entity say the same of the same, at the same time where they are
 * intervals: no field of the one contradicts the other's. Nobody attends a meeting twice, whatever
 * is said. */
gboolean tov_merge_is_same (TovRecord *a, TovRecord *b);
/* Makes into what either says. An interval lasts as long as either, from the beginning that is
 * known; of two choices the one that is listed first counts: who was present was present. */
void tov_merge_join (TovRecord *into, TovRecord *record);

G_END_DECLS
