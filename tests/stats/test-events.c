/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-event-names.h"

#include "tov-ball.h"
#include "tov-choices.h"
#include "tov-number.h"
#include "tov-placement.h"
#include "tov-store.h"
#include "tov-target.h"
#include "tov-young-person.h"

#define TIMES "'2011-01-01T00:00:00Z', '2011-01-01T00:00:00Z'"

/* Rows stand out of order on purpose. */
static const char *const rows[] = {
  "INSERT INTO partnership (id, name, from_date, places, created, changed) VALUES"
  "  ('b', 'Roskilde', NULL, NULL, " TIMES "), ('a', 'Randers', '2008-07-01', 40, " TIMES ")",
  "INSERT INTO target (id, partnership_id, indicator, from_date, to_date, value, created, changed)"
  "  VALUES ('t', 'b', 'share', '2011-01-01', '2011-12-31', 5, " TIMES ")",
  "INSERT INTO setting (id, name, value, created, changed) VALUES"
  "  ('s1', 'gap_days', '20', " TIMES "), ('s2', 'contact_max_external', 'many', " TIMES "),"
  "  ('s3', 'readmission_days', NULL, " TIMES "), ('s4', 'contact_max_close', '14', " TIMES ")",
  "INSERT INTO contact (id, given_name, family_name, created, changed) VALUES"
  "  ('k2', 'Bo', NULL, " TIMES "), ('k0', 'Ulla', 'Vest', " TIMES "),"
  "  ('k1', 'Anne', 'Holm', " TIMES ")",
  "INSERT INTO organisation (id, name, kind, created, changed) VALUES"
  "  ('o2', 'Smeden', 'company', " TIMES "), ('o1', 'Skolen', 'production_school', " TIMES "),"
  "  ('o0', 'Tømreren', 'company', " TIMES ")",
  "INSERT INTO young_person (id, reference, birth_date, gender, entry_situation, leaving_exam,"
  "  created, changed) VALUES"
  "  ('u2', '12', '1993', 'unknown', 'unknown', 'unknown', " TIMES "),"
  "  ('U3', '13', NULL, 'male', 'neither', 'no', " TIMES "),"
  "  ('u1', '11', '1994-02-28', 'female', 'at_risk', 'yes', " TIMES ")",
  "INSERT INTO enrolment (id, young_person_id, partnership_id, admitted_on, discharged_on,"
  "  discharge_reason_id, resumes_id, created, changed) VALUES"
  "  ('e1', 'u1', 'b', '2011-03-01', NULL, NULL, 'e2', " TIMES "),"
  "  ('e2', 'u1', 'a', '2011-01-01', '2011-03-01', 'discharge_reason:transfer', NULL, " TIMES "),"
  "  ('e3', 'u2', 'a', '2011-01-01', '2011-02-01', NULL, NULL, " TIMES "),"
  "  ('e4', 'U3', 'a', '2011-01-01', '2011-02-01', 'discharge_reason:stayed_away', NULL, " TIMES
  ")",
  "INSERT INTO readiness (id, young_person_id, level, from_date, to_date, created, changed) VALUES"
  "  ('r', 'u2', 'ready_for_activity', '2011-01-01', '2011-06-30', " TIMES ")",
  "INSERT INTO support_level (id, young_person_id, level, from_date, created, changed) VALUES"
  "  ('n', 'u2', 'phasing_out', '2011-01-01', " TIMES ")",
  "INSERT INTO key_worker (id, young_person_id, contact_id, from_date, created, changed) VALUES"
  "  ('w1', 'u2', 'k2', '2011-01-01', " TIMES "), ('w2', 'u1', 'k1', '2011-01-01', " TIMES "),"
  "  ('w3', 'U3', 'k2', '2011-01-01', " TIMES ")",
  "INSERT INTO placement (id, young_person_id, placement_type_id, from_date, to_date,"
  "  individually_planned, parallel, organisation_id, purpose, ending, created, changed) VALUES"
  "  ('p2', 'u1', 'placement_type:vuc', '2011-02-01', NULL, 0, 0, 'o1', NULL, NULL, " TIMES "),"
  "  ('p1', 'u1', 'placement_type:mentor', '2011-02-01', '2011-02-02', 1, 1, 'o2', 'colleague',"
  "   'interrupted', " TIMES "),"
  "  ('p3', 'u2', 'placement_type:mentor', '2010-02-01', '2010-02-02', 0, 0, 'o2', NULL, NULL, "
  "   " TIMES "), ('p4', 'U3', 'placement_type:mentor', '2012-02-01', NULL, 0, 0, NULL, NULL, "
  "   NULL, " TIMES ")",
  "INSERT INTO outcome (id, young_person_id, outcome_type_id, started_on, ended_on, created, "
  "changed)"
  "  VALUES ('o', 'u1', 'outcome_type:supported_job', '2011-02-03', '2011-02-04', " TIMES ")",
  "INSERT INTO log_entry (id, happened_at, form, reached, created, changed) VALUES"
  "  ('l1', '2011-05-02T09:00', 'video', 1, " TIMES "),"
  "  ('l2', '2011-05-01T23:59', 'meeting', 0, " TIMES ")",
  "INSERT INTO log_entry_young_person (id, log_entry_id, young_person_id, created, changed) VALUES"
  "  ('y1', 'l1', 'u1', " TIMES "), ('y2', 'l1', 'u2', " TIMES "), ('y3', 'l2', 'u1', " TIMES "),"
  "  ('y4', 'l1', 'u1', " TIMES ")",
  "INSERT INTO log_entry_theme (id, log_entry_id, theme_id, created, changed) VALUES"
  "  ('t1', 'l1', 'theme:crime', " TIMES "), ('t2', 'l2', 'theme:substance', " TIMES ")",
  "INSERT INTO next_step (id, young_person_id, text, set_on, due_on, done_on, cancelled_on, "
  "  created, changed)"
  "  VALUES ('x', 'u2', 'Ring', '2011-01-02', '2011-02-01', '2011-01-03', '2011-01-04', " TIMES ")",
  "INSERT INTO referral (id, young_person_id, partnership_id, referred_on, referral_source_id,"
  "  created, changed) VALUES"
  "  ('h1', 'u2', 'b', '2011-03-01', NULL, " TIMES "),"
  "  ('h3', 'u1', 'a', '2011-03-02', 'referral_source:self', " TIMES "),"
  "  ('h2', 'u1', 'b', '2011-03-01', 'referral_source:uu', " TIMES ")",
  "INSERT INTO intake (id, referral_id, decided_on, result, created, changed) VALUES"
  "  ('v2', 'h3', '2011-04-01', 'admitted', " TIMES "),"
  "  ('v1', 'h2', '2011-04-01', 'waiting', " TIMES "), ('v3', 'h3', NULL, 'waiting', " TIMES ")",
  "INSERT INTO ball (id, young_person_id, contact_id, from_date, to_date, thrown_on, answered_on,"
  "  answer, created, changed) VALUES"
  "  ('b1', 'u1', 'k1', '2011-01-01', '2011-01-31', NULL, NULL, 'open', " TIMES "),"
  "  ('b2', 'u1', 'k2', '2011-02-01', NULL, '2011-02-01', '2011-02-03', 'declined', " TIMES ")",
  "INSERT INTO young_person_theme (id, young_person_id, theme_id, from_date, to_date, created,"
  "  changed) VALUES"
  "  ('m1', 'u1', 'theme:crime', '2011-01-01', '2011-02-01', " TIMES "),"
  "  ('m2', 'u1', 'theme:substance', NULL, NULL, " TIMES ")",
  /* Of 1 May g2 was made last; g4 is a wish, and on g5 nobody has been placed. */
  "INSERT INTO network_map (id, young_person_id, drawn_on, kind, created, changed) VALUES"
  "  ('g3', 'u1', '2011-06-01', 'present', " TIMES "),"
  "  ('g2', 'u1', '2011-05-01', 'present', '2011-05-01T10:00:00Z', '2011-05-01T10:00:00Z'),"
  "  ('g9', 'u1', '2011-05-01', 'present', '2011-05-01T09:00:00Z', '2011-05-01T09:00:00Z'),"
  "  ('g4', 'u1', '2011-07-01', 'wished', " TIMES "),"
  "  ('g5', 'u1', '2011-08-01', 'present', " TIMES "),"
  "  ('g1', 'u2', '2011-05-01', 'present', " TIMES ")",
  "INSERT INTO \"alter\" (id, network_map_id, label, relation, ring, sector_id, resource_person,"
  "  created, changed) VALUES"
  "  ('1', 'g3', 'Mor', 'parent', 2, 'sector:family', 1, " TIMES "),"
  "  ('2', 'g3', 'Tove', 'key_worker', 1, 'sector:professionals', 0, " TIMES "),"
  "  ('3', 'g3', 'Far', 'parent', NULL, 'sector:family', 0, " TIMES "),"
  "  ('4', 'g9', 'Mor', 'parent', 1, 'sector:family', 0, " TIMES "),"
  "  ('5', 'g2', 'Ole', NULL, 4, NULL, 0, " TIMES "),"
  "  ('6', 'g4', 'Ole', NULL, 1, NULL, 0, " TIMES "),"
  "  ('7', 'g5', 'Ole', NULL, NULL, NULL, 0, " TIMES "),"
  "  ('8', 'g1', 'Ole', NULL, 3, NULL, 0, " TIMES ")",
};

