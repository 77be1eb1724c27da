/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph.h"

TovGraph *
tov_graph_new (guint n_nodes)
{
  TovGraph *self = g_new0 (TovGraph, 1);

  self->n_nodes = n_nodes;
  self->edges = g_array_new (FALSE, FALSE, sizeof (TovGraphEdge));
  return self;
}

void
tov_graph_free (TovGraph *self)
{
  g_array_unref (self->edges);
  g_free (self);
}

void
tov_graph_add (TovGraph *self, guint a, guint b, double weight)
{
  TovGraphEdge edge = { a, b, weight };

  g_return_if_fail (a < self->n_nodes && b < self->n_nodes && a != b);
  g_return_if_fail (weight > 0);

  g_array_append_val (self->edges, edge);
}
