/* What is undone leaves no byte behind, and what is done again brings every byte back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "specimen.h"

#include "tov-consequences.h"
#include "tov-entities.h"
#include "tov-package.h"
#include "tov-removal.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

/* How many acts are done by chance, and after how many of them the bytes are looked at. */
#define ACTS  1000
#define STAGE 250

/* A register in memory that holds the example: its records have old times and revs. */
static TovStore *
open_example (const char *path)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (path, &error);

  g_assert_no_error (error);
  tov_package_import (store, EXAMPLE_DIR, &error);
  g_assert_no_error (error);
  return store;
}

static void
assert_exported (TovStore *store, const char *expected)
{
  g_autofree char *actual = specimen_export (store);

  specimen_assert_same (expected, actual);
}

static void
save (TovStore *store, TovRecord *record)
{
  g_autoptr (GError) error = NULL;

  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

/* The lines of one entity's records, by which changes are seen between the exports. */
static void
append_record (TovRecord *record, gpointer data)
{
  const TovEntity *entity = tov_record_get_entity (record);

  g_string_append_printf (data, "%s %s %s %d", tov_record_get_id (record),
                          tov_record_get_created (record), tov_record_get_changed (record),
                          (int) tov_record_get_rev (record));
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *value = tov_record_get_text (record, &entity->fields[i]);

    g_string_append_printf (data, "|%s", value != NULL ? value : "-");
  }
  g_string_append_c (data, '\n');
}

static char *
read_records (TovStore *store, const TovEntity *entity)
{
  GString *text = g_string_new (NULL);

  g_assert_true (tov_store_foreach (store, entity, append_record, text, NULL));
  return g_string_free (text, FALSE);
}

static void
assert_records (TovStore *store, const TovEntity *entity, const char *expected)
{
  g_autofree char *actual = read_records (store, entity);

  g_assert_cmpstr (actual, ==, expected);
}

static void
try_entity (TovStore *store, const TovEntity *entity, const char *before, GRand *chance)
{
  g_autoptr (TovRecord) record = specimen_make (store, entity, chance);
  g_autofree char *none = read_records (store, entity);
  g_autofree char *made = NULL, *changed = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", entity->name);
  save (store, record);
  made = read_records (store, entity);
  specimen_change (store, record, chance);
  save (store, record);
  changed = read_records (store, entity);
  tov_store_delete (store, entity, tov_record_get_id (record), &error);
  g_assert_no_error (error);
  assert_records (store, entity, none);

  fixture_undo (store);
  assert_records (store, entity, changed);
  fixture_undo (store);
  assert_records (store, entity, made);
  fixture_undo (store);
  assert_exported (store, before);
  fixture_redo (store);
  assert_records (store, entity, made);
  fixture_redo (store);
  assert_records (store, entity, changed);
  fixture_redo (store);
  assert_records (store, entity, none);
}

static void
test_every_entity (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autofree char *before = NULL;

  /* Whatever a record must refer to is there then; of intervals, none that others would overlap. */
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_autoptr (TovRecord) record = specimen_make (store, *entity, chance);

    if ((*entity)->exclusive == NULL)
      save (store, record);
  }
  before = specimen_export (store);
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    try_entity (store, *entity, before, chance);
}

static const TovEntity *
choose_entity (GRand *chance)
{
  guint number = 0;

  while (tov_entities_get ()[number] != NULL)
    number++;
  return tov_entities_get ()[g_rand_int_range (chance, 0, (int) number)];
}

static gboolean
add_record (TovStore *store, GRand *chance)
{
  g_autoptr (TovRecord) record = specimen_make (store, choose_entity (chance), chance);

  return tov_consequences_save (store, record, NULL);
}

static gboolean
change_record (TovStore *store, GRand *chance)
{
  const TovEntity *entity = choose_entity (chance);
  g_autofree char *id = specimen_choose (store, entity, chance);
  g_autoptr (TovRecord) live = NULL, edited = NULL;

  if (id == NULL)
    return FALSE;
  live = tov_store_get (store, entity, id, NULL);
  edited = tov_record_copy (live);
  specimen_change (store, edited, chance);
  return tov_consequences_save (store, edited, NULL);
}

