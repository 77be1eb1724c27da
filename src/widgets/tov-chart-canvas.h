/* The picture of a chart: painted grid and marks, with a focusable child for each mark so that its
 * value can be reached by keyboard and read by a screen reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-mark-canvas.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHART_CANVAS (tov_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TovChartCanvas, tov_chart_canvas, TOV, CHART_CANVAS, TovMarkCanvas)

/* Whether there is something behind a mark that a click or Enter leads to. */
typedef gboolean (*TovMarkFunc) (guint series, guint category, gpointer user_data);

/* Shows a chart, which must live as long as the canvas shows it; NULL shows nothing. is_link may be
 * NULL where no mark leads anywhere. */
void tov_chart_canvas_set_chart (TovChartCanvas *self,
                                 const TovChart *chart,
                                 TovMarkFunc is_link,
                                 gpointer user_data);

/* What of the chart a mark of "activated" is. */
const TovMark *tov_chart_canvas_get_mark (TovChartCanvas *self, guint position);

G_END_DECLS
