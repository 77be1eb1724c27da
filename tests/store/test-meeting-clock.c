/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-clock.h"

static void
add_item (GPtrArray *items, const char *id, gint64 minutes)
{
  TovRecord *item = tov_record_new (&tov_agenda_item_entity);

  tov_record_set_id (item, id);
  g_object_set (item, "minutes_planned", minutes, NULL);
  g_ptr_array_add (items, item);
}

/* 10 minutes, no time, 20 minutes. */
static GPtrArray *
create_items (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  add_item (items, "a", 10);
  add_item (items, "b", TOV_NUMBER_NONE);
  add_item (items, "c", 20);
  return items;
}

static void
test_used (void)
{
  g_autoptr (TovMeetingClock) clock = tov_meeting_clock_new ();

  tov_meeting_clock_turn (clock, "a", 1000);
  g_assert_cmpuint (tov_meeting_clock_get_used (clock, "a", 1119), ==, 1);
  tov_meeting_clock_turn (clock, "b", 1240);
  g_assert_cmpuint (tov_meeting_clock_get_used (clock, "a", 9999), ==, 4);
  g_assert_cmpuint (tov_meeting_clock_get_used (clock, "b", 1300), ==, 1);
  g_assert_cmpuint (tov_meeting_clock_get_used (clock, "c", 1300), ==, 0);
  /* Back to the first: the visits count together. */
  tov_meeting_clock_turn (clock, "a", 1300);
  g_assert_cmpuint (tov_meeting_clock_get_used (clock, "a", 1420), ==, 6);
  tov_meeting_clock_turn (clock, NULL, 1420);
  g_assert_cmpuint (tov_meeting_clock_get_used (clock, "a", 9999), ==, 6);
}

static void
test_left (void)
{
  g_autoptr (TovMeetingClock) clock = tov_meeting_clock_new ();
  g_autoptr (GPtrArray) items = create_items ();

  tov_meeting_clock_turn (clock, "a", 0);
  g_assert_cmpuint (tov_meeting_clock_get_left (clock, items, 0, 0), ==, 30);
  g_assert_cmpuint (tov_meeting_clock_get_left (clock, items, 0, 240), ==, 26);
  /* What is over its time takes none of the others'. */
  g_assert_cmpuint (tov_meeting_clock_get_left (clock, items, 0, 1200), ==, 20);
  tov_meeting_clock_turn (clock, "c", 1200);
  g_assert_cmpuint (tov_meeting_clock_get_left (clock, items, 2, 1500), ==, 15);
  g_assert_cmpuint (tov_meeting_clock_get_left (clock, items, 3, 1500), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-clock/visits-count-together", test_used);
  g_test_add_func ("/meeting-clock/what-is-left-is-added-up", test_left);
  return g_test_run ();
}
