/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball.h"
#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-log-entry-theme.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-morning.h"
#include "tov-next-step.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

/* A Friday. */
#define TODAY "2011-10-14"

static const struct
{
  const char *days;
  const char *from;
  const char *to;
  const char *day;
  gboolean is_on;
} call_days[] = {
  { "weekdays", "2011-10-01", "", "2011-10-14", TRUE },
  /* Saturday, Sunday, Monday. */
  { "weekdays", "2011-10-01", "", "2011-10-15", FALSE },
  { "weekdays", "2011-10-01", "", "2011-10-16", FALSE },
  { "weekdays", "2011-10-01", "", "2011-10-17", TRUE },
  { "every_day", "2011-10-01", "", "2011-10-16", TRUE },
  { "friday", "2011-10-01", "", "2011-10-14", TRUE },
  { "friday", "2011-10-01", "", "2011-10-13", FALSE },
  { "sunday", "2011-10-01", "", "2011-10-16", TRUE },
  { "monday", "2011-10-01", "", "2011-10-16", FALSE },
  /* The first and the last day are in it. */
  { "every_day", "2011-10-14", "", "2011-10-13", FALSE },
  { "every_day", "2011-10-14", "", "2011-10-14", TRUE },
  { "every_day", "2011-10-01", "2011-10-14", "2011-10-14", TRUE },
  { "every_day", "2011-10-01", "2011-10-14", "2011-10-15", FALSE },
  /* The day of the week over a leap day, a year's end and the change of the clock. */
  { "wednesday", "2011-10-01", "", "2012-02-29", TRUE },
  { "thursday", "2011-10-01", "", "2012-03-01", TRUE },
  { "sunday", "2011-10-01", "", "2012-01-01", TRUE },
  { "sunday", "2011-10-01", "", "2011-10-30", TRUE },
};

static void
test_a_call_is_made_on_its_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (call_days); i++) {
    g_autoptr (TovRecord) call =
        fixture_make (&tov_morning_call_entity, "c", "days", call_days[i].days, "from_date",
                      call_days[i].from, "to_date", call_days[i].to, NULL);

    if (tov_morning_is_wake_up_day (TOV_MORNING_CALL (call), tov_date_from_iso (call_days[i].day))
        != call_days[i].is_on)
      g_error ("%s on %s", call_days[i].days, call_days[i].day);
  }
}

/* Two young people: Ann of key worker k in Randers, and Bo of key worker l in Lolland, who is
 * protected. Both were reached the day before. */
static TovStore *
create_register (void)
{
  TovStore *store = fixture_open ();

  tov_clock_set_today (tov_date_from_iso (TODAY));
  fixture_save (store, &tov_partnership_entity, "r", "name", "Randers", NULL);
  fixture_save (store, &tov_partnership_entity, "lo", "name", "Lolland", NULL);
  fixture_save (store, &tov_contact_entity, "k", "given_name", "Karen", NULL);
  fixture_save (store, &tov_contact_entity, "l", "given_name", "Lars", NULL);
  fixture_save (store, &tov_young_person_entity, "a", "reference", "R1", "given_name", "Ann",
                "phone", "12345678", NULL);
  fixture_save (store, &tov_young_person_entity, "b", "reference", "L1", "given_name", "Bo",
                "phone", "87654321", "protected", "1", NULL);
  fixture_save (store, &tov_enrolment_entity, "ea", "young_person_id", "a", "partnership_id", "r",
                "admitted_on", "2011-01-10", NULL);
  fixture_save (store, &tov_enrolment_entity, "eb", "young_person_id", "b", "partnership_id", "lo",
                "admitted_on", "2011-01-10", NULL);
  fixture_save (store, &tov_key_worker_entity, "ka", "young_person_id", "a", "contact_id", "k",
                "from_date", "2011-01-10", "accepted_on", "2011-01-10", NULL);
  fixture_save (store, &tov_key_worker_entity, "kb", "young_person_id", "b", "contact_id", "l",
                "from_date", "2011-01-10", "accepted_on", "2011-01-10", NULL);
  fixture_save (store, &tov_log_entry_entity, "met", "happened_at", "2011-10-13T10:00", "form",
                "meeting", "reached", "1", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "met-a", "log_entry_id", "met",
                "young_person_id", "a", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "met-b", "log_entry_id", "met",
                "young_person_id", "b", NULL);
  return store;
}

