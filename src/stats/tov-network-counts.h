/* The figures of a network map as the page of the map says them. What is counted of its people is
 * counted for the annex too (store/tov-network-tally).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-graph.h"
#include "tov-network-tally.h"
#include "tov-network.h"

G_BEGIN_DECLS

typedef struct
{
  TovNetworkTally tally;
  /* Pairs who know each other, and their share of those there could be (0 to 1). */
  guint n_ties;
  double density;
  /* Who lies most often between others who do not know each other: a place among the alters; -1
   * where nobody does. And who is tied to nobody. */
  int broker;
  guint n_alone;
} TovNetworkFigures;

void tov_network_count (const TovNetwork *network, TovNetworkFigures *figures);

G_END_DECLS
