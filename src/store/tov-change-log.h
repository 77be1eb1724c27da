/* The change log: who changed which value from what to what, for history and undo.
 *
 * Temporary triggers, made from the field tables when a register is opened, write one row for each
 * value an act changes, whatever statement changed it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-record.h"

G_BEGIN_DECLS

/* Starts recording; does nothing if it has started. */
gboolean tov_change_log_start (TovConnection *connection, GError **error);
gboolean tov_change_log_stop (TovConnection *connection, GError **error);

/* Writes the row that the changes to come belong to; call it within their transaction. undoes_id is
 * the act that they take back or do again; 0 for an ordinary act, after which no undone one can be
 * done again. */
gboolean tov_change_log_begin (TovConnection *connection,
                               const char *who,
                               const char *title,
                               gint64 undoes_id,
                               GError **error);

/* Rows of the change log for the data package, by an entity with the fields of the table
 * change_transaction or change_entry; they have no created, changed and rev. */

/* Writes one row as it is, with its own id. */
gboolean tov_change_log_insert (TovConnection *connection, TovRecord *record, GError **error);
/* Calls func with every row in byte order of ids; the records end with the call. */
gboolean tov_change_log_foreach (TovConnection *connection,
                                 const TovEntity *entity,
                                 TovRecordFunc func,
                                 gpointer user_data,
                                 GError **error);

G_END_DECLS
