/* A network map to look at and to work on: painted, with a focusable child for each person, so that
 * everybody is reached by keyboard and read by a screen reader. It is one stop for Tab; the arrows
 * go from person to person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-mark-canvas.h"
#include "tov-map-paint.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_CANVAS (tov_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TovMapCanvas, tov_map_canvas, TOV, MAP_CANVAS, TovMarkCanvas)

GtkWidget *tov_map_canvas_new (void);

/* Shows a map, which must live as long as the canvas shows it; NULL shows nothing. The focus stays
 * on whom it was on, by id.
 *
 * Besides "pointed" (text) and "activated" (position) of every canvas:
 * "chosen" (position): somebody has got the focus, by click or key, and stays chosen when the focus
 * goes elsewhere; -1 after a click where nobody stands, or when who was chosen has gone;
 * "moved" (position, x, y): somebody was dragged there and let go;
 * "pressed" (x, y): the map was clicked where nobody stands;
 * "received" (id, x, y): somebody was dropped who was dragged from elsewhere as a text, an id;
 * "tied" (from, to): a tie was drawn from one to another: with Shift, or after
 * tov_map_canvas_begin_tie (). Points are those of tov_map_canvas_get_plot (). */
void tov_map_canvas_set_map (TovMapCanvas *self, const TovMap *map);
/* NULL before it has a size. Transfer none. */
const TovMapPlot *tov_map_canvas_get_plot (TovMapCanvas *self);

/* Whether people can be dragged, dropped and tied. At first not. Then a click only chooses, for the
 * keys are to stay on the map: two clicks or Enter activate. */
void tov_map_canvas_set_editable (TovMapCanvas *self, gboolean editable);
void tov_map_canvas_set_hides_names (TovMapCanvas *self, gboolean hides_names);
/* How many times the ordinary size words, signs and lines are; 1 at first. For a talk around a
 * screen. */
void tov_map_canvas_set_text_scale (TovMapCanvas *self, double scale);

int tov_map_canvas_get_chosen (TovMapCanvas *self);
/* Gives somebody the focus, if the canvas is on the screen; -1 chooses nobody. */
void tov_map_canvas_choose (TovMapCanvas *self, int position);
/* The next one who is activated or clicked is tied to who is chosen, who gets the focus; Escape
 * ends it. */
void tov_map_canvas_begin_tie (TovMapCanvas *self);

/* 1 shows the whole map; Ctrl and the wheel, two fingers, + and -, Ctrl+0 do the same, and the
 * wheel or a drag where nobody stands moves what is seen. Who is chosen stays where she is seen.
 * Names find their places anew a moment after the last step. */
double tov_map_canvas_get_zoom (TovMapCanvas *self);
void tov_map_canvas_set_zoom (TovMapCanvas *self, double zoom);

G_END_DECLS
