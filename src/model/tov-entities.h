/* Every entity there is, in the order of the data package.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* All entities, ended by NULL. */
const TovEntity *const *tov_entities_get (void);
/* NULL if there is none of that name. */
const TovEntity *tov_entities_find (const char *name);

G_END_DECLS
