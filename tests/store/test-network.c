/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "tov-alter-step.h"
#include "tov-alter-tie.h"
#include "tov-map-group-member.h"
#include "tov-network-tally.h"
#include "tov-next-step.h"

/* The ids of records, joined by blanks. */
static char *
join_ids (GPtrArray *records)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            tov_record_get_id (g_ptr_array_index (records, i)));
  return g_strdup (ids->str);
}

static void
assert_ids (GPtrArray *records, const char *expected)
{
  g_autofree char *ids = join_ids (records);

  g_assert_cmpstr (ids, ==, expected);
}

static void
assert_listed (TovStore *store, const char *kind, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) maps = tov_network_list (store, "a", kind, &error);

  g_assert_no_error (error);
  assert_ids (maps, expected);
}

static void
save_step (TovStore *store, const char *id, const char *alter, const char *due, const char *done)
{
  g_autofree char *link = g_strconcat ("l-", id, NULL);

  fixture_save (store, &tov_next_step_entity, id, "young_person_id", "a", "text", "Ringe", "set_on",
                "2011-03-01", "due_on", due, "done_on", done, NULL);
  fixture_save (store, &tov_alter_step_entity, link, "alter_id", alter, "next_step_id", id, NULL);
}

static void
test_all (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) network = network_fixture_load (store, "m1");
  TovNetworkGroup *group;

  g_assert_cmpint (network->map->drawn_on, ==, tov_date_from_iso ("2011-03-01"));
  g_assert_cmpuint (network->alters->len, ==, 5);
  assert_ids (network->ties, "t1 t2 t3");
  g_assert_cmpstr (((TovAlterTie *) network->ties->pdata[0])->kind, ==, "taler ikke sammen");
  g_assert_cmpuint (network->groups->len, ==, 1);
  group = network->groups->pdata[0];
  g_assert_cmpstr (group->group->name, ==, "Hjemme");
  g_assert_cmpuint (group->members->len, ==, 2);
  g_assert_cmpstr (group->members->pdata[0], ==, "bo");
  g_assert_cmpstr (group->members->pdata[1], ==, "mor");
  g_assert_cmpstr (tov_network_find (network, "ole")->label, ==, "Ole");
  g_assert_null (tov_network_find (network, "mum"));
  g_assert_cmpuint (g_hash_table_size (network->steps), ==, 0);
}

static void
test_order (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) network = NULL;
  g_autoptr (GError) error = NULL;

  tov_connection_execute (tov_store_get_connection (store),
                          "UPDATE \"alter\" SET created = CASE id WHEN 'pia' THEN"
                          " '2011-03-01T08:00:00Z' WHEN 'mor' THEN '2011-03-01T08:00:01Z'"
                          " ELSE '2011-03-01T08:00:02Z' END",
                          &error);
  g_assert_no_error (error);
  network = network_fixture_load (store, "m1");
  assert_ids (network->alters, "pia mor bo far ole");
}

