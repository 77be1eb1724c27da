/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-support-level.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_support_levels[] = {
  { "close", N_("Close") },
  { "external", N_("External") },
  { "phasing_out", N_("Phasing out") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovSupportLevel, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovSupportLevel, level, N_("Level"), tov_support_levels, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_DATE (TovSupportLevel, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovSupportLevel, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovSupportLevel,
                   tov_support_level,
                   "support_level",
                   N_ ("Support level"),
                   N_ ("Support levels"),
                   .exclusive = "young_person_id")
