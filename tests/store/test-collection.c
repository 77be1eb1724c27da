/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-contact-group.h"
#include "tov-enrolment.h"
#include "tov-log-entry.h"
#include "tov-log-entry-young-person.h"
#include "tov-meeting.h"
#include "tov-partnership.h"
#include "tov-referral.h"
#include "tov-collection.h"
#include "tov-contact.h"
#include "tov-key-worker.h"
#include "tov-organisation.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

static void
add_person (TovStore *store, const char *id, const char *reference, const char *name)
{
  fixture_save (store, &tov_young_person_entity, id, "reference", reference, "given_name", name,
                NULL);
}

static void
add_contact (TovStore *store, const char *id, const char *name)
{
  fixture_save (store, &tov_contact_entity, id, "given_name", name, NULL);
}

static void
edit (
    TovStore *store, const TovEntity *entity, const char *id, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);
  g_autoptr (TovRecord) edited = tov_record_copy (live);

  g_assert_true (tov_record_set_text (edited, tov_entity_get_field (entity, field), value, &error));
  tov_store_save (store, edited, &error);
  g_assert_no_error (error);
}

/* The ids of what is announced. */
static char *
list_ids (TovCollection *collection)
{
  GListModel *model = G_LIST_MODEL (collection);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (model, i);

    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", tov_record_get_id (record));
  }
  return g_strdup (ids->str);
}

static void
assert_ids (TovCollection *collection, const char *expected)
{
  g_autofree char *ids = list_ids (collection);

  g_assert_cmpstr (ids, ==, expected);
}

static void
note_change (GString *changes, guint position, guint removed, guint added, GListModel *model)
{
  g_string_append_printf (changes, "%u-%u+%u;", position, removed, added);
}

static GString *
watch (TovCollection *collection)
{
  GString *changes = g_string_new (NULL);

  g_list_model_get_n_items (G_LIST_MODEL (collection));
  g_signal_connect_swapped (collection, "items-changed", G_CALLBACK (note_change), changes);
  return changes;
}

static void
assert_changes (GString *changes, const char *expected)
{
  g_assert_cmpstr (changes->str, ==, expected);
  g_string_truncate (changes, 0);
}

static void
wait_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_danish_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);

  add_contact (store, "1", "Åse");
  add_contact (store, "2", "Øjvind");
  add_contact (store, "3", "Æsel");
  add_contact (store, "4", "Zenia");
  add_contact (store, "5", "Aage");
  add_contact (store, "6", "anna");
  add_contact (store, "7", "Anders");
  assert_ids (collection, "7 6 4 3 2 5 1");
  tov_collection_set_sort (collection, "given_name", TRUE);
  assert_ids (collection, "1 5 2 3 4 6 7");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (collection)) == TOV_TYPE_CONTACT);
}

static void
test_empty_values_and_ties (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);

  fixture_save (store, &tov_contact_entity, "b", "given_name", "B", "family_name", "Holm", NULL);
  fixture_save (store, &tov_contact_entity, "a", "given_name", "A", "family_name", "Holm", NULL);
  fixture_save (store, &tov_contact_entity, "c", "given_name", "C", NULL);
  tov_collection_set_sort (collection, "family_name", FALSE);
  assert_ids (collection, "a b c");
  tov_collection_set_sort (collection, "family_name", TRUE);
  assert_ids (collection, "a b c");
}

static void
test_choice_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_support_level_entity);

  add_person (store, "p1", "U1", "A");
  fixture_save (store, &tov_support_level_entity, "1", "young_person_id", "p1", "level",
                "phasing_out", "from_date", "2011-01-01", "to_date", "2011-01-01", NULL);
  fixture_save (store, &tov_support_level_entity, "2", "young_person_id", "p1", "level", "close",
                "from_date", "2011-01-02", "to_date", "2011-01-02", NULL);
  fixture_save (store, &tov_support_level_entity, "3", "young_person_id", "p1", "level", "external",
                "from_date", "2011-01-03", "to_date", "2011-01-03", NULL);
  tov_collection_set_sort (collection, "level", FALSE);
  assert_ids (collection, "2 3 1");
}

