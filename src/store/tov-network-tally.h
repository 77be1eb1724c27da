/* What is counted of the people on a network map: one rule for what is said of a map, for how maps
 * follow each other, and for the statistics.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TOV_NETWORK_RINGS 4

/* The sector of the catalogue that is not private. */
#define TOV_SECTOR_PROFESSIONALS "sector:professionals"

/* Of those who have been placed; who waits is not counted. */
typedef struct
{
  guint n_people;
  guint n_in_ring[TOV_NETWORK_RINGS];
  /* All but key workers and who stands among the professionals; and of those how many stand in the
   * inner ring. */
  guint n_private;
  guint n_private_inner;
  guint n_resource;
  /* The nearest, from 1; 0 where there is none. */
  int key_worker_ring;
  int parent_ring;
} TovNetworkTally;

/* Counts one more. ring is TOV_NUMBER_NONE for who waits; relation and sector are codes or NULL. */
void tov_network_tally_add (TovNetworkTally *self,
                            gint64 ring,
                            const char *relation,
                            const char *sector,
                            gboolean is_resource);

G_END_DECLS
