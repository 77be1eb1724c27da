/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agreement.h"
#include "tov-attendance.h"
#include "tov-ball.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-meeting.h"
#include "tov-organisation.h"
#include "tov-partner-tie.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-placement.h"
#include "tov-signatory.h"
#include "tov-trails.h"
#include "tov-young-person.h"

#define UNTIL tov_date_new (2011, 10, 14)

static const char *const signs[TOV_N_TRAIL_KINDS] = {
  "shared", "handover", "ball", "log", "meeting", "agreement", "noted",
};

/* Two partnerships, p and q. Organisations job, uu and school; Anna works at job, Bo at uu, Carl at
 * the school until August and then at uu. Young person y is enrolled in p in 2011. */
static TovStore *
create_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "job", "name", "Jobcentret", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_organisation_entity, "school", "name", "Skolen", "kind",
                "production_school", NULL);
  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU", "kind", "uu", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "P", NULL);
  fixture_save (store, &tov_partnership_entity, "q", "name", "Q", NULL);
  fixture_save (store, &tov_contact_entity, "anna", "given_name", "Anna", "family_name", "Palle",
                NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "carl", "given_name", "Carl", NULL);
  fixture_save (store, &tov_employment_entity, "e-anna", "contact_id", "anna", "organisation_id",
                "job", NULL);
  fixture_save (store, &tov_employment_entity, "e-bo", "contact_id", "bo", "organisation_id", "uu",
                "from_date", "2010-01-01", NULL);
  fixture_save (store, &tov_employment_entity, "e-carl-1", "contact_id", "carl", "organisation_id",
                "school", "from_date", "2010-01-01", "to_date", "2011-08-31", NULL);
  fixture_save (store, &tov_employment_entity, "e-carl-2", "contact_id", "carl", "organisation_id",
                "uu", "from_date", "2011-09-01", NULL);
  fixture_save (store, &tov_young_person_entity, "y", "reference", "1", NULL);
  fixture_save (store, &tov_enrolment_entity, "en", "young_person_id", "y", "partnership_id", "p",
                "admitted_on", "2011-01-10", "discharged_on", "2011-12-31", NULL);
  return store;
}

static void
add_placement (
    TovStore *store, const char *id, const char *organisation, const char *from, const char *to)
{
  fixture_save (store, &tov_placement_entity, id, "young_person_id", "y", "placement_type_id",
                "placement_type:production_school", "organisation_id", organisation, "from_date",
                from, "to_date", to, NULL);
}

static void
add_key_worker (
    TovStore *store, const char *id, const char *contact, const char *from, const char *to)
{
  fixture_save (store, &tov_key_worker_entity, id, "young_person_id", "y", "contact_id", contact,
                "from_date", from, "to_date", to, NULL);
}

static void
add_ball (TovStore *store,
          const char *id,
          const char *organisation,
          const char *from,
          const char *to,
          const char *answer)
{
  fixture_save (store, &tov_ball_entity, id, "young_person_id", "y", "organisation_id",
                organisation, "from_date", from, "to_date", to, "thrown_on", from, "answer", answer,
                NULL);
}

static void
add_log_entry (
    TovStore *store, const char *id, const char *worker, const char *at, const char *reached)
{
  g_autofree char *link = g_strconcat ("l-", id, NULL);

  fixture_save (store, &tov_log_entry_entity, id, "happened_at", at, "form", "phone", "reached",
                reached, "worker_id", worker, NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, link, "log_entry_id", id,
                "young_person_id", "y", NULL);
}

static void
add_meeting (TovStore *store, const char *id, const char *group, const char *at, const char *status)
{
  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", at,
                "status", status, NULL);
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

static const TovTrailNode *
get_node (const TovTrails *trails, guint node)
{
  return g_ptr_array_index (trails->nodes, node);
}

/* "job-uu ball 2011-02-01", a line for each step; "x3" behind it where it counts more than once. */
static void
expect (TovStore *store, const char *partnership, TovDate until, const char *steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovTrails) trails =
      tov_trails_load (tov_store_get_connection (store), partnership, until, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < trails->steps->len; i++) {
    const TovTrailStep *step = &g_array_index (trails->steps, TovTrailStep, i);
    g_autofree char *day = tov_date_to_iso (step->on);

    g_assert_cmpuint (step->a, <, step->b);
    g_string_append_printf (found, "%s-%s %s %s", get_node (trails, step->a)->id,
                            get_node (trails, step->b)->id, signs[step->kind], day);
    if (step->strength != 1)
      g_string_append_printf (found, " x%u", step->strength);
    g_string_append_c (found, '\n');
  }
  g_assert_cmpstr (found->str, ==, steps);
}

