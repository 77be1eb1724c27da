/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-counts.h"

#include "tov-alter-tie.h"

#include <math.h>

/* A map without a register. */
static TovNetwork *
make_network (void)
{
  TovNetwork *network = g_new0 (TovNetwork, 1);

  network->alters = g_ptr_array_new_with_free_func (g_object_unref);
  network->ties = g_ptr_array_new_with_free_func (g_object_unref);
  network->groups = g_ptr_array_new ();
  network->origins = g_hash_table_new (g_str_hash, g_str_equal);
  network->steps = g_hash_table_new (g_str_hash, g_str_equal);
  return network;
}

static void
add (TovNetwork *network, const char *id, gint64 ring, const char *relation, const char *sector)
{
  TovRecord *alter = tov_record_new (&tov_alter_entity);

  tov_record_set_id (alter, id);
  g_object_set (alter, "label", id, "ring", ring, "relation", relation, "sector_id", sector, NULL);
  g_ptr_array_add (network->alters, alter);
}

static void
tie (TovNetwork *network, const char *a, const char *b)
{
  TovRecord *record = tov_record_new (&tov_alter_tie_entity);

  g_object_set (record, "alter_a_id", a, "alter_b_id", b, NULL);
  g_ptr_array_add (network->ties, record);
}

static void
test_path (void)
{
  g_autoptr (TovNetwork) network = make_network ();
  TovNetworkFigures figures;

  /* mor - far - bo, and kim alone; waiting ones and a tie told twice do not count. */
  add (network, "wait", TOV_NUMBER_NONE, NULL, NULL);
  add (network, "mor", 1, "parent", "sector:family");
  add (network, "far", 2, "parent", "sector:family");
  add (network, "bo", 1, "key_worker", TOV_SECTOR_PROFESSIONALS);
  add (network, "kim", 4, NULL, NULL);
  tie (network, "mor", "far");
  tie (network, "far", "mor");
  tie (network, "far", "bo");
  tie (network, "wait", "kim");
  tie (network, "kim", "gone");
  tov_network_count (network, &figures);
  g_assert_cmpuint (figures.tally.n_people, ==, 4);
  g_assert_cmpuint (figures.tally.n_private, ==, 3);
  g_assert_cmpint (figures.tally.key_worker_ring, ==, 1);
  g_assert_cmpuint (figures.n_ties, ==, 2);
  /* Of the six pairs there could be. */
  g_assert_cmpfloat (fabs (figures.density - 2.0 / 6), <, 1e-9);
  g_assert_cmpint (figures.broker, ==, 2);
  g_assert_cmpuint (figures.n_alone, ==, 1);
}

static void
test_no_broker (void)
{
  g_autoptr (TovNetwork) network = make_network ();
  TovNetworkFigures figures;

  /* Three who all know each other: nobody stands between. */
  add (network, "a", 1, NULL, NULL);
  add (network, "b", 2, NULL, NULL);
  add (network, "c", 3, NULL, NULL);
  tie (network, "a", "b");
  tie (network, "b", "c");
  tie (network, "c", "a");
  tov_network_count (network, &figures);
  g_assert_cmpfloat (fabs (figures.density - 1), <, 1e-9);
  g_assert_cmpint (figures.broker, ==, -1);
  g_assert_cmpuint (figures.n_alone, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (TovNetwork) network = make_network ();
  TovNetworkFigures figures;

  tov_network_count (network, &figures);
  g_assert_cmpuint (figures.tally.n_people, ==, 0);
  g_assert_cmpfloat (figures.density, ==, 0);
  g_assert_cmpint (figures.broker, ==, -1);
  g_assert_cmpuint (figures.n_alone, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-counts/who-knows-whom-and-who-stands-between", test_path);
  g_test_add_func ("/network-counts/among-friends-nobody-stands-between", test_no_broker);
  g_test_add_func ("/network-counts/an-empty-map-has-figures-too", test_empty);
  return g_test_run ();
}
