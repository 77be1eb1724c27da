/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-mail-uri.h"

/* Of what an address may hold, these mean nothing in a link. */
#define PLAIN "@!$'*+"

static void
append_address (GString *uri, const char *address)
{
  g_autofree char *bare = g_strstrip (g_strdup (address));

  g_string_append_uri_escaped (uri, bare, PLAIN, FALSE);
}

char *
tov_mail_uri_new (const char *address)
{
  GString *uri = g_string_new ("mailto:");

  append_address (uri, address);
  return g_string_free (uri, FALSE);
}

char *
tov_mail_uri_new_to_all (GPtrArray *addresses)
{
  g_autoptr (GString) uri = g_string_new ("mailto:?bcc=");

  for (guint i = 0; i < addresses->len; i++) {
    if (i > 0)
      g_string_append_c (uri, ',');
    append_address (uri, g_ptr_array_index (addresses, i));
  }
  return uri->len <= TOV_MAIL_URI_MOST ? g_strdup (uri->str) : NULL;
}
