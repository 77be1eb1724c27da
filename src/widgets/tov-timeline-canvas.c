/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline-canvas.h"

#include "tov-timeline-paint.h"

#include <math.h>

#define NATURAL_WIDTH 640
#define MINIMUM_WIDTH 220
/* A turn of the wheel moves so much of the span. */
#define WHEEL_PART 0.1
/* Where a child stands that is not in the span: outside, where it is not seen. */
#define OUTSIDE -100

/* What is focused, named and ringed for an item; the canvas paints the item itself. */
#define TOV_TYPE_TIMELINE_CHILD (tov_timeline_child_get_type ())
G_DECLARE_FINAL_TYPE (TovTimelineChild, tov_timeline_child, TOV, TIMELINE_CHILD, GtkWidget)

struct _TovTimelineChild
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TovTimelineChild, tov_timeline_child, GTK_TYPE_WIDGET)

struct _TovTimelineCanvas
{
  GtkWidget parent_instance;

  const TovTimeline *timeline;
  TovTimelinePlot *plot;
  GtkAdjustment *span;
  /* A focusable widget an item. */
  GPtrArray *children;
  /* Which had the focus last: where Tab comes in again. */
  int last;
  int width;
  /* The first day when a drag began. */
  double dragged_from;
};

G_DEFINE_FINAL_TYPE (TovTimelineCanvas, tov_timeline_canvas, GTK_TYPE_WIDGET)

enum
{
  POINTED,
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
tov_timeline_child_class_init (TovTimelineChildClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timelinemark");
}

static void
tov_timeline_child_init (TovTimelineChild *self)
{
}

static int
find_focused (TovTimelineCanvas *self)
{
  for (guint i = 0; i < self->children->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->children, i)))
      return (int) i;
  return -1;
}

static void
tell_item (TovTimelineCanvas *self, int position)
{
  g_autofree char *text =
      position >= 0 ? tov_timeline_describe (self->timeline, (guint) position) : NULL;

  g_signal_emit (self, signals[POINTED], 0, text);
}

static TovTimelinePlot *
create_plot (TovTimelineCanvas *self, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  return tov_timeline_lay_out (self->timeline, gtk_adjustment_get_value (self->span),
                               gtk_adjustment_get_page_size (self->span), width, layout);
}

static void
lay_out (TovTimelineCanvas *self)
{
  g_clear_pointer (&self->plot, tov_timeline_plot_free);
  if (self->timeline != NULL && self->width > 0)
    self->plot = create_plot (self, self->width);
}

/* Moves the span so far that something of an item is seen. */
static void
reveal (TovTimelineCanvas *self, guint position)
{
  const TovTimelineItem *item = tov_timeline_get (self->timeline, position);
  double first = gtk_adjustment_get_value (self->span);
  double days = gtk_adjustment_get_page_size (self->span);
  double last = item->to == TOV_DATE_FOREVER ? INFINITY : item->to;

  if (item->from < first + days && last >= first)
    return;
  tov_timeline_canvas_show_day (self, MIN ((item->from + last) / 2, item->from + days / 2));
}

static gboolean
focus_item (TovTimelineCanvas *self, guint position)
{
  reveal (self, position);
  return gtk_widget_grab_focus (g_ptr_array_index (self->children, position));
}

/* Where the focus comes in: where it was last, else the step that is going on. */
static guint
find_entrance (TovTimelineCanvas *self)
{
  return self->last >= 0 ? (guint) self->last : tov_timeline_find_present (self->timeline);
}

static void
on_span_changed_cb (TovTimelineCanvas *self, GtkAdjustment *span)
{
  lay_out (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion_cb (TovTimelineCanvas *self, double x, double y, GtkEventControllerMotion *controller)
{
  int position = self->plot != NULL ? tov_timeline_plot_find (self->plot, x, y) : -1;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), position >= 0 ? "pointer" : NULL);
  tell_item (self, position >= 0 ? position : find_focused (self));
}

static void
on_leave_cb (TovTimelineCanvas *self, GtkEventControllerMotion *controller)
{
  tell_item (self, find_focused (self));
}

