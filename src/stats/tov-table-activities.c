/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

enum
{
  COLUMN_RUNNING_PRIMO,
  COLUMN_STARTED,
  COLUMN_COMPLETED,
  COLUMN_ON_TO_NEXT,
  COLUMN_INTERRUPTED,
  COLUMN_ENDING_UNKNOWN,
  COLUMN_RUNNING_ULTIMO,
  COLUMN_YOUNG_PEOPLE,
  COLUMN_WEEKS,
  COLUMN_MEAN_WEEKS,
  COLUMN_INTERRUPTED_SHARE,
};

/* The columns of the endings stand in the order of TovEnding. */
G_STATIC_ASSERT (COLUMN_ENDING_UNKNOWN - COLUMN_COMPLETED == (int) TOV_ENDING_UNKNOWN);

static const TovFigureWords columns[] = {
  { "running_primo", N_ ("Running at the start"), TOV_FORMAT_COUNT,
    N_ ("Placements that began before the period and went on into it.") },
  { "started", N_ ("Started"), TOV_FORMAT_COUNT, N_ ("Placements that began in the period.") },
  { "completed", N_ ("Completed"), TOV_FORMAT_COUNT,
    N_ ("Placements that ended in the period and were completed.") },
  { "on_to_next", N_ ("On to the next"), TOV_FORMAT_COUNT,
    N_ ("Placements that ended in the period because the young person went on to the next.") },
  { "interrupted", N_ ("Interrupted"), TOV_FORMAT_COUNT,
    N_ ("Placements that ended in the period because they were interrupted.") },
  { "ending_unknown", N_ ("Ended, not stated how"), TOV_FORMAT_COUNT,
    N_ ("Placements that ended in the period without a word on how.") },
  { "running_ultimo", N_ ("Running at the end"), TOV_FORMAT_COUNT,
    N_ ("Placements that go on after the period's last day.") },
  { "young_people", N_ ("Young people"), TOV_FORMAT_COUNT,
    N_ ("Different young people in these placements; all together is not the sum of the rows.") },
  { "weeks", N_ ("Weeks"), TOV_FORMAT_DECIMAL,
    N_ ("The placements' days within the period, divided by 7.") },
  { "mean_weeks", N_ ("Weeks on average"), TOV_FORMAT_DECIMAL,
    N_ ("Weeks divided by the number of placements.") },
  { "interrupted_share", N_ ("Interrupted, share"), TOV_FORMAT_PERCENT,
    N_ ("The interrupted placements as a share of all that ended in the period.") },
  { NULL },
};

static const TovFigureWords rows[] = {
  { "placement", N_ ("Placements in this table"), TOV_FORMAT_COUNT,
    N_ ("Those that cover at least one day in the period on which the young person was "
        "enrolled.") },
  { NULL },
};

static const char *const balances[] = {
  "running_primo + started = completed + on_to_next + interrupted + ending_unknown"
  " + running_ultimo",
  NULL,
};

typedef struct
{
  gint64 running_primo;
  gint64 started;
  gint64 endings[TOV_N_ENDINGS];
  gint64 running_ultimo;
  gint64 young_people;
  gint64 placements;
  gint64 days;
  /* The last young person who was counted, and one more. */
  guint last_person;
} TypeCounts;

static void
count_placement (TypeCounts *counts, const TovPlacementEvent *placement, TovPeriod period)
{
  TovDate til =
      placement->to_date != TOV_DATE_NONE ? MIN (placement->to_date, period.til) : period.til;

  counts->placements++;
  counts->running_primo += placement->from_date < period.from;
  counts->started += tov_period_holds (period, placement->from_date);
  if (tov_period_holds (period, placement->to_date))
    counts->endings[placement->ending]++;
  else
    counts->running_ultimo++;
  counts->days += til - MAX (placement->from_date, period.from) + 1;
  if (counts->last_person != placement->person + 1) {
    counts->last_person = placement->person + 1;
    counts->young_people++;
  }
}

static void
set_counts (TovRow *row, const TypeCounts *counts)
{
  double weeks = (double) counts->days / 7;
  gint64 ended = 0;

  tov_cell_set_number (&row->cells[COLUMN_RUNNING_PRIMO], (double) counts->running_primo);
  tov_cell_set_number (&row->cells[COLUMN_STARTED], (double) counts->started);
  for (guint ending = 0; ending < TOV_N_ENDINGS; ending++) {
    tov_cell_set_number (&row->cells[COLUMN_COMPLETED + ending], (double) counts->endings[ending]);
    ended += counts->endings[ending];
  }
  tov_cell_set_number (&row->cells[COLUMN_RUNNING_ULTIMO], (double) counts->running_ultimo);
  tov_cell_set_number (&row->cells[COLUMN_YOUNG_PEOPLE], (double) counts->young_people);
  tov_cell_set_number (&row->cells[COLUMN_WEEKS], weeks);
  row->cells[COLUMN_WEEKS].base = counts->placements;
  tov_cell_set_measure (&row->cells[COLUMN_MEAN_WEEKS], weeks / (double) counts->placements,
                        counts->placements);
  tov_cell_set_percent (&row->cells[COLUMN_INTERRUPTED_SHARE],
                        counts->endings[TOV_ENDING_INTERRUPTED], ended);
}

static void
add_types (TovTable *table, const TovScope *scope, TovPeriod period)
{
  guint n_types = scope->events->placement_types->len;
  TovBlock *block = tov_annex_add_scope (table, scope);
  g_autofree TypeCounts *counts = g_new0 (TypeCounts, n_types + 1);

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    for (guint p = 0; p < person->n_placements; p++) {
      const TovPlacementEvent *placement = &person->placements[p];

      if (!tov_scope_meets_placement (scope, person, placement, period))
        continue;
      count_placement (&counts[placement->type], placement, period);
      count_placement (&counts[n_types], placement, period);
    }
  }
  for (guint i = 0; i < n_types; i++) {
    const TovTypeEvents *type = tov_events_get_placement_type (scope->events, i);

    set_counts (tov_table_add_row (table, block, type->code, type->name), &counts[i]);
  }
  set_counts (tov_table_add_sum (table, block, "all", tov_danish (N_ ("All together"))),
              &counts[n_types]);
}

static void
count_activities (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_types (table, tov_annex_context_get_scope (context, i), context->period);
}

const TovTableKind tov_table_activities = {
  .number = "5",
  .name = N_ ("Activities"),
  .row_heading = N_ ("Placement"),
  .note = N_ (
      "A young person may stand in several rows: all together is different young people, not the "
      "sum."),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .rows = rows,
  .balances = balances,
  .count = count_activities,
};
