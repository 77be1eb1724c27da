/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-date.h"

/* The day on which all that is typed in these tests is typed. */
#define TODAY tov_date_new (2011, 10, 14)

#define expect_text(value, expected)       \
  G_STMT_START                             \
  {                                        \
    g_autofree char *text_ = (value);      \
    g_assert_cmpstr (text_, ==, expected); \
  }                                        \
  G_STMT_END

static void
expect_typed_on (TovDate today, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  TovDate date = TOV_DATE_NONE;
  gboolean read = tov_date_parse (text, today, &date, &error);

  g_assert_no_error (error);
  g_assert_true (read);
  expect_text (tov_date_to_iso (date), expected);
}

static void
expect_typed (const char *text, const char *expected)
{
  expect_typed_on (TODAY, text, expected);
}

static void
refuse_typed (const char *text)
{
  g_autoptr (GError) error = NULL;
  TovDate date = 77;

  g_test_message ("“%s” is no date", text);
  g_assert_false (tov_date_parse (text, TODAY, &date, &error));
  g_assert_error (error, TOV_DATE_ERROR, TOV_DATE_ERROR_INVALID);
  g_assert_cmpint (date, ==, 77);
}

static void
test_counts_days (void)
{
  g_assert_cmpint (tov_date_new (1, 1, 1), ==, 1);
  g_assert_cmpint (tov_date_new (1, 12, 31), ==, 365);
  g_assert_cmpint (tov_date_new (2012, 3, 1) - tov_date_new (2012, 2, 28), ==, 2);
  g_assert_cmpint (tov_date_new (2011, 3, 1) - tov_date_new (2011, 2, 28), ==, 1);
  g_assert_cmpint (tov_date_new (2011, 1, 1) + 365, ==, tov_date_new (2012, 1, 1));
}

