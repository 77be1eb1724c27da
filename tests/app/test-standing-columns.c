/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-standing-columns.h"

static TovStanding *
create (const char *name, int level, int days, const char *step, TovDate due)
{
  TovStanding *standing = g_object_new (TOV_TYPE_STANDING, NULL);

  standing->today = tov_date_new (2011, 10, 14);
  standing->name = g_strdup (name);
  standing->reference = g_strdup (name);
  standing->level = level;
  standing->contact_on = standing->today - days;
  standing->contact_days = days;
  standing->step = g_strdup (step);
  standing->step_text = g_strdup (step);
  standing->step_due = due;
  return standing;
}

static const TovStandingColumn *
find (const char *title)
{
  for (const TovStandingColumn *column = tov_standing_columns; column->title != NULL; column++)
    if (g_str_equal (column->title, title))
      return column;
  g_assert_not_reached ();
}

/* a comes before b, and b after a. */
static void
assert_order (const char *title, TovStanding *a, TovStanding *b)
{
  g_assert_cmpint (find (title)->compare (a, b), <, 0);
  g_assert_cmpint (find (title)->compare (b, a), >, 0);
  g_assert_cmpint (find (title)->compare (a, a), ==, 0);
}

static void
assert_words (const char *title, TovStanding *standing, const char *expected)
{
  g_autofree char *words = find (title)->get_words (standing);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_what_is_looked_for_comes_first (void)
{
  g_autoptr (TovStanding) close =
      create ("Åse", 0, 12, "Ring til mester", tov_date_new (2011, 10, 20));
  g_autoptr (TovStanding) none = create ("Bo", -1, 40, NULL, TOV_DATE_NONE);

  assert_order ("Name", none, close);
  assert_order ("Level", close, none);
  assert_order ("Since contact", none, close);
  assert_order ("Next step", none, close);
  assert_order ("Due", close, none);
}

static void
test_late_steps_are_told_without_colours (void)
{
  g_autoptr (TovStanding) late = create ("Bo", 0, 0, "Ring", tov_date_new (2011, 10, 13));
  g_autoptr (TovStanding) today = create ("Bo", 0, 0, "Ring", tov_date_new (2011, 10, 14));
  g_autoptr (TovStanding) none = create ("Bo", 0, 0, NULL, TOV_DATE_NONE);

  assert_words ("Due", late, "13-10-2011 !");
  assert_words ("Due", today, "14-10-2011");
  assert_words ("Due", none, NULL);
  assert_words ("Next step", none, "missing");
  g_assert_cmpstr (find ("Next step")->get_class (none), ==, "error");
  g_assert_null (find ("Next step")->get_class (late));
}

static void
test_a_file_gets_numbers_and_dates (void)
{
  g_autoptr (TovStanding) late = create ("Bo", 0, 12, "Ring", tov_date_new (2011, 10, 13));
  g_autofree char *days = find ("Since contact")->get_value (late);
  g_autofree char *due = find ("Due")->get_value (late);

  g_assert_cmpint (find ("Since contact")->kind, ==, TOV_KIND_NUMBER);
  g_assert_cmpstr (days, ==, "12");
  g_assert_cmpint (find ("Due")->kind, ==, TOV_KIND_DATE);
  g_assert_cmpstr (due, ==, "2011-10-13");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing-columns/what-is-looked-for-comes-first",
                   test_what_is_looked_for_comes_first);
  g_test_add_func ("/standing-columns/late-steps-are-told-without-colours",
                   test_late_steps_are_told_without_colours);
  g_test_add_func ("/standing-columns/a-file-gets-numbers-and-dates",
                   test_a_file_gets_numbers_and_dates);
  return g_test_run ();
}
