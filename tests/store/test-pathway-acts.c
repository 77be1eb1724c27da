/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball-acts.h"
#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-entities.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-pathway-acts.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

/* Today is Friday 14 October 2011. */
#define LEVELS "SELECT level || ' ' || from_date FROM support_level ORDER BY from_date"
#define WORKERS                                                                         \
  "SELECT young_person_id || ' ' || contact_id || ' ' || from_date || ' ' || "          \
  "ifnull (to_date, 'open') || ' ' || ifnull (accepted_on, 'not yet') FROM key_worker " \
  "ORDER BY young_person_id, from_date"
#define BALLS                                                                        \
  "SELECT young_person_id || ' ' || ifnull (contact_id, organisation_id) || ' ' || " \
  "thrown_on || ' ' || answer FROM ball ORDER BY young_person_id, thrown_on, rowid"
#define STEPS "SELECT text || ' ' || set_on || ' ' || ifnull (due_on, '-') FROM next_step"
#define ENROLMENTS                                                                            \
  "SELECT admitted_on || ' ' || ifnull (discharged_on, 'open') || ' ' || ifnull (resumes_id," \
  " '-') FROM enrolment ORDER BY admitted_on"
#define PLACEMENTS                                                                   \
  "SELECT id || ' ' || from_date || ' ' || ifnull (to_date, 'open') FROM placement " \
  "ORDER BY from_date"

static TovStore *
open_with_aase (void)
{
  TovStore *store = fixture_open ();

  tov_clock_set_today (tov_date_new (2011, 10, 14));
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "eva", "given_name", "Eva", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "Aarhus", NULL);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_young_person_entity, "carl", "reference", "U2", NULL);
  return store;
}

static void
ask (TovStore *store, const char *sql, const char *answer)
{
  fixture_assert_answer (tov_store_get_connection (store), sql, answer);
}

static TovEnrolment *
make_enrolment (const char *young_person, const char *admitted_on)
{
  return TOV_ENROLMENT (fixture_make (&tov_enrolment_entity, NULL, "young_person_id", young_person,
                                      "partnership_id", "p", "admitted_on", admitted_on, NULL));
}

static void
admit (TovStore *store, const char *young_person, const char *on, const char *key_worker)
{
  g_autoptr (TovEnrolment) enrolment = make_enrolment (young_person, on);
  const TovAdmission admission = {
    .level = 0, .key_worker = key_worker, .step_text = "Ring", .step_due = tov_date_new (2011, 9, 9)
  };
  g_autoptr (GError) error = NULL;

  tov_pathway_admit (store, enrolment, &admission, &error);
  g_assert_no_error (error);
}

static TovRecord *
edit (TovStore *store, const TovEntity *entity, const char *sql)
{
  g_autofree char *id = fixture_ask (tov_store_get_connection (store), sql);
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, NULL);

  g_assert_nonnull (live);
  return tov_record_copy (live);
}

static void
discharge (TovStore *store, TovDate on, TovOutcome *outcome)
{
  g_autoptr (TovRecord) enrolment =
      edit (store, &tov_enrolment_entity, "SELECT id FROM enrolment WHERE discharged_on IS NULL");
  g_autoptr (GError) error = NULL;

  g_object_set (enrolment, "discharged_on", on, "discharge_reason_id", "discharge_reason:moved",
                NULL);
  tov_pathway_discharge (store, TOV_ENROLMENT (enrolment), outcome, &error);
  g_assert_no_error (error);
}

static void
test_admit (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autofree char *title = NULL;

  admit (store, "aase", "2011-09-01", "bo");
  ask (store, ENROLMENTS, "2011-09-01 open -");
  ask (store, LEVELS, "close 2011-09-01");
  ask (store, WORKERS, "aase bo 2011-09-01 open 2011-09-01");
  ask (store, BALLS, "aase bo 2011-09-01 accepted");
  ask (store, STEPS, "Ring 2011-09-01 2011-09-09");
  title = tov_store_get_undo_title (store);
  g_assert_cmpstr (title, ==, "U1 admitted");
  fixture_undo (store);
  ask (store, "SELECT (SELECT count (*) FROM enrolment) + (SELECT count (*) FROM ball)", "0");
}

