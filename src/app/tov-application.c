/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-application.h"

#include "tov-example.h"
#include "tov-pages.h"
#include "tov-session.h"
#include "tov-resources.h"
#include "tov-trouble.h"
#include "tov-window.h"

#include <glib/gi18n-lib.h>

/* What the command line said. */
typedef struct
{
  gboolean example;
  char *page;
  char **files;
} Options;

struct _TovApplication
{
  AdwApplication parent_instance;
  /* Not owned: lives as long as the program runs. */
  const Options *options;
  TovStore *store;
};

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
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;

  if (!close_windows ())
    return;
  while (gtk_application_get_windows (application) != NULL)
    gtk_window_destroy (gtk_application_get_windows (application)->data);
}

static const GActionEntry actions[] = {
  { "about", show_about_cb },
  { "quit", quit_cb },
};

/* The keys that hold wherever the focus is; those that do not are in tov-window-actions.c.
 * tov-shortcuts.ui says all of them to the user. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.about", { "F1" } },
  { "window.close", { "<Control>w" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
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
find_register (const Options *options, GError **error)
{
  g_autofree char *path = NULL, *folder = NULL;

  if (options->files != NULL)
    return g_canonicalize_filename (options->files[0], NULL);
  if (options->example)
    return tov_example_prepare (error);
  path = tov_session_get_own_register ();
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  return g_steal_pointer (&path);
}

static GtkWidget *
create_window (TovApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = find_register (self->options, &error);

  if (path != NULL)
    self->store = tov_store_open (path, &error);
  if (self->store == NULL)
    return tov_trouble_window_new (application, error, path);
  tov_session_enter (self->store);
  return tov_window_new (application, self->store, self->options->example, self->options->page);
}

static void
tov_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (create_window (TOV_APPLICATION (application)));
  gtk_window_present (window);
}

static void
tov_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (tov_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (TOV_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  set_accelerators (GTK_APPLICATION (application));
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
  application_class->startup = tov_application_startup;
  application_class->shutdown = tov_application_shutdown;
}

static void
tov_application_init (TovApplication *self)
{
}

static gboolean
parse_options (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "example", 0, 0, G_OPTION_ARG_NONE, &options->example,
      N_ ("Open the example with four partnerships"), NULL },
    { "page", 0, 0, G_OPTION_ARG_STRING, &options->page, N_ ("Begin with this page"), N_ ("NAME") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, N_ ("[FILE]") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, tov_session_get_options (), GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error) || !tov_session_begin (error))
    return FALSE;
  if (options->page != NULL && tov_pages_find (options->page) < 0) {
    g_autoptr (GString) tags = g_string_new (NULL);

    for (guint i = 0; i < tov_pages_count (); i++)
      g_string_append_printf (tags, "%s%s", i > 0 ? ", " : "", tov_pages_get (i)->tag);
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("There is no page “%s”. The pages are: %s"), options->page, tags->str);
    return FALSE;
  }
  if (options->files != NULL && (options->example || options->files[1] != NULL)) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("Open one register at a time"));
    return FALSE;
  }
  return TRUE;
}

static void
clear_options (Options *options)
{
  g_free (options->page);
  g_strfreev (options->files);
}

/* A second start of one's own register, or of the example, only shows the window that is there. A
 * register named on the command line has a process of its own. */
static TovApplication *
create_application (const Options *options)
{
  TovApplication *self =
      g_object_new (TOV_TYPE_APPLICATION, "application-id",
                    options->example ? TOV_APPLICATION_ID ".Example" : TOV_APPLICATION_ID, "flags",
                    options->files != NULL ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS,
                    "resource-base-path", "/dk/ungepartnerskaber/Tovholder", NULL);

  self->options = options;
  return self;
}

int
tov_application_run (int argc, char **argv)
{
  Options options = { FALSE };
  g_autoptr (TovApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  int status = 2;

  if (parse_options (&options, &argc, &argv, &error)) {
    g_resources_register (tov_get_resource ());
    application = create_application (&options);
    status = g_application_run (G_APPLICATION (application), 1, argv);
  } else {
    g_printerr ("tovholder: %s\n", error->message);
  }
  g_clear_object (&application);
  clear_options (&options);
  return status;
}
