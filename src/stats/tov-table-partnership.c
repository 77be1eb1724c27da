/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-contact-group.h"
#include "tov-danish.h"
#include "tov-table-parts.h"
#include "tov-trail-counts.h"

static const TovFigureWords columns[] = {
  { .code = "", .heading = N_ ("Count"), .format = TOV_FORMAT_COUNT, .counts_nobody = TRUE },
  { .code = "share",
    .heading = N_ ("Share"),
    .format = TOV_FORMAT_PERCENT,
    .definition = N_ ("Held and cancelled: of the planned meetings. Carried out and passed on: of "
                      "the decisions. A party: those present of those whose presence was noted. "
                      "Signed: of the parties. Kept and late: of the promises. Paths: of all pairs "
                      "of parties."),
    .counts_nobody = TRUE },
  { NULL },
};

enum
{
  ROW_PLANNED,
  ROW_HELD,
  ROW_CANCELLED,
  ROW_DECISIONS,
  ROW_CARRIED_OUT,
  ROW_PASSED_ON,
  ROW_ATTENDANCE,
  ROW_AGREEMENTS,
  ROW_VALID_TO,
  ROW_SIGNED,
  ROW_PROMISES,
  ROW_KEPT,
  ROW_LATE,
  ROW_TRODDEN,
  ROW_NEW,
  ROW_FADED,
};

static const TovFigureWords rows[] = {
  { "planned", N_ ("Meetings planned"), TOV_FORMAT_COUNT,
    N_ ("Meetings of the groups of this kind that were set for a day in the period.") },
  { "held", N_ ("Meetings held"), TOV_FORMAT_COUNT, N_ ("Those that took place.") },
  { "cancelled", N_ ("Meetings cancelled"), TOV_FORMAT_COUNT, N_ ("Those that were cancelled.") },
  { "decisions", N_ ("Decisions"), TOV_FORMAT_COUNT,
    N_ ("Decisions of the meetings held in the period that were not dropped.") },
  { "carried_out", N_ ("Decisions carried out"), TOV_FORMAT_COUNT,
    N_ ("Those that are noted as done by now.") },
  { "passed_on", N_ ("Decisions passed on"), TOV_FORMAT_COUNT,
    N_ ("Those of which everybody they were for had been told by the period's last day.") },
  { "attendance", N_ ("Attendance, party by party"), TOV_FORMAT_COUNT,
    N_ ("People who represented the party at meetings held in the period, and of these those who "
        "were present; whoever's presence was not noted is left out. A party that is one person in "
        "the period is shown inside the house only; other periods are not taken into account.") },
  { "agreements", N_ ("Agreements in force"), TOV_FORMAT_COUNT,
    N_ ("Agreements that hold on the period's last day.") },
  { "valid_to", N_ ("First to run out"), TOV_FORMAT_COUNT,
    N_ ("The first day on which one of these agreements runs out.") },
  { "signed", N_ ("Parties that have signed"), TOV_FORMAT_COUNT,
    N_ ("Parties on the last day that had signed one of these agreements by then.") },
  { "promises", N_ ("Promises"), TOV_FORMAT_COUNT, N_ ("What was promised in these agreements.") },
  { "kept", N_ ("Promises kept"), TOV_FORMAT_COUNT, N_ ("Those that are noted as kept by now.") },
  { "late", N_ ("Promises late"), TOV_FORMAT_COUNT,
    N_ ("Those that were due by the last day and are not kept.") },
  { "trodden", N_ ("Pairs with a path"), TOV_FORMAT_COUNT,
    N_ ("Pairs of organisations that are parties on the last day, with at least one handover of a "
        "young person or one meeting together in the period.") },
  { "new", N_ ("New paths"), TOV_FORMAT_COUNT,
    N_ ("Those of these pairs that had neither before the period.") },
  { "faded", N_ ("Faded paths"), TOV_FORMAT_COUNT,
    N_ ("Pairs of parties whose latest handover or meeting was so long ago on the last day that "
        "the path is overgrown, but was not on the day before the period.") },
  { NULL },
};

/* Pairs of parties. */
typedef struct
{
  gint64 pairs;
  gint64 trodden;
  gint64 new;
  gint64 faded;
} PathCounts;

