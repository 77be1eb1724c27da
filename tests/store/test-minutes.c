/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-attendance.h"
#include "tov-consequences.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-decision-notice.h"
#include "tov-decision.h"
#include "tov-follow-up.h"
#include "tov-meeting-benefit.h"
#include "tov-minutes.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-postponement.h"

#define APPROVED tov_date_new (2011, 6, 20)

static void
add_meeting (TovStore *store, const char *id, const char *starts_at, const char *status)
{
  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", "steering", "starts_at",
                starts_at, "status", status, NULL);
}

/* A meeting of 1 June 2011 that was held, with one of everything. */
static TovStore *
make_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "lolland", "name", "Lolland", NULL);
  fixture_save (store, &tov_contact_group_entity, "steering", "partnership_id", "lolland", "kind",
                "steering", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU", "kind", "uu", NULL);
  add_meeting (store, "m", "2011-06-01T13:00", "held");
  add_meeting (store, "open", "2011-05-01T13:00", "planned");
  fixture_save (store, &tov_agenda_item_entity, "item", "meeting_id", "m", "title", "Praktik",
                NULL);
  fixture_save (store, &tov_agenda_item_entity, "open-item", "meeting_id", "open", "title", "Andet",
                NULL);
  fixture_save (store, &tov_decision_entity, "decision", "agenda_item_id", "item", "text", "Ja",
                NULL);
  fixture_save (store, &tov_follow_up_entity, "follow-up", "agenda_item_id", "item", "text", "Ring",
                NULL);
  fixture_save (store, &tov_attendance_entity, "attendance", "meeting_id", "m", "contact_id", "bo",
                "presence", "present", NULL);
  fixture_save (store, &tov_meeting_benefit_entity, "benefit", "meeting_id", "m", "organisation_id",
                "uu", "text", "Hurtigere svar", NULL);
  fixture_save (store, &tov_postponement_entity, "put-off", "agenda_item_id", "item", NULL);
  return store;
}

static void
approve (TovStore *store)
{
  g_autoptr (GError) error = NULL;

  tov_minutes_approve (store, "m", APPROVED, &error);
  g_assert_no_error (error);
}

static TovRecord *
edit (TovStore *store, const TovEntity *entity, const char *id, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);
  TovRecord *edited;

  g_assert_no_error (error);
  edited = tov_record_copy (live);
  tov_record_set_text (edited, tov_entity_get_field (entity, name), value, &error);
  g_assert_no_error (error);
  return edited;
}

