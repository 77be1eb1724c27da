/* What the painters of a network map and of its legend share. Private to this room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-painter.h"
#include "tov-map-paint.h"
#include "tov-map-private.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} TovMapPoint;

typedef struct
{
  TovPainter painter;
  TovMapTextFunc set_text;
  gpointer user_data;
  /* How broad a line is that is 1 broad: more where words are larger. */
  double unit;
} TovMapPainter;

/* Lines of text in a box, at its left (0), middle (0.5) or right (1). */
typedef struct
{
  const char *text;
  TovBox box;
  double side;
  double scale;
  gboolean is_strong;
  double strength;
  /* Keeps what lies behind them off a little. */
  gboolean has_halo;
} TovMapWords;

TovMapPainter tov_map_painter_create (cairo_t *cairo,
                                      PangoLayout *layout,
                                      const TovColour *ink,
                                      TovMapTextFunc set_text,
                                      gpointer user_data);

/* Uses the ink as it looks on the paper at a strength from 0 to 1: not transparent, so that it
 * covers what lies behind it. */
void tov_map_painter_use_faded (const TovMapPainter *self, double strength);

/* The box of lines of text, at 0, 0. */
TovBox tov_map_painter_measure (const TovMapPainter *self, const char *text);
/* Sets words. */
void tov_map_painter_show_words (const TovMapPainter *self, const TovMapWords *words);

/* A line of a style; weight is how broad a trail is. */
void tov_map_painter_paint_line (const TovMapPainter *self,
                                 const TovMapCurve *curve,
                                 TovLinkStyle style,
                                 double weight,
                                 double strength);
/* Behind a line: it belongs to the way that was asked for. */
void tov_map_painter_paint_way (const TovMapPainter *self, const TovMapCurve *curve, double weight);
/* An arrow from where somebody stood before. */
void tov_map_painter_paint_move (const TovMapPainter *self, const TovMapCurve *curve);

/* The sign of somebody, letters NULL for none. */
void tov_map_painter_paint_sign (const TovMapPainter *self,
                                 const TovMapNode *node,
                                 const char *letters,
                                 double x,
                                 double y,
                                 double radius);
/* Where somebody stood before. */
void tov_map_painter_paint_shadow (const TovMapPainter *self, double x, double y, double radius);
/* The outline around the members of a group, so far from the middle of their signs. Elements
 * TovMapPoint, which are put in order. */
void tov_map_painter_paint_hull (const TovMapPainter *self, GArray *points, double reach);

G_END_DECLS
