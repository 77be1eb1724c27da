/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact.h"
#include "tov-name-guard.h"
#include "tov-text.h"
#include "tov-young-person.h"

/* Mikkel Skov, Bo Kjær and Anne Marie Holm; the contact Rikke Holm. */
static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_young_person_entity, "a", "reference", "G-003", "given_name", "Mikkel",
                "family_name", "Skov", NULL);
  fixture_save (store, &tov_young_person_entity, "b", "reference", "G-004", "given_name", "Bo",
                "family_name", "Kjær", "protected", "1", NULL);
  fixture_save (store, &tov_young_person_entity, "c", "reference", "G-005", "given_name",
                "Anne Marie", "family_name", "Holm", NULL);
  fixture_save (store, &tov_contact_entity, "rikke", "given_name", "Rikke", "family_name", "Holm",
                NULL);
  fixture_save (store, &tov_contact_entity, "jens", "given_name", "Jens", "family_name", "Krogh",
                NULL);
  return store;
}

static void
assert_covered (GHashTable *allowed, const char *text, const char *expected)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, allowed, &error);
  g_autofree char *covered = NULL;

  g_assert_no_error (error);
  covered = tov_name_guard_cover (guard, text, "[x]");
  g_assert_cmpstr (covered, ==, expected);
}

static void
test_whole_names (void)
{
  assert_covered (NULL, "Vi talte om Mikkel Skov i dag.", "Vi talte om [x] i dag.");
  assert_covered (NULL, "vi talte om mikkel skov", "vi talte om [x]");
  assert_covered (NULL, "Anne Marie Holms ønske", "[x] ønske");
  assert_covered (NULL, "bo kjær er startet", "[x] er startet");
}

static void
test_single_words (void)
{
  assert_covered (NULL, "Mikkel og Bo er startet.", "[x] og [x] er startet.");
  assert_covered (NULL, "Mikkels plads, Mikkel's plads, Mikkel’s plads",
                  "[x] plads, [x] plads, [x] plads");
  assert_covered (NULL, "hvem følger mikkel på arbejde?", "hvem følger [x] på arbejde?");
  assert_covered (NULL, "Skov ringer igen.", "[x] ringer igen.");
  assert_covered (NULL, "(Mikkel)", "([x])");
  assert_covered (NULL, "-Mikkel kommer, 'Mikkel' og ’Bo’ ikke",
                  "-[x] kommer, '[x]' og ’[x]’ ikke");
}

/* The s at the end of a name is its own. */
static void
test_names_in_s (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovNameGuard) guard = NULL;
  g_autofree char *covered = NULL;

  fixture_save (store, &tov_young_person_entity, "d", "reference", "G-006", "given_name", "Mads",
                NULL);
  guard = tov_name_guard_new (store, NULL, NULL);
  covered = tov_name_guard_cover (guard, "mads kom ikke; Mads' plads", "[x]");
  g_assert_cmpstr (covered, ==, "[x] kom ikke; [x]' plads");
}

static void
test_contact_without_family_name (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (TovNameGuard) guard = NULL;
  g_autofree char *covered = NULL;

  fixture_save (store, &tov_contact_entity, "am", "given_name", "Anne Marie", NULL);
  guard = tov_name_guard_new (store, NULL, NULL);
  covered = tov_name_guard_cover (guard, "Anne Marie kommer.", "[x]");
  g_assert_cmpstr (covered, ==, "[x] kommer.");
}

static void
test_hyphens (void)
{
  assert_covered (NULL, "Mikkel-sagen og Møde-Mikkel", "[x] og [x]");
  assert_covered (NULL, "Anne-Marie, anne-marie holm", "[x], [x]");
  assert_covered (NULL, "en bo-enhed", "en bo-enhed");
}

/* What is a word of its own as well is one where it is written like one. */
static void
test_common_words (void)
{
  assert_covered (NULL, "De unge skal bo alene ved en skov.", "De unge skal bo alene ved en skov.");
  assert_covered (NULL, "Boliger og Skovskolen", "Boliger og Skovskolen");
}

static void
test_contacts (void)
{
  assert_covered (NULL, "Rikke Holm og Jens Krogh fortsætter.",
                  "Rikke Holm og Jens Krogh fortsætter.");
  assert_covered (NULL, "Holm fortsætter.", "[x] fortsætter.");
  assert_covered (NULL, "Rikke fortsætter.", "Rikke fortsætter.");
  /* These are two, and one of them is looked for. */
  assert_covered (NULL, "Rikke, Holm og Jens", "Rikke, [x] og Jens");
  assert_covered (NULL, "Rikke\nHolm", "Rikke\n[x]");
}

static void
test_numbers (void)
{
  assert_covered (NULL, "G-003 og g-004", "[x] og [x]");
  assert_covered (NULL, "010190-1234 og 0101901234", "[x] og [x]");
  assert_covered (NULL, "010190 1234", "[x]");
  assert_covered (NULL, "12345678 og 010190, 1234", "12345678 og 010190, 1234");
}

/* Two people stay two. */
static void
test_neighbours (void)
{
  assert_covered (NULL, "Mikkel, Bo", "[x], [x]");
  assert_covered (NULL, "Mikkel Bo", "[x]");
  assert_covered (NULL, "mikkel  skov", "[x]");
  assert_covered (NULL, "Mikkel\nBo", "[x]\n[x]");
}

static void
test_allowed (void)
{
  g_autoptr (GHashTable) allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (allowed, tov_text_fold ("Holm"));
  assert_covered (allowed, "Holm kommer, Mikkel ikke.", "Holm kommer, [x] ikke.");
}

/* Each once, as it was written first, in their order, with what is allowed. */
static void
test_found (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, &error);
  g_autofree char *first = tov_name_guard_cover (guard, "Bo ringede til Mikkel.", "");
  g_autofree char *second = tov_name_guard_cover (guard, "MIKKEL og G-003", "");
  g_autofree char *nothing = tov_name_guard_cover (guard, NULL, "");
  GPtrArray *found = tov_name_guard_get_found (guard);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, "Bo");
  g_assert_cmpstr (g_ptr_array_index (found, 1), ==, "Mikkel");
  g_assert_cmpstr (g_ptr_array_index (found, 2), ==, "G-003");
  g_assert_cmpstr (second, ==, " og ");
  g_assert_null (nothing);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-guard/finds-whole-names-however-they-are-written", test_whole_names);
  g_test_add_func ("/name-guard/finds-a-name-alone", test_single_words);
  g_test_add_func ("/name-guard/finds-a-name-that-ends-in-s", test_names_in_s);
  g_test_add_func ("/name-guard/finds-a-name-behind-a-hyphen", test_hyphens);
  g_test_add_func ("/name-guard/lets-common-words-stand", test_common_words);
  g_test_add_func ("/name-guard/knows-contacts-by-their-whole-names", test_contacts);
  g_test_add_func ("/name-guard/knows-no-contact-by-the-given-name-alone",
                   test_contact_without_family_name);
  g_test_add_func ("/name-guard/finds-reference-and-cpr-numbers", test_numbers);
  g_test_add_func ("/name-guard/keeps-neighbours-apart", test_neighbours);
  g_test_add_func ("/name-guard/lets-allowed-words-stand", test_allowed);
  g_test_add_func ("/name-guard/tells-what-it-found", test_found);
  return g_test_run ();
}
