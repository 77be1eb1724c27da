/* What SQLite cannot say in Danish: an order, a search and the title of a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "tov-record.h"

/* Gives a database
 *   COLLATE danish              the order of tov_text_compare (). Never in an index: an order that
 *                               another version of the program might change would break it.
 *   tov_search (words, ...)     whether the values together hold every word, folded as Danes search
 *   tov_title (entity, ...)     what a record is called, by those of its fields that decide it
 * The second is for filters of a text; a search goes by the index. Returns SQLite's result code. */
int tov_functions_register (sqlite3 *database);

/* Whether what a record is called depends on the field. */
gboolean tov_functions_title_reads (const TovEntity *entity, const TovField *field);
