/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cover.h"

#include "tov-policy.h"

#include <glib/gi18n-lib.h>

/* Where there are no settings. */
#define USUAL_MINUTES 10

struct _TovCover
{
  GObject parent_instance;
  /* Not owned: the window owns this. */
  AdwApplicationWindow *window;
  GSettings *settings;
  GtkStack *stack;
  /* NULL while the cover is off. */
  GtkWidget *page;
  /* The windows that are hidden meanwhile; NULL while it is off. */
  GPtrArray *hidden;
  /* When a key or the pointer was last used, in microseconds as g_get_monotonic_time (). */
  gint64 used;
  guint timer;
  guint idle;
};

G_DEFINE_FINAL_TYPE (TovCover, tov_cover, G_TYPE_OBJECT)

/* In microseconds; 0 for never. */
static gint64
find_patience (TovCover *self)
{
  double minutes = tov_policy_get ()->cover_minutes;

  if (minutes < 0)
    minutes = self->settings != NULL ? g_settings_get_int (self->settings, "cover-minutes")
                                     : USUAL_MINUTES;
  return (gint64) (minutes * 60 * G_USEC_PER_SEC);
}

static void take_off (TovCover *self);

static void
on_button_clicked_cb (TovCover *self)
{
  take_off (self);
}

static GtkWidget *
create_page (TovCover *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Continue"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_button_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "view-conceal-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("The screen is covered"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _ ("Press a key to go on where you were. This is not a lock: "
                                      "lock the computer when you leave it."));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  gtk_widget_set_vexpand (status, TRUE);
  gtk_box_append (GTK_BOX (page), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (page), status);
  return page;
}

/* The window that was opened last goes first and comes back last, so that none is shown alone above
 * what it lies over. */
static void
hide_others (TovCover *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  int first = (int) self->hidden->len;

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i - 1);

    if (window == NULL || window == GTK_WIDGET (self->window) || !gtk_widget_get_visible (window))
      continue;
    g_ptr_array_insert (self->hidden, first, g_object_ref (window));
    gtk_widget_set_visible (window, FALSE);
  }
}

static gboolean
is_there (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean found = FALSE;

  for (guint i = 0; !found && i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    found = other == window;
  }
  return found;
}

/* Whether a window fills the screen. */
static gboolean
is_shown_to_others (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean found = FALSE;

  for (guint i = 0; !found && i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    found = gtk_widget_get_visible (GTK_WIDGET (window)) && gtk_window_is_fullscreen (window);
  }
  return found;
}

static void look_later (TovCover *self, gint64 wait);

/* One that wakes up finds out how long it is since anything was used, so that using it costs
 * nothing. */
static gboolean
on_timeout_cb (gpointer user_data)
{
  TovCover *self = user_data;
  gint64 patience = find_patience (self);
  gint64 idle = g_get_monotonic_time () - self->used;

  self->timer = 0;
  if (idle < patience)
    look_later (self, patience - idle);
  else if (is_shown_to_others ())
    look_later (self, patience);
  else
    tov_cover_put_on (self);
  return G_SOURCE_REMOVE;
}

static void
look_later (TovCover *self, gint64 wait)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (wait > 0)
    self->timer = g_timeout_add ((guint) MIN (wait / 1000 + 1, G_MAXINT), on_timeout_cb, self);
}

static void
take_off (TovCover *self)
{
  g_autoptr (GPtrArray) hidden = g_steal_pointer (&self->hidden);

  /* The stack gives the focus back to where it was. */
  gtk_stack_set_visible_child_name (self->stack, "work");
  gtk_stack_remove (self->stack, g_steal_pointer (&self->page));
  for (guint i = 0; i < hidden->len; i++)
    if (is_there (g_ptr_array_index (hidden, i)))
      gtk_window_present (g_ptr_array_index (hidden, i));
  look_later (self, find_patience (self));
}

