/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-private.h"

#include <math.h>

#define ROUND 360
/* With rings: how large the disc in the middle is, beside the outermost edge and in lines of text.
 */
#define DISC       0.13
#define LEAST_DISC 1.5
/* Around everything, and between the rings and the name of a sector. */
#define MARGIN     8.0
#define SECTOR_GAP 6.0
/* For the names of sectors the rings become no smaller than that; else they stand within. How wide
 * a line of them is, in lines of text. */
#define LEAST_RADIUS 0.8
#define SECTOR_ROOM  7.0
/* The radius of signs, in lines of text: of a person; with a letter on it, of a person and of an
 * organisation; and how much larger the one is that carries most. */
#define PERSON          0.42
#define LETTERED_PERSON 0.55
#define ORGANISATION    0.62
#define GROWTH          0.5
/* With rings, no larger than this part of the outermost radius. */
#define MOST_SIGN 0.045
/* How far a name reaches about from its sign, in lines of text. */
#define NAME_WIDTH  6.5
#define NAME_HEIGHT 2.0
/* Without rings: what stays free at the sides and above and below, in lines of text. */
#define SIDE_INSET 3.0
#define INSET      1.8
/* Between two signs. */
#define SIGN_GAP 4.0
#define N_ROUNDS 12
/* A sign is hit a little outside of it. */
#define REACH 3.0

/* With rings: where each ends between the disc and the outermost edge. */
static const double edges[TOV_N_RINGS + 1] = { 0, 0.29, 0.54, 0.77, 1 };
/* Where in its ring somebody may stand, beside the middle of it. */
static const double levels[] = { 0, 1, -0.6, 0.5, -0.3 };

static void
free_spot (gpointer data)
{
  TovMapSpot *spot = data;

  g_free (spot->text);
  g_free (spot);
}

static void
clear_label (gpointer data)
{
  g_free (((TovMapLabel *) data)->text);
}

static TovMapSpot *
get_spot (const TovMapPlot *self, guint node)
{
  return g_ptr_array_index (self->spots, node);
}

/* The point at a distance from the middle; angles are degrees from the top, clockwise. */
static void
find_point (const TovMapPlot *self, double distance, double angle, double *x, double *y)
{
  double turn = angle * G_PI / (ROUND / 2);

  *x = self->x + distance * sin (turn);
  *y = self->y - distance * cos (turn);
}

static double
get_ring_middle (const TovMapPlot *self, int ring)
{
  return (self->radii[ring - 1] + self->radii[ring]) / 2;
}

static double
get_sector_middle (const TovMap *map, guint sector)
{
  return (sector + 0.5) * ROUND / map->sectors->len;
}

/* A box that touches a point from the side on which the angle lies. */
static TovBox
place_outside (TovBox box, double x, double y, double angle)
{
  double turn = angle * G_PI / (ROUND / 2);
  double right = CLAMP (2 * sin (turn), -1, 1), down = CLAMP (-2 * cos (turn), -1, 1);

  box.x = x + (right - 1) * box.width / 2;
  box.y = y + (down - 1) * box.height / 2;
  return box;
}

/* The name of a sector in its lines, and its box. Transfer full. */
static char *
break_sector (const TovMapPlot *self, guint sector, const TovRuler *ruler, TovBox *box)
{
  char *text = tov_map_break_text (g_ptr_array_index (self->map->sectors, sector),
                                   SECTOR_ROOM * ruler->line, 2, ruler);

  *box = tov_map_measure_text (text, TOV_MAP_SMALL, ruler);
  return text;
}

/* The greatest radius beside which there is room for the names of the sectors. */
static double
find_radius (const TovMapPlot *self, const TovRuler *ruler)
{
  double most = fmin (self->x, self->y) - MARGIN, radius = most;

  for (guint i = 0; i < self->map->sectors->len; i++) {
    double angle = get_sector_middle (self->map, i);
    double aside = fabs (sin (angle * G_PI / (ROUND / 2)));
    TovBox box;
    g_autofree char *text = break_sector (self, i, ruler, &box);

    box = place_outside (box, 0, 0, angle);
    if (aside > 0.1)
      radius =
          fmin (radius, (self->x - MARGIN - fmax (box.x + box.width, -box.x)) / aside - SECTOR_GAP);
  }
  return radius < LEAST_RADIUS * most ? most : radius;
}

