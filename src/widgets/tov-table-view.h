/* A counted table on the screen, as it stands in the annex.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-table.h"

G_BEGIN_DECLS

#define TOV_TYPE_TABLE_VIEW (tov_table_view_get_type ())
G_DECLARE_FINAL_TYPE (TovTableView, tov_table_view, TOV, TABLE_VIEW, GtkWidget)

GtkWidget *tov_table_view_new (void);
/* Shows the table's words and figures; the table is not kept. NULL shows nothing. */
void tov_table_view_set_table (TovTableView *self, const TovTable *table);

G_END_DECLS
