/* A process that saves is killed at random moments. What it had been told to be saved is there, and
 * what had only begun is not, or is whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-check.h"
#include "tov-contact.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS             300
#define KILLS_OF_A_REGISTER 30
/* The child lives so long after its register is open, at most; opening it is part of every tenth
 * life, so that it is killed there too. */
#define LONGEST_LIFE (24 * 1000)
#define PERSON       "person"

typedef struct
{
  char *folder;
  char *path;
  guint n_registers;
  GRand *dice;
} Fixture;

/* When the child says that an act is saved. The second is a lie, to see that lies are found out. */
typedef enum
{
  WHEN_SAVED,
  BEFORE_IT_IS_SAVED,
} Acknowledgement;

static TovDate
get_day (int number)
{
  return tov_date_new (2020, 1, 1) + number;
}

/* A register of its own for the next kills: one that grows takes ever longer to look through. */
static void
begin_register (Fixture *fixture)
{
  g_autofree char *name = g_strdup_printf ("register-%u.db", fixture->n_registers++);
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
  store = tov_store_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture_save (store, &tov_young_person_entity, PERSON, "reference", "R 1", "birth_date", "2004",
                NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_make_folder ();
  fixture->dice = g_rand_new_with_seed (g_test_rand_int ());
  begin_register (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_rand_free (fixture->dice);
  g_free (fixture->path);
  fixture_remove_folder (fixture->folder);
}

static TovRecord *
find_level (TovStore *store, int number)
{
  g_autofree char *id = g_strdup_printf ("level-%d", number);

  return tov_store_get (store, &tov_support_level_entity, id, NULL);
}

/* An act of three: the level that is open is closed, the next one begins the day after, and a
 * contact with a long note fills some pages. Half of it would be seen. */
static gboolean
write_act (TovStore *store, int number)
{
  g_autofree char *level_id = g_strdup_printf ("level-%d", number);
  g_autofree char *contact_id = g_strdup_printf ("contact-%d", number);
  g_autofree char *from = tov_date_to_iso (get_day (number));
  g_autofree char *note = g_strnfill (3000, 'x');
  g_autoptr (TovRecord) last = find_level (store, number - 1);
  g_autoptr (TovRecord) level =
      fixture_make (&tov_support_level_entity, level_id, "young_person_id", PERSON, "level",
                    "close", "from_date", from, NULL);
  g_autoptr (TovRecord) contact =
      fixture_make (&tov_contact_entity, contact_id, "given_name", "Bo", "note", note, NULL);

  if (last != NULL) {
    TOV_SUPPORT_LEVEL (last)->to_date = get_day (number) - 1;
    if (!tov_store_save (store, last, NULL))
      return FALSE;
  }
  return tov_store_save (store, level, NULL) && tov_store_save (store, contact, NULL);
}

static void
acknowledge (int pipe, int number)
{
  if (write (pipe, &number, sizeof number) != sizeof number)
    _exit (1);
}

/* The child: saves one act after the other until it is killed. Number 0 says that the register is
 * open. */
static void
save_for_ever (const char *path, int pipe, Acknowledgement acknowledgement)
{
  TovStore *store = tov_store_open (path, NULL);

  if (store == NULL)
    _exit (1);
  acknowledge (pipe, 0);
  for (int number = (int) tov_store_count (store, &tov_support_level_entity) + 1;; number++) {
    if (!tov_store_begin (store, "Another level", NULL) || !write_act (store, number))
      _exit (1);
    if (acknowledgement == BEFORE_IT_IS_SAVED)
      acknowledge (pipe, number);
    if (!tov_store_commit (store, NULL))
      _exit (1);
    if (acknowledgement == WHEN_SAVED)
      acknowledge (pipe, number);
  }
}

/* Lets a child save, kills it, and returns the last act it acknowledged; 0 for none. */
static int
kill_one (Fixture *fixture, Acknowledgement acknowledgement)
{
  gboolean is_opening = g_rand_int_range (fixture->dice, 0, 10) == 0;
  int ends[2], status, number, last = 0;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0) {
    close (ends[0]);
    save_for_ever (fixture->path, ends[1], acknowledgement);
  }
  g_assert_cmpint (child, >, 0);
  close (ends[1]);
  if (!is_opening)
    g_assert_cmpint (read (ends[0], &number, sizeof number), ==, sizeof number);
  /* On a busy machine a life may end before its first act does: half of them outlive one. */
  if (!is_opening && g_rand_boolean (fixture->dice)) {
    g_assert_cmpint (read (ends[0], &number, sizeof number), ==, sizeof number);
    last = number;
  }
  g_usleep ((gulong) g_rand_int_range (fixture->dice, 0, LONGEST_LIFE));
  kill (child, SIGKILL);
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  /* Nothing but the signal has ended it. */
  g_assert_true (WIFSIGNALED (status));
  return last;
}

/* Looks through what is left, as the next child will open it, and returns how many acts are in it.
 */
static int
check_register (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) connection =
      tov_connection_open (fixture->path, TOV_CONNECTION_NONE, &error);
  g_autoptr (GPtrArray) overlaps = NULL;
  g_autofree char *n_acts = NULL;

  g_assert_no_error (error);
  fixture_assert_answer (connection, "PRAGMA quick_check", "ok");
  fixture_assert_answer (connection, "PRAGMA foreign_key_check", "");
  n_acts = fixture_ask (connection, "SELECT count (*) FROM support_level");
  fixture_assert_answer (connection, "SELECT count (*) FROM contact", n_acts);
  fixture_assert_answer (
      connection, "SELECT count (*) FROM change_transaction WHERE title = 'Another level'", n_acts);
  /* Every level but the last is closed, on the day before the next begins. */
  fixture_assert_answer (connection,
                         "SELECT count (*) FROM support_level WHERE to_date IS NULL"
                         " AND id <> 'level-' || (SELECT count (*) FROM support_level)",
                         "0");
  overlaps = tov_check_overlaps (connection, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (overlaps->len, ==, 0);
  /* The index that searches look into fits the words that it was made of. */
  tov_connection_execute (
      connection, "INSERT INTO search_word (search_word, rank) VALUES ('integrity-check', 1)",
      &error);
  g_assert_no_error (error);
  return atoi (n_acts);
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  int n_saved = 0, n_acknowledged = 0, n_more = 0;

  for (int i = 0; i < N_KILLS; i++) {
    int last = kill_one (fixture, WHEN_SAVED);
    int n_acts = check_register (fixture);

    /* One act may have been saved before the child could say so. */
    g_assert_cmpint (n_acts, >=, MAX (last, n_saved));
    g_assert_cmpint (n_acts, <=, MAX (last, n_saved) + 1);
    n_acknowledged += last > n_saved ? last - n_saved : 0;
    n_more += n_acts > MAX (last, n_saved);
    n_saved = n_acts;
    if ((i + 1) % KILLS_OF_A_REGISTER == 0) {
      begin_register (fixture);
      n_saved = 0;
    }
  }
  g_test_message ("%d kills, %d acts acknowledged, %d saved without a word", N_KILLS,
                  n_acknowledged, n_more);
  /* The kills met a process that was saving. */
  g_assert_cmpint (n_acknowledged, >, N_KILLS / 10);
}

static void
test_lie (Fixture *fixture, gconstpointer data)
{
  /* A child that says so too early is found out: this test can see what is lost. */
  for (int i = 0; i < N_KILLS; i++) {
    int last = kill_one (fixture, BEFORE_IT_IS_SAVED);

    if (check_register (fixture) < last)
      return;
  }
  g_test_fail_printf ("%d acts were acknowledged too early, and none was found missing", N_KILLS);
}

#define ADD(path, function) g_test_add ("/kill/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("loses-nothing-that-was-saved", test_kill);
  ADD ("would-be-seen-to-lose-something", test_lie);
  return g_test_run ();
}
