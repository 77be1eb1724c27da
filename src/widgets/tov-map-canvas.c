/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-canvas-private.h"

#include <math.h>
#include <string.h>

#define NATURAL_WIDTH  640
#define NATURAL_HEIGHT 480
#define MINIMUM_SIZE   220
/* How near one can come; and how much by a key. */
#define MOST_ZOOM 6.0
#define ZOOM_STEP 1.2
/* So many milliseconds after the last step of zooming the names are placed anew. */
#define SETTLE_DELAY 120
/* Between who is brought into sight and the edge. */
#define REVEAL_ROOM 48

G_DEFINE_FINAL_TYPE (TovMapCanvas, tov_map_canvas, TOV_TYPE_MARK_CANVAS)

enum
{
  CHOSEN,
  MOVED,
  PRESSED,
  RECEIVED,
  TIED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gboolean
is_placed (TovMapCanvas *self, guint position)
{
  const TovMapNode *node = tov_map_get_node (self->map, position);

  return !self->map->has_rings || node->ring > 0;
}

static void
hold_inside (TovMapCanvas *self)
{
  self->left = CLAMP (self->left, 0, self->width * (self->zoom - 1));
  self->top = CLAMP (self->top, 0, self->height * (self->zoom - 1));
}

/* The map is laid out as large as it is seen: where there is more room there are more names. */
static void
lay_out (TovMapCanvas *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  double scale = self->zoom / self->text_scale;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->plot, tov_map_plot_free);
  self->laid_zoom = self->zoom;
  if (self->map != NULL && self->width > 0 && self->height > 0)
    self->plot = tov_map_lay_out (self->map, self->width * scale, self->height * scale,
                                  self->hides_names, layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lay_out_again (TovMapCanvas *self)
{
  hold_inside (self);
  lay_out (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The points of the plot that the hand is at mean nothing in another plot, so that waits for it. */
static gboolean
on_settled_cb (gpointer data)
{
  TovMapCanvas *self = data;

  if (self->hand != HAND_RESTS || self->look.tied_from >= 0)
    return G_SOURCE_CONTINUE;
  lay_out_again (self);
  return G_SOURCE_REMOVE;
}

/* While one zooms, what is laid out is only drawn larger or smaller: a large map takes longer to be
 * laid out than the hand to turn the wheel. */
static void
settle_later (TovMapCanvas *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_DELAY, on_settled_cb, self);
}

/* The ties of whom one is at are drawn strongly: whom the pointer is at or who has the focus, else
 * who was chosen last. */
static void
draw_look (TovMapCanvas *self)
{
  int pointed = tov_mark_canvas_get_pointed (TOV_MARK_CANVAS (self));
  int focused = pointed >= 0 ? pointed : self->chosen;

  if (self->look.focused == focused)
    return;
  self->look.focused = focused;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The children are new. */
static void
reset (TovMapCanvas *self, int last)
{
  tov_mark_canvas_reset (TOV_MARK_CANVAS (self), last);
  tov_mark_canvas_select (TOV_MARK_CANVAS (self), self->chosen);
  draw_look (self);
}

static void
mark_chosen (TovMapCanvas *self, int position)
{
  if (self->chosen == position)
    return;
  self->chosen = position;
  tov_mark_canvas_select (TOV_MARK_CANVAS (self), position);
  draw_look (self);
  g_signal_emit (self, signals[CHOSEN], 0, position);
}

/* Where somebody of the map that is shown stands on another one; -1 where not. */
static int
find_again (TovMapCanvas *self, const TovMap *map, int position)
{
  if (map == NULL || position < 0)
    return -1;
  return tov_map_find (map, tov_map_get_node (self->map, (guint) position)->id);
}

static void
on_pointed_cb (TovMapCanvas *self, const char *text, gpointer user_data)
{
  draw_look (self);
}

static gboolean
on_zoom_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (widget);
  int step = g_variant_get_int32 (arguments);

  tov_map_canvas_set_zoom (self, step != 0 ? self->zoom * pow (ZOOM_STEP, step) : 1);
  return TRUE;
}

static gboolean
on_escape_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (widget);

  if (self->hand == HAND_RESTS && self->look.tied_from < 0)
    return FALSE;
  tov_map_hand_let_go (self);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  tov_map_canvas_choose (self, self->chosen);
  return TRUE;
}

static guint
tov_map_canvas_count (TovMarkCanvas *canvas)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);

