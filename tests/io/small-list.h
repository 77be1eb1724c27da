/* Lists made by hand, for the tests of their files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-record.h"

/* A record with an id and pairs of field names and values, ended by NULL. Transfer full. */
TovRecord *small_list_make (const TovEntity *entity, const char *id, ...) G_GNUC_NULL_TERMINATED;

/* Two young people, the second of them protected; three lines of a budget; two log entries.
 * Transfer full. */
GListModel *small_list_people (void);
GListModel *small_list_budget (void);
GListModel *small_list_log (void);

/* Writes the records of an entity as a list; a reference is called "<entity id>". */
gboolean
small_list_write (const char *path, const TovEntity *entity, GListModel *records, GError **error);
