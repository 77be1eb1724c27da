/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "list-fixture.h"

#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-key-worker.h"
#include "tov-meeting.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-young-person.h"

static void
test_search (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_organisation_entity);

  fixture_save (store, &tov_organisation_entity, "1", "name", "Åses Værksted", "kind", "company",
                "note", "Kender Tømrer's", NULL);
  fixture_save (store, &tov_organisation_entity, "2", "name", "Bos Skole", "kind",
                "production_school", NULL);
  fixture_save (store, &tov_organisation_entity, "3", "name", "Aaskolen", "kind", "vuc", "address",
                "Bosvej 1", NULL);
  tov_collection_set_search (collection, "aase");
  fixture_assert_ids (collection, "1");
  tov_collection_set_search (collection, "åse");
  fixture_assert_ids (collection, "1");
  tov_collection_set_search (collection, "TØMRER'S værk");
  fixture_assert_ids (collection, "1");
  /* By the word of a choice; an address is not searched. */
  tov_collection_set_search (collection, "production");
  fixture_assert_ids (collection, "2");
  tov_collection_set_search (collection, "bos");
  fixture_assert_ids (collection, "2");
  tov_collection_set_search (collection, "skole");
  fixture_assert_ids (collection, "2 3");
  tov_collection_set_search (collection, "skole bos");
  fixture_assert_ids (collection, "2");
  tov_collection_set_search (collection, "%");
  fixture_assert_ids (collection, "");
  tov_collection_set_search (collection, "");
  fixture_assert_ids (collection, "2 1 3");
}

/* A name is looked for among names: every "and" is not Anders. */
static void
test_name_search (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) organisations = tov_collection_new (store, &tov_organisation_entity);
  g_autoptr (TovCollection) workers = tov_collection_new (store, &tov_key_worker_entity);

  fixture_save (store, &tov_organisation_entity, "1", "name", "Production Ltd", "kind", "company",
                NULL);
  fixture_save (store, &tov_organisation_entity, "2", "name", "Skolen", "kind", "production_school",
                "town", "Prod", NULL);
  tov_collection_set_search (organisations, "prod");
  fixture_assert_ids (organisations, "1 2");
  tov_collection_set_name_search (organisations, "prod");
  fixture_assert_ids (organisations, "1");
  tov_collection_set_name_search (organisations, NULL);
  fixture_assert_ids (organisations, "1 2");
  /* What has no name of its own is found by what it joins. */
  fixture_add_contact (store, "c", "Bo");
  fixture_add_person (store, "p", "U1", "Anna");
  fixture_add_key_worker (store, "k", "p", "c");
  tov_collection_set_name_search (workers, "anna bo");
  fixture_assert_ids (workers, "k");
  tov_collection_set_name_search (workers, "ib");
  fixture_assert_ids (workers, "");
}

static void
test_search_references (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);

  fixture_add_contact (store, "c1", "Åge");
  fixture_add_contact (store, "c2", "Bo");
  fixture_add_person (store, "p1", "U1", "Anna");
  fixture_add_person (store, "p2", "U2", "Zenia");
  fixture_add_key_worker (store, "k1", "p1", "c1");
  fixture_add_key_worker (store, "k2", "p2", "c2");
  tov_collection_set_search (collection, "aage anna");
  fixture_assert_ids (collection, "k1");
  tov_collection_set_search (collection, "u2");
  fixture_assert_ids (collection, "k2");
}

static void
assert_found (TovCollection *collection, const char *search, const char *ids)
{
  tov_collection_set_search (collection, search);
  fixture_assert_ids (collection, ids);
}

/* Rådhuset stands in the text of m1, Held is its status and Holm takes its minutes. */
static void
add_meetings (TovStore *store)
{
  fixture_save (store, &tov_partnership_entity, "r", "name", "Randers", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "r", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_entity, "c", "given_name", "Bo", "family_name", "Holm", "note",
                "Kender alle", NULL);
  fixture_save (store, &tov_meeting_entity, "m1", "contact_group_id", "g", "starts_at",
                "2010-03-01T09:00", "place", "Rådhuset", "status", "held", "minute_taker_id", "c",
                NULL);
  fixture_save (store, &tov_meeting_entity, "m2", "contact_group_id", "g", "starts_at",
                "2010-04-01T09:00", "place", "Biblioteket", "status", "planned", NULL);
}

static void
assert_meetings (TovCollection *meetings)
{
  /* In the text, in the word of a choice, in what a reference is called. */
  assert_found (meetings, "rådhus", "m1");
  assert_found (meetings, "planned", "m2");
  assert_found (meetings, "holm", "m1");
  /* Several words in any order, each in another place. */
  assert_found (meetings, "holm held raadhus", "m1");
  assert_found (meetings, "held rådhus bo", "m1");
  assert_found (meetings, "holm planned", "");
  assert_found (meetings, "rådhus bibliotek", "");
  /* One or two letters begin a word, wherever it is; three stand anywhere. */
  assert_found (meetings, "bi", "m2");
  assert_found (meetings, "ib", "");
  assert_found (meetings, "ibl", "m2");
  assert_found (meetings, "el", "");
  assert_found (meetings, "eld", "m1");
  assert_found (meetings, "h ho", "m1");
  assert_found (meetings, "ol", "");
  assert_found (meetings, "olm", "m1");
  /* Of a reference the name alone. */
  assert_found (meetings, "kender", "");
  assert_found (meetings, "holm %", "m1");
  assert_found (meetings, "%", "");
  assert_found (meetings, "\" OR \"", "");
}