static void
add_key_worker (TovStore *store, const char *id, const char *person, const char *contact)
{
  fixture_save (store, &tov_key_worker_entity, id, "young_person_id", person, "contact_id", contact,
                "from_date", "2011-01-01", NULL);
}

static void
test_reference_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);

  add_contact (store, "c1", "Åge");
  add_contact (store, "c2", "Bo");
  /* People come by name, not by the number that is the first of their title fields; a protected one
   * comes by the number. */
  add_person (store, "p1", "9", "Anna");
  add_person (store, "p2", "1", "Zenia");
  fixture_save (store, &tov_young_person_entity, "p3", "reference", "M5", "given_name", "Ane",
                "protected", "1", NULL);
  add_key_worker (store, "k1", "p1", "c1");
  add_key_worker (store, "k2", "p2", "c2");
  add_key_worker (store, "k3", "p3", "c2");
  tov_collection_set_sort (collection, "contact_id", FALSE);
  assert_ids (collection, "k2 k3 k1");
  tov_collection_set_sort (collection, "young_person_id", FALSE);
  assert_ids (collection, "k1 k3 k2");
  tov_collection_set_sort (collection, "young_person_id", TRUE);
  assert_ids (collection, "k2 k3 k1");
}

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
  assert_ids (collection, "1");
  tov_collection_set_search (collection, "åse");
  assert_ids (collection, "1");
  tov_collection_set_search (collection, "TØMRER'S værk");
  assert_ids (collection, "1");
  /* By the word of a choice; an address is not searched. */
  tov_collection_set_search (collection, "production");
  assert_ids (collection, "2");
  tov_collection_set_search (collection, "bos");
  assert_ids (collection, "2");
  tov_collection_set_search (collection, "skole");
  assert_ids (collection, "2 3");
  tov_collection_set_search (collection, "skole bos");
  assert_ids (collection, "2");
  tov_collection_set_search (collection, "%");
  assert_ids (collection, "");
  tov_collection_set_search (collection, "");
  assert_ids (collection, "2 1 3");
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
  assert_ids (organisations, "1 2");
  tov_collection_set_name_search (organisations, "prod");
  assert_ids (organisations, "1");
  tov_collection_set_name_search (organisations, NULL);
  assert_ids (organisations, "1 2");
  /* What has no name of its own is found by what it joins. */
  add_contact (store, "c", "Bo");
  add_person (store, "p", "U1", "Anna");
  add_key_worker (store, "k", "p", "c");
  tov_collection_set_name_search (workers, "anna bo");
  assert_ids (workers, "k");
  tov_collection_set_name_search (workers, "ib");
  assert_ids (workers, "");
}

static void
test_search_references (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);

  add_contact (store, "c1", "Åge");
  add_contact (store, "c2", "Bo");
  add_person (store, "p1", "U1", "Anna");
  add_person (store, "p2", "U2", "Zenia");
  add_key_worker (store, "k1", "p1", "c1");
  add_key_worker (store, "k2", "p2", "c2");
  tov_collection_set_search (collection, "aage anna");
  assert_ids (collection, "k1");
  tov_collection_set_search (collection, "u2");
  assert_ids (collection, "k2");
}

static void
assert_found (TovCollection *collection, const char *search, const char *ids)
{
  tov_collection_set_search (collection, search);
  assert_ids (collection, ids);
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
  wait_until_idle ();
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
  edit (store, &tov_contact_entity, "c", "family_name", "Bak");
  assert_ids (meetings, "");
  edit (store, &tov_meeting_entity, "m2", "place", "Holmen");
  assert_ids (meetings, "m2");
  edit (store, &tov_meeting_entity, "m2", "status", "held");
  assert_found (meetings, "held", "m1 m2");
  g_assert_true (tov_store_delete (store, &tov_meeting_entity, "m1", &error));
  assert_ids (meetings, "m2");
}

