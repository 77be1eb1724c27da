/* What can be said of a network in numbers, as in Freeman (1978) and Brandes (2001). Arrays have a
 * number for each node; transfer full, to be freed with g_free ().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-graph.h"

G_BEGIN_DECLS

typedef enum
{
  /* Every tie is one step. */
  TOV_WAY_STEPS,
  /* A tie is 1 / weight long. */
  TOV_WAY_WEIGHTS,
} TovWay;

/* To how many it is tied, and how strong all its ties are together. */
double *tov_graph_degrees (const TovGraph *self);
double *tov_graph_strengths (const TovGraph *self);
/* Ties there are, of those there could be; 0 of fewer than two nodes. */
double tov_graph_density (const TovGraph *self);
/* In which part of the network each is: from 0, the largest part first, of equal ones that of the
 * first node. Transfer full. */
guint *tov_graph_components (const TovGraph *self, guint *n_components);
/* On how many of the shortest ways between two others it lies; where there are several as short,
 * its share of them. Not divided by how many pairs there are. */
double *tov_graph_betweenness (const TovGraph *self, TovWay way);
/* The nodes of the shortest way, both ends among them; of several as short always the same. NULL
 * where there is none. Elements guint; transfer full. */
GArray *tov_graph_find_path (const TovGraph *self, guint from, guint to, TovWay way);

G_END_DECLS
