/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-window.h"

#include "tov-alert.h"
#include "tov-file-choice.h"
#include "tov-paper-pages.h"
#include "tov-paper-print.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.2

/* The choices beside the pages. */
#define CHOICES_WIDTH 360

typedef struct
{
  /* NULL until it is laid out. */
  TovPaper *paper;
  gboolean is_held;
  /* What writes the file that is asked for. */
  TovPaperWriteFunc write;

  AdwToastOverlay *overlay;
  AdwWindowTitle *window_title;
  GtkWidget *choices_button;
  AdwFlap *flap;
  GtkStack *stack;
  TovPaperPages *pages;
  AdwStatusPage *trouble;
} TovPaperWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TovPaperWindow, tov_paper_window, ADW_TYPE_WINDOW)

static TovPaperWindowPrivate *
get_private (gpointer self)
{
  return tov_paper_window_get_instance_private (TOV_PAPER_WINDOW (self));
}

static void
turn_pages (GtkWidget *widget, const char *action, GVariant *steps)
{
  tov_paper_pages_turn (get_private (widget)->pages, g_variant_get_int32 (steps));
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_paper_pages_zoom (get_private (widget)->pages, ZOOM_STEP);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_paper_pages_zoom (get_private (widget)->pages, 1 / ZOOM_STEP);
}

static void
zoom_to_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_paper_pages_zoom (get_private (widget)->pages, 0);
}

static void
print_pages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovPaperWindowPrivate *priv = get_private (widget);

  tov_paper_print (GTK_WINDOW (widget), priv->paper, tov_paper_pages_get_current (priv->pages));
}

static void
save_pages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TOV_PAPER_WINDOW_GET_CLASS (widget)->save (TOV_PAPER_WINDOW (widget));
}

static void
update_actions (TovPaperWindow *self)
{
  static const char *const looking[] = { "paper.turn-pages", "paper.zoom-in", "paper.zoom-out",
                                         "paper.zoom-to-fit" };
  TovPaperWindowPrivate *priv = get_private (self);
  gboolean may_leave = priv->paper != NULL && !priv->is_held;

  for (guint i = 0; i < G_N_ELEMENTS (looking); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), looking[i], priv->paper != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", may_leave);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save", may_leave);
}

static void
add_toast (TovPaperWindow *self, const char *text)
{
  g_autofree char *escaped = tov_text_escape (text);

  adw_toast_overlay_add_toast (get_private (self)->overlay, adw_toast_new (escaped));
}

static gboolean
write_pdf (TovPaperWindow *self, const char *path, GError **error)
{
  return tov_paper_write_pdf (get_private (self)->paper, path, NULL, NULL, NULL, error);
}

static void
write_to (TovPaperWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!get_private (self)->write (self, path, &error)) {
    tov_alert_show (GTK_WINDOW (self), _ ("The paper was not saved"), error->message);
    return;
  }
  words = g_strdup_printf (_ ("The paper is saved as “%s”"), name);
  add_toast (self, words);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovPaperWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_file_choice_save_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (get_private (self)->pages == NULL)
    return;
  if (path != NULL)
    write_to (self, path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_toast (self, error->message);
}

static void
tov_paper_window_real_save (TovPaperWindow *self)
{
  tov_paper_window_save_as (self, _ ("Save the Paper as PDF"), ".pdf", write_pdf);
}

static void
tov_paper_window_dispose (GObject *object)
{
  /* A paper that is laid out when the window is closed comes too late to be shown. */
  get_private (object)->pages = NULL;
  G_OBJECT_CLASS (tov_paper_window_parent_class)->dispose (object);
}

