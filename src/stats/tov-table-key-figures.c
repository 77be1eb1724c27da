/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-contact-counts.h"
#include "tov-danish.h"
#include "tov-target.h"

enum
{
  COLUMN_TARGET,
  COLUMN_PERIOD,
  COLUMN_PREVIOUS,
  COLUMN_CHANGE,
  COLUMN_SINCE_START,
};

static const TovFigureWords columns[] = {
  { "target", N_ ("Target"), TOV_FORMAT_COUNT,
    N_ ("The number that was set beforehand for exactly this period. All together it is the sum, "
        "where every partnership has one."),
    .counts_nobody = TRUE },
  { "period", N_ ("The period"), TOV_FORMAT_COUNT },
  { "previous", N_ ("Previous period"), TOV_FORMAT_COUNT,
    N_ ("As many whole calendar months just before, else as many days just before.") },
  { "change", N_ ("Change"), TOV_FORMAT_CHANGE,
    N_ ("From the previous period to this one in per cent; in persons where the previous number is "
        "below 20, and in percentage points for per cents.") },
  { "since_start", N_ ("Since the start"), TOV_FORMAT_COUNT,
    N_ ("From the day the first of the chosen partnerships began to the period's last day; not for "
        "numbers on a day.") },
  { NULL },
};

/* In the order of tov_indicators. */
static const TovFigureWords rows[] = {
  { "admitted", N_ ("Admitted"), TOV_FORMAT_COUNT,
    N_ ("Young people who were admitted for the first time ever in the period: the first time in "
        "that partnership, and all together the first time anywhere.") },
  { "participants", N_ ("Participants in all"), TOV_FORMAT_COUNT,
    N_ ("Different young people who were enrolled in the period; those discharged on its first day "
        "belong to it.") },
  { "retained", N_ ("Retained in coherent pathways"), TOV_FORMAT_COUNT,
    N_ ("Participants who were discharged with a positive reason in the period, or who had no gap "
        "longer than the limit on the cover between their placements while they were enrolled.") },
  { "individual", N_ ("In individually planned offers"), TOV_FORMAT_COUNT,
    N_ ("Participants with at least one individually planned placement on a day they were enrolled "
        "in the period.") },
  { "education_start", N_ ("Started an educational activity"), TOV_FORMAT_COUNT,
    N_ ("Participants whose first education since they were first admitted began in the period, as "
        "an outcome or as a placement such as EGU or VUC.") },
  { "work_start", N_ ("Started work"), TOV_FORMAT_COUNT,
    N_ ("Participants whose first job began in the period, with no education before it.") },
  { "drop_out", N_ ("Drop-out"), TOV_FORMAT_COUNT,
    N_ ("Participants who were discharged in the period because they dropped out, and who were not "
        "admitted again within the days on the cover.") },
  { "share", N_ ("Drop-out, share"), TOV_FORMAT_PERCENT,
    N_ ("Drop-out as a share of the participants in all.") },
  { "enrolled", N_ ("Enrolled at the end"), TOV_FORMAT_COUNT,
    N_ ("Young people enrolled at the end of the period's last day; those discharged that day are "
        "not.") },
  { "without_next_step", N_ ("Without a next step"), TOV_FORMAT_COUNT,
    N_ ("Of those enrolled at the end: young people without a next step that is neither done nor "
        "cancelled by then.") },
  { "monthly_norm", N_ ("Monthly norm met"), TOV_FORMAT_PERCENT,
    N_ ("The share of months with a contact face to face; see table 10.") },
  { NULL },
};

typedef struct
{
  /* How many young people; or else which share. */
  TovFigureFunc figure;
  TovFraction (*fraction) (const TovScope *scope, TovPeriod period);
  /* Whether it is a number on a day, which has no meaning since the start. */
  gboolean is_stock;
} KeyFigure;

static const KeyFigure key_figures[] = {
  { tov_is_admitted },
  { tov_is_participant },
  { tov_is_retained },
  { tov_is_individual },
  { tov_has_education_start },
  { tov_has_work_start },
  { tov_is_drop_out },
  { .fraction = tov_count_drop_out_share },
  { tov_is_enrolled, .is_stock = TRUE },
  { tov_is_without_next_step, .is_stock = TRUE },
  { .fraction = tov_count_monthly_norm },
};

G_STATIC_ASSERT (G_N_ELEMENTS (key_figures) + 1 == G_N_ELEMENTS (rows));

/* The value of the only target of a partnership for exactly this period; TOV_NUMBER_NONE if there
 * is none or more than one. */
