/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-day-words.h"

#include "tov-clock.h"

#include <glib/gi18n-lib.h>

char *
tov_day_words_distance (int days)
{
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);
}

char *
tov_day_words_period (TovDate from, TovDate to)
{
  g_autofree char *first = tov_date_format (from);
  g_autofree char *last = tov_date_format (to);

  if (from != TOV_DATE_NONE && to != TOV_DATE_NONE)
    return g_strdup_printf (_ ("from %s to %s"), first, last);
  if (from != TOV_DATE_NONE)
    return g_strdup_printf (from <= tov_clock_today () ? _ ("since %s") : _ ("from %s"), first);
  return to != TOV_DATE_NONE ? g_strdup_printf (_ ("until %s"), last) : NULL;
}