static GPtrArray *
load (TovStore *store, const char *partnership, const char *whose)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items =
      tov_morning_load (store, partnership, whose, "k", tov_date_from_iso (TODAY), &error);

  g_assert_no_error (error);
  return items;
}

/* The ids in their order, with a mark for their state. */
static void
expect (TovStore *store, const char *partnership, const char *whose, const char *words)
{
  g_autoptr (GPtrArray) items = load (store, partnership, whose);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++) {
    const TovMorningItem *item = g_ptr_array_index (items, i);
    const char *marks[] = { "", "?", "!" };

    g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "", item->id, marks[item->state]);
  }
  g_assert_cmpstr (found->str, ==, words);
}

static void
add_call (
    TovStore *store, const char *id, const char *young_person, const char *at, const char *who)
{
  fixture_save (store, &tov_morning_call_entity, id, "young_person_id", young_person, "at", at,
                "contact_id", who, "days", "weekdays", "from_date", "2011-10-01", NULL);
}

static void
test_calls_and_meetings_go_by_the_clock (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (GPtrArray) items = NULL;
  const TovMorningItem *item;

  add_call (store, "c-none", "a", "", "");
  add_call (store, "c-late", "a", "07:30", "");
  add_call (store, "c-early", "b", "06:45", "k");
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "r", "kind", "key_worker",
                "local_name", "Tovholdere", NULL);
  fixture_save (store, &tov_membership_entity, "m", "contact_group_id", "g", "contact_id", "k",
                "to_date", TODAY, NULL);
  fixture_save (store, &tov_meeting_entity, "meet", "contact_group_id", "g", "starts_at",
                TODAY "T07:00", "place", "Rådhuset", NULL);
  fixture_save (store, &tov_meeting_entity, "off", "contact_group_id", "g", "starts_at",
                TODAY "T07:00", "status", "cancelled", NULL);
  fixture_save (store, &tov_meeting_entity, "tomorrow", "contact_group_id", "g", "starts_at",
                "2011-10-15T07:00", NULL);
  expect (store, NULL, NULL, "c-early meet c-late c-none");
  /* A call that nobody in particular makes is the key worker's. */
  expect (store, NULL, "k", "c-early meet c-late c-none");
  expect (store, NULL, "l", "");
  expect (store, "r", NULL, "meet c-late c-none");
  expect (store, "lo", "k", "c-early");
  items = load (store, NULL, NULL);
  item = g_ptr_array_index (items, 0);
  /* Who is protected is a number, and has none. */
  g_assert_cmpstr (item->name, ==, "L1");
  g_assert_null (item->phone);
  item = g_ptr_array_index (items, 1);
  g_assert_cmpstr (item->name, ==, "Tovholdere");
  g_assert_cmpstr (item->text, ==, "Rådhuset");
  item = g_ptr_array_index (items, 2);
  g_assert_cmpstr (item->phone, ==, "12345678");
  g_assert_cmpstr (item->contact, ==, "k");
}

static void
answer (TovStore *store, gboolean is_reached)
{
  g_autoptr (GPtrArray) items = load (store, NULL, "k");
  g_autoptr (GError) error = NULL;

  tov_morning_answer (store, g_ptr_array_index (items, 0), is_reached, "k", &error);
  g_assert_no_error (error);
}

