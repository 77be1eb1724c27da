/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-charts-private.h"

#include <glib/gi18n-lib.h>

#define YOUNG_PEOPLE                         \
  {                                          \
    N_ ("young person"), N_ ("young people") \
  }
#define PARTICIPANTS                        \
  {                                         \
    N_ ("participant"), N_ ("participants") \
  }
#define PLACEMENTS                      \
  {                                     \
    N_ ("placement"), N_ ("placements") \
  }
#define ENROLLED                     \
  {                                  \
    N_ ("enrolled"), N_ ("enrolled") \
  }

static const TovAnnexChartKind stock = {
  .id = "stock",
  .table = "18",
  .title = N_ ("Enrolled at the end of the month"),
  .unit = YOUNG_PEOPLE,
  .time = TOV_CHART_OF_BOTH,
  .counted = ENROLLED,
  .n = { "1", NULL, NULL, "enrolled", "period" },
  .kind = TOV_CHART_COLUMNS,
  .mark = TOV_MARK_LINE,
  .along = TOV_ALONG_MONTHS,
  .series = { { N_ ("Enrolled"), NULL, { "enrolled" } } },
};

/* Stock and flow stand apart: together the few who come and go could not be seen under the many who
 * are there. */
static const TovAnnexChartKind flow = {
  .id = "flow",
  .table = "18",
  .title = N_ ("Admitted and discharged in the month"),
  .unit = YOUNG_PEOPLE,
  .totals = N_ ("%s admitted, %s discharged"),
  .note = N_ ("first admissions only; without coming back and transfers"),
  .kind = TOV_CHART_COLUMNS,
  .along = TOV_ALONG_MONTHS,
  .series = { { N_ ("Admitted"), NULL, { "admitted" } },
              { N_ ("Discharged"), NULL, { "discharged" }, .is_going = TRUE } },
};

/* Whoever ever started counts, whether it goes on or not. */
static const TovAnnexChartKind outcomes = {
  .id = "outcomes",
  .table = "7",
  .title = N_ ("Education and work since the admission"),
  .unit = YOUNG_PEOPLE,
  .counted = PARTICIPANTS,
  .note = N_ ("begun at any time since the admission"),
  .n = { "1", NULL, NULL, "participants", "period" },
  .kind = TOV_CHART_SHARES,
  .along = TOV_ALONG_BLOCKS,
  .series = { { N_ ("Started education"), "education", { "n" } },
              { N_ ("Started work"), "work", { "n" } },
              { N_ ("Neither so far"), "none_yet", { "n" } } },
};

static const TovAnnexChartKind retention = {
  .id = "retention",
  .table = "8",
  .title = N_ ("Still enrolled, in education or in work"),
  .unit = { "%", "%" },
  .time = TOV_CHART_OF_LAST_DAY,
  .note = N_ ("by when they were admitted; only where the whole cohort has come so far"),
  .axis = N_ ("months after the admission"),
  .kind = TOV_CHART_COLUMNS,
  .mark = TOV_MARK_LINE,
  .along = TOV_ALONG_AGES,
  .is_percent = TRUE,
};

static const TovAnnexChartKind norm = {
  .id = "norm",
  .table = "18",
  .title = N_ ("Young people met at least once a month"),
  .unit = { "%", "%" },
  .totals = N_ ("the project: %s, the law: %s months of young people"),
  .kind = TOV_CHART_COLUMNS,
  .mark = TOV_MARK_LINE,
  .along = TOV_ALONG_MONTHS,
  .is_percent = TRUE,
  .series = { { N_ ("The project: every month"), NULL, { "monthly_norm" } },
              { N_ ("The law: every other month"), NULL, { "law_norm" } } },
};

static const TovAnnexChartKind caseload = {
  .id = "caseload",
  .table = "11",
  .title = N_ ("Young people of each key worker, weighted"),
  .unit = { N_ ("by weight"), N_ ("by weight") },
  .time = TOV_CHART_OF_LAST_DAY,
  .counted = ENROLLED,
  .n = { "11", NULL, NULL, "all", "enrolled" },
  .kind = TOV_CHART_BARS,
  .along = TOV_ALONG_ROWS,
  .is_internal = TRUE,
  .limit = N_ ("Weighted limit: %s"),
  .left_out = { "without" },
  .series = { { N_ ("Enrolled"), NULL, { "weighted" } } },
};

static const TovAnnexChartKind caseload_months = {
  .id = "caseload-months",
  .table = "18",
  .title = N_ ("Young people for each key worker"),
  .unit = YOUNG_PEOPLE,
  .time = TOV_CHART_OF_BOTH,
  .counted = ENROLLED,
  .n = { "1", NULL, NULL, "enrolled", "period" },
  .kind = TOV_CHART_COLUMNS,
  .along = TOV_ALONG_MONTHS,
  .series = { { N_ ("Enrolled for each key worker"), NULL, { "caseload" } } },
};