static const TovCooperation *
get_cooperation (const TovAnnexContext *context, guint partnership)
{
  return g_ptr_array_index (context->cooperations, partnership);
}

/* All groups of a kind in a scope; FALSE if there is none. */
static gboolean
sum_groups (const TovAnnexContext *context, const TovScope *scope, int kind, TovGroupCounts *sum)
{
  gboolean is_there = FALSE;

  *sum = (TovGroupCounts){ .kind = kind };
  for (guint i = 0; i < context->cooperations->len; i++) {
    const GArray *groups = scope->includes[i] ? get_cooperation (context, i)->groups : NULL;

    for (guint g = 0; groups != NULL && g < groups->len; g++) {
      const TovGroupCounts *group = &g_array_index (groups, TovGroupCounts, g);

      if (group->kind != kind)
        continue;
      is_there = TRUE;
      sum->planned += group->planned;
      sum->held += group->held;
      sum->cancelled += group->cancelled;
      sum->decisions += group->decisions;
      sum->carried_out += group->carried_out;
      sum->passed_on += group->passed_on;
    }
  }
  return is_there;
}

static void
add_groups (const TovAnnexContext *context, TovTable *table, TovBlock *block, const TovScope *scope)
{
  for (int kind = 0; tov_group_kinds[kind].code != NULL; kind++) {
    TovGroupCounts sum;
    TovTablePart part;

    if (!sum_groups (context, scope, kind, &sum))
      continue;
    part = tov_table_part_begin (table, block, tov_group_kinds[kind].code,
                                 tov_danish (tov_group_kinds[kind].label));
    tov_table_part_add_count (&part, &rows[ROW_PLANNED], sum.planned);
    /* The other rows are about these meetings. */
    if (sum.planned == 0)
      continue;
    tov_table_part_add_figure (&part, &rows[ROW_HELD], sum.held, sum.planned);
    tov_table_part_add_figure (&part, &rows[ROW_CANCELLED], sum.cancelled, sum.planned);
    tov_table_part_add_count (&part, &rows[ROW_DECISIONS], sum.decisions);
    tov_table_part_add_figure (&part, &rows[ROW_CARRIED_OUT], sum.carried_out, sum.decisions);
    tov_table_part_add_figure (&part, &rows[ROW_PASSED_ON], sum.passed_on, sum.decisions);
  }
}

/* Of one person alone it would be that person's attendance. No row adds the parties up, so that
 * what is hidden cannot be worked out. */
static void
add_attendance (const TovAnnexContext *context,
                TovTable *table,
                TovBlock *block,
                const TovCooperation *cooperation)
{
  TovTablePart part = tov_table_part_begin_figure (table, block, &rows[ROW_ATTENDANCE]);

  for (guint i = 0; i < cooperation->parties->len; i++) {
    const TovPartyCounts *party = g_ptr_array_index (cooperation->parties, i);
    TovRow *row = tov_table_part_add_row (&part, party->organisation, party->name);
    gboolean is_hidden = context->names == NULL && party->people == 1;

    tov_cell_set_number (&row->cells[0], (double) party->present);
    tov_cell_set_percent (&row->cells[1], party->present, party->counted);
    for (guint c = 0; c < row->n_cells && is_hidden; c++)
      tov_cell_hide (&row->cells[c]);
  }
}

/* A day among counts. */
static void
add_date (const TovTablePart *part, const TovFigureWords *words, TovDate date)
{
  TovCell *cell = tov_table_part_add_row (part, words->code, tov_danish (words->heading))->cells;

  tov_cell_set_date (cell, date);
  cell->format = TOV_FORMAT_TEXT;
}

