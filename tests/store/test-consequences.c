/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball.h"
#include "tov-consequences.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-partnership.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-store-undo.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#define LEVELS                                                                           \
  "SELECT id || ' ' || from_date || ' ' || ifnull (to_date, 'open') || ' ' || rev FROM " \
  "support_level ORDER BY from_date, id"

static TovStore *
open_with_aase (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "Aarhus", NULL);
  fixture_save (store, &tov_partnership_entity, "q", "name", "Viborg", NULL);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_young_person_entity, "carl", "reference", "U2", NULL);
  return store;
}

static void
save_level (TovStore *store, const char *id, const char *from, const char *to)
{
  fixture_save (store, &tov_support_level_entity, id, "young_person_id", "aase", "level", "close",
                "from_date", from, "to_date", to, NULL);
}

static TovRecord *
make_level (const char *id, const char *from, const char *to)
{
  return fixture_make (&tov_support_level_entity, id, "young_person_id", "aase", "level",
                       "external", "from_date", from, "to_date", to, NULL);
}

static char *
describe (GPtrArray *consequences)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < consequences->len; i++) {
    const TovConsequence *consequence = g_ptr_array_index (consequences, i);
    TovRecord *record = consequence->record;
    const TovField *field = tov_entity_get_field (tov_record_get_entity (record), "to_date");
    g_autofree char *to = tov_record_get_text (record, field);
    g_autofree char *end = tov_date_to_iso (consequence->to_date);

    if (consequence->kind == TOV_CONSEQUENCE_ENDS)
      g_assert_cmpstr (to, ==, end);
    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", tov_record_get_id (record),
                            consequence->kind == TOV_CONSEQUENCE_ENDS ? end : "replaced");
  }
  return g_strdup (text->str);
}

static void
assert_consequences (TovStore *store, TovRecord *record, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consequences = tov_consequences_find (store, record, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (consequences);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_refused (TovStore *store, TovRecord *record, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_consequences_save (store, record, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, words));
}

static void
save (TovStore *store, TovRecord *record)
{
  g_autoptr (GError) error = NULL;

  tov_consequences_save (store, record, &error);
  g_assert_no_error (error);
}

static TovRecord *
edit (TovStore *store, const TovEntity *entity, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);

  g_assert_no_error (error);
  return tov_record_copy (live);
}

static void
test_ends_before (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) record = make_level ("new", "2011-03-01", NULL);
  g_autofree char *title = NULL;

  save_level (store, "old", "2011-01-01", NULL);
  assert_consequences (store, record, "old 2011-02-28");
  save (store, record);
  fixture_assert_answer (tov_store_get_connection (store), LEVELS,
                         "old 2011-01-01 2011-02-28 2\nnew 2011-03-01 open 1");
  title = tov_store_get_undo_title (store);
  g_assert_cmpstr (title, ==, "“External” saved");
  g_assert_true (tov_store_undo (store, NULL));
  fixture_assert_answer (tov_store_get_connection (store), LEVELS, "old 2011-01-01 open 1");
}

static void
test_replaces_same_day (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) shorter = make_level ("shorter", "2011-03-01", "2011-03-05");
  g_autoptr (TovRecord) record = make_level ("new", "2011-03-01", NULL);

  save_level (store, "old", "2011-03-01", NULL);
  assert_refused (store, shorter, "inside");
  assert_consequences (store, record, "old replaced");
  save (store, record);
  fixture_assert_answer (tov_store_get_connection (store), LEVELS, "new 2011-03-01 open 1");
  g_assert_true (tov_store_undo (store, NULL));
  fixture_assert_answer (tov_store_get_connection (store), LEVELS, "old 2011-03-01 open 1");
}

/* What happens to the one from the 1st to the 31st of January for different new ones. */
static void
test_closed (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *result;
  } cases[] = {
    { "2010-12-01", "2010-12-31", "" },
    { "2011-02-01", NULL, "" },
    { "2011-01-31", NULL, "old 2011-01-30" },
    { "2011-01-02", "2011-01-31", "old 2011-01-01" },
    { "2011-01-02", "2011-02-15", "old 2011-01-01" },
    { "2011-01-01", "2011-01-31", "old replaced" },
    { "2011-01-01", NULL, "old replaced" },
  };
  g_autoptr (TovStore) store = open_with_aase ();

  save_level (store, "old", "2011-01-01", "2011-01-31");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TovRecord) record = make_level (NULL, cases[i].from, cases[i].to);

    assert_consequences (store, record, cases[i].result);
  }
}

