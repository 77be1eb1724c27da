/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-cohort.h"
#include "tov-contact.h"
#include "tov-file.h"
#include "tov-key-worker.h"
#include "tov-partnership.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

static void
save_bo (TovStore *store)
{
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
}

static TovRecord *
get_bo (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  TovRecord *live = tov_store_get (store, &tov_contact_entity, "bo", &error);

  g_assert_no_error (error);
  return live;
}

static void
rename_bo (TovStore *store, const char *name)
{
  g_autoptr (TovRecord) live = get_bo (store);
  g_autoptr (TovRecord) edited = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  g_object_set (edited, "given-name", name, NULL);
  tov_store_save (store, edited, &error);
  g_assert_no_error (error);
}

static void
delete_bo (TovStore *store)
{
  g_autoptr (GError) error = NULL;

  tov_store_delete (store, &tov_contact_entity, "bo", &error);
  g_assert_no_error (error);
}

/* What could be undone and done again now, as a user reads it; "-" for nothing. */
static void
assert_titles (TovStore *store, const char *undo_title, const char *redo_title)
{
  g_autofree char *back = tov_store_get_undo_title (store);
  g_autofree char *again = tov_store_get_redo_title (store);

  g_assert_cmpstr (back != NULL ? back : "-", ==, undo_title);
  g_assert_cmpstr (again != NULL ? again : "-", ==, redo_title);
}

static void
assert_names (TovStore *store, const char *names)
{
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT given_name || ' ' || rev FROM contact ORDER BY id", names);
}

static void
test_nothing (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  assert_titles (store, "-", "-");
  g_assert_false (tov_store_undo (store, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (tov_store_redo (store, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT count (*) FROM change_transaction", "0");
}

static void
test_back_and_again (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save_bo (store);
  rename_bo (store, "Bodil");
  delete_bo (store);
  assert_titles (store, "“Bodil” deleted", "-");
  fixture_undo (store);
  assert_names (store, "Bodil 2");
  assert_titles (store, "“Bodil” saved", "“Bodil” deleted");
  fixture_undo (store);
  assert_names (store, "Bo 1");
  fixture_undo (store);
  assert_names (store, "");
  assert_titles (store, "-", "“Bo” saved");
  fixture_redo (store);
  assert_names (store, "Bo 1");
  fixture_redo (store);
  assert_names (store, "Bodil 2");
  fixture_redo (store);
  assert_names (store, "");
  assert_titles (store, "“Bodil” deleted", "-");
}

static void
test_times (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) record = fixture_make (&tov_contact_entity, "bo", "given_name", "Bo", NULL);

  tov_record_set_created (record, "2009-01-01T00:00:00Z");
  tov_record_set_changed (record, "2010-01-01T00:00:00Z");
  tov_record_set_rev (record, 5);
  g_assert_true (tov_store_insert_verbatim (store, record, NULL));
  rename_bo (store, "Bodil");
  delete_bo (store);
  fixture_undo (store);
  fixture_undo (store);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT created || ' ' || changed || ' ' || rev FROM contact",
                         "2009-01-01T00:00:00Z 2010-01-01T00:00:00Z 5");
}

/* What was undone is lost when something else is done, but what was done before is not. */
static void
test_dropped (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save_bo (store);
  rename_bo (store, "Bodil");
  fixture_undo (store);
  rename_bo (store, "Birger");
  assert_titles (store, "“Birger” saved", "-");
  fixture_undo (store);
  assert_names (store, "Bo 1");
  assert_titles (store, "“Bo” saved", "“Birger” saved");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT state FROM change_transaction WHERE undoes_id IS NULL",
                         "done\ndropped\nundone");
}

static void
test_log (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  save_bo (store);
  rename_bo (store, "Bodil");
  tov_store_set_who (store, "carl");
  fixture_undo (store);
  fixture_redo (store);
  fixture_assert_answer (connection,
                         "SELECT who || ' ' || title || ' ' || undoes_id FROM change_transaction"
                         " WHERE id > 2",
                         "carl Undone: “Bodil” saved 2\ncarl Redone: “Bodil” saved 2");
  fixture_assert_answer (connection,
                         "SELECT old_value || ' ' || new_value FROM change_entry"
                         " WHERE field = 'given_name' AND transaction_id > 1 ORDER BY id",
                         "Bo Bodil\nBodil Bo\nBo Bodil");
}

/* Several changes of one record in one act, where the ones between do not all fit each other: the
 * last day may never stand before the first. */
static void
test_several_in_one (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) record = NULL;
  static const char *const spans[][2] = { { "2011-01-01", "2011-01-31" },
                                          { "2011-05-01", "2011-05-31" },
                                          { "2011-05-01", "2011-06-30" },
                                          { "2011-03-01", "2011-03-31" },
                                          { "2011-08-01", "2011-08-31" } };

  fixture_save (store, &tov_partnership_entity, "p", "name", "Aarhus", NULL);
  record = fixture_make (&tov_cohort_entity, "c", "partnership_id", "p", "name", "2011", NULL);
  g_assert_true (tov_store_begin (store, "All at once", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++) {
    g_object_set (record, "from-date", tov_date_from_iso (spans[i][0]), "to-date",
                  tov_date_from_iso (spans[i][1]), NULL);
    g_assert_true (tov_store_save (store, record, NULL));
  }
  g_assert_true (tov_store_delete (store, &tov_cohort_entity, "c", NULL));
  tov_record_set_rev (record, 0);
  g_assert_true (tov_store_save (store, record, NULL));
  g_assert_true (tov_store_commit (store, NULL));
  assert_titles (store, "All at once", "-");
  fixture_undo (store);
  g_assert_cmpuint (tov_store_count (store, &tov_cohort_entity), ==, 0);
  fixture_redo (store);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT from_date || ' ' || to_date || ' ' || rev FROM cohort",
                         "2011-08-01 2011-08-31 1");
}

