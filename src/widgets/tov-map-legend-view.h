/* The legend of a network map on the screen: its lines, signs and letters, each with its word, one
 * after another in as many lines as they take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-map.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_LEGEND_VIEW (tov_map_legend_view_get_type ())
G_DECLARE_FINAL_TYPE (TovMapLegendView, tov_map_legend_view, TOV, MAP_LEGEND_VIEW, GtkWidget)

GtkWidget *tov_map_legend_view_new (void);

/* Shows what is on the map, which need not live on; NULL shows nothing. */
void tov_map_legend_view_set_map (TovMapLegendView *self, const TovMap *map);

G_END_DECLS
