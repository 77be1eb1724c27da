/* What is done on a network map and undone leaves no byte behind: not in a package, and not in the
 * picture of the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"
#include "specimen.h"

#include "tov-entities.h"
#include "tov-map-file.h"
#include "tov-network-acts.h"
#include "tov-person-map.h"

#define STEPS 50

/* The register as it was after a step: all records, and so that the test need not write thousands
 * of files, the package and the picture of every tenth step only. */
typedef struct
{
  char *records;
  char *package;
  GBytes *picture;
} State;

static void
free_state (State *state)
{
  g_free (state->records);
  g_free (state->package);
  g_clear_pointer (&state->picture, g_bytes_unref);
  g_free (state);
}

static void
append_record (TovRecord *record, gpointer data)
{
  const TovEntity *entity = tov_record_get_entity (record);

  g_string_append_printf (data, "%s %s %s %s %d", entity->name, tov_record_get_id (record),
                          tov_record_get_created (record), tov_record_get_changed (record),
                          (int) tov_record_get_rev (record));
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *value = tov_record_get_text (record, &entity->fields[i]);

    g_string_append_printf (data, "|%s", value != NULL ? value : "-");
  }
  g_string_append_c (data, '\n');
}

static char *
read_records (TovStore *store)
{
  GString *text = g_string_new (NULL);

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    g_assert_true (tov_store_foreach (store, *entity, append_record, text, NULL));
  return g_string_free (text, FALSE);
}

static GBytes *
draw (TovStore *store, const char *map)
{
  g_autoptr (TovNetwork) network = network_fixture_load (store, map);
  g_autoptr (TovMap) picture = tov_person_map_new (store, network);
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "map.svg", NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  tov_map_file_write (picture, FALSE, NULL, path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  fixture_remove_folder (folder);
  return g_bytes_new_take (content, length);
}

static State *
keep_state (TovStore *store, const char *map, guint step)
{
  State *state = g_new0 (State, 1);

  state->records = read_records (store);
  if (step % 10 == 0) {
    state->package = specimen_export (store);
    state->picture = draw (store, map);
  }
  return state;
}

static void
assert_state (TovStore *store, const char *map, GPtrArray *states, guint step)
{
  const State *expected = g_ptr_array_index (states, step);
  State *actual = keep_state (store, map, step);

  g_assert_cmpstr (actual->records, ==, expected->records);
  if (expected->package != NULL) {
    specimen_assert_same (expected->package, actual->package);
    g_assert_true (g_bytes_equal (expected->picture, actual->picture));
  }
  free_state (actual);
}

/* Somebody on the map, by chance. */
static TovAlter *
choose (const TovNetwork *network, GRand *chance)
{
  return g_ptr_array_index (network->alters,
                            (guint) g_rand_int_range (chance, 0, (int) network->alters->len));
}

static const char *
choose_id (const TovNetwork *network, GRand *chance)
{
  return tov_record_get_id (TOV_RECORD (choose (network, chance)));
}

static void
change (TovStore *store, const TovNetwork *network, GRand *chance)
{
  g_autoptr (TovRecord) alter = tov_record_copy (TOV_RECORD (choose (network, chance)));
  const char *tie = tov_alter_ties[g_rand_int_range (chance, 0, 5)].code;

  g_object_set (alter, "tie", tie, "resource_person", g_rand_boolean (chance), NULL);
  tov_network_acts_change (store, TOV_ALTER (alter), NULL);
}

/* One act of any kind; it may change nothing, or be refused. */
static void
act (TovStore *store, const char *map, GRand *chance)
{
  static const char *const groups[] = { "", "Hjemme", "Holdet" };
  static const char *const words[] = { NULL, "ses ofte", "uvenner" };
  g_autoptr (TovNetwork) network = network_fixture_load (store, map);
  const char *one = choose_id (network, chance), *other = choose_id (network, chance);
  g_autofree char *made = NULL, *label = g_strdup_printf ("Ven %u", g_rand_int (chance));

  switch (g_rand_int_range (chance, 0, 11)) {
  case 0:
  case 1:
    made = tov_network_acts_add (store, map, label, NULL);
    break;
  case 2:
  case 3:
  case 4:
    tov_network_acts_place (store, one, g_rand_int_range (chance, 0, 5),
                            g_rand_int_range (chance, 0, 360), "sector:friends", NULL);
    break;
  case 5:
    tov_network_acts_tie (store, one, other, words[g_rand_int_range (chance, 0, 3)], NULL);
    break;
  case 6:
    tov_network_acts_untie (store, one, other, NULL);
    break;
  case 7:
    tov_network_acts_group (store, one, groups[g_rand_int_range (chance, 0, 3)], NULL);
    break;
  case 8:
    change (store, network, chance);
    break;
  case 9:
    made = tov_network_acts_ask (store, one, "Ringe om morgenen", "kw", TOV_DATE_NONE, NULL);
    break;
  default:
    if (network->alters->len > 3)
      tov_network_acts_remove (store, one, NULL);
    break;
  }
}

/* Acts until one has changed something. */
static void
take_step (TovStore *store, const char *map, GRand *chance)
{
  g_autofree char *before = read_records (store);
  gboolean is_same = TRUE;

  while (is_same) {
    g_autofree char *after = NULL;

    act (store, map, chance);
    after = read_records (store);
    is_same = g_str_equal (before, after);
  }
}

static void
test_steps (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (14);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) free_state);

  g_ptr_array_add (states, keep_state (store, "m1", 0));
  for (guint step = 1; step <= STEPS; step++) {
    take_step (store, "m1", chance);
    g_ptr_array_add (states, keep_state (store, "m1", step));
  }
  for (guint step = STEPS; step > 0; step--) {
    fixture_undo (store);
    assert_state (store, "m1", states, step - 1);
  }
  for (guint step = 1; step <= STEPS; step++) {
    fixture_redo (store);
    assert_state (store, "m1", states, step);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-bytes/fifty-steps-are-undone-one-by-one", test_steps);
  return g_test_run ();
}
