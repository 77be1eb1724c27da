/* A counted table on the screen, as it stands in the annex.
 *
 * A number with something behind it is a link: one Tab stop for all of them, the arrow keys go from
 * one to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-table.h"

G_BEGIN_DECLS

#define TOV_TYPE_TABLE_VIEW (tov_table_view_get_type ())
G_DECLARE_FINAL_TYPE (TovTableView, tov_table_view, TOV, TABLE_VIEW, GtkWidget)

/* Whether a cell of the table is a link. */
typedef gboolean (*TovCellFunc) (const TovTable *table, const char *column, const TovCell *cell);

GtkWidget *tov_table_view_new (void);
/* Shows the table's words and figures; the table is not kept. NULL shows nothing. is_link may be
 * NULL where no cell is one.
 *
 * The signal "activated" (block, part, row, column) tells the codes of the cell whose link was
 * followed; part may be NULL. */
void tov_table_view_set_table (TovTableView *self, const TovTable *table, TovCellFunc is_link);
/* Whether any of its cells is a link. */
gboolean tov_table_view_has_links (TovTableView *self);

G_END_DECLS