static void
test_months_of_a_shared_young_person_count (void)
{
  g_autoptr (TovStore) store = create_register ();

  /* The key worker is Anna from the first day she is enrolled; the school comes on 15 February. */
  add_key_worker (store, "k", "anna", "2010-05-01", "");
  add_placement (store, "pl", "school", "2011-02-15", "2011-04-01");
  expect (store, "p", UNTIL,
          "job-school shared 2011-02-15\nschool-anna shared 2011-02-15\n"
          "job-school shared 2011-03-01\nschool-anna shared 2011-03-01\n"
          "job-school shared 2011-04-01\nschool-anna shared 2011-04-01\n");
  expect (store, "p", tov_date_new (2011, 3, 31),
          "job-school shared 2011-02-15\nschool-anna shared 2011-02-15\n"
          "job-school shared 2011-03-01\nschool-anna shared 2011-03-01\n");
  expect (store, "p", tov_date_new (2011, 2, 14), "");
}

static void
test_a_month_counts_once_from_the_first_day_of_both (void)
{
  g_autoptr (TovStore) store = create_register ();

  /* Two placements at the school in one month, and the ball at the jobcentre since the fifth. */
  add_placement (store, "pl-1", "school", "2011-02-20", "2011-02-21");
  add_placement (store, "pl-2", "school", "2011-02-03", "2011-02-10");
  add_ball (store, "b", "job", "2011-02-05", "2011-02-25", "accepted");
  expect (store, "p", UNTIL, "job-school shared 2011-02-05\n");
}

static void
test_they_need_not_have_met_in_the_month (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_placement (store, "pl-1", "school", "2011-03-01", "2011-03-10");
  add_ball (store, "b", "job", "2011-03-20", "2011-03-31", "accepted");
  expect (store, "p", UNTIL, "job-school shared 2011-03-20\n");
}

static void
test_a_placement_hands_over_to_the_next (void)
{
  g_autoptr (TovStore) store = create_register ();

  /* In other months, so that nothing is shared; the uu's is beside the school's. */
  add_placement (store, "pl-1", "school", "2011-02-01", "2011-03-31");
  fixture_save (store, &tov_placement_entity, "pl-2", "young_person_id", "y", "placement_type_id",
                "placement_type:company_placement", "organisation_id", "uu", "from_date",
                "2011-05-01", "to_date", "2011-05-31", "parallel", "1", NULL);
  add_placement (store, "pl-3", "job", "2011-07-01", "2011-07-31");
  add_placement (store, "pl-4", "job", "2011-08-01", "2011-08-31");
  expect (store, "p", UNTIL, "job-school handover 2011-07-01\n");
}

static void
test_a_key_worker_hands_over_where_each_is_employed (void)
{
  g_autoptr (TovStore) store = create_register ();

  /* Carl is at the school on his last day, though he works at uu by the time of the handover. */
  add_key_worker (store, "k-1", "carl", "2011-07-01", "2011-08-31");
  add_key_worker (store, "k-2", "bo", "2011-09-05", "");
  expect (store, "p", UNTIL, "school-uu handover 2011-09-05\nbo-carl handover 2011-09-05\n");
}

static void
test_what_was_handed_over_before_she_was_enrolled_does_not_count (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_key_worker (store, "k-1", "anna", "2010-07-01", "2011-01-08");
  add_key_worker (store, "k-2", "bo", "2011-01-09", "2011-12-31");
  add_key_worker (store, "k-3", "anna", "2012-01-01", "");
  expect (store, "p", tov_date_new (2012, 12, 31), "");
}

static void
test_a_declined_ball_was_thrown_but_goes_back (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_ball (store, "b-1", "job", "2011-02-01", "2011-02-28", "accepted");
  add_ball (store, "b-2", "uu", "2011-03-01", "2011-03-31", "declined");
  add_ball (store, "b-3", "school", "2011-05-01", "2011-05-31", "accepted");
  expect (store, "p", UNTIL, "job-uu ball 2011-03-01\njob-school ball 2011-05-01\n");
}

