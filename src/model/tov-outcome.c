/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-outcome.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_outcome_states[] = {
  { "admitted", N_("In progress") },
  { "at_risk", N_("At risk of dropping out") },
  { "interrupted", N_("Interrupted") },
  { "completed", N_("Completed") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovOutcome, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovOutcome, outcome_type_id, N_("Type"), "outcome_type",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovOutcome, started_on, N_("Started"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovOutcome, ended_on, N_("Ended"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovOutcome, state, N_("State"), tov_outcome_states, "admitted",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovOutcome *self = TOV_OUTCOME (record);

  if (self->ended_on == TOV_DATE_NONE || self->ended_on >= self->started_on)
    return TRUE;
  *field = tov_entity_get_field (&tov_outcome_entity, "ended_on");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("the last day cannot be before the first"));
  return FALSE;
}

TOV_DEFINE_RECORD (
    TovOutcome, tov_outcome, "outcome", N_ ("Outcome"), N_ ("Outcomes"), .validate = validate)
