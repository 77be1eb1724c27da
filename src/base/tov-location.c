/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-location.h"

#include <string.h>
#include <sys/xattr.h>

/* What newer versions of the portal tell about what they grant. */
#define HOST_PATH "user.document-portal.host-path"

/* What follows the portal's folder in a path: "1a2b3c4d/Bilag 3.xlsx". NULL for any other path. */
static const char *
find_granted_part (const char *path)
{
  g_autofree char *portal = g_strconcat (g_get_user_runtime_dir (), "/doc/", NULL);

  return g_str_has_prefix (path, portal) ? path + strlen (portal) : NULL;
}

/* Older versions may answer with what is no path. */
static char *
ask_portal (const char *path)
{
  char told[4096];
  gssize length = getxattr (path, HOST_PATH, told, sizeof told);

  return length > 0 && *told == '/' ? g_strndup (told, (gsize) length) : NULL;
}

/* As a person says it: what lies in the home folder begins with "~". */
static char *
shorten (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);
  g_autofree char *rest = NULL;

  if (strncmp (path, home, length) != 0 || path[length] != '/')
    return g_filename_display_name (path);
  rest = g_filename_display_name (path + length);
  return g_strconcat ("~", rest, NULL);
}

gboolean
tov_location_is_granted (const char *path)
{
  return find_granted_part (path) != NULL;
}

char *
tov_location_display (const char *path)
{
  const char *granted = find_granted_part (path);
  const char *chosen = granted != NULL ? strchr (granted, '/') : NULL;
  g_autofree char *host = chosen != NULL ? ask_portal (path) : NULL;

  if (host != NULL)
    return shorten (host);
  return shorten (chosen != NULL ? chosen + 1 : path);
}
