/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-contact-group.h"
#include "tov-decision-notice.h"
#include "tov-decision-reach.h"
#include "tov-meeting.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-party.h"

#define TODAY tov_date_new (2011, 10, 14)
#define NOTICES                                                                      \
  "SELECT decision_id || ' ' || organisation_id || ' ' || ifnull (notified_on, '-')" \
  " FROM decision_notice ORDER BY decision_id, organisation_id"

static void
save_party (TovStore *store, const char *id, const char *name, const char *from, const char *to)
{
  fixture_save (store, &tov_organisation_entity, id, "name", name, "kind", "other", NULL);
  fixture_save (store, &tov_party_entity, NULL, "partnership_id", "p", "organisation_id", id,
                "from_date", from, "to_date", to, NULL);
}

static void
save_decision (TovStore *store, const char *id, const char *item, const char *status)
{
  fixture_save (store, &tov_decision_entity, id, "agenda_item_id", item, "text", id, "status",
                status, NULL);
}

static void
save_meeting (
    TovStore *store, const char *id, const char *group, const char *on, const char *status)
{
  g_autofree char *starts_at = g_strconcat (on, "T09:00", NULL);
  g_autofree char *first = g_strconcat (id, "-1", NULL), *second = g_strconcat (id, "-2", NULL);

  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", starts_at,
                "status", status, NULL);
  fixture_save (store, &tov_agenda_item_entity, first, "meeting_id", id, "title", "Et", "position",
                "1", NULL);
  fixture_save (store, &tov_agenda_item_entity, second, "meeting_id", id, "title", "To", "position",
                "2", "closed", "1", NULL);
}

/* A partnership with three parties on 1 September: job, uu and vuc, which left that day. */
static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Lolland", NULL);
  fixture_save (store, &tov_partnership_entity, "q", "name", "Randers", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "h", "partnership_id", "p", "kind",
                "practitioner", NULL);
  fixture_save (store, &tov_contact_group_entity, "far", "partnership_id", "q", "kind", "steering",
                NULL);
  save_party (store, "job", "Jobcenter", NULL, NULL);
  save_party (store, "uu", "UU", "2011-09-01", NULL);
  save_party (store, "vuc", "Århus VUC", NULL, "2011-09-01");
  save_party (store, "gone", "Borte", NULL, "2011-08-31");
  save_party (store, "late", "Sen", "2011-09-02", NULL);
  save_meeting (store, "m", "g", "2011-09-01", "held");
  return store;
}

static void
save_notice (TovStore *store, const char *decision, const char *organisation, const char *on)
{
  fixture_save (store, &tov_decision_notice_entity, NULL, "decision_id", decision,
                "organisation_id", organisation, "notified_on", on, NULL);
}

static TovDecisionReach *
load (TovStore *store, const char *decision)
{
  g_autoptr (GError) error = NULL;
  TovDecisionReach *reach = tov_decision_reach_load (store, decision, &error);

  g_assert_no_error (error);
  return reach;
}

static void
assert_receivers (TovDecisionReach *reach, const char *expected, guint n_missing)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < reach->receivers->len; i++) {
    const TovDecisionReceiver *receiver = g_ptr_array_index (reach->receivers, i);
    g_autofree char *on = tov_date_to_iso (receiver->notified_on);

    g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", receiver->name,
                            on != NULL ? on : "-");
  }
  g_assert_cmpstr (words->str, ==, expected);
  g_assert_cmpuint (reach->n_missing, ==, n_missing);
}

static void
assert_reach (TovStore *store, const char *decision, const char *expected, guint n_missing)
{
  g_autoptr (TovDecisionReach) reach = load (store, decision);

  assert_receivers (reach, expected, n_missing);
}

