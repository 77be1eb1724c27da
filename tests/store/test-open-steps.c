/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-next-step.h"
#include "tov-open-steps.h"
#include "tov-young-person.h"

#define TODAY tov_date_new (2011, 10, 14)

static void
save_step (TovStore *store, const char *id, const char *set_on, const char *due_on)
{
  fixture_save (store, &tov_next_step_entity, id, "young_person_id", "yp", "text", id, "set_on",
                set_on, "due_on", due_on, NULL);
}

static void
end_step (TovStore *store, const char *id, const char *field, const char *day)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_next_step_entity, id, NULL);
  g_autoptr (TovRecord) step = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  tov_record_set_text (step, tov_entity_get_field (&tov_next_step_entity, field), day, &error);
  g_assert_no_error (error);
  tov_store_save (store, step, &error);
  g_assert_no_error (error);
}

static void
assert_open (TovStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = tov_open_steps_load (store, "yp", TODAY, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (ids, "%s ", tov_record_get_id (g_ptr_array_index (steps, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static TovStore *
open_with_person (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_young_person_entity, "yp", "reference", "U-1", NULL);
  return store;
}

static void
test_order (void)
{
  g_autoptr (TovStore) store = open_with_person ();

  save_step (store, "never", "2011-10-01", NULL);
  save_step (store, "late", "2011-10-01", "2011-12-01");
  save_step (store, "passed", "2011-09-01", "2011-09-30");
  save_step (store, "soon", "2011-10-14", "2011-10-15");
  assert_open (store, "passed soon late never ");
}

static void
test_ended (void)
{
  g_autoptr (TovStore) store = open_with_person ();

  save_step (store, "done", "2011-10-01", "2011-10-20");
  save_step (store, "cancelled", "2011-10-01", "2011-10-21");
  save_step (store, "done-later", "2011-10-01", "2011-10-22");
  save_step (store, "set-later", "2011-10-15", "2011-10-23");
  end_step (store, "done", "done_on", "2011-10-14");
  end_step (store, "cancelled", "cancelled_on", "2011-10-02");
  end_step (store, "done-later", "done_on", "2011-10-15");
  assert_open (store, "done-later ");
}

static void
finish (TovStore *store, const char *id, TovDate on)
{
  g_autoptr (GError) error = NULL;

  tov_open_steps_finish (store, id, on, &error);
  g_assert_no_error (error);
}

static void
test_finished (void)
{
  g_autoptr (TovStore) store = open_with_person ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) error = NULL;

  save_step (store, "step", "2011-10-01", "2011-10-20");
  end_step (store, "step", "cancelled_on", "2011-10-20");
  end_step (store, "step", "cancelled_because", "Flytter");
  finish (store, "step", TODAY);
  fixture_assert_answer (connection,
                         "SELECT done_on FROM next_step WHERE cancelled_on IS NULL"
                         " AND cancelled_because IS NULL",
                         "2011-10-14");
  /* Somebody who ticks it again later changes nothing. */
  finish (store, "step", TODAY + 1);
  fixture_assert_answer (connection, "SELECT done_on FROM next_step", "2011-10-14");
  tov_open_steps_reopen (store, "step", &error);
  g_assert_no_error (error);
  assert_open (store, "step ");
  fixture_undo (store);
  fixture_undo (store);
  fixture_assert_answer (connection, "SELECT cancelled_because FROM next_step", "Flytter");

  g_assert_false (tov_open_steps_finish (store, "gone", TODAY, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

/* One that is dropped stays so. */
static void
test_dropped (void)
{
  g_autoptr (TovStore) store = open_with_person ();

  save_step (store, "step", "2011-10-01", "2011-10-20");
  end_step (store, "step", "cancelled_on", "2011-10-14");
  finish (store, "step", TODAY);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT cancelled_on FROM next_step WHERE done_on IS NULL", "2011-10-14");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-steps/come-as-they-are-due-and-last-without-a-date", test_order);
  g_test_add_func ("/open-steps/are-open-on-the-day", test_ended);
  g_test_add_func ("/open-steps/are-finished-once-and-begun-again", test_finished);
  g_test_add_func ("/open-steps/are-not-finished-when-they-were-dropped", test_dropped);
  return g_test_run ();
}