  return self->map != NULL ? self->map->nodes->len : 0;
}

/* Where names are hidden they are not said either: the words begin with the name. */
static char *
tov_map_canvas_describe (TovMarkCanvas *canvas, guint position)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);
  const TovMapNode *node = tov_map_get_node (self->map, position);

  if (!is_placed (self, position))
    return NULL;
  if (!self->hides_names)
    return g_strdup (node->words);
  if (node->label != NULL && g_str_has_prefix (node->words, node->label))
    return g_strconcat (node->hidden_label, node->words + strlen (node->label), NULL);
  return g_strdup (node->hidden_label);
}

static gboolean
tov_map_canvas_get_box (TovMarkCanvas *canvas, guint position, TovBox *box)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);
  const TovMapSpot *spot = tov_map_plot_get_spot (self->plot, position);
  double scale = tov_map_canvas_get_scale (self), reach = spot->radius * scale;
  /* The ring of the focus goes along with who is moved. */
  gboolean is_moved = self->look.moved == (int) position;
  double x = (is_moved ? self->look.moved_x : spot->x) * scale - self->left;
  double y = (is_moved ? self->look.moved_y : spot->y) * scale - self->top;

  *box = (TovBox){ x - reach, y - reach, 2 * reach, 2 * reach };
  return spot->radius > 0;
}

static int
tov_map_canvas_find (TovMarkCanvas *canvas, double x, double y)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);

  if (self->plot == NULL)
    return -1;
  tov_map_canvas_find_point (self, x, y, &x, &y);
  return tov_map_plot_find (self->plot, x, y);
}

static int
tov_map_canvas_walk (TovMarkCanvas *canvas, guint from, GtkDirectionType direction)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);
  int right = direction == GTK_DIR_RIGHT ? 1 : direction == GTK_DIR_LEFT ? -1 : 0;
  int down = direction == GTK_DIR_DOWN ? 1 : direction == GTK_DIR_UP ? -1 : 0;

  return self->plot != NULL ? tov_map_plot_walk (self->plot, from, right, down) : -1;
}

static const char *
tov_map_canvas_get_cursor (TovMarkCanvas *canvas)
{
  return tov_map_hand_get_cursor (TOV_MAP_CANVAS (canvas));
}

/* Whoever stands nearest to the middle, or of a free map carries most. */
static guint
tov_map_canvas_find_entrance (TovMarkCanvas *canvas)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);
  guint best = 0;

  for (guint i = 0; i < self->map->nodes->len; i++) {
    const TovMapNode *node = tov_map_get_node (self->map, i);
    const TovMapNode *other = tov_map_get_node (self->map, best);

    if (!is_placed (self, i))
      continue;
    if (!is_placed (self, best)
        || (self->map->has_rings ? node->ring < other->ring : node->weight > other->weight))
      best = i;
  }
  return best;
}

static void
tov_map_canvas_reveal (TovMarkCanvas *canvas, guint position)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);
  TovBox box;

  if (self->plot == NULL || !tov_map_canvas_get_box (canvas, position, &box)
      || (box.x >= 0 && box.y >= 0 && box.x + box.width <= self->width
          && box.y + box.height <= self->height))
    return;
  tov_map_canvas_scroll_to (
      self,
      self->left + CLAMP (0, box.x + box.width + REVEAL_ROOM - self->width, box.x - REVEAL_ROOM),
      self->top + CLAMP (0, box.y + box.height + REVEAL_ROOM - self->height, box.y - REVEAL_ROOM));
}

/* Who has the focus is chosen, or is where the tie that is drawn would end. */
static void
tov_map_canvas_focused (TovMarkCanvas *canvas, guint position)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);

  if (self->look.tied_from >= 0)
    tov_map_hand_lead_tie (self, position);
  else
    mark_chosen (self, (int) position);
}

/* A click that ends a tie, that only chooses, or where nobody stands, unless the hand has moved
 * meanwhile. */
