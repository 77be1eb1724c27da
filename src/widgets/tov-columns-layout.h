/* Lays children out in equal columns, as many as there is room for, row by row. Unlike GtkFlowBox
 * it has no cells of its own between the children, neither for Tab nor for a screen reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_COLUMNS_LAYOUT (tov_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (TovColumnsLayout, tov_columns_layout, TOV, COLUMNS_LAYOUT, GtkLayoutManager)

/* Properties, in pixels: "column-width", the least a column has; "most-columns"; "spacing". */

G_END_DECLS
