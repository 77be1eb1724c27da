/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact.h"
#include "tov-organisation.h"
#include "tov-selection-words.h"

static void
save (TovStore *store, TovRecord *record, const char *id)
{
  g_autoptr (GError) error = NULL;

  tov_record_set_id (record, id);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

static TovStore *
create_store (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_open (NULL, &error);
  g_autoptr (TovRecord) contact = tov_record_new (&tov_contact_entity);
  g_autoptr (TovRecord) organisation = tov_record_new (&tov_organisation_entity);

  g_assert_no_error (error);
  g_object_set (contact, "given-name", "Anne", "family-name", "Bak", NULL);
  save (store, contact, "c1");
  g_object_set (organisation, "name", "Jobcenter Randers", "kind", "jobcentre", NULL);
  save (store, organisation, "o1");
  return g_steal_pointer (&store);
}

static void
assert_words (const char *text, const char *expected)
{
  g_autoptr (TovStore) store = create_store ();
  g_autoptr (TovSelection) selection = tov_selection_from_text (text);
  g_autofree char *words = tov_selection_words (store, selection);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_says_all_conditions (void)
{
  assert_words ("key_worker=me;level=close;days=30", "Mine · Close · 30 days without contact");
  assert_words ("days=1;contact=overdue", "1 day without contact · Contact too long ago");
  assert_words ("level=none;step=none;limit=any",
                "Without a level · Without a next step · Something is creeping up");
  assert_words ("", "");
}

static void
test_says_who_has_the_ball (void)
{
  assert_words ("ball=c1", "The ball with Anne Bak");
  assert_words ("ball=o1", "The ball with Jobcenter Randers");
  assert_words ("ball=me", "The ball with me");
  assert_words ("key_worker=c1;ball=thrown", "Anne Bak · The ball thrown, not answered");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection-words/says-all-conditions", test_says_all_conditions);
  g_test_add_func ("/selection-words/says-who-has-the-ball", test_says_who_has_the_ball);
  return g_test_run ();
}
