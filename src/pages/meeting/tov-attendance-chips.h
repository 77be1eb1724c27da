/* Who is at a meeting, by what they stand for: a chip for each, which goes through what can be
 * noted when it is clicked. The first letter of the word notes it, too, and goes on to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-meeting.h"

G_BEGIN_DECLS

#define TOV_TYPE_ATTENDANCE_CHIPS (tov_attendance_chips_get_type ())
G_DECLARE_FINAL_TYPE (TovAttendanceChips, tov_attendance_chips, TOV, ATTENDANCE_CHIPS, AdwBin)

/* To focus it is to focus the first of whom nothing is noted. */
GtkWidget *tov_attendance_chips_new (TovContext *context, const char *meeting);
/* Reads again who is there; before the meeting, who has said they come. What is locked can only be
 * read. */
void tov_attendance_chips_refresh (TovAttendanceChips *self, TovMeeting *meeting);

G_END_DECLS
