/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-history.h"

static const TovPlace board = { .page = "board", .entity = "ball" };
static const TovPlace young = { .page = "young", .entity = "young_person" };
static const TovPlace person = { .page = "young", .entity = "young_person", .record = "p1" };
static const TovPlace balls = {
  .page = "board", .entity = "ball", .field = "young_person_id", .owner = "p1"
};

static const TovPlace mine = { .page = "board", .selection = "key_worker=me" };
static const TovPlace overdue = { .page = "board", .selection = "contact=overdue" };

static TovHistory *
create_history (void)
{
  TovHistory *history = tov_history_new ();

  tov_history_visit (history, &board);
  tov_history_visit (history, &young);
  tov_history_visit (history, &person);
  return history;
}

static void
test_a_new_history_leads_nowhere (void)
{
  g_autoptr (TovHistory) history = tov_history_new ();

  g_assert_null (tov_history_get_current (history));
  g_assert_false (tov_history_can_step (history, -1));
  g_assert_false (tov_history_can_step (history, 1));
  g_assert_null (tov_history_step (history, -1));
}

static void
test_back_and_forward_go_the_same_way (void)
{
  g_autoptr (TovHistory) history = create_history ();

  g_assert_cmpstr (tov_history_step (history, -1)->entity, ==, "young_person");
  g_assert_null (tov_history_get_current (history)->record);
  g_assert_cmpstr (tov_history_step (history, -1)->page, ==, "board");
  g_assert_null (tov_history_step (history, -1));
  g_assert_cmpstr (tov_history_step (history, 1)->page, ==, "young");
  g_assert_cmpstr (tov_history_step (history, 1)->record, ==, "p1");
  g_assert_null (tov_history_step (history, 1));
}

static void
test_a_visit_forgets_what_lay_ahead (void)
{
  g_autoptr (TovHistory) history = create_history ();

  tov_history_step (history, -1);
  tov_history_visit (history, &balls);
  g_assert_false (tov_history_can_step (history, 1));
  g_assert_cmpstr (tov_history_get_current (history)->owner, ==, "p1");
  g_assert_cmpstr (tov_history_step (history, -1)->entity, ==, "young_person");
}

static void
test_lists_of_the_board_are_places (void)
{
  g_autoptr (TovHistory) history = tov_history_new ();

  tov_history_visit (history, &mine);
  tov_history_visit (history, &overdue);
  tov_history_visit (history, &overdue);
  g_assert_cmpstr (tov_history_get_current (history)->selection, ==, "contact=overdue");
  g_assert_cmpstr (tov_history_step (history, -1)->selection, ==, "key_worker=me");
  g_assert_false (tov_history_can_step (history, -1));
}

static void
test_staying_is_no_visit (void)
{
  g_autoptr (TovHistory) history = create_history ();
  const TovPlace same = person;

  tov_history_step (history, -1);
  tov_history_step (history, 1);
  tov_history_visit (history, &same);
  g_assert_cmpstr (tov_history_step (history, -1)->entity, ==, "young_person");
  g_assert_null (tov_history_get_current (history)->record);
  /* The whole list is another place than one owner's part of it. */
  tov_history_visit (history, &board);
  tov_history_visit (history, &balls);
  g_assert_null (tov_history_step (history, -1)->owner);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/a-new-history-leads-nowhere", test_a_new_history_leads_nowhere);
  g_test_add_func ("/history/back-and-forward-go-the-same-way",
                   test_back_and_forward_go_the_same_way);
  g_test_add_func ("/history/a-visit-forgets-what-lay-ahead", test_a_visit_forgets_what_lay_ahead);
  g_test_add_func ("/history/lists-of-the-board-are-places", test_lists_of_the_board_are_places);
  g_test_add_func ("/history/staying-is-no-visit", test_staying_is_no_visit);
  return g_test_run ();
}
