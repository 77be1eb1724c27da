/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-options.h"

#include "tov-pages.h"
#include "tov-session.h"

#include <glib/gi18n-lib.h>

static gboolean
check_page (const char *page, GError **error)
{
  g_autoptr (GString) tags = NULL;

  if (page == NULL || tov_pages_find (page) >= 0)
    return TRUE;
  tags = g_string_new (NULL);
  for (guint i = 0; i < tov_pages_count (); i++)
    g_string_append_printf (tags, "%s%s", i > 0 ? ", " : "", tov_pages_get (i)->tag);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("There is no page “%s”. The pages are: %s"), page, tags->str);
  return FALSE;
}

static gboolean
check_files (const TovOptions *self, GError **error)
{
  if ((self->receive && self->look)
      || (self->files != NULL && ((self->example && !self->receive) || self->files[1] != NULL))) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("Open one register at a time"));
    return FALSE;
  }
  if (self->files == NULL && self->look) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("--look: which file?"));
    return FALSE;
  }
  return TRUE;
}

TovOptions *
tov_options_read (int argc, char **argv, GError **error)
{
  g_autoptr (TovOptions) self = g_new0 (TovOptions, 1);
  const GOptionEntry entries[] = {
    { "example", 0, 0, G_OPTION_ARG_NONE, &self->example,
      N_ ("Open the example with four partnerships"), NULL },
    { "receive", 0, 0, G_OPTION_ARG_NONE, &self->receive,
      N_ ("Receive FILE, a register that was handed over"), NULL },
    { "look", 0, 0, G_OPTION_ARG_NONE, &self->look,
      N_ ("Look at a copy of FILE, in which nothing can be changed"), NULL },
    { "log-contact", 0, 0, G_OPTION_ARG_NONE, &self->log_contact, N_ ("Log a contact"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->service, NULL,
      NULL },
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->page, N_ ("Begin with this page"), N_ ("NAME") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, N_ ("[FILE]") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, tov_session_get_options (), GETTEXT_PACKAGE);
  if (g_option_context_parse (context, &argc, &argv, error) && tov_session_begin (error)
      && check_page (self->page, error) && check_files (self, error))
    return g_steal_pointer (&self);
  return NULL;
}

void
tov_options_free (TovOptions *self)
{
  g_free (self->page);
  g_strfreev (self->files);
  g_free (self);
}
