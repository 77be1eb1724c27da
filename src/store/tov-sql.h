/* SQL made from the field tables.
 *
 * Every statement on records names their columns in one order: id, the fields, created, changed,
 * rev. Every name is quoted, because an entity may be called like a word of SQL ("alter").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-record.h"

G_BEGIN_DECLS

/* A quoted name, behind the alias of its table if that is not NULL: r."young_person_id". */
void tov_sql_append_name (GString *sql, const char *alias, const char *name);
/* A quoted text. */
void tov_sql_append_text (GString *sql, const char *text);

/* SELECT of all columns, ended by rest ("WHERE id = ?"). Transfer full, as the others. */
char *tov_sql_select (const TovEntity *entity, const char *rest);
/* INSERT of all columns, one value each. */
char *tov_sql_insert (const TovEntity *entity);
/* The same, but a record of that id is overwritten. */
char *tov_sql_upsert (const TovEntity *entity);
/* UPDATE of the record of the same id, if it still has the rev that is bound behind all columns. */
char *tov_sql_update (const TovEntity *entity);

/* Binds a record to the question marks of all columns; returns the position behind them. */
int tov_sql_bind (TovStatement *statement, TovRecord *record);
/* Fills a record from a row of all columns. A value that its field does not allow is left out and
 * is an error, TOV_STORE_ERROR_DAMAGED; the others are there. */
gboolean tov_sql_read (TovStatement *statement, TovRecord *record, GError **error);

G_END_DECLS
