/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph-measures.h"

#include <math.h>

/* Two ways are as long as each other when they differ by less than this share of their length: a
 * third and two thirds need not make the same whole as three thirds. */
#define SAME_LENGTH 1e-12

#define UNSETTLED G_MAXUINT
#define NO_PART   G_MAXUINT

typedef struct
{
  guint node;
  double length;
} Neighbour;

/* The ties of every node: those of node i from first[i] to before first[i + 1]. */
typedef struct
{
  guint n_nodes;
  guint *first;
  Neighbour *neighbours;
} Ties;

/* A node that has been reached, and how far away it is that way. */
typedef struct
{
  guint node;
  double distance;
} Reached;

/* The shortest ways from one node to all others (Dijkstra). */
typedef struct
{
  const Ties *ties;
  double *distances;
  /* How many shortest ways there are. */
  double *n_ways;
  /* The nodes as they were settled, the nearest first, and the place of each among them. */
  guint *order;
  guint *places;
  guint n_settled;
  /* The nearest stands first, and each before the two at twice its place (a heap). */
  Reached *queue;
  guint n_queued;
} Search;

static Ties *
collect_ties (const TovGraph *graph, TovWay way)
{
  Ties *self = g_new (Ties, 1);
  g_autofree guint *n_filled = g_new0 (guint, graph->n_nodes + 1);

  self->n_nodes = graph->n_nodes;
  self->first = g_new0 (guint, graph->n_nodes + 1);
  self->neighbours = g_new (Neighbour, 2 * graph->edges->len + 1);
  for (guint i = 0; i < graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (graph->edges, TovGraphEdge, i);

    self->first[edge->a + 1]++;
    self->first[edge->b + 1]++;
  }
  for (guint i = 0; i < graph->n_nodes; i++)
    self->first[i + 1] += self->first[i];
  for (guint i = 0; i < graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (graph->edges, TovGraphEdge, i);
    double length = way == TOV_WAY_WEIGHTS ? 1 / edge->weight : 1;

    self->neighbours[self->first[edge->a] + n_filled[edge->a]++] = (Neighbour){ edge->b, length };
    self->neighbours[self->first[edge->b] + n_filled[edge->b]++] = (Neighbour){ edge->a, length };
  }
  return self;
}

static void
free_ties (Ties *self)
{
  g_free (self->first);
  g_free (self->neighbours);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ties, free_ties)

static Search *
create_search (const Ties *ties)
{
  Search *self = g_new0 (Search, 1);

  self->ties = ties;
  self->distances = g_new (double, ties->n_nodes);
  self->n_ways = g_new (double, ties->n_nodes);
  self->order = g_new (guint, ties->n_nodes);
  self->places = g_new (guint, ties->n_nodes);
  /* A node comes in once for each of its ties at most, and the first one once. */
  self->queue = g_new (Reached, ties->first[ties->n_nodes] + 1);
  return self;
}

static void
free_search (Search *self)
{
  g_free (self->distances);
  g_free (self->n_ways);
  g_free (self->order);
  g_free (self->places);
  g_free (self->queue);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, free_search)

/* Whether a way is as long as another, which may be endless. */
static gboolean
is_same_length (double length, double other)
{
  return fabs (length - other) <= SAME_LENGTH * length;
}

static void
push (Search *self, guint node, double distance)
{
  guint place = self->n_queued++;

  for (; place > 0 && self->queue[(place - 1) / 2].distance > distance; place = (place - 1) / 2)
    self->queue[place] = self->queue[(place - 1) / 2];
  self->queue[place] = (Reached){ node, distance };
}

static Reached
pop_nearest (Search *self)
{
  Reached nearest = self->queue[0], last = self->queue[--self->n_queued];
  guint place = 0;

  for (guint next = 1; next < self->n_queued; next = 2 * place + 1) {
    if (next + 1 < self->n_queued && self->queue[next + 1].distance < self->queue[next].distance)
      next++;
    if (self->queue[next].distance >= last.distance)
      break;
    self->queue[place] = self->queue[next];
    place = next;
  }
  self->queue[place] = last;
  return nearest;
}

/* Goes one tie on from a node that is settled. */
static void
reach (Search *self, guint node, const Neighbour *next)
{
  double distance = self->distances[node] + next->length;

  if (self->places[next->node] != UNSETTLED)
    return;
  if (is_same_length (distance, self->distances[next->node])) {
    self->n_ways[next->node] += self->n_ways[node];
  } else if (distance < self->distances[next->node]) {
    self->distances[next->node] = distance;
    self->n_ways[next->node] = self->n_ways[node];
    push (self, next->node, distance);
  }
}

static void
search_from (Search *self, guint from)
{
  const Ties *ties = self->ties;

  for (guint i = 0; i < ties->n_nodes; i++) {
    self->distances[i] = INFINITY;
    self->n_ways[i] = 0;
    self->places[i] = UNSETTLED;
  }
  self->n_settled = 0;
  self->distances[from] = 0;
  self->n_ways[from] = 1;
  push (self, from, 0);
  while (self->n_queued > 0) {
    guint node = pop_nearest (self).node;

    if (self->places[node] != UNSETTLED)
      continue;
    self->places[node] = self->n_settled;
    self->order[self->n_settled++] = node;
    for (guint i = ties->first[node]; i < ties->first[node + 1]; i++)
      reach (self, node, &ties->neighbours[i]);
  }
}

