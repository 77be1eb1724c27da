/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-enrolment.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovEnrolment, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovEnrolment, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovEnrolment, admitted_on, N_("Admitted"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovEnrolment, discharged_on, N_("Discharged"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovEnrolment, discharge_reason_id, N_("Discharge reason"), "discharge_reason",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovEnrolment, cohort_id, N_("Cohort"), "cohort",
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovEnrolment, resumes_id, N_("Resumes"), "enrolment",
    TOV_FIELD_PERSONAL),
};

static const TovGroup groups[] = {
  { N_("Period"), "admitted_on" },
  { N_("Belongs to"), "cohort_id" },
  { NULL, NULL },
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovEnrolment *self = TOV_ENROLMENT (record);

  if (self->discharged_on == TOV_DATE_NONE || self->discharged_on >= self->admitted_on)
    return TRUE;
  *field = tov_entity_get_field (&tov_enrolment_entity, "discharged_on");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("the discharge cannot be before the admission"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovEnrolment,
                   tov_enrolment,
                   "enrolment",
                   N_ ("Enrolment"),
                   N_ ("Enrolments"),
                   .groups = groups,
                   .validate = validate)
