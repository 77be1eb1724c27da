/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-fixture.h"

#include <math.h>
#include <string.h>

/* In a square of 400 the outermost ring ends at 192 and the disc at 0.13 of that; the rings between
 * at 0.29, 0.54 and 0.77 of the way. */
#define SIZE     400.0
#define MIDDLE   200.0
#define RADIUS   192.0
#define DISC     24.96
#define RING_1   (DISC + 0.29 * (RADIUS - DISC))
#define RING_2   (DISC + 0.54 * (RADIUS - DISC))
#define IN_RING2 ((RING_1 + RING_2) / 2)
/* A person's sign is 0.42 lines. */
#define SIGN 6.72

static TovMapPlot *
lay_out (const TovMap *map, double width, double height)
{
  return tov_map_plot_new (map, width, height, FALSE, LINE, map_measure, NULL);
}

static void
expect_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-6);
}

static gboolean
overlap (const TovBox *a, const TovBox *b)
{
  return a->width > 0 && b->width > 0 && a->x < b->x + b->width && b->x < a->x + a->width
         && a->y < b->y + b->height && b->y < a->y + a->height;
}

static double
measure_distance (const TovBox *box, double x, double y)
{
  return hypot (fmax (fmax (box->x - x, x - box->x - box->width), 0),
                fmax (fmax (box->y - y, y - box->y - box->height), 0));
}

static void
test_the_inner_rings_are_wider (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = lay_out (map, SIZE, SIZE);

  expect_near (plot->x, MIDDLE);
  expect_near (plot->radii[0], DISC);
  expect_near (plot->radii[1], RING_1);
  expect_near (plot->radii[TOV_N_RINGS], RADIUS);
  for (guint i = 2; i <= TOV_N_RINGS; i++)
    g_assert_cmpfloat (plot->radii[i] - plot->radii[i - 1], <=,
                       plot->radii[i - 1] - plot->radii[i - 2] + 1e-6);
}

static void
test_degrees_go_clockwise_from_the_top (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;

  map_add (map, "top", "A", 2, 0);
  map_add (map, "right", "B", 2, 90);
  map_add (map, "bottom", "C", 2, 180);
  plot = lay_out (map, SIZE, SIZE);
  expect_near (tov_map_plot_get_spot (plot, 0)->x, MIDDLE);
  expect_near (tov_map_plot_get_spot (plot, 0)->y, MIDDLE - IN_RING2);
  expect_near (tov_map_plot_get_spot (plot, 1)->x, MIDDLE + IN_RING2);
  expect_near (tov_map_plot_get_spot (plot, 1)->y, MIDDLE);
  expect_near (tov_map_plot_get_spot (plot, 2)->y, MIDDLE + IN_RING2);
  expect_near (tov_map_plot_get_spot (plot, 2)->radius, SIGN);
}

static void
test_a_name_stands_beside_its_sign (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  const TovMapSpot *spot;

  map_add (map, "a", "Mor", 2, 90);
  plot = lay_out (map, SIZE, SIZE);
  spot = tov_map_plot_get_spot (plot, 0);
  g_assert_cmpstr (spot->text, ==, "Mor");
  /* At the outer side, 0.26 lines away. */
  expect_near (spot->label.x, floor (MIDDLE + IN_RING2 + SIGN + 0.26 * LINE));
  expect_near (spot->label.y, MIDDLE - LINE / 2);
  expect_near (spot->label.width, 21);
  expect_near (spot->label.height, LINE);
}

