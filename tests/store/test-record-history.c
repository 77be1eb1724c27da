/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact.h"
#include "tov-record-history.h"
#include "tov-store-undo.h"

static void
save (TovStore *store, TovRecord *record, const char *name, const char *phone)
{
  g_autoptr (GError) error = NULL;

  g_object_set (record, "given-name", name, "phone", phone, NULL);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

/* Bo is made, given a number and renamed in one act, and deleted: acts 1, 2 and 3. */
static TovStore *
open_with_bo (void)
{
  TovStore *store = fixture_open ();
  g_autoptr (TovRecord) bo = fixture_make (&tov_contact_entity, "bo", NULL);

  tov_store_set_who (store, "carl");
  save (store, bo, "Bo", NULL);
  g_assert_true (tov_store_begin (store, "Renamed", NULL));
  save (store, bo, "Bo", "86 12 34 56");
  save (store, bo, "Bodil", "86 12 34 56");
  g_assert_true (tov_store_commit (store, NULL));
  g_assert_true (tov_store_delete (store, &tov_contact_entity, "bo", NULL));
  return store;
}

static char *
describe (GPtrArray *acts)
{
  static const char *const kinds[] = { "created", "changed", "deleted" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < acts->len; i++) {
    const TovPastAct *act = g_ptr_array_index (acts, i);

    g_string_append_printf (text, "%d %s %s, %s:", (int) act->act, act->title, act->who,
                            kinds[act->kind]);
    for (guint j = 0; j < act->changes->len; j++) {
      const TovValueChange *change = g_ptr_array_index (act->changes, j);

      g_string_append_printf (text, " %s %s>%s", change->field->name,
                              change->from != NULL ? change->from : "-",
                              change->to != NULL ? change->to : "-");
    }
    g_string_append_c (text, '\n');
  }
  return g_strdup (text->str);
}

static void
assert_history (TovStore *store, const char *id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts = tov_record_history_load (store, &tov_contact_entity, id, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (acts);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_acts (void)
{
  g_autoptr (TovStore) store = open_with_bo ();
  g_autoptr (GPtrArray) acts = NULL;

  fixture_save (store, &tov_contact_entity, "dorte", "given_name", "Dorte", NULL);
  assert_history (store, "bo",
                  "3 “Bodil” deleted carl, deleted: given_name Bodil>- phone 86 12 34 56>-\n"
                  "2 Renamed carl, changed: given_name Bo>Bodil phone ->86 12 34 56\n"
                  "1 “Bo” saved carl, created: given_name ->Bo\n");
  assert_history (store, "nobody", "");
  acts = tov_record_history_load (store, &tov_contact_entity, "bo", NULL);
  g_assert_cmpuint (strlen (((TovPastAct *) g_ptr_array_index (acts, 0))->at), ==,
                    strlen ("2011-10-14T12:00:00Z"));
}

static void
test_undone (void)
{
  g_autoptr (TovStore) store = open_with_bo ();

  g_assert_true (tov_store_undo (store, NULL));
  g_assert_true (tov_store_undo (store, NULL));
  assert_history (
      store, "bo",
      "5 Undone: Renamed carl, changed: given_name Bodil>Bo phone 86 12 34 56>-\n"
      "4 Undone: “Bodil” deleted carl, created: given_name ->Bodil phone ->86 12 34 56\n"
      "3 “Bodil” deleted carl, deleted: given_name Bodil>- phone 86 12 34 56>-\n"
      "2 Renamed carl, changed: given_name Bo>Bodil phone ->86 12 34 56\n"
      "1 “Bo” saved carl, created: given_name ->Bo\n");
}

/* What an act brings about and takes back again is no change. */
static void
test_net (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) bo = fixture_make (&tov_contact_entity, "bo", NULL);

  tov_store_set_who (store, "carl");
  save (store, bo, "Bo", NULL);
  g_assert_true (tov_store_begin (store, "To and fro", NULL));
  save (store, bo, "Bodil", "86 12 34 56");
  save (store, bo, "Bo", "86 12 34 56");
  g_assert_true (tov_store_delete (store, &tov_contact_entity, "bo", NULL));
  tov_record_set_rev (bo, 0);
  save (store, bo, "Bo", "86 00 00 00");
  g_assert_true (tov_store_commit (store, NULL));
  assert_history (store, "bo",
                  "2 To and fro carl, changed: phone ->86 00 00 00\n"
                  "1 “Bo” saved carl, created: given_name ->Bo\n");
}

static void
assert_state (TovStore *store, gint64 act, const char *name, const char *phone, gint64 rev)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) state =
      tov_record_history_get_state (store, &tov_contact_entity, "bo", act, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (TOV_CONTACT (state)->given_name, ==, name);
  g_assert_cmpstr (TOV_CONTACT (state)->phone, ==, phone);
  g_assert_cmpint (tov_record_get_rev (state), ==, rev);
}

static void
test_states (void)
{
  g_autoptr (TovStore) store = open_with_bo ();
  g_autoptr (GError) error = NULL;

  assert_state (store, 1, "Bo", NULL, 0);
  assert_state (store, 2, "Bodil", "86 12 34 56", 0);
  g_assert_null (tov_record_history_get_state (store, &tov_contact_entity, "bo", 3, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_null (tov_record_history_get_state (store, &tov_contact_entity, "bo", 0, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);

  g_assert_true (tov_store_undo (store, NULL));
  assert_state (store, 1, "Bo", NULL, 3);
  assert_state (store, 4, "Bodil", "86 12 34 56", 3);
}

/* An earlier state is put back by saving it, whether the record is there or deleted. */
static void
test_put_back (void)
{
  g_autoptr (TovStore) store = open_with_bo ();
  g_autoptr (TovRecord) deleted =
      tov_record_history_get_state (store, &tov_contact_entity, "bo", 2, NULL);
  g_autoptr (TovRecord) earlier = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_save (store, deleted, &error));
  g_assert_no_error (error);
  earlier = tov_record_history_get_state (store, &tov_contact_entity, "bo", 1, NULL);
  g_assert_true (tov_store_save (store, earlier, &error));
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT given_name || ifnull (phone, ' -') || ' ' || rev FROM contact",
                         "Bo - 2");
}

/* Nothing is noted of how a record came that was saved without recording; what it was is known by
 * what its first change has replaced. */
static void
test_before_the_first_change (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) bo = fixture_make (&tov_contact_entity, "bo", NULL);
  g_autoptr (TovRecord) original = NULL;
  g_autoptr (GError) error = NULL;

  tov_store_set_who (store, "carl");
  tov_store_set_recording (store, FALSE);
  save (store, bo, "Bo", "86 12 34 56");
  tov_store_set_recording (store, TRUE);
  fixture_save (store, &tov_contact_entity, "dorte", "given_name", "Dorte", NULL);
  save (store, bo, "Bodil", NULL);
  assert_history (store, "bo",
                  "2 “Bodil” saved carl, changed: given_name Bo>Bodil phone 86 12 34 56>-\n");
  assert_state (store, 1, "Bo", "86 12 34 56", 2);

  original = tov_record_history_get_state (store, &tov_contact_entity, "bo", 1, NULL);
  g_assert_true (tov_store_save (store, original, &error));
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT given_name || ' ' || phone || ' ' || rev FROM contact"
                         " WHERE id = 'bo'",
                         "Bo 86 12 34 56 3");

  g_assert_true (tov_store_delete (store, &tov_contact_entity, "bo", NULL));
  assert_state (store, 1, "Bo", "86 12 34 56", 0);
}

