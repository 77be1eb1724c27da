/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball.h"
#include "tov-consent-receiver.h"
#include "tov-consent.h"
#include "tov-contact.h"
#include "tov-intake.h"
#include "tov-key-worker.h"
#include "tov-log-entry-theme.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-placement.h"
#include "tov-referral.h"
#include "tov-removal.h"
#include "tov-store-undo.h"
#include "tov-theme.h"
#include "tov-young-person.h"

/* Åse with a referral and its intake, a key worker and a ball. */
static TovStore *
open_with_aase (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU", "kind", "uu", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "Aarhus", NULL);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_young_person_entity, "carl", "reference", "U2", NULL);
  fixture_save (store, &tov_referral_entity, "r", "young_person_id", "aase", "partnership_id", "p",
                "referred_on", "2011-01-01", NULL);
  fixture_save (store, &tov_intake_entity, "i", "referral_id", "r", "decided_on", "2011-01-05",
                "result", "admitted", NULL);
  fixture_save (store, &tov_key_worker_entity, "k", "young_person_id", "aase", "contact_id", "bo",
                "from_date", "2011-01-05", NULL);
  fixture_save (store, &tov_ball_entity, "b", "young_person_id", "aase", "contact_id", "bo",
                "from_date", "2011-01-05", NULL);
  return store;
}

static void
save_entry (TovStore *store, const char *id, const char *corrects)
{
  fixture_save (store, &tov_log_entry_entity, id, "happened_at", "2011-02-01T10:00", "form",
                "meeting", "corrects_id", corrects, NULL);
}

static void
link_entry (TovStore *store, const char *entry, const char *young_person)
{
  g_autofree char *id = g_strconcat (entry, "-", young_person, NULL);

  fixture_save (store, &tov_log_entry_young_person_entity, id, "log_entry_id", entry,
                "young_person_id", young_person, NULL);
}

