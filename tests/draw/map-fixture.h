/* What the tests of network maps share: maps as they are drawn in talks and of partnerships, made
 * up by numbers that are always the same, and letters of a known width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map-plot.h"

#define LINE 16.0

/* Every character is 7 wide. */
double map_measure (const char *text, gpointer user_data);

/* A map with rings and six sectors, and a person on it. Transfer full, and none. */
TovMap *map_create (void);
TovMapNode *map_add (TovMap *map, const char *id, const char *label, int ring, int angle);

/* Maps that differ by their seed. Transfer full. */
TovMap *map_create_talk (guint seed, guint n_people);
TovMap *map_create_partnership (guint seed, guint n_nodes);
