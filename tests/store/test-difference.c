/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-backup.h"
#include "tov-contact.h"
#include "tov-difference.h"
#include "tov-employment.h"
#include "tov-entities.h"
#include "tov-file.h"
#include "tov-organisation.h"
#include "tov-package.h"
#include "tov-setting.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

/* How many acts the random test does, and the number it starts its dice with. */
#define N_ACTS 400
#define DICE   20261122

/* A contact with a post at an organisation, as it was, and what the test made of it. */
typedef struct
{
  TovStore *store;
  TovConnection *then;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = fixture_open ();
  fixture_save (fixture->store, &tov_organisation_entity, "skole", "name", "Skolen", "kind",
                "vocational_school", NULL);
  fixture_save (fixture->store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (fixture->store, &tov_employment_entity, "post", "contact_id", "bo",
                "organisation_id", "skole", NULL);
  fixture->then = tov_store_snapshot (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tov_connection_close (fixture->then);
  g_object_unref (fixture->store);
}

/* Saves another value of a field. */
static void
change (
    TovStore *store, const TovEntity *entity, const char *id, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);
  g_autoptr (TovRecord) record = tov_record_copy (live);

  tov_record_set_text (record, tov_entity_get_field (entity, name), text, &error);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

static GPtrArray *
find (TovStore *store, TovConnection *then)
{
  g_autoptr (TovConnection) now = tov_store_snapshot (store, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *differences = tov_difference_find (now, then, NULL, &error);

  g_assert_no_error (error);
  return differences;
}

static void
assert_found (GPtrArray *differences, const char *text)
{
  static const char *const kinds[] = { "added", "removed", "changed" };
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++) {
    const TovDifference *difference = g_ptr_array_index (differences, i);

    g_string_append_printf (found, "%s%s %s %s", i > 0 ? "\n" : "", kinds[difference->kind],
                            difference->entity->name, difference->id);
  }
  g_assert_cmpstr (found->str, ==, text);
}

static void
apply (TovStore *store, TovConnection *then, GPtrArray *differences)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_difference_apply (store, then, differences, "Back", &error));
  g_assert_no_error (error);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) differences = find (fixture->store, fixture->then);

  assert_found (differences, "");
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) differences = NULL;
  const TovDifference *difference;
  g_autoptr (GError) error = NULL;

  tov_store_delete (fixture->store, &tov_employment_entity, "post", &error);
  g_assert_no_error (error);
  change (fixture->store, &tov_contact_entity, "bo", "phone", "1234");
  fixture_save (fixture->store, &tov_contact_entity, "anne", "given_name", "Anne", NULL);
  fixture_save (fixture->store, &tov_contact_entity, "zara", "given_name", "Zara", NULL);
  differences = find (fixture->store, fixture->then);
  assert_found (differences, "added contact anne\n"
                             "changed contact bo\n"
                             "added contact zara\n"
                             "removed employment post");
  /* The values of the copy, and of the register where the copy has none. */
  difference = g_ptr_array_index (differences, 0);
  g_assert_cmpstr (TOV_CONTACT (difference->record)->given_name, ==, "Anne");
  difference = g_ptr_array_index (differences, 1);
  g_assert_null (TOV_CONTACT (difference->record)->phone);
  difference = g_ptr_array_index (differences, 3);
  g_assert_cmpstr (TOV_EMPLOYMENT (difference->record)->contact_id, ==, "bo");
}