static void
place_rings (TovMapPlot *self, const TovRuler *ruler)
{
  double radius, disc;

  self->x = self->width / 2;
  self->y = self->height / 2;
  radius = fmax (find_radius (self, ruler), 1);
  disc = fmin (fmax (DISC * radius, LEAST_DISC * ruler->line), radius / 3);
  for (guint i = 0; i <= TOV_N_RINGS; i++)
    self->radii[i] = disc + edges[i] * (radius - disc);
}

static void
place_middle (TovMapPlot *self, const TovRuler *ruler)
{
  const char *text = self->hides_names ? self->map->hidden_middle : self->map->middle;
  TovMapLabel *label = &self->middle;

  label->text = tov_map_break_text (text != NULL ? text : "", 1.7 * self->radii[0], 2, ruler);
  label->box = tov_map_measure_text (label->text, 1, ruler);
  label->box.x = self->x - label->box.width / 2;
  label->box.y = self->y - label->box.height / 2;
}

/* Round by round, and by id where two stand at one angle. */
static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer map)
{
  const TovMapNode *one = tov_map_get_node (map, *(const guint *) a);
  const TovMapNode *other = tov_map_get_node (map, *(const guint *) b);

  if (one->ring != other->ring)
    return one->ring - other->ring;
  return one->angle != other->angle ? one->angle - other->angle : g_strcmp0 (one->id, other->id);
}

static double
get_sign_radius (const TovMapPlot *self, const TovMapNode *node)
{
  double gap = node->is_resource ? TOV_MAP_RESOURCE_GAP * self->line / TOV_MAP_LINE : 0;

  if (self->map->has_rings)
    return fmin (PERSON * self->line, MOST_SIGN * self->radii[TOV_N_RINGS]) + gap;
  return (node->shape == TOV_SHAPE_PERSON ? LETTERED_PERSON : ORGANISATION) * self->line
             * (1 + GROWTH * CLAMP (node->weight, 0, 1))
         + gap;
}

/* How much room a sign and its name have at a point, at most 1. */
static double
measure_room (const TovMapPlot *self, double x, double y)
{
  double room = 1;

  for (guint i = 0; i < self->spots->len; i++) {
    const TovMapSpot *spot = get_spot (self, i);

    if (spot->radius > 0)
      room = fmin (room, fmax (fabs (spot->x - x) / (NAME_WIDTH * self->line),
                               fabs (spot->y - y) / (NAME_HEIGHT * self->line)));
  }
  return room;
}

/* Whoever has no room in the middle of the ring stands farther in or out. */
static void
place_in_ring (TovMapPlot *self, guint node)
{
  const TovMapNode *somebody = tov_map_get_node (self->map, node);
  TovMapSpot *spot = get_spot (self, node);
  double middle = get_ring_middle (self, somebody->ring), most = -1;
  double radius = get_sign_radius (self, somebody);
  double reach = self->radii[somebody->ring] - middle - radius - 1;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    double x, y, room;

    find_point (self, middle + levels[i] * fmax (reach, 0), somebody->angle, &x, &y);
    room = measure_room (self, x, y);
    if (room > most + 1e-9) {
      most = room;
      spot->x = x;
      spot->y = y;
    }
  }
  spot->radius = radius;
}

static void
place_in_rings (TovMapPlot *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->map->nodes->len; i++) {
    const TovMapNode *node = tov_map_get_node (self->map, i);
    TovMapSpot *spot = get_spot (self, i);

    if (node->ring > 0)
      g_array_append_val (order, i);
    if (node->earlier_ring > 0)
      find_point (self, get_ring_middle (self, node->earlier_ring), node->earlier_angle,
                  &spot->earlier_x, &spot->earlier_y);
  }
  g_array_sort_with_data (order, compare_nodes, (gpointer) self->map);
  for (guint i = 0; i < order->len; i++)
    place_in_ring (self, g_array_index (order, guint, i));
}

