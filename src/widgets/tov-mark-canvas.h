/* A painted picture with a focusable child for each mark on it, so that every mark can be reached
 * by keyboard and read by a screen reader: a chart, a timeline, a network map. It is one stop for
 * Tab; the arrows go from mark to mark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-chart-paint.h"

G_BEGIN_DECLS

#define TOV_TYPE_MARK_CANVAS (tov_mark_canvas_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovMarkCanvas, tov_mark_canvas, TOV, MARK_CANVAS, GtkWidget)

struct _TovMarkCanvasClass
{
  GtkWidgetClass parent_class;
  /* How many marks there are, and what a screen reader says of one: NULL of one that is not on the
   * picture and is passed over. Transfer full. */
  guint (*count) (TovMarkCanvas *self);
  char *(*describe) (TovMarkCanvas *self, guint position);
  /* Where a mark stands; FALSE where it is out of sight. */
  gboolean (*get_box) (TovMarkCanvas *self, guint position, TovBox *box);
  /* Which mark is at a point; -1 for none. */
  int (*find) (TovMarkCanvas *self, double x, double y);
  /* Whether a click or Enter leads anywhere; NULL: always. */
  gboolean (*is_link) (TovMarkCanvas *self, guint position);
  /* What the pointer looks like while the hand does something; NULL, or NULL returned: as links
   * want it. */
  const char *(*get_cursor) (TovMarkCanvas *self);
  /* Which mark comes next in a direction; -1 for none. */
  int (*walk) (TovMarkCanvas *self, guint from, GtkDirectionType direction);
  /* Where the focus comes in for the first time; NULL: at the first mark. */
  guint (*find_entrance) (TovMarkCanvas *self);
  /* Brings a mark into sight before it is focused; NULL: all are in sight. */
  void (*reveal) (TovMarkCanvas *self, guint position);
  /* A mark has got the focus; NULL: that is all. */
  void (*focused) (TovMarkCanvas *self, guint position);
  /* Takes a click (at no mark the position is -1), or Enter on a mark (n_press is 0), for something
   * else than activating. NULL: never. */
  gboolean (*take_click) (TovMarkCanvas *self, int position, int n_press, double x, double y);
  void (*paint) (TovMarkCanvas *self, cairo_t *cairo, PangoLayout *layout, const TovColour *ink);
};

/* The signal "pointed" (text) says what is under the pointer or has the focus, NULL when nothing
 * is; "activated" (position) that a mark was clicked, or Enter pressed on it. Where has-tooltip is
 * set, the tooltip says the same as "pointed". */

/* Makes the children anew, for what is shown has changed; the focus stays at last, -1 for none. */
void tov_mark_canvas_reset (TovMarkCanvas *self, int last);
/* Which mark has the focus; -1 for none. And which had it last. */
int tov_mark_canvas_get_focused (TovMarkCanvas *self);
int tov_mark_canvas_get_last (TovMarkCanvas *self);
/* Of which mark "pointed" told: the one under the pointer, else the one with the focus. */
int tov_mark_canvas_get_pointed (TovMarkCanvas *self);
/* FALSE where it cannot have the focus. */
gboolean tov_mark_canvas_focus_mark (TovMarkCanvas *self, guint position);
/* Makes one mark :selected for the style, until the children are made anew; -1 for none. */
void tov_mark_canvas_select (TovMarkCanvas *self, int position);

G_END_DECLS
