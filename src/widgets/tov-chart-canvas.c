/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-canvas.h"

#include "tov-chart-paint.h"

#include <math.h>

#define NATURAL_WIDTH 420
#define MINIMUM_WIDTH 220
/* How much higher than it wishes a chart may be. */
#define MOST_STRETCH 1.6
/* A mark is hit a little outside its box. */
#define REACH 4

/* What is focused, named and ringed for a mark; the canvas paints the mark itself. */
#define TOV_TYPE_CHART_MARK (tov_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (TovChartMark, tov_chart_mark, TOV, CHART_MARK, GtkWidget)

struct _TovChartMark
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TovChartMark, tov_chart_mark, GTK_TYPE_WIDGET)

struct _TovChartCanvas
{
  GtkWidget parent_instance;

  const TovChart *chart;
  TovMarkFunc is_link;
  gpointer user_data;
  TovPlot *plot;
  /* A focusable widget a mark, in the plot's order. */
  GPtrArray *marks;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (TovChartCanvas, tov_chart_canvas, GTK_TYPE_WIDGET)

enum
{
  POINTED,
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
tov_chart_mark_class_init (TovChartMarkClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chartmark");
}

static void
tov_chart_mark_init (TovChartMark *self)
{
}

static int
find_focused (TovChartCanvas *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->marks, i)))
      return (int) i;
  return -1;
}

/* Lines lie over bars, so the last mark that is hit is the one that is seen. */
static int
find_mark_at (TovChartCanvas *self, double x, double y)
{
  int found = -1;

  if (self->plot == NULL)
    return -1;
  for (guint i = 0; i < tov_plot_n_marks (self->plot); i++) {
    const TovBox *box = &tov_plot_get_mark (self->plot, i)->box;

    if (x >= box->x - REACH && x <= box->x + box->width + REACH && y >= box->y - REACH
        && y <= box->y + box->height + REACH)
      found = (int) i;
  }
  return found;
}

static void
tell_mark (TovChartCanvas *self, int position)
{
  g_autofree char *text = NULL;

  if (position >= 0) {
    const TovMark *mark = tov_plot_get_mark (self->plot, (guint) position);

    text = tov_chart_describe (self->chart, mark->series, mark->category);
  }
  g_signal_emit (self, signals[POINTED], 0, text);
}

static gboolean
is_link (TovChartCanvas *self, int position)
{
  const TovMark *mark;

  if (position < 0 || self->is_link == NULL)
    return FALSE;
  mark = tov_plot_get_mark (self->plot, (guint) position);
  return self->is_link (mark->series, mark->category, self->user_data);
}

static void
follow (TovChartCanvas *self, int position)
{
  const TovMark *mark = tov_plot_get_mark (self->plot, (guint) position);

  g_signal_emit (self, signals[ACTIVATED], 0, mark->series, mark->category);
}

static void
on_motion_cb (TovChartCanvas *self, double x, double y, GtkEventControllerMotion *controller)
{
  int position = find_mark_at (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_link (self, position) ? "pointer" : NULL);
  tell_mark (self, position >= 0 ? position : find_focused (self));
}

static void
on_leave_cb (TovChartCanvas *self, GtkEventControllerMotion *controller)
{
  tell_mark (self, find_focused (self));
}

static void
on_clicked_cb (TovChartCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  int position = find_mark_at (self, x, y);

  if (is_link (self, position))
    follow (self, position);
}

static gboolean
on_activate_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (widget);
  int position = find_focused (self);

  if (!is_link (self, position))
    return FALSE;
  follow (self, position);
  return TRUE;
}

static void
on_mark_focus_cb (TovChartCanvas *self, GParamSpec *pspec, GtkWidget *mark)
{
  tell_mark (self, find_focused (self));
}

/* The one that has the focus says so when it loses it: nobody must find those that have gone. */
static void
remove_marks (TovChartCanvas *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->marks);

  self->marks = g_ptr_array_new ();
  for (guint i = 0; i < old->len; i++)
    gtk_widget_unparent (g_ptr_array_index (old, i));
}

static void
add_marks (TovChartCanvas *self)
{
  for (guint i = 0; i < tov_plot_n_marks (self->plot); i++) {
    const TovMark *mark = tov_plot_get_mark (self->plot, i);
    g_autofree char *text = tov_chart_describe (self->chart, mark->series, mark->category);
    GtkAccessibleRole role =
        is_link (self, (int) i) ? GTK_ACCESSIBLE_ROLE_LINK : GTK_ACCESSIBLE_ROLE_IMG;
    GtkWidget *child = g_object_new (TOV_TYPE_CHART_MARK, "accessible-role", role, "focusable",
                                     TRUE, "can-target", FALSE, NULL);

    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    -1);
    g_signal_connect_object (child, "notify::has-focus", G_CALLBACK (on_mark_focus_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_set_parent (child, GTK_WIDGET (self));
    g_ptr_array_add (self->marks, child);
  }
}

/* Beside a high chart a course of time stretches, as far as it is still read with ease; bars stay
 * as thick as they are everywhere. */
static double
find_height (TovChartCanvas *self, PangoLayout *layout)
{
  double wish = tov_chart_wish_height (self->chart, self->width, layout);

  return MIN (self->height, wish * (tov_chart_is_horizontal (self->chart) ? 1 : MOST_STRETCH));
}

static void
lay_out (TovChartCanvas *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  g_clear_pointer (&self->plot, tov_plot_free);
  if (self->chart != NULL)
    self->plot = tov_chart_plot (self->chart, self->width, find_height (self, layout), layout);
}

static GtkSizeRequestMode
tov_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_chart_canvas_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
    double width = for_size >= 0 ? for_size : NATURAL_WIDTH;

    *minimum = *natural =
        self->chart != NULL ? (int) ceil (tov_chart_wish_height (self->chart, width, layout)) : 0;
  }
}

