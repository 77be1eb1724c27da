/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-median.h"

static void
assert_median (const int *numbers, guint n, double expected)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (array, numbers, n);
  g_assert_cmpfloat (tov_median (array), ==, expected);
}

static void
test_median (void)
{
  static const int numbers[] = { 40, 3, -1, 8, 100 };

  assert_median (numbers, 5, 8);
  assert_median (numbers, 4, 5.5);
  assert_median (numbers, 1, 40);
}

static void
test_nothing (void)
{
  assert_median (NULL, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/median/is-the-middle-or-the-mean-of-the-middle-two", test_median);
  g_test_add_func ("/median/of-nothing-is-nought", test_nothing);
  return g_test_run ();
}
