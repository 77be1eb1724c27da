/* A network as plain numbers: nodes from 0, and ties without a direction. It knows no record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint a;
  guint b;
  /* Above 0: how strong the tie is. A way along it is 1 / weight long. */
  double weight;
} TovGraphEdge;

typedef struct
{
  guint n_nodes;
  /* Elements TovGraphEdge, in the order in which they were added. */
  GArray *edges;
} TovGraph;

/* Transfer full. */
TovGraph *tov_graph_new (guint n_nodes);
void tov_graph_free (TovGraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovGraph, tov_graph_free)

/* Ties two different nodes that are not tied yet. */
void tov_graph_add (TovGraph *self, guint a, guint b, double weight);

G_END_DECLS
