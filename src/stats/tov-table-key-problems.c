/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tov-danish.h"

enum
{
  COLUMN_YOUNG_PEOPLE,
  COLUMN_SHARE,
  COLUMN_NEW,
  COLUMN_SOLVED,
  COLUMN_LOGGED,
};

static const TovFigureWords columns[] = {
  { "young_people", N_ ("Young people"), TOV_FORMAT_COUNT,
    N_ ("Participants who had the problem at some time in the period.") },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT, N_ ("Of all participants of the period.") },
  { "new", N_ ("New in the period"), TOV_FORMAT_COUNT,
    N_ ("Participants whose problem began in the period, as it is noted on them.") },
  { "solved", N_ ("Solved"), TOV_FORMAT_COUNT,
    N_ ("Participants whose problem ended in the period, as it is noted on them.") },
  { "logged", N_ ("Taken up in the log"), TOV_FORMAT_COUNT,
    N_ ("Participants with a log entry of the period that is about the problem.") },
  { NULL },
};

enum
{
  ROW_ANY,
  ROW_NONE,
  ROW_ALL,
};

static const TovFigureWords rows[] = {
  { "any", N_ ("At least one key problem"), TOV_FORMAT_COUNT,
    N_ ("Different young people; one with three key problems counts once here and in three rows "
        "above.") },
  { "none", N_ ("No key problem"), TOV_FORMAT_COUNT,
    N_ ("Participants without any key problem noted in the period.") },
  { "all", N_ ("All participants"), TOV_FORMAT_COUNT,
    N_ ("Those with at least one key problem and those with none.") },
  { NULL },
};

/* How often one young person stands in a row's columns, or how many young people do. */
typedef struct
{
  gint64 young_people;
  gint64 new;
  gint64 solved;
  gint64 logged;
} ProblemCounts;

/* What of a theme's row, and of the row of any theme, is about one person. */
static void
find_problems (const TovPersonEvents *person,
               TovPeriod period,
               guint n_themes,
               ProblemCounts *found)
{
  for (guint i = 0; i < person->n_themes; i++) {
    const TovThemeEvent *event = &person->themes[i];
    ProblemCounts *theme = &found[event->theme];

    if (event->from_date <= period.til
        && (event->to_date == TOV_DATE_NONE || event->to_date >= period.from))
      theme->young_people = found[n_themes].young_people = 1;
    if (tov_period_holds (period, event->from_date))
      theme->new = found[n_themes].new = 1;
    if (tov_period_holds (period, event->to_date))
      theme->solved = found[n_themes].solved = 1;
  }
  for (guint i = 0; i < person->n_logged_themes; i++)
    if (tov_period_holds (period, person->logged_themes[i].on))
      found[person->logged_themes[i].theme].logged = found[n_themes].logged = 1;
}

static void
set_counts (TovRow *row, const ProblemCounts *counts, gint64 participants)
{
  tov_cell_set_number (&row->cells[COLUMN_YOUNG_PEOPLE], (double) counts->young_people);
  tov_cell_set_percent (&row->cells[COLUMN_SHARE], counts->young_people, participants);
  tov_cell_set_number (&row->cells[COLUMN_NEW], (double) counts->new);
  tov_cell_set_number (&row->cells[COLUMN_SOLVED], (double) counts->solved);
  tov_cell_set_number (&row->cells[COLUMN_LOGGED], (double) counts->logged);
}

/* A row of young people who have nothing that could begin, end or be written about. */
static void
set_people (TovRow *row, gint64 young_people, gint64 participants)
{
  tov_cell_set_number (&row->cells[COLUMN_YOUNG_PEOPLE], (double) young_people);
  tov_cell_set_percent (&row->cells[COLUMN_SHARE], young_people, participants);
}

/* Adds the problems of the participants to the counts by theme, and by any of them in the last;
 * returns how many participants there are. */
static gint64
count_participants (const TovScope *scope, TovPeriod period, guint n_themes, ProblemCounts *counts)
{
  g_autofree ProblemCounts *found = g_new (ProblemCounts, n_themes + 1);
  gint64 participants = 0;

  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);

    if (!tov_is_participant (scope, person, period))
      continue;
    participants++;
    memset (found, 0, sizeof (ProblemCounts) * (n_themes + 1));
    find_problems (person, period, n_themes, found);
    for (guint theme = 0; theme <= n_themes; theme++) {
      counts[theme].young_people += found[theme].young_people;
      counts[theme].new += found[theme].new;
      counts[theme].solved += found[theme].solved;
      counts[theme].logged += found[theme].logged;
    }
  }
  return participants;
}

static void
add_problems (TovTable *table, const TovScope *scope, TovPeriod period)
{
  const GArray *themes = scope->events->theme_types;
  TovBlock *block = tov_annex_add_scope (table, scope);
  g_autofree ProblemCounts *counts = g_new0 (ProblemCounts, themes->len + 1);
  gint64 participants = count_participants (scope, period, themes->len, counts);
  const ProblemCounts *any = &counts[themes->len];

  for (guint i = 0; i < themes->len; i++) {
    const TovTypeEvents *theme = tov_types_get (themes, i);

    set_counts (tov_table_add_row (table, block, theme->code, theme->name), &counts[i],
                participants);
  }
  set_counts (
      tov_table_add_row (table, block, rows[ROW_ANY].code, tov_danish (rows[ROW_ANY].heading)), any,
      participants);
  set_people (
      tov_table_add_row (table, block, rows[ROW_NONE].code, tov_danish (rows[ROW_NONE].heading)),
      participants - any->young_people, participants);
  set_people (
      tov_table_add_sum (table, block, rows[ROW_ALL].code, tov_danish (rows[ROW_ALL].heading)),
      participants, participants);
}

static void
count_key_problems (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++)
    add_problems (table, tov_annex_context_get_scope (context, i), context->period);
}

const TovTableKind tov_table_key_problems = {
  .number = "13",
  .name = N_ ("Key problems"),
  .row_heading = N_ ("Key problem"),
  .note = N_ ("A young person may have several key problems, so the rows do not add up to all "
              "participants."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .rows = rows,
  .tells_on_all = TRUE,
  .count = count_key_problems,
};
