/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#define YEAR "2011-01-01", "2011-12-31"

static TovEvents *
make_register (void)
{
  TovEvents *events = small_register_new ();

  /* Always had it. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_theme (events, SMALL_SUBSTANCE, NULL, NULL);
  small_add_logged_theme (events, SMALL_SUBSTANCE, "2011-05-01");
  small_add_logged_theme (events, SMALL_SUBSTANCE, "2011-06-01");
  /* The one ended before the period; the other came, went and came again. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_theme (events, SMALL_HOUSING, "2010-01-01", "2010-12-31");
  small_add_theme (events, SMALL_SUBSTANCE, "2011-03-01", "2011-03-31");
  small_add_theme (events, SMALL_SUBSTANCE, "2011-05-01", NULL);
  /* Ended on the period's first day. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_theme (events, SMALL_HOUSING, "2010-06-01", "2011-01-01");
  /* Written about, but not noted as a key problem. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_logged_theme (events, SMALL_HOUSING, "2011-12-31");
  /* Not a participant. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2010-12-31", TOV_DISCHARGE_NEUTRAL);
  small_add_theme (events, SMALL_HOUSING, "2010-01-01", NULL);
  /* Only after the period. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  small_add_theme (events, SMALL_HOUSING, "2012-01-01", NULL);
  small_add_logged_theme (events, SMALL_HOUSING, "2012-01-01");
  return events;
}

static void
test_counts_young_people_by_problem (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovAnnexContext) context = small_context (events, YEAR);
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_key_problems, context);

  small_assert_value (table, "all", NULL, "substance", "young_people", 2);
  small_assert_fraction (table, "all", NULL, "substance", "share", 2, 5);
  small_assert_value (table, "all", NULL, "substance", "new", 1);
  small_assert_value (table, "all", NULL, "substance", "solved", 1);
  small_assert_value (table, "all", NULL, "substance", "logged", 1);
  small_assert_value (table, "all", NULL, "housing", "young_people", 1);
  small_assert_value (table, "all", NULL, "housing", "new", 0);
  small_assert_value (table, "all", NULL, "housing", "solved", 1);
  small_assert_value (table, "all", NULL, "housing", "logged", 1);
  small_assert_value (table, "randers", NULL, "housing", "young_people", 0);
  small_assert_fraction (table, "randers", NULL, "substance", "share", 2, 3);
}

static void
test_any_and_none_are_all_participants (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovAnnexContext) context = small_context (events, YEAR);
  g_autoptr (TovTable) figures = tov_table_kind_count (&tov_table_key_figures, context);
  g_autoptr (TovTable) table = tov_table_kind_count (&tov_table_key_problems, context);

  small_assert_value (table, "all", NULL, "any", "young_people", 3);
  small_assert_fraction (table, "all", NULL, "any", "share", 3, 5);
  small_assert_value (table, "all", NULL, "any", "new", 1);
  small_assert_value (table, "all", NULL, "any", "solved", 2);
  small_assert_value (table, "all", NULL, "any", "logged", 2);
  small_assert_value (table, "all", NULL, "none", "young_people", 2);
  small_assert_value (table, "all", NULL, "all", "young_people", 5);
  small_assert_value (figures, "all", NULL, "participants", "period", 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-problems/counts-young-people-by-problem",
                   test_counts_young_people_by_problem);
  g_test_add_func ("/key-problems/any-and-none-are-all-participants",
                   test_any_and_none_are_all_participants);
  return g_test_run ();
}
