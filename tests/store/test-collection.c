/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "list-fixture.h"

#include "tov-agenda-item.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-meeting.h"
#include "tov-partnership.h"
#include "tov-referral.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

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
test_danish_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);

  fixture_add_contact (store, "1", "Åse");
  fixture_add_contact (store, "2", "Øjvind");
  fixture_add_contact (store, "3", "Æsel");
  fixture_add_contact (store, "4", "Zenia");
  fixture_add_contact (store, "5", "Aage");
  fixture_add_contact (store, "6", "anna");
  fixture_add_contact (store, "7", "Anders");
  fixture_assert_ids (collection, "7 6 4 3 2 5 1");
  tov_collection_set_sort (collection, "given_name", TRUE);
  fixture_assert_ids (collection, "1 5 2 3 4 6 7");
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
  fixture_assert_ids (collection, "a b c");
  tov_collection_set_sort (collection, "family_name", TRUE);
  fixture_assert_ids (collection, "a b c");
}

static void
test_choice_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_support_level_entity);

  fixture_add_person (store, "p1", "U1", "A");
  fixture_save (store, &tov_support_level_entity, "1", "young_person_id", "p1", "level",
                "phasing_out", "from_date", "2011-01-01", "to_date", "2011-01-01", NULL);
  fixture_save (store, &tov_support_level_entity, "2", "young_person_id", "p1", "level", "close",
                "from_date", "2011-01-02", "to_date", "2011-01-02", NULL);
  fixture_save (store, &tov_support_level_entity, "3", "young_person_id", "p1", "level", "external",
                "from_date", "2011-01-03", "to_date", "2011-01-03", NULL);
  tov_collection_set_sort (collection, "level", FALSE);
  fixture_assert_ids (collection, "2 3 1");
}

static void
test_reference_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);

  fixture_add_contact (store, "c1", "Åge");
  fixture_add_contact (store, "c2", "Bo");
  /* People come by name, not by the number that is the first of their title fields; a protected one
   * comes by the number. */
  fixture_add_person (store, "p1", "9", "Anna");
  fixture_add_person (store, "p2", "1", "Zenia");
  fixture_save (store, &tov_young_person_entity, "p3", "reference", "M5", "given_name", "Ane",
                "protected", "1", NULL);
  fixture_add_key_worker (store, "k1", "p1", "c1");
  fixture_add_key_worker (store, "k2", "p2", "c2");
  fixture_add_key_worker (store, "k3", "p3", "c2");
  tov_collection_set_sort (collection, "contact_id", FALSE);
  fixture_assert_ids (collection, "k2 k3 k1");
  tov_collection_set_sort (collection, "young_person_id", FALSE);
  fixture_assert_ids (collection, "k1 k3 k2");
  tov_collection_set_sort (collection, "young_person_id", TRUE);
  fixture_assert_ids (collection, "k2 k3 k1");
}

static void
test_owner (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);

  fixture_add_contact (store, "c", "Bo");
  fixture_add_person (store, "p1", "U1", "Anna");
  fixture_add_person (store, "p2", "U2", "Zenia");
  fixture_add_key_worker (store, "k1", "p1", "c");
  fixture_add_key_worker (store, "k2", "p2", "c");
  tov_collection_set_owner (collection, "young_person_id", "p2");
  fixture_assert_ids (collection, "k2");
  tov_collection_set_search (collection, "anna");
  fixture_assert_ids (collection, "");
  tov_collection_set_search (collection, "zenia");
  fixture_assert_ids (collection, "k2");
  tov_collection_set_search (collection, NULL);
  tov_collection_set_owner (collection, "young_person_id", "nobody");
  fixture_assert_ids (collection, "");
  tov_collection_set_owner (collection, NULL, NULL);
  fixture_assert_ids (collection, "k1 k2");
}

/* p1 was referred to Randers and admitted in Roskilde, p2 has only a key worker. The log entry
 * hangs on p1, the item of an agenda on a meeting of a group of Roskilde. */
static void
add_partnership_records (TovStore *store)
{
  fixture_add_contact (store, "c", "Bo");
  fixture_add_person (store, "p1", "U1", "Anna");
  fixture_add_person (store, "p2", "U2", "Zenia");
  fixture_add_key_worker (store, "k1", "p1", "c");
  fixture_add_key_worker (store, "k2", "p2", "c");
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
  fixture_assert_ids (collection, ids);
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
  fixture_assert_ids (contacts, "c");
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
  fixture_assert_ids (people, "p1");
  fixture_assert_ids (workers, "k1");
  fixture_assert_ids (entries, "");
  fixture_assert_ids (items, "");
  fixture_save (store, &tov_referral_entity, "f2", "young_person_id", "p2", "partnership_id", "r",
                "referred_on", "2010-01-01", NULL);
  fixture_assert_ids (people, "p1 p2");
  fixture_assert_ids (workers, "k1 k2");
  g_assert_true (tov_store_delete (store, &tov_referral_entity, "f2", &error));
  fixture_assert_ids (people, "p1");
  fixture_assert_ids (workers, "k1");
  fixture_save (store, &tov_enrolment_entity, "e2", "young_person_id", "p1", "partnership_id", "r",
                "admitted_on", "2011-02-01", NULL);
  fixture_assert_ids (entries, "l");
  fixture_edit (store, &tov_contact_group_entity, "g", "partnership_id", "r");
  fixture_assert_ids (items, "a");
  /* What has no say is not asked again. */
  changes = watch (people);
  fixture_edit (store, &tov_contact_group_entity, "g", "local_name", "Styregruppen");
  assert_changes (changes, "");
}

