/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-application.h"
#include "tov-commands.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <sys/stat.h>

/* A program that is not installed is told where its words are. */
static void
set_up_language (void)
{
  const char *folder = g_getenv ("TOVHOLDER_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : TOV_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  gboolean handled;
  int status;

  /* Whatever this program writes is for its user alone. */
  umask (077);
  set_up_language ();
  status = tov_commands_run (argc, argv, &handled);
  return handled ? status : tov_application_run (argc, argv);
}
