/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball-acts.h"
#include "tov-ball.h"
#include "tov-check.h"
#include "tov-clock.h"
#include "tov-consequences.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-standing.h"
#include "tov-young-person.h"

#define BALLS                                                                               \
  "SELECT ifnull (contact_id, organisation_id) || ' ' || from_date || '..'"                 \
  " || ifnull (to_date, '') || ' ' || answer || ' ' || ifnull (answered_on, '-') FROM ball" \
  " ORDER BY from_date"

static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  tov_clock_set_today (tov_date_from_iso ("2011-10-14"));
  fixture_save (store, &tov_partnership_entity, "p", "name", "Vejle", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "eva", "given_name", "Eva", NULL);
  fixture_save (store, &tov_organisation_entity, "job", "name", "Jobcenter", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_organisation_entity, "vej", "name", "UU Vejle", "kind", "uu", NULL);
  fixture_save (store, &tov_organisation_entity, "kol", "name", "UU Kolding", "kind", "uu", NULL);
  fixture_save (store, &tov_young_person_entity, "a", "reference", "U-1", "given_name", "Anna",
                NULL);
  fixture_save (store, &tov_enrolment_entity, "a1", "young_person_id", "a", "partnership_id", "p",
                "admitted_on", "2011-09-01", NULL);
  return store;
}

static void throw (TovStore * store, const char *contact, const char *organisation, const char *on)
{
  g_autoptr (GError) error = NULL;

  tov_ball_throw (store, "a", contact, organisation, "Ringe", "eva", tov_date_from_iso (on),
                  &error);
  g_assert_no_error (error);
}

