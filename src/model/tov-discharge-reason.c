/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-discharge-reason.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_discharge_classes[] = {
  { "positive", N_("Positive") },
  { "neutral", N_("Neutral") },
  { "drop_out", N_("Drop-out") },
  { "transfer", N_("Transfer") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_TEXT (TovDischargeReason, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovDischargeReason, class, N_("Class"), tov_discharge_classes, "neutral",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovDischargeReason, position, N_("Position"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_DATE (TovDischargeReason, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovDischargeReason, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovDischargeReason,
                   tov_discharge_reason,
                   "discharge_reason",
                   N_ ("Discharge reason"),
                   N_ ("Discharge reasons"))
