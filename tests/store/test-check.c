/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball.h"
#include "tov-check.h"
#include "tov-cohort.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-next-step.h"
#include "tov-partnership.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-referral.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

/* A register in which Åse, 17 years old, is enrolled since February 2011 with all that belongs to
 * it: nothing is wrong. Each case breaks one thing. */
static TovStore *
make_sound_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_partnership_entity, "aa", "name", "Aarhus", NULL);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", "birth_date",
                "1993-05-20", NULL);
  fixture_save (store, &tov_referral_entity, "referral", "young_person_id", "aase",
                "partnership_id", "aa", "referred_on", "2011-01-15", NULL);
  fixture_save (store, &tov_enrolment_entity, "enrolment", "young_person_id", "aase",
                "partnership_id", "aa", "admitted_on", "2011-02-01", NULL);
  fixture_save (store, &tov_support_level_entity, "level", "young_person_id", "aase", "level",
                "close", "from_date", "2011-02-01", NULL);
  fixture_save (store, &tov_key_worker_entity, "worker", "young_person_id", "aase", "contact_id",
                "bo", "from_date", "2011-02-01", NULL);
  fixture_save (store, &tov_ball_entity, "ball", "young_person_id", "aase", "contact_id", "bo",
                "from_date", "2011-02-01", NULL);
  fixture_save (store, &tov_next_step_entity, "step", "young_person_id", "aase", "text", "Ring",
                "set_on", "2011-02-01", NULL);
  return store;
}

static char *
list_findings (GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++) {
    TovFinding *finding = g_ptr_array_index (findings, i);

    g_string_append_printf (text, "%s%s %s %s: %s", i > 0 ? "\n" : "",
                            finding->is_error ? "error" : "warning",
                            finding->entity != NULL ? finding->entity : "-",
                            finding->id != NULL ? finding->id : "-", finding->message);
  }
  return g_strdup (text->str);
}

