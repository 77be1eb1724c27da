/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#define YEAR "2011-01-01", "2011-12-31"

static void
add_step (TovEvents *events,
          const char *set_on,
          const char *due_on,
          const char *done_on,
          const char *cancelled_on)
{
  TovNextStepEvent *step = small_add_next_step (events, set_on, done_on, cancelled_on);

  step->due_on = due_on != NULL ? tov_date_from_iso (due_on) : TOV_DATE_NONE;
}

static TovEvents *
make_register (void)
{
  TovEvents *events = small_register_new ();

  small_add_person (events);
  small_add_enrolment (events, 0, "2010-06-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Set before the period, missed in it; the same day another was set. */
  add_step (events, "2010-12-01", "2011-01-10", NULL, NULL);
  /* Done on the very day. */
  add_step (events, "2011-01-10", "2011-02-01", "2011-02-01", NULL);
  /* Late; ten days after it was due another was set. */
  add_step (events, "2011-02-05", "2011-03-01", "2011-03-15", NULL);
  /* Without a due day: in time whenever it is done. */
  add_step (events, "2011-03-11", NULL, "2011-11-01", NULL);
  /* Due the day it was set, and missed; 27 days later another was set. */
  add_step (events, "2011-05-05", "2011-05-05", NULL, NULL);
  /* Cancelled on its day: not missed. */
  add_step (events, "2011-06-01", "2011-07-01", NULL, "2011-07-01");
  /* Overdue; 91 days later another was set. */
  add_step (events, "2011-09-01", "2011-10-01", NULL, NULL);
  /* Due on the last day: still open, and not missed. */
  add_step (events, "2011-12-31", "2011-12-31", NULL, NULL);
  add_step (events, "2011-12-31", NULL, NULL, NULL);
  small_add_ball (events, "2010-12-31", "2011-01-01", "accepted");
  small_add_ball (events, "2011-02-01", "2011-02-05", "accepted");
  small_add_ball (events, "2011-03-01", NULL, "accepted");
  small_add_ball (events, "2011-04-01", "2011-04-02", "declined");
  small_add_ball (events, "2011-05-01", NULL, "open");
  /* Answered after the period: not yet. */
  small_add_ball (events, "2011-12-20", "2012-01-02", "accepted");

  small_add_person (events);
  small_add_enrolment (events, 1, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  /* Done after the period: overdue on its last day, and no other was set by then. */
  add_step (events, "2011-05-01", "2011-08-10", "2012-01-02", NULL);
  /* Done as well as cancelled: done. */
  add_step (events, "2011-08-01", NULL, "2011-08-02", "2011-08-02");
  /* Cancelled after the period: open. */
  add_step (events, "2011-08-09", NULL, NULL, "2012-02-01");
  add_step (events, "2012-01-03", NULL, NULL, NULL);

  /* Not a participant. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2010-12-01", TOV_DISCHARGE_NEUTRAL);
  add_step (events, "2011-03-01", NULL, NULL, NULL);
  small_add_ball (events, "2011-03-01", NULL, "declined");

  /* Without a next step. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_ball (events, "2011-06-01", "2011-06-11", "accepted");
  return events;
}

static TovTable *
count (TovEvents *events)
{
  g_autoptr (TovAnnexContext) context = small_context (events, YEAR);

  return tov_table_kind_count (&tov_table_next_steps, context);
}

static void
test_what_became_of_the_steps (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "all", "steps", "done_in_time", "", 3);
  small_assert_value (table, "all", "steps", "done_late", "", 1);
  small_assert_value (table, "all", "steps", "cancelled", "", 1);
  small_assert_value (table, "all", "steps", "open", "", 3);
  small_assert_value (table, "all", "steps", "overdue", "", 3);
  small_assert_value (table, "all", "steps", "all", "", 11);
  small_assert_fraction (table, "all", "steps", "done_in_time", "share", 3, 11);
  small_assert_value (table, "roskilde", "steps", "open", "", 1);
  small_assert_value (table, "roskilde", "steps", "all", "", 3);
}

static void
test_what_became_of_the_balls (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "all", "balls", "accepted", "", 3);
  small_assert_value (table, "all", "balls", "declined", "", 1);
  small_assert_value (table, "all", "balls", "unanswered", "", 2);
  small_assert_fraction (table, "all", "balls", "all", "share", 6, 6);
  small_assert_value (table, "roskilde", "balls", "all", "", 0);
}

/* 0, 10, 27 and 91 days to a new step; 0, 4 and 10 days to a yes. */
static void
test_how_fast_it_went (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "all", "days", "missed_to_new", "", (10 + 27) / 2.0);
  g_assert_cmpint (tov_table_find (table, "all", "days", "missed_to_new", "")->base, ==, 4);
  small_assert_value (table, "all", "days", "to_accept", "", 4);
  g_assert_cmpint (tov_table_find (table, "all", "days", "to_accept", "")->base, ==, 3);
  small_assert_empty (table, "roskilde", "days", "missed_to_new", "");
  small_assert_empty (table, "roskilde", "days", "to_accept", "");
}

static void
test_without_a_step_as_in_table_1 (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovAnnexContext) context = small_context (events, YEAR);
  g_autoptr (TovTable) figures = tov_table_kind_count (&tov_table_key_figures, context);
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_next_steps, context);

  small_assert_value (table, "all", "people", "without", "", 1);
  small_assert_fraction (table, "all", "people", "without", "share", 1, 3);
  small_assert_value (figures, "all", NULL, "without_next_step", "period", 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/next-steps/what-became-of-the-steps", test_what_became_of_the_steps);
  g_test_add_func ("/next-steps/what-became-of-the-balls", test_what_became_of_the_balls);
  g_test_add_func ("/next-steps/how-fast-it-went", test_how_fast_it_went);
  g_test_add_func ("/next-steps/without-a-step-as-in-table-1", test_without_a_step_as_in_table_1);
  return g_test_run ();
}
