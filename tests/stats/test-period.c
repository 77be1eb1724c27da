/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-period.h"

static void
assert_period (TovPeriod period, const char *from, const char *til)
{
  g_autofree char *its_from = tov_date_to_iso (period.from);
  g_autofree char *its_til = tov_date_to_iso (period.til);

  g_assert_cmpstr (its_from, ==, from);
  g_assert_cmpstr (its_til, ==, til);
}

static TovPeriod
make_period (const char *from, const char *til)
{
  return (TovPeriod){ tov_date_from_iso (from), tov_date_from_iso (til) };
}

static void
test_holds_the_day (void)
{
  TovDate day = tov_date_new (2011, 7, 31);

  assert_period (tov_period_of (TOV_PERIOD_MONTH, day), "2011-07-01", "2011-07-31");
  assert_period (tov_period_of (TOV_PERIOD_QUARTER, day), "2011-07-01", "2011-09-30");
  assert_period (tov_period_of (TOV_PERIOD_HALF_YEAR, day), "2011-07-01", "2011-12-31");
  assert_period (tov_period_of (TOV_PERIOD_SCHOOL_YEAR, day), "2010-08-01", "2011-07-31");
  assert_period (tov_period_of (TOV_PERIOD_SCHOOL_YEAR, day + 1), "2011-08-01", "2012-07-31");
  assert_period (tov_period_of (TOV_PERIOD_YEAR, day), "2011-01-01", "2011-12-31");
  assert_period (tov_period_of (TOV_PERIOD_MONTH, tov_date_new (2012, 2, 29)), "2012-02-01",
                 "2012-02-29");
}

static void
test_whole_months_shift_by_months (void)
{
  assert_period (tov_period_previous (make_period ("2012-03-01", "2012-03-31")), "2012-02-01",
                 "2012-02-29");
  assert_period (tov_period_previous (make_period ("2012-02-01", "2012-02-29")), "2012-01-01",
                 "2012-01-31");
  assert_period (tov_period_previous (make_period ("2011-01-01", "2011-12-31")), "2010-01-01",
                 "2010-12-31");
  assert_period (tov_period_previous (make_period ("2012-01-01", "2012-02-29")), "2011-11-01",
                 "2011-12-31");
  assert_period (tov_period_next (make_period ("2012-01-01", "2012-01-31")), "2012-02-01",
                 "2012-02-29");
  assert_period (tov_period_next (make_period ("2010-08-01", "2011-07-31")), "2011-08-01",
                 "2012-07-31");
}

static void
test_other_periods_shift_by_days (void)
{
  /* 28 February is not the last of its month in a leap year. */
  assert_period (tov_period_previous (make_period ("2012-02-01", "2012-02-28")), "2012-01-04",
                 "2012-01-31");
  assert_period (tov_period_previous (make_period ("2011-02-01", "2011-02-28")), "2011-01-01",
                 "2011-01-31");
  assert_period (tov_period_previous (make_period ("2017-12-31", "2017-12-31")), "2017-12-30",
                 "2017-12-30");
  assert_period (tov_period_next (make_period ("2011-10-01", "2011-10-14")), "2011-10-15",
                 "2011-10-28");
  g_assert_cmpint (tov_period_days (make_period ("2011-10-01", "2011-10-14")), ==, 14);
}

static void
test_is_called_as_danes_call_it (void)
{
  const char *const names[][3] = {
    { "2011-09-01", "2011-09-30", "september 2011" },
    { "2011-07-01", "2011-09-30", "3. kvartal 2011" },
    { "2011-10-01", "2011-12-31", "4. kvartal 2011" },
    { "2011-01-01", "2011-06-30", "1. halvår 2011" },
    { "2011-07-01", "2011-12-31", "2. halvår 2011" },
    { "2011-01-01", "2011-12-31", "2011" },
    { "2010-08-01", "2011-07-31", "skoleåret 2010/11" },
    { "1999-08-01", "2000-07-31", "skoleåret 1999/00" },
    { "2011-02-01", "2011-04-30", "februar 2011 – april 2011" },
    { "2011-07-01", "2011-10-14", "1. juli 2011 – 14. oktober 2011" },
    { "2017-12-31", "2017-12-31", "31. december 2017" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = tov_period_format (make_period (names[i][0], names[i][1]));

    g_assert_cmpstr (name, ==, names[i][2]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/holds-the-day", test_holds_the_day);
  g_test_add_func ("/period/whole-months-shift-by-months", test_whole_months_shift_by_months);
  g_test_add_func ("/period/other-periods-shift-by-days", test_other_periods_shift_by_days);
  g_test_add_func ("/period/is-called-as-danes-call-it", test_is_called_as_danes_call_it);
  return g_test_run ();
}
