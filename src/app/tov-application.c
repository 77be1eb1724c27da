/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-application-private.h"

#include "tov-alert.h"
#include "tov-example.h"
#include "tov-help-places.h"
#include "tov-help-window.h"
#include "tov-pages.h"
#include "tov-process.h"
#include "tov-session.h"
#include "tov-register-file.h"
#include "tov-resources.h"
#include "tov-trouble.h"
#include "tov-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (TovApplication, tov_application, ADW_TYPE_APPLICATION)

static void
show_about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (
      gtk_application_get_active_window (user_data), "application-name", "Tovholder",
      "application-icon", TOV_APPLICATION_ID, "version", TOV_VERSION, "developer-name",
      /* Translators: who made the program. */
      _ ("The people behind Tovholder"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("For those who run a local youth partnership: the young people's pathways, the "
         "partnership's work, and figures that are counted."),
      NULL);
}

/* Over a dialog too. */
static void
show_help_cb (GSimpleAction *action, GVariant *page, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  const char *id = g_variant_get_string (page, NULL);

  if (window != NULL)
    tov_help_window_present (window, tov_help_places_get_folder (),
                             *id != '\0' ? id : tov_help_places_find (window));
}

/* Dialogs before what they lie over. FALSE where one stays, because it asks whether to discard what
 * was written. */
static gboolean
close_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

    if (window == NULL || !gtk_widget_get_visible (GTK_WIDGET (window)))
      continue;
    gtk_window_close (window);
    if (gtk_widget_get_visible (GTK_WIDGET (window)))
      return FALSE;
    /* The key that quits may keep a dialog longer than the parent that it still looks for. */
    gtk_window_set_transient_for (window, NULL);
  }
  return TRUE;
}

/* Windows are destroyed, not only left: what they hold is given back. */
static void
destroy_windows (GtkApplication *application)
{
  while (gtk_application_get_windows (application) != NULL)
    gtk_window_destroy (gtk_application_get_windows (application)->data);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tov_application_close_windows (user_data);
}

/* The window with the register, whichever has the focus. NULL while there is none. */
static TovWindow *
find_main_window (GtkApplication *application)
{
  for (GList *i = gtk_application_get_windows (application); i != NULL; i = i->next)
    if (TOV_IS_WINDOW (i->data))
      return i->data;
  return NULL;
}

static void
cover_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *window = find_main_window (user_data);

  if (window != NULL)
    tov_window_cover (window);
}

/* What is being done in a dialog comes first. */
static void
log_contact_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *front = tov_application_present (user_data);
  TovWindow *window = find_main_window (user_data);

  if (window != NULL && !gtk_window_get_modal (front))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.log-contact", "s", "");
}

/* Where there is no window yet the message stands alone. */
static gboolean
start_process (GtkApplication *application, const char *const *arguments)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  g_autoptr (GError) error = NULL;

  if (tov_process_start (window != NULL ? GTK_WIDGET (window) : NULL, arguments, &error))
    return TRUE;
  tov_alert_show (window, _ ("The other window could not be opened"), error->message);
  return FALSE;
}

static void
open_example_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *const arguments[] = { "--example", NULL };

  start_process (user_data, arguments);
}

/* Who begins with something of their own leaves the example. */
static void
open_own_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *const arguments[] = { NULL };

  if (start_process (user_data, arguments))
    quit_cb (action, parameter, user_data);
}

/* The computer is shut down, and nobody can be asked any more. A register that is closed well opens
 * at once the next time; one that is only left is read from end to end. */
static gboolean
on_terminated_cb (gpointer user_data)
{
  destroy_windows (user_data);
  g_application_quit (user_data);
  return G_SOURCE_REMOVE;
}

static const GActionEntry actions[] = {
  { "about", show_about_cb },
  { "cover", cover_cb },
  { "help", show_help_cb, "s" },
  { "log-contact", log_contact_cb },
  { "open-example", open_example_cb },
  { "open-own", open_own_cb },
  { "quit", quit_cb },
};

/* The keys that hold wherever the focus is; those that do not are in tov-window-actions.c.
 * tov-shortcuts.ui says all of them to the user. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.cover", { "<Control><Shift>l" } },
  { "app.quit", { "<Control>q" } },
  { "app.help('')", { "F1" } },
  { "window.close", { "<Control>w" } },
  { "win.shortcuts", { "<Control>question", "<Control>F1" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.find", { "<Control>f" } },
  { "win.import", { "<Control>i" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.back", { "<Alt>Left", "Back" } },
  { "win.forward", { "<Alt>Right", "Forward" } },
};

static void
set_accelerators (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action,
                                           accelerators[i].keys);
  for (guint i = 0; i < tov_pages_count (); i++) {
    g_autofree char *action = g_strdup_printf ("win.show-page('%s')", tov_pages_get (i)->tag);
    g_autofree char *key = g_strdup_printf ("<Alt>%u", i + 1);
    const char *keys[] = { key, NULL };

    gtk_application_set_accels_for_action (application, action, keys);
  }
}

/* Where the register is. Transfer full. */
static char *
find_register (const TovOptions *options, GError **error)
{
  g_autofree char *path = NULL, *folder = NULL;

  if (options->files != NULL && !options->receive)
    return g_canonicalize_filename (options->files[0], NULL);
  if (options->example)
    return tov_example_prepare (error);
  path = tov_session_get_own_register ();
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  return g_steal_pointer (&path);
}