/* The same whether the order of the list is known by then or not. */
static void
test_search_places (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) few = tov_collection_new (store, &tov_meeting_entity);
  g_autoptr (TovCollection) many = tov_collection_new (store, &tov_meeting_entity);
  g_autoptr (GString) words = g_string_new (NULL);

  add_meetings (store);
  assert_meetings (few);
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (words, "ord%u ", i);
  assert_found (few, words->str, "");
  assert_found (few, " ", "m1 m2");
  g_assert_true (tov_store_begin (store, "Many", NULL));
  for (guint i = 0; i < 60; i++) {
    g_autofree char *id = g_strdup_printf ("x%u", i);

    fixture_save (store, &tov_meeting_entity, id, "contact_group_id", "g", "starts_at",
                  "2011-01-01T09:00", "place", "Sal", "status", "cancelled", NULL);
  }
  g_assert_true (tov_store_commit (store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (many)), ==, 50);
  fixture_wait_until_idle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (many)), ==, 62);
  assert_meetings (many);
  assert_found (many, words->str, "");
  tov_collection_set_sort (many, "starts_at", TRUE);
  assert_found (many, "held", "m1");
  tov_collection_set_owner (many, "minute_taker_id", "nobody");
  assert_found (many, "held", "");
}

/* The list asks the index after each act, whatever the act was written to. */
static void
test_search_follows (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) meetings = tov_collection_new (store, &tov_meeting_entity);
  g_autoptr (GError) error = NULL;

  add_meetings (store);
  assert_found (meetings, "holm", "m1");
  fixture_edit (store, &tov_contact_entity, "c", "family_name", "Bak");
  fixture_assert_ids (meetings, "");
  fixture_edit (store, &tov_meeting_entity, "m2", "place", "Holmen");
  fixture_assert_ids (meetings, "m2");
  fixture_edit (store, &tov_meeting_entity, "m2", "status", "held");
  assert_found (meetings, "held", "m1 m2");
  g_assert_true (tov_store_delete (store, &tov_meeting_entity, "m1", &error));
  fixture_assert_ids (meetings, "m2");
}

static void
test_search_notes (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) people = tov_collection_new (store, &tov_young_person_entity);
  g_autoptr (TovCollection) workers = tov_collection_new (store, &tov_key_worker_entity);

  fixture_add_contact (store, "c", "Bo");
  fixture_add_person (store, "p1", "U1", "Anna");
  fixture_add_person (store, "p2", "U2", "Anna");
  fixture_add_key_worker (store, "k1", "p1", "c");
  fixture_edit (store, &tov_young_person_entity, "p1", "note", "Vil tage kørekort");
  assert_found (people, "kørekort", "p1");
  assert_found (people, "anna kø", "p1");
  assert_found (people, "anna", "p1 p2");
  /* What refers to her is found by her name alone. */
  assert_found (workers, "kørekort", "");
  assert_found (workers, "anna", "k1");
  fixture_edit (store, &tov_young_person_entity, "p1", "protected", "1");
  fixture_assert_ids (workers, "");
  fixture_assert_ids (people, "p2");
  assert_found (people, "kørekort", "p1");
}

/* Neither by a search of the list of people or of what refers to them, nor by where they stand. */
static void
test_covered (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) people = tov_collection_new (store, &tov_young_person_entity);
  g_autoptr (TovCollection) workers = tov_collection_new (store, &tov_key_worker_entity);

  fixture_add_contact (store, "c", "Bo");
  fixture_save (store, &tov_young_person_entity, "p1", "reference", "U1", "given_name", "Anna",
                "family_name", "Bak", "protected", "1", NULL);
  fixture_save (store, &tov_young_person_entity, "p2", "reference", "U2", "given_name", "Anna",
                "family_name", "Holm", NULL);
  fixture_add_key_worker (store, "k1", "p1", "c");
  fixture_add_key_worker (store, "k2", "p2", "c");
  tov_collection_set_search (people, "anna");
  fixture_assert_ids (people, "p2");
  tov_collection_set_search (people, "u1");
  fixture_assert_ids (people, "p1");
  tov_collection_set_search (people, NULL);
  tov_collection_set_sort (people, "family_name", FALSE);
  fixture_assert_ids (people, "p2 p1");
  tov_collection_set_search (workers, "anna");
  fixture_assert_ids (workers, "k2");
  tov_collection_set_search (workers, "u1");
  fixture_assert_ids (workers, "k1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collection/finds-folded-words", test_search);
  g_test_add_func ("/collection/finds-by-name-alone", test_name_search);
  g_test_add_func ("/collection/finds-what-references-are-called", test_search_references);
  g_test_add_func ("/collection/finds-each-word-in-text-choice-or-reference", test_search_places);
  g_test_add_func ("/collection/finds-what-is-true-after-an-act", test_search_follows);
  g_test_add_func ("/collection/finds-notes-of-its-own-records", test_search_notes);
  g_test_add_func ("/collection/tells-nothing-that-is-covered", test_covered);
  return g_test_run ();
}
