/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-mark-canvas.h"

#include <math.h>

/* Where a child stands that is out of sight. */
#define OUTSIDE -100

/* What is focused, named and ringed for a mark; the canvas paints the mark itself. */
#define TOV_TYPE_MARK_CHILD (tov_mark_child_get_type ())
G_DECLARE_FINAL_TYPE (TovMarkChild, tov_mark_child, TOV, MARK_CHILD, GtkWidget)

struct _TovMarkChild
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TovMarkChild, tov_mark_child, GTK_TYPE_WIDGET)

typedef struct
{
  /* A focusable widget a mark. */
  GPtrArray *children;
  /* Which had the focus last: where Tab comes in again. */
  int last;
  int pointed;
} TovMarkCanvasPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TovMarkCanvas, tov_mark_canvas, GTK_TYPE_WIDGET)

enum
{
  POINTED,
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
tov_mark_child_class_init (TovMarkChildClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "canvasmark");
}

static void
tov_mark_child_init (TovMarkChild *self)
{
}

static TovMarkCanvasPrivate *
get_private (TovMarkCanvas *self)
{
  return tov_mark_canvas_get_instance_private (self);
}

static char *
describe (TovMarkCanvas *self, int position)
{
  return position >= 0 ? TOV_MARK_CANVAS_GET_CLASS (self)->describe (self, (guint) position) : NULL;
}

static gboolean
is_link (TovMarkCanvas *self, int position)
{
  TovMarkCanvasClass *klass = TOV_MARK_CANVAS_GET_CLASS (self);

  return position >= 0 && (klass->is_link == NULL || klass->is_link (self, (guint) position));
}

static void
tell_mark (TovMarkCanvas *self, int position)
{
  g_autofree char *text = describe (self, position);

  get_private (self)->pointed = position;
  g_signal_emit (self, signals[POINTED], 0, text);
}

static gboolean
follow (TovMarkCanvas *self, int position, int n_press, double x, double y)
{
  TovMarkCanvasClass *klass = TOV_MARK_CANVAS_GET_CLASS (self);

  if (klass->take_click != NULL && klass->take_click (self, position, n_press, x, y))
    return TRUE;
  if (!is_link (self, position))
    return FALSE;
  g_signal_emit (self, signals[ACTIVATED], 0, (guint) position);
  return TRUE;
}

/* The focus comes in where it was last. */
static gboolean
enter (TovMarkCanvas *self)
{
  TovMarkCanvasClass *klass = TOV_MARK_CANVAS_GET_CLASS (self);
  TovMarkCanvasPrivate *private = get_private (self);

  if (private->children->len == 0)
    return FALSE;
  if (private->last >= 0 && tov_mark_canvas_focus_mark (self, (guint) private->last))
    return TRUE;
  return tov_mark_canvas_focus_mark (
      self, klass->find_entrance != NULL ? klass->find_entrance (self) : 0);
}

static void
on_motion_cb (TovMarkCanvas *self, double x, double y, GtkEventControllerMotion *controller)
{
  TovMarkCanvasClass *klass = TOV_MARK_CANVAS_GET_CLASS (self);
  int position = klass->find (self, x, y);
  const char *cursor = klass->get_cursor != NULL ? klass->get_cursor (self) : NULL;

  if (cursor == NULL && is_link (self, position))
    cursor = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  tell_mark (self, position >= 0 ? position : tov_mark_canvas_get_focused (self));
}

static void
on_leave_cb (TovMarkCanvas *self, GtkEventControllerMotion *controller)
{
  tell_mark (self, tov_mark_canvas_get_focused (self));
}

static void
on_clicked_cb (TovMarkCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  follow (self, TOV_MARK_CANVAS_GET_CLASS (self)->find (self, x, y), n_press, x, y);
}

static gboolean
on_activate_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovMarkCanvas *self = TOV_MARK_CANVAS (widget);
  int position = tov_mark_canvas_get_focused (self);

  return position >= 0 && follow (self, position, 0, 0, 0);
}

static void
on_child_focus_cb (TovMarkCanvas *self, GParamSpec *pspec, GtkWidget *child)
{
  TovMarkCanvasClass *klass = TOV_MARK_CANVAS_GET_CLASS (self);
  int position = tov_mark_canvas_get_focused (self);

  tell_mark (self, position);
  if (position < 0)
    return;
  get_private (self)->last = position;
  if (klass->focused != NULL)
    klass->focused (self, (guint) position);
}

/* The one that has the focus says so when it loses it: nobody must find those that have gone. */
static void
remove_children (TovMarkCanvas *self)
{
  TovMarkCanvasPrivate *private = get_private (self);
  g_autoptr (GPtrArray) old = g_steal_pointer (&private->children);

  private->children = g_ptr_array_new ();
  for (guint i = 0; i < old->len; i++)
    gtk_widget_unparent (g_ptr_array_index (old, i));
}