static void
test_refused (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) before = make_level (NULL, "2010-12-01", NULL);
  g_autoptr (TovRecord) into = make_level (NULL, "2010-12-01", "2011-01-01");
  g_autoptr (TovRecord) inside = make_level (NULL, "2011-01-10", "2011-01-20");
  g_autoptr (TovRecord) endless = make_level (NULL, "2010-12-01", NULL);

  save_level (store, "old", "2011-01-01", "2011-01-31");
  assert_refused (store, before, "“Support level” from 01-01-2011 to 31-01-2011 begins later");
  assert_refused (store, into, "“Support level” from 01-01-2011 to 31-01-2011 begins later");
  assert_refused (store, inside, "inside “Support level” from 01-01-2011 to 31-01-2011");
  g_assert_null (tov_record_get_id (inside));
  g_assert_cmpuint (tov_store_count (store, &tov_support_level_entity), ==, 1);
  save_level (store, "open", "2011-03-01", NULL);
  g_object_set (endless, "from_date", tov_date_new (2011, 2, 5), NULL);
  assert_refused (store, endless, "“Support level” since 01-03-2011 begins later");
}

/* Inside one that is open the new one ends it all the same: nobody knows how long it was to last.
 */
static void
test_inside_open (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) record = make_level (NULL, "2011-03-01", "2011-03-31");

  save_level (store, "old", "2011-01-01", NULL);
  assert_consequences (store, record, "old 2011-02-28");
}

static void
test_over_several (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) record = make_level (NULL, "2011-01-15", NULL);

  save_level (store, "first", "2011-01-01", "2011-01-31");
  save_level (store, "second", "2011-02-01", NULL);
  assert_refused (store, record, "begins later");
  fixture_assert_answer (tov_store_get_connection (store), LEVELS,
                         "first 2011-01-01 2011-01-31 1\nsecond 2011-02-01 open 1");
}

static void
test_edit (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) edited = NULL;

  save_level (store, "first", "2011-01-01", "2011-01-31");
  save_level (store, "second", "2011-02-01", NULL);
  edited = edit (store, &tov_support_level_entity, "second");
  assert_consequences (store, edited, "");
  g_object_set (edited, "from_date", tov_date_new (2011, 1, 20), NULL);
  assert_consequences (store, edited, "first 2011-01-19");
  save (store, edited);
  fixture_assert_answer (tov_store_get_connection (store), LEVELS,
                         "first 2011-01-01 2011-01-19 2\nsecond 2011-01-20 open 2");
}

static void
test_others (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) record =
      fixture_make (&tov_support_level_entity, NULL, "young_person_id", "carl", "level", "close",
                    "from_date", "2011-03-01", NULL);
  g_autoptr (TovRecord) invalid = make_level (NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;

  save_level (store, "old", "2011-01-01", NULL);
  assert_consequences (store, record, "");
  g_assert_null (tov_consequences_find (store, invalid, &error));
  g_assert_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED);
}

static TovRecord *
make_placement (const char *id, const char *from, const char *parallel)
{
  return fixture_make (&tov_placement_entity, id, "young_person_id", "aase", "placement_type_id",
                       "placement_type:mentor", "from_date", from, "parallel", parallel, NULL);
}

static void
test_parallel (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) main_one = make_placement ("main", "2011-01-01", "0");
  g_autoptr (TovRecord) beside = make_placement ("beside", "2011-02-01", "1");
  g_autoptr (TovRecord) next = make_placement ("next", "2011-03-01", "0");

  save (store, main_one);
  assert_consequences (store, beside, "");
  save (store, beside);
  assert_consequences (store, next, "main 2011-02-28");
  /* What lay beside the other becomes the one. */
  g_object_set (beside, "parallel", FALSE, NULL);
  assert_consequences (store, beside, "main 2011-01-31");
}

/* Enrolled since January, with a level, a key worker, a ball and two placements. */
static void
enrol (TovStore *store)
{
  g_autoptr (TovRecord) main_one = make_placement ("main", "2011-02-01", "0");
  g_autoptr (TovRecord) beside = make_placement ("beside", "2011-06-01", "1");

  fixture_save (store, &tov_enrolment_entity, "e", "young_person_id", "aase", "partnership_id", "p",
                "admitted_on", "2011-01-01", NULL);
  save_level (store, "past", "2011-01-01", "2011-01-31");
  save_level (store, "level", "2011-02-01", NULL);
  fixture_save (store, &tov_key_worker_entity, "worker", "young_person_id", "aase", "contact_id",
                "bo", "from_date", "2011-02-01", NULL);
  fixture_save (store, &tov_ball_entity, "ball", "young_person_id", "aase", "contact_id", "bo",
                "from_date", "2011-02-01", "thrown_on", "2011-02-01", NULL);
  fixture_save (store, &tov_readiness_entity, "ready", "young_person_id", "aase", "level",
                "plainly_ready", "from_date", "2011-01-01", NULL);
  save (store, main_one);
  save (store, beside);
}

