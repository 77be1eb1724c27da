/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-median.h"

enum
{
  COLUMN_REFERRALS,
  COLUMN_ASSESSED,
  COLUMN_RESULTS,
  COLUMN_ADMITTED_SHARE = COLUMN_RESULTS + TOV_N_RESULTS,
  COLUMN_DAYS_TO_ADMISSION,
  COLUMN_DAYS_TO_ACTIVITY,
};

/* The results stand in the order of TovResult. */
static const TovFigureWords columns[] = {
  { "referrals", N_ ("Referrals"), TOV_FORMAT_COUNT,
    N_ ("Referrals of the period; a young person may have more than one.") },
  { "assessed", N_ ("Assessed"), TOV_FORMAT_COUNT,
    N_ ("Referrals on which something else than to wait was decided by the period's last day.") },
  { "admitted", N_ ("Admitted"), TOV_FORMAT_COUNT,
    N_ ("Referrals where it had been decided by the period's last day to admit the young person; "
        "the latest decision counts.") },
  { "referred_elsewhere", N_ ("Referred elsewhere"), TOV_FORMAT_COUNT,
    N_ ("Referrals where another offer had been found by the period's last day; the latest "
        "decision counts.") },
  { "not_target_group", N_ ("Not target group"), TOV_FORMAT_COUNT,
    N_ ("Referrals where it had been decided by the period's last day that the partnership is not "
        "for this young person; the latest decision counts.") },
  { "waiting", N_ ("Waiting"), TOV_FORMAT_COUNT,
    N_ ("Referrals where it had been decided by the period's last day that the young person has to "
        "wait; the latest decision counts.") },
  { "withdrawn", N_ ("Withdrawn"), TOV_FORMAT_COUNT,
    N_ ("Referrals that had been taken back by the period's last day; the latest decision "
        "counts.") },
  { "undecided", N_ ("Not decided"), TOV_FORMAT_COUNT,
    N_ ("Referrals on which nothing was decided by the period's last day.") },
  { "admitted_share", N_ ("Admitted, share"), TOV_FORMAT_PERCENT,
    N_ ("The admitted as a share of the referrals.") },
  { "median_days_to_admission", N_ ("Days to admission, median"), TOV_FORMAT_DECIMAL,
    N_ ("From the referral to the enrolment in the same partnership that followed it, for those "
        "admitted.") },
  { "median_days_to_activity", N_ ("From admission to first placement, median"), TOV_FORMAT_DECIMAL,
    N_ ("Days from the admission that followed the referral to the first day with a placement; 0 "
        "if one was running already.") },
  { NULL },
};

static const char *const balances[] = {
  "referrals = admitted + referred_elsewhere + not_target_group + waiting + withdrawn + undecided",
  "assessed = admitted + referred_elsewhere + not_target_group + withdrawn",
  NULL,
};

typedef struct
{
  gint64 referrals;
  gint64 assessed;
  gint64 results[TOV_N_RESULTS];
  /* int */
  GArray *days_to_admission;
  GArray *days_to_activity;
} SourceCounts;

/* Intakes are in order of their day and then their id. */
static TovResult
find_result (const TovEvents *events,
             const TovPersonEvents *person,
             const TovReferralEvent *referral,
             TovDate til)
{
  TovResult result = TOV_RESULT_UNDECIDED;

  for (guint i = 0; i < person->n_intakes; i++) {
    const TovIntakeEvent *intake = &person->intakes[i];

    if (&g_array_index (events->referrals, TovReferralEvent, intake->referral) == referral
        && intake->decided_on != TOV_DATE_NONE && intake->decided_on <= til)
      result = intake->result;
  }
  return result;
}

/* The enrolment that followed a referral, by til; NULL if there is none. */
static const TovEnrolmentEvent *
find_enrolment (const TovPersonEvents *person, const TovReferralEvent *referral, TovDate til)
{
  for (guint i = 0; i < person->n_enrolments; i++) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i];

    if (enrolment->partnership == referral->partnership
        && enrolment->admitted_on >= referral->referred_on && enrolment->admitted_on <= til)
      return enrolment;
  }
  return NULL;
}

/* The first day of an enrolment with a placement, by til; TOV_DATE_NONE if there is none. */
static TovDate
find_first_activity (const TovPersonEvents *person, const TovEnrolmentEvent *enrolment, TovDate til)
{
  TovPeriod days = tov_enrolment_days (enrolment, (TovPeriod){ enrolment->admitted_on, til });

  for (guint i = 0; i < person->n_placements; i++) {
    const TovPlacementEvent *placement = &person->placements[i];
    TovDate day = MAX (placement->from_date, days.from);

    if (day <= days.til && (placement->to_date == TOV_DATE_NONE || placement->to_date >= day))
      return day;
  }
  return TOV_DATE_NONE;
}

