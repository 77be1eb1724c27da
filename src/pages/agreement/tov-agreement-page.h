/* The page of a cooperation agreement: when it holds and who has signed it, and what was promised,
 * with what is recorded about it beside it (p.5 of the report).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-facts-page.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGREEMENT_PAGE (tov_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (TovAgreementPage, tov_agreement_page, TOV, AGREEMENT_PAGE, TovFactsPage)

GtkWidget *tov_agreement_page_new (TovContext *context, const char *id);

G_END_DECLS
