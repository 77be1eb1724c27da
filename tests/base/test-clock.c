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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/today-is-the-day-that-was-set", test_today_is_the_day_that_was_set);
  g_test_add_func ("/clock/today-is-the-machines-unless-set",
                   test_today_is_the_machines_unless_set);
  g_test_add_func ("/clock/now-is-utc-to-the-second", test_now_is_utc_to_the_second);

  return g_test_run ();
}
