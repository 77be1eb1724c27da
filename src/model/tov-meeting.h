/* A meeting of a group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_MEETING (tov_meeting_get_type ())
G_DECLARE_FINAL_TYPE (TovMeeting, tov_meeting, TOV, MEETING, TovRecord)

struct _TovMeeting
{
  TovRecord parent_instance;
  char *contact_group_id;
  char *starts_at;
  char *ends_at;
  char *place;
  char *status;
  char *minute_taker_id;
  TovDate approved_on;
  char *note;
};

extern const TovEntity tov_meeting_entity;
extern const TovChoice tov_meeting_statuses[];

G_END_DECLS
