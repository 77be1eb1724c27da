/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-command.h"

#include "tov-session.h"

#include <glib/gi18n.h>

static gboolean
take_operand (const TovCommand *self, char **arguments, char **operand)
{
  guint n_operands = g_strv_length (arguments) - 1;

  if (self->operand == NULL && n_operands > 0) {
    tov_command_misused (_ ("“%s” is one argument too many."), arguments[1]);
    return FALSE;
  }
  if (self->operand == NULL)
    return TRUE;
  if (n_operands == 0) {
    tov_command_misused (_ ("%s is missing."), self->operand);
    return FALSE;
  }
  if (n_operands > 1) {
    tov_command_misused (_ ("“%s” is one argument too many."), arguments[2]);
    return FALSE;
  }
  *operand = g_strdup (arguments[1]);
  return TRUE;
}

static gboolean
parse_options (const TovCommand *self,
               char ***arguments,
               const GOptionEntry *entries,
               GError **error)
{
  g_autofree char *usage = self->operand != NULL
                               ? g_strdup_printf ("%s %s", self->name, self->operand)
                               : g_strdup (self->name);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, self->summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, tov_session_get_options (), GETTEXT_PACKAGE);
  return g_option_context_parse_strv (context, arguments, error);
}

gboolean
tov_command_parse (const TovCommand *self,
                   char **arguments,
                   const GOptionEntry *entries,
                   char **operand)
{
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;

  if (!parse_options (self, &rest, entries, &error) || !tov_session_begin (&error)) {
    tov_command_misused ("%s", error->message);
    return FALSE;
  }
  return take_operand (self, rest, operand);
}

gboolean
tov_command_require (const char *option, const char *value)
{
  if (value == NULL)
    tov_command_misused (_ ("%s is missing."), option);
  return value != NULL;
}

gboolean
tov_command_read_date (const char *option, const char *value, TovDate *date)
{
  if (value == NULL)
    return TRUE;
  *date = tov_date_from_iso (value);
  if (*date == TOV_DATE_NONE)
    tov_command_misused (_ ("%s: expected a date YYYY-MM-DD (got “%s”)"), option, value);
  return *date != TOV_DATE_NONE;
}

int
tov_command_misused (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("tovholder: %s\n%s\n", message, _ ("“tovholder --help” tells more."));
  return TOV_EXIT_USAGE;
}

int
tov_command_failed (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return TOV_EXIT_FAILED;
}

TovStore *
tov_command_open (const char *database, gboolean create, GError **error)
{
  TovStore *store;

  if (!create && !g_file_test (database, G_FILE_TEST_EXISTS)) {
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING, _ ("There is no register “%s”."),
                 database);
    return NULL;
  }
  store = tov_store_open (database, error);
  if (store == NULL)
    return NULL;
  if (!tov_connection_is_local (database))
    g_printerr (_ ("“%s” lies on a kind of disk that Tovholder does not know. If it is on another "
                   "computer, copy it to this one and use it here.\n"),
                database);
  tov_session_enter (store);
  return store;
}