static void
test_search_notes (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) people = tov_collection_new (store, &tov_young_person_entity);
  g_autoptr (TovCollection) workers = tov_collection_new (store, &tov_key_worker_entity);

  add_contact (store, "c", "Bo");
  add_person (store, "p1", "U1", "Anna");
  add_person (store, "p2", "U2", "Anna");
  add_key_worker (store, "k1", "p1", "c");
  edit (store, &tov_young_person_entity, "p1", "note", "Vil tage kørekort");
  assert_found (people, "kørekort", "p1");
  assert_found (people, "anna kø", "p1");
  assert_found (people, "anna", "p1 p2");
  /* What refers to her is found by her name alone. */
  assert_found (workers, "kørekort", "");
  assert_found (workers, "anna", "k1");
  edit (store, &tov_young_person_entity, "p1", "protected", "1");
  assert_ids (workers, "");
  assert_ids (people, "p2");
  assert_found (people, "kørekort", "p1");
}

/* Neither by a search of the list of people or of what refers to them, nor by where they stand. */
static void
test_covered (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) people = tov_collection_new (store, &tov_young_person_entity);
  g_autoptr (TovCollection) workers = tov_collection_new (store, &tov_key_worker_entity);

  add_contact (store, "c", "Bo");
  fixture_save (store, &tov_young_person_entity, "p1", "reference", "U1", "given_name", "Anna",
                "family_name", "Bak", "protected", "1", NULL);
  fixture_save (store, &tov_young_person_entity, "p2", "reference", "U2", "given_name", "Anna",
                "family_name", "Holm", NULL);
  add_key_worker (store, "k1", "p1", "c");
  add_key_worker (store, "k2", "p2", "c");
  tov_collection_set_search (people, "anna");
  assert_ids (people, "p2");
  tov_collection_set_search (people, "u1");
  assert_ids (people, "p1");
  tov_collection_set_search (people, NULL);
  tov_collection_set_sort (people, "family_name", FALSE);
  assert_ids (people, "p2 p1");
  tov_collection_set_search (workers, "anna");
  assert_ids (workers, "k2");
  tov_collection_set_search (workers, "u1");
  assert_ids (workers, "k1");
}

static void
test_owner (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);

  add_contact (store, "c", "Bo");
  add_person (store, "p1", "U1", "Anna");
  add_person (store, "p2", "U2", "Zenia");
  add_key_worker (store, "k1", "p1", "c");
  add_key_worker (store, "k2", "p2", "c");
  tov_collection_set_owner (collection, "young_person_id", "p2");
  assert_ids (collection, "k2");
  tov_collection_set_search (collection, "anna");
  assert_ids (collection, "");
  tov_collection_set_search (collection, "zenia");
  assert_ids (collection, "k2");
  tov_collection_set_search (collection, NULL);
  tov_collection_set_owner (collection, "young_person_id", "nobody");
  assert_ids (collection, "");
  tov_collection_set_owner (collection, NULL, NULL);
  assert_ids (collection, "k1 k2");
}

/* p1 was referred to Randers and admitted in Roskilde, p2 has only a key worker. The log entry
 * hangs on p1, the item of an agenda on a meeting of a group of Roskilde. */
