/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#define RANDERS  0
#define ROSKILDE 1

/* Three referrals by youth guidance that were admitted:
 *   1 February to 11 March is 38 days; a placement runs already, 0 days to it.
 *   1 February to 11 February is 10 days; 10 more to the placement of 21 February.
 *   1 February to 21 February is 20 days; the placement begins on the day of discharge.
 * The medians are those of 10, 20, 38 and of 0, 10. */
static void
add_admitted (TovEvents *events)
{
  small_add_person (events);
  small_add_referral (events, RANDERS, "2011-02-01", SMALL_UU);
  small_add_intake (events, "2011-02-10", "waiting");
  small_add_intake (events, "2011-03-01", "admitted");
  small_add_enrolment (events, RANDERS, "2011-03-11", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_VUC, "2010-01-01", "2011-01-31", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2011-03-01", NULL, TOV_ENDING_UNKNOWN);
  small_add_person (events);
  small_add_referral (events, RANDERS, "2011-02-01", SMALL_UU);
  small_add_intake (events, "2011-02-05", "admitted");
  small_add_enrolment (events, RANDERS, "2011-02-11", "2011-04-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, RANDERS, "2011-06-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-02-21", NULL, TOV_ENDING_UNKNOWN);
  small_add_person (events);
  small_add_referral (events, RANDERS, "2011-02-01", SMALL_UU);
  small_add_intake (events, "2011-02-05", "admitted");
  small_add_enrolment (events, RANDERS, "2011-02-21", "2011-03-01", TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-03-01", NULL, TOV_ENDING_UNKNOWN);
}

static void
test_by_source_and_result (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  add_admitted (events);
  /* Two decisions of one day: the later one holds. */
  small_add_person (events);
  small_add_referral (events, RANDERS, "2011-01-01", SMALL_JOBCENTRE);
  small_add_intake (events, "2011-05-01", "not_target_group");
  small_add_intake (events, "2011-05-01", "withdrawn");
  /* What was decided after the last day is not known. */
  small_add_person (events);
  small_add_referral (events, RANDERS, "2011-12-31", SMALL_JOBCENTRE);
  small_add_intake (events, "2011-12-31", "waiting");
  small_add_intake (events, "2012-01-01", "admitted");
  /* Nothing decided, and decided without a day; two referrals of one young person. */
  small_add_person (events);
  small_add_referral (events, RANDERS, "2011-03-01", -1);
  small_add_intake (events, NULL, "admitted");
  small_add_referral (events, ROSKILDE, "2011-04-01", -1);
  /* Before the period and after it. */
  small_add_referral (events, RANDERS, "2010-12-31", -1);
  small_add_referral (events, RANDERS, "2012-01-01", -1);
  small_add_person (events);
  small_add_referral (events, ROSKILDE, "2011-03-01", SMALL_JOBCENTRE);
  small_add_intake (events, "2011-03-02", "referred_elsewhere");
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_referrals, context);

  small_assert_value (table, "randers", NULL, "uu", "referrals", 3);
  small_assert_value (table, "randers", NULL, "uu", "assessed", 3);
  small_assert_value (table, "randers", NULL, "uu", "admitted", 3);
  small_assert_value (table, "randers", NULL, "uu", "waiting", 0);
  small_assert_value (table, "randers", NULL, "uu", "median_days_to_admission", 20);
  small_assert_value (table, "randers", NULL, "uu", "median_days_to_activity", 5);
  small_assert_value (table, "randers", NULL, "jobcentre", "referrals", 2);
  small_assert_value (table, "randers", NULL, "jobcentre", "assessed", 1);
  small_assert_value (table, "randers", NULL, "jobcentre", "not_target_group", 0);
  small_assert_value (table, "randers", NULL, "jobcentre", "withdrawn", 1);
  small_assert_value (table, "randers", NULL, "jobcentre", "waiting", 1);
  small_assert_value (table, "randers", NULL, "jobcentre", "admitted", 0);
  small_assert_empty (table, "randers", NULL, "jobcentre", "median_days_to_admission");
  small_assert_value (table, "randers", NULL, "unknown", "referrals", 1);
  small_assert_value (table, "randers", NULL, "unknown", "undecided", 1);
  small_assert_value (table, "roskilde", NULL, "unknown", "undecided", 1);
  small_assert_value (table, "roskilde", NULL, "jobcentre", "referred_elsewhere", 1);
  small_assert_value (table, "randers", NULL, "all", "referrals", 6);
  small_assert_value (table, "all", NULL, "all", "referrals", 8);
  small_assert_fraction (table, "all", NULL, "all", "admitted_share", 3, 8);
  small_assert_value (table, "all", NULL, "all", "median_days_to_admission", 20);
  g_assert_cmpint (tov_table_find (table, "all", NULL, "all", "median_days_to_activity")->base, ==,
                   2);
}

static void
test_the_admission_follows_in_the_same_partnership (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  /* Enrolled elsewhere, before, and after the last day. */
  small_add_person (events);
  small_add_referral (events, RANDERS, "2011-02-01", SMALL_UU);
  small_add_intake (events, "2011-02-02", "admitted");
  small_add_enrolment (events, RANDERS, "2011-01-01", "2011-01-31", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, ROSKILDE, "2011-02-02", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, RANDERS, "2012-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* On the day itself, and out again that day: no day for a placement. */
  small_add_person (events);
  small_add_referral (events, ROSKILDE, "2011-02-01", SMALL_UU);
  small_add_intake (events, "2011-02-01", "admitted");
  small_add_enrolment (events, ROSKILDE, "2011-02-01", "2011-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_VUC, "2011-01-01", NULL, TOV_ENDING_UNKNOWN);
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_referrals, context);

  small_assert_value (table, "randers", NULL, "uu", "admitted", 1);
  small_assert_empty (table, "randers", NULL, "uu", "median_days_to_admission");
  small_assert_empty (table, "randers", NULL, "uu", "median_days_to_activity");
  small_assert_value (table, "roskilde", NULL, "uu", "median_days_to_admission", 0);
  small_assert_empty (table, "roskilde", NULL, "uu", "median_days_to_activity");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/referrals/by-source-and-result", test_by_source_and_result);
  g_test_add_func ("/referrals/the-admission-follows-in-the-same-partnership",
                   test_the_admission_follows_in_the_same_partnership);
  return g_test_run ();
}
