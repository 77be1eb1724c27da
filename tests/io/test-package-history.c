/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "package-fixture.h"

#include "tov-cpr.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

#include <string.h>

/* A register with a person, a CPR number, and a change log that knows both. */
static TovStore *
create_number (void)
{
  TovStore *store = package_open_store ();
  g_autoptr (TovRecord) person = tov_record_new (&tov_young_person_entity);
  g_autoptr (TovRecord) number = tov_record_new (&tov_cpr_entity);

  g_object_set (person, "reference", "R 1", NULL);
  g_assert_true (tov_store_save (store, person, NULL));
  g_object_set (number, "young-person-id", tov_record_get_id (person), "number", "010203-4567",
                NULL);
  g_assert_true (tov_store_save (store, number, NULL));
  return store;
}

static void
test_keeps_numbers_to_itself (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = create_number ();
  g_autofree char *path = package_export (fixture, store, "without", TOV_PACKAGE_WITH_HISTORY);
  g_autoptr (GPtrArray) names = package_list_files (path);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *text = package_read_file (path, g_ptr_array_index (names, i));

    g_assert_null (strstr (text, "010203"));
  }
  package_expect_file (path, "cpr.csv", "id,young_person_id,number,created,changed,rev\r\n");
  package_expect_round_trip (fixture, path, TOV_PACKAGE_WITH_HISTORY);
}

static void
test_takes_numbers_and_history_along (PackageFixture *fixture, gconstpointer data)
{
  const TovPackageFlags all = TOV_PACKAGE_WITH_CPR | TOV_PACKAGE_WITH_HISTORY;
  g_autoptr (TovStore) store = create_number ();
  g_autofree char *path = package_export (fixture, store, "with", all);
  g_autofree char *numbers = package_read_file (path, "cpr.csv");
  g_autofree char *changes = package_read_file (path, "change_entry.csv");
  g_autoptr (TovStore) copy = package_import (path);
  g_autofree char *copy_path = package_export (fixture, copy, "copy", all);

  g_assert_nonnull (strstr (numbers, ",010203-4567,"));
  g_assert_nonnull (strstr (changes, ",insert,number,,010203-4567\r\n"));
  package_expect_same (path, copy_path);
}

/* What could be undone and done again can be so in the register that is made from a package. */
static void
test_goes_on_undoing (PackageFixture *fixture, gconstpointer data)
{
  const TovPackageFlags all = TOV_PACKAGE_WITH_CPR | TOV_PACKAGE_WITH_HISTORY;
  g_autoptr (TovStore) store = create_number ();
  g_autofree char *path = NULL, *title = NULL, *acts = NULL;
  g_autoptr (TovStore) copy = NULL;

  /* With more than nine acts the ids' order as texts is not that of the numbers: an act may stand
   * before the one that it undoes. */
  for (guint i = 0; i < 5; i++) {
    g_assert_true (tov_store_undo (store, NULL));
    g_assert_true (tov_store_redo (store, NULL));
  }
  g_assert_true (tov_store_undo (store, NULL));
  path = package_export (fixture, store, "undone", all);
  acts = package_read_file (path, "change_transaction.csv");
  g_assert_true (g_str_has_prefix (acts, "id,at,who,title,undoes_id,state\r\n1,"));
  g_assert_nonnull (strstr (acts, ",,undone\r\n"));
  g_assert_nonnull (strstr (acts, ",2,done\r\n"));
  package_expect_round_trip (fixture, path, all);
  copy = package_import (path);
  title = tov_store_get_redo_title (copy);
  g_assert_cmpstr (title, ==, "“CPR number” saved");
  g_assert_true (tov_store_redo (copy, NULL));
  g_assert_true (tov_store_undo (copy, NULL));
  g_assert_true (tov_store_undo (copy, NULL));
  g_assert_true (tov_store_is_empty (copy));
}

/* A log that was written before there was undo. */
static void
test_takes_an_older_change_log (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autofree char *title = NULL;

  package_write_file (fixture, "contact.csv", "id,given_name,rev\r\nbo,Bo,1\r\n");
  package_write_file (fixture, "change_transaction.csv",
                      "id,at,who,title\r\n1,2011-01-01T00:00:00Z,me,Bo saved\r\n");
  package_write_file (fixture, "change_entry.csv",
                      "id,transaction_id,entity,record_id,operation,field,old_value,new_value\r\n"
                      "1,1,contact,bo,insert,given_name,,Bo\r\n"
                      "2,1,contact,bo,insert,rev,,1\r\n");
  store = package_import (fixture->package);
  title = tov_store_get_undo_title (store);
  g_assert_cmpstr (title, ==, "Bo saved");
  g_assert_true (tov_store_undo (store, NULL));
  g_assert_true (tov_store_is_empty (store));
}

static void
test_checks_the_change_log_too (PackageFixture *fixture, gconstpointer data)
{
  package_write_file (fixture, "change_transaction.csv",
                      "id,at,who,title\r\n"
                      "1,2011-01-01T00:00:00Z,me,Saved\r\n"
                      "02,2011-01-01T00:00:00Z,me,Saved\r\n"
                      "3,yesterday,me,Saved\r\n");
  package_write_file (fixture, "change_entry.csv",
                      "id,transaction_id,entity,record_id,operation,field\r\n"
                      "1,1,cohort,c,insert,name\r\n"
                      "2,9,cohort,c,insert,name\r\n"
                      "3,1,horse,c,insert,name\r\n"
                      "4,1,cohort,c,invent,name\r\n");
  package_expect_refusal (
      fixture,
      "change_transaction.csv, line 3, column id: expected a whole number from 1 (got “02”)\n"
      "change_transaction.csv, line 4, column at: expected a time YYYY-MM-DDTHH:MM:SSZ "
      "(got “yesterday”)\n"
      "change_entry.csv, line 3, column transaction_id: expected an id of change_transaction.csv "
      "(got “9”)\n"
      "change_entry.csv, line 4, column entity: expected the name of a file in the package, "
      "without "
      ".csv (got “horse”)\n"
      "change_entry.csv, line 5, column operation: expected one of: insert, update, delete "
      "(got “invent”)\n"
      "The package has 5 faults in all. Nothing was changed.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  package_add_test ("/package/keeps-numbers-to-itself", test_keeps_numbers_to_itself);
  package_add_test ("/package/takes-numbers-and-history-along",
                    test_takes_numbers_and_history_along);
  package_add_test ("/package/goes-on-undoing-where-it-was", test_goes_on_undoing);
  package_add_test ("/package/takes-an-older-change-log", test_takes_an_older_change_log);
  package_add_test ("/package/checks-the-change-log-too", test_checks_the_change_log_too);
  return g_test_run ();
}
