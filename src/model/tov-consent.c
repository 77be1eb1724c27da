/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consent.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_consent_givers[] = {
  { "self", N_("The young person") },
  { "guardian", N_("A guardian") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovConsent, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovConsent, information, N_("Information"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE | TOV_FIELD_PERSONAL),
  TOV_DATE (TovConsent, given_on, N_("Given"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovConsent, given_by, N_("Given by"), tov_consent_givers, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovConsent, valid_to, N_("Valid to"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovConsent, withdrawn_on, N_("Withdrawn"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_TEXT (TovConsent, document, N_("Document"),
    TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovConsent, tov_consent, "consent", N_ ("Consent"), N_ ("Consents"))