typedef struct
{
  TovStore *store;
  TovEvents *events;
  TovEventNames *names;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TovConnection *connection;

  fixture->store = tov_store_open (NULL, &error);
  g_assert_no_error (error);
  connection = tov_store_get_connection (fixture->store);
  tov_store_set_recording (fixture->store, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    tov_connection_execute (connection, rows[i], &error);
    g_assert_no_error (error);
  }
  fixture->events = tov_events_load (connection, NULL, &error);
  g_assert_no_error (error);
  fixture->names = tov_event_names_load (connection, fixture->events, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tov_event_names_free (fixture->names);
  tov_events_free (fixture->events);
  g_object_unref (fixture->store);
}

static const TovPersonEvents *
get_person (Fixture *fixture, const char *id)
{
  for (guint i = 0; i < fixture->events->persons->len; i++)
    if (g_str_equal (tov_event_names_get (fixture->names->person_ids, i), id))
      return tov_events_get_person (fixture->events, i);
  g_assert_not_reached ();
}

static void
test_persons_in_byte_order (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person;

  g_assert_cmpuint (fixture->events->persons->len, ==, 3);
  g_assert_cmpuint (fixture->names->person_ids->len, ==, 3);
  g_assert_cmpstr (tov_event_names_get (fixture->names->person_ids, 0), ==, "U3");
  g_assert_cmpstr (tov_event_names_get (fixture->names->person_ids, 1), ==, "u1");
  g_assert_cmpstr (tov_event_names_get (fixture->names->person_references, 1), ==, "11");
  person = tov_events_get_person (fixture->events, 1);
  g_assert_cmpint (person->birth, ==, tov_date_new (1994, 2, 28));
  g_assert_cmpint (person->gender, ==, tov_choice_index (tov_genders, "female"));
  g_assert_cmpint (person->entry_situation, ==, tov_choice_index (tov_entry_situations, "at_risk"));
  g_assert_cmpint (person->leaving_exam, ==, tov_choice_index (tov_yes_no_unknown, "yes"));
  g_assert_cmpint (get_person (fixture, "u2")->birth, ==, tov_date_new (1993, 1, 1));
  g_assert_cmpint (get_person (fixture, "U3")->birth, ==, TOV_DATE_NONE);
}

static void
test_enrolments_in_order_of_admission (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");
  const TovTypeEvents *reason;
  const TovEnrolmentEvent *all = (const TovEnrolmentEvent *) fixture->events->enrolments->data;

  g_assert_cmpuint (person->n_enrolments, ==, 2);
  g_assert_cmpint (person->enrolments[0].admitted_on, ==, tov_date_new (2011, 1, 1));
  g_assert_cmpint (person->enrolments[0].discharged_on, ==, tov_date_new (2011, 3, 1));
  g_assert_cmpint (person->enrolments[0].discharge, ==, TOV_DISCHARGE_TRANSFER);
  g_assert_cmpuint (person->enrolments[0].partnership, ==, 0);
  g_assert_cmpint (person->enrolments[0].resumes, ==, -1);
  g_assert_cmpuint (person->enrolments[1].partnership, ==, 1);
  g_assert_cmpint (person->enrolments[1].discharged_on, ==, TOV_DATE_NONE);
  g_assert_true (&all[person->enrolments[1].resumes] == &person->enrolments[0]);
  /* Without a reason neutral; else the class of the reason. */
  g_assert_cmpint (get_person (fixture, "u2")->enrolments[0].reason, ==, -1);
  reason = tov_types_get (fixture->events->discharge_reasons,
                          (guint) get_person (fixture, "U3")->enrolments[0].reason);
  g_assert_cmpstr (reason->code, ==, "stayed_away");
  g_assert_true (reason->is_drop_out);
  g_assert_cmpint (get_person (fixture, "u2")->enrolments[0].discharge, ==, TOV_DISCHARGE_NEUTRAL);
  g_assert_cmpint (get_person (fixture, "U3")->enrolments[0].discharge, ==, TOV_DISCHARGE_DROP_OUT);
}

static void
test_intervals (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u2");

  g_assert_cmpuint (person->n_readiness, ==, 1);
  g_assert_cmpint (person->readiness[0].level, ==, 3);
  g_assert_cmpint (person->readiness[0].to_date, ==, tov_date_new (2011, 6, 30));
  g_assert_cmpuint (person->n_support_levels, ==, 1);
  g_assert_cmpint (person->support_levels[0].level, ==, TOV_LEVEL_PHASING_OUT);
  g_assert_cmpint (person->support_levels[0].to_date, ==, TOV_DATE_NONE);
  g_assert_cmpuint (fixture->events->n_key_worker_contacts, ==, 2);
  /* In byte order of their ids, those only who are key workers. */
  g_assert_cmpuint (get_person (fixture, "u1")->key_workers[0].contact, ==, 0);
  g_assert_cmpuint (person->key_workers[0].contact, ==, 1);
  g_assert_cmpuint (get_person (fixture, "U3")->key_workers[0].contact, ==, 1);
  g_assert_cmpuint (fixture->names->key_workers->len, ==, 2);
  g_assert_cmpstr (tov_event_names_get (fixture->names->key_workers, 0), ==, "Anne Holm");
  g_assert_cmpstr (tov_event_names_get (fixture->names->key_workers, 1), ==, "Bo");
  g_assert_cmpstr (tov_event_names_get (fixture->names->key_worker_ids, 1), ==, "k2");
}

static void
test_placements_and_outcomes (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");
  const TovTypeEvents *type;

  /* The same first day: in order of id. */
  g_assert_cmpuint (person->n_placements, ==, 2);
  type = tov_events_get_placement_type (fixture->events, person->placements[0].type);
  g_assert_cmpstr (type->code, ==, "mentor");
  g_assert_false (type->is_education);
  g_assert_true (person->placements[0].individually_planned);
  g_assert_cmpint (person->placements[0].ending, ==, TOV_ENDING_INTERRUPTED);
  type = tov_events_get_placement_type (fixture->events, person->placements[1].type);
  g_assert_cmpstr (type->code, ==, "vuc");
  g_assert_true (type->is_education);
  g_assert_cmpint (person->placements[1].ending, ==, TOV_ENDING_UNKNOWN);
  g_assert_true (person->placements[0].parallel);
  g_assert_cmpint (person->placements[0].purpose, ==,
                   tov_choice_index (tov_placement_purposes, "colleague"));
  g_assert_false (person->placements[1].parallel);
  g_assert_cmpint (person->placements[1].purpose, ==, -1);
  type = tov_events_get_outcome_type (fixture->events, person->outcomes[0].type);
  g_assert_cmpstr (type->id, ==, "outcome_type:supported_job");
  g_assert_cmpstr (type->code, ==, "supported_job");
  g_assert_false (type->is_education);
  g_assert_cmpint (person->outcomes[0].ended_on, ==, tov_date_new (2011, 2, 4));
}

static void
test_hosts_that_are_companies (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");
  const GArray *starts = fixture->events->company_starts;

  /* A school is no company, and neither is nobody. */
  g_assert_cmpuint (fixture->events->n_companies, ==, 2);
  g_assert_cmpint (person->placements[0].company, ==, 1);
  g_assert_cmpint (person->placements[1].company, ==, -1);
  g_assert_cmpint (get_person (fixture, "U3")->placements[0].company, ==, -1);
  /* The first of all placements, whoever had it. */
  g_assert_cmpuint (starts->len, ==, 2);
  g_assert_cmpint (g_array_index (starts, TovDate, 0), ==, TOV_DATE_NONE);
  g_assert_cmpint (g_array_index (starts, TovDate, 1), ==, tov_date_new (2010, 2, 1));
}

static void
test_referrals_and_what_was_decided (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");
  const TovReferralEvent *all = (const TovReferralEvent *) fixture->events->referrals->data;

  g_assert_cmpuint (person->n_referrals, ==, 2);
  g_assert_cmpint (person->referrals[0].referred_on, ==, tov_date_new (2011, 3, 1));
  g_assert_cmpuint (person->referrals[0].partnership, ==, 1);
  g_assert_cmpstr (
      tov_types_get (fixture->events->referral_sources, (guint) person->referrals[1].source)->code,
      ==, "self");
  g_assert_cmpint (get_person (fixture, "u2")->referrals[0].source, ==, -1);
  /* Without a day first, then by day and id. */
  g_assert_cmpuint (person->n_intakes, ==, 3);
  g_assert_cmpint (person->intakes[0].decided_on, ==, TOV_DATE_NONE);
  g_assert_true (&all[person->intakes[0].referral] == &person->referrals[1]);
  g_assert_true (&all[person->intakes[1].referral] == &person->referrals[0]);
  g_assert_cmpint (person->intakes[2].result, ==, TOV_RESULT_ADMITTED);
}

static void
test_balls_that_were_thrown (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");

  g_assert_cmpuint (person->n_balls, ==, 1);
  g_assert_cmpint (person->balls[0].thrown_on, ==, tov_date_new (2011, 2, 1));
  g_assert_cmpint (person->balls[0].answered_on, ==, tov_date_new (2011, 2, 3));
  g_assert_cmpint (person->balls[0].answer, ==, tov_choice_index (tov_ball_answers, "declined"));
}

static void
test_themes_and_where_they_were_logged (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");
  const GArray *types = fixture->events->theme_types;

  g_assert_cmpuint (person->n_themes, ==, 2);
  g_assert_cmpint (person->themes[0].from_date, ==, TOV_DATE_NONE);
  g_assert_cmpstr (tov_types_get (types, person->themes[0].theme)->code, ==, "substance");
  g_assert_cmpint (person->themes[1].to_date, ==, tov_date_new (2011, 2, 1));
  /* The first of the two is of the day before; one that names the young person twice says it
   * twice. */
  g_assert_cmpuint (person->n_logged_themes, ==, 3);
  g_assert_cmpint (person->logged_themes[0].on, ==, tov_date_new (2011, 5, 1));
  g_assert_cmpstr (tov_types_get (types, person->logged_themes[0].theme)->code, ==, "substance");
  g_assert_cmpstr (tov_types_get (types, person->logged_themes[1].theme)->code, ==, "crime");
  g_assert_cmpuint (get_person (fixture, "u2")->n_logged_themes, ==, 1);
}

/* The same persons, by the same numbers, with nothing of the others'. */
static void
test_maps_by_their_days (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");

  g_assert_cmpuint (person->n_maps, ==, 2);
  g_assert_cmpint (person->maps[0].drawn_on, ==, tov_date_new (2011, 5, 1));
  g_assert_cmpuint (person->maps[0].tally.n_people, ==, 1);
  g_assert_cmpint (person->maps[0].tally.parent_ring, ==, 0);
  g_assert_cmpuint (person->maps[0].tally.n_in_ring[3], ==, 1);
  g_assert_cmpint (person->maps[1].drawn_on, ==, tov_date_new (2011, 6, 1));
  g_assert_cmpuint (person->maps[1].tally.n_people, ==, 2);
  g_assert_cmpuint (person->maps[1].tally.n_private, ==, 1);
  g_assert_cmpuint (person->maps[1].tally.n_resource, ==, 1);
  g_assert_cmpint (person->maps[1].tally.key_worker_ring, ==, 1);
  g_assert_cmpint (person->maps[1].tally.parent_ring, ==, 2);
  g_assert_cmpuint (get_person (fixture, "u2")->n_maps, ==, 1);
}

static void
test_a_view_of_some_persons (Fixture *fixture, gconstpointer data)
{
  TovEvents *view = tov_events_view (fixture->events, 1, 1);
  const TovPersonEvents *person;

  g_assert_cmpuint (view->persons->len, ==, 1);
  person = tov_events_get_person (view, 0);
  g_assert_true (person->enrolments == get_person (fixture, "u1")->enrolments);
  g_assert_cmpuint (person->enrolments[0].person, ==, 1);
  g_assert_true (view->enrolments == fixture->events->enrolments);
  g_assert_cmpfloat (view->norms[TOV_NORM_GAP_DAYS], ==, 20);
  tov_events_free (view);
  g_assert_cmpuint (fixture->events->persons->len, ==, 3);
}

static void
test_contacts_once_for_each_young_person (Fixture *fixture, gconstpointer data)
{
  const TovPersonEvents *person = get_person (fixture, "u1");

  g_assert_cmpuint (person->n_contacts, ==, 2);
  g_assert_cmpint (person->contacts[0].on, ==, tov_date_new (2011, 5, 1));
  g_assert_cmpint (person->contacts[0].form, ==, TOV_FORM_MEETING);
  g_assert_false (person->contacts[0].reached);
  g_assert_cmpint (person->contacts[1].form, ==, TOV_FORM_VIDEO);
  g_assert_true (person->contacts[1].reached);
  g_assert_cmpuint (get_person (fixture, "u2")->n_contacts, ==, 1);
  g_assert_cmpuint (get_person (fixture, "U3")->n_contacts, ==, 0);
  g_assert_cmpint (get_person (fixture, "u2")->next_steps[0].due_on, ==, tov_date_new (2011, 2, 1));
  g_assert_cmpint (get_person (fixture, "u2")->next_steps[0].cancelled_on, ==,
                   tov_date_new (2011, 1, 4));
}

static void
test_catalogues_in_their_order (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->events->placement_types->len, ==, 13);
  g_assert_cmpstr (tov_events_get_placement_type (fixture->events, 0)->code, ==, "group_course");
  g_assert_cmpstr (tov_events_get_placement_type (fixture->events, 12)->code, ==,
                   "other_education");
  g_assert_cmpuint (fixture->events->outcome_types->len, ==, 7);
  g_assert_cmpstr (tov_events_get_outcome_type (fixture->events, 3)->code, ==, "vuc_hf");
  g_assert_cmpuint (fixture->events->discharge_reasons->len, ==, 18);
  g_assert_cmpstr (tov_types_get (fixture->events->discharge_reasons, 0)->code, ==, "goal_reached");
  g_assert_false (tov_types_get (fixture->events->discharge_reasons, 0)->is_drop_out);
  g_assert_cmpstr (tov_types_get (fixture->events->referral_sources, 0)->code, ==, "uu");
  g_assert_cmpstr (tov_types_get (fixture->events->theme_types, 11)->code, ==, "other");
}

