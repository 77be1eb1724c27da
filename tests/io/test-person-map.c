/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "tov-alter-tie.h"
#include "tov-person-map.h"
#include "tov-sector.h"
#include "tov-young-person.h"

static void
set (TovStore *store, const TovEntity *entity, const char *id, const char *field, const char *text)
{
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, NULL);
  g_autoptr (TovRecord) record = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  tov_record_set_text (record, tov_entity_get_field (entity, field), text, &error);
  g_assert_no_error (error);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

static TovMapNode *
find (const TovMap *map, const char *id)
{
  int place = tov_map_find (map, id);

  g_assert_cmpint (place, >=, 0);
  return tov_map_get_node (map, (guint) place);
}

static void
test_map (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) network = network_fixture_load (store, "m1");
  g_autoptr (TovMap) map = tov_person_map_new (store, network);
  const TovMapLink *link;
  const TovMapHull *hull;

  g_assert_true (map->has_rings);
  g_assert_cmpstr (map->title, ==, "Network map of 1. marts 2011");
  g_assert_cmpstr (map->subtitle, ==, "As it is");
  g_assert_cmpstr (map->middle, ==, "Anna");
  g_assert_cmpstr (map->hidden_middle, ==, "A.");
  g_assert_cmpuint (map->sectors->len, ==, 6);
  g_assert_cmpstr (map->sectors->pdata[0], ==, "Familie");
  g_assert_cmpstr (map->sectors->pdata[5], ==, "Professionelle");
  g_assert_cmpuint (map->nodes->len, ==, 5);
  for (guint i = 0; i < network->alters->len; i++)
    g_assert_cmpstr (tov_map_get_node (map, i)->id, ==,
                     tov_record_get_id (network->alters->pdata[i]));
  g_assert_cmpint (find (map, "mor")->ring, ==, 3);
  g_assert_cmpint (find (map, "mor")->angle, ==, 20);
  g_assert_cmpint (find (map, "pia")->sector, ==, 5);
  g_assert_cmpint (find (map, "far")->ring, ==, 0);
  g_assert_cmpuint (map->links->len, ==, 3);
  link = &g_array_index (map->links, TovMapLink, 0);
  g_assert_cmpint ((int) link->a, ==, tov_map_find (map, "mor"));
  g_assert_cmpint ((int) link->b, ==, tov_map_find (map, "pia"));
  g_assert_cmpstr (link->words, ==, "taler ikke sammen");
  g_assert_cmpstr (g_array_index (map->links, TovMapLink, 1).words, ==, "know each other");
  g_assert_cmpuint (map->hulls->len, ==, 1);
  hull = map->hulls->pdata[0];
  g_assert_cmpstr (hull->name, ==, "Hjemme");
  g_assert_cmpuint (hull->members->len, ==, 2);
}

static void
test_words (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = NULL, later = NULL;
  g_autoptr (TovMap) map = NULL, later_map = NULL;

  set (store, &tov_alter_entity, "mor", "tie", "strain");
  set (store, &tov_alter_entity, "mor", "resource_person", "1");
  earlier = network_fixture_load (store, "m1");
  later = network_fixture_load (store, "m2");
  map = tov_person_map_new (store, earlier);
  later_map = tov_person_map_new (store, later);
  g_assert_cmpstr (find (map, "mor")->words, ==,
                   "Mor, ring 3, Familie, strained, possible resource person");
  g_assert_cmpint (find (map, "mor")->tie, ==, TOV_LINK_STRAIN);
  g_assert_true (find (map, "mor")->is_resource);
  g_assert_cmpstr (find (map, "far")->words, ==, "Far, waits to be placed, Familie");
  g_assert_cmpint (find (map, "far")->tie, ==, TOV_LINK_PLAIN);
  g_assert_cmpstr (find (later_map, "tov")->words, ==, "Tove, ring 1, Professionelle, key worker");
  g_assert_true (find (later_map, "tov")->is_key_worker);
}

static void
test_hidden (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) network = NULL;
  g_autoptr (TovMap) map = NULL;

  set (store, &tov_alter_entity, "far", "label", "Per Møller-Lund");
  set (store, &tov_alter_entity, "ole", "label", "Mads");
  set (store, &tov_alter_entity, "pia", "label", "UU-vejleder Pia Krogh");
  set (store, &tov_alter_entity, "bo", "label", "Mette");
  set (store, &tov_young_person_entity, "a", "protected", "1");
  network = network_fixture_load (store, "m1");
  map = tov_person_map_new (store, network);
  g_assert_cmpstr (find (map, "far")->hidden_label, ==, "P.M.L.");
  /* A role is nobody's name; what stands behind it is. */
  g_assert_cmpstr (find (map, "mor")->hidden_label, ==, "Mor");
  g_assert_cmpstr (find (map, "pia")->hidden_label, ==, "UU-vejleder P.K.");
  /* Mads and Mette are told apart; in which order they were entered, the map says. */
  g_assert_cmpstr (find (map, "bo")->hidden_label, !=, find (map, "ole")->hidden_label);
  g_assert_true (g_str_has_prefix (find (map, "bo")->hidden_label, "M."));
  g_assert_true (g_str_has_prefix (find (map, "ole")->hidden_label, "M."));
  /* Whoever is protected is a number, whether names are hidden or not. */
  g_assert_cmpstr (map->middle, ==, "U-1");
  g_assert_cmpstr (map->hidden_middle, ==, "U-1");
}

