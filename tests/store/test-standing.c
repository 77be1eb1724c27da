/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball.h"
#include "tov-consequences.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-next-step.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-standing.h"
#include "tov-support-level.h"
#include "tov-young-person-theme.h"
#include "tov-young-person.h"

/* A register with two partnerships, two members of staff, an organisation, and Anna (id "a"), who
 * was admitted on 1 March 2010. */
static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Vejle", NULL);
  fixture_save (store, &tov_partnership_entity, "q", "name", "Kolding", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", "family_name", "Lund", NULL);
  fixture_save (store, &tov_contact_entity, "eva", "given_name", "Eva", NULL);
  fixture_save (store, &tov_organisation_entity, "job", "name", "Jobcenter", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_young_person_entity, "a", "reference", "U-1", "given_name", "Anna",
                "family_name", "ærø", NULL);
  fixture_save (store, &tov_enrolment_entity, "a1", "young_person_id", "a", "partnership_id", "p",
                "admitted_on", "2010-03-01", NULL);
  return store;
}

static TovStanding *
load (TovStore *store, const char *young_person, const char *today)
{
  g_autoptr (GError) error = NULL;
  TovStanding *standing =
      tov_standing_load (store, young_person, tov_date_from_iso (today), &error);

  g_assert_no_error (error);
  return standing;
}

/* Who is on the board of a partnership (NULL for all) on a day, in its order: "a b". Each stands
 * there as alone. */
static char *
list (TovStore *store, const char *partnership, const char *today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) standings =
      tov_standings_load (store, partnership, tov_date_from_iso (today), &error);
  GString *ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = g_ptr_array_index (standings, i);
    g_autoptr (TovStanding) alone = load (store, standing->young_person, today);

    g_assert_true (tov_standing_equal (standing, alone));
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", standing->young_person);
  }
  return g_string_free (ids, FALSE);
}

static void
assert_list (TovStore *store, const char *partnership, const char *today, const char *ids)
{
  g_autofree char *listed = list (store, partnership, today);

  g_assert_cmpstr (listed, ==, ids);
}

static void
log_contact (
    TovStore *store, const char *id, const char *at, const char *reached, const char *worker)
{
  g_autofree char *link = g_strconcat (id, "-a", NULL);

  fixture_save (store, &tov_log_entry_entity, id, "happened_at", at, "form", "phone", "reached",
                reached, "worker_id", worker, NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, link, "log_entry_id", id,
                "young_person_id", "a", NULL);
}

static void
set_level (TovStore *store, const char *id, const char *level, const char *from, const char *to)
{
  fixture_save (store, &tov_support_level_entity, id, "young_person_id", "a", "level", level,
                "from_date", from, "to_date", to, NULL);
}

typedef struct
{
  /* NULL where nobody was ever reached. */
  const char *contact_at;
  const char *level;
  const char *today;
  int days;
  TovContactState state;
} Contact;

