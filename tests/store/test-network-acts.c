/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "tov-network-acts.h"
#include "tov-store-undo.h"

#define ACTS "SELECT count (*) FROM change_transaction"

/* Everybody on a map: "Mor parent 3 20 family". */
#define PEOPLE                                                                              \
  "SELECT label || ' ' || ifnull (relation, '-') || ' ' || ifnull (ring, '-') || ' ' ||"    \
  " ifnull (angle, '-') || ' ' || ifnull (substr (sector_id, 8), '-') FROM \"alter\""       \
  " WHERE network_map_id = (SELECT id FROM network_map ORDER BY drawn_on DESC, id LIMIT 1)" \
  " ORDER BY label"

#define MEMBERS                                                             \
  "SELECT name || ' ' || alter_id FROM map_group JOIN map_group_member ON " \
  " map_group_id = map_group.id ORDER BY name, alter_id"

static void
assert_answer (TovStore *store, const char *sql, const char *answer)
{
  fixture_assert_answer (tov_store_get_connection (store), sql, answer);
}

static void
assert_title (TovStore *store, const char *expected)
{
  g_autofree char *title = tov_store_get_undo_title (store);

  g_assert_cmpstr (title, ==, expected);
}

static char *
begin (TovStore *store, const char *kind, const char *on, const char *from)
{
  g_autoptr (GError) error = NULL;
  char *map = tov_network_acts_begin (store, "a", kind, tov_date_from_iso (on), from, &error);

  g_assert_no_error (error);
  return map;
}

static void
place (TovStore *store, const char *alter, int ring, int angle, const char *sector)
{
  g_autoptr (GError) error = NULL;

  tov_network_acts_place (store, alter, ring, angle, sector, &error);
  g_assert_no_error (error);
}

static void
group (TovStore *store, const char *alter, const char *name)
{
  g_autoptr (GError) error = NULL;

  tov_network_acts_group (store, alter, name, &error);
  g_assert_no_error (error);
}

static void
tie (TovStore *store, const char *a, const char *b, const char *kind)
{
  g_autoptr (GError) error = NULL;

  tov_network_acts_tie (store, a, b, kind, &error);
  g_assert_no_error (error);
}

static void
test_empty_map (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autofree char *map = begin (store, "wished", "2011-10-01", NULL);

  assert_title (store, "Network map of Anna begun");
  assert_answer (store,
                 "SELECT kind || ' ' || drawn_on || ' ' || young_person_id FROM network_map"
                 " WHERE id NOT IN ('m1', 'm2')",
                 "wished 2011-10-01 a");
  /* The key worker waits. */
  assert_answer (store, PEOPLE, "Tove key_worker - - professionals");
  fixture_undo (store);
  assert_answer (store, "SELECT count (*) FROM network_map", "2");
  assert_answer (store, "SELECT count (*) FROM \"alter\"", "11");
}

static void
test_before_key_worker (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autofree char *map = begin (store, "present", "2011-01-09", NULL);

  assert_answer (store, "SELECT count (*) FROM \"alter\"", "11");
}

