/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-readiness.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_readiness_levels[] = {
  { "not_assessed", N_("Not yet assessed") },
  { "plainly_ready", N_("Plainly ready for education") },
  { "ready_for_education", N_("Ready for education") },
  { "ready_for_activity", N_("Ready for activity") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovReadiness, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovReadiness, level, N_("Level"), tov_readiness_levels, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_DATE (TovReadiness, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovReadiness, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovReadiness,
                   tov_readiness,
                   "readiness",
                   N_ ("Readiness"),
                   N_ ("Readiness"),
                   .exclusive = "young_person_id")