/* What is being typed in a window that is hidden would go with this one, and nobody be asked. */
static gboolean
on_window_close_request_cb (TovCover *self)
{
  if (self->hidden == NULL || self->hidden->len == 0)
    return FALSE;
  take_off (self);
  return TRUE;
}

static void
on_minutes_changed_cb (TovCover *self)
{
  look_later (self, find_patience (self));
}

/* The first key is only for the cover, whatever it would do behind it. Held down, those that put it
 * on do not take it off again. */
static gboolean
answer_key (TovCover *self, GdkEvent *event)
{
  if (gdk_key_event_is_modifier (event))
    return GDK_EVENT_PROPAGATE;
  if (gdk_key_event_matches (event, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK)
      == GDK_KEY_MATCH_NONE)
    take_off (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_controller_event_cb (TovCover *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_KEY_PRESS:
    self->used = g_get_monotonic_time ();
    return self->hidden != NULL ? answer_key (self, event) : GDK_EVENT_PROPAGATE;
  case GDK_MOTION_NOTIFY:
  case GDK_BUTTON_PRESS:
  case GDK_SCROLL:
  case GDK_TOUCH_BEGIN:
  case GDK_TOUCH_UPDATE:
    self->used = g_get_monotonic_time ();
    return GDK_EVENT_PROPAGATE;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static gboolean
on_idle_cb (gpointer user_data)
{
  TovCover *self = user_data;

  self->idle = 0;
  if (self->hidden != NULL)
    hide_others (self);
  return G_SOURCE_REMOVE;
}

/* One that opens by itself while the cover is on, such as an answer that was waited for, is hidden
 * before it is painted. */
static void
on_window_map_cb (TovCover *self, GtkWidget *window)
{
  if (self->hidden != NULL && self->idle == 0 && window != GTK_WIDGET (self->window))
    self->idle = g_idle_add_full (G_PRIORITY_HIGH, on_idle_cb, self, NULL);
}

static void
watch (TovCover *self, GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (on_controller_event_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
  g_signal_connect_object (window, "map", G_CALLBACK (on_window_map_cb), self, G_CONNECT_SWAPPED);
}

static void
on_windows_changed_cb (
    TovCover *self, guint position, guint n_removed, guint n_added, GListModel *windows)
{
  for (guint i = position; i < position + n_added; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    watch (self, window);
  }
}

static void
tov_cover_dispose (GObject *object)
{
  TovCover *self = TOV_COVER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tov_cover_parent_class)->dispose (object);
}

static void
tov_cover_class_init (TovCoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_cover_dispose;
}

static void
tov_cover_init (TovCover *self)
{
  self->used = g_get_monotonic_time ();
}

TovCover *
tov_cover_new (AdwApplicationWindow *window, GSettings *settings)
{
  TovCover *self = g_object_new (TOV_TYPE_COVER, NULL);
  g_autoptr (GtkWidget) content = g_object_ref (adw_application_window_get_content (window));
  GListModel *windows = gtk_window_get_toplevels ();

  self->window = window;
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_application_window_set_content (window, GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, content, "work");
  g_signal_connect_object (window, "close-request", G_CALLBACK (on_window_close_request_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (on_windows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_windows_changed_cb (self, 0, 0, g_list_model_get_n_items (windows), windows);
  if (settings != NULL) {
    self->settings = g_object_ref (settings);
    g_signal_connect_object (settings, "changed::cover-minutes", G_CALLBACK (on_minutes_changed_cb),
                             self, G_CONNECT_SWAPPED);
  }
  on_minutes_changed_cb (self);
  return self;
}

void
tov_cover_put_on (TovCover *self)
{
  g_return_if_fail (TOV_IS_COVER (self));

  if (self->hidden != NULL)
    return;
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
  hide_others (self);
  self->page = create_page (self);
  gtk_stack_add_child (self->stack, self->page);
  gtk_stack_set_visible_child (self->stack, self->page);
  gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
}
