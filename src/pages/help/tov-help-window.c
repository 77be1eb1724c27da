/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-window.h"

#include "tov-help-paper-window.h"
#include "tov-help-view.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

struct _TovHelpWindow
{
  AdwWindow parent_instance;
  /* NULL where it cannot be read. */
  TovHelp *help;
  /* Elements const char *, the ids of the pages on the way here; the last is shown. */
  GPtrArray *way;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *trouble;
};

G_DEFINE_FINAL_TYPE (TovHelpWindow, tov_help_window, ADW_TYPE_WINDOW)

static const TovHelpPage *
get_page (TovHelpWindow *self)
{
  return tov_help_get_page (self->help, g_ptr_array_index (self->way, self->way->len - 1));
}

static void
update_actions (TovHelpWindow *self)
{
  gboolean has_page = self->way->len > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->way->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.home",
                                 has_page && !g_str_equal (get_page (self)->id, TOV_HELP_INDEX));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.print", has_page);
}

/* The one that was shown is given back when the new one has come in. */
static void
show_current (TovHelpWindow *self)
{
  const TovHelpPage *page = get_page (self);
  GtkWidget *last = gtk_stack_get_visible_child (self->stack);
  GtkWidget *view = tov_help_view_new (self->help, page);
  gboolean is_index = g_str_equal (page->id, TOV_HELP_INDEX);

  gtk_stack_add_child (self->stack, view);
  gtk_stack_set_visible_child (self->stack, view);
  if (last != GTK_WIDGET (self->trouble))
    gtk_stack_remove (self->stack, last);
  adw_window_title_set_subtitle (self->window_title, is_index ? "" : page->title);
  update_actions (self);
  gtk_widget_grab_focus (view);
}

static void
visit (TovHelpWindow *self, const char *id)
{
  const TovHelpPage *page = tov_help_get_page (self->help, id);

  if (page == NULL)
    page = tov_help_get_page (self->help, TOV_HELP_INDEX);
  if (self->way->len > 0 && page == get_page (self))
    return;
  g_ptr_array_add (self->way, page->id);
  show_current (self);
}

static void
show_page (GtkWidget *widget, const char *action, GVariant *page)
{
  visit (TOV_HELP_WINDOW (widget), g_variant_get_string (page, NULL));
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovHelpWindow *self = TOV_HELP_WINDOW (widget);

  g_ptr_array_set_size (self->way, (int) self->way->len - 1);
  show_current (self);
}

static void
go_home (GtkWidget *widget, const char *action, GVariant *parameter)
{
  visit (TOV_HELP_WINDOW (widget), TOV_HELP_INDEX);
}

static void
print_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovHelpWindow *self = TOV_HELP_WINDOW (widget);

  tov_help_paper_window_present (GTK_WINDOW (self), self->help, get_page (self));
}

static void
tov_help_window_finalize (GObject *object)
{
  TovHelpWindow *self = TOV_HELP_WINDOW (object);

  g_ptr_array_unref (self->way);
  g_clear_pointer (&self->help, tov_help_free);
  G_OBJECT_CLASS (tov_help_window_parent_class)->finalize (object);
}

static void
tov_help_window_class_init (TovHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_help_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TovHelpWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, TovHelpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TovHelpWindow, trouble);
  gtk_widget_class_install_action (widget_class, "help.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "help.home", NULL, go_home);
  gtk_widget_class_install_action (widget_class, "help.print", NULL, print_page);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "help.home", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "help.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* A group of its own, so that it can be read while a dialog waits for an answer. */
static void
tov_help_window_init (TovHelpWindow *self)
{
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  self->way = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  update_actions (self);
}

static void
load (TovHelpWindow *self, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  self->help = tov_help_read (folder, &error);
  if (self->help != NULL)
    return;
  message = tov_text_escape (error->message);
  adw_status_page_set_description (self->trouble, message);
}

static TovHelpWindow *
find_open (GtkApplication *application)
{
  for (GList *i = gtk_application_get_windows (application); i != NULL; i = i->next)
    if (TOV_IS_HELP_WINDOW (i->data))
      return i->data;
  return NULL;
}

/* It goes with the window that all others lie over. */
static TovHelpWindow *
create (GtkWindow *asking, const char *folder)
{
  TovHelpWindow *self =
      g_object_new (TOV_TYPE_HELP_WINDOW, "application", gtk_window_get_application (asking), NULL);

  while (gtk_window_get_transient_for (asking) != NULL)
    asking = gtk_window_get_transient_for (asking);
  g_signal_connect_object (asking, "destroy", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  load (self, folder);
  return self;
}

void
tov_help_window_present (GtkWindow *asking, const char *folder, const char *page)
{
  TovHelpWindow *self = find_open (gtk_window_get_application (asking));

  if (self == NULL)
    self = create (asking, folder);
  /* Before it is there, what gets the focus tells a screen reader that the window is none. */
  gtk_window_present (GTK_WINDOW (self));
  if (self->help != NULL)
    visit (self, page);
}
