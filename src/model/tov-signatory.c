/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-signatory.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovSignatory, agreement_id, N_("Agreement"), "agreement",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovSignatory, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovSignatory, contact_id, N_("Contact"), "contact",
    TOV_FIELD_COLUMN),
  TOV_DATE (TovSignatory, signed_on, N_("Signed on"),
    TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovSignatory, tov_signatory, "signatory", N_ ("Signatory"), N_ ("Signatories"))
