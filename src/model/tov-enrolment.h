/* A young person in a partnership: from the day of admission until, and not including, the day of
 * discharge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ENROLMENT (tov_enrolment_get_type ())
G_DECLARE_FINAL_TYPE (TovEnrolment, tov_enrolment, TOV, ENROLMENT, TovRecord)

struct _TovEnrolment
{
  TovRecord parent_instance;
  char *young_person_id;
  char *partnership_id;
  TovDate admitted_on;
  TovDate discharged_on;
  char *discharge_reason_id;
  char *cohort_id;
  char *resumes_id;
};

extern const TovEntity tov_enrolment_entity;

G_END_DECLS
