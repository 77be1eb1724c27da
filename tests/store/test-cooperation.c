/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-agreement.h"
#include "tov-attendance.h"
#include "tov-commitment.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-cooperation.h"
#include "tov-decision-notice.h"
#include "tov-decision.h"
#include "tov-meeting.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-signatory.h"

/* A partnership p with two steering groups and a group of practitioners; the jobcentre and uu are
 * its parties, the school was until the day before the period. */
static TovStore *
create_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "job", "name", "Jobcentret", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_organisation_entity, "uu", "name", "Aalborg UU", "kind", "uu", NULL);
  fixture_save (store, &tov_organisation_entity, "school", "name", "Skolen", "kind",
                "production_school", NULL);
  fixture_save (store, &tov_contact_entity, "anna", "given_name", "Anna", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "carl", "given_name", "Carl", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "P", NULL);
  fixture_save (store, &tov_party_entity, "pt-job", "partnership_id", "p", "organisation_id", "job",
                NULL);
  fixture_save (store, &tov_party_entity, "pt-uu", "partnership_id", "p", "organisation_id", "uu",
                "from_date", "2011-01-01", NULL);
  fixture_save (store, &tov_party_entity, "pt-school", "partnership_id", "p", "organisation_id",
                "school", "to_date", "2010-12-31", NULL);
  fixture_save (store, &tov_contact_group_entity, "g-1", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "g-2", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "h", "partnership_id", "p", "kind",
                "practitioner", NULL);
  return store;
}

static TovCooperation *
load (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  TovCooperation *cooperation =
      tov_cooperation_load (tov_store_get_connection (store), "p", tov_date_new (2011, 1, 1),
                            tov_date_new (2011, 12, 31), &error);

  g_assert_no_error (error);
  return cooperation;
}

static void
add_meeting (
    TovStore *store, const char *id, const char *group, const char *day, const char *status)
{
  g_autofree char *item = g_strconcat ("i-", id, NULL), *at = g_strconcat (day, "T09:00", NULL);

  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", at,
                "status", status, NULL);
  fixture_save (store, &tov_agenda_item_entity, item, "meeting_id", id, "title", "Punkt", NULL);
}

static void
decide (TovStore *store, const char *id, const char *meeting, const char *status)
{
  g_autofree char *item = g_strconcat ("i-", meeting, NULL);

  fixture_save (store, &tov_decision_entity, id, "agenda_item_id", item, "text", "Vi gør det",
                "status", status, NULL);
}

static void
tell (
    TovStore *store, const char *id, const char *decision, const char *organisation, const char *on)
{
  fixture_save (store, &tov_decision_notice_entity, id, "decision_id", decision, "organisation_id",
                organisation, "notified_on", on, NULL);
}

static void
attend (TovStore *store,
        const char *meeting,
        const char *contact,
        const char *organisation,
        const char *presence)
{
  g_autofree char *id = g_strconcat (meeting, "-", contact, NULL);

  fixture_save (store, &tov_attendance_entity, id, "meeting_id", meeting, "contact_id", contact,
                "organisation_id", organisation, "presence", presence, NULL);
}

static void
test_groups_of_a_kind_count_together (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovCooperation) cooperation = NULL;
  const TovGroupCounts *steering, *practitioner;

  add_meeting (store, "m-1", "g-1", "2011-01-01", "held");
  add_meeting (store, "m-2", "g-2", "2011-12-31", "held");
  add_meeting (store, "m-3", "g-1", "2011-05-01", "cancelled");
  add_meeting (store, "m-4", "g-1", "2011-06-01", "invited");
  add_meeting (store, "m-5", "g-1", "2010-12-31", "held");
  add_meeting (store, "m-6", "g-1", "2012-01-01", "held");
  cooperation = load (store);
  g_assert_cmpuint (cooperation->groups->len, ==, 2);
  steering = &g_array_index (cooperation->groups, TovGroupCounts, 0);
  g_assert_cmpint (steering->kind, ==, tov_choice_index (tov_group_kinds, "steering"));
  g_assert_cmpint (steering->planned, ==, 4);
  g_assert_cmpint (steering->held, ==, 2);
  g_assert_cmpint (steering->cancelled, ==, 1);
  g_assert_cmpint (steering->decisions, ==, 0);
  /* That they never met is said too. */
  practitioner = &g_array_index (cooperation->groups, TovGroupCounts, 1);
  g_assert_cmpint (practitioner->kind, ==, tov_choice_index (tov_group_kinds, "practitioner"));
  g_assert_cmpint (practitioner->planned, ==, 0);
}

static void
test_a_decision_is_passed_on_when_everybody_has_been_told (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovCooperation) cooperation = NULL;
  const TovGroupCounts *steering;

  add_meeting (store, "m-1", "g-1", "2011-05-01", "held");
  add_meeting (store, "m-2", "g-1", "2011-06-01", "cancelled");
  /* Nobody is named; one of two is told; one is told late; both are told; dropped; not held. */
  decide (store, "d-1", "m-1", "done");
  decide (store, "d-2", "m-1", "open");
  tell (store, "n-1", "d-2", "job", "2011-05-02");
  tell (store, "n-2", "d-2", "uu", "");
  decide (store, "d-3", "m-1", "done");
  tell (store, "n-3", "d-3", "job", "2012-01-01");
  decide (store, "d-4", "m-1", "open");
  tell (store, "n-4", "d-4", "job", "2011-12-31");
  tell (store, "n-5", "d-4", "uu", "2011-05-02");
  tell (store, "n-6", "d-4", "uu", "");
  decide (store, "d-5", "m-1", "dropped");
  decide (store, "d-6", "m-2", "done");
  cooperation = load (store);
  steering = &g_array_index (cooperation->groups, TovGroupCounts, 0);
  g_assert_cmpint (steering->decisions, ==, 4);
  g_assert_cmpint (steering->carried_out, ==, 2);
  g_assert_cmpint (steering->passed_on, ==, 1);
}