static void
test_stamps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) differences = NULL;

  /* There and back again: the values are equal, but it has been saved twice. */
  change (fixture->store, &tov_contact_entity, "bo", "phone", "1234");
  change (fixture->store, &tov_contact_entity, "bo", "phone", NULL);
  differences = find (fixture->store, fixture->then);
  assert_found (differences, "changed contact bo");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovConnection) now = tov_store_snapshot (fixture->store, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tov_difference_find (now, fixture->then, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_one_act (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovRecord) live = tov_store_get (fixture->store, &tov_contact_entity, "bo", NULL);
  TovConnection *connection = tov_store_get_connection (fixture->store);
  g_autoptr (GPtrArray) differences = NULL, left = NULL;

  change (fixture->store, &tov_contact_entity, "bo", "phone", "1234");
  fixture_save (fixture->store, &tov_contact_entity, "anne", "given_name", "Anne", NULL);
  differences = find (fixture->store, fixture->then);
  apply (fixture->store, fixture->then, differences);
  /* What is on the screen follows. */
  g_assert_null (TOV_CONTACT (live)->phone);
  g_assert_cmpint (tov_record_get_rev (live), ==, 1);
  fixture_assert_answer (connection, "SELECT id FROM contact", "bo");
  fixture_assert_answer (connection,
                         "SELECT title FROM change_transaction ORDER BY id DESC LIMIT 1", "Back");
  left = find (fixture->store, fixture->then);
  assert_found (left, "");
}

static void
test_owner_and_owned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) differences = NULL, left = NULL;
  g_autoptr (GError) error = NULL;

  /* All that refers to one another goes on one side and comes on the other. */
  tov_store_delete (fixture->store, &tov_employment_entity, "post", &error);
  tov_store_delete (fixture->store, &tov_contact_entity, "bo", &error);
  tov_store_delete (fixture->store, &tov_organisation_entity, "skole", &error);
  g_assert_no_error (error);
  fixture_save (fixture->store, &tov_organisation_entity, "by", "name", "Byen", "kind", "other",
                NULL);
  fixture_save (fixture->store, &tov_contact_entity, "anne", "given_name", "Anne", NULL);
  fixture_save (fixture->store, &tov_employment_entity, "andet", "contact_id", "anne",
                "organisation_id", "by", NULL);
  differences = find (fixture->store, fixture->then);
  g_assert_cmpuint (differences->len, ==, 6);
  apply (fixture->store, fixture->then, differences);
  left = find (fixture->store, fixture->then);
  assert_found (left, "");
}

static void
test_same_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovConnection) then = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;

  fixture_save (fixture->store, &tov_setting_entity, "b", "name", "weight", "value", "1", NULL);
  then = tov_store_snapshot (fixture->store, NULL, NULL);
  tov_store_delete (fixture->store, &tov_setting_entity, "b", &error);
  g_assert_no_error (error);
  /* The same name, which only one may have, under another id. */
  fixture_save (fixture->store, &tov_setting_entity, "c", "name", "weight", "value", "2", NULL);
  differences = find (fixture->store, then);
  apply (fixture->store, then, differences);
  fixture_assert_answer (tov_store_get_connection (fixture->store), "SELECT value FROM setting",
                         "1");
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) photo = g_bytes_new_static ("a photo", 7);
  g_autoptr (GBytes) back = NULL;
  g_autoptr (TovConnection) then = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GError) error = NULL;

  hash = tov_store_put_file (fixture->store, photo, &error);
  change (fixture->store, &tov_contact_entity, "bo", "photo", hash);
  then = tov_store_snapshot (fixture->store, NULL, NULL);
  change (fixture->store, &tov_contact_entity, "bo", "photo", NULL);
  tov_connection_execute (tov_store_get_connection (fixture->store), "DELETE FROM stored_file",
                          &error);
  g_assert_no_error (error);
  differences = find (fixture->store, then);
  apply (fixture->store, then, differences);
  back = tov_store_get_file (fixture->store, hash, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (photo, back));
}

static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  TovConnection *connection = tov_store_get_connection (fixture->store);
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;

  tov_store_delete (fixture->store, &tov_employment_entity, "post", &error);
  tov_store_delete (fixture->store, &tov_organisation_entity, "skole", &error);
  g_assert_no_error (error);
  fixture_save (fixture->store, &tov_contact_entity, "anne", "given_name", "Anne", NULL);
  differences = find (fixture->store, fixture->then);
  assert_found (differences, "removed organisation skole\n"
                             "added contact anne\n"
                             "removed employment post");
  /* The post alone cannot come back. */
  g_ptr_array_remove_index (differences, 0);
  g_assert_false (
      tov_difference_apply (fixture->store, fixture->then, differences, "Back", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  fixture_assert_answer (connection, "SELECT count (*) FROM employment", "0");
  fixture_assert_answer (connection, "SELECT count (*) FROM contact", "2");
}

/* Every byte of a package of the register, after each file's name. */
static char *export(TovStore *store)
{
  char *folder = fixture_make_folder ();
  g_autofree char *package = g_build_filename (folder, "package", NULL);
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GDir) names = NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  tov_package_export (store, package, TOV_PACKAGE_WITH_CPR, &error);
  g_assert_no_error (error);
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_autofree char *name = g_strconcat ((*entity)->name, ".csv", NULL);
    g_autofree char *path = g_build_filename (package, name, NULL);
    g_autofree char *content = NULL;

    g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
    g_string_append_printf (bytes, "== %s\n%s", name, content);
  }
  fixture_remove_folder (folder);
  return g_string_free (g_steal_pointer (&bytes), FALSE);
}

