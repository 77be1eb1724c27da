/* What the list of an entity is for, said where it is empty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* In one or two short sentences, in the user's language. Transfer none; NULL for an entity that
 * nothing is said of. */
const char *tov_list_hints_find (const TovEntity *entity);

G_END_DECLS
