/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_meeting_statuses[] = {
  { "planned", N_("Planned") },
  { "invited", N_("Invited") },
  { "held", N_("Held") },
  { "cancelled", N_("Cancelled") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_REFERENCE (TovMeeting, contact_group_id, N_("Group"), "contact_group",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_TIME (TovMeeting, starts_at, N_("Starts"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_TITLE),
  TOV_TIME (TovMeeting, ends_at, N_("Ends"),
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovMeeting, place, N_("Place"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_CHOICE (TovMeeting, status, N_("Status"), tov_meeting_statuses, "planned",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovMeeting, minute_taker_id, N_("Minute taker"), "contact",
    TOV_FIELD_NONE),
  TOV_DATE (TovMeeting, approved_on, N_("Approved on"),
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovMeeting, note, N_("Note"),
    TOV_FIELD_SEARCH),
};

static const TovGroup groups[] = {
  { N_("Time and place"), "starts_at" },
  { N_("State"), "status" },
  { N_("Notes"), "note" },
  { NULL, NULL },
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovMeeting *self = TOV_MEETING (record);

  if (self->ends_at == NULL || g_strcmp0 (self->ends_at, self->starts_at) >= 0)
    return TRUE;
  *field = tov_entity_get_field (&tov_meeting_entity, "ends_at");
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                       _ ("the meeting cannot end before it begins"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovMeeting,
                   tov_meeting,
                   "meeting",
                   N_ ("Meeting"),
                   N_ ("Meetings"),
                   .groups = groups,
                   .validate = validate)
