/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-graph-measures.h"

/* 1 and 2 know each other and both know 0 and 3, on whom 4 hangs; 5 and 6 are apart. */
static TovGraph *
create_two_parts (void)
{
  TovGraph *graph = tov_graph_new (7);

  tov_graph_add (graph, 5, 6, 1);
  tov_graph_add (graph, 0, 1, 1);
  tov_graph_add (graph, 0, 2, 1);
  tov_graph_add (graph, 1, 2, 2);
  tov_graph_add (graph, 1, 3, 1);
  tov_graph_add (graph, 2, 3, 0.5);
  tov_graph_add (graph, 3, 4, 4);
  return graph;
}

static void
assert_numbers (const double *numbers, const double *expected, guint n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    g_assert_cmpfloat_with_epsilon (numbers[i], expected[i], 1e-12);
}

static void
assert_path (GArray *path, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; path != NULL && i < path->len; i++)
    g_string_append_printf (words, "%s%u", i > 0 ? " " : "", g_array_index (path, guint, i));
  g_assert_cmpstr (words->str, ==, expected);
  if (path != NULL)
    g_array_unref (path);
}

static void
test_counts_ties (void)
{
  g_autoptr (TovGraph) graph = create_two_parts ();
  g_autofree double *degrees = tov_graph_degrees (graph);
  g_autofree double *strengths = tov_graph_strengths (graph);

  assert_numbers (degrees, (double[]){ 2, 3, 3, 3, 1, 1, 1 }, 7);
  assert_numbers (strengths, (double[]){ 2, 4, 3.5, 5.5, 4, 1, 1 }, 7);
  /* 7 ties of 7 * 6 / 2. */
  g_assert_cmpfloat_with_epsilon (tov_graph_density (graph), 1.0 / 3, 1e-12);
}

static void
test_density_of_few (void)
{
  for (guint n = 0; n < 2; n++) {
    g_autoptr (TovGraph) graph = tov_graph_new (n);

    g_assert_cmpfloat (tov_graph_density (graph), ==, 0);
  }
}

static void
test_finds_parts (void)
{
  const guint expected[] = { 2, 1, 0, 0, 1, 3, 0 };
  g_autoptr (TovGraph) graph = tov_graph_new (G_N_ELEMENTS (expected));
  guint n_components;
  g_autofree guint *parts = NULL;

  tov_graph_add (graph, 1, 4, 1);
  tov_graph_add (graph, 6, 3, 1);
  tov_graph_add (graph, 2, 6, 1);
  parts = tov_graph_components (graph, &n_components);

  g_assert_cmpuint (n_components, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (parts[i], ==, expected[i]);
}

static void
test_shares_ways_in_steps (void)
{
  g_autoptr (TovGraph) graph = create_two_parts ();
  g_autofree double *shares = tov_graph_betweenness (graph, TOV_WAY_STEPS);

  /* 0-3 and 0-4 go by 1 or 2, half each; 0-4, 1-4 and 2-4 go by 3. */
  assert_numbers (shares, (double[]){ 0, 1, 1, 3, 0, 0, 0 }, 7);
}

static void
test_shares_ways_by_weight (void)
{
  g_autoptr (TovGraph) graph = create_two_parts ();
  g_autofree double *shares = tov_graph_betweenness (graph, TOV_WAY_WEIGHTS);

  /* 2-3 is 2 long, and 1.5 by 1: so 0-3, 0-4, 2-3 and 2-4 go by 1. */
  assert_numbers (shares, (double[]){ 0, 4, 0, 3, 0, 0, 0 }, 7);
}

/* 0 and 5 are as far from each other by 1 as by 2, 3 and 4, but for what a computer makes of a
 * tenth and two and four of them. */
static void
test_rounded_lengths_are_equal (void)
{
  g_autoptr (TovGraph) graph = tov_graph_new (6);
  g_autofree double *shares = NULL;

  tov_graph_add (graph, 0, 1, 1 / 0.7);
  tov_graph_add (graph, 1, 5, 1);
  tov_graph_add (graph, 0, 2, 1 / 0.1);
  tov_graph_add (graph, 2, 3, 1 / 0.2);
  tov_graph_add (graph, 3, 4, 1 / 0.4);
  tov_graph_add (graph, 4, 5, 1);
  g_assert_cmpfloat (0.7, !=, 0.1 + 0.2 + 0.4);
  shares = tov_graph_betweenness (graph, TOV_WAY_WEIGHTS);

  g_assert_cmpfloat_with_epsilon (shares[1], 0.5, 1e-12);
}

static void
test_finds_the_shortest_way (void)
{
  g_autoptr (TovGraph) graph = create_two_parts ();

  assert_path (tov_graph_find_path (graph, 2, 4, TOV_WAY_STEPS), "2 3 4");
  assert_path (tov_graph_find_path (graph, 2, 4, TOV_WAY_WEIGHTS), "2 1 3 4");
  assert_path (tov_graph_find_path (graph, 3, 3, TOV_WAY_STEPS), "3");
  assert_path (tov_graph_find_path (graph, 0, 5, TOV_WAY_STEPS), "");
}

static void
test_takes_the_first_of_equal_ways (void)
{
  for (guint turn = 0; turn < 2; turn++) {
    g_autoptr (TovGraph) graph = tov_graph_new (4);

    for (guint i = 0; i < 2; i++) {
      guint middle = 1 + (i + turn) % 2;

      tov_graph_add (graph, 0, middle, 1);
      tov_graph_add (graph, middle, 3, 1);
    }
    assert_path (tov_graph_find_path (graph, 0, 3, TOV_WAY_STEPS), "0 1 3");
    assert_path (tov_graph_find_path (graph, 3, 0, TOV_WAY_STEPS), "3 1 0");
  }
}

/* A path that was trodden once, long ago, is so long that a short one beside it is lost. */
static void
test_goes_by_ties_that_have_nearly_faded (void)
{
  g_autoptr (TovGraph) graph = tov_graph_new (4);

  tov_graph_add (graph, 0, 1, 1e-18);
  tov_graph_add (graph, 1, 2, 1);
  tov_graph_add (graph, 2, 3, 2);
  assert_path (tov_graph_find_path (graph, 3, 0, TOV_WAY_WEIGHTS), "3 2 1 0");
  assert_path (tov_graph_find_path (graph, 0, 3, TOV_WAY_WEIGHTS), "0 1 2 3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-measures/counts-ties", test_counts_ties);
  g_test_add_func ("/graph-measures/fewer-than-two-are-not-dense", test_density_of_few);
  g_test_add_func ("/graph-measures/finds-the-parts-by-size", test_finds_parts);
  g_test_add_func ("/graph-measures/shares-ways-in-steps", test_shares_ways_in_steps);
  g_test_add_func ("/graph-measures/shares-ways-by-weight", test_shares_ways_by_weight);
  g_test_add_func ("/graph-measures/equal-ways-share-however-they-are-summed",
                   test_rounded_lengths_are_equal);
  g_test_add_func ("/graph-measures/finds-the-shortest-way", test_finds_the_shortest_way);
  g_test_add_func ("/graph-measures/takes-the-first-of-equal-ways",
                   test_takes_the_first_of_equal_ways);
  g_test_add_func ("/graph-measures/goes-by-ties-that-have-nearly-faded",
                   test_goes_by_ties_that_have_nearly_faded);
  return g_test_run ();
}
