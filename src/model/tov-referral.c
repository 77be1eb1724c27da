/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-referral.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovReferral, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovReferral, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovReferral, referred_on, N_("Referred"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovReferral, referral_source_id, N_("Source"), "referral_source",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovReferral, contact_id, N_("Contact"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovReferral, note, N_("Note"),
    TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovReferral, tov_referral, "referral", N_ ("Referral"), N_ ("Referrals"))
