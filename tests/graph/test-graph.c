/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph.h"

static void
test_keeps_ties (void)
{
  g_autoptr (TovGraph) graph = tov_graph_new (3);
  const TovGraphEdge *edge;

  tov_graph_add (graph, 2, 0, 1.5);
  tov_graph_add (graph, 0, 1, 2);

  g_assert_cmpuint (graph->n_nodes, ==, 3);
  g_assert_cmpuint (graph->edges->len, ==, 2);
  edge = &g_array_index (graph->edges, TovGraphEdge, 0);
  g_assert_cmpuint (edge->a, ==, 2);
  g_assert_cmpuint (edge->b, ==, 0);
  g_assert_cmpfloat (edge->weight, ==, 1.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/keeps-ties-as-they-were-told", test_keeps_ties);
  return g_test_run ();
}