static void
test_a_log_entry_treads_the_path_to_where_she_was (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_placement (store, "pl", "school", "2011-02-01", "2011-02-28");
  /* Two on a day, one not reached, one on a day she was nowhere, one by who works there. */
  add_log_entry (store, "l-1", "anna", "2011-02-03T09:00", "1");
  add_log_entry (store, "l-2", "anna", "2011-02-03T10:00", "1");
  add_log_entry (store, "l-3", "anna", "2011-02-04T10:00", "0");
  add_log_entry (store, "l-4", "anna", "2011-03-04T10:00", "1");
  add_log_entry (store, "l-5", "carl", "2011-02-05T10:00", "1");
  expect (store, "p", UNTIL,
          "job-school log 2011-02-03\njob-school log 2011-02-03\n"
          "school-anna log 2011-02-03\nschool-anna log 2011-02-03\n");
}

static void
test_present_at_a_meeting_that_was_held (void)
{
  g_autoptr (TovStore) store = create_register ();

  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "h", "partnership_id", "q", "kind", "steering",
                NULL);
  add_meeting (store, "m-1", "g", "2011-03-01T09:00", "held");
  attend (store, "m-1", "anna", "", "present");
  attend (store, "m-1", "bo", "uu", "present");
  /* He came for uu though the school employs him. */
  attend (store, "m-1", "carl", "uu", "present");
  add_meeting (store, "m-2", "g", "2011-04-01T09:00", "held");
  attend (store, "m-2", "anna", "", "present");
  attend (store, "m-2", "bo", "", "excused");
  add_meeting (store, "m-3", "g", "2011-05-01T09:00", "cancelled");
  attend (store, "m-3", "anna", "", "present");
  attend (store, "m-3", "bo", "", "present");
  add_meeting (store, "m-4", "g", "2011-10-15T09:00", "held");
  attend (store, "m-4", "anna", "", "present");
  attend (store, "m-4", "bo", "", "present");
  add_meeting (store, "m-5", "h", "2011-06-01T09:00", "held");
  attend (store, "m-5", "anna", "", "present");
  attend (store, "m-5", "carl", "", "present");
  expect (store, "p", UNTIL,
          "job-uu meeting 2011-03-01\nanna-bo meeting 2011-03-01\n"
          "anna-carl meeting 2011-03-01\nbo-carl meeting 2011-03-01\n");
  expect (store, "q", UNTIL, "job-school meeting 2011-06-01\nanna-carl meeting 2011-06-01\n");
  expect (store, NULL, UNTIL,
          "job-uu meeting 2011-03-01\nanna-bo meeting 2011-03-01\n"
          "anna-carl meeting 2011-03-01\nbo-carl meeting 2011-03-01\n"
          "job-school meeting 2011-06-01\nanna-carl meeting 2011-06-01\n");
}

static void
test_an_agreement_ties_from_the_later_signature (void)
{
  g_autoptr (TovStore) store = create_register ();

  fixture_save (store, &tov_agreement_entity, "a", "partnership_id", "p", "signed_on", "2011-01-05",
                NULL);
  fixture_save (store, &tov_signatory_entity, "s-1", "agreement_id", "a", "organisation_id", "job",
                NULL);
  fixture_save (store, &tov_signatory_entity, "s-2", "agreement_id", "a", "organisation_id", "uu",
                "signed_on", "2011-02-07", NULL);
  fixture_save (store, &tov_signatory_entity, "s-3", "agreement_id", "a", "organisation_id",
                "school", "signed_on", "2011-11-07", NULL);
  expect (store, "p", UNTIL, "job-uu agreement 2011-02-07\n");
}

static void
test_noted_ties_count_by_strength_and_go_with_undo (void)
{
  g_autoptr (TovStore) store = create_register ();

  fixture_save (store, &tov_partner_tie_entity, "t-1", "partnership_id", "p", "organisation_a_id",
                "uu", "organisation_b_id", "job", "strength", "3", "noted_on", "2011-02-01", NULL);
  fixture_save (store, &tov_partner_tie_entity, "t-2", "partnership_id", "p", "organisation_a_id",
                "uu", "organisation_b_id", "school", "noted_on", "2011-02-02", NULL);
  expect (store, "p", UNTIL, "job-uu noted 2011-02-01 x3\nschool-uu noted 2011-02-02\n");
  fixture_undo (store);
  expect (store, "p", UNTIL, "job-uu noted 2011-02-01 x3\n");
  fixture_undo (store);
  expect (store, "p", UNTIL, "");
}

