/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-budget-line.h"
#include "tov-collection.h"
#include "tov-contact.h"
#include "tov-key-worker.h"
#include "tov-log-entry.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-partnership-municipality.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

static gboolean
set (TovFilter *filter, const TovEntity *entity, const char *field, const char *condition)
{
  return tov_filter_set (filter, tov_entity_get_field (entity, field), condition);
}

/* The ids of the records that meet a single condition, in the order of titles. */
static void
assert_met (TovStore *store,
            const TovEntity *entity,
            const char *field,
            const char *condition,
            const char *expected)
{
  g_autoptr (TovCollection) collection = tov_collection_new (store, entity);
  g_autoptr (TovFilter) filter = tov_filter_new (entity);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_true (set (filter, entity, field, condition));
  tov_collection_set_filter (collection, filter);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (collection)); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (G_LIST_MODEL (collection), i);

    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", tov_record_get_id (record));
  }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_forms (void)
{
  static const struct
  {
    const TovEntity *entity;
    const char *field;
    const char *good[6];
    const char *bad[6];
  } cases[] = {
    { &tov_support_level_entity,
      "level",
      { "close", "close,external", "-" },
      { "high", "close,", ",", "close external" } },
    { &tov_key_worker_entity, "contact_id", { "c1", "c1,c2", "-" }, { "a b", "c1,", "," } },
    { &tov_young_person_entity, "protected", { "0", "1" }, { "2", "-", "yes" } },
    { &tov_key_worker_entity,
      "from_date",
      { "2011-10-14..", "..2011-10-14", "2011..2012-05", "-" },
      { "..", "2011-10-14", "14-10-2011..", "..2011-02-30", "a..b" } },
    { &tov_partnership_entity,
      "places",
      { "1..2", "..0", "-5..", "-" },
      { "1", "..", "a..", "1,5.." } },
    { &tov_contact_entity, "email", { "uu dk", "%", "-" }, { "\377" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const TovField *field = tov_entity_get_field (cases[i].entity, cases[i].field);
    g_autoptr (TovFilter) filter = tov_filter_new (cases[i].entity);
    const char *last = NULL;

    for (guint j = 0; cases[i].good[j] != NULL; j++) {
      g_assert_true (tov_filter_set (filter, field, cases[i].good[j]));
      last = cases[i].good[j];
      g_assert_cmpstr (tov_filter_get (filter, field), ==, last);
    }
    for (guint j = 0; cases[i].bad[j] != NULL; j++) {
      g_assert_false (tov_filter_set (filter, field, cases[i].bad[j]));
      g_assert_cmpstr (tov_filter_get (filter, field), ==, last);
    }
  }
}

static void
test_keeping (void)
{
  g_autoptr (TovFilter) filter = tov_filter_new (&tov_contact_entity);
  g_autoptr (TovFilter) copy = NULL;

  g_assert_cmpuint (tov_filter_size (filter), ==, 0);
  g_assert_true (set (filter, &tov_contact_entity, "email", "uu"));
  g_assert_true (set (filter, &tov_contact_entity, "phone", "-"));
  g_assert_false (set (filter, &tov_contact_entity, "phone", "\377"));
  g_assert_cmpuint (tov_filter_size (filter), ==, 2);
  copy = tov_filter_copy (filter);
  g_assert_true (tov_filter_equal (filter, copy));
  g_assert_true (set (filter, &tov_contact_entity, "email", ""));
  g_assert_cmpuint (tov_filter_size (filter), ==, 1);
  g_assert_false (tov_filter_equal (filter, copy));
  tov_filter_clear (filter);
  g_assert_cmpuint (tov_filter_size (filter), ==, 0);
  g_assert_cmpuint (tov_filter_size (copy), ==, 2);
}

static void
test_text (void)
{
  g_autoptr (TovFilter) filter = tov_filter_new (&tov_organisation_entity);
  g_autoptr (TovFilter) same = NULL, damaged = NULL, none = NULL;
  g_autofree char *text = NULL, *left = NULL;

  set (filter, &tov_organisation_entity, "kind", "uu,jobcentre");
  set (filter, &tov_organisation_entity, "town", "Ærøs & Køge = 100 %");
  text = tov_filter_to_text (filter);
  g_assert_cmpstr (text, ==, "kind=uu,jobcentre&town=Ærøs %26 Køge %3D 100 %25");
  same = tov_filter_from_text (&tov_organisation_entity, text);
  g_assert_true (tov_filter_equal (filter, same));
  /* A later version may have taken away a field, or a choice. */
  damaged = tov_filter_from_text (&tov_organisation_entity,
                                  "colour=red&kind=guild&town=Vejle&&=&phone&web=%FF");
  left = tov_filter_to_text (damaged);
  g_assert_cmpstr (left, ==, "town=Vejle");
  none = tov_filter_from_text (&tov_organisation_entity, "");
  g_assert_cmpuint (tov_filter_size (none), ==, 0);
}

static void
test_words (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "a", "given_name", "Åse", "email", "aase@uu.dk", NULL);
  fixture_save (store, &tov_contact_entity, "b", "given_name", "Bo", "phone", "12345678", NULL);
  assert_met (store, &tov_contact_entity, "email", "UU åse", "a");
  assert_met (store, &tov_contact_entity, "email", "bo", "");
  assert_met (store, &tov_contact_entity, "email", "-", "b");
  assert_met (store, &tov_contact_entity, "phone", "345", "b");
  assert_met (store, &tov_contact_entity, "phone", "-", "a");
  fixture_save (store, &tov_partnership_entity, "p", "name", "Øst", NULL);
  fixture_save (store, &tov_partnership_municipality_entity, "m1", "partnership_id", "p",
                "municipality_code", "730", NULL);
  fixture_save (store, &tov_partnership_municipality_entity, "m2", "partnership_id", "p",
                "municipality_code", "630", NULL);
  assert_met (store, &tov_partnership_municipality_entity, "municipality_code", "randers", "m1");
  assert_met (store, &tov_partnership_municipality_entity, "municipality_code", "630", "m2");
}

static void
test_choices_and_references (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "c1", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "c2", "given_name", "Ib", NULL);
  fixture_save (store, &tov_contact_entity, "c2,c1", "given_name", "Odd", NULL);
  fixture_save (store, &tov_partnership_entity, "p1", "name", "A", "coordinator_id", "c1", NULL);
  fixture_save (store, &tov_partnership_entity, "p2", "name", "B", "coordinator_id", "c2", NULL);
  fixture_save (store, &tov_partnership_entity, "p3", "name", "C", NULL);
  fixture_save (store, &tov_partnership_entity, "p4", "name", "D", "coordinator_id", "c2,c1", NULL);
  assert_met (store, &tov_partnership_entity, "coordinator_id", "c1", "p1");
  assert_met (store, &tov_partnership_entity, "coordinator_id", "c1,c2", "p1 p2");
  assert_met (store, &tov_partnership_entity, "coordinator_id", "c", "");
  assert_met (store, &tov_partnership_entity, "coordinator_id", "-", "p3");

  fixture_save (store, &tov_organisation_entity, "o1", "name", "A", "kind", "uu", NULL);
  fixture_save (store, &tov_organisation_entity, "o2", "name", "B", "kind", "vuc", NULL);
  fixture_save (store, &tov_organisation_entity, "o3", "name", "C", "kind", "other", NULL);
  assert_met (store, &tov_organisation_entity, "kind", "uu", "o1");
  assert_met (store, &tov_organisation_entity, "kind", "other,uu", "o1 o3");

  fixture_save (store, &tov_young_person_entity, "u1", "reference", "1", "protected", "1", NULL);
  fixture_save (store, &tov_young_person_entity, "u2", "reference", "2", NULL);
  assert_met (store, &tov_young_person_entity, "protected", "1", "u1");
  assert_met (store, &tov_young_person_entity, "protected", "0", "u2");
}

