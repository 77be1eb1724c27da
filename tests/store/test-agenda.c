/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-template.h"
#include "tov-agenda.h"
#include "tov-contact-group.h"
#include "tov-decision.h"
#include "tov-follow-up.h"
#include "tov-partnership.h"
#include "tov-postponement.h"

/* A steering group, and another group whose meetings are none of its business. */
static TovStore *
open_with_groups (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "lolland", "name", "Lolland", NULL);
  fixture_save (store, &tov_contact_group_entity, "steering", "partnership_id", "lolland", "kind",
                "steering", NULL);
  fixture_save (store, &tov_contact_group_entity, "other", "partnership_id", "lolland", "kind",
                "other", NULL);
  return store;
}

static void
add_meeting (TovStore *store, const char *id, const char *day, const char *status)
{
  g_autofree char *starts_at = g_strconcat (day, "T13:00", NULL);

  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", "steering", "starts_at",
                starts_at, "status", status, NULL);
}

/* An item that is called by its id. */
static void
add_item (TovStore *store,
          const char *id,
          const char *meeting,
          const char *position,
          const char *minutes,
          const char *carried_from)
{
  fixture_save (store, &tov_agenda_item_entity, id, "meeting_id", meeting, "position", position,
                "title", id, "minutes_text", minutes, "carried_from_id", carried_from, NULL);
}

static void
add_template (TovStore *store, const char *title, const char *position, const char *month)
{
  fixture_save (store, &tov_agenda_template_entity, title, "contact_group_id", "steering", "title",
                title, "position", position, "month", month, NULL);
}

static void
add_follow_up (TovStore *store, const char *id, const char *item, const char *due, const char *done)
{
  fixture_save (store, &tov_follow_up_entity, id, "agenda_item_id", item, "text", id, "due_on", due,
                "done_on", done, NULL);
}

static void
change_status (TovStore *store, const char *id, const char *status)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_meeting_entity, id, NULL);
  g_autoptr (TovRecord) edited = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  g_object_set (edited, "status", status, NULL);
  tov_store_save (store, edited, &error);
  g_assert_no_error (error);
}

static GPtrArray *
propose (TovStore *store, const char *meeting)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *proposals = tov_agenda_propose (store, meeting, &error);

  g_assert_no_error (error);
  return proposals;
}

/* The proposals as "S title" (standing), "N" (not discussed), "P" (put off), "F" (follow-up). */
static void
assert_proposed (TovStore *store, const char *meeting, const char *expected)
{
  g_autoptr (GPtrArray) proposals = propose (store, meeting);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++) {
    const TovAgendaProposal *proposal = g_ptr_array_index (proposals, i);

    g_string_append_printf (words, "%s%c %s", i > 0 ? ", " : "", "SNPF"[proposal->reason],
                            proposal -> item -> title);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
take_all (TovStore *store, const char *meeting)
{
  g_autoptr (GPtrArray) proposals = propose (store, meeting);
  g_autoptr (GError) error = NULL;

  tov_agenda_take (store, meeting, proposals, &error);
  g_assert_no_error (error);
}

static void
assert_agenda (TovStore *store, const char *meeting, const char *expected)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT position || ' ' || title FROM agenda_item WHERE meeting_id = '%s'"
                       " ORDER BY position",
                       meeting);

  fixture_assert_answer (tov_store_get_connection (store), sql, expected);
}

static void
test_standing (void)
{
  g_autoptr (TovStore) store = open_with_groups ();
  g_autoptr (GPtrArray) proposals = NULL;
  const TovAgendaProposal *first;

  add_meeting (store, "now", "2011-10-20", "planned");
  add_template (store, "Eventuelt", "2", NULL);
  fixture_save (store, &tov_agenda_template_entity, "t", "contact_group_id", "steering", "title",
                "Unge", "position", "1", "kind", "discussion", "closed", "1", "minutes_planned",
                "20", "background", "Som sidst", NULL);
  fixture_save (store, &tov_agenda_template_entity, "x", "contact_group_id", "other", "title",
                "Andres", NULL);
  assert_proposed (store, "now", "S Unge, S Eventuelt");
  proposals = propose (store, "now");
  first = g_ptr_array_index (proposals, 0);
  g_assert_cmpstr (first->item->kind, ==, "discussion");
  g_assert_true (first->item->closed);
  g_assert_cmpint (first->item->minutes_planned, ==, 20);
  g_assert_cmpstr (first->item->background, ==, "Som sidst");
  g_assert_cmpint (first->from, ==, TOV_DATE_NONE);

  /* What was typed by hand already is the same item. */
  add_item (store, "EVENTUELT", "now", "1", NULL, NULL);
  assert_proposed (store, "now", "S Unge");
}

