/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include "tov-file-drop.h"
#include "tov-pages.h"
#include "tov-partnership-choice.h"
#include "tov-session.h"
#include "tov-tab-stop.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Narrower than this the sidebar and the page take turns. */
#define MIN_UNFOLDED_WIDTH 720
/* What GDK calls no name. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

G_DEFINE_FINAL_TYPE (TovWindow, tov_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_sidebar (TovWindow *self)
{
  gboolean is_folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (self->sidebar, is_folded || self->has_sidebar);
  gtk_widget_set_visible (self->separator, !is_folded && self->has_sidebar);
  gtk_widget_set_visible (self->forward_button, !is_folded);
  adw_header_bar_set_show_end_title_buttons (self->sidebar_header, is_folded);
  adw_header_bar_set_show_start_title_buttons (self->header, is_folded || !self->has_sidebar);
}

/* The side buttons of a mouse, as in a browser. */
static void
on_gesture_pressed_cb (TovWindow *self, int n_press, double x, double y, GtkGestureSingle *gesture)
{
  guint button = gtk_gesture_single_get_current_button (gesture);

  if (button == BUTTON_BACK || button == BUTTON_FORWARD)
    tov_window_step (self, button == BUTTON_BACK ? -1 : 1);
}

static void
toggle_sidebar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  if (adw_leaflet_get_folded (self->leaflet)) {
    if (!adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK))
      adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
    return;
  }
  self->has_sidebar = !self->has_sidebar;
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "sidebar", self->has_sidebar);
  update_sidebar (self);
}

static const GActionEntry actions[] = {
  { "toggle-sidebar", toggle_sidebar_cb },
};

static void
on_leaflet_folded_cb (TovWindow *self)
{
  update_sidebar (self);
}

/* The arrow keys go from page to page; the row of the page that is shown is selected by the window.
 */
static void
on_page_list_row_selected_cb (TovWindow *self, GtkListBoxRow *row)
{
  /* No row is selected, and nothing shown, while the window is built and taken down. */
  if (row != NULL && tov_history_get_current (self->history) != NULL
      && tov_window_find_row (self) != TOV_SIDEBAR_ROW (row))
    tov_window_visit_row (self, TOV_SIDEBAR_ROW (row));
}

static void
on_page_list_row_activated_cb (TovWindow *self, GtkListBoxRow *row)
{
  tov_window_visit_row (self, TOV_SIDEBAR_ROW (row));
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->page_stack));
}

/* The row of the place may be another one now, or gone. */
static void
on_sidebar_lists_changed_cb (TovWindow *self)
{
  tov_window_mark_place (self);
}

static void
add_page_row (TovWindow *self, const TovPage *page)
{
  gtk_list_box_append (self->page_list,
                       tov_sidebar_row_new_page (page->tag, tov_page_get_title (page), page->icon));
}

static void
restore (TovWindow *self)
{
  GSettings *settings = tov_context_get_settings (self->context);

  if (settings == NULL)
    return;
  self->settings = g_object_ref (settings);
  self->has_sidebar = g_settings_get_boolean (self->settings, "sidebar");
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
tov_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  adw_leaflet_set_can_unfold (TOV_WINDOW (widget)->leaflet, width >= MIN_UNFOLDED_WIDTH);
  GTK_WIDGET_CLASS (tov_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
tov_window_dispose (GObject *object)
{
  TovWindow *self = TOV_WINDOW (object);

  g_clear_object (&self->sidebar_lists);
  g_clear_object (&self->cover);
  g_clear_object (&self->keeper);
  g_clear_object (&self->notices);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->history, tov_history_free);
  g_clear_pointer (&self->lists, g_free);
  g_clear_pointer (&self->selection, g_free);
  G_OBJECT_CLASS (tov_window_parent_class)->dispose (object);
}

static void
tov_window_class_init (TovWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_window_dispose;
  widget_class->size_allocate = tov_window_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/dk/ungepartnerskaber/Tovholder/ui/tov-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TovWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, separator);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, sidebar_header);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, header);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, forward_button);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, banner_label);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, banner_button);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, page_stack);
  gtk_widget_class_bind_template_callback (widget_class, on_gesture_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leaflet_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_list_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_list_row_selected_cb);
  tov_window_bind_keys (widget_class);
}