static void
test_ranges (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p1", "name", "A", "from_date", "2008-07-01",
                "places", "9", NULL);
  fixture_save (store, &tov_partnership_entity, "p2", "name", "B", "from_date", "2011-10-14",
                "places", "40", NULL);
  fixture_save (store, &tov_partnership_entity, "p3", "name", "C", NULL);
  assert_met (store, &tov_partnership_entity, "from_date", "2011-10-14..", "p2");
  assert_met (store, &tov_partnership_entity, "from_date", "..2011-10-13", "p1");
  assert_met (store, &tov_partnership_entity, "from_date", "2008-07-01..2011-10-14", "p1 p2");
  assert_met (store, &tov_partnership_entity, "from_date", "2011..2011", "p2");
  assert_met (store, &tov_partnership_entity, "from_date", "..2011-10", "p1 p2");
  assert_met (store, &tov_partnership_entity, "from_date", "-", "p3");
  /* As numbers, not as text. */
  assert_met (store, &tov_partnership_entity, "places", "10..100", "p2");
  assert_met (store, &tov_partnership_entity, "places", "..39", "p1");
  assert_met (store, &tov_partnership_entity, "places", "-", "p3");

  /* A time is met by its day. */
  fixture_save (store, &tov_log_entry_entity, "l1", "happened_at", "2011-10-14T00:00", "form",
                "phone", NULL);
  fixture_save (store, &tov_log_entry_entity, "l2", "happened_at", "2011-10-14T23:59", "form",
                "phone", NULL);
  fixture_save (store, &tov_log_entry_entity, "l3", "happened_at", "2011-10-15T00:00", "form",
                "phone", NULL);
  assert_met (store, &tov_log_entry_entity, "happened_at", "2011-10-14..2011-10-14", "l1 l2");
  assert_met (store, &tov_log_entry_entity, "happened_at", "2011-10-15..", "l3");

  /* Who may be born on a day of the range is in it. */
  fixture_save (store, &tov_young_person_entity, "u1", "reference", "1", "birth_date", "1993",
                NULL);
  fixture_save (store, &tov_young_person_entity, "u2", "reference", "2", "birth_date", "1993-05",
                NULL);
  fixture_save (store, &tov_young_person_entity, "u3", "reference", "3", "birth_date", "1994-01-31",
                NULL);
  assert_met (store, &tov_young_person_entity, "birth_date", "1993-05-14..1993-05-14", "u1 u2");
  assert_met (store, &tov_young_person_entity, "birth_date", "1993-06..1993", "u1");
  assert_met (store, &tov_young_person_entity, "birth_date", "1994..", "u3");
  assert_met (store, &tov_young_person_entity, "birth_date", "..1993", "u1 u2");
}

