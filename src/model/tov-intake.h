/* What was decided on a referral, with the criteria of the report (p. 16).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_INTAKE (tov_intake_get_type ())
G_DECLARE_FINAL_TYPE (TovIntake, tov_intake, TOV, INTAKE, TovRecord)

struct _TovIntake
{
  TovRecord parent_instance;
  char *referral_id;
  TovDate decided_on;
  char *result;
  char *reason;
  char *known_elsewhere;
  char *assessed;
  char *development_potential;
  char *motivated;
  char *wants_key_worker;
  char *not_stu;
};

extern const TovEntity tov_intake_entity;
extern const TovChoice tov_intake_results[];

G_END_DECLS
