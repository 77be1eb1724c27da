/* The meetings of a group for a year or two at once: "the second Tuesday of every third month".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* No series has more days than this, those left out included, or goes on for more years. */
#define TOV_SERIES_DAYS  60
#define TOV_SERIES_YEARS 10
/* The week of a month that is its last, be it the fourth or the fifth. */
#define TOV_SERIES_LAST_WEEK 5

typedef enum
{
  TOV_SERIES_MONTHS,
  TOV_SERIES_WEEKS,
} TovSeriesRule;

typedef struct
{
  TovSeriesRule rule;
  /* Every so many months or weeks; 1 at least. */
  guint every;
  /* 1 for Monday to 7 for Sunday. */
  guint weekday;
  /* Of months: 1 to 4, or TOV_SERIES_LAST_WEEK. */
  guint week;
  /* The first such day that is not before `from`, and then on: to a day, which may be it, or until
   * there are `count` that are not left out. TOV_DATE_NONE and 0 for no such end. */
  TovDate from;
  TovDate to;
  guint count;
  /* What is left out. */
  gboolean without_holidays;
  gboolean without_july;
} TovMeetingSeries;

/* Why a day is left out. */
typedef enum
{
  TOV_SERIES_FREE,
  TOV_SERIES_HOLIDAY,
  TOV_SERIES_JULY,
  /* The group meets on that day already. */
  TOV_SERIES_TAKEN,
} TovSeriesObstacle;

typedef struct
{
  TovDate day;
  TovSeriesObstacle obstacle;
} TovSeriesDay;

/* The days of a series, those that are left out among them. Elements TovSeriesDay; transfer full.
 * NULL on error. */
GArray *tov_meeting_series_list (TovStore *store,
                                 const char *group,
                                 const TovMeetingSeries *series,
                                 GError **error);

/* Plans a meeting of the group on each of the days (elements TovDate), as one act. starts and ends
 * are times of day, HH:MM; ends may be NULL, place too. */
gboolean tov_meeting_series_plan (TovStore *store,
                                  const char *group,
                                  GArray *days,
                                  const char *starts,
                                  const char *ends,
                                  const char *place,
                                  GError **error);

G_END_DECLS
