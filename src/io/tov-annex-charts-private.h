/* How a chart is made of a table of the annex. Private to the charts of this room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-charts.h"

G_BEGIN_DECLS

#define TOV_ANNEX_CHART_MOST_COLUMNS 4
#define TOV_ANNEX_CHART_MOST_ROWS    2

/* What is shown along the axis of names. */
typedef enum
{
  /* The rows of all partnerships together. */
  TOV_ALONG_ROWS,
  /* The same where each is a month, YYYY-MM. */
  TOV_ALONG_MONTHS,
  /* The months, with a series for each partnership. */
  TOV_ALONG_MONTHS_BY_BLOCK,
  /* The partnerships and all together, with a series for each row that is named. */
  TOV_ALONG_BLOCKS,
  /* The time since admission of a cohort, a part each; a series is a cohort. */
  TOV_ALONG_AGES,
  /* From the part to the row: the greatest ten of all. */
  TOV_ALONG_TRANSITIONS,
} TovAlong;

/* What the figures of a chart are of. */
typedef enum
{
  TOV_CHART_OF_PERIOD,
  /* The period's last day. */
  TOV_CHART_OF_LAST_DAY,
  /* The period, but n the last day. */
  TOV_CHART_OF_BOTH,
} TovChartTime;

/* A noun as it follows 1 and as it follows any other number. English source strings. */
typedef struct
{
  const char *one;
  const char *many;
} TovNoun;

typedef struct
{
  /* NULL: as the row or the column is called. English source string. */
  const char *name;
  /* The row of a chart along the blocks, else NULL. */
  const char *row;
  /* Columns that are added up. */
  const char *columns[TOV_ANNEX_CHART_MOST_COLUMNS];
  /* Drawn under the line of 0. */
  gboolean is_going;
} TovAnnexChartSeries;

struct _TovAnnexChartKind
{
  const char *id;
  const char *table;
  /* Of a table whose rows have parts. */
  const char *part;
  const char *title;
  TovNoun unit;
  TovChartTime time;
  /* What n counts, and where it stands (table, block or NULL for all partnerships, part, row,
   * column); without a table n is all marks together (of a chart that is ranked), and without a
   * noun there is no n. A per cent's n is what it is of. */
  TovNoun counted;
  TovCellPlace n;
  /* Said instead of n where all is known: "%s started, %s ended, by %s young people", the marks of
   * the first two series together (of per cents what they are of), then n. May be NULL. */
  const char *totals;
  /* Said behind the period; may be NULL. */
  const char *note;
  /* What the names along the axis are, where they do not say so; may be NULL. */
  const char *axis;
  TovChartKind kind;
  TovMarkKind mark;
  TovAlong along;
  gboolean is_percent;
  /* Rows are persons by name. */
  gboolean is_internal;
  /* The greatest first, and rows of nothing left out: a catalogue, not an order. */
  gboolean is_ranked;
  /* Names the line of the limit of a key worker, which is then drawn and the weights told. */
  const char *limit;
  /* Rows that sum up others, or are none of them. */
  const char *left_out[2];
  TovAnnexChartSeries series[TOV_CHART_MOST_SERIES];
};

/* What a mark adds up: every row named in every column named. A category has some of these and a
 * series the others. */
typedef struct
{
  const char *block;
  const char *part;
  const char *rows[TOV_ANNEX_CHART_MOST_ROWS];
  const char *columns[TOV_ANNEX_CHART_MOST_COLUMNS];
  /* The column that is 100 %, where the cells are not per cents themselves. */
  const char *of;
} TovChartCells;

/* A category or a series. */
typedef struct
{
  char *name;
  /* What stands at the axis, where it is another text. */
  char *label;
  TovChartCells cells;
  gboolean is_going;
  /* Of a category that is ranked: all series together; -1 where none has a value. */
  double total;
} TovChartLine;

struct _TovChartLines
{
  const TovTable *table;
  /* Elements TovChartLine. */
  GArray *categories;
  GArray *series;
  /* Of a chart that is ranked: all marks together, also of categories that are left out. */
  double total;
  /* Says what is not shown; NULL where all is. */
  char *rest;
};

/* "Roskilde (29)": where there are so many. Transfer full. */
char *tov_chart_lines_name_number (const char *name, double number);
/* Adds a category or a series; the line stays valid until the next one. */
TovChartLine *tov_chart_lines_add (GArray *lines, const char *name);
/* Of TOV_ALONG_AGES: at the admission, when everybody is there, and after the months of each part;
 * and the cohorts that are mature, with how many each is. These are half-years, or years where
 * there are more of those than lines that can be told apart; then the latest. */
void tov_chart_lines_add_ages (TovChartLines *self);
void tov_chart_lines_add_cohorts (TovChartLines *self);

const TovChartLine *tov_chart_lines_get_category (const TovChartLines *self, guint position);
const TovChartLine *tov_chart_lines_get_series (const TovChartLines *self, guint position);
/* What the mark of a series in a category adds up. */
TovChartCells tov_chart_lines_get_cells (const TovChartLines *self, guint series, guint category);
/* Its value, under the line of 0 where the series is; NAN where it has none. whole (of a per cent)
 * and is_hidden may be NULL. */
double tov_chart_lines_read (
    const TovChartLines *self, guint series, guint category, double *whole, gboolean *is_hidden);

G_END_DECLS