static gboolean
delete_record (TovStore *store, GRand *chance)
{
  const TovEntity *entity = choose_entity (chance);
  g_autofree char *id = specimen_choose (store, entity, chance);

  return id != NULL && tov_store_delete (store, entity, id, NULL);
}

/* One thing or several in one act; FALSE if it was refused. */
static gboolean
try_act (TovStore *store, GRand *chance)
{
  static gboolean (*const changes[]) (TovStore *, GRand *) = { add_record, change_record,
                                                               delete_record };
  int number = g_rand_int_range (chance, 0, 4) > 0 ? 1 : g_rand_int_range (chance, 2, 6);
  gboolean is_good = TRUE;

  g_assert_true (tov_store_begin (store, "Some act", NULL));
  for (int i = 0; i < number && is_good; i++)
    is_good = changes[g_rand_int_range (chance, 0, G_N_ELEMENTS (changes))](store, chance);
  if (is_good)
    return tov_store_commit (store, NULL);
  tov_store_rollback (store);
  return FALSE;
}

static void
do_acts (TovStore *store, int number, GRand *chance)
{
  for (int i = 0; i < number;)
    i += try_act (store, chance);
}

/* Does many acts, undoes and does them again; exports at every stage, which is where it may be
 * closed and opened too. */
static void
go_back_and_forth (const char *path)
{
  g_autoptr (TovStore) store = open_example (path);
  g_autoptr (GRand) chance = g_rand_new_with_seed (2);
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i <= ACTS; i++) {
    if (i % STAGE == 0)
      g_ptr_array_add (stages, specimen_export (store));
    if (i < ACTS)
      do_acts (store, 1, chance);
  }
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT count (*) FROM change_transaction", G_STRINGIFY (ACTS));
  for (int i = ACTS; i > 0; i--) {
    fixture_undo (store);
    if ((i - 1) % STAGE == 0)
      assert_exported (store, g_ptr_array_index (stages, (i - 1) / STAGE));
    if (i == ACTS / 2 && path != NULL) {
      g_clear_object (&store);
      store = tov_store_open (path, &error);
      g_assert_no_error (error);
    }
  }
  g_assert_false (tov_store_undo (store, NULL));
  for (int i = 1; i <= ACTS; i++) {
    fixture_redo (store);
    if (i % STAGE == 0)
      assert_exported (store, g_ptr_array_index (stages, i / STAGE));
  }
  g_assert_false (tov_store_redo (store, NULL));
}

static void
test_many_acts (void)
{
  go_back_and_forth (NULL);
}

static void
test_restart (void)
{
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);

  go_back_and_forth (path);
  fixture_remove_folder (folder);
}

/* A young person with everything that can hang on one. */
static void
test_dependants (void)
{
  g_autoptr (TovStore) store = open_example (NULL);
  g_autofree char *before = specimen_export (store);
  g_autofree char *id = fixture_ask (
      tov_store_get_connection (store),
      "SELECT young_person_id FROM log_entry_young_person GROUP BY 1 ORDER BY count (*) DESC, 1"
      " LIMIT 1");
  g_autoptr (GPtrArray) going = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *without = NULL;

  going = tov_removal_find (store, &tov_young_person_entity, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (going->len, >=, 40);
  tov_store_delete (store, &tov_young_person_entity, id, &error);
  g_assert_no_error (error);
  without = specimen_export (store);
  g_assert_null (strstr (without, id));
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT count (*) FROM change_transaction", "1");
  fixture_undo (store);
  assert_exported (store, before);
  fixture_redo (store);
  assert_exported (store, without);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo-bytes/every-entity-made-changed-and-deleted", test_every_entity);
  g_test_add_func ("/undo-bytes/a-thousand-acts", test_many_acts);
  g_test_add_func ("/undo-bytes/a-thousand-acts-and-a-restart", test_restart);
  g_test_add_func ("/undo-bytes/a-young-person-with-all-there-is", test_dependants);
  return g_test_run ();
}
