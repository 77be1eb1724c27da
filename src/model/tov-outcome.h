/* An education or a job that a young person has started.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_OUTCOME (tov_outcome_get_type ())
G_DECLARE_FINAL_TYPE (TovOutcome, tov_outcome, TOV, OUTCOME, TovRecord)

struct _TovOutcome
{
  TovRecord parent_instance;
  char *young_person_id;
  char *outcome_type_id;
  TovDate started_on;
  TovDate ended_on;
  char *state;
};

extern const TovEntity tov_outcome_entity;
extern const TovChoice tov_outcome_states[];

G_END_DECLS
