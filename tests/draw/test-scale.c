/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-scale.h"

static void
expect_scale (double least,
              double greatest,
              double smallest_step,
              double expected_least,
              double expected_step,
              double expected_greatest)
{
  TovScale scale = tov_scale_new (least, greatest, 5, smallest_step, 0, 100);

  g_test_message ("from %g to %g", least, greatest);
  g_assert_cmpfloat_with_epsilon (scale.least, expected_least, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.step, expected_step, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.greatest, expected_greatest, 1e-9);
}

static void
test_steps_are_1_2_or_5 (void)
{
  expect_scale (0, 5, 1, 0, 1, 5);
  expect_scale (0, 6, 1, 0, 2, 6);
  expect_scale (0, 10, 1, 0, 2, 10);
  expect_scale (0, 11, 1, 0, 5, 15);
  expect_scale (0, 25, 1, 0, 5, 25);
  expect_scale (0, 37, 1, 0, 10, 40);
  expect_scale (0, 50, 1, 0, 10, 50);
  expect_scale (0, 198, 1, 0, 50, 200);
  expect_scale (0, 1000, 1, 0, 200, 1000);
  expect_scale (0, 1, 0.01, 0, 0.2, 1);
}

static void
test_no_tick_stands_at_half_a_person (void)
{
  expect_scale (0, 1, 1, 0, 1, 1);
  expect_scale (0, 3, 1, 0, 1, 3);
  expect_scale (0, 0.4, 1, 0, 1, 1);
  expect_scale (0, 100, 10, 0, 20, 100);
  expect_scale (0, 30, 10, 0, 10, 30);
}

static void
test_holds_the_values_and_always_0 (void)
{
  expect_scale (5, 8, 1, 0, 2, 8);
  expect_scale (-3, -1, 1, -3, 1, 0);
  expect_scale (-7, 12, 1, -10, 5, 15);
  expect_scale (0, 0, 1, 0, 1, 1);
  expect_scale (0, 0, 10, 0, 10, 10);
}

static void
test_places_values_between_its_ends (void)
{
  TovScale across = tov_scale_new (0, 37, 5, 1, 50, 450);
  TovScale up = tov_scale_new (-7, 12, 5, 1, 178, 8);

  g_assert_cmpfloat_with_epsilon (tov_scale_place (&across, 0), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (tov_scale_place (&across, 37), 420, 1e-9);
  g_assert_cmpfloat_with_epsilon (tov_scale_place (&across, 40), 450, 1e-9);
  /* On the screen up is where y is less. */
  g_assert_cmpfloat_with_epsilon (tov_scale_place (&up, -10), 178, 1e-9);
  g_assert_cmpfloat_with_epsilon (tov_scale_place (&up, 0), 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (tov_scale_place (&up, 15), 8, 1e-9);
}

static void
test_has_a_tick_at_each_step (void)
{
  TovScale scale = tov_scale_new (-7, 12, 5, 1, 178, 8);

  g_assert_cmpuint (tov_scale_n_ticks (&scale), ==, 6);
  g_assert_cmpfloat_with_epsilon (tov_scale_tick (&scale, 0), -10, 1e-9);
  g_assert_cmpfloat_with_epsilon (tov_scale_tick (&scale, 2), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (tov_scale_tick (&scale, 5), 15, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/steps-are-1-2-or-5", test_steps_are_1_2_or_5);
  g_test_add_func ("/scale/no-tick-stands-at-half-a-person", test_no_tick_stands_at_half_a_person);
  g_test_add_func ("/scale/holds-the-values-and-always-0", test_holds_the_values_and_always_0);
  g_test_add_func ("/scale/places-values-between-its-ends", test_places_values_between_its_ends);
  g_test_add_func ("/scale/has-a-tick-at-each-step", test_has_a_tick_at_each_step);

  return g_test_run ();
}
