/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-preview.h"

#include "tov-annex-export.h"
#include "tov-annex-page.h"
#include "tov-annex-print.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_ANNEX_PREVIEW (tov_annex_preview_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnexPreview, tov_annex_preview, TOV, ANNEX_PREVIEW, AdwWindow)

#define ZOOM_STEP  1.2
#define MOST_SCALE 6.0
/* Left and right of the pages. */
#define MARGIN 24

struct _TovAnnexPreview
{
  AdwWindow parent_instance;

  TovAnnexJob *job;
  /* NULL until it is laid out. */
  TovAnnexPaper *paper;
  /* 1 is where the widest page fills the window. */
  double zoom;
  guint refresh_id;
  /* What part of all pages was above the middle of the window when another size was asked for;
   * else 0. */
  double middle;

  AdwWindowTitle *window_title;
  TovAnnexExport *export;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkBox *pages;
  /* The pages in the box: TovAnnexPage. */
  GPtrArray *views;
};

G_DEFINE_FINAL_TYPE (TovAnnexPreview, tov_annex_preview, ADW_TYPE_WINDOW)

static GtkWidget *
get_view (TovAnnexPreview *self, guint position)
{
  return g_ptr_array_index (self->views, position);
}

static double
get_widest (TovAnnexPreview *self)
{
  double widest = 0;

  for (guint i = 0; i < self->views->len; i++)
    widest = MAX (widest, tov_annex_paper_get_page (self->paper, i)->width);
  return widest;
}

static void
scale_pages (TovAnnexPreview *self)
{
  double room = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  double scale;

  if (room <= 2 * MARGIN)
    return;
  scale = MIN (self->zoom * (room - 2 * MARGIN) / get_widest (self), MOST_SCALE);
  for (guint i = 0; i < self->views->len; i++)
    tov_annex_page_set_scale (TOV_ANNEX_PAGE (get_view (self, i)), scale);
}

static graphene_rect_t
get_bounds (TovAnnexPreview *self, guint position)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  /* Before they have their places they have none. */
  if (!gtk_widget_compute_bounds (get_view (self, position), GTK_WIDGET (self->pages), &bounds))
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);
  return bounds;
}

/* Whether some of the page is in the window, or as near to it as so many heights of the window. */
static gboolean
is_near (TovAnnexPreview *self, guint position, double heights)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double top = gtk_adjustment_get_value (adjustment);
  double height = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds = get_bounds (self, position);

  return bounds.origin.y < top + height + heights * height
         && bounds.origin.y + bounds.size.height > top - heights * height;
}

/* What comes into sight with the next turn of the wheel is painted before. */
static void
paint_what_is_seen (TovAnnexPreview *self)
{
  for (guint i = 0; i < self->views->len; i++)
    tov_annex_page_set_in_sight (TOV_ANNEX_PAGE (get_view (self, i)), is_near (self, i, 1));
}

/* The page that was turned to, if it is still in sight, else the one in the middle. */
static guint
find_current (TovAnnexPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double middle =
      gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;
  guint current = 0;

  for (guint i = 0; i < self->views->len; i++) {
    if (gtk_widget_has_focus (get_view (self, i)) && is_near (self, i, 0))
      return i;
    if (get_bounds (self, i).origin.y <= middle)
      current = i;
  }
  return current;
}

static void
tell_place (TovAnnexPreview *self)
{
  g_autofree char *place =
      g_strdup_printf (_ ("Page %u of %u"), find_current (self) + 1, self->views->len);

  adw_window_title_set_subtitle (self->window_title, place);
}

/* The focus goes with it: who hears the pages reads on there. */
static void
go_to (TovAnnexPreview *self, guint position)
{
  gtk_widget_grab_focus (get_view (self, position));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                            get_bounds (self, position).origin.y - MARGIN / 2.0);
}

static void
turn_pages (GtkWidget *widget, const char *action, GVariant *steps)
{
  TovAnnexPreview *self = TOV_ANNEX_PREVIEW (widget);
  int most = (int) self->views->len - 1;
  int position = (int) find_current (self) + g_variant_get_int32 (steps);

  go_to (self, (guint) CLAMP (position, 0, most));
}

static void
zoom_by (TovAnnexPreview *self, double factor)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  self->middle =
      (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
      / gtk_adjustment_get_upper (adjustment);
  self->zoom = CLAMP (self->zoom * factor, 0.25, 4);
  scale_pages (self);
}

/* What was in the middle of the window before it got another size is there again. */
static void
restore_middle (TovAnnexPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (self->middle == 0)
    return;
  gtk_adjustment_set_value (adjustment, self->middle * gtk_adjustment_get_upper (adjustment)
                                            - gtk_adjustment_get_page_size (adjustment) / 2);
  self->middle = 0;
}

static gboolean
refresh (gpointer user_data)
{
  TovAnnexPreview *self = user_data;

  self->refresh_id = 0;
  scale_pages (self);
  restore_middle (self);
  paint_what_is_seen (self);
  tell_place (self);
  return G_SOURCE_REMOVE;
}

