/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-role.h"

static void
assert_role (const char *label, const char *relation, const char *sector)
{
  TovNetworkRole role = tov_network_role_guess (label);

  g_test_message ("%s", label);
  g_assert_cmpstr (role.relation, ==, relation);
  g_assert_cmpstr (role.sector, ==, sector);
}

static void
test_family (void)
{
  assert_role ("Mor", "parent", "sector:family");
  assert_role ("min far", "parent", "sector:family");
  assert_role ("Papfar Jens", "parent", "sector:family");
  assert_role ("Plejeforældre", "parent", "sector:family");
  assert_role ("STOREBROR", "sibling", "sector:family");
  assert_role ("Lillesøster Ida", "sibling", "sector:family");
  assert_role ("  Mor  ", "parent", "sector:family");
}

static void
test_longest (void)
{
  /* They end like "mor", "far" and "bror", and are something else. */
  assert_role ("Mormor", NULL, "sector:kin");
  assert_role ("Bedstefar", NULL, "sector:kin");
  assert_role ("Morbror Kaj", NULL, "sector:kin");
  assert_role ("Holdkammerat", NULL, "sector:leisure");
  assert_role ("Klassekammerat", NULL, "sector:friends");
}

static void
test_compound (void)
{
  assert_role ("Fodboldtræner", NULL, "sector:leisure");
  assert_role ("Klasselærer fra 8.", NULL, "sector:school_work");
  assert_role ("UU-vejleder", NULL, "sector:professionals");
  assert_role ("Tovholder", "key_worker", "sector:professionals");
  assert_role ("Gammel ven", NULL, "sector:friends");
}

static void
test_name (void)
{
  assert_role ("Jafar", NULL, NULL);
  assert_role ("Knudsdatter", NULL, NULL);
  assert_role ("M.K.", NULL, NULL);
  assert_role ("Fars kæreste", NULL, NULL);
  assert_role ("", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-role/knows-parents-and-siblings", test_family);
  g_test_add_func ("/network-role/a-longer-word-says-more-than-its-end", test_longest);
  g_test_add_func ("/network-role/knows-compounds", test_compound);
  g_test_add_func ("/network-role/a-name-says-nothing", test_name);
  return g_test_run ();
}