static void
test_filter (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);
  g_autoptr (TovFilter) filter = tov_filter_new (&tov_contact_entity);
  g_autoptr (GString) changes = NULL;

  fixture_add_contact (store, "a", "Anna");
  fixture_add_contact (store, "b", "Bo");
  fixture_edit (store, &tov_contact_entity, "a", "email", "post@uu.dk");
  changes = watch (collection);
  tov_filter_set (filter, tov_entity_get_field (&tov_contact_entity, "email"), "uu");
  tov_collection_set_filter (collection, filter);
  assert_changes (changes, "0-2+1;");
  fixture_assert_ids (collection, "a");
  /* The same again is no news, and the copy does not follow the filter. */
  tov_collection_set_filter (collection, filter);
  tov_filter_clear (filter);
  assert_changes (changes, "");
  fixture_edit (store, &tov_contact_entity, "b", "email", "bo@uu.dk");
  assert_changes (changes, "1-0+1;");
  tov_collection_set_search (collection, "anna");
  fixture_assert_ids (collection, "a");
  tov_collection_set_search (collection, NULL);
  fixture_edit (store, &tov_contact_entity, "a", "email", NULL);
  fixture_assert_ids (collection, "b");
  tov_collection_set_filter (collection, filter);
  fixture_assert_ids (collection, "a b");
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

  fixture_add_contact (store, "a", "Anna");
  fixture_add_contact (store, "c", "Carl");
  changes = watch (collection);
  fixture_add_contact (store, "b", "Bo");
  assert_changes (changes, "1-0+1;");
  fixture_assert_ids (collection, "a b c");

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
  fixture_assert_ids (collection, "b c a");
  shown = g_list_model_get_item (G_LIST_MODEL (collection), 2);
  g_assert_true (shown == first);

  g_assert_true (tov_store_delete (store, &tov_contact_entity, "c", &error));
  assert_changes (changes, "1-1+0;");
  fixture_add_person (store, "p", "U1", "Anna");
  assert_changes (changes, "");
}

static void
test_follows_references (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_key_worker_entity);
  g_autoptr (TovRecord) live = NULL, edited = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_contact (store, "c1", "Anna");
  fixture_add_contact (store, "c2", "Bo");
  fixture_add_person (store, "p1", "U1", "Anna");
  fixture_add_person (store, "p2", "U2", "Zenia");
  fixture_add_key_worker (store, "k1", "p1", "c1");
  fixture_add_key_worker (store, "k2", "p2", "c2");
  tov_collection_set_sort (collection, "contact_id", FALSE);
  fixture_assert_ids (collection, "k1 k2");
  live = tov_store_get (store, &tov_contact_entity, "c1", &error);
  edited = tov_record_copy (live);
  g_object_set (edited, "given-name", "Carl", NULL);
  g_assert_true (tov_store_save (store, edited, &error));
  fixture_assert_ids (collection, "k2 k1");
}

static void
add_many (TovStore *store, guint number)
{
  g_assert_true (tov_store_begin (store, "Many", NULL));
  for (guint i = 0; i < number; i++) {
    g_autofree char *name = g_strdup_printf ("Person %u", i);
    g_autofree char *id = g_strdup_printf ("id%u", i);

    fixture_add_contact (store, id, name);
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
  fixture_wait_until_idle ();
  /* As long as there are widgets for them, step by step. */
  assert_changes (changes, "50-0+50;100-0+50;150-0+50;200-0+100;");
  last = g_list_model_get_item (G_LIST_MODEL (collection), 299);
  g_assert_cmpstr (TOV_CONTACT (last)->given_name, ==, "Person 299");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (collection), 300));

  tov_collection_set_search (collection, "person");
  assert_changes (changes, "0-300+50;");
  /* Another question before the rest has come leaves nothing of the first one: 29, and ten from
   * 290. */
  tov_collection_set_search (collection, "person 29");
  assert_changes (changes, "0-50+11;");
  fixture_wait_until_idle ();
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
  fixture_add_contact (store, "new", "Anna");
  assert_changes (changes, "0-50+50;");
  fixture_wait_until_idle ();
  assert_changes (changes, "50-0+11;");
}

static void
test_import (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovCollection) collection = tov_collection_new (store, &tov_contact_entity);
  g_autoptr (GString) changes = NULL;

  fixture_add_contact (store, "a", "Anna");
  changes = watch (collection);
  add_many (store, 60);
  assert_changes (changes, "0-1+50;");
  fixture_wait_until_idle ();
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
  fixture_wait_until_idle ();
  fixture_add_contact (store, "a", "Anna");
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