static void
test_partnerships_targets_and_settings (Fixture *fixture, gconstpointer data)
{
  const double *norms = fixture->events->norms;
  const TovTargetEvent *target = &g_array_index (fixture->events->targets, TovTargetEvent, 0);

  g_assert_cmpuint (fixture->events->partnerships->len, ==, 2);
  g_assert_cmpstr (tov_events_get_partnership (fixture->events, 0)->name, ==, "Randers");
  g_assert_cmpint (tov_events_get_partnership (fixture->events, 0)->places, ==, 40);
  g_assert_cmpint (tov_events_get_partnership (fixture->events, 1)->places, ==, TOV_NUMBER_NONE);
  g_assert_cmpint (tov_events_get_partnership (fixture->events, 1)->from_date, ==, TOV_DATE_NONE);
  g_assert_cmpuint (target->partnership, ==, 1);
  g_assert_cmpint (target->indicator, ==, tov_choice_index (tov_indicators, "share"));
  g_assert_cmpint (target->value, ==, 5);
  g_assert_cmpfloat (norms[TOV_NORM_GAP_DAYS], ==, 20);
  g_assert_cmpfloat (norms[TOV_NORM_CONTACT_MAX + TOV_LEVEL_CLOSE], ==, 14);
  /* What is no number, and what is not there, leaves the default. */
  g_assert_cmpfloat (norms[TOV_NORM_CONTACT_MAX + TOV_LEVEL_EXTERNAL], ==, 60);
  g_assert_cmpfloat (norms[TOV_NORM_CONTACT_MAX + TOV_LEVEL_PHASING_OUT], ==, 90);
  g_assert_cmpfloat (norms[TOV_NORM_READMISSION_DAYS], ==, 30);
}