static void
assert_found (TovStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings =
      tov_check_register (tov_store_get_connection (store), tov_date_new (2011, 10, 14), &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = list_findings (findings);
  g_assert_cmpstr (text, ==, expected);
}

/* What broke, after one change to the sound register. */
typedef struct
{
  const char *path;
  const char *sql;
  const char *expected;
} Case;

static const Case cases[] = {
  { "nothing", "SELECT 1", "" },
  { "no-ball", "DELETE FROM ball", "warning enrolment enrolment: Enrolled without a ball" },
  { "ball-ended-yesterday", "UPDATE ball SET to_date = '2011-10-13'",
    "warning enrolment enrolment: Enrolled without a ball" },
  { "ball-ends-today", "UPDATE ball SET to_date = '2011-10-14'", "" },
  { "ball-declined-stays-with-its-thrower",
    "UPDATE ball SET to_date = '2011-10-13', answer = 'declined'", "" },
  { "ball-declined-before-the-admission",
    "UPDATE ball SET from_date = '2011-01-20', to_date = '2011-01-21', answer = 'declined'",
    "warning enrolment enrolment: Enrolled without a ball" },
  { "no-support-level", "DELETE FROM support_level",
    "warning enrolment enrolment: Enrolled without a support level" },
  { "no-key-worker", "DELETE FROM key_worker",
    "warning enrolment enrolment: Enrolled without a key worker" },
  { "no-next-step", "DELETE FROM next_step",
    "warning enrolment enrolment: Enrolled without a next step" },
  { "next-step-done", "UPDATE next_step SET done_on = '2011-10-14'",
    "warning enrolment enrolment: Enrolled without a next step" },
  { "next-step-cancelled", "UPDATE next_step SET cancelled_on = '2011-10-14'",
    "warning enrolment enrolment: Enrolled without a next step" },
  { "next-step-to-be-set", "UPDATE next_step SET set_on = '2011-10-15'",
    "warning enrolment enrolment: Enrolled without a next step" },
  { "discharged-today-needs-nothing",
    "UPDATE enrolment SET discharged_on = '2011-10-14'; DELETE FROM ball; DELETE FROM next_step",
    "" },
  { "discharged-tomorrow", "UPDATE enrolment SET discharged_on = '2011-10-15'; DELETE FROM ball",
    "warning enrolment enrolment: Enrolled without a ball" },
  { "return-without-the-first",
    "UPDATE enrolment SET discharged_on = '2011-03-01';"
    "INSERT INTO enrolment (id, young_person_id, partnership_id, admitted_on, created, changed)"
    " VALUES ('return', 'aase', 'aa', '2011-05-01', '', '')",
    "warning enrolment return: A return that does not say which enrolment it resumes" },
  { "return-with-the-first",
    "UPDATE enrolment SET discharged_on = '2011-03-01';"
    "INSERT INTO enrolment (id, young_person_id, partnership_id, admitted_on, resumes_id, created,"
    " changed) VALUES ('return', 'aase', 'aa', '2011-05-01', 'enrolment', '', '')",
    "" },
  { "born-after-the-referral", "UPDATE young_person SET birth_date = '2011-01-16'",
    "warning young_person aase: Born after the referral\n"
    "warning enrolment enrolment: Under 10 years old at the admission" },
  { "nine-years-old", "UPDATE young_person SET birth_date = '2001-02-02'",
    "warning enrolment enrolment: Under 10 years old at the admission" },
  { "ten-years-old", "UPDATE young_person SET birth_date = '2001-02-01'", "" },
  { "ten-years-old-by-the-month", "UPDATE young_person SET birth_date = '2001-02'", "" },
  { "ten-years-old-by-the-year", "UPDATE young_person SET birth_date = '2001'", "" },
  { "forty-years-old", "UPDATE young_person SET birth_date = '1970-02-02'", "" },
  { "over-forty-years-old", "UPDATE young_person SET birth_date = '1970-02-01'",
    "warning enrolment enrolment: Over 40 years old at the admission" },
  { "age-unknown", "UPDATE young_person SET birth_date = NULL", "" },
  { "admitted-before-the-referral", "UPDATE enrolment SET admitted_on = '2011-01-14'",
    "warning enrolment enrolment: Admitted before the referral" },
  { "admitted-without-a-referral",
    "UPDATE enrolment SET admitted_on = '2011-01-14'; DELETE FROM referral", "" },
  { "admitted-after-the-first-of-two-referrals",
    "INSERT INTO referral (id, young_person_id, partnership_id, referred_on, created, changed)"
    " VALUES ('second', 'aase', 'aa', '2011-06-01', '', '')",
    "" },
  { "ball-before-the-referral", "UPDATE ball SET from_date = '2011-01-14'",
    "warning ball ball: Begins before the referral" },
  { "key-worker-before-the-referral", "UPDATE key_worker SET from_date = '2011-01-14'",
    "warning key_worker worker: Begins before the referral" },
  { "support-level-before-the-referral", "UPDATE support_level SET from_date = '2011-01-14'",
    "warning support_level level: Begins before the referral" },
  { "readiness-before-the-referral",
    "INSERT INTO readiness (id, young_person_id, level, from_date, created, changed)"
    " VALUES ('ready', 'aase', 'plainly_ready', '2011-01-14', '', '')",
    "warning readiness ready: Begins before the referral" },
  { "placement-before-the-referral",
    "INSERT INTO placement (id, young_person_id, placement_type_id, from_date, created, changed)"
    " VALUES ('place', 'aase', 'placement_type:mentor', '2011-01-14', '', '')",
    "warning placement place: Begins before the referral" },
  { "a-date-long-ago", "UPDATE next_step SET due_on = '1989-12-31'",
    "warning next_step step: “Due” is an unlikely date" },
  { "a-date-five-years-ahead", "UPDATE next_step SET due_on = '2016-10-14'", "" },
  { "a-date-further-ahead", "UPDATE next_step SET due_on = '2016-10-15'",
    "warning next_step step: “Due” is an unlikely date" },
  { "a-time-further-ahead",
    "INSERT INTO log_entry (id, happened_at, form, created, changed)"
    " VALUES ('log', '2016-10-15T00:00', 'phone', '', '')",
    "warning log_entry log: “When” is an unlikely date" },
  { "a-day-that-does-not-exist", "UPDATE next_step SET due_on = '2011-02-31'",
    "error next_step step: “Due” holds a value that is not allowed: expected a date YYYY-MM-DD" },
  { "a-required-text-that-is-empty", "UPDATE partnership SET name = ''",
    "error partnership aa: “Name” must be filled in" },
  { "a-reference-to-nobody",
    "PRAGMA foreign_keys = OFF;"
    "UPDATE key_worker SET contact_id = 'nobody'",
    "error key_worker worker: Refers to a record that does not exist: Contact" },
  { "two-levels-on-a-day",
    "INSERT INTO support_level (id, young_person_id, level, from_date, created, changed)"
    " VALUES ('second', 'aase', 'external', '2011-06-01', '', '')",
    "error support_level second: Overlaps the one that goes on since 01-02-2011" },
  { "three-levels-within-one",
    "UPDATE support_level SET to_date = '2011-12-31';"
    "INSERT INTO support_level (id, young_person_id, level, from_date, to_date, created, changed)"
    " VALUES ('second', 'aase', 'external', '2011-06-01', '2011-06-30', '', ''),"
    " ('third', 'aase', 'external', '2011-12-31', NULL, '', '')",
    "error support_level second: Overlaps the one from 01-02-2011 to 31-12-2011\n"
    "error support_level third: Overlaps the one from 01-02-2011 to 31-12-2011" },
  { "levels-in-a-row",
    "UPDATE support_level SET to_date = '2011-05-31';"
    "INSERT INTO support_level (id, young_person_id, level, from_date, created, changed)"
    " VALUES ('second', 'aase', 'external', '2011-06-01', '', '')",
    "" },
  { "placements-beside-each-other",
    "INSERT INTO placement (id, young_person_id, placement_type_id, from_date, parallel, created,"
    " changed) VALUES ('a', 'aase', 'placement_type:mentor', '2011-03-01', 0, '', ''),"
    " ('b', 'aase', 'placement_type:leisure', '2011-03-01', 1, '', '')",
    "" },
  { "placements-over-each-other",
    "INSERT INTO placement (id, young_person_id, placement_type_id, from_date, parallel, created,"
    " changed) VALUES ('a', 'aase', 'placement_type:mentor', '2011-03-01', 0, '', ''),"
    " ('b', 'aase', 'placement_type:leisure', '2011-03-01', 0, '', '')",
    "error placement b: Overlaps the one that goes on since 01-03-2011" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (TovStore) store = make_sound_register ();
  g_autoptr (GError) error = NULL;

  tov_connection_execute (tov_store_get_connection (store), one->sql, &error);
  g_assert_no_error (error);
  assert_found (store, one->expected);
}

static void
test_overlaps (void)
{
  g_autoptr (TovStore) store = make_sound_register ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = tov_check_overlaps (tov_store_get_connection (store), NULL, &error);
  g_autoptr (GPtrArray) one = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  tov_connection_execute (
      tov_store_get_connection (store),
      "INSERT INTO ball (id, young_person_id, contact_id, from_date, answer, created, changed)"
      " VALUES ('second', 'aase', 'bo', '2011-06-01', 'open', '', '')",
      &error);
  g_assert_no_error (error);
  one = tov_check_overlaps (tov_store_get_connection (store), NULL, &error);
  g_assert_cmpuint (one->len, ==, 1);
}

static void
test_snapshot (void)
{
  g_autoptr (TovStore) store = make_sound_register ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (store, NULL, &error);
  g_autoptr (GPtrArray) findings =
      tov_check_register (snapshot, tov_date_new (2011, 10, 14), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/check/", cases[i].path, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/check/overlaps-alone", test_overlaps);
  g_test_add_func ("/check/a-snapshot-can-be-checked", test_snapshot);
  return g_test_run ();
}
