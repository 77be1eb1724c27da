/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-caseload-counts.h"
#include "tov-danish.h"
#include "tov-median.h"
#include "tov-text.h"

enum
{
  COLUMN_ENROLLED,
  COLUMN_MEAN,
  /* In the order of TovLevel. */
  COLUMN_LEVELS,
  COLUMN_WEIGHTED = COLUMN_LEVELS + TOV_N_LEVELS,
  COLUMN_MOST,
  COLUMN_HANDED_OVER,
  COLUMN_MEDIAN_WEEKS,
  COLUMN_CASELOAD,
};

static const TovFigureWords columns[] = {
  { "enrolled", N_ ("Enrolled at the end"), TOV_FORMAT_COUNT,
    N_ ("Young people enrolled at the end of the period's last day whose key worker it is that "
        "day.") },
  { "mean", N_ ("On average"), TOV_FORMAT_DECIMAL,
    N_ ("How many young people the key worker had on an average day of the period.") },
  { "close", N_ ("Close"), TOV_FORMAT_COUNT,
    N_ ("Of those enrolled at the end: on close support that day.") },
  { "external", N_ ("External"), TOV_FORMAT_COUNT,
    N_ ("Of those enrolled at the end: on external support that day.") },
  { "phasing_out", N_ ("Phasing out"), TOV_FORMAT_COUNT,
    N_ ("Of those enrolled at the end: being phased out that day.") },
  { "level_unknown", N_ ("Not stated"), TOV_FORMAT_COUNT,
    N_ ("Of those enrolled at the end: without a support level that day.") },
  { "weighted", N_ ("Weighted"), TOV_FORMAT_DECIMAL,
    N_ ("Those enrolled at the end by the weight of their support level on the cover, because one "
        "on close support takes more time than one who is being phased out; without a level they "
        "weigh as close.") },
  { "most", N_ ("Most on one day"), TOV_FORMAT_COUNT,
    N_ ("The greatest number of young people the key worker had on one day of the period.") },
  { "handed_over", N_ ("Handed over"), TOV_FORMAT_COUNT,
    N_ ("How often an enrolled young person left the key worker in the period and got another one "
        "by its last day.") },
  { "median_weeks", N_ ("Weeks with the key worker, median"), TOV_FORMAT_DECIMAL,
    N_ ("How long a young person has had the key worker within the period.") },
  { "caseload", N_ ("Young people per key worker"), TOV_FORMAT_RATIO,
    N_ ("Enrolled at the end, divided by the different key workers they have that day; both "
        "numbers stand beside it.") },
  { NULL },
};

static const TovFigureWords rows[] = {
  { "without", N_ ("Without a key worker"), TOV_FORMAT_COUNT,
    N_ ("Young people enrolled who have no key worker.") },
  { "all", N_ ("All together"), TOV_FORMAT_COUNT,
    N_ ("Different young people, so one with two key workers counts once here and at both of "
        "them.") },
  { NULL },
};

static const char *const balances[] = {
  "enrolled = close + external + phasing_out + level_unknown",
  NULL,
};

enum
{
  ROW_WITHOUT,
  ROW_ALL,
};

/* The greatest number of several days is no count of young people who can be added up. */
static void
set_most (TovCell *cell, gint64 most)
{
  tov_cell_set_number (cell, (double) most);
  cell->base = most;
}

static void
set_people (TovRow *row, const TovCaseloadCounts *counts, const TovEvents *events, TovPeriod period)
{
  TovCell *cells = row->cells;

  tov_cell_set_number (&cells[COLUMN_ENROLLED], (double) counts->enrolled);
  tov_cell_set_measure (&cells[COLUMN_MEAN], (double) counts->days / tov_period_days (period),
                        counts->young_people);
  for (guint level = 0; level < TOV_N_LEVELS; level++)
    tov_cell_set_number (&cells[COLUMN_LEVELS + level], (double) counts->levels[level]);
  tov_cell_set_measure (&cells[COLUMN_WEIGHTED], tov_caseload_counts_weigh (counts, events),
                        counts->enrolled);
  set_most (&cells[COLUMN_MOST], counts->most);
}

/* What only somebody who has a key worker can have. */
static void
set_time (TovRow *row, const TovCaseloadCounts *counts)
{
  tov_cell_set_number (&row->cells[COLUMN_HANDED_OVER], (double) counts->handed_over);
  tov_cell_set_measure (&row->cells[COLUMN_MEDIAN_WEEKS], tov_median (counts->lengths) / 7,
                        counts->lengths->len);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer names)
{
  const guint *first = a;
  const guint *second = b;
  int order =
      tov_text_compare (tov_event_names_get (names, *first), tov_event_names_get (names, *second));

  return order != 0 ? order : (*first > *second) - (*first < *second);
}

/* Those who had somebody in the period, in the order of their names. Elements guint. */
static GArray *
list_key_workers (const GArray *counts, guint n_key_workers, GPtrArray *names)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_key_workers; i++)
    if (tov_caseload_counts_get (counts, i)->young_people > 0)
      g_array_append_val (list, i);
  g_array_sort_with_data (list, compare_names, names);
  return list;
}

static void
add_key_workers (const TovAnnexContext *context,
                 TovTable *table,
                 TovBlock *block,
                 const GArray *counts)
{
  const TovEventNames *names = context->names;
  g_autoptr (GArray) list =
      list_key_workers (counts, context->events->n_key_worker_contacts, names->key_workers);

  for (guint i = 0; i < list->len; i++) {
    guint key_worker = g_array_index (list, guint, i);
    const TovCaseloadCounts *its = tov_caseload_counts_get (counts, key_worker);
    TovRow *row =
        tov_table_add_row (table, block, tov_event_names_get (names->key_worker_ids, key_worker),
                           tov_event_names_get (names->key_workers, key_worker));

    set_people (row, its, context->events, context->period);
    set_time (row, its);
  }
}

static void
add_caseloads (const TovAnnexContext *context, TovTable *table, const TovScope *scope)
{
  const TovEvents *events = scope->events;
  TovBlock *block = tov_annex_add_scope (table, scope);
  g_autoptr (GArray) counts = tov_caseload_counts_new (scope, context->period);
  const TovCaseloadCounts *nobody = tov_caseload_counts_get (counts, counts->len - 2);
  const TovCaseloadCounts *all = tov_caseload_counts_get (counts, counts->len - 1);
  TovFraction caseload = tov_count_caseload (scope, context->period.til);
  TovRow *row;

  if (context->names != NULL)
    add_key_workers (context, table, block, counts);
  row = tov_table_add_row (table, block, rows[ROW_WITHOUT].code,
                           tov_danish (rows[ROW_WITHOUT].heading));
  set_people (row, nobody, events, context->period);
  row = tov_table_add_sum (table, block, rows[ROW_ALL].code, tov_danish (rows[ROW_ALL].heading));
  set_people (row, all, events, context->period);
  set_time (row, all);
  tov_cell_set_ratio (&row->cells[COLUMN_CASELOAD], caseload.n, caseload.N);
}

static void
count_key_workers (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_caseloads (context, table, tov_annex_context_get_scope (context, i));
}

const TovTableKind tov_table_key_workers = {
  .number = "11",
  .name = N_ ("Key workers"),
  .row_heading = N_ ("Key worker"),
  .note = N_ ("A young person with two key workers counts at both of them, and once in all "
              "together."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .rows = rows,
  .balances = balances,
  .count = count_key_workers,
};
