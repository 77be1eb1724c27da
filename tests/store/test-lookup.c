/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-lookup.h"
#include "tov-placement-type.h"
#include "tov-setting.h"
#include "tov-young-person.h"

static const char *const names[] = { "given_name", "family_name", NULL };
static const char *const name_and_birth[] = { "given_name", "birth_date", NULL };

static TovStore *
open_store (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_young_person_entity, "a", "reference", "G-001", "given_name", "Åse",
                "family_name", "Holm", "birth_date", "1993", NULL);
  fixture_save (store, &tov_young_person_entity, "b", "reference", "G-002", "given_name", "Bo",
                NULL);
  fixture_save (store, &tov_young_person_entity, "c", "reference", "G-003", "given_name", "Bo",
                "family_name", "", NULL);
  fixture_save (store, &tov_young_person_entity, "d", "reference", "G-004", NULL);
  return store;
}

static TovLookup *
look (TovStore *store, const TovEntity *entity, const char *const *fields)
{
  g_autoptr (GError) error = NULL;
  TovLookup *lookup = tov_lookup_new (tov_store_get_connection (store), entity, fields, &error);

  g_assert_no_error (error);
  return lookup;
}

static void
assert_found (TovLookup *lookup, const char *words, guint number, const char *id)
{
  const char *found;

  g_assert_cmpuint (tov_lookup_find (lookup, words, &found), ==, number);
  g_assert_cmpstr (found, ==, id);
}

static void
test_values (void)
{
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (TovLookup) lookup = look (store, &tov_young_person_entity, names);

  assert_found (lookup, "  AASE   holm ", 1, "a");
  assert_found (lookup, "Bo", 2, "b");
  assert_found (lookup, "Holm", 0, NULL);
  /* Nobody is found by not having a name. */
  assert_found (lookup, "", 0, NULL);
}

static void
test_titles (void)
{
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (TovLookup) lookup = look (store, &tov_young_person_entity, NULL);

  assert_found (lookup, "åse holm", 1, "a");
  assert_found (lookup, "g-004", 1, "d");
}

static void
test_records (void)
{
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (TovLookup) lookup = look (store, &tov_young_person_entity, name_and_birth);
  g_autoptr (TovRecord) same =
      fixture_make (&tov_young_person_entity, "x", "given_name", "ÅSE", "birth_date", "1993", NULL);
  g_autoptr (TovRecord) other =
      fixture_make (&tov_young_person_entity, "y", "given_name", "Åse", "birth_date", "1994", NULL);
  const char *id;

  g_assert_cmpuint (tov_lookup_find_record (lookup, same, &id), ==, 1);
  g_assert_cmpstr (id, ==, "a");
  g_assert_cmpuint (tov_lookup_find_record (lookup, other, &id), ==, 0);
  tov_lookup_add (lookup, other);
  g_assert_cmpuint (tov_lookup_find_record (lookup, other, &id), ==, 1);
  g_assert_cmpstr (id, ==, "y");
}

static void
test_beginnings (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovLookup) lookup = look (store, &tov_placement_type_entity, NULL);
  const char *id;

  g_assert_cmpuint (tov_lookup_find_alike (lookup, "Produktionsskolen", &id), ==, 1);
  g_assert_cmpstr (id, ==, "placement_type:production_school");
  g_assert_cmpuint (tov_lookup_find_alike (lookup, "Psyk", &id), ==, 1);
  g_assert_cmpstr (id, ==, "placement_type:treatment");
  g_assert_cmpuint (tov_lookup_find_alike (lookup, "EGU", &id), ==, 2);
  g_assert_cmpuint (tov_lookup_find_alike (lookup, "Ps", &id), ==, 0);
}

static void
test_only (void)
{
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (TovLookup) people = look (store, &tov_young_person_entity, NULL);
  g_autoptr (TovLookup) none = look (store, &tov_setting_entity, NULL);
  g_autoptr (TovRecord) setting = fixture_make (&tov_setting_entity, "s", "name", "today", NULL);

  g_assert_null (tov_lookup_get_only (people));
  g_assert_null (tov_lookup_get_only (none));
  tov_lookup_add (none, setting);
  g_assert_cmpstr (tov_lookup_get_only (none), ==, "s");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lookup/finds-by-values-folded", test_values);
  g_test_add_func ("/lookup/finds-by-what-records-are-called", test_titles);
  g_test_add_func ("/lookup/finds-the-same-record", test_records);
  g_test_add_func ("/lookup/finds-by-beginnings", test_beginnings);
  g_test_add_func ("/lookup/knows-the-only-one", test_only);
  return g_test_run ();
}
