/* The change log in a data package: change_transaction.csv and change_entry.csv.
 *
 * Both are read and written like every other file of a package, by a field table; but they are no
 * records of the register, have no stamps, and their ids are whole numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* The two entities, ended by NULL. */
const TovEntity *const *tov_package_history_entities (void);

/* Whether the id is a whole number from 1; for the rules of the two entities. */
gboolean tov_package_history_check_id (TovRecord *record, GError **error);

G_END_DECLS
