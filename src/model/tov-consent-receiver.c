/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consent-receiver.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovConsentReceiver, consent_id, N_("Consent"), "consent",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovConsentReceiver, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovConsentReceiver,
                   tov_consent_receiver,
                   "consent_receiver",
                   N_ ("Receiver of a consent"),
                   N_ ("Receivers of consents"))
