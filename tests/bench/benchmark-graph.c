/* How long a network takes to be laid out and measured. The layout stands beside the plainest loop
 * there is for the same forces, each node against each other, in as many rounds. It prints times
 * and asserts none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "bench.h"
#include "tov-graph-layout.h"
#include "tov-graph-measures.h"

/* As many as the layout takes. */
#define N_ROUNDS 200

typedef struct
{
  TovGraph *graph;
  GPtrArray *keys;
  TovGraphPlace *places;
  double *xs, *ys, *across, *down;
} Bench;

/* A network in which everybody can be reached, with ties by chance, the same for the same size. */
static Bench
create_bench (guint n_nodes, guint n_ties)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (n_nodes);
  g_autoptr (GHashTable) tied = g_hash_table_new (NULL, NULL);
  Bench self = {
    .graph = tov_graph_new (n_nodes),
    .keys = g_ptr_array_new_with_free_func (g_free),
  };

  for (guint i = 0; i < n_nodes; i++)
    g_ptr_array_add (self.keys, g_strdup_printf ("%u", i));
  self.places = g_new0 (TovGraphPlace, n_nodes);
  self.xs = g_new (double, n_nodes);
  self.ys = g_new (double, n_nodes);
  self.across = g_new (double, n_nodes);
  self.down = g_new (double, n_nodes);
  for (guint i = 1; self.graph->edges->len < n_ties; i++) {
    guint a = i < n_nodes ? i : (guint) g_rand_int_range (chance, 1, (int) n_nodes);
    guint b = (guint) g_rand_int_range (chance, 0, (int) a);

    if (g_hash_table_add (tied, GUINT_TO_POINTER (a * n_nodes + b)))
      tov_graph_add (self.graph, a, b, 1);
  }
  return self;
}

static void
clear_bench (Bench *self)
{
  tov_graph_free (self->graph);
  g_ptr_array_unref (self->keys);
  g_free (self->places);
  g_free (self->xs);
  g_free (self->ys);
  g_free (self->across);
  g_free (self->down);
}

static void
push_plainly (Bench *self)
{
  for (guint i = 0; i < self->graph->n_nodes; i++)
    for (guint j = i + 1; j < self->graph->n_nodes; j++) {
      double dx = self->xs[i] - self->xs[j], dy = self->ys[i] - self->ys[j];
      double force = 1 / (dx * dx + dy * dy + 1e-9);

      self->across[i] += dx * force;
      self->down[i] += dy * force;
      self->across[j] -= dx * force;
      self->down[j] -= dy * force;
    }
}

static void
pull_plainly (Bench *self)
{
  for (guint i = 0; i < self->graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (self->graph->edges, TovGraphEdge, i);
    double dx = self->xs[edge->a] - self->xs[edge->b], dy = self->ys[edge->a] - self->ys[edge->b];
    double force = sqrt (dx * dx + dy * dy);

    self->across[edge->a] -= dx * force;
    self->down[edge->a] -= dy * force;
    self->across[edge->b] += dx * force;
    self->down[edge->b] += dy * force;
  }
}

static void
lay_out_plainly (gpointer data)
{
  Bench *self = data;
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  guint n = self->graph->n_nodes;
  double side = sqrt (n);

  for (guint i = 0; i < n; i++) {
    self->xs[i] = g_rand_double_range (chance, 0, side);
    self->ys[i] = g_rand_double_range (chance, 0, side);
  }
  for (guint round = 0; round < N_ROUNDS; round++) {
    double farthest = side / 10 * (N_ROUNDS - round) / N_ROUNDS;

    for (guint i = 0; i < n; i++)
      self->across[i] = self->down[i] = 0;
    push_plainly (self);
    pull_plainly (self);
    for (guint i = 0; i < n; i++) {
      double length = sqrt (self->across[i] * self->across[i] + self->down[i] * self->down[i]);
      double share = length > farthest ? farthest / length : 1;

      self->xs[i] += self->across[i] * share;
      self->ys[i] += self->down[i] * share;
    }
  }
}

static void
lay_out (gpointer data)
{
  Bench *self = data;

  tov_graph_lay_out (self->graph, (const char *const *) self->keys->pdata, NULL, self->places, NULL,
                     NULL);
}

static void
share_ways (gpointer data)
{
  Bench *self = data;

  g_free (tov_graph_betweenness (self->graph, TOV_WAY_WEIGHTS));
}

int
main (void)
{
  static const struct
  {
    guint n_nodes;
    guint n_ties;
  } sizes[] = { { 50, 80 }, { 300, 900 }, { 500, 800 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    Bench bench = create_bench (sizes[i].n_nodes, sizes[i].n_ties);
    double floor;

    g_print ("%u nodes and %u ties\n", sizes[i].n_nodes, sizes[i].n_ties);
    bench_print_heading ();
    floor = bench_measure ("a plain loop", lay_out_plainly, &bench, 0);
    bench_measure ("the layout", lay_out, &bench, floor);
    bench_measure ("betweenness", share_ways, &bench, 0);
    clear_bench (&bench);
  }
  return 0;
}
