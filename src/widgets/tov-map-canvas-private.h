/* What the canvas of a network map and the hand on it share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map-canvas.h"

G_BEGIN_DECLS

/* What the hand that is down does. */
typedef enum
{
  HAND_RESTS,
  HAND_PANS,
  HAND_MOVES,
  HAND_TIES,
} TovMapHand;

struct _TovMapCanvas
{
  TovMarkCanvas parent_instance;

  const TovMap *map;
  TovMapPlot *plot;
  int width;
  int height;
  gboolean is_editable;
  gboolean hides_names;
  double text_scale;
  double zoom;
  /* With which zoom the plot was laid out, and when it is to be with the present one; 0 if it was.
   */
  double laid_zoom;
  guint settle_id;
  /* How much of the enlarged map lies outside, left and above. */
  double left;
  double top;
  int chosen;
  TovMapLook look;
  TovMapHand hand;
  /* Where the pointer is; and where the hand went down, with what was outside then. */
  double pointer_x;
  double pointer_y;
  double pressed_x;
  double pressed_y;
  double pressed_left;
  double pressed_top;
  double pinched_zoom;
  GtkGesture *drag;
  GtkEventController *drop;
};

/* How many pixels a unit of the plot is. */
double tov_map_canvas_get_scale (TovMapCanvas *self);
/* A point of the canvas as one of the plot. */
void
tov_map_canvas_find_point (TovMapCanvas *self, double x, double y, double *plot_x, double *plot_y);
void tov_map_canvas_scroll_to (TovMapCanvas *self, double left, double top);
/* What is at a point of the canvas stays there. */
void tov_map_canvas_zoom_at (TovMapCanvas *self, double zoom, double x, double y);

/* Makes the canvas answer to pointer, wheel and fingers. */
void tov_map_hand_attach (TovMapCanvas *self);
/* The pointer that says what the hand does; NULL when it rests. */
const char *tov_map_hand_get_cursor (TovMapCanvas *self);
/* Lets go of what is moved or tied, and leaves it as it was. */
void tov_map_hand_let_go (TovMapCanvas *self);
/* Ends the tie that is drawn: at somebody, or without anything at -1. */
void tov_map_hand_end_tie (TovMapCanvas *self, int to);
/* Draws it to somebody meanwhile. */
void tov_map_hand_lead_tie (TovMapCanvas *self, guint position);

G_END_DECLS
