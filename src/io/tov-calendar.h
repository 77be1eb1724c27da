/* Meetings as iCalendar (RFC 5545): written for the calendars of others, and what theirs tell.
 *
 * A calendar knows a meeting by its UID: what it came with (its calendar_link), else its id and
 * a domain of the program's own. One of a series came with the UID of the series and its own time,
 * joined by a blank.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-content-line.h"
#include "tov-name-guard.h"

G_BEGIN_DECLS

/* What is written holds neither closed items of an agenda nor notes, and what looks like the name
 * of a young person is covered by the guard. A meeting without an end is given an hour, because one
 * that lasts no time is shown by no calendar. Its SEQUENCE is how often it was changed
 * (tov_record_history_count ()), so it never falls. moment is when it is written, as tov_clock_now
 * () tells it: the same register and moment give the same bytes. */

/* The meetings of a group, or of a partnership where group is NULL, or all where both are: METHOD
 * is PUBLISH, and of people it names only who can be asked. Transfer full; NULL on error,
 * TOV_IO_ERROR_FILE where there are none. */
char *tov_calendar_write_meetings (TovStore *store,
                                   TovNameGuard *guard,
                                   const char *partnership,
                                   const char *group,
                                   const char *moment,
                                   GError **error);
/* One meeting for those invited: a REQUEST, or a CANCEL where it is cancelled, from the coordinator
 * of the partnership, else from the chair of the group. Where neither has an e-mail address, or
 * nobody invited has, nobody could answer it, and it is a PUBLISH. Transfer full; NULL on error. */
char *tov_calendar_write_meeting (
    TovStore *store, TovNameGuard *guard, const char *meeting, const char *moment, GError **error);
/* By what calendars know a meeting. Transfer full. */
char *tov_calendar_get_uid (TovStore *store, const char *meeting);

/* Somebody in an event, by e-mail address. */
typedef struct
{
  /* In small letters; NULL where there is none. */
  char *address;
  /* NULL where it is not said. */
  char *name;
  /* "ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"; in capitals. */
  char *answer;
} TovCalendarPerson;

/* One event; of a series there is one for each time. Texts may be NULL. */
typedef struct
{
  /* As tov_calendar_get_uid () has it. */
  char *uid;
  char *summary;
  char *place;
  char *description;
  /* YYYY-MM-DDTHH:MM in Danish local time; begins is NULL where it could not be read. */
  char *begins;
  char *ends;
  gboolean is_day;
  gboolean is_private;
  gboolean is_cancelled;
  /* Elements TovCalendarPerson. */
  GPtrArray *people;
  /* What is not as it should be, in the language of the program: elements char *. */
  GPtrArray *remarks;
} TovCalendarEvent;

typedef struct
{
  /* "PUBLISH", "REQUEST", "REPLY", "CANCEL", "COUNTER"; in capitals. What does not say is PUBLISH.
   */
  char *method;
  /* Elements TovCalendarEvent, by time. */
  GPtrArray *events;
} TovCalendar;

/* Reads a calendar of any program, vCalendar 1.0 too. Series are told a year ahead of today. NULL
 * on error: TOV_IO_ERROR_FILE where it is no calendar, or holds no events. */
TovCalendar *tov_calendar_read (GBytes *content, TovDate today, GError **error);
void tov_calendar_free (TovCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCalendar, tov_calendar_free)

G_END_DECLS