static const Contact contacts[] = {
  /* Months of 28, 29 and 31 days. */
  { "2011-01-31T10:00", "close", "2011-02-01", 1, TOV_CONTACT_GOOD },
  { "2011-01-31T10:00", "close", "2011-02-28", 28, TOV_CONTACT_DUE },
  { "2011-01-31T10:00", "close", "2011-03-01", 29, TOV_CONTACT_DUE },
  { "2011-01-31T10:00", "close", "2011-03-02", 30, TOV_CONTACT_DUE },
  { "2011-01-31T10:00", "close", "2011-03-03", 31, TOV_CONTACT_OVERDUE },
  { "2012-01-31T10:00", "close", "2012-03-01", 30, TOV_CONTACT_DUE },
  { "2012-02-28T10:00", "close", "2012-02-29", 1, TOV_CONTACT_GOOD },
  { "2012-02-28T10:00", "close", "2012-03-01", 2, TOV_CONTACT_GOOD },
  { "2012-02-29T10:00", "close", "2013-02-28", 365, TOV_CONTACT_OVERDUE },
  { "2010-12-31T23:59", "close", "2011-01-01", 1, TOV_CONTACT_GOOD },
  /* The clock goes forward on 27 March and back on 30 October 2011. */
  { "2011-03-26T23:30", "close", "2011-03-27", 1, TOV_CONTACT_GOOD },
  { "2011-03-27T01:30", "close", "2011-03-28", 1, TOV_CONTACT_GOOD },
  { "2011-10-29T23:59", "close", "2011-10-31", 2, TOV_CONTACT_GOOD },
  { "2011-10-23T12:00", "close", "2011-10-30", 7, TOV_CONTACT_GOOD },
  { "2011-10-23T12:00", "close", "2011-10-31", 8, TOV_CONTACT_DUE },
  /* Later the same day counts; the day after is to come. */
  { "2011-10-14T23:59", "close", "2011-10-14", 0, TOV_CONTACT_GOOD },
  { "2011-10-15T00:00", "close", "2011-10-14", 592, TOV_CONTACT_OVERDUE },
  /* Each level has its own norm; without one the closest holds. */
  { "2011-06-01T10:00", "external", "2011-07-01", 30, TOV_CONTACT_GOOD },
  { "2011-06-01T10:00", "external", "2011-07-02", 31, TOV_CONTACT_DUE },
  { "2011-06-01T10:00", "external", "2011-07-31", 60, TOV_CONTACT_DUE },
  { "2011-06-01T10:00", "external", "2011-08-01", 61, TOV_CONTACT_OVERDUE },
  { "2011-06-01T10:00", "phasing_out", "2011-07-31", 60, TOV_CONTACT_GOOD },
  { "2011-06-01T10:00", "phasing_out", "2011-08-01", 61, TOV_CONTACT_DUE },
  { "2011-06-01T10:00", "phasing_out", "2011-08-30", 90, TOV_CONTACT_DUE },
  { "2011-06-01T10:00", "phasing_out", "2011-08-31", 91, TOV_CONTACT_OVERDUE },
  { "2011-06-01T10:00", NULL, "2011-06-08", 7, TOV_CONTACT_GOOD },
  { "2011-06-01T10:00", NULL, "2011-07-02", 31, TOV_CONTACT_OVERDUE },
  /* Who was never reached waits since the admission, 1 March 2010. */
  { NULL, "close", "2010-03-01", 0, TOV_CONTACT_GOOD },
  { NULL, "close", "2010-03-31", 30, TOV_CONTACT_DUE },
  { NULL, "close", "2010-04-01", 31, TOV_CONTACT_OVERDUE },
  /* Before the admission is a contact too. */
  { "2010-02-27T10:00", "close", "2010-03-01", 2, TOV_CONTACT_GOOD },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++) {
    const Contact *contact = &contacts[i];
    g_autoptr (TovStore) store = open_register ();
    g_autoptr (TovStanding) standing = NULL;

    g_test_message ("%s %s", contact->contact_at, contact->today);
    if (contact->contact_at != NULL)
      log_contact (store, "l", contact->contact_at, "1", NULL);
    if (contact->level != NULL)
      set_level (store, "s", contact->level, "2010-03-01", NULL);
    standing = load (store, "a", contact->today);
    g_assert_cmpint (standing->contact_days, ==, contact->days);
    g_assert_cmpint (standing->contact, ==, contact->state);
  }
}

static void
test_norms (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;

  tov_norm_save (store, TOV_NORM_CONTACT_IDEAL + 1, 10, NULL);
  tov_norm_save (store, TOV_NORM_CONTACT_MAX + 1, 12, NULL);
  set_level (store, "s", "external", "2010-03-01", NULL);
  standing = load (store, "a", "2010-03-13");
  g_assert_cmpint (standing->contact, ==, TOV_CONTACT_DUE);
  g_clear_object (&standing);
  standing = load (store, "a", "2010-03-14");
  g_assert_cmpint (standing->contact, ==, TOV_CONTACT_OVERDUE);
}