static const TovAnnexChartKind activities = {
  .id = "activities",
  .table = "5",
  .title = N_ ("Placements started and ended"),
  .unit = PLACEMENTS,
  .counted = { N_ ("young person in a placement"), N_ ("young people in placements") },
  .n = { "5", NULL, NULL, "all", "young_people" },
  .totals = N_ ("%s started, %s ended, by %s young people"),
  .note = N_ ("ended: completed, went on to the next or interrupted"),
  .kind = TOV_CHART_BARS,
  .along = TOV_ALONG_ROWS,
  .is_ranked = TRUE,
  .series = { { N_ ("Started"), NULL, { "started" } },
              { N_ ("Came to an end"),
                NULL,
                { "completed", "on_to_next", "interrupted", "ending_unknown" } } },
};

static const TovAnnexChartKind after_interruption = {
  .id = "after-interruption",
  .table = "6",
  .part = "after_interruption",
  .title = N_ ("From an interruption to the next placement"),
  .unit = { N_ ("interruption"), N_ ("interruptions") },
  .counted = { N_ ("interruption"), N_ ("interruptions") },
  .n = { "6", NULL, "after_interruption", "all", "" },
  .kind = TOV_CHART_COLUMNS,
  .along = TOV_ALONG_ROWS,
  .series = { { N_ ("Interruptions"), NULL, { "" } } },
};

static const TovAnnexChartKind transitions = {
  .id = "transitions",
  .table = "6a",
  .title = N_ ("From placement to placement"),
  .unit = { N_ ("transition"), N_ ("transitions") },
  .counted = { N_ ("transition"), N_ ("transitions") },
  .kind = TOV_CHART_BARS,
  .along = TOV_ALONG_TRANSITIONS,
  .is_ranked = TRUE,
  .series = { { N_ ("Transitions"), NULL, { "" } } },
};

static const TovAnnexChartKind drop_out_reasons = {
  .id = "drop-out-reasons",
  .table = "9",
  .part = "reason",
  .title = N_ ("Why young people dropped out"),
  .unit = YOUNG_PEOPLE,
  .counted = { N_ ("young person who dropped out"), N_ ("young people who dropped out") },
  .n = { "9", NULL, "reason", "all", "" },
  .kind = TOV_CHART_BARS,
  .along = TOV_ALONG_ROWS,
  .is_ranked = TRUE,
  .series = { { N_ ("Dropped out"), NULL, { "" } } },
};

static const TovAnnexChartKind themes = {
  .id = "themes",
  .table = "13",
  .title = N_ ("Key problems of the participants"),
  .unit = YOUNG_PEOPLE,
  .counted = PARTICIPANTS,
  .n = { "13", NULL, NULL, "all", "young_people" },
  .note = N_ ("one young person can have several"),
  .kind = TOV_CHART_BARS,
  .along = TOV_ALONG_ROWS,
  .is_ranked = TRUE,
  .left_out = { "any", "none" },
  .series = { { N_ ("Participants"), NULL, { "young_people" } } },
};

static const TovAnnexChartKind referrals = {
  .id = "referrals",
  .table = "3",
  .title = N_ ("Who refers, and what came of it"),
  .unit = { N_ ("referral"), N_ ("referrals") },
  .counted = { N_ ("referral"), N_ ("referrals") },
  .n = { "3", NULL, NULL, "all", "referrals" },
  .kind = TOV_CHART_STACKS,
  .along = TOV_ALONG_ROWS,
  .is_ranked = TRUE,
  .series = { { N_ ("Admitted"), NULL, { "admitted" } },
              { N_ ("Not admitted"),
                NULL,
                { "referred_elsewhere", "not_target_group", "withdrawn" } },
              { N_ ("Waiting or not decided"), NULL, { "waiting", "undecided" } } },
};

static const TovAnnexChartKind next_steps = {
  .id = "next-steps",
  .table = "12",
  .part = "steps",
  .title = N_ ("What became of the next steps"),
  .unit = { N_ ("next step"), N_ ("next steps") },
  .counted = { N_ ("next step set"), N_ ("next steps set") },
  .n = { "12", NULL, "steps", "all", "" },
  .kind = TOV_CHART_SHARES,
  .along = TOV_ALONG_BLOCKS,
  .series = { { NULL, "done_in_time", { "" } },
              { NULL, "done_late", { "" } },
              { NULL, "cancelled", { "" } },
              { NULL, "open", { "" } },
              { NULL, "overdue", { "" } } },
};

