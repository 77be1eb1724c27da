/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-cohort.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-organisation.h"
#include "tov-outcome.h"
#include "tov-partnership.h"
#include "tov-person-timeline.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

static TovStore *
create_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Randers", NULL);
  fixture_save (store, &tov_organisation_entity, "o", "name", "Tømrerlauget", "kind", "company",
                NULL);
  fixture_save (store, &tov_contact_entity, "k", "given_name", "Karen", NULL);
  fixture_save (store, &tov_young_person_entity, "y", "reference", "R1", NULL);
  fixture_save (store, &tov_young_person_entity, "z", "reference", "R2", NULL);
  return store;
}

static TovTimeline *
load (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  TovTimeline *timeline =
      tov_person_timeline_load (store, "y", tov_date_from_iso ("2011-10-14"), &error);

  g_assert_no_error (error);
  return timeline;
}

static const TovTimelineItem *
find (const TovTimeline *timeline, const char *entity, const char *id)
{
  int position = tov_timeline_find (timeline, entity, id);

  g_assert_cmpint (position, >=, 0);
  return tov_timeline_get (timeline, (guint) position);
}

static void
expect_dates (const TovTimelineItem *item, const char *from, const char *to)
{
  g_assert_cmpint (item->from, ==, tov_date_from_iso (from));
  g_assert_cmpint (item->to, ==, to != NULL ? tov_date_from_iso (to) : TOV_DATE_FOREVER);
}

static void
test_who_is_new_has_none (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTimeline) timeline = load (store);

  g_assert_cmpuint (tov_timeline_n_items (timeline), ==, 0);
  g_assert_cmpint (timeline->today, ==, tov_date_from_iso ("2011-10-14"));
}

static void
test_a_coming_back_says_after_how_long (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTimeline) timeline = NULL;
  const TovTimelineItem *item;

  fixture_save (store, &tov_cohort_entity, "h", "partnership_id", "p", "name", "Hold 3",
                "from_date", "2010-01-11", "to_date", "2010-03-19", NULL);
  fixture_save (store, &tov_enrolment_entity, "e1", "young_person_id", "y", "partnership_id", "p",
                "admitted_on", "2010-01-11", "discharged_on", "2010-05-03", "cohort_id", "h",
                "discharge_reason_id", "discharge_reason:own_choice", NULL);
  fixture_save (store, &tov_enrolment_entity, "e2", "young_person_id", "y", "partnership_id", "p",
                "admitted_on", "2010-05-23", "resumes_id", "e1", "cohort_id", "h", NULL);
  timeline = load (store);
  g_assert_cmpuint (tov_timeline_n_items (timeline), ==, 3);
  /* The day of discharge is not in it. */
  item = find (timeline, "enrolment", "e1");
  expect_dates (item, "2010-01-11", "2010-05-02");
  g_assert_true (item->is_interrupted);
  g_assert_false (item->is_return);
  g_assert_cmpstr (item->label, ==, "Randers");
  g_assert_cmpstr (item->words, ==, "Randers · Discharged: Den unge valgte fra");
  g_assert_cmpstr (item->period, ==, "11-01-2010 to 02-05-2010");
  item = find (timeline, "enrolment", "e2");
  expect_dates (item, "2010-05-23", NULL);
  g_assert_true (item->is_return);
  g_assert_false (item->is_interrupted);
  g_assert_cmpstr (item->label, ==, "Back after 20 days");
  g_assert_cmpstr (item->words, ==, "Randers · Back after 20 days");
  g_assert_cmpstr (item->period, ==, "since 23-05-2010");
  /* Named by both, and there once. */
  item = find (timeline, "cohort", "h");
  expect_dates (item, "2010-01-11", "2010-03-19");
  g_assert_cmpint (item->lane, ==, TOV_LANE_ENROLMENT);
}

static void
test_placements_lie_in_their_lanes (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTimeline) timeline = NULL;
  const TovTimelineItem *item;

  fixture_save (store, &tov_placement_entity, "s1", "young_person_id", "y", "placement_type_id",
                "placement_type:company_placement", "organisation_id", "o", "from_date",
                "2010-06-01", "to_date", "2010-08-31", "ending", "interrupted", "obstacle_id",
                "theme:money", NULL);
  fixture_save (store, &tov_placement_entity, "s2", "young_person_id", "y", "placement_type_id",
                "placement_type:vuc", "from_date", "2010-09-01", "planned_to", "2011-12-24", NULL);
  fixture_save (store, &tov_placement_entity, "b", "young_person_id", "y", "placement_type_id",
                "placement_type:mentor", "from_date", "2010-07-01", "planned_to", "2011-10-13",
                "parallel", "1", NULL);
  /* Somebody else's. */
  fixture_save (store, &tov_placement_entity, "x", "young_person_id", "z", "placement_type_id",
                "placement_type:mentor", "from_date", "2010-07-01", NULL);
  timeline = load (store);
  g_assert_cmpuint (tov_timeline_n_items (timeline), ==, 3);
  item = find (timeline, "placement", "s1");
  g_assert_cmpint (item->lane, ==, TOV_LANE_SERIAL);
  g_assert_cmpint (item->tone, ==, TOV_TONE_MIDDLE);
  expect_dates (item, "2010-06-01", "2010-08-31");
  g_assert_true (item->is_interrupted);
  g_assert_cmpstr (item->label, ==, "Virksomhedspraktik · Tømrerlauget");
  g_assert_cmpstr (item->words, ==, "Virksomhedspraktik · Tømrerlauget · Interrupted: Økonomi");
  /* Education is the strongest; it is drawn to the planned end. */
  item = find (timeline, "placement", "s2");
  g_assert_cmpint (item->tone, ==, TOV_TONE_STRONG);
  expect_dates (item, "2010-09-01", "2011-12-24");
  g_assert_cmpstr (item->words, ==, "VUC · Planned to 24-12-2011");
  /* This planned end has passed. */
  item = find (timeline, "placement", "b");
  g_assert_cmpint (item->lane, ==, TOV_LANE_PARALLEL);
  expect_dates (item, "2010-07-01", NULL);
}

