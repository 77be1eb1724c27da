/* Young people who start together in a course with a fixed start and end (report p. 11).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_COHORT (tov_cohort_get_type ())
G_DECLARE_FINAL_TYPE (TovCohort, tov_cohort, TOV, COHORT, TovRecord)

struct _TovCohort
{
  TovRecord parent_instance;
  char *partnership_id;
  char *name;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_cohort_entity;

G_END_DECLS
