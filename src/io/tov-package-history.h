/* The change log in a data package: change_transaction.csv and change_entry.csv.
 *
 * Both are read like every other file of a package, by a field table; but they are no records of
 * the register, have no stamps, and their ids are whole numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-record.h"

G_BEGIN_DECLS

/* The two entities, ended by NULL. */
const TovEntity *const *tov_package_history_entities (void);

/* Writes one row of the change log as it is. */
gboolean tov_package_history_insert (TovConnection *connection, TovRecord *record, GError **error);

typedef void (*TovPackageHistoryFunc) (TovRecord *record, gpointer user_data);
/* Calls func with every row in byte order of ids. */
gboolean tov_package_history_foreach (TovConnection *connection,
                                      const TovEntity *entity,
                                      TovPackageHistoryFunc func,
                                      gpointer user_data,
                                      GError **error);

G_END_DECLS
