/* Where everything in a chart stands: pure geometry, tested with numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart.h"
#include "tov-scale.h"

G_BEGIN_DECLS

/* Between the area and the words of its axes. */
#define TOV_PLOT_GAP 6.0

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} TovBox;

/* A bar, a part of a bar, or a point of a line (the box is then around the point). */
typedef struct
{
  guint series;
  guint category;
  TovBox box;
} TovMark;

typedef struct
{
  const TovChart *chart;
  /* Where values are drawn; the axes' words stand left of it and below. */
  TovBox area;
  TovScale scale;
  /* Elements TovMark, category by category, within one series by series. */
  GArray *marks;
  /* The middle of each category along the axis of categories. */
  double *centres;
  /* Of TOV_CHART_COLUMNS: every how many categories' names there is room for. */
  guint label_every;
} TovPlot;

/* Width of a text in the units of the plot. */
typedef double (*TovMeasureFunc) (const char *text, gpointer user_data);

/* Lays the chart out in width by height; line is the height of a line of text. The chart must live
 * as long as the plot. Transfer full. */
TovPlot *tov_plot_new (const TovChart *chart,
                       double width,
                       double height,
                       double line,
                       TovMeasureFunc measure,
                       gpointer user_data);
void tov_plot_free (TovPlot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPlot, tov_plot_free)

guint tov_plot_n_marks (const TovPlot *self);
const TovMark *tov_plot_get_mark (const TovPlot *self, guint position);
/* The text of a tick on the axis of values, without a sign: under the line of 0 goings are counted.
 * Transfer full. */
char *tov_plot_format_tick (const TovPlot *self, guint tick);

G_END_DECLS