static void
assert_refused (TovStore *store, TovRecord *record)
{
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_false (tov_store_save (store, record, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_false (tov_consequences_save (store, record, &other));
  g_assert_error (other, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
}

static void
test_approval (void)
{
  g_autoptr (TovStore) store = make_register ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) planned = NULL, early = NULL, again = NULL;
  g_autoptr (TovRecord) by_hand = NULL;

  g_assert_false (tov_minutes_approve (store, "open", APPROVED, &planned));
  g_assert_error (planned, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_false (tov_minutes_approve (store, "m", tov_date_new (2011, 5, 31), &early));
  g_assert_error (early, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  approve (store);
  fixture_assert_answer (connection, "SELECT approved_on FROM meeting WHERE id = 'm'",
                         "2011-06-20");
  g_assert_false (tov_minutes_approve (store, "m", APPROVED + 1, &again));
  g_assert_error (again, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  /* Nor is the day put before the meeting afterwards. */
  by_hand = edit (store, &tov_meeting_entity, "m", "approved_on", "2011-05-31");
  assert_refused (store, by_hand);
  fixture_undo (store);
  fixture_assert_answer (connection, "SELECT approved_on FROM meeting WHERE id = 'm'", "NULL");
  fixture_redo (store);
  fixture_assert_answer (connection, "SELECT approved_on FROM meeting WHERE id = 'm'",
                         "2011-06-20");
}

static void
test_reopening (void)
{
  g_autoptr (TovStore) store = make_register ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) error = NULL;
  g_autofree char *none = NULL, *reason = NULL;
  g_autoptr (TovRecord) by_hand = NULL;

  approve (store);
  none = tov_minutes_explain_lock (store, "m");
  g_assert_null (none);
  tov_minutes_reopen (store, "m", &error);
  g_assert_no_error (error);
  fixture_assert_answer (connection, "SELECT approved_on FROM meeting WHERE id = 'm'", "NULL");
  fixture_undo (store);

  /* One that was not held changes nothing. */
  add_meeting (store, "cancelled", "2011-08-01T13:00", "cancelled");
  none = tov_minutes_explain_lock (store, "m");
  g_assert_null (none);
  add_meeting (store, "later", "2011-09-01T13:00", "held");
  reason = tov_minutes_explain_lock (store, "m");
  g_assert_nonnull (strstr (reason, "01-09-2011"));
  g_assert_false (tov_minutes_reopen (store, "m", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_cmpstr (error->message, ==, reason);
  by_hand = edit (store, &tov_meeting_entity, "m", "approved_on", NULL);
  assert_refused (store, by_hand);
}

static void
test_lock (void)
{
  static const struct
  {
    const TovEntity *entity;
    const char *id;
    const char *field;
    const char *value;
    gboolean is_open;
  } rows[] = {
    { &tov_meeting_entity, "m", "place", "Rådhuset", FALSE },
    { &tov_meeting_entity, "m", "status", "cancelled", FALSE },
    { &tov_meeting_entity, "m", "starts_at", "2011-06-02T13:00", FALSE },
    { &tov_meeting_entity, "m", "note", "Parkering i gården", TRUE },
    { &tov_agenda_item_entity, "item", "minutes_text", "Andet", FALSE },
    { &tov_agenda_item_entity, "item", "meeting_id", "open", FALSE },
    { &tov_agenda_item_entity, "open-item", "meeting_id", "m", FALSE },
    { &tov_agenda_item_entity, "open-item", "title", "Nyt", TRUE },
    { &tov_attendance_entity, "attendance", "presence", "absent", FALSE },
    { &tov_meeting_benefit_entity, "benefit", "text", "Andet", FALSE },
    { &tov_postponement_entity, "put-off", "reason", "Tid", FALSE },
    { &tov_decision_entity, "decision", "text", "Nej", FALSE },
    { &tov_decision_entity, "decision", "agenda_item_id", "open-item", FALSE },
    { &tov_decision_entity, "decision", "status", "done", TRUE },
    { &tov_decision_entity, "decision", "responsible_id", "bo", TRUE },
    { &tov_follow_up_entity, "follow-up", "text", "Skriv", TRUE },
  };
  g_autoptr (TovStore) store = make_register ();

  approve (store);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TovRecord) edited =
        edit (store, rows[i].entity, rows[i].id, rows[i].field, rows[i].value);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s of %s", rows[i].field, rows[i].id);
    if (!rows[i].is_open) {
      assert_refused (store, edited);
      continue;
    }
    tov_consequences_save (store, edited, &error);
    g_assert_no_error (error);
    fixture_undo (store);
  }
}

static void
test_additions (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovRecord) item =
      fixture_make (&tov_agenda_item_entity, NULL, "meeting_id", "m", "title", "Nyt", NULL);
  g_autoptr (TovRecord) decision =
      fixture_make (&tov_decision_entity, NULL, "agenda_item_id", "item", "text", "Nyt", NULL);
  g_autoptr (TovRecord) benefit = fixture_make (&tov_meeting_benefit_entity, NULL, "meeting_id",
                                                "m", "organisation_id", "uu", "text", "Nyt", NULL);

  approve (store);
  assert_refused (store, item);
  assert_refused (store, decision);
  assert_refused (store, benefit);
  fixture_save (store, &tov_decision_notice_entity, NULL, "decision_id", "decision",
                "organisation_id", "uu", NULL);
  fixture_save (store, &tov_follow_up_entity, NULL, "agenda_item_id", "item", "text", "Nyt", NULL);
}

static void
test_deletion (void)
{
  static const struct
  {
    const TovEntity *entity;
    const char *id;
  } rows[] = {
    { &tov_agenda_item_entity, "item" },        { &tov_decision_entity, "decision" },
    { &tov_attendance_entity, "attendance" },   { &tov_postponement_entity, "put-off" },
    { &tov_meeting_benefit_entity, "benefit" }, { &tov_meeting_entity, "m" },
  };
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (GError) error = NULL;

  approve (store);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) refusal = NULL;

    g_assert_false (tov_store_delete (store, rows[i].entity, rows[i].id, &refusal));
    g_assert_error (refusal, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
    g_assert_nonnull (strstr (refusal->message, "approved"));
  }
  tov_store_delete (store, &tov_follow_up_entity, "follow-up", &error);
  g_assert_no_error (error);
  /* With the group it goes, and comes back. */
  tov_store_delete (store, &tov_contact_group_entity, "steering", &error);
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT id FROM agenda_item", "");
  fixture_undo (store);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT id FROM decision", "decision");
}

/* What is entered at once, minutes and approval, is not locked within that act. */
static void
test_one_act (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (GError) error = NULL;

  tov_store_begin (store, "Old meeting", &error);
  g_assert_no_error (error);
  fixture_save (store, &tov_meeting_entity, "old", "contact_group_id", "steering", "starts_at",
                "2009-01-01T13:00", "status", "held", "approved_on", "2009-02-01", NULL);
  fixture_save (store, &tov_agenda_item_entity, "old-item", "meeting_id", "old", "title", "Nyt",
                NULL);
  tov_store_commit (store, &error);
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT id FROM agenda_item WHERE meeting_id = 'old'", "old-item");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/are-approved-once-after-the-meeting", test_approval);
  g_test_add_func ("/minutes/are-opened-again-until-the-group-meets", test_reopening);
  g_test_add_func ("/minutes/are-locked-but-not-what-happens-afterwards", test_lock);
  g_test_add_func ("/minutes/take-nothing-more-when-they-are-locked", test_additions);
  g_test_add_func ("/minutes/lose-nothing-when-they-are-locked", test_deletion);
  g_test_add_func ("/minutes/are-entered-and-approved-in-one-act", test_one_act);
  return g_test_run ();
}