static void
test_yearly (void)
{
  g_autoptr (TovStore) store = open_with_groups ();

  add_template (store, "Budget", "1", "9");
  add_meeting (store, "june", "2011-06-20", "held");
  add_meeting (store, "september", "2011-09-05", "cancelled");
  add_meeting (store, "october", "2011-10-20", "planned");
  add_meeting (store, "december", "2011-12-01", "planned");
  add_meeting (store, "next-june", "2012-06-20", "planned");
  add_meeting (store, "next-december", "2012-12-01", "planned");
  assert_proposed (store, "june", "");
  /* The one of September did not take place. */
  assert_proposed (store, "october", "S Budget");
  assert_proposed (store, "december", "");
  assert_proposed (store, "next-june", "");
  assert_proposed (store, "next-december", "S Budget");
  change_status (store, "september", "held");
  assert_proposed (store, "october", "");
}

static void
test_last_time (void)
{
  g_autoptr (TovStore) store = open_with_groups ();
  g_autoptr (GPtrArray) proposals = NULL;
  const TovAgendaProposal *first;

  add_meeting (store, "before", "2011-03-01", "held");
  add_meeting (store, "last", "2011-06-01", "held");
  add_meeting (store, "now", "2011-10-20", "planned");
  add_item (store, "forgotten", "before", "1", NULL, NULL);
  add_item (store, "empty", "last", "3", " \n\t", NULL);
  add_item (store, "talked", "last", "2", "Drøftet.", NULL);
  add_item (store, "decided", "last", "4", NULL, NULL);
  add_item (store, "put-off", "last", "1", "Kort drøftet.", NULL);
  fixture_save (store, &tov_decision_entity, "d", "agenda_item_id", "decided", "text", "Ja", NULL);
  fixture_save (store, &tov_postponement_entity, "p", "agenda_item_id", "put-off", NULL);
  assert_proposed (store, "now", "N empty, P put-off");
  proposals = propose (store, "now");
  first = g_ptr_array_index (proposals, 0);
  g_assert_cmpstr (first->item->carried_from_id, ==, "empty");
  g_assert_cmpstr (first->item->meeting_id, ==, "now");
  g_assert_null (first->item->minutes_text);
  g_assert_cmpint (first->from, ==, tov_date_new (2011, 6, 1));
}

/* Of a meeting that was cancelled everything comes back, beside what is left from the one before.
 */
static void
test_cancelled (void)
{
  g_autoptr (TovStore) store = open_with_groups ();

  add_meeting (store, "held", "2011-03-01", "held");
  add_meeting (store, "cancelled", "2011-06-01", "cancelled");
  add_meeting (store, "now", "2011-10-20", "planned");
  add_item (store, "left", "held", "1", NULL, NULL);
  add_item (store, "left-again", "held", "2", NULL, NULL);
  add_item (store, "taken", "cancelled", "1", NULL, "left-again");
  add_item (store, "new", "cancelled", "2", NULL, NULL);
  assert_proposed (store, "now", "N left, N taken, N new");
  change_status (store, "cancelled", "held");
  assert_proposed (store, "now", "N taken, N new");
  /* One that is still to come deals with its items itself. */
  change_status (store, "cancelled", "planned");
  assert_proposed (store, "now", "N left");
}

