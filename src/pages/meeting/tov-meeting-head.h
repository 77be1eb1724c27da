/* Whose meeting it is, when and where, how far it has come, and what can be done next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-meeting.h"

G_BEGIN_DECLS

#define TOV_TYPE_MEETING_HEAD (tov_meeting_head_get_type ())
G_DECLARE_FINAL_TYPE (TovMeetingHead, tov_meeting_head, TOV, MEETING_HEAD, AdwBin)

/* Its buttons ask by the actions "meeting.hold", "meeting.approve" and "meeting.reopen". */
GtkWidget *tov_meeting_head_new (TovContext *context, const char *meeting);
void tov_meeting_head_update (TovMeetingHead *self, TovMeeting *meeting);

/* "onsdag 9. november 2011 · 09:00–11:00"; transfer full. */
char *tov_meeting_head_describe_time (TovMeeting *meeting);
/* What the group of a meeting is called. Transfer full. */
char *tov_meeting_head_describe_group (TovContext *context, TovMeeting *meeting);

G_END_DECLS
