/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-enrolment.h"
#include "tov-numbering.h"
#include "tov-partnership.h"
#include "tov-young-person.h"

static void
enrol (TovStore *store, const char *number, const char *partnership)
{
  fixture_save (store, &tov_young_person_entity, number, "reference", number, NULL);
  fixture_save (store, &tov_enrolment_entity, number, "young_person_id", number, "partnership_id",
                partnership, "admitted_on", "2011-01-01", NULL);
}

static TovStore *
open_store (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "g", "name", "Guldborgsund", NULL);
  fixture_save (store, &tov_partnership_entity, "l", "name", "Lolland", NULL);
  fixture_save (store, &tov_partnership_entity, "n", "name", "Nyborg", NULL);
  enrol (store, "G-098", "g");
  enrol (store, "G-099", "g");
  enrol (store, "gæst", "g");
  enrol (store, "L7", "l");
  enrol (store, "L9", "l");
  enrol (store, "G-200", "l");
  enrol (store, "G-101", "l");
  return store;
}

static void
assert_next (TovStore *store, const char *partnership, const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNumbering) numbering =
      tov_numbering_new (tov_store_get_connection (store), partnership, &error);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_no_error (error);
  one = tov_numbering_next (numbering);
  two = tov_numbering_next (numbering);
  g_assert_cmpstr (one, ==, first);
  g_assert_cmpstr (two, ==, second);
}

static void
test_goes_on (void)
{
  g_autoptr (TovStore) store = open_store ();

  /* The hundred and first is taken in the other partnership. */
  assert_next (store, "g", "G-100", "G-102");
  assert_next (store, "l", "G-201", "G-202");
  assert_next (store, "n", "001", "002");
  assert_next (store, NULL, "G-201", "G-202");
}

static void
test_takes (void)
{
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (TovNumbering) numbering =
      tov_numbering_new (tov_store_get_connection (store), "n", NULL);
  g_autofree char *number = NULL;

  tov_numbering_take (numbering, "001");
  number = tov_numbering_next (numbering);
  g_assert_cmpstr (number, ==, "002");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbering/goes-on-behind-the-last-of-the-partnership", test_goes_on);
  g_test_add_func ("/numbering/gives-no-number-that-is-taken", test_takes);
  return g_test_run ();
}
