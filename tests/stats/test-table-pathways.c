/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#define RANDERS  0
#define ROSKILDE 1

/* In 2011:
 *   one with four placements, one of them beside another; interrupted on 31 March, a next step on
 *   5 April (5 days), a placement on 10 April (10 days); gaps of 9 days (1 to 9 April) and 45 days
 *   (1 July to 14 August);
 *   one with one placement, interrupted on 1 December, and nothing after it in the year; gaps of 31
 *   days (January) and 30 days (2 to 31 December);
 *   one who came back for 10 days without a placement;
 *   one who was discharged on the first day, who has no day in the year. */
static TovEvents *
make_pathways (void)
{
  TovEvents *events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-01-01", "2011-03-31",
                       TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_COMPANY, "2011-04-10", "2011-06-30", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2011-05-01", "2011-05-31", TOV_ENDING_COMPLETED)
      ->parallel = TRUE;
  small_add_placement (events, SMALL_VUC, "2011-08-15", NULL, TOV_ENDING_UNKNOWN);
  small_add_next_step (events, "2011-03-30", NULL, NULL);
  small_add_next_step (events, "2011-04-05", NULL, NULL);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-02-01", "2011-12-01", TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_VUC, "2012-01-01", NULL, TOV_ENDING_UNKNOWN);
  small_add_person (events);
  small_add_enrolment (events, ROSKILDE, "2010-01-01", "2010-02-01", TOV_DISCHARGE_DROP_OUT);
  small_add_enrolment (events, ROSKILDE, "2011-06-01", "2011-06-11", TOV_DISCHARGE_NEUTRAL);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-01-01", "2011-01-01", TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_VUC, "2010-01-01", NULL, TOV_ENDING_UNKNOWN);
  return events;
}

static void
test_placements_gaps_and_interruptions (void)
{
  g_autoptr (TovEvents) events = make_pathways ();
  g_autoptr (TovAnnexContext) context = small_context (events, "2011-01-01", "2011-12-31");
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_pathways, context);

  small_assert_value (table, "all", "placements", "0", "", 2);
  small_assert_value (table, "all", "placements", "1", "", 1);
  small_assert_value (table, "all", "placements", "2", "", 0);
  small_assert_value (table, "all", "placements", "4", "", 1);
  small_assert_value (table, "all", "placements", "5_plus", "", 0);
  small_assert_fraction (table, "all", "placements", "0", "share", 2, 4);
  small_assert_value (table, "all", "placements", "all", "", 4);
  small_assert_value (table, "roskilde", "placements", "all", "", 1);
  small_assert_value (table, "all", "longest_gap", "0_14", "", 2);
  small_assert_value (table, "all", "longest_gap", "31_60", "", 2);
  small_assert_value (table, "all", "longest_gap", "all", "", 4);
  small_assert_fraction (table, "all", "pathway", "two_or_more", "share", 1, 4);
  small_assert_fraction (table, "all", "pathway", "parallel", "share", 1, 4);
  small_assert_fraction (table, "all", "pathway", "interrupted", "share", 2, 4);
  small_assert_fraction (table, "all", "pathway", "went_on", "share", 1, 2);
  small_assert_fraction (table, "all", "pathway", "came_back", "share", 1, 4);
  small_assert_value (table, "randers", "pathway", "came_back", "", 0);
  small_assert_value (table, "all", "after_interruption", "8_14", "", 1);
  small_assert_value (table, "all", "after_interruption", "not_yet", "", 1);
  small_assert_value (table, "all", "after_interruption", "all", "", 2);
  /* 9 + 45, 31 + 30, 10 and 0 days. */
  small_assert_value (table, "all", "days", "gap_days", "", 125);
  g_assert_cmpint (tov_table_find (table, "all", "days", "gap_days", "")->base, ==, 4);
  small_assert_value (table, "all", "days", "median_days_to_placement", "", 10);
  small_assert_value (table, "all", "days", "median_days_to_step", "", 5);
  small_assert_empty (table, "roskilde", "days", "median_days_to_placement", "");
  /* A part has no share of days. */
  g_assert_cmpint (tov_table_find (table, "all", "days", "gap_days", "share")->kind, ==,
                   TOV_CELL_ABSENT);
}

/* Five placements and more; an interruption and the next on one day, and one after 68 days (from 1
 * February to 10 April), whose median is 34; one that ended outside the enrolment. */
static void
test_edges_of_interruptions (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-01-10", "2011-01-20", TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_VUC, "2011-01-20", "2011-02-01", TOV_ENDING_INTERRUPTED);
  for (guint i = 0; i < 4; i++)
    small_add_placement (events, SMALL_COMPANY, "2011-04-10", "2011-12-31", TOV_ENDING_COMPLETED);
  /* Interrupted before the admission, and on the last day; the next one begins after it. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-02-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_COMPANY, "2011-01-01", "2011-01-31", TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_COMPANY, "2011-12-31", "2011-12-31", TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_COMPANY, "2012-01-01", NULL, TOV_ENDING_UNKNOWN);
  /* A transfer is no coming back, and in its partnership it is an admission. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-01-01", "2011-05-01", TOV_DISCHARGE_TRANSFER);
  small_add_enrolment (events, ROSKILDE, "2011-05-01", NULL, TOV_DISCHARGE_NEUTRAL)->resumes = 2;
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_pathways, context);

  small_assert_value (table, "all", "placements", "5_plus", "", 1);
  small_assert_value (table, "all", "placements", "1", "", 1);
  small_assert_value (table, "all", "after_interruption", "0_7", "", 1);
  small_assert_value (table, "all", "after_interruption", "61_plus", "", 1);
  small_assert_value (table, "all", "after_interruption", "not_yet", "", 1);
  small_assert_value (table, "all", "after_interruption", "all", "", 3);
  small_assert_fraction (table, "all", "pathway", "went_on", "share", 1, 2);
  small_assert_value (table, "all", "days", "median_days_to_placement", "", 34);
  small_assert_value (table, "all", "pathway", "came_back", "", 0);
  small_assert_value (table, "roskilde", "pathway", "came_back", "", 0);
  /* Without a placement from 1 January to 30 April in Randers, and from 1 May on in Roskilde. */
  small_assert_value (table, "all", "longest_gap", "61_plus", "", 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pathways/placements-gaps-and-interruptions",
                   test_placements_gaps_and_interruptions);
  g_test_add_func ("/pathways/edges-of-interruptions", test_edges_of_interruptions);
  return g_test_run ();
}