static void
test_drawn_on (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autofree char *map = begin (store, "present", "2011-10-01", "m1");

  assert_answer (store, PEOPLE,
                 "Bo sibling 1 40 family\n"
                 "Far parent - - family\n"
                 "Mor parent 3 20 family\n"
                 "Ole - 4 140 friends\n"
                 "Pia - 2 330 professionals\n"
                 "Tove key_worker - - professionals");
  assert_answer (
      store,
      "SELECT a.label || ' ' || b.label || ' ' || ifnull (kind, '-') FROM alter_tie AS t"
      " JOIN \"alter\" AS a ON a.id = alter_a_id JOIN \"alter\" AS b ON b.id = alter_b_id"
      " WHERE t.network_map_id NOT IN ('m1', 'm2')"
      " AND a.network_map_id = t.network_map_id AND b.network_map_id = t.network_map_id"
      " ORDER BY 1",
      "Bo Pia -\nMor Pia taler ikke sammen\nPia Ole -");
  assert_answer (store,
                 "SELECT name || ' ' || label FROM map_group AS g JOIN map_group_member AS m"
                 " ON map_group_id = g.id JOIN \"alter\" AS a ON a.id = m.alter_id"
                 " WHERE g.network_map_id <> 'm1' AND a.network_map_id = g.network_map_id"
                 " ORDER BY 1",
                 "Hjemme Bo\nHjemme Mor");
  /* Each knows who she was; the key worker was not there. */
  assert_answer (store, "SELECT earlier_id FROM alter_origin WHERE alter_id <> 'mum' ORDER BY 1",
                 "bo\nfar\nmor\nole\npia");
  fixture_undo (store);
  assert_answer (store, "SELECT count (*) FROM network_map", "2");
  assert_answer (store, "SELECT count (*) FROM \"alter\"", "11");
  assert_answer (store, "SELECT count (*) FROM alter_tie", "3");
  assert_answer (store, "SELECT count (*) FROM alter_origin", "1");
  assert_answer (store, MEMBERS, "Hjemme bo\nHjemme mor");
}

static void
test_same_key_worker (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autofree char *map = begin (store, "present", "2011-10-01", "m2");

  assert_answer (store,
                 "SELECT label || ' ' || ring FROM \"alter\" WHERE relation = 'key_worker'"
                 " AND network_map_id NOT IN ('m1', 'm2')",
                 "Tove 1");
}

static void
test_other_key_worker (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autofree char *map = NULL;
  g_autoptr (GError) error = NULL;

  tov_connection_execute (tov_store_get_connection (store),
                          "UPDATE key_worker SET contact_id = 'pia'", &error);
  g_assert_no_error (error);
  /* Pia, who is on the map already, has become key worker, and Tove is not any more. */
  map = begin (store, "present", "2011-10-01", "m2");
  assert_answer (store, PEOPLE,
                 "BO sibling 1 40 family\n"
                 "Eva - 1 130 friends\n"
                 "Far parent - - family\n"
                 "Fru Krogh key_worker 3 330 professionals\n"
                 "Mette parent 2 20 family\n"
                 "Tove other 1 300 professionals");
}

static void
test_missing_map (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_network_acts_begin (store, "a", "present", tov_date_from_iso ("2011-10-01"),
                                         "nobody", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
  assert_answer (store, "SELECT count (*) FROM network_map", "2");
}

static void
test_add (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (GError) error = NULL;
  g_autofree char *alter = tov_network_acts_add (store, "m2", "Storebror Kim", &error);

  g_assert_no_error (error);
  assert_title (store, "Storebror Kim put on the map");
  assert_answer (store,
                 "SELECT relation || ' ' || sector_id || ' ' || ifnull (ring, '-')"
                 " FROM \"alter\" WHERE label = 'Storebror Kim'",
                 "sibling sector:family -");
  g_assert_null (tov_network_acts_add (store, "m2", " ", &error));
  g_assert_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED);
}

static void
test_place (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();

  place (store, "far", 2, 50, "sector:family");
  assert_title (store, "Far placed");
  place (store, "mor", 0, 20, NULL);
  assert_title (store, "Mor taken back from the map");
  assert_answer (store,
                 "SELECT label || ifnull (ring, '-') || ' ' || ifnull (angle, '-') || ' ' ||"
                 " ifnull (sector_id, '-') FROM \"alter\" WHERE id IN ('far', 'mor') ORDER BY id",
                 "Far2 50 sector:family\nMor- - -");
  fixture_undo (store);
  fixture_undo (store);
  assert_answer (store,
                 "SELECT label || ifnull (ring, '-') || ' ' || ifnull (angle, '-') || ' ' ||"
                 " sector_id FROM \"alter\" WHERE id IN ('far', 'mor') ORDER BY id",
                 "Far- - sector:family\nMor3 20 sector:family");
}

