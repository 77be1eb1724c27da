/* The picture of a chart: painted grid and marks, with a focusable child for each mark so that its
 * value can be reached by keyboard and read by a screen reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-chart.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHART_CANVAS (tov_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TovChartCanvas, tov_chart_canvas, TOV, CHART_CANVAS, GtkWidget)

/* Shows a chart, which must live as long as the canvas shows it; NULL shows nothing.
 *
 * The signal "pointed" (text) says what is at the mark under the pointer or with the focus, NULL
 * when there is none. One Tab stop: the arrow keys go from mark to mark. */
void tov_chart_canvas_set_chart (TovChartCanvas *self, const TovChart *chart);

G_END_DECLS