static gboolean
on_query_tooltip_cb (TovTimelineCanvas *self,
                     int x,
                     int y,
                     gboolean is_keyboard,
                     GtkTooltip *tooltip,
                     gpointer user_data)
{
  int position = -1;
  g_autofree char *text = NULL;

  if (is_keyboard)
    position = find_focused (self);
  else if (self->plot != NULL)
    position = tov_timeline_plot_find (self->plot, x, y);
  if (position < 0)
    return FALSE;
  text = tov_timeline_describe (self->timeline, (guint) position);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
on_clicked_cb (TovTimelineCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  int position = self->plot != NULL ? tov_timeline_plot_find (self->plot, x, y) : -1;

  if (position >= 0)
    g_signal_emit (self, signals[ACTIVATED], 0, (guint) position);
}

static void
on_drag_begin_cb (TovTimelineCanvas *self, double x, double y, GtkGestureDrag *gesture)
{
  self->dragged_from = gtk_adjustment_get_value (self->span);
}

/* The days follow the hand; what is only a click does not move them. */
static void
on_drag_update_cb (TovTimelineCanvas *self, double x, double y, GtkGestureDrag *gesture)
{
  if (self->plot == NULL || !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, 0))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_adjustment_set_value (self->span,
                            self->dragged_from - x * self->plot->days / self->plot->area.width);
}

/* Sideways, or with Shift, the wheel moves through time; else the page. */
static gboolean
on_scroll_cb (TovTimelineCanvas *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double turns = (state & GDK_SHIFT_MASK) != 0 && dx == 0 ? dy : dx;

  if (turns == 0)
    return FALSE;
  gtk_adjustment_set_value (self->span,
                            gtk_adjustment_get_value (self->span)
                                + turns * WHEEL_PART * gtk_adjustment_get_page_size (self->span));
  return TRUE;
}

static gboolean
on_activate_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (widget);
  int position = find_focused (self);

  if (position < 0)
    return FALSE;
  g_signal_emit (self, signals[ACTIVATED], 0, (guint) position);
  return TRUE;
}

/* Home and End: to the first and the last of the lane. */
static gboolean
on_end_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (widget);
  int position = find_focused (self);

  if (position < 0)
    return FALSE;
  return focus_item (
      self, tov_timeline_walk_along (self->timeline, (guint) position,
                                     g_variant_get_int32 (arguments) * (int) self->children->len));
}

static void
on_child_focus_cb (TovTimelineCanvas *self, GParamSpec *pspec, GtkWidget *child)
{
  int position = find_focused (self);

  if (position >= 0)
    self->last = position;
  tell_item (self, position);
}

/* The one that has the focus says so when it loses it: nobody must find those that have gone. */
static void
remove_children (TovTimelineCanvas *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->children);

  self->children = g_ptr_array_new ();
  for (guint i = 0; i < old->len; i++)
    gtk_widget_unparent (g_ptr_array_index (old, i));
}

static void
add_children (TovTimelineCanvas *self)
{
  for (guint i = 0; i < tov_timeline_n_items (self->timeline); i++) {
    g_autofree char *text = tov_timeline_describe (self->timeline, i);
    GtkWidget *child =
        g_object_new (TOV_TYPE_TIMELINE_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                      "focusable", TRUE, "can-target", FALSE, NULL);

    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    -1);
    g_signal_connect_object (child, "notify::has-focus", G_CALLBACK (on_child_focus_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_set_parent (child, GTK_WIDGET (self));
    g_ptr_array_add (self->children, child);
  }
}

static GtkSizeRequestMode
tov_timeline_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_timeline_canvas_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH;
    *natural = NATURAL_WIDTH;
  } else if (self->timeline != NULL) {
    g_autoptr (TovTimelinePlot) plot = create_plot (self, for_size >= 0 ? for_size : NATURAL_WIDTH);

    *minimum = *natural = (int) ceil (plot->height);
  } else {
    *minimum = *natural = 0;
  }
}

static void
allocate_child (TovTimelineCanvas *self, guint position)
{
  GtkWidget *child = g_ptr_array_index (self->children, position);
  const TovTimelineMark *mark = tov_timeline_plot_get_mark (self->plot, position);
  GtkAllocation allocation = { OUTSIDE, 0, 1, 1 };
  int width, height;

  if (mark->is_visible)
    allocation = (GtkAllocation){ (int) floor (mark->box.x), (int) floor (mark->box.y),
                                  (int) ceil (mark->box.width), (int) ceil (mark->box.height) };
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, width);
  allocation.height = MAX (allocation.height, height);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
tov_timeline_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (widget);

  if (width != self->width || self->plot == NULL) {
    self->width = width;
    lay_out (self);
  }
  for (guint i = 0; i < self->children->len; i++)
    allocate_child (self, i);
}

