/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-private.h"

#include <math.h>

/* Between a sign and its name, and between two names, in lines of text. */
#define SIGN_GAP 0.26
#define NAME_GAP 0.2
/* How wide a name may be, in lines of text: as it is written, broken, broken into more lines,
 * broken into wide ones, and cut. Each is worse than the one before. */
#define N_FORMS 6
/* Where a name may stand around its sign. */
#define N_SIDES 14
/* How far from its sign a name may stand if there is no room at it, in lines of text. */
#define N_DISTANCES 3
/* Between a name and the edge of the picture. */
#define MARGIN 2.0
/* How far a name reaches from its sign at most: the widest form at the greatest distance. */
#define NAME_REACH 15.0
/* What a line costs that goes through a name, for each line of text that it is long; and all of
 * them together, so that no name is cut because of them. */
#define CROSSING      0.35
#define MOST_CROSSING 3.2
/* What it costs that a name is cut although it was broken. */
#define CUT 7.0
/* What it costs that two names lie on each other: more than everything else. */
#define OVERLAP  100.0
#define N_ROUNDS 12
#define N_TURNS  3
/* How fine the lines are counted. */
#define CELL 4.0

static const struct
{
  double room;
  guint n_lines;
  double cost;
} forms[N_FORMS] = {
  { 8.5, 1, 0 }, { 7, 2, 0.5 }, { 8.5, 3, 0.9 }, { 4.8, 3, 1.3 }, { 12, 2, 1.6 }, { 4.2, 1, 9 },
};

/* At 1 it stands beside the sign, at 0 its middle is at that of the sign. */
static const struct
{
  double right;
  double down;
  double cost;
} sides[N_SIDES] = {
  { 1, 0, 0 },      { -1, 0, 0 },      { 0, 1, 0.3 },   { 0, -1, 0.4 },   { 1, 1, 0.9 },
  { -1, 1, 0.9 },   { 1, -1, 0.9 },    { -1, -1, 0.9 }, { 0.5, 1, 1 },    { -0.5, 1, 1 },
  { 0.5, -1, 1.1 }, { -0.5, -1, 1.1 }, { 1, 0.6, 0.8 }, { -1, 0.6, 0.8 },
};

static const struct
{
  double gap;
  double cost;
} distances[N_DISTANCES] = { { SIGN_GAP, 0 }, { 1.3, 4 }, { 2.6, 5 } };

/* Somewhere a name could stand. */
typedef struct
{
  TovBox box;
  double cost;
  guint form;
} Place;

/* Somebody whose name is to be placed; or a group. */
typedef struct
{
  /* Elements Place, the cheapest first. */
  GArray *places;
  /* All of them together. */
  TovBox extent;
  /* Elements guint: whose names could lie on this one. */
  GArray *others;
  char *texts[N_FORMS];
  /* -1 for none. */
  int chosen;
} Name;

typedef struct
{
  TovMapPlot *plot;
  const TovRuler *ruler;
  GPtrArray *names;
  /* The signs that a name at the point that is looked at could lie on. Elements const TovMapSpot *.
   */
  GPtrArray *near;
  /* How many lines go through what lies left of and above each cell. */
  guint n_columns;
  guint n_rows;
  guint *sums;
} Labelling;

