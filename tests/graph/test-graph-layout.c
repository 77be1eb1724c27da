/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph-layout.h"

#include <math.h>
#include <string.h>

/* A network with its keys and places. */
typedef struct
{
  TovGraph *graph;
  GPtrArray *keys;
  TovGraphPlace *places;
} Picture;

static Picture *
create_picture (guint n_nodes)
{
  Picture *self = g_new (Picture, 1);

  self->graph = tov_graph_new (n_nodes);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_nodes; i++)
    g_ptr_array_add (self->keys, g_strdup_printf ("node %u", i));
  self->places = g_new0 (TovGraphPlace, n_nodes);
  return self;
}

static void
free_picture (Picture *self)
{
  tov_graph_free (self->graph);
  g_ptr_array_unref (self->keys);
  g_free (self->places);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, free_picture)

static void
lay_out_with (Picture *self, const TovGraphPlace *homes)
{
  g_assert_true (tov_graph_lay_out (self->graph, (const char *const *) self->keys->pdata, homes,
                                    self->places, NULL, NULL));
}

static void
lay_out (Picture *self)
{
  lay_out_with (self, NULL);
}

static gboolean
is_tied (const TovGraph *graph, guint a, guint b)
{
  for (guint i = 0; i < graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (graph->edges, TovGraphEdge, i);

    if ((edge->a == a && edge->b == b) || (edge->a == b && edge->b == a))
      return TRUE;
  }
  return FALSE;
}

/* Ties by chance between two of so many until there are so many, the same for the same seed. */
static void
tie_some (TovGraph *graph, guint n_nodes, guint n_ties, guint32 seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  while (graph->edges->len < n_ties) {
    guint a = g_rand_int_range (chance, 0, n_nodes), b = g_rand_int_range (chance, 0, n_nodes);

    if (a != b && !is_tied (graph, a, b))
      tov_graph_add (graph, a, b, g_rand_double_range (chance, 0.5, 2));
  }
}

/* Ties everybody of a range to each other. */
static void
tie_all (TovGraph *graph, guint first, guint end)
{
  for (guint a = first; a < end; a++)
    for (guint b = a + 1; b < end; b++)
      tov_graph_add (graph, a, b, 1);
}

static double
measure (const TovGraphPlace *one, const TovGraphPlace *other)
{
  return hypot (one->x - other->x, one->y - other->y);
}

static void
assert_same_place (const TovGraphPlace *one, const TovGraphPlace *other)
{
  g_assert_cmpmem (&one->x, sizeof (double), &other->x, sizeof (double));
  g_assert_cmpmem (&one->y, sizeof (double), &other->y, sizeof (double));
}

static void
test_same_network_same_picture (void)
{
  g_autoptr (Picture) one = create_picture (60);
  g_autoptr (Picture) other = create_picture (60);

  tie_some (one->graph, 60, 120, 1);
  tie_some (other->graph, 60, 120, 1);
  lay_out (one);
  for (guint i = 0; i < 60; i++)
    other->places[i] = (TovGraphPlace){ 0.01 * i, 1, FALSE };
  lay_out (other);

  for (guint i = 0; i < 60; i++)
    assert_same_place (&one->places[i], &other->places[i]);
}

static void
test_order_does_not_matter (void)
{
  guint n = 60;
  g_autoptr (Picture) one = create_picture (n);
  g_autoptr (Picture) other = create_picture (n);

  tie_some (one->graph, n, 120, 2);
  /* 7 and 60 have no common part: every node has another place among them. */
  for (guint i = 0; i < n; i++) {
    g_free (other->keys->pdata[7 * i % n]);
    other->keys->pdata[7 * i % n] = g_strdup (one->keys->pdata[i]);
  }
  for (guint i = one->graph->edges->len; i-- > 0;) {
    const TovGraphEdge *edge = &g_array_index (one->graph->edges, TovGraphEdge, i);

    tov_graph_add (other->graph, 7 * edge->b % n, 7 * edge->a % n, edge->weight);
  }
  lay_out (one);
  lay_out (other);

  for (guint i = 0; i < n; i++)
    assert_same_place (&one->places[i], &other->places[7 * i % n]);
}

