/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-table-parts.h"

/* Where a young person was some months after the admission. */
typedef enum
{
  STATUS_ENROLLED,
  STATUS_EDUCATION,
  STATUS_WORK,
  STATUS_POSITIVE,
  STATUS_NEUTRAL,
  STATUS_DROP_OUT,
  N_STATUSES,
} Status;

enum
{
  COLUMN_ADMITTED,
  COLUMN_STATUSES,
};

static const TovFigureWords columns[] = {
  { "admitted", N_ ("Admitted"), TOV_FORMAT_COUNT,
    N_ ("Young people by the half-year of their first admission, whatever the period's first day "
        "is.") },
  { "enrolled", N_ ("Enrolled"), TOV_FORMAT_COUNT,
    N_ ("Enrolled so many months after their own admission.") },
  { "education", N_ ("In education"), TOV_FORMAT_COUNT,
    N_ ("Not enrolled that day, but in an education.") },
  { "work", N_ ("In work"), TOV_FORMAT_COUNT,
    N_ ("Neither enrolled nor in an education that day, but in a job.") },
  { "positive", N_ ("Discharged, positive"), TOV_FORMAT_COUNT,
    N_ ("Neither enrolled, in an education nor in a job that day; the last discharge before it was "
        "positive.") },
  { "neutral", N_ ("Discharged, neutral"), TOV_FORMAT_COUNT,
    N_ ("Neither enrolled, in an education nor in a job that day; the last discharge before it was "
        "neutral or a transfer.") },
  { "drop_out", N_ ("Discharged, drop-out"), TOV_FORMAT_COUNT,
    N_ ("Neither enrolled, in an education nor in a job that day; the last discharge before it was "
        "a drop-out.") },
  { NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == COLUMN_STATUSES + N_STATUSES + 1);

static const char *const balances[] = {
  "admitted = enrolled + education + work + positive + neutral + drop_out",
  NULL,
};

static const struct
{
  const char *code;
  const char *heading;
  int months;
} parts[] = {
  { "after_3", N_ ("After 3 months"), 3 },    { "after_6", N_ ("After 6 months"), 6 },
  { "after_12", N_ ("After 12 months"), 12 }, { "after_18", N_ ("After 18 months"), 18 },
  { "after_24", N_ ("After 24 months"), 24 },
};

/* Those who were admitted in the same half-year. */
typedef struct
{
  gint64 admitted;
  gint64 statuses[G_N_ELEMENTS (parts)][N_STATUSES];
} Cohort;

/* Whether an interval that ends before its last day holds a day. */
static gboolean
is_under_way (TovDate start, TovDate end, TovDate day)
{
  return start <= day && (end == TOV_DATE_NONE || end > day);
}

static gboolean
has_outcome (const TovEvents *events,
             const TovPersonEvents *person,
             gboolean is_education,
             TovDate day)
{
  for (guint i = 0; i < person->n_outcomes; i++) {
    const TovOutcomeEvent *outcome = &person->outcomes[i];

    if (tov_events_get_outcome_type (events, outcome->type)->is_education == is_education
        && is_under_way (outcome->started_on, outcome->ended_on, day))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_education_placement (const TovEvents *events, const TovPersonEvents *person, TovDate day)
{
  for (guint i = 0; i < person->n_placements; i++) {
    const TovPlacementEvent *placement = &person->placements[i];

    if (tov_events_get_placement_type (events, placement->type)->is_education
        && is_under_way (placement->from_date, placement->to_date, day))
      return TRUE;
  }
  return FALSE;
}

/* By the class of the last discharge; somebody without one by that day counts as neutral. */
static Status
find_discharge (const TovScope *scope, const TovPersonEvents *person, TovDate day)
{
  const TovEnrolmentEvent *last = NULL;

  for (guint i = 0; i < person->n_enrolments; i++) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i];

    if (tov_scope_holds (scope, enrolment) && enrolment->discharged_on != TOV_DATE_NONE
        && enrolment->discharged_on <= day
        && (last == NULL || enrolment->discharged_on >= last->discharged_on))
      last = enrolment;
  }
  if (last != NULL && last->discharge == TOV_DISCHARGE_POSITIVE)
    return STATUS_POSITIVE;
  if (last != NULL && last->discharge == TOV_DISCHARGE_DROP_OUT)
    return STATUS_DROP_OUT;
  return STATUS_NEUTRAL;
}

static Status
find_status (const TovScope *scope, const TovPersonEvents *person, TovDate day)
{
  if (tov_scope_current (scope, person, day) != NULL)
    return STATUS_ENROLLED;
  if (has_outcome (scope->events, person, TRUE, day)
      || has_education_placement (scope->events, person, day))
    return STATUS_EDUCATION;
  if (has_outcome (scope->events, person, FALSE, day))
    return STATUS_WORK;
  return find_discharge (scope, person, day);
}

/* The place of a half-year in a series of them. */
static int
number_half_year (TovDate day)
{
  int year, month, day_of_month;

  tov_date_split (day, &year, &month, &day_of_month);
  return 2 * year + (month > 6);
}

/* Cohorts from the half-year of the first admission to that of til; nothing without an admission.
 * first is the first of them. */
static GArray *
count_cohorts (const TovScope *scope, TovDate til, TovPeriod *first)
{
  GArray *cohorts = g_array_new (FALSE, TRUE, sizeof (Cohort));
  TovDate earliest = TOV_DATE_FOREVER;

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovEnrolmentEvent *admission = tov_scope_first (scope, tov_scope_get_person (scope, i));

    if (admission != NULL)
      earliest = MIN (earliest, admission->admitted_on);
  }
  if (earliest > til)
    return cohorts;
  *first = tov_period_of (TOV_PERIOD_HALF_YEAR, earliest);
  g_array_set_size (cohorts, (guint) (number_half_year (til) - number_half_year (earliest)) + 1);
  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);
    const TovEnrolmentEvent *admission = tov_scope_first (scope, person);
    Cohort *cohort;

    if (admission == NULL || admission->admitted_on > til)
      continue;
    cohort = &g_array_index (
        cohorts, Cohort, number_half_year (admission->admitted_on) - number_half_year (earliest));
    cohort->admitted++;
    for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
      TovDate then = tov_date_add_months (admission->admitted_on, parts[part].months);

      cohort->statuses[part][find_status (scope, person, then)]++;
    }
  }
  return cohorts;
}

