/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline-paint.h"

#include "tov-chart-painter.h"

#include <math.h>

#define RADIUS 4.0
/* The stripe where a bar begins, and how deep the teeth are where one was broken off. */
#define STRIPE  3.0
#define TEETH   4.0
#define N_TEETH 4

/* The ink's own colour. */
#define NEUTRAL -1

typedef struct
{
  const TovTimelinePlot *plot;
  TovPainter painter;
} Paint;

/* The colours of the lanes, by their number among the charts' five: they stay apart in grey print,
 * and every bar has its words. */
static const int colours[TOV_N_LANES] = {
  [TOV_LANE_ENROLMENT] = NEUTRAL, [TOV_LANE_SERIAL] = 0,        [TOV_LANE_PARALLEL] = 1,
  [TOV_LANE_OUTCOME] = 2,         [TOV_LANE_KEY_WORKER] = 4,    [TOV_LANE_LEVEL] = 3,
  [TOV_LANE_READINESS] = NEUTRAL, [TOV_LANE_CONTACT] = NEUTRAL,
};

/* What is written on a bar is read in the ink, so that even the strongest is no more than a tint;
 * of the ink itself half as much is as strong. */
static const double strengths[] = {
  [TOV_TONE_LIGHT] = 0.12,
  [TOV_TONE_MIDDLE] = 0.24,
  [TOV_TONE_STRONG] = 0.38,
};

static void
use_lane (const Paint *self, TovLane lane, double strength)
{
  const TovPainter *painter = &self->painter;
  TovColour colour = *painter->ink;

  if (colours[lane] != NEUTRAL)
    colour = tov_chart_colour ((guint) colours[lane], painter->ink);
  else
    strength /= 2;
  cairo_set_source_rgba (painter->cairo, colour.red, colour.green, colour.blue, strength);
}

/* The lines of the days go behind the bars, which are not opaque. */
static void
clip_bars_out (const Paint *self)
{
  cairo_t *cairo = self->painter.cairo;
  const TovBox *area = &self->plot->area;

  cairo_rectangle (cairo, area->x, 0, area->width, area->y + area->height);
  for (guint i = 0; i < self->plot->marks->len; i++) {
    const TovBox *box = &tov_timeline_plot_get_mark (self->plot, i)->box;

    if (tov_timeline_get (self->plot->timeline, i)->lane != TOV_LANE_CONTACT)
      cairo_rectangle (cairo, box->x, box->y, box->width, box->height);
  }
  cairo_set_fill_rule (cairo, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cairo);
}

static void
paint_ticks (const Paint *self)
{
  const TovPainter *painter = &self->painter;
  const TovBox *area = &self->plot->area;

  cairo_save (painter->cairo);
  clip_bars_out (self);
  cairo_set_line_width (painter->cairo, 1);
  for (guint i = 0; i < self->plot->ticks->len; i++) {
    const TovTimelineTick *tick = &g_array_index (self->plot->ticks, TovTimelineTick, i);

    tov_painter_use_ink (painter, tick->is_major ? 0.25 : 0.1);
    cairo_move_to (painter->cairo, floor (tick->x) + 0.5, 0);
    cairo_line_to (painter->cairo, floor (tick->x) + 0.5, area->y + area->height);
    cairo_stroke (painter->cairo);
    tov_painter_use_ink (painter, tick->is_major ? 1 : TOV_PAINTER_SOFT);
    if (tick->text != NULL)
      tov_painter_show_text (painter, tick->text, tick->x + TOV_PLOT_GAP, painter->line / 2, 0);
  }
  cairo_restore (painter->cairo);
}

static void
paint_names (const Paint *self)
{
  const TovTimelinePlot *plot = self->plot;

  tov_painter_use_ink (&self->painter, TOV_PAINTER_SOFT);
  for (guint i = 0; i < plot->bands->len; i++) {
    const TovTimelineBand *band = &g_array_index (plot->bands, TovTimelineBand, i);
    const char *name = plot->timeline->lane_names[band->lane];

    if (plot->has_names_above)
      tov_painter_show_text (&self->painter, name, 0, band->y + plot->line / 2, 0);
    else
      tov_painter_show_text (&self->painter, name, 0, band->y + band->height / (2 * band->n_rows),
                             0);
  }
}

