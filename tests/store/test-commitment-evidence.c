/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agreement.h"
#include "tov-attendance.h"
#include "tov-ball.h"
#include "tov-commitment-evidence.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-enrolment.h"
#include "tov-meeting.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-placement.h"
#include "tov-young-person.h"

#define TODAY "2011-10-14"

static void
save_commitment (TovStore *store, const char *organisation)
{
  fixture_save (store, &tov_commitment_entity, NULL, "agreement_id", "a", "organisation_id",
                organisation, "kind", "meetings", "text", "Deltage i møderne", NULL);
}

static void
save_group (TovStore *store, const char *id, const char *partnership)
{
  fixture_save (store, &tov_contact_group_entity, id, "partnership_id", partnership, "kind",
                "steering", NULL);
}

static void
save_person (
    TovStore *store, const char *id, const char *partnership, const char *from, const char *to)
{
  fixture_save (store, &tov_young_person_entity, id, "reference", id, NULL);
  fixture_save (store, &tov_enrolment_entity, NULL, "young_person_id", id, "partnership_id",
                partnership, "admitted_on", from, "discharged_on", to, NULL);
}

/* An agreement from 1 January 2010 until a day (NULL for open), of which the jobcentre has promised
 * two things and UU one; Bo is at the jobcentre in 2011. */
static TovStore *
open_with_agreement (const char *signed_on, const char *from, const char *to)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Lolland", NULL);
  fixture_save (store, &tov_partnership_entity, "q", "name", "Randers", NULL);
  save_group (store, "g", "p");
  save_group (store, "h", "p");
  save_group (store, "far", "q");
  fixture_save (store, &tov_organisation_entity, "job", "name", "Jobcenter", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU", "kind", "uu", NULL);
  fixture_save (store, &tov_organisation_entity, "vuc", "name", "VUC", "kind", "vuc", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "eva", "given_name", "Eva", NULL);
  fixture_save (store, &tov_employment_entity, NULL, "contact_id", "bo", "organisation_id", "job",
                "from_date", "2011-01-01", "to_date", "2011-12-31", NULL);
  fixture_save (store, &tov_agreement_entity, "a", "partnership_id", "p", "signed_on", signed_on,
                "from_date", from, "to_date", to, NULL);
  save_commitment (store, "job");
  save_commitment (store, "job");
  save_commitment (store, "uu");
  save_person (store, "yp", "p", "2010-03-01", NULL);
  save_person (store, "left", "p", "2010-03-01", "2011-06-01");
  save_person (store, "other", "q", "2010-03-01", NULL);
  return store;
}

static TovStore *
open_register (void)
{
  return open_with_agreement ("2009-12-15", "2010-01-01", NULL);
}

static void
save_meeting (
    TovStore *store, const char *id, const char *group, const char *on, const char *status)
{
  g_autofree char *starts_at = g_strconcat (on, "T14:00", NULL);

  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", starts_at,
                "status", status, NULL);
}

static void
save_attendance (TovStore *store,
                 const char *meeting,
                 const char *organisation,
                 const char *invited,
                 const char *presence)
{
  fixture_save (store, &tov_attendance_entity, NULL, "meeting_id", meeting, "contact_id", "bo",
                "organisation_id", organisation, "invited", invited, "presence", presence, NULL);
}

static void
save_ball (TovStore *store,
           const char *person,
           const char *contact,
           const char *organisation,
           const char *thrown_on,
           const char *answer,
           const char *answered_on)
{
  fixture_save (store, &tov_ball_entity, NULL, "young_person_id", person, "contact_id", contact,
                "organisation_id", organisation, "from_date", thrown_on, "to_date", thrown_on,
                "thrown_on", thrown_on, "answer", answer, "answered_on", answered_on, NULL);
}

static void
save_placement (TovStore *store, const char *person, const char *organisation, const char *from)
{
  fixture_save (store, &tov_placement_entity, NULL, "young_person_id", person, "placement_type_id",
                "placement_type:mentor", "organisation_id", organisation, "from_date", from,
                "to_date", from, NULL);
}

static GHashTable *
load (TovStore *store, const char *today)
{
  g_autoptr (GError) error = NULL;
  GHashTable *evidence =
      tov_commitment_evidence_load (store, "a", tov_date_from_iso (today), &error);

  g_assert_no_error (error);
  return evidence;
}

/* Persons present of counted, meetings with somebody of all. */
static void
assert_meetings (TovStore *store, const char *organisation, const char *expected)
{
  g_autoptr (GHashTable) all = load (store, TODAY);
  const TovCommitmentEvidence *evidence = g_hash_table_lookup (all, organisation);
  g_autofree char *words = g_strdup_printf ("%u/%u %u/%u", evidence->present, evidence->counted,
                                            evidence->represented, evidence->meetings);

  g_assert_cmpstr (words, ==, expected);
}

