/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline-plot.h"

#include <math.h>

/* "Kontakt" is 49 wide and has 12 behind it, so the days begin at 61. A year has then two units a
 * day. */
#define LEFT  61.0
#define WIDTH (LEFT + 2 * 365)
#define LINE  16.0
/* A bar is a line and 8 high; 3 between two rows. The first lane begins under the words of the
 * axis, a line and 6, and a gap of 9. */
#define ROW 24.0
#define TOP 31.0

/* Every character is 7 wide. */
static double
measure (const char *text, gpointer user_data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

static TovDate
day (const char *text)
{
  TovDate date = tov_date_from_iso (text);

  g_assert_cmpint (date, !=, TOV_DATE_NONE);
  return date;
}

static TovTimeline *
create (void)
{
  TovTimeline *timeline = tov_timeline_new (day ("2011-10-14"), "i dag");

  tov_timeline_name_lane (timeline, TOV_LANE_SERIAL, "Forløb");
  tov_timeline_name_lane (timeline, TOV_LANE_LEVEL, "Niveau");
  tov_timeline_name_lane (timeline, TOV_LANE_CONTACT, "Kontakt");
  /* Only so that the lane has its name. */
  tov_timeline_add (timeline, TOV_LANE_CONTACT, day ("2011-12-31"), day ("2011-12-31"), "log_entry",
                    "last");
  return timeline;
}

/* to NULL goes on. */
static TovTimelineItem *
add (TovTimeline *timeline, TovLane lane, const char *from, const char *to, const char *label)
{
  TovTimelineItem *item = tov_timeline_add (
      timeline, lane, day (from), to != NULL ? day (to) : TOV_DATE_FOREVER, "placement", from);

  item->label = g_strdup (label);
  return item;
}

/* The year 2011. */
static TovTimelinePlot *
lay_out (TovTimeline *timeline)
{
  tov_timeline_sort (timeline);
  return tov_timeline_plot_new (timeline, day ("2011-01-01"), 365, WIDTH, LINE, measure, NULL);
}

static void
expect_box (
    const TovTimelinePlot *plot, guint item, double x, double y, double width, double height)
{
  const TovTimelineMark *mark = tov_timeline_plot_get_mark (plot, item);

  g_assert_true (mark->is_visible);
  g_assert_cmpfloat_with_epsilon (mark->box.x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (mark->box.y, y, 1e-6);
  g_assert_cmpfloat_with_epsilon (mark->box.width, width, 1e-6);
  g_assert_cmpfloat_with_epsilon (mark->box.height, height, 1e-6);
}

static void
test_a_bar_holds_its_first_and_last_day (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  /* March begins behind 59 days and has 31; a unit is left to the next bar. */
  add (timeline, TOV_LANE_SERIAL, "2011-03-01", "2011-03-31", NULL);
  plot = lay_out (timeline);
  g_assert_cmpfloat (plot->area.x, ==, LEFT);
  expect_box (plot, 0, LEFT + 118, TOP, 61, ROW);
  g_assert_false (tov_timeline_plot_get_mark (plot, 0)->is_cut_before);
  g_assert_false (tov_timeline_plot_get_mark (plot, 0)->is_cut_after);
}

static void
test_what_reaches_out_of_the_span_is_cut (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  add (timeline, TOV_LANE_SERIAL, "2009-06-01", "2010-12-31", NULL);
  add (timeline, TOV_LANE_SERIAL, "2011-01-01", "2011-01-31", NULL);
  add (timeline, TOV_LANE_SERIAL, "2011-12-01", NULL, NULL);
  add (timeline, TOV_LANE_LEVEL, "2010-12-01", "2011-01-01", NULL);
  add (timeline, TOV_LANE_LEVEL, "2012-01-01", NULL, NULL);
  plot = lay_out (timeline);
  g_assert_false (tov_timeline_plot_get_mark (plot, 0)->is_visible);
  expect_box (plot, 1, LEFT, TOP, 61, ROW);
  expect_box (plot, 2, LEFT + 668, TOP, 62, ROW);
  g_assert_true (tov_timeline_plot_get_mark (plot, 2)->is_cut_after);
  /* A lane further down: the row and a gap of 9. One day of it is seen. */
  expect_box (plot, 3, LEFT, TOP + ROW + 9, 1, ROW);
  g_assert_true (tov_timeline_plot_get_mark (plot, 3)->is_cut_before);
  g_assert_false (tov_timeline_plot_get_mark (plot, 4)->is_visible);
}

static void
test_a_single_day_is_wide_enough_to_be_seen (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  add (timeline, TOV_LANE_SERIAL, "2011-01-11", "2011-01-11", NULL);
  plot = lay_out (timeline);
  expect_box (plot, 0, LEFT + 20, TOP, 4, ROW);
}

static void
test_bars_that_overlap_lie_in_rows (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  add (timeline, TOV_LANE_SERIAL, "2011-01-01", "2011-03-31", NULL);
  add (timeline, TOV_LANE_SERIAL, "2011-03-31", "2011-04-30", NULL);
  add (timeline, TOV_LANE_SERIAL, "2011-04-01", "2011-04-30", NULL);
  plot = lay_out (timeline);
  g_assert_cmpuint (g_array_index (plot->bands, TovTimelineBand, 0).n_rows, ==, 2);
  g_assert_cmpfloat (tov_timeline_plot_get_mark (plot, 0)->box.y, ==, TOP);
  g_assert_cmpfloat (tov_timeline_plot_get_mark (plot, 1)->box.y, ==, TOP + ROW + 3);
  /* The first row is free again. */
  g_assert_cmpfloat (tov_timeline_plot_get_mark (plot, 2)->box.y, ==, TOP);
  g_assert_cmpfloat (g_array_index (plot->bands, TovTimelineBand, 1).y, ==, TOP + 2 * ROW + 12);
}

static gboolean
has_label (const char *to, const char *label)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  add (timeline, TOV_LANE_SERIAL, "2011-01-01", to, label);
  plot = lay_out (timeline);
  return tov_timeline_plot_get_mark (plot, 0)->has_label;
}

/* 7 on each side stay free. */
static void
test_labels_that_say_nothing_are_left_out (void)
{
  /* 35 wide; of 24 days there are 47 - 14, of 25 days 49 - 14. */
  g_assert_false (has_label ("2011-01-24", "Skole"));
  g_assert_true (has_label ("2011-01-25", "Skole"));
  /* A longer one is cut where there are at least 2.5 times 16: of 27 days there are 39, of 28 days
   * 41. */
  g_assert_false (has_label ("2011-01-27", "Virksomhedspraktik"));
  g_assert_true (has_label ("2011-01-28", "Virksomhedspraktik"));
}

static void
test_dots_lie_on_each_other (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;
  /* Three dots of 7 with 1 above each; the middle of 1 January is at 1. */
  double floor = TOP + 24, left = LEFT + 1 - 3.5;

  for (guint i = 0; i < 4; i++)
    add (timeline, TOV_LANE_CONTACT, "2011-01-01", "2011-01-01", NULL);
  add (timeline, TOV_LANE_CONTACT, "2011-01-04", "2011-01-04", NULL);
  add (timeline, TOV_LANE_CONTACT, "2011-01-05", "2011-01-05", NULL);
  plot = lay_out (timeline);
  expect_box (plot, 0, left, floor - 8, 7, 7);
  expect_box (plot, 1, left, floor - 16, 7, 7);
  expect_box (plot, 2, left, floor - 24, 7, 7);
  expect_box (plot, 3, left, floor - 24, 7, 7);
  /* Three days are 6, four are 8. */
  expect_box (plot, 4, left + 6, floor - 24, 7, 7);
  expect_box (plot, 5, left + 8, floor - 8, 7, 7);
}

static const char *
get_tick (const TovTimelinePlot *plot, guint position)
{
  return g_array_index (plot->ticks, TovTimelineTick, position).text;
}

static void
test_a_year_has_its_months (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = lay_out (timeline);

  g_assert_cmpuint (plot->ticks->len, ==, 12);
  g_assert_cmpfloat (g_array_index (plot->ticks, TovTimelineTick, 1).x, ==, LEFT + 62);
  g_assert_cmpstr (get_tick (plot, 0), ==, "2011");
  g_assert_true (g_array_index (plot->ticks, TovTimelineTick, 0).is_major);
  g_assert_cmpstr (get_tick (plot, 1), ==, "feb.");
  g_assert_false (g_array_index (plot->ticks, TovTimelineTick, 1).is_major);
  /* Noon of 14 October is behind 286.5 days; "i dag" is 35 wide, and where "okt." would be. */
  g_assert_cmpfloat (plot->today, ==, LEFT + 573);
  g_assert_cmpfloat (plot->today_name.x, ==, LEFT + 573 - 17.5);
  g_assert_null (get_tick (plot, 9));
  g_assert_cmpstr (get_tick (plot, 10), ==, "nov.");
}

static void
test_a_year_that_begins_late_says_which (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  tov_timeline_sort (timeline);
  plot = tov_timeline_plot_new (timeline, day ("2010-04-01"), 365, WIDTH, LINE, measure, NULL);
  /* "apr. 2010" is 63 and April has 60; the new year says it. */
  g_assert_cmpstr (get_tick (plot, 0), ==, "apr.");
  g_assert_cmpstr (get_tick (plot, 9), ==, "2011");
  tov_timeline_plot_free (plot);
  /* Of nine months April has 80, and 12 stay free. */
  plot = tov_timeline_plot_new (timeline, day ("2010-04-01"), 273, WIDTH, LINE, measure, NULL);
  g_assert_cmpstr (get_tick (plot, 0), ==, "apr. 2010");
  g_assert_cmpstr (get_tick (plot, 1), ==, "maj");
}

static void
test_many_years_have_every_other_year (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) years = NULL;
  g_autoptr (TovTimelinePlot) halves = NULL;

  tov_timeline_sort (timeline);
  /* A step needs 47, five characters and 12: a year of twenty has 36.5. */
  years =
      tov_timeline_plot_new (timeline, day ("2000-01-01"), 20 * 365.25, WIDTH, LINE, measure, NULL);
  g_assert_cmpuint (years->ticks->len, ==, 10);
  g_assert_cmpstr (get_tick (years, 1), ==, "2002");
  /* Half a year of six has 61. */
  halves =
      tov_timeline_plot_new (timeline, day ("2004-01-01"), 6 * 365, WIDTH, LINE, measure, NULL);
  g_assert_cmpuint (halves->ticks->len, ==, 12);
  g_assert_cmpstr (get_tick (halves, 0), ==, "2004");
  g_assert_cmpstr (get_tick (halves, 1), ==, "jul.");
}

