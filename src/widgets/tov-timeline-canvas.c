/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline-canvas.h"

#include "tov-timeline-paint.h"

#include <math.h>

#define NATURAL_WIDTH 640
#define MINIMUM_WIDTH 220
/* A turn of the wheel moves so much of the span. */
#define WHEEL_PART 0.1

struct _TovTimelineCanvas
{
  TovMarkCanvas parent_instance;

  const TovTimeline *timeline;
  TovTimelinePlot *plot;
  GtkAdjustment *span;
  int width;
  /* The first day when a drag began. */
  double dragged_from;
};

G_DEFINE_FINAL_TYPE (TovTimelineCanvas, tov_timeline_canvas, TOV_TYPE_MARK_CANVAS)

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

static void
on_span_changed_cb (TovTimelineCanvas *self, GtkAdjustment *span)
{
  lay_out (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

/* Home and End: to the first and the last of the lane. */
static gboolean
on_end_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovMarkCanvas *canvas = TOV_MARK_CANVAS (widget);
  const TovTimeline *timeline = TOV_TIMELINE_CANVAS (widget)->timeline;
  int position = tov_mark_canvas_get_focused (canvas);
  int step = g_variant_get_int32 (arguments);

  if (position < 0)
    return FALSE;
  step *= (int) tov_timeline_n_items (timeline);
  return tov_mark_canvas_focus_mark (canvas,
                                     tov_timeline_walk_along (timeline, (guint) position, step));
}

static guint
tov_timeline_canvas_count (TovMarkCanvas *canvas)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (canvas);

  return self->timeline != NULL ? tov_timeline_n_items (self->timeline) : 0;
}

static char *
tov_timeline_canvas_describe (TovMarkCanvas *canvas, guint position)
{
  return tov_timeline_describe (TOV_TIMELINE_CANVAS (canvas)->timeline, position);
}

static gboolean
tov_timeline_canvas_get_box (TovMarkCanvas *canvas, guint position, TovBox *box)
{
  const TovTimelineMark *mark =
      tov_timeline_plot_get_mark (TOV_TIMELINE_CANVAS (canvas)->plot, position);

  *box = mark->box;
  return mark->is_visible;
}

static int
tov_timeline_canvas_find (TovMarkCanvas *canvas, double x, double y)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (canvas);

  return self->plot != NULL ? tov_timeline_plot_find (self->plot, x, y) : -1;
}

static int
tov_timeline_canvas_walk (TovMarkCanvas *canvas, guint from, GtkDirectionType direction)
{
  const TovTimeline *timeline = TOV_TIMELINE_CANVAS (canvas)->timeline;
  int step = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return (int) tov_timeline_walk_along (timeline, from, step);
  return (int) tov_timeline_walk_across (timeline, from, step);
}

/* The step that is going on. */
static guint
tov_timeline_canvas_find_entrance (TovMarkCanvas *canvas)
{
  return tov_timeline_find_present (TOV_TIMELINE_CANVAS (canvas)->timeline);
}

/* Moves the span so far that something of an item is seen. */
static void
tov_timeline_canvas_reveal (TovMarkCanvas *canvas, guint position)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (canvas);
  const TovTimelineItem *item = tov_timeline_get (self->timeline, position);
  double first = gtk_adjustment_get_value (self->span);
  double days = gtk_adjustment_get_page_size (self->span);
  double last = item->to == TOV_DATE_FOREVER ? INFINITY : item->to;

  if (item->from < first + days && last >= first)
    return;
  tov_timeline_canvas_show_day (self, MIN ((item->from + last) / 2, item->from + days / 2));
}

static void
tov_timeline_canvas_paint (TovMarkCanvas *canvas,
                           cairo_t *cairo,
                           PangoLayout *layout,
                           const TovColour *ink)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (canvas);

  if (self->plot != NULL)
    tov_timeline_paint (self->plot, cairo, layout, ink);
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
tov_timeline_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (widget);

  if (width != self->width || self->plot == NULL) {
    self->width = width;
    lay_out (self);
  }
  GTK_WIDGET_CLASS (tov_timeline_canvas_parent_class)
      ->size_allocate (widget, width, height, baseline);
}

static void
tov_timeline_canvas_finalize (GObject *object)
{
  TovTimelineCanvas *self = TOV_TIMELINE_CANVAS (object);

  g_clear_pointer (&self->plot, tov_timeline_plot_free);
  g_object_unref (self->span);
  G_OBJECT_CLASS (tov_timeline_canvas_parent_class)->finalize (object);
}

static void
tov_timeline_canvas_class_init (TovTimelineCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovMarkCanvasClass *canvas_class = TOV_MARK_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_timeline_canvas_finalize;
  widget_class->measure = tov_timeline_canvas_measure;
  widget_class->size_allocate = tov_timeline_canvas_size_allocate;
  canvas_class->count = tov_timeline_canvas_count;
  canvas_class->describe = tov_timeline_canvas_describe;
  canvas_class->get_box = tov_timeline_canvas_get_box;
  canvas_class->find = tov_timeline_canvas_find;
  canvas_class->walk = tov_timeline_canvas_walk;
  canvas_class->find_entrance = tov_timeline_canvas_find_entrance;
  canvas_class->reveal = tov_timeline_canvas_reveal;
  canvas_class->paint = tov_timeline_canvas_paint;
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_end_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_end_key_cb, "i", 1);
}

static void
tov_timeline_canvas_init (TovTimelineCanvas *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->span = g_object_ref_sink (gtk_adjustment_new (0, 0, 1, 1, 1, 1));
  g_signal_connect_object (self->span, "value-changed", G_CALLBACK (on_span_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->span, "changed", G_CALLBACK (on_span_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
tov_timeline_canvas_set_timeline (TovTimelineCanvas *self, const TovTimeline *timeline)
{
  int last;

  g_return_if_fail (TOV_IS_TIMELINE_CANVAS (self));

  last = timeline != NULL ? tov_mark_canvas_get_last (TOV_MARK_CANVAS (self)) : -1;
  if (last >= 0) {
    const TovTimelineItem *item = tov_timeline_get (self->timeline, (guint) last);

    last = tov_timeline_find (timeline, item->entity, item->id);
  }
  g_clear_pointer (&self->plot, tov_timeline_plot_free);
  self->timeline = timeline;
  tov_mark_canvas_reset (TOV_MARK_CANVAS (self), last);
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
  int focused = tov_mark_canvas_get_focused (TOV_MARK_CANVAS (self));
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
