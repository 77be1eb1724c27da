/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-median.h"

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const int *first = a;
  const int *second = b;

  return (*first > *second) - (*first < *second);
}

double
tov_median (GArray *numbers)
{
  guint count = numbers->len;

  if (count == 0)
    return 0;
  g_array_sort (numbers, compare_numbers);
  return (g_array_index (numbers, int, (count - 1) / 2) + g_array_index (numbers, int, count / 2))
         / 2.0;
}
