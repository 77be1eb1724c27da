/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-referral-source.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovReferralSource, name, N_("Name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovReferralSource, class, N_("Class"),
    TOV_FIELD_NONE),
  TOV_NUMBER_BETWEEN (TovReferralSource, position, N_("Position"), 0, 9999,
    TOV_FIELD_NONE),
  TOV_DATE (TovReferralSource, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovReferralSource, to_date, N_("To"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovReferralSource,
                   tov_referral_source,
                   "referral_source",
                   N_ ("Referral source"),
                   N_ ("Referral sources"))
