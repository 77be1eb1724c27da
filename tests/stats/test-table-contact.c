/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include "tov-contact-counts.h"

static void
test_a_contact_counts_on_the_level_of_its_day (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_level (events, TOV_LEVEL_CLOSE, "2011-01-01", "2011-02-14");
  small_add_level (events, TOV_LEVEL_EXTERNAL, "2011-02-15", NULL);
  small_add_contact (events, "2010-12-31", TOV_FORM_MEETING, TRUE);
  small_add_contact (events, "2011-01-01", TOV_FORM_MEETING, TRUE);
  small_add_contact (events, "2011-01-01", TOV_FORM_HOME_VISIT, TRUE);
  small_add_contact (events, "2011-01-10", TOV_FORM_PHONE, TRUE);
  small_add_contact (events, "2011-01-11", TOV_FORM_MEETING, FALSE);
  small_add_contact (events, "2011-01-21", TOV_FORM_ACCOMPANIMENT, TRUE);
  small_add_contact (events, "2011-02-15", TOV_FORM_MEETING, TRUE);
  small_add_contact (events, "2011-03-31", TOV_FORM_VIDEO, TRUE);
  small_add_contact (events, "2011-04-01", TOV_FORM_MEETING, TRUE);
  context = small_context (events, "2011-01-01", "2011-03-31");
  table = tov_table_kind_count (&tov_table_contact, context);

  small_assert_value (table, "all", NULL, "external", "young_people", 1);
  small_assert_value (table, "all", NULL, "close", "young_people", 0);
  small_assert_value (table, "all", NULL, "close", "contacts", 5);
  small_assert_value (table, "all", NULL, "close", "reached", 4);
  small_assert_value (table, "all", NULL, "close", "attempts", 1);
  small_assert_value (table, "all", NULL, "close", "meetings", 1);
  small_assert_value (table, "all", NULL, "close", "home_visits", 1);
  small_assert_value (table, "all", NULL, "close", "accompaniments", 1);
  small_assert_value (table, "all", NULL, "close", "phone", 1);
  small_assert_value (table, "all", NULL, "external", "contacts", 2);
  small_assert_value (table, "all", NULL, "external", "video", 1);
  small_assert_value (table, "all", NULL, "all", "contacts", 7);
  /* 20 days from 1 to 21 January, 25 to 15 February. */
  small_assert_value (table, "all", NULL, "close", "median_days_between_meetings", 20);
  small_assert_value (table, "all", NULL, "external", "median_days_between_meetings", 25);
  small_assert_value (table, "all", NULL, "all", "median_days_between_meetings", 22.5);
  small_assert_empty (table, "all", NULL, "phasing_out", "median_days_between_meetings");
  /* January is close; February and March, by their last day, external; video meets no norm. */
  small_assert_fraction (table, "all", NULL, "close", "monthly_norm", 1, 1);
  small_assert_fraction (table, "all", NULL, "external", "monthly_norm", 1, 2);
  small_assert_fraction (table, "all", NULL, "all", "monthly_norm", 2, 3);
  small_assert_fraction (table, "all", NULL, "all", "law_norm", 2, 2);
  small_assert_fraction (table, "all", NULL, "external", "law_norm", 2, 2);
}

/* The months of one young person that ask for a meeting, enrolled from one day to before another.
 */
static TovFraction
count_months (const char *admitted, const char *discharged, const char *from, const char *til)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;

  small_add_person (events);
  small_add_enrolment (events, 0, admitted, discharged, TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, from, til);
  return tov_count_monthly_norm (tov_annex_context_get_all (context), context->period);
}

static void
test_a_month_asks_from_fifteen_days (void)
{
  g_assert_cmpint (count_months ("2011-01-17", NULL, "2011-01-01", "2011-01-31").N, ==, 1);
  g_assert_cmpint (count_months ("2011-01-18", NULL, "2011-01-01", "2011-01-31").N, ==, 0);
  g_assert_cmpint (count_months ("2010-01-01", "2011-01-16", "2011-01-01", "2011-01-31").N, ==, 1);
  g_assert_cmpint (count_months ("2010-01-01", "2011-01-15", "2011-01-01", "2011-01-31").N, ==, 0);
  /* Only months wholly inside the period. */
  g_assert_cmpint (count_months ("2010-01-01", NULL, "2011-01-02", "2011-04-29").N, ==, 2);
  g_assert_cmpint (count_months ("2010-01-01", NULL, "2011-01-02", "2011-01-31").N, ==, 0);
}

