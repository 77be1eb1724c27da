/* Periods of the annex, both days included.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

typedef struct
{
  TovDate from;
  TovDate til;
} TovPeriod;

typedef enum
{
  TOV_PERIOD_MONTH,
  TOV_PERIOD_QUARTER,
  TOV_PERIOD_HALF_YEAR,
  /* 1 August to 31 July */
  TOV_PERIOD_SCHOOL_YEAR,
  TOV_PERIOD_YEAR,
} TovPeriodKind;

/* The period of a kind that holds a day. */
TovPeriod tov_period_of (TovPeriodKind kind, TovDate day);
/* Whole calendar months shift by as many months, any other period by as many days as it has. */
TovPeriod tov_period_previous (TovPeriod period);
TovPeriod tov_period_next (TovPeriod period);
int tov_period_days (TovPeriod period);
/* In Danish words: "3. kvartal 2011", "september 2011", "2011", "skoleåret 2010/11",
 * "1. halvår 2011", "oktober 2010 – september 2011", else "1. juli 2011 – 14. oktober 2011".
 * Transfer full. */
char *tov_period_format (TovPeriod period);

G_END_DECLS