static void
tov_paper_window_finalize (GObject *object)
{
  g_clear_pointer (&get_private (object)->paper, tov_paper_unref);
  G_OBJECT_CLASS (tov_paper_window_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = { { GDK_KEY_plus, "paper.zoom-in" },   { GDK_KEY_KP_Add, "paper.zoom-in" },
               { GDK_KEY_minus, "paper.zoom-out" }, { GDK_KEY_KP_Subtract, "paper.zoom-out" },
               { GDK_KEY_0, "paper.zoom-to-fit" },  { GDK_KEY_p, "paper.print" },
               { GDK_KEY_s, "paper.save" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_paper_window_class_init (TovPaperWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_paper_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_paper_window_finalize;
  klass->save = tov_paper_window_real_save;
  g_type_ensure (TOV_TYPE_PAPER_PAGES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-paper-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TovPaperWindow, overlay);
  gtk_widget_class_bind_template_child_private (widget_class, TovPaperWindow, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, TovPaperWindow, choices_button);
  gtk_widget_class_bind_template_child_private (widget_class, TovPaperWindow, flap);
  gtk_widget_class_bind_template_child_private (widget_class, TovPaperWindow, stack);
  gtk_widget_class_bind_template_child_private (widget_class, TovPaperWindow, pages);
  gtk_widget_class_bind_template_child_private (widget_class, TovPaperWindow, trouble);
  gtk_widget_class_install_action (widget_class, "paper.turn-pages", "i", turn_pages);
  gtk_widget_class_install_action (widget_class, "paper.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "paper.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "paper.zoom-to-fit", NULL, zoom_to_fit);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_pages);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_pages);
  add_keys (widget_class);
}

/* Before the scrolled window, which would go on by a window's height. */
static void
add_turning_keys (TovPaperWindow *self)
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
                                         gtk_named_action_new ("paper.turn-pages"), "i",
                                         keys[i].steps));
  gtk_widget_add_controller (GTK_WIDGET (get_private (self)->pages), controller);
}

static void
tov_paper_window_init (TovPaperWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
  add_turning_keys (self);
}

void
tov_paper_window_set_paper (TovPaperWindow *self, TovPaper *paper)
{
  TovPaperWindowPrivate *priv = get_private (self);
  gboolean is_first = priv->paper == NULL;

  /* The window may have been closed meanwhile. */
  if (priv->pages == NULL)
    return;
  tov_paper_ref (paper);
  g_clear_pointer (&priv->paper, tov_paper_unref);
  priv->paper = paper;
  tov_paper_pages_set_paper (priv->pages, paper);
  update_actions (self);
  gtk_stack_set_visible_child_name (priv->stack, "pages");
  if (is_first && adw_flap_get_flap (priv->flap) == NULL)
    tov_paper_pages_turn (priv->pages, G_MININT16);
}

void
tov_paper_window_set_trouble (TovPaperWindow *self, const GError *error)
{
  TovPaperWindowPrivate *priv = get_private (self);
  g_autofree char *message = tov_text_escape (error->message);

  /* The window may have been closed meanwhile. */
  if (priv->pages == NULL)
    return;
  adw_status_page_set_description (priv->trouble, message);
  gtk_stack_set_visible_child_name (priv->stack, "trouble");
  tov_paper_window_set_may_leave (self, FALSE);
}

void
tov_paper_window_set_choices (TovPaperWindow *self, GtkWidget *choices)
{
  TovPaperWindowPrivate *priv = get_private (self);
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CHOICES_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), CHOICES_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), choices);
  gtk_widget_set_size_request (clamp, CHOICES_WIDTH - 20, -1);
  gtk_widget_set_hexpand (clamp, FALSE);
  adw_flap_set_flap (priv->flap, clamp);
  gtk_widget_show (priv->choices_button);
}

void
tov_paper_window_set_may_leave (TovPaperWindow *self, gboolean may_leave)
{
  get_private (self)->is_held = !may_leave;
  update_actions (self);
}

void
tov_paper_window_save_as (TovPaperWindow *self,
                          const char *title,
                          const char *ending,
                          TovPaperWriteFunc write)
{
  const char *const endings[] = { ending, NULL };
  g_autofree char *name = TOV_PAPER_WINDOW_GET_CLASS (self)->create_file_name (self);
  g_autofree char *file_name = g_strconcat (name, ending, NULL);

  get_private (self)->write = write;
  tov_file_choice_save (GTK_WINDOW (self), title, file_name, endings, NULL, on_chosen_cb,
                        g_object_ref (self));
}
