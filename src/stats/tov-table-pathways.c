/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-median.h"
#include "tov-pathway-counts.h"
#include "tov-table-parts.h"

static const TovFigureWords columns[] = {
  { "", N_ ("Count"), TOV_FORMAT_COUNT },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT,
    N_ ("Of all participants; of the interruptions, where these are counted; and of the "
        "interrupted, who went on to a new one.") },
  { NULL },
};

enum
{
  ROW_PLACEMENTS,
  ROW_LONGEST_GAP,
  ROW_TWO_OR_MORE,
  ROW_PARALLEL,
  ROW_INTERRUPTED,
  ROW_WENT_ON,
  ROW_CAME_BACK,
  ROW_AFTER_INTERRUPTION,
  ROW_GAP_DAYS,
  ROW_DAYS_TO_PLACEMENT,
  ROW_DAYS_TO_STEP,
};

static const TovFigureWords rows[] = {
  { "placements", N_ ("Number of placements"), TOV_FORMAT_COUNT,
    N_ ("Participants by how many placements they had on days they were enrolled in the period.") },
  { "longest_gap", N_ ("Longest gap"), TOV_FORMAT_COUNT,
    N_ ("Participants by the longest time without a placement while they were enrolled in the "
        "period.") },
  { "two_or_more", N_ ("Two placements or more"), TOV_FORMAT_COUNT,
    N_ ("Participants with at least two placements.") },
  { "parallel", N_ ("Two at the same time"), TOV_FORMAT_COUNT,
    N_ ("Participants with a placement beside another, for example a mentor beside a company.") },
  { "interrupted", N_ ("Interrupted a placement"), TOV_FORMAT_COUNT,
    N_ ("Participants with a placement that ended in the period because it was interrupted.") },
  { "went_on", N_ ("Of these went on to a new one"), TOV_FORMAT_COUNT,
    N_ ("Those of the interrupted who had begun on another placement after it by the period's last "
        "day.") },
  { "came_back", N_ ("Came back"), TOV_FORMAT_COUNT,
    N_ ("Young people who were admitted again in the period after they had been discharged; those "
        "transferred from another partnership do not count.") },
  { "after_interruption", N_ ("From an interruption to the next placement"), TOV_FORMAT_COUNT,
    N_ ("Interruptions, not young people, by the days until the next placement began; not yet "
        "where none had begun by the period's last day.") },
  { "gap_days", N_ ("Days without a placement in all"), TOV_FORMAT_DECIMAL,
    N_ ("All days in the period on which a participant was enrolled and no placement ran.") },
  { "median_days_to_placement", N_ ("Days to the next placement, median"), TOV_FORMAT_DECIMAL,
    N_ ("From an interruption to the next placement, where there was one by the period's last "
        "day.") },
  { "median_days_to_step", N_ ("Days to a placement or a next step, median"), TOV_FORMAT_DECIMAL,
    N_ ("From an interruption to whatever came first: the next placement, or a next step that was "
        "set.") },
  { NULL },
};

static const TovChoice placement_numbers[] = {
  { "0", N_ ("No placement") },
  { "1", N_ ("1 placement") },
  { "2", N_ ("2 placements") },
  { "3", N_ ("3 placements") },
  { "4", N_ ("4 placements") },
  { "5_plus", N_ ("5 placements or more") },
  { NULL, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (placement_numbers) == TOV_MANY_PLACEMENTS + 2);

static const TovChoice gaps[] = {
  { "0_14", N_ ("0–14 days") },
  { "15_30", N_ ("15–30 days") },
  { "31_60", N_ ("31–60 days") },
  { "61_plus", N_ ("61 days or more") },
  { NULL, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (gaps) == TOV_N_GAPS + 1);

static const TovChoice nexts[] = {
  { "0_7", N_ ("0–7 days") },
  { "8_14", N_ ("8–14 days") },
  { "15_30", N_ ("15–30 days") },
  { "31_60", N_ ("31–60 days") },
  { "61_plus", N_ ("61 days or more") },
  { "not_yet", N_ ("Not yet") },
  { NULL, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (nexts) == TOV_N_NEXTS + 1);

/* The parts whose rows are in order of size and stand in no other table, as placements do. */
static const char *const merges[] = { "longest_gap", NULL };

/* A part whose rows are choices. */
static void
add_choices (TovTable *table,
             TovBlock *block,
             guint row,
             const TovChoice *choices,
             const gint64 *counts,
             gint64 all)
{
  TovTablePart part = tov_table_part_begin_figure (table, block, &rows[row]);

  tov_table_part_add_choices (&part, choices, counts, all);
  tov_table_part_add_sum (&part, all);
}

static void
add_pathway (TovTable *table, TovBlock *block, const TovPathwayCounts *counts)
{
  TovTablePart part =
      tov_table_part_begin (table, block, "pathway", tov_danish (N_ ("How the pathways went")));

  tov_table_part_add_figure (&part, &rows[ROW_TWO_OR_MORE], counts->two_or_more,
                             counts->participants);
  tov_table_part_add_figure (&part, &rows[ROW_PARALLEL], counts->with_parallel,
                             counts->participants);
  tov_table_part_add_figure (&part, &rows[ROW_INTERRUPTED], counts->interrupted,
                             counts->participants);
  tov_table_part_add_figure (&part, &rows[ROW_WENT_ON], counts->went_on, counts->interrupted);
  tov_table_part_add_figure (&part, &rows[ROW_CAME_BACK], counts->came_back, counts->participants);
}

static void
add_days (TovTable *table, TovBlock *block, const TovPathwayCounts *counts)
{
  TovTablePart part = tov_table_part_begin (table, block, "days", tov_danish (N_ ("Days")));

  tov_table_part_add_measure (&part, &rows[ROW_GAP_DAYS], (double) counts->gap_days,
                              counts->participants);
  tov_table_part_add_measure (&part, &rows[ROW_DAYS_TO_PLACEMENT],
                              tov_median (counts->days_to_placement),
                              counts->days_to_placement->len);
  tov_table_part_add_measure (&part, &rows[ROW_DAYS_TO_STEP], tov_median (counts->days_to_step),
                              counts->days_to_step->len);
}

static void
count_pathways (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);
    g_autoptr (TovPathwayCounts) counts = tov_pathway_counts_new (scope, context->period);

    add_choices (table, block, ROW_PLACEMENTS, placement_numbers, counts->placements,
                 counts->participants);
    add_choices (table, block, ROW_LONGEST_GAP, gaps, counts->longest_gaps, counts->participants);
    add_pathway (table, block, counts);
    add_choices (table, block, ROW_AFTER_INTERRUPTION, nexts, counts->nexts, counts->interruptions);
    add_days (table, block, counts);
  }
}

const TovTableKind tov_table_pathways = {
  .number = "6",
  .name = N_ ("Pathways"),
  .row_heading = N_ ("Pathway"),
  .note = N_ ("A gap is time enrolled without a placement. An interruption is a placement that was "
              "broken off; one young person may have several."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .rows = rows,
  .merges = merges,
  .count = count_pathways,
};
