/* What a chart shows, apart from where and on what: categories, series, words. Screen, picture and
 * paper draw the same chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  /* Columns and lines over categories from left to right. */
  TOV_CHART_COLUMNS,
  /* Bars from left to right, one group a category, with room for long names. */
  TOV_CHART_BARS,
  /* A bar of 100 % a category, divided by series. */
  TOV_CHART_SHARES,
} TovChartKind;

typedef enum
{
  TOV_MARK_BAR,
  TOV_MARK_LINE,
} TovMarkKind;

typedef struct
{
  char *name;
  TovMarkKind mark;
  /* One value a category; NAN where there is none. Of shares the counts behind them. */
  double *values;
} TovSeries;

typedef struct
{
  TovChartKind kind;
  /* Names the subject. */
  char *title;
  /* "n = 148 · 3. kvartal 2011"; may be NULL. */
  char *subtitle;
  /* What the axis counts: "unge", "forløbstrin", "%". */
  char *unit;
  /* Values are per cent: written with "%", and the scale reaches 100. */
  gboolean percent;
  char **categories;
  /* What stands at the axis for each category, where its name is too long; else NULL. */
  char **labels;
  guint n_categories;
  GPtrArray *series;
} TovChart;

/* categories is ended by NULL and copied. Transfer full. */
TovChart *tov_chart_new (TovChartKind kind,
                         const char *title,
                         const char *unit,
                         gboolean percent,
                         const char *const *categories);
void tov_chart_free (TovChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovChart, tov_chart_free)

/* Short names at the axis ("okt."), one a category, ended by NULL and copied. */
void tov_chart_set_labels (TovChart *self, const char *const *labels);
/* What stands at the axis. */
const char *tov_chart_get_label (const TovChart *self, guint category);

/* Adds a series without values; set them at once. At most five, so that colours stay apart in grey
 * print. The series belongs to the chart. */
TovSeries *tov_chart_add_series (TovChart *self, const char *name, TovMarkKind mark);
const TovSeries *tov_chart_get_series (const TovChart *self, guint position);
guint tov_chart_n_series (const TovChart *self);

/* Whether there is anything to draw: a value other than 0. */
gboolean tov_chart_has_values (const TovChart *self);
/* Sum of the series' values of a category, without the missing ones. */
double tov_chart_get_total (const TovChart *self, guint category);
/* "12", "39 %"; of shares "64 (39 %)"; "–" where there is none. Counts are written without a sign,
 * as goings are drawn under the line of 0. Transfer full. */
char *tov_chart_format_value (const TovChart *self, guint series, guint category);
/* What a person reads or hears at a mark: "september 2011, Optaget: 5 unge". Transfer full. */
char *tov_chart_describe (const TovChart *self, guint series, guint category);

G_END_DECLS
