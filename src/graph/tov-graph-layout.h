/* Where the nodes of a network stand so that those who are tied are near each other (Fruchterman
 * and Reingold 1991, repulsion after Barnes and Hut 1986). The same network gives the same picture,
 * in whatever order its nodes are told, and a new node moves few others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-graph.h"

G_BEGIN_DECLS

typedef struct
{
  /* From 0 to 1: the unit square, y downwards. */
  double x;
  double y;
  /* It has been fastened and stays where it is. */
  gboolean is_pinned;
} TovGraphPlace;

/* Asked between two rounds; the layout ends when it answers TRUE. */
typedef gboolean (*TovGraphStopFunc) (gpointer user_data);

/* Fills in the places, of which those that are not pinned need not be set: keys name the nodes
 * (ids) and decide where each begins. homes is NULL, or for each node the place it is drawn to a
 * little, such as that of its sector. FALSE when it was stopped; places are then as far as it came.
 * stop may be NULL. Any thread. */
gboolean tov_graph_lay_out (const TovGraph *self,
                            const char *const *keys,
                            const TovGraphPlace *homes,
                            TovGraphPlace *places,
                            TovGraphStopFunc stop,
                            gpointer user_data);

G_END_DECLS
