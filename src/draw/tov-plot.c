/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-plot.h"

#include "tov-number.h"

#include <math.h>

/* Share of a category's room that its bars fill. */
#define FILLED 0.7
/* How many ticks are wished for where there is room. */
#define MOST_TICKS 5
/* A point of a line can be hit within this distance. */
#define POINT_SIZE 10.0

static gboolean
is_horizontal (const TovChart *chart)
{
  return chart->kind != TOV_CHART_COLUMNS;
}

/* Shares and per cents are seen against the whole. */
static gboolean
is_hundred (const TovChart *chart)
{
  return chart->percent || chart->kind == TOV_CHART_SHARES;
}

static void
find_range (const TovChart *chart, double *least, double *greatest)
{
  *least = 0;
  *greatest = is_hundred (chart) ? 100 : 0;
  if (chart->kind == TOV_CHART_SHARES)
    return;
  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    for (guint c = 0; c < chart->n_categories; c++) {
      double value = tov_chart_get_series (chart, s)->values[c];

      if (isnan (value))
        continue;
      *least = MIN (*least, value);
      *greatest = MAX (*greatest, value);
    }
}

static double
measure_widest_category (const TovChart *chart, TovMeasureFunc measure, gpointer user_data)
{
  double widest = 0;

  for (guint c = 0; c < chart->n_categories; c++)
    widest = MAX (widest, measure (tov_chart_get_label (chart, c), user_data));
  return widest;
}

static guint
count_bar_series (const TovChart *chart)
{
  guint count = 0;

  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    count += tov_chart_get_series (chart, s)->mark == TOV_MARK_BAR;
  return MAX (count, 1);
}

static TovBox
place_bar (const TovPlot *self, double along, double thickness, double from, double to)
{
  double start = tov_scale_place (&self->scale, from), end = tov_scale_place (&self->scale, to);

  if (is_horizontal (self->chart))
    return (TovBox){ MIN (start, end), along, fabs (end - start), thickness };
  return (TovBox){ along, MIN (start, end), thickness, fabs (end - start) };
}

static void
add_mark (TovPlot *self, guint series, guint category, TovBox box)
{
  TovMark mark = { .series = series, .category = category, .box = box };

  g_array_append_val (self->marks, mark);
}

static void
place_shares (TovPlot *self, guint category, double room)
{
  double total = tov_chart_get_total (self->chart, category);
  double reached = 0;

  for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
    double value = tov_chart_get_series (self->chart, s)->values[category];
    double share = total > 0 && !isnan (value) ? 100 * value / total : 0;

    add_mark (self, s, category,
              place_bar (self, self->centres[category] - room * FILLED / 2, room * FILLED, reached,
                         reached + share));
    reached += share;
  }
}

/* Columns that show comings and goings stand over and under the line of 0 at the same place. */
static void
place_series (TovPlot *self, guint category, double room)
{
  gboolean opposed = self->scale.least < 0;
  guint n_bars = opposed ? 1 : count_bar_series (self->chart);
  double thickness = room * FILLED / n_bars;
  guint bar = 0;

  for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
    const TovSeries *series = tov_chart_get_series (self->chart, s);
    double value = series->values[category];

    if (series->mark == TOV_MARK_BAR) {
      double along = self->centres[category] - room * FILLED / 2 + bar * thickness;

      if (!isnan (value))
        add_mark (self, s, category, place_bar (self, along, thickness, 0, value));
      bar += !opposed;
    } else if (!isnan (value)) {
      double place = tov_scale_place (&self->scale, value);

      add_mark (self, s, category,
                (TovBox){ self->centres[category] - POINT_SIZE / 2, place - POINT_SIZE / 2,
                          POINT_SIZE, POINT_SIZE });
    }
  }
}

TovPlot *
tov_plot_new (const TovChart *chart,
              double width,
              double height,
              double line,
              TovMeasureFunc measure,
              gpointer user_data)
{
  TovPlot *self = g_new0 (TovPlot, 1);
  double least, greatest, room;
  double smallest_step = is_hundred (chart) ? 10 : 1;
  double names = measure_widest_category (chart, measure, user_data);

  self->chart = chart;
  self->marks = g_array_new (FALSE, FALSE, sizeof (TovMark));
  self->centres = g_new0 (double, MAX (chart->n_categories, 1));
  find_range (chart, &least, &greatest);
  if (is_horizontal (chart)) {
    double left = MIN (names, width * 0.4) + TOV_PLOT_GAP;
    double tick = measure ("100 %", user_data);
    double right = tick / 2;
    double wished;

    self->area =
        (TovBox){ left, 0, MAX (width - left - right, 1), MAX (height - line - TOV_PLOT_GAP, 1) };
    /* The ticks' words stand side by side, with half a word between them. */
    wished = CLAMP (self->area.width / (1.5 * tick), 2, MOST_TICKS);
    self->scale = tov_scale_new (least, greatest, (guint) wished, smallest_step, self->area.x,
                                 self->area.x + self->area.width);
  } else {
    /* The scale needs the area and the area the width of the scale's words. The last tick stands
     * below twice the greatest value. */
    g_autofree char *longest = chart->percent ? tov_number_format_percent (100, 0)
                                              : tov_number_format (MAX (greatest, -least) * 2, 0);
    double left = measure (longest, user_data) + TOV_PLOT_GAP;
    double bottom = MAX (height - line - TOV_PLOT_GAP, 1);

    self->area = (TovBox){ left, line / 2, MAX (width - left, 1), MAX (bottom - line / 2, 1) };
    self->scale = tov_scale_new (least, greatest, MOST_TICKS, smallest_step, bottom, self->area.y);
  }
  room =
      (is_horizontal (chart) ? self->area.height : self->area.width) / MAX (chart->n_categories, 1);
  self->label_every =
      is_horizontal (chart) ? 1 : (guint) MAX (1, ceil ((names + TOV_PLOT_GAP) / MAX (room, 1)));
  for (guint c = 0; c < chart->n_categories; c++) {
    self->centres[c] = (is_horizontal (chart) ? self->area.y : self->area.x) + room * (c + 0.5);
    if (chart->kind == TOV_CHART_SHARES)
      place_shares (self, c, room);
    else
      place_series (self, c, room);
  }
  return self;
}

void
tov_plot_free (TovPlot *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_free (self->centres);
  g_free (self);
}

guint
tov_plot_n_marks (const TovPlot *self)
{
  return self->marks->len;
}

const TovMark *
tov_plot_get_mark (const TovPlot *self, guint position)
{
  return &g_array_index (self->marks, TovMark, position);
}

char *
tov_plot_format_tick (const TovPlot *self, guint tick)
{
  double value = fabs (tov_scale_tick (&self->scale, tick));

  return is_hundred (self->chart) ? tov_number_format_percent (value, 0)
                                  : tov_number_format (value, 0);
}
