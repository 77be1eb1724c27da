/* The one clock: what day it is, and what time a change was made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

/* The machine's date, or the day that was set (by --today, or by the file's setting "today"). */
TovDate tov_clock_today (void);
/* TOV_DATE_NONE goes back to the machine's date. */
void tov_clock_set_today (TovDate today);

/* This moment as YYYY-MM-DDTHH:MM:SSZ, in UTC. Transfer full. */
char *tov_clock_now (void);
/* This minute of today's, as YYYY-MM-DDTHH:MM in local time. Transfer full. */
char *tov_clock_minute (void);
/* A moment of the former kind in local time as people say it: "Today at 09:30", "Yesterday at
 * 21:02", else with the day, "14. oktober 2011 at 09:30". Transfer full; what is no moment stays as
 * it is. */
char *tov_clock_format (const char *moment);
/* The same in figures, "14-10-2011 09:30", for what is read later and cannot say "today". */
char *tov_clock_format_exactly (const char *moment);

G_END_DECLS