static void
free_name (gpointer data)
{
  Name *self = data;

  g_array_unref (self->places);
  g_array_unref (self->others);
  for (guint i = 0; i < N_FORMS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

static Name *
get_name (const Labelling *self, guint position)
{
  return g_ptr_array_index (self->names, position);
}

static const Place *
get_place (const Name *self, guint position)
{
  return &g_array_index (self->places, Place, position);
}

gboolean
tov_map_boxes_overlap (const TovBox *a, const TovBox *b, double gap)
{
  return a->width > 0 && b->width > 0 && a->x < b->x + b->width + gap
         && b->x < a->x + a->width + gap && a->y < b->y + b->height && b->y < a->y + a->height;
}

gboolean
tov_map_box_is_near (const TovBox *self, double x, double y, double distance)
{
  double right = MAX (MAX (self->x - x, x - self->x - self->width), 0);
  double down = MAX (MAX (self->y - y, y - self->y - self->height), 0);

  return right * right + down * down < distance * distance;
}

static void
count_curve (Labelling *self, const TovMapCurve *curve)
{
  double length = hypot (curve->to_x - curve->from_x, curve->to_y - curve->from_y);
  guint n_points = (guint) (length / CELL) + 1, last = G_MAXUINT;

  for (guint i = 0; length > 0 && i <= n_points; i++) {
    double x, y;
    guint cell;

    tov_map_curve_get_point (curve, (double) i / n_points, &x, &y);
    if (x < 0 || y < 0 || x >= self->plot->width || y >= self->plot->height)
      continue;
    cell = ((guint) (y / CELL) + 1) * self->n_columns + (guint) (x / CELL) + 1;
    if (cell != last)
      self->sums[cell]++;
    last = cell;
  }
}

static void
count_lines (Labelling *self)
{
  const TovMapPlot *plot = self->plot;

  self->n_columns = (guint) (plot->width / CELL) + 2;
  self->n_rows = (guint) (plot->height / CELL) + 2;
  self->sums = g_new0 (guint, self->n_columns * self->n_rows);
  for (guint i = 0; i < plot->ties->len; i++)
    count_curve (self, &g_array_index (plot->ties, TovMapCurve, i));
  for (guint i = 0; i < plot->moves->len; i++)
    count_curve (self, &g_array_index (plot->moves, TovMapCurve, i));
  for (guint i = 0; i < plot->links->len; i++)
    count_curve (self, &g_array_index (plot->links, TovMapCurve, i));
  for (guint row = 1; row < self->n_rows; row++)
    for (guint column = 1; column < self->n_columns; column++) {
      guint *sum = &self->sums[row * self->n_columns + column];

      *sum += *(sum - 1) + *(sum - self->n_columns) - *(sum - self->n_columns - 1);
    }
}

/* How long the lines are that go through a box, in lines of text. */
static double
measure_crossings (const Labelling *self, const TovBox *box)
{
  guint left = (guint) (box->x / CELL), right = (guint) ((box->x + box->width) / CELL) + 1;
  guint top = (guint) (box->y / CELL), bottom = (guint) ((box->y + box->height) / CELL) + 1;

  right = MIN (right, self->n_columns - 1);
  bottom = MIN (bottom, self->n_rows - 1);
  return CELL / self->ruler->line
         * (self->sums[bottom * self->n_columns + right] - self->sums[top * self->n_columns + right]
            - self->sums[bottom * self->n_columns + left]
            + self->sums[top * self->n_columns + left]);
}

/* Collects the signs that a name at a spot could reach: of many on a large map only a few are near.
 */
static void
collect_near (Labelling *self, const TovMapSpot *spot)
{
  const TovMapPlot *plot = self->plot;
  double line = self->ruler->line;

  g_ptr_array_set_size (self->near, 0);
  for (guint i = 0; i < plot->spots->len; i++) {
    TovMapSpot *other = g_ptr_array_index (plot->spots, i);
    double reach = spot->radius + other->radius;

    if (other->radius > 0 && fabs (other->x - spot->x) < reach + NAME_REACH * line
        && fabs (other->y - spot->y) < reach + NAME_REACH * line)
      g_ptr_array_add (self->near, other);
  }
}

/* Whether nothing stands there that does not move. */
static gboolean
is_free (const Labelling *self, const TovBox *box)
{
  const TovMapPlot *plot = self->plot;

  if (box->x < MARGIN || box->y < MARGIN || box->x + box->width > plot->width - MARGIN
      || box->y + box->height > plot->height - MARGIN)
    return FALSE;
  if (plot->map->has_rings && tov_map_box_is_near (box, plot->x, plot->y, plot->radii[0]))
    return FALSE;
  for (guint i = 0; i < self->near->len; i++) {
    const TovMapSpot *spot = g_ptr_array_index (self->near, i);

    if (tov_map_box_is_near (box, spot->x, spot->y, spot->radius + 1))
      return FALSE;
  }
  for (guint i = 0; i < plot->sector_labels->len; i++)
    if (tov_map_boxes_overlap (box, &g_array_index (plot->sector_labels, TovMapLabel, i).box,
                               self->ruler->line))
      return FALSE;
  return TRUE;
}

static void
add_place (Labelling *self, Name *name, guint form, TovBox box, double cost)
{
  Place place = { { floor (box.x), floor (box.y), box.width, box.height }, cost, form };
  TovBox *extent = &name->extent;

  if (!is_free (self, &place.box))
    return;
  place.cost += fmin (CROSSING * measure_crossings (self, &place.box), MOST_CROSSING);
  g_array_append_val (name->places, place);
  if (name->places->len == 1) {
    *extent = place.box;
  } else {
    double right = fmax (extent->x + extent->width, place.box.x + box.width);
    double bottom = fmax (extent->y + extent->height, place.box.y + box.height);

    extent->x = fmin (extent->x, place.box.x);
    extent->y = fmin (extent->y, place.box.y);
    extent->width = right - extent->x;
    extent->height = bottom - extent->y;
  }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;

  return (one->cost > other->cost) - (one->cost < other->cost);
}

/* A name broken in a form; NULL where it reads as in the form before. Transfer full. */
static char *
break_name (const Labelling *self, const Name *name, const char *text, guint form)
{
  double room = forms[form].room * self->ruler->line;
  g_autofree char *broken = NULL;

  if (form == 0)
    return tov_ruler_measure (self->ruler, text) <= room ? g_strdup (text) : NULL;
  broken = tov_map_break_text (text, room, forms[form].n_lines, self->ruler);
  for (guint i = 0; i < form; i++)
    if (g_strcmp0 (name->texts[i], broken) == 0)
      return NULL;
  return g_steal_pointer (&broken);
}

/* A text that had to be cut is worse. */
static double
judge_form (const Name *name, guint form)
{
  return forms[form].cost
         + (form < N_FORMS - 1 && g_str_has_suffix (name->texts[form], "…") ? CUT : 0);
}

static Name *
add_name (Labelling *self)
{
  Name *name = g_new0 (Name, 1);

  name->places = g_array_new (FALSE, FALSE, sizeof (Place));
  name->others = g_array_new (FALSE, FALSE, sizeof (guint));
  name->chosen = -1;
  g_ptr_array_add (self->names, name);
  return name;
}

/* With rings a name stands at the outer side of its sign, where the line to the middle is not. */
static double
judge_side (const TovMapPlot *plot, const TovMapSpot *spot, guint side)
{
  double x = spot->x - plot->x, y = spot->y - plot->y;
  double distance = hypot (x, y);

  if (!plot->map->has_rings || distance == 0)
    return sides[side].cost;
  return sides[side].cost + 0.4 * (1 - (sides[side].right * x + sides[side].down * y) / distance);
}

static TovBox
place_beside (const TovMapSpot *spot, TovBox box, guint side, double gap)
{
  double right = sides[side].right, down = sides[side].down;
  gboolean is_beside = fabs (right) == 1, is_below = fabs (down) == 1;
  /* Across a corner the sign is nearer. */
  double reach = (spot->radius + gap) * (is_beside && is_below ? 0.75 : 1);

  box.x = spot->x + (is_beside ? right * reach : 0) + (right - 1) * box.width / 2;
  box.y = spot->y + (is_below ? down * reach : 0) + (down - 1) * box.height / 2;
  return box;
}

static void
find_places (Labelling *self, guint node)
{
  const TovMapPlot *plot = self->plot;
  const TovMapNode *somebody = tov_map_get_node (plot->map, node);
  const TovMapSpot *spot = tov_map_plot_get_spot (plot, node);
  const char *text = plot->hides_names ? somebody->hidden_label : somebody->label;
  Name *name = add_name (self);

  if (spot->radius == 0 || text == NULL || *text == '\0')
    return;
  collect_near (self, spot);
  for (guint form = 0; form < N_FORMS; form++) {
    TovBox box;

    name->texts[form] = break_name (self, name, text, form);
    if (name->texts[form] == NULL)
      continue;
    if (plot->map->has_whole_names
        && (somebody->is_minor || g_str_has_suffix (name->texts[form], "…")))
      continue;
    box = tov_map_measure_text (name->texts[form], 1, self->ruler);
    for (guint i = 0; i < N_DISTANCES; i++)
      for (guint side = 0; side < N_SIDES; side++)
        add_place (self, name, form,
                   place_beside (spot, box, side, distances[i].gap * self->ruler->line),
                   distances[i].cost + judge_form (name, form) + judge_side (plot, spot, side));
  }
  g_array_sort (name->places, compare_places);
}

/* The name of a group stands at whichever of its members is farthest to a side. Where names are
 * hidden it has none, for it could be "At Aunt Inge's". */
static void
find_hull_places (Labelling *self, guint position)
{
  const TovMapPlot *plot = self->plot;
  const TovMapHull *hull = g_ptr_array_index (plot->map->hulls, position);
  Name *name = add_name (self);
  TovBox box;

  if (plot->hides_names)
    return;
  name->texts[0] = tov_map_break_text (hull->name, 9 * self->ruler->line, 2, self->ruler);
  box = tov_map_measure_text (name->texts[0], TOV_MAP_SMALL, self->ruler);
  for (guint i = 0; i < hull->members->len; i++) {
    const TovMapSpot *spot = tov_map_plot_get_spot (plot, g_array_index (hull->members, guint, i));

    if (spot->radius == 0)
      continue;
    collect_near (self, spot);
    for (guint side = 0; side < N_SIDES; side++)
      add_place (self, name, 0,
                 place_beside (spot, box, side, TOV_MAP_HULL_GAP + SIGN_GAP * self->ruler->line),
                 sides[side].cost + (sides[side].down + 1) * 0.5 + spot->y / plot->height);
  }
  g_array_sort (name->places, compare_places);
}

static void
find_others (Labelling *self)
{
  double gap = NAME_GAP * self->ruler->line;

  for (guint i = 0; i < self->names->len; i++)
    for (guint j = 0; j < self->names->len; j++)
      if (i != j && get_name (self, i)->places->len > 0 && get_name (self, j)->places->len > 0
          && tov_map_boxes_overlap (&get_name (self, i)->extent, &get_name (self, j)->extent, gap))
        g_array_append_val (get_name (self, i)->others, j);
}

/* How many chosen names a place lies on; they are added to those in the way, if that is given. */
static guint
count_overlaps (const Labelling *self, guint name, const TovBox *box, GArray *in_the_way)
{
  const GArray *others = get_name (self, name)->others;
  guint n = 0;

  for (guint i = 0; i < others->len; i++) {
    guint position = g_array_index (others, guint, i);
    const Name *other = get_name (self, position);

    if (other->chosen < 0
        || !tov_map_boxes_overlap (box, &get_place (other, (guint) other->chosen)->box,
                                   NAME_GAP * self->ruler->line))
      continue;
    n++;
    if (in_the_way != NULL)
      g_array_append_val (in_the_way, position);
  }
  return n;
}

/* The best place as the others stand; returns whether it is another than before. */
static gboolean
choose_place (Labelling *self, guint position)
{
  Name *name = get_name (self, position);
  int before = name->chosen;
  double least = INFINITY;

  for (guint i = 0; i < name->places->len && get_place (name, i)->cost < least; i++) {
    const Place *place = get_place (name, i);
    double cost = place->cost + OVERLAP * count_overlaps (self, position, &place->box, NULL);

    if (cost < least) {
      least = cost;
      name->chosen = (int) i;
    }
  }
  return name->chosen != before;
}

static gboolean
is_clear (const Labelling *self, guint position)
{
  const Name *name = get_name (self, position);

  return name->chosen < 0
         || count_overlaps (self, position, &get_place (name, (guint) name->chosen)->box, NULL)
                == 0;
}

/* Whether those in the way of a name find room elsewhere; else they stay where they are. */
static gboolean
push_away (Labelling *self, const GArray *in_the_way)
{
  g_autofree int *before = g_new (int, in_the_way->len);
  gboolean are_clear = TRUE;

  for (guint i = 0; i < in_the_way->len; i++)
    before[i] = get_name (self, g_array_index (in_the_way, guint, i))->chosen;
  for (guint i = 0; i < in_the_way->len; i++)
    choose_place (self, g_array_index (in_the_way, guint, i));
  for (guint i = 0; i < in_the_way->len; i++)
    are_clear &= is_clear (self, g_array_index (in_the_way, guint, i));
  for (guint i = 0; !are_clear && i < in_the_way->len; i++)
    get_name (self, g_array_index (in_the_way, guint, i))->chosen = before[i];
  return are_clear;
}

/* Takes the best place from which the names in the way can go elsewhere. */
static void
make_room (Labelling *self, guint position)
{
  Name *name = get_name (self, position);
  int before = name->chosen;
  g_autoptr (GArray) in_the_way = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < name->places->len; i++) {
    name->chosen = (int) i;
    g_array_set_size (in_the_way, 0);
    count_overlaps (self, position, &get_place (name, i)->box, in_the_way);
    if (push_away (self, in_the_way))
      return;
  }
  name->chosen = before;
}

/* Names that found no room are left out, the last first: those of the groups, then of people. */
static void
choose_places (Labelling *self)
{
  gboolean has_changed = TRUE;

  for (guint i = 0; i < self->names->len; i++)
    get_name (self, i)->chosen = get_name (self, i)->places->len > 0 ? 0 : -1;
  for (guint round = 0; has_changed && round < N_ROUNDS; round++) {
    has_changed = FALSE;
    for (guint i = 0; i < self->names->len; i++)
      has_changed |= choose_place (self, i);
  }
  for (guint round = 0; round < N_TURNS; round++)
    for (guint i = 0; i < self->names->len; i++)
      if (!is_clear (self, i))
        make_room (self, i);
  for (guint i = self->names->len; i > 0; i--)
    if (!is_clear (self, i - 1))
      get_name (self, i - 1)->chosen = -1;
}

/* The text as it would be shown where there is no room for it. */
static const char *
get_text (const Name *self)
{
  if (self->chosen >= 0)
    return self->texts[get_place (self, (guint) self->chosen)->form];
  return self->texts[0] != NULL ? self->texts[0] : self->texts[1];
}

static TovBox
get_box (const Name *self)
{
  return self->chosen >= 0 ? get_place (self, (guint) self->chosen)->box : (TovBox){ 0 };
}

void
tov_map_place_labels (TovMapPlot *self, const TovRuler *ruler)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (free_name);
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  Labelling labelling = { .plot = self, .ruler = ruler, .names = names, .near = near };
  guint n_nodes = self->spots->len;

  count_lines (&labelling);
  for (guint i = 0; i < n_nodes; i++)
    find_places (&labelling, i);
  for (guint i = 0; i < self->map->hulls->len; i++)
    find_hull_places (&labelling, i);
  find_others (&labelling);
  choose_places (&labelling);
  for (guint i = 0; i < names->len; i++) {
    const Name *name = get_name (&labelling, i);
    TovMapLabel label = { get_box (name), g_strdup (get_text (name)), FALSE };

    label.is_crossed = name->chosen >= 0 && measure_crossings (&labelling, &label.box) > 0;
    if (i < n_nodes) {
      TovMapSpot *spot = g_ptr_array_index (self->spots, i);

      spot->label = label.box;
      spot->text = label.text;
      spot->is_crossed = label.is_crossed;
    } else {
      g_array_append_val (self->hull_labels, label);
    }
  }
  g_free (labelling.sums);
}
