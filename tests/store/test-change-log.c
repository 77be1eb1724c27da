/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-change-log.h"
#include "tov-contact.h"

/* What a step of the log says, without the times. */
#define LOG                                                                                        \
  "SELECT transaction_id || ' ' || entity || ' ' || record_id || ' ' || operation || ' ' || field" \
  " || ' ' || ifnull (old_value, '-') || ' ' || ifnull (new_value, '-')"                           \
  " FROM change_entry WHERE field NOT IN ('created', 'changed') ORDER BY id"

static void
save_bo (TovStore *store)
{
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
}

static void
rename_bo (TovStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_contact_entity, "bo", &error);
  g_autoptr (TovRecord) edited = tov_record_copy (live);

  g_object_set (edited, "given-name", name, NULL);
  tov_store_save (store, edited, &error);
  g_assert_no_error (error);
}

static void
test_insert (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  save_bo (store);
  fixture_assert_answer (connection, LOG,
                         "1 contact bo insert given_name - Bo\n"
                         "1 contact bo insert rev - 1");
  fixture_assert_answer (
      connection,
      "SELECT count (*) FROM change_entry AS e JOIN contact AS c"
      " ON e.record_id = c.id AND (e.field = 'created' AND e.new_value = c.created"
      " OR e.field = 'changed' AND e.new_value = c.changed)",
      "2");
}

static void
test_update (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  save_bo (store);
  tov_connection_execute (connection, "DELETE FROM change_entry", NULL);
  rename_bo (store, "Bodil");
  fixture_assert_answer (connection, LOG,
                         "2 contact bo update given_name Bo Bodil\n"
                         "2 contact bo update rev 1 2");
}

static void
test_delete (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  save_bo (store);
  tov_connection_execute (connection, "DELETE FROM change_entry", NULL);
  g_assert_true (tov_store_delete (store, &tov_contact_entity, "bo", NULL));
  fixture_assert_answer (connection, LOG,
                         "2 contact bo delete given_name Bo -\n"
                         "2 contact bo delete rev 1 -");
}

static void
test_who (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save_bo (store);
  tov_store_set_who (store, "bo");
  rename_bo (store, "Bodil");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT who FROM change_transaction WHERE id = 2", "bo");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT title FROM change_transaction WHERE id = 2", "“Bodil” saved");
}

static void
test_group (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  g_assert_true (tov_store_begin (store, "Both at once", NULL));
  save_bo (store);
  rename_bo (store, "Bodil");
  g_assert_true (tov_store_commit (store, NULL));
  fixture_assert_answer (connection, "SELECT id || ' ' || title FROM change_transaction",
                         "1 Both at once");
  fixture_assert_answer (connection, "SELECT DISTINCT transaction_id FROM change_entry", "1");
}

static void
test_nothing_done (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  g_assert_true (tov_store_begin (store, "Nothing", NULL));
  g_assert_true (tov_store_commit (store, NULL));
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT count (*) FROM change_transaction", "0");
}

static void
test_rollback (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  g_assert_true (tov_store_begin (store, "Taken back", NULL));
  save_bo (store);
  tov_store_rollback (store);
  fixture_assert_answer (connection, "SELECT count (*) FROM change_transaction", "0");
  fixture_assert_answer (connection, "SELECT count (*) FROM change_entry", "0");
  /* The act after it has a row of its own again. */
  save_bo (store);
  fixture_assert_answer (connection, "SELECT count (*) FROM change_transaction", "1");
}

/* An act that undoes another names it; an ordinary one drops what is undone. */
static void
test_undoing (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  save_bo (store);
  tov_connection_execute (connection, "UPDATE change_transaction SET state = 'undone'", NULL);
  g_assert_true (tov_change_log_begin (connection, "bo", "Undone", 1, NULL));
  fixture_assert_answer (
      connection,
      "SELECT state || ' ' || ifnull (undoes_id, '-') FROM change_transaction ORDER BY id",
      "undone -\ndone 1");
  g_assert_true (tov_change_log_begin (connection, "bo", "Another", 0, NULL));
  fixture_assert_answer (
      connection,
      "SELECT state || ' ' || ifnull (undoes_id, '-') FROM change_transaction ORDER BY id",
      "dropped -\ndone 1\ndone -");
}

static void
test_recording (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  tov_store_set_recording (store, FALSE);
  save_bo (store);
  fixture_assert_answer (connection, "SELECT count (*) FROM change_transaction", "0");
  fixture_assert_answer (connection, "SELECT count (*) FROM change_entry", "0");
  tov_store_set_recording (store, TRUE);
  rename_bo (store, "Bodil");
  fixture_assert_answer (connection, LOG,
                         "1 contact bo update given_name Bo Bodil\n"
                         "1 contact bo update rev 1 2");
}

static void
test_reopened (void)
{
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);

  for (guint i = 0; i < 2; i++) {
    g_autoptr (TovStore) store = tov_store_open (path, NULL);

    if (i == 0) {
      save_bo (store);
    } else {
      /* A trigger left in the file by the first time would write everything twice. */
      fixture_assert_answer (tov_store_get_connection (store),
                             "SELECT count (*) FROM sqlite_schema WHERE type = 'trigger'", "0");
      rename_bo (store, "Bodil");
      fixture_assert_answer (tov_store_get_connection (store),
                             "SELECT count (*) FROM change_entry WHERE field = 'given_name'", "2");
    }
  }
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-log/a-new-record-has-new-values", test_insert);
  g_test_add_func ("/change-log/a-change-has-both-values", test_update);
  g_test_add_func ("/change-log/a-deleted-record-has-old-values", test_delete);
  g_test_add_func ("/change-log/says-who-and-what", test_who);
  g_test_add_func ("/change-log/an-act-is-one-step", test_group);
  g_test_add_func ("/change-log/an-act-without-changes-is-none", test_nothing_done);
  g_test_add_func ("/change-log/what-is-taken-back-leaves-nothing", test_rollback);
  g_test_add_func ("/change-log/knows-what-undoes-what", test_undoing);
  g_test_add_func ("/change-log/can-be-switched-off", test_recording);
  g_test_add_func ("/change-log/goes-on-in-a-register-opened-again", test_reopened);
  return g_test_run ();
}