static gint64
count (TovStore *store, const char *id)
{
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_contact_entity, id, NULL);

  return tov_record_history_count (store, record);
}

static void
test_count (void)
{
  g_autoptr (TovStore) store = open_with_bo ();
  g_autoptr (TovRecord) came = fixture_make (&tov_contact_entity, "came", NULL);
  g_autoptr (TovRecord) copy = NULL;

  /* Made, changed, deleted and brought back. */
  fixture_undo (store);
  g_assert_cmpint (count (store, "bo"), ==, 4);
  fixture_undo (store);
  g_assert_cmpint (count (store, "bo"), ==, 5);
  /* One that had been saved five times where it came from. */
  tov_store_set_recording (store, FALSE);
  g_object_set (came, "given-name", "Ann", NULL);
  tov_record_set_created (came, "2011-10-14T08:00:00Z");
  tov_record_set_changed (came, "2011-10-14T08:00:00Z");
  tov_record_set_rev (came, 5);
  g_assert_true (tov_store_insert_verbatim (store, came, NULL));
  tov_store_set_recording (store, TRUE);
  g_assert_cmpint (count (store, "came"), ==, 5);
  copy = tov_record_copy (came);
  save (store, copy, "Anna", NULL);
  g_assert_cmpint (count (store, "came"), ==, 6);
  fixture_undo (store);
  g_assert_cmpint (count (store, "came"), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-history/the-newest-act-first", test_acts);
  g_test_add_func ("/record-history/what-was-undone-stands-there-too", test_undone);
  g_test_add_func ("/record-history/an-act-has-changed-a-value-once", test_net);
  g_test_add_func ("/record-history/knows-every-earlier-state", test_states);
  g_test_add_func ("/record-history/an-earlier-state-can-be-saved", test_put_back);
  g_test_add_func ("/record-history/goes-back-to-before-the-first-change",
                   test_before_the_first_change);
  g_test_add_func ("/record-history/counts-acts-and-never-falls", test_count);
  return g_test_run ();
}
