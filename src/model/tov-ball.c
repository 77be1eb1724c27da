/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-ball.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_ball_answers[] = {
  { "open", N_("Not answered") },
  { "accepted", N_("Accepted") },
  { "declined", N_("Declined") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovBall, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovBall, contact_id, N_("Contact"), "contact",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovBall, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovBall, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovBall, to_date, N_("To"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovBall, thrown_on, N_("Thrown"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovBall, answered_on, N_("Answered"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_CHOICE (TovBall, answer, N_("Answer"), tov_ball_answers, "open",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_NOTE (TovBall, expectation, N_("What is expected"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("Period"), "from_date" },
  { N_("Throw and answer"), "thrown_on" },
  { NULL, NULL },
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovBall *self = TOV_BALL (record);

  if ((self->contact_id != NULL) != (self->organisation_id != NULL))
    return TRUE;
  *field = tov_entity_get_field (&tov_ball_entity, "contact_id");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("the ball lies with exactly one: a contact or an organisation"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovBall,
                   tov_ball,
                   "ball",
                   N_ ("Ball"),
                   N_ ("Balls"),
                   .groups = groups,
                   .exclusive = "young_person_id",
                   .validate = validate)
