/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph-layout.h"

#include <math.h>

#include "tov-graph-measures.h"
#include "tov-graph-squares.h"

/* Forces are those of Fruchterman and Reingold in their own unit: alone, two who are tied stand 1
 * apart, and a network of n nodes has about as much room as a square of sqrt (n). */
#define N_ROUNDS        200
#define N_PINNED_ROUNDS 60

/* How often each goes to the middle of those it is tied to before the forces begin, and how widely
 * they then stand around the middle of the picture, as a share of its side. This beginning is near
 * the end and changes little with a node more, as a beginning by chance would not: so the forces
 * need not move anybody far, and the picture stays what it was. */
#define N_SMOOTHINGS 20
#define SPREAD       0.1

/* How much of where it was scattered a node keeps at each of these times. */
#define TRACE 0.003

/* How far a node may move in the first round, as a share of the side; ever less afterwards. */
#define HEAT 0.02

/* How far from its home a node begins, as a share of the picture's side: two of one home do not
 * stand in one place. */
#define SCATTER 0.1

/* How strongly all are drawn to their homes, beside their ties. Whoever belongs to a small part of
 * the network would stand far outside, and is drawn more strongly. */
#define HOMESICKNESS      0.5
#define MOST_HOMESICKNESS 3.0

/* The nodes are in the order of their keys. */
typedef struct
{
  guint n_nodes;
  /* Which node of the network each is. */
  guint *nodes;
  TovGraphVector *places;
  TovGraphVector *homes;
  TovGraphVector *forces;
  double *homesickness;
  gboolean *is_pinned;
  /* Elements TovGraphEdge: how strongly they pull stands as their weight. */
  GArray *edges;
  TovGraphSquares *squares;
  double side;
} Layout;

static void
add (TovGraphVector *self, const TovGraphVector *other, double times)
{
  self->x += other->x * times;
  self->y += other->y * times;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *const *keys = user_data;

  return g_strcmp0 (keys[*(const guint *) a], keys[*(const guint *) b]);
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const TovGraphEdge *one = a, *other = b;

  if (one->a != other->a)
    return one->a < other->a ? -1 : 1;
  return one->b < other->b ? -1 : one->b > other->b;
}

/* The ties between nodes in the order of their keys. The strongest pulls twice as much as one that
 * is hardly a tie. */
static GArray *
collect_edges (const TovGraph *graph, const guint *order)
{
  GArray *edges = g_array_copy (graph->edges);
  double most = 0;

  for (guint i = 0; i < edges->len; i++)
    most = MAX (most, g_array_index (edges, TovGraphEdge, i).weight);
  for (guint i = 0; i < edges->len; i++) {
    TovGraphEdge *edge = &g_array_index (edges, TovGraphEdge, i);
    guint a = order[edge->a], b = order[edge->b];

    *edge = (TovGraphEdge){ MIN (a, b), MAX (a, b), (1 + edge->weight / most) / 2 };
  }
  g_array_sort (edges, compare_edges);
  return edges;
}

/* Where a node begins: anywhere, but always there. (FNV-1a, mixed as MurmurHash3 ends.) */
static TovGraphVector
scatter (const char *key)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *key != '\0'; key++)
    hash = (hash ^ (guchar) *key) * G_GUINT64_CONSTANT (0x100000001b3);
  /* Keys that differ in their last letter alone differ in all digits then. */
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  hash ^= hash >> 33;
  return (TovGraphVector){ (hash >> 32) / (double) G_MAXUINT32 - 0.5,
                           (hash & G_MAXUINT32) / (double) G_MAXUINT32 - 0.5 };
}

