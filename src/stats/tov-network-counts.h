/* The figures of network maps: one function for what the page of a map says and for table 14.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-graph.h"
#include "tov-network.h"

G_BEGIN_DECLS

typedef struct
{
  /* Those who have been placed; who waits is not counted. */
  guint n_people;
  guint n_in_ring[4];
  /* Of every sector but that of professionals; and of those how many stand in the inner ring. */
  guint n_private;
  guint n_private_inner;
  guint n_resource;
  /* The nearest; 0 where there is none. */
  int key_worker_ring;
  int parent_ring;
  /* Pairs who know each other, of those there could be (0 to 1). */
  double density;
  /* Who lies most often between others who do not know each other: a place among the alters; -1
   * where nobody does. And who is tied to nobody. */
  int broker;
  guint n_alone;
} TovNetworkFigures;

void tov_network_count (const TovNetwork *network, TovNetworkFigures *figures);

G_END_DECLS
