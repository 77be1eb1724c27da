/* A network map that is being worked on: what is on it, and what a key or the hand does to somebody
 * on it. Each of these is one act.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map-plot.h"
#include "tov-network-acts.h"

G_BEGIN_DECLS

typedef struct
{
  TovStore *store;
  /* Of the map; owned. */
  char *id;
  /* What was read last; nodes of the map stand for alters in their order. */
  TovNetwork *network;
  TovMap *map;
  /* Elements TovSector, in the order of the map. */
  GPtrArray *sectors;
  /* What was read before that, for whoever is still showing it. */
  TovNetwork *earlier_network;
  TovMap *earlier_map;
  /* Where somebody was put last: who is placed by keys and belongs nowhere yet follows there. */
  guint last_sector;
} TovMapWork;

/* Nothing is read yet; the store must live as long. Transfer full. */
TovMapWork *tov_map_work_new (TovStore *store, const char *id);
void tov_map_work_free (TovMapWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovMapWork, tov_map_work_free)

/* Reads the map as it is by now. What was read before lives until the next time. */
gboolean tov_map_work_load (TovMapWork *self, GError **error);

/* NULL where the id is NULL, or nobody of it is on the map. Transfer none. */
TovAlter *tov_map_work_find (TovMapWork *self, const char *alter);
const TovMapNode *tov_map_work_get_node (TovMapWork *self, const char *alter);
/* The place of somebody's sector on the map; -1 for none. */
int tov_map_work_get_sector (TovMapWork *self, TovAlter *alter);

/* Names that were typed, with commas between them: all of them wait to be placed. What was typed in
 * one go is one act. */
gboolean tov_map_work_add (TovMapWork *self, const char *text, GError **error);
/* Puts somebody where the hand let go: into the nearest ring, or outside of the picture back to
 * those who wait. */
gboolean tov_map_work_put (
    TovMapWork *self, TovAlter *alter, const TovMapPlot *plot, double x, double y, GError **error);
/* Into a ring, at the same angle, or where there is most room in the sector; 0 waits. */
gboolean tov_map_work_set_ring (TovMapWork *self, TovAlter *alter, int ring, GError **error);
gboolean tov_map_work_set_sector (TovMapWork *self, TovAlter *alter, guint sector, GError **error);
/* So many degrees clockwise. */
gboolean tov_map_work_turn (TovMapWork *self, TovAlter *alter, int degrees, GError **error);
/* A code of tov_alter_ties, "" for none. */
gboolean tov_map_work_set_tie (TovMapWork *self, TovAlter *alter, const char *tie, GError **error);
gboolean
tov_map_work_set_resource (TovMapWork *self, TovAlter *alter, gboolean is_resource, GError **error);

G_END_DECLS
