/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-clock.h"

#include <glib/gi18n-lib.h>

static TovDate set_today = TOV_DATE_NONE;

/* In the time of the place; NULL for what is no moment. Transfer full. */
static GDateTime *
read_moment (const char *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (moment, NULL);

  return utc != NULL ? g_date_time_to_local (utc) : NULL;
}

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

char *
tov_clock_minute (void)
{
  g_autofree char *day = tov_date_to_iso (tov_clock_today ());
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_strdup_printf ("%sT%02d:%02d", day, g_date_time_get_hour (now),
                          g_date_time_get_minute (now));
}

char *
tov_clock_format (const char *moment)
{
  g_autoptr (GDateTime) local = read_moment (moment);
  g_autofree char *time = NULL, *words = NULL;
  TovDate day;

  if (local == NULL)
    return g_strdup (moment);
  time = g_date_time_format (local, "%H:%M");
  day = tov_date_new (g_date_time_get_year (local), g_date_time_get_month (local),
                      g_date_time_get_day_of_month (local));
  if (day == tov_clock_today ())
    return g_strdup_printf (_ ("Today at %s"), time);
  if (day == tov_clock_today () - 1)
    return g_strdup_printf (_ ("Yesterday at %s"), time);
  words = tov_date_format_long (day);
  /* Translators: a day and a time of day. */
  return g_strdup_printf (_ ("%s at %s"), words, time);
}

char *
tov_clock_format_exactly (const char *moment)
{
  g_autoptr (GDateTime) local = read_moment (moment);
  g_autofree char *time = NULL;

  if (local == NULL)
    return g_strdup (moment);
  time = g_date_time_format (local, "%Y-%m-%dT%H:%M");
  return tov_date_format_time (time);
}
