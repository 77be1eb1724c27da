/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pathway-counts.h"

static TovGap
classify_gap (int days)
{
  return days <= 14   ? TOV_GAP_14_DAYS
         : days <= 30 ? TOV_GAP_30_DAYS
         : days <= 60 ? TOV_GAP_60_DAYS
                      : TOV_GAP_LONGER;
}

static TovNext
classify_next (int days)
{
  return days <= 7    ? TOV_NEXT_WITHIN_7_DAYS
         : days <= 14 ? TOV_NEXT_WITHIN_14_DAYS
         : days <= 30 ? TOV_NEXT_WITHIN_30_DAYS
         : days <= 60 ? TOV_NEXT_WITHIN_60_DAYS
                      : TOV_NEXT_LATER;
}

/* The first day of the placement that followed one that has ended, by til; else TOV_DATE_NONE. */
static TovDate
find_next_placement (const TovPersonEvents *person, const TovPlacementEvent *ended, TovDate til)
{
  for (guint i = 0; i < person->n_placements; i++) {
    const TovPlacementEvent *placement = &person->placements[i];

    if (placement != ended && placement->from_date >= ended->to_date)
      return placement->from_date <= til ? placement->from_date : TOV_DATE_NONE;
  }
  return TOV_DATE_NONE;
}

/* The first day on or after that one, by til, on which a next step was set; else TOV_DATE_NONE. */
static TovDate
find_next_step (const TovPersonEvents *person, TovDate since, TovDate til)
{
  for (guint i = 0; i < person->n_next_steps; i++) {
    TovDate set_on = person->next_steps[i].set_on;

    if (set_on >= since)
      return set_on <= til ? set_on : TOV_DATE_NONE;
  }
  return TOV_DATE_NONE;
}

/* Whether a placement followed it. */
static gboolean
count_interruption (TovPathwayCounts *self,
                    const TovPersonEvents *person,
                    const TovPlacementEvent *ended,
                    TovDate til)
{
  TovDate placement = find_next_placement (person, ended, til);
  TovDate step = find_next_step (person, ended->to_date, til);
  int days;

  self->interruptions++;
  if (placement != TOV_DATE_NONE) {
    days = placement - ended->to_date;
    self->nexts[classify_next (days)]++;
    g_array_append_val (self->days_to_placement, days);
    step = step != TOV_DATE_NONE ? MIN (step, placement) : placement;
  } else {
    self->nexts[TOV_NEXT_NOT_YET]++;
  }
  if (step != TOV_DATE_NONE) {
    days = step - ended->to_date;
    g_array_append_val (self->days_to_step, days);
  }
  return placement != TOV_DATE_NONE;
}

static void
count_placements (TovPathwayCounts *self,
                  const TovScope *scope,
                  const TovPersonEvents *person,
                  TovPeriod period)
{
  gboolean has_parallel = FALSE;
  gboolean is_interrupted = FALSE;
  gboolean went_on = FALSE;
  guint count = 0;

  for (guint i = 0; i < person->n_placements; i++) {
    const TovPlacementEvent *placement = &person->placements[i];

    if (!tov_scope_meets_placement (scope, person, placement, period))
      continue;
    count++;
    has_parallel |= placement->parallel;
    if (placement->ending != TOV_ENDING_INTERRUPTED
        || !tov_period_holds (period, placement->to_date))
      continue;
    is_interrupted = TRUE;
    went_on |= count_interruption (self, person, placement, period.til);
  }
  self->placements[MIN (count, TOV_MANY_PLACEMENTS)]++;
  self->two_or_more += count >= 2;
  self->with_parallel += has_parallel;
  self->interrupted += is_interrupted;
  self->went_on += went_on;
}

/* Gaps are between the placements of one enrolment. */
static void
count_gaps (TovPathwayCounts *self,
            const TovScope *scope,
            const TovPersonEvents *person,
            TovPeriod period)
{
  int longest = 0;

  for (guint i = 0; i < person->n_enrolments; i++) {
    TovGaps gaps;

    if (!tov_scope_holds (scope, &person->enrolments[i]))
      continue;
    gaps = tov_person_gaps (person, tov_enrolment_days (&person->enrolments[i], period));
    longest = MAX (longest, gaps.longest);
    self->gap_days += gaps.days;
  }
  self->longest_gaps[classify_gap (longest)]++;
}

static gboolean
has_come_back (const TovScope *scope, const TovPersonEvents *person, TovPeriod period)
{
  const TovEnrolmentEvent *first = tov_scope_first (scope, person);

  for (guint i = 0; i < person->n_enrolments; i++) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i];

    if (enrolment != first && tov_scope_holds (scope, enrolment)
        && tov_period_holds (period, enrolment->admitted_on)
        && !tov_enrolment_is_by_transfer (scope->events, enrolment))
      return TRUE;
  }
  return FALSE;
}

TovPathwayCounts *
tov_pathway_counts_new (const TovScope *scope, TovPeriod period)
{
  TovPathwayCounts *self = g_new0 (TovPathwayCounts, 1);

  self->days_to_placement = g_array_new (FALSE, FALSE, sizeof (int));
  self->days_to_step = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    if (!tov_is_participant (scope, person, period))
      continue;
    self->participants++;
    count_placements (self, scope, person, period);
    count_gaps (self, scope, person, period);
    self->came_back += has_come_back (scope, person, period);
  }
  return self;
}

void
tov_pathway_counts_free (TovPathwayCounts *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->days_to_placement);
  g_array_unref (self->days_to_step);
  g_free (self);
}
