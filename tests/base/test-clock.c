/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-clock.h"

static TovDate
read_machine (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return tov_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now));
}

static void
test_today_is_the_day_that_was_set (void)
{
  TovDate day = tov_date_new (2011, 10, 14);

  tov_clock_set_today (day);
  g_assert_cmpint (tov_clock_today (), ==, day);
  tov_clock_set_today (TOV_DATE_NONE);
}

static void
test_today_is_the_machines_unless_set (void)
{
  TovDate before, today, after;

  tov_clock_set_today (tov_date_new (2011, 10, 14));
  tov_clock_set_today (TOV_DATE_NONE);
  before = read_machine ();
  today = tov_clock_today ();
  after = read_machine ();
  g_assert_cmpint (today, >=, before);
  g_assert_cmpint (today, <=, after);
}

static void
test_now_is_utc_to_the_second (void)
{
  g_autofree char *now = NULL;
  g_autoptr (GDateTime) time = NULL;
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  /* A set day changes what is open and due, never when a change was made. */
  tov_clock_set_today (tov_date_new (2011, 10, 14));
  now = tov_clock_now ();
  tov_clock_set_today (TOV_DATE_NONE);
  g_assert_true (g_regex_match_simple ("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", now, 0, 0));
  time = g_date_time_new_from_iso8601 (now, NULL);
  g_assert_nonnull (time);
  g_assert_cmpint (g_date_time_to_unix (time), >=, before);
  g_assert_cmpint (g_date_time_to_unix (time), <=, g_get_real_time () / G_USEC_PER_SEC);
}

static void
test_a_minute_is_of_the_day_that_was_set (void)
{
  g_autofree char *minute = NULL;

  tov_clock_set_today (tov_date_new (2011, 10, 14));
  minute = tov_clock_minute ();
  tov_clock_set_today (TOV_DATE_NONE);
  g_assert_true (g_str_has_prefix (minute, "2011-10-14T"));
  g_assert_true (tov_date_time_is_valid (minute));
}

static void
assert_format (const char *moment, const char *words)
{
  g_autofree char *real = tov_clock_format (moment);

  g_assert_cmpstr (real, ==, words);
}

static void
test_a_moment_is_said_in_local_time (void)
{
  tov_clock_set_today (tov_date_new (2026, 11, 22));
  assert_format ("2026-11-22T07:15:59Z", "Today at 08:15");
  assert_format ("2026-11-21T23:00:00Z", "Today at 00:00");
  assert_format ("2026-11-21T22:59:59Z", "Yesterday at 23:59");
  assert_format ("2026-07-01T10:00:00Z", "1. juli 2026 at 12:00");
  assert_format ("2026-11-23T10:00:00Z", "23. november 2026 at 11:00");
  assert_format ("some day", "some day");
  tov_clock_set_today (TOV_DATE_NONE);
}

static void
test_a_moment_is_written_in_figures (void)
{
  g_autofree char *winter = tov_clock_format_exactly ("2026-11-21T23:05:59Z");
  g_autofree char *summer = tov_clock_format_exactly ("2026-07-01T10:00:00Z");
  g_autofree char *none = tov_clock_format_exactly ("some day");

  g_assert_cmpstr (winter, ==, "22-11-2026 00:05");
  g_assert_cmpstr (summer, ==, "01-07-2026 12:00");
  g_assert_cmpstr (none, ==, "some day");
}

int
main (int argc, char *argv[])
{
  /* Denmark, in words that need no list of zones. */
  g_setenv ("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/today-is-the-day-that-was-set", test_today_is_the_day_that_was_set);
  g_test_add_func ("/clock/today-is-the-machines-unless-set",
                   test_today_is_the_machines_unless_set);
  g_test_add_func ("/clock/now-is-utc-to-the-second", test_now_is_utc_to_the_second);
  g_test_add_func ("/clock/a-minute-is-of-the-day-that-was-set",
                   test_a_minute_is_of_the_day_that_was_set);
  g_test_add_func ("/clock/a-moment-is-said-in-local-time", test_a_moment_is_said_in_local_time);
  g_test_add_func ("/clock/a-moment-is-written-in-figures", test_a_moment_is_written_in_figures);

  return g_test_run ();
}
