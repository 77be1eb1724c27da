/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-session.h"

#include "tov-clock.h"

#include <glib/gi18n.h>
#include <stdlib.h>

static char *option_today;
static char *option_as;

/* The options before a command's name are read once more with those of the window. */
static gboolean
on_text_option_cb (const char *name, const char *value, gpointer data, GError **error)
{
  char **option = g_str_equal (name, "--as") ? &option_as : &option_today;

  g_free (*option);
  *option = g_strdup (value);
  return TRUE;
}

static gboolean
on_version_option_cb (const char *name, const char *value, gpointer data, GError **error)
{
  g_print ("tovholder %s\n", TOV_VERSION);
  exit (EXIT_SUCCESS);
}

static const GOptionEntry options[] = {
  { "today", 0, 0, G_OPTION_ARG_CALLBACK, on_text_option_cb, N_ ("Work as if it were this day"),
    N_ ("DATE") },
  { "as", 0, 0, G_OPTION_ARG_CALLBACK, on_text_option_cb, N_ ("Work as the contact with this id"),
    N_ ("ID") },
  { "version", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, on_version_option_cb,
    N_ ("Print the version"), NULL },
  { NULL },
};

const GOptionEntry *
tov_session_get_options (void)
{
  return options;
}

gboolean
tov_session_begin (GError **error)
{
  TovDate today = tov_date_from_iso (option_today);

  if (option_today != NULL && today == TOV_DATE_NONE) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("%s: expected a date YYYY-MM-DD (got “%s”)"), "--today", option_today);
    return FALSE;
  }
  tov_clock_set_today (today);
  return TRUE;
}

void
tov_session_enter (TovStore *store)
{
  g_autofree char *today = tov_store_get_setting (store, "today", NULL);

  tov_store_set_who (store, option_as != NULL ? option_as : g_get_user_name ());
  if (option_today == NULL)
    tov_clock_set_today (tov_date_from_iso (today));
}

const char *
tov_session_get_contact (void)
{
  return option_as;
}

char *
tov_session_get_own_register (void)
{
  return g_build_filename (g_get_user_data_dir (), "tovholder", "register.db", NULL);
}
