/* The next step of a young person: there is always one (report p. 20).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_NEXT_STEP (tov_next_step_get_type ())
G_DECLARE_FINAL_TYPE (TovNextStep, tov_next_step, TOV, NEXT_STEP, TovRecord)

struct _TovNextStep
{
  TovRecord parent_instance;
  char *young_person_id;
  char *text;
  TovDate set_on;
  TovDate due_on;
  char *responsible_id;
  TovDate done_on;
  TovDate cancelled_on;
  char *cancelled_because;
};

extern const TovEntity tov_next_step_entity;

G_END_DECLS
