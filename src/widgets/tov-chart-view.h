/* A chart with its title, names of the series, value read-out, and the same as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-chart.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHART_VIEW (tov_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (TovChartView, tov_chart_view, TOV, CHART_VIEW, GtkWidget)

GtkWidget *tov_chart_view_new (void);
/* Takes the chart over. A chart without values says so instead of an empty picture. */
void tov_chart_view_set_chart (TovChartView *self, TovChart *chart);

G_END_DECLS