static void
add_agreements (const TovAnnexContext *context,
                TovTable *table,
                TovBlock *block,
                const TovScope *scope)
{
  TovTablePart part =
      tov_table_part_begin (table, block, "agreement", tov_danish (N_ ("Agreements")));
  TovAgreementCounts sum = { 0 };

  for (guint i = 0; i < context->cooperations->len; i++) {
    const TovAgreementCounts *counts;

    if (!scope->includes[i])
      continue;
    counts = &get_cooperation (context, i)->agreements;
    sum.agreements += counts->agreements;
    if (counts->valid_to != TOV_DATE_NONE
        && (sum.valid_to == TOV_DATE_NONE || counts->valid_to < sum.valid_to))
      sum.valid_to = counts->valid_to;
    sum.parties += counts->parties;
    sum.signed_by += counts->signed_by;
    sum.promises += counts->promises;
    sum.kept += counts->kept;
    sum.late += counts->late;
  }
  tov_table_part_add_count (&part, &rows[ROW_AGREEMENTS], sum.agreements);
  add_date (&part, &rows[ROW_VALID_TO], sum.valid_to);
  tov_table_part_add_figure (&part, &rows[ROW_SIGNED], sum.signed_by, sum.parties);
  tov_table_part_add_count (&part, &rows[ROW_PROMISES], sum.promises);
  tov_table_part_add_figure (&part, &rows[ROW_KEPT], sum.kept, sum.promises);
  tov_table_part_add_figure (&part, &rows[ROW_LATE], sum.late, sum.promises);
}

/* How it stands with the paths on a day. Transfer full. */
static TovTrailFigures *
count_trails (const TovAnnexContext *context, const TovTrails *trails, TovDate day)
{
  TovTrailChoice choice;

  tov_trail_choice_init (&choice, day);
  choice.overgrown_after = (guint) context->events->norms[TOV_NORM_OVERGROWN_DAYS];
  return tov_trails_count (trails, &choice);
}

static gboolean
is_party (const TovTrails *trails, guint node)
{
  return ((const TovTrailNode *) g_ptr_array_index (trails->nodes, node))->is_party;
}

/* At the end of the period and on the day before it. */
static void
count_paths (const TovAnnexContext *context, const TovTrails *trails, PathCounts *counts)
{
  g_autoptr (TovTrailFigures) now = count_trails (context, trails, context->period.til);
  g_autoptr (TovTrailFigures) before = count_trails (context, trails, context->period.from - 1);
  gint64 n_parties = 0;

  for (guint i = 0; i < trails->nodes->len; i++)
    n_parties += is_party (trails, i);
  counts->pairs += n_parties * (n_parties - 1) / 2;
  for (guint i = 0; i < now->paths->len; i++) {
    const TovTrail *path = &g_array_index (now->paths, TovTrail, i);
    const TovTrail *earlier = tov_trail_figures_find (before, path->a, path->b);
    gboolean is_trodden = path->last >= context->period.from;

    if (!is_party (trails, path->a) || !is_party (trails, path->b))
      continue;
    counts->trodden += is_trodden;
    counts->new += is_trodden &&earlier == NULL;
    counts->faded += path->is_overgrown && (earlier == NULL || !earlier->is_overgrown);
  }
}

static void
add_paths (const TovAnnexContext *context, TovTable *table, TovBlock *block, const TovScope *scope)
{
  TovTablePart part = tov_table_part_begin (table, block, "paths", tov_danish (N_ ("Paths")));
  PathCounts counts = { 0 };

  for (guint i = 0; i < context->cooperations->len; i++)
    if (scope->includes[i])
      count_paths (context, get_cooperation (context, i)->trails, &counts);
  tov_table_part_add_figure (&part, &rows[ROW_TRODDEN], counts.trodden, counts.pairs);
  tov_table_part_add_figure (&part, &rows[ROW_NEW], counts.new, counts.pairs);
  tov_table_part_add_figure (&part, &rows[ROW_FADED], counts.faded, counts.pairs);
}

static void
count_partnership (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len && context->cooperations != NULL; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);

    add_groups (context, table, block, scope);
    for (guint p = 0; p < context->cooperations->len && !scope->is_all; p++)
      if (scope->includes[p])
        add_attendance (context, table, block, get_cooperation (context, p));
    add_agreements (context, table, block, scope);
    add_paths (context, table, block, scope);
  }
}

const TovTableKind tov_table_partnership = {
  .number = "15",
  .name = N_ ("The partnership"),
  .row_heading = N_ ("Figure"),
  .note = N_ ("No young people are counted here. All together adds the partnerships up; attendance "
              "stands for each of them."),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .rows = rows,
  .count = count_partnership,
};
