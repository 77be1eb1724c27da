/* The days of a series of meetings: what a RRULE of a calendar comes to (RFC 5545, 3.3.10).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

/* The days from the first to the horizon, in their order and beginning with the first; of more than
 * a thousand the last. A COUNT is kept, an UNTIL is for whoever knows the times. Elements TovDate;
 * transfer full. NULL for a rule that is not read: by hours, by weeks of the year, and those of
 * vCalendar 1.0. */
GArray *tov_calendar_series_list (const char *rule, TovDate first, TovDate horizon);
/* The value of a part of a rule: of "BYMONTH" in "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" "10". Transfer
 * full; NULL if it is not there. */
char *tov_calendar_series_get_part (const char *rule, const char *name);
/* Whether it goes on for ever. */
gboolean tov_calendar_series_is_endless (const char *rule);

G_END_DECLS