/* Whoever knows neither level nor key worker may admit all the same. */
static void
test_admit_bare (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovEnrolment) enrolment = make_enrolment ("aase", "2011-09-01");
  const TovAdmission admission = { .level = -1 };

  g_assert_true (tov_pathway_admit (store, enrolment, &admission, NULL));
  ask (store,
       "SELECT (SELECT count (*) FROM support_level) + (SELECT count (*) FROM key_worker) +"
       " (SELECT count (*) FROM ball) + (SELECT count (*) FROM next_step)",
       "0");
}

static void
assert_in_the_way (TovStore *store, const char *on, const char *words)
{
  g_autoptr (TovEnrolment) enrolment = make_enrolment ("aase", on);
  const TovAdmission admission = { .level = 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_pathway_admit (store, enrolment, &admission, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_admit_twice (void)
{
  g_autoptr (TovStore) store = open_with_aase ();

  admit (store, "aase", "2011-09-01", NULL);
  assert_in_the_way (store, "2011-09-01", "01-09-2011");
  assert_in_the_way (store, "2011-10-14", "01-09-2011");
  /* One that began earlier would go on beyond it. */
  assert_in_the_way (store, "2011-08-01", "01-09-2011");
  ask (store, "SELECT count (*) FROM enrolment", "1");
  ask (store, "SELECT count (*) FROM support_level", "1");
}

static void
test_come_back (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autofree char *first = NULL, *none = NULL, *found = NULL, *title = NULL, *expected = NULL;

  admit (store, "aase", "2010-01-11", "bo");
  first = fixture_ask (tov_store_get_connection (store), "SELECT id FROM enrolment");
  discharge (store, tov_date_new (2010, 5, 3), NULL);
  ask (store, WORKERS, "aase bo 2010-01-11 2010-05-02 2010-01-11");
  none = tov_pathway_find_resumed (store, "aase", tov_date_new (2010, 5, 2));
  g_assert_null (none);
  /* Enrolled until the day before the discharge, so that very day is free again. */
  found = tov_pathway_find_resumed (store, "aase", tov_date_new (2010, 5, 3));
  g_assert_cmpstr (found, ==, first);
  admit (store, "aase", "2010-05-23", "eva");
  expected = g_strdup_printf ("2010-01-11 2010-05-03 -\n2010-05-23 open %s", first);
  ask (store, ENROLMENTS, expected);
  ask (store, WORKERS,
       "aase bo 2010-01-11 2010-05-02 2010-01-11\naase eva 2010-05-23 open 2010-05-23");
  ask (store, BALLS, "aase bo 2010-01-11 accepted\naase eva 2010-05-23 accepted");
  title = tov_store_get_undo_title (store);
  g_assert_cmpstr (title, ==, "U1 admitted again");
}

static void
refer (TovStore *store, TovReferral *referral, const char *result)
{
  g_autoptr (TovRecord) intake = fixture_make (&tov_intake_entity, NULL, "result", result, NULL);
  g_autoptr (GError) error = NULL;

  tov_pathway_refer (store, referral, TOV_INTAKE (intake), &error);
  g_assert_no_error (error);
}

static TovReferral *
make_referral (const char *id, const char *on)
{
  return TOV_REFERRAL (fixture_make (&tov_referral_entity, id, "young_person_id", "aase",
                                     "partnership_id", "p", "referred_on", on, NULL));
}

static void
assert_open_referral (TovStore *store, const char *expected)
{
  g_autofree char *found = tov_pathway_find_referral (store, "aase");

  g_assert_cmpstr (found, ==, expected);
}

static void
test_refer (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovReferral) declined = make_referral ("declined", "2011-01-10");
  g_autoptr (TovReferral) waiting = make_referral ("waiting", "2011-08-15");

  assert_open_referral (store, NULL);
  refer (store, declined, "not_target_group");
  assert_open_referral (store, NULL);
  refer (store, waiting, "waiting");
  assert_open_referral (store, "waiting");
  /* A second answer to the same referral stands beside the first. */
  refer (store, waiting, "admitted");
  ask (store, "SELECT result FROM intake WHERE referral_id = 'waiting' ORDER BY result",
       "admitted\nwaiting");
  assert_open_referral (store, "waiting");
  admit (store, "aase", "2011-09-01", NULL);
  assert_open_referral (store, NULL);
}

static TovRecord *
make_placement (const char *id, const char *type, const char *from)
{
  return fixture_make (&tov_placement_entity, id, "young_person_id", "aase", "placement_type_id",
                       type, "from_date", from, NULL);
}

static void
save_placement (TovStore *store, TovRecord *placement, TovNextStep *step, gboolean ball)
{
  g_autoptr (GError) error = NULL;

  tov_pathway_save_placement (store, TOV_PLACEMENT (placement), step, ball, "bo", &error);
  g_assert_no_error (error);
}

static void
assert_undo_title (TovStore *store, const char *expected)
{
  g_autofree char *title = tov_store_get_undo_title (store);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_placement (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) first = make_placement ("first", "placement_type:vuc", "2011-08-01");
  g_autoptr (TovRecord) next = make_placement ("next", "placement_type:mentor", "2011-10-03");
  g_autoptr (TovRecord) step = fixture_make (&tov_next_step_entity, NULL, "text", "Hils på mester",
                                             "set_on", "2011-10-14", "due_on", "2011-10-20", NULL);

  save_placement (store, first, NULL, FALSE);
  assert_undo_title (store, "Placement of U1 started");
  save_placement (store, next, TOV_NEXT_STEP (step), FALSE);
  ask (store, PLACEMENTS, "first 2011-08-01 2011-10-02\nnext 2011-10-03 open");
  ask (store, STEPS, "Hils på mester 2011-10-14 2011-10-20");
  ask (store, "SELECT young_person_id FROM next_step", "aase");
  g_object_set (next, "weekly_hours", (gint64) 20, NULL);
  save_placement (store, next, NULL, FALSE);
  assert_undo_title (store, "Placement of U1 changed");
  g_object_set (next, "to_date", tov_date_new (2011, 10, 14), "ending", "completed", NULL);
  save_placement (store, next, NULL, FALSE);
  assert_undo_title (store, "Placement of U1 ended");
  fixture_undo (store);
  fixture_undo (store);
  fixture_undo (store);
  ask (store, PLACEMENTS, "first 2011-08-01 open");
  ask (store, STEPS, "");
}

static void
test_all_or_nothing (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) placement = make_placement ("first", "placement_type:vuc", "2011-08-01");
  /* No text. */
  g_autoptr (TovRecord) step =
      fixture_make (&tov_next_step_entity, NULL, "set_on", "2011-10-14", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_pathway_save_placement (store, TOV_PLACEMENT (placement),
                                              TOV_NEXT_STEP (step), FALSE, NULL, &error));
  g_assert_nonnull (error);
  ask (store, PLACEMENTS, "");
  g_assert_cmpint (tov_record_get_rev (placement), ==, 0);
}

/* On the main course the ball lies with youth guidance (p.16), and is thrown there. */
static void
test_ball_by_rule (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) basic =
      make_placement ("basic", "placement_type:basic_course", "2011-10-03");
  g_autoptr (TovRecord) late = make_placement ("late", "placement_type:main_course", "2011-10-10");
  g_autoptr (TovRecord) next = make_placement ("next", "placement_type:main_course", "2011-11-07");
  g_autofree char *contact = NULL, *organisation = NULL;
  TovDate on;

  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU Aarhus", "kind", "uu", NULL);
  fixture_save (store, tov_entities_find ("party"), "party", "partnership_id", "p",
                "organisation_id", "uu", NULL);
  admit (store, "aase", "2011-09-01", "bo");
  /* It lies with the key worker already. */
  save_placement (store, basic, NULL, TRUE);
  ask (store, BALLS, "aase bo 2011-09-01 accepted");
  g_assert_true (
      tov_pathway_find_throw (store, TOV_PLACEMENT (late), &contact, &organisation, &on));
  g_assert_cmpstr (organisation, ==, "uu");
  g_assert_null (contact);
  /* What is entered late is thrown when it is entered. */
  g_assert_cmpint (on, ==, tov_date_new (2011, 10, 14));
  save_placement (store, late, NULL, TRUE);
  ask (store, BALLS, "aase bo 2011-09-01 accepted\naase uu 2011-10-14 open");
  /* It is on its way. */
  save_placement (store, next, NULL, TRUE);
  ask (store, BALLS, "aase bo 2011-09-01 accepted\naase uu 2011-10-14 open");
}