static Layout *
create_layout (const TovGraph *graph, const char *const *keys, const TovGraphPlace *homes)
{
  Layout *self = g_new0 (Layout, 1);
  guint n = graph->n_nodes, n_parts;
  g_autofree guint *order = g_new (guint, n);
  g_autofree guint *sizes = g_new0 (guint, n);
  g_autofree guint *parts = tov_graph_components (graph, &n_parts);

  self->n_nodes = n;
  self->nodes = g_new (guint, n);
  self->places = g_new (TovGraphVector, n);
  self->homes = g_new0 (TovGraphVector, n);
  self->forces = g_new (TovGraphVector, n);
  self->homesickness = g_new (double, n);
  self->is_pinned = g_new0 (gboolean, n);
  self->squares = tov_graph_squares_new ();
  self->side = sqrt (n);
  for (guint i = 0; i < n; i++) {
    self->nodes[i] = i;
    sizes[parts[i]]++;
  }
  g_qsort_with_data (self->nodes, n, sizeof (guint), compare_keys, (gpointer) keys);
  for (guint i = 0; i < n; i++) {
    guint node = self->nodes[i];

    order[node] = i;
    self->places[i] = scatter (keys[node]);
    self->homesickness[i] = MIN (HOMESICKNESS * n / sizes[parts[node]], MOST_HOMESICKNESS);
    if (homes != NULL) {
      TovGraphVector home = { homes[node].x - 0.5, homes[node].y - 0.5 };

      /* Where all begin at home, who comes or goes changes little of where the others end. */
      self->places[i] =
          (TovGraphVector){ self->places[i].x * SCATTER, self->places[i].y * SCATTER };
      add (&self->places[i], &home, 1);
      add (&self->homes[i], &home, self->side);
    }
  }
  self->edges = collect_edges (graph, order);
  return self;
}

static void
free_layout (Layout *self)
{
  g_free (self->nodes);
  g_free (self->places);
  g_free (self->homes);
  g_free (self->forces);
  g_free (self->homesickness);
  g_free (self->is_pinned);
  g_array_unref (self->edges);
  tov_graph_squares_free (self->squares);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Layout, free_layout)

/* Each goes to the middle of itself and those it is tied to, but for a trace of where it began:
 * else all who know each other would come to stand in one place. */
static void
smooth (Layout *self, const TovGraphVector *beginnings)
{
  g_autofree double *weights = g_new (double, self->n_nodes);
  TovGraphVector *sums = self->forces;

  for (guint i = 0; i < self->n_nodes; i++) {
    weights[i] = 1;
    sums[i] = self->places[i];
  }
  for (guint i = 0; i < self->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (self->edges, TovGraphEdge, i);

    weights[edge->a] += edge->weight;
    weights[edge->b] += edge->weight;
    add (&sums[edge->a], &self->places[edge->b], edge->weight);
    add (&sums[edge->b], &self->places[edge->a], edge->weight);
  }
  for (guint i = 0; i < self->n_nodes; i++) {
    self->places[i] = (TovGraphVector){ 0, 0 };
    add (&self->places[i], &sums[i], (1 - TRACE) / weights[i]);
    add (&self->places[i], &beginnings[i], TRACE);
  }
}

/* Where all begin: nobody far from those it is tied to. */
static void
begin (Layout *self)
{
  g_autofree TovGraphVector *beginnings =
      g_memdup2 (self->places, self->n_nodes * sizeof (TovGraphVector));
  TovGraphVector middle = { 0, 0 };
  TovGraphVector deviation = { 0, 0 };
  double n = self->n_nodes;

  for (guint i = 0; i < N_SMOOTHINGS; i++)
    smooth (self, beginnings);
  for (guint i = 0; i < self->n_nodes; i++)
    add (&middle, &self->places[i], 1 / n);
  for (guint i = 0; i < self->n_nodes; i++) {
    add (&self->places[i], &middle, -1);
    deviation.x += self->places[i].x * self->places[i].x / n;
    deviation.y += self->places[i].y * self->places[i].y / n;
  }
  for (guint i = 0; i < self->n_nodes && n > 1; i++) {
    self->places[i].x *= self->side * SPREAD / sqrt (deviation.x);
    self->places[i].y *= self->side * SPREAD / sqrt (deviation.y);
    add (&self->places[i], &self->homes[i], 1);
  }
}

/* The smallest square around all, which has them in its middle. */
static TovGraphFrame
find_frame (const Layout *self)
{
  TovGraphVector least = self->places[0], most = self->places[0];
  double width, height, side;

  for (guint i = 1; i < self->n_nodes; i++) {
    least = (TovGraphVector){ MIN (least.x, self->places[i].x), MIN (least.y, self->places[i].y) };
    most = (TovGraphVector){ MAX (most.x, self->places[i].x), MAX (most.y, self->places[i].y) };
  }
  width = most.x - least.x;
  height = most.y - least.y;
  side = MAX (width, height);
  if (side == 0)
    side = 1;
  return (TovGraphFrame){ { least.x - (side - width) / 2, least.y - (side - height) / 2 }, side };
}

