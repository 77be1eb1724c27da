/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-policy.h"

#include <glib/gi18n-lib.h>

#define EVERYBODY (TOV_POLICY_INTERNAL | TOV_POLICY_STEERING | TOV_POLICY_OUTSIDE)

G_DEFINE_QUARK (tov_policy_error_quark, tov_policy_error)

static const struct
{
  const char *name;
  TovPolicyAudiences audience;
} audiences[] = {
  { "internal", TOV_POLICY_INTERNAL },
  { "steering", TOV_POLICY_STEERING },
  { "outside", TOV_POLICY_OUTSIDE },
};

static TovPolicyAudiences
find_audience (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    if (g_str_equal (audiences[i].name, name))
      return audiences[i].audience;
  if (*name != '\0')
    g_warning ("TOVHOLDER_EXPORT_AUDIENCES: there is no audience “%s”", name);
  return 0;
}

static TovPolicyAudiences
read_audiences (const char *text)
{
  g_auto (GStrv) names = NULL;
  TovPolicyAudiences found = 0;

  if (text == NULL)
    return EVERYBODY;
  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    found |= find_audience (g_strstrip (names[i]));
  return found;
}

static double
read_minutes (const char *text)
{
  char *end = NULL;
  double minutes;

  if (text == NULL)
    return -1;
  minutes = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && minutes >= 0 && minutes <= G_MAXINT)
    return minutes;
  g_warning ("TOVHOLDER_COVER_MINUTES: “%s” is no number of minutes", text);
  return -1;
}

/* A folder without a name is none; one that is not named from the root would be another one in each
 * place the program is started from. Transfer full. */
static char *
read_folder (const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;
  if (g_str_has_prefix (text, "~/"))
    return g_build_filename (g_get_home_dir (), text + 2, NULL);
  if (g_path_is_absolute (text))
    return g_strdup (text);
  g_warning ("TOVHOLDER_BACKUP_FOLDER: “%s” is no whole path", text);
  return NULL;
}

TovPolicy *
tov_policy_read (char **environment)
{
  TovPolicy *self = g_new0 (TovPolicy, 1);

  self->backup_folder = read_folder (g_environ_getenv (environment, "TOVHOLDER_BACKUP_FOLDER"));
  self->cover_minutes = read_minutes (g_environ_getenv (environment, "TOVHOLDER_COVER_MINUTES"));
  self->audiences = read_audiences (g_environ_getenv (environment, "TOVHOLDER_EXPORT_AUDIENCES"));
  return self;
}

void
tov_policy_free (TovPolicy *self)
{
  g_free (self->backup_folder);
  g_free (self);
}

const TovPolicy *
tov_policy_get (void)
{
  static TovPolicy *policy;

  if (g_once_init_enter (&policy)) {
    g_auto (GStrv) environment = g_get_environ ();

    g_once_init_leave (&policy, tov_policy_read (environment));
  }
  return policy;
}

gboolean
tov_policy_check (TovPolicyAudiences audience, GError **error)
{
  if (tov_policy_get ()->audiences & audience)
    return TRUE;
  g_set_error_literal (
      error, TOV_POLICY_ERROR, TOV_POLICY_ERROR_AUDIENCE,
      _ ("Your IT department has decided that nothing leaves the program for these "
         "readers."));
  return FALSE;
}
