/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact.h"
#include "tov-contact-group.h"
#include "tov-log-entry.h"
#include "tov-meeting.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-search.h"
#include "tov-search-index.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

#include <string.h>

static void
add_person (TovStore *store, const char *id, const char *given_name, const char *family_name)
{
  fixture_save (store, &tov_young_person_entity, id, "reference", id, "given_name", given_name,
                "family_name", family_name, NULL);
}

static void
add_contact (TovStore *store, const char *id, const char *given_name, const char *family_name)
{
  fixture_save (store, &tov_contact_entity, id, "given_name", given_name, "family_name",
                family_name, NULL);
}

static void
add_log_entry (TovStore *store, const char *id, const char *note)
{
  fixture_save (store, &tov_log_entry_entity, id, "happened_at", "2011-10-14T09:30", "form",
                "phone", "note", note, NULL);
}

static GPtrArray *
find (TovStore *store, const char *query, gboolean with_private, guint limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = tov_search_find (store, query, with_private, limit, &error);

  g_assert_no_error (error);
  return hits;
}

/* The ids of the hits, in order, but for the catalogues that every register has. */
static void
assert_found (
    TovStore *store, const char *query, gboolean with_private, guint limit, const char *expected)
{
  g_autoptr (GPtrArray) hits = find (store, query, with_private, limit);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++) {
    const TovHit *hit = g_ptr_array_index (hits, i);

    if (strchr (hit->id, ':') == NULL)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", hit->id);
  }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_ids (TovStore *store, const char *query, const char *expected)
{
  assert_found (store, query, FALSE, 10, expected);
}

static void
change (
    TovStore *store, const TovEntity *entity, const char *id, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);
  g_autoptr (TovRecord) copy = NULL;

  g_assert_no_error (error);
  copy = tov_record_copy (live);
  g_assert_true (tov_record_set_text (copy, tov_entity_get_field (entity, field), value, &error));
  tov_store_save (store, copy, &error);
  g_assert_no_error (error);
}

static void delete (TovStore *store, const TovEntity *entity, const char *id)
{
  g_autoptr (GError) error = NULL;

  tov_store_delete (store, entity, id, &error);
  g_assert_no_error (error);
}

static void
test_folded (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  add_person (store, "u1", "Aase", "Lærke-Østergaard");
  add_person (store, "u2", "René", "Holm");
  assert_ids (store, "åse", "u1");
  assert_ids (store, "ASE", "u1");
  assert_ids (store, "Åse", "u1");
  assert_ids (store, "larke", "u1");
  assert_ids (store, "lærke-øster", "u1");
  assert_ids (store, "lærke-holm", "");
  assert_ids (store, "rene", "u2");
  /* The same name as another keyboard writes it: a letter and an accent behind it. */
  assert_ids (store, "Rene\314\201", "u2");
}

static void
test_parts_of_words (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "o", "name", "Uddannelsesvejledning Øst", "kind",
                "uu", "town", "Vejle", NULL);
  assert_ids (store, "vejled", "o");
  assert_ids (store, "ning", "o");
  assert_ids (store, "øst uddannelse", "o");
  assert_ids (store, "uddannelse øst vejle", "o");
  assert_ids (store, "uddannelse vest", "");
  /* One or two letters begin a word. */
  assert_ids (store, "u", "o");
  assert_ids (store, "ø", "o");
  assert_ids (store, "ve", "o");
  assert_ids (store, "d", "");
  assert_ids (store, "dd", "");
  assert_ids (store, "ddan", "o");
}

static void
test_odd_queries (void)
{
  static const char *const queries[] = {
    "", " ", "\t\n", "%", "\"", "'", "*", "a\" OR \"b", "^", "-", "()", ":", "{words}", "\\",
  };
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GString) many = g_string_new ("bo");

  add_contact (store, "c", "Bo", "Near-And");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    assert_ids (store, queries[i], "");
  assert_ids (store, "NEAR AND", "c");
  assert_ids (store, "bo (near)", "c");
  assert_ids (store, "bo*", "c");
  for (guint i = 0; i < 2000; i++)
    g_string_append (many, " near");
  assert_ids (store, many->str, "c");
}