static const TovAnnexChartKind levels = {
  .id = "levels",
  .table = "4",
  .part = "support_level",
  .title = N_ ("Support levels"),
  .unit = YOUNG_PEOPLE,
  .time = TOV_CHART_OF_LAST_DAY,
  .counted = ENROLLED,
  .n = { "4", NULL, "support_level", "all", "" },
  .kind = TOV_CHART_SHARES,
  .along = TOV_ALONG_BLOCKS,
  .series = { { NULL, "close", { "" } },
              { NULL, "external", { "" } },
              { NULL, "phasing_out", { "" } },
              { NULL, "unknown", { "" } } },
};

static const TovAnnexChartKind entry = {
  .id = "entry",
  .table = "4",
  .part = "entry_situation",
  .title = N_ ("Situation at the admission"),
  .unit = YOUNG_PEOPLE,
  .time = TOV_CHART_OF_LAST_DAY,
  .counted = ENROLLED,
  .n = { "4", NULL, "entry_situation", "all", "" },
  .kind = TOV_CHART_BARS,
  .along = TOV_ALONG_ROWS,
  .series = { { N_ ("Enrolled"), NULL, { "" } } },
};

static const TovAnnexChartKind age = {
  .id = "age",
  .table = "4",
  .part = "age",
  .title = N_ ("Age on the last day"),
  .unit = YOUNG_PEOPLE,
  .time = TOV_CHART_OF_LAST_DAY,
  .counted = ENROLLED,
  .n = { "4", NULL, "age", "all", "" },
  .kind = TOV_CHART_COLUMNS,
  .along = TOV_ALONG_ROWS,
  .series = { { N_ ("Enrolled"), NULL, { "" } } },
};

static const TovAnnexChartKind longest_gap = {
  .id = "longest-gap",
  .table = "6",
  .part = "longest_gap",
  .title = N_ ("Longest time without a placement"),
  .unit = YOUNG_PEOPLE,
  .counted = PARTICIPANTS,
  .n = { "6", NULL, "longest_gap", "all", "" },
  .kind = TOV_CHART_COLUMNS,
  .along = TOV_ALONG_ROWS,
  .series = { { N_ ("Participants"), NULL, { "" } } },
};

static const TovAnnexChartKind companies = {
  .id = "companies",
  .table = "16",
  .part = "purpose",
  .title = N_ ("What placements at companies were for"),
  .unit = PLACEMENTS,
  .counted = { N_ ("placement at a company"), N_ ("placements at companies") },
  .n = { "16", NULL, "purpose", "all", "" },
  .kind = TOV_CHART_BARS,
  .along = TOV_ALONG_ROWS,
  .is_ranked = TRUE,
  .series = { { N_ ("Placements"), NULL, { "" } } },
};

/* "Tovholderen står tit længere inde mod midten end mor" (report p. 14). */
static const TovAnnexChartKind network = {
  .id = "network",
  .table = "14",
  .part = "mean",
  .title = N_ ("Who stands in the inner ring"),
  .unit = { N_ ("person"), N_ ("people") },
  .counted = { N_ ("young person with more than one map"),
               N_ ("young people with more than one map") },
  .n = { "14", NULL, "latest", "several", "" },
  .note = N_ ("mean of each young person's first and latest network map"),
  .kind = TOV_CHART_COLUMNS,
  .along = TOV_ALONG_ROWS,
  .left_out = { "mean_people", "private_share" },
  .series = { { NULL, NULL, { "first" } }, { NULL, NULL, { "latest" } } },
};

/* More than five lines could not be told apart. */
static const TovAnnexChartKind partnerships = {
  .id = "partnerships",
  .table = "18",
  .title = N_ ("Enrolled at the end of the month, by partnership"),
  .unit = YOUNG_PEOPLE,
  .time = TOV_CHART_OF_BOTH,
  .counted = ENROLLED,
  .n = { "1", NULL, NULL, "enrolled", "period" },
  .kind = TOV_CHART_COLUMNS,
  .mark = TOV_MARK_LINE,
  .along = TOV_ALONG_MONTHS_BY_BLOCK,
  .series = { { NULL, NULL, { "enrolled" } } },
};

const TovAnnexChartKind *const tov_annex_chart_kinds[] = {
  &stock,
  &flow,
  &outcomes,
  &retention,
  &norm,
  &caseload,
  &levels,
  &activities,
  &after_interruption,
  &transitions,
  &longest_gap,
  &themes,
  &drop_out_reasons,
  &next_steps,
  &referrals,
  &entry,
  &age,
  &companies,
  &network,
  &partnerships,
  &caseload_months,
  NULL,
};

const char *
tov_annex_chart_kind_get_id (const TovAnnexChartKind *self)
{
  return self->id;
}

const char *
tov_annex_chart_kind_get_table (const TovAnnexChartKind *self)
{
  return self->table;
}

const TovAnnexChartKind *
tov_annex_chart_kind_find (const char *id)
{
  for (const TovAnnexChartKind *const *kind = tov_annex_chart_kinds; *kind != NULL; kind++)
    if (g_str_equal ((*kind)->id, id))
      return *kind;
  return NULL;
}
