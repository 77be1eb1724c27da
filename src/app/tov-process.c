/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-process.h"

/* The same file that runs now, whether it is installed or not. */
#define OWN_FILE "/proc/self/exe"

/* As a shell would read it. Transfer full. */
static char *
write_command (const char *const *arguments, GError **error)
{
  g_autofree char *program = g_file_read_link (OWN_FILE, error);
  g_autoptr (GString) command = NULL;
  g_autofree char *quoted = NULL;

  if (program == NULL)
    return NULL;
  quoted = g_shell_quote (program);
  command = g_string_new (quoted);
  for (guint i = 0; arguments[i] != NULL; i++) {
    g_autofree char *argument = g_shell_quote (arguments[i]);

    g_string_append_printf (command, " %s", argument);
  }
  /* A file may have a percent sign in its name, which here begins what a desktop file puts in. */
  g_string_replace (command, "%", "%%", 0);
  return g_strdup (command->str);
}

gboolean
tov_process_start (GtkWidget *over, const char *const *arguments, GError **error)
{
  GdkDisplay *display = over != NULL ? gtk_widget_get_display (over) : gdk_display_get_default ();
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);
  g_autofree char *command = write_command (arguments, error);
  g_autoptr (GAppInfo) info = NULL;

  if (command != NULL)
    info = g_app_info_create_from_commandline (
        command, "Tovholder", G_APP_INFO_CREATE_SUPPORTS_STARTUP_NOTIFICATION, error);
  return info != NULL && g_app_info_launch (info, NULL, G_APP_LAUNCH_CONTEXT (context), error);
}