static void
assert_going (TovStore *store, const TovEntity *entity, const char *id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) going = tov_removal_find (store, entity, id, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < going->len; i++) {
    TovRecord *record = g_ptr_array_index (going, i);

    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "",
                            tov_record_get_entity (record)->name, tov_record_get_id (record));
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_refused (TovStore *store, const TovEntity *entity, const char *id, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_removal_find (store, entity, id, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, words));
  g_clear_error (&error);
  g_assert_false (tov_store_delete (store, entity, id, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
}

static void
test_belongings (void)
{
  g_autoptr (TovStore) store = open_with_aase ();

  assert_going (store, &tov_young_person_entity, "aase",
                "intake i, ball b, key_worker k, referral r");
  assert_going (store, &tov_referral_entity, "r", "intake i");
  assert_going (store, &tov_young_person_entity, "carl", "");
}

static void
test_missing (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_removal_find (store, &tov_contact_entity, "nobody", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

static void
test_remaining (void)
{
  g_autoptr (TovStore) store = open_with_aase ();

  fixture_save (store, &tov_ball_entity, "b2", "young_person_id", "carl", "contact_id", "bo",
                "from_date", "2011-01-05", NULL);
  fixture_save (store, &tov_placement_entity, "pl", "young_person_id", "carl", "placement_type_id",
                "placement_type:mentor", "organisation_id", "uu", "contact_id", "bo", "from_date",
                "2011-01-05", NULL);
  /* Every kind that is in the way, in the order of the entities. */
  assert_refused (store, &tov_contact_entity, "bo", "(Key workers: 1, Balls: 2, Placements: 1)");
  /* The second reference does not make an owner, even a required one. */
  assert_refused (store, &tov_partnership_entity, "p", "“Aarhus”");
  assert_refused (store, &tov_partnership_entity, "p", "(Referrals: 1)");
}

static void
test_link (void)
{
  g_autoptr (TovStore) store = open_with_aase ();

  fixture_save (store, &tov_consent_entity, "c", "young_person_id", "aase", "information", "All",
                "given_on", "2011-01-01", "given_by", "self", NULL);
  fixture_save (store, &tov_consent_receiver_entity, "cr", "consent_id", "c", "organisation_id",
                "uu", NULL);
  save_entry (store, "e", NULL);
  fixture_save (store, &tov_log_entry_theme_entity, "et", "log_entry_id", "e", "theme_id",
                "theme:health", NULL);
  assert_going (store, &tov_consent_entity, "c", "consent_receiver cr");
  assert_going (store, &tov_organisation_entity, "uu", "consent_receiver cr");
  assert_going (store, &tov_log_entry_entity, "e", "log_entry_theme et");
  assert_going (store, &tov_theme_entity, "theme:health", "log_entry_theme et");
}

static void
test_log_entries (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_young_person_entity, "carl", "reference", "U2", NULL);
  save_entry (store, "alone", NULL);
  link_entry (store, "alone", "aase");
  fixture_save (store, &tov_log_entry_theme_entity, "t", "log_entry_id", "alone", "theme_id",
                "theme:health", NULL);
  save_entry (store, "both", NULL);
  link_entry (store, "both", "aase");
  link_entry (store, "both", "carl");
  assert_going (store, &tov_young_person_entity, "aase",
                "log_entry_theme t, log_entry_young_person both-aase, "
                "log_entry_young_person alone-aase, log_entry alone");
  /* The last one takes it along. */
  g_assert_true (tov_store_delete (store, &tov_young_person_entity, "aase", NULL));
  assert_going (store, &tov_young_person_entity, "carl",
                "log_entry_young_person both-carl, log_entry both");
  /* The link itself may go alone: an entry may get another young person. */
  assert_going (store, &tov_log_entry_young_person_entity, "both-carl", "");
}

static void
test_corrections (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", NULL);
  fixture_save (store, &tov_young_person_entity, "carl", "reference", "U2", NULL);
  save_entry (store, "wrong", NULL);
  link_entry (store, "wrong", "aase");
  save_entry (store, "right", "wrong");
  link_entry (store, "right", "aase");
  link_entry (store, "right", "carl");
  assert_refused (store, &tov_young_person_entity, "aase", "(Log entries: 1)");
  assert_refused (store, &tov_log_entry_entity, "wrong", "(Log entries: 1)");

  g_assert_true (tov_store_delete (store, &tov_log_entry_young_person_entity, "right-carl", NULL));
  g_assert_true (tov_store_delete (store, &tov_young_person_entity, "aase", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tov_store_count (store, &tov_log_entry_entity), ==, 0);
}

static void
test_one_act (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autofree char *title = NULL;
  g_autofree char *before = fixture_ask (connection, "SELECT count (*) FROM change_transaction");
  g_autofree char *next = g_strdup_printf ("%d", atoi (before) + 1);

  g_assert_true (tov_store_delete (store, &tov_young_person_entity, "aase", NULL));
  fixture_assert_answer (connection, "SELECT count (*) FROM change_transaction", next);
  title = tov_store_get_undo_title (store);
  g_assert_cmpstr (title, ==, "“U1” deleted");
  fixture_assert_answer (connection,
                         "SELECT (SELECT count (*) FROM intake) + (SELECT count (*) FROM ball)"
                         " + (SELECT count (*) FROM key_worker) + (SELECT count (*) FROM referral)",
                         "0");
  g_assert_true (tov_store_undo (store, NULL));
  assert_going (store, &tov_young_person_entity, "aase",
                "intake i, ball b, key_worker k, referral r");
}

/* What is refused in the middle of an act does not end it. */
static void
test_within_act (void)
{
  g_autoptr (TovStore) store = open_with_aase ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin (store, "Tidying", NULL));
  g_assert_false (tov_store_delete (store, &tov_contact_entity, "bo", NULL));
  g_assert_true (tov_store_delete (store, &tov_young_person_entity, "aase", NULL));
  g_assert_true (tov_store_delete (store, &tov_contact_entity, "bo", NULL));
  g_assert_true (tov_store_commit (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/removal/belongings-go-with-their-owner", test_belongings);
  g_test_add_func ("/removal/says-when-there-is-no-such-record", test_missing);
  g_test_add_func ("/removal/names-all-that-is-in-the-way", test_remaining);
  g_test_add_func ("/removal/a-link-goes-with-either-end", test_link);
  g_test_add_func ("/removal/a-log-entry-goes-with-the-last-young-person", test_log_entries);
  g_test_add_func ("/removal/a-correction-that-stays-keeps-what-it-corrects", test_corrections);
  g_test_add_func ("/removal/is-one-act", test_one_act);
  g_test_add_func ("/removal/a-refusal-does-not-end-an-act", test_within_act);
  return g_test_run ();
}
