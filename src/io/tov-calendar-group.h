/* Which group the meetings of a calendar seem to be of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-calendar.h"

G_BEGIN_DECLS

/* That of a meeting that both the calendar and the register know (UIDs to TovMeeting); else the one
 * that a summary names; else the only one there is. group is set to NULL where it cannot be told;
 * transfer full. FALSE on error. */
gboolean tov_calendar_group_guess (TovStore *store,
                                   const TovCalendar *calendar,
                                   GHashTable *meetings,
                                   char **group,
                                   GError **error);

G_END_DECLS
