/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-clock.h"
#include "tov-consequences.h"
#include "tov-contact-log.h"
#include "tov-log-entry-theme.h"
#include "tov-log-entry-young-person.h"
#include "tov-young-person.h"

/* A log entry about Åse that was written on 1 October 2011, with a theme, and one of 2 October. */
static TovStore *
make_register (void)
{
  static const char *const days[] = { "old", "2011-10-01T10:00:00Z", "new",
                                      "2011-10-02T10:00:00Z" };
  TovStore *store = fixture_open ();

  tov_clock_set_today (tov_date_new (2011, 10, 2));
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_young_person_entity, "bo", "reference", "U2", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (days); i += 2) {
    g_autoptr (TovRecord) entry =
        fixture_make (&tov_log_entry_entity, days[i], "happened_at", "2011-10-01T09:00", "form",
                      "meeting", "note", "Talte", NULL);
    g_autoptr (GError) error = NULL;

    tov_record_set_created (entry, days[i + 1]);
    tov_record_set_changed (entry, days[i + 1]);
    tov_record_set_rev (entry, 1);
    tov_store_insert_verbatim (store, entry, &error);
    g_assert_no_error (error);
  }
  fixture_save (store, &tov_log_entry_young_person_entity, "link", "log_entry_id", "old",
                "young_person_id", "aase", NULL);
  fixture_save (store, &tov_log_entry_theme_entity, "theme", "log_entry_id", "old", "theme_id",
                "theme:money", NULL);
  tov_clock_set_today (tov_date_new (2011, 10, 15));
  return store;
}

static TovRecord *
edit (TovStore *store, const TovEntity *entity, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, &error);

  g_assert_no_error (error);
  return tov_record_copy (live);
}

static void
assert_words (GError *error)
{
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "write an addition"));
}

static void
assert_kept (TovStore *store, TovRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_consequences_save (store, record, &error));
  assert_words (error);
}

/* As "go back" in the history of a record does, also of one that was deleted. */
static void
assert_not_written (TovStore *store, TovRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_store_save (store, record, &error));
  assert_words (error);
}

static void
assert_not_deleted (TovStore *store, const TovEntity *entity, const char *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_store_delete (store, entity, id, &error));
  assert_words (error);
}

static void
test_days (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovRecord) entry = edit (store, &tov_log_entry_entity, "old");
  g_autoptr (TovRecord) unsaved = tov_record_new (&tov_log_entry_entity);

  g_assert_false (tov_log_entry_is_locked (TOV_LOG_ENTRY (entry), tov_date_new (2011, 10, 1)));
  g_assert_false (tov_log_entry_is_locked (TOV_LOG_ENTRY (entry), tov_date_new (2011, 10, 14)));
  g_assert_true (tov_log_entry_is_locked (TOV_LOG_ENTRY (entry), tov_date_new (2011, 10, 15)));
  g_assert_false (tov_log_entry_is_locked (TOV_LOG_ENTRY (unsaved), tov_date_new (2011, 10, 15)));
}

static void
test_change (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovRecord) old = edit (store, &tov_log_entry_entity, "old");
  g_autoptr (TovRecord) new = edit (store, &tov_log_entry_entity, "new");
  g_autoptr (GError) error = NULL;

  /* What the copy says of itself counts for nothing. */
  tov_record_set_created (old, "2011-10-14T10:00:00Z");
  g_object_set (old, "note", "Andet", NULL);
  assert_kept (store, old);
  assert_not_written (store, old);
  g_object_set (new, "note", "Andet", NULL);
  tov_consequences_save (store, new, &error);
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT note FROM log_entry ORDER BY id",
                         "Andet\nTalte");
}

static void
test_parts (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovRecord) added = fixture_make (&tov_log_entry_young_person_entity, NULL,
                                              "log_entry_id", "old", "young_person_id", "bo", NULL);
  g_autoptr (TovRecord) moved = edit (store, &tov_log_entry_theme_entity, "theme");
  g_autoptr (GError) error = NULL;

  assert_kept (store, added);
  assert_not_written (store, added);
  g_object_set (moved, "log_entry_id", "new", NULL);
  assert_kept (store, moved);
  assert_not_written (store, moved);
  g_object_set (added, "log_entry_id", "new", NULL);
  tov_consequences_save (store, added, &error);
  g_assert_no_error (error);
}

/* On a day that was set long after this one everything seems old; what is written in one act is not
 * closed within it. */
static void
test_one_act (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) draft = tov_contact_draft_new ();
  g_autoptr (GError) error = NULL;

  tov_clock_set_today (tov_date_new (2111, 10, 15));
  g_ptr_array_add (draft->young_people, g_strdup ("bo"));
  g_ptr_array_add (draft->themes, g_strdup ("theme:money"));
  draft->happened_at = g_strdup ("2111-10-15T09:00");
  draft->form = g_strdup ("phone");
  tov_contact_log_save (store, draft, NULL, &error);
  g_assert_no_error (error);
}

static void
test_deletion (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (GError) error = NULL;

  assert_not_deleted (store, &tov_log_entry_entity, "old");
  assert_not_deleted (store, &tov_log_entry_theme_entity, "theme");
  tov_store_delete (store, &tov_log_entry_entity, "new", &error);
  g_assert_no_error (error);
  /* With the young person it goes, and comes back. */
  tov_store_delete (store, &tov_young_person_entity, "aase", &error);
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT id FROM log_entry", "");
  fixture_undo (store);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT id FROM log_entry", "old");
}

static void
test_addition (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) addition = tov_contact_draft_new ();
  g_autoptr (GError) error = NULL;

  addition->corrects = g_strdup ("old");
  addition->note = g_strdup ("Det var hans far.");
  tov_contact_log_save (store, addition, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT note FROM log_entry WHERE corrects_id = 'old'",
                         "Det var hans far.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log-lock/closes-a-fortnight-after-the-writing", test_days);
  g_test_add_func ("/log-lock/refuses-a-change-in-words", test_change);
  g_test_add_func ("/log-lock/holds-for-themes-and-young-people-too", test_parts);
  g_test_add_func ("/log-lock/lets-what-is-new-be-written-in-one-act", test_one_act);
  g_test_add_func ("/log-lock/refuses-a-deletion-but-not-that-of-the-young-person", test_deletion);
  g_test_add_func ("/log-lock/lets-an-addition-be-written", test_addition);
  return g_test_run ();
}
