/* Who has the ball for a young person: exactly one contact or organisation at a time (report p.
 * 17).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_BALL (tov_ball_get_type ())
G_DECLARE_FINAL_TYPE (TovBall, tov_ball, TOV, BALL, TovRecord)

struct _TovBall
{
  TovRecord parent_instance;
  char *young_person_id;
  char *contact_id;
  char *organisation_id;
  TovDate from_date;
  TovDate to_date;
  TovDate thrown_on;
  TovDate answered_on;
  char *answer;
  char *expectation;
};

extern const TovEntity tov_ball_entity;
extern const TovChoice tov_ball_answers[];

G_END_DECLS
