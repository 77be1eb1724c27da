/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact-group.h"
#include "tov-meeting-series.h"
#include "tov-meeting.h"
#include "tov-partnership.h"

#define TUESDAY 2
#define FRIDAY  5

static TovStore *
open_with_group (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "lolland", "name", "Lolland", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "lolland", "kind",
                "steering", NULL);
  return store;
}

/* Days as they are written, with a letter behind those that are left out. */
static void
assert_days (TovStore *store, const TovMeetingSeries *series, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = tov_meeting_series_list (store, "g", series, &error);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++) {
    TovSeriesDay day = g_array_index (days, TovSeriesDay, i);
    g_autofree char *text = tov_date_format (day.day);

    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", text);
    if (day.obstacle != TOV_SERIES_FREE)
      g_string_append_c (words, "-HJT"[day.obstacle]);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

/* The second Tuesday of October 2011 was the 11th. */
static void
test_months (void)
{
  g_autoptr (TovStore) store = open_with_group ();
  TovMeetingSeries series = { .rule = TOV_SERIES_MONTHS,
                              .every = 3,
                              .weekday = TUESDAY,
                              .week = 2,
                              .from = tov_date_new (2011, 10, 11),
                              .count = 4 };

  assert_days (store, &series, "11-10-2011 10-01-2012 10-04-2012 10-07-2012");
  series.from = tov_date_new (2011, 10, 12);
  assert_days (store, &series, "08-11-2011 14-02-2012 08-05-2012 14-08-2012");
  series.count = 0;
  series.to = tov_date_new (2012, 5, 8);
  assert_days (store, &series, "08-11-2011 14-02-2012 08-05-2012");
  series.to--;
  assert_days (store, &series, "08-11-2011 14-02-2012");
}

/* The last Friday of a month is its fourth or its fifth; a month that ends on one has it then. */
static void
test_last_week (void)
{
  g_autoptr (TovStore) store = open_with_group ();
  TovMeetingSeries series = { .rule = TOV_SERIES_MONTHS,
                              .every = 1,
                              .weekday = FRIDAY,
                              .week = TOV_SERIES_LAST_WEEK,
                              .from = tov_date_new (2011, 8, 1),
                              .count = 4 };

  assert_days (store, &series, "26-08-2011 30-09-2011 28-10-2011 25-11-2011");
}

static void
test_weeks (void)
{
  g_autoptr (TovStore) store = open_with_group ();
  TovMeetingSeries series = { .rule = TOV_SERIES_WEEKS,
                              .every = 2,
                              .weekday = FRIDAY,
                              .from = tov_date_new (2011, 12, 19),
                              .count = 3 };

  /* Over the turn of a year; 19 December was a Monday. */
  assert_days (store, &series, "23-12-2011 06-01-2012 20-01-2012");
  series.from = tov_date_new (2011, 12, 23);
  assert_days (store, &series, "23-12-2011 06-01-2012 20-01-2012");
  series.weekday = TUESDAY;
  assert_days (store, &series, "27-12-2011 10-01-2012 24-01-2012");
}

/* Easter of 2012 was 8 April: Good Friday the 6th; 4 May was store bededag. What is left out does
 * not count. */
static void
test_holidays (void)
{
  g_autoptr (TovStore) store = open_with_group ();
  TovMeetingSeries series = { .rule = TOV_SERIES_MONTHS,
                              .every = 1,
                              .weekday = FRIDAY,
                              .week = 1,
                              .from = tov_date_new (2012, 3, 1),
                              .count = 4 };

  assert_days (store, &series, "02-03-2012 06-04-2012 04-05-2012 01-06-2012");
  series.without_holidays = TRUE;
  assert_days (store, &series,
               "02-03-2012 06-04-2012H 04-05-2012H 01-06-2012 06-07-2012 03-08-2012");
  series.without_july = TRUE;
  assert_days (store, &series,
               "02-03-2012 06-04-2012H 04-05-2012H 01-06-2012 06-07-2012J 03-08-2012 07-09-2012");
}

static void
test_taken (void)
{
  g_autoptr (TovStore) store = open_with_group ();
  TovMeetingSeries series = { .rule = TOV_SERIES_WEEKS,
                              .every = 1,
                              .weekday = TUESDAY,
                              .from = tov_date_new (2011, 10, 18),
                              .count = 2 };

  fixture_save (store, &tov_meeting_entity, "there", "contact_group_id", "g", "starts_at",
                "2011-10-25T09:00", NULL);
  fixture_save (store, &tov_meeting_entity, "cancelled", "contact_group_id", "g", "starts_at",
                "2011-10-18T09:00", "status", "cancelled", NULL);
  assert_days (store, &series, "18-10-2011 25-10-2011T 01-11-2011");
}

/* Every July, without July: that ends all the same. */
static void
test_end (void)
{
  g_autoptr (TovStore) store = open_with_group ();
  TovMeetingSeries series = { .rule = TOV_SERIES_MONTHS,
                              .every = 12,
                              .weekday = TUESDAY,
                              .week = 1,
                              .from = tov_date_new (2011, 7, 1),
                              .count = 3,
                              .without_july = TRUE };
  g_autoptr (GArray) never = tov_meeting_series_list (store, "g", &series, NULL);
  g_autoptr (GArray) endless = NULL;

  g_assert_cmpuint (never->len, ==, TOV_SERIES_YEARS);
  series.every = 1;
  series.count = 0;
  endless = tov_meeting_series_list (store, "g", &series, NULL);
  g_assert_cmpuint (endless->len, ==, TOV_SERIES_DAYS);
}

static void
test_plan (void)
{
  g_autoptr (TovStore) store = open_with_group ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (TovDate));
  const TovDate both[] = { tov_date_new (2011, 10, 18), tov_date_new (2011, 11, 15) };
  g_autoptr (GError) error = NULL;

  g_array_append_vals (days, both, 2);
  tov_meeting_series_plan (store, "g", days, "13:00", "14:30", "Rådhuset", &error);
  g_assert_no_error (error);
  fixture_assert_answer (connection,
                         "SELECT starts_at || ' ' || ends_at || ' ' || place || ' ' || status"
                         " FROM meeting ORDER BY starts_at",
                         "2011-10-18T13:00 2011-10-18T14:30 Rådhuset planned\n"
                         "2011-11-15T13:00 2011-11-15T14:30 Rådhuset planned");
  fixture_undo (store);
  fixture_assert_answer (connection, "SELECT id FROM meeting", "");
  tov_meeting_series_plan (store, "g", days, "13:00", NULL, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_answer (connection, "SELECT count (*) FROM meeting WHERE ends_at IS NULL", "2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-series/goes-by-the-week-of-the-month", test_months);
  g_test_add_func ("/meeting-series/finds-the-last-week", test_last_week);
  g_test_add_func ("/meeting-series/goes-by-weeks-over-the-turn-of-a-year", test_weeks);
  g_test_add_func ("/meeting-series/leaves-out-holidays-and-july", test_holidays);
  g_test_add_func ("/meeting-series/leaves-out-days-that-are-taken", test_taken);
  g_test_add_func ("/meeting-series/comes-to-an-end", test_end);
  g_test_add_func ("/meeting-series/is-planned-as-one-act", test_plan);
  return g_test_run ();
}