static void
test_ball_of_a_later_day (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) next = make_placement ("next", "placement_type:main_course", "2011-11-07");

  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU Aarhus", "kind", "uu", NULL);
  fixture_save (store, tov_entities_find ("party"), "party", "partnership_id", "p",
                "organisation_id", "uu", NULL);
  admit (store, "aase", "2011-09-01", "bo");
  save_placement (store, next, NULL, FALSE);
  ask (store, BALLS, "aase bo 2011-09-01 accepted");
  save_placement (store, next, NULL, TRUE);
  ask (store, BALLS, "aase bo 2011-09-01 accepted\naase uu 2011-11-07 open");
}

static void
save_stop (TovStore *store,
           const char *id,
           const char *young_person,
           const char *from,
           const char *to,
           const char *ending,
           const char *obstacle)
{
  fixture_save (store, &tov_placement_entity, id, "young_person_id", young_person,
                "placement_type_id", "placement_type:mentor", "from_date", from, "to_date", to,
                "ending", ending, "obstacle_id", obstacle, NULL);
}

static char *
list_stops (TovStore *store, const char *id, const char *obstacle)
{
  g_autoptr (TovRecord) placement = tov_store_get (store, &tov_placement_entity, id, NULL);
  g_autoptr (GArray) days = tov_pathway_list_stops (store, TOV_PLACEMENT (placement), obstacle);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++) {
    g_autofree char *day = tov_date_to_iso (g_array_index (days, TovDate, i));

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
  }
  return g_strdup (text->str);
}