static void
add_child (TovMarkCanvas *self, guint position)
{
  g_autofree char *text = describe (self, (int) position);
  GtkAccessibleRole role =
      is_link (self, (int) position) ? GTK_ACCESSIBLE_ROLE_LINK : GTK_ACCESSIBLE_ROLE_IMG;
  GtkWidget *child = g_object_new (TOV_TYPE_MARK_CHILD, "accessible-role", role, "focusable", TRUE,
                                   "can-target", FALSE, "visible", text != NULL, NULL);

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    -1);
  g_signal_connect_object (child, "notify::has-focus", G_CALLBACK (on_child_focus_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_ptr_array_add (get_private (self)->children, child);
}

static void
allocate_child (TovMarkCanvas *self, guint position)
{
  GtkWidget *child = g_ptr_array_index (get_private (self)->children, position);
  GtkAllocation allocation = { OUTSIDE, 0, 1, 1 };
  int width, height;
  TovBox box;

  if (!gtk_widget_get_visible (child))
    return;
  if (TOV_MARK_CANVAS_GET_CLASS (self)->get_box (self, position, &box))
    allocation = (GtkAllocation){ (int) floor (box.x), (int) floor (box.y), (int) ceil (box.width),
                                  (int) ceil (box.height) };
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  allocation.width = MAX (MAX (allocation.width, width), 1);
  allocation.height = MAX (MAX (allocation.height, height), 1);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static GtkSizeRequestMode
tov_mark_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_mark_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovMarkCanvas *self = TOV_MARK_CANVAS (widget);

  for (guint i = 0; i < get_private (self)->children->len; i++)
    allocate_child (self, i);
}

static void
tov_mark_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovMarkCanvas *self = TOV_MARK_CANVAS (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  cairo_t *cairo = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                     (float) gtk_widget_get_height (widget)));
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  TOV_MARK_CANVAS_GET_CLASS (self)->paint (self, cairo, layout,
                                           &(TovColour){ colour.red, colour.green, colour.blue });
  cairo_destroy (cairo);
  GTK_WIDGET_CLASS (tov_mark_canvas_parent_class)->snapshot (widget, snapshot);
}

static gboolean
tov_mark_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TovMarkCanvas *self = TOV_MARK_CANVAS (widget);
  int position = tov_mark_canvas_get_focused (self);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return position < 0 && enter (self);
  if (position < 0)
    return FALSE;
  position = TOV_MARK_CANVAS_GET_CLASS (self)->walk (self, (guint) position, direction);
  /* Where there is nobody the focus stays, for the arrows do not leave the picture. */
  return position < 0 || tov_mark_canvas_focus_mark (self, (guint) position);
}

static gboolean
tov_mark_canvas_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  TovMarkCanvas *self = TOV_MARK_CANVAS (widget);
  int position = is_keyboard ? tov_mark_canvas_get_focused (self)
                             : TOV_MARK_CANVAS_GET_CLASS (self)->find (self, x, y);
  g_autofree char *text = describe (self, position);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
tov_mark_canvas_dispose (GObject *object)
{
  remove_children (TOV_MARK_CANVAS (object));
  G_OBJECT_CLASS (tov_mark_canvas_parent_class)->dispose (object);
}

static void
tov_mark_canvas_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (TOV_MARK_CANVAS (object))->children);
  G_OBJECT_CLASS (tov_mark_canvas_parent_class)->finalize (object);
}

static void
tov_mark_canvas_class_init (TovMarkCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_mark_canvas_dispose;
  object_class->finalize = tov_mark_canvas_finalize;
  widget_class->get_request_mode = tov_mark_canvas_get_request_mode;
  widget_class->size_allocate = tov_mark_canvas_size_allocate;
  widget_class->snapshot = tov_mark_canvas_snapshot;
  widget_class->focus = tov_mark_canvas_focus;
  widget_class->query_tooltip = tov_mark_canvas_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_activate_key_cb, NULL);

  signals[POINTED] = g_signal_new ("pointed", TOV_TYPE_MARK_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", TOV_TYPE_MARK_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tov_mark_canvas_init (TovMarkCanvas *self)
{
  TovMarkCanvasPrivate *private = get_private (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  private->children = g_ptr_array_new ();
  private->last = -1;
  private->pointed = -1;
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
tov_mark_canvas_reset (TovMarkCanvas *self, int last)
{
  TovMarkCanvasPrivate *private;
  gboolean is_focused;
  guint n_marks;

  g_return_if_fail (TOV_IS_MARK_CANVAS (self));

  private = get_private (self);
  is_focused = tov_mark_canvas_get_focused (self) >= 0;
  remove_children (self);
  private->last = last;
  private->pointed = -1;
  n_marks = TOV_MARK_CANVAS_GET_CLASS (self)->count (self);
  for (guint i = 0; i < n_marks; i++)
    add_child (self, i);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (is_focused)
    enter (self);
}

int
tov_mark_canvas_get_focused (TovMarkCanvas *self)
{
  GPtrArray *children = get_private (self)->children;

  for (guint i = 0; i < children->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (children, i)))
      return (int) i;
  return -1;
}

int
tov_mark_canvas_get_last (TovMarkCanvas *self)
{
  return get_private (self)->last;
}

int
tov_mark_canvas_get_pointed (TovMarkCanvas *self)
{
  return get_private (self)->pointed;
}

gboolean
tov_mark_canvas_focus_mark (TovMarkCanvas *self, guint position)
{
  TovMarkCanvasClass *klass = TOV_MARK_CANVAS_GET_CLASS (self);
  GPtrArray *children = get_private (self)->children;

  if (position >= children->len)
    return FALSE;
  if (klass->reveal != NULL)
    klass->reveal (self, position);
  return gtk_widget_grab_focus (g_ptr_array_index (children, position));
}

void
tov_mark_canvas_select (TovMarkCanvas *self, int position)
{
  GPtrArray *children = get_private (self)->children;

  for (guint i = 0; i < children->len; i++) {
    if ((int) i == position)
      gtk_widget_set_state_flags (g_ptr_array_index (children, i), GTK_STATE_FLAG_SELECTED, FALSE);
    else
      gtk_widget_unset_state_flags (g_ptr_array_index (children, i), GTK_STATE_FLAG_SELECTED);
  }
}
