/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-company-counts.h"

#include "tov-choices.h"
#include "tov-placement.h"

/* How long after a placement an EGU or a job is still taken to follow from it. */
#define DAYS_AFTER 90

static guint
count_purposes (void)
{
  guint n = 0;

  while (tov_placement_purposes[n].code != NULL)
    n++;
  return n;
}

/* Whether a type of placement or outcome is an EGU. */
static gboolean
is_egu (const TovTypeEvents *type)
{
  return g_str_equal (type->code, "egu") || g_str_equal (type->code, "egu_placement")
         || g_str_equal (type->code, "egu_school");
}

/* Whether an EGU or a job began in the days. */
static gboolean
has_followed (const TovEvents *events, const TovPersonEvents *person, TovPeriod days)
{
  for (guint i = 0; i < person->n_placements; i++)
    if (tov_period_holds (days, person->placements[i].from_date)
        && is_egu (tov_events_get_placement_type (events, person->placements[i].type)))
      return TRUE;
  for (guint i = 0; i < person->n_outcomes; i++) {
    const TovTypeEvents *type = tov_events_get_outcome_type (events, person->outcomes[i].type);

    if (tov_period_holds (days, person->outcomes[i].started_on)
        && (!type->is_education || is_egu (type)))
      return TRUE;
  }
  return FALSE;
}

/* Only those count whose time for something to follow ran out in the period. */
static void
count_followed (TovCompanyCounts *self,
                const TovScope *scope,
                const TovPersonEvents *person,
                const TovPlacementEvent *placement,
                TovPeriod period)
{
  TovPeriod after = { placement->to_date, placement->to_date + DAYS_AFTER };

  if (placement->to_date == TOV_DATE_NONE || !tov_period_holds (period, after.til)
      || tov_scope_current (scope, person, placement->to_date) == NULL)
    return;
  self->followed.N++;
  self->followed.n += has_followed (scope->events, person, after);
}

/* Whether it is the first time the company is seen; start is the first day of its first placement.
 */
static void
count_company (TovCompanyCounts *self, TovDate start, gboolean *seen, TovPeriod period)
{
  if (*seen)
    return;
  *seen = TRUE;
  if (tov_period_holds (period, start))
    self->new_companies++;
  else
    self->known_companies++;
}

TovCompanyCounts *
tov_company_counts_new (const TovScope *scope, TovPeriod period)
{
  const TovEvents *events = scope->events;
  g_autofree gboolean *seen = g_new0 (gboolean, events->n_companies);
  TovCompanyCounts *self = g_new0 (TovCompanyCounts, 1);

  self->purposes = g_new0 (gint64, count_purposes ());
  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    for (guint p = 0; p < person->n_placements; p++) {
      const TovPlacementEvent *placement = &person->placements[p];
      int company = placement->company;

      if (company < 0)
        continue;
      count_followed (self, scope, person, placement, period);
      if (!tov_scope_meets_placement (scope, person, placement, period))
        continue;
      count_company (self, g_array_index (events->company_starts, TovDate, company), &seen[company],
                     period);
      self->placements++;
      if (placement->purpose >= 0)
        self->purposes[placement->purpose]++;
      else
        self->without_purpose++;
    }
  }
  return self;
}

void
tov_company_counts_free (TovCompanyCounts *self)
{
  if (self == NULL)
    return;
  g_free (self->purposes);
  g_free (self);
}
