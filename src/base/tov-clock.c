/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-clock.h"

static TovDate set_today = TOV_DATE_NONE;

TovDate
tov_clock_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (set_today != TOV_DATE_NONE)
    return set_today;
  now = g_date_time_new_now_local ();
  return tov_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now));
}

void
tov_clock_set_today (TovDate today)
{
  set_today = today;
}

char *
tov_clock_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}
