/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map.h"

static TovMap *
create (const char *sectors)
{
  g_auto (GStrv) names = g_strsplit (sectors, ",", -1);
  TovMap *map = tov_map_new (TRUE, "Netværkskort");

  for (guint i = 0; names[i] != NULL; i++)
    tov_map_add_sector (map, names[i]);
  return map;
}

static void
add (TovMap *map, const char *id, int ring, int angle)
{
  TovMapNode *node = tov_map_add_node (map, "alter", id);

  node->ring = ring;
  node->angle = angle;
}

static void
expect_span (const TovMap *map, guint sector, int first, int last)
{
  int from, to;

  tov_map_get_sector_span (map, sector, &from, &to);
  g_assert_cmpint (from, ==, first);
  g_assert_cmpint (to, ==, last);
}

static void
test_sectors_share_the_round (void)
{
  g_autoptr (TovMap) six = create ("a,b,c,d,e,f");
  g_autoptr (TovMap) seven = create ("a,b,c,d,e,f,g");
  g_autoptr (TovMap) none = tov_map_new (TRUE, "");

  expect_span (six, 0, 0, 59);
  expect_span (six, 5, 300, 359);
  g_assert_cmpuint (tov_map_find_sector (six, 0), ==, 0);
  g_assert_cmpuint (tov_map_find_sector (six, 59), ==, 0);
  g_assert_cmpuint (tov_map_find_sector (six, 60), ==, 1);
  g_assert_cmpuint (tov_map_find_sector (six, 359), ==, 5);
  /* A seventh is 51.43 degrees. */
  expect_span (seven, 0, 0, 51);
  expect_span (seven, 1, 52, 102);
  expect_span (seven, 6, 309, 359);
  expect_span (none, 0, 0, 359);
  g_assert_cmpuint (tov_map_find_sector (none, 180), ==, 0);
  g_assert_cmpint (tov_map_find_room (none, 1, 0), ==, 179);
}

static void
test_every_angle_lies_in_the_sector_that_spans_it (void)
{
  for (guint n = 1; n <= 12; n++) {
    g_autoptr (TovMap) map = tov_map_new (TRUE, "");
    int next = 0;

    for (guint i = 0; i < n; i++)
      tov_map_add_sector (map, "sector");
    for (guint i = 0; i < n; i++) {
      int first, last;

      tov_map_get_sector_span (map, i, &first, &last);
      g_assert_cmpint (first, ==, next);
      for (int angle = first; angle <= last; angle++)
        g_assert_cmpuint (tov_map_find_sector (map, angle), ==, i);
      next = last + 1;
    }
    g_assert_cmpint (next, ==, 360);
  }
}

static void
test_the_first_stands_in_the_middle_of_a_sector (void)
{
  g_autoptr (TovMap) map = create ("a,b,c,d,e,f");

  g_assert_cmpint (tov_map_find_room (map, 1, 0), ==, 29);
  g_assert_cmpint (tov_map_find_room (map, 4, 3), ==, 209);
}

static void
test_the_next_stands_where_there_is_most_room (void)
{
  g_autoptr (TovMap) map = create ("a,b,c,d,e,f");

  add (map, "mor", 2, 29);
  /* 49 is 20 from her, and twice 10 and 1 from the border; on her other side there is a degree
   * less. */
  g_assert_cmpint (tov_map_find_room (map, 2, 0), ==, 49);
  add (map, "far", 2, 49);
  /* 9 is 20 from her, and twice 9 and 1 from the border. */
  g_assert_cmpint (tov_map_find_room (map, 2, 0), ==, 9);
  /* Another ring is empty. */
  g_assert_cmpint (tov_map_find_room (map, 3, 0), ==, 29);
}

static void
test_room_is_measured_the_short_way_round (void)
{
  g_autoptr (TovMap) map = create ("a,b");

  /* Both halves are 180; whoever stands at 355 is 5 from the top. */
  add (map, "mor", 1, 355);
  add (map, "far", 1, 90);
  /* 149 is 59 from the second, and twice 30 and 1 from the border; 42 is 47 from the first and 48
   * from the second. */
  g_assert_cmpint (tov_map_find_room (map, 1, 0), ==, 149);
  add (map, "søster", 1, 149);
  g_assert_cmpint (tov_map_find_room (map, 1, 0), ==, 42);
}

static void
test_people_are_found_by_id (void)
{
  g_autoptr (TovMap) map = create ("a");

  add (map, "mor", 1, 0);
  add (map, "far", 0, 0);
  g_assert_cmpint (tov_map_find (map, "far"), ==, 1);
  g_assert_cmpint (tov_map_find (map, "søster"), ==, -1);
  g_assert_cmpint (tov_map_get_node (map, 0)->sector, ==, -1);
}

static void
test_letters_tell_sectors_apart (void)
{
  g_autoptr (TovMap) map = create ("skole,Socialafdeling,Sprogskole,Økonomi,Ø,So");
  g_auto (GStrv) signs = tov_map_list_sector_signs (map);
  g_autofree char *shown = g_strjoinv (" ", signs);

  /* Sp as S and So are taken; of two that are alike the later one has its number. */
  g_assert_cmpstr (shown, ==, "S So Sp Ø 5 6");
}

static void
test_every_style_has_its_word (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (TovLinkStyle style = 0; style < TOV_N_LINK_STYLES; style++)
    g_assert_true (g_hash_table_add (words, (gpointer) tov_link_style_get_words (style)));
  g_assert_cmpstr (tov_link_style_get_words (TOV_LINK_BROKEN), ==, "Broken off");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/sectors-share-the-round", test_sectors_share_the_round);
  g_test_add_func ("/map/every-angle-lies-in-the-sector-that-spans-it",
                   test_every_angle_lies_in_the_sector_that_spans_it);
  g_test_add_func ("/map/the-first-stands-in-the-middle-of-a-sector",
                   test_the_first_stands_in_the_middle_of_a_sector);
  g_test_add_func ("/map/the-next-stands-where-there-is-most-room",
                   test_the_next_stands_where_there_is_most_room);
  g_test_add_func ("/map/room-is-measured-the-short-way-round",
                   test_room_is_measured_the_short_way_round);
  g_test_add_func ("/map/people-are-found-by-id", test_people_are_found_by_id);
  g_test_add_func ("/map/letters-tell-sectors-apart", test_letters_tell_sectors_apart);
  g_test_add_func ("/map/every-style-has-its-word", test_every_style_has_its_word);
  return g_test_run ();
}
