/* A chart with names of its series, a read-out of what is pointed at, and the same as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-chart-canvas.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHART_VIEW (tov_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (TovChartView, tov_chart_view, TOV, CHART_VIEW, GtkWidget)

GtkWidget *tov_chart_view_new (void);
/* Takes the chart over. A chart without values says so instead of an empty picture. heading tells
 * it from another one beside it and may be NULL; is_link as of the canvas, whose signal "activated"
 * (series, category) is handed on. */
void tov_chart_view_set_chart (TovChartView *self,
                               TovChart *chart,
                               const char *heading,
                               TovMarkFunc is_link,
                               gpointer user_data);
/* NULL before there is one. */
const TovChart *tov_chart_view_get_chart (TovChartView *self);
/* Whether the values stand there as a table. */
void tov_chart_view_show_table (TovChartView *self, gboolean is_table);

G_END_DECLS
