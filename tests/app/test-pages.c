/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-entities.h"
#include "tov-pages.h"

static void
test_every_entity_has_one_page (void)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    guint n_found = 0;

    for (guint i = 0; i < tov_pages_count (); i++) {
      const char *const *names = tov_pages_get (i)->entities;

      for (; names != NULL && *names != NULL; names++)
        n_found += g_str_equal (*names, (*entity)->name);
    }
    if (n_found != 1)
      g_error ("%s is on %u pages", (*entity)->name, n_found);
    g_assert_cmpint (tov_pages_find_entity ((*entity)->name), >=, 0);
  }
}

static void
test_every_name_is_an_entity (void)
{
  for (guint i = 0; i < tov_pages_count (); i++) {
    const char *const *names = tov_pages_get (i)->entities;

    for (; names != NULL && *names != NULL; names++)
      if (tov_entities_find (*names) == NULL)
        g_error ("there is no entity %s", *names);
  }
}

static void
test_tags_stand_for_their_pages (void)
{
  const char *const tags[] = { "board",    "young",   "partnerships", "contacts",
                               "meetings", "network", "statistics",   "annexes" };

  g_assert_cmpuint (tov_pages_count (), ==, G_N_ELEMENTS (tags));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++) {
    g_assert_cmpstr (tov_pages_get (i)->tag, ==, tags[i]);
    g_assert_cmpint (tov_pages_find (tags[i]), ==, (int) i);
  }
  g_assert_cmpint (tov_pages_find ("elsewhere"), ==, -1);
  g_assert_cmpint (tov_pages_find (NULL), ==, -1);
}

static void
test_a_page_is_found_by_its_entity (void)
{
  g_assert_cmpint (tov_pages_find_entity ("young_person"), ==, tov_pages_find ("young"));
  g_assert_cmpint (tov_pages_find_entity ("meeting"), ==, tov_pages_find ("meetings"));
  g_assert_cmpint (tov_pages_find_entity ("elsewhere"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/every-entity-has-one-page", test_every_entity_has_one_page);
  g_test_add_func ("/pages/every-name-is-an-entity", test_every_name_is_an_entity);
  g_test_add_func ("/pages/tags-stand-for-their-pages", test_tags_stand_for_their_pages);
  g_test_add_func ("/pages/a-page-is-found-by-its-entity", test_a_page_is_found_by_its_entity);
  return g_test_run ();
}