static void
test_follow_ups (void)
{
  g_autoptr (TovStore) store = open_with_groups ();
  g_autoptr (GError) error = NULL;

  add_meeting (store, "first", "2011-01-10", "held");
  add_meeting (store, "second", "2011-03-01", "held");
  add_meeting (store, "third", "2011-06-01", "held");
  add_meeting (store, "now", "2011-10-20", "planned");
  add_item (store, "praktik", "first", "1", "Drøftet.", NULL);
  add_item (store, "praktik-2", "second", "1", "Drøftet igen.", "praktik");
  add_item (store, "done", "first", "2", "Drøftet.", NULL);
  add_item (store, "third-item", "third", "1", "Drøftet.", NULL);
  add_follow_up (store, "ring", "praktik", "2011-02-01", NULL);
  add_follow_up (store, "skriv", "done", "2011-02-01", "2011-02-02");
  assert_proposed (store, "now", "F praktik-2");
  /* It is asked what was known before the meeting: before the second it was still the first. */
  assert_proposed (store, "second", "");
  tov_store_delete (store, &tov_agenda_item_entity, "praktik-2", &error);
  g_assert_no_error (error);
  assert_proposed (store, "second", "F praktik");
  take_all (store, "now");
  assert_proposed (store, "now", "");
}

/* What was agreed is not forgotten because nobody came to the item the next time; but one that
 * stands on the agenda of a meeting to come is dealt with there. */
static void
test_follow_up_of_older (void)
{
  g_autoptr (TovStore) store = open_with_groups ();

  add_meeting (store, "first", "2011-01-10", "held");
  add_meeting (store, "second", "2011-03-01", "held");
  add_meeting (store, "third", "2011-06-01", "held");
  add_meeting (store, "now", "2011-10-20", "planned");
  add_item (store, "praktik", "first", "1", "Drøftet.", NULL);
  add_item (store, "praktik-2", "second", "1", NULL, "praktik");
  add_follow_up (store, "ring", "praktik", "2011-02-01", NULL);
  assert_proposed (store, "now", "F praktik-2");
  change_status (store, "second", "planned");
  assert_proposed (store, "now", "");
}

/* A standing item that nobody came to stands on this agenda anyway. */
static void
test_standing_again (void)
{
  g_autoptr (TovStore) store = open_with_groups ();

  add_template (store, "Eventuelt", "1", NULL);
  add_template (store, "Budget", "2", "3");
  add_meeting (store, "last", "2011-03-01", "held");
  add_meeting (store, "now", "2011-10-20", "planned");
  take_all (store, "last");
  assert_agenda (store, "last", "1 Eventuelt\n2 Budget");
  /* But one that comes once a year would not. */
  assert_proposed (store, "now", "S Eventuelt, N Budget");
}

static void
test_taken (void)
{
  g_autoptr (TovStore) store = open_with_groups ();

  add_template (store, "Eventuelt", "1", NULL);
  add_meeting (store, "last", "2011-06-01", "held");
  add_meeting (store, "now", "2011-10-20", "planned");
  add_item (store, "left", "last", "1", NULL, NULL);
  add_item (store, "here", "now", "7", NULL, NULL);
  take_all (store, "now");
  assert_agenda (store, "now", "7 here\n8 Eventuelt\n9 left");
  assert_proposed (store, "now", "");
  fixture_undo (store);
  assert_agenda (store, "now", "7 here");
  fixture_redo (store);
  assert_agenda (store, "now", "7 here\n8 Eventuelt\n9 left");
}

static void
test_moved (void)
{
  g_autoptr (TovStore) store = open_with_groups ();
  g_autoptr (GError) error = NULL;

  add_meeting (store, "now", "2011-10-20", "planned");
  add_item (store, "b", "now", "5", NULL, NULL);
  add_item (store, "a", "now", "2", NULL, NULL);
  add_item (store, "without", "now", NULL, NULL, NULL);
  tov_agenda_move (store, "without", 0, &error);
  g_assert_no_error (error);
  assert_agenda (store, "now", "1 without\n2 a\n3 b");
  tov_agenda_move (store, "a", 99, &error);
  g_assert_no_error (error);
  assert_agenda (store, "now", "1 without\n2 b\n3 a");
  fixture_undo (store);
  fixture_undo (store);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT title FROM agenda_item WHERE position = 2", "a");
}

