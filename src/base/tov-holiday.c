/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-holiday.h"

/* The law that took it off the calendar is of 2023. */
#define LAST_PRAYER_DAY 2023

static const struct
{
  int month;
  int day;
  const char *name;
} fixed[] = {
  { 1, 1, "Nytårsdag" }, { 6, 5, "Grundlovsdag" }, { 12, 24, "Juleaften" },
  { 12, 25, "Juledag" }, { 12, 26, "2. juledag" }, { 12, 31, "Nytårsaften" },
};

static const struct
{
  int days_after_easter;
  int last_year;
  const char *name;
} movable[] = {
  { -3, G_MAXINT, "Skærtorsdag" },
  { -2, G_MAXINT, "Langfredag" },
  { 0, G_MAXINT, "Påskedag" },
  { 1, G_MAXINT, "2. påskedag" },
  { 26, LAST_PRAYER_DAY, "Store bededag" },
  { 39, G_MAXINT, "Kristi himmelfartsdag" },
  { 49, G_MAXINT, "Pinsedag" },
  { 50, G_MAXINT, "2. pinsedag" },
};

/* By the rule of Meeus, Jones and Butcher, whose letters these are. */
TovDate
tov_holiday_find_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4;
  int g = (8 * b + 13) / 25;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 19 * l) / 433;
  int n = (h + l - 7 * m + 90) / 25;

  return tov_date_new (year, n, (h + l - 7 * m + 33 * n + 19) % 32);
}

const char *
tov_holiday_get_name (TovDate date)
{
  int year, month, day;
  TovDate easter;

  tov_date_split (date, &year, &month, &day);
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (fixed[i].month == month && fixed[i].day == day)
      return fixed[i].name;
  easter = tov_holiday_find_easter (year);
  for (guint i = 0; i < G_N_ELEMENTS (movable); i++)
    if (date == easter + movable[i].days_after_easter && year <= movable[i].last_year)
      return movable[i].name;
  return NULL;
}
