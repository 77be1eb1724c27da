/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-table-parts.h"

static const TovFigureWords columns[] = {
  { "", N_ ("Count"), TOV_FORMAT_COUNT,
    N_ ("Placements that began in the period, by the placement the young person had before; those "
        "beside another placement are left out.") },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT,
    N_ ("Of all that came after the same kind of placement.") },
  { NULL },
};

/* From the placement before, or NULL, to the next, where both are in the same series. */
static void
count_transition (const TovScope *scope,
                  const TovPersonEvents *person,
                  const TovPlacementEvent *before,
                  const TovPlacementEvent *next,
                  TovPeriod period,
                  gint64 *counts)
{
  if (before != NULL && tov_period_holds (period, next->from_date)
      && tov_scope_meets_placement (scope, person, next, period))
    counts[before->type * scope->events->placement_types->len + next->type]++;
}

/* How many of each type followed each type: a row for each type before. */
static gint64 *
count_all (const TovScope *scope, TovPeriod period)
{
  guint n_types = scope->events->placement_types->len;
  gint64 *counts = g_new0 (gint64, n_types * n_types);

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);
    const TovPlacementEvent *before = NULL;

    for (guint p = 0; p < person->n_placements; p++) {
      const TovPlacementEvent *placement = &person->placements[p];

      if (placement->parallel)
        continue;
      count_transition (scope, person, before, placement, period, counts);
      before = placement;
    }
  }
  return counts;
}

/* Only what followed: most types never follow each other. */
static void
add_part (TovTable *table,
          TovBlock *block,
          const GArray *types,
          const TovTypeEvents *before,
          const gint64 *counts)
{
  TovTablePart part;
  gint64 all = 0;

  for (guint i = 0; i < types->len; i++)
    all += counts[i];
  if (all == 0)
    return;
  part = tov_table_part_begin (table, block, before->code, before->name);
  for (guint i = 0; i < types->len; i++) {
    const TovTypeEvents *next = tov_types_get (types, i);

    if (counts[i] > 0)
      tov_table_part_add_share (&part, next->code, next->name, counts[i], all);
  }
  tov_table_part_add_sum (&part, all);
}

static void
count_transitions (const TovAnnexContext *context, TovTable *table)
{
  const GArray *types = context->events->placement_types;

  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);
    g_autofree gint64 *counts = count_all (scope, context->period);

    for (guint type = 0; type < types->len; type++)
      add_part (table, block, types, tov_types_get (types, type), &counts[type * types->len]);
  }
}

const TovTableKind tov_table_transitions = {
  .number = "6a",
  .name = N_ ("Transitions"),
  .row_heading = N_ ("From one placement to the next"),
  .note = N_ ("Under each kind of placement stands what came after it."),
  .disclosure = TOV_CLASS_INTERNAL,
  .columns = columns,
  .count = count_transitions,
};
