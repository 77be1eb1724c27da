/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-decision-notice.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovDecisionNotice, decision_id, N_("Decision"), "decision",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovDecisionNotice, organisation_id, N_("Passed on to"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovDecisionNotice, notified_on, N_("Passed on"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovDecisionNotice,
                   tov_decision_notice,
                   "decision_notice",
                   N_ ("Decision passed on"),
                   N_ ("Decisions passed on"))