static void
test_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  add_contact (store, "c1", "Flemming", "Lund");
  add_contact (store, "c2", "Ingrid", "Lund");
  fixture_save (store, &tov_contact_entity, "c3", "given_name", "Bo", "email", "ing@uu.dk", NULL);
  add_contact (store, "c4", "Mette", "Ingvartsen");
  fixture_save (store, &tov_organisation_entity, "o", "name", "Ingeniørskolen", "kind", "other",
                NULL);
  add_person (store, "u1", "Henning", "Bak");
  /* Young people before contacts before organisations, and in each what is called so first. */
  assert_ids (store, "ing", "u1 c2 c4 c1 c3 o");
  assert_found (store, "ing", FALSE, 2, "u1 c2 c4 o");
  assert_ids (store, "lund ing", "c2 c1");
}

static void
test_limit (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GPtrArray) hits = NULL;

  g_assert_true (tov_store_begin (store, "Many", NULL));
  for (guint i = 0; i < 300; i++) {
    g_autofree char *id = g_strdup_printf ("c%03u", i);

    add_contact (store, id, "Mette", "Holm");
  }
  g_assert_true (tov_store_commit (store, NULL));
  fixture_save (store, &tov_organisation_entity, "o", "name", "Mesterlære", "kind", "other", NULL);
  assert_found (store, "me", FALSE, 3, "c000 c001 c002 o");
  assert_found (store, "holm mette", FALSE, 3, "c000 c001 c002");
  hits = find (store, "m", FALSE, 1000);
  g_assert_cmpuint (hits->len, >=, 301);
}

static void
test_names (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Randers", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_meeting_entity, "m", "contact_group_id", "g", "starts_at",
                "2011-10-14T09:30", "place", "Rådhuset", NULL);
  assert_ids (store, "14-10-2011", "m");
  assert_ids (store, "rådhus 14-10", "m");
  assert_ids (store, "10-14", "");
}

static void
test_private (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GPtrArray) hits = NULL;
  TovHit *hit;

  add_person (store, "u1", "Anna", "Holm");
  change (store, &tov_young_person_entity, "u1", "note", "Vil gerne tage kørekort");
  add_log_entry (store, "l1",
                 "Talte om weekenden og om værkstedet.\nHan vil gerne i praktik hos en tømrer i "
                 "Vejle, og vi ringer til Tømrerlauget sammen.");
  assert_ids (store, "kørekort", "");
  assert_found (store, "kørekort", TRUE, 10, "u1");
  /* Words from the name and from the note together. */
  assert_found (store, "kørekort anna", TRUE, 10, "u1");
  assert_found (store, "anna tømrer", TRUE, 10, "");
  assert_found (store, "ve", TRUE, 10, "l1");

  hits = find (store, "tomrerl", TRUE, 10);
  hit = g_ptr_array_index (hits, 0);
  g_assert_true (hit->entity == &tov_log_entry_entity);
  g_assert_cmpstr (hit->excerpt, ==, "… og vi ringer til Tømrerlauget sammen.");
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = find (store, "weekend", TRUE, 10);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->excerpt, ==,
                   "Talte om weekenden og om værkstedet. Han vil gerne i praktik …");
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = find (store, "anna", TRUE, 10);
  hit = g_ptr_array_index (hits, 0);
  g_assert_null (hit->excerpt);
}

static void
test_protected (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  add_person (store, "u1", "Anna", "Holm");
  add_person (store, "u2", "Anna", "Bak");
  assert_ids (store, "anna", "u1 u2");
  change (store, &tov_young_person_entity, "u1", "protected", "1");
  assert_found (store, "anna", TRUE, 10, "u2");
  assert_found (store, "holm", TRUE, 10, "");
  assert_ids (store, "u1", "u1");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT count (*) FROM search_entry WHERE words LIKE '%holm%'", "0");
  change (store, &tov_young_person_entity, "u1", "protected", "0");
  assert_ids (store, "holm", "u1");
}

static void
test_follows (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  add_contact (store, "c1", "Anna", "Holm");
  change (store, &tov_contact_entity, "c1", "given_name", "Bodil");
  assert_ids (store, "anna", "");
  assert_ids (store, "bodil", "c1");
  g_assert_true (tov_store_begin (store, "Taken back", NULL));
  add_contact (store, "c2", "Bodil", "Lund");
  tov_store_rollback (store);
  assert_ids (store, "bodil", "c1");
  delete (store, &tov_contact_entity, "c1");
  assert_ids (store, "bodil", "");
  tov_store_undo (store, &error);
  g_assert_no_error (error);
  assert_ids (store, "bodil", "c1");
  tov_store_undo (store, &error);
  g_assert_no_error (error);
  assert_ids (store, "bodil", "");
  assert_ids (store, "anna", "c1");
}

static void
test_not_recorded (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  tov_store_set_recording (store, FALSE);
  add_contact (store, "c1", "Anna", "Holm");
  tov_store_set_recording (store, TRUE);
  assert_ids (store, "anna", "c1");
}