/* Balls accepted, declined and unanswered, and the median of days. */
static void
assert_balls (
    TovStore *store, const char *organisation, const char *today, const char *expected, double days)
{
  g_autoptr (GHashTable) all = load (store, today);
  const TovCommitmentEvidence *evidence = g_hash_table_lookup (all, organisation);
  g_autofree char *words =
      g_strdup_printf ("%u %u %u", evidence->accepted, evidence->declined, evidence->unanswered);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpfloat (evidence->days_to_answer, ==, days);
}

static void
assert_placements (TovStore *store, const char *organisation, guint placements, guint people)
{
  g_autoptr (GHashTable) all = load (store, TODAY);
  const TovCommitmentEvidence *evidence = g_hash_table_lookup (all, organisation);

  g_assert_cmpuint (evidence->placements, ==, placements);
  g_assert_cmpuint (evidence->young_people, ==, people);
}

static void
assert_time (const char *signed_on,
             const char *from,
             const char *to,
             const char *expected_from,
             const char *expected_til)
{
  g_autoptr (TovStore) store = open_with_agreement (signed_on, from, to);
  g_autoptr (GHashTable) all = NULL;
  const TovCommitmentEvidence *evidence;

  save_meeting (store, "before", "g", "2009-12-31", "held");
  save_attendance (store, "before", "job", "1", "present");
  all = load (store, TODAY);
  evidence = g_hash_table_lookup (all, "job");
  g_assert_cmpint (evidence->from, ==, tov_date_from_iso (expected_from));
  g_assert_cmpint (evidence->til, ==, tov_date_from_iso (expected_til));
  g_assert_cmpuint (evidence->present, ==, tov_date_from_iso ("2009-12-31") >= evidence->from);
}

static void
test_organisations (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GHashTable) all = load (store, TODAY);

  g_assert_cmpuint (g_hash_table_size (all), ==, 2);
  g_assert_nonnull (g_hash_table_lookup (all, "job"));
  g_assert_nonnull (g_hash_table_lookup (all, "uu"));
  assert_meetings (store, "job", "0/0 0/0");
  assert_balls (store, "job", TODAY, "0 0 0", -1);
  assert_placements (store, "job", 0, 0);
}

static void
test_time (void)
{
  assert_time ("2009-12-15", "2010-01-01", NULL, "2010-01-01", TODAY);
  assert_time ("2009-12-15", NULL, NULL, "2009-12-15", TODAY);
  assert_time (NULL, NULL, "2011-06-30", "", "2011-06-30");
  assert_time ("2009-12-15", "2010-01-01", "2012-06-30", "2010-01-01", TODAY);
}

static void
test_meetings (void)
{
  g_autoptr (TovStore) store = open_register ();

  save_meeting (store, "one", "g", "2010-01-01", "held");
  save_meeting (store, "two", "h", "2011-05-05", "held");
  save_meeting (store, "three", "g", TODAY, "held");
  save_meeting (store, "planned", "g", "2011-06-06", "planned");
  save_meeting (store, "tomorrow", "g", "2011-10-15", "held");
  save_meeting (store, "elsewhere", "far", "2011-05-05", "held");
  save_attendance (store, "one", "job", "1", "present");
  save_attendance (store, "one", "job", "1", "present");
  save_attendance (store, "one", "job", "0", "excused");
  save_attendance (store, "two", "job", "1", "absent");
  save_attendance (store, "three", "job", "1", "unknown");
  save_attendance (store, "planned", "job", "1", "absent");
  save_attendance (store, "tomorrow", "job", "1", "present");
  save_attendance (store, "elsewhere", "job", "1", "present");
  save_attendance (store, "one", "uu", "0", "present");
  save_attendance (store, "two", "uu", "0", "unknown");
  save_attendance (store, "two", "vuc", "1", "present");
  assert_meetings (store, "job", "2/4 1/3");
  assert_meetings (store, "uu", "1/1 1/1");
}

