/* What was agreed at meetings, and what came of it, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-fact.h"
#include "tov-meeting.h"

G_BEGIN_DECLS

/* What was decided, and agreed to be done, under an agenda item. Elements TovFact; transfer full,
 * never NULL. */
GPtrArray *tov_meeting_facts_list_decisions (TovContext *context, const char *item);
GPtrArray *tov_meeting_facts_list_follow_ups (TovContext *context, const char *item);
/* The same of a meeting: what is left to do of the meetings before it, and what it made easier. */
GPtrArray *tov_meeting_facts_list_earlier (TovContext *context, const char *meeting);
GPtrArray *tov_meeting_facts_list_benefits (TovContext *context, const char *meeting);

/* The live meeting of an id; NULL where it has gone. Transfer full. */
TovMeeting *tov_meeting_facts_get_meeting (TovContext *context, const char *id);
/* Whether a meeting is behind us. */
gboolean tov_meeting_facts_was_held (TovMeeting *meeting);
/* The time of day some minutes after a meeting begins, "09:30"; NULL where that is not known.
 * Transfer full. */
char *tov_meeting_facts_format_clock (TovMeeting *meeting, guint minutes);

G_END_DECLS