static gboolean
tov_map_canvas_take_click (TovMarkCanvas *canvas, int position, int n_press, double x, double y)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);

  if (self->look.tied_from >= 0) {
    tov_map_hand_end_tie (self, position);
    return TRUE;
  }
  if (position >= 0)
    return self->is_editable && n_press == 1;
  if (self->plot == NULL
      || gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->pressed_x, (int) self->pressed_y,
                                   (int) x, (int) y))
    return FALSE;
  mark_chosen (self, -1);
  tov_map_canvas_find_point (self, x, y, &x, &y);
  g_signal_emit (self, signals[PRESSED], 0, x, y);
  return TRUE;
}

static void
tov_map_canvas_paint (TovMarkCanvas *canvas,
                      cairo_t *cairo,
                      PangoLayout *layout,
                      const TovColour *ink)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (canvas);
  double scale = tov_map_canvas_get_scale (self);

  if (self->plot == NULL)
    return;
  cairo_translate (cairo, -self->left, -self->top);
  cairo_scale (cairo, scale, scale);
  tov_map_paint (self->plot, &self->look, cairo, layout, ink, NULL, NULL);
}

static void
tov_map_canvas_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = MINIMUM_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
tov_map_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (widget);

  if (width != self->width || height != self->height || self->plot == NULL) {
    self->width = width;
    self->height = height;
    hold_inside (self);
    lay_out (self);
  }
  GTK_WIDGET_CLASS (tov_map_canvas_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
tov_map_canvas_finalize (GObject *object)
{
  TovMapCanvas *self = TOV_MAP_CANVAS (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->plot, tov_map_plot_free);
  G_OBJECT_CLASS (tov_map_canvas_parent_class)->finalize (object);
}

static void
add_zoom_key (GtkWidgetClass *widget_class, guint key, guint keypad, int step)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_CONTROL_MASK, on_zoom_key_cb, "i", step);
  gtk_widget_class_add_binding (widget_class, keypad, GDK_CONTROL_MASK, on_zoom_key_cb, "i", step);
  /* A number alone is the page's: it is a ring. */
  if (step != 0) {
    gtk_widget_class_add_binding (widget_class, key, 0, on_zoom_key_cb, "i", step);
    gtk_widget_class_add_binding (widget_class, keypad, 0, on_zoom_key_cb, "i", step);
  }
}

