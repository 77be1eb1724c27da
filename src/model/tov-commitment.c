/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-commitment.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_commitment_kinds[] = {
  { "meetings", N_("Take part in meetings") },
  { "principles", N_("Casework follows the principles") },
  { "offers", N_("Grant the offers needed") },
  { "other", N_("Other commitment") },
  { NULL, NULL },
};

const TovChoice tov_commitment_statuses[] = {
  { "open", N_("Not yet due") },
  { "kept", N_("Kept") },
  { "broken", N_("Broken") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovCommitment, agreement_id, N_("Agreement"), "agreement",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovCommitment, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_CHOICE (TovCommitment, kind, N_("Kind"), tov_commitment_kinds, NULL,
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NOTE (TovCommitment, text, N_("Text"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_DATE (TovCommitment, due_on, N_("Due"),
    TOV_FIELD_COLUMN),
  TOV_CHOICE (TovCommitment, status, N_("Status"), tov_commitment_statuses, "open",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_NOTE (TovCommitment, evidence, N_("Evidence"),
    TOV_FIELD_SEARCH),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovCommitment, tov_commitment, "commitment", N_ ("Commitment"), N_ ("Commitments"))
