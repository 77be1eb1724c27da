/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-follow-up.h"
#include "tov-meeting-acts.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-partnership.h"

#define AGENDA                                                                 \
  "SELECT position || ' ' || title || ' ' || coalesce (minutes_planned, '-') " \
  "FROM agenda_item ORDER BY position"
#define LIST \
  "SELECT contact_id || ' ' || invited || ' ' || presence FROM attendance ORDER BY contact_id"

/* A meeting on 14 October 2011 of a group with Ane, Bo, who has left, and Cai, who begins that day.
 */
static TovStore *
open_with_meeting (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "ps", "name", "Midt", NULL);
  fixture_save (store, &tov_contact_group_entity, "gr", "partnership_id", "ps", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_entity, "ane", "given_name", "Ane", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "cai", "given_name", "Cai", NULL);
  fixture_save (store, &tov_membership_entity, "m1", "contact_group_id", "gr", "contact_id", "ane",
                NULL);
  fixture_save (store, &tov_membership_entity, "m2", "contact_group_id", "gr", "contact_id", "bo",
                "to_date", "2011-10-13", NULL);
  fixture_save (store, &tov_membership_entity, "m3", "contact_group_id", "gr", "contact_id", "cai",
                "from_date", "2011-10-14", NULL);
  fixture_save (store, &tov_membership_entity, "m4", "contact_group_id", "gr", "contact_id", "ane",
                "role", "secretary", NULL);
  fixture_save (store, &tov_meeting_entity, "me", "contact_group_id", "gr", "starts_at",
                "2011-10-14T13:00", NULL);
  return store;
}

static void
assert_answer (TovStore *store, const char *sql, const char *answer)
{
  fixture_assert_answer (tov_store_get_connection (store), sql, answer);
}

static void
assert_parsed (const char *typed, const char *title, gint64 minutes)
{
  gint64 found;
  g_autofree char *read = tov_meeting_parse_item (typed, &found);

  g_assert_cmpstr (read, ==, title);
  g_assert_cmpint (found, ==, minutes);
}

static void
test_typed (void)
{
  assert_parsed ("Økonomi 15 min", "Økonomi", 15);
  assert_parsed ("  Økonomi, 15 min.  ", "Økonomi", 15);
  assert_parsed ("Økonomi (5 m)", "Økonomi", 5);
  assert_parsed ("Økonomi – 15 MIN", "Økonomi", 15);
  assert_parsed ("Økonomi 15 minutter", "Økonomi", 15);
  assert_parsed ("Bilag 3", "Bilag 3", TOV_NUMBER_NONE);
  assert_parsed ("Handleplan 2012 20 min", "Handleplan 2012", 20);
  assert_parsed ("Bilag3min", "Bilag3min", TOV_NUMBER_NONE);
  assert_parsed ("15 min", "15 min", TOV_NUMBER_NONE);
  assert_parsed ("   ", NULL, TOV_NUMBER_NONE);
}

static char *
add_item (TovStore *store, const char *typed)
{
  g_autoptr (GError) error = NULL;
  char *id = tov_meeting_add_item (store, "me", typed, &error);

  g_assert_no_error (error);
  return id;
}

