/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-target.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_indicators[] = {
  { "admitted", N_("Admitted") },
  { "participants", N_("Participants in all") },
  { "retained", N_("Retained in coherent pathways") },
  { "individual", N_("In individually planned offers") },
  { "education_start", N_("Started an educational activity") },
  { "work_start", N_("Started work") },
  { "drop_out", N_("Drop-out") },
  { "share", N_("Drop-out, share") },
  { "enrolled", N_("Enrolled at the end") },
  { "without_next_step", N_("Without a next step") },
  { "monthly_norm", N_("Monthly norm met") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovTarget, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_CHOICE (TovTarget, indicator, N_("Indicator"), tov_indicators, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE),
  TOV_DATE (TovTarget, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovTarget, to_date, N_("To"),
    TOV_FIELD_COLUMN),
  TOV_NUMBER (TovTarget, value, N_("Value"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovTarget, tov_target, "target", N_ ("Target"), N_ ("Targets"))