static void
test_knows_no_days_that_are_not (void)
{
  g_assert_cmpint (tov_date_new (2011, 2, 29), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (2012, 2, 29), !=, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (1900, 2, 29), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (2000, 2, 29), !=, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (2011, 4, 31), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (2011, 13, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (2011, 0, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (2011, 1, 0), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (0, 1, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_new (10000, 1, 1), ==, TOV_DATE_NONE);
  /* 256 + 1 would be 1 in a byte. */
  g_assert_cmpint (tov_date_new (2011, 1, 257), ==, TOV_DATE_NONE);
}

static void
test_splits_into_what_is_asked (void)
{
  int year, month, day;

  tov_date_split (tov_date_new (2012, 2, 29), &year, &month, &day);
  g_assert_cmpint (year, ==, 2012);
  g_assert_cmpint (month, ==, 2);
  g_assert_cmpint (day, ==, 29);
  tov_date_split (tov_date_new (2009, 12, 31), NULL, &month, NULL);
  g_assert_cmpint (month, ==, 12);
}

static void
test_reads_iso_exactly (void)
{
  static const char *const wrong[] = {
    "",           "2011-10-1",   "2011-10-014",      "2011/10/14", "14-10-2011",
    "2011-02-29", " 2011-10-14", "2011-10-14T09:30", "2011-1a-14", "+011-10-14"
  };

  g_assert_cmpint (tov_date_from_iso ("2011-10-14"), ==, TODAY);
  g_assert_cmpint (tov_date_from_iso (NULL), ==, TOV_DATE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (tov_date_from_iso (wrong[i]), ==, TOV_DATE_NONE);
  expect_text (tov_date_to_iso (TODAY), "2011-10-14");
  expect_text (tov_date_to_iso (tov_date_new (93, 1, 2)), "0093-01-02");
  g_assert_null (tov_date_to_iso (TOV_DATE_NONE));
}

static void
test_reads_times_on_a_clock_face (void)
{
  static const char *const wrong[] = { "2011-10-14T24:00",    "2011-10-14T09:60",
                                       "2011-10-14 09:30",    "2011-02-29T09:30",
                                       "2011-10-14T9:30",     "2011-10-14T09:30Z",
                                       "2011-10-14T09:30:00", "2011-10-14" };

  g_assert_true (tov_date_time_is_valid ("2011-10-14T00:00"));
  g_assert_true (tov_date_time_is_valid ("2011-10-14T23:59"));
  g_assert_false (tov_date_time_is_valid (NULL));
  g_assert_cmpint (tov_date_from_time ("2011-10-14T23:59"), ==, TODAY);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_assert_false (tov_date_time_is_valid (wrong[i]));
    g_assert_cmpint (tov_date_from_time (wrong[i]), ==, TOV_DATE_NONE);
  }
}

static void
test_takes_a_birth_date_as_far_as_it_is_known (void)
{
  g_assert_cmpint (tov_date_from_birth ("1993-10-14"), ==, tov_date_new (1993, 10, 14));
  g_assert_cmpint (tov_date_from_birth ("1993-10"), ==, tov_date_new (1993, 10, 1));
  g_assert_cmpint (tov_date_from_birth ("1993"), ==, tov_date_new (1993, 1, 1));
  g_assert_cmpint (tov_date_from_birth ("1993-13"), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_birth ("1993-02-29"), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_birth ("0000"), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_birth ("93"), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_birth ("199x"), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_birth ("1993/10"), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_birth (""), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_birth (NULL), ==, TOV_DATE_NONE);
}

static void
test_reads_what_a_dane_types (void)
{
  expect_typed ("31-12-2024", "2024-12-31");
  expect_typed ("31/12-24", "2024-12-31");
  expect_typed ("31.12.24", "2024-12-31");
  expect_typed ("311224", "2024-12-31");
  expect_typed ("31122024", "2024-12-31");
  expect_typed ("31 12 2024", "2024-12-31");
  expect_typed ("31. 12. 2024", "2024-12-31");
  expect_typed ("1/2-11", "2011-02-01");
  expect_typed ("  1-2-2011 ", "2011-02-01");
  expect_typed ("2024-12-31", "2024-12-31");
  expect_typed ("29-2-2012", "2012-02-29");
  expect_typed ("290212", "2012-02-29");
}

static void
test_reads_words_for_days (void)
{
  expect_typed ("i dag", "2011-10-14");
  expect_typed ("I DAG", "2011-10-14");
  expect_typed ("idag", "2011-10-14");
  expect_typed ("i morgen", "2011-10-15");
  expect_typed ("i går", "2011-10-13");
  expect_typed ("I GÅR", "2011-10-13");
  expect_typed ("i overmorgen", "2011-10-16");
  expect_typed ("i forgårs", "2011-10-12");
  expect_typed_on (tov_date_new (2011, 12, 31), "i morgen", "2012-01-01");
  expect_typed_on (tov_date_new (2012, 3, 1), "i går", "2012-02-29");
}

static void
test_reads_how_far_a_day_is_from_today (void)
{
  expect_typed ("+1", "2011-10-15");
  refuse_typed ("+ 1");
  refuse_typed ("+1 år");
  refuse_typed ("+1000");
  expect_typed ("+3 dage", "2011-10-17");
  expect_typed ("+1 dag", "2011-10-15");
  expect_typed ("+1 uge", "2011-10-21");
  expect_typed ("+2uger", "2011-10-28");
  expect_typed ("+1 Måned", "2011-11-14");
  expect_typed_on (tov_date_new (2012, 1, 31), "+1 måned", "2012-02-29");
}

static void
test_reads_months_by_name (void)
{
  expect_typed ("14. oktober 2011", "2011-10-14");
  expect_typed ("1. Maj 2009", "2009-05-01");
  expect_typed ("14 okt. 11", "2011-10-14");
  expect_typed ("3. jun", "2011-06-03");
  expect_typed ("29. februar 2012", "2012-02-29");
}

static void
test_completes_a_day_and_month_with_this_year (void)
{
  expect_typed ("24/12", "2011-12-24");
  expect_typed ("1.1.", "2011-01-01");
  expect_typed_on (tov_date_new (2012, 1, 5), "29-2", "2012-02-29");
  refuse_typed ("29-2");
}

static void
test_completes_two_digits_from_80_years_back_to_19_ahead (void)
{
  expect_typed ("14-10-30", "2030-10-14");
  expect_typed ("14-10-31", "1931-10-14");
  expect_typed ("14-10-93", "1993-10-14");
  expect_typed ("14-10-00", "2000-10-14");
  expect_typed ("141031", "1931-10-14");
  expect_typed_on (tov_date_new (2095, 1, 1), "14-10-14", "2114-10-14");
  expect_typed_on (tov_date_new (2095, 1, 1), "14-10-15", "2015-10-14");
}

static void
test_refuses_what_is_no_date (void)
{
  static const char *const wrong[] = { "",
                                       " ",
                                       "31",
                                       "31-",
                                       "29-2-2011",
                                       "31-4-2011",
                                       "32-1-2011",
                                       "1-13-11",
                                       "1-1-1",
                                       "1-1-111",
                                       "1-1-20111",
                                       "1-2-3-4",
                                       "320124",
                                       "12345",
                                       "1234567",
                                       "i aften",
                                       "14. oktomber",
                                       "oktober 2011",
                                       "31. februar 2011",
                                       "14. ok",
                                       "-1-1-2011",
                                       "1,1,2011",
                                       "12/31/24",
                                       "2011-02-29",
                                       "001-1-11",
                                       "1-1-2011x",
                                       "99999999999" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    refuse_typed (wrong[i]);
}

static void
test_says_what_was_typed_and_how_to_write_it (void)
{
  g_autoptr (GError) error = NULL;
  TovDate date;

  g_assert_false (tov_date_parse (" 30-2-11 ", TODAY, &date, &error));
  g_assert_cmpstr (error->message, ==, "“30-2-11” is not a date. Write it as 31-12-2011.");
}

static void
expect_time (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *time = NULL;
  gboolean read = tov_date_parse_time (text, TODAY, &time, &error);

  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpstr (time, ==, expected);
}

static void
test_reads_a_day_with_a_time (void)
{
  expect_time ("14-10-2011 09:30", "2011-10-14T09:30");
  expect_time ("15/11 9.30", "2011-11-15T09:30");
  expect_time ("i morgen 0930", "2011-10-15T09:30");
  expect_time (" i dag  kl. 9 ", "2011-10-14T09:00");
  expect_time ("1. maj 2012 kl 17:05", "2012-05-01T17:05");
  expect_time ("24-12-2011, 8.00", "2011-12-24T08:00");
  expect_time ("241211 2359", "2011-12-24T23:59");
  expect_time ("14/10 0930", "2011-10-14T09:30");
  expect_time ("2011-12-24T08:15", "2011-12-24T08:15");
}

static void
test_reads_a_time_alone_as_todays (void)
{
  expect_time ("0930", "2011-10-14T09:30");
  expect_time ("930", "2011-10-14T09:30");
  expect_time ("9.30", "2011-10-14T09:30");
  expect_time ("9:30", "2011-10-14T09:30");
  expect_time ("9", "2011-10-14T09:00");
  expect_time ("0:00", "2011-10-14T00:00");
}

static void
test_refuses_a_day_without_a_time_and_no_time (void)
{
  static const char *const wrong[] = {
    "",   "14-10-2011", "14. oktober 2011", "i dag",          "24.00",      "9.60",   "9.3",
    "25", "930x",       "9:30:00",          "31-2-2011 9.30", "14/10 2011", "311211", "kl. 9 i dag"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    char *time = NULL;

    g_test_message ("“%s” is no day with a time", wrong[i]);
    g_assert_false (tov_date_parse_time (wrong[i], TODAY, &time, &error));
    g_assert_error (error, TOV_DATE_ERROR, TOV_DATE_ERROR_INVALID);
    g_assert_null (time);
  }
}

static void
expect_birth (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *birth = NULL;
  gboolean read = tov_date_parse_birth (text, TODAY, &birth, &error);

  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpstr (birth, ==, expected);
}

static void
test_reads_a_birth_date_as_far_as_it_is_typed (void)
{
  expect_birth ("14-10-1993", "1993-10-14");
  expect_birth ("141093", "1993-10-14");
  expect_birth ("3. marts 94", "1994-03-03");
  expect_birth ("10-1993", "1993-10");
  expect_birth ("3/1994", "1994-03");
  expect_birth ("1993-10", "1993-10");
  expect_birth ("oktober 1993", "1993-10");
  expect_birth ("okt. 1993", "1993-10");
  expect_birth (" 1993 ", "1993");
  expect_birth ("14-10-2011", "2011-10-14");
}

/* A plan may lie 19 years ahead, a birth does not. */
static void
test_two_digits_of_a_birth_are_never_to_come (void)
{
  expect_birth ("14-10-12", "1912-10-14");
  expect_birth ("15-10-11", "1911-10-15");
  expect_birth ("14-10-11", "2011-10-14");
  expect_birth ("14-10-31", "1931-10-14");
}

static void
test_refuses_what_is_no_birth_date (void)
{
  static const char *const wrong[] = { "",        "i dag",      "14-10",  "14. oktober", "oktober",
                                       "13-1993", "0-1993",     "93",     "15-10-2011",  "2012",
                                       "11-2011", "1993-10-1x", "199310", "29-2-1993" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    char *birth = NULL;

    g_test_message ("“%s” is no birth date", wrong[i]);
    g_assert_false (tov_date_parse_birth (wrong[i], TODAY, &birth, &error));
    g_assert_error (error, TOV_DATE_ERROR, TOV_DATE_ERROR_INVALID);
    g_assert_null (birth);
  }
}

static void
test_writes_dates_as_danes_do (void)
{
  expect_text (tov_date_format (TODAY), "14-10-2011");
  expect_text (tov_date_format (tov_date_new (2011, 3, 4)), "04-03-2011");
  expect_text (tov_date_format (TOV_DATE_NONE), "");
  expect_text (tov_date_format_long (TODAY), "14. oktober 2011");
  expect_text (tov_date_format_long (tov_date_new (2026, 3, 4)), "4. marts 2026");
  expect_text (tov_date_format_long (TOV_DATE_NONE), "");
  g_assert_cmpint (tov_date_weekday (TODAY), ==, 5);
  g_assert_cmpint (tov_date_weekday (TODAY + 2), ==, 7);
  g_assert_cmpint (tov_date_weekday (TODAY + 3), ==, 1);
  g_assert_cmpstr (tov_date_weekday_name (TODAY), ==, "fredag");
  g_assert_cmpstr (tov_date_weekday_name (TODAY + 2), ==, "søndag");
  g_assert_cmpstr (tov_date_weekday_name (TODAY + 3), ==, "mandag");
  expect_text (tov_date_format_time ("2011-10-14T09:30"), "14-10-2011 09:30");
  expect_text (tov_date_format_time ("half past nine"), "half past nine");
  expect_text (tov_date_format_time (NULL), "");
  expect_text (tov_date_format_birth ("1993-10-14"), "14-10-1993");
  expect_text (tov_date_format_birth ("1993-10"), "10-1993");
  expect_text (tov_date_format_birth ("1993"), "1993");
  expect_text (tov_date_format_birth (NULL), "");
}

static void
test_names_months (void)
{
  g_assert_cmpstr (tov_date_month_name (1), ==, "januar");
  g_assert_cmpstr (tov_date_month_name (5), ==, "maj");
  g_assert_cmpstr (tov_date_month_name (12), ==, "december");
  g_assert_cmpstr (tov_date_month_short_name (1), ==, "jan.");
  g_assert_cmpstr (tov_date_month_short_name (5), ==, "maj");
  g_assert_cmpstr (tov_date_month_short_name (10), ==, "okt.");
  g_assert_cmpstr (tov_date_month_short_name (12), ==, "dec.");
}

static void
test_finds_the_ends_of_a_month (void)
{
  expect_text (tov_date_to_iso (tov_date_month_start (TODAY)), "2011-10-01");
  expect_text (tov_date_to_iso (tov_date_month_end (TODAY)), "2011-10-31");
  expect_text (tov_date_to_iso (tov_date_month_start (tov_date_new (2011, 10, 1))), "2011-10-01");
  expect_text (tov_date_to_iso (tov_date_month_end (tov_date_new (2011, 2, 1))), "2011-02-28");
  expect_text (tov_date_to_iso (tov_date_month_end (tov_date_new (2012, 2, 29))), "2012-02-29");
}

static void
test_adds_months_within_their_length (void)
{
  TovDate last_of_january = tov_date_new (2011, 1, 31);

  expect_text (tov_date_to_iso (tov_date_add_months (TODAY, 3)), "2012-01-14");
  expect_text (tov_date_to_iso (tov_date_add_months (TODAY, -10)), "2010-12-14");
  expect_text (tov_date_to_iso (tov_date_add_months (TODAY, 0)), "2011-10-14");
  expect_text (tov_date_to_iso (tov_date_add_months (last_of_january, 1)), "2011-02-28");
  expect_text (tov_date_to_iso (tov_date_add_months (last_of_january, 13)), "2012-02-29");
  expect_text (tov_date_to_iso (tov_date_add_months (last_of_january, -2)), "2010-11-30");
  expect_text (tov_date_to_iso (tov_date_add_months (tov_date_new (2012, 2, 29), 12)),
               "2013-02-28");
}

static void
test_counts_age_in_whole_years (void)
{
  TovDate birth = tov_date_new (1993, 10, 14);
  TovDate leap_birth = tov_date_new (1992, 2, 29);

  g_assert_cmpint (tov_date_age (birth, tov_date_new (2011, 10, 13)), ==, 17);
  g_assert_cmpint (tov_date_age (birth, tov_date_new (2011, 10, 14)), ==, 18);
  g_assert_cmpint (tov_date_age (birth, tov_date_new (2011, 9, 30)), ==, 17);
  g_assert_cmpint (tov_date_age (birth, birth), ==, 0);
  g_assert_cmpint (tov_date_age (birth, birth - 1), ==, -1);
  g_assert_cmpint (tov_date_age (TOV_DATE_NONE, TODAY), ==, -1);
  g_assert_cmpint (tov_date_age (birth, TOV_DATE_NONE), ==, -1);
  g_assert_cmpint (tov_date_age (leap_birth, tov_date_new (2010, 2, 28)), ==, 17);
  g_assert_cmpint (tov_date_age (leap_birth, tov_date_new (2010, 3, 1)), ==, 18);
  g_assert_cmpint (tov_date_age (leap_birth, tov_date_new (2012, 2, 28)), ==, 19);
  g_assert_cmpint (tov_date_age (leap_birth, tov_date_new (2012, 2, 29)), ==, 20);
}

static void
test_holds_from_the_first_day_to_the_last (void)
{
  g_assert_false (tov_date_holds (TODAY, TODAY + 2, TODAY - 1));
  g_assert_true (tov_date_holds (TODAY, TODAY + 2, TODAY));
  g_assert_true (tov_date_holds (TODAY, TODAY + 2, TODAY + 2));
  g_assert_false (tov_date_holds (TODAY, TODAY + 2, TODAY + 3));
  g_assert_true (tov_date_holds (TODAY, TODAY, TODAY));
  g_assert_true (tov_date_holds (TODAY, TOV_DATE_NONE, TODAY + 10000));
  g_assert_true (tov_date_holds (TOV_DATE_NONE, TOV_DATE_NONE, TODAY));
}

static void
test_has_come_on_its_day (void)
{
  g_assert_false (tov_date_has_come (TODAY + 1, TODAY));
  g_assert_true (tov_date_has_come (TODAY, TODAY));
  g_assert_true (tov_date_has_come (TODAY - 1, TODAY));
  g_assert_false (tov_date_has_come (TOV_DATE_NONE, TODAY));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/counts-days", test_counts_days);
  g_test_add_func ("/date/knows-no-days-that-are-not", test_knows_no_days_that_are_not);
  g_test_add_func ("/date/splits-into-what-is-asked", test_splits_into_what_is_asked);
  g_test_add_func ("/date/reads-iso-exactly", test_reads_iso_exactly);
  g_test_add_func ("/date/reads-times-on-a-clock-face", test_reads_times_on_a_clock_face);
  g_test_add_func ("/date/takes-a-birth-date-as-far-as-it-is-known",
                   test_takes_a_birth_date_as_far_as_it_is_known);
  g_test_add_func ("/date/reads-what-a-dane-types", test_reads_what_a_dane_types);
  g_test_add_func ("/date/reads-words-for-days", test_reads_words_for_days);
  g_test_add_func ("/date/reads-how-far-a-day-is-from-today",
                   test_reads_how_far_a_day_is_from_today);
  g_test_add_func ("/date/reads-months-by-name", test_reads_months_by_name);
  g_test_add_func ("/date/completes-a-day-and-month-with-this-year",
                   test_completes_a_day_and_month_with_this_year);
  g_test_add_func ("/date/completes-two-digits-from-80-years-back-to-19-ahead",
                   test_completes_two_digits_from_80_years_back_to_19_ahead);
  g_test_add_func ("/date/refuses-what-is-no-date", test_refuses_what_is_no_date);
  g_test_add_func ("/date/says-what-was-typed-and-how-to-write-it",
                   test_says_what_was_typed_and_how_to_write_it);
  g_test_add_func ("/date/reads-a-day-with-a-time", test_reads_a_day_with_a_time);
  g_test_add_func ("/date/reads-a-time-alone-as-todays", test_reads_a_time_alone_as_todays);
  g_test_add_func ("/date/refuses-a-day-without-a-time-and-no-time",
                   test_refuses_a_day_without_a_time_and_no_time);
  g_test_add_func ("/date/reads-a-birth-date-as-far-as-it-is-typed",
                   test_reads_a_birth_date_as_far_as_it_is_typed);
  g_test_add_func ("/date/two-digits-of-a-birth-are-never-to-come",
                   test_two_digits_of_a_birth_are_never_to_come);
  g_test_add_func ("/date/refuses-what-is-no-birth-date", test_refuses_what_is_no_birth_date);
  g_test_add_func ("/date/writes-dates-as-danes-do", test_writes_dates_as_danes_do);
  g_test_add_func ("/date/names-months", test_names_months);
  g_test_add_func ("/date/finds-the-ends-of-a-month", test_finds_the_ends_of_a_month);
  g_test_add_func ("/date/adds-months-within-their-length", test_adds_months_within_their_length);
  g_test_add_func ("/date/counts-age-in-whole-years", test_counts_age_in_whole_years);

  g_test_add_func ("/date/holds-from-the-first-day-to-the-last",
                   test_holds_from_the_first_day_to_the_last);
  g_test_add_func ("/date/has-come-on-its-day", test_has_come_on_its_day);
  return g_test_run ();
}
