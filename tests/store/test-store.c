/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-cohort.h"
#include "tov-contact.h"
#include "tov-entities.h"
#include "tov-key-worker.h"
#include "tov-partnership.h"
#include "tov-readiness.h"
#include "tov-setting.h"
#include "tov-theme.h"
#include "tov-young-person.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
save_bo (TovStore *store)
{
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", "family_name", "Friis", NULL);
}

static void
note_change (GString *changes, const char *entity, const char *id, TovStore *store)
{
  g_string_append_printf (changes, "%s %s;", entity, id != NULL ? id : "*");
}

static GString *
watch (TovStore *store)
{
  GString *changes = g_string_new (NULL);

  g_signal_connect_swapped (store, "changed", G_CALLBACK (note_change), changes);
  return changes;
}

static void
test_new_register (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  g_assert_null (tov_store_get_path (store));
  g_assert_true (tov_store_is_empty (store));
  g_assert_cmpuint (tov_store_count (store, &tov_theme_entity), ==, 12);
  save_bo (store);
  g_assert_false (tov_store_is_empty (store));
}

static void
test_insert (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) record =
      fixture_make (&tov_young_person_entity, NULL, "reference", "U1", NULL);
  g_autoptr (TovRecord) read = NULL;
  g_autoptr (GError) error = NULL;

  tov_store_save (store, record, &error);
  g_assert_no_error (error);
  g_assert_true (tov_record_id_is_valid (tov_record_get_id (record)));
  g_assert_cmpint (tov_record_get_rev (record), ==, 1);
  g_assert_cmpstr (tov_record_get_created (record), ==, tov_record_get_changed (record));

  read = tov_store_get (store, &tov_young_person_entity, tov_record_get_id (record), &error);
  g_assert_no_error (error);
  g_assert_true (read != record);
  g_assert_cmpstr (TOV_YOUNG_PERSON (read)->reference, ==, "U1");
  g_assert_cmpstr (TOV_YOUNG_PERSON (read)->gender, ==, "unknown");
  g_assert_cmpint (TOV_YOUNG_PERSON (read)->broken_off_educations, ==, TOV_NUMBER_NONE);
  g_assert_cmpint (tov_record_get_rev (read), ==, 1);
}

static void
test_every_entity (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  /* Names that SQL knows as words of its own ("alter") must do as well as others. */
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (tov_store_get (store, *entity, "none", &error));
    g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
  }
}

static void
test_live (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) live = NULL, again = NULL, edited = NULL;
  g_autoptr (GError) error = NULL;
  gpointer gone;

  save_bo (store);
  live = tov_store_get (store, &tov_contact_entity, "bo", &error);
  again = tov_store_get (store, &tov_contact_entity, "bo", &error);
  g_assert_true (live == again);

  edited = tov_record_copy (live);
  g_object_set (edited, "given-name", "Bodil", NULL);
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bo");
  tov_store_save (store, edited, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bodil");
  g_assert_cmpint (tov_record_get_rev (live), ==, 2);

  gone = live;
  g_object_add_weak_pointer (G_OBJECT (live), &gone);
  g_clear_object (&live);
  g_clear_object (&again);
  g_assert_null (gone);
  live = tov_store_get (store, &tov_contact_entity, "bo", &error);
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bodil");
}

