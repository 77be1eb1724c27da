/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-intake.h"

#include "tov-choices.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_intake_results[] = {
  { "admitted", N_("Admitted") },
  { "referred_elsewhere", N_("Referred elsewhere") },
  { "not_target_group", N_("Not target group") },
  { "waiting", N_("Waiting") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovIntake, referral_id, N_("Referral"), "referral",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovIntake, decided_on, N_("Decided"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovIntake, result, N_("Result"), tov_intake_results, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovIntake, reason, N_("Reason"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovIntake, known_elsewhere, N_("Known elsewhere in the municipality"), tov_yes_no_unknown, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovIntake, assessed, N_("Assessed"), tov_yes_no_unknown, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovIntake, development_potential, N_("Development potential"), tov_yes_no_unknown, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovIntake, motivated, N_("Motivated"), tov_yes_no_unknown, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovIntake, wants_key_worker, N_("Wants key worker"), tov_yes_no_unknown, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovIntake, not_stu, N_("Outside the STU target group"), tov_yes_no_unknown, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("Assessment"), "known_elsewhere" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovIntake, tov_intake, "intake", N_ ("Intake"), N_ ("Intakes"), .groups = groups)
