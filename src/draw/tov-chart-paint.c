/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-paint.h"

#include "tov-number.h"

#include <math.h>

#define FAINT      0.12
#define SOFT       0.65
#define DOT_RADIUS 3.0

/* Dark blue, orange, green, light blue and grey: from blue over green, orange and light blue to
 * grey each is lighter than the one before by a step that is seen in grey print. */
static const struct
{
  TovColour colour;
  TovColour label;
} colours[] = { { { 0.11, 0.37, 0.66 }, { 1, 1, 1 } },
                { { 0.88, 0.51, 0.14 }, { 0, 0, 0 } },
                { { 0.18, 0.55, 0.36 }, { 1, 1, 1 } },
                { { 0.53, 0.70, 0.88 }, { 0, 0, 0 } },
                { { 0.76, 0.76, 0.76 }, { 0, 0, 0 } } };

static void
use_colour (cairo_t *cairo, const TovColour *colour, double opacity)
{
  cairo_set_source_rgba (cairo, colour->red, colour->green, colour->blue, opacity);
}

static double
measure_text (const char *text, gpointer user_data)
{
  PangoLayout *layout = user_data;
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static double
get_line_height (PangoLayout *layout)
{
  int height;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, "Åg", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* The middle of the line of words under the area. */
static double
get_line_below (const TovPlot *plot, PangoLayout *layout)
{
  return plot->area.y + plot->area.height + TOV_PLOT_GAP / 2 + get_line_height (layout) / 2;
}

/* Shows a text with its left (0), middle (0.5) or right (1) at x and its middle at y. */
static void
show_text (cairo_t *cairo, PangoLayout *layout, const char *text, double x, double y, double side)
{
  int width, height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cairo, floor (x - width * side), floor (y - height / 2.0));
  pango_cairo_show_layout (cairo, layout);
}

/* Cuts a name that is longer than its room by an ellipsis. */
static void
show_name (cairo_t *cairo, PangoLayout *layout, const char *text, double x, double y, double room)
{
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (measure_text (text, layout) > room)
    pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  show_text (cairo, layout, text, x, y, 1);
  pango_layout_set_width (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
}

static void
paint_grid (const TovPlot *plot, cairo_t *cairo, PangoLayout *layout, const TovColour *ink)
{
  const TovBox *area = &plot->area;
  gboolean columns = plot->chart->kind == TOV_CHART_COLUMNS;
  double below = get_line_below (plot, layout);

  cairo_set_line_width (cairo, 1);
  for (guint i = 0; i < tov_scale_n_ticks (&plot->scale); i++) {
    double value = tov_scale_tick (&plot->scale, i);
    double place = floor (tov_scale_place (&plot->scale, value)) + 0.5;
    g_autofree char *text = tov_plot_format_tick (plot, i);

    use_colour (cairo, ink, fabs (value) < 1e-9 ? 3 * FAINT : FAINT);
    if (columns) {
      cairo_move_to (cairo, area->x, place);
      cairo_rel_line_to (cairo, area->width, 0);
    } else {
      cairo_move_to (cairo, place, area->y);
      cairo_rel_line_to (cairo, 0, area->height);
    }
    cairo_stroke (cairo);
    use_colour (cairo, ink, SOFT);
    if (columns)
      show_text (cairo, layout, text, area->x - TOV_PLOT_GAP, place, 1);
    else
      show_text (cairo, layout, text, place, below, 0.5);
  }
}

/* A name that would stand out over the right edge is left out. */
static void
paint_categories (const TovPlot *plot, cairo_t *cairo, PangoLayout *layout, const TovColour *ink)
{
  const TovBox *area = &plot->area;
  double right = area->x + area->width;
  double below = get_line_below (plot, layout);

  use_colour (cairo, ink, SOFT);
  for (guint c = 0; c < plot->chart->n_categories; c++) {
    const char *name = tov_chart_get_label (plot->chart, c);
    double centre = plot->centres[c];

    if (plot->chart->kind != TOV_CHART_COLUMNS)
      show_name (cairo, layout, name, area->x - TOV_PLOT_GAP, centre, area->x - TOV_PLOT_GAP);
    else if (c % plot->label_every == 0 && centre + measure_text (name, layout) / 2 <= right)
      show_text (cairo, layout, name, centre, below, 0.5);
  }
}

/* The share is written in its part of the bar where there is room for it. */
static void
paint_share_label (const TovPlot *plot, const TovMark *mark, cairo_t *cairo, PangoLayout *layout)
{
  double total = tov_chart_get_total (plot->chart, mark->category);
  double value = tov_chart_get_series (plot->chart, mark->series)->values[mark->category];
  TovColour colour = tov_chart_label_colour (mark->series);
  g_autofree char *text = NULL;

  if (total <= 0 || isnan (value))
    return;
  text = tov_number_format_percent (100 * value / total, 0);
  if (measure_text (text, layout) + 8 > mark->box.width)
    return;
  use_colour (cairo, &colour, 1);
  show_text (cairo, layout, text, mark->box.x + mark->box.width / 2,
             mark->box.y + mark->box.height / 2, 0.5);
}

static void
paint_bars (const TovPlot *plot, cairo_t *cairo, PangoLayout *layout)
{
  for (guint i = 0; i < tov_plot_n_marks (plot); i++) {
    const TovMark *mark = tov_plot_get_mark (plot, i);
    TovColour colour = tov_chart_colour (mark->series);

    if (tov_chart_get_series (plot->chart, mark->series)->mark != TOV_MARK_BAR)
      continue;
    use_colour (cairo, &colour, 1);
    cairo_rectangle (cairo, mark->box.x, mark->box.y, mark->box.width, mark->box.height);
    cairo_fill (cairo);
    if (plot->chart->kind == TOV_CHART_SHARES)
      paint_share_label (plot, mark, cairo, layout);
  }
}

/* A month without a value breaks the line: a gap is not a nought. */
static void
paint_line (const TovPlot *plot, guint series, cairo_t *cairo)
{
  TovColour colour = tov_chart_colour (series);
  guint previous = G_MAXUINT - 1;

  use_colour (cairo, &colour, 1);
  cairo_set_line_width (cairo, 2.5);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < tov_plot_n_marks (plot); i++) {
    const TovMark *mark = tov_plot_get_mark (plot, i);
    double x = mark->box.x + mark->box.width / 2, y = mark->box.y + mark->box.height / 2;

    if (mark->series != series)
      continue;
    if (mark->category == previous + 1)
      cairo_line_to (cairo, x, y);
    else
      cairo_move_to (cairo, x, y);
    previous = mark->category;
  }
  cairo_stroke (cairo);
  for (guint i = 0; i < tov_plot_n_marks (plot); i++) {
    const TovMark *mark = tov_plot_get_mark (plot, i);

    if (mark->series != series)
      continue;
    cairo_arc (cairo, mark->box.x + mark->box.width / 2, mark->box.y + mark->box.height / 2,
               DOT_RADIUS, 0, 2 * G_PI);
    cairo_fill (cairo);
  }
}

TovColour
tov_chart_colour (guint series)
{
  return colours[series % G_N_ELEMENTS (colours)].colour;
}

TovColour
tov_chart_label_colour (guint series)
{
  return colours[series % G_N_ELEMENTS (colours)].label;
}

TovPlot *
tov_chart_plot (const TovChart *chart, double width, double height, PangoLayout *layout)
{
  return tov_plot_new (chart, width, height, get_line_height (layout), measure_text, layout);
}

void
tov_chart_paint (const TovPlot *plot, cairo_t *cairo, PangoLayout *layout, const TovColour *ink)
{
  paint_grid (plot, cairo, layout, ink);
  paint_categories (plot, cairo, layout, ink);
  paint_bars (plot, cairo, layout);
  for (guint s = 0; s < tov_chart_n_series (plot->chart); s++)
    if (tov_chart_get_series (plot->chart, s)->mark == TOV_MARK_LINE)
      paint_line (plot, s, cairo);
}