static void
test_stale (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) live = NULL, first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  save_bo (store);
  live = tov_store_get (store, &tov_contact_entity, "bo", &error);
  first = tov_record_copy (live);
  second = tov_record_copy (live);
  g_object_set (first, "given-name", "Bodil", NULL);
  g_object_set (second, "given-name", "Bjarne", NULL);
  g_assert_true (tov_store_save (store, first, &error));
  g_assert_false (tov_store_save (store, second, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_cmpint (tov_record_get_rev (second), ==, 1);
  g_assert_cmpstr (TOV_CONTACT (second)->given_name, ==, "Bjarne");
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bodil");
}

static void
test_invalid (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) nameless = fixture_make (&tov_contact_entity, NULL, NULL);
  g_autoptr (TovRecord) lost =
      fixture_make (&tov_readiness_entity, NULL, "young_person_id", "nobody", "level",
                    "plainly_ready", "from_date", "2011-01-01", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_store_save (store, nameless, &error));
  g_assert_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED);
  g_clear_error (&error);
  g_assert_false (tov_store_save (store, lost, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_null (tov_record_get_id (lost));
  g_assert_cmpint (tov_record_get_rev (lost), ==, 0);
  g_assert_true (tov_store_is_empty (store));
}

static void
test_overlap (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) second = NULL;
  g_autoptr (GError) error = NULL;

  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_readiness_entity, "first", "young_person_id", "aase", "level",
                "plainly_ready", "from_date", "2011-01-01", "to_date", "2011-01-31", NULL);
  second = fixture_make (&tov_readiness_entity, "second", "young_person_id", "aase", "level",
                         "ready_for_activity", "from_date", "2011-01-31", NULL);
  /* Both days are included, so the 31st would be in two. */
  g_assert_false (tov_store_save (store, second, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_clear_error (&error);
  g_object_set (second, "from-date", tov_date_new (2011, 2, 1), NULL);
  g_assert_true (tov_store_save (store, second, &error));
  g_assert_true (tov_store_save (store, second, &error));
}

static void
test_delete (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  save_bo (store);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_key_worker_entity, "k", "young_person_id", "aase", "contact_id", "bo",
                "from_date", "2011-01-01", NULL);
  g_assert_false (tov_store_delete (store, &tov_contact_entity, "bo", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Bo Friis"));
  g_clear_error (&error);
  /* The key worker's time belongs to the young person, and goes with them. */
  g_assert_true (tov_store_delete (store, &tov_young_person_entity, "aase", &error));
  g_assert_cmpuint (tov_store_count (store, &tov_key_worker_entity), ==, 0);
  g_assert_true (tov_store_delete (store, &tov_contact_entity, "bo", &error));
  g_assert_false (tov_store_delete (store, &tov_contact_entity, "bo", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

static void
test_rollback (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GString) changes = NULL;
  g_autoptr (TovRecord) live = NULL, edited = NULL, added = NULL;
  g_autoptr (GError) error = NULL;

  save_bo (store);
  changes = watch (store);
  live = tov_store_get (store, &tov_contact_entity, "bo", &error);
  edited = tov_record_copy (live);
  added = fixture_make (&tov_contact_entity, NULL, "given_name", "Carl", NULL);
  g_object_set (edited, "given-name", "Bodil", NULL);
  g_assert_true (tov_store_begin (store, "Two at once", &error));
  g_assert_true (tov_store_save (store, edited, &error));
  g_assert_true (tov_store_save (store, edited, &error));
  g_assert_true (tov_store_save (store, added, &error));
  tov_store_rollback (store);

  g_assert_cmpstr (changes->str, ==, "");
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 1);
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bo");
  g_assert_cmpint (tov_record_get_rev (live), ==, 1);
  /* What was being edited is kept, and can be saved after all. */
  g_assert_cmpstr (TOV_CONTACT (edited)->given_name, ==, "Bodil");
  g_assert_null (tov_record_get_id (added));
  g_assert_true (tov_store_save (store, edited, &error));
  g_assert_true (tov_store_save (store, added, &error));
}

static void
test_nesting (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GString) changes = watch (store);
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin (store, "Outer", &error));
  g_assert_true (tov_store_begin (store, "Inner", &error));
  save_bo (store);
  g_assert_true (tov_store_commit (store, &error));
  g_assert_cmpstr (changes->str, ==, "");
  g_assert_true (tov_store_commit (store, &error));
  g_assert_cmpstr (changes->str, ==, "contact bo;");
  fixture_assert_answer (tov_store_get_connection (store), "SELECT title FROM change_transaction",
                         "Outer");
}

static void
test_end (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin (store, "Good", &error));
  save_bo (store);
  g_assert_true (tov_store_end (store, TRUE, &error));
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 1);
  g_assert_true (tov_store_begin (store, "Bad", &error));
  g_assert_true (tov_store_delete (store, &tov_contact_entity, "bo", &error));
  g_assert_false (tov_store_end (store, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 1);
}

static void
test_doomed (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin (store, "Outer", &error));
  save_bo (store);
  g_assert_true (tov_store_begin (store, "Inner", &error));
  tov_store_rollback (store);
  g_assert_false (tov_store_commit (store, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  g_assert_true (tov_store_is_empty (store));
  save_bo (store);
}

static void
test_failed_part (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  /* A save that is refused has changed nothing, and the act may go on without it. */
  g_assert_true (tov_store_begin (store, "Try", &error));
  save_bo (store);
  g_assert_false (tov_store_delete (store, &tov_contact_entity, "carl", NULL));
  g_assert_true (tov_store_commit (store, &error));
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 1);
}