static void
test_fills_the_square (void)
{
  g_autoptr (Picture) picture = create_picture (40);
  double least_x = 1, most_x = 0, least_y = 1, most_y = 0;

  tie_some (picture->graph, 40, 60, 3);
  lay_out (picture);
  for (guint i = 0; i < 40; i++) {
    least_x = MIN (least_x, picture->places[i].x);
    most_x = MAX (most_x, picture->places[i].x);
    least_y = MIN (least_y, picture->places[i].y);
    most_y = MAX (most_y, picture->places[i].y);
  }

  g_assert_cmpfloat (least_x, >=, 0);
  g_assert_cmpfloat (most_x, <=, 1);
  g_assert_cmpfloat (least_y, >=, 0);
  g_assert_cmpfloat (most_y, <=, 1);
  g_assert_cmpfloat_with_epsilon (MAX (most_x - least_x, most_y - least_y), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (least_x + most_x, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (least_y + most_y, 1, 1e-9);
}

static void
test_nobody_and_one (void)
{
  g_autoptr (Picture) nobody = create_picture (0);
  g_autoptr (Picture) one = create_picture (1);

  lay_out (nobody);
  lay_out (one);
  g_assert_cmpfloat (one->places[0].x, ==, 0.5);
  g_assert_cmpfloat (one->places[0].y, ==, 0.5);
}

static void
test_all_who_know_each_other_stand_apart (void)
{
  g_autoptr (Picture) picture = create_picture (8);

  tie_all (picture->graph, 0, 8);
  lay_out (picture);
  for (guint a = 0; a < 8; a++)
    for (guint b = a + 1; b < 8; b++)
      g_assert_cmpfloat (measure (&picture->places[a], &picture->places[b]), >, 0.2);
}

/* In a network of three parts every two of one part are nearer to each other than any two of two
 * parts. */
static void
test_parts_stand_side_by_side (void)
{
  g_autoptr (Picture) picture = create_picture (18);
  double widest = 0, nearest = INFINITY;

  for (guint part = 0; part < 3; part++)
    tie_all (picture->graph, 6 * part, 6 * part + 6);
  lay_out (picture);
  for (guint a = 0; a < 18; a++)
    for (guint b = a + 1; b < 18; b++) {
      double distance = measure (&picture->places[a], &picture->places[b]);

      if (a / 6 == b / 6)
        widest = MAX (widest, distance);
      else
        nearest = MIN (nearest, distance);
    }
  g_test_message ("within a part at most %.3f, between parts at least %.3f", widest, nearest);
  g_assert_cmpfloat (nearest, >, widest);
}

static void
test_draws_home (void)
{
  const TovGraphPlace corners[] = { { 0.1, 0.1, 0 }, { 0.9, 0.1, 0 }, { 0.1, 0.9, 0 } };
  g_autoptr (Picture) picture = create_picture (30);
  TovGraphPlace homes[30];

  for (guint i = 0; i < 30; i++)
    homes[i] = corners[i % 3];
  tie_some (picture->graph, 30, 20, 4);
  lay_out_with (picture, homes);
  for (guint corner = 0; corner < 3; corner++) {
    TovGraphPlace middle = { 0 };

    for (guint i = corner; i < 30; i += 3) {
      middle.x += picture->places[i].x / 10;
      middle.y += picture->places[i].y / 10;
    }
    g_assert_cmpint (middle.x > 0.5, ==, corners[corner].x > 0.5);
    g_assert_cmpint (middle.y > 0.5, ==, corners[corner].y > 0.5);
  }
}

static void
test_pins_stay (void)
{
  g_autoptr (Picture) free = create_picture (50);
  g_autoptr (Picture) pinned = create_picture (50);
  double moved = 0;

  tie_some (free->graph, 50, 90, 5);
  tie_some (pinned->graph, 50, 90, 5);
  lay_out (free);
  pinned->places[7] = (TovGraphPlace){ 0.125, 0.875, TRUE };
  pinned->places[8] = free->places[8];
  pinned->places[8].is_pinned = TRUE;
  lay_out (pinned);

  g_assert_cmpfloat (pinned->places[7].x, ==, 0.125);
  g_assert_cmpfloat (pinned->places[7].y, ==, 0.875);
  g_assert_true (pinned->places[7].is_pinned);
  assert_same_place (&pinned->places[8], &free->places[8]);
  for (guint i = 0; i < 50; i++) {
    g_assert_cmpfloat (pinned->places[i].x, >=, 0);
    g_assert_cmpfloat (pinned->places[i].x, <=, 1);
    g_assert_cmpfloat (pinned->places[i].y, >=, 0);
    g_assert_cmpfloat (pinned->places[i].y, <=, 1);
    if (i != 7)
      moved += measure (&free->places[i], &pinned->places[i]) / 49;
  }
  /* The others follow a little, and the picture stays what it was. */
  g_assert_cmpfloat (moved, >, 0);
  g_assert_cmpfloat (moved, <, 0.1);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* 300 nodes and 900 ties, and the same with a node more that has three. */
static void
test_one_more_moves_few (void)
{
  for (guint32 seed = 1; seed <= 6; seed++) {
    g_autoptr (Picture) before = create_picture (300);
    g_autoptr (Picture) after = create_picture (301);
    double moves[300];

    tie_some (before->graph, 300, 900, seed);
    tie_some (after->graph, 300, 900, seed);
    for (guint i = 0; i < 3; i++)
      tov_graph_add (after->graph, 300, 97 * (i + 1), 1);
    lay_out (before);
    lay_out (after);
    for (guint i = 0; i < 300; i++)
      moves[i] = measure (&before->places[i], &after->places[i]);
    qsort (moves, 300, sizeof (double), compare_numbers);
    g_test_message ("moved by %.3f on the median", moves[150]);
    g_assert_cmpfloat (moves[150], <, 0.1);
  }
}

/* By how much the others move on the median when one of 25 was not there: a small network with
 * hubs, in which each has one of five homes. */
static double
measure_without (const Picture *all, const TovGraphPlace *homes, guint gone)
{
  g_autoptr (Picture) others = create_picture (24);
  TovGraphPlace kept[24];
  double moves[24];

  for (guint i = 0; i < 24; i++) {
    guint node = i < gone ? i : i + 1;

    g_free (others->keys->pdata[i]);
    others->keys->pdata[i] = g_strdup (all->keys->pdata[node]);
    kept[i] = homes[node];
  }
  for (guint i = 0; i < all->graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (all->graph->edges, TovGraphEdge, i);

    if (edge->a != gone && edge->b != gone)
      tov_graph_add (others->graph, edge->a - (edge->a > gone), edge->b - (edge->b > gone), 1);
  }
  lay_out_with (others, kept);
  for (guint i = 0; i < 24; i++)
    moves[i] = measure (&others->places[i], &all->places[i < gone ? i : i + 1]);
  qsort (moves, 24, sizeof (double), compare_numbers);
  return moves[12];
}

static void
test_one_more_of_few (void)
{
  double medians[150];

  for (guint32 seed = 1; seed <= 6; seed++) {
    g_autoptr (Picture) all = create_picture (25);
    TovGraphPlace homes[25];

    for (guint i = 0; i < 25; i++)
      homes[i] = (TovGraphPlace){ 0.5 + 0.4 * sin (i % 5 * G_PI * 0.4),
                                  0.5 - 0.4 * cos (i % 5 * G_PI * 0.4), FALSE };
    for (guint i = 1; i < 25; i++)
      tov_graph_add (all->graph, i % 3 == i ? 0 : i % 3, i, 1);
    tie_some (all->graph, 25, 60, seed);
    lay_out_with (all, homes);
    for (guint gone = 0; gone < 25; gone++)
      medians[(seed - 1) * 25 + gone] = measure_without (all, homes, gone);
  }
  qsort (medians, 150, sizeof (double), compare_numbers);
  g_test_message ("moved by %.3f on the median, at most by %.3f", medians[75], medians[149]);
  g_assert_cmpfloat (medians[75], <, 0.1);
}

static gboolean
stop_after (gpointer n_rounds)
{
  return (*(guint *) n_rounds)-- == 0;
}

static void
test_stops (void)
{
  g_autoptr (Picture) picture = create_picture (20);
  guint n_rounds = 3;

  tie_some (picture->graph, 20, 30, 6);
  g_assert_false (tov_graph_lay_out (picture->graph, (const char *const *) picture->keys->pdata,
                                     NULL, picture->places, stop_after, &n_rounds));
  g_assert_cmpuint (n_rounds, ==, G_MAXUINT);
  for (guint i = 0; i < 20; i++)
    g_assert_true (picture->places[i].x >= 0 && picture->places[i].x <= 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-layout/same-network-same-picture", test_same_network_same_picture);
  g_test_add_func ("/graph-layout/order-of-nodes-and-ties-does-not-matter",
                   test_order_does_not_matter);
  g_test_add_func ("/graph-layout/fills-the-square-and-stands-in-its-middle",
                   test_fills_the_square);
  g_test_add_func ("/graph-layout/nobody-and-one", test_nobody_and_one);
  g_test_add_func ("/graph-layout/all-who-know-each-other-stand-apart",
                   test_all_who_know_each_other_stand_apart);
  g_test_add_func ("/graph-layout/parts-stand-side-by-side", test_parts_stand_side_by_side);
  g_test_add_func ("/graph-layout/draws-everybody-home", test_draws_home);
  g_test_add_func ("/graph-layout/pins-stay-and-others-make-room", test_pins_stay);
  g_test_add_func ("/graph-layout/one-more-moves-few", test_one_more_moves_few);
  g_test_add_func ("/graph-layout/one-more-of-few-with-homes-moves-few", test_one_more_of_few);
  g_test_add_func ("/graph-layout/stops-when-asked", test_stops);
  return g_test_run ();
}