static void
test_who_came_for_each_party (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovCooperation) cooperation = NULL;
  const TovPartyCounts *uu, *job;

  add_meeting (store, "m-1", "g-1", "2011-05-01", "held");
  attend (store, "m-1", "anna", "job", "present");
  attend (store, "m-1", "bo", "uu", "excused");
  attend (store, "m-1", "carl", "school", "present");
  add_meeting (store, "m-2", "h", "2011-06-01", "held");
  attend (store, "m-2", "anna", "job", "absent");
  attend (store, "m-2", "bo", "uu", "present");
  attend (store, "m-2", "carl", "uu", "present");
  add_meeting (store, "m-3", "h", "2011-07-01", "held");
  attend (store, "m-3", "anna", "job", "unknown");
  add_meeting (store, "m-4", "h", "2011-08-01", "invited");
  attend (store, "m-4", "anna", "job", "present");
  cooperation = load (store);
  /* Aalborg comes last, and the school is no party any more. */
  g_assert_cmpuint (cooperation->parties->len, ==, 2);
  job = g_ptr_array_index (cooperation->parties, 0);
  g_assert_cmpstr (job->organisation, ==, "job");
  g_assert_cmpstr (job->name, ==, "Jobcentret");
  g_assert_cmpint (job->present, ==, 1);
  g_assert_cmpint (job->counted, ==, 2);
  g_assert_cmpint (job->people, ==, 1);
  uu = g_ptr_array_index (cooperation->parties, 1);
  g_assert_cmpint (uu->present, ==, 2);
  g_assert_cmpint (uu->counted, ==, 3);
  g_assert_cmpint (uu->people, ==, 2);
}

static void
add_agreement (TovStore *store, const char *id, const char *from, const char *to)
{
  fixture_save (store, &tov_agreement_entity, id, "partnership_id", "p", "signed_on", from,
                "from_date", from, "to_date", to, NULL);
}

static void
promise (
    TovStore *store, const char *id, const char *agreement, const char *due, const char *status)
{
  fixture_save (store, &tov_commitment_entity, id, "agreement_id", agreement, "organisation_id",
                "job", "kind", "other", "text", "Det lover vi", "due_on", due, "status", status,
                NULL);
}

static void
test_agreements_in_force_on_the_last_day (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovCooperation) cooperation = NULL;

  add_agreement (store, "a-1", "2011-02-01", "2012-06-30");
  add_agreement (store, "a-2", "2011-02-01", "2011-12-31");
  add_agreement (store, "a-3", "2010-02-01", "2011-12-30");
  add_agreement (store, "a-4", "2012-01-01", "");
  fixture_save (store, &tov_signatory_entity, "s-1", "agreement_id", "a-1", "organisation_id",
                "job", NULL);
  fixture_save (store, &tov_signatory_entity, "s-2", "agreement_id", "a-2", "organisation_id",
                "job", "signed_on", "2011-03-01", NULL);
  fixture_save (store, &tov_signatory_entity, "s-3", "agreement_id", "a-2", "organisation_id", "uu",
                "signed_on", "2012-01-01", NULL);
  fixture_save (store, &tov_signatory_entity, "s-4", "agreement_id", "a-2", "organisation_id",
                "school", NULL);
  promise (store, "c-1", "a-1", "2011-05-01", "kept");
  promise (store, "c-2", "a-1", "2011-12-31", "open");
  promise (store, "c-3", "a-1", "2012-01-01", "open");
  promise (store, "c-4", "a-2", "", "broken");
  promise (store, "c-5", "a-3", "2011-05-01", "kept");
  cooperation = load (store);
  g_assert_cmpint (cooperation->agreements.agreements, ==, 2);
  g_assert_cmpint (cooperation->agreements.valid_to, ==, tov_date_new (2011, 12, 31));
  g_assert_cmpint (cooperation->agreements.parties, ==, 2);
  g_assert_cmpint (cooperation->agreements.signed_by, ==, 1);
  g_assert_cmpint (cooperation->agreements.promises, ==, 4);
  g_assert_cmpint (cooperation->agreements.kept, ==, 1);
  g_assert_cmpint (cooperation->agreements.late, ==, 1);
}

static void
test_a_partnership_of_which_nothing_is_recorded (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovCooperation) cooperation = load (store);

  g_assert_cmpuint (cooperation->parties->len, ==, 0);
  g_assert_cmpint (cooperation->agreements.agreements, ==, 0);
  g_assert_cmpint (cooperation->agreements.valid_to, ==, TOV_DATE_NONE);
  g_assert_cmpint (cooperation->agreements.parties, ==, 2);
  g_assert_cmpint (cooperation->agreements.late, ==, 0);
  g_assert_cmpuint (cooperation->trails->steps->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cooperation/groups-of-a-kind-count-together",
                   test_groups_of_a_kind_count_together);
  g_test_add_func ("/cooperation/a-decision-is-passed-on-when-everybody-has-been-told",
                   test_a_decision_is_passed_on_when_everybody_has_been_told);
  g_test_add_func ("/cooperation/who-came-for-each-party", test_who_came_for_each_party);
  g_test_add_func ("/cooperation/agreements-in-force-on-the-last-day",
                   test_agreements_in_force_on_the_last_day);
  g_test_add_func ("/cooperation/a-partnership-of-which-nothing-is-recorded",
                   test_a_partnership_of_which_nothing_is_recorded);
  return g_test_run ();
}
