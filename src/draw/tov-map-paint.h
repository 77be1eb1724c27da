/* Paints a network map on cairo: the same on the screen, in a picture and on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-paint.h"
#include "tov-map-plot.h"

G_BEGIN_DECLS

/* Sets a line of text, its box from x, y of what is painted, in a font of so many times the
 * ordinary size. Cairo would turn the words of an .svg into shapes: whoever writes one sets them.
 */
typedef void (*TovMapTextFunc) (const char *text,
                                double x,
                                double y,
                                double scale,
                                gboolean is_strong,
                                const TovColour *colour,
                                gpointer user_data);

typedef struct
{
  /* Who has the focus or is pointed at: the ties of that one are drawn strongly; -1 for nobody. */
  int focused;
  /* Who is being moved, and where the hand is; -1 for nobody. */
  int moved;
  double moved_x;
  double moved_y;
  /* From whom a tie is being drawn to the hand; -1 for nobody. */
  int tied_from;
} TovMapLook;

/* Nothing is focused and nothing moves: as on paper. */
#define TOV_MAP_LOOK_STILL ((TovMapLook){ .focused = -1, .moved = -1, .tied_from = -1 })

/* The plot of a map measured with the layout's font. Transfer full. */
TovMapPlot *tov_map_lay_out (
    const TovMap *map, double width, double height, gboolean hides_names, PangoLayout *layout);

/* Paints a plot at 0, 0 in the ink's colour; layout carries the font and is changed. set_text NULL
 * sets the words on cairo. */
void tov_map_paint (const TovMapPlot *plot,
                    const TovMapLook *look,
                    cairo_t *cairo,
                    PangoLayout *layout,
                    const TovColour *ink,
                    TovMapTextFunc set_text,
                    gpointer user_data);

/* A short piece of a line as it is drawn on the map, for a legend or a button. */
void tov_map_paint_sample (
    TovLinkStyle style, cairo_t *cairo, double x, double y, double width, const TovColour *ink);

G_END_DECLS
