/* What stands on the paper of a meeting, as a test reads it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-meeting-paper.h"

/* One of those who make such a paper. */
typedef TovPaper *(*MeetingPaperFunc) (TovStore *store,
                                       const TovMeetingPaperRequest *request,
                                       GError **error);

/* What it is called, what stands there by itself and the words of its tables, a line each. Transfer
 * full. */
char *meeting_words_read (const TovPaper *paper);

void meeting_words_assert_has (const char *words, const char *expected);
void meeting_words_assert_lack (const char *words, const char *unexpected);
