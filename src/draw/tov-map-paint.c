/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-painter.h"

#include <math.h>

/* How strong lines are that only carry: a ring, what it is filled with, the border of a sector. */
#define RING   0.16
#define TINT   0.02
#define BORDER 0.1
/* The disc in the middle. */
#define DISC      0.13
#define DISC_EDGE 0.35
/* Farther than so many lines of text from its sign a name is tied to it. */
#define LEADER 0.8
/* How strong ties are: of nobody in particular, of who has the focus, and meanwhile of others. */
#define STILL   0.9
#define FOCUSED 1.0
#define BEHIND  0.25
/* How much of it is left to the tie of who has gone. */
#define WENT 0.5

typedef struct
{
  const TovMapPlot *plot;
  const TovMapLook *look;
  TovMapPainter painter;
  /* Whether a way was asked for. */
  gboolean has_way;
} Paint;

/* Where somebody is seen: whoever is being moved is at the hand. */
static TovMapPoint
get_point (const Paint *self, guint node)
{
  const TovMapSpot *spot = tov_map_plot_get_spot (self->plot, node);

  return self->look->moved == (int) node ? (TovMapPoint){ self->look->moved_x, self->look->moved_y }
                                         : (TovMapPoint){ spot->x, spot->y };
}

static void
trace_circle (cairo_t *cairo, double x, double y, double radius)
{
  cairo_new_sub_path (cairo);
  cairo_arc (cairo, x, y, radius, 0, 2 * G_PI);
}

static void
paint_rings (const Paint *self)
{
  const TovMapPlot *plot = self->plot;
  const TovPainter *painter = &self->painter.painter;
  guint n_sectors = plot->map->sectors->len;

  cairo_set_line_width (painter->cairo, self->painter.unit);
  for (guint i = TOV_N_RINGS; i > 0; i--) {
    trace_circle (painter->cairo, plot->x, plot->y, plot->radii[i]);
    tov_painter_use_ink (painter, TINT);
    cairo_fill_preserve (painter->cairo);
    tov_painter_use_ink (painter, RING);
    cairo_stroke (painter->cairo);
  }
  tov_painter_use_ink (painter, BORDER);
  for (guint i = 0; n_sectors > 1 && i < n_sectors; i++) {
    double turn = 2 * G_PI * i / n_sectors;

    cairo_move_to (painter->cairo, plot->x + plot->radii[0] * sin (turn),
                   plot->y - plot->radii[0] * cos (turn));
    cairo_line_to (painter->cairo, plot->x + plot->radii[TOV_N_RINGS] * sin (turn),
                   plot->y - plot->radii[TOV_N_RINGS] * cos (turn));
  }
  cairo_stroke (painter->cairo);
}

static void
paint_hulls (const Paint *self)
{
  for (guint i = 0; i < self->plot->map->hulls->len; i++) {
    const TovMapHull *hull = g_ptr_array_index (self->plot->map->hulls, i);
    g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TovMapPoint));
    double reach = 0;

    for (guint j = 0; j < hull->members->len; j++) {
      guint member = g_array_index (hull->members, guint, j);
      double radius = tov_map_plot_get_spot (self->plot, member)->radius;
      TovMapPoint point = get_point (self, member);

      if (radius > 0)
        g_array_append_val (points, point);
      reach = fmax (reach, radius);
    }
    if (points->len > 0)
      tov_map_painter_paint_hull (&self->painter, points,
                                  reach + TOV_MAP_HULL_GAP * self->painter.unit);
  }
}

/* Whether a tie is one of those that are looked at: of who has the focus, or of the way that was
 * asked for. */
static gboolean
is_looked_at (const Paint *self, int a, int b, gboolean is_on_path)
{
  int chosen = self->look->tied_from >= 0 ? self->look->tied_from : self->look->focused;

  return chosen >= 0 ? chosen == a || chosen == b : is_on_path;
}

static double
judge_strength (const Paint *self, gboolean is_before)
{
  if (self->look->focused < 0 && self->look->tied_from < 0 && !self->has_way)
    return STILL;
  return is_before ? FOCUSED : BEHIND;
}

/* The line from one to another, -1 being the middle: that of the plot, or straight to the hand. */
static TovMapCurve
get_line (const Paint *self, int from, int to, const TovMapCurve *planned)
{
  const TovMapPlot *plot = self->plot;
  TovMapPoint start, end;

  if (self->look->moved < 0 || (self->look->moved != from && self->look->moved != to))
    return *planned;
  start = from < 0 ? (TovMapPoint){ plot->x, plot->y } : get_point (self, (guint) from);
  end = get_point (self, (guint) to);
  return tov_map_curve_new (start.x, start.y,
                            from < 0 ? plot->radii[0]
                                     : tov_map_plot_get_spot (plot, (guint) from)->radius,
                            end.x, end.y, tov_map_plot_get_spot (plot, (guint) to)->radius, 0);
}

