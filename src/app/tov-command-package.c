/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-command.h"

#include "tov-package.h"
#include "tov-policy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* A register that was made for an import that failed would be a file that nobody asked for. What
 * another process has made there in the meantime is its own. */
static void
remove_register (const char *database, const GError *error)
{
  g_autofree char *journal = g_strconcat (database, "-journal", NULL);
  g_autofree char *seal = g_strconcat (database, "-seal", NULL);

  if (g_error_matches (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD)
      || g_error_matches (error, TOV_STORE_ERROR, TOV_STORE_ERROR_NOT_EMPTY))
    return;
  g_unlink (database);
  g_unlink (journal);
  g_unlink (seal);
}

int
tov_command_import (const TovCommand *self, char **arguments)
{
  g_autofree char *database = NULL;
  g_autofree char *directory = NULL;
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database,
      N_ ("The register; made if it is not there"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  if (!tov_command_parse (self, arguments, entries, &directory)
      || !tov_command_require ("--database", database))
    return TOV_EXIT_USAGE;
  is_new = !g_file_test (database, G_FILE_TEST_EXISTS);
  store = tov_command_open (database, TRUE, &error);
  if (store != NULL && tov_package_import (store, directory, &error))
    return TOV_EXIT_DONE;
  g_clear_object (&store);
  if (is_new)
    remove_register (database, error);
  return tov_command_failed (error);
}

int
tov_command_export (const TovCommand *self, char **arguments)
{
  g_autofree char *database = NULL;
  g_autofree char *directory = NULL;
  gboolean with_cpr = FALSE;
  gboolean with_history = FALSE;
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_ ("The register"), N_ ("FILE") },
    { "with-cpr", 0, 0, G_OPTION_ARG_NONE, &with_cpr, N_ ("Write the CPR numbers too"), NULL },
    { "with-history", 0, 0, G_OPTION_ARG_NONE, &with_history, N_ ("Write the change log too"),
      NULL },
    { NULL },
  };
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;
  TovPackageFlags flags;

  if (!tov_command_parse (self, arguments, entries, &directory)
      || !tov_command_require ("--database", database))
    return TOV_EXIT_USAGE;
  if (tov_policy_check (TOV_POLICY_INTERNAL, &error))
    store = tov_command_open (database, FALSE, &error);
  flags = (with_cpr ? TOV_PACKAGE_WITH_CPR : 0) | (with_history ? TOV_PACKAGE_WITH_HISTORY : 0);
  if (store == NULL || !tov_package_export (store, directory, flags, &error))
    return tov_command_failed (error);
  return TOV_EXIT_DONE;
}