static void
test_reopened (void)
{
  static const char *const losses[] = {
    /* A register of the first version has no index, another one's was made by other rules, and a
     * package import may have been cut off before the index was made. */
    "DELETE FROM search_rules; DELETE FROM search_entry;"
    "INSERT INTO search_word (search_word) VALUES ('delete-all')",
    "UPDATE search_rules SET checksum = 'another'; UPDATE search_entry SET words = '  x'",
    "DELETE FROM search_rules",
  };
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= G_N_ELEMENTS (losses); i++) {
    g_autoptr (TovStore) store = tov_store_open (path, &error);

    g_assert_no_error (error);
    if (i == 0)
      add_contact (store, "c1", "Anna", "Holm");
    assert_ids (store, "anna", "c1");
    if (i < G_N_ELEMENTS (losses))
      g_assert_true (tov_connection_execute (tov_store_get_connection (store), losses[i], NULL));
  }
  fixture_remove_folder (folder);
}

/* The whole index, whatever numbers its entries have; and whether SQLite finds it sound. */
static char *
read_index (TovStore *store)
{
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) error = NULL;

  tov_connection_execute (connection,
                          "INSERT INTO search_word (search_word, rank) VALUES"
                          " ('integrity-check', 1)",
                          &error);
  g_assert_no_error (error);
  return fixture_ask (connection, "SELECT (number >> 38) || ' ' || record_id || words"
                                  " FROM search_entry ORDER BY 1");
}

static void
test_same_as_anew (void)
{
  static const char *const names[] = { "Anna", "Bo", "Søren", "Åse", "Mette", "Ib" };
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  g_autofree char *followed = NULL, *anew = NULL;

  for (guint i = 0; i < 400; i++) {
    const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];
    /* A contact and a young person may have the same id. */
    g_autofree char *id = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 40));
    const TovEntity *entity =
        g_rand_boolean (rand) ? &tov_young_person_entity : &tov_contact_entity;
    g_autoptr (TovRecord) record = tov_store_get (store, entity, id, NULL);

    if (record == NULL && entity == &tov_contact_entity)
      add_contact (store, id, name, NULL);
    else if (record == NULL)
      add_person (store, id, name, "Holm");
    else if (g_rand_int_range (rand, 0, 4) == 0)
      delete (store, entity, id);
    else if (g_rand_int_range (rand, 0, 4) == 0 && entity == &tov_young_person_entity)
      change (store, entity, id, "protected", g_rand_boolean (rand) ? "1" : "0");
    else
      change (store, entity, id, g_rand_boolean (rand) ? "note" : "given_name", name);
  }
  followed = read_index (store);
  tov_search_index_rebuild (tov_store_get_connection (store), &error);
  g_assert_no_error (error);
  anew = read_index (store);
  g_assert_cmpstr (followed, ==, anew);
}

/* What cannot be indexed is not saved. */
static void
test_failure (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) record = fixture_make (&tov_contact_entity, "c1", "given_name", "Bo", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      tov_connection_execute (tov_store_get_connection (store),
                              "CREATE TEMP TRIGGER refusal BEFORE INSERT ON main.search_entry"
                              " BEGIN SELECT RAISE (ABORT, 'no'); END",
                              &error));
  g_assert_false (tov_store_save (store, record, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 0);
  g_assert_cmpint (tov_record_get_rev (record), ==, 0);
  assert_ids (store, "bo", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/folds-as-danes-type", test_folded);
  g_test_add_func ("/search/finds-beginnings-and-the-inside-of-compounds", test_parts_of_words);
  g_test_add_func ("/search/takes-any-query", test_odd_queries);
  g_test_add_func ("/search/gives-names-first-and-kinds-in-order", test_order);
  g_test_add_func ("/search/no-kind-keeps-another-out", test_limit);
  g_test_add_func ("/search/finds-meetings-by-day-and-place", test_names);
  g_test_add_func ("/search/finds-notes-about-people-where-chosen", test_private);
  g_test_add_func ("/search/does-not-find-what-is-covered", test_protected);
  g_test_add_func ("/search/follows-acts-and-undo", test_follows);
  g_test_add_func ("/search/follows-what-is-not-recorded", test_not_recorded);
  g_test_add_func ("/search/makes-the-index-when-it-is-not-there", test_reopened);
  g_test_add_func ("/search/follows-to-the-same-index-as-anew", test_same_as_anew);
  g_test_add_func ("/search/a-failure-saves-nothing", test_failure);
  return g_test_run ();
}