static void
assert_listed (TovStore *store, const char *group, gboolean only_missing, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reaches =
      tov_decision_reach_list (store, "p", group, only_missing, TODAY, &error);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < reaches->len; i++) {
    const TovDecisionReach *reach = g_ptr_array_index (reaches, i);

    g_string_append_printf (words, "%s%s:%u", i > 0 ? " " : "",
                            tov_record_get_id (TOV_RECORD (reach->decision)), reach->n_missing);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static GPtrArray *
list_ids (const char *ids)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (words[i]));
  return list;
}

static void
pass_on (TovStore *store, const char *organisations, const char *on)
{
  g_autoptr (GPtrArray) ids = list_ids (organisations);
  g_autoptr (GError) error = NULL;

  tov_decision_reach_pass_on (store, "d", ids, tov_date_from_iso (on), &error);
  g_assert_no_error (error);
}

static gboolean
choose (TovStore *store, const char *organisations, GError **error)
{
  g_autoptr (GPtrArray) ids = list_ids (organisations);

  return tov_decision_reach_choose (store, "d", ids, error);
}

static void
test_parties (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovDecisionReach) reach = NULL;

  /* Its second role does not make it two. */
  fixture_save (store, &tov_party_entity, NULL, "partnership_id", "p", "organisation_id", "job",
                "role", "Baseenhed", NULL);
  save_decision (store, "d", "m-2", "open");
  reach = load (store, "d");
  assert_receivers (reach, "Jobcenter -, UU -, Århus VUC -", 3);
  g_assert_true (reach->is_closed);
  g_assert_cmpstr (reach->meeting, ==, "m");
  g_assert_cmpstr (reach->group, ==, "g");
  g_assert_cmpint (reach->decided_on, ==, tov_date_new (2011, 9, 1));
  g_assert_cmpstr (reach->decision->text, ==, "d");
}

static void
test_notices (void)
{
  g_autoptr (TovStore) store = open_register ();

  save_decision (store, "d", "m-1", "done");
  save_notice (store, "d", "uu", NULL);
  save_notice (store, "d", "gone", "2011-09-05");
  /* Twice noted is told once, the first time. */
  save_notice (store, "d", "job", NULL);
  save_notice (store, "d", "job", "2011-09-07");
  save_notice (store, "d", "job", "2011-09-06");
  assert_reach (store, "d", "Borte 2011-09-05, Jobcenter 2011-09-06, UU -", 1);
}

static void
test_dropped (void)
{
  g_autoptr (TovStore) store = open_register ();

  save_decision (store, "d", "m-1", "dropped");
  save_decision (store, "e", "m-1", "dropped");
  save_notice (store, "e", "uu", NULL);
  assert_reach (store, "d", "", 0);
  assert_reach (store, "e", "", 0);
  assert_listed (store, NULL, TRUE, "");
  assert_listed (store, NULL, FALSE, "d:0 e:0");
}

