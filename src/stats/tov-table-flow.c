/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

enum
{
  COLUMN_PRIMO,
  COLUMN_ADMITTED,
  COLUMN_RESUMED,
  COLUMN_IN_BY_TRANSFER,
  COLUMN_POSITIVE,
  COLUMN_NEUTRAL,
  COLUMN_DROP_OUT,
  COLUMN_OUT_BY_TRANSFER,
  COLUMN_ULTIMO,
  COLUMN_CONTROL,
  N_COLUMNS,
};

static const TovFigureWords columns[] = {
  { "primo", N_ ("At the start"), TOV_FORMAT_COUNT,
    N_ ("Enrolments at the end of the day before the period.") },
  { "admitted", N_ ("Admitted"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that began in the period and are the young person's first.") },
  { "resumed", N_ ("Resumed"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that began in the period and are not the young person's first.") },
  { "in_by_transfer", N_ ("Transferred in"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that took over from another partnership on the day it discharged the young "
        "person.") },
  { "discharged_positive", N_ ("Discharged, positive"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that ended in the period with the goal reached, in education, in work or in "
        "another offer as planned.") },
  { "discharged_neutral", N_ ("Discharged, neutral"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that ended in the period for a reason that is neither good nor bad, or without "
        "a reason.") },
  { "discharged_drop_out", N_ ("Discharged, drop-out"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that ended in the period because the young person dropped out, also where a "
        "new one followed.") },
  { "out_by_transfer", N_ ("Transferred out"), TOV_FORMAT_COUNT,
    N_ ("Enrolments that ended in the period by transfer to another partnership.") },
  { "ultimo", N_ ("At the end"), TOV_FORMAT_COUNT,
    N_ ("Enrolments at the end of the period's last day.") },
  { "control", N_ ("Control"), TOV_FORMAT_COUNT,
    N_ ("What came in, less what went out and what is left; it must be 0.") },
  { NULL },
};

static const char *const balances[] = {
  "primo + admitted + resumed + in_by_transfer = discharged_positive + discharged_neutral"
  " + discharged_drop_out + out_by_transfer + ultimo",
  NULL,
};

static void
count_enrolment (const TovScope *scope,
                 const TovEnrolmentEvent *enrolment,
                 gboolean is_first,
                 TovPeriod period,
                 gint64 *counts)
{
  static const int discharge_columns[] = {
    [TOV_DISCHARGE_POSITIVE] = COLUMN_POSITIVE,
    [TOV_DISCHARGE_NEUTRAL] = COLUMN_NEUTRAL,
    [TOV_DISCHARGE_DROP_OUT] = COLUMN_DROP_OUT,
    [TOV_DISCHARGE_TRANSFER] = COLUMN_OUT_BY_TRANSFER,
  };

  counts[COLUMN_PRIMO] += tov_enrolment_is_on (enrolment, period.from - 1);
  counts[COLUMN_ULTIMO] += tov_enrolment_is_on (enrolment, period.til);
  if (tov_period_holds (period, enrolment->admitted_on)) {
    if (tov_enrolment_is_by_transfer (scope->events, enrolment))
      counts[COLUMN_IN_BY_TRANSFER]++;
    else
      counts[is_first ? COLUMN_ADMITTED : COLUMN_RESUMED]++;
  }
  if (tov_period_holds (period, enrolment->discharged_on))
    counts[discharge_columns[enrolment->discharge]]++;
}

static void
add_balance (TovTable *table, const TovScope *scope, TovPeriod period)
{
  TovRow *row = tov_table_add_row (table, tov_annex_add_scope (table, scope), "balance",
                                   tov_danish (N_ ("Enrolments")));
  gint64 counts[N_COLUMNS] = { 0 };

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);
    const TovEnrolmentEvent *first = tov_scope_first (scope, person);

    for (guint e = 0; e < person->n_enrolments; e++)
      if (tov_scope_holds (scope, &person->enrolments[e]))
        count_enrolment (scope, &person->enrolments[e], &person->enrolments[e] == first, period,
                         counts);
  }
  counts[COLUMN_CONTROL] = counts[COLUMN_PRIMO] + counts[COLUMN_ADMITTED] + counts[COLUMN_RESUMED]
                           + counts[COLUMN_IN_BY_TRANSFER] - counts[COLUMN_POSITIVE]
                           - counts[COLUMN_NEUTRAL] - counts[COLUMN_DROP_OUT]
                           - counts[COLUMN_OUT_BY_TRANSFER] - counts[COLUMN_ULTIMO];
  for (guint column = 0; column < N_COLUMNS; column++)
    tov_cell_set_number (&row->cells[column], (double) counts[column]);
}

static void
count_flow (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_balance (table, tov_annex_context_get_scope (context, i), context->period);
}

const TovTableKind tov_table_flow = {
  .number = "2",
  .name = N_ ("Movements"),
  .row_heading = N_ ("Movement"),
  .note = N_ (
      "This table counts enrolments; a young person may have more than one. “First” is the first "
      "in the partnership, and all together the first anywhere."),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .balances = balances,
  .count = count_flow,
};
