/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "tov-alter-origin.h"
#include "tov-network-change.h"

static const char *
get_id (TovAlter *alter)
{
  return alter != NULL ? tov_record_get_id (TOV_RECORD (alter)) : "-";
}

/* Who moved, as "nearer mor mum" in lines. */
static void
assert_moves (const TovNetwork *earlier, const TovNetwork *later, const char *expected)
{
  static const char *const kinds[] = { "stayed", "came", "went", "nearer", "farther" };
  g_autoptr (GArray) moves = tov_network_compare (earlier, later);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < moves->len; i++) {
    const TovMove *move = &g_array_index (moves, TovMove, i);

    g_string_append_printf (lines, "%s%s %s %s", i > 0 ? "\n" : "", kinds[move->kind],
                            get_id (move->earlier), get_id (move->later));
  }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_moves (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = network_fixture_load (store, "m1");
  g_autoptr (TovNetwork) later = network_fixture_load (store, "m2");

  assert_moves (earlier, later,
                "stayed bo bo2\n"
                "stayed far dad\n"
                "came - eva\n"
                "came - tov\n"
                "went ole -\n"
                "nearer mor mum\n"
                "farther pia pk");
  /* The other way round everything is the other way round. */
  assert_moves (later, earlier,
                "stayed bo2 bo\n"
                "stayed dad far\n"
                "came - ole\n"
                "went eva -\n"
                "went tov -\n"
                "nearer pk pia\n"
                "farther mum mor");
  assert_moves (earlier, earlier,
                "stayed bo bo\n"
                "stayed far far\n"
                "stayed mor mor\n"
                "stayed ole ole\n"
                "stayed pia pia");
}

static void
set_ring (TovStore *store, const char *id, gint64 ring)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_alter_entity, id, NULL);
  g_autoptr (TovRecord) alter = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  TOV_ALTER (alter)->ring = ring;
  tov_store_save (store, alter, &error);
  g_assert_no_error (error);
}

static void
test_waiting (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = NULL, later = NULL;

  /* Far has been placed since; Eva, who is on the later map alone, waits now and is on neither. */
  set_ring (store, "dad", 4);
  set_ring (store, "eva", TOV_NUMBER_NONE);
  set_ring (store, "bo2", TOV_NUMBER_NONE);
  earlier = network_fixture_load (store, "m1");
  later = network_fixture_load (store, "m2");
  assert_moves (earlier, later,
                "came - dad\n"
                "came - tov\n"
                "went bo -\n"
                "went ole -\n"
                "nearer mor mum\n"
                "farther pia pk");
}

static void
add (TovStore *store, const char *map, const char *id, const char *label, const char *contact)
{
  fixture_save (store, &tov_alter_entity, id, "network_map_id", map, "label", label, "contact_id",
                contact, "ring", "4", NULL);
}

static void
test_one_with_one (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = NULL, later = NULL;

  /* Two are called Ven on the later map, and one was; a label does not beat an origin. */
  fixture_save (store, &tov_network_map_entity, "n1", "young_person_id", "a", "drawn_on",
                "2011-05-01", NULL);
  fixture_save (store, &tov_network_map_entity, "n2", "young_person_id", "a", "drawn_on",
                "2011-06-01", NULL);
  add (store, "n1", "v", "Ven", NULL);
  add (store, "n1", "x", "Mette", NULL);
  add (store, "n2", "v1", "Ven", NULL);
  add (store, "n2", "v2", "Ven", NULL);
  fixture_save (store, &tov_alter_origin_entity, "ox", "alter_id", "v1", "earlier_id", "x", NULL);
  earlier = network_fixture_load (store, "n1");
  later = network_fixture_load (store, "n2");
  assert_moves (earlier, later, "stayed x v1\nstayed v v2");
}

static void
test_contact_before_label (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = NULL, later = NULL;

  fixture_save (store, &tov_network_map_entity, "n1", "young_person_id", "a", "drawn_on",
                "2011-05-01", NULL);
  fixture_save (store, &tov_network_map_entity, "n2", "young_person_id", "a", "drawn_on",
                "2011-06-01", NULL);
  add (store, "n1", "x", "Tovholder", "kw");
  add (store, "n2", "y", "Tovholder", "pia");
  add (store, "n2", "z", "Tove", "kw");
  earlier = network_fixture_load (store, "n1");
  later = network_fixture_load (store, "n2");
  assert_moves (earlier, later, "stayed x z\ncame - y");
}