/* A copy of a file that was handed over; nothing is left of it on the disk. */
static TovStore *
open_copy (GFile *file, GError **error)
{
  TovConnection *copy = tov_register_file_open (file, NULL, error);

  return copy != NULL ? tov_store_open_copy (copy, error) : NULL;
}

static GtkWidget *
create_window (TovApplication *self)
{
  const TovOptions *options = self->options;
  GtkApplication *application = GTK_APPLICATION (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = options->look ? NULL : find_register (options, &error);
  g_autoptr (GFile) file =
      options->look ? g_file_new_for_commandline_arg (options->files[0]) : NULL;
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *copied_from = base != NULL ? g_filename_display_name (base) : NULL;

  /* It is open still where it was to be replaced and was not. */
  if (self->store == NULL && file != NULL)
    self->store = open_copy (file, &error);
  else if (self->store == NULL && path != NULL)
    self->store = tov_store_open (path, &error);
  if (self->store == NULL)
    return tov_trouble_window_new (application, error, path);
  tov_session_enter (self->store);
  return tov_window_new (application, self->store, options->example, copied_from, options->page);
}

static void
tov_application_activate (GApplication *application)
{
  tov_application_present (TOV_APPLICATION (application));
}

static void
tov_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  tov_application_receive (TOV_APPLICATION (application), files[0]);
}

/* What the command line asks for is asked of the process that has the window. */
static gboolean
tov_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  const TovOptions *options = TOV_APPLICATION (application)->options;
  g_autoptr (GError) error = NULL;

  *status = 0;
  if (!g_application_register (application, NULL, &error)) {
    g_printerr ("tovholder: %s\n", error->message);
    *status = 1;
  } else if (options->receive && options->files != NULL) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->files[0]);

    g_application_open (application, &file, 1, "");
  } else if (options->log_contact) {
    g_action_group_activate_action (G_ACTION_GROUP (application), "log-contact", NULL);
  } else if (!options->service) {
    g_application_activate (application);
  }
  return TRUE;
}

static void
tov_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (tov_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (TOV_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  tov_application_add_receiving (TOV_APPLICATION (application));
  set_accelerators (GTK_APPLICATION (application));
  g_unix_signal_add (SIGTERM, on_terminated_cb, application);
}

static void
tov_application_shutdown (GApplication *application)
{
  g_clear_object (&TOV_APPLICATION (application)->store);
  G_APPLICATION_CLASS (tov_application_parent_class)->shutdown (application);
}

static void
tov_application_class_init (TovApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = tov_application_activate;
  application_class->local_command_line = tov_application_local_command_line;
  application_class->open = tov_application_open;
  application_class->startup = tov_application_startup;
  application_class->shutdown = tov_application_shutdown;
}

static void
tov_application_init (TovApplication *self)
{
}

/* A file that is received comes to the window that is there; one that is opened has a process of
 * its own. */
static GApplicationFlags
get_flags (const TovOptions *options)
{
  if (options->files != NULL && !options->receive)
    return G_APPLICATION_NON_UNIQUE;
  return G_APPLICATION_HANDLES_OPEN
         | (options->service ? G_APPLICATION_IS_SERVICE : G_APPLICATION_DEFAULT_FLAGS);
}

/* A second start of one's own register, or of the example, only shows the window that is there. A
 * register named on the command line has a process of its own. */
static TovApplication *
create_application (const TovOptions *options)
{
  TovApplication *self = g_object_new (
      TOV_TYPE_APPLICATION, "application-id",
      options->example ? TOV_APPLICATION_ID ".Example" : TOV_APPLICATION_ID, "flags",
      get_flags (options), "resource-base-path", "/dk/ungepartnerskaber/Tovholder", NULL);

  self->options = options;
  return self;
}

GtkWindow *
tov_application_present (TovApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->is_replacing)
    return NULL;
  if (window == NULL)
    window = GTK_WINDOW (create_window (self));
  gtk_window_present (window);
  return window;
}

gboolean
tov_application_close_windows (TovApplication *self)
{
  if (!close_windows ())
    return FALSE;
  destroy_windows (GTK_APPLICATION (self));
  return TRUE;
}

int
tov_application_run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovOptions) options = tov_options_read (argc, argv, &error);
  g_autoptr (TovApplication) application = NULL;

  if (options == NULL) {
    g_printerr ("tovholder: %s\n", error->message);
    return 2;
  }
  g_resources_register (tov_get_resource ());
  application = create_application (options);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