static void
tov_timeline_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  cairo_t *cairo;
  GdkRGBA colour;

  if (self->plot == NULL)
    return;
  cairo = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->plot->height));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  tov_timeline_paint (self->plot, cairo, layout,
                      &(TovColour){ colour.red, colour.green, colour.blue });
  cairo_destroy (cairo);
  GTK_WIDGET_CLASS (tov_timeline_canvas_parent_class)->snapshot (widget, snapshot);
}

static gboolean
tov_timeline_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (widget);
  int position = find_focused (self);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) {
    if (position >= 0 || self->children->len == 0)
      return FALSE;
    return focus_item (self, find_entrance (self));
  }
  if (position < 0)
    return FALSE;
  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return focus_item (self, tov_timeline_walk_along (self->timeline, (guint) position,
                                                      direction == GTK_DIR_LEFT ? -1 : 1));
  return focus_item (self, tov_timeline_walk_across (self->timeline, (guint) position,
                                                     direction == GTK_DIR_UP ? -1 : 1));
}

static void
tov_timeline_canvas_dispose (GObject *object)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (object);

  remove_children (self);
  g_clear_pointer (&self->plot, tov_timeline_plot_free);
  G_OBJECT_CLASS (tov_timeline_canvas_parent_class)->dispose (object);
}

static void
tov_timeline_canvas_finalize (GObject *object)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (object);

  g_ptr_array_unref (self->children);
  g_object_unref (self->span);
  G_OBJECT_CLASS (tov_timeline_canvas_parent_class)->finalize (object);
}

static void
tov_timeline_canvas_class_init (TovTimelineCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_timeline_canvas_dispose;
  object_class->finalize = tov_timeline_canvas_finalize;
  widget_class->get_request_mode = tov_timeline_canvas_get_request_mode;
  widget_class->measure = tov_timeline_canvas_measure;
  widget_class->size_allocate = tov_timeline_canvas_size_allocate;
  widget_class->snapshot = tov_timeline_canvas_snapshot;
  widget_class->focus = tov_timeline_canvas_focus;
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_end_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_end_key_cb, "i", 1);

  signals[POINTED] = g_signal_new ("pointed", TOV_TYPE_TIMELINE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", TOV_TYPE_TIMELINE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tov_timeline_canvas_init (TovTimelineCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  self->last = -1;
  self->children = g_ptr_array_new ();
  self->span = g_object_ref_sink (gtk_adjustment_new (0, 0, 1, 1, 1, 1));
  g_signal_connect_object (self->span, "value-changed", G_CALLBACK (on_span_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->span, "changed", G_CALLBACK (on_span_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_clicked_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
tov_timeline_canvas_set_timeline (TovTimelineCanvas *self, const TovTimeline *timeline)
{
  int focused;

  g_return_if_fail (TOV_IS_TIMELINE_CANVAS (self));

  focused = find_focused (self);
  if (timeline != NULL && self->timeline != NULL && self->last >= 0) {
    const TovTimelineItem *item = tov_timeline_get (self->timeline, (guint) self->last);

    self->last = tov_timeline_find (timeline, item->entity, item->id);
  }
  remove_children (self);
  g_clear_pointer (&self->plot, tov_timeline_plot_free);
  self->timeline = timeline;
  if (timeline == NULL) {
    self->last = -1;
    return;
  }
  add_children (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (focused >= 0 && self->children->len > 0)
    focus_item (self, find_entrance (self));
}

GtkAdjustment *
tov_timeline_canvas_get_span (TovTimelineCanvas *self)
{
  return self->span;
}

void
tov_timeline_canvas_set_days (TovTimelineCanvas *self, double days)
{
  double before = gtk_adjustment_get_page_size (self->span);
  double first = gtk_adjustment_get_value (self->span), today;
  int focused = find_focused (self);
  double middle = first + before / 2;

  g_return_if_fail (self->timeline != NULL);

  today = self->timeline->today + 0.5;
  if (focused >= 0)
    middle = tov_timeline_get (self->timeline, (guint) focused)->from;
  else if (today >= first && today <= first + before)
    middle = today;
  gtk_adjustment_configure (self->span, first, gtk_adjustment_get_lower (self->span),
                            gtk_adjustment_get_upper (self->span), days / 12, days * 0.9, days);
  tov_timeline_canvas_show_day (self, middle);
}

void
tov_timeline_canvas_show_day (TovTimelineCanvas *self, double day)
{
  gtk_adjustment_set_value (self->span, day - gtk_adjustment_get_page_size (self->span) / 2);
}