static void
test_attempts (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;

  /* It was Eva who reached Anna, and Bo who did not. */
  fixture_save (store, &tov_key_worker_entity, "k", "young_person_id", "a", "contact_id", "bo",
                "from_date", "2010-03-01", NULL);
  log_contact (store, "l1", "2011-10-01T09:00", "0", "bo");
  log_contact (store, "l2", "2011-10-03T10:00", "1", "eva");
  log_contact (store, "l3", "2011-10-03T10:30", "0", "bo");
  log_contact (store, "l4", "2011-10-10T10:30", "0", "bo");
  log_contact (store, "l5", "2011-10-15T10:30", "0", "bo");
  standing = load (store, "a", "2011-10-14");
  g_assert_cmpint (standing->contact_on, ==, tov_date_new (2011, 10, 3));
  g_assert_cmpint (standing->contact_form, ==, 3);
  g_assert_cmpint (standing->contact_days, ==, 11);
  g_assert_cmpuint (standing->n_attempts, ==, 2);
  g_assert_cmpint (standing->attempt_on, ==, tov_date_new (2011, 10, 10));
  g_clear_object (&standing);
  standing = load (store, "a", "2011-10-02");
  g_assert_cmpint (standing->contact_on, ==, TOV_DATE_NONE);
  g_assert_cmpint (standing->contact_form, ==, -1);
  g_assert_cmpuint (standing->n_attempts, ==, 1);
}

/* It carries the time of what it adds to. */
static void
test_addition_to_attempt (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;

  log_contact (store, "l1", "2011-10-03T10:00", "1", "eva");
  log_contact (store, "l2", "2011-10-10T10:30", "0", "bo");
  log_contact (store, "l3", "2011-10-10T10:30", "0", "eva");
  log_contact (store, "l4", "2011-10-10T10:31", "0", "bo");
  standing = load (store, "a", "2011-10-14");
  g_assert_cmpuint (standing->n_attempts, ==, 2);
  g_assert_cmpint (standing->attempt_on, ==, tov_date_new (2011, 10, 10));
  g_assert_cmpint (standing->contact_days, ==, 11);
}

static void
test_enrolment (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_enrolment_entity, "a1", NULL);
  g_autoptr (TovRecord) enrolment = tov_record_copy (live);

  /* Discharged on 3 May 2010, back after twenty days, and in the other partnership. */
  TOV_ENROLMENT (enrolment)->discharged_on = tov_date_new (2010, 5, 3);
  g_assert_true (tov_store_save (store, enrolment, NULL));
  fixture_save (store, &tov_enrolment_entity, "a2", "young_person_id", "a", "partnership_id", "q",
                "admitted_on", "2010-05-23", "resumes_id", "a1", NULL);
  log_contact (store, "l", "2010-05-01T10:00", "1", NULL);
  assert_list (store, NULL, "2010-02-28", "");
  assert_list (store, NULL, "2010-03-01", "a");
  assert_list (store, NULL, "2010-05-02", "a");
  assert_list (store, NULL, "2010-05-03", "");
  assert_list (store, NULL, "2010-05-22", "");
  assert_list (store, NULL, "2010-05-23", "a");
  assert_list (store, "p", "2010-05-02", "a");
  assert_list (store, "q", "2010-05-02", "");
  assert_list (store, "q", "2010-05-23", "a");
  standing = load (store, "a", "2010-05-22");
  g_assert_null (standing->enrolment);
  g_assert_cmpint (standing->contact_days, ==, 21);
  g_assert_cmpint (standing->contact, ==, TOV_CONTACT_GOOD);
  g_clear_object (&standing);
  standing = load (store, "a", "2010-05-23");
  g_assert_cmpstr (standing->enrolment, ==, "a2");
  g_assert_cmpstr (standing->partnership, ==, "q");
  g_assert_cmpint (standing->admitted_on, ==, tov_date_new (2010, 5, 23));
  g_assert_cmpint (standing->contact_days, ==, 22);
  g_assert_cmpint (standing->contact, ==, TOV_CONTACT_DUE);
}