static void
test_order_within_act (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  /* References are looked at when the act ends: what refers may be written first. */
  g_assert_true (tov_store_begin (store, "Import", &error));
  fixture_save (store, &tov_cohort_entity, "2011", "partnership_id", "aa", "name", "2011", NULL);
  fixture_save (store, &tov_partnership_entity, "aa", "name", "Aarhus", NULL);
  g_assert_true (tov_store_commit (store, &error));
}

static void
test_announcement (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GString) changes = watch (store);
  g_autoptr (GError) error = NULL;

  tov_store_begin (store, "Few", &error);
  save_bo (store);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  tov_store_commit (store, &error);
  g_assert_cmpstr (changes->str, ==, "contact bo;young_person aase;");

  g_string_truncate (changes, 0);
  tov_store_begin (store, "Many", &error);
  for (int i = 0; i < 11; i++)
    fixture_save (store, &tov_young_person_entity, NULL, "reference", "U", NULL);
  tov_store_commit (store, &error);
  g_assert_cmpstr (changes->str, ==, "young_person *;");
}

static void
test_verbatim (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) record = fixture_make (&tov_contact_entity, "bo", "given_name", "Bo", NULL);
  g_autoptr (TovRecord) live = NULL;
  g_autoptr (GString) changes = watch (store);
  g_autoptr (GError) error = NULL;

  tov_record_set_created (record, "2009-01-01T00:00:00Z");
  tov_record_set_changed (record, "2010-01-01T00:00:00Z");
  tov_record_set_rev (record, 5);
  g_assert_true (tov_store_insert_verbatim (store, record, &error));
  g_assert_cmpstr (changes->str, ==, "contact *;");
  live = tov_store_get (store, &tov_contact_entity, "bo", &error);
  g_assert_cmpstr (tov_record_get_created (live), ==, "2009-01-01T00:00:00Z");
  g_assert_cmpstr (tov_record_get_changed (live), ==, "2010-01-01T00:00:00Z");
  g_assert_cmpint (tov_record_get_rev (live), ==, 5);

  g_object_set (record, "given-name", "Bodil", NULL);
  g_assert_true (tov_store_insert_verbatim (store, record, &error));
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 1);
  g_assert_cmpstr (TOV_CONTACT (live)->given_name, ==, "Bodil");
}

static void
append_id (TovRecord *record, gpointer data)
{
  g_string_append_printf (data, "%s ", tov_record_get_id (record));
}

static void
test_foreach (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GString) ids = g_string_new (NULL);
  static const char *const written[] = { "b", "å", "A", "a" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    fixture_save (store, &tov_contact_entity, written[i], "given_name", "X", NULL);
  g_assert_true (tov_store_foreach (store, &tov_contact_entity, append_id, ids, &error));
  g_assert_cmpstr (ids->str, ==, "A a b å ");
}

static void
test_title (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autofree char *title = NULL, *unknown = NULL;

  save_bo (store);
  title = tov_store_get_title (store, "contact", "bo");
  unknown = tov_store_get_title (store, "contact", "carl");
  g_assert_cmpstr (title, ==, "Bo Friis");
  g_assert_cmpstr (unknown, ==, "carl");
}

static void
test_setting (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autofree char *fallback = tov_store_get_setting (store, "today", "2000-01-01");
  g_autofree char *value = NULL;

  g_assert_cmpstr (fallback, ==, "2000-01-01");
  fixture_save (store, &tov_setting_entity, NULL, "name", "today", "value", "2011-10-14", NULL);
  value = tov_store_get_setting (store, "today", "2000-01-01");
  g_assert_cmpstr (value, ==, "2011-10-14");
}

static void
test_damaged_value (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  /* It has the form of a date, so the database takes it, but there is no such day. */
  tov_connection_execute (
      tov_store_get_connection (store),
      "INSERT INTO change_transaction (id, at, who, title) VALUES (99, '', '', '');"
      "INSERT INTO readiness VALUES ('r', 'aase', 'plainly_ready', '2011-02-31',"
      " NULL, '', '', 1)",
      &error);
  g_assert_no_error (error);
  g_assert_null (tov_store_get (store, &tov_readiness_entity, "r", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED);
}

static gpointer
count_in_thread (gpointer data)
{
  return fixture_ask (data, "SELECT count (*) FROM contact");
}

static void
test_snapshot (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovConnection) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;

  save_bo (store);
  snapshot = tov_store_snapshot (store, NULL, &error);
  g_assert_no_error (error);
  tov_store_delete (store, &tov_contact_entity, "bo", &error);
  answer = g_thread_join (g_thread_new ("snapshot", count_in_thread, snapshot));
  g_assert_cmpstr (answer, ==, "1");
}

