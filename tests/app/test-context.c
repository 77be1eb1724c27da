/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact.h"
#include "tov-context.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  TovStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("tov-context-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "register.db", NULL);
  fixture->store = tov_store_open (path, NULL);
  g_assert_nonnull (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (tov_store_get_path (fixture->store));

  g_assert_finalize_object (fixture->store);
  g_unlink (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* Who stands by the last act, after doing one. */
static char *
act (Fixture *fixture)
{
  g_autoptr (TovRecord) contact = tov_record_new (&tov_contact_entity);
  TovStatement *statement;
  char *who;

  TOV_CONTACT (contact)->given_name = g_strdup ("Anne");
  g_assert_true (tov_store_save (fixture->store, contact, NULL));
  statement =
      tov_connection_prepare (tov_store_get_connection (fixture->store),
                              "SELECT who FROM change_transaction ORDER BY id DESC LIMIT 1", NULL);
  g_assert_true (tov_statement_step (statement, NULL));
  who = g_strdup (tov_statement_get_text (statement, 0));
  tov_statement_reset (statement);
  return who;
}

static void
assert_acts_as (Fixture *fixture, const char *who)
{
  g_autofree char *actual = act (fixture);

  g_assert_cmpstr (actual, ==, who);
}

static void
test_who_the_user_is_is_remembered_for_the_register (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) other = tov_store_open (NULL, NULL);
  g_autoptr (TovContext) first = tov_context_new (fixture->store);
  g_autoptr (TovContext) second = NULL, elsewhere = NULL, third = NULL;

  g_assert_null (tov_context_get_me (first));
  tov_context_set_me (first, "anne");
  assert_acts_as (fixture, "anne");

  tov_store_set_who (fixture->store, "login");
  second = tov_context_new (fixture->store);
  g_assert_cmpstr (tov_context_get_me (second), ==, "anne");
  assert_acts_as (fixture, "anne");
  elsewhere = tov_context_new (other);
  g_assert_null (tov_context_get_me (elsewhere));

  tov_context_set_me (second, NULL);
  assert_acts_as (fixture, g_get_user_name ());
  third = tov_context_new (fixture->store);
  g_assert_null (tov_context_get_me (third));
}

static void
test_who_one_acts_as_wins_and_is_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovContext) first = tov_context_new (fixture->store);
  g_autoptr (TovContext) second = NULL;

  tov_context_set_me (first, "anne");
  tov_context_act_as (first, "bo");
  g_assert_cmpstr (tov_context_get_me (first), ==, "bo");
  assert_acts_as (fixture, "bo");
  second = tov_context_new (fixture->store);
  g_assert_cmpstr (tov_context_get_me (second), ==, "anne");

  /* Chosen by hand it is remembered, even if one is it already. */
  tov_context_act_as (second, "bo");
  tov_context_set_me (second, "bo");
  g_object_unref (second);
  second = tov_context_new (fixture->store);
  g_assert_cmpstr (tov_context_get_me (second), ==, "bo");
  tov_context_set_me (second, NULL);
}

static void
count (guint *number)
{
  (*number)++;
}

static void
test_a_choice_is_told_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovContext) context = tov_context_new (fixture->store);
  guint n_told = 0;

  g_signal_connect_swapped (context, "notify::partnership", G_CALLBACK (count), &n_told);
  tov_context_set_partnership (context, "randers");
  tov_context_set_partnership (context, "randers");
  g_assert_cmpstr (tov_context_get_partnership (context), ==, "randers");
  g_assert_cmpuint (n_told, ==, 1);
  tov_context_set_partnership (context, NULL);
  g_assert_null (tov_context_get_partnership (context));
  g_assert_cmpuint (n_told, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/context/who-the-user-is-is-remembered-for-the-register", Fixture, NULL, set_up,
              test_who_the_user_is_is_remembered_for_the_register, tear_down);
  g_test_add ("/context/who-one-acts-as-wins-and-is-forgotten", Fixture, NULL, set_up,
              test_who_one_acts_as_wins_and_is_forgotten, tear_down);
  g_test_add ("/context/a-choice-is-told-once", Fixture, NULL, set_up, test_a_choice_is_told_once,
              tear_down);
  return g_test_run ();
}
