/* How the time of a meeting that is going on is used: minutes planned for each item and seconds
 * used. It asks no clock itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-agenda-item.h"

G_BEGIN_DECLS

typedef struct _TovMeetingClock TovMeetingClock;

TovMeetingClock *tov_meeting_clock_new (void);
void tov_meeting_clock_free (TovMeetingClock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovMeetingClock, tov_meeting_clock_free)

/* Goes to an item (its id; NULL: none) at a moment, in seconds of any clock that never goes back.
 */
void tov_meeting_clock_turn (TovMeetingClock *self, const char *item, gint64 now);
/* Whole minutes that an item has been gone through by then, all visits together. */
guint tov_meeting_clock_get_used (TovMeetingClock *self, const char *item, gint64 now);
/* Minutes from now to the end, if the item at a place takes what is left of its minutes and those
 * behind it take theirs. items: elements TovAgendaItem. */
guint tov_meeting_clock_get_left (TovMeetingClock *self, GPtrArray *items, guint place, gint64 now);

G_END_DECLS