static void
test_a_month_has_its_mondays (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  tov_timeline_sort (timeline);
  plot = tov_timeline_plot_new (timeline, day ("2011-10-01"), 31, WIDTH, LINE, measure, NULL);
  g_assert_cmpuint (plot->ticks->len, ==, 5);
  g_assert_cmpstr (get_tick (plot, 0), ==, "3. okt. 2011");
  g_assert_cmpstr (get_tick (plot, 1), ==, "10. okt.");
  g_assert_cmpfloat_with_epsilon (g_array_index (plot->ticks, TovTimelineTick, 1).x,
                                  LEFT + 730.0 * 9 / 31, 1e-6);
}

static void
test_today_may_be_outside (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  tov_timeline_sort (timeline);
  plot = tov_timeline_plot_new (timeline, day ("2010-01-01"), 365, WIDTH, LINE, measure, NULL);
  g_assert_true (isnan (plot->today));
}

static void
test_its_height_does_not_depend_on_the_span (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) whole = NULL;
  g_autoptr (TovTimelinePlot) part = NULL;

  add (timeline, TOV_LANE_SERIAL, "2011-01-01", "2011-03-31", NULL);
  add (timeline, TOV_LANE_SERIAL, "2011-03-01", "2011-04-30", NULL);
  whole = lay_out (timeline);
  part = tov_timeline_plot_new (timeline, day ("2011-09-10"), 31, WIDTH, LINE, measure, NULL);
  g_assert_cmpfloat (whole->height, ==, part->height);
  /* Two rows, and three dots on each other. */
  g_assert_cmpfloat (whole->height, ==, TOP + 2 * ROW + 3 + 9 + 24 + 9);
}