static void
tov_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (widget);

  if (width != self->width || height != self->height || self->plot == NULL) {
    self->width = width;
    self->height = height;
    lay_out (self);
  }
  for (guint i = 0; i < self->marks->len; i++) {
    const TovBox *box = &tov_plot_get_mark (self->plot, i)->box;
    GtkAllocation allocation = { (int) floor (box->x), (int) floor (box->y),
                                 MAX ((int) ceil (box->width), 1),
                                 MAX ((int) ceil (box->height), 1) };
    int least_width, least_height;

    gtk_widget_measure (g_ptr_array_index (self->marks, i), GTK_ORIENTATION_HORIZONTAL, -1,
                        &least_width, NULL, NULL, NULL);
    gtk_widget_measure (g_ptr_array_index (self->marks, i), GTK_ORIENTATION_VERTICAL, -1,
                        &least_height, NULL, NULL, NULL);
    allocation.width = MAX (allocation.width, least_width);
    allocation.height = MAX (allocation.height, least_height);
    gtk_widget_size_allocate (g_ptr_array_index (self->marks, i), &allocation, -1);
  }
}

static void
tov_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  cairo_t *cairo = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height));
  GdkRGBA colour;

  gtk_style_context_get_color (style, &colour);
  if (self->plot != NULL)
    tov_chart_paint (self->plot, cairo, layout,
                     &(TovColour){ colour.red, colour.green, colour.blue });
  cairo_destroy (cairo);
  GTK_WIDGET_CLASS (tov_chart_canvas_parent_class)->snapshot (widget, snapshot);
}

/* The chart is one stop for Tab; the arrows go from mark to mark and stay inside. */
static gboolean
tov_chart_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (widget);
  int position = find_focused (self);
  int step = 0;

  switch (direction) {
  case GTK_DIR_TAB_FORWARD:
  case GTK_DIR_TAB_BACKWARD:
    if (position >= 0 || self->marks->len == 0)
      return FALSE;
    return gtk_widget_grab_focus (g_ptr_array_index (self->marks, 0));
  case GTK_DIR_LEFT:
  case GTK_DIR_UP:
    step = -1;
    break;
  case GTK_DIR_RIGHT:
  case GTK_DIR_DOWN:
  default:
    step = 1;
    break;
  }
  if (position < 0)
    return FALSE;
  position = CLAMP (position + step, 0, (int) self->marks->len - 1);
  return gtk_widget_grab_focus (g_ptr_array_index (self->marks, position));
}

static void
tov_chart_canvas_dispose (GObject *object)
{
  TovChartCanvas *self = TOV_CHART_CANVAS (object);

  remove_marks (self);
  g_clear_pointer (&self->plot, tov_plot_free);
  G_OBJECT_CLASS (tov_chart_canvas_parent_class)->dispose (object);
}

static void
tov_chart_canvas_finalize (GObject *object)
{
  g_ptr_array_unref (TOV_CHART_CANVAS (object)->marks);
  G_OBJECT_CLASS (tov_chart_canvas_parent_class)->finalize (object);
}

static void
tov_chart_canvas_class_init (TovChartCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_chart_canvas_dispose;
  object_class->finalize = tov_chart_canvas_finalize;
  widget_class->get_request_mode = tov_chart_canvas_get_request_mode;
  widget_class->measure = tov_chart_canvas_measure;
  widget_class->size_allocate = tov_chart_canvas_size_allocate;
  widget_class->snapshot = tov_chart_canvas_snapshot;
  widget_class->focus = tov_chart_canvas_focus;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_activate_key_cb, NULL);

  signals[POINTED] = g_signal_new ("pointed", TOV_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", TOV_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
tov_chart_canvas_init (TovChartCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->marks = g_ptr_array_new ();
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
tov_chart_canvas_set_chart (TovChartCanvas *self,
                            const TovChart *chart,
                            TovMarkFunc is_link_func,
                            gpointer user_data)
{
  g_return_if_fail (TOV_IS_CHART_CANVAS (self));

  remove_marks (self);
  self->chart = chart;
  self->is_link = is_link_func;
  self->user_data = user_data;
  lay_out (self);
  if (self->plot != NULL)
    add_marks (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