static TovAgendaTimes *
read_times (TovStore *store, const char *ends_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) meeting = fixture_make (&tov_meeting_entity, NULL, "starts_at",
                                                "2011-10-20T13:15", "ends_at", ends_at, NULL);
  g_autoptr (GPtrArray) items = tov_agenda_load (store, "now", &error);

  g_assert_no_error (error);
  return tov_agenda_times_new (TOV_MEETING (meeting), items);
}

static void
test_times (void)
{
  static const char *const minutes[] = { "15", NULL, "0", "50" };
  static const guint starts[] = { 0, 15, 15, 15 };
  g_autoptr (TovStore) store = open_with_groups ();
  g_autoptr (TovAgendaTimes) times = NULL, open = NULL, backwards = NULL;

  add_meeting (store, "now", "2011-10-20", "planned");
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++) {
    const char position[] = { (char) ('1' + i), '\0' };

    fixture_save (store, &tov_agenda_item_entity, position, "meeting_id", "now", "title", "x",
                  "position", position, "minutes_planned", minutes[i], NULL);
  }
  times = read_times (store, "2011-10-20T14:45");
  g_assert_cmpuint (times->starts->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (g_array_index (times->starts, guint, i), ==, starts[i]);
  g_assert_cmpuint (times->planned, ==, 65);
  g_assert_cmpuint (times->n_without, ==, 1);
  g_assert_cmpuint (times->available, ==, 90);
  open = read_times (store, NULL);
  g_assert_cmpuint (open->available, ==, 0);
  backwards = read_times (store, "2011-10-20T13:00");
  g_assert_cmpuint (backwards->available, ==, 0);
}

static void
assert_follow_ups (TovStore *store, const char *before, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = tov_agenda_list_open_follow_ups (store, "steering", before, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s ", tov_record_get_id (g_ptr_array_index (found, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_open_follow_ups (void)
{
  g_autoptr (TovStore) store = open_with_groups ();

  add_meeting (store, "last", "2011-06-01", "held");
  add_meeting (store, "now", "2011-10-20", "planned");
  fixture_save (store, &tov_meeting_entity, "elsewhere", "contact_group_id", "other", "starts_at",
                "2011-06-01T09:00", NULL);
  add_item (store, "item", "last", "1", NULL, NULL);
  add_item (store, "item-now", "now", "1", NULL, NULL);
  add_follow_up (store, "never", "item", NULL, NULL);
  add_follow_up (store, "late", "item", "2011-12-01", NULL);
  add_follow_up (store, "now", "item-now", "2011-11-01", NULL);
  add_follow_up (store, "done", "item", "2011-07-01", "2011-07-01");
  fixture_save (store, &tov_follow_up_entity, "of-meeting", "meeting_id", "last", "text", "x",
                "due_on", "2011-07-02", NULL);
  fixture_save (store, &tov_follow_up_entity, "of-others", "meeting_id", "elsewhere", "text", "x",
                NULL);
  assert_follow_ups (store, NULL, "of-meeting now late never ");
  assert_follow_ups (store, "2011-10-20T13:00", "of-meeting late never ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/holds-what-stands-on-every-agenda", test_standing);
  g_test_add_func ("/agenda/holds-what-comes-once-a-year", test_yearly);
  g_test_add_func ("/agenda/brings-back-what-was-left-and-put-off", test_last_time);
  g_test_add_func ("/agenda/brings-back-what-was-cancelled", test_cancelled);
  g_test_add_func ("/agenda/brings-back-what-is-not-followed-up", test_follow_ups);
  g_test_add_func ("/agenda/forgets-no-follow-up-of-an-older-meeting", test_follow_up_of_older);
  g_test_add_func ("/agenda/holds-a-standing-item-once", test_standing_again);
  g_test_add_func ("/agenda/takes-over-behind-what-is-there", test_taken);
  g_test_add_func ("/agenda/is-numbered-when-an-item-moves", test_moved);
  g_test_add_func ("/agenda/adds-up-its-times", test_times);
  g_test_add_func ("/agenda/lists-what-is-open-as-it-is-due", test_open_follow_ups);
  return g_test_run ();
}
