/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tov-contact-counts.h"
#include "tov-danish.h"

#define MONTHS_OF_YEAR 12

enum
{
  COLUMN_ENROLLED,
  COLUMN_ADMITTED,
  COLUMN_DISCHARGED,
  COLUMN_DROP_OUT,
  COLUMN_EDUCATION_START,
  COLUMN_MONTHLY_NORM,
  COLUMN_LAW_NORM,
  COLUMN_CASELOAD,
  COLUMN_YEAR_ON_YEAR,
};

static const TovFigureWords columns[] = {
  { "enrolled", N_ ("Enrolled at the end"), TOV_FORMAT_COUNT,
    N_ ("Young people enrolled at the end of the month's last day.") },
  { "admitted", N_ ("Admitted"), TOV_FORMAT_COUNT,
    N_ ("Young people who were admitted for the first time in the month.") },
  { "discharged", N_ ("Discharged"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that ended in the month, transfers apart.") },
  { "drop_out", N_ ("Drop-out"), TOV_FORMAT_COUNT,
    N_ ("Young people who dropped out in the month and were not admitted again soon.") },
  { "education_start", N_ ("Started education"), TOV_FORMAT_COUNT,
    N_ ("Participants whose first education began in the month.") },
  { "monthly_norm", N_ ("Monthly norm met"), TOV_FORMAT_PERCENT,
    N_ ("As in table 10, for whole months.") },
  { "law_norm", N_ ("The law's norm met"), TOV_FORMAT_PERCENT,
    N_ ("As in table 10, for a whole month and the whole month before it.") },
  { "caseload", N_ ("Young people per key worker"), TOV_FORMAT_RATIO,
    N_ ("Enrolled on the month's last day, divided by the different key workers they have that "
        "day; both numbers stand beside it.") },
  { "year_on_year", N_ ("Change in a year"), TOV_FORMAT_CHANGE,
    N_ ("Enrolled at the end compared with the same month a year before; in persons where that was "
        "below 20.") },
  { NULL },
};

static gint64
count_discharged (const TovScope *scope, TovPeriod month)
{
  gint64 count = 0;

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    for (guint e = 0; e < person->n_enrolments; e++)
      count += tov_scope_holds (scope, &person->enrolments[e])
               && tov_period_holds (month, person->enrolments[e].discharged_on)
               && person->enrolments[e].discharge != TOV_DISCHARGE_TRANSFER;
  }
  return count;
}

static void
set_count (TovCell *cell, const TovScope *scope, TovFigureFunc figure, TovPeriod month)
{
  tov_cell_set_number (cell, (double) tov_scope_count (scope, figure, month));
}

static void
set_norm (TovCell *cell, TovFraction norm)
{
  tov_cell_set_percent (cell, norm.n, norm.N);
}

/* Months that are not wholly in the period have no norm; the law asks for two of them in a row. */
static void
set_norms (TovCell *cells, const TovScope *scope, TovPeriod month, TovPeriod period)
{
  TovPeriod both = { tov_period_previous (month).from, month.til };

  tov_cell_set_empty (&cells[COLUMN_MONTHLY_NORM]);
  tov_cell_set_empty (&cells[COLUMN_LAW_NORM]);
  if (month.from < period.from || month.til > period.til)
    return;
  set_norm (&cells[COLUMN_MONTHLY_NORM], tov_count_monthly_norm (scope, month));
  if (both.from >= period.from)
    set_norm (&cells[COLUMN_LAW_NORM], tov_count_law_norm (scope, both));
}

static void
set_month (TovCell *cells, const TovScope *scope, TovPeriod month)
{
  TovFraction caseload;

  set_count (&cells[COLUMN_ENROLLED], scope, tov_is_enrolled, month);
  set_count (&cells[COLUMN_ADMITTED], scope, tov_is_admitted, month);
  tov_cell_set_number (&cells[COLUMN_DISCHARGED], (double) count_discharged (scope, month));
  set_count (&cells[COLUMN_DROP_OUT], scope, tov_is_drop_out, month);
  set_count (&cells[COLUMN_EDUCATION_START], scope, tov_has_education_start, month);
  caseload = tov_count_caseload (scope, month.til);
  tov_cell_set_ratio (&cells[COLUMN_CASELOAD], caseload.n, caseload.N);
}

/* The change from the row twelve months up, where there is one. */
static void
set_year_on_year (const TovBlock *block, TovCell *cells)
{
  guint n_rows = tov_block_n_rows (block);
  const TovRow *year_before;

  tov_cell_set_empty (&cells[COLUMN_YEAR_ON_YEAR]);
  if (n_rows <= MONTHS_OF_YEAR)
    return;
  year_before = tov_block_get_row (block, n_rows - 1 - MONTHS_OF_YEAR);
  tov_cell_set_change (&cells[COLUMN_YEAR_ON_YEAR],
                       (gint64) year_before->cells[COLUMN_ENROLLED].value,
                       (gint64) cells[COLUMN_ENROLLED].value);
}

static void
add_month (
    TovTable *table, TovBlock *block, const TovScope *scope, TovPeriod month, TovPeriod period)
{
  TovPeriod clipped = { MAX (month.from, period.from), MIN (month.til, period.til) };
  g_autofree char *iso = tov_date_to_iso (month.from);
  g_autofree char *code = g_strndup (iso, strlen ("YYYY-MM"));
  g_autofree char *label = tov_period_format (month);
  TovRow *row = tov_table_add_row (table, block, code, label);
  g_autoptr (TovScope) enrolled = tov_scope_narrow (scope, clipped);

  set_month (row->cells, enrolled, clipped);
  set_norms (row->cells, enrolled, month, period);
  set_year_on_year (block, row->cells);
}

/* Of ten years most people are there in one or two, so those of a year are looked for once and not
 * anew in each of its months. */
static void
add_years (TovTable *table, const TovScope *scope, TovPeriod period)
{
  TovBlock *block = tov_annex_add_scope (table, scope);

  for (TovPeriod year = tov_period_of (TOV_PERIOD_YEAR, period.from); year.from <= period.til;
       year = tov_period_next (year)) {
    TovPeriod clipped = { MAX (year.from, period.from), MIN (year.til, period.til) };
    g_autoptr (TovScope) enrolled = tov_scope_narrow (scope, clipped);

    for (TovPeriod month = tov_period_of (TOV_PERIOD_MONTH, clipped.from);
         month.from <= clipped.til; month = tov_period_next (month))
      add_month (table, block, enrolled, month, period);
  }
}

static void
count_series (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_years (table, tov_annex_context_get_scope (context, i), context->period);
}

const TovTableKind tov_table_series = {
  .number = "18",
  .name = N_ ("Time series"),
  .row_heading = N_ ("Month"),
  .note =
      N_ ("A falling number of enrolled is not the same as an effect: there is no group to compare "
          "with."),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .count = count_series,
};
