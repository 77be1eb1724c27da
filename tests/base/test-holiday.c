/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-holiday.h"

static void
test_easter (void)
{
  /* From the almanac; the last two are the earliest and the latest day that there can be. */
  static const int days[][3] = {
    { 2000, 4, 23 }, { 2008, 3, 23 }, { 2011, 4, 24 }, { 2012, 4, 8 },  { 2019, 4, 21 },
    { 2024, 3, 31 }, { 2025, 4, 20 }, { 2026, 4, 5 },  { 2285, 3, 22 }, { 2038, 4, 25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (tov_holiday_find_easter (days[i][0]), ==,
                     tov_date_new (days[i][0], days[i][1], days[i][2]));
}

static void
test_names (void)
{
  static const struct
  {
    int year, month, day;
    const char *name;
  } days[] = {
    { 2011, 1, 1, "Nytårsdag" },
    { 2011, 4, 20, NULL },
    { 2011, 4, 21, "Skærtorsdag" },
    { 2011, 4, 22, "Langfredag" },
    { 2011, 4, 23, NULL },
    { 2011, 4, 24, "Påskedag" },
    { 2011, 4, 25, "2. påskedag" },
    { 2011, 5, 1, NULL },
    { 2011, 5, 20, "Store bededag" },
    { 2011, 6, 2, "Kristi himmelfartsdag" },
    { 2011, 6, 5, "Grundlovsdag" },
    { 2011, 6, 12, "Pinsedag" },
    { 2011, 6, 13, "2. pinsedag" },
    { 2011, 12, 24, "Juleaften" },
    { 2011, 12, 25, "Juledag" },
    { 2011, 12, 26, "2. juledag" },
    { 2011, 12, 27, NULL },
    { 2011, 12, 31, "Nytårsaften" },
    { 2023, 5, 5, "Store bededag" },
    { 2024, 4, 26, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpstr (tov_holiday_get_name (tov_date_new (days[i].year, days[i].month, days[i].day)),
                     ==, days[i].name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday/finds-easter", test_easter);
  g_test_add_func ("/holiday/names-the-days-on-which-nobody-meets", test_names);
  return g_test_run ();
}
