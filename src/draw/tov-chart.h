/* What a chart shows, apart from where and on what: categories, series, words. Screen, picture and
 * paper draw the same chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More colours would not stay apart in grey print. */
#define TOV_CHART_MOST_SERIES 5

typedef enum
{
  /* Columns and lines over categories from left to right. */
  TOV_CHART_COLUMNS,
  /* Bars from left to right, one group a category, with room for long names. */
  TOV_CHART_BARS,
  /* A bar a category, divided by series and as long as they are together. */
  TOV_CHART_STACKS,
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
  /* What each per cent is of; NAN where that is not known. */
  double *wholes;
  /* Which of the values that are missing there are, but not for these readers. */
  gboolean *is_hidden;
} TovSeries;

typedef struct
{
  TovChartKind kind;
  /* Names the subject. */
  char *title;
  /* "n = 148 · 3. kvartal 2011"; may be NULL. */
  char *subtitle;
  /* What the axis counts: "unge", "forløbstrin", "%"; and a single one of it: "ung". */
  char *unit;
  char *unit_one;
  /* Values are per cent: written with "%", and the scale reaches 100. */
  gboolean percent;
  char **categories;
  /* What stands at the axis for each category, where its name is too long; else NULL. May have two
   * lines. */
  char **labels;
  /* What the names at the axis are, where they do not say so: "måneder efter optagelsen"; else
   * NULL. Of columns and lines. */
  char *axis;
  guint n_categories;
  GPtrArray *series;
  /* A line across at this value and its words: a limit. NAN and NULL where there is none. */
  double reference;
  char *reference_name;
  /* Values that the scale reaches even where no mark does. */
  double least;
  double greatest;
} TovChart;

/* categories is ended by NULL and copied. Transfer full. */
TovChart *tov_chart_new (TovChartKind kind,
                         const char *title,
                         const char *unit,
                         gboolean percent,
                         const char *const *categories);
void tov_chart_free (TovChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovChart, tov_chart_free)

/* A single one of what the axis counts, so that nothing says "1 unge". */
void tov_chart_set_unit_one (TovChart *self, const char *unit_one);
/* What the names at the axis of columns and lines are. */
void tov_chart_set_axis (TovChart *self, const char *axis);
/* A line across at a value, with words. */
void tov_chart_set_reference (TovChart *self, double reference, const char *name);
/* Gives two charts that stand side by side one scale. */
void tov_chart_align (TovChart *self, TovChart *other);
/* Short names at the axis ("okt."), one a category, ended by NULL and copied. */
void tov_chart_set_labels (TovChart *self, const char *const *labels);
/* What stands at the axis. */
const char *tov_chart_get_label (const TovChart *self, guint category);

/* Adds a series without values; set them at once. At most TOV_CHART_MOST_SERIES. The series belongs
 * to the chart. */
TovSeries *tov_chart_add_series (TovChart *self, const char *name, TovMarkKind mark);
const TovSeries *tov_chart_get_series (const TovChart *self, guint position);
guint tov_chart_n_series (const TovChart *self);

/* Whether there is anything to draw: a value other than 0, of a divided bar one whose parts are all
 * known. */
gboolean tov_chart_has_values (const TovChart *self);
/* Whether there is a value that these readers may not see. */
gboolean tov_chart_has_hidden (const TovChart *self);
/* Least and greatest of what the scale must reach: 0, values, whole bars, the line across, and 100
 * of per cents. */
void tov_chart_find_range (const TovChart *self, double *least, double *greatest);
/* Whether a bar goes from left to right; else columns and lines stand side by side. */
gboolean tov_chart_is_horizontal (const TovChart *self);
/* Whether the series divide one bar. */
gboolean tov_chart_is_divided (const TovChart *self);
/* Whether the scale is of per cent. */
gboolean tov_chart_is_hundred (const TovChart *self);
/* Sum of the series' values of a category; NAN where one is missing, because a bar without a part
 * of it would be a wrong one. */
double tov_chart_get_total (const TovChart *self, guint category);
/* The share of a part in a bar of shares; NAN where the bar is missing or of so few that a per cent
 * would say less than the number. */
double tov_chart_get_share (const TovChart *self, guint series, guint category);
/* A value as it is written at its mark, without a sign, as goings are drawn under the line of 0:
 * "12", of per cents "80 %", and "12,0" where another value of the chart is no whole number.
 * Transfer full. */
char *tov_chart_format_number (const TovChart *self, double value);
/* "12"; of per cents "80 % (12/15)"; of shares "64 (39 %)"; "–" where there is none and "·" where
 * it is hidden. Transfer full. */
char *tov_chart_format_value (const TovChart *self, guint series, guint category);
/* What a person reads or hears at a mark: "september 2011, Optaget: 5 unge". Transfer full. */
char *tov_chart_describe (const TovChart *self, guint series, guint category);

G_END_DECLS
