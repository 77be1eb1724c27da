/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

enum
{
  COLUMN_N,
  COLUMN_SHARE_OF_PARTICIPANTS,
  COLUMN_SHARE_OF_ENDED,
  COLUMN_STILL_3,
};

static const int still_months[] = { 3, 6, 12 };

#define N_STILL G_N_ELEMENTS (still_months)

static const TovFigureWords columns[] = {
  { "n", N_ ("Young people"), TOV_FORMAT_COUNT,
    N_ ("Participants of the period, each once, by the first education since they were first "
        "admitted, or else by the first job, up to the period's last day.") },
  { "share_of_participants", N_ ("Share of participants"), TOV_FORMAT_PERCENT,
    N_ ("Of all participants of the period.") },
  { "share_of_ended", N_ ("Share of those who ended"), TOV_FORMAT_PERCENT,
    N_ ("Of the participants whose last enrolment had ended on the period's last day, and counted "
        "among them only.") },
  { "still_3", N_ ("Still there after 3 months"), TOV_FORMAT_PERCENT,
    N_ ("Of those who started at least 3 months before the period's last day: the education or job "
        "had not ended 3 months after its start.") },
  { "still_6", N_ ("Still there after 6 months"), TOV_FORMAT_PERCENT,
    N_ ("The same after 6 months.") },
  { "still_12", N_ ("Still there after 12 months"), TOV_FORMAT_PERCENT,
    N_ ("The same after 12 months.") },
  { NULL },
};

static const TovFigureWords rows[] = {
  { "education", N_ ("Education in all"), TOV_FORMAT_COUNT,
    N_ ("Who has both an education and a job counts here.") },
  { "work", N_ ("Work in all"), TOV_FORMAT_COUNT, N_ ("Who has a job and no education.") },
  { "all", N_ ("All together"), TOV_FORMAT_COUNT, N_ ("Education and work.") },
  { "none_yet", N_ ("Not yet"), TOV_FORMAT_COUNT,
    N_ ("Participants with neither an education nor a job up to the period's last day.") },
  { NULL },
};

enum
{
  ROW_EDUCATION,
  ROW_WORK,
  ROW_ALL,
  ROW_NONE_YET,
  N_ROWS,
};

typedef struct
{
  gint64 young_people;
  gint64 ended;
  TovFraction still[N_STILL];
} OutcomeCounts;

/* What each placement type is as an outcome; any other is another education. */
static const char *const outcomes_of_placements[][2] = {
  { "egu_placement", "egu" },       { "egu_school", "egu" }, { "basic_course", "basic_course" },
  { "main_course", "main_course" }, { "vuc", "vuc_hf" },
};

/* -1 where the catalogue has no education of that code. */
static int
find_education (const TovEvents *events, const char *code)
{
  for (guint i = 0; i < events->outcome_types->len; i++) {
    const TovTypeEvents *type = tov_events_get_outcome_type (events, i);

    if (type->is_education && g_str_equal (type->code, code))
      return (int) i;
  }
  return -1;
}

/* The outcome type a start counts as; -1 where the catalogue has none. A type that somebody has
 * made a job is no place for an education. */
static int
find_type (const TovEvents *events, const TovStart *start)
{
  const char *code;
  int type = -1;

  if (!start->is_placement)
    return (int) start->type;
  code = tov_events_get_placement_type (events, start->type)->code;
  for (guint i = 0; i < G_N_ELEMENTS (outcomes_of_placements); i++)
    if (g_str_equal (outcomes_of_placements[i][0], code))
      type = find_education (events, outcomes_of_placements[i][1]);
  return type >= 0 ? type : find_education (events, "other_education");
}

/* Whether the last enrolment in scope that had begun by then had also ended. */
static gboolean
has_ended (const TovScope *scope, const TovPersonEvents *person, TovDate til)
{
  for (guint i = person->n_enrolments; i > 0; i--) {
    const TovEnrolmentEvent *enrolment = &person->enrolments[i - 1];

    if (tov_scope_holds (scope, enrolment) && enrolment->admitted_on <= til)
      return enrolment->discharged_on != TOV_DATE_NONE && enrolment->discharged_on <= til;
  }
  return FALSE;
}