static void
test_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tov_events_load (tov_store_get_connection (fixture->store), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (tov_event_names_load (tov_store_get_connection (fixture->store), fixture->events,
                                       cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/events/persons-in-byte-order", test_persons_in_byte_order);
  add ("/events/enrolments-in-order-of-admission", test_enrolments_in_order_of_admission);
  add ("/events/intervals", test_intervals);
  add ("/events/placements-and-outcomes", test_placements_and_outcomes);
  add ("/events/hosts-that-are-companies", test_hosts_that_are_companies);
  add ("/events/referrals-and-what-was-decided", test_referrals_and_what_was_decided);
  add ("/events/balls-that-were-thrown", test_balls_that_were_thrown);
  add ("/events/themes-and-where-they-were-logged", test_themes_and_where_they_were_logged);
  add ("/events/maps-by-their-days", test_maps_by_their_days);
  add ("/events/a-view-of-some-persons", test_a_view_of_some_persons);
  add ("/events/contacts-once-for-each-young-person", test_contacts_once_for_each_young_person);
  add ("/events/catalogues-in-their-order", test_catalogues_in_their_order);
  add ("/events/partnerships-targets-and-settings", test_partnerships_targets_and_settings);
  add ("/events/can-be-cancelled", test_can_be_cancelled);
  return g_test_run ();
}
