/* The minutes of a meeting: written while it goes on, approved, and then locked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-meeting.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* Whether minutes have been approved, so that they are locked. */
gboolean tov_minutes_are_locked (TovMeeting *meeting);

/* Approves the minutes on a day, as an act. TOV_STORE_ERROR_RULE unless the meeting was held, and
 * where they are approved already or the day is before the meeting. */
gboolean tov_minutes_approve (TovStore *store, const char *meeting, TovDate on, GError **error);
/* Opens them again, as an act. TOV_STORE_ERROR_RULE where a later meeting of the group has been
 * held: what was approved then stands, and is corrected there. */
gboolean tov_minutes_reopen (TovStore *store, const char *meeting, GError **error);
/* The same as a question: the reason in words, NULL where it may be opened. Transfer full. */
char *tov_minutes_explain_lock (TovStore *store, const char *meeting);

/* Whether a record may be saved, or be deleted by itself, as far as approved minutes are concerned:
 * TOV_STORE_ERROR_RULE for the meeting's own group, times, place, status and minute taker, its
 * items and whether they were put off, attendance and benefits, and for what was decided and by
 * which item. What happens to a decision afterwards (who, by when, its status), to follow-ups, and
 * whom it was passed on to may be changed; so may the meeting's note. The day of approval is set
 * and taken away by the rules of the two acts above, whoever saves it. */
gboolean
tov_minutes_check (TovStore *store, TovRecord *record, gboolean is_deletion, GError **error);

G_END_DECLS
