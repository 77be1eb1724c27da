/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-private.h"

#include <math.h>

/* At how many points a line is looked at. */
#define N_SAMPLES 40

/* How much it may bend, as a part of its length. */
static const double bends[] = { 0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.34, -0.34 };

void
tov_map_curve_get_point (const TovMapCurve *self, double part, double *x, double *y)
{
  double from = (1 - part) * (1 - part), bend = 2 * part * (1 - part), to = part * part;

  *x = from * self->from_x + bend * self->bend_x + to * self->to_x;
  *y = from * self->from_y + bend * self->bend_y + to * self->to_y;
}

TovMapCurve
tov_map_curve_new (double from_x,
                   double from_y,
                   double from_reach,
                   double to_x,
                   double to_y,
                   double to_reach,
                   double bend)
{
  double x = to_x - from_x, y = to_y - from_y;
  double bend_x = (from_x + to_x) / 2 - y * bend, bend_y = (from_y + to_y) / 2 + x * bend;
  /* It is as far from the bend to both ends. */
  double length = hypot (bend_x - from_x, bend_y - from_y);

  if (2 * length <= from_reach + to_reach)
    return (TovMapCurve){ 0 };
  return (TovMapCurve){
    from_x + (bend_x - from_x) * from_reach / length,
    from_y + (bend_y - from_y) * from_reach / length,
    bend_x,
    bend_y,
    to_x + (bend_x - to_x) * to_reach / length,
    to_y + (bend_y - to_y) * to_reach / length,
  };
}

/* Whether a point is so far from the straight line between the ends that the curve, which leaves
 * that by half as much as its bend, cannot come near. Most points are, and need not be looked at
 * closely.
 */
static gboolean
is_aside (const TovMapCurve *curve, double x, double y, double distance)
{
  double right = curve->to_x - curve->from_x, down = curve->to_y - curve->from_y;
  double length = hypot (right, down);
  double aside = (x - curve->from_x) * down - (y - curve->from_y) * right;
  double bend = (curve->bend_x - curve->from_x) * down - (curve->bend_y - curve->from_y) * right;

  return aside > fmax (bend / 2, 0) + distance * length
         || aside < fmin (bend / 2, 0) - distance * length;
}

/* Whether a curve comes nearer to a point than a distance. */
static gboolean
is_hit (const TovMapCurve *curve, double x, double y, double distance)
{
  if (x < fmin (fmin (curve->from_x, curve->to_x), curve->bend_x) - distance
      || x > fmax (fmax (curve->from_x, curve->to_x), curve->bend_x) + distance
      || y < fmin (fmin (curve->from_y, curve->to_y), curve->bend_y) - distance
      || y > fmax (fmax (curve->from_y, curve->to_y), curve->bend_y) + distance
      || is_aside (curve, x, y, distance))
    return FALSE;
  for (guint i = 0; i <= N_SAMPLES; i++) {
    double at_x, at_y;

    tov_map_curve_get_point (curve, (double) i / N_SAMPLES, &at_x, &at_y);
    if ((at_x - x) * (at_x - x) + (at_y - y) * (at_y - y) < distance * distance)
      return TRUE;
  }
  return FALSE;
}

/* How many signs of others a curve goes through; the disc in the middle counts for many. */
static guint
count_hits (const TovMapPlot *self, const TovMapCurve *curve, int from, int to)
{
  guint n_hits = 0;

  if (self->map->has_rings && from >= 0 && is_hit (curve, self->x, self->y, self->radii[0] + 2))
    n_hits += 10;
  for (int i = 0; i < (int) self->spots->len; i++) {
    const TovMapSpot *spot = tov_map_plot_get_spot (self, (guint) i);

    n_hits += i != from && i != to && spot->radius > 0
              && is_hit (curve, spot->x, spot->y, spot->radius + 2);
  }
  return n_hits;
}

/* The line from one to another, -1 being the middle, which goes through as few others as can be. */
static TovMapCurve
find_curve (const TovMapPlot *self, int from, int to)
{
  const TovMapSpot *start = from < 0 ? NULL : tov_map_plot_get_spot (self, (guint) from);
  const TovMapSpot *end = tov_map_plot_get_spot (self, (guint) to);
  TovMapCurve best = { 0 };
  guint fewest = G_MAXUINT;

  if (end->radius == 0 || (start != NULL && start->radius == 0))
    return best;
  for (guint i = 0; fewest > 0 && i < G_N_ELEMENTS (bends); i++) {
    TovMapCurve curve = tov_map_curve_new (
        start != NULL ? start->x : self->x, start != NULL ? start->y : self->y,
        start != NULL ? start->radius : self->radii[0], end->x, end->y, end->radius, bends[i]);
    guint n_hits = count_hits (self, &curve, from, to);

    if (n_hits < fewest) {
      fewest = n_hits;
      best = curve;
    }
  }
  return best;
}

/* Of two maps drawn as one: the way somebody has come. */
static TovMapCurve
find_move (const TovMapPlot *self, guint node)
{
  const TovMapNode *somebody = tov_map_get_node (self->map, node);
  const TovMapSpot *spot = tov_map_plot_get_spot (self, node);

  if (spot->radius == 0 || somebody->earlier_ring == 0)
    return (TovMapCurve){ 0 };
  return tov_map_curve_new (spot->earlier_x, spot->earlier_y, spot->radius, spot->x, spot->y,
                            spot->radius + 1, 0);
}

void
tov_map_place_lines (TovMapPlot *self)
{
  for (guint i = 0; self->map->has_rings && i < self->spots->len; i++) {
    TovMapCurve tie = find_curve (self, -1, (int) i), move = find_move (self, i);

    g_array_append_val (self->ties, tie);
    g_array_append_val (self->moves, move);
  }
  for (guint i = 0; i < self->map->links->len; i++) {
    const TovMapLink *link = &g_array_index (self->map->links, TovMapLink, i);
    TovMapCurve curve = find_curve (self, (int) link->a, (int) link->b);

    g_array_append_val (self->links, curve);
  }
}