/* The way that was asked for lies behind all lines, and those that are looked at before them. */
static void
paint_links (const Paint *self)
{
  const GArray *links = self->plot->map->links;

  for (guint turn = 0; turn < 3; turn++)
    for (guint i = 0; i < links->len; i++) {
      const TovMapLink *link = &g_array_index (links, TovMapLink, i);
      int a = (int) link->a, b = (int) link->b;
      gboolean is_before = is_looked_at (self, a, b, link->is_on_path);
      TovMapCurve line = get_line (self, a, b, &g_array_index (self->plot->links, TovMapCurve, i));

      if (turn == 0 && link->is_on_path)
        tov_map_painter_paint_way (&self->painter, &line, link->weight);
      else if (turn == (is_before ? 2 : 1))
        tov_map_painter_paint_line (&self->painter, &line, link->style, link->weight,
                                    judge_strength (self, is_before));
    }
}

static void
paint_ties (const Paint *self)
{
  const TovMapPlot *plot = self->plot;

  for (guint i = 0; i < plot->ties->len; i++) {
    const TovMapNode *node = tov_map_get_node (plot->map, i);
    TovMapCurve line = get_line (self, -1, (int) i, &g_array_index (plot->ties, TovMapCurve, i));
    double strength = judge_strength (self, is_looked_at (self, (int) i, (int) i, FALSE));

    tov_map_painter_paint_line (&self->painter, &line, node->tie, 0,
                                node->change == TOV_CHANGE_WENT ? strength * WENT : strength);
  }
}

static void
paint_moves (const Paint *self)
{
  const TovMapPlot *plot = self->plot;

  for (guint i = 0; i < plot->moves->len; i++) {
    const TovMapSpot *spot = tov_map_plot_get_spot (plot, i);

    if (tov_map_get_node (plot->map, i)->earlier_ring == 0 || spot->radius == 0)
      continue;
    tov_map_painter_paint_shadow (&self->painter, spot->earlier_x, spot->earlier_y, spot->radius);
    tov_map_painter_paint_move (&self->painter, &g_array_index (plot->moves, TovMapCurve, i));
  }
}

/* A tie that is being drawn. */
static void
paint_beginning (const Paint *self)
{
  const TovMapLook *look = self->look;
  const TovMapSpot *spot;
  TovMapCurve line;

  if (look->tied_from < 0)
    return;
  spot = tov_map_plot_get_spot (self->plot, (guint) look->tied_from);
  line = tov_map_curve_new (spot->x, spot->y, spot->radius, look->moved_x, look->moved_y, 0, 0);
  tov_map_painter_paint_line (&self->painter, &line, TOV_LINK_PLAIN, 0, FOCUSED);
}

static void
paint_middle (const Paint *self)
{
  const TovMapPlot *plot = self->plot;
  const TovMapWords words = {
    .text = plot->middle.text,
    .box = plot->middle.box,
    .side = 0.5,
    .scale = 1,
    .is_strong = TRUE,
    .strength = 1,
  };

  tov_map_painter_use_faded (&self->painter, DISC);
  trace_circle (self->painter.painter.cairo, plot->x, plot->y, plot->radii[0]);
  cairo_fill_preserve (self->painter.painter.cairo);
  tov_map_painter_use_faded (&self->painter, DISC_EDGE);
  cairo_set_line_width (self->painter.painter.cairo, self->painter.unit);
  cairo_stroke (self->painter.painter.cairo);
  tov_map_painter_show_words (&self->painter, &words);
}

static void
paint_labels (const Paint *self, const GArray *labels)
{
  for (guint i = 0; i < labels->len; i++) {
    const TovMapLabel *label = &g_array_index (labels, TovMapLabel, i);
    const TovMapWords words = {
      .text = label->text,
      .box = label->box,
      .side = 0.5,
      .scale = TOV_MAP_SMALL,
      .strength = TOV_PAINTER_SOFT,
      .has_halo = label->is_crossed,
    };

    if (label->box.width > 0)
      tov_map_painter_show_words (&self->painter, &words);
  }
}

static void
paint_sign (const Paint *self, guint position)
{
  const TovMapPlot *plot = self->plot;
  const TovMapNode *node = tov_map_get_node (plot->map, position);
  double radius = tov_map_plot_get_spot (plot, position)->radius;
  TovMapPoint point = get_point (self, position);
  gboolean has_letters = !plot->map->has_rings && node->sector >= 0;

  if (radius > 0)
    tov_map_painter_paint_sign (&self->painter, node,
                                has_letters ? plot->sector_signs[node->sector] : NULL, point.x,
                                point.y, radius);
}

