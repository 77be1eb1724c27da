/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-attendance.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_replies[] = {
  { "none", N_("No reply") },
  { "yes", N_("Coming") },
  { "no", N_("Not coming") },
  { NULL, NULL },
};

const TovChoice tov_presences[] = {
  { "unknown", N_("Not noted") },
  { "present", N_("Present") },
  { "excused", N_("Excused") },
  { "absent", N_("Absent") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovAttendance, meeting_id, N_("Meeting"), "meeting",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovAttendance, contact_id, N_("Contact"), "contact",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovAttendance, organisation_id, N_("Represents"), "organisation",
    TOV_FIELD_COLUMN),
  TOV_BOOLEAN (TovAttendance, invited, N_("Invited"),
    TOV_FIELD_NONE),
  TOV_CHOICE (TovAttendance, reply, N_("Reply"), tov_replies, "none",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_CHOICE (TovAttendance, presence, N_("Presence"), tov_presences, "unknown",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovAttendance, tov_attendance, "attendance", N_ ("Attendance"), N_ ("Attendances"))