static int
get_level (TovStore *store, const char *today)
{
  g_autoptr (TovStanding) standing = load (store, "a", today);

  return standing->level;
}

static void
change_level (TovStore *store, const char *id, const char *level, const char *from)
{
  g_autoptr (TovRecord) record = fixture_make (&tov_support_level_entity, id, "young_person_id",
                                               "a", "level", level, "from_date", from, NULL);
  g_autoptr (GError) error = NULL;

  tov_consequences_save (store, record, &error);
  g_assert_no_error (error);
}

static void
test_levels (void)
{
  g_autoptr (TovStore) store = open_register ();

  /* Both days belong to an interval, and of two changes on a day the second holds. */
  change_level (store, "s1", "close", "2010-03-02");
  change_level (store, "s2", "external", "2011-03-01");
  change_level (store, "s3", "phasing_out", "2011-03-01");
  g_assert_cmpint (get_level (store, "2010-03-01"), ==, -1);
  g_assert_cmpint (get_level (store, "2010-03-02"), ==, 0);
  g_assert_cmpint (get_level (store, "2011-02-28"), ==, 0);
  g_assert_cmpint (get_level (store, "2011-03-01"), ==, 2);
}

static void
test_intervals (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;

  fixture_save (store, &tov_readiness_entity, "r", "young_person_id", "a", "level",
                "ready_for_education", "from_date", "2010-03-01", NULL);
  fixture_save (store, &tov_key_worker_entity, "k1", "young_person_id", "a", "contact_id", "bo",
                "from_date", "2010-03-01", "to_date", "2011-06-30", "accepted_on", "2010-03-03",
                NULL);
  fixture_save (store, &tov_key_worker_entity, "k2", "young_person_id", "a", "contact_id", "eva",
                "from_date", "2011-07-01", NULL);
  fixture_save (store, &tov_young_person_theme_entity, "t1", "young_person_id", "a", "theme_id",
                "theme:money", "from_date", "2010-03-01", "to_date", "2011-06-30", NULL);
  fixture_save (store, &tov_young_person_theme_entity, "t2", "young_person_id", "a", "theme_id",
                "theme:crime", "from_date", "2010-03-01", NULL);
  standing = load (store, "a", "2010-03-02");
  g_assert_cmpstr (standing->key_worker_name, ==, "Bo Lund");
  g_assert_false (standing->is_accepted);
  g_assert_cmpint (standing->readiness, ==, 2);
  g_clear_object (&standing);
  standing = load (store, "a", "2011-06-30");
  g_assert_cmpstr (standing->key_worker, ==, "bo");
  g_assert_true (standing->is_accepted);
  g_assert_cmpuint (g_strv_length (standing->themes), ==, 2);
  g_clear_object (&standing);
  standing = load (store, "a", "2011-07-01");
  g_assert_cmpstr (standing->key_worker_name, ==, "Eva");
  g_assert_false (standing->is_accepted);
  g_assert_cmpuint (g_strv_length (standing->themes), ==, 1);
  g_assert_cmpstr (standing->themes[0], ==, "theme:crime");
}

static void
test_placements (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) standing = NULL;

  fixture_save (store, &tov_placement_entity, "f1", "young_person_id", "a", "placement_type_id",
                "placement_type:mentor", "from_date", "2010-03-01", "parallel", "1", NULL);
  fixture_save (store, &tov_placement_entity, "f2", "young_person_id", "a", "placement_type_id",
                "placement_type:company_placement", "organisation_id", "job", "from_date",
                "2010-04-01", "to_date", "2010-06-30", NULL);
  fixture_save (store, &tov_placement_entity, "f3", "young_person_id", "a", "placement_type_id",
                "placement_type:leisure", "from_date", "2010-05-01", "parallel", "1", NULL);
  standing = load (store, "a", "2010-06-30");
  g_assert_cmpstr (standing->placement, ==, "f2");
  g_assert_cmpstr (standing->placement_type, ==, "placement_type:company_placement");
  g_assert_cmpstr (standing->placement_type_name, ==, "Virksomhedspraktik");
  g_assert_cmpstr (standing->organisation_name, ==, "Jobcenter");
  g_assert_cmpuint (standing->n_parallel, ==, 2);
  g_clear_object (&standing);
  standing = load (store, "a", "2010-07-01");
  g_assert_cmpstr (standing->placement, ==, "f1");
  g_assert_null (standing->organisation);
  g_assert_cmpuint (standing->n_parallel, ==, 1);
}

