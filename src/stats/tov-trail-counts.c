/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-trail-counts.h"

#include "tov-graph-measures.h"
#include "tov-norms.h"

#include <math.h>

static TovTrailNode *
get_node (const TovTrails *trails, guint node)
{
  return g_ptr_array_index (trails->nodes, node);
}

static gboolean
is_chosen (const TovTrails *trails, const TovTrailChoice *choice, const TovTrailStep *step)
{
  return step->on <= choice->day
         && (choice->has_contacts
             || (!get_node (trails, step->a)->is_contact
                 && !get_node (trails, step->b)->is_contact));
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  const TovTrail *one = a, *other = b;

  if (one->a != other->a)
    return one->a < other->a ? -1 : 1;
  if (one->b != other->b)
    return one->b < other->b ? -1 : 1;
  return 0;
}

/* The path that a step belongs to; it is made where there is none yet. */
static TovTrail *
get_path (GArray *paths, GHashTable *places, guint n_nodes, const TovTrailStep *step)
{
  /* Pairs are numbered one by one, so that their hashes differ. */
  gint64 key = (gint64) step->a * n_nodes + step->b;
  TovTrail path = { .a = step->a, .b = step->b };
  gpointer place;

  if (!g_hash_table_lookup_extended (places, &key, NULL, &place)) {
    place = GUINT_TO_POINTER (paths->len);
    g_hash_table_insert (places, g_memdup2 (&key, sizeof key), place);
    g_array_append_val (paths, path);
  }
  return &g_array_index (paths, TovTrail, GPOINTER_TO_UINT (place));
}

/* Every step until the day, of a kind that does not count too: whether two have met does not depend
 * on what is shown. */
static GArray *
collect_paths (const TovTrails *trails, const TovTrailChoice *choice)
{
  GArray *paths = g_array_new (FALSE, FALSE, sizeof (TovTrail));
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < trails->steps->len; i++) {
    const TovTrailStep *step = &g_array_index (trails->steps, TovTrailStep, i);
    double age = (double) choice->day - step->on;
    TovTrail *path;

    if (!is_chosen (trails, choice, step))
      continue;
    path = get_path (paths, places, trails->nodes->len, step);
    path->n_steps[step->kind]++;
    if (choice->weights[step->kind] <= 0)
      continue;
    path->strength += choice->weights[step->kind] * step->strength
                      * pow (0.5, age / MAX (choice->overgrown_after, 1));
    path->last = MAX (path->last, step->on);
  }
  g_array_sort (paths, compare_paths);
  return paths;
}

/* What is said of a path is said of the kinds that count. */
static void
forget_uncounted (TovTrail *path, const TovTrailChoice *choice)
{
  for (guint kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
    if (choice->weights[kind] <= 0)
      path->n_steps[kind] = 0;
}

/* Keeps the paths that a kind that counts has trodden, and says how it stands with them. */
static void
judge_paths (TovTrailFigures *self, const TovTrailChoice *choice)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->paths->len; i++) {
    TovTrail path = g_array_index (self->paths, TovTrail, i);

    if (path.last == TOV_DATE_NONE)
      continue;
    path.is_overgrown = choice->day - path.last > (TovDate) choice->overgrown_after;
    path.is_missing_meeting =
        get_node (self->trails, path.a)->is_party && get_node (self->trails, path.b)->is_party
        && path.n_steps[TOV_TRAIL_SHARED] > 0 && path.n_steps[TOV_TRAIL_MEETING] == 0;
    forget_uncounted (&path, choice);
    g_array_index (self->paths, TovTrail, n_kept++) = path;
  }
  g_array_set_size (self->paths, n_kept);
}

/* A party, or one who works there. */
static gboolean
is_of_party (const TovTrails *trails, guint node)
{
  const TovTrailNode *one = get_node (trails, node);

  return one->is_party
         || (one->organisation >= 0 && get_node (trails, (guint) one->organisation)->is_party);
}

static void
choose_nodes (TovTrailFigures *self, const TovTrailChoice *choice)
{
  for (guint i = 0; i < self->trails->nodes->len; i++)
    self->is_shown[i] = get_node (self->trails, i)->is_party;
  for (guint i = 0; i < self->paths->len; i++) {
    const TovTrail *path = &g_array_index (self->paths, TovTrail, i);

    if (choice->parties_only && !is_of_party (self->trails, path->a)
        && !is_of_party (self->trails, path->b))
      continue;
    self->is_shown[path->a] = self->is_shown[path->b] = TRUE;
  }
}

/* Paths between two that are not shown go; the others that are in use make the graph. */
static void
make_graph (TovTrailFigures *self)
{
  guint n_kept = 0;

  self->graph = tov_graph_new (self->trails->nodes->len);
  for (guint i = 0; i < self->paths->len; i++) {
    TovTrail path = g_array_index (self->paths, TovTrail, i);

    if (!self->is_shown[path.a] || !self->is_shown[path.b])
      continue;
    if (!path.is_overgrown)
      tov_graph_add (self->graph, path.a, path.b, path.strength);
    g_array_index (self->paths, TovTrail, n_kept++) = path;
  }
  g_array_set_size (self->paths, n_kept);
}

