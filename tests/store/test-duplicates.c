/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact.h"
#include "tov-duplicates.h"
#include "tov-organisation.h"

/* “first second reasons” for each pair. */
static void
assert_pairs (TovStore *store, const TovEntity *entity, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = tov_duplicates_find (store, entity, &error);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < pairs->len; i++) {
    const TovDuplicate *pair = g_ptr_array_index (pairs, i);

    g_string_append_printf (words, "%s%s %s %u", i > 0 ? "\n" : "", pair->first, pair->second,
                            pair->reasons);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
save (TovStore *store,
      const char *id,
      const char *given_name,
      const char *family_name,
      const char *phone,
      const char *mobile,
      const char *email)
{
  fixture_save (store, &tov_contact_entity, id, "given_name", given_name, "family_name",
                family_name, "phone", phone, "mobile", mobile, "email", email, NULL);
}

static void
test_names (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save (store, "a", "Åse", "Holm", NULL, NULL, NULL);
  save (store, "b", "AASE", "HOLM", NULL, NULL, NULL);
  save (store, "c", "Åse", "Holst", NULL, NULL, NULL);
  assert_pairs (store, &tov_contact_entity, "a b 1");
}

/* The number of a house is no sign by itself; with a name in common it is. */
static void
test_numbers (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save (store, "a", "Bo", "Holm", "86 42 00 00", NULL, NULL);
  save (store, "b", "Eva", "Lund", "86420000", NULL, NULL);
  save (store, "c", "B.", "Holm", NULL, "+45 86420000", NULL);
  save (store, "d", "Bo", "Ravn", "86420000", NULL, NULL);
  assert_pairs (store, &tov_contact_entity, "a c 2");
}

static void
test_most_reasons_first (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save (store, "a", "Anne", "Bak", NULL, NULL, NULL);
  save (store, "b", "Anne", "Bak", NULL, NULL, NULL);
  save (store, "c", "Zita", "Dam", "1234", NULL, "zita@by.dk");
  save (store, "d", "Zita", "Dam", NULL, "1234", "ZITA@by.dk ");
  save (store, "e", "Carl", "Eg", "5", NULL, NULL);
  assert_pairs (store, &tov_contact_entity, "c d 7\na b 1");
}

/* A short name is the same as well, in whatever order the reasons are found. */
static void
test_short_names (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save (store, "a", "Bo", NULL, "86420000", NULL, "bo@by.dk");
  save (store, "b", "Bo", NULL, "86420000", NULL, "bo@by.dk");
  save (store, "c", "Li", NULL, "86420000", NULL, "li@by.dk");
  save (store, "d", "Li", NULL, "86420000", NULL, "li@by.dk");
  assert_pairs (store, &tov_contact_entity, "a b 7\nc d 7");
}

/* Whoever is there three times is three pairs. */
static void
test_three (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save (store, "a", "Anne", "Bak", NULL, NULL, NULL);
  save (store, "b", "Anne", "Bak", NULL, NULL, NULL);
  save (store, "c", "Anne", "Bak", NULL, NULL, NULL);
  assert_pairs (store, &tov_contact_entity, "a b 1\na c 1\nb c 1");
}

static void
test_organisations (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "a", "name", "Jobcenter Randers", "kind",
                "jobcentre", "phone", "89151515", NULL);
  fixture_save (store, &tov_organisation_entity, "b", "name", "Randers Jobcenter", "kind", "other",
                "phone", "89 15 15 15", NULL);
  fixture_save (store, &tov_organisation_entity, "c", "name", "UU", "kind", "uu", "phone",
                "89151515", NULL);
  assert_pairs (store, &tov_organisation_entity, "a b 2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicates/have-the-same-name", test_names);
  g_test_add_func ("/duplicates/share-a-number-and-a-name", test_numbers);
  g_test_add_func ("/duplicates/with-most-reasons-come-first", test_most_reasons_first);
  g_test_add_func ("/duplicates/know-short-names-by-all-that-is-the-same", test_short_names);
  g_test_add_func ("/duplicates/are-told-in-pairs", test_three);
  g_test_add_func ("/duplicates/of-organisations", test_organisations);
  return g_test_run ();
}