static void
test_missing (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_network_load (store, "nobody", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

static void
test_steps (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = NULL, later = NULL;

  /* Mum was mor on the map before; what she promised then she has still promised. */
  save_step (store, "s1", "mor", "2011-04-01", "2011-04-02");
  save_step (store, "s2", "mum", NULL, NULL);
  save_step (store, "s3", "mor", "2011-11-01", NULL);
  save_step (store, "s4", "ole", NULL, NULL);
  earlier = network_fixture_load (store, "m1");
  later = network_fixture_load (store, "m2");
  assert_ids (g_hash_table_lookup (later->steps, "mum"), "s3 s2 s1");
  g_assert_cmpuint (g_hash_table_size (later->steps), ==, 1);
  assert_ids (g_hash_table_lookup (earlier->steps, "mor"), "s3 s1");
  assert_ids (g_hash_table_lookup (earlier->steps, "ole"), "s4");
}

static void
test_list (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();

  fixture_save (store, &tov_network_map_entity, "m0", "young_person_id", "a", "drawn_on",
                "2011-09-01", "kind", "wished", NULL);
  tov_connection_execute (tov_store_get_connection (store),
                          "UPDATE network_map SET created = '2011-09-01T08:00:00Z'"
                          " WHERE id = 'm2'",
                          NULL);
  assert_listed (store, NULL, "m0 m2 m1");
  assert_listed (store, "present", "m2 m1");
  assert_listed (store, "wished", "m0");
}

static void
test_delete (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GError) error = NULL;

  save_step (store, "s1", "mor", NULL, NULL);
  tov_store_delete (store, &tov_network_map_entity, "m1", &error);
  g_assert_no_error (error);
  fixture_assert_answer (connection, "SELECT count (*) FROM \"alter\"", "6");
  fixture_assert_answer (connection, "SELECT count (*) FROM alter_tie", "0");
  fixture_assert_answer (connection, "SELECT count (*) FROM map_group", "0");
  fixture_assert_answer (connection, "SELECT count (*) FROM map_group_member", "0");
  fixture_assert_answer (connection, "SELECT count (*) FROM alter_origin", "0");
  fixture_assert_answer (connection, "SELECT count (*) FROM alter_step", "0");
  /* The help that was agreed on is still to be given. */
  fixture_assert_answer (connection, "SELECT id FROM next_step", "s1");
  fixture_undo (store);
  fixture_assert_answer (connection, "SELECT count (*) FROM \"alter\"", "11");
  fixture_assert_answer (connection, "SELECT count (*) FROM alter_tie", "3");
  fixture_assert_answer (connection, "SELECT count (*) FROM map_group_member", "2");
  fixture_assert_answer (connection, "SELECT earlier_id FROM alter_origin", "mor");
  fixture_assert_answer (connection, "SELECT alter_id FROM alter_step", "mor");
}

static void
test_tally (void)
{
  TovNetworkTally tally = { 0 };

  tov_network_tally_add (&tally, 3, "parent", "sector:family", FALSE);
  tov_network_tally_add (&tally, 2, "parent", "sector:family", TRUE);
  tov_network_tally_add (&tally, TOV_NUMBER_NONE, "parent", "sector:family", TRUE);
  tov_network_tally_add (&tally, 1, "key_worker", NULL, FALSE);
  tov_network_tally_add (&tally, 4, "key_worker", TOV_SECTOR_PROFESSIONALS, FALSE);
  tov_network_tally_add (&tally, 1, NULL, TOV_SECTOR_PROFESSIONALS, TRUE);
  tov_network_tally_add (&tally, 1, NULL, NULL, FALSE);
  g_assert_cmpuint (tally.n_people, ==, 6);
  g_assert_cmpuint (tally.n_in_ring[0], ==, 3);
  g_assert_cmpuint (tally.n_in_ring[1], ==, 1);
  g_assert_cmpuint (tally.n_in_ring[2], ==, 1);
  g_assert_cmpuint (tally.n_in_ring[3], ==, 1);
  g_assert_cmpuint (tally.n_private, ==, 3);
  g_assert_cmpuint (tally.n_private_inner, ==, 1);
  g_assert_cmpuint (tally.n_resource, ==, 2);
  g_assert_cmpint (tally.key_worker_ring, ==, 1);
  g_assert_cmpint (tally.parent_ring, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/holds-all-that-is-on-a-map", test_all);
  g_test_add_func ("/network/people-stand-as-they-were-entered", test_order);
  g_test_add_func ("/network/a-map-that-is-not-there-is-said", test_missing);
  g_test_add_func ("/network/a-promise-follows-from-map-to-map", test_steps);
  g_test_add_func ("/network/maps-are-listed-the-latest-first", test_list);
  g_test_add_func ("/network/what-is-on-a-map-goes-and-comes-with-it", test_delete);
  g_test_add_func ("/network/counts-who-has-been-placed", test_tally);
  return g_test_run ();
}
