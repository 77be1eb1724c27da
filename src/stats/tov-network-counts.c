/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-counts.h"

#include "tov-alter-tie.h"
#include "tov-graph-measures.h"

/* Where it lies on as many shortest ways, rounding must not decide. */
#define TINY 1e-9

/* The places of those who have been placed, as nodes of a network; -1 for who waits. Transfer full.
 */
static int *
number_nodes (const TovNetwork *network, guint *n_nodes)
{
  int *nodes = g_new (int, network->alters->len + 1);

  *n_nodes = 0;
  for (guint i = 0; i < network->alters->len; i++) {
    TovAlter *alter = g_ptr_array_index (network->alters, i);

    nodes[i] = alter->ring != TOV_NUMBER_NONE ? (int) (*n_nodes)++ : -1;
  }
  return nodes;
}

static int
find_node (const TovNetwork *network, const int *nodes, const char *id)
{
  for (guint i = 0; i < network->alters->len; i++)
    if (g_str_equal (tov_record_get_id (g_ptr_array_index (network->alters, i)), id))
      return nodes[i];
  return -1;
}

/* Who knows whom among those who have been placed. */
static TovGraph *
make_graph (const TovNetwork *network, const int *nodes, guint n_nodes)
{
  TovGraph *graph = tov_graph_new (n_nodes);
  g_autofree gboolean *is_tied = g_new0 (gboolean, (gsize) n_nodes * n_nodes + 1);

  for (guint i = 0; i < network->ties->len; i++) {
    TovAlterTie *tie = g_ptr_array_index (network->ties, i);
    int a = find_node (network, nodes, tie->alter_a_id);
    int b = find_node (network, nodes, tie->alter_b_id);

    if (a < 0 || b < 0 || a == b || is_tied[(guint) a * n_nodes + (guint) b])
      continue;
    tov_graph_add (graph, (guint) a, (guint) b, 1);
    is_tied[(guint) a * n_nodes + (guint) b] = is_tied[(guint) b * n_nodes + (guint) a] = TRUE;
  }
  return graph;
}

static void
measure (const TovGraph *graph, const int *nodes, guint n_alters, TovNetworkFigures *figures)
{
  g_autofree double *degrees = tov_graph_degrees (graph);
  g_autofree double *betweenness = tov_graph_betweenness (graph, TOV_WAY_STEPS);
  double most = 0;

  figures->n_ties = graph->edges->len;
  figures->density = tov_graph_density (graph);
  for (guint i = 0; i < n_alters; i++) {
    if (nodes[i] < 0)
      continue;
    figures->n_alone += degrees[nodes[i]] > 0 ? 0 : 1;
    if (betweenness[nodes[i]] > most + TINY) {
      most = betweenness[nodes[i]];
      figures->broker = (int) i;
    }
  }
}

void
tov_network_count (const TovNetwork *network, TovNetworkFigures *figures)
{
  guint n_nodes;
  g_autofree int *nodes = number_nodes (network, &n_nodes);
  g_autoptr (TovGraph) graph = make_graph (network, nodes, n_nodes);

  *figures = (TovNetworkFigures){ .broker = -1 };
  for (guint i = 0; i < network->alters->len; i++) {
    TovAlter *alter = g_ptr_array_index (network->alters, i);

    tov_network_tally_add (&figures->tally, alter->ring, alter->relation, alter->sector_id,
                           alter->resource_person);
  }
  measure (graph, nodes, network->alters->len, figures);
}
