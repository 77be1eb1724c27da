/* A contact invited to a meeting: reply and presence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ATTENDANCE (tov_attendance_get_type ())
G_DECLARE_FINAL_TYPE (TovAttendance, tov_attendance, TOV, ATTENDANCE, TovRecord)

struct _TovAttendance
{
  TovRecord parent_instance;
  char *meeting_id;
  char *contact_id;
  char *organisation_id;
  gboolean invited;
  char *reply;
  char *presence;
};

extern const TovEntity tov_attendance_entity;
extern const TovChoice tov_replies[];
extern const TovChoice tov_presences[];

G_END_DECLS
