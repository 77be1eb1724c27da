/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-next-step.h"
#include "tov-owned.h"
#include "tov-young-person.h"

static void
add_step (TovStore *store, const char *id, const char *person, const char *due_on)
{
  fixture_save (store, &tov_next_step_entity, id, "young_person_id", person, "text", id, "set_on",
                "2011-10-01", "due_on", due_on, NULL);
}

static void
test_order (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GPtrArray) steps = NULL, none = NULL;
  g_autoptr (TovRecord) live = NULL;
  g_autoptr (GError) error = NULL;
  const char *const expected[] = { "undated", "first", "last-a", "last-b" };

  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_young_person_entity, "bo", "reference", "U2", NULL);
  add_step (store, "last-b", "aase", "2011-11-03");
  add_step (store, "last-a", "aase", "2011-11-03");
  add_step (store, "undated", "aase", "");
  add_step (store, "first", "aase", "2011-10-20");
  live = tov_store_get (store, &tov_next_step_entity, "first", &error);
  g_assert_no_error (error);

  steps =
      tov_owned_load (store, &tov_next_step_entity, "young_person_id", "aase", "due_on", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpstr (tov_record_get_id (g_ptr_array_index (steps, i)), ==, expected[i]);
  g_assert_true (g_ptr_array_index (steps, 1) == live);

  none = tov_owned_load (store, &tov_next_step_entity, "young_person_id", "bo", "due_on", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/owned/live-records-of-one-alone-in-order", test_order);
  return g_test_run ();
}
