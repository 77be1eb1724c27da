/* A register that is handed over, and what becomes of the one whose place it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-backup.h"
#include "tov-contact.h"
#include "tov-cpr.h"
#include "tov-log-entry.h"
#include "tov-partnership.h"
#include "tov-register-file.h"
#include "tov-setting.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define NUMBER  "0102031234"
#define N_KILLS 40
/* A replacement waits for the disk some times. */
#define LONGEST_LIFE (60 * 1000)

typedef struct
{
  char *folder;
  /* The user's own register, with Bo in it, and a file from somebody else with Åse. */
  char *own;
  GFile *file;
} Fixture;

static void
write_bytes (Fixture *fixture, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->file), g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

/* The register of who hands over. */
static TovStore *
make_other (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "aase", "given_name", "Åse", NULL);
  fixture_save (store, &tov_partnership_entity, "r", "name", "Ærø", NULL);
  fixture_save (store, &tov_partnership_entity, "h", "name", "Horsens", NULL);
  fixture_save (store, &tov_young_person_entity, "y", "reference", "H 1", "birth_date", "2003",
                NULL);
  fixture_save (store, &tov_cpr_entity, "c", "young_person_id", "y", "number", NUMBER, NULL);
  fixture_save (store, &tov_setting_entity, "s", "name", "today", "value", "2011-10-14", NULL);
  return store;
}

static GBytes *
make_bytes (TovStore *store, gboolean with_cpr)
{
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (store, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = tov_register_file_make (snapshot, with_cpr, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
hand_over (Fixture *fixture, gboolean with_cpr)
{
  g_autoptr (TovStore) other = make_other ();
  g_autoptr (GBytes) bytes = make_bytes (other, with_cpr);

  write_bytes (fixture, bytes);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fixture_make_folder ();
  fixture->own = g_build_filename (fixture->folder, "register.db", NULL);
  path = g_build_filename (fixture->folder, "Horsens.tovholder", NULL);
  fixture->file = g_file_new_for_path (path);
  store = tov_store_open (fixture->own, &error);
  g_assert_no_error (error);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->file);
  g_free (fixture->own);
  fixture_remove_folder (fixture->folder);
}

static TovConnection *
receive (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TovConnection *received = tov_register_file_open (fixture->file, NULL, &error);

  g_assert_no_error (error);
  return received;
}

/* Who is in a register that lies in a file. */
static char *
read_names (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_open (path, &error);

  g_assert_no_error (error);
  return fixture_ask (tov_store_get_connection (store),
                      "SELECT given_name FROM contact ORDER BY id");
}

static void
assert_names (const char *path, const char *names)
{
  g_autofree char *found = read_names (path);

  g_assert_cmpstr (found, ==, names);
}

static void
test_keeps_the_old (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovConnection) received = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  hand_over (fixture, FALSE);
  received = receive (fixture);
  kept = tov_register_file_take (received, fixture->own, &error);
  g_assert_no_error (error);
  g_assert_true (g_pattern_match_simple ("*/register.db.replaced-*T*Z", kept));
  assert_names (fixture->own, "Åse");
  assert_names (kept, "Bo");
}

/* Twice within a second, so that the names would be the same. */
static void
test_keeps_every_old (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovConnection) first = NULL, second = NULL;
  g_autofree char *bo = NULL, *aase = NULL;

  hand_over (fixture, FALSE);
  first = receive (fixture);
  second = receive (fixture);
  bo = tov_register_file_take (first, fixture->own, NULL);
  aase = tov_register_file_take (second, fixture->own, NULL);
  assert_names (bo, "Bo");
  assert_names (aase, "Åse");
}

/* By this very process, whose own locks say nothing to it. */
static void
test_keeps_the_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = tov_store_open (fixture->own, NULL);
  g_autoptr (TovConnection) received = NULL;
  g_autoptr (GError) error = NULL;

  hand_over (fixture, FALSE);
  received = receive (fixture);
  g_assert_null (tov_register_file_take (received, fixture->own, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD);
  g_clear_object (&store);
  assert_names (fixture->own, "Bo");
}

