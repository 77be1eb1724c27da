/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-painter.h"

#include <math.h>

/* The lines of signs, and how strong: those of who is only in the background are faint. */
#define EDGE   0.85
#define FAINT  0.4
#define INSIDE 0.1
#define LINE   1.4
/* The letters on a sign, beside words. */
#define LETTERS 0.72
/* The head of a pin, and how round the corners of an organisation are. */
#define PIN    2.8
#define CORNER 0.25

static void
trace_square (cairo_t *cairo, double x, double y, double half)
{
  double corner = CORNER * half;

  cairo_new_sub_path (cairo);
  cairo_arc (cairo, x + half - corner, y - half + corner, corner, -G_PI / 2, 0);
  cairo_arc (cairo, x + half - corner, y + half - corner, corner, 0, G_PI / 2);
  cairo_arc (cairo, x - half + corner, y + half - corner, corner, G_PI / 2, G_PI);
  cairo_arc (cairo, x - half + corner, y - half + corner, corner, G_PI, 1.5 * G_PI);
  cairo_close_path (cairo);
}

/* A square looks as large as a circle when it is a little smaller. */
static void
trace_sign (cairo_t *cairo, const TovMapNode *node, double x, double y, double radius)
{
  cairo_new_path (cairo);
  if (node->shape == TOV_SHAPE_PERSON)
    cairo_arc (cairo, x, y, radius, 0, 2 * G_PI);
  else
    trace_square (cairo, x, y, 0.92 * radius);
}

/* A plus on who came, a minus on who went. */
static void
paint_change (const TovMapPainter *self, TovMapChange change, double x, double y, double radius)
{
  cairo_t *cairo = self->painter.cairo;
  double half = 0.55 * radius;

  cairo_set_line_width (cairo, 1.6 * self->unit);
  if (change == TOV_CHANGE_CAME || change == TOV_CHANGE_WENT) {
    cairo_move_to (cairo, x - half, y);
    cairo_line_to (cairo, x + half, y);
  }
  if (change == TOV_CHANGE_CAME) {
    cairo_move_to (cairo, x, y - half);
    cairo_line_to (cairo, x, y + half);
  }
  cairo_stroke (cairo);
}

static void
paint_letters (
    const TovMapPainter *self, const TovMapNode *node, const char *letters, double x, double y)
{
  double height = LETTERS * self->painter.line;
  const TovMapWords words = {
    .text = letters,
    .box = { x - height, y - height / 2, 2 * height, height },
    .side = 0.5,
    .scale = LETTERS,
    .is_strong = TRUE,
    .strength = node->is_key_worker ? 0
                : node->is_faint    ? FAINT
                                    : EDGE,
  };

  tov_map_painter_show_words (self, &words);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const TovMapPoint *one = a, *other = b;

  if (one->x != other->x)
    return one->x < other->x ? -1 : 1;
  return (one->y > other->y) - (one->y < other->y);
}

/* Whether the way from a by b to c turns left or goes straight on. */
static gboolean
turns_left (const TovMapPoint *a, const TovMapPoint *b, const TovMapPoint *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x) <= 0;
}

static void
add_corner (GArray *corners, guint first, const TovMapPoint *point)
{
  while (corners->len >= first + 2
         && turns_left (&g_array_index (corners, TovMapPoint, corners->len - 2),
                        &g_array_index (corners, TovMapPoint, corners->len - 1), point))
    g_array_set_size (corners, corners->len - 1);
  g_array_append_vals (corners, point, 1);
}

/* The corners of what encloses all points, clockwise as they are seen. Transfer full. */
static GArray *
find_corners (GArray *points)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (TovMapPoint));
  guint first;

  g_array_sort (points, compare_points);
  for (guint i = 0; i < points->len; i++)
    add_corner (corners, 0, &g_array_index (points, TovMapPoint, i));
  first = corners->len - 1;
  for (guint i = points->len - 1; i > 0; i--)
    add_corner (corners, first, &g_array_index (points, TovMapPoint, i - 1));
  /* The first one has come again. */
  if (corners->len > 1)
    g_array_set_size (corners, corners->len - 1);
  return corners;
}

void
tov_map_painter_paint_sign (const TovMapPainter *self,
                            const TovMapNode *node,
                            const char *letters,
                            double x,
                            double y,
                            double radius)
{
  static const double dashes[] = { 2.5, 2.5 };
  cairo_t *cairo = self->painter.cairo;
  double edge = node->is_faint || node->change == TOV_CHANGE_WENT ? FAINT : EDGE;
  double gap = TOV_MAP_RESOURCE_GAP * self->unit;

  cairo_save (cairo);
  cairo_set_line_width (cairo, LINE * self->unit);
  if (node->is_resource) {
    trace_sign (cairo, node, x, y, radius);
    tov_map_painter_use_faded (self, 0);
    cairo_fill_preserve (cairo);
    tov_map_painter_use_faded (self, edge);
    cairo_stroke (cairo);
    radius -= gap;
  }
  trace_sign (cairo, node, x, y, radius);
  tov_map_painter_use_faded (self, node->is_key_worker ? edge : INSIDE);
  cairo_fill_preserve (cairo);
  tov_map_painter_use_faded (self, edge);
  if (node->change == TOV_CHANGE_WENT)
    cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
  tov_map_painter_use_faded (self, node->is_key_worker ? 0 : EDGE);
  paint_change (self, node->change, x, y, radius);
  if (letters != NULL)
    paint_letters (self, node, letters, x, y);
  if (node->is_pinned) {
    cairo_new_path (cairo);
    cairo_arc (cairo, x, y - radius, PIN * self->unit, 0, 2 * G_PI);
    tov_map_painter_use_faded (self, 1);
    cairo_fill (cairo);
  }
  cairo_restore (cairo);
}

void
tov_map_painter_paint_shadow (const TovMapPainter *self, double x, double y, double radius)
{
  static const double dashes[] = { 2, 2.5 };
  cairo_t *cairo = self->painter.cairo;

  cairo_save (cairo);
  cairo_new_path (cairo);
  cairo_arc (cairo, x, y, radius, 0, 2 * G_PI);
  tov_map_painter_use_faded (self, FAINT);
  cairo_set_line_width (cairo, self->unit);
  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

void
tov_map_painter_paint_hull (const TovMapPainter *self, GArray *points, double reach)
{
  static const double dashes[] = { 5, 3 };
  g_autoptr (GArray) corners = find_corners (points);
  cairo_t *cairo = self->painter.cairo;

  cairo_save (cairo);
  cairo_new_path (cairo);
  for (guint i = 0; i < corners->len; i++) {
    const TovMapPoint *before =
        &g_array_index (corners, TovMapPoint, (i + corners->len - 1) % corners->len);
    const TovMapPoint *point = &g_array_index (corners, TovMapPoint, i);
    const TovMapPoint *next = &g_array_index (corners, TovMapPoint, (i + 1) % corners->len);
    /* Outside is a quarter turn left of the way. */
    double from = atan2 (point->y - before->y, point->x - before->x) - G_PI / 2;
    double to = atan2 (next->y - point->y, next->x - point->x) - G_PI / 2;

    if (corners->len == 1)
      to = from + 2 * G_PI;
    cairo_arc (cairo, point->x, point->y, reach, from, to);
  }
  cairo_close_path (cairo);
  tov_painter_use_ink (&self->painter, 0.06);
  cairo_fill_preserve (cairo);
  tov_painter_use_ink (&self->painter, FAINT);
  cairo_set_line_width (cairo, self->unit);
  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}