static void
test_discharge (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_enrolment_entity, "a1", NULL);
  g_autoptr (TovRecord) enrolment = tov_record_copy (live);
  g_autoptr (TovStanding) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  change_level (store, "s", "close", "2010-03-01");
  fixture_save (store, &tov_key_worker_entity, "k", "young_person_id", "a", "contact_id", "bo",
                "from_date", "2010-03-01", NULL);
  fixture_save (store, &tov_placement_entity, "f", "young_person_id", "a", "placement_type_id",
                "placement_type:mentor", "from_date", "2010-03-01", NULL);
  TOV_ENROLMENT (enrolment)->discharged_on = tov_date_new (2011, 3, 1);
  tov_consequences_save (store, enrolment, &error);
  g_assert_no_error (error);
  before = load (store, "a", "2011-02-28");
  g_assert_cmpint (before->level, ==, 0);
  g_assert_cmpstr (before->key_worker, ==, "bo");
  g_assert_cmpstr (before->placement, ==, "f");
  after = load (store, "a", "2011-03-01");
  g_assert_null (after->enrolment);
  g_assert_cmpint (after->level, ==, -1);
  g_assert_null (after->key_worker);
  g_assert_null (after->placement);
}

static void
add_step (TovStore *store, const char *id, const char *set_on, const char *due, const char *done)
{
  fixture_save (store, &tov_next_step_entity, id, "young_person_id", "a", "text", id, "set_on",
                set_on, "due_on", due, "done_on", done, NULL);
}

static void
assert_step (TovStore *store, const char *today, const char *step, guint n)
{
  g_autoptr (TovStanding) standing = load (store, "a", today);

  g_assert_cmpstr (standing->step_text, ==, step);
  g_assert_cmpuint (standing->n_steps, ==, n);
}

static void
test_steps (void)
{
  g_autoptr (TovStore) store = open_register ();

  add_step (store, "some-day", "2010-03-01", NULL, NULL);
  add_step (store, "ring", "2010-03-02", "2010-04-01", "2010-03-20");
  add_step (store, "visit", "2010-03-03", "2010-03-31", "2010-03-10");
  assert_step (store, "2010-02-28", NULL, 0);
  assert_step (store, "2010-03-01", "some-day", 1);
  assert_step (store, "2010-03-02", "ring", 2);
  assert_step (store, "2010-03-09", "visit", 3);
  assert_step (store, "2010-03-10", "ring", 2);
  assert_step (store, "2010-03-20", "some-day", 1);
}

typedef struct
{
  const char *birth;
  const char *type;
  const char *from;
  const char *planned_to;
  const char *today;
  /* The kinds and their days, "1:2011-10-14 2:…". */
  const char *limits;
} Limits;

