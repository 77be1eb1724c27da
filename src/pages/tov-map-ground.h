/* What the maps of a partnership are made of: its trodden paths, and where everybody stands. It is
 * read in another thread and follows the register; the map of a day is counted from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-partnership-map.h"
#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_GROUND (tov_map_ground_get_type ())
G_DECLARE_FINAL_TYPE (TovMapGround, tov_map_ground, TOV, MAP_GROUND, GObject)

/* The signal "changed" tells that there is another one, or none until it is read. Who has counted
 * from the one before lets go of that then. */
TovMapGround *tov_map_ground_new (TovStore *store);
/* NULL, as at first, means all of them. */
void tov_map_ground_set_partnership (TovMapGround *self, const char *partnership);
const char *tov_map_ground_get_partnership (TovMapGround *self);
/* Nothing is read for a map that nobody sees; at first nobody does. */
void tov_map_ground_set_watched (TovMapGround *self, gboolean is_watched);

/* What is recorded until today, and where each of its nodes stands; NULL while it is read, and
 * where it cannot be. Transfer none. */
const TovTrails *tov_map_ground_get_trails (TovMapGround *self);
const TovGraphPlace *tov_map_ground_get_places (TovMapGround *self);
/* Why it cannot be read; NULL where it can. Transfer none. */
const GError *tov_map_ground_get_error (TovMapGround *self);

/* Lets a node stand somewhere until the register tells where. */
void tov_map_ground_put (TovMapGround *self, guint node, double x, double y);

G_END_DECLS
