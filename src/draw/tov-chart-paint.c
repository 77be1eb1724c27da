/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-painter.h"

#include "tov-hyphens.h"

#include <math.h>
#include <string.h>

#define FAINT 0.12

typedef struct
{
  TovColour colour;
  /* What is written on it is white, else black. */
  gboolean is_dark;
} Paint;

/* Blue, orange, green, rose and violet. On paper their brightness goes in even steps from what
 * still contrasts with the paper by 3 to 1 down to nearly black: in a grey print any two differ by
 * more than 1.5 to 1, and in this order neighbours by more than 2.2. In the dark the steps go from
 * that contrast up to white, which leaves less for each: 1.4 to 1. */
static const Paint paints[2][TOV_CHART_MOST_SERIES] = {
  { { { 0.09, 0.34, 0.64 }, TRUE },
    { { 0.92, 0.44, 0.05 }, FALSE },
    { { 0.02, 0.12, 0.08 }, TRUE },
    { { 0.72, 0.31, 0.51 }, TRUE },
    { { 0.25, 0.20, 0.38 }, TRUE } },
  { { { 0.51, 0.71, 0.96 }, FALSE },
    { { 0.73, 0.38, 0.13 }, FALSE },
    { { 0.97, 0.99, 0.98 }, FALSE },
    { { 0.82, 0.46, 0.64 }, FALSE },
    { { 0.85, 0.81, 0.95 }, FALSE } },
};

static const Paint *
get_paint (guint series, const TovColour *ink)
{
  gboolean in_the_dark = 0.3 * ink->red + 0.6 * ink->green + 0.1 * ink->blue > 0.5;

  return &paints[in_the_dark][series % G_N_ELEMENTS (paints[0])];
}

/* The middle of the line of words under the area. */
static double
get_line_below (const TovPainter *self)
{
  const TovPlot *plot = self->plot;
  gboolean hangs =
      plot->has_values && plot->scale.least < 0 && plot->chart->kind == TOV_CHART_COLUMNS;

  return plot->area.y + plot->area.height + TOV_PLOT_GAP / 2 + (hangs ? 1.5 : 0.5) * self->line;
}

/* The name with hyphens in the words that are longer than the room; Pango would also break there
 * what fits. Transfer full. */
static char *
break_long_words (const TovPainter *self, const char *text, double room)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (tov_painter_measure (self, words[i]) > room) {
      char *word = words[i];

      words[i] = tov_hyphens_insert (word);
      g_free (word);
    }
  return g_strjoinv (" ", words);
}

/* A name that is longer than its room goes on in a second line, if there is one, broken at a word
 * or within a long one, and is cut by an ellipsis at its end. */
