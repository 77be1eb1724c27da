/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph-squares.h"

#include <math.h>

static const TovGraphFrame frame = { { 0, 0 }, 8 };

static void
test_pushes_less_from_afar (void)
{
  const TovGraphVector places[] = { { 0, 0 }, { 2, 0 }, { 0, 8 } };
  g_autoptr (TovGraphSquares) squares = tov_graph_squares_new ();
  TovGraphVector force;

  tov_graph_squares_sort (squares, &frame, places, G_N_ELEMENTS (places));
  force = tov_graph_squares_push (squares, 0);

  g_assert_cmpfloat_with_epsilon (force.x, -1.0 / 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (force.y, -1.0 / 8, 1e-12);
}

/* Of three in one place none knows where to go; the fourth is pushed by all of them. */
static void
test_several_stand_in_one_place (void)
{
  const TovGraphVector places[] = { { 1, 1 }, { 1, 1 }, { 1, 1 }, { 5, 1 } };
  g_autoptr (TovGraphSquares) squares = tov_graph_squares_new ();
  TovGraphVector force;

  tov_graph_squares_sort (squares, &frame, places, G_N_ELEMENTS (places));
  force = tov_graph_squares_push (squares, 3);
  g_assert_cmpfloat_with_epsilon (force.x, 3.0 / 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (force.y, 0, 1e-12);
  force = tov_graph_squares_push (squares, 1);
  g_assert_cmpfloat_with_epsilon (force.x, -1.0 / 4, 1e-12);
}

static void
test_forgets_who_was_there (void)
{
  const TovGraphVector before[] = { { 1, 1 }, { 2, 2 }, { 3, 3 } };
  const TovGraphVector after[] = { { 1, 1 }, { 1, 5 } };
  g_autoptr (TovGraphSquares) squares = tov_graph_squares_new ();
  TovGraphVector force;

  tov_graph_squares_sort (squares, &frame, before, G_N_ELEMENTS (before));
  tov_graph_squares_sort (squares, &frame, after, G_N_ELEMENTS (after));
  force = tov_graph_squares_push (squares, 0);

  g_assert_cmpfloat_with_epsilon (force.x, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (force.y, -1.0 / 4, 1e-12);
}

static TovGraphVector
push_one_by_one (const TovGraphVector *places, guint n_nodes, guint node)
{
  TovGraphVector force = { 0, 0 };

  for (guint i = 0; i < n_nodes; i++) {
    double dx = places[node].x - places[i].x, dy = places[node].y - places[i].y;

    if (i == node)
      continue;
    force.x += dx / (dx * dx + dy * dy);
    force.y += dy / (dx * dx + dy * dy);
  }
  return force;
}

/* What is far away may push as one; the sum of all is hardly another. */
static void
test_pushes_nearly_as_one_by_one (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (8);
  g_autoptr (TovGraphSquares) squares = tov_graph_squares_new ();
  TovGraphVector places[400];
  double error = 0, sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    places[i] =
        (TovGraphVector){ g_rand_double_range (chance, 0, 8), g_rand_double_range (chance, 0, 8) };
  tov_graph_squares_sort (squares, &frame, places, G_N_ELEMENTS (places));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    TovGraphVector force = tov_graph_squares_push (squares, i);
    TovGraphVector exact = push_one_by_one (places, G_N_ELEMENTS (places), i);

    error += hypot (force.x - exact.x, force.y - exact.y);
    sum += hypot (exact.x, exact.y);
  }
  g_test_message ("wrong by %.4f of the forces", error / sum);
  g_assert_cmpfloat (error / sum, <, 0.05);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-squares/pushes-less-from-afar", test_pushes_less_from_afar);
  g_test_add_func ("/graph-squares/several-stand-in-one-place", test_several_stand_in_one_place);
  g_test_add_func ("/graph-squares/forgets-who-was-there", test_forgets_who_was_there);
  g_test_add_func ("/graph-squares/pushes-nearly-as-one-by-one", test_pushes_nearly_as_one_by_one);
  return g_test_run ();
}