static void
assert_stops (TovStore *store, const char *id, const char *obstacle, const char *expected)
{
  g_autofree char *real = list_stops (store, id, obstacle);

  g_assert_cmpstr (real, ==, expected);
}

static void
test_stops (void)
{
  g_autoptr (TovStore) store = open_with_aase ();

  save_stop (store, "a", "aase", "2010-01-01", "2010-03-05", "interrupted", "theme:social");
  save_stop (store, "b", "aase", "2010-03-15", "2010-04-19", "interrupted", "theme:social");
  save_stop (store, "c", "aase", "2010-05-01", "2010-06-30", "interrupted", "theme:health");
  /* Overcome, and therefore no stop. */
  save_stop (store, "d", "aase", "2010-08-01", "2010-12-31", "completed", "theme:social");
  save_stop (store, "e", "carl", "2010-08-01", "2010-12-31", "interrupted", "theme:social");
  save_stop (store, "f", "aase", "2011-01-03", NULL, NULL, NULL);
  assert_stops (store, "f", "theme:social", "2010-03-05 2010-04-19");
  assert_stops (store, "f", "theme:housing", "");
  /* What came after the placement is none before. */
  assert_stops (store, "b", "theme:social", "2010-03-05");
  assert_stops (store, "a", "theme:social", "");
  assert_stops (store, "c", "theme:health", "");
}