static const Limits limits[] = {
  /* Sixty days before 14 December is 15 October. */
  { "1993-12-14", NULL, NULL, NULL, "2011-10-14", "" },
  { "1993-12-14", NULL, NULL, NULL, "2011-10-15", "2:2011-12-14" },
  { "1993-12-14", NULL, NULL, NULL, "2011-12-14", "2:2011-12-14" },
  { "1993-12-14", NULL, NULL, NULL, "2011-12-15", "" },
  { "1988-12-14", NULL, NULL, NULL, "2011-12-01", "3:2011-12-14" },
  { "1986-12-14", NULL, NULL, NULL, "2011-12-01", "4:2011-12-14" },
  /* Born on a leap day: 1 March, but for leap years. */
  { "1992-02-29", NULL, NULL, NULL, "2010-02-28", "2:2010-03-01" },
  { "1988-02-29", NULL, NULL, NULL, "2013-03-01", "4:2013-03-01" },
  /* The day must be known. */
  { "1993-12", NULL, NULL, NULL, "2011-12-01", "" },
  { "1993", NULL, NULL, NULL, "2011-01-01", "" },
  /* A year at production school, told until it ends. */
  { NULL, "production_school", "2011-01-10", NULL, "2011-11-10", "" },
  { NULL, "production_school", "2011-01-10", NULL, "2011-11-11", "0:2012-01-10" },
  { NULL, "production_school", "2011-01-10", NULL, "2012-05-01", "0:2012-01-10" },
  { NULL, "group_course", "2011-01-10", NULL, "2012-05-01", "" },
  { NULL, "group_course", "2011-01-10", "2011-03-18", "2011-01-16", "" },
  { NULL, "group_course", "2011-01-10", "2011-03-18", "2011-01-17", "1:2011-03-18" },
  { NULL, "group_course", "2011-01-10", "2011-03-18", "2011-04-01", "1:2011-03-18" },
  { "1994-01-01", "production_school", "2011-01-10", "2012-01-09", "2011-12-31",
    "2:2012-01-01 1:2012-01-09 0:2012-01-10" },
};

static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
    const Limits *row = &limits[i];
    g_autoptr (TovStore) store = open_register ();
    g_autoptr (GString) told = g_string_new (NULL);
    g_autoptr (TovStanding) standing = NULL;

    g_test_message ("%s %s %s %s", row->birth, row->type, row->planned_to, row->today);
    fixture_save (store, &tov_young_person_entity, "b", "reference", "U-2", "birth_date",
                  row->birth, NULL);
    if (row->type != NULL) {
      g_autofree char *type = g_strconcat ("placement_type:", row->type, NULL);

      fixture_save (store, &tov_placement_entity, "f", "young_person_id", "b", "placement_type_id",
                    type, "from_date", row->from, "planned_to", row->planned_to, NULL);
    }
    standing = load (store, "b", row->today);
    for (guint j = 0; j < standing->limits->len; j++) {
      const TovLimit *limit = &g_array_index (standing->limits, TovLimit, j);
      g_autofree char *on = tov_date_to_iso (limit->on);

      g_string_append_printf (told, "%s%d:%s", j > 0 ? " " : "", (int) limit->kind, on);
    }
    g_assert_cmpstr (told->str, ==, row->limits);
  }
}

static void
add_person (TovStore *store, const char *id, const char *given_name, const char *protected)
{
  g_autofree char *enrolment = g_strconcat (id, "1", NULL);

  fixture_save (store, &tov_young_person_entity, id, "reference", id, "given_name", given_name,
                "family_name", "Ærø", "protected", protected, NULL);
  fixture_save (store, &tov_enrolment_entity, enrolment, "young_person_id", id, "partnership_id",
                "q", "admitted_on", "2010-03-01", NULL);
}

static void
test_names (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovStanding) anna = load (store, "a", "2010-03-01");
  g_autoptr (TovStanding) hidden = NULL, unnamed = NULL;

  g_assert_cmpstr (anna->name, ==, "Anna ærø");
  g_assert_cmpstr (anna->initials, ==, "AÆ");
  add_person (store, "K-7", "Kim", "1");
  hidden = load (store, "K-7", "2010-03-01");
  g_assert_true (hidden->is_protected);
  g_assert_cmpstr (hidden->name, ==, "K-7");
  g_assert_cmpstr (hidden->initials, ==, "K-7");
  add_person (store, "K-8", NULL, "0");
  unnamed = load (store, "K-8", "2010-03-01");
  g_assert_cmpstr (unnamed->name, ==, "K-8");
}

