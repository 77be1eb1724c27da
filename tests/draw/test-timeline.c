/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline.h"

static TovDate
day (const char *text)
{
  TovDate date = tov_date_from_iso (text);

  g_assert_cmpint (date, !=, TOV_DATE_NONE);
  return date;
}

static TovTimelineItem *
add (TovTimeline *timeline, TovLane lane, const char *from, const char *to, const char *id)
{
  TovTimelineItem *item =
      tov_timeline_add (timeline, lane, day (from), to != NULL ? day (to) : TOV_DATE_FOREVER,
                        lane == TOV_LANE_CONTACT ? "log_entry" : "placement", id);

  item->words = g_strdup ("Praktik");
  item->period = g_strdup ("siden da");
  return item;
}

/* Two steps, a level from the middle of the first one, a contact in the second; today is in the
 * second. In another order than they are to be in. */
static TovTimeline *
create (void)
{
  TovTimeline *timeline = tov_timeline_new (day ("2011-10-14"), "i dag");

  tov_timeline_name_lane (timeline, TOV_LANE_SERIAL, "Forløb");
  tov_timeline_name_lane (timeline, TOV_LANE_LEVEL, "Niveau");
  tov_timeline_name_lane (timeline, TOV_LANE_CONTACT, "Kontakt");
  add (timeline, TOV_LANE_CONTACT, "2011-09-05", "2011-09-05", "c");
  add (timeline, TOV_LANE_SERIAL, "2011-08-01", NULL, "s2");
  add (timeline, TOV_LANE_LEVEL, "2010-05-10", NULL, "l");
  add (timeline, TOV_LANE_SERIAL, "2010-02-20", "2011-06-30", "s1");
  tov_timeline_sort (timeline);
  return timeline;
}

static void
test_items_go_by_lane_and_then_by_day (void)
{
  g_autoptr (TovTimeline) timeline = create ();

  g_assert_cmpuint (tov_timeline_n_items (timeline), ==, 4);
  g_assert_cmpstr (tov_timeline_get (timeline, 0)->id, ==, "s1");
  g_assert_cmpstr (tov_timeline_get (timeline, 1)->id, ==, "s2");
  g_assert_cmpstr (tov_timeline_get (timeline, 2)->id, ==, "l");
  g_assert_cmpstr (tov_timeline_get (timeline, 3)->id, ==, "c");
  g_assert_cmpint (tov_timeline_find (timeline, "placement", "l"), ==, 2);
  g_assert_cmpint (tov_timeline_find (timeline, "log_entry", "l"), ==, -1);
}

static void
test_the_range_is_of_whole_months_and_holds_today (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimeline) empty = tov_timeline_new (day ("2011-10-14"), "i dag");
  TovDate first, last;

  tov_timeline_find_range (timeline, &first, &last);
  g_assert_cmpint (first, ==, day ("2010-02-01"));
  g_assert_cmpint (last, ==, day ("2011-10-31"));
  add (timeline, TOV_LANE_SERIAL, "2011-11-01", "2012-02-10", "s3");
  tov_timeline_find_range (timeline, &first, &last);
  g_assert_cmpint (last, ==, day ("2012-02-29"));
  tov_timeline_find_range (empty, &first, &last);
  g_assert_cmpint (first, ==, day ("2011-10-01"));
  g_assert_cmpint (last, ==, day ("2011-10-31"));
}

static void
test_an_item_is_described_with_its_lane_and_period (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autofree char *words = tov_timeline_describe (timeline, 0);

  g_assert_cmpstr (words, ==, "Forløb: Praktik · siden da");
}

static void
test_walking_stays_in_the_lane (void)
{
  g_autoptr (TovTimeline) timeline = create ();

  g_assert_cmpuint (tov_timeline_walk_along (timeline, 0, 1), ==, 1);
  g_assert_cmpuint (tov_timeline_walk_along (timeline, 1, 1), ==, 1);
  g_assert_cmpuint (tov_timeline_walk_along (timeline, 1, -9), ==, 0);
  g_assert_cmpuint (tov_timeline_walk_along (timeline, 2, -1), ==, 2);
}

static void
test_walking_across_finds_what_is_near_in_time (void)
{
  g_autoptr (TovTimeline) timeline = create ();

  /* The lanes between that have nothing are passed over. */
  g_assert_cmpuint (tov_timeline_walk_across (timeline, 1, 1), ==, 2);
  g_assert_cmpuint (tov_timeline_walk_across (timeline, 2, 1), ==, 3);
  g_assert_cmpuint (tov_timeline_walk_across (timeline, 3, 1), ==, 3);
  g_assert_cmpuint (tov_timeline_walk_across (timeline, 0, -1), ==, 0);
  /* The level began during the first step. */
  g_assert_cmpuint (tov_timeline_walk_across (timeline, 2, -1), ==, 0);
}

static void
test_one_begins_at_the_step_that_goes_on (void)
{
  g_autoptr (TovTimeline) timeline = create ();
  g_autoptr (TovTimeline) contacts = tov_timeline_new (day ("2011-10-14"), "i dag");

  g_assert_cmpuint (tov_timeline_find_present (timeline), ==, 1);
  add (contacts, TOV_LANE_CONTACT, "2011-09-05", "2011-09-05", "c1");
  add (contacts, TOV_LANE_CONTACT, "2011-10-05", "2011-10-05", "c2");
  g_assert_cmpuint (tov_timeline_find_present (contacts), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/items-go-by-lane-and-then-by-day",
                   test_items_go_by_lane_and_then_by_day);
  g_test_add_func ("/timeline/the-range-is-of-whole-months-and-holds-today",
                   test_the_range_is_of_whole_months_and_holds_today);
  g_test_add_func ("/timeline/an-item-is-described-with-its-lane-and-period",
                   test_an_item_is_described_with_its_lane_and_period);
  g_test_add_func ("/timeline/walking-stays-in-the-lane", test_walking_stays_in_the_lane);
  g_test_add_func ("/timeline/walking-across-finds-what-is-near-in-time",
                   test_walking_across_finds_what_is_near_in_time);
  g_test_add_func ("/timeline/one-begins-at-the-step-that-goes-on",
                   test_one_begins_at_the_step_that_goes_on);
  return g_test_run ();
}
