/* The parts of a meeting's pack, each laid out below what is there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-meeting-sheet.h"

G_BEGIN_DECLS

/* So much of a page is left, at least, where a part of words or lines begins. */
#define TOV_PACK_LEAST_PART 60.0
/* The same for figures. */
#define TOV_PACK_LEAST_TABLE 130.0

/* last is the last meeting of the group before this one that was held; NULL for none, and then
 * nothing is said of follow-ups and decisions where there are none. */
gboolean tov_meeting_pack_add_follow_ups (TovMeetingSheet *sheet, TovMeeting *last, GError **error);
gboolean tov_meeting_pack_add_decisions (TovMeetingSheet *sheet, TovMeeting *last, GError **error);
gboolean tov_meeting_pack_add_attendance (TovMeetingSheet *sheet, TovMeeting *last, GError **error);
gboolean tov_meeting_pack_add_focus_points (TovMeetingSheet *sheet, GError **error);
gboolean tov_meeting_pack_add_map (TovMeetingSheet *sheet, GError **error);
void tov_meeting_pack_add_figures (TovMeetingSheet *sheet, const TovAnnex *annex);

G_END_DECLS
