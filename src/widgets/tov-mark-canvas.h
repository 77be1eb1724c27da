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
  /* How many marks there are, and what a screen reader says of one. Transfer full. */
  guint (*count) (TovMarkCanvas *self);
  char *(*describe) (TovMarkCanvas *self, guint position);
  /* Where a mark stands; FALSE where it cannot be seen. */
  gboolean (*get_box) (TovMarkCanvas *self, guint position, TovBox *box);
  /* Which mark is at a point; -1 for none. */
  int (*find) (TovMarkCanvas *self, double x, double y);
  /* Whether a click or Enter leads anywhere; NULL: always. */
  gboolean (*is_link) (TovMarkCanvas *self, guint position);
  /* Which mark comes next in a direction; -1 for none. */
  int (*walk) (TovMarkCanvas *self, guint from, GtkDirectionType direction);
  /* Where the focus comes in for the first time; NULL: at the first mark. */
  guint (*find_entrance) (TovMarkCanvas *self);
  /* Brings a mark into sight before it is focused; NULL: all are in sight. */
  void (*reveal) (TovMarkCanvas *self, guint position);
  void (*paint) (TovMarkCanvas *self, cairo_t *cairo, PangoLayout *layout, const TovColour *ink);
};

/* The signal "pointed" (text) says what is under the pointer or has the focus, NULL when nothing
 * is; "activated" (position) that a mark was clicked, or Enter pressed on it. */

/* Makes the children anew, for what is shown has changed; the focus stays at last, -1 for none. */
void tov_mark_canvas_reset (TovMarkCanvas *self, int last);
/* Which mark has the focus; -1 for none. And which had it last. */
int tov_mark_canvas_get_focused (TovMarkCanvas *self);
int tov_mark_canvas_get_last (TovMarkCanvas *self);
gboolean tov_mark_canvas_focus_mark (TovMarkCanvas *self, guint position);

G_END_DECLS
