/* Who comes to the meetings of a group, party by party (p.13 of the report: »De inviterede er ikke
 * mødt talstærkt op«).
 *
 * Counted are people at meetings that were held whose presence was noted: present, excused or
 * absent. Who was neither is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-meeting.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* The most meetings that a trend looks at, and the least. */
#define TOV_TREND_MEETINGS       6
#define TOV_TREND_LEAST_MEETINGS 4
/* Percentage points from which attendance rises or falls. */
#define TOV_TREND_POINTS 10
/* Where so many per cent still come nothing is said of a fall: one who missed a meeting is not
 * staying away. */
#define TOV_TREND_GOOD_SHARE 75

typedef struct
{
  guint present;
  guint excused;
  guint absent;
} TovAttendanceCount;

typedef enum
{
  /* Nothing to say: too few meetings, or fewer come and yet enough. */
  TOV_TREND_UNKNOWN,
  TOV_TREND_FALLING,
  TOV_TREND_STEADY,
  TOV_TREND_RISING,
} TovTrend;

typedef struct
{
  /* The organisation that was represented and its name; NULL and a word for nobody's. */
  char *organisation;
  char *name;
  /* A TovAttendanceCount for each meeting, and all of them together. */
  GArray *counts;
  TovAttendanceCount sum;
  /* The halves of its last TOV_TREND_MEETINGS meetings (an even number of them, and
   * TOV_TREND_LEAST_MEETINGS at least, at which somebody of it was counted), nothing where there
   * are too few; and how the later half is against the earlier one, by the share of those counted
   * who were present: the difference in percentage points is rounded to the nearest, halves away
   * from 0. */
  TovAttendanceCount earlier;
  TovAttendanceCount later;
  TovTrend trend;
} TovAttendanceLine;

typedef struct
{
  /* Elements TovMeeting, the oldest first. */
  GPtrArray *meetings;
  /* Elements TovAttendanceLine, by name in Danish order, nobody's last. */
  GPtrArray *lines;
  /* All of them together. */
  TovAttendanceLine *all;
} TovAttendanceTrend;

/* The last n meetings (0 for all) of a group that were held by a day. Transfer full; NULL on error.
 */
TovAttendanceTrend *tov_attendance_trend_load (
    TovStore *store, const char *group, guint n, TovDate today, GError **error);
void tov_attendance_trend_free (TovAttendanceTrend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAttendanceTrend, tov_attendance_trend_free)

/* Present of all that were counted, in per cent, rounded as above; -1 where nobody was. */
int tov_attendance_count_share (const TovAttendanceCount *self);

G_END_DECLS
