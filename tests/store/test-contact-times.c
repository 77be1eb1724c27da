/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact-times.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-young-person.h"

/* What the table should hold, and what it holds. */
#define LOGBOOK                                                                          \
  "SELECT DISTINCT l.young_person_id || ' ' || e.happened_at || ' ' || e.reached || ' '" \
  " || e.id || ' ' || e.form FROM log_entry_young_person AS l JOIN log_entry AS e"       \
  " ON e.id = l.log_entry_id ORDER BY 1"
#define TIMES                                                                             \
  "SELECT young_person_id || ' ' || happened_at || ' ' || reached || ' ' || log_entry_id" \
  " || ' ' || form FROM contact_time ORDER BY 1"

static void
assert_same (TovStore *store)
{
  TovConnection *connection = tov_store_get_connection (store);
  g_autofree char *logbook = fixture_ask (connection, LOGBOOK);

  fixture_assert_answer (connection, TIMES, logbook);
}

static void
add_person (TovStore *store, const char *id)
{
  fixture_save (store, &tov_young_person_entity, id, "reference", id, NULL);
}

static void
add_entry (TovStore *store, const char *id, const char *at, const char *reached)
{
  fixture_save (store, &tov_log_entry_entity, id, "happened_at", at, "form", "phone", "reached",
                reached, NULL);
}

static void
add_link (TovStore *store, const char *id, const char *entry, const char *young_person)
{
  fixture_save (store, &tov_log_entry_young_person_entity, id, "log_entry_id", entry,
                "young_person_id", young_person, NULL);
}

/* Two young people; "l1" is about both, and names "a" twice. */
static void
fill (TovStore *store)
{
  add_person (store, "a");
  add_person (store, "b");
  add_entry (store, "l1", "2011-10-01T10:00", "1");
  add_link (store, "l1a", "l1", "a");
  add_link (store, "l1A", "l1", "a");
  add_link (store, "l1b", "l1", "b");
  add_entry (store, "l2", "2011-10-02T10:00", "0");
  add_link (store, "l2a", "l2", "a");
}

static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  fill (store);
  return store;
}

static void
change (
    TovStore *store, const TovEntity *entity, const char *id, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);
  g_autoptr (TovRecord) record = tov_record_copy (live);

  tov_record_set_text (record, tov_entity_get_field (entity, name), value, &error);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

/* What was done, taken back and done again; each time the table is what the logbook says. */
static void
assert_follows (TovStore *store, const char *times)
{
  g_autofree char *after = NULL;
  TovConnection *connection = tov_store_get_connection (store);

  assert_same (store);
  after = fixture_ask (connection, TIMES);
  g_assert_cmpstr (after, ==, times);
  fixture_undo (store);
  assert_same (store);
  fixture_redo (store);
  assert_same (store);
  fixture_assert_answer (connection, TIMES, times);
}

static void
test_written (void)
{
  g_autoptr (TovStore) store = open_register ();

  assert_follows (store, "a 2011-10-01T10:00 1 l1 phone\n"
                         "a 2011-10-02T10:00 0 l2 phone\n"
                         "b 2011-10-01T10:00 1 l1 phone");
}

static void
test_changed (void)
{
  g_autoptr (TovStore) store = open_register ();

  change (store, &tov_log_entry_entity, "l1", "happened_at", "2011-10-03T08:15");
  assert_same (store);
  change (store, &tov_log_entry_entity, "l1", "form", "meeting");
  assert_same (store);
  change (store, &tov_log_entry_entity, "l2", "reached", "1");
  assert_same (store);
  /* What does not matter changes nothing. */
  change (store, &tov_log_entry_entity, "l2", "note", "Talte om weekenden");
  assert_follows (store, "a 2011-10-02T10:00 1 l2 phone\n"
                         "a 2011-10-03T08:15 1 l1 meeting\n"
                         "b 2011-10-03T08:15 1 l1 meeting");
}

static void
test_moved (void)
{
  g_autoptr (TovStore) store = open_register ();

  change (store, &tov_log_entry_young_person_entity, "l2a", "young_person_id", "b");
  assert_follows (store, "a 2011-10-01T10:00 1 l1 phone\n"
                         "b 2011-10-01T10:00 1 l1 phone\n"
                         "b 2011-10-02T10:00 0 l2 phone");
  change (store, &tov_log_entry_young_person_entity, "l1b", "log_entry_id", "l2");
  assert_follows (store, "a 2011-10-01T10:00 1 l1 phone\n"
                         "b 2011-10-02T10:00 0 l2 phone");
}

static void
test_deleted (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GError) error = NULL;

  /* One of the two that name "a". */
  tov_store_delete (store, &tov_log_entry_young_person_entity, "l1A", &error);
  g_assert_no_error (error);
  assert_follows (store, "a 2011-10-01T10:00 1 l1 phone\n"
                         "a 2011-10-02T10:00 0 l2 phone\n"
                         "b 2011-10-01T10:00 1 l1 phone");
  tov_store_delete (store, &tov_log_entry_young_person_entity, "l1a", &error);
  g_assert_no_error (error);
  assert_follows (store, "a 2011-10-02T10:00 0 l2 phone\n"
                         "b 2011-10-01T10:00 1 l1 phone");
  tov_store_delete (store, &tov_log_entry_entity, "l1", &error);
  g_assert_no_error (error);
  assert_follows (store, "a 2011-10-02T10:00 0 l2 phone");
}