static void
trace_teeth (cairo_t *cairo, const TovBox *box)
{
  for (guint i = 0; i <= 2 * N_TEETH; i++)
    cairo_line_to (cairo, box->x + box->width - (i % 2 == 0 ? 0 : MIN (TEETH, box->width)),
                   box->y + i * box->height / (2 * N_TEETH));
}

/* Rounded where it begins and ends, straight where it is cut, with teeth where it was broken off.
 */
static void
trace_bar (cairo_t *cairo, const TovTimelineItem *item, const TovTimelineMark *mark)
{
  const TovBox *box = &mark->box;
  double right = box->x + box->width, bottom = box->y + box->height;
  double before = mark->is_cut_before ? 0 : MIN (RADIUS, box->width / 2);
  double after = mark->is_cut_after ? 0 : MIN (RADIUS, box->width / 2);

  cairo_new_path (cairo);
  if (before > 0) {
    cairo_arc (cairo, box->x + before, bottom - before, before, G_PI / 2, G_PI);
    cairo_arc (cairo, box->x + before, box->y + before, before, G_PI, 1.5 * G_PI);
  } else {
    cairo_move_to (cairo, box->x, bottom);
    cairo_line_to (cairo, box->x, box->y);
  }
  if (item->is_interrupted && !mark->is_cut_after) {
    trace_teeth (cairo, box);
  } else if (after > 0) {
    cairo_arc (cairo, right - after, box->y + after, after, -G_PI / 2, 0);
    cairo_arc (cairo, right - after, bottom - after, after, 0, G_PI / 2);
  } else {
    cairo_line_to (cairo, right, box->y);
    cairo_line_to (cairo, right, bottom);
  }
  cairo_close_path (cairo);
}

