/* Rows about meetings, and about what was agreed there, on the pages of other records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-fact.h"
#include "tov-follow-up.h"
#include "tov-meeting.h"

G_BEGIN_DECLS

/* Whether a meeting is still to be held, today or later. */
gboolean tov_meeting_fact_is_coming (TovMeeting *meeting);
/* When and where it is or was, and how many came; group: what the group is called, NULL where that
 * is known. Opens the meeting. */
TovFact *tov_meeting_fact_new (TovContext *context, TovMeeting *meeting, const char *group);
/* What is to be done, by whom and by when, with a tick; opens where it was agreed. */
TovFact *
tov_meeting_fact_new_follow_up (TovContext *context, TovFollowUp *follow_up, const char *group);

G_END_DECLS