static void
test_an_answer_is_logged_and_can_be_taken_back (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  add_call (store, "c", "a", "07:00", "");
  answer (store, FALSE);
  expect (store, NULL, "k", "c?");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT form || ' ' || reached || ' ' || worker_id || ' '"
                         " || substr (happened_at, 1, 10) FROM log_entry WHERE id <> 'met'",
                         "phone 0 k " TODAY);
  /* Tried again, and answered. */
  answer (store, TRUE);
  expect (store, NULL, "k", "c!");
  items = load (store, NULL, "k");
  tov_morning_take_back (store, g_ptr_array_index (items, 0), &error);
  g_assert_no_error (error);
  expect (store, NULL, "k", "c?");
  fixture_undo (store);
  expect (store, NULL, "k", "c!");
  fixture_undo (store);
  fixture_undo (store);
  expect (store, NULL, "k", "c");
}

static void
change (TovStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;

  tov_connection_execute (tov_store_get_connection (store), sql, &error);
  g_assert_no_error (error);
}

static void
assert_kept (TovStore *store, const char *whose, const char *entry)
{
  g_autoptr (GPtrArray) items = load (store, NULL, whose);

  g_assert_cmpint (((TovMorningItem *) items->pdata[0])->state, ==, TOV_MORNING_DONE);
  g_assert_cmpstr (((TovMorningItem *) items->pdata[0])->log_entry, ==, entry);
}

/* The user is k. */
static void
test_what_somebody_has_written_is_not_taken_back (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_call (store, "c", "a", "07:00", "");
  fixture_save (store, &tov_log_entry_entity, "e", "happened_at", TODAY "T07:05", "form", "phone",
                "reached", "1", "worker_id", "k", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "e-a", "log_entry_id", "e",
                "young_person_id", "a", NULL);
  assert_kept (store, "k", "e");
  assert_kept (store, NULL, "e");
  change (store, "UPDATE log_entry SET note = 'Er på vej' WHERE id = 'e'");
  assert_kept (store, "k", NULL);
  change (store, "UPDATE log_entry SET note = NULL, minutes = 5 WHERE id = 'e'");
  assert_kept (store, "k", NULL);
  change (store, "UPDATE log_entry SET minutes = NULL, worker_id = 'l' WHERE id = 'e'");
  assert_kept (store, "k", NULL);
  assert_kept (store, NULL, NULL);
  change (store, "UPDATE log_entry SET worker_id = 'k' WHERE id = 'e'");
  assert_kept (store, "k", "e");
  fixture_save (store, &tov_log_entry_theme_entity, "theme", "log_entry_id", "e", "theme_id",
                "theme:money", NULL);
  assert_kept (store, "k", NULL);
  change (store, "DELETE FROM log_entry_theme");
  assert_kept (store, "k", "e");
  fixture_save (store, &tov_log_entry_entity, "more", "happened_at", TODAY "T07:05", "form",
                "phone", "reached", "1", "worker_id", "l", "note", "Og sov igen", "corrects_id",
                "e", NULL);
  assert_kept (store, "k", NULL);
}

static void
add_step (TovStore *store, const char *id, const char *due, const char *done, const char *cancelled)
{
  fixture_save (store, &tov_next_step_entity, id, "young_person_id", "a", "text", "Ring", "set_on",
                "2011-09-01", "due_on", due, "done_on", done, "cancelled_on", cancelled, NULL);
}

static void
test_steps_that_are_due_are_there_the_oldest_first (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_step (store, "today", TODAY, "", "");
  add_step (store, "before", "2011-09-30", "", "");
  add_step (store, "after", "2011-10-15", "", "");
  add_step (store, "undated", "", "", "");
  add_step (store, "done", "2011-10-12", TODAY, "");
  add_step (store, "done-before", "2011-10-12", "2011-10-13", "");
  add_step (store, "cancelled", "2011-10-12", "", TODAY);
  fixture_save (store, &tov_next_step_entity, "others", "young_person_id", "a", "text", "Skriv",
                "set_on", "2011-09-01", "due_on", "2011-10-13", "responsible_id", "l", NULL);
  expect (store, NULL, NULL, "before done! others today");
  expect (store, NULL, "k", "before done! today");
  expect (store, NULL, "l", "others");
}

