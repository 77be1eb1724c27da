/* A network map as it was drawn with a young person (report p. 13-14), with all that is on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-alter.h"
#include "tov-map-group.h"
#include "tov-network-map.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  TovMapGroup *group;
  /* Ids of alters that are on the map (char *). */
  GPtrArray *members;
} TovNetworkGroup;

typedef struct
{
  TovNetworkMap *map;
  /* Elements TovAlter, in the order in which they were entered; TovAlterTie and TovNetworkGroup in
   * order of ids. */
  GPtrArray *alters;
  GPtrArray *ties;
  GPtrArray *groups;
  /* From the id of an alter to that of the same person on the map it was drawn on from (char *),
   * for all maps of the young person: so the way back can be followed from map to map. */
  GHashTable *origins;
  /* From the id of an alter to the next steps she has promised to help with, on this map or one it
   * was drawn on from (GPtrArray of TovNextStep), the open ones first. */
  GHashTable *steps;
} TovNetwork;

/* Transfer full. */
TovNetwork *tov_network_load (TovStore *store, const char *map, GError **error);
void tov_network_free (TovNetwork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovNetwork, tov_network_free)

/* NULL if nobody of that id is on it. Transfer none. */
TovAlter *tov_network_find (const TovNetwork *self, const char *alter);

/* The maps of a young person, the latest first; of a day the one made last first. kind NULL for
 * present and wished ones. Elements TovNetworkMap; transfer full. */
GPtrArray *
tov_network_list (TovStore *store, const char *young_person, const char *kind, GError **error);

G_END_DECLS