static void
test_discharge (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) placement = make_placement ("first", "placement_type:vuc", "2011-09-01");
  g_autoptr (TovRecord) outcome =
      fixture_make (&tov_outcome_entity, NULL, "young_person_id", "aase", "outcome_type_id",
                    "outcome_type:egu", "started_on", "2011-10-14", NULL);

  admit (store, "aase", "2011-09-01", "bo");
  save_placement (store, placement, NULL, FALSE);
  discharge (store, tov_date_new (2011, 10, 14), TOV_OUTCOME (outcome));
  ask (store, ENROLMENTS, "2011-09-01 2011-10-14 -");
  ask (store, PLACEMENTS, "first 2011-09-01 2011-10-13");
  ask (store, "SELECT count (*) FROM ball WHERE to_date IS NULL", "0");
  ask (store, "SELECT outcome_type_id FROM outcome", "outcome_type:egu");
  assert_undo_title (store, "U1 discharged");
  fixture_undo (store);
  ask (store, "SELECT count (*) FROM outcome", "0");
  ask (store, PLACEMENTS, "first 2011-09-01 open");
}

static void
hand_over (TovStore *store, const char *to, TovDate from, TovDate accepted_on, ...)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  va_list ids;
  char *id;

  va_start (ids, accepted_on);
  while ((id = va_arg (ids, char *)) != NULL)
    g_ptr_array_add (people, id);
  va_end (ids);
  tov_pathway_hand_over (store, people, to, from, accepted_on, &error);
  g_assert_no_error (error);
}

static void
test_hand_over (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  TovDate day = tov_date_new (2011, 10, 17);

  admit (store, "aase", "2011-09-01", "bo");
  hand_over (store, "eva", day, tov_date_new (2011, 10, 14), "aase", NULL);
  ask (store, WORKERS,
       "aase bo 2011-09-01 2011-10-16 2011-09-01\naase eva 2011-10-17 open 2011-10-14");
  ask (store, BALLS, "aase bo 2011-09-01 accepted\naase eva 2011-10-17 accepted");
  assert_undo_title (store, "Handed over to Eva");
  fixture_undo (store);
  ask (store, WORKERS, "aase bo 2011-09-01 open 2011-09-01");
  ask (store, BALLS, "aase bo 2011-09-01 accepted");
}

/* Bo leaves: Åse's ball is his, Carl's is not. */
static void
test_hand_over_all (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  TovDate day = tov_date_new (2011, 10, 17);

  admit (store, "aase", "2011-09-01", "bo");
  admit (store, "carl", "2011-09-01", NULL);
  fixture_save (store, &tov_key_worker_entity, NULL, "young_person_id", "carl", "contact_id", "bo",
                "from_date", "2011-09-01", NULL);
  hand_over (store, "eva", day, day, "aase", "carl", NULL);
  ask (store, WORKERS,
       "aase bo 2011-09-01 2011-10-16 2011-09-01\naase eva 2011-10-17 open 2011-10-17\n"
       "carl bo 2011-09-01 2011-10-16 not yet\ncarl eva 2011-10-17 open 2011-10-17");
  ask (store, BALLS, "aase bo 2011-09-01 accepted\naase eva 2011-10-17 accepted");
  /* To whom it is already is no act of its own. */
  hand_over (store, "eva", tov_date_new (2011, 10, 20), day, "aase", NULL);
  ask (store, "SELECT count (*) FROM key_worker", "4");
  fixture_undo (store);
  ask (store, "SELECT count (*) FROM key_worker WHERE to_date IS NULL", "2");
}