/* One who came from elsewhere with a ring alone, and a sector that has ended. */
static void
test_from_elsewhere (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) network = NULL;
  g_autoptr (TovMap) map = NULL;
  int first, last;

  set (store, &tov_alter_entity, "ole", "angle", NULL);
  set (store, &tov_sector_entity, "sector:leisure", "to_date", "2011-02-28");
  set (store, &tov_sector_entity, "sector:friends", "to_date", "2011-02-28");
  network = network_fixture_load (store, "m1");
  map = tov_person_map_new (store, network);
  /* Ole is a friend, so that one is there still; nobody is left in leisure. */
  g_assert_cmpuint (map->sectors->len, ==, 5);
  g_assert_cmpstr (map->sectors->pdata[2], ==, "Venner");
  tov_map_get_sector_span (map, 2, &first, &last);
  g_assert_cmpint (find (map, "ole")->angle, >=, first);
  g_assert_cmpint (find (map, "ole")->angle, <=, last);
}

static void
test_change (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = network_fixture_load (store, "m1");
  g_autoptr (TovNetwork) later = network_fixture_load (store, "m2");
  g_autoptr (TovMap) map = tov_person_map_new_change (store, earlier, later);

  g_assert_cmpstr (map->title, ==, "Network maps from 1. marts 2011 to 1. september 2011");
  g_assert_cmpuint (map->nodes->len, ==, 7);
  g_assert_cmpint (find (map, "mum")->change, ==, TOV_CHANGE_NEARER);
  g_assert_cmpint (find (map, "mum")->ring, ==, 2);
  g_assert_cmpint (find (map, "mum")->earlier_ring, ==, 3);
  g_assert_cmpint (find (map, "mum")->earlier_angle, ==, 20);
  g_assert_cmpstr (find (map, "mum")->words, ==,
                   "Mette, ring 2, Familie; nearer than before, from ring 3");
  g_assert_cmpint (find (map, "pk")->change, ==, TOV_CHANGE_FARTHER);
  g_assert_cmpint (find (map, "ole")->change, ==, TOV_CHANGE_WENT);
  g_assert_cmpstr (find (map, "ole")->words, ==, "Ole, ring 4, Venner; is no longer there");
  g_assert_cmpint (find (map, "eva")->change, ==, TOV_CHANGE_CAME);
  g_assert_cmpint (find (map, "eva")->earlier_ring, ==, 0);
  g_assert_cmpint (find (map, "bo2")->change, ==, TOV_CHANGE_NONE);
  /* Neither who stays nor who goes has moved: no arrow leads to them. */
  g_assert_cmpint (find (map, "bo2")->earlier_ring, ==, 0);
  g_assert_cmpint (find (map, "ole")->earlier_ring, ==, 0);
  g_assert_cmpint (tov_map_find (map, "mor"), ==, -1);
}

static void
assert_sentences (const TovNetwork *network, gboolean hides_names, const char *expected)
{
  g_autoptr (GPtrArray) sentences = tov_person_map_explain (network, hides_names);
  g_autofree char *text = NULL;

  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv ("\n", (GStrv) sentences->pdata);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_sentences (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = network_fixture_load (store, "m1");
  g_autoptr (TovNetwork) later = network_fixture_load (store, "m2");

  assert_sentences (earlier, FALSE,
                    "4 people on the map: 3 private, 1 professional.\n"
                    "1 waits to be placed and is not counted.\n"
                    "1 person in the inner ring, of whom private: 1.\n"
                    "Nobody is marked as a possible resource person of the young person's own.\n"
                    "3 of 6 pairs know each other.\n"
                    "Pia holds most together: without that one fewer would reach each other.");
  assert_sentences (
      later, FALSE,
      "5 people on the map: 3 private, 2 professional.\n"
      "1 waits to be placed and is not counted.\n"
      "3 people in the inner ring, of whom private: 2.\n"
      "The key worker (ring 1) stands nearer than the nearest of the parents (ring 2).\n"
      "Nobody is marked as a possible resource person of the young person's own.\n"
      "It has not been drawn who knows whom.");
  assert_sentences (
      earlier, TRUE,
      "4 people on the map: 3 private, 1 professional.\n"
      "1 waits to be placed and is not counted.\n"
      "1 person in the inner ring, of whom private: 1.\n"
      "Nobody is marked as a possible resource person of the young person's own.\n"
      "3 of 6 pairs know each other.\n"
      "One of them holds most together: without that one fewer would reach each other.");
}

static void
test_empty (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) network = NULL;
  g_autoptr (TovMap) map = NULL;

  fixture_save (store, &tov_network_map_entity, "n", "young_person_id", "a", "drawn_on",
                "2011-10-01", NULL);
  network = network_fixture_load (store, "n");
  map = tov_person_map_new (store, network);
  g_assert_cmpuint (map->nodes->len, ==, 0);
  assert_sentences (network, FALSE, "Nobody has been placed on the map yet.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-map/everybody-stands-where-they-were-put", test_map);
  g_test_add_func ("/person-map/says-what-is-seen", test_words);
  g_test_add_func ("/person-map/hides-names", test_hidden);
  g_test_add_func ("/person-map/takes-what-came-from-elsewhere", test_from_elsewhere);
  g_test_add_func ("/person-map/two-maps-become-one", test_change);
  g_test_add_func ("/person-map/explains-itself", test_sentences);
  g_test_add_func ("/person-map/an-empty-map-is-a-map", test_empty);
  return g_test_run ();
}
