/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include "tov-number.h"

static void
test_horsens (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  for (guint i = 0; i < 164; i++) {
    small_add_person (events);
    small_add_enrolment (events, 0, "2017-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
    if (i < 64)
      small_add_outcome (events, SMALL_VUC_HF, "2017-12-31", NULL);
    else if (i < 92)
      small_add_outcome (events, SMALL_ORDINARY_JOB, "2017-06-01", NULL);
  }
  context = small_context (events, "2017-12-31", "2017-12-31");
  table = tov_table_kind_count (&tov_table_outcomes, context);

  small_assert_value (table, "all", NULL, "education", "n", 64);
  small_assert_value (table, "all", NULL, "work", "n", 28);
  small_assert_value (table, "all", NULL, "all", "n", 92);
  small_assert_value (table, "all", NULL, "none_yet", "n", 72);
  small_assert_fraction (table, "all", NULL, "education", "share_of_participants", 64, 164);
  g_assert_cmpfloat (
      tov_number_round (
          tov_table_find (table, "all", NULL, "education", "share_of_participants")->value, 0),
      ==, 39);
  g_assert_cmpfloat (
      tov_number_round (tov_table_find (table, "all", NULL, "work", "share_of_participants")->value,
                        0),
      ==, 17);
  g_assert_cmpfloat (
      tov_number_round (tov_table_find (table, "all", NULL, "all", "share_of_participants")->value,
                        0),
      ==, 56);
  small_assert_fraction (table, "all", NULL, "education", "share_of_ended", 0, 0);
}

static void
test_each_once_and_education_wins (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  /* A job first, then education. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", "2011-12-31", TOV_DISCHARGE_POSITIVE);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-02-01", NULL);
  small_add_outcome (events, SMALL_EGU, "2011-03-01", NULL);
  /* Education after the period: the job counts. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-02-01", NULL);
  small_add_outcome (events, SMALL_EGU, "2012-01-01", NULL);
  /* Placements count as outcomes. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_EGU_SCHOOL, "2011-08-01", NULL, TOV_ENDING_UNKNOWN);
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_VUC, "2011-08-01", NULL, TOV_ENDING_UNKNOWN);
  /* Ended and came back: not ended. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", "2011-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, 0, "2011-03-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Ended in the year, comes back after it: ended. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", "2011-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, 0, "2012-03-01", NULL, TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_outcomes, context);

  small_assert_value (table, "all", NULL, "egu", "n", 2);
  small_assert_value (table, "all", NULL, "vuc_hf", "n", 1);
  small_assert_value (table, "all", NULL, "education", "n", 3);
  small_assert_value (table, "all", NULL, "ordinary_job", "n", 1);
  small_assert_value (table, "all", NULL, "work", "n", 1);
  small_assert_value (table, "all", NULL, "none_yet", "n", 2);
  small_assert_fraction (table, "all", NULL, "egu", "share_of_ended", 1, 2);
  small_assert_fraction (table, "all", NULL, "none_yet", "share_of_ended", 1, 2);
  small_assert_fraction (table, "all", NULL, "work", "share_of_ended", 0, 2);
}

static void
test_still_there_after_months (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  /* Three months after 30 November 2010 is 28 February 2011, the period's last day. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_EGU, "2010-11-30", NULL);
  /* Ended on that very day: not still there. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_EGU, "2010-11-30", "2011-02-28");
  /* Three months have not passed. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_EGU, "2010-12-01", NULL);
  /* Six months too, ended after three. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2010-08-01", "2010-11-02");
  context = small_context (events, "2011-01-01", "2011-02-28");
  table = tov_table_kind_count (&tov_table_outcomes, context);

  small_assert_fraction (table, "all", NULL, "egu", "still_3", 1, 2);
  small_assert_fraction (table, "all", NULL, "education", "still_3", 1, 2);
  small_assert_fraction (table, "all", NULL, "work", "still_3", 1, 1);
  small_assert_fraction (table, "all", NULL, "all", "still_3", 2, 3);
  small_assert_fraction (table, "all", NULL, "all", "still_6", 0, 1);
  small_assert_fraction (table, "all", NULL, "all", "still_12", 0, 0);
  small_assert_empty (table, "all", NULL, "none_yet", "still_3");
}

/* What the rows say adds up to the sum, whatever the catalogue of a register says. */
static void
test_education_that_became_a_job (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  g_array_index (events->outcome_types, TovTypeEvents, SMALL_EGU).is_education = FALSE;
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_EGU_SCHOOL, "2011-08-01", NULL, TOV_ENDING_UNKNOWN);
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_outcomes, context);

  small_assert_value (table, "all", NULL, "education", "n", 1);
  small_assert_value (table, "all", NULL, "other_education", "n", 1);
  small_assert_value (table, "all", NULL, "egu", "n", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcomes/horsens", test_horsens);
  g_test_add_func ("/outcomes/each-once-and-education-wins", test_each_once_and_education_wins);
  g_test_add_func ("/outcomes/still-there-after-months", test_still_there_after_months);
  g_test_add_func ("/outcomes/education-that-became-a-job", test_education_that_became_a_job);
  return g_test_run ();
}