/* All push each other away, and homes draw. */
static void
push (Layout *self)
{
  TovGraphFrame frame = find_frame (self);

  tov_graph_squares_sort (self->squares, &frame, self->places, self->n_nodes);
  for (guint i = 0; i < self->n_nodes; i++) {
    self->forces[i] = tov_graph_squares_push (self->squares, i);
    self->forces[i].x += (self->homes[i].x - self->places[i].x) * self->homesickness[i];
    self->forces[i].y += (self->homes[i].y - self->places[i].y) * self->homesickness[i];
  }
}

/* Ties pull. */
static void
pull (Layout *self)
{
  for (guint i = 0; i < self->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (self->edges, TovGraphEdge, i);
    double dx = self->places[edge->b].x - self->places[edge->a].x;
    double dy = self->places[edge->b].y - self->places[edge->a].y;
    double strength = sqrt (dx * dx + dy * dy) * edge->weight;

    self->forces[edge->a].x += dx * strength;
    self->forces[edge->a].y += dy * strength;
    self->forces[edge->b].x -= dx * strength;
    self->forces[edge->b].y -= dy * strength;
  }
}

static void
move (Layout *self, double farthest)
{
  for (guint i = 0; i < self->n_nodes; i++) {
    const TovGraphVector *force = &self->forces[i];
    double length = sqrt (force->x * force->x + force->y * force->y);
    double share = length > farthest ? farthest / length : 1;

    if (self->is_pinned[i])
      continue;
    self->places[i].x += force->x * share;
    self->places[i].y += force->y * share;
  }
}

/* Lets the forces move everybody, ever less far. FALSE when it was stopped. */
static gboolean
settle (Layout *self, guint n_rounds, TovGraphStopFunc stop, gpointer user_data)
{
  for (guint round = 0; round < n_rounds; round++) {
    if (stop != NULL && stop (user_data))
      return FALSE;
    push (self);
    pull (self);
    move (self, self->side * HEAT * (n_rounds - round) / n_rounds);
  }
  return TRUE;
}

/* Fastens those who are pinned where they are in the picture, and lets the others make room. FALSE
 * when it was stopped. */
static gboolean
pin (Layout *self,
     const TovGraphFrame *frame,
     const TovGraphPlace *places,
     TovGraphStopFunc stop,
     gpointer user_data)
{
  gboolean has_pins = FALSE;

  for (guint i = 0; i < self->n_nodes; i++) {
    const TovGraphPlace *place = &places[self->nodes[i]];

    if (!place->is_pinned)
      continue;
    has_pins = self->is_pinned[i] = TRUE;
    self->places[i] = (TovGraphVector){ frame->corner.x + place->x * frame->side,
                                        frame->corner.y + place->y * frame->side };
  }
  return !has_pins || settle (self, N_PINNED_ROUNDS, stop, user_data);
}

gboolean
tov_graph_lay_out (const TovGraph *self,
                   const char *const *keys,
                   const TovGraphPlace *homes,
                   TovGraphPlace *places,
                   TovGraphStopFunc stop,
                   gpointer user_data)
{
  g_autoptr (Layout) layout = NULL;
  gboolean is_done;
  TovGraphFrame frame;

  if (self->n_nodes == 0)
    return TRUE;
  layout = create_layout (self, keys, homes);
  begin (layout);
  is_done = settle (layout, N_ROUNDS, stop, user_data);
  frame = find_frame (layout);
  is_done = is_done && pin (layout, &frame, places, stop, user_data);
  for (guint i = 0; i < self->n_nodes; i++) {
    TovGraphPlace *place = &places[layout->nodes[i]];

    if (place->is_pinned)
      continue;
    place->x = CLAMP ((layout->places[i].x - frame.corner.x) / frame.side, 0, 1);
    place->y = CLAMP ((layout->places[i].y - frame.corner.y) / frame.side, 0, 1);
  }
  return is_done;
}
