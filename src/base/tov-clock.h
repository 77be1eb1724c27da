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

G_END_DECLS