static void
add_partnership_records (TovStore *store)
{
  add_contact (store, "c", "Bo");
  add_person (store, "p1", "U1", "Anna");
  add_person (store, "p2", "U2", "Zenia");
  add_key_worker (store, "k1", "p1", "c");
  add_key_worker (store, "k2", "p2", "c");
  fixture_save (store, &tov_partnership_entity, "r", "name", "Randers", NULL);
  fixture_save (store, &tov_partnership_entity, "ro", "name", "Roskilde", NULL);
  fixture_save (store, &tov_referral_entity, "f", "young_person_id", "p1", "partnership_id", "r",
                "referred_on", "2010-01-01", NULL);
  fixture_save (store, &tov_enrolment_entity, "e", "young_person_id", "p1", "partnership_id", "ro",
                "admitted_on", "2010-02-01", NULL);
  fixture_save (store, &tov_log_entry_entity, "l", "happened_at", "2010-02-02T10:00", "form",
                "meeting", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "ly", "log_entry_id", "l",
                "young_person_id", "p1", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "ro", "kind", "steering",
                NULL);
  fixture_save (store, &tov_meeting_entity, "m", "contact_group_id", "g", "starts_at",
                "2010-03-01T09:00", NULL);
  fixture_save (store, &tov_agenda_item_entity, "a", "meeting_id", "m", "title", "Nyt", NULL);
}

static void
assert_partnership (TovStore *store, const TovEntity *entity, const char *id, const char *ids)
{
  g_autoptr (TovCollection) collection = tov_collection_new (store, entity);

  g_assert_true (tov_collection_set_partnership (collection, id));
  assert_ids (collection, ids);
}

static void
test_partnership (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) contacts = tov_collection_new (store, &tov_contact_entity);

  add_partnership_records (store);
  assert_partnership (store, &tov_partnership_entity, "r", "r");
  assert_partnership (store, &tov_referral_entity, "r", "f");
  assert_partnership (store, &tov_referral_entity, "ro", "");
  assert_partnership (store, &tov_young_person_entity, "r", "p1");
  assert_partnership (store, &tov_young_person_entity, "ro", "p1");
  assert_partnership (store, &tov_young_person_entity, NULL, "p1 p2");
  assert_partnership (store, &tov_key_worker_entity, "ro", "k1");
  assert_partnership (store, &tov_log_entry_entity, "ro", "l");
  assert_partnership (store, &tov_log_entry_entity, "r", "");
  assert_partnership (store, &tov_agenda_item_entity, "ro", "a");
  assert_partnership (store, &tov_agenda_item_entity, "r", "");
  /* A contact may work with several partnerships, so the list says that it shows them all. */
  g_assert_false (tov_collection_set_partnership (contacts, "r"));
  assert_ids (contacts, "c");
}

/* What moves in or out of a partnership without being written itself. */
static void
test_follows_partnership (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) people = tov_collection_new (store, &tov_young_person_entity);
  g_autoptr (TovCollection) workers = tov_collection_new (store, &tov_key_worker_entity);
  g_autoptr (TovCollection) entries = tov_collection_new (store, &tov_log_entry_entity);
  g_autoptr (TovCollection) items = tov_collection_new (store, &tov_agenda_item_entity);
  g_autoptr (GString) changes = NULL;
  g_autoptr (GError) error = NULL;

  add_partnership_records (store);
  tov_collection_set_partnership (people, "r");
  tov_collection_set_partnership (workers, "r");
  tov_collection_set_partnership (entries, "r");
  tov_collection_set_partnership (items, "r");
  assert_ids (people, "p1");
  assert_ids (workers, "k1");
  assert_ids (entries, "");
  assert_ids (items, "");
  fixture_save (store, &tov_referral_entity, "f2", "young_person_id", "p2", "partnership_id", "r",
                "referred_on", "2010-01-01", NULL);
  assert_ids (people, "p1 p2");
  assert_ids (workers, "k1 k2");
  g_assert_true (tov_store_delete (store, &tov_referral_entity, "f2", &error));
  assert_ids (people, "p1");
  assert_ids (workers, "k1");
  fixture_save (store, &tov_enrolment_entity, "e2", "young_person_id", "p1", "partnership_id", "r",
                "admitted_on", "2011-02-01", NULL);
  assert_ids (entries, "l");
  edit (store, &tov_contact_group_entity, "g", "partnership_id", "r");
  assert_ids (items, "a");
  /* What has no say is not asked again. */
  changes = watch (people);
  edit (store, &tov_contact_group_entity, "g", "local_name", "Styregruppen");
  assert_changes (changes, "");
}