/* A record of any entity that has one; NULL if the dice fell on one that has none. */
static TovRecord *
draw_record (TovStore *store, GRand *dice)
{
  const TovEntity *const *entities = tov_entities_get ();
  const TovEntity *entity =
      entities[g_rand_int_range (dice, 0, (gint32) g_strv_length ((char **) entities))];
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM \"%s\"", entity->name);
  g_autofree char *number = fixture_ask (tov_store_get_connection (store), count);
  int n_records = atoi (number);
  g_autofree char *sql = NULL, *id = NULL;

  if (n_records == 0)
    return NULL;
  sql = g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY id LIMIT 1 OFFSET %d", entity->name,
                         g_rand_int_range (dice, 0, n_records));
  id = fixture_ask (tov_store_get_connection (store), sql);
  return tov_store_get (store, entity, id, NULL);
}

/* Changes, deletes or doubles a record. Some of it is refused by the rules, which is as good. */
static gboolean
do_something (TovStore *store, GRand *dice)
{
  g_autoptr (TovRecord) live = draw_record (store, dice);
  g_autoptr (TovRecord) record = live != NULL ? tov_record_copy (live) : NULL;
  const TovEntity *entity;
  const TovField *field;

  if (record == NULL)
    return FALSE;
  entity = tov_record_get_entity (record);
  field = &entity->fields[g_rand_int_range (dice, 0, (gint32) entity->n_fields)];
  switch (g_rand_int_range (dice, 0, 5)) {
  case 0:
    return tov_store_delete (store, entity, tov_record_get_id (record), NULL);
  case 1:
    tov_record_set_id (record, NULL);
    tov_record_set_rev (record, 0);
    return tov_store_save (store, record, NULL);
  default:
    tov_record_set_text (record, field, NULL, NULL);
    tov_record_set_text (record, field, "Æble, \"pære\"\nog 7", NULL);
    return tov_store_save (store, record, NULL);
  }
}

static void
test_random (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (DICE);
  g_autoptr (TovConnection) then = NULL;
  g_autoptr (GPtrArray) differences = NULL, left = NULL;
  g_autofree char *first = NULL, *second = NULL, *third = NULL, *fourth = NULL;
  guint n_done = 0;
  g_autoptr (GError) error = NULL;

  tov_package_import (store, EXAMPLE_DIR, &error);
  g_assert_no_error (error);
  then = tov_store_snapshot (store, NULL, NULL);
  first = export(store);
  for (guint i = 0; i < N_ACTS; i++)
    n_done += do_something (store, dice);
  g_assert_cmpuint (n_done, >, N_ACTS / 4);
  second = export(store);
  g_assert_cmpstr (first, !=, second);

  differences = find (store, then);
  g_test_message ("%u acts, %u differences", n_done, differences->len);
  apply (store, then, differences);
  third = export(store);
  g_assert_true (g_str_equal (first, third));
  left = find (store, then);
  assert_found (left, "");

  tov_store_undo (store, &error);
  g_assert_no_error (error);
  fourth = export(store);
  g_assert_true (g_str_equal (second, fourth));
}

#define ADD(path, function) \
  g_test_add ("/difference/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("is-none-when-nothing-was-done", test_none);
  ADD ("tells-added-removed-and-changed", test_kinds);
  ADD ("is-in-the-stamps-too", test_stamps);
  ADD ("can-be-cancelled", test_cancelled);
  ADD ("is-taken-back-in-one-act", test_one_act);
  ADD ("may-be-whole-families-of-records", test_owner_and_owned);
  ADD ("may-give-a-name-to-another-record", test_same_name);
  ADD ("brings-files-again", test_file);
  ADD ("is-taken-back-all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/difference/of-random-acts-goes-to-the-byte-and-back", test_random);
  return g_test_run ();
}
