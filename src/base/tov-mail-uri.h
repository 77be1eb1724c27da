/* Addresses of a mail that another program writes: a link "mailto:" as of RFC 6068.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As much of a link as every mail program takes. */
#define TOV_MAIL_URI_MOST 2000

/* A mail to one address. Transfer full. */
char *tov_mail_uri_new (const char *address);
/* A mail to many (char *), who do not see each other's addresses. Transfer full; NULL where the
 * link would be longer than a mail program may take. */
char *tov_mail_uri_new_to_all (GPtrArray *addresses);

G_END_DECLS
