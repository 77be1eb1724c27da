/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

static void
test_counts_placements_and_people (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  /* In July: 31 days of school from before, interrupted; 7 and 14 days in companies. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-05-01", "2011-07-31",
                       TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_COMPANY, "2011-07-01", "2011-07-07", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2011-07-18", NULL, TOV_ENDING_UNKNOWN);
  /* Ends without a word on the first day, goes on to the next. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-06-01", "2011-07-01", TOV_ENDING_UNKNOWN);
  small_add_placement (events, SMALL_COMPANY, "2011-07-02", "2011-07-03", TOV_ENDING_ON_TO_NEXT);
  /* Over before the period. */
  small_add_placement (events, SMALL_VUC, "2011-06-01", "2011-06-30", TOV_ENDING_COMPLETED);
  context = small_context (events, "2011-07-01", "2011-07-31");
  table = tov_table_kind_count (&tov_table_activities, context);

  small_assert_value (table, "randers", NULL, "production_school", "running_primo", 1);
  small_assert_value (table, "randers", NULL, "production_school", "interrupted", 1);
  small_assert_fraction (table, "randers", NULL, "production_school", "interrupted_share", 1, 1);
  small_assert_value (table, "all", NULL, "company_placement", "running_primo", 1);
  small_assert_value (table, "all", NULL, "company_placement", "started", 3);
  small_assert_value (table, "all", NULL, "company_placement", "completed", 1);
  small_assert_value (table, "all", NULL, "company_placement", "on_to_next", 1);
  small_assert_value (table, "all", NULL, "company_placement", "ending_unknown", 1);
  small_assert_value (table, "all", NULL, "company_placement", "running_ultimo", 1);
  small_assert_value (table, "all", NULL, "company_placement", "young_people", 2);
  /* 7 + 14 + 1 + 2 days. */
  small_assert_value (table, "all", NULL, "company_placement", "weeks", 24.0 / 7);
  small_assert_value (table, "all", NULL, "company_placement", "mean_weeks", 24.0 / 7 / 4);
  small_assert_value (table, "all", NULL, "vuc", "young_people", 0);
  small_assert_empty (table, "all", NULL, "vuc", "mean_weeks");
  /* Different young people, not the sum of the rows. */
  small_assert_value (table, "randers", NULL, "all", "young_people", 1);
  small_assert_value (table, "all", NULL, "all", "young_people", 2);
  small_assert_fraction (table, "all", NULL, "all", "interrupted_share", 1, 4);
}

static void
test_only_while_enrolled_in_the_period (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  /* Before the admission, on the day of discharge, and on the last day enrolled. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-07-10", "2011-07-20", TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-07-01", "2011-07-09", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_VUC, "2011-07-19", NULL, TOV_ENDING_UNKNOWN);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-07-20", NULL, TOV_ENDING_UNKNOWN);
  /* Zero days enrolled. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-07-10", "2011-07-10", TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-07-01", NULL, TOV_ENDING_UNKNOWN);
  context = small_context (events, "2011-07-01", "2011-07-31");
  table = tov_table_kind_count (&tov_table_activities, context);

  small_assert_value (table, "all", NULL, "company_placement", "started", 0);
  small_assert_value (table, "all", NULL, "production_school", "started", 0);
  small_assert_value (table, "all", NULL, "vuc", "started", 1);
  /* The weeks are of the period, not of the enrolment: 19 to 31 July. */
  small_assert_value (table, "all", NULL, "vuc", "weeks", 13.0 / 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/activities/counts-placements-and-people", test_counts_placements_and_people);
  g_test_add_func ("/activities/only-while-enrolled-in-the-period",
                   test_only_while_enrolled_in_the_period);
  return g_test_run ();
}
