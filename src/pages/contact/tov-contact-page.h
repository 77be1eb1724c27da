/* The page of a contact: the face, how to reach them, what they can help with and decide, the posts
 * they have and had, the groups, and what they have in hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-facts-page.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONTACT_PAGE (tov_contact_page_get_type ())
G_DECLARE_FINAL_TYPE (TovContactPage, tov_contact_page, TOV, CONTACT_PAGE, TovFactsPage)

GtkWidget *tov_contact_page_new (TovContext *context, const char *id);

G_END_DECLS
