/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-commands.h"

#include "tov-command.h"
#include "tov-session.h"

#include <glib/gi18n.h>

static const TovCommand commands[] = {
  { "schema", NULL, N_ ("Prints every file and column of a data package as CSV."),
    tov_command_schema },
  { "import", "DIRECTORY", N_ ("Takes a data package into a new register."), tov_command_import },
  { "export", "DIRECTORY", N_ ("Writes a register as a data package into a new folder."),
    tov_command_export },
  { "annex", NULL, N_ ("Counts the statistics annex of a register for a period."),
    tov_command_annex },
  { "check", NULL, N_ ("Lists what is wrong with a register, one finding a line."),
    tov_command_check },
  { "help", NULL, N_ ("Writes the short guide, or another page of the help, as a PDF."),
    tov_command_help },
};

static const TovCommand *
find_command (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

/* "  import   Takes a data package into a new register." for each command. */
static char *
describe_commands (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (
      text, "%s\n  tovholder [--example | --receive | --look] [--page NAME] [FILE]\n\n%s",
      _ ("Without a command the window opens:"), _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-8s %s", commands[i].name, _ (commands[i].summary));
  g_string_append_printf (text, "\n\n%s",
                          _ ("“tovholder COMMAND --help” lists a command's options."));
  return g_strdup (text->str);
}

int
tov_commands_run (int argc, char **argv, gboolean *handled)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("[COMMAND …]"));
  g_autofree char *description = describe_commands ();
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GError) error = NULL;
  const TovCommand *command;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, tov_session_get_options (), GETTEXT_PACKAGE);
  /* What stands before a command's name is for all commands; what stands behind it is its own. */
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  *handled = TRUE;
  if (!g_option_context_parse_strv (context, &arguments, &error))
    return tov_command_misused ("%s", error->message);
  command = find_command (arguments[1]);
  *handled = command != NULL;
  return *handled ? command->run (command, arguments + 1) : TOV_EXIT_DONE;
}
