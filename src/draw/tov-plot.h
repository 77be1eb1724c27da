/* Where everything in a chart stands: pure geometry, tested with numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart.h"
#include "tov-scale.h"

G_BEGIN_DECLS

/* Between the area and the words of its axes. */
#define TOV_PLOT_GAP 6.0
/* Before the name of a series, for its colour; and before a value below its part of a bar. */
#define TOV_PLOT_SWATCH       16.0
#define TOV_PLOT_SMALL_SWATCH 11.0

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

/* A value that is written. */
typedef struct
{
  guint series;
  guint category;
  char *text;
  /* Around the text, and the colour of its series before it where it needs that. */
  TovBox box;
  /* Whether it lies on its mark, in the colour that is read there. */
  gboolean is_on_mark;
  gboolean has_swatch;
} TovValue;

typedef struct
{
  const TovChart *chart;
  /* Where values are drawn; the axes' words stand left of it and below. */
  TovBox area;
  TovScale scale;
  /* Elements TovMark, category by category, within one series by series. */
  GArray *marks;
  /* Elements TovValue. */
  GArray *values;
  /* The middle of each category along the axis of categories, and the room of each. */
  double *centres;
  double room;
  /* How much of the room its bars fill. */
  double filled;
  /* Of TOV_CHART_COLUMNS: every how many categories' names there is room for, and on how many lines
   * each stands. */
  guint label_every;
  guint label_lines;
  /* Where the name of each series stands, with its colour before it: above the area or behind the
   * end of its line. Empty boxes where no name is needed. */
  TovBox *names;
  gboolean is_named_at_ends;
  /* Whether there are lines only and they end together: then their last values stand behind them,
   * with the names where there is room. */
  gboolean end_together;
  /* Whether values stand behind or above bars; and whether there is room for no more than those of
   * the first and the last column. */
  gboolean has_values;
  gboolean is_crowded;
  /* Whether there is a line below each divided bar, for the values of parts that are too short for
   * them. */
  gboolean has_values_below;
} TovPlot;

/* Width of a text in the units of the plot. */
typedef double (*TovMeasureFunc) (const char *text, gpointer user_data);

/* How high a chart wants to be at a width: columns always the same, bars so much a category. */
double tov_plot_wish_height (
    const TovChart *chart, double width, double line, TovMeasureFunc measure, gpointer user_data);

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
/* How far a name stands from the left of its box, for its colour; 0 of a series that is alone. */
double tov_plot_get_indent (const TovPlot *self);
/* What stands at the name of a series: its name; behind the end of a line also its last value, and
 * of a line that is alone only that. Transfer full. */
char *tov_plot_format_name (const TovPlot *self, guint series);
/* The text of a tick on the axis of values, without a sign: under the line of 0 goings are counted.
 * Transfer full. */
char *tov_plot_format_tick (const TovPlot *self, guint tick);

G_END_DECLS