static void
test_who_is_discharged_asks_for_nothing (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_step (store, "s", "2011-09-30", "", "");
  add_call (store, "c", "a", "07:00", "");
  expect (store, NULL, NULL, "c s");
  change (store, "UPDATE enrolment SET discharged_on = '" TODAY "' WHERE id = 'ea'");
  expect (store, NULL, NULL, "");
}

static void
add_ball (TovStore *store,
          const char *id,
          const char *contact,
          const char *from,
          const char *to,
          const char *answer,
          const char *answered)
{
  fixture_save (store, &tov_ball_entity, id, "young_person_id", "a", "contact_id", contact,
                "from_date", from, "to_date", to, "thrown_on", from, "answer", answer,
                "answered_on", answered, "expectation", id, NULL);
}

static void
test_a_throw_waits_for_whom_it_goes_to (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (GPtrArray) items = NULL;

  add_ball (store, "mine", "k", "2011-10-01", "2011-10-11", "accepted", "2011-10-01");
  add_ball (store, "thrown", "l", "2011-10-12", "", "open", "");
  expect (store, NULL, NULL, "thrown");
  expect (store, NULL, "l", "thrown");
  expect (store, NULL, "k", "");
  /* What is expected of whom it goes to, not of who has it until then. */
  items = load (store, NULL, "l");
  g_assert_cmpstr (((TovMorningItem *) items->pdata[0])->text, ==, "thrown");
  g_assert_cmpint (((TovMorningItem *) items->pdata[0])->since, ==,
                   tov_date_from_iso ("2011-10-12"));
}

static void
test_a_throw_that_was_answered_today_is_done (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_ball (store, "thrown", "l", "2011-10-12", "", "accepted", TODAY);
  expect (store, NULL, "l", "thrown!");
}

/* The level's maximum is 30 days; without a level the closest one's holds. */
static void
test_who_was_not_reached_for_long_is_there (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (GPtrArray) items = NULL;

  fixture_save (store, &tov_support_level_entity, "s", "young_person_id", "a", "level", "close",
                "from_date", "2011-01-10", NULL);
  change (store, "UPDATE log_entry SET happened_at = '2011-09-14T10:00'");
  expect (store, NULL, NULL, "");
  change (store, "UPDATE log_entry SET happened_at = '2011-09-13T10:00'");
  expect (store, NULL, NULL, "a b");
  expect (store, NULL, "k", "a");
  items = load (store, NULL, "k");
  g_assert_cmpint (((TovMorningItem *) items->pdata[0])->days, ==, 31);
  /* Reached today, she is done. */
  fixture_save (store, &tov_log_entry_entity, "e", "happened_at", TODAY "T09:05", "form", "video",
                "reached", "1", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "e-a", "log_entry_id", "e",
                "young_person_id", "a", NULL);
  expect (store, NULL, "k", "a!");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/morning/a-call-is-made-on-its-days", test_a_call_is_made_on_its_days);
  g_test_add_func ("/morning/calls-and-meetings-go-by-the-clock",
                   test_calls_and_meetings_go_by_the_clock);
  g_test_add_func ("/morning/an-answer-is-logged-and-can-be-taken-back",
                   test_an_answer_is_logged_and_can_be_taken_back);
  g_test_add_func ("/morning/what-somebody-has-written-is-not-taken-back",
                   test_what_somebody_has_written_is_not_taken_back);
  g_test_add_func ("/morning/steps-that-are-due-are-there-the-oldest-first",
                   test_steps_that_are_due_are_there_the_oldest_first);
  g_test_add_func ("/morning/who-is-discharged-asks-for-nothing",
                   test_who_is_discharged_asks_for_nothing);
  g_test_add_func ("/morning/a-throw-waits-for-whom-it-goes-to",
                   test_a_throw_waits_for_whom_it_goes_to);
  g_test_add_func ("/morning/a-throw-that-was-answered-today-is-done",
                   test_a_throw_that_was_answered_today_is_done);
  g_test_add_func ("/morning/who-was-not-reached-for-long-is-there",
                   test_who_was_not_reached_for_long_is_there);
  return g_test_run ();
}
