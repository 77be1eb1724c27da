/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-drafts.h"
#include "tov-store-undo.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void
save (TovStore *store, const char *name, const char *content)
{
  g_autoptr (GError) error = NULL;

  tov_draft_save (store, name, content, &error);
  g_assert_no_error (error);
}

static void
assert_draft (TovStore *store, const char *name, const char *content)
{
  g_autofree char *draft = tov_draft_load (store, name);

  g_assert_cmpstr (draft, ==, content);
}

static void
test_kept (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  assert_draft (store, "log", NULL);
  save (store, "log", "Åse\nkom");
  save (store, "log aase", "andet");
  save (store, "log", "Åse\nkom ikke");
  assert_draft (store, "log", "Åse\nkom ikke");
  tov_draft_delete (store, "log", &error);
  g_assert_no_error (error);
  assert_draft (store, "log", NULL);
  assert_draft (store, "log aase", "andet");
}

static void
test_no_history (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  save (store, "log", "kladde");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT count (*) FROM change_transaction", "0");
  g_assert_null (tov_store_get_undo_title (store));
}

static void
test_act (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  save (store, "log", "kladde");
  tov_store_begin (store, "Indlæst", &error);
  g_assert_no_error (error);
  g_assert_false (tov_draft_save (store, "log", "mere", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD);
  g_clear_error (&error);
  g_assert_false (tov_draft_delete (store, "log", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD);
  tov_store_rollback (store);
  assert_draft (store, "log", "kladde");
}

/* The process is killed as soon as it has saved, and has nothing to say in it. */
static void
test_kill (void)
{
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;
  pid_t child = fork ();

  if (child == 0) {
    TovStore *own = tov_store_open (path, NULL);

    if (own != NULL && tov_draft_save (own, "log", "halvt skrev", NULL))
      raise (SIGKILL);
    _exit (1);
  }
  g_assert_cmpint (waitpid (child, &(int){ 0 }, 0), ==, child);
  store = tov_store_open (path, &error);
  g_assert_no_error (error);
  assert_draft (store, "log", "halvt skrev");
  g_clear_object (&store);
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drafts/are-kept-by-name", test_kept);
  g_test_add_func ("/drafts/stand-in-no-history", test_no_history);
  g_test_add_func ("/drafts/are-not-written-within-an-act", test_act);
  g_test_add_func ("/drafts/survive-a-kill", test_kill);
  return g_test_run ();
}