static void
assert_refused (TovStore *store, const char *contact, const char *on)
{
  g_autofree char *before = fixture_ask (tov_store_get_connection (store), BALLS);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      tov_ball_throw (store, "a", contact, NULL, NULL, NULL, tov_date_from_iso (on), &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  fixture_assert_answer (tov_store_get_connection (store), BALLS, before);
}

static TovStanding *
load (TovStore *store, const char *on)
{
  g_autoptr (GError) error = NULL;
  TovStanding *standing = tov_standing_load (store, "a", tov_date_from_iso (on), &error);

  g_assert_no_error (error);
  return standing;
}

/* Who has the ball on a day, and whom it is thrown to: "Bo" and "Jobcenter" or NULL. */
static void
assert_ball (TovStore *store, const char *on, const char *holder, const char *receiver)
{
  g_autoptr (TovStanding) standing = load (store, on);

  g_assert_cmpstr (standing->ball_name, ==, holder);
  g_assert_cmpstr (standing->throw_name, ==, receiver);
}

static void
answer (TovStore *store, gboolean is_accepted, const char *on)
{
  g_autoptr (TovStanding) standing = load (store, on);
  g_autoptr (GError) error = NULL;

  tov_ball_answer (store, standing->throw, is_accepted, tov_date_from_iso (on), &error);
  g_assert_no_error (error);
}

static void
test_first (void)
{
  g_autoptr (TovStore) store = open_register ();

  throw (store, "bo", NULL, "2011-09-01");
  assert_ball (store, "2011-08-31", NULL, NULL);
  assert_ball (store, "2011-09-01", "Bo", NULL);
  fixture_assert_answer (tov_store_get_connection (store), BALLS,
                         "bo 2011-09-01.. accepted 2011-09-01");
}

static void
test_accepted (void)
{
  g_autoptr (TovStore) store = open_register ();

  throw (store, "bo", NULL, "2011-09-01");
  throw (store, NULL, "job", "2011-10-03");
  assert_ball (store, "2011-10-02", "Bo", NULL);
  assert_ball (store, "2011-10-03", "Bo", "Jobcenter");
  answer (store, TRUE, "2011-10-05");
  /* On a day before the answer it is still under way. */
  assert_ball (store, "2011-10-04", "Bo", "Jobcenter");
  assert_ball (store, "2011-10-05", "Jobcenter", NULL);
  fixture_assert_answer (tov_store_get_connection (store), BALLS,
                         "bo 2011-09-01..2011-10-02 accepted 2011-09-01\n"
                         "job 2011-10-03.. accepted 2011-10-05");
}

static void
test_declined (void)
{
  g_autoptr (TovStore) store = open_register ();

  throw (store, "bo", NULL, "2011-09-01");
  throw (store, NULL, "job", "2011-10-03");
  answer (store, FALSE, "2011-10-05");
  assert_ball (store, "2011-10-04", "Bo", "Jobcenter");
  assert_ball (store, "2011-10-05", "Bo", NULL);
  assert_ball (store, "2011-10-14", "Bo", NULL);
  /* And it can be thrown again, twice declined. */
  throw (store, NULL, "vej", "2011-10-06");
  answer (store, FALSE, "2011-10-07");
  assert_ball (store, "2011-10-14", "Bo", NULL);
  fixture_assert_answer (tov_store_get_connection (store), BALLS,
                         "bo 2011-09-01..2011-10-02 accepted 2011-09-01\n"
                         "job 2011-10-03..2011-10-05 declined 2011-10-05\n"
                         "vej 2011-10-06..2011-10-07 declined 2011-10-07");
}

static void
test_same_day (void)
{
  g_autoptr (TovStore) store = open_register ();

  /* All on the day of the admission: given, thrown, declined, thrown again and accepted. */
  throw (store, "bo", NULL, "2011-09-01");
  throw (store, NULL, "job", "2011-09-01");
  assert_ball (store, "2011-09-01", "Bo", "Jobcenter");
  assert_ball (store, "2011-09-02", "Bo", "Jobcenter");
  answer (store, FALSE, "2011-09-01");
  assert_ball (store, "2011-09-01", "Bo", NULL);
  assert_ball (store, "2011-09-02", "Bo", NULL);
  throw (store, NULL, "vej", "2011-09-01");
  assert_ball (store, "2011-09-01", "Bo", "UU Vejle");
  answer (store, TRUE, "2011-09-01");
  assert_ball (store, "2011-09-01", "UU Vejle", NULL);
  assert_ball (store, "2011-10-14", "UU Vejle", NULL);
}

static void
test_own (void)
{
  g_autoptr (TovStore) store = open_register ();

  /* Eva takes the ball: nobody has to answer, and a second change of a day replaces the first. */
  throw (store, "bo", NULL, "2011-09-01");
  throw (store, "eva", NULL, "2011-09-01");
  assert_ball (store, "2011-09-01", "Eva", NULL);
  fixture_assert_answer (tov_store_get_connection (store), BALLS,
                         "eva 2011-09-01.. accepted 2011-09-01");
}

static void
test_refused (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;
  g_autoptr (GError) error = NULL;

  throw (store, "bo", NULL, "2011-09-10");
  assert_refused (store, "eva", "2011-09-09");
  throw (store, NULL, "job", "2011-10-03");
  assert_refused (store, "eva", "2011-10-03");
  assert_refused (store, "eva", "2011-10-14");
  standing = load (store, "2011-10-14");
  g_assert_false (
      tov_ball_answer (store, standing->throw, TRUE, tov_date_from_iso ("2011-10-02"), &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_clear_error (&error);
  answer (store, TRUE, "2011-10-03");
  g_assert_false (
      tov_ball_answer (store, standing->throw, TRUE, tov_date_from_iso ("2011-10-14"), &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tov_ball_take_back (store, standing->throw, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
}

static void
test_taken_back (void)
{
  g_autoptr (TovStore) store = open_register ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (TovStanding) standing = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  throw (store, "bo", NULL, "2011-09-01");
  before = fixture_ask (connection, BALLS);
  throw (store, NULL, "job", "2011-10-03");
  standing = load (store, "2011-10-14");
  g_assert_true (tov_ball_take_back (store, standing->throw, &error));
  fixture_assert_answer (connection, BALLS, before);
  fixture_undo (store);
  assert_ball (store, "2011-10-14", "Bo", "Jobcenter");
  fixture_undo (store);
  fixture_assert_answer (connection, BALLS, before);
}

static void
test_taken_back_on_the_same_day (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;
  g_autoptr (GError) error = NULL;

  throw (store, "bo", NULL, "2011-09-01");
  throw (store, NULL, "job", "2011-09-01");
  standing = load (store, "2011-09-01");
  g_assert_true (tov_ball_take_back (store, standing->throw, &error));
  fixture_assert_answer (tov_store_get_connection (store), BALLS,
                         "bo 2011-09-01.. accepted 2011-09-01");
}

static void
test_later_ball (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;
  g_autoptr (GError) error = NULL;

  /* Somebody has entered already who has the ball next month. */
  fixture_save (store, &tov_ball_entity, "b1", "young_person_id", "a", "contact_id", "bo",
                "from_date", "2011-09-01", "to_date", "2011-10-31", "answer", "accepted", NULL);
  fixture_save (store, &tov_ball_entity, "b2", "young_person_id", "a", "contact_id", "eva",
                "from_date", "2011-11-01", "answer", "accepted", NULL);
  throw (store, NULL, "job", "2011-10-14");
  fixture_assert_answer (tov_store_get_connection (store), BALLS,
                         "bo 2011-09-01..2011-10-13 accepted -\n"
                         "job 2011-10-14..2011-10-31 open -\n"
                         "eva 2011-11-01.. accepted -");
  standing = load (store, "2011-10-14");
  g_assert_true (tov_ball_take_back (store, standing->throw, &error));
  fixture_assert_answer (tov_store_get_connection (store), BALLS,
                         "bo 2011-09-01..2011-10-31 accepted -\n"
                         "eva 2011-11-01.. accepted -");
}

static void
test_back (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovRecord) live = NULL, enrolment = NULL;
  g_autoptr (GError) error = NULL;

  throw (store, "bo", NULL, "2011-09-01");
  throw (store, NULL, "job", "2011-09-20");
  live = tov_store_get (store, &tov_enrolment_entity, "a1", NULL);
  enrolment = tov_record_copy (live);
  TOV_ENROLMENT (enrolment)->discharged_on = tov_date_from_iso ("2011-10-01");
  tov_consequences_save (store, enrolment, &error);
  g_assert_no_error (error);
  assert_ball (store, "2011-09-30", "Bo", "Jobcenter");
  assert_ball (store, "2011-10-01", NULL, NULL);
  /* Twenty days later nobody has the ball of before, and the first throw is a first ball again. */
  fixture_save (store, &tov_enrolment_entity, "a2", "young_person_id", "a", "partnership_id", "p",
                "admitted_on", "2011-10-11", NULL);
  assert_ball (store, "2011-10-11", NULL, NULL);
  throw (store, NULL, "job", "2011-10-11");
  assert_ball (store, "2011-10-11", "Jobcenter", NULL);
}

static void
test_one_act (void)
{
  g_autoptr (TovStore) store = open_register ();

  throw (store, "bo", NULL, "2011-09-01");
  throw (store, NULL, "job", "2011-10-03");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT title FROM change_transaction ORDER BY id DESC LIMIT 1",
                         "The ball for Anna thrown to Jobcenter");
  answer (store, FALSE, "2011-10-05");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT title FROM change_transaction ORDER BY id DESC LIMIT 1",
                         "Jobcenter declined the ball");
  fixture_undo (store);
  assert_ball (store, "2011-10-05", "Bo", "Jobcenter");
  fixture_undo (store);
  assert_ball (store, "2011-10-05", "Bo", NULL);
}

/* Whether the check of the register says that Anna has no ball. */
static gboolean
lacks_ball (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = tov_check_register (tov_store_get_connection (store),
                                                       tov_date_from_iso ("2011-10-14"), &error);
  gboolean lacks = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    lacks |= g_str_equal (((TovFinding *) findings->pdata[i])->message, "Enrolled without a ball");
  return lacks;
}

static void
assert_default (TovStore *store, const char *type, const char *contact, const char *organisation)
{
  g_autofree char *id = g_strconcat ("placement_type:", type, NULL);
  g_autoptr (TovRecord) placement =
      fixture_make (&tov_placement_entity, NULL, "young_person_id", "a", "placement_type_id", id,
                    "organisation_id", "job", "from_date", "2011-10-01", NULL);
  g_autofree char *found_contact = NULL, *found_organisation = NULL;

  tov_ball_find_default (store, TOV_PLACEMENT (placement), &found_contact, &found_organisation);
  g_assert_cmpstr (found_contact, ==, contact);
  g_assert_cmpstr (found_organisation, ==, organisation);
}

static void
test_default (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GError) error = NULL;

  assert_default (store, "basic_course", NULL, NULL);
  assert_default (store, "main_course", NULL, NULL);
  fixture_save (store, &tov_key_worker_entity, "k1", "young_person_id", "a", "contact_id", "bo",
                "from_date", "2011-09-01", "to_date", "2011-09-30", NULL);
  fixture_save (store, &tov_key_worker_entity, "k2", "young_person_id", "a", "contact_id", "eva",
                "from_date", "2011-10-01", NULL);
  fixture_save (store, &tov_party_entity, "y1", "partnership_id", "p", "organisation_id", "job",
                "from_date", "2008-01-01", NULL);
  fixture_save (store, &tov_party_entity, "y2", "partnership_id", "p", "organisation_id", "vej",
                "from_date", "2008-01-01", NULL);
  tov_connection_execute (tov_store_get_connection (store),
                          "UPDATE placement_type SET default_ball = 'organisation'"
                          " WHERE id = 'placement_type:mentor'",
                          &error);
  g_assert_no_error (error);
  assert_default (store, "basic_course", "eva", NULL);
  assert_default (store, "main_course", NULL, "vej");
  assert_default (store, "mentor", NULL, "job");
}

static void
test_check (void)
{
  g_autoptr (TovStore) store = open_register ();

  g_assert_true (lacks_ball (store));
  throw (store, "bo", NULL, "2011-09-01");
  g_assert_false (lacks_ball (store));
  throw (store, NULL, "job", "2011-10-03");
  answer (store, FALSE, "2011-10-05");
  g_assert_false (lacks_ball (store));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ball/the-first-is-accepted-at-once", test_first);
  g_test_add_func ("/ball/lies-with-the-thrower-until-it-is-accepted", test_accepted);
  g_test_add_func ("/ball/stays-with-the-thrower-when-it-is-declined", test_declined);
  g_test_add_func ("/ball/is-thrown-on-the-day-it-came", test_same_day);
  g_test_add_func ("/ball/who-takes-it-has-it", test_own);
  g_test_add_func ("/ball/refuses-what-cannot-be", test_refused);
  g_test_add_func ("/ball/a-throw-is-taken-back", test_taken_back);
  g_test_add_func ("/ball/a-throw-is-taken-back-on-the-same-day", test_taken_back_on_the_same_day);
  g_test_add_func ("/ball/ends-where-a-later-one-begins", test_later_ball);
  g_test_add_func ("/ball/one-of-before-does-not-come-back", test_back);
  g_test_add_func ("/ball/each-is-one-act", test_one_act);
  g_test_add_func ("/ball/a-type-of-placement-has-a-rule", test_default);
  g_test_add_func ("/ball/a-declined-one-is-no-missing-one", test_check);
  return g_test_run ();
}