static void
paint_label (const Paint *self, const TovTimelineItem *item, const TovTimelineMark *mark)
{
  const TovPainter *painter = &self->painter;
  const TovBox *box = &mark->box;
  double room = box->width - 2 * TOV_TIMELINE_PADDING;

  tov_painter_use_ink (painter, 1);
  if (tov_painter_measure (painter, item->label) > room) {
    pango_layout_set_ellipsize (painter->layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_width (painter->layout, (int) (room * PANGO_SCALE));
  }
  tov_painter_show_text (painter, item->label, box->x + TOV_TIMELINE_PADDING,
                         box->y + box->height / 2, 0);
  pango_layout_set_width (painter->layout, -1);
  pango_layout_set_ellipsize (painter->layout, PANGO_ELLIPSIZE_NONE);
}

/* What is still to come is half as strong. */
static void
fill_bar (const Paint *self, const TovTimelineItem *item, const TovBox *box)
{
  cairo_t *cairo = self->painter.cairo;
  double today = isnan (self->plot->today)
                     ? (self->plot->timeline->today < self->plot->first ? -INFINITY : INFINITY)
                     : self->plot->today;
  double past = CLAMP (today - box->x, 0, box->width);

  use_lane (self, item->lane, strengths[item->tone]);
  cairo_rectangle (cairo, box->x, box->y, past, box->height);
  cairo_fill (cairo);
  use_lane (self, item->lane, strengths[item->tone] / 2);
  cairo_rectangle (cairo, box->x + past, box->y, box->width - past, box->height);
  cairo_fill (cairo);
}

static void
paint_teeth (const Paint *self, const TovTimelineItem *item, const TovBox *box)
{
  cairo_t *cairo = self->painter.cairo;

  use_lane (self, item->lane, 1);
  cairo_set_line_width (cairo, 1.5);
  cairo_new_path (cairo);
  trace_teeth (cairo, box);
  cairo_stroke (cairo);
}

/* A dashed line from where it had ended. */
static void
paint_return (const Paint *self, const TovTimelineMark *mark)
{
  static const double dashes[] = { 3, 3 };
  const TovBox *area = &self->plot->area;
  double from = CLAMP (mark->return_from, area->x, area->x + area->width);
  double middle = floor (mark->box.y + mark->box.height / 2) + 0.5;

  tov_painter_use_ink (&self->painter, TOV_PAINTER_SOFT);
  cairo_set_line_width (self->painter.cairo, 1.5);
  cairo_set_dash (self->painter.cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (self->painter.cairo, from, middle);
  cairo_line_to (self->painter.cairo, mark->box.x, middle);
  cairo_stroke (self->painter.cairo);
  cairo_set_dash (self->painter.cairo, NULL, 0, 0);
}

static void
paint_bar (const Paint *self, const TovTimelineItem *item, const TovTimelineMark *mark)
{
  cairo_t *cairo = self->painter.cairo;

  if (!isnan (mark->return_from))
    paint_return (self, mark);
  cairo_save (cairo);
  trace_bar (cairo, item, mark);
  cairo_clip (cairo);
  fill_bar (self, item, &mark->box);
  if (!mark->is_cut_before) {
    use_lane (self, item->lane, 0.9);
    cairo_rectangle (cairo, mark->box.x, mark->box.y, STRIPE, mark->box.height);
    cairo_fill (cairo);
  }
  cairo_restore (cairo);
  if (item->is_interrupted && !mark->is_cut_after)
    paint_teeth (self, item, &mark->box);
  if (mark->has_label)
    paint_label (self, item, mark);
}

/* Who was not reached is an empty ring. */
static void
paint_dot (const Paint *self, const TovTimelineItem *item, const TovBox *box)
{
  cairo_t *cairo = self->painter.cairo;
  double radius = box->width / 2 - (item->is_attempt ? 0.75 : 0);

  cairo_new_path (cairo);
  cairo_arc (cairo, box->x + box->width / 2, box->y + box->height / 2, radius, 0, 2 * G_PI);
  tov_painter_use_ink (&self->painter, 0.75);
  cairo_set_line_width (cairo, 1.25);
  if (item->is_attempt)
    cairo_stroke (cairo);
  else
    cairo_fill (cairo);
}

static void
paint_marks (const Paint *self)
{
  for (guint i = 0; i < self->plot->marks->len; i++) {
    const TovTimelineItem *item = tov_timeline_get (self->plot->timeline, i);
    const TovTimelineMark *mark = tov_timeline_plot_get_mark (self->plot, i);

    if (!mark->is_visible)
      continue;
    if (item->lane == TOV_LANE_CONTACT)
      paint_dot (self, item, &mark->box);
    else
      paint_bar (self, item, mark);
  }
}

static void
paint_today (const Paint *self)
{
  const TovTimelinePlot *plot = self->plot;
  const TovPainter *painter = &self->painter;

  if (isnan (plot->today))
    return;
  tov_painter_use_ink (painter, 0.8);
  cairo_set_line_width (painter->cairo, 1.5);
  cairo_move_to (painter->cairo, floor (plot->today) + 0.5, plot->line);
  cairo_line_to (painter->cairo, floor (plot->today) + 0.5, plot->area.y + plot->area.height);
  cairo_stroke (painter->cairo);
  tov_painter_use_ink (painter, 1);
  tov_painter_show_text (painter, plot->timeline->today_name, plot->today_name.x, plot->line / 2,
                         0);
}

TovTimelinePlot *
tov_timeline_lay_out (
    const TovTimeline *timeline, double first, double days, double width, PangoLayout *layout)
{
  return tov_timeline_plot_new (timeline, first, days, width, tov_painter_get_line_height (layout),
                                tov_painter_measure_text, layout);
}

void
tov_timeline_paint (const TovTimelinePlot *plot,
                    cairo_t *cairo,
                    PangoLayout *layout,
                    const TovColour *ink)
{
  const Paint self = { plot, { NULL, cairo, layout, ink, plot->line } };

  paint_ticks (&self);
  paint_names (&self);
  paint_marks (&self);
  paint_today (&self);
}
