/* The question a collection asks: which ids, and in what order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* SQL that gives the ids of an entity's records: at most ?1 of them (-1 for all); if owner is not
 * NULL those that refer to ?2 by it; if is_partnership those that belong to partnership ?4 (the
 * entity must have a partnership scope); if is_search those that hold every word of ?3. They are in
 * the order of a field, or of what the records are called if sort is NULL. Transfer full. */
char *tov_query_build (const TovEntity *entity,
                       const TovField *owner,
                       gboolean is_partnership,
                       gboolean is_search,
                       const TovField *sort,
                       gboolean is_descending);

G_END_DECLS