static void
test_only_parties_and_who_had_to_do_with_somebody_are_there (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTrails) trails = NULL;

  fixture_save (store, &tov_party_entity, "pt-1", "partnership_id", "p", "organisation_id", "job",
                "to_date", "2011-10-14", NULL);
  fixture_save (store, &tov_party_entity, "pt-2", "partnership_id", "p", "organisation_id",
                "school", "from_date", "2011-10-15", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  add_meeting (store, "m", "g", "2011-09-01T09:00", "held");
  attend (store, "m", "bo", "", "present");
  attend (store, "m", "carl", "", "present");
  trails = tov_trails_load (tov_store_get_connection (store), "p", UNTIL, NULL);
  /* Two of uu at a meeting tread no path of uu's, but one of their own. */
  g_assert_cmpuint (trails->nodes->len, ==, 3);
  g_assert_cmpstr (get_node (trails, 0)->id, ==, "job");
  g_assert_cmpstr (get_node (trails, 0)->name, ==, "Jobcentret");
  g_assert_cmpint (get_node (trails, 0)->kind, ==, 0);
  g_assert_true (get_node (trails, 0)->is_party);
  g_assert_false (get_node (trails, 0)->is_contact);
  g_assert_cmpstr (get_node (trails, 1)->id, ==, "bo");
  g_assert_true (get_node (trails, 1)->is_contact);
  g_assert_cmpint (get_node (trails, 1)->kind, ==, 1);
  g_assert_cmpint (get_node (trails, 1)->organisation, ==, -1);
  g_assert_cmpstr (get_node (trails, 2)->name, ==, "Carl");
}

static void
test_a_person_knows_her_house (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTrails) trails = NULL;

  add_key_worker (store, "k-1", "anna", "2011-02-01", "2011-02-28");
  add_key_worker (store, "k-2", "carl", "2011-03-01", "");
  trails = tov_trails_load (tov_store_get_connection (store), "p", UNTIL, NULL);
  /* job and school, anna and carl: he is at uu by now, which has nothing to do with it. */
  g_assert_cmpuint (trails->nodes->len, ==, 4);
  g_assert_cmpstr (get_node (trails, 2)->name, ==, "Anna Palle");
  g_assert_cmpint (get_node (trails, 2)->organisation, ==, 0);
  g_assert_cmpint (get_node (trails, 3)->organisation, ==, -1);
  g_assert_cmpint (get_node (trails, 3)->kind, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trails/months-of-a-shared-young-person-count",
                   test_months_of_a_shared_young_person_count);
  g_test_add_func ("/trails/a-month-counts-once-from-the-first-day-of-both",
                   test_a_month_counts_once_from_the_first_day_of_both);
  g_test_add_func ("/trails/they-need-not-have-met-in-the-month",
                   test_they_need_not_have_met_in_the_month);
  g_test_add_func ("/trails/a-placement-hands-over-to-the-next",
                   test_a_placement_hands_over_to_the_next);
  g_test_add_func ("/trails/a-key-worker-hands-over-where-each-is-employed",
                   test_a_key_worker_hands_over_where_each_is_employed);
  g_test_add_func ("/trails/what-was-handed-over-before-she-was-enrolled-does-not-count",
                   test_what_was_handed_over_before_she_was_enrolled_does_not_count);
  g_test_add_func ("/trails/a-declined-ball-was-thrown-but-goes-back",
                   test_a_declined_ball_was_thrown_but_goes_back);
  g_test_add_func ("/trails/a-log-entry-treads-the-path-to-where-she-was",
                   test_a_log_entry_treads_the_path_to_where_she_was);
  g_test_add_func ("/trails/present-at-a-meeting-that-was-held",
                   test_present_at_a_meeting_that_was_held);
  g_test_add_func ("/trails/an-agreement-ties-from-the-later-signature",
                   test_an_agreement_ties_from_the_later_signature);
  g_test_add_func ("/trails/noted-ties-count-by-strength-and-go-with-undo",
                   test_noted_ties_count_by_strength_and_go_with_undo);
  g_test_add_func ("/trails/only-parties-and-who-had-to-do-with-somebody-are-there",
                   test_only_parties_and_who_had_to_do_with_somebody_are_there);
  g_test_add_func ("/trails/a-person-knows-her-house", test_a_person_knows_her_house);
  return g_test_run ();
}
