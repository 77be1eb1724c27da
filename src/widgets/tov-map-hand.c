/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-canvas-private.h"

#include <math.h>

/* How much nearer a turn of the wheel comes, and by how many pixels it moves what is seen. */
#define WHEEL_ZOOM 1.2
#define WHEEL_STEP 60

static int
find_mark (TovMapCanvas *self, double x, double y)
{
  return TOV_MARK_CANVAS_GET_CLASS (self)->find (TOV_MARK_CANVAS (self), x, y);
}

/* The tie that is drawn ends at the hand. */
static void
lead_tie (TovMapCanvas *self, double x, double y)
{
  tov_map_canvas_find_point (self, x, y, &self->look.moved_x, &self->look.moved_y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion_cb (TovMapCanvas *self, double x, double y, GtkEventControllerMotion *controller)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->look.tied_from >= 0 && self->hand == HAND_RESTS)
    lead_tie (self, x, y);
}

/* Who is pressed is chosen at once, so that one sees whom one is moving. */
static void
on_drag_begin_cb (TovMapCanvas *self, double x, double y, GtkGestureDrag *gesture)
{
  int position = find_mark (self, x, y);

  self->pressed_x = x;
  self->pressed_y = y;
  self->pressed_left = self->left;
  self->pressed_top = self->top;
  if (position >= 0 && self->look.tied_from < 0)
    tov_mark_canvas_focus_mark (TOV_MARK_CANVAS (self), (guint) position);
}

/* Decides what a hand that was more than a click does, by what it went down on. */
static void
begin_drag (TovMapCanvas *self, GtkGesture *gesture)
{
  int position = find_mark (self, self->pressed_x, self->pressed_y);
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->look.tied_from >= 0)
    return;
  if (self->is_editable && position >= 0) {
    self->hand = (state & GDK_SHIFT_MASK) != 0 ? HAND_TIES : HAND_MOVES;
    self->look.moved = self->hand == HAND_MOVES ? position : -1;
    self->look.tied_from = self->hand == HAND_TIES ? position : -1;
  } else if (self->zoom > 1) {
    self->hand = HAND_PANS;
  } else {
    return;
  }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), tov_map_hand_get_cursor (self));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_drag_update_cb (TovMapCanvas *self, double x, double y, GtkGestureDrag *gesture)
{
  if (self->plot == NULL)
    return;
  if (self->hand == HAND_RESTS
      && gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
    begin_drag (self, GTK_GESTURE (gesture));
  if (self->hand == HAND_PANS) {
    tov_map_canvas_scroll_to (self, self->pressed_left - x, self->pressed_top - y);
  } else if (self->hand == HAND_TIES) {
    lead_tie (self, self->pressed_x + x, self->pressed_y + y);
  } else if (self->hand == HAND_MOVES) {
    /* It does not jump under the hand that took it at its edge or at its name. */
    const TovMapSpot *spot = tov_map_plot_get_spot (self->plot, (guint) self->look.moved);

    self->look.moved_x = spot->x + x / tov_map_canvas_get_scale (self);
    self->look.moved_y = spot->y + y / tov_map_canvas_get_scale (self);
    gtk_widget_queue_allocate (GTK_WIDGET (self));
    gtk_widget_queue_draw (GTK_WIDGET (self));
  }
}

static void
on_drag_end_cb (TovMapCanvas *self, double x, double y, GtkGestureDrag *gesture)
{
  TovMapHand hand = self->hand;
  int moved = self->look.moved;

  if (hand == HAND_TIES) {
    tov_map_hand_end_tie (self, find_mark (self, self->pressed_x + x, self->pressed_y + y));
  } else if (hand != HAND_RESTS) {
    tov_map_hand_let_go (self);
    if (hand == HAND_MOVES)
      g_signal_emit_by_name (self, "moved", (guint) moved, self->look.moved_x, self->look.moved_y);
  }
}

static void
on_drag_cancel_cb (TovMapCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  if (self->hand != HAND_RESTS)
    tov_map_hand_let_go (self);
}

/* Two fingers do not move anybody: the drag is cancelled when they are claimed. */
static void
on_pinch_begin_cb (TovMapCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinched_zoom = self->zoom;
}

static void
on_pinch_cb (TovMapCanvas *self, double scale, GtkGestureZoom *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    tov_map_canvas_zoom_at (self, self->pinched_zoom * scale, x, y);
}

/* With Ctrl the wheel zooms; else it moves what is seen, as far as there is more, or the page. */
static gboolean
on_scroll_cb (TovMapCanvas *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double left = self->left, top = self->top;

  if ((state & GDK_CONTROL_MASK) != 0) {
    tov_map_canvas_zoom_at (self, self->zoom * pow (WHEEL_ZOOM, -dy), self->pointer_x,
                            self->pointer_y);
    return TRUE;
  }
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    tov_map_canvas_scroll_to (self, left + dy * WHEEL_STEP, top);
  else
    tov_map_canvas_scroll_to (self, left + dx * WHEEL_STEP, top + dy * WHEEL_STEP);
  return self->left != left || self->top != top;
}

static gboolean
on_drop_cb (TovMapCanvas *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  double plot_x, plot_y;

  if (self->plot == NULL)
    return FALSE;
  tov_map_canvas_find_point (self, x, y, &plot_x, &plot_y);
  g_signal_emit_by_name (self, "received", g_value_get_string (value), plot_x, plot_y);
  return TRUE;
}

void
tov_map_hand_attach (TovMapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->drag = gtk_gesture_drag_new ();
  self->drop =
      GTK_EVENT_CONTROLLER (gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY | GDK_ACTION_MOVE));
  gtk_event_controller_set_propagation_phase (self->drop, GTK_PHASE_NONE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
  g_signal_connect_swapped (self->drop, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, self->drop);
}

const char *
tov_map_hand_get_cursor (TovMapCanvas *self)
{
  if (self->look.tied_from >= 0)
    return "crosshair";
  return self->hand != HAND_RESTS ? "grabbing" : NULL;
}

void
tov_map_hand_let_go (TovMapCanvas *self)
{
  self->hand = HAND_RESTS;
  self->look.moved = -1;
  self->look.tied_from = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), tov_map_hand_get_cursor (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tov_map_hand_end_tie (TovMapCanvas *self, int to)
{
  int from = self->look.tied_from;

  tov_map_hand_let_go (self);
  if (to >= 0 && to != from)
    g_signal_emit_by_name (self, "tied", (guint) from, (guint) to);
}

void
tov_map_hand_lead_tie (TovMapCanvas *self, guint position)
{
  const TovMapSpot *spot = tov_map_plot_get_spot (self->plot, position);

  self->look.moved_x = spot->x;
  self->look.moved_y = spot->y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