/* Whether the name of a sector can stand in a box: no sign is there, and no other name. */
static gboolean
is_free (const TovMapPlot *self, const TovBox *box)
{
  if (box->x < MARGIN || box->y < MARGIN || box->x + box->width > self->width - MARGIN
      || box->y + box->height > self->height - MARGIN)
    return FALSE;
  for (guint i = 0; i < self->sector_labels->len; i++)
    if (tov_map_boxes_overlap (box, &g_array_index (self->sector_labels, TovMapLabel, i).box,
                               SECTOR_GAP))
      return FALSE;
  for (guint i = 0; i < self->spots->len; i++) {
    const TovMapSpot *spot = get_spot (self, i);

    if (spot->radius > 0 && tov_map_box_is_near (box, spot->x, spot->y, spot->radius + 1))
      return FALSE;
  }
  return TRUE;
}

/* The name of a sector stands outside of the rings, as near to the middle of the sector as there is
 * room for it, else within the outermost ring. */
static void
place_sector (TovMapPlot *self, guint sector, const TovRuler *ruler)
{
  double middle = get_sector_middle (self->map, sector);
  double most = ROUND / 2.0 / self->map->sectors->len;
  double radius = self->radii[TOV_N_RINGS];
  TovBox size;
  TovMapLabel label = { .text = break_sector (self, sector, ruler, &size) };

  for (guint inside = 0; label.box.width == 0 && inside < 2; inside++)
    for (double turn = 0; label.box.width == 0 && turn < 2 * most; turn++) {
      /* To both sides in turn. */
      double angle = middle + (fmod (turn, 2) == 0 ? turn : -turn - 1) / 2, x, y;
      TovBox box;

      find_point (self, radius + (inside ? -SECTOR_GAP : SECTOR_GAP), angle, &x, &y);
      box = place_outside (size, x, y, angle + (inside ? ROUND / 2 : 0));
      if (is_free (self, &box))
        label.box = box;
    }
  g_array_append_val (self->sector_labels, label);
}

/* What of the picture places from 0 to 1 share. */
static TovBox
get_area (const TovMapPlot *self)
{
  double x = fmin (SIDE_INSET * self->line, self->width / 4);
  double y = fmin (INSET * self->line, self->height / 4);

  return (TovBox){ x, y, self->width - 2 * x, self->height - 2 * y };
}

/* Pushes two signs that lie on each other apart, and returns whether they did. Those that were
 * fastened stay. */
static gboolean
push_apart (TovMapPlot *self, guint a, guint b)
{
  TovMapSpot *one = get_spot (self, a), *other = get_spot (self, b);
  double x = other->x - one->x, y = other->y - one->y;
  double wanted = one->radius + other->radius + SIGN_GAP, distance, push;
  gboolean stays = tov_map_get_node (self->map, a)->is_pinned;
  gboolean other_stays = tov_map_get_node (self->map, b)->is_pinned;

  /* Most are far apart, and only the way between others is measured. */
  if (fabs (x) >= wanted || fabs (y) >= wanted || (stays && other_stays))
    return FALSE;
  distance = hypot (x, y);
  if (distance >= wanted)
    return FALSE;
  push = (wanted - distance) / (stays || other_stays ? 1 : 2);
  if (distance == 0) {
    /* As far round as their number says: several at one place go several ways. */
    x = cos (b);
    y = sin (b);
    distance = 1;
  }
  if (!stays) {
    one->x -= push * x / distance;
    one->y -= push * y / distance;
  }
  if (!other_stays) {
    other->x += push * x / distance;
    other->y += push * y / distance;
  }
  return TRUE;
}

static void
hold_inside (TovMapPlot *self)
{
  for (guint i = 0; i < self->spots->len; i++) {
    TovMapSpot *spot = get_spot (self, i);

    spot->x = CLAMP (spot->x, spot->radius + 1, self->width - spot->radius - 1);
    spot->y = CLAMP (spot->y, spot->radius + 1, self->height - spot->radius - 1);
  }
}

static void
place_freely (TovMapPlot *self)
{
  TovBox area = get_area (self);
  gboolean has_moved = TRUE;

  for (guint i = 0; i < self->map->nodes->len; i++) {
    const TovMapNode *node = tov_map_get_node (self->map, i);
    TovMapSpot *spot = get_spot (self, i);

    spot->x = area.x + CLAMP (node->x, 0, 1) * area.width;
    spot->y = area.y + CLAMP (node->y, 0, 1) * area.height;
    spot->radius = get_sign_radius (self, node);
  }
  for (guint round = 0; has_moved && round < N_ROUNDS; round++) {
    has_moved = FALSE;
    for (guint i = 0; i < self->spots->len; i++)
      for (guint j = i + 1; j < self->spots->len; j++)
        has_moved |= push_apart (self, i, j);
    hold_inside (self);
  }
}

