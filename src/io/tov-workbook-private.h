/* The parts of the workbook, each in a file of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-workbook-sheet.h"

G_BEGIN_DECLS

/* Adds a sheet with the table and the charts that are drawn of it. */
gboolean tov_book_add_table (TovBook *self, const TovTable *table, GError **error);

/* Gives the columns the room that the small tables beside the charts need. */
void tov_workbook_sheet_measure_charts (TovWorkbookSheet *self, const TovTable *table);

/* Writes the charts of a table below it, each beside a small table of what it shows, and returns
 * the last column that is used, which is last_column where there is no chart. headings: the height
 * of what is repeated on every page. */
guint tov_workbook_sheet_add_charts (TovWorkbookSheet *self,
                                     const TovTable *table,
                                     guint last_column,
                                     double headings);

/* Whether the bytes are a workbook that is whole: every part is there and unharmed, is XML to its
 * end, and each sheet has as many cells as it was given. n_cells: guint, in the order of the
 * sheets. */
gboolean
tov_workbook_verify (const guint8 *bytes, gsize length, const GArray *n_cells, GError **error);

G_END_DECLS