static TovRecord *
discharge (TovStore *store, TovDate date)
{
  TovRecord *edited = edit (store, &tov_enrolment_entity, "e");

  g_object_set (edited, "discharged_on", date, "discharge_reason_id", "discharge_reason:moved",
                NULL);
  return edited;
}

static void
test_discharge (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) edited = NULL;

  enrol (store);
  /* The day before, but never before their start; readiness goes on. */
  edited = discharge (store, tov_date_new (2011, 6, 1));
  assert_consequences (store, edited,
                       "level 2011-05-31, worker 2011-05-31, ball 2011-05-31, "
                       "beside 2011-06-01, main 2011-05-31");
  save (store, edited);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT (SELECT to_date FROM ball WHERE thrown_on = '2011-02-01')"
                         " || ' ' || (SELECT count (*) FROM readiness WHERE to_date IS NULL)",
                         "2011-05-31 1");
  /* It was done once; the next edit of the discharged one ends nothing that came since. */
  save_level (store, "since", "2011-08-01", NULL);
  assert_consequences (store, edited, "");
  g_object_set (edited, "discharged_on", tov_date_new (2011, 6, 2), NULL);
  assert_consequences (store, edited, "since 2011-08-01");
  g_assert_true (tov_store_undo (store, NULL));
  g_assert_true (tov_store_undo (store, NULL));
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT ifnull (discharged_on, '-') || (SELECT count (*) FROM ball WHERE"
                         " to_date IS NULL) FROM enrolment",
                         "-1");
}

static void
test_discharge_of_others (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) enrolment = NULL;

  enrol (store);
  enrolment =
      fixture_make (&tov_enrolment_entity, NULL, "young_person_id", "carl", "partnership_id", "p",
                    "admitted_on", "2011-01-01", "discharged_on", "2011-09-01", NULL);
  assert_consequences (store, enrolment, "");
}

/* Åse has come again in July before anybody enters that she left in June, and that she was there
 * years ago. */
static void
test_discharge_entered_late (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (TovRecord) edited = NULL, old = NULL;
  g_autoptr (TovRecord) level = make_level ("next", "2011-07-01", NULL);

  enrol (store);
  fixture_save (store, &tov_enrolment_entity, "f", "young_person_id", "aase", "partnership_id", "q",
                "admitted_on", "2011-07-01", "resumes_id", "e", NULL);
  save (store, level);
  old = fixture_make (&tov_enrolment_entity, NULL, "young_person_id", "aase", "partnership_id", "q",
                      "admitted_on", "2009-01-01", "discharged_on", "2010-01-01", NULL);
  assert_consequences (store, old, "");
  edited = discharge (store, tov_date_new (2011, 7, 1));
  assert_consequences (store, edited,
                       "worker 2011-06-30, ball 2011-06-30, beside 2011-06-30, main 2011-06-30");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consequences/the-one-before-ends-the-day-before", test_ends_before);
  g_test_add_func ("/consequences/one-from-the-same-day-is-replaced", test_replaces_same_day);
  g_test_add_func ("/consequences/what-happens-to-one-that-has-ended", test_closed);
  g_test_add_func ("/consequences/refuses-what-cannot-fit", test_refused);
  g_test_add_func ("/consequences/ends-an-open-one-even-from-inside", test_inside_open);
  g_test_add_func ("/consequences/refuses-as-a-whole", test_over_several);
  g_test_add_func ("/consequences/an-edit-is-not-in-its-own-way", test_edit);
  g_test_add_func ("/consequences/other-people-are-left-alone", test_others);
  g_test_add_func ("/consequences/parallel-ones-lie-beside", test_parallel);
  g_test_add_func ("/consequences/a-discharge-ends-what-is-open", test_discharge);
  g_test_add_func ("/consequences/a-discharge-ends-nothing-of-others", test_discharge_of_others);
  g_test_add_func ("/consequences/a-late-discharge-spares-the-next-enrolment",
                   test_discharge_entered_late);
  return g_test_run ();
}
