/* A partnership: what needs somebody first, then its places, parties, groups, agreements and
 * meetings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-facts-page.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNERSHIP_PAGE (tov_partnership_page_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnershipPage, tov_partnership_page, TOV, PARTNERSHIP_PAGE, TovFactsPage)

/* A TovRecordMaker. */
GtkWidget *tov_partnership_page_new (TovContext *context, const char *id);

G_END_DECLS
