/* What the parts of a network map are laid out with. Private to this room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map-plot.h"
#include "tov-plot-private.h"

G_BEGIN_DECLS

/* The height of a line of text at which lines and gaps are as broad as they are given. */
#define TOV_MAP_LINE 18.0
/* How much larger the sign is of somebody who could help: there is a second line around it. */
#define TOV_MAP_RESOURCE_GAP 3.5
/* Around the members of a group, beside their signs. */
#define TOV_MAP_HULL_GAP 7.0

/* Breaks a text into lines that are no wider than the room; what does not fit into so many lines is
 * cut by an ellipsis. Transfer full. */
char *tov_map_break_text (const char *text, double room, guint most_lines, const TovRuler *ruler);
/* Its box, at 0, 0. */
TovBox tov_map_measure_text (const char *text, double scale, const TovRuler *ruler);

/* A curve between two points that ends at so great a distance from them, so near their signs; bend
 * is how far it leaves the straight line, as a part of its length. */
TovMapCurve tov_map_curve_new (double from_x,
                               double from_y,
                               double from_reach,
                               double to_x,
                               double to_y,
                               double to_reach,
                               double bend);
gboolean tov_map_boxes_overlap (const TovBox *a, const TovBox *b, double gap);
/* Whether a box comes nearer to a point than a distance. */
gboolean tov_map_box_is_near (const TovBox *self, double x, double y, double distance);
/* The point of a curve at a part of its way, from 0 to 1. */
void tov_map_curve_get_point (const TovMapCurve *self, double part, double *x, double *y);

/* Draws the lines from sign to sign, once these stand, around those of others. */
void tov_map_place_lines (TovMapPlot *self);
/* Places the names of everybody and of the groups, once the signs, the lines and the names of the
 * sectors stand. */
void tov_map_place_labels (TovMapPlot *self, const TovRuler *ruler);
/* Finds out who comes next from each. */
void tov_map_plan_walk (TovMapPlot *self);

G_END_DECLS
