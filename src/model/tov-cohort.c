/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cohort.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovCohort, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TEXT (TovCohort, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_DATE (TovCohort, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovCohort, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovCohort, tov_cohort, "cohort", N_ ("Cohort"), N_ ("Cohorts"))