static void
test_filter (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);
  g_autoptr (TovFilter) filter = tov_filter_new (&tov_contact_entity);
  g_autoptr (GString) changes = NULL;

  add_contact (store, "a", "Anna");
  add_contact (store, "b", "Bo");
  edit (store, &tov_contact_entity, "a", "email", "post@uu.dk");
  changes = watch (collection);
  tov_filter_set (filter, tov_entity_get_field (&tov_contact_entity, "email"), "uu");
  tov_collection_set_filter (collection, filter);
  assert_changes (changes, "0-2+1;");
  assert_ids (collection, "a");
  /* The same again is no news, and the copy does not follow the filter. */
  tov_collection_set_filter (collection, filter);
  tov_filter_clear (filter);
  assert_changes (changes, "");
  edit (store, &tov_contact_entity, "b", "email", "bo@uu.dk");
  assert_changes (changes, "1-0+1;");
  tov_collection_set_search (collection, "anna");
  assert_ids (collection, "a");
  tov_collection_set_search (collection, NULL);
  edit (store, &tov_contact_entity, "a", "email", NULL);
  assert_ids (collection, "b");
  tov_collection_set_filter (collection, filter);
  assert_ids (collection, "a b");
  tov_collection_set_filter (collection, NULL);
}

static void
test_follows (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);
  g_autoptr (GString) changes = NULL;
  g_autoptr (TovRecord) first = NULL, edited = NULL, shown = NULL;
  g_autoptr (GError) error = NULL;

  add_contact (store, "a", "Anna");
  add_contact (store, "c", "Carl");
  changes = watch (collection);
  add_contact (store, "b", "Bo");
  assert_changes (changes, "1-0+1;");
  assert_ids (collection, "a b c");

  /* The live record tells its own news; only a move is one for the list. */
  first = g_list_model_get_item (G_LIST_MODEL (collection), 0);
  edited = tov_record_copy (first);
  g_object_set (edited, "phone", "12345678", NULL);
  g_assert_true (tov_store_save (store, edited, &error));
  assert_changes (changes, "");
  g_assert_cmpstr (TOV_CONTACT (first)->phone, ==, "12345678");
  g_object_set (edited, "given-name", "Åse", NULL);
  g_assert_true (tov_store_save (store, edited, &error));
  assert_changes (changes, "0-3+3;");
  assert_ids (collection, "b c a");
  shown = g_list_model_get_item (G_LIST_MODEL (collection), 2);
  g_assert_true (shown == first);

  g_assert_true (tov_store_delete (store, &tov_contact_entity, "c", &error));
  assert_changes (changes, "1-1+0;");
  add_person (store, "p", "U1", "Anna");
  assert_changes (changes, "");
}

static void
test_follows_references (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);
  g_autoptr (TovRecord) live = NULL, edited = NULL;
  g_autoptr (GError) error = NULL;

  add_contact (store, "c1", "Anna");
  add_contact (store, "c2", "Bo");
  add_person (store, "p1", "U1", "Anna");
  add_person (store, "p2", "U2", "Zenia");
  add_key_worker (store, "k1", "p1", "c1");
  add_key_worker (store, "k2", "p2", "c2");
  tov_collection_set_sort (collection, "contact_id", FALSE);
  assert_ids (collection, "k1 k2");
  live = tov_store_get (store, &tov_contact_entity, "c1", &error);
  edited = tov_record_copy (live);
  g_object_set (edited, "given-name", "Carl", NULL);
  g_assert_true (tov_store_save (store, edited, &error));
  assert_ids (collection, "k2 k1");
}