static void
test_any_order (void)
{
  g_autoptr (TovStore) store = open_register ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) error = NULL;

  /* Who it is about comes before the log entry, and the log entry goes before who it is about. */
  tov_connection_execute (connection,
                          "BEGIN;"
                          "INSERT INTO log_entry_young_person VALUES ('l3b', 'l3', 'b', '', '', 1);"
                          "INSERT INTO log_entry (id, happened_at, form, reached, created, changed)"
                          " VALUES ('l3', '2011-10-05T10:00', 'video', 1, '', '');"
                          "DELETE FROM log_entry WHERE id = 'l1';"
                          "DELETE FROM log_entry_young_person WHERE log_entry_id = 'l1';"
                          "COMMIT",
                          &error);
  g_assert_no_error (error);
  assert_same (store);
  fixture_assert_answer (connection, TIMES,
                         "a 2011-10-02T10:00 0 l2 phone\n"
                         "b 2011-10-05T10:00 1 l3 video");
}

static void
test_not_recorded (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) person =
      fixture_make (&tov_young_person_entity, "a", "reference", "a", NULL);
  g_autoptr (TovRecord) entry =
      fixture_make (&tov_log_entry_entity, "l", "happened_at", "2011-10-01T10:00", "form",
                    "meeting", "reached", "1", NULL);
  g_autoptr (TovRecord) link = fixture_make (&tov_log_entry_young_person_entity, "la",
                                             "log_entry_id", "l", "young_person_id", "a", NULL);
  TovRecord *const records[] = { link, entry, person, entry };
  g_autoptr (GError) error = NULL;

  /* As a package is imported. */
  tov_store_set_recording (store, FALSE);
  tov_store_begin (store, "Import", &error);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++) {
    tov_record_set_created (records[i], "2011-10-01T10:00:00Z");
    tov_record_set_changed (records[i], "2011-10-01T10:00:00Z");
    tov_store_insert_verbatim (store, records[i], &error);
    g_assert_no_error (error);
  }
  tov_store_commit (store, &error);
  tov_store_set_recording (store, TRUE);
  g_assert_no_error (error);
  assert_same (store);
  fixture_assert_answer (tov_store_get_connection (store), TIMES, "a 2011-10-01T10:00 1 l meeting");
}

static void
test_list (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) times = tov_contact_times_list (store, "a", &error);
  const TovContactTime *first, *second;

  g_assert_no_error (error);
  g_assert_cmpuint (times->len, ==, 2);
  first = &g_array_index (times, TovContactTime, 0);
  second = &g_array_index (times, TovContactTime, 1);
  g_assert_cmpstr (first->happened_at, ==, "2011-10-02T10:00");
  g_assert_cmpint (first->on, ==, tov_date_new (2011, 10, 2));
  g_assert_false (first->is_reached);
  g_assert_cmpint (first->form, ==, 3);
  g_assert_cmpstr (second->log_entry, ==, "l1");
  g_assert_true (second->is_reached);
}

/* Another program writes into a file. */
static void
write_as_another (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) connection = tov_connection_open (path, TOV_CONNECTION_NONE, &error);

  g_assert_no_error (error);
  tov_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
test_written_by_others (void)
{
  static const char *const changes[] = {
    "SELECT 1",
    "DELETE FROM contact_time WHERE young_person_id = 'b'",
    "INSERT INTO contact_time VALUES ('b', '2011-10-05T10:00', 1, 'l2', 'phone')",
    "UPDATE contact_time SET form = 'meeting' WHERE log_entry_id = 'l2'",
    "UPDATE log_entry SET happened_at = '2011-10-04T10:00' WHERE id = 'l1'",
    "INSERT INTO log_entry_young_person VALUES ('l2b', 'l2', 'b', '', '', 1)",
  };
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (path, &error);

  g_assert_no_error (error);
  fill (store);
  g_object_unref (store);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    write_as_another (path, changes[i]);
    store = tov_store_open (path, &error);
    g_assert_no_error (error);
    assert_same (store);
    g_object_unref (store);
  }
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-times/follow-what-is-written", test_written);
  g_test_add_func ("/contact-times/follow-what-is-changed", test_changed);
  g_test_add_func ("/contact-times/follow-what-is-moved-to-another", test_moved);
  g_test_add_func ("/contact-times/follow-what-is-deleted", test_deleted);
  g_test_add_func ("/contact-times/follow-in-any-order", test_any_order);
  g_test_add_func ("/contact-times/follow-what-is-not-recorded", test_not_recorded);
  g_test_add_func ("/contact-times/are-listed-the-newest-first", test_list);
  g_test_add_func ("/contact-times/are-put-right-where-others-have-written",
                   test_written_by_others);
  return g_test_run ();
}
