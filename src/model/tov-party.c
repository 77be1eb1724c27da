/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-party.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovParty, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovParty, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovParty, role, N_("Role"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_DATE (TovParty, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovParty, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovParty, tov_party, "party", N_ ("Party"), N_ ("Parties"))
