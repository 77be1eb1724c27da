/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-outcome-type.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_outcome_classes[] = {
  { "education", N_("Education") },
  { "work", N_("Work") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_TEXT (TovOutcomeType, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovOutcomeType, class, N_("Class"), tov_outcome_classes, "education",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovOutcomeType, position, N_("Position"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_DATE (TovOutcomeType, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovOutcomeType, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovOutcomeType, tov_outcome_type, "outcome_type", N_ ("Outcome type"), N_ ("Outcome types"))