static void
paint_name (const Paint *self, guint position, const TovBox *box)
{
  const TovMapNode *node = tov_map_get_node (self->plot->map, position);
  const TovMapSpot *spot = tov_map_plot_get_spot (self->plot, position);
  gboolean is_faint = node->is_faint || node->change == TOV_CHANGE_WENT;
  double side = box->x > spot->x ? 0 : box->x + box->width < spot->x ? 1 : 0.5;
  const TovMapWords words = {
    .text = spot->text,
    .box = *box,
    .side = side,
    .scale = 1,
    .strength = is_faint ? TOV_PAINTER_SOFT : 1,
    .has_halo = spot->is_crossed,
  };

  tov_map_painter_show_words (&self->painter, &words);
}

/* A box below a sign, or above it where there is no room. */
static TovBox
place_above (const Paint *self, guint position, TovBox box)
{
  const TovMapPlot *plot = self->plot;
  double reach = tov_map_plot_get_spot (plot, position)->radius + 2;
  TovMapPoint point = get_point (self, position);

  box.x = CLAMP (point.x - box.width / 2, 0, fmax (plot->width - box.width, 0));
  box.y = point.y + reach;
  if (box.y + box.height > plot->height)
    box.y = point.y - reach - box.height;
  return box;
}

/* The name of who is moved goes along; that of who has the focus and no room for it covers what is
 * there. */
static void
paint_name_above (const Paint *self, int position)
{
  cairo_t *cairo = self->painter.painter.cairo;
  TovMapWords words = { .side = 0.5, .scale = 1, .strength = 1 };
  const TovMapSpot *spot;

  if (position < 0)
    return;
  spot = tov_map_plot_get_spot (self->plot, (guint) position);
  if (spot->radius == 0 || spot->text == NULL
      || (position != self->look->moved && spot->label.width > 0))
    return;
  words.text = spot->text;
  words.box =
      place_above (self, (guint) position, tov_map_painter_measure (&self->painter, words.text));
  tov_map_painter_use_faded (&self->painter, 0);
  cairo_rectangle (cairo, words.box.x - 2, words.box.y, words.box.width + 4, words.box.height);
  cairo_fill (cairo);
  tov_map_painter_show_words (&self->painter, &words);
}

/* A thin line from a sign to its name, where that found room only farther away. */
static void
paint_leader (const Paint *self, const TovMapSpot *spot)
{
  const TovBox *box = &spot->label;
  double x = CLAMP (spot->x, box->x, box->x + box->width);
  double y = CLAMP (spot->y, box->y, box->y + box->height);
  double distance = hypot (x - spot->x, y - spot->y);
  cairo_t *cairo = self->painter.painter.cairo;

  if (distance < spot->radius + LEADER * self->plot->line)
    return;
  tov_map_painter_use_faded (&self->painter, TOV_PAINTER_SOFT);
  cairo_set_line_width (cairo, 0.7 * self->painter.unit);
  cairo_move_to (cairo, spot->x + (x - spot->x) * spot->radius / distance,
                 spot->y + (y - spot->y) * spot->radius / distance);
  cairo_line_to (cairo, x, y);
  cairo_stroke (cairo);
}

static void
paint_people (const Paint *self)
{
  const TovMapPlot *plot = self->plot;

  for (guint i = 0; i < plot->spots->len; i++)
    if (self->look->moved != (int) i)
      paint_sign (self, i);
  for (guint i = 0; i < plot->spots->len; i++) {
    const TovBox *box = &tov_map_plot_get_spot (plot, i)->label;

    if (box->width > 0 && self->look->moved != (int) i) {
      paint_leader (self, tov_map_plot_get_spot (plot, i));
      paint_name (self, i, box);
    }
  }
  if (self->look->moved >= 0)
    paint_sign (self, (guint) self->look->moved);
  paint_name_above (self, self->look->moved);
  if (self->look->focused != self->look->moved)
    paint_name_above (self, self->look->focused);
}

TovMapPlot *
tov_map_lay_out (
    const TovMap *map, double width, double height, gboolean hides_names, PangoLayout *layout)
{
  return tov_map_plot_new (map, width, height, hides_names, tov_painter_get_line_height (layout),
                           tov_painter_measure_text, layout);
}

void
tov_map_paint (const TovMapPlot *plot,
               const TovMapLook *look,
               cairo_t *cairo,
               PangoLayout *layout,
               const TovColour *ink,
               TovMapTextFunc set_text,
               gpointer user_data)
{
  const Paint self = {
    plot,
    look,
    tov_map_painter_create (cairo, layout, ink, set_text, user_data),
    tov_map_has_way (plot->map),
  };

  if (plot->map->has_rings)
    paint_rings (&self);
  paint_hulls (&self);
  paint_links (&self);
  paint_ties (&self);
  paint_moves (&self);
  paint_beginning (&self);
  if (plot->map->has_rings)
    paint_middle (&self);
  paint_labels (&self, plot->sector_labels);
  paint_labels (&self, plot->hull_labels);
  paint_people (&self);
}