/* Until the last one admitted has come so far, nothing is said of any. */
static void
set_cohort (TovRow *row, const Cohort *cohort, guint part, gboolean is_mature)
{
  tov_cell_set_number (&row->cells[COLUMN_ADMITTED], (double) cohort->admitted);
  for (guint status = 0; status < N_STATUSES; status++) {
    TovCell *cell = &row->cells[COLUMN_STATUSES + status];

    if (is_mature)
      tov_cell_set_number (cell, (double) cohort->statuses[part][status]);
    else
      tov_cell_set_empty (cell);
  }
}

static void
add_part (TovTable *table,
          TovBlock *block,
          guint position,
          const GArray *cohorts,
          TovPeriod half_year,
          TovDate til)
{
  TovTablePart part = tov_table_part_begin (table, block, parts[position].code,
                                            tov_danish (parts[position].heading));

  for (guint i = 0; i < cohorts->len; i++) {
    int number = number_half_year (half_year.from);
    g_autofree char *code = g_strdup_printf ("%04d-%d", number / 2, number % 2 + 1);
    g_autofree char *label = tov_period_format (half_year);

    set_cohort (tov_table_part_add_row (&part, code, label), &g_array_index (cohorts, Cohort, i),
                position, tov_date_add_months (half_year.til, parts[position].months) <= til);
    half_year = tov_period_next (half_year);
  }
}

static void
count_retention (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);
    TovPeriod first = { 0 };
    g_autoptr (GArray) cohorts = count_cohorts (scope, context->period.til, &first);

    for (guint part = 0; part < G_N_ELEMENTS (parts) && cohorts->len > 0; part++)
      add_part (table, block, part, cohorts, first, context->period.til);
  }
}

const TovTableKind tov_table_retention = {
  .number = "8",
  .name = N_ ("Retention"),
  .row_heading = N_ ("Admitted in"),
  .note = N_ ("Each young person is looked at so many months after the own admission. Where not "
              "all of the half-year have come so far, nothing is said yet."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .balances = balances,
  .count = count_retention,
};