static void
test_balls (void)
{
  g_autoptr (TovStore) store = open_register ();

  save_ball (store, "yp", NULL, "job", "2010-03-01", "accepted", "2010-03-03");
  save_ball (store, "yp", NULL, "job", "2010-04-01", "declined", "2010-04-08");
  save_ball (store, "yp", "bo", NULL, "2011-01-01", "accepted", "2011-01-02");
  save_ball (store, "left", NULL, "job", "2011-05-31", "declined", "2011-06-10");
  save_ball (store, "yp", NULL, "job", "2011-10-01", "open", NULL);
  /* Bo was not at the jobcentre yet, Eva never was; it was for somebody who had left by that day or
   * was enrolled elsewhere; for UU; before the agreement. */
  save_ball (store, "yp", "bo", NULL, "2010-12-31", "accepted", "2011-01-01");
  save_ball (store, "yp", "eva", NULL, "2011-02-01", "accepted", "2011-02-01");
  save_ball (store, "left", NULL, "job", "2011-06-01", "accepted", "2011-06-01");
  save_ball (store, "other", NULL, "job", "2011-03-01", "accepted", "2011-03-01");
  save_ball (store, "yp", NULL, "uu", "2011-03-01", "accepted", "2011-03-04");
  save_ball (store, "yp", NULL, "job", "2009-12-31", "accepted", "2010-01-02");
  /* 1, 2, 7 and 10 days. */
  assert_balls (store, "job", TODAY, "2 2 1", 4.5);
  assert_balls (store, "uu", TODAY, "1 0 0", 3);
  /* On a day before the answer there was none: 1, 2 and 7 days. */
  assert_balls (store, "job", "2011-06-09", "2 1 1", 2);
}

static void
test_answered_later (void)
{
  g_autoptr (TovStore) store = open_with_agreement (NULL, "2010-01-01", "2011-06-30");

  /* The throw counts while the agreement was valid; the answer when it came. */
  save_ball (store, "yp", NULL, "job", "2011-06-30", "accepted", "2011-07-05");
  save_ball (store, "yp", NULL, "job", "2011-07-01", "accepted", "2011-07-05");
  assert_balls (store, "job", TODAY, "1 0 0", 5);
}

static void
test_placements (void)
{
  g_autoptr (TovStore) store = open_register ();

  save_placement (store, "yp", "job", "2010-03-01");
  save_placement (store, "yp", "job", TODAY);
  save_placement (store, "left", "job", "2011-05-31");
  save_placement (store, "left", "job", "2011-06-01");
  save_placement (store, "yp", "job", "2011-10-15");
  save_placement (store, "other", "job", "2011-05-01");
  save_placement (store, "yp", "vuc", "2011-05-01");
  assert_placements (store, "job", 3, 2);
  assert_placements (store, "uu", 0, 0);
}

static void
test_traces (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  const TovCommitmentEvidence *evidence;

  save_meeting (store, "one", "g", "2010-01-01", "held");
  save_meeting (store, "two", "h", "2011-05-05", "held");
  save_attendance (store, "one", "job", "1", "present");
  save_attendance (store, "one", "job", "1", "excused");
  save_attendance (store, "two", "job", "1", "absent");
  save_ball (store, "yp", NULL, "job", "2010-04-01", "declined", "2010-04-08");
  save_ball (store, "left", NULL, "job", "2011-05-31", "accepted", "2011-10-15");
  save_placement (store, "yp", "job", "2010-03-01");
  all = load (store, TODAY);
  evidence = g_hash_table_lookup (all, "job");
  for (guint i = 0; i < evidence->traces->len; i++) {
    const TovEvidenceTrace *trace = g_ptr_array_index (evidence->traces, i);
    g_autofree char *day = tov_date_to_iso (trace->day);

    if (trace->kind == TOV_TRACE_MEETING)
      g_string_append_printf (words, "%s %s %u/%u\n", trace->id, day, trace->present,
                              trace->counted);
    else
      g_string_append_printf (words, "%s %s %s\n", trace->young_person, day,
                              trace->kind == TOV_TRACE_BALL ? trace->answer : "");
  }
  g_assert_cmpstr (words->str, ==,
                   "two 2011-05-05 0/1\none 2010-01-01 1/2\n"
                   "left 2011-05-31 open\nyp 2010-04-01 declined\nyp 2010-03-01 \n");
}

static void
test_missing (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_commitment_evidence_load (store, "gone", tov_date_from_iso (TODAY), &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/commitment-evidence/is-of-those-who-promised", test_organisations);
  g_test_add_func ("/commitment-evidence/counts-while-the-agreement-is-valid", test_time);
  g_test_add_func ("/commitment-evidence/counts-people-and-meetings", test_meetings);
  g_test_add_func ("/commitment-evidence/counts-balls-and-days-to-an-answer", test_balls);
  g_test_add_func ("/commitment-evidence/an-answer-may-come-later", test_answered_later);
  g_test_add_func ("/commitment-evidence/counts-placements-and-young-people", test_placements);
  g_test_add_func ("/commitment-evidence/tells-what-was-counted-the-newest-first", test_traces);
  g_test_add_func ("/commitment-evidence/of-no-agreement-is-an-error", test_missing);
  return g_test_run ();
}
