/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-counts.h"

#include "small-register.h"

/* The scopes of a small register. */
enum
{
  RANDERS,
  ROSKILDE,
  ALL,
};

#define YEAR "2011-01-01", "2011-12-31"

static void
assert_counts (TovEvents *events, TovFigureFunc figure, gint64 randers, gint64 roskilde, gint64 all)
{
  g_assert_cmpint (small_count (events, RANDERS, figure, YEAR), ==, randers);
  g_assert_cmpint (small_count (events, ROSKILDE, figure, YEAR), ==, roskilde);
  g_assert_cmpint (small_count (events, ALL, figure, YEAR), ==, all);
}

static void
test_who_takes_part (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  /* Discharged on the first day: not a day in the period, and still a participant. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-05-01", "2011-01-01", TOV_DISCHARGE_NEUTRAL);
  /* Discharged the day before: out. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-05-01", "2010-12-31", TOV_DISCHARGE_NEUTRAL);
  /* Zero days inside. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-06-01", "2011-06-01", TOV_DISCHARGE_NEUTRAL);
  /* Admitted on the last day. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-12-31", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Admitted the day after: out. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2012-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Twice in Randers and once in Roskilde: one young person. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-02-01", "2011-03-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, RANDERS, "2011-04-01", "2011-05-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, ROSKILDE, "2011-06-01", "2011-12-31", TOV_DISCHARGE_NEUTRAL);

  assert_counts (events, tov_is_participant, 4, 1, 4);
  /* Discharged on the last day is not enrolled at its end. */
  assert_counts (events, tov_is_enrolled, 1, 0, 1);
}

