/* Reads networks and prints what is measured of them and how they are laid out, for who does the
 * same otherwise.
 *
 * Each begins with a line "NODES TIES STEP-OR-WEIGHT", the last one 0 or 1; a line for each tie
 * follows, "A B WEIGHT". Printed are a line for each measure, numbers with all their digits:
 * degrees, strengths, density, components, betweenness, and the length of the shortest way between
 * every pair of nodes that follow each other by number, -1 where there is none; and a line of the
 * places, "X Y X Y".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "tov-graph-layout.h"
#include "tov-graph-measures.h"

static void
print_numbers (const double *numbers, guint n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    printf ("%.17g ", numbers[i]);
  printf ("\n");
}

static double
find_weight (const TovGraph *graph, guint a, guint b)
{
  for (guint i = 0; i < graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (graph->edges, TovGraphEdge, i);

    if ((edge->a == a && edge->b == b) || (edge->a == b && edge->b == a))
      return edge->weight;
  }
  g_assert_not_reached ();
}

static double
measure_path (const TovGraph *graph, guint from, guint to, TovWay way)
{
  g_autoptr (GArray) path = tov_graph_find_path (graph, from, to, way);
  double length = 0;

  if (path == NULL)
    return -1;
  for (guint i = 1; i < path->len; i++) {
    double weight =
        find_weight (graph, g_array_index (path, guint, i - 1), g_array_index (path, guint, i));

    length += way == TOV_WAY_WEIGHTS ? 1 / weight : 1;
  }
  return length;
}

static void
print_measures (const TovGraph *graph, TovWay way)
{
  g_autofree double *degrees = tov_graph_degrees (graph);
  g_autofree double *strengths = tov_graph_strengths (graph);
  g_autofree double *betweenness = tov_graph_betweenness (graph, way);
  guint n_components;
  g_autofree guint *components = tov_graph_components (graph, &n_components);

  print_numbers (degrees, graph->n_nodes);
  print_numbers (strengths, graph->n_nodes);
  printf ("%.17g\n", tov_graph_density (graph));
  for (guint i = 0; i < graph->n_nodes; i++)
    printf ("%u ", components[i]);
  printf ("\n");
  print_numbers (betweenness, graph->n_nodes);
  for (guint i = 1; i < graph->n_nodes; i++)
    printf ("%.17g ", measure_path (graph, i - 1, i, way));
  printf ("\n");
}

static void
print_layout (const TovGraph *graph)
{
  g_auto (GStrv) keys = g_new0 (char *, graph->n_nodes + 1);
  g_autofree TovGraphPlace *places = g_new0 (TovGraphPlace, graph->n_nodes);

  for (guint i = 0; i < graph->n_nodes; i++)
    keys[i] = g_strdup_printf ("node %u", i);
  tov_graph_lay_out (graph, (const char *const *) keys, NULL, places, NULL, NULL);
  for (guint i = 0; i < graph->n_nodes; i++)
    printf ("%.17g %.17g ", places[i].x, places[i].y);
  printf ("\n");
}

int
main (void)
{
  guint n_nodes, n_ties;
  int way;

  while (scanf ("%u %u %d", &n_nodes, &n_ties, &way) == 3) {
    g_autoptr (TovGraph) graph = tov_graph_new (n_nodes);

    for (guint i = 0; i < n_ties; i++) {
      guint a, b;
      double weight;

      g_assert_cmpint (scanf ("%u %u %lf", &a, &b, &weight), ==, 3);
      tov_graph_add (graph, a, b, weight);
    }
    print_measures (graph, way);
    print_layout (graph);
  }
  return 0;
}