static const char *
get_text (const char *label)
{
  g_autoptr (TovMap) map = tov_map_new (FALSE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  TovMapNode *node = map_add (map, "a", label, 0, 0);

  node->x = node->y = 0.5;
  plot = lay_out (map, SIZE, SIZE);
  return g_intern_string (tov_map_plot_get_spot (plot, 0)->text);
}

static void
test_long_names_are_broken (void)
{
  /* 136 is as wide as a line may be; broken, 112. */
  g_assert_cmpstr (get_text ("Kollega på lageret"), ==, "Kollega på lageret");
  g_assert_cmpstr (get_text ("Mester hos Tømrerlauget"), ==, "Mester hos\nTømrerlauget");
  g_assert_cmpstr (get_text ("Psykiatrien i Region Sjælland"), ==,
                   "Psykiatrien i\nRegion Sjælland");
  /* Three lines of 136. */
  g_assert_cmpstr (get_text ("Ungdommens Uddannelsesråd og Vejledning"), ==,
                   "Ungdommens\nUddannelsesråd og\nVejledning");
  /* A word that is wider than that breaks between syllables. */
  g_assert_cmpstr (get_text ("Uddannelsesinstitutionen"), ==, "Uddannelsesin-\nstitutionen");
}

static void
test_a_small_picture_cuts_no_name (void)
{
  for (guint i = 0; i < 2; i++) {
    g_autoptr (TovMap) map = tov_map_new (FALSE, "");
    g_autoptr (TovMapPlot) plot = NULL;
    TovMapNode *node = map_add (map, "a", "Uddannelsesinstitutionen", 0, 0);

    node->y = 0.5;
    map->has_whole_names = i == 1;
    plot = lay_out (map, 80, 100);
    g_assert_true ((tov_map_plot_get_spot (plot, 0)->label.width > 0) != map->has_whole_names);
  }
}

static void
test_a_small_picture_names_only_the_major (void)
{
  g_autoptr (TovMap) map = tov_map_new (FALSE, "");
  g_autoptr (TovMapPlot) plot = NULL;

  map_add (map, "a", "UU", 0, 0)->y = 0.2;
  map_add (map, "b", "Tømrer", 0, 0)->is_minor = TRUE;
  tov_map_get_node (map, 1)->y = 0.8;
  map->has_whole_names = TRUE;
  plot = lay_out (map, SIZE, SIZE);
  g_assert_cmpfloat (tov_map_plot_get_spot (plot, 0)->label.width, >, 0);
  expect_near (tov_map_plot_get_spot (plot, 1)->label.width, 0);
  /* It is still there for whoever gets the focus. */
  g_assert_cmpstr (tov_map_plot_get_spot (plot, 1)->text, ==, "Tømrer");
}

static void
test_hidden_names_are_not_told (void)
{
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (TovMapPlot) plot = NULL;
  TovMapHull *hull;
  guint member = 0;

  map_add (map, "1", "Mor", 2, 90);
  hull = tov_map_add_hull (map, "h", "Hos Mette Hansen");
  g_array_append_val (hull->members, member);
  plot = tov_map_plot_new (map, SIZE, SIZE, TRUE, LINE, map_measure, NULL);
  g_assert_cmpstr (tov_map_plot_get_spot (plot, 0)->text, ==, "1");
  g_assert_cmpstr (plot->middle.text, ==, "G-010");
  g_assert_null (g_array_index (plot->hull_labels, TovMapLabel, 0).text);
}

static void
test_who_waits_does_not_stand_anywhere (void)
{
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (TovMapPlot) plot = NULL;

  map_add (map, "a", "Mor", 0, 0);
  map_add (map, "b", "Far", 1, 0);
  tov_map_add_link (map, 0, 1, TOV_LINK_PLAIN);
  plot = lay_out (map, SIZE, SIZE);
  expect_near (tov_map_plot_get_spot (plot, 0)->radius, 0);
  expect_near (tov_map_plot_get_spot (plot, 0)->label.width, 0);
  g_assert_cmpint (tov_map_plot_find (plot, 0, 0), ==, -1);
  g_assert_cmpint (tov_map_plot_walk (plot, 1, -1, 0), ==, -1);
}

static void
test_people_are_found_by_sign_and_name (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  const TovBox *label;

  map_add (map, "a", "Mor", 2, 90);
  map_add (map, "b", "Far", 2, 270);
  plot = lay_out (map, SIZE, SIZE);
  label = &tov_map_plot_get_spot (plot, 1)->label;
  g_assert_cmpint (tov_map_plot_find (plot, MIDDLE + IN_RING2 + SIGN + 2, MIDDLE), ==, 0);
  g_assert_cmpint (tov_map_plot_find (plot, MIDDLE + IN_RING2, MIDDLE - SIGN - 4), ==, -1);
  g_assert_cmpint (tov_map_plot_find (plot, label->x + 1, label->y + 1), ==, 1);
  g_assert_cmpint (tov_map_plot_find (plot, label->x - 1, label->y + 1), ==, -1);
}

static void
test_a_point_says_ring_and_angle (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = lay_out (map, SIZE, SIZE);
  int ring, angle;

  g_assert_true (tov_map_plot_locate (plot, MIDDLE, MIDDLE - RING_1 + 1, &ring, &angle));
  g_assert_cmpint (ring, ==, 1);
  g_assert_cmpint (angle, ==, 0);
  g_assert_true (tov_map_plot_locate (plot, MIDDLE - RING_1 - 1, MIDDLE, &ring, &angle));
  g_assert_cmpint (ring, ==, 2);
  g_assert_cmpint (angle, ==, 270);
  /* On the disc is as near as can be. */
  g_assert_true (tov_map_plot_locate (plot, MIDDLE + 1, MIDDLE + 1, &ring, &angle));
  g_assert_cmpint (ring, ==, 1);
  g_assert_cmpint (angle, ==, 135);
  g_assert_false (tov_map_plot_locate (plot, MIDDLE + RADIUS, MIDDLE - RADIUS, &ring, &angle));
}

static void
test_where_somebody_stands_says_the_same_ring_and_angle (void)
{
  for (int turn = 0; turn < 360; turn += 7) {
    g_autoptr (TovMap) map = map_create ();
    g_autoptr (TovMapPlot) plot = NULL;

    /* Three at one place are spread within the ring. */
    for (int ring = 1; ring <= TOV_N_RINGS; ring++)
      for (guint i = 0; i < 3; i++)
        map_add (map, i == 0 ? "a" : i == 1 ? "b" : "c", "Mor", ring, turn);
    plot = lay_out (map, 900, 600);
    for (guint i = 0; i < map->nodes->len; i++) {
      const TovMapSpot *spot = tov_map_plot_get_spot (plot, i);
      int ring, angle;

      g_assert_true (tov_map_plot_locate (plot, spot->x, spot->y, &ring, &angle));
      g_assert_cmpint (ring, ==, tov_map_get_node (map, i)->ring);
      g_assert_cmpint (angle, ==, turn);
    }
  }
}

static void
test_two_at_one_place_are_both_seen (void)
{
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (TovMapPlot) plot = NULL;
  const TovMapSpot *one, *other;

  map_add (map, "a", "Mor", 2, 45);
  map_add (map, "b", "Far", 2, 45);
  plot = lay_out (map, 900, 600);
  one = tov_map_plot_get_spot (plot, 0);
  other = tov_map_plot_get_spot (plot, 1);
  g_assert_cmpfloat (hypot (one->x - other->x, one->y - other->y), >, one->radius + other->radius);
}

static void
test_a_place_is_what_was_put_there (void)
{
  g_autoptr (TovMap) map = tov_map_new (FALSE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  TovMapNode *node = map_add (map, "a", "UU", 0, 0);
  const TovMapSpot *spot;
  double x, y;

  node->x = 0.25;
  node->y = 1;
  plot = lay_out (map, 500, 300);
  spot = tov_map_plot_get_spot (plot, 0);
  /* 3 lines stay free at the sides and 1.8 above and below. */
  expect_near (spot->x, 48 + 0.25 * 404);
  expect_near (spot->y, 300 - 28.8);
  tov_map_plot_place (plot, spot->x, spot->y, &x, &y);
  expect_near (x, 0.25);
  expect_near (y, 1);
  tov_map_plot_place (plot, -10, 1000, &x, &y);
  expect_near (x, 0);
  expect_near (y, 1);
}

static void
test_signs_are_pushed_apart_but_not_who_is_fastened (void)
{
  g_autoptr (TovMap) map = tov_map_new (FALSE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  const TovMapSpot *fastened, *other;

  for (guint i = 0; i < 2; i++) {
    TovMapNode *node = map_add (map, i == 0 ? "a" : "b", "UU", 0, 0);

    node->x = 0.5 + i * 0.001;
    node->y = 0.5;
    node->is_pinned = i == 0;
  }
  plot = lay_out (map, 500, 300);
  fastened = tov_map_plot_get_spot (plot, 0);
  other = tov_map_plot_get_spot (plot, 1);
  expect_near (fastened->x, 250);
  expect_near (fastened->y, 150);
  expect_near (hypot (other->x - 250, other->y - 150), fastened->radius + other->radius + 4);
}

static void
test_sectors_are_named_outside_of_the_rings (void)
{
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (TovMapPlot) plot = lay_out (map, 1000, 640);

  g_assert_cmpuint (plot->sector_labels->len, ==, 6);
  for (guint i = 0; i < 6; i++) {
    const TovMapLabel *label = &g_array_index (plot->sector_labels, TovMapLabel, i);
    int ring, angle;

    g_assert_cmpfloat (measure_distance (&label->box, plot->x, plot->y), >=,
                       plot->radii[TOV_N_RINGS]);
    tov_map_plot_locate (plot, label->box.x + label->box.width / 2,
                         label->box.y + label->box.height / 2, &ring, &angle);
    g_assert_cmpuint (tov_map_find_sector (map, angle), ==, i);
  }
}

static void
test_in_a_narrow_picture_the_rings_give_room_to_sectors (void)
{
  g_autoptr (TovMap) map = map_create ();
  g_autoptr (TovMapPlot) wide = lay_out (map, 1000, 600);
  g_autoptr (TovMapPlot) square = lay_out (map, 600, 600);
  g_autoptr (TovMapPlot) narrow = lay_out (map, 200, 600);

  expect_near (wide->radii[TOV_N_RINGS], 292);
  /* "Fritid" is 42 wide, in smaller letters 37; beside that are 6, and 8 at the edge. */
  expect_near (square->radii[TOV_N_RINGS], 300 - 8 - 37 - 6);
  /* That would be less than 0.8 of what there is: they stand within. */
  expect_near (narrow->radii[TOV_N_RINGS], 92);
}

/* Of a line the end that is at a sign is as far from its middle as it is large. */
static void
test_lines_end_at_the_signs (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  const TovMapCurve *tie;

  map_add (map, "a", "Mor", 2, 90);
  plot = lay_out (map, SIZE, SIZE);
  tie = &g_array_index (plot->ties, TovMapCurve, 0);
  expect_near (tie->from_x, MIDDLE + DISC);
  expect_near (tie->from_y, MIDDLE);
  expect_near (tie->to_x, MIDDLE + IN_RING2 - SIGN);
  expect_near (tie->bend_y, MIDDLE);
}

static void
test_a_line_bends_around_others (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  const TovMapCurve *tie;

  map_add (map, "a", "Mor", 4, 90);
  map_add (map, "b", "Far", 2, 90);
  /* From the one side to the other the disc is in the way. */
  map_add (map, "c", "Søster", 3, 270);
  tov_map_add_link (map, 1, 2, TOV_LINK_PLAIN);
  plot = lay_out (map, 800, 800);
  tie = &g_array_index (plot->ties, TovMapCurve, 0);
  g_assert_cmpfloat (fabs (tie->bend_y - plot->y), >, 2 * SIGN);
  tie = &g_array_index (plot->links, TovMapCurve, 0);
  g_assert_cmpfloat (fabs (tie->bend_y - plot->y), >, plot->radii[0]);
}

static void
test_a_name_knows_whether_a_line_goes_through_it (void)
{
  g_autoptr (TovMap) map = tov_map_new (FALSE, "");
  g_autoptr (TovMapPlot) plot = NULL;

  /* Three in a row across a narrow picture: between two of them there is room only on the line. */
  for (guint i = 0; i < 3; i++) {
    static const char *const ids[] = { "a", "b", "c" };
    TovMapNode *node = map_add (map, ids[i], "Jobcenter", 0, 0);

    node->x = i / 2.0;
    node->y = 0.5;
  }
  tov_map_add_link (map, 0, 1, TOV_LINK_TRAIL);
  plot = lay_out (map, 500, 24);
  g_assert_true (tov_map_plot_get_spot (plot, 0)->is_crossed);
  g_assert_cmpfloat (tov_map_plot_get_spot (plot, 1)->label.x, >,
                     tov_map_plot_get_spot (plot, 1)->x);
  g_assert_false (tov_map_plot_get_spot (plot, 1)->is_crossed);
}

static void
test_a_move_goes_from_where_somebody_stood (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;
  TovMapNode *node = map_add (map, "a", "Mor", 1, 90);
  const TovMapCurve *move;

  node->change = TOV_CHANGE_NEARER;
  node->earlier_ring = 2;
  node->earlier_angle = 90;
  map_add (map, "b", "Far", 1, 0);
  plot = lay_out (map, SIZE, SIZE);
  expect_near (tov_map_plot_get_spot (plot, 0)->earlier_x, MIDDLE + IN_RING2);
  expect_near (tov_map_plot_get_spot (plot, 0)->earlier_y, MIDDLE);
  move = &g_array_index (plot->moves, TovMapCurve, 0);
  expect_near (move->from_x, MIDDLE + IN_RING2 - SIGN);
  expect_near (move->to_x, MIDDLE + (DISC + RING_1) / 2 + SIGN + 1);
  /* Who stayed has not moved. */
  move = &g_array_index (plot->moves, TovMapCurve, 1);
  expect_near (move->to_x, move->from_x);
}

static void
test_arrows_lead_to_the_neighbour (void)
{
  g_autoptr (TovMap) map = tov_map_new (TRUE, "");
  g_autoptr (TovMapPlot) plot = NULL;

  map_add (map, "top", "A", 3, 0);
  map_add (map, "right", "B", 3, 90);
  map_add (map, "bottom", "C", 3, 180);
  map_add (map, "left", "D", 3, 270);
  map_add (map, "near", "E", 1, 90);
  plot = lay_out (map, SIZE, SIZE);
  g_assert_cmpint (tov_map_plot_walk (plot, 3, 1, 0), ==, 4);
  g_assert_cmpint (tov_map_plot_walk (plot, 4, 1, 0), ==, 1);
  g_assert_cmpint (tov_map_plot_walk (plot, 1, 1, 0), ==, -1);
  g_assert_cmpint (tov_map_plot_walk (plot, 0, 0, -1), ==, -1);
  g_assert_cmpint (tov_map_plot_walk (plot, 0, 1, 1), ==, 1);
}

static void
expect_all_reached (const TovMapPlot *plot, guint from)
{
  g_autofree gboolean *is_reached = g_new0 (gboolean, plot->spots->len);
  g_autoptr (GQueue) queue = g_queue_new ();
  guint n_reached = 1;

  is_reached[from] = TRUE;
  for (g_queue_push_tail (queue, GUINT_TO_POINTER (from)); !g_queue_is_empty (queue);) {
    guint node = GPOINTER_TO_UINT (g_queue_pop_head (queue));

    for (guint way = 0; way < 4; way++) {
      int next = tov_map_plot_walk (plot, node,
                                    way == 0   ? -1
                                    : way == 1 ? 1
                                               : 0,
                                    way == 2   ? -1
                                    : way == 3 ? 1
                                               : 0);

      if (next >= 0 && !is_reached[next]) {
        is_reached[next] = TRUE;
        n_reached++;
        g_queue_push_tail (queue, GINT_TO_POINTER (next));
      }
    }
  }
  g_assert_cmpuint (n_reached, ==, plot->spots->len);
}

static void
test_everybody_is_reached_from_everybody (void)
{
  for (guint seed = 1; seed <= 100; seed++) {
    g_autoptr (TovMap) talk = map_create_talk (seed, 4 + seed % 20);
    g_autoptr (TovMap) partnership = map_create_partnership (seed, 4 + seed % 30);
    g_autoptr (TovMapPlot) rings = lay_out (talk, 1000, 640);
    g_autoptr (TovMapPlot) free = lay_out (partnership, 1000, 640);

    for (guint i = 0; i < rings->spots->len; i++)
      expect_all_reached (rings, i);
    for (guint i = 0; i < free->spots->len; i++)
      expect_all_reached (free, i);
  }
}

/* Names that are told: in the picture, on no other name, sign or disc. Returns how many are not. */
static guint
check_names (const TovMapPlot *plot)
{
  guint n_missing = 0;

  for (guint i = 0; i < plot->spots->len; i++) {
    const TovBox *box = &tov_map_plot_get_spot (plot, i)->label;

    if (box->width == 0) {
      n_missing++;
      continue;
    }
    g_assert_cmpfloat (box->x, >=, 0);
    g_assert_cmpfloat (box->y, >=, 0);
    g_assert_cmpfloat (box->x + box->width, <=, plot->width);
    g_assert_cmpfloat (box->y + box->height, <=, plot->height);
    for (guint j = 0; j < plot->spots->len; j++) {
      const TovMapSpot *other = tov_map_plot_get_spot (plot, j);

      g_assert_false (i != j && overlap (box, &other->label));
      g_assert_cmpfloat (measure_distance (box, other->x, other->y), >=, other->radius);
    }
    for (guint j = 0; j < plot->sector_labels->len; j++)
      g_assert_false (overlap (box, &g_array_index (plot->sector_labels, TovMapLabel, j).box));
    for (guint j = 0; j < plot->hull_labels->len; j++)
      g_assert_false (overlap (box, &g_array_index (plot->hull_labels, TovMapLabel, j).box));
    if (plot->map->has_rings)
      g_assert_cmpfloat (measure_distance (box, plot->x, plot->y), >=, plot->radii[0]);
  }
  return n_missing;
}

static void
test_25_people_all_have_their_names (void)
{
  for (guint seed = 1; seed <= 40; seed++) {
    g_autoptr (TovMap) map = map_create_talk (seed, 25);
    g_autoptr (TovMapPlot) plot = lay_out (map, 1000, 640);

    g_assert_cmpuint (check_names (plot), ==, 0);
  }
}

static void
test_40_organisations_all_have_their_names (void)
{
  for (guint seed = 1; seed <= 40; seed++) {
    g_autoptr (TovMap) map = map_create_partnership (seed, 40);
    g_autoptr (TovMapPlot) plot = lay_out (map, 1280, 800);

    g_assert_cmpuint (check_names (plot), ==, 0);
  }
}

/* As small as on the page of a young person, and as a telephone is. */
static void
test_in_a_small_picture_no_names_overlap (void)
{
  for (guint seed = 1; seed <= 40; seed++) {
    g_autoptr (TovMap) map = map_create_talk (seed, 18);
    g_autoptr (TovMapPlot) small = lay_out (map, 320, 300);
    g_autoptr (TovMapPlot) narrow = lay_out (map, 360, 640);

    check_names (small);
    check_names (narrow);
  }
}

static void
test_nothing_needs_no_room (void)
{
  g_autoptr (TovMap) map = tov_map_new (FALSE, "");
  g_autoptr (TovMap) rings = map_create ();
  g_autoptr (TovMapPlot) plot = lay_out (map, 1, 1);
  g_autoptr (TovMapPlot) ringed = lay_out (rings, 1, 1);

  g_assert_cmpuint (plot->spots->len, ==, 0);
  g_assert_cmpint (tov_map_plot_find (ringed, 0, 0), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-plot/the-inner-rings-are-wider", test_the_inner_rings_are_wider);
  g_test_add_func ("/map-plot/degrees-go-clockwise-from-the-top",
                   test_degrees_go_clockwise_from_the_top);
  g_test_add_func ("/map-plot/a-name-stands-beside-its-sign", test_a_name_stands_beside_its_sign);
  g_test_add_func ("/map-plot/long-names-are-broken", test_long_names_are_broken);
  g_test_add_func ("/map-plot/a-small-picture-cuts-no-name", test_a_small_picture_cuts_no_name);
  g_test_add_func ("/map-plot/a-small-picture-names-only-the-major",
                   test_a_small_picture_names_only_the_major);
  g_test_add_func ("/map-plot/hidden-names-are-not-told", test_hidden_names_are_not_told);
  g_test_add_func ("/map-plot/who-waits-does-not-stand-anywhere",
                   test_who_waits_does_not_stand_anywhere);
  g_test_add_func ("/map-plot/people-are-found-by-sign-and-name",
                   test_people_are_found_by_sign_and_name);
  g_test_add_func ("/map-plot/a-point-says-ring-and-angle", test_a_point_says_ring_and_angle);
  g_test_add_func ("/map-plot/where-somebody-stands-says-the-same-ring-and-angle",
                   test_where_somebody_stands_says_the_same_ring_and_angle);
  g_test_add_func ("/map-plot/two-at-one-place-are-both-seen", test_two_at_one_place_are_both_seen);
  g_test_add_func ("/map-plot/a-place-is-what-was-put-there", test_a_place_is_what_was_put_there);
  g_test_add_func ("/map-plot/signs-are-pushed-apart-but-not-who-is-fastened",
                   test_signs_are_pushed_apart_but_not_who_is_fastened);
  g_test_add_func ("/map-plot/sectors-are-named-outside-of-the-rings",
                   test_sectors_are_named_outside_of_the_rings);
  g_test_add_func ("/map-plot/in-a-narrow-picture-the-rings-give-room-to-sectors",
                   test_in_a_narrow_picture_the_rings_give_room_to_sectors);
  g_test_add_func ("/map-plot/lines-end-at-the-signs", test_lines_end_at_the_signs);
  g_test_add_func ("/map-plot/a-line-bends-around-others", test_a_line_bends_around_others);
  g_test_add_func ("/map-plot/a-name-knows-whether-a-line-goes-through-it",
                   test_a_name_knows_whether_a_line_goes_through_it);
  g_test_add_func ("/map-plot/a-move-goes-from-where-somebody-stood",
                   test_a_move_goes_from_where_somebody_stood);
  g_test_add_func ("/map-plot/arrows-lead-to-the-neighbour", test_arrows_lead_to_the_neighbour);
  g_test_add_func ("/map-plot/everybody-is-reached-from-everybody",
                   test_everybody_is_reached_from_everybody);
  g_test_add_func ("/map-plot/25-people-all-have-their-names", test_25_people_all_have_their_names);
  g_test_add_func ("/map-plot/40-organisations-all-have-their-names",
                   test_40_organisations_all_have_their_names);
  g_test_add_func ("/map-plot/in-a-small-picture-no-names-overlap",
                   test_in_a_small_picture_no_names_overlap);
  g_test_add_func ("/map-plot/nothing-needs-no-room", test_nothing_needs_no_room);
  return g_test_run ();
}