static void
test_missing (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_decision_reach_load (store, "gone", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

static void
test_list (void)
{
  g_autoptr (TovStore) store = open_register ();

  save_meeting (store, "newer", "h", "2011-10-14", "held");
  save_meeting (store, "tomorrow", "g", "2011-10-15", "held");
  save_meeting (store, "planned", "g", "2011-09-30", "planned");
  save_meeting (store, "elsewhere", "far", "2011-09-30", "held");
  save_decision (store, "second", "m-2", "open");
  save_decision (store, "first", "m-1", "open");
  save_decision (store, "told", "m-1", "done");
  save_notice (store, "told", "uu", "2011-09-05");
  save_decision (store, "new", "newer-1", "open");
  save_notice (store, "new", "uu", NULL);
  save_decision (store, "later", "tomorrow-1", "open");
  save_decision (store, "not-held", "planned-1", "open");
  save_decision (store, "of-others", "elsewhere-1", "open");
  assert_listed (store, NULL, FALSE, "new:1 first:3 told:0 second:3");
  assert_listed (store, NULL, TRUE, "new:1 first:3 second:3");
  assert_listed (store, "g", TRUE, "first:3 second:3");
  assert_listed (store, "far", TRUE, "");
}

static void
test_passed_on (void)
{
  g_autoptr (TovStore) store = open_register ();
  TovConnection *connection = tov_store_get_connection (store);

  save_decision (store, "d", "m-1", "open");
  pass_on (store, "uu late", "2011-09-03");
  /* Those that it is for besides are not forgotten, when parties come and go either. */
  fixture_assert_answer (connection, NOTICES,
                         "d job -\nd late 2011-09-03\nd uu 2011-09-03\nd vuc -");
  fixture_assert_answer (connection,
                         "SELECT title FROM change_transaction ORDER BY id DESC LIMIT 1",
                         "A decision passed on to UU, Sen");
  /* Who was told before keeps the day. */
  pass_on (store, "uu job", "2011-09-20");
  fixture_assert_answer (connection, NOTICES,
                         "d job 2011-09-20\nd late 2011-09-03\nd uu 2011-09-03\nd vuc -");
  assert_reach (store, "d", "Jobcenter 2011-09-20, Sen 2011-09-03, UU 2011-09-03, Århus VUC -", 1);
  /* Later on nobody is added who was not chosen. */
  save_party (store, "new", "Ny", NULL, NULL);
  pass_on (store, "vuc", "2011-09-21");
  assert_reach (store, "d",
                "Jobcenter 2011-09-20, Sen 2011-09-03, UU 2011-09-03, Århus VUC 2011-09-21", 0);
}

static void
test_undone (void)
{
  g_autoptr (TovStore) store = open_register ();
  TovConnection *connection = tov_store_get_connection (store);

  save_decision (store, "d", "m-1", "open");
  pass_on (store, "uu", "2011-09-03");
  pass_on (store, "job", "2011-09-04");
  fixture_undo (store);
  fixture_assert_answer (connection, NOTICES, "d job -\nd uu 2011-09-03\nd vuc -");
  fixture_undo (store);
  fixture_assert_answer (connection, NOTICES, "");
  assert_reach (store, "d", "Jobcenter -, UU -, Århus VUC -", 3);
}

static void
test_chosen (void)
{
  g_autoptr (TovStore) store = open_register ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) error = NULL;

  save_decision (store, "d", "m-1", "open");
  g_assert_true (choose (store, "uu late", &error));
  assert_reach (store, "d", "Sen -, UU -", 2);
  pass_on (store, "uu", "2011-09-03");
  g_assert_true (choose (store, "uu job", &error));
  fixture_assert_answer (connection, NOTICES, "d job -\nd uu 2011-09-03");
  g_assert_false (choose (store, "job", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  fixture_assert_answer (connection, NOTICES, "d job -\nd uu 2011-09-03");
  fixture_undo (store);
  fixture_assert_answer (connection, NOTICES, "d late -\nd uu 2011-09-03");
}

static void
test_nobody (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  save_decision (store, "d", "m-1", "open");
  g_assert_false (tov_decision_reach_pass_on (store, "d", nobody, TODAY, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tov_decision_reach_choose (store, "d", nobody, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  fixture_assert_answer (tov_store_get_connection (store), NOTICES, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-reach/is-for-the-parties-of-the-day-without-a-notice", test_parties);
  g_test_add_func ("/decision-reach/is-for-those-a-notice-names", test_notices);
  g_test_add_func ("/decision-reach/a-dropped-one-is-for-nobody", test_dropped);
  g_test_add_func ("/decision-reach/of-none-is-an-error", test_missing);
  g_test_add_func ("/decision-reach/lists-the-newest-meeting-first-then-by-item", test_list);
  g_test_add_func ("/decision-reach/is-passed-on-and-forgets-nobody", test_passed_on);
  g_test_add_func ("/decision-reach/passing-on-is-one-act", test_undone);
  g_test_add_func ("/decision-reach/whom-it-is-for-is-chosen", test_chosen);
  g_test_add_func ("/decision-reach/needs-somebody", test_nobody);
  return g_test_run ();
}
