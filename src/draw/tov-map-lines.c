/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-painter.h"

#include <math.h>

/* A curve is drawn in pieces of about that length. */
#define STEP 12.0
/* Between the two lines of what is mixed. */
#define DOUBLE_GAP 3.4
/* The teeth of a conflict. */
#define TOOTH_LENGTH 4.5
#define TOOTH_DEPTH  3.0
/* The gap of what is broken or missing, and how long the bars at its ends are. */
#define GAP 12.0
#define BAR 11.0
/* How much broader the ink is behind a way that was asked for, and the head of an arrow. */
#define WAY          7.0
#define WAY_STRENGTH 0.3
#define HEAD         8.0
/* How broad a trail is drawn that stands for all. */
#define SAMPLE_WEIGHT 0.4

/* How broad a line is, and that of a trail that is used most; its dashes; its colour by number
 * among the charts', -1 for the ink; and how strong that is. Without colour each is told by its
 * form. */
static const struct
{
  double width;
  double most;
  double dashes[2];
  int colour;
  double strength;
} styles[TOV_N_LINK_STYLES] = {
  [TOV_LINK_SUPPORT] = { 2.4, 2.4, { 0, 0 }, 0, 1 },
  [TOV_LINK_MIXED] = { 1.1, 1.1, { 0, 0 }, 4, 1 },
  [TOV_LINK_STRAIN] = { 1.7, 1.7, { 7, 4.5 }, 1, 1 },
  [TOV_LINK_CONFLICT] = { 1.4, 1.4, { 0, 0 }, 3, 1 },
  [TOV_LINK_BROKEN] = { 1.6, 1.6, { 1.6, 4 }, -1, 0.9 },
  [TOV_LINK_PLAIN] = { 1.1, 1.1, { 0, 0 }, -1, 0.8 },
  [TOV_LINK_TRAIL] = { 1.5, 9, { 0, 0 }, 0, 0.9 },
  [TOV_LINK_OVERGROWN] = { 1, 1, { 4, 5 }, -1, 0.6 },
  [TOV_LINK_MISSING] = { 2, 2, { 0.1, 5 }, 1, 1 },
};

/* The direction of a curve at a part of its way, 1 long. */
static void
get_direction (const TovMapCurve *self, double part, double *x, double *y)
{
  double length;

  *x = (1 - part) * (self->bend_x - self->from_x) + part * (self->to_x - self->bend_x);
  *y = (1 - part) * (self->bend_y - self->from_y) + part * (self->to_y - self->bend_y);
  length = fmax (hypot (*x, *y), 1e-9);
  *x /= length;
  *y /= length;
}

static double
measure_curve (const TovMapCurve *self)
{
  return hypot (self->bend_x - self->from_x, self->bend_y - self->from_y)
         + hypot (self->to_x - self->bend_x, self->to_y - self->bend_y);
}

static gboolean
is_straight (const TovMapCurve *self)
{
  double x, y, right, down;

  get_direction (self, 0, &x, &y);
  get_direction (self, 1, &right, &down);
  return fabs (x * down - y * right) < 1e-6;
}

/* Traces what lies between two parts of the way, so far to the side. */
static void
trace_curve (cairo_t *cairo, const TovMapCurve *self, double from, double to, double aside)
{
  guint n_steps = is_straight (self) ? 1 : (guint) (measure_curve (self) / STEP) + 2;

  for (guint i = 0; i <= n_steps; i++) {
    double part = from + (to - from) * i / n_steps, x, y, right, down;

    tov_map_curve_get_point (self, part, &x, &y);
    get_direction (self, part, &right, &down);
    cairo_line_to (cairo, x - aside * down, y + aside * right);
  }
  cairo_new_sub_path (cairo);
}

static void
trace_teeth (cairo_t *cairo, const TovMapCurve *self, double unit)
{
  guint n_teeth = MAX ((guint) (measure_curve (self) / (TOOTH_LENGTH * unit)), 4);

  for (guint i = 0; i <= n_teeth; i++) {
    double part = (double) i / n_teeth, x, y, right, down;
    double aside = i == 0 || i == n_teeth ? 0 : (i % 2 == 0 ? TOOTH_DEPTH : -TOOTH_DEPTH) * unit;

    tov_map_curve_get_point (self, part, &x, &y);
    get_direction (self, part, &right, &down);
    cairo_line_to (cairo, x - aside * down, y + aside * right);
  }
}

/* A bar across the line. */
static void
trace_bar (cairo_t *cairo, const TovMapCurve *self, double part, double length)
{
  double x, y, right, down;

  tov_map_curve_get_point (self, part, &x, &y);
  get_direction (self, part, &right, &down);
  cairo_move_to (cairo, x - length / 2 * down, y + length / 2 * right);
  cairo_line_to (cairo, x + length / 2 * down, y - length / 2 * right);
}