/* Who is not shown is tied to nobody, a part of its own that is left out here. */
static void
number_components (TovTrailFigures *self)
{
  guint n_all, n_nodes = self->trails->nodes->len;
  g_autofree guint *all = tov_graph_components (self->graph, &n_all);
  g_autofree guint *numbers = g_new0 (guint, n_all + 1);

  for (guint i = 0; i < n_nodes; i++)
    if (self->is_shown[i])
      numbers[all[i]] = 1;
  for (guint part = 0; part < n_all; part++) {
    gboolean is_shown = numbers[part] > 0;

    numbers[part] = self->n_components;
    self->n_components += is_shown ? 1 : 0;
  }
  self->components = g_new (guint, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    self->components[i] = self->is_shown[i] ? numbers[all[i]] : self->n_components;
}

static void
measure (TovTrailFigures *self)
{
  double n_shown = 0;

  for (guint i = 0; i < self->trails->nodes->len; i++)
    n_shown += self->is_shown[i] ? 1 : 0;
  self->degrees = tov_graph_degrees (self->graph);
  self->betweenness = tov_graph_betweenness (self->graph, TOV_WAY_STEPS);
  self->density = n_shown > 1 ? self->graph->edges->len / (n_shown * (n_shown - 1) / 2) : 0;
  number_components (self);
}

/* Every call is one step long, and a little more the less the path is trodden, so little that it
 * never makes up for a call: of ways with equally few calls the best trodden is the shortest.
 * strength 0 is that of colleagues. */
static void
add_call (TovGraph *ways, guint one, guint other, double strength)
{
  tov_graph_add (ways, one, other, 1 / (1 + 1 / ((ways->n_nodes + 1) * (1 + strength))));
}

static gboolean
is_trodden (const TovTrailFigures *self, guint one, guint other)
{
  const TovTrail *path = tov_trail_figures_find (self, one, other);

  return path != NULL && !path->is_overgrown;
}

/* The graph with somebody's own house beside her. */
static TovGraph *
make_ways (const TovTrailFigures *self)
{
  guint n_nodes = self->trails->nodes->len;
  TovGraph *ways = tov_graph_new (n_nodes + 1);

  for (guint i = 0; i < self->graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (self->graph->edges, TovGraphEdge, i);

    add_call (ways, edge->a, edge->b, edge->weight);
  }
  for (guint i = 0; i < n_nodes; i++) {
    const TovTrailNode *node = get_node (self->trails, i);

    if (node->organisation >= 0 && !is_trodden (self, i, (guint) node->organisation))
      add_call (ways, i, (guint) node->organisation, 0);
  }
  return ways;
}

void
tov_trail_choice_init (TovTrailChoice *self, TovDate day)
{
  *self = (TovTrailChoice){
    .day = day,
    .overgrown_after = (guint) tov_norm_get_kind (TOV_NORM_OVERGROWN_DAYS)->fallback,
  };
  for (guint kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
    self->weights[kind] = 1;
}

TovTrailFigures *
tov_trails_count (const TovTrails *trails, const TovTrailChoice *choice)
{
  TovTrailFigures *self = g_new0 (TovTrailFigures, 1);

  self->trails = trails;
  self->paths = collect_paths (trails, choice);
  judge_paths (self, choice);
  self->is_shown = g_new0 (gboolean, trails->nodes->len);
  choose_nodes (self, choice);
  make_graph (self);
  measure (self);
  return self;
}

void
tov_trail_figures_free (TovTrailFigures *self)
{
  g_free (self->is_shown);
  g_array_unref (self->paths);
  tov_graph_free (self->graph);
  g_free (self->degrees);
  g_free (self->betweenness);
  g_free (self->components);
  g_free (self);
}

const TovTrail *
tov_trail_figures_find (const TovTrailFigures *self, guint one, guint other)
{
  TovTrail sought = { .a = MIN (one, other), .b = MAX (one, other) };
  guint place;

  if (!g_array_binary_search (self->paths, &sought, compare_paths, &place))
    return NULL;
  return &g_array_index (self->paths, TovTrail, place);
}

/* Behind all of the kind there is one more node, where every way to one of them ends. */
GArray *
tov_trail_figures_find_way (const TovTrailFigures *self, guint from, int kind)
{
  guint end = self->trails->nodes->len;
  g_autoptr (TovGraph) ways = make_ways (self);
  GArray *way;

  for (guint i = 0; i < end; i++)
    if (get_node (self->trails, i)->kind == kind && self->is_shown[i])
      add_call (ways, i, end, 0);
  way = tov_graph_find_path (ways, from, end, TOV_WAY_WEIGHTS);
  if (way != NULL)
    g_array_set_size (way, way->len - 1);
  return way;
}

GArray *
tov_trail_figures_find_way_to (const TovTrailFigures *self, guint from, guint to)
{
  g_autoptr (TovGraph) ways = make_ways (self);

  return tov_graph_find_path (ways, from, to, TOV_WAY_WEIGHTS);
}
