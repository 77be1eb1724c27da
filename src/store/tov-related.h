/* The records that refer to another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* All records of an entity whose reference field is this id, by their first date, the oldest
 * first, then by id. They are copies and not live. Elements TovRecord; transfer full. NULL on
 * error. */
GPtrArray *tov_related_load (
    TovStore *store, const TovEntity *entity, const char *field, const char *id, GError **error);

G_END_DECLS