static void
test_admitted_for_the_first_time (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  /* First in Randers the year before: in Roskilde the first, all together not. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-02-01", "2010-03-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, ROSKILDE, "2011-02-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Two admissions in one year: one young person. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", "2011-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, RANDERS, "2011-12-31", NULL, TOV_DISCHARGE_NEUTRAL);

  assert_counts (events, tov_is_admitted, 1, 1, 1);
}

static void
test_the_first_elsewhere_is_not_of_the_chosen (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  const char *const chosen[] = { "roskilde", NULL };
  TovAnnexRequest request = { .period = small_period (YEAR), .partnerships = chosen };
  g_autoptr (TovAnnexContext) context = NULL;

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-02-01", "2011-03-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, ROSKILDE, "2011-04-01", NULL, TOV_DISCHARGE_NEUTRAL);
  tov_events_finish (events);
  context = tov_annex_context_new (events, &request, NULL, NULL);

  g_assert_cmpuint (context->scopes->len, ==, 2);
  g_assert_cmpint (
      tov_scope_count (tov_annex_context_get_scope (context, 0), tov_is_admitted, request.period),
      ==, 1);
  g_assert_cmpint (
      tov_scope_count (tov_annex_context_get_all (context), tov_is_admitted, request.period), ==,
      0);
  g_assert_cmpint (
      tov_scope_count (tov_annex_context_get_all (context), tov_is_participant, request.period), ==,
      1);
}

/* Enrolled since 2010, with one placement; counts January to March 2011. */
static gint64
count_retained_with (const char *from, const char *to)
{
  g_autoptr (TovEvents) events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  if (from != NULL)
    small_add_placement (events, SMALL_COMPANY, from, to, TOV_ENDING_COMPLETED);
  return small_count (events, RANDERS, tov_is_retained, "2011-01-01", "2011-03-31");
}

static void
test_a_gap_is_more_than_thirty_days (void)
{
  /* No placement at all is one gap. */
  g_assert_cmpint (count_retained_with (NULL, NULL), ==, 0);
  /* From the start to the first: 1 to 30 January is 30 days, 1 to 31 January 31. */
  g_assert_cmpint (count_retained_with ("2011-01-31", NULL), ==, 1);
  g_assert_cmpint (count_retained_with ("2011-02-01", NULL), ==, 0);
  /* From the last to the end: 2 to 31 March is 30 days, 1 to 31 March 31. */
  g_assert_cmpint (count_retained_with ("2010-06-01", "2011-03-01"), ==, 1);
  g_assert_cmpint (count_retained_with ("2010-06-01", "2011-02-28"), ==, 0);
}

static void
test_gaps_are_between_all_placements (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  /* A short one inside a long one does not open a gap behind it. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-01-01", "2011-11-30",
                       TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2011-02-01", "2011-02-28", TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_VUC, "2011-12-15", NULL, TOV_ENDING_UNKNOWN);
  /* 31 days strictly between 1 May and 2 June. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-01-01", "2011-05-01",
                       TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2011-06-02", NULL, TOV_ENDING_UNKNOWN);
  /* 30 days: 2 to 31 May. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-01-01", "2011-05-01",
                       TOV_ENDING_COMPLETED);
  small_add_placement (events, SMALL_COMPANY, "2011-06-01", NULL, TOV_ENDING_UNKNOWN);

  assert_counts (events, tov_is_retained, 2, 0, 2);
  events->norms[TOV_NORM_GAP_DAYS] = 29;
  assert_counts (events, tov_is_retained, 1, 0, 1);
}

static void
test_retained_by_a_positive_discharge (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", "2011-10-01", TOV_DISCHARGE_POSITIVE);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", "2011-10-01", TOV_DISCHARGE_NEUTRAL);
  /* Positive, but after the period. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", "2012-01-01", TOV_DISCHARGE_POSITIVE);
  /* Days without enrolment are no gap: two enrolments, each covered. */
  small_add_person (events);
  small_add_enrolment (events, ROSKILDE, "2011-01-01", "2011-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, ROSKILDE, "2011-06-01", "2011-07-01", TOV_DISCHARGE_NEUTRAL);

  assert_counts (events, tov_is_retained, 1, 0, 1);
  g_assert_cmpint (small_count (events, ROSKILDE, tov_is_retained, "2011-06-02", "2011-06-30"), ==,
                   1);
}

static void
test_stop_and_resume_after_twenty_days (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", "2011-06-01", TOV_DISCHARGE_DROP_OUT);
  small_add_enrolment (events, RANDERS, "2011-06-21", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-01-01", "2011-05-31",
                       TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-06-21", NULL, TOV_ENDING_UNKNOWN);

  assert_counts (events, tov_is_drop_out, 0, 0, 0);
  assert_counts (events, tov_is_retained, 1, 0, 1);
  assert_counts (events, tov_is_participant, 1, 0, 1);
  /* With a shorter limit it is a drop-out. */
  events->norms[TOV_NORM_READMISSION_DAYS] = 19;
  assert_counts (events, tov_is_drop_out, 1, 0, 1);
}

static void
test_drop_out_unless_admitted_again (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  /* Again after 30 days, anywhere. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", "2011-06-01", TOV_DISCHARGE_DROP_OUT);
  small_add_enrolment (events, ROSKILDE, "2011-07-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* After 31 days. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", "2011-06-01", TOV_DISCHARGE_DROP_OUT);
  small_add_enrolment (events, ROSKILDE, "2011-07-02", NULL, TOV_DISCHARGE_NEUTRAL);
  /* On the day it was admitted itself: not its own return. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-03-01", "2011-03-01", TOV_DISCHARGE_DROP_OUT);
  /* Again, but only before. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-02-25", "2011-02-26", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, RANDERS, "2011-02-26", "2011-02-27", TOV_DISCHARGE_DROP_OUT);

  assert_counts (events, tov_is_drop_out, 3, 0, 3);
  g_assert_cmpint (small_count (events, RANDERS, tov_is_drop_out, "2011-06-02", "2011-12-31"), ==,
                   0);
}

static void
test_the_model_pathway (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-08-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2010-08-01", "2010-12-31",
                       TOV_ENDING_ON_TO_NEXT);
  small_add_placement (events, SMALL_COMPANY, "2011-01-03", "2011-03-31", TOV_ENDING_INTERRUPTED);
  small_add_placement (events, SMALL_PRODUCTION_SCHOOL, "2011-04-01", "2011-06-30",
                       TOV_ENDING_ON_TO_NEXT);
  small_add_placement (events, SMALL_COMPANY, "2011-07-01", "2011-08-31", TOV_ENDING_COMPLETED)
      ->individually_planned = TRUE;
  small_add_placement (events, SMALL_EGU_SCHOOL, "2011-09-01", NULL, TOV_ENDING_UNKNOWN);
  small_add_outcome (events, SMALL_EGU, "2011-09-01", NULL);

  assert_counts (events, tov_is_retained, 1, 0, 1);
  assert_counts (events, tov_has_education_start, 1, 0, 1);
  assert_counts (events, tov_is_individual, 1, 0, 1);
  g_assert_cmpint (small_count (events, RANDERS, tov_is_individual, "2011-01-01", "2011-06-30"), ==,
                   0);
}

static void
test_education_starts_once_since_the_first_admission (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  /* Before the admission does not count; the next one does. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-02-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_VUC_HF, "2010-08-01", "2010-12-01");
  small_add_outcome (events, SMALL_EGU, "2011-08-01", NULL);
  /* The first was the year before. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-02-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_VUC, "2010-08-01", "2010-12-01", TOV_ENDING_COMPLETED);
  small_add_outcome (events, SMALL_EGU, "2011-08-01", NULL);
  /* The first admission was in another partnership. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-01-01", "2010-02-01", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, ROSKILDE, "2011-05-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_EGU, "2011-03-01", NULL);

  assert_counts (events, tov_has_education_start, 1, 1, 2);
}

static void
test_work_only_without_education_before (void)
{
  g_autoptr (TovEvents) events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-06-01", NULL);
  /* Education later does not take it back. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-06-01", NULL);
  small_add_outcome (events, SMALL_EGU, "2011-06-02", NULL);
  /* On the same day education goes first. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_EGU_SCHOOL, "2011-06-01", NULL, TOV_ENDING_UNKNOWN);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-06-01", NULL);
  /* The first job ever was before. */
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2009-06-01", "2009-07-01");
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-06-01", NULL);

  assert_counts (events, tov_has_work_start, 2, 0, 2);
}

static void
test_an_outcome_goes_before_a_placement_of_the_day (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  TovStart start;

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_VUC, "2011-06-01", "2011-07-01", TOV_ENDING_UNKNOWN);
  small_add_outcome (events, SMALL_EGU, "2011-06-01", NULL);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_placement (events, SMALL_VUC, "2011-05-31", "2011-07-01", TOV_ENDING_UNKNOWN);
  small_add_outcome (events, SMALL_EGU, "2011-06-01", NULL);
  tov_events_finish (events);

  start = tov_person_education (events, tov_events_get_person (events, 0));
  g_assert_false (start.is_placement);
  g_assert_cmpuint (start.type, ==, SMALL_EGU);
  g_assert_cmpint (start.ended, ==, TOV_DATE_NONE);
  start = tov_person_education (events, tov_events_get_person (events, 1));
  g_assert_true (start.is_placement);
  g_assert_cmpuint (start.type, ==, SMALL_VUC);
  g_assert_cmpint (start.ended, ==, tov_date_new (2011, 7, 1));
}

static void
test_a_next_step_is_open_until_done_or_cancelled (void)
{
  const struct
  {
    const char *set_on, *done_on, *cancelled_on;
    gint64 without;
  } steps[] = {
    { "2011-12-31", NULL, NULL, 0 },         { "2012-01-01", NULL, NULL, 1 },
    { "2011-12-01", "2011-12-31", NULL, 1 }, { "2011-12-01", "2012-01-01", NULL, 0 },
    { "2011-12-01", NULL, "2011-12-31", 1 }, { "2011-12-01", NULL, "2012-01-01", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autoptr (TovEvents) events = small_register_new ();

    small_add_person (events);
    small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
    small_add_next_step (events, steps[i].set_on, steps[i].done_on, steps[i].cancelled_on);
    assert_counts (events, tov_is_without_next_step, steps[i].without, 0, steps[i].without);
  }
}

static void
test_days_enrolled_twice_count_once (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  const TovPersonEvents *person;
  TovDate last_day;

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-11", "2011-01-21", TOV_DISCHARGE_NEUTRAL);
  small_add_enrolment (events, ROSKILDE, "2011-01-16", "2011-01-26", TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, "2011-01-01", "2011-01-31");
  person = tov_events_get_person (events, 0);

  g_assert_cmpint (tov_scope_enrolled_days (tov_annex_context_get_scope (context, RANDERS), person,
                                            context->period, &last_day),
                   ==, 10);
  g_assert_cmpint (last_day, ==, tov_date_new (2011, 1, 20));
  g_assert_cmpint (tov_scope_enrolled_days (tov_annex_context_get_all (context), person,
                                            context->period, &last_day),
                   ==, 15);
  g_assert_cmpint (last_day, ==, tov_date_new (2011, 1, 25));
}

/* Before, in and after the year, in different ways. */
static void
test_a_narrow_scope_counts_the_same (void)
{
  const TovFigureFunc figures[] = {
    tov_is_participant,       tov_is_admitted,    tov_is_retained, tov_is_individual,
    tov_has_education_start,  tov_has_work_start, tov_is_drop_out, tov_is_enrolled,
    tov_is_without_next_step, tov_is_complete,
  };
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  TovPeriod year = small_period (YEAR);

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-02-01", "2010-12-31", TOV_DISCHARGE_DROP_OUT);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2010-02-01", "2011-01-01", TOV_DISCHARGE_DROP_OUT);
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-02-15", NULL);
  small_add_person (events);
  small_add_enrolment (events, ROSKILDE, "2011-12-31", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_outcome (events, SMALL_EGU, "2011-12-31", NULL);
  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2012-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, YEAR);

  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    g_autoptr (TovScope) narrow = tov_scope_narrow (scope, year);

    g_assert_cmpuint (narrow->persons->len, ==, scope->is_all ? 2 : 1);
    for (guint f = 0; f < G_N_ELEMENTS (figures); f++)
      g_assert_cmpint (tov_scope_count (narrow, figures[f], year), ==,
                       tov_scope_count (scope, figures[f], year));
  }
}

static void
test_counts_nobody_any_more_when_cancelled (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  TovAnnexRequest request = { .period = small_period (YEAR) };
  g_autoptr (TovAnnexContext) context = NULL;

  small_add_person (events);
  small_add_enrolment (events, RANDERS, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  tov_events_finish (events);
  context = tov_annex_context_new (events, &request, cancellable, NULL);

  g_assert_true (tov_scope_has_person (tov_annex_context_get_all (context), 0));
  g_assert_false (tov_scope_has_person (tov_annex_context_get_all (context), 1));
  g_cancellable_cancel (cancellable);
  g_assert_false (tov_scope_has_person (tov_annex_context_get_all (context), 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counts/who-takes-part", test_who_takes_part);
  g_test_add_func ("/counts/admitted-for-the-first-time", test_admitted_for_the_first_time);
  g_test_add_func ("/counts/the-first-elsewhere-is-not-of-the-chosen",
                   test_the_first_elsewhere_is_not_of_the_chosen);
  g_test_add_func ("/counts/a-gap-is-more-than-thirty-days", test_a_gap_is_more_than_thirty_days);
  g_test_add_func ("/counts/gaps-are-between-all-placements", test_gaps_are_between_all_placements);
  g_test_add_func ("/counts/retained-by-a-positive-discharge",
                   test_retained_by_a_positive_discharge);
  g_test_add_func ("/counts/stop-and-resume-after-twenty-days",
                   test_stop_and_resume_after_twenty_days);
  g_test_add_func ("/counts/drop-out-unless-admitted-again", test_drop_out_unless_admitted_again);
  g_test_add_func ("/counts/the-model-pathway", test_the_model_pathway);
  g_test_add_func ("/counts/education-starts-once-since-the-first-admission",
                   test_education_starts_once_since_the_first_admission);
  g_test_add_func ("/counts/work-only-without-education-before",
                   test_work_only_without_education_before);
  g_test_add_func ("/counts/an-outcome-goes-before-a-placement-of-the-day",
                   test_an_outcome_goes_before_a_placement_of_the_day);
  g_test_add_func ("/counts/a-next-step-is-open-until-done-or-cancelled",
                   test_a_next_step_is_open_until_done_or_cancelled);
  g_test_add_func ("/counts/days-enrolled-twice-count-once", test_days_enrolled_twice_count_once);
  g_test_add_func ("/counts/a-narrow-scope-counts-the-same", test_a_narrow_scope_counts_the_same);
  g_test_add_func ("/counts/counts-nobody-any-more-when-cancelled",
                   test_counts_nobody_any_more_when_cancelled);
  return g_test_run ();
}
