/* What the collection knows of the store, and no other room may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* The live record of an id if anybody holds one; NULL else. Transfer full. */
TovRecord *tov_store_find_live (TovStore *self, const TovEntity *entity, const char *id);
/* The live record of a row of all columns, read from the row if nobody holds it. A value that is
 * not allowed is left out, and fault says so. Transfer full. */
TovRecord *
tov_store_make_live (TovStore *self, const TovEntity *entity, TovStatement *row, GError **fault);

G_END_DECLS
