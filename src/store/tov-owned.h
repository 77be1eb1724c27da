/* The records that refer to a record, all at once: for those of one young person, which are few.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* The live records of an entity whose reference field of that name is the id, in the order of
 * another field, those without a value first, ties by id. Elements TovRecord; transfer full. NULL
 * on error. */
GPtrArray *tov_owned_load (TovStore *store,
                           const TovEntity *entity,
                           const char *owner_field,
                           const char *id,
                           const char *order_field,
                           GError **error);

G_END_DECLS
