/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-series.h"

#include "tov-holiday.h"
#include "tov-meeting.h"

#include <glib/gi18n-lib.h>

#define MEETINGS                                              \
  "SELECT starts_at FROM meeting WHERE contact_group_id = ?1" \
  " AND status <> 'cancelled'"

/* The first such weekday that is not before a day. */
static TovDate
find_weekday (TovDate from, guint weekday)
{
  return from + ((int) weekday + 7 - tov_date_weekday (from)) % 7;
}

/* The day of a series in the month of a day. */
static TovDate
find_in_month (const TovMeetingSeries *series, TovDate month)
{
  TovDate end = tov_date_month_end (month);

  if (series->week == TOV_SERIES_LAST_WEEK)
    return end - (tov_date_weekday (end) + 7 - (int) series->weekday) % 7;
  return find_weekday (tov_date_month_start (month), series->weekday)
         + 7 * ((TovDate) series->week - 1);
}

static TovDate
find_first (const TovMeetingSeries *series)
{
  TovDate day;

  if (series->rule == TOV_SERIES_WEEKS)
    return find_weekday (series->from, series->weekday);
  day = find_in_month (series, series->from);
  return day >= series->from
             ? day
             : find_in_month (series, tov_date_add_months (tov_date_month_start (day), 1));
}

static TovDate
find_next (const TovMeetingSeries *series, TovDate day)
{
  if (series->rule == TOV_SERIES_WEEKS)
    return day + 7 * (TovDate) series->every;
  return find_in_month (series,
                        tov_date_add_months (tov_date_month_start (day), (int) series->every));
}

static TovSeriesObstacle
find_obstacle (const TovMeetingSeries *series, TovDate day, GHashTable *taken)
{
  int month;

  tov_date_split (day, NULL, &month, NULL);
  if (g_hash_table_contains (taken, GINT_TO_POINTER (day)))
    return TOV_SERIES_TAKEN;
  if (series->without_holidays && tov_holiday_get_name (day) != NULL)
    return TOV_SERIES_HOLIDAY;
  if (series->without_july && month == 7)
    return TOV_SERIES_JULY;
  return TOV_SERIES_FREE;
}

/* The days on which a group meets. */
static GHashTable *
load_taken (TovStore *store, const char *group, GError **error)
{
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), MEETINGS, error);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  GError *failure = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, group);
  while (tov_statement_step (row, &failure))
    g_hash_table_add (days, GINT_TO_POINTER (tov_date_from_time (tov_statement_get_text (row, 0))));
  if (failure == NULL)
    return g_steal_pointer (&days);
  g_propagate_error (error, failure);
  return NULL;
}

static char *
create_time (TovDate day, const char *clock)
{
  g_autofree char *iso = tov_date_to_iso (day);

  return clock != NULL ? g_strconcat (iso, "T", clock, NULL) : NULL;
}

static gboolean
save_meetings (TovStore *store,
               const char *group,
               GArray *days,
               const char *starts,
               const char *ends,
               const char *place,
               GError **error)
{
  for (guint i = 0; i < days->len; i++) {
    TovDate day = g_array_index (days, TovDate, i);
    g_autoptr (TovRecord) meeting = tov_record_new (&tov_meeting_entity);
    g_autofree char *starts_at = create_time (day, starts);
    g_autofree char *ends_at = create_time (day, ends);

    g_object_set (meeting, "contact_group_id", group, "starts_at", starts_at, "ends_at", ends_at,
                  "place", place, NULL);
    if (!tov_store_save (store, meeting, error))
      return FALSE;
  }
  return TRUE;
}

GArray *
tov_meeting_series_list (TovStore *store,
                         const char *group,
                         const TovMeetingSeries *series,
                         GError **error)
{
  g_autoptr (GHashTable) taken = load_taken (store, group, error);
  TovDate last = tov_date_add_months (series->from, 12 * TOV_SERIES_YEARS);
  GArray *days;
  guint n_free = 0;

  if (taken == NULL)
    return NULL;
  if (series->to != TOV_DATE_NONE)
    last = MIN (last, series->to);
  days = g_array_new (FALSE, FALSE, sizeof (TovSeriesDay));
  for (TovDate day = find_first (series);
       day <= last && days->len < TOV_SERIES_DAYS && (series->count == 0 || n_free < series->count);
       day = find_next (series, day)) {
    TovSeriesDay one = { day, find_obstacle (series, day, taken) };

    g_array_append_val (days, one);
    if (one.obstacle == TOV_SERIES_FREE)
      n_free++;
  }
  return days;
}

gboolean
tov_meeting_series_plan (TovStore *store,
                         const char *group,
                         GArray *days,
                         const char *starts,
                         const char *ends,
                         const char *place,
                         GError **error)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u meeting planned", "%u meetings planned", days->len), days->len);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, save_meetings (store, group, days, starts, ends, place, error),
                           error);
}
