/* Whose network map it is and of which day, in a corner of the map; it leads to the young person
 * and to the other maps there are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-map-work.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_HEADING (tov_map_heading_get_type ())
G_DECLARE_FINAL_TYPE (TovMapHeading, tov_map_heading, TOV, MAP_HEADING, AdwBin)

GtkWidget *tov_map_heading_new (TovContext *context);

/* "14. oktober 2011 · As it is". Transfer full. */
char *tov_map_heading_describe (TovNetworkMap *map);

void tov_map_heading_update (TovMapHeading *self, TovMapWork *work, gboolean hides_names);

G_END_DECLS
