/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership.h"

#include "tov-municipality.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovPartnership, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CODE (TovPartnership, municipality_code, N_("Municipality"), tov_municipality_get_name,
    tov_municipality_find_code, TOV_FIELD_NONE),
  TOV_REFERENCE (TovPartnership, base_unit_id, N_("Base unit"), "organisation",
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovPartnership, coordinator_id, N_("Coordinator"), "contact",
    TOV_FIELD_COLUMN),
  TOV_DATE (TovPartnership, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovPartnership, to_date, N_("To"),
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovPartnership, places, N_("Places"), 0, 9999,
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovPartnership, note, N_("Note"),
    TOV_FIELD_SEARCH),
};

static const TovGroup groups[] = {
  { N_("Who leads it"), "base_unit_id" },
  { N_("Period and places"), "from_date" },
  { N_("Notes"), "note" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovPartnership,
                   tov_partnership,
                   "partnership",
                   N_ ("Partnership"),
                   N_ ("Partnerships"),
                   .groups = groups)
