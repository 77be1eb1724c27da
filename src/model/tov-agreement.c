/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agreement.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovAgreement, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovAgreement, signed_on, N_("Signed on"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovAgreement, from_date, N_("From"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovAgreement, to_date, N_("To"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovAgreement, review_on, N_("Next review"),
    TOV_FIELD_COLUMN),
  TOV_FILE (TovAgreement, file, N_("File"),
    TOV_FIELD_NONE),
  TOV_NOTE (TovAgreement, note, N_("Note"),
    TOV_FIELD_SEARCH),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovAgreement,
                   tov_agreement,
                   "agreement",
                   N_ ("Cooperation agreement"),
                   N_ ("Cooperation agreements"))
