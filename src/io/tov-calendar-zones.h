/* The times of calendars. A meeting is kept in Danish local time; other programs write it in UTC,
 * in time zones of many names, or without one, which is taken for Danish.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-content-line.h"

G_BEGIN_DECLS

/* How the zone is called in what is written. */
#define TOV_CALENDAR_ZONE "Europe/Copenhagen"

typedef struct _TovCalendarZones TovCalendarZones;

/* calendar describes zones in its VTIMEZONEs and must live as long. */
TovCalendarZones *tov_calendar_zones_new (const TovContentBlock *calendar);
void tov_calendar_zones_free (TovCalendarZones *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCalendarZones, tov_calendar_zones_free)

typedef struct
{
  /* In the zone it was written in; NULL where there is no such time. */
  GDateTime *time;
  /* A whole day; its time is midnight. */
  gboolean is_day;
  /* Written in a zone that nobody has described: taken for Danish. */
  gboolean is_guessed;
} TovCalendarTime;

/* One value of a line: "20111108T140000", "20111108T130000Z", "20111108". Its zone is the line's
 * TZID: a name of the tz database, also behind a prefix; what Windows calls it; or a VTIMEZONE. */
TovCalendarTime
tov_calendar_zones_read (TovCalendarZones *self, const TovContentLine *line, const char *value);
void tov_calendar_time_clear (TovCalendarTime *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TovCalendarTime, tov_calendar_time_clear)

/* "P1DT2H30M": days by the calendar, hours by the clock (RFC 5545, 3.3.6). NULL where text is no
 * duration, or one of more than ten years. Transfer full. */
GDateTime *tov_calendar_zones_add (GDateTime *time, const char *duration);

/* YYYY-MM-DDTHH:MM in Danish local time. Transfer full. */
char *tov_calendar_zones_to_danish (GDateTime *time);
/* The same as it is written: "20111108T140000". Transfer full. */
char *tov_calendar_zones_write (const char *time);
/* The hour after a Danish local time, by the clock. Transfer full. */
char *tov_calendar_zones_hour_after (const char *time);
/* Appends the VTIMEZONE of what is written. */
void tov_calendar_zones_append (GString *text);

G_END_DECLS