static void
show_name (const TovPainter *self, const char *text, double x, double y, double room)
{
  gboolean is_long = tov_painter_measure (self, text) > room;
  gboolean is_two = strchr (text, '\n') != NULL;
  g_autofree char *broken = break_long_words (self, text, room);
  /* Pango counts them for each of two. */
  int n_lines = (int) MAX (self->plot->room / self->line / (is_two ? 2 : 1), 1);

  if (!is_long && !is_two) {
    tov_painter_show_text (self, text, x, y, 1);
    return;
  }
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (self->layout, (int) (room * PANGO_SCALE));
  pango_layout_set_height (self->layout, -n_lines);
  pango_layout_set_text (self->layout, broken, -1);
  pango_layout_get_pixel_size (self->layout, NULL, &n_lines);
  cairo_move_to (self->cairo, floor (x - room), floor (y - n_lines / 2.0));
  pango_cairo_show_layout (self->cairo, self->layout);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_height (self->layout, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
}

/* A line across or up at a value. */
static void
trace_value (const TovPainter *self, double value)
{
  const TovBox *area = &self->plot->area;
  double place = floor (tov_scale_place (&self->plot->scale, value)) + 0.5;

  if (tov_chart_is_horizontal (self->plot->chart)) {
    cairo_move_to (self->cairo, place, area->y);
    cairo_rel_line_to (self->cairo, 0, area->height);
  } else {
    cairo_move_to (self->cairo, area->x, place);
    cairo_rel_line_to (self->cairo, area->width, 0);
  }
  cairo_stroke (self->cairo);
}

static void
paint_grid (const TovPainter *self)
{
  const TovPlot *plot = self->plot;
  const TovBox *area = &plot->area;
  gboolean is_horizontal = tov_chart_is_horizontal (plot->chart);
  double below = get_line_below (self);

  cairo_set_line_width (self->cairo, 1);
  for (guint i = 0; i < tov_scale_n_ticks (&plot->scale); i++) {
    double value = tov_scale_tick (&plot->scale, i);
    double place = floor (tov_scale_place (&plot->scale, value)) + 0.5;
    g_autofree char *text = tov_plot_format_tick (plot, i);

    tov_painter_use_ink (self, fabs (value) < 1e-9 ? 3 * FAINT : FAINT);
    trace_value (self, value);
    tov_painter_use_ink (self, TOV_PAINTER_SOFT);
    if (is_horizontal)
      tov_painter_show_text (self, text, place, below, 0.5);
    else
      tov_painter_show_text (self, text, area->x - TOV_PLOT_GAP, place, 1);
  }
  /* What is counted stands at the axis: before its first number or over its last. Per cents carry
   * their sign. */
  if (is_horizontal && plot->chart->kind != TOV_CHART_SHARES)
    tov_painter_show_text (self, plot->chart->unit, area->x - 2 * TOV_PLOT_GAP, below, 1);
  else if (!is_horizontal && !plot->chart->percent)
    tov_painter_show_text (self, plot->chart->unit, 0,
                           area->y - (plot->has_values ? 1.5 : 1) * self->line, 0);
}

/* A name below its column, on as many lines as it takes. */
static void
show_name_below (const TovPainter *self, const char *text, double centre)
{
  const TovPlot *plot = self->plot;

  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (self->layout, (int) (plot->room * PANGO_SCALE));
  pango_layout_set_text (self->layout, text, -1);
  cairo_move_to (self->cairo, floor (centre - plot->room / 2),
                 floor (get_line_below (self) - self->line / 2));
  pango_cairo_show_layout (self->cairo, self->layout);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
}

/* A name that would stand out over the right edge is left out. */
static void
paint_categories (const TovPainter *self)
{
  const TovPlot *plot = self->plot;
  const TovBox *area = &plot->area;
  double right = area->x + area->width;
  double below = get_line_below (self);

  tov_painter_use_ink (self, TOV_PAINTER_SOFT);
  for (guint c = 0; c < plot->chart->n_categories; c++) {
    const char *name = tov_chart_get_label (plot->chart, c);
    double centre = plot->centres[c];

    if (tov_chart_is_horizontal (plot->chart))
      show_name (self, name, area->x - TOV_PLOT_GAP, centre, area->x - TOV_PLOT_GAP);
    else if (plot->label_lines > 1)
      show_name_below (self, name, centre);
    else if (c % plot->label_every == 0
             && (plot->end_together || centre + tov_painter_measure (self, name) / 2 <= right))
      tov_painter_show_text (self, name, centre, below, 0.5);
  }
  if (plot->chart->axis != NULL && !tov_chart_is_horizontal (plot->chart))
    tov_painter_show_text (self, plot->chart->axis, area->x + area->width / 2,
                           below + plot->label_lines * self->line, 0.5);
}

static void
paint_names (const TovPainter *self)
{
  const TovPlot *plot = self->plot;

  for (guint s = 0; s < tov_chart_n_series (plot->chart); s++) {
    const TovBox *box = &plot->names[s];
    double indent = tov_plot_get_indent (plot);
    g_autofree char *name = tov_plot_format_name (plot, s);

    if (box->width <= indent)
      continue;
    if (indent > 0)
      tov_painter_paint_swatch (self, s, box);
    tov_painter_use_ink (self, 1);
    pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    if (tov_painter_measure (self, name) > box->width - indent)
      pango_layout_set_width (self->layout, (int) ((box->width - indent) * PANGO_SCALE));
    tov_painter_show_text (self, name, box->x + indent, box->y + box->height / 2, 0);
    pango_layout_set_width (self->layout, -1);
    pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  }
}

static void
paint_reference (const TovPainter *self)
{
  static const double dashes[] = { 5, 3 };
  const TovPlot *plot = self->plot;
  const TovBox *area = &plot->area;
  double place, width;

  if (plot->chart->reference_name == NULL)
    return;
  tov_painter_use_ink (self, TOV_PAINTER_SOFT);
  cairo_set_line_width (self->cairo, 1.5);
  cairo_set_dash (self->cairo, dashes, G_N_ELEMENTS (dashes), 0);
  trace_value (self, plot->chart->reference);
  cairo_set_dash (self->cairo, NULL, 0, 0);
  tov_painter_use_ink (self, 1);
  place = tov_scale_place (&plot->scale, plot->chart->reference);
  width = tov_painter_measure (self, plot->chart->reference_name);
  if (tov_chart_is_horizontal (plot->chart))
    tov_painter_show_text (self, plot->chart->reference_name,
                           CLAMP (place - width / 2, 0, MAX (area->x + area->width - width, 0)),
                           area->y - self->line / 2, 0);
  else
    tov_painter_show_text (self, plot->chart->reference_name, area->x + area->width,
                           place - self->line / 2, 1);
}

double
tov_painter_measure_text (const char *text, gpointer layout)
{
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

double
tov_painter_get_line_height (PangoLayout *layout)
{
  int height;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, "Åg", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

void
tov_painter_use_ink (const TovPainter *self, double strength)
{
  cairo_set_source_rgba (self->cairo, self->ink->red, self->ink->green, self->ink->blue, strength);
}

void
tov_painter_use_series (const TovPainter *self, guint series)
{
  const TovColour *colour = &get_paint (series, self->ink)->colour;

  cairo_set_source_rgb (self->cairo, colour->red, colour->green, colour->blue);
}

double
tov_painter_measure (const TovPainter *self, const char *text)
{
  return tov_painter_measure_text (text, self->layout);
}

void
tov_painter_show_text (const TovPainter *self, const char *text, double x, double y, double side)
{
  int width, height;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  cairo_move_to (self->cairo, floor (x - width * side), floor (y - height / 2.0));
  pango_cairo_show_layout (self->cairo, self->layout);
}

TovColour
tov_chart_colour (guint series, const TovColour *ink)
{
  return get_paint (series, ink)->colour;
}

TovColour
tov_chart_label_colour (guint series, const TovColour *ink)
{
  return get_paint (series, ink)->is_dark ? (TovColour){ 1, 1, 1 } : (TovColour){ 0, 0, 0 };
}

double
tov_chart_wish_height (const TovChart *chart, double width, PangoLayout *layout)
{
  return tov_plot_wish_height (chart, width, tov_painter_get_line_height (layout),
                               tov_painter_measure_text, layout);
}

TovPlot *
tov_chart_plot (const TovChart *chart, double width, double height, PangoLayout *layout)
{
  return tov_plot_new (chart, width, height, tov_painter_get_line_height (layout),
                       tov_painter_measure_text, layout);
}

void
tov_chart_paint (const TovPlot *plot, cairo_t *cairo, PangoLayout *layout, const TovColour *ink)
{
  const TovPainter self = { plot, cairo, layout, ink, tov_painter_get_line_height (layout) };

  paint_grid (&self);
  paint_categories (&self);
  tov_painter_paint_marks (&self);
  paint_reference (&self);
  tov_painter_paint_values (&self);
  paint_names (&self);
}