static void
test_accept_later (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) worker = NULL;
  g_autoptr (GError) error = NULL;

  admit (store, "aase", "2011-09-01", "bo");
  hand_over (store, "eva", tov_date_new (2011, 10, 10), TOV_DATE_NONE, "aase", NULL);
  ask (store, WORKERS,
       "aase bo 2011-09-01 2011-10-09 2011-09-01\naase eva 2011-10-10 open not yet");
  ask (store, BALLS, "aase bo 2011-09-01 accepted\naase eva 2011-10-10 open");
  worker =
      edit (store, &tov_key_worker_entity, "SELECT id FROM key_worker WHERE accepted_on IS NULL");
  g_object_set (worker, "accepted_on", tov_date_new (2011, 10, 12), NULL);
  tov_pathway_accept (store, TOV_KEY_WORKER (worker), &error);
  g_assert_no_error (error);
  ask (store, "SELECT answer || ' ' || answered_on FROM ball WHERE contact_id = 'eva'",
       "accepted 2011-10-12");
  ask (store, "SELECT accepted_on FROM key_worker WHERE contact_id = 'eva'", "2011-10-12");
  fixture_undo (store);
  ask (store, BALLS, "aase bo 2011-09-01 accepted\naase eva 2011-10-10 open");
}

/* Bo got the ball back two days after the day that Eva takes over from. */
static void
test_hand_over_late (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  TovDate day = tov_date_new (2011, 10, 10);

  admit (store, "aase", "2011-09-01", "bo");
  g_assert_true (
      tov_ball_throw (store, "aase", "bo", NULL, NULL, "bo", tov_date_new (2011, 10, 12), NULL));
  hand_over (store, "eva", day, day, "aase", NULL);
  ask (store, BALLS,
       "aase bo 2011-09-01 accepted\naase bo 2011-10-12 accepted\n"
       "aase eva 2011-10-14 accepted");
}

/* One of them stands in the way, so nobody is handed over; it is said who. */
static void
test_hand_over_refused (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  admit (store, "aase", "2011-09-01", "bo");
  admit (store, "carl", "2011-09-01", NULL);
  fixture_save (store, &tov_key_worker_entity, NULL, "young_person_id", "carl", "contact_id", "bo",
                "from_date", "2011-10-31", NULL);
  g_ptr_array_add (people, (char *) "aase");
  g_ptr_array_add (people, (char *) "carl");
  g_assert_false (tov_pathway_hand_over (store, people, "eva", tov_date_new (2011, 10, 17),
                                         TOV_DATE_NONE, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_true (g_str_has_prefix (error->message, "U2: "));
  ask (store, WORKERS, "aase bo 2011-09-01 open 2011-09-01\ncarl bo 2011-10-31 open not yet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pathway-acts/an-admission-gives-all-that-is-needed", test_admit);
  g_test_add_func ("/pathway-acts/an-admission-may-give-nothing", test_admit_bare);
  g_test_add_func ("/pathway-acts/nobody-is-enrolled-twice", test_admit_twice);
  g_test_add_func ("/pathway-acts/who-comes-back-resumes", test_come_back);
  g_test_add_func ("/pathway-acts/a-referral-waits-for-its-answer", test_refer);
  g_test_add_func ("/pathway-acts/a-placement-ends-the-one-before", test_placement);
  g_test_add_func ("/pathway-acts/a-placement-and-its-step-are-one-act", test_all_or_nothing);
  g_test_add_func ("/pathway-acts/the-ball-goes-where-it-lies-as-a-rule", test_ball_by_rule);
  g_test_add_func ("/pathway-acts/the-ball-goes-when-the-placement-begins",
                   test_ball_of_a_later_day);
  g_test_add_func ("/pathway-acts/the-same-obstacle-again", test_stops);
  g_test_add_func ("/pathway-acts/a-discharge-with-what-it-leads-to", test_discharge);
  g_test_add_func ("/pathway-acts/another-key-worker-and-the-ball", test_hand_over);
  g_test_add_func ("/pathway-acts/all-of-a-key-worker", test_hand_over_all);
  g_test_add_func ("/pathway-acts/a-handover-that-is-entered-late", test_hand_over_late);
  g_test_add_func ("/pathway-acts/the-new-one-accepts-later", test_accept_later);
  g_test_add_func ("/pathway-acts/all-or-nobody-is-handed-over", test_hand_over_refused);
  return g_test_run ();
}