static void
test_own_is_left_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) other = make_other ();
  g_autoptr (GBytes) whole = make_bytes (other, FALSE);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GBytes) text = g_bytes_new_static ("Kære Åse", 10);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  const struct
  {
    GBytes *bytes;
    TovStoreError code;
  } bad[] = {
    { half, TOV_STORE_ERROR_DAMAGED },
    { text, TOV_STORE_ERROR_FOREIGN },
    { nothing, TOV_STORE_ERROR_FOREIGN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    write_bytes (fixture, bad[i].bytes);
    g_assert_null (tov_register_file_open (fixture->file, NULL, &error));
    g_assert_error (error, TOV_STORE_ERROR, (int) bad[i].code);
    g_assert_nonnull (strstr (error->message, "Horsens.tovholder"));
  }
  assert_names (fixture->own, "Bo");
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  hand_over (fixture, FALSE);
  connection = tov_connection_open (g_file_peek_path (fixture->file), TOV_CONNECTION_NONE, NULL);
  tov_connection_execute (connection, "PRAGMA user_version = 1000", NULL);
  g_clear_pointer (&connection, tov_connection_close);
  g_assert_null (tov_register_file_open (fixture->file, NULL, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_NEWER);
}

/* A child that takes a received register, until it is killed. */
static void
take_and_die (Fixture *fixture, TovConnection *received, GRand *dice)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    tov_register_file_take (received, fixture->own, NULL);
    _exit (0);
  }
  g_usleep ((gulong) g_rand_int_range (dice, 0, LONGEST_LIFE));
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

/* The names in every register of the folder but the one that was handed over. */
static char *
read_all_names (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  GString *names = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_autofree char *found = NULL;

    if (!g_pattern_match_simple ("*.db", name) && !g_pattern_match_simple ("*.replaced-*Z", name))
      continue;
    found = read_names (path);
    g_string_append_printf (names, "%s\n", found);
  }
  return g_string_free (names, FALSE);
}

/* The register as it was, and nothing else, for the next try. */
static void
begin_again (Fixture *fixture, GBytes *original)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_unlink (path);
  }
  g_assert_true (g_file_set_contents (fixture->own, g_bytes_get_data (original, NULL),
                                      (gssize) g_bytes_get_size (original), NULL));
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GFile) own = g_file_new_for_path (fixture->own);
  g_autoptr (GBytes) original = g_file_load_bytes (own, NULL, NULL, NULL);
  g_autoptr (TovConnection) received = NULL;
  guint n_before = 0, n_after = 0;

  hand_over (fixture, FALSE);
  received = receive (fixture);
  for (guint i = 0; i < N_KILLS; i++) {
    g_autofree char *names = NULL, *all = NULL;

    begin_again (fixture, original);
    take_and_die (fixture, received, dice);
    names = read_names (fixture->own);
    all = read_all_names (fixture);
    if (g_str_equal (names, "Bo"))
      n_before++;
    else if (g_str_equal (names, "Åse"))
      n_after++;
    else
      g_assert_not_reached ();
    g_assert_nonnull (strstr (all, "Bo\n"));
  }
  g_test_message ("killed before the place was taken: %u, after: %u", n_before, n_after);
}

static void
test_carries_everything (Fixture *fixture, gconstpointer data)
{
  const char *const questions[] = {
    "SELECT id, name FROM partnership ORDER BY id",
    "SELECT id || reference FROM young_person",
    "SELECT number FROM cpr",
    "SELECT title FROM change_transaction ORDER BY id",
    "SELECT entity || record_id || field || new_value FROM change_entry ORDER BY id",
  };
  g_autoptr (TovStore) other = make_other ();
  g_autoptr (GBytes) bytes = make_bytes (other, TRUE);
  g_autoptr (TovConnection) received = NULL;

  write_bytes (fixture, bytes);
  received = receive (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    g_autofree char *sent = fixture_ask (tov_store_get_connection (other), questions[i]);

    g_assert_cmpstr (sent, !=, "");
    fixture_assert_answer (received, questions[i], sent);
  }
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text))
         != NULL;
}

/* Neither as it is nor as the history remembers it, nor in what was deleted; one that was changed
 * since is looked for too. */
