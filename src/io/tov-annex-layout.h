/* How a table of the annex is laid out where its cells are numbers: a per cent or a ratio stands in
 * a column of its own beside n and N.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-table.h"

G_BEGIN_DECLS

/* What the cell is, whether it says so itself or its column does. */
TovFormat tov_annex_layout_format (const TovCell *cell, const TovColumn *column);
/* Whether the cell is n of N, or n per N, and its two numbers are known: they are shown beside it.
 */
gboolean tov_annex_layout_is_quotient (const TovCell *cell, const TovColumn *column);
/* How many columns the table's column takes: 3 (n, N and the value) where one of its cells is a
 * quotient, else 1. */
guint tov_annex_layout_span (const TovTable *table, guint position);
/* The heading of the value among the three: "%", "n/N", or words where the column is mixed. */
const char *tov_annex_layout_value_heading (const TovColumn *column);

G_END_DECLS
