/* What is entered to plan the meetings of a group. It has a field table like a record, so that a
 * form can ask for it, but it is in no register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-meeting-series.h"
#include "tov-meeting.h"

G_BEGIN_DECLS

#define TOV_TYPE_SERIES_ENTRY (tov_series_entry_get_type ())
G_DECLARE_FINAL_TYPE (TovSeriesEntry, tov_series_entry, TOV, SERIES_ENTRY, TovRecord)

struct _TovSeriesEntry
{
  TovRecord parent_instance;
  char *rule;
  gint64 every;
  char *week;
  char *weekday;
  char *starts_at;
  gint64 minutes;
  char *place;
  gint64 count;
  TovDate last_day;
  gboolean without_holidays;
  gboolean without_july;
};

extern const TovEntity tov_series_entry_entity;

/* As the group has met: the same weekday, week, time of day, length and place as at its last
 * meeting (NULL where there is none), every so many months (TOV_NUMBER_NONE where nobody has said),
 * beginning after that meeting and not before a day. Transfer full. */
TovSeriesEntry *tov_series_entry_new (TovMeeting *last, gint64 interval_months, TovDate from);

TovMeetingSeries tov_series_entry_get_series (TovSeriesEntry *self);
/* Times of day of the meetings, HH:MM; that of the end is NULL where the length is not known.
 * Transfer full. */
char *tov_series_entry_get_start (TovSeriesEntry *self);
char *tov_series_entry_get_end (TovSeriesEntry *self);

G_END_DECLS