TovMapPlot *
tov_map_plot_new (const TovMap *map,
                  double width,
                  double height,
                  gboolean hides_names,
                  double line,
                  TovMeasureFunc measure,
                  gpointer user_data)
{
  const TovRuler ruler = { line, measure, user_data };
  TovMapPlot *self = g_new0 (TovMapPlot, 1);

  self->map = map;
  self->width = width;
  self->height = height;
  self->line = line;
  self->hides_names = hides_names;
  self->spots = g_ptr_array_new_with_free_func (free_spot);
  self->ties = g_array_new (FALSE, FALSE, sizeof (TovMapCurve));
  self->moves = g_array_new (FALSE, FALSE, sizeof (TovMapCurve));
  self->links = g_array_new (FALSE, FALSE, sizeof (TovMapCurve));
  self->sector_signs = tov_map_list_sector_signs (map);
  self->steps = g_array_new (FALSE, FALSE, sizeof (int));
  self->sector_labels = g_array_new (FALSE, FALSE, sizeof (TovMapLabel));
  self->hull_labels = g_array_new (FALSE, FALSE, sizeof (TovMapLabel));
  g_array_set_clear_func (self->sector_labels, clear_label);
  g_array_set_clear_func (self->hull_labels, clear_label);
  for (guint i = 0; i < map->nodes->len; i++)
    g_ptr_array_add (self->spots, g_new0 (TovMapSpot, 1));
  if (map->has_rings) {
    place_rings (self, &ruler);
    place_middle (self, &ruler);
    place_in_rings (self);
    for (guint i = 0; i < map->sectors->len; i++)
      place_sector (self, i, &ruler);
  } else {
    place_freely (self);
  }
  tov_map_place_lines (self);
  tov_map_place_labels (self, &ruler);
  tov_map_plan_walk (self);
  return self;
}

void
tov_map_plot_free (TovMapPlot *self)
{
  g_free (self->middle.text);
  g_ptr_array_unref (self->spots);
  g_array_unref (self->ties);
  g_array_unref (self->moves);
  g_array_unref (self->links);
  g_strfreev (self->sector_signs);
  g_array_unref (self->steps);
  g_array_unref (self->sector_labels);
  g_array_unref (self->hull_labels);
  g_free (self);
}

const TovMapSpot *
tov_map_plot_get_spot (const TovMapPlot *self, guint node)
{
  return get_spot (self, node);
}

int
tov_map_plot_find (const TovMapPlot *self, double x, double y)
{
  double least = REACH;
  int found = -1;

  for (guint i = 0; i < self->spots->len; i++) {
    const TovMapSpot *spot = get_spot (self, i);
    double distance = hypot (spot->x - x, spot->y - y) - spot->radius;

    if (spot->radius > 0 && distance <= least) {
      least = distance;
      found = (int) i;
    }
  }
  for (guint i = 0; found < 0 && i < self->spots->len; i++) {
    const TovBox *box = &get_spot (self, i)->label;

    if (box->width > 0 && x >= box->x && x < box->x + box->width && y >= box->y
        && y < box->y + box->height)
      found = (int) i;
  }
  return found;
}

gboolean
tov_map_plot_locate (const TovMapPlot *self, double x, double y, int *ring, int *angle)
{
  double distance = hypot (x - self->x, y - self->y);
  int turn = (int) lround (atan2 (x - self->x, self->y - y) * (ROUND / 2) / G_PI);

  *angle = (turn + ROUND) % ROUND;
  for (*ring = 1; *ring < TOV_N_RINGS && distance > self->radii[*ring];)
    ++*ring;
  return distance <= self->radii[TOV_N_RINGS];
}

void
tov_map_plot_place (const TovMapPlot *self, double x, double y, double *place_x, double *place_y)
{
  TovBox area = get_area (self);

  *place_x = CLAMP ((x - area.x) / area.width, 0, 1);
  *place_y = CLAMP ((y - area.y) / area.height, 0, 1);
}
