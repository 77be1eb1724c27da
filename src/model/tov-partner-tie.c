/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partner-tie.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovPartnerTie, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovPartnerTie, organisation_a_id, N_("The one organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovPartnerTie, organisation_b_id, N_("The other organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovPartnerTie, kind, N_("Kind of tie"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_NUMBER_BETWEEN (TovPartnerTie, strength, N_("Strength"), 1, 5,
    TOV_FIELD_COLUMN),
  TOV_DATE (TovPartnerTie, noted_on, N_("Noted"),
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovPartnerTie, note, N_("Note"),
    TOV_FIELD_SEARCH),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovPartnerTie,
                   tov_partner_tie,
                   "partner_tie",
                   N_ ("Tie between organisations"),
                   N_ ("Ties between organisations"))
