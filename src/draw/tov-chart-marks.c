/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-painter.h"

#include <math.h>

#define DOT_RADIUS 3.5
#define LINE_WIDTH 2.5
/* Between the parts of a bar. */
#define PART_GAP 1.0
/* The colour before a value that stands below its part of a bar. */
#define SMALL_SIZE 8.0
static void
paint_bars (const TovPainter *self)
{
  const TovPlot *plot = self->plot;
  const TovChart *chart = plot->chart;

  for (guint i = 0; i < tov_plot_n_marks (plot); i++) {
    const TovMark *mark = tov_plot_get_mark (plot, i);
    double gap = tov_chart_is_divided (chart) ? MIN (PART_GAP, mark->box.width / 2) : 0;

    if (tov_chart_get_series (chart, mark->series)->mark != TOV_MARK_BAR)
      continue;
    tov_painter_use_series (self, mark->series);
    cairo_rectangle (self->cairo, mark->box.x, mark->box.y, mark->box.width - gap,
                     mark->box.height);
    cairo_fill (self->cairo);
  }
}

/* Where a bar would begin stands why there is none: it is hidden, or there is no number. Columns
 * are too many to say more than the former. */
static void
paint_gap (const TovPainter *self, guint series, guint category)
{
  const TovPlot *plot = self->plot;
  guint n_bars = plot->scale.least < 0 ? 1 : tov_chart_n_series (plot->chart);
  gboolean is_divided = tov_chart_is_divided (plot->chart);
  double zero = tov_scale_place (&plot->scale, 0);
  double along = plot->centres[category]
                 + (is_divided ? 0 : plot->filled * ((series % n_bars + 0.5) / n_bars - 0.5));
  g_autofree char *text = tov_chart_format_value (plot->chart, series, category);

  if (tov_chart_is_horizontal (plot->chart))
    tov_painter_show_text (self, text, zero + TOV_PLOT_GAP, along, 0);
  else if (tov_chart_get_series (plot->chart, series)->is_hidden[category])
    tov_painter_show_text (self, text, along,
                           zero + (plot->scale.least < 0 && series > 0 ? 0.5 : -0.5) * self->line,
                           0.5);
}

static void
paint_gaps (const TovPainter *self)
{
  const TovChart *chart = self->plot->chart;

  tov_painter_use_ink (self, 1);
  for (guint c = 0; c < chart->n_categories; c++)
    for (guint s = 0; s < tov_chart_n_series (chart); s++) {
      const TovSeries *series = tov_chart_get_series (chart, s);

      if (series->mark != TOV_MARK_BAR || !isnan (series->values[c]))
        continue;
      paint_gap (self, s, c);
      if (tov_chart_is_divided (chart))
        break;
    }
}

/* A shape of its own for each line, so that they are told apart without their colours. */
static void
paint_point (const TovPainter *self, guint series, double x, double y)
{
  static const guint n_corners[] = { 0, 4, 3, 4, 3 };
  static const double turns[] = { 0, 0.125, -0.25, 0, 0.25 };
  guint n = n_corners[series % G_N_ELEMENTS (n_corners)];

  cairo_new_path (self->cairo);
  if (n == 0)
    cairo_arc (self->cairo, x, y, DOT_RADIUS, 0, 2 * G_PI);
  for (guint corner = 0; corner < n; corner++) {
    double angle = 2 * G_PI * (turns[series % G_N_ELEMENTS (turns)] + (double) corner / n);

    cairo_line_to (self->cairo, x + 1.3 * DOT_RADIUS * cos (angle),
                   y + 1.3 * DOT_RADIUS * sin (angle));
  }
  cairo_close_path (self->cairo);
  cairo_fill (self->cairo);
}

/* A month without a value breaks the line: a gap is not a nought. */
static void
paint_line (const TovPainter *self, guint series)
{
  const TovPlot *plot = self->plot;
  guint previous = G_MAXUINT - 1;

  tov_painter_use_series (self, series);
  cairo_set_line_width (self->cairo, LINE_WIDTH);
  cairo_set_line_join (self->cairo, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < tov_plot_n_marks (plot); i++) {
    const TovMark *mark = tov_plot_get_mark (plot, i);
    double x = mark->box.x + mark->box.width / 2, y = mark->box.y + mark->box.height / 2;

    if (mark->series != series)
      continue;
    if (mark->category == previous + 1)
      cairo_line_to (self->cairo, x, y);
    else
      cairo_move_to (self->cairo, x, y);
    previous = mark->category;
  }
  cairo_stroke (self->cairo);
  for (guint i = 0; i < tov_plot_n_marks (plot); i++) {
    const TovMark *mark = tov_plot_get_mark (plot, i);

    if (mark->series == series)
      paint_point (self, series, mark->box.x + mark->box.width / 2,
                   mark->box.y + mark->box.height / 2);
  }
}

void
tov_painter_paint_marks (const TovPainter *self)
{
  const TovChart *chart = self->plot->chart;

  paint_bars (self);
  paint_gaps (self);
  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    if (tov_chart_get_series (chart, s)->mark == TOV_MARK_LINE)
      paint_line (self, s);
}

void
tov_painter_paint_values (const TovPainter *self)
{
  for (guint i = 0; i < self->plot->values->len; i++) {
    const TovValue *value = &g_array_index (self->plot->values, TovValue, i);
    const TovBox *box = &value->box;
    double indent = value->has_swatch ? TOV_PLOT_SMALL_SWATCH : 0;
    TovColour colour =
        value->is_on_mark ? tov_chart_label_colour (value->series, self->ink) : *self->ink;

    if (value->has_swatch) {
      tov_painter_use_series (self, value->series);
      cairo_rectangle (self->cairo, box->x, floor (box->y + (box->height - SMALL_SIZE) / 2),
                       SMALL_SIZE, SMALL_SIZE);
      cairo_fill (self->cairo);
    }
    cairo_set_source_rgb (self->cairo, colour.red, colour.green, colour.blue);
    tov_painter_show_text (self, value->text, box->x + indent, box->y + box->height / 2, 0);
  }
}

/* A square of bars, else a piece of its line. */
void
tov_painter_paint_swatch (const TovPainter *self, guint series, const TovBox *name)
{
  double middle = name->y + name->height / 2, size = TOV_PLOT_SWATCH - TOV_PLOT_GAP;

  tov_painter_use_series (self, series);
  if (tov_chart_get_series (self->plot->chart, series)->mark == TOV_MARK_BAR) {
    cairo_rectangle (self->cairo, name->x, floor (middle - size / 2), size, size);
    cairo_fill (self->cairo);
    return;
  }
  cairo_set_line_width (self->cairo, LINE_WIDTH);
  cairo_move_to (self->cairo, name->x - 1, middle);
  cairo_rel_line_to (self->cairo, size + 2, 0);
  cairo_stroke (self->cairo);
  paint_point (self, series, name->x + size / 2, middle);
}
