/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline-view.h"

#include "tov-timeline-canvas.h"

#define YEAR_DAYS  365.25
#define MONTH_DAYS 31.0

enum
{
  SPAN_WHOLE,
  SPAN_YEAR,
  SPAN_MONTH,
  N_SPANS
};

struct _TovTimelineView
{
  GtkWidget parent_instance;

  TovTimeline *timeline;
  /* The items as the list has them, by their number in the timeline: the newest first. */
  GArray *order;

  GtkWidget *box;
  GtkWidget *whole;
  GtkWidget *year;
  GtkWidget *month;
  GtkWidget *today;
  GtkWidget *list_button;
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *scrollbar;
  GtkWidget *readout;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (TovTimelineView, tov_timeline_view, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GtkAdjustment *
get_span (TovTimelineView *self)
{
  return tov_timeline_canvas_get_span (TOV_TIMELINE_CANVAS (self->canvas));
}

static GtkWidget *
get_span_button (TovTimelineView *self, int span)
{
  GtkWidget *buttons[N_SPANS] = { self->whole, self->year, self->month };

  return buttons[span];
}

static int
find_active_span (TovTimelineView *self)
{
  int span = 0;

  while (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_span_button (self, span))))
    span++;
  return span;
}

/* "marts 2009 – oktober 2011": what is seen. */
static char *
describe_span (TovTimelineView *self)
{
  GtkAdjustment *span = get_span (self);
  TovDate first = (TovDate) gtk_adjustment_get_value (span);
  TovDate last =
      (TovDate) (gtk_adjustment_get_value (span) + gtk_adjustment_get_page_size (span) - 1);
  int first_year, first_month, last_year, last_month;

  tov_date_split (first, &first_year, &first_month, &(int){ 0 });
  tov_date_split (last, &last_year, &last_month, &(int){ 0 });
  if (first_year == last_year && first_month == last_month)
    return g_strdup_printf ("%s %d", tov_date_month_name (first_month), first_year);
  return g_strdup_printf ("%s %d – %s %d", tov_date_month_name (first_month), first_year,
                          tov_date_month_name (last_month), last_year);
}

static void
show_readout (TovTimelineView *self, const char *text)
{
  g_autofree char *span = text == NULL ? describe_span (self) : NULL;

  gtk_label_set_text (GTK_LABEL (self->readout), text != NULL ? text : span);
  gtk_widget_set_tooltip_text (self->readout, text);
  if (text != NULL)
    gtk_widget_remove_css_class (self->readout, "dim-label");
  else
    gtk_widget_add_css_class (self->readout, "dim-label");
}

static void
update_today (TovTimelineView *self)
{
  GtkAdjustment *span = get_span (self);
  double first = gtk_adjustment_get_value (span);

  gtk_widget_set_visible (self->today, self->timeline->today < first
                                           || self->timeline->today
                                                  >= first + gtk_adjustment_get_page_size (span));
}

static void
show_span (TovTimelineView *self)
{
  GtkAdjustment *span = get_span (self);
  double whole = gtk_adjustment_get_upper (span) - gtk_adjustment_get_lower (span);
  const double days[N_SPANS] = { whole, YEAR_DAYS, MONTH_DAYS };

  tov_timeline_canvas_set_days (TOV_TIMELINE_CANVAS (self->canvas),
                                MIN (days[find_active_span (self)], whole));
  gtk_widget_set_visible (self->scrollbar, gtk_adjustment_get_page_size (span) < whole);
}

static void
show_page (TovTimelineView *self)
{
  gboolean is_list = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->list_button));
  gboolean is_empty = tov_timeline_n_items (self->timeline) == 0;
  const char *page = is_empty ? "nothing" : is_list ? "list" : "picture";

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  for (int span = 0; span < N_SPANS; span++)
    gtk_widget_set_sensitive (get_span_button (self, span), !is_empty && !is_list);
  gtk_widget_set_sensitive (self->list_button, !is_empty);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer timeline)
{
  const TovTimelineItem *one = tov_timeline_get (timeline, *(const guint *) a);
  const TovTimelineItem *other = tov_timeline_get (timeline, *(const guint *) b);

  if (one->from != other->from)
    return one->from > other->from ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* What stands in a row of the list. */
static const TovTimelineItem *
get_item (TovTimelineView *self, guint row)
{
  return tov_timeline_get (self->timeline, g_array_index (self->order, guint, row));
}

/* The list's items are the words; what else a row shows is found by its place. */
static void
fill_list (TovTimelineView *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_array_set_size (self->order, 0);
  for (guint i = 0; i < tov_timeline_n_items (self->timeline); i++)
    g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_newest_first, self->timeline);
  for (guint i = 0; i < self->order->len; i++)
    gtk_string_list_append (words, get_item (self, i)->words);
  gtk_list_view_set_model (
      GTK_LIST_VIEW (self->list),
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&words)))));
}

static void
activate_item (TovTimelineView *self, guint position)
{
  const TovTimelineItem *item = tov_timeline_get (self->timeline, position);

  g_signal_emit (self, signals[ACTIVATED], 0, item->entity, item->id);
}

static GtkWidget *
append_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_list_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *period;

  append_label (box);
  period = append_label (box);
  gtk_widget_add_css_class (period, "dim-label");
  gtk_widget_add_css_class (period, "caption");
  gtk_list_item_set_child (item, box);
}

