/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-command.h"

#include "tov-clock.h"
#include "tov-help-paper.h"
#include "tov-help-places.h"

#include <glib/gi18n.h>

static gboolean
write_page (const char *id, const char *output, GError **error)
{
  g_autoptr (TovHelp) help = tov_help_read (tov_help_places_get_folder (), error);
  const TovHelpPage *page = help != NULL ? tov_help_get_page (help, id) : NULL;
  g_autoptr (TovPaper) paper = NULL;

  if (help == NULL)
    return FALSE;
  if (page == NULL) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE, _ ("The help has no page “%s”."), id);
    return FALSE;
  }
  paper = tov_help_paper_new (help, page, tov_clock_today ());
  return tov_paper_write_pdf (paper, output, NULL, NULL, NULL, error);
}

int
tov_command_help (const TovCommand *self, char **arguments)
{
  g_autofree char *page = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "page", 0, 0, G_OPTION_ARG_STRING, &page, N_ ("The page (default: the short guide)"),
      N_ ("ID") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PDF file to write"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (GError) error = NULL;

  if (!tov_command_parse (self, arguments, entries, NULL)
      || !tov_command_require ("--output", output))
    return TOV_EXIT_USAGE;
  if (!write_page (page != NULL ? page : TOV_HELP_GUIDE, output, &error))
    return tov_command_failed (error);
  return TOV_EXIT_DONE;
}
