/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-series-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_OF_DAY  (24 * 60)
#define DEFAULT_COUNT   4
#define DEFAULT_START   "09:00"
#define DEFAULT_MINUTES 120

/* clang-format off */
static const TovChoice rules[] = {
  { "months", N_("Months") },
  { "weeks", N_("Weeks") },
  { NULL, NULL },
};

/* In the order of the weeks of a month, and of the days of a week. */
static const TovChoice weeks[] = {
  { "first", N_("The first") },
  { "second", N_("The second") },
  { "third", N_("The third") },
  { "fourth", N_("The fourth") },
  { "last", N_("The last") },
  { NULL, NULL },
};

static const TovChoice weekdays[] = {
  { "monday", N_("Monday") },
  { "tuesday", N_("Tuesday") },
  { "wednesday", N_("Wednesday") },
  { "thursday", N_("Thursday") },
  { "friday", N_("Friday") },
  { "saturday", N_("Saturday") },
  { "sunday", N_("Sunday") },
  { NULL, NULL },
};

static const TovField fields[] = {
  TOV_NUMBER_BETWEEN (TovSeriesEntry, every, N_("A meeting every"), 1, 52,
    TOV_FIELD_REQUIRED),
  TOV_CHOICE (TovSeriesEntry, rule, N_("Counted in"), rules, "months",
    TOV_FIELD_REQUIRED),
  TOV_CHOICE (TovSeriesEntry, week, N_("Which of the month"), weeks, "first",
    TOV_FIELD_REQUIRED),
  TOV_CHOICE (TovSeriesEntry, weekday, N_("Weekday"), weekdays, "monday",
    TOV_FIELD_REQUIRED),
  TOV_TIME (TovSeriesEntry, starts_at, N_("From"),
    TOV_FIELD_REQUIRED),
  TOV_NUMBER_BETWEEN (TovSeriesEntry, minutes, N_("Length in minutes"), 0, 1439,
    TOV_FIELD_NONE),
  TOV_TEXT (TovSeriesEntry, place, N_("Place"),
    TOV_FIELD_NONE),
  TOV_NUMBER_BETWEEN (TovSeriesEntry, count, N_("How many meetings"), 1, TOV_SERIES_DAYS,
    TOV_FIELD_NONE),
  TOV_DATE (TovSeriesEntry, last_day, N_("Not after"),
    TOV_FIELD_NONE),
  TOV_BOOLEAN (TovSeriesEntry, without_holidays, N_("Leave out public holidays"),
    TOV_FIELD_NONE),
  TOV_BOOLEAN (TovSeriesEntry, without_july, N_("Leave out July"),
    TOV_FIELD_NONE),
};

static const TovGroup groups[] = {
  { N_("How often"), "every" },
  { N_("When and where"), "starts_at" },
  { N_("How long it goes on"), "count" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovSeriesEntry,
                   tov_series_entry,
                   "series",
                   N_ ("Series of meetings"),
                   N_ ("Series of meetings"),
                   .groups = groups)

static int
get_minutes (const char *time)
{
  const char *clock = time + strlen ("YYYY-MM-DDT");

  return (int) (g_ascii_strtoll (clock, NULL, 10) * 60
                + g_ascii_strtoll (clock + strlen ("HH:"), NULL, 10));
}

static char *
format_clock (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/* The fourth of a month may be its last as well, and is not taken for it; the fifth is. */
static void
repeat_day (TovSeriesEntry *self, TovDate day)
{
  int day_of_month;

  tov_date_split (day, NULL, NULL, &day_of_month);
  g_object_set (self, "weekday", weekdays[tov_date_weekday (day) - 1].code, "week",
                weeks[(day_of_month - 1) / 7].code, NULL);
}

static void
repeat_length (TovSeriesEntry *self, TovMeeting *last)
{
  int length;

  if (!tov_date_time_is_valid (last->ends_at))
    return;
  length = get_minutes (last->ends_at) - get_minutes (last->starts_at);
  if (length > 0)
    self->minutes = length;
}

TovSeriesEntry *
tov_series_entry_new (TovMeeting *last, gint64 interval_months, TovDate from)
{
  TovSeriesEntry *self = TOV_SERIES_ENTRY (tov_record_new (&tov_series_entry_entity));
  g_autofree char *clock = g_strdup (DEFAULT_START);
  g_autofree char *day = NULL, *starts_at = NULL;

  self->every = interval_months != TOV_NUMBER_NONE ? CLAMP (interval_months, 1, 52) : 1;
  self->minutes = DEFAULT_MINUTES;
  self->count = DEFAULT_COUNT;
  self->without_holidays = TRUE;
  self->without_july = TRUE;
  if (last != NULL) {
    TovDate met = tov_date_from_time (last->starts_at);

    repeat_day (self, met);
    repeat_length (self, last);
    g_object_set (self, "place", last->place, NULL);
    g_free (clock);
    clock = format_clock (get_minutes (last->starts_at));
    from = MAX (from, tov_date_month_start (tov_date_add_months (met, (int) self->every)));
  }
  day = tov_date_to_iso (from);
  starts_at = g_strconcat (day, "T", clock, NULL);
  g_object_set (self, "starts_at", starts_at, NULL);
  return self;
}

TovMeetingSeries
tov_series_entry_get_series (TovSeriesEntry *self)
{
  return (TovMeetingSeries){ .rule = g_str_equal (self->rule, "weeks") ? TOV_SERIES_WEEKS
                                                                       : TOV_SERIES_MONTHS,
                             .every = (guint) MAX (self->every, 1),
                             .weekday = (guint) tov_choice_index (weekdays, self->weekday) + 1,
                             .week = (guint) tov_choice_index (weeks, self->week) + 1,
                             .from = tov_date_from_time (self->starts_at),
                             .to = self->last_day,
                             .count = self->count != TOV_NUMBER_NONE ? (guint) self->count : 0,
                             .without_holidays = self->without_holidays,
                             .without_july = self->without_july };
}

char *
tov_series_entry_get_start (TovSeriesEntry *self)
{
  return format_clock (get_minutes (self->starts_at));
}

char *
tov_series_entry_get_end (TovSeriesEntry *self)
{
  if (self->minutes == TOV_NUMBER_NONE || self->minutes == 0)
    return NULL;
  /* No meeting goes on after midnight. */
  return format_clock (
      MIN (get_minutes (self->starts_at) + (int) self->minutes, MINUTES_OF_DAY - 1));
}
