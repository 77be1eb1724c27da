/* A window that a file can be dragged from, as from a file manager: drag-source FILE.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source, double x, double y, GFile *file)
{
  return gdk_content_provider_new_typed (G_TYPE_FILE, file);
}

static void
on_activate_cb (GtkApplication *application, GFile *file)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *label = gtk_label_new ("Drag from here");
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), file);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Drag source");
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 150);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[argc - 1]);
  g_autoptr (GtkApplication) application =
      gtk_application_new ("dk.ungepartnerskaber.DragSource", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), file);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
