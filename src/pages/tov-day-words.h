/* Days in words, as seen from today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

/* "in 12 days", "tomorrow", "today", "3 days ago" of a number of days from today, which is negative
 * for what has been. Transfer full. */
char *tov_day_words_distance (int days);
/* "since 01-08-2011", "from 01-08-2011 to 31-12-2011", "until 31-12-2011", or "from 01-08-2012" of
 * what is still to begin; NULL where neither day is known. Transfer full. */
char *tov_day_words_period (TovDate from, TovDate to);

G_END_DECLS