static void
tov_window_init (TovWindow *self)
{
  g_type_ensure (TOV_TYPE_SIDEBAR_FOOT);
  g_type_ensure (TOV_TYPE_TAB_STOP);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Where it is narrow the button stands below. */
  gtk_widget_set_layout_manager (self->banner, tov_wrap_layout_new (12));
  self->history = tov_history_new ();
  self->lists = g_new0 (const char *, tov_pages_count ());
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  tov_window_add_places (self);
  for (guint i = 0; i < tov_pages_count (); i++)
    add_page_row (self, tov_pages_get (i));
  self->has_sidebar = TRUE;
}

static void
tell_copied (TovWindow *self, const char *name)
{
  g_autofree char *words = g_strdup_printf (
      _ ("You are looking at a copy of “%s”. Nothing in it can be changed."), name);

  tov_window_show_banner (self, words, NULL, NULL);
}

/* The register of who works here has no name of its own to them; another is a file they chose. */
static char *
describe_register (TovStore *store, gboolean is_example, const char *copied_from)
{
  const char *path = tov_store_get_path (store);
  g_autofree char *own = tov_session_get_own_register ();

  if (is_example)
    return g_strdup (_ ("Example with invented people"));
  if (copied_from != NULL)
    return g_strdup (copied_from);
  return g_str_equal (path, own) ? g_strdup (_ ("My register")) : g_path_get_basename (path);
}

GtkWidget *
tov_window_new (GtkApplication *application,
                TovStore *store,
                gboolean is_example,
                const char *copied_from,
                const char *page)
{
  TovWindow *self = g_object_new (TOV_TYPE_WINDOW, "application", application, NULL);
  g_autofree char *name = describe_register (store, is_example, copied_from);

  self->context = tov_context_new (store);
  if (tov_session_get_contact () != NULL)
    tov_context_act_as (self->context, tov_session_get_contact ());
  self->notices = tov_notices_new (self->context, self->toasts);
  /* What is only in memory has no backups. */
  if (tov_store_get_path (store) != NULL)
    self->keeper = tov_keeper_new (self->context);
  self->cover =
      tov_cover_new (ADW_APPLICATION_WINDOW (self), tov_context_get_settings (self->context));
  restore (self);
  update_sidebar (self);
  if (is_example)
    tov_window_show_banner (self,
                            _ ("This is the example. The people are invented, and what you change "
                               "here is kept apart."),
                            _ ("_Begin with your own"), "app.open-own");
  tov_window_add_actions (self);
  tov_window_add_work (self);
  if (copied_from != NULL) {
    tell_copied (self, copied_from);
    tov_window_disable_changes (self);
  }
  tov_file_drop_set_up (GTK_WIDGET (self), self->context);
  adw_header_bar_pack_end (self->header, tov_partnership_choice_new (self->context));
  tov_sidebar_foot_set_up (self->foot, self->context, name);
  self->sidebar_lists = tov_sidebar_lists_new (self->context, self->page_list);
  g_signal_connect_object (self->sidebar_lists, "changed", G_CALLBACK (on_sidebar_lists_changed_cb),
                           self, G_CONNECT_SWAPPED);
  tov_window_visit_first_page (self, page);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  return GTK_WIDGET (self);
}

void
tov_window_cover (TovWindow *self)
{
  g_return_if_fail (TOV_IS_WINDOW (self));

  tov_cover_put_on (self->cover);
}

void
tov_window_show_banner (TovWindow *self, const char *words, const char *button, const char *action)
{
  gtk_label_set_text (self->banner_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->banner_button), button != NULL);
  if (button != NULL) {
    gtk_button_set_label (self->banner_button, button);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner_button), action);
  }
  gtk_widget_set_visible (self->banner, TRUE);
}