static void
tov_map_canvas_class_init (TovMapCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovMarkCanvasClass *canvas_class = TOV_MARK_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_map_canvas_finalize;
  widget_class->measure = tov_map_canvas_measure;
  widget_class->size_allocate = tov_map_canvas_size_allocate;
  canvas_class->count = tov_map_canvas_count;
  canvas_class->describe = tov_map_canvas_describe;
  canvas_class->get_box = tov_map_canvas_get_box;
  canvas_class->find = tov_map_canvas_find;
  canvas_class->get_cursor = tov_map_canvas_get_cursor;
  canvas_class->walk = tov_map_canvas_walk;
  canvas_class->find_entrance = tov_map_canvas_find_entrance;
  canvas_class->reveal = tov_map_canvas_reveal;
  canvas_class->focused = tov_map_canvas_focused;
  canvas_class->take_click = tov_map_canvas_take_click;
  canvas_class->paint = tov_map_canvas_paint;
  gtk_widget_class_set_css_name (widget_class, "networkmap");
  add_zoom_key (widget_class, GDK_KEY_plus, GDK_KEY_KP_Add, 1);
  add_zoom_key (widget_class, GDK_KEY_minus, GDK_KEY_KP_Subtract, -1);
  add_zoom_key (widget_class, GDK_KEY_0, GDK_KEY_KP_0, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_key_cb, NULL);

  signals[CHOSEN] = g_signal_new ("chosen", TOV_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[MOVED] = g_signal_new ("moved", TOV_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[PRESSED] = g_signal_new ("pressed", TOV_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[RECEIVED] =
      g_signal_new ("received", TOV_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[TIED] = g_signal_new ("tied", TOV_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
tov_map_canvas_init (TovMapCanvas *self)
{
  self->look = TOV_MAP_LOOK_STILL;
  self->chosen = -1;
  self->zoom = 1;
  self->laid_zoom = 1;
  self->text_scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "pointed", G_CALLBACK (on_pointed_cb), NULL);
  tov_map_hand_attach (self);
}

GtkWidget *
tov_map_canvas_new (void)
{
  return g_object_new (TOV_TYPE_MAP_CANVAS, NULL);
}

void
tov_map_canvas_set_map (TovMapCanvas *self, const TovMap *map)
{
  gboolean had_chosen;
  int chosen, last;

  g_return_if_fail (TOV_IS_MAP_CANVAS (self));

  tov_map_hand_let_go (self);
  self->look.focused = -1;
  chosen = find_again (self, map, self->chosen);
  last = find_again (self, map, tov_mark_canvas_get_last (TOV_MARK_CANVAS (self)));
  self->map = map;
  lay_out (self);
  had_chosen = self->chosen >= 0;
  self->chosen = chosen;
  reset (self, chosen >= 0 ? chosen : last);
  if (had_chosen && self->chosen < 0)
    g_signal_emit (self, signals[CHOSEN], 0, -1);
}

const TovMapPlot *
tov_map_canvas_get_plot (TovMapCanvas *self)
{
  return self->plot;
}

void
tov_map_canvas_set_editable (TovMapCanvas *self, gboolean editable)
{
  self->is_editable = editable;
  gtk_event_controller_set_propagation_phase (self->drop,
                                              editable ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
}

void
tov_map_canvas_set_hides_names (TovMapCanvas *self, gboolean hides_names)
{
  if (self->hides_names == hides_names)
    return;
  self->hides_names = hides_names;
  lay_out (self);
  reset (self, tov_mark_canvas_get_last (TOV_MARK_CANVAS (self)));
}

void
tov_map_canvas_set_text_scale (TovMapCanvas *self, double scale)
{
  self->text_scale = scale;
  lay_out_again (self);
}

int
tov_map_canvas_get_chosen (TovMapCanvas *self)
{
  return self->chosen;
}

void
tov_map_canvas_choose (TovMapCanvas *self, int position)
{
  if (position >= 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    tov_mark_canvas_focus_mark (TOV_MARK_CANVAS (self), (guint) position);
  mark_chosen (self, position);
}

void
tov_map_canvas_begin_tie (TovMapCanvas *self)
{
  if (self->plot == NULL || self->chosen < 0 || !is_placed (self, (guint) self->chosen))
    return;
  self->look.tied_from = self->chosen;
  tov_map_hand_lead_tie (self, (guint) self->chosen);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), tov_map_hand_get_cursor (self));
  tov_mark_canvas_focus_mark (TOV_MARK_CANVAS (self), (guint) self->chosen);
}

double
tov_map_canvas_get_zoom (TovMapCanvas *self)
{
  return self->zoom;
}

void
tov_map_canvas_set_zoom (TovMapCanvas *self, double zoom)
{
  double x = self->width / 2.0, y = self->height / 2.0;

  if (self->plot != NULL && self->chosen >= 0 && is_placed (self, (guint) self->chosen)) {
    const TovMapSpot *spot = tov_map_plot_get_spot (self->plot, (guint) self->chosen);

    x = CLAMP (spot->x * tov_map_canvas_get_scale (self) - self->left, 0, self->width);
    y = CLAMP (spot->y * tov_map_canvas_get_scale (self) - self->top, 0, self->height);
  }
  tov_map_canvas_zoom_at (self, zoom, x, y);
}

double
tov_map_canvas_get_scale (TovMapCanvas *self)
{
  return self->text_scale * self->zoom / self->laid_zoom;
}

void
tov_map_canvas_find_point (TovMapCanvas *self, double x, double y, double *plot_x, double *plot_y)
{
  *plot_x = (x + self->left) / tov_map_canvas_get_scale (self);
  *plot_y = (y + self->top) / tov_map_canvas_get_scale (self);
}

void
tov_map_canvas_scroll_to (TovMapCanvas *self, double left, double top)
{
  self->left = left;
  self->top = top;
  hold_inside (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tov_map_canvas_zoom_at (TovMapCanvas *self, double zoom, double x, double y)
{
  double before = self->zoom;

  self->zoom = CLAMP (zoom, 1, MOST_ZOOM);
  if (self->zoom == before)
    return;
  tov_map_canvas_scroll_to (self, (self->left + x) * self->zoom / before - x,
                            (self->top + y) * self->zoom / before - y);
  settle_later (self);
}