static void
test_missing (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_standing_load (store, "nobody", tov_date_new (2011, 10, 14), &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

/* Gives somebody what a board asks for, but for what is named. */
static void
give_all_but (TovStore *store, const char *id, const char *but)
{
  if (!g_str_equal (but, "level"))
    fixture_save (store, &tov_support_level_entity, id, "young_person_id", id, "level", "close",
                  "from_date", "2010-03-01", NULL);
  if (!g_str_equal (but, "key worker"))
    fixture_save (store, &tov_key_worker_entity, id, "young_person_id", id, "contact_id", "bo",
                  "from_date", "2010-03-01", NULL);
  if (!g_str_equal (but, "ball"))
    fixture_save (store, &tov_ball_entity, id, "young_person_id", id, "contact_id", "bo",
                  "from_date", "2010-03-01", "answer", "accepted", NULL);
  if (!g_str_equal (but, "step"))
    fixture_save (store, &tov_next_step_entity, id, "young_person_id", id, "text", "Ringe",
                  "set_on", "2010-03-01", "due_on",
                  g_str_equal (but, "due") ? "2010-03-09" : "2010-03-10", NULL);
  if (g_str_equal (but, "limit"))
    fixture_save (store, &tov_placement_entity, id, "young_person_id", id, "placement_type_id",
                  "placement_type:mentor", "from_date", "2010-03-01", "planned_to", "2010-04-01",
                  NULL);
  fixture_save (store, &tov_log_entry_entity, id, "happened_at",
                g_str_equal (but, "max")     ? "2010-02-05T10:00"
                : g_str_equal (but, "ideal") ? "2010-03-02T10:00"
                                             : "2010-03-03T10:00",
                "form", "phone", "reached", "1", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, id, "log_entry_id", id,
                "young_person_id", id, NULL);
}

static void
test_urgency (void)
{
  /* In the order of names backwards, so that it is not the name that decides. */
  const char *const needs[] = { "none", "limit", "ideal", "key worker", "level",
                                "ball", "due",   "max",   "step" };
  g_autoptr (TovStore) store = open_register ();

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++) {
    const char id[] = { (char) ('b' + i), '\0' };

    add_person (store, id, id, "0");
    give_all_but (store, id, needs[i]);
  }
  /* On 10 March: who lacks a level and who lacks a key worker are as urgent, so their names tell.
   */
  assert_list (store, "q", "2010-03-10", "j i h g e f d c b");
}

static void
test_urgency_by_days (void)
{
  g_autoptr (TovStore) store = open_register ();

  /* Nobody has anything; two were last reached on the same day. */
  add_person (store, "b", "Ole", "0");
  add_person (store, "c", "Åse", "0");
  add_person (store, "d", "Ærlig", "0");
  log_contact (store, "l", "2010-03-05T10:00", "1", NULL);
  assert_list (store, NULL, "2010-03-10", "b d c a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing/counts-days-since-the-last-contact", test_days);
  g_test_add_func ("/standing/judges-by-the-norms-of-the-register", test_norms);
  g_test_add_func ("/standing/attempts-reset-nothing-and-anybody-s-contact-counts", test_attempts);
  g_test_add_func ("/standing/an-addition-to-an-attempt-is-not-another", test_addition_to_attempt);
  g_test_add_func ("/standing/the-day-of-discharge-is-not-enrolled-and-one-may-come-back",
                   test_enrolment);
  g_test_add_func ("/standing/the-second-change-of-a-day-holds", test_levels);
  g_test_add_func ("/standing/an-interval-holds-on-both-its-days", test_intervals);
  g_test_add_func ("/standing/shows-the-serial-placement-before-a-parallel-one", test_placements);
  g_test_add_func ("/standing/a-discharge-leaves-nothing-open", test_discharge);
  g_test_add_func ("/standing/the-next-step-is-the-open-one-that-is-due-first", test_steps);
  g_test_add_func ("/standing/tells-what-creeps-up", test_limits);
  g_test_add_func ("/standing/a-protected-young-person-is-a-number", test_names);
  g_test_add_func ("/standing/says-that-somebody-is-missing", test_missing);
  g_test_add_func ("/standing/who-needs-most-comes-first", test_urgency);
  g_test_add_func ("/standing/then-who-waited-longest-then-the-name", test_urgency_by_days);
  return g_test_run ();
}