/* An import goes on in steps; what asks in between is told so. */
static void
test_no_snapshot_of_half_an_act (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovConnection) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  tov_store_begin (store, "act", NULL);
  save_bo (store);
  g_assert_null (tov_store_snapshot (store, NULL, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD);
  g_clear_error (&error);
  tov_store_commit (store, NULL);
  snapshot = tov_store_snapshot (store, NULL, &error);
  g_assert_no_error (error);
}

static void
test_reopened (void)
{
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (TovStore) store = tov_store_open (path, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, i);
    g_assert_cmpstr (tov_store_get_path (store), ==, path);
    if (i == 0)
      save_bo (store);
  }
  fixture_remove_folder (folder);
}

/* The other half of the next test: a process that dies in the middle of an act. */
static void
test_crash_child (void)
{
  g_autoptr (TovStore) store = NULL;

  if (!g_test_subprocess ())
    return;
  store = tov_store_open (g_getenv ("TOV_TEST_PATH"), NULL);
  save_bo (store);
  /* With next to no memory for pages, the half-done act is written to the file early. */
  tov_connection_execute (tov_store_get_connection (store), "PRAGMA cache_size = 1", NULL);
  tov_store_begin (store, "Never done", NULL);
  tov_connection_execute (tov_store_get_connection (store), "PRAGMA user_version = 1000", NULL);
  for (guint i = 0; i < 1000; i++)
    fixture_save (store, &tov_contact_entity, NULL, "given_name", "Lost", NULL);
  _exit (0);
}

/* Where a database keeps its user_version: the first page is the last that an act writes. */
static void
write_user_version (const char *path, guint32 number)
{
  FILE *file = g_fopen (path, "r+b");
  guint32 bytes = GUINT32_TO_BE (number);

  g_assert_cmpint (fseek (file, 60, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (&bytes, sizeof bytes, 1, file), ==, 1);
  fclose (file);
}

static void
test_crash (void)
{
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_setenv ("TOV_TEST_PATH", path, TRUE);
  g_test_trap_subprocess ("/store/subprocess/crash", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_assert_cmpint (g_stat (journal, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 0);
  write_user_version (path, 1000);
  {
    g_autoptr (TovStore) store = tov_store_open (path, &error);

    g_assert_no_error (error);
    fixture_assert_answer (tov_store_get_connection (store), "SELECT given_name FROM contact",
                           "Bo");
  }
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/a-new-register-has-its-catalogues-only", test_new_register);
  g_test_add_func ("/store/a-new-record-gets-id-times-and-defaults", test_insert);
  g_test_add_func ("/store/reads-every-entity", test_every_entity);
  g_test_add_func ("/store/one-live-object-a-record", test_live);
  g_test_add_func ("/store/refuses-what-was-changed-meanwhile", test_stale);
  g_test_add_func ("/store/refuses-broken-rules-and-keeps-the-edit", test_invalid);
  g_test_add_func ("/store/refuses-overlapping-intervals", test_overlap);
  g_test_add_func ("/store/deletes-only-what-nothing-that-stays-refers-to", test_delete);
  g_test_add_func ("/store/an-act-can-be-taken-back", test_rollback);
  g_test_add_func ("/store/the-outermost-act-decides", test_nesting);
  g_test_add_func ("/store/an-act-ends-as-it-went", test_end);
  g_test_add_func ("/store/an-inner-act-taken-back-takes-back-all", test_doomed);
  g_test_add_func ("/store/a-refused-part-does-not-end-an-act", test_failed_part);
  g_test_add_func ("/store/references-are-checked-when-an-act-ends", test_order_within_act);
  g_test_add_func ("/store/announces-what-an-act-has-written", test_announcement);
  g_test_add_func ("/store/imports-as-it-is", test_verbatim);
  g_test_add_func ("/store/goes-through-records-by-id", test_foreach);
  g_test_add_func ("/store/knows-what-records-are-called", test_title);
  g_test_add_func ("/store/keeps-settings", test_setting);
  g_test_add_func ("/store/a-value-that-cannot-be-is-an-error", test_damaged_value);
  g_test_add_func ("/store/a-snapshot-stands-still", test_snapshot);
  g_test_add_func ("/store/there-is-no-snapshot-of-half-an-act", test_no_snapshot_of_half_an_act);
  g_test_add_func ("/store/keeps-what-was-saved", test_reopened);
  g_test_add_func ("/store/a-crash-loses-nothing-that-was-saved", test_crash);
  g_test_add_func ("/store/subprocess/crash", test_crash_child);
  return g_test_run ();
}
