/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact.h"
#include "tov-log-entry-theme.h"
#include "tov-log-entry-young-person.h"
#include "tov-logbook.h"
#include "tov-young-person.h"

#define TODAY "2011-10-14"

/* A log entry about up to two young people, that adds to another (NULL for none). */
static void
add (TovStore *store,
     const char *id,
     const char *happened_at,
     const char *person,
     const char *other,
     const char *corrects)
{
  g_autofree char *first = g_strdup_printf ("%s-1", id), *second = g_strdup_printf ("%s-2", id);

  fixture_save (store, &tov_log_entry_entity, id, "happened_at", happened_at, "form", "phone",
                "reached", "1", "worker_id", "anne", "corrects_id",
                corrects != NULL ? corrects : "", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, first, "log_entry_id", id,
                "young_person_id", person, NULL);
  if (other != NULL)
    fixture_save (store, &tov_log_entry_young_person_entity, second, "log_entry_id", id,
                  "young_person_id", other, NULL);
}

static TovStore *
make_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "anne", "given_name", "Anne", "family_name", "Bak",
                NULL);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", "given_name", "Åse",
                NULL);
  fixture_save (store, &tov_young_person_entity, "bo", "reference", "U2", "given_name", "Bo",
                "family_name", "Dam", NULL);
  fixture_save (store, &tov_young_person_entity, "cilla", "reference", "U3", "given_name", "Cilla",
                "protected", "1", NULL);
  return store;
}

static void
append (GString *words, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    TovLogbookEntry *entry = g_ptr_array_index (entries, i);

    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            tov_record_get_id (TOV_RECORD (entry->record)));
    if (entry->additions->len > 0) {
      g_string_append (words, "(");
      append (words, entry->additions);
      g_string_append (words, ")");
    }
  }
}

/* The ids of what is shown, additions in brackets; then how many there are, and how many later. */
static void
assert_logbook (
    TovStore *store, const char *person, const char *until, guint limit, const char *expected)
{
  g_autoptr (GError) error = NULL;
  TovDate day = until != NULL ? tov_date_from_iso (until) : TOV_DATE_FOREVER;
  g_autoptr (TovLogbook) logbook = tov_logbook_load (store, person, day, limit, &error);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  append (words, logbook->entries);
  g_string_append_printf (words, "; %u; %u", logbook->n_entries, logbook->n_later);
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_newest_first (void)
{
  g_autoptr (TovStore) store = make_register ();

  assert_logbook (store, "aase", TODAY, 30, "; 0; 0");
  add (store, "b", "2011-10-13T09:00", "aase", NULL, NULL);
  add (store, "a", "2011-10-13T08:00", "aase", NULL, NULL);
  add (store, "c", "2010-01-02T23:59", "aase", NULL, NULL);
  add (store, "of-another", "2011-10-13T10:00", "bo", NULL, NULL);
  assert_logbook (store, "aase", TODAY, 30, "b a c; 3; 0");
}

static void
test_no_more_than_asked (void)
{
  g_autoptr (TovStore) store = make_register ();

  add (store, "a", "2011-10-01T08:00", "aase", NULL, NULL);
  add (store, "b", "2011-10-02T08:00", "aase", NULL, NULL);
  add (store, "c", "2011-10-03T08:00", "aase", NULL, NULL);
  assert_logbook (store, "aase", TODAY, 2, "c b; 3; 0");
  assert_logbook (store, "aase", TODAY, 3, "c b a; 3; 0");
}

static void
test_days_to_come (void)
{
  g_autoptr (TovStore) store = make_register ();

  add (store, "today", "2011-10-14T23:59", "aase", NULL, NULL);
  add (store, "tomorrow", "2011-10-15T00:00", "aase", NULL, NULL);
  add (store, "added-tomorrow", "2011-10-15T09:00", "aase", NULL, "today");
  assert_logbook (store, "aase", TODAY, 30, "today; 1; 2");
  assert_logbook (store, "aase", "2011-10-15", 30, "tomorrow today(added-tomorrow); 2; 0");
  assert_logbook (store, "aase", NULL, 30, "tomorrow today(added-tomorrow); 2; 0");
}

static void
test_additions (void)
{
  g_autoptr (TovStore) store = make_register ();

  add (store, "a", "2011-10-01T08:00", "aase", NULL, NULL);
  add (store, "b", "2011-10-02T08:00", "aase", NULL, NULL);
  add (store, "a-2", "2011-10-05T08:00", "aase", NULL, "a");
  add (store, "a-1", "2011-10-04T08:00", "aase", NULL, "a");
  add (store, "a-of-addition", "2011-10-06T08:00", "aase", NULL, "a-1");
  assert_logbook (store, "aase", TODAY, 30, "b a(a-1 a-2 a-of-addition); 2; 0");
  /* What it adds to is about somebody else alone. */
  add (store, "bo-s", "2011-09-01T08:00", "bo", NULL, NULL);
  add (store, "about-both", "2011-09-02T08:00", "aase", "bo", "bo-s");
  assert_logbook (store, "aase", TODAY, 30, "b a(a-1 a-2 a-of-addition) about-both; 3; 0");
  assert_logbook (store, "bo", TODAY, 30, "bo-s(about-both); 1; 0");
}

static void
test_circle (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovRecord) first = NULL;
  g_autoptr (GError) error = NULL;

  add (store, "a", "2011-10-01T08:00", "aase", NULL, NULL);
  add (store, "b", "2011-10-02T08:00", "aase", NULL, "a");
  first = tov_store_get (store, &tov_log_entry_entity, "a", &error);
  tov_record_set_text (first, tov_entity_get_field (&tov_log_entry_entity, "corrects_id"), "b",
                       &error);
  tov_store_save (store, first, &error);
  g_assert_no_error (error);
  assert_logbook (store, "aase", TODAY, 30, "b a; 2; 0");
}

static void
test_words (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovLogbook) logbook = NULL;
  TovLogbookEntry *entry;

  add (store, "a", "2011-10-01T08:00", "aase", "bo", NULL);
  fixture_save (store, &tov_log_entry_young_person_entity, "a-3", "log_entry_id", "a",
                "young_person_id", "cilla", NULL);
  fixture_save (store, &tov_log_entry_theme_entity, "t-2", "log_entry_id", "a", "theme_id",
                "theme:housing", NULL);
  fixture_save (store, &tov_log_entry_theme_entity, "t-1", "log_entry_id", "a", "theme_id",
                "theme:substance", NULL);
  logbook = tov_logbook_load (store, "aase", TOV_DATE_FOREVER, 30, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (logbook->entries, 0);
  g_assert_cmpstr (entry->worker, ==, "Anne Bak");
  g_assert_cmpuint (entry->themes->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (entry->themes, 0), ==, "Hash og misbrug");
  /* A protected one is a number. */
  g_assert_cmpuint (entry->others->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (entry->others, 0), ==, "Bo Dam");
  g_assert_cmpstr (g_ptr_array_index (entry->others, 1), ==, "U3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logbook/the-newest-comes-first", test_newest_first);
  g_test_add_func ("/logbook/gives-no-more-than-is-asked-but-counts-all", test_no_more_than_asked);
  g_test_add_func ("/logbook/what-is-of-a-day-to-come-is-counted-apart", test_days_to_come);
  g_test_add_func ("/logbook/an-addition-stands-below-what-it-adds-to", test_additions);
  g_test_add_func ("/logbook/two-that-correct-each-other-are-both-shown", test_circle);
  g_test_add_func ("/logbook/says-who-themes-and-who-else", test_words);
  return g_test_run ();
}