static void
test_amounts (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_budget_line_entity, "b1", "heading", "A", "budgeted", "99950", NULL);
  fixture_save (store, &tov_budget_line_entity, "b2", "heading", "B", "budgeted", "100000", NULL);
  assert_met (store, &tov_budget_line_entity, "budgeted", "100000..", "b2");
  assert_met (store, &tov_budget_line_entity, "budgeted", "..99999", "b1");
}

static void
test_covered (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_young_person_entity, "u1", "reference", "1", "given_name", "Anna",
                "phone", "11111111", "protected", "1", NULL);
  fixture_save (store, &tov_young_person_entity, "u2", "reference", "2", "given_name", "Bo",
                "phone", "22222222", NULL);
  assert_met (store, &tov_young_person_entity, "given_name", "anna", "");
  assert_met (store, &tov_young_person_entity, "given_name", "bo", "u2");
  assert_met (store, &tov_young_person_entity, "phone", "1111", "");
  assert_met (store, &tov_young_person_entity, "phone", "-", "u1");
  assert_met (store, &tov_young_person_entity, "reference", "1", "u1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/takes-conditions-of-the-right-form-only", test_forms);
  g_test_add_func ("/filter/keeps-conditions", test_keeping);
  g_test_add_func ("/filter/is-a-line-of-text-and-back", test_text);
  g_test_add_func ("/filter/finds-words", test_words);
  g_test_add_func ("/filter/finds-choices-and-references", test_choices_and_references);
  g_test_add_func ("/filter/finds-ranges-of-days-and-numbers", test_ranges);
  g_test_add_func ("/filter/finds-amounts", test_amounts);
  g_test_add_func ("/filter/finds-nothing-that-is-covered", test_covered);
  return g_test_run ();
}