/* The adjustments change while widgets are given their places; nothing may be changed then. */
static void
on_view_changed_cb (TovAnnexPreview *self)
{
  if (self->paper != NULL && self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom_by (TOV_ANNEX_PREVIEW (widget), ZOOM_STEP);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom_by (TOV_ANNEX_PREVIEW (widget), 1 / ZOOM_STEP);
}

static void
zoom_to_width (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom_by (TOV_ANNEX_PREVIEW (widget), 1 / TOV_ANNEX_PREVIEW (widget)->zoom);
}

static void
print_pages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovAnnexPreview *self = TOV_ANNEX_PREVIEW (widget);

  tov_annex_print (GTK_WINDOW (self), self->paper, gtk_window_get_title (GTK_WINDOW (self)),
                   find_current (self));
}

static void
save_pages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovAnnexPreview *self = TOV_ANNEX_PREVIEW (widget);

  tov_annex_export_ask (self->export, self->job, "pdf");
}

static void
enable_actions (TovAnnexPreview *self, gboolean enabled)
{
  static const char *const names[] = { "preview.turn-pages", "preview.zoom-in",
                                       "preview.zoom-out",   "preview.zoom-to-width",
                                       "preview.print",      "preview.save" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], enabled);
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, tov_annex_paper_new (data, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT),
                         (GDestroyNotify) tov_annex_paper_free);
}

static void
on_laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovAnnexPreview *self = TOV_ANNEX_PREVIEW (source);

  self->paper = g_task_propagate_pointer (G_TASK (result), NULL);
  /* The window may have been closed meanwhile. */
  if (self->pages == NULL)
    return;
  for (guint i = 0; i < tov_annex_paper_n_pages (self->paper); i++) {
    g_ptr_array_add (self->views, tov_annex_page_new (self->paper, i));
    gtk_box_append (self->pages, get_view (self, i));
  }
  enable_actions (self, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  gtk_widget_grab_focus (get_view (self, 0));
  on_view_changed_cb (self);
}

static void
tov_annex_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_ANNEX_PREVIEW);
  g_clear_handle_id (&TOV_ANNEX_PREVIEW (object)->refresh_id, g_source_remove);
  G_OBJECT_CLASS (tov_annex_preview_parent_class)->dispose (object);
}

static void
tov_annex_preview_finalize (GObject *object)
{
  TovAnnexPreview *self = TOV_ANNEX_PREVIEW (object);

  g_ptr_array_unref (self->views);
  g_clear_pointer (&self->paper, tov_annex_paper_free);
  g_object_unref (self->job);
  G_OBJECT_CLASS (tov_annex_preview_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = { { GDK_KEY_plus, "preview.zoom-in" },    { GDK_KEY_KP_Add, "preview.zoom-in" },
               { GDK_KEY_minus, "preview.zoom-out" },  { GDK_KEY_KP_Subtract, "preview.zoom-out" },
               { GDK_KEY_0, "preview.zoom-to-width" }, { GDK_KEY_p, "preview.print" },
               { GDK_KEY_s, "preview.save" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_annex_preview_class_init (TovAnnexPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_annex_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_annex_preview_finalize;
  g_type_ensure (TOV_TYPE_ANNEX_EXPORT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-annex-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPreview, window_title);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPreview, export);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPreview, pages);
  gtk_widget_class_install_action (widget_class, "preview.turn-pages", "i", turn_pages);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.zoom-to-width", NULL, zoom_to_width);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_pages);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_pages);
  add_keys (widget_class);
}

/* Before the scrolled window, which would go on by a window's height. */
static void
add_turning_keys (TovAnnexPreview *self)
{
  static const struct
  {
    guint key;
    int steps;
  } keys[] = { { GDK_KEY_Page_Up, -1 },      { GDK_KEY_KP_Page_Up, -1 },
               { GDK_KEY_Page_Down, 1 },     { GDK_KEY_KP_Page_Down, 1 },
               { GDK_KEY_Home, G_MININT16 }, { GDK_KEY_End, G_MAXINT16 } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (keys[i].key, 0),
                                         gtk_named_action_new ("preview.turn-pages"), "i",
                                         keys[i].steps));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
tov_annex_preview_init (TovAnnexPreview *self)
{
  GtkAdjustment *across, *down;

  self->zoom = 1;
  self->views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  enable_actions (self, FALSE);
  add_turning_keys (self);
  across = gtk_scrolled_window_get_hadjustment (self->scroller);
  down = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (across, "notify::page-size", G_CALLBACK (on_view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (on_view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "changed", G_CALLBACK (on_view_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tov_annex_preview_present (GtkWindow *parent, TovAnnexJob *job)
{
  TovAnnexPreview *self = g_object_new (TOV_TYPE_ANNEX_PREVIEW, "transient-for", parent,
                                        "application", gtk_window_get_application (parent), NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_laid_out_cb, NULL);

  self->job = g_object_ref (job);
  g_task_set_task_data (task, (gpointer) tov_annex_job_get_annex (job), NULL);
  g_task_run_in_thread (task, lay_out_in_thread);
  gtk_window_present (GTK_WINDOW (self));
}
