/* The days on which nobody in Denmark is called to a meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

/* Easter Sunday of a year by the Gregorian calendar. */
TovDate tov_holiday_find_easter (int year);

/* The Danish name of a public holiday, or of one of the days on which offices are closed all the
 * same (Grundlovsdag, Christmas Eve, New Year's Eve); NULL for any other day. Store bededag was one
 * until 2023. */
const char *tov_holiday_get_name (TovDate date);

G_END_DECLS
