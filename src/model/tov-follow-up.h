/* Something to be done after a meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_FOLLOW_UP (tov_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (TovFollowUp, tov_follow_up, TOV, FOLLOW_UP, TovRecord)

struct _TovFollowUp
{
  TovRecord parent_instance;
  char *meeting_id;
  char *agenda_item_id;
  char *text;
  char *responsible_id;
  TovDate due_on;
  TovDate done_on;
};

extern const TovEntity tov_follow_up_entity;

G_END_DECLS