static void
test_nothing (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autofree char *before = fixture_ask (tov_store_get_connection (store), ACTS);
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_alter_entity, "mor", NULL);
  g_autoptr (TovRecord) same = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  /* What changes nothing is no step that undo would have to take back. */
  place (store, "mor", 3, 20, "sector:family");
  tie (store, "pia", "mor", "taler ikke sammen");
  tie (store, "bo", "pia", "");
  group (store, "mor", " hjemme ");
  group (store, "pia", "");
  g_assert_true (tov_network_acts_untie (store, "mor", "bo", &error));
  g_assert_true (tov_network_acts_change (store, TOV_ALTER (same), &error));
  assert_answer (store, ACTS, before);
}

static void
test_change (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_alter_entity, "mor", NULL);
  g_autoptr (TovRecord) alter = tov_record_copy (live);
  g_autoptr (GError) error = NULL;

  g_object_set (alter, "tie", "support", "resource_person", TRUE, NULL);
  g_assert_true (tov_network_acts_change (store, TOV_ALTER (alter), &error));
  assert_title (store, "Mor on the map changed");
  g_assert_cmpstr (TOV_ALTER (live)->tie, ==, "support");
  fixture_undo (store);
  g_assert_null (TOV_ALTER (live)->tie);
}

static void
test_tie (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (GError) error = NULL;

  tie (store, "mor", "bo", NULL);
  assert_title (store, "Mor and Bo tied");
  tie (store, "pia", "mor", "ses ofte");
  assert_answer (store,
                 "SELECT alter_a_id || ' ' || alter_b_id || ' ' || ifnull (kind, '-')"
                 " FROM alter_tie ORDER BY 1",
                 "bo pia -\nmor bo -\nmor pia ses ofte\npia ole -");
  g_assert_true (tov_network_acts_untie (store, "ole", "pia", &error));
  assert_title (store, "Ole and Pia untied");
  assert_answer (store, "SELECT count (*) FROM alter_tie", "3");
  g_assert_false (tov_network_acts_tie (store, "bo", "bo", NULL, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  fixture_undo (store);
  fixture_undo (store);
  fixture_undo (store);
  assert_answer (store,
                 "SELECT alter_a_id || ' ' || alter_b_id || ' ' || ifnull (kind, '-')"
                 " FROM alter_tie ORDER BY 1",
                 "bo pia -\nmor pia taler ikke sammen\npia ole -");
}

static void
test_group (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();

  group (store, "ole", "HJEMME");
  assert_title (store, "Ole put into a group");
  assert_answer (store, MEMBERS, "Hjemme bo\nHjemme mor\nHjemme ole");
  group (store, "mor", "Klubben");
  assert_answer (store, MEMBERS, "Hjemme bo\nHjemme ole\nKlubben mor");
  group (store, "ole", "Klubben");
  group (store, "bo", "");
  assert_title (store, "Bo taken out of the group");
  /* Nobody is left at home. */
  assert_answer (store, MEMBERS, "Klubben mor\nKlubben ole");
  assert_answer (store, "SELECT name FROM map_group", "Klubben");
  for (guint i = 0; i < 4; i++)
    fixture_undo (store);
  assert_answer (store, MEMBERS, "Hjemme bo\nHjemme mor");
  assert_answer (store, "SELECT name FROM map_group", "Hjemme");
}

static void
test_remove (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_network_acts_remove (store, "pia", &error));
  assert_title (store, "Pia removed from the map");
  assert_answer (store, "SELECT count (*) FROM alter_tie", "0");
  g_assert_true (tov_network_acts_remove (store, "mor", &error));
  g_assert_true (tov_network_acts_remove (store, "bo", &error));
  assert_answer (store, "SELECT count (*) FROM map_group", "0");
  assert_answer (store, "SELECT count (*) FROM alter_origin", "0");
  assert_answer (store, "SELECT group_concat (id, ' ') FROM \"alter\" WHERE network_map_id = 'm1'",
                 "far ole");
  for (guint i = 0; i < 3; i++)
    fixture_undo (store);
  assert_answer (store, "SELECT count (*) FROM alter_tie", "3");
  assert_answer (store, MEMBERS, "Hjemme bo\nHjemme mor");
  assert_answer (store, "SELECT earlier_id FROM alter_origin", "mor");
}

static char *
list_labels (TovStore *store, const char *map)
{
  g_autoptr (TovNetwork) network = network_fixture_load (store, map);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < network->alters->len; i++) {
    TovAlter *alter = g_ptr_array_index (network->alters, i);

    g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", alter->label);
  }
  return g_string_free (labels, FALSE);
}

