/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file-drop.h"

#include <glib/gi18n-lib.h>

/* What takes a file of a kind: an action of the window. */
static const struct
{
  const char *ending;
  const char *action;
} kinds[] = {
  { ".xlsx", "win.import-file" },    { ".csv", "win.import-file" },
  { ".vcf", "win.import-file" },     { ".ics", "win.import-calendar" },
  { ".vcs", "win.import-calendar" }, { ".tovholder", "app.receive-file" },
};

/* NULL where nothing takes it. */
static const char *
find_action (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (folded, kinds[i].ending))
      return kinds[i].action;
  return NULL;
}

/* A dialog that is open has a work of its own; the window behind it takes nothing. */
static gboolean
is_behind_dialog (GtkWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i);

    if (gtk_window_get_transient_for (other) == window && gtk_window_get_modal (other)
        && gtk_widget_get_visible (GTK_WIDGET (other)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
on_target_accept_cb (TovContext *context, GdkDrop *drop, GtkDropTarget *target)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  return gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST)
         && !is_behind_dialog (GTK_WINDOW (window));
}

static gboolean
on_target_drop_cb (
    TovContext *context, const GValue *value, double x, double y, GtkDropTarget *target)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GSList *files = g_value_get_boxed (value);
  g_autofree char *uri = NULL;
  const char *action;

  if (files == NULL)
    return FALSE;
  action = files->next == NULL ? find_action (files->data) : NULL;
  if (action == NULL) {
    tov_context_notify (
        context,
        _ ("Drop one file at a time: Excel (.xlsx), CSV, contacts (.vcf), a calendar (.ics) or a "
           "register (.tovholder)"),
        FALSE);
    return FALSE;
  }
  uri = g_file_get_uri (files->data);
  gtk_widget_activate_action (window, action, "s", uri);
  return TRUE;
}

void
tov_file_drop_set_up (GtkWidget *window, TovContext *context)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect_object (target, "accept", G_CALLBACK (on_target_accept_cb), context,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_target_drop_cb), context,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_css_class (window, "file-drop");
}
