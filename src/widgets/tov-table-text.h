/* A counted table in words alone: for the clipboard, and for who hears a number and does not see
 * where it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-table.h"

G_BEGIN_DECLS

/* The whole table as a spreadsheet takes it in: a line a row, tabs between the cells, n and N in
 * columns of their own, numbers as a Danish spreadsheet reads them. Transfer full. */
char *tov_table_text_write (const TovTable *table);

/* Where a cell stands and what is in it: "Randers, Deltagere i alt, Perioden: 38"; a row of a part
 * with the part's name before it. Transfer full. */
char *tov_table_text_describe (const TovTable *table,
                               const TovBlock *block,
                               const TovRow *row,
                               guint column);

G_END_DECLS