/* Whether a tie of so much leads from one to the other along a shortest way from where the search
 * began. Distances alone do not tell: beside a very long tie the length of a short one is lost. */
static gboolean
leads_on (const Search *self, guint node, guint next, double length)
{
  return self->places[node] < self->places[next]
         && is_same_length (self->distances[node] + length, self->distances[next]);
}

/* Adds on how much of the ways from the first node of the search to all others each node lies
 * (Brandes 2001): what lies behind the nodes that are farther away is known when a nearer one is
 * looked at. */
static void
add_shares (const Search *self, double *behind, double *shares)
{
  const Ties *ties = self->ties;

  for (guint i = self->n_settled; i-- > 0;) {
    guint node = self->order[i];

    behind[node] = 0;
    for (guint t = ties->first[node]; t < ties->first[node + 1]; t++) {
      const Neighbour *next = &ties->neighbours[t];

      if (leads_on (self, node, next->node, next->length))
        behind[node] += self->n_ways[node] / self->n_ways[next->node] * (1 + behind[next->node]);
    }
    if (i > 0)
      shares[node] += behind[node];
  }
}

/* Marks the part of the network a node is in with a number, and counts it. */
static guint
mark_part (const Ties *ties, guint node, guint number, guint *parts, guint *stack)
{
  guint n_stacked = 0, n_nodes = 0;

  parts[node] = number;
  stack[n_stacked++] = node;
  while (n_stacked > 0) {
    node = stack[--n_stacked];
    n_nodes++;
    for (guint i = ties->first[node]; i < ties->first[node + 1]; i++) {
      guint next = ties->neighbours[i].node;

      if (parts[next] == NO_PART) {
        parts[next] = number;
        stack[n_stacked++] = next;
      }
    }
  }
  return n_nodes;
}

/* The place of a part among all by size: how many are larger, or as large and found before. */
static guint
rank_part (const GArray *sizes, guint part)
{
  guint size = g_array_index (sizes, guint, part), rank = 0;

  for (guint i = 0; i < sizes->len; i++) {
    guint other = g_array_index (sizes, guint, i);

    rank += other > size || (other == size && i < part);
  }
  return rank;
}

double *
tov_graph_degrees (const TovGraph *self)
{
  double *degrees = g_new0 (double, self->n_nodes);

  for (guint i = 0; i < self->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (self->edges, TovGraphEdge, i);

    degrees[edge->a]++;
    degrees[edge->b]++;
  }
  return degrees;
}

double *
tov_graph_strengths (const TovGraph *self)
{
  double *strengths = g_new0 (double, self->n_nodes);

  for (guint i = 0; i < self->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (self->edges, TovGraphEdge, i);

    strengths[edge->a] += edge->weight;
    strengths[edge->b] += edge->weight;
  }
  return strengths;
}

double
tov_graph_density (const TovGraph *self)
{
  double n = self->n_nodes;

  return n < 2 ? 0 : self->edges->len / (n * (n - 1) / 2);
}

guint *
tov_graph_components (const TovGraph *self, guint *n_components)
{
  g_autoptr (Ties) ties = collect_ties (self, TOV_WAY_STEPS);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *stack = g_new (guint, self->n_nodes);
  g_autofree guint *ranks = NULL;
  guint *parts = g_new (guint, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    parts[i] = NO_PART;
  for (guint i = 0; i < self->n_nodes; i++)
    if (parts[i] == NO_PART) {
      guint size = mark_part (ties, i, sizes->len, parts, stack);

      g_array_append_val (sizes, size);
    }
  ranks = g_new (guint, sizes->len);
  for (guint i = 0; i < sizes->len; i++)
    ranks[i] = rank_part (sizes, i);
  for (guint i = 0; i < self->n_nodes; i++)
    parts[i] = ranks[parts[i]];
  *n_components = sizes->len;
  return parts;
}

double *
tov_graph_betweenness (const TovGraph *self, TovWay way)
{
  g_autoptr (Ties) ties = collect_ties (self, way);
  g_autoptr (Search) search = create_search (ties);
  g_autofree double *behind = g_new (double, self->n_nodes);
  double *shares = g_new0 (double, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++) {
    search_from (search, i);
    add_shares (search, behind, shares);
  }
  /* Every pair was looked at from both of its ends. */
  for (guint i = 0; i < self->n_nodes; i++)
    shares[i] /= 2;
  return shares;
}

GArray *
tov_graph_find_path (const TovGraph *self, guint from, guint to, TovWay way)
{
  g_autoptr (Ties) ties = collect_ties (self, way);
  g_autoptr (Search) search = create_search (ties);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));

  search_from (search, to);
  if (search->places[from] == UNSETTLED)
    return NULL;
  g_array_append_val (path, from);
  /* Of several nodes that are as near to the end the first one is gone to, in whatever order the
   * ties were told. */
  while (from != to) {
    guint nearest = G_MAXUINT;

    for (guint i = ties->first[from]; i < ties->first[from + 1]; i++) {
      const Neighbour *next = &ties->neighbours[i];

      if (leads_on (search, next->node, from, next->length))
        nearest = MIN (nearest, next->node);
    }
    from = nearest;
    g_array_append_val (path, from);
  }
  return g_steal_pointer (&path);
}