static gint64
find_target (const TovEvents *events, guint partnership, int indicator, TovPeriod period)
{
  gint64 value = TOV_NUMBER_NONE;

  for (guint i = 0; i < events->targets->len; i++) {
    const TovTargetEvent *target = &g_array_index (events->targets, TovTargetEvent, i);

    if (target->partnership != partnership || target->indicator != indicator
        || target->from_date != period.from
        || (target->to_date != TOV_DATE_NONE && target->to_date != period.til))
      continue;
    if (value != TOV_NUMBER_NONE)
      return TOV_NUMBER_NONE;
    value = target->value;
  }
  return value;
}

/* Per cents do not add up, so all together have no target in per cent. */
static void
set_target (TovCell *cell, const TovScope *scope, int indicator, TovPeriod period)
{
  gboolean is_share = key_figures[indicator].fraction != NULL;
  gint64 sum = 0;

  tov_cell_set_empty (cell);
  if (scope->is_all && is_share)
    return;
  for (guint i = 0; i < scope->events->partnerships->len; i++) {
    gint64 value;

    if (!scope->includes[i])
      continue;
    value = find_target (scope->events, i, indicator, period);
    if (value == TOV_NUMBER_NONE)
      return;
    sum += value;
  }
  tov_cell_set_number (cell, (double) sum);
  if (is_share)
    cell->format = TOV_FORMAT_PERCENT;
}

static void
set_figure (TovCell *cell, const TovScope *scope, const KeyFigure *figure, TovPeriod period)
{
  TovFraction fraction;

  if (figure->figure != NULL) {
    tov_cell_set_number (cell, (double) tov_scope_count (scope, figure->figure, period));
    return;
  }
  fraction = figure->fraction (scope, period);
  tov_cell_set_percent (cell, fraction.n, fraction.N);
}

/* "Indskrevne ultimo (af 40 pladser)" where every partnership says how many places it has. */
static char *
format_label (const TovScope *scope, guint indicator)
{
  const char *label = tov_danish (rows[indicator].heading);
  gint64 places = 0;

  if (key_figures[indicator].figure != tov_is_enrolled)
    return g_strdup (label);
  for (guint i = 0; i < scope->events->partnerships->len; i++) {
    gint64 its_places = tov_events_get_partnership (scope->events, i)->places;

    if (!scope->includes[i])
      continue;
    if (its_places == TOV_NUMBER_NONE)
      return g_strdup (label);
    places += its_places;
  }
  return g_strdup_printf (tov_danish (N_ ("%s (of %d places)")), label, (int) places);
}

/* Each period is counted on the participants it has. */
static void
set_key_figure (TovCell *cells,
                const TovAnnexContext *context,
                const TovScope *now,
                const TovScope *before,
                const TovScope *since_start,
                guint indicator)
{
  const KeyFigure *figure = &key_figures[indicator];

  set_target (&cells[COLUMN_TARGET], now, (int) indicator, context->period);
  set_figure (&cells[COLUMN_PERIOD], now, figure, context->period);
  set_figure (&cells[COLUMN_PREVIOUS], before, figure, context->previous);
  if (figure->fraction != NULL)
    tov_cell_set_points (&cells[COLUMN_CHANGE], &cells[COLUMN_PREVIOUS], &cells[COLUMN_PERIOD]);
  else
    tov_cell_set_change (&cells[COLUMN_CHANGE], (gint64) cells[COLUMN_PREVIOUS].value,
                         (gint64) cells[COLUMN_PERIOD].value);
  if (figure->is_stock || context->since_start.from == TOV_DATE_NONE)
    tov_cell_set_empty (&cells[COLUMN_SINCE_START]);
  else
    set_figure (&cells[COLUMN_SINCE_START], since_start, figure, context->since_start);
}

static void
add_key_figures (const TovAnnexContext *context, TovTable *table, const TovScope *scope)
{
  TovBlock *block = tov_annex_add_scope (table, scope);
  g_autoptr (TovScope) now = tov_scope_narrow (scope, context->period);
  g_autoptr (TovScope) before = tov_scope_narrow (scope, context->previous);
  g_autoptr (TovScope) since_start = tov_scope_narrow (scope, context->since_start);

  for (guint indicator = 0; indicator < G_N_ELEMENTS (key_figures); indicator++) {
    g_autofree char *label = format_label (scope, indicator);
    TovRow *row = tov_table_add_row (table, block, rows[indicator].code, label);

    set_key_figure (row->cells, context, now, before, since_start, indicator);
  }
}

static void
count_key_figures (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_key_figures (context, table, tov_annex_context_get_scope (context, i));
}

const TovTableKind tov_table_key_figures = {
  .number = "1",
  .name = N_ ("Headline figures"),
  .row_heading = N_ ("Figure"),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .rows = rows,
  .count = count_key_figures,
};