static void
add_many (TovStore *store, guint number)
{
  g_assert_true (tov_store_begin (store, "Many", NULL));
  for (guint i = 0; i < number; i++) {
    g_autofree char *name = g_strdup_printf ("Person %u", i);
    g_autofree char *id = g_strdup_printf ("id%u", i);

    add_contact (store, id, name);
  }
  g_assert_true (tov_store_commit (store, NULL));
}

static void
test_first_window (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);
  g_autoptr (GString) changes = NULL;
  g_autoptr (TovRecord) last = NULL;

  add_many (store, 300);
  changes = watch (collection);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (collection)), ==, 50);
  wait_until_idle ();
  assert_changes (changes, "50-0+250;");
  last = g_list_model_get_item (G_LIST_MODEL (collection), 299);
  g_assert_cmpstr (TOV_CONTACT (last)->given_name, ==, "Person 299");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (collection), 300));

  tov_collection_set_search (collection, "person");
  assert_changes (changes, "0-300+50;");
  /* Another question before the rest has come leaves nothing of the first one: 29, and ten from
   * 290. */
  tov_collection_set_search (collection, "person 29");
  assert_changes (changes, "0-50+11;");
  wait_until_idle ();
  assert_changes (changes, "");
}

static void
test_change_before_rest (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);
  g_autoptr (GString) changes = NULL;

  add_many (store, 60);
  changes = watch (collection);
  add_contact (store, "new", "Anna");
  assert_changes (changes, "0-50+50;");
  wait_until_idle ();
  assert_changes (changes, "50-0+11;");
}

static void
test_import (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);
  g_autoptr (GString) changes = NULL;

  add_contact (store, "a", "Anna");
  changes = watch (collection);
  add_many (store, 60);
  assert_changes (changes, "0-1+50;");
  wait_until_idle ();
  assert_changes (changes, "50-0+11;");
}

static void
test_owner_of_store (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovCollection *collection = tov_collection_new (store, &tov_contact_entity);

  add_many (store, 60);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (collection)), ==, 50);
  tov_collection_set_search (collection, "person");
  g_assert_finalize_object (collection);
  /* Neither a source of the rest nor the signal of the store is left. */
  wait_until_idle ();
  add_contact (store, "a", "Anna");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collection/is-in-danish-order", test_danish_order);
  g_test_add_func ("/collection/empty-values-come-first-and-ties-by-id",
                   test_empty_values_and_ties);
  g_test_add_func ("/collection/choices-come-as-they-are-listed", test_choice_order);
  g_test_add_func ("/collection/references-come-by-what-they-are-called", test_reference_order);
  g_test_add_func ("/collection/finds-folded-words", test_search);
  g_test_add_func ("/collection/finds-by-name-alone", test_name_search);
  g_test_add_func ("/collection/finds-what-references-are-called", test_search_references);
  g_test_add_func ("/collection/finds-each-word-in-text-choice-or-reference", test_search_places);
  g_test_add_func ("/collection/finds-what-is-true-after-an-act", test_search_follows);
  g_test_add_func ("/collection/finds-notes-of-its-own-records", test_search_notes);
  g_test_add_func ("/collection/tells-nothing-that-is-covered", test_covered);
  g_test_add_func ("/collection/shows-what-belongs-to-an-owner", test_owner);
  g_test_add_func ("/collection/holds-what-belongs-to-a-partnership", test_partnership);
  g_test_add_func ("/collection/follows-what-comes-to-a-partnership", test_follows_partnership);
  g_test_add_func ("/collection/holds-what-meets-a-filter", test_filter);
  g_test_add_func ("/collection/follows-changes", test_follows);
  g_test_add_func ("/collection/follows-changes-of-references", test_follows_references);
  g_test_add_func ("/collection/announces-fifty-rows-and-then-the-rest", test_first_window);
  g_test_add_func ("/collection/a-change-before-the-rest-starts-again", test_change_before_rest);
  g_test_add_func ("/collection/an-import-is-a-new-result", test_import);
  g_test_add_func ("/collection/leaves-nothing-behind", test_owner_of_store);
  return g_test_run ();
}