static void
test_the_law_asks_of_two_months_in_a_row (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  TovFraction law;

  /* Met in March: of four pairs February with March, and March with April. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_contact (events, "2011-03-31", TOV_FORM_MEETING, TRUE);
  /* Out in February: January and March are no pair. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2011-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, 0, "2011-03-01", "2011-04-01", TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, "2011-01-01", "2011-05-31");
  law = tov_count_law_norm (tov_annex_context_get_all (context), context->period);

  g_assert_cmpint (law.n, ==, 2);
  g_assert_cmpint (law.N, ==, 4);
}

static void
assert_waits (const char *admitted,
              const char *contact,
              TovForm form,
              TovLevel level,
              gint64 over_90,
              gint64 over_norm)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovContactCounts) counts = NULL;

  small_add_person (events);
  small_add_enrolment (events, 0, admitted, NULL, TOV_DISCHARGE_NEUTRAL);
  if (level != TOV_LEVEL_UNKNOWN)
    small_add_level (events, level, "2010-01-01", NULL);
  if (contact != NULL)
    small_add_contact (events, contact, form, TRUE);
  context = small_context (events, "2011-12-01", "2011-12-31");
  counts = tov_contact_counts_new (tov_annex_context_get_all (context), context->period);

  g_assert_cmpint (counts[level].over_90_days.N, ==, 1);
  g_assert_cmpint (counts[level].over_90_days.n, ==, over_90);
  g_assert_cmpint (counts[level].over_norm, ==, over_norm);
}

static void
test_waits_since_contact_or_admission (void)
{
  /* 2 October is 90 days before 31 December, 1 October 91. */
  assert_waits ("2010-01-01", "2011-10-02", TOV_FORM_MEETING, TOV_LEVEL_UNKNOWN, 0, 0);
  assert_waits ("2010-01-01", "2011-10-01", TOV_FORM_MEETING, TOV_LEVEL_UNKNOWN, 1, 0);
  assert_waits ("2011-10-02", NULL, TOV_FORM_MEETING, TOV_LEVEL_UNKNOWN, 0, 0);
  assert_waits ("2011-10-01", "2011-09-30", TOV_FORM_MEETING, TOV_LEVEL_UNKNOWN, 1, 0);
  /* A telephone call is a contact, but no meeting. */
  assert_waits ("2010-01-01", "2011-12-01", TOV_FORM_PHONE, TOV_LEVEL_CLOSE, 1, 0);
  assert_waits ("2010-01-01", "2011-11-30", TOV_FORM_PHONE, TOV_LEVEL_CLOSE, 1, 1);
  assert_waits ("2010-01-01", "2011-11-01", TOV_FORM_MEETING, TOV_LEVEL_EXTERNAL, 0, 0);
  assert_waits ("2010-01-01", "2011-10-31", TOV_FORM_MEETING, TOV_LEVEL_EXTERNAL, 0, 1);
  assert_waits ("2010-01-01", "2011-10-02", TOV_FORM_MEETING, TOV_LEVEL_PHASING_OUT, 0, 0);
  assert_waits ("2010-01-01", "2011-10-01", TOV_FORM_MEETING, TOV_LEVEL_PHASING_OUT, 1, 1);
  /* What comes after the period is not known in it. */
  assert_waits ("2010-01-01", "2012-01-01", TOV_FORM_MEETING, TOV_LEVEL_CLOSE, 1, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact/a-contact-counts-on-the-level-of-its-day",
                   test_a_contact_counts_on_the_level_of_its_day);
  g_test_add_func ("/contact/a-month-asks-from-fifteen-days", test_a_month_asks_from_fifteen_days);
  g_test_add_func ("/contact/the-law-asks-of-two-months-in-a-row",
                   test_the_law_asks_of_two_months_in_a_row);
  g_test_add_func ("/contact/waits-since-contact-or-admission",
                   test_waits_since_contact_or_admission);
  return g_test_run ();
}
