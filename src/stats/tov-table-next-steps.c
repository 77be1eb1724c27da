/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-median.h"
#include "tov-next-step-counts.h"
#include "tov-table-parts.h"

static const TovFigureWords columns[] = {
  { "", N_ ("Count"), TOV_FORMAT_COUNT },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT,
    N_ ("Of the steps that were set, of the young people enrolled at the end, or of the balls that "
        "were thrown.") },
  { NULL },
};

enum
{
  /* In the order of TovStepState, */
  ROW_STEPS,
  ROW_WITHOUT = ROW_STEPS + TOV_N_STEP_STATES,
  /* and of TovThrowState. */
  ROW_THROWS,
  ROW_MISSED_TO_NEW = ROW_THROWS + TOV_N_THROW_STATES,
  ROW_TO_ACCEPT,
};

static const TovFigureWords rows[] = {
  { "done_in_time", N_ ("Done in time"), TOV_FORMAT_COUNT,
    N_ ("Set in the period and done by its last day, no later than it was due; without a due day "
        "it is always in time.") },
  { "done_late", N_ ("Done late"), TOV_FORMAT_COUNT,
    N_ ("Set in the period and done by its last day, but after it was due.") },
  { "cancelled", N_ ("Cancelled"), TOV_FORMAT_COUNT,
    N_ ("Set in the period and cancelled by its last day.") },
  { "open", N_ ("Still open"), TOV_FORMAT_COUNT,
    N_ ("Set in the period, neither done nor cancelled, and not due before the period's last "
        "day.") },
  { "overdue", N_ ("Overdue"), TOV_FORMAT_COUNT,
    N_ ("Set in the period, neither done nor cancelled, and due before the period's last day.") },
  { "without", N_ ("Without a next step"), TOV_FORMAT_COUNT,
    N_ ("Of those enrolled at the end: young people without a next step that is neither done nor "
        "cancelled by then.") },
  { "accepted", N_ ("Ball accepted"), TOV_FORMAT_COUNT,
    N_ ("Thrown on in the period, and whoever it was thrown to has said yes by its last day.") },
  { "declined", N_ ("Ball declined"), TOV_FORMAT_COUNT,
    N_ ("Thrown on in the period, and whoever it was thrown to has said no by its last day.") },
  { "unanswered", N_ ("No answer yet"), TOV_FORMAT_COUNT,
    N_ ("Thrown on in the period, and not answered by its last day.") },
  { "missed_to_new", N_ ("Days from a missed step to a new one, median"), TOV_FORMAT_DECIMAL,
    N_ ("How fast a stumble is picked up: of steps that came due in the period and were not done, "
        "the days until another one was set. Where none was set by the period's last day there is "
        "no wait to count yet.") },
  { "to_accept", N_ ("Days from throw to yes, median"), TOV_FORMAT_DECIMAL,
    N_ ("How long whoever the ball was thrown to took to accept it.") },
  { NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rows) == ROW_TO_ACCEPT + 2);

/* The rows of a part that add up to their sum. */
static void
add_states (const TovTablePart *part, guint first_row, const gint64 *counts, guint n_states)
{
  gint64 all = 0;

  for (guint i = 0; i < n_states; i++)
    all += counts[i];
  for (guint i = 0; i < n_states; i++)
    tov_table_part_add_figure (part, &rows[first_row + i], counts[i], all);
  tov_table_part_add_sum (part, all);
}

static void
add_people (TovTable *table, TovBlock *block, const TovScope *scope, TovPeriod period)
{
  TovTablePart part = tov_table_part_begin (table, block, "people",
                                            tov_danish (N_ ("Young people enrolled at the end")));

  tov_table_part_add_figure (&part, &rows[ROW_WITHOUT],
                             tov_scope_count (scope, tov_is_without_next_step, period),
                             tov_scope_count (scope, tov_is_enrolled, period));
}

static void
add_next_steps (TovTable *table, const TovScope *scope, TovPeriod period)
{
  TovBlock *block = tov_annex_add_scope (table, scope);
  g_autoptr (TovNextStepCounts) counts = tov_next_step_counts_new (scope, period);
  TovTablePart part;

  part = tov_table_part_begin (table, block, "steps",
                               tov_danish (N_ ("Next steps set in the period")));
  add_states (&part, ROW_STEPS, counts->steps, TOV_N_STEP_STATES);
  add_people (table, block, scope, period);
  part =
      tov_table_part_begin (table, block, "balls", tov_danish (N_ ("Balls thrown in the period")));
  add_states (&part, ROW_THROWS, counts->throws, TOV_N_THROW_STATES);
  part = tov_table_part_begin (table, block, "days", tov_danish (N_ ("How fast it went")));
  tov_table_part_add_measure (&part, &rows[ROW_MISSED_TO_NEW], tov_median (counts->missed_to_new),
                              counts->missed_to_new->len);
  tov_table_part_add_measure (&part, &rows[ROW_TO_ACCEPT], tov_median (counts->to_accept),
                              counts->to_accept->len);
}

static void
count_next_steps (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_next_steps (table, tov_annex_context_get_scope (context, i), context->period);
}

const TovTableKind tov_table_next_steps = {
  .number = "12",
  .name = N_ ("Next steps"),
  .row_heading = N_ ("Figure"),
  .note = N_ ("What happened after the period's last day is not known here: a step is as it was "
              "that day."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .rows = rows,
  .count = count_next_steps,
};
