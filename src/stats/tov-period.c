/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-period.h"

#define FIRST_SCHOOL_MONTH 8

static gboolean
is_whole_months (TovPeriod period)
{
  return period.from == tov_date_month_start (period.from)
         && period.til == tov_date_month_end (period.til);
}

static int
count_months (TovPeriod period)
{
  int from_year, from_month, til_year, til_month;

  tov_date_split (period.from, &from_year, &from_month, NULL);
  tov_date_split (period.til, &til_year, &til_month, NULL);
  return (til_year - from_year) * 12 + til_month - from_month + 1;
}

static TovPeriod
make_months (TovDate first_day, int months)
{
  return (TovPeriod){ first_day, tov_date_add_months (first_day, months) - 1 };
}

static TovPeriod
shift_period (TovPeriod period, int direction)
{
  int months, days;

  if (is_whole_months (period)) {
    months = count_months (period);
    return make_months (tov_date_add_months (period.from, direction * months), months);
  }
  days = tov_period_days (period);
  return (TovPeriod){ period.from + direction * days, period.til + direction * days };
}

TovPeriod
tov_period_of (TovPeriodKind kind, TovDate day)
{
  int year, month;

  tov_date_split (day, &year, &month, NULL);
  switch (kind) {
  case TOV_PERIOD_MONTH:
    return make_months (tov_date_new (year, month, 1), 1);
  case TOV_PERIOD_QUARTER:
    return make_months (tov_date_new (year, month - (month - 1) % 3, 1), 3);
  case TOV_PERIOD_HALF_YEAR:
    return make_months (tov_date_new (year, month - (month - 1) % 6, 1), 6);
  case TOV_PERIOD_SCHOOL_YEAR:
    return make_months (
        tov_date_new (month < FIRST_SCHOOL_MONTH ? year - 1 : year, FIRST_SCHOOL_MONTH, 1), 12);
  case TOV_PERIOD_YEAR:
  default:
    return make_months (tov_date_new (year, 1, 1), 12);
  }
}

TovPeriod
tov_period_previous (TovPeriod period)
{
  return shift_period (period, -1);
}

TovPeriod
tov_period_next (TovPeriod period)
{
  return shift_period (period, 1);
}

int
tov_period_days (TovPeriod period)
{
  return period.til - period.from + 1;
}

char *
tov_period_format (TovPeriod period)
{
  int year, month, months, last_year, last_month;
  g_autofree char *from = tov_date_format_long (period.from);
  g_autofree char *til = tov_date_format_long (period.til);

  tov_date_split (period.from, &year, &month, NULL);
  months = is_whole_months (period) ? count_months (period) : 0;
  if (months == 1)
    return g_strdup_printf ("%s %d", tov_date_month_name (month), year);
  if (months == 3 && month % 3 == 1)
    return g_strdup_printf ("%d. kvartal %d", month / 3 + 1, year);
  if (months == 6 && month % 6 == 1)
    return g_strdup_printf ("%d. halvår %d", month / 6 + 1, year);
  if (months == 12 && month == 1)
    return g_strdup_printf ("%d", year);
  if (months == 12 && month == FIRST_SCHOOL_MONTH)
    return g_strdup_printf ("skoleåret %d/%02d", year, (year + 1) % 100);
  tov_date_split (period.til, &last_year, &last_month, NULL);
  if (months > 0)
    return g_strdup_printf ("%s %d – %s %d", tov_date_month_name (month), year,
                            tov_date_month_name (last_month), last_year);
  if (period.from == period.til)
    return g_steal_pointer (&from);
  return g_strdup_printf ("%s – %s", from, til);
}