static void
test_restart (void)
{
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);

  for (guint i = 0; i < 3; i++) {
    g_autoptr (TovStore) store = tov_store_open (path, NULL);

    if (i == 0) {
      save_bo (store);
      rename_bo (store, "Bodil");
    } else if (i == 1) {
      fixture_undo (store);
    } else {
      assert_titles (store, "“Bo” saved", "“Bodil” saved");
      fixture_redo (store);
      assert_names (store, "Bodil 2");
    }
  }
  fixture_remove_folder (folder);
}

static void
count_notify (guint *number)
{
  (*number)++;
}

static void
test_live (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) live = NULL, again = NULL;
  guint number = 0;

  save_bo (store);
  live = get_bo (store);
  rename_bo (store, "Bodil");
  g_signal_connect_swapped (live, "notify::given-name", G_CALLBACK (count_notify), &number);
  fixture_undo (store);
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bo");
  g_assert_cmpint (tov_record_get_rev (live), ==, 1);
  g_assert_cmpuint (number, ==, 1);

  /* One that goes and comes again is still the same object, and says what is true. */
  fixture_undo (store);
  g_assert_null (tov_store_get (store, &tov_contact_entity, "bo", NULL));
  fixture_redo (store);
  fixture_redo (store);
  again = get_bo (store);
  g_assert_true (again == live);
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bodil");
  g_assert_cmpint (tov_record_get_rev (live), ==, 2);
}

static void
note_change (GString *news, const char *entity, const char *id, TovStore *store)
{
  g_string_append_printf (news, "%s %s;", entity, id != NULL ? id : "*");
}

static void
note_act (GString *news, const char *title, TovStore *store)
{
  g_string_append_printf (news, "%s.", title);
}

static void
test_announcement (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GString) news = g_string_new (NULL);

  save_bo (store);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_key_worker_entity, "k", "young_person_id", "aase", "contact_id", "bo",
                "from_date", "2011-01-01", NULL);
  g_assert_true (tov_store_delete (store, &tov_young_person_entity, "aase", NULL));
  g_signal_connect_swapped (store, "changed", G_CALLBACK (note_change), news);
  g_signal_connect_swapped (store, "acted", G_CALLBACK (note_act), news);
  fixture_undo (store);
  g_assert_cmpstr (news->str, ==, "young_person aase;key_worker k;Undone: “U1” deleted.");
}