static void
test_key_worker_level_and_readiness_have_their_tones (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTimeline) timeline = NULL;
  const TovTimelineItem *item;

  fixture_save (store, &tov_key_worker_entity, "w", "young_person_id", "y", "contact_id", "k",
                "from_date", "2011-10-01", NULL);
  fixture_save (store, &tov_support_level_entity, "l1", "young_person_id", "y", "level", "close",
                "from_date", "2011-01-01", "to_date", "2011-06-30", NULL);
  fixture_save (store, &tov_support_level_entity, "l2", "young_person_id", "y", "level",
                "phasing_out", "from_date", "2011-07-01", NULL);
  fixture_save (store, &tov_readiness_entity, "r", "young_person_id", "y", "level", "plainly_ready",
                "from_date", "2011-01-01", NULL);
  timeline = load (store);
  item = find (timeline, "key_worker", "w");
  g_assert_cmpstr (item->words, ==, "Karen · Not accepted yet");
  g_assert_cmpint (item->tone, ==, TOV_TONE_LIGHT);
  g_assert_cmpint (find (timeline, "support_level", "l1")->tone, ==, TOV_TONE_STRONG);
  g_assert_cmpint (find (timeline, "support_level", "l2")->tone, ==, TOV_TONE_LIGHT);
  g_assert_cmpint (find (timeline, "readiness", "r")->tone, ==, TOV_TONE_STRONG);
  g_assert_cmpint (find (timeline, "readiness", "r")->lane, ==, TOV_LANE_READINESS);
}

static void
test_an_outcome_says_how_it_went (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTimeline) timeline = NULL;
  const TovTimelineItem *item;

  fixture_save (store, &tov_outcome_entity, "u", "young_person_id", "y", "outcome_type_id",
                "outcome_type:egu", "started_on", "2011-08-01", "ended_on", "2011-09-30", "state",
                "interrupted", NULL);
  timeline = load (store);
  item = find (timeline, "outcome", "u");
  g_assert_cmpstr (item->words, ==, "EGU · Interrupted");
  g_assert_true (item->is_interrupted);
}

static void
test_contacts_are_dots_and_attempts_are_told_apart (void)
{
  g_autoptr (TovStore) store = create_register ();
  g_autoptr (TovTimeline) timeline = NULL;
  const TovTimelineItem *item;

  fixture_save (store, &tov_log_entry_entity, "c1", "happened_at", "2011-10-12T09:30", "form",
                "phone", "reached", "0", NULL);
  fixture_save (store, &tov_log_entry_entity, "c2", "happened_at", "2011-10-13T14:05", "form",
                "meeting", "reached", "1", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "1", "log_entry_id", "c1",
                "young_person_id", "y", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "2", "log_entry_id", "c2",
                "young_person_id", "y", NULL);
  timeline = load (store);
  g_assert_cmpuint (tov_timeline_n_items (timeline), ==, 2);
  item = find (timeline, "log_entry", "c1");
  g_assert_true (item->is_attempt);
  g_assert_cmpstr (item->words, ==, "Telephone · Not reached");
  g_assert_cmpstr (item->period, ==, "12-10-2011 09:30");
  expect_dates (item, "2011-10-12", "2011-10-12");
  item = find (timeline, "log_entry", "c2");
  g_assert_false (item->is_attempt);
  g_assert_cmpstr (item->words, ==, "Meeting");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-timeline/who-is-new-has-none", test_who_is_new_has_none);
  g_test_add_func ("/person-timeline/a-coming-back-says-after-how-long",
                   test_a_coming_back_says_after_how_long);
  g_test_add_func ("/person-timeline/placements-lie-in-their-lanes",
                   test_placements_lie_in_their_lanes);
  g_test_add_func ("/person-timeline/key-worker-level-and-readiness-have-their-tones",
                   test_key_worker_level_and_readiness_have_their_tones);
  g_test_add_func ("/person-timeline/an-outcome-says-how-it-went",
                   test_an_outcome_says_how_it_went);
  g_test_add_func ("/person-timeline/contacts-are-dots-and-attempts-are-told-apart",
                   test_contacts_are_dots_and_attempts_are_told_apart);
  return g_test_run ();
}