static void
test_order (void)
{
  static const char expected[] = "Far Bo Ulla Anna Mor Ida Carl Else";
  g_auto (GStrv) names = g_strsplit (expected, " ", -1);
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autofree char *map = begin (store, "present", "2011-01-09", NULL);
  g_autofree char *removed = NULL, *labels = NULL, *later = NULL, *later_labels = NULL,
                  *undone = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *id = tov_network_acts_add (store, map, names[i], &error);

    g_assert_no_error (error);
    if (i == 2)
      removed = g_steal_pointer (&id);
  }
  labels = list_labels (store, map);
  g_assert_cmpstr (labels, ==, expected);
  /* All of it within a second, and again on the map that is drawn on from it. */
  later = begin (store, "present", "2011-01-09", map);
  later_labels = list_labels (store, later);
  g_assert_cmpstr (later_labels, ==, expected);
  g_assert_true (tov_network_acts_remove (store, removed, &error));
  fixture_undo (store);
  undone = list_labels (store, map);
  g_assert_cmpstr (undone, ==, expected);
}

static void
test_ask (void)
{
  g_autoptr (TovStore) store = network_fixture_open ();
  g_autoptr (GError) error = NULL;
  g_autofree char *step = tov_network_acts_ask (store, "bo", "Hente om morgenen", "kw",
                                                tov_date_from_iso ("2011-10-21"), &error);

  g_assert_no_error (error);
  assert_title (store, "Help agreed on with Bo");
  assert_answer (store,
                 "SELECT young_person_id || ' ' || text || ' ' || set_on || ' ' || due_on || ' ' ||"
                 " responsible_id || ' ' || alter_id FROM next_step JOIN alter_step"
                 " ON next_step_id = next_step.id",
                 "a Hente om morgenen 2011-10-14 2011-10-21 kw bo");
  fixture_undo (store);
  assert_answer (store, "SELECT count (*) FROM next_step", "0");
  assert_answer (store, "SELECT count (*) FROM alter_step", "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-acts/a-map-begins-with-the-key-worker-waiting", test_empty_map);
  g_test_add_func ("/network-acts/without-a-key-worker-nobody-waits", test_before_key_worker);
  g_test_add_func ("/network-acts/a-map-is-drawn-on-from-another", test_drawn_on);
  g_test_add_func ("/network-acts/the-key-worker-is-there-once", test_same_key_worker);
  g_test_add_func ("/network-acts/who-was-key-worker-is-no-more", test_other_key_worker);
  g_test_add_func ("/network-acts/a-map-that-is-gone-is-not-drawn-on-from", test_missing_map);
  g_test_add_func ("/network-acts/a-word-says-who-it-is", test_add);
  g_test_add_func ("/network-acts/places-and-takes-back", test_place);
  g_test_add_func ("/network-acts/what-changes-nothing-is-no-act", test_nothing);
  g_test_add_func ("/network-acts/changes-are-live", test_change);
  g_test_add_func ("/network-acts/ties-and-unties", test_tie);
  g_test_add_func ("/network-acts/groups-come-and-go-with-their-members", test_group);
  g_test_add_func ("/network-acts/who-is-removed-takes-ties-along", test_remove);
  g_test_add_func ("/network-acts/people-stay-in-the-order-they-were-entered-in", test_order);
  g_test_add_func ("/network-acts/help-becomes-a-next-step", test_ask);
  return g_test_run ();
}
