/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#define YEAR "2011-01-01", "2011-12-31"

/* A map with people as "kw1 parent3 friend1 prof2 friend4*" says: who, in which ring, and whether
 * marked as a possible resource person. */
static void
add_map (TovEvents *events, const char *drawn_on, const char *people)
{
  static const struct
  {
    const char *word;
    const char *relation;
    const char *sector;
  } kinds[] = {
    { "kw", "key_worker", TOV_SECTOR_PROFESSIONALS },
    { "parent", "parent", "sector:family" },
    { "friend", NULL, "sector:friends" },
    { "prof", NULL, TOV_SECTOR_PROFESSIONALS },
  };
  TovMapEvent *map = small_add_map (events, drawn_on);
  g_auto (GStrv) words = g_strsplit (people, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      if (g_str_has_prefix (words[i], kinds[kind].word))
        tov_network_tally_add (&map->tally, words[i][strlen (kinds[kind].word)] - '0',
                               kinds[kind].relation, kinds[kind].sector,
                               g_str_has_suffix (words[i], "*"));
}

static void
add_person (TovEvents *events, guint partnership, const char *admitted, const char *discharged)
{
  small_add_person (events);
  small_add_enrolment (events, partnership, admitted, discharged, TOV_DISCHARGE_POSITIVE);
}

static TovEvents *
make_register (void)
{
  TovEvents *events = small_register_new ();

  /* Two maps in the period, and one after it. */
  add_person (events, 0, "2010-06-01", NULL);
  add_map (events, "2010-07-01", "kw2 parent1 friend1* prof3");
  add_map (events, "2011-07-01", "kw1 parent2 parent3 friend4 prof1 prof2");
  add_map (events, "2012-01-01", "friend1");
  /* Just up to date: drawn six months before the last day there, the 30th of June. */
  add_person (events, 0, "2010-06-01", "2011-07-01");
  add_map (events, "2010-12-30", "kw2 parent2 friend1");
  /* Drawn six months and a day before the last day. */
  add_person (events, 0, "2010-06-01", NULL);
  add_map (events, "2011-06-30", "friend2* friend3 prof1");
  /* No parent stands on this one, and the key worker stands nearest. */
  add_person (events, 1, "2011-01-01", NULL);
  add_map (events, "2011-10-01", "kw1 friend1");
  /* The map was drawn after the last day enrolled; and there is none. */
  add_person (events, 1, "2010-01-01", "2011-03-01");
  add_map (events, "2011-03-01", "friend1");
  add_person (events, 1, "2010-01-01", NULL);
  /* Not a participant. */
  add_person (events, 0, "2010-01-01", "2010-12-01");
  add_map (events, "2010-03-01", "kw1 parent4");
  return events;
}

static TovTable *
count (TovEvents *events)
{
  g_autoptr (TovAnnexContext) context = small_context (events, YEAR);

  return tov_table_kind_count (&tov_table_network, context);
}

static void
test_who_has_a_map (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "all", "people", "with_map", "", 4);
  small_assert_value (table, "all", "people", "without_map", "", 2);
  small_assert_value (table, "all", "people", "all", "", 6);
  small_assert_fraction (table, "all", "people", "with_map", "share", 4, 6);
  small_assert_value (table, "randers", "people", "with_map", "", 3);
  small_assert_value (table, "roskilde", "people", "without_map", "", 2);
}

static void
test_latest_map (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_fraction (table, "all", "latest", "fresh", "share", 3, 4);
  small_assert_fraction (table, "randers", "latest", "fresh", "share", 2, 3);
  small_assert_fraction (table, "all", "latest", "private_inner", "share", 2, 4);
  small_assert_fraction (table, "all", "latest", "key_worker_inner", "share", 2, 4);
  /* Nearer than both parents once, beside one once. */
  small_assert_fraction (table, "all", "latest", "key_worker_nearer", "share", 1, 2);
  small_assert_fraction (table, "all", "latest", "no_resource", "share", 3, 4);
  small_assert_fraction (table, "all", "latest", "several", "share", 1, 4);
  /* 6, 3, 3 and 2 people. */
  small_assert_value (table, "all", "latest", "median_people", "", 3);
  g_assert_cmpint (tov_table_find (table, "all", "latest", "median_people", "")->base, ==, 4);
}

static void
test_change (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovTable) table = count (events);

  small_assert_value (table, "all", "mean", "mean_people", "first", 4);
  small_assert_value (table, "all", "mean", "mean_people", "latest", 6);
  small_assert_value (table, "all", "mean", "private_share", "first", 50);
  small_assert_value (table, "all", "mean", "private_share", "latest", 50);
  small_assert_value (table, "all", "mean", "inner_private", "first", 2);
  small_assert_value (table, "all", "mean", "inner_private", "latest", 0);
  small_assert_value (table, "all", "mean", "inner_professional", "first", 0);
  small_assert_value (table, "all", "mean", "inner_professional", "latest", 2);
  g_assert_cmpint (tov_table_find (table, "all", "mean", "mean_people", "first")->base, ==, 1);
  g_assert_cmpint (tov_table_find (table, "all", "mean", "mean_people", "")->kind, ==,
                   TOV_CELL_ABSENT);
}

static void
test_no_maps (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovTable) table = NULL;

  add_person (events, 0, "2010-06-01", NULL);
  table = count (events);
  small_assert_value (table, "all", "people", "without_map", "", 1);
  small_assert_empty (table, "all", "latest", "median_people", "");
  small_assert_empty (table, "all", "mean", "mean_people", "first");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/who-has-a-map", test_who_has_a_map);
  g_test_add_func ("/network/what-the-latest-map-shows", test_latest_map);
  g_test_add_func ("/network/from-the-first-map-to-the-latest", test_change);
  g_test_add_func ("/network/without-maps-there-is-nothing-to-say", test_no_maps);
  return g_test_run ();
}