static void
test_changed_meanwhile (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) error = NULL;

  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  tov_store_begin (store, "Both", NULL);
  save_bo (store);
  fixture_save (store, &tov_contact_entity, "carl", "given_name", "Carl", NULL);
  tov_store_commit (store, NULL);
  tov_store_set_recording (store, FALSE);
  tov_connection_execute (connection,
                          "UPDATE contact SET note = 'x' || note, rev = 7"
                          " WHERE id = 'bo'",
                          &error);
  g_assert_no_error (error);
  tov_store_set_recording (store, TRUE);

  /* Carl was taken back before Bo was looked at, but all of it or nothing. */
  g_assert_false (tov_store_undo (store, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  assert_names (store, "Bo 7\nCarl 1");
  assert_titles (store, "Both", "-");
  fixture_assert_answer (connection, "SELECT count (*) FROM change_transaction", "2");
}

static void
test_comes_where_another_is (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  save_bo (store);
  delete_bo (store);
  tov_store_set_recording (store, FALSE);
  save_bo (store);
  tov_store_set_recording (store, TRUE);
  g_assert_false (tov_store_undo (store, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  assert_names (store, "Bo 1");
}

/* An act of which nothing was written in the end is no step. */
static void
test_empty_act (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) stale = fixture_make (&tov_contact_entity, "bo", "given_name", "X", NULL);

  save_bo (store);
  tov_record_set_rev (stale, 5);
  g_assert_true (tov_store_begin (store, "Refused", NULL));
  g_assert_false (tov_store_save (store, stale, NULL));
  g_assert_true (tov_store_commit (store, NULL));
  assert_titles (store, "“Bo” saved", "-");
  fixture_undo (store);
  assert_names (store, "");
}

static void
test_file (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  g_autoptr (TovRecord) record = NULL;
  g_autofree char *before = tov_store_put_file (store, first, NULL);
  g_autofree char *after = tov_store_put_file (store, second, NULL);
  g_autoptr (GError) error = NULL;

  record = fixture_make (&tov_contact_entity, "bo", "given_name", "Bo", "photo", before, NULL);
  g_assert_true (tov_store_save (store, record, NULL));
  g_object_set (record, "photo", after, NULL);
  g_assert_true (tov_store_save (store, record, NULL));
  fixture_undo (store);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT photo FROM contact", before);

  /* A register made from a package has the log, but not the pictures of the past. */
  tov_connection_execute (tov_store_get_connection (store),
                          "DELETE FROM stored_file WHERE content = CAST ('second' AS BLOB)", NULL);
  g_assert_false (tov_store_redo (store, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT photo FROM contact", before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-undo/says-when-there-is-nothing", test_nothing);
  g_test_add_func ("/store-undo/goes-back-and-forth", test_back_and_again);
  g_test_add_func ("/store-undo/brings-times-and-revs-back", test_times);
  g_test_add_func ("/store-undo/something-else-drops-what-was-undone", test_dropped);
  g_test_add_func ("/store-undo/stands-in-the-log-itself", test_log);
  g_test_add_func ("/store-undo/several-changes-of-one-record", test_several_in_one);
  g_test_add_func ("/store-undo/goes-on-after-a-restart", test_restart);
  g_test_add_func ("/store-undo/live-records-follow", test_live);
  g_test_add_func ("/store-undo/announces-what-came-back", test_announcement);
  g_test_add_func ("/store-undo/refuses-what-was-changed-otherwise", test_changed_meanwhile);
  g_test_add_func ("/store-undo/overwrites-no-other-record", test_comes_where_another_is);
  g_test_add_func ("/store-undo/passes-an-act-without-changes", test_empty_act);
  g_test_add_func ("/store-undo/brings-files-back", test_file);
  return g_test_run ();
}