static void
count_start (OutcomeCounts *counts, const TovStart *start, gboolean ended, TovDate til)
{
  counts->young_people++;
  counts->ended += ended;
  if (start->on == TOV_DATE_NONE)
    return;
  for (guint i = 0; i < N_STILL; i++) {
    TovDate then = tov_date_add_months (start->on, still_months[i]);

    if (then > til)
      continue;
    counts->still[i].N++;
    counts->still[i].n += start->ended == TOV_DATE_NONE || start->ended > then;
  }
}

static void
count_person (const TovScope *scope,
              const TovPersonEvents *person,
              TovDate til,
              OutcomeCounts *types,
              OutcomeCounts *sums)
{
  gboolean ended = has_ended (scope, person, til);
  TovStart start = tov_person_education (scope->events, person);
  guint sum = ROW_EDUCATION;
  int type;

  if (start.on == TOV_DATE_NONE || start.on > til) {
    start = tov_person_work (scope->events, person);
    sum = ROW_WORK;
  }
  if (start.on == TOV_DATE_NONE || start.on > til) {
    count_start (&sums[ROW_NONE_YET], &(TovStart){ 0 }, ended, til);
    return;
  }
  type = find_type (scope->events, &start);
  if (type >= 0)
    count_start (&types[type], &start, ended, til);
  count_start (&sums[sum], &start, ended, til);
  count_start (&sums[ROW_ALL], &start, ended, til);
}

static void
set_counts (TovRow *row, const OutcomeCounts *counts, gint64 participants, gint64 ended)
{
  tov_cell_set_number (&row->cells[COLUMN_N], (double) counts->young_people);
  tov_cell_set_percent (&row->cells[COLUMN_SHARE_OF_PARTICIPANTS], counts->young_people,
                        participants);
  tov_cell_set_percent (&row->cells[COLUMN_SHARE_OF_ENDED], counts->ended, ended);
}

static void
set_still (TovRow *row, const OutcomeCounts *counts)
{
  for (guint i = 0; i < N_STILL; i++)
    tov_cell_set_percent (&row->cells[COLUMN_STILL_3 + i], counts->still[i].n, counts->still[i].N);
}

/* Who has not started cannot be still there. */
static void
set_no_still (TovRow *row)
{
  for (guint i = 0; i < N_STILL; i++)
    tov_cell_set_empty (&row->cells[COLUMN_STILL_3 + i]);
}

static void
add_outcomes (TovTable *table, const TovScope *scope, TovPeriod period)
{
  const TovEvents *events = scope->events;
  TovBlock *block = tov_annex_add_scope (table, scope);
  g_autofree OutcomeCounts *types = g_new0 (OutcomeCounts, events->outcome_types->len);
  OutcomeCounts sums[N_ROWS] = { 0 };
  gint64 participants, ended;

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    if (tov_is_participant (scope, person, period))
      count_person (scope, person, period.til, types, sums);
  }
  participants = sums[ROW_ALL].young_people + sums[ROW_NONE_YET].young_people;
  ended = sums[ROW_ALL].ended + sums[ROW_NONE_YET].ended;
  for (guint sum = 0; sum < N_ROWS; sum++) {
    TovRow *row;

    for (guint i = 0; sum <= ROW_WORK && i < events->outcome_types->len; i++) {
      const TovTypeEvents *type = tov_events_get_outcome_type (events, i);

      if (type->is_education != (sum == ROW_EDUCATION))
        continue;
      row = tov_table_add_row (table, block, type->code, type->name);
      set_counts (row, &types[i], participants, ended);
      set_still (row, &types[i]);
    }
    row = sum != ROW_NONE_YET
              ? tov_table_add_sum (table, block, rows[sum].code, tov_danish (rows[sum].heading))
              : tov_table_add_row (table, block, rows[sum].code, tov_danish (rows[sum].heading));
    set_counts (row, &sums[sum], participants, ended);
    if (sum != ROW_NONE_YET)
      set_still (row, &sums[sum]);
    else
      set_no_still (row);
  }
}

static void
count_outcomes (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_outcomes (table, tov_annex_context_get_scope (context, i), context->period);
}

const TovTableKind tov_table_outcomes = {
  .number = "7",
  .name = N_ ("Education and work"),
  .row_heading = N_ ("Outcome"),
  .note = N_ (
      "Each young person counts once: by the first education, else by the first job. Both shares "
      "are printed, because published results use one or the other."),
  .disclosure = TOV_CLASS_OUTSIDE,
  .columns = columns,
  .rows = rows,
  .count = count_outcomes,
};
