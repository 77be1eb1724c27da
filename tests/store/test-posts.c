/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-posts.h"

#include "fixture.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-organisation.h"

/* "Organisation, title, department" of a contact on a day; "" for none. */
static void
expect (TovStore *store, TovDate day, const char *contact, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) posts = tov_posts_load (store, day, &error);
  g_autofree char *words = NULL;
  const TovPost *post;

  g_assert_no_error (error);
  post = g_hash_table_lookup (posts, contact);
  words = post != NULL ? g_strdup_printf ("%s, %s, %s", post->organisation,
                                          post->title != NULL ? post->title : "-",
                                          post->department != NULL ? post->department : "-")
                       : g_strdup ("");
  g_assert_cmpstr (words, ==, expected);
}

static void
test_posts_of_a_day (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "ct-1", "given_name", "Mette", NULL);
  fixture_save (store, &tov_contact_entity, "ct-2", "given_name", "Bo", NULL);
  fixture_save (store, &tov_organisation_entity, "og-1", "name", "UU", "kind", "uu", NULL);
  fixture_save (store, &tov_organisation_entity, "og-2", "name", "VUC", "kind", "vuc", NULL);
  fixture_save (store, &tov_employment_entity, "em-1", "contact_id", "ct-1", "organisation_id",
                "og-1", "title", "Vejleder", "to_date", "2010-12-31", NULL);
  fixture_save (store, &tov_employment_entity, "em-2", "contact_id", "ct-1", "organisation_id",
                "og-2", "department", "Øst", "from_date", "2011-01-01", NULL);
  fixture_save (store, &tov_employment_entity, "em-3", "contact_id", "ct-1", "organisation_id",
                "og-1", "title", "Leder", "from_date", "2011-06-01", NULL);
  expect (store, tov_date_new (2010, 12, 31), "ct-1", "UU, Vejleder, -");
  expect (store, tov_date_new (2011, 1, 1), "ct-1", "VUC, -, Øst");
  /* Of two the one that began last. */
  expect (store, tov_date_new (2011, 6, 1), "ct-1", "UU, Leder, -");
  expect (store, tov_date_new (2011, 6, 1), "ct-2", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/posts/the-one-of-a-day", test_posts_of_a_day);
  return g_test_run ();
}