static void
test_in_a_narrow_one_the_names_stand_above (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  add (timeline, TOV_LANE_SERIAL, "2011-01-01", "2011-03-31", NULL);
  tov_timeline_sort (timeline);
  /* 61 is more than 0.22 of 270. */
  plot = tov_timeline_plot_new (timeline, day ("2011-01-01"), 365, 270, LINE, measure, NULL);
  g_assert_true (plot->has_names_above);
  g_assert_cmpfloat (plot->area.x, ==, 0);
  g_assert_cmpfloat (plot->area.width, ==, 270);
  g_assert_cmpfloat (g_array_index (plot->bands, TovTimelineBand, 0).y, ==, TOP);
  g_assert_cmpfloat (tov_timeline_plot_get_mark (plot, 0)->box.y, ==, TOP + LINE + 3);
}

static void
test_a_coming_back_knows_what_it_takes_up (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;
  TovTimelineItem *cohort;

  add (timeline, TOV_LANE_ENROLMENT, "2010-03-01", "2010-08-31", NULL);
  add (timeline, TOV_LANE_ENROLMENT, "2011-01-01", "2011-01-31", NULL);
  /* What is not of its kind is not taken up. */
  cohort = add (timeline, TOV_LANE_ENROLMENT, "2011-01-01", "2011-02-10", NULL);
  g_free (cohort->entity);
  cohort->entity = g_strdup ("cohort");
  add (timeline, TOV_LANE_ENROLMENT, "2011-02-21", NULL, NULL)->is_return = TRUE;
  tov_timeline_name_lane (timeline, TOV_LANE_ENROLMENT, "Her");
  plot = lay_out (timeline);
  g_assert_true (isnan (tov_timeline_plot_get_mark (plot, 1)->return_from));
  g_assert_cmpfloat (tov_timeline_plot_get_mark (plot, 3)->return_from, ==, LEFT + 62);
}