static void
test_agenda (void)
{
  g_autoptr (TovStore) store = open_with_meeting ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = add_item (store, "Velkomst 5 min"),
                  *second = add_item (store, "Bilag 3");
  g_autoptr (TovRecord) item = tov_store_get (store, &tov_agenda_item_entity, first, NULL);
  g_autofree char *line = tov_meeting_format_item (TOV_AGENDA_ITEM (item));

  g_assert_cmpstr (line, ==, "Velkomst 5 min");
  assert_answer (store, AGENDA, "1 Velkomst 5\n2 Bilag 3 -");
  g_assert_true (tov_meeting_retype_item (store, second, "Bilag 4 10 min", &error));
  assert_answer (store, AGENDA, "1 Velkomst 5\n2 Bilag 4 10");
  fixture_undo (store);
  assert_answer (store, AGENDA, "1 Velkomst 5\n2 Bilag 3 -");
  g_assert_true (tov_meeting_remove_item (store, first, &error));
  g_free (add_item (store, "Eventuelt"));
  assert_answer (store, AGENDA, "2 Bilag 3 -\n3 Eventuelt -");
  g_assert_null (tov_meeting_add_item (store, "me", " ", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
}

static void
test_putting_off (void)
{
  g_autoptr (TovStore) store = open_with_meeting ();
  g_autofree char *item = add_item (store, "Økonomi");

  g_assert_true (tov_meeting_put_off (store, item, NULL));
  g_assert_true (tov_meeting_put_off (store, item, NULL));
  assert_answer (store, "SELECT count (*) FROM postponement", "1");
  g_assert_true (tov_meeting_is_put_off (store, item));
  g_assert_true (tov_meeting_take_up (store, item, NULL));
  g_assert_false (tov_meeting_is_put_off (store, item));
  fixture_undo (store);
  g_assert_true (tov_meeting_is_put_off (store, item));
}

static void
test_attendance (void)
{
  g_autoptr (TovStore) store = open_with_meeting ();
  g_autofree char *ane = NULL;

  g_assert_true (tov_meeting_invite (store, "me", NULL));
  assert_answer (store, LIST, "ane 1 unknown\ncai 1 unknown");
  g_assert_true (tov_meeting_invite (store, "me", NULL));
  assert_answer (store, LIST, "ane 1 unknown\ncai 1 unknown");
  ane = fixture_ask (tov_store_get_connection (store),
                     "SELECT id FROM attendance WHERE contact_id = 'ane'");
  g_assert_true (tov_meeting_note_presence (store, ane, "excused", NULL));
  g_assert_true (tov_meeting_note_rest (store, "me", NULL));
  assert_answer (store, LIST, "ane 1 excused\ncai 1 present");
  fixture_undo (store);
  assert_answer (store, LIST, "ane 1 excused\ncai 1 unknown");
  fixture_undo (store);
  fixture_undo (store);
  assert_answer (store, "SELECT count (*) FROM attendance", "0");
}

static void
test_agreed (void)
{
  g_autoptr (TovStore) store = open_with_meeting ();
  g_autofree char *item = add_item (store, "Økonomi"), *id = NULL;
  TovDate due = tov_date_new (2011, 11, 1);

  g_assert_true (tov_meeting_decide (store, item, "Vi køber ind", NULL, TOV_DATE_NONE, NULL));
  g_assert_true (tov_meeting_agree (store, item, "Ring til Falck", "ane", due, NULL));
  assert_answer (store, "SELECT text || ' ' || status FROM decision", "Vi køber ind open");
  assert_answer (store,
                 "SELECT meeting_id || ' ' || text || ' ' || responsible_id || ' ' || due_on "
                 "FROM follow_up",
                 "me Ring til Falck ane 2011-11-01");
  id = fixture_ask (tov_store_get_connection (store), "SELECT id FROM follow_up");
  g_assert_true (tov_meeting_finish_follow_up (store, id, tov_date_new (2011, 10, 20), NULL));
  assert_answer (store, "SELECT done_on FROM follow_up", "2011-10-20");
  g_assert_true (tov_meeting_finish_follow_up (store, id, TOV_DATE_NONE, NULL));
  assert_answer (store, "SELECT count (done_on) FROM follow_up", "0");
}

static void
test_holding (void)
{
  g_autoptr (TovStore) store = open_with_meeting ();

  g_assert_true (tov_meeting_hold (store, "me", NULL));
  assert_answer (store, "SELECT status FROM meeting", "held");
  fixture_undo (store);
  assert_answer (store, "SELECT status FROM meeting", "planned");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-acts/an-item-is-typed-in-one-line", test_typed);
  g_test_add_func ("/meeting-acts/items-are-added-changed-and-removed", test_agenda);
  g_test_add_func ("/meeting-acts/an-item-is-put-off-once-and-taken-up-again", test_putting_off);
  g_test_add_func ("/meeting-acts/members-of-the-day-are-invited-once", test_attendance);
  g_test_add_func ("/meeting-acts/what-is-agreed-has-somebody-and-a-day", test_agreed);
  g_test_add_func ("/meeting-acts/a-meeting-is-held", test_holding);
  return g_test_run ();
}