/* A line with a gap in its middle. */
static void
trace_halves (cairo_t *cairo, const TovMapCurve *self, double unit)
{
  double gap = fmin (GAP * unit / 2 / measure_curve (self), 0.25);

  trace_curve (cairo, self, 0, 0.5 - gap, 0);
  trace_curve (cairo, self, 0.5 + gap, 1, 0);
}

static void
trace_bars (cairo_t *cairo, const TovMapCurve *self, double unit)
{
  double gap = fmin (GAP * unit / 2 / measure_curve (self), 0.25);

  trace_bar (cairo, self, 0.5 - gap, BAR * unit);
  trace_bar (cairo, self, 0.5 + gap, BAR * unit);
}

/* Whether it has a gap in its middle. */
static gboolean
is_open (TovLinkStyle style)
{
  return style == TOV_LINK_BROKEN || style == TOV_LINK_MISSING;
}

static void
trace_line (cairo_t *cairo, const TovMapCurve *curve, TovLinkStyle style, double unit)
{
  cairo_new_path (cairo);
  if (style == TOV_LINK_CONFLICT) {
    trace_teeth (cairo, curve, unit);
  } else if (style == TOV_LINK_MIXED) {
    trace_curve (cairo, curve, 0, 1, DOUBLE_GAP / 2 * unit);
    trace_curve (cairo, curve, 0, 1, -DOUBLE_GAP / 2 * unit);
  } else if (is_open (style)) {
    trace_halves (cairo, curve, unit);
  } else {
    trace_curve (cairo, curve, 0, 1, 0);
  }
}

static double
get_width (TovLinkStyle style, double weight)
{
  return styles[style].width + CLAMP (weight, 0, 1) * (styles[style].most - styles[style].width);
}

void
tov_map_painter_paint_line (const TovMapPainter *self,
                            const TovMapCurve *curve,
                            TovLinkStyle style,
                            double weight,
                            double strength)
{
  cairo_t *cairo = self->painter.cairo;
  const TovColour *ink = self->painter.ink;
  TovColour colour =
      styles[style].colour < 0 ? *ink : tov_chart_colour ((guint) styles[style].colour, ink);
  const double dashes[] = { styles[style].dashes[0] * self->unit,
                            styles[style].dashes[1] * self->unit };

  if (measure_curve (curve) < 1)
    return;
  cairo_save (cairo);
  cairo_set_source_rgba (cairo, colour.red, colour.green, colour.blue,
                         strength * styles[style].strength);
  cairo_set_line_width (cairo, get_width (style, weight) * self->unit);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  if (dashes[0] > 0)
    cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  if (style == TOV_LINK_MISSING)
    cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  trace_line (cairo, curve, style, self->unit);
  cairo_stroke (cairo);
  if (is_open (style)) {
    cairo_set_dash (cairo, NULL, 0, 0);
    cairo_set_line_width (cairo, styles[TOV_LINK_BROKEN].width * self->unit);
    trace_bars (cairo, curve, self->unit);
    cairo_stroke (cairo);
  }
  cairo_restore (cairo);
}

void
tov_map_painter_paint_way (const TovMapPainter *self, const TovMapCurve *curve, double weight)
{
  cairo_t *cairo = self->painter.cairo;

  if (measure_curve (curve) < 1)
    return;
  cairo_save (cairo);
  tov_painter_use_ink (&self->painter, WAY_STRENGTH);
  cairo_set_line_width (cairo, (get_width (TOV_LINK_TRAIL, weight) + WAY) * self->unit);
  trace_line (cairo, curve, TOV_LINK_TRAIL, self->unit);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

void
tov_map_painter_paint_move (const TovMapPainter *self, const TovMapCurve *curve)
{
  cairo_t *cairo = self->painter.cairo;
  double head = HEAD * self->unit, part, x, y, right, down;

  if (measure_curve (curve) < head)
    return;
  part = head / measure_curve (curve);
  cairo_save (cairo);
  tov_map_painter_use_faded (self, 1);
  cairo_set_line_width (cairo, styles[TOV_LINK_SUPPORT].width * self->unit);
  cairo_new_path (cairo);
  trace_curve (cairo, curve, 0, 1 - part / 2, 0);
  cairo_stroke (cairo);
  tov_map_curve_get_point (curve, 1 - part, &x, &y);
  get_direction (curve, 1, &right, &down);
  cairo_move_to (cairo, curve->to_x, curve->to_y);
  cairo_line_to (cairo, x - head / 2 * down, y + head / 2 * right);
  cairo_line_to (cairo, x + head / 2 * down, y - head / 2 * right);
  cairo_close_path (cairo);
  cairo_fill (cairo);
  cairo_restore (cairo);
}

void
tov_map_paint_sample (
    TovLinkStyle style, cairo_t *cairo, double x, double y, double width, const TovColour *ink)
{
  const TovMapCurve curve = { x, y, x + width / 2, y, x + width, y };
  const TovMapPainter painter = { .painter = { .cairo = cairo, .ink = ink }, .unit = 1 };

  tov_map_painter_paint_line (&painter, &curve, style, SAMPLE_WEIGHT, 1);
}