static void
on_list_bind_cb (TovTimelineView *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  const TovTimelineItem *shown = get_item (self, gtk_list_item_get_position (item));
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *text =
      g_strdup_printf ("%s: %s", self->timeline->lane_names[shown->lane], shown->words);

  gtk_label_set_text (GTK_LABEL (words), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (words)), shown->period);
  /* GTK names a row after its C type. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown->period, -1);
}

static void
on_list_activate_cb (TovTimelineView *self, guint position, GtkListView *list)
{
  activate_item (self, g_array_index (self->order, guint, position));
}

static void
on_canvas_pointed_cb (TovTimelineView *self, const char *text, TovTimelineCanvas *canvas)
{
  show_readout (self, text);
}

static void
on_canvas_activated_cb (TovTimelineView *self, guint position, TovTimelineCanvas *canvas)
{
  activate_item (self, position);
}

static void
on_span_moved_cb (TovTimelineView *self, GtkAdjustment *span)
{
  if (self->timeline == NULL)
    return;
  show_readout (self, NULL);
  update_today (self);
}

static void
on_span_toggled_cb (TovTimelineView *self, GtkToggleButton *button)
{
  if (self->timeline != NULL && gtk_toggle_button_get_active (button))
    show_span (self);
}

static void
on_today_clicked_cb (TovTimelineView *self, GtkButton *button)
{
  tov_timeline_canvas_show_day (TOV_TIMELINE_CANVAS (self->canvas), self->timeline->today);
}

static void
on_list_toggled_cb (TovTimelineView *self, GtkToggleButton *button)
{
  if (self->timeline != NULL)
    show_page (self);
}

/* Closer by 1, wider by -1, all of it by 0. */
static gboolean
on_zoom_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovTimelineView *self = TOV_TIMELINE_VIEW (widget);
  int step = g_variant_get_int32 (arguments);
  int span = step == 0 ? SPAN_WHOLE : CLAMP (find_active_span (self) + step, 0, N_SPANS - 1);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_span_button (self, span)), TRUE);
  return TRUE;
}

static void
tov_timeline_view_dispose (GObject *object)
{
  TovTimelineView *self = TOV_TIMELINE_VIEW (object);

  if (self->canvas != NULL)
    tov_timeline_canvas_set_timeline (TOV_TIMELINE_CANVAS (self->canvas), NULL);
  self->canvas = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_timeline_view_parent_class)->dispose (object);
}

static void
tov_timeline_view_finalize (GObject *object)
{
  TovTimelineView *self = TOV_TIMELINE_VIEW (object);

  g_clear_pointer (&self->timeline, tov_timeline_free);
  g_array_unref (self->order);
  G_OBJECT_CLASS (tov_timeline_view_parent_class)->finalize (object);
}

static void
add_zoom_key (GtkWidgetClass *widget_class, guint key, guint pad_key, int step)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_CONTROL_MASK, on_zoom_key_cb, "i", step);
  gtk_widget_class_add_binding (widget_class, pad_key, GDK_CONTROL_MASK, on_zoom_key_cb, "i", step);
}

static void
tov_timeline_view_class_init (TovTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_timeline_view_dispose;
  object_class->finalize = tov_timeline_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, box);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, whole);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, year);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, month);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, today);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, list_button);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, canvas);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, readout);
  gtk_widget_class_bind_template_child (widget_class, TovTimelineView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_pointed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_span_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_today_clicked_cb);
  add_zoom_key (widget_class, GDK_KEY_plus, GDK_KEY_KP_Add, 1);
  add_zoom_key (widget_class, GDK_KEY_minus, GDK_KEY_KP_Subtract, -1);
  add_zoom_key (widget_class, GDK_KEY_0, GDK_KEY_KP_0, 0);

  signals[ACTIVATED] =
      g_signal_new ("activated", TOV_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
tov_timeline_view_init (TovTimelineView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_type_ensure (TOV_TYPE_TIMELINE_CANVAS);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_list_setup_cb), NULL);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_list_bind_cb), self);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_scrollbar_set_adjustment (GTK_SCROLLBAR (self->scrollbar), get_span (self));
  g_signal_connect_object (get_span (self), "value-changed", G_CALLBACK (on_span_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_span (self), "changed", G_CALLBACK (on_span_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
tov_timeline_view_new (void)
{
  return g_object_new (TOV_TYPE_TIMELINE_VIEW, NULL);
}

void
tov_timeline_view_set_timeline (TovTimelineView *self, TovTimeline *timeline)
{
  TovTimelineCanvas *canvas;
  g_autoptr (TovTimeline) before = NULL;
  TovDate first, last;
  double value;

  g_return_if_fail (TOV_IS_TIMELINE_VIEW (self) && timeline != NULL);

  canvas = TOV_TIMELINE_CANVAS (self->canvas);
  before = self->timeline;
  self->timeline = timeline;
  value = gtk_adjustment_get_value (get_span (self));
  tov_timeline_find_range (timeline, &first, &last);
  tov_timeline_canvas_set_timeline (canvas, timeline);
  gtk_adjustment_configure (get_span (self), first, first, last + 1, 1, 1, last + 1 - first);
  show_span (self);
  if (before != NULL)
    gtk_adjustment_set_value (get_span (self), value);
  fill_list (self);
  show_page (self);
}