static void
test_without_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) other = make_other ();
  g_autoptr (TovRecord) cpr = tov_store_get (other, &tov_cpr_entity, "c", NULL);
  g_autoptr (TovRecord) copy = tov_record_copy (cpr);
  g_autoptr (GBytes) with = NULL, without = NULL;

  g_free (TOV_CPR (copy)->number);
  TOV_CPR (copy)->number = g_strdup ("0506077890");
  g_assert_true (tov_store_save (other, copy, NULL));
  with = make_bytes (other, TRUE);
  without = make_bytes (other, FALSE);
  g_assert_true (holds (with, NUMBER));
  g_assert_true (holds (with, "0506077890"));
  g_assert_false (holds (without, NUMBER));
  g_assert_false (holds (without, "0506077890"));
  fixture_assert_answer (tov_store_get_connection (other), "SELECT number FROM cpr", "0506077890");
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovConnection) received = NULL;
  g_autoptr (TovRegisterSummary) summary = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  hand_over (fixture, TRUE);
  received = receive (fixture);
  summary = tov_register_summary_new (received, &error);
  g_assert_no_error (error);
  names = g_strjoinv (", ", summary->partnerships);
  g_assert_cmpstr (names, ==, "Horsens, Ærø");
  g_assert_cmpuint (summary->n_young_people, ==, 1);
  g_assert_cmpuint (summary->n_contacts, ==, 1);
  g_assert_cmpuint (summary->n_log_entries, ==, 0);
  g_assert_cmpuint (summary->n_cpr_numbers, ==, 1);
  g_assert_true (g_pattern_match_simple ("20*T*Z", summary->changed));
}

static void
test_summary_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) empty = fixture_open ();
  g_autoptr (TovRegisterSummary) summary =
      tov_register_summary_new (tov_store_get_connection (empty), NULL);

  g_assert_cmpuint (g_strv_length (summary->partnerships), ==, 0);
  g_assert_cmpuint (summary->n_young_people, ==, 0);
  g_assert_null (summary->changed);
}

static void
test_present (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovConnection) received = NULL;
  g_autoptr (TovStore) store = NULL;
  g_autofree char *kept = NULL;

  hand_over (fixture, FALSE);
  received = receive (fixture);
  kept = tov_register_file_take (received, fixture->own, NULL);
  store = tov_store_open (fixture->own, NULL);
  g_assert_null (tov_store_get_setting (store, "today", NULL));
}

static void
test_looking (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (TovRecord) found = NULL, record = NULL, copy = NULL;
  g_autoptr (GError) error = NULL, refusal = NULL, deletion = NULL, taking_back = NULL;

  hand_over (fixture, FALSE);
  store = tov_store_open_copy (receive (fixture), &error);
  g_assert_no_error (error);
  g_assert_null (tov_store_get_path (store));
  found = tov_store_get (store, &tov_contact_entity, "aase", &error);
  g_assert_no_error (error);
  copy = tov_record_copy (found);
  g_free (TOV_CONTACT (copy)->given_name);
  TOV_CONTACT (copy)->given_name = g_strdup ("Ole");
  g_assert_false (tov_store_save (store, copy, &refusal));
  g_assert_error (refusal, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY);
  g_assert_false (tov_store_delete (store, &tov_contact_entity, "aase", &deletion));
  g_assert_error (deletion, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY);
  g_assert_false (tov_store_undo (store, &taking_back));
  g_assert_error (taking_back, TOV_STORE_ERROR, TOV_STORE_ERROR_READ_ONLY);
  fixture_assert_answer (tov_store_get_connection (store), "SELECT given_name FROM contact", "Åse");
}

#define ADD(path, function) \
  g_test_add ("/register-file/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("takes-the-place-and-the-old-register-is-kept", test_keeps_the_old);
  ADD ("every-old-register-is-kept", test_keeps_every_old);
  ADD ("takes-not-the-place-of-one-that-is-open", test_keeps_the_open);
  ADD ("that-is-none-leaves-the-own-register-alone", test_own_is_left_alone);
  ADD ("of-a-newer-program-is-not-taken", test_newer);
  ADD ("killed-at-any-moment-no-register-is-lost", test_killed);
  ADD ("carries-everything-and-its-history", test_carries_everything);
  ADD ("holds-no-cpr-numbers-unless-asked-for", test_without_numbers);
  ADD ("tells-what-is-in-it", test_summary);
  ADD ("tells-of-an-empty-one", test_summary_of_nothing);
  ADD ("that-was-an-example-lives-in-the-present", test_present);
  ADD ("that-is-looked-at-is-not-changed", test_looking);
  return g_test_run ();
}
