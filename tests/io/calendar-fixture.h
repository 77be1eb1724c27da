/* A small register for the tests of calendars: a partnership with a steering group and its meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

/* Friday 14 October 2011. */
#define TODAY tov_date_new (2011, 10, 14)
/* When calendars are written. */
#define MOMENT "2011-10-14T08:00:00Z"

/* The meeting "me-1" of the group "gr" on 8 November 2011 from 14:00 to 15:30 with an agenda of
 * three items, the second closed; members are Allan (chair and coordinator), Mette, and Ib, who has
 * no e-mail address. Mikkel Rasmussen is a young person. */
TovStore *calendar_fixture_open (void);
/* Changes a field of "me-1" as an act. */
void calendar_fixture_change (TovStore *store, const char *field, const char *value);
