/* The page of an organisation: its people now and before, the partnerships it is a party of, what
 * it has promised, and the young people who are there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-facts-page.h"

G_BEGIN_DECLS

#define TOV_TYPE_ORGANISATION_PAGE (tov_organisation_page_get_type ())
G_DECLARE_FINAL_TYPE (
    TovOrganisationPage, tov_organisation_page, TOV, ORGANISATION_PAGE, TovFactsPage)

GtkWidget *tov_organisation_page_new (TovContext *context, const char *id);

G_END_DECLS