static void
count_waits (SourceCounts *counts,
             const TovPersonEvents *person,
             const TovReferralEvent *referral,
             TovDate til)
{
  const TovEnrolmentEvent *enrolment = find_enrolment (person, referral, til);
  TovDate activity;
  int days;

  if (enrolment == NULL)
    return;
  days = enrolment->admitted_on - referral->referred_on;
  g_array_append_val (counts->days_to_admission, days);
  activity = find_first_activity (person, enrolment, til);
  if (activity == TOV_DATE_NONE)
    return;
  days = activity - enrolment->admitted_on;
  g_array_append_val (counts->days_to_activity, days);
}

static void
count_referral (SourceCounts *counts,
                const TovEvents *events,
                const TovPersonEvents *person,
                const TovReferralEvent *referral,
                TovDate til)
{
  TovResult result = find_result (events, person, referral, til);

  counts->referrals++;
  counts->results[result]++;
  counts->assessed += result != TOV_RESULT_UNDECIDED && result != TOV_RESULT_WAITING;
  if (result == TOV_RESULT_ADMITTED)
    count_waits (counts, person, referral, til);
}

static SourceCounts *
make_counts (guint n)
{
  SourceCounts *counts = g_new0 (SourceCounts, n);

  for (guint i = 0; i < n; i++) {
    counts[i].days_to_admission = g_array_new (FALSE, FALSE, sizeof (int));
    counts[i].days_to_activity = g_array_new (FALSE, FALSE, sizeof (int));
  }
  return counts;
}

static void
free_counts (SourceCounts *counts, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_array_unref (counts[i].days_to_admission);
    g_array_unref (counts[i].days_to_activity);
  }
  g_free (counts);
}

/* By source, then those without one, then all of them. */
static SourceCounts *
count_sources (const TovScope *scope, TovPeriod period)
{
  guint n_sources = scope->events->referral_sources->len;
  SourceCounts *counts = make_counts (n_sources + 2);

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    for (guint r = 0; r < person->n_referrals; r++) {
      const TovReferralEvent *referral = &person->referrals[r];
      guint source = referral->source >= 0 ? (guint) referral->source : n_sources;

      if (!scope->includes[referral->partnership]
          || !tov_period_holds (period, referral->referred_on))
        continue;
      count_referral (&counts[source], scope->events, person, referral, period.til);
      count_referral (&counts[n_sources + 1], scope->events, person, referral, period.til);
    }
  }
  return counts;
}

static void
set_counts (TovRow *row, const SourceCounts *counts)
{
  TovCell *cells = row->cells;

  tov_cell_set_number (&cells[COLUMN_REFERRALS], (double) counts->referrals);
  tov_cell_set_number (&cells[COLUMN_ASSESSED], (double) counts->assessed);
  for (guint result = 0; result < TOV_N_RESULTS; result++)
    tov_cell_set_number (&cells[COLUMN_RESULTS + result], (double) counts->results[result]);
  tov_cell_set_percent (&cells[COLUMN_ADMITTED_SHARE], counts->results[TOV_RESULT_ADMITTED],
                        counts->referrals);
  tov_cell_set_measure (&cells[COLUMN_DAYS_TO_ADMISSION], tov_median (counts->days_to_admission),
                        counts->days_to_admission->len);
  tov_cell_set_measure (&cells[COLUMN_DAYS_TO_ACTIVITY], tov_median (counts->days_to_activity),
                        counts->days_to_activity->len);
}

static void
add_sources (TovTable *table, const TovScope *scope, TovPeriod period)
{
  const GArray *sources = scope->events->referral_sources;
  TovBlock *block = tov_annex_add_scope (table, scope);
  SourceCounts *counts = count_sources (scope, period);

  for (guint i = 0; i < sources->len; i++) {
    const TovTypeEvents *source = tov_types_get (sources, i);

    set_counts (tov_table_add_row (table, block, source->code, source->name), &counts[i]);
  }
  set_counts (tov_table_add_row (table, block, "unknown", tov_danish (N_ ("Not stated"))),
              &counts[sources->len]);
  set_counts (tov_table_add_sum (table, block, "all", tov_danish (N_ ("All together"))),
              &counts[sources->len + 1]);
  free_counts (counts, sources->len + 2);
}

static void
count_referrals (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_sources (table, tov_annex_context_get_scope (context, i), context->period);
}

const TovTableKind tov_table_referrals = {
  .number = "3",
  .name = N_ ("Referral and intake"),
  .row_heading = N_ ("Who referred"),
  .note = N_ ("This table counts referrals of the period by what had been decided on the period's "
              "last day."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .balances = balances,
  .count = count_referrals,
};