static void
test_what_is_pointed_at_is_found (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimelinePlot) plot = NULL;

  add (timeline, TOV_LANE_SERIAL, "2011-03-01", "2011-03-31", NULL);
  add (timeline, TOV_LANE_SERIAL, "2011-04-10", "2011-04-30", NULL);
  plot = lay_out (timeline);
  g_assert_cmpint (tov_timeline_plot_find (plot, LEFT + 119, TOP + 1), ==, 0);
  g_assert_cmpint (tov_timeline_plot_find (plot, LEFT + 200, TOP + 1), ==, 1);
  /* Between the two, and under them. */
  g_assert_cmpint (tov_timeline_plot_find (plot, LEFT + 190, TOP + 1), ==, -1);
  g_assert_cmpint (tov_timeline_plot_find (plot, LEFT + 119, TOP + ROW + 5), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-plot/a-bar-holds-its-first-and-last-day",
                   test_a_bar_holds_its_first_and_last_day);
  g_test_add_func ("/timeline-plot/what-reaches-out-of-the-span-is-cut",
                   test_what_reaches_out_of_the_span_is_cut);
  g_test_add_func ("/timeline-plot/a-single-day-is-wide-enough-to-be-seen",
                   test_a_single_day_is_wide_enough_to_be_seen);
  g_test_add_func ("/timeline-plot/bars-that-overlap-lie-in-rows",
                   test_bars_that_overlap_lie_in_rows);
  g_test_add_func ("/timeline-plot/labels-that-say-nothing-are-left-out",
                   test_labels_that_say_nothing_are_left_out);
  g_test_add_func ("/timeline-plot/dots-lie-on-each-other", test_dots_lie_on_each_other);
  g_test_add_func ("/timeline-plot/a-year-has-its-months", test_a_year_has_its_months);
  g_test_add_func ("/timeline-plot/a-year-that-begins-late-says-which",
                   test_a_year_that_begins_late_says_which);
  g_test_add_func ("/timeline-plot/many-years-have-every-other-year",
                   test_many_years_have_every_other_year);
  g_test_add_func ("/timeline-plot/a-month-has-its-mondays", test_a_month_has_its_mondays);
  g_test_add_func ("/timeline-plot/today-may-be-outside", test_today_may_be_outside);
  g_test_add_func ("/timeline-plot/its-height-does-not-depend-on-the-span",
                   test_its_height_does_not_depend_on_the_span);
  g_test_add_func ("/timeline-plot/in-a-narrow-one-the-names-stand-above",
                   test_in_a_narrow_one_the_names_stand_above);
  g_test_add_func ("/timeline-plot/a-coming-back-knows-what-it-takes-up",
                   test_a_coming_back_knows_what_it_takes_up);
  g_test_add_func ("/timeline-plot/what-is-pointed-at-is-found", test_what_is_pointed_at_is_found);
  return g_test_run ();
}