static void
test_two_contacts (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = NULL, later = NULL;

  /* Both are called Sagsbehandler; who is no contact on one of the maps may well be the same. */
  fixture_save (store, &tov_network_map_entity, "n1", "young_person_id", "a", "drawn_on",
                "2011-05-01", NULL);
  fixture_save (store, &tov_network_map_entity, "n2", "young_person_id", "a", "drawn_on",
                "2011-06-01", NULL);
  add (store, "n1", "x", "Sagsbehandler", "kw");
  add (store, "n2", "y", "Sagsbehandler", "pia");
  earlier = network_fixture_load (store, "n1");
  later = network_fixture_load (store, "n2");
  assert_moves (earlier, later, "came - y\nwent x -");
  add (store, "n1", "z", "sagsbehandler", NULL);
  tov_network_free (earlier);
  earlier = network_fixture_load (store, "n1");
  assert_moves (earlier, later, "stayed z y\nwent x -");
}

static void
test_over_three_maps (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) first = NULL, second = NULL, third = NULL;

  /* On the third map she is called something else again, and was drawn on from the second. */
  fixture_save (store, &tov_network_map_entity, "m3", "young_person_id", "a", "drawn_on",
                "2011-10-01", NULL);
  add (store, "m3", "moar", "Moar", NULL);
  fixture_save (store, &tov_alter_origin_entity, "o2", "alter_id", "moar", "earlier_id", "mum",
                NULL);
  first = network_fixture_load (store, "m1");
  second = network_fixture_load (store, "m2");
  third = network_fixture_load (store, "m3");
  assert_moves (first, third, "went bo -\nwent ole -\nwent pia -\nfarther mor moar");
  assert_moves (third, second, "came - bo2\ncame - eva\ncame - pk\ncame - tov\nnearer moar mum");
}

static void
test_circle (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovNetwork) earlier = NULL, later = NULL;

  /* No map is drawn on from a later one, but a file of another program may say so. */
  fixture_save (store, &tov_alter_origin_entity, "o2", "alter_id", "mor", "earlier_id", "mum",
                NULL);
  earlier = network_fixture_load (store, "m1");
  later = network_fixture_load (store, "m2");
  /* It says nothing then, and labels decide. */
  assert_moves (earlier, later,
                "stayed bo bo2\n"
                "stayed far dad\n"
                "came - eva\n"
                "came - mum\n"
                "came - tov\n"
                "went mor -\n"
                "went ole -\n"
                "farther pia pk");
}

/* The course in lines of day, map, ring of the key worker and of the parents, people, private. */
static void
assert_course (TovStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) points = tov_network_course (store, "a", &error);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < points->len; i++) {
    const TovNetworkPoint *point = &g_array_index (points, TovNetworkPoint, i);
    g_autofree char *on = tov_date_to_iso (point->on);

    g_string_append_printf (lines, "%s%s %s %d %d %u %u", i > 0 ? "\n" : "", on, point->map,
                            point->tally.key_worker_ring, point->tally.parent_ring,
                            point->tally.n_people, point->tally.n_private);
  }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_course (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();

  /* The key worker comes and stands nearer than mother. */
  assert_course (store, "2011-03-01 m1 0 3 4 3\n"
                        "2011-09-01 m2 1 2 5 3");
  /* A wish is no course, nor is a map that nobody has been placed on yet. */
  fixture_save (store, &tov_network_map_entity, "w", "young_person_id", "a", "drawn_on",
                "2011-09-02", "kind", "wished", NULL);
  fixture_save (store, &tov_network_map_entity, "n", "young_person_id", "a", "drawn_on",
                "2011-03-01", NULL);
  tov_connection_execute (tov_store_get_connection (store),
                          "UPDATE network_map SET created = '2011-03-01T08:00:00Z' WHERE id = 'm1'",
                          NULL);
  fixture_save (store, &tov_alter_entity, "nw", "network_map_id", "n", "label", "Far", NULL);
  assert_course (store, "2011-03-01 m1 0 3 4 3\n"
                        "2011-09-01 m2 1 2 5 3");
  /* Of a day the map that was made last counts. */
  add (store, "n", "nf", "Eva", NULL);
  assert_course (store, "2011-03-01 n 0 0 1 1\n"
                        "2011-09-01 m2 1 2 5 3");
}

static void
test_no_course (void)
{
  g_autoptr (TovStore) store = fixture_open ();

  assert_course (store, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-change/who-came-went-and-moved", test_moves);
  g_test_add_func ("/network-change/who-waits-is-not-there", test_waiting);
  g_test_add_func ("/network-change/one-is-the-same-as-one", test_one_with_one);
  g_test_add_func ("/network-change/a-contact-says-more-than-a-label", test_contact_before_label);
  g_test_add_func ("/network-change/two-contacts-of-one-name-are-two", test_two_contacts);
  g_test_add_func ("/network-change/follows-over-three-maps", test_over_three_maps);
  g_test_add_func ("/network-change/origins-in-a-circle-end", test_circle);
  g_test_add_func ("/network-change/the-key-worker-comes-nearer-than-mother", test_course);
  g_test_add_func ("/network-change/without-maps-there-is-no-course", test_no_course);
  return g_test_run ();
}
