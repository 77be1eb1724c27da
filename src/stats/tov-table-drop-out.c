/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-drop-out-counts.h"
#include "tov-median.h"
#include "tov-table-parts.h"

static const TovFigureWords columns[] = {
  { "", N_ ("Count"), TOV_FORMAT_COUNT },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT,
    N_ ("Drop-out is a share of all participants; every other row is a share of those who dropped "
        "out.") },
  { NULL },
};

enum
{
  ROW_DROP_OUT,
  ROW_REASON,
  ROW_LAST_ACTIVITY,
  ROW_OPEN_NEXT_STEP,
  ROW_CONTACT,
  ROW_MEDIAN_DAYS,
  ROW_PERSON_YEARS,
  ROW_PER_100_PERSON_YEARS,
};

static const TovFigureWords rows[] = {
  { "drop_out", N_ ("Drop-out"), TOV_FORMAT_COUNT,
    N_ ("Participants who were discharged in the period because they dropped out, and who were not "
        "admitted again within the days on the cover.") },
  { "reason", N_ ("Why they dropped out"), TOV_FORMAT_COUNT,
    N_ ("The reason of the discharge; of somebody who dropped out more than once in the period, "
        "the last one.") },
  { "last_activity", N_ ("What they did last"), TOV_FORMAT_COUNT,
    N_ ("The placement that began last before they dropped out, whether it was still running or "
        "not.") },
  { "open_next_step", N_ ("Had a next step"), TOV_FORMAT_COUNT,
    N_ ("The day before they dropped out there was a next step that was neither done nor "
        "cancelled.") },
  { "contact_30", N_ ("Reached in the last 30 days"), TOV_FORMAT_COUNT,
    N_ ("Somebody reached the young person, in any form, within the 30 days before the "
        "drop-out.") },
  { "median_days", N_ ("Days from admission to drop-out, median"), TOV_FORMAT_DECIMAL,
    N_ ("How long those who dropped out had been enrolled: half of them less than this and half "
        "more.") },
  { "person_years", N_ ("Years enrolled in all"), TOV_FORMAT_DECIMAL,
    N_ ("All days in the period on which somebody was enrolled, added up and turned into years: "
        "two young people for half a year each make one year.") },
  { "per_100_person_years", N_ ("Drop-outs for each 100 years enrolled"), TOV_FORMAT_DECIMAL,
    N_ ("How often somebody drops out, whatever the length of the period and the number of young "
        "people; better than a per cent where they are few.") },
  { NULL },
};

static void
add_count (TovTable *table, TovBlock *block, TovFraction share)
{
  TovTablePart part =
      tov_table_part_begin (table, block, "count", tov_danish (N_ ("How many dropped out")));

  tov_table_part_add_figure (&part, &rows[ROW_DROP_OUT], share.n, share.N);
}

static void
add_reasons (TovTable *table,
             TovBlock *block,
             const TovEvents *events,
             const TovDropOutCounts *counts)
{
  const GArray *reasons = events->discharge_reasons;
  gint64 all = counts->share.n;
  TovTablePart part = tov_table_part_begin_figure (table, block, &rows[ROW_REASON]);

  for (guint i = 0; i < reasons->len; i++) {
    const TovTypeEvents *reason = tov_types_get (reasons, i);

    if (reason->is_drop_out)
      tov_table_part_add_share (&part, reason->code, reason->name, counts->reasons[i], all);
  }
  tov_table_part_add_unknown (&part, counts->reasons[reasons->len], all);
  tov_table_part_add_sum (&part, all);
}

static void
add_last_activities (TovTable *table,
                     TovBlock *block,
                     const TovEvents *events,
                     const TovDropOutCounts *counts)
{
  guint n_types = events->placement_types->len;
  gint64 all = counts->share.n;
  TovTablePart part = tov_table_part_begin_figure (table, block, &rows[ROW_LAST_ACTIVITY]);

  for (guint i = 0; i < n_types; i++) {
    const TovTypeEvents *type = tov_events_get_placement_type (events, i);

    if (counts->last_placements[i] > 0)
      tov_table_part_add_share (&part, type->code, type->name, counts->last_placements[i], all);
  }
  tov_table_part_add_share (&part, "none", tov_danish (N_ ("None")),
                            counts->last_placements[n_types], all);
  tov_table_part_add_sum (&part, all);
}

static void
add_before (TovTable *table, TovBlock *block, const TovDropOutCounts *counts)
{
  TovTablePart part = tov_table_part_begin (table, block, "before",
                                            tov_danish (N_ ("Just before they dropped out")));

  tov_table_part_add_figure (&part, &rows[ROW_OPEN_NEXT_STEP], counts->with_open_step,
                             counts->share.n);
  tov_table_part_add_figure (&part, &rows[ROW_CONTACT], counts->reached_before, counts->share.n);
}

static void
add_rate (TovTable *table, TovBlock *block, const TovDropOutCounts *counts)
{
  TovTablePart part =
      tov_table_part_begin (table, block, "rate", tov_danish (N_ ("How fast and how often")));
  double years = tov_drop_out_counts_person_years (counts);
  gint64 drop_outs = counts->share.n;

  tov_table_part_add_measure (&part, &rows[ROW_MEDIAN_DAYS], tov_median (counts->days),
                              counts->days->len);
  tov_table_part_add_measure (&part, &rows[ROW_PERSON_YEARS], years, counts->share.N);
  /* Whoever left on the period's first day was not enrolled for a day of it. */
  tov_table_part_add_measure (&part, &rows[ROW_PER_100_PERSON_YEARS],
                              100 * (double) drop_outs / years, years > 0 ? drop_outs : 0);
}

static void
count_drop_out (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);
    g_autoptr (TovDropOutCounts) counts = tov_drop_out_counts_new (scope, context->period);

    add_count (table, block, counts->share);
    add_reasons (table, block, scope->events, counts);
    add_last_activities (table, block, scope->events, counts);
    add_before (table, block, counts);
    add_rate (table, block, counts);
  }
}

const TovTableKind tov_table_drop_out = {
  .number = "9",
  .name = N_ ("Drop-out"),
  .row_heading = N_ ("Figure"),
  .note = N_ ("Each young person counts once, by the last drop-out of the period."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .rows = rows,
  .tells_on_all = TRUE,
  .count = count_drop_out,
};
