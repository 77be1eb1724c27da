/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-plot-private.h"

#include "tov-number.h"

#include <math.h>
#include <string.h>

/* Share of a category's room that its bars fill. */
#define FILLED 0.7
/* How many ticks are wished for where there is room. */
#define MOST_TICKS 5
/* The most of the width that names take left of bars, that a single word of them takes, and that
 * names take behind the ends of lines. */
#define MOST_NAMES 0.4
#define MOST_WORD  0.5
#define MOST_ENDS  0.33
/* Between names that stand side by side. */
#define NAME_GAP 14.0
/* Lines of text: the height of columns, of a bar alone and of each of several, and the most that a
 * bar and a column is thick. */
#define COLUMNS_LINES 11
#define BAR_LINES     1.35
#define BARS_LINES    0.95
#define MOST_BAR      1.8
#define MOST_COLUMN   4.5
/* The most lines of a name left of a bar and under a column. */
#define MOST_NAME_LINES  3
#define MOST_LABEL_LINES 4
/* A text that is broken at its words takes so much more than its width divided by the room. */
#define BREAKING 1.35

static double
measure_widest_category (const TovChart *chart, const TovRuler *ruler)
{
  double widest = 0;

  for (guint c = 0; c < chart->n_categories; c++)
    widest = MAX (widest, tov_ruler_measure (ruler, tov_chart_get_label (chart, c)));
  return widest;
}

static double
measure_longest_word (const TovChart *chart, const TovRuler *ruler)
{
  double longest = 0;

  for (guint c = 0; c < chart->n_categories; c++) {
    g_auto (GStrv) words = g_strsplit (tov_chart_get_label (chart, c), " ", -1);

    for (guint i = 0; words[i] != NULL; i++)
      longest = MAX (longest, tov_ruler_measure (ruler, words[i]));
  }
  return longest;
}

static guint
count_bar_series (const TovChart *chart)
{
  guint count = 0;

  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    count += tov_chart_get_series (chart, s)->mark == TOV_MARK_BAR;
  return count;
}

/* How many bars a category has side by side. Those that show comings and goings stand over and
 * under the line of 0 at the same place. */
static guint
count_bars (const TovChart *chart)
{
  double least, greatest;

  tov_chart_find_range (chart, &least, &greatest);
  return tov_chart_is_divided (chart) || least < 0 ? 1 : MAX (count_bar_series (chart), 1);
}

/* The last category in which a line has a value; -1 where it has none. */
static int
find_end (const TovChart *chart, guint series)
{
  for (guint c = chart->n_categories; c > 0; c--)
    if (!isnan (tov_chart_get_series (chart, series)->values[c - 1]))
      return (int) c - 1;
  return -1;
}

static double
get_end (const TovChart *chart, guint series)
{
  return tov_chart_get_series (chart, series)->values[find_end (chart, series)];
}

/* Lines that reach the end together can be named there. */
static gboolean
end_together (const TovChart *chart)
{
  int end = tov_chart_n_series (chart) > 0 ? find_end (chart, 0) : -1;

  if (chart->kind != TOV_CHART_COLUMNS || count_bar_series (chart) > 0
      || end + 2 < (int) chart->n_categories)
    return FALSE;
  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    if (find_end (chart, s) != end)
      return FALSE;
  return end >= 0;
}

static double
measure_widest_name (const TovPlot *self, const TovRuler *ruler)
{
  double widest = 0;

  for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
    g_autofree char *name = tov_plot_format_name (self, s);

    widest = MAX (widest, tov_ruler_measure (ruler, name));
  }
  return widest + tov_plot_get_indent (self);
}

/* The order of the names: of lines that end together the highest end first, as they would stand
 * behind them, else that of the series. */
static void
sort_names (const TovChart *chart, guint *order)
{
  gboolean is_together = end_together (chart);

  for (guint s = 0; s < tov_chart_n_series (chart); s++) {
    guint place = s;

    for (; is_together && place > 0 && get_end (chart, order[place - 1]) < get_end (chart, s);
         place--)
      order[place] = order[place - 1];
    order[place] = s;
  }
}

/* Places the names side by side in as many lines as they take, and returns those lines' height. */
static double
place_names_above (TovPlot *self, double width, const TovRuler *ruler)
{
  guint n = tov_chart_n_series (self->chart);
  double x = 0, y = 0;
  guint order[TOV_CHART_MOST_SERIES];

  if (n < 2)
    return 0;
  sort_names (self->chart, order);
  for (guint i = 0; i < n; i++) {
    guint s = order[i];
    double its =
        TOV_PLOT_SWATCH + tov_ruler_measure (ruler, tov_chart_get_series (self->chart, s)->name);

    if (x > 0 && x + its > width) {
      x = 0;
      y += ruler->line;
    }
    self->names[s] = (TovBox){ x, y, MIN (its, width), ruler->line };
    x += its + NAME_GAP;
  }
  return y + ruler->line + TOV_PLOT_GAP;
}

static TovBox
place_bar (const TovPlot *self, double along, double thickness, double from, double to)
{
  double start = tov_scale_place (&self->scale, from), end = tov_scale_place (&self->scale, to);

  if (tov_chart_is_horizontal (self->chart))
    return (TovBox){ MIN (start, end), along, fabs (end - start), thickness };
  return (TovBox){ along, MIN (start, end), thickness, fabs (end - start) };
}

static void
clear_value (TovValue *value)
{
  g_free (value->text);
}

static void
add_mark (TovPlot *self, guint series, guint category, TovBox box)
{
  TovMark mark = { .series = series, .category = category, .box = box };

  g_array_append_val (self->marks, mark);
}

/* A bar with a part that is missing is no bar. */
static void
place_parts (TovPlot *self, guint category)
{
  double lengths[TOV_CHART_MOST_SERIES];
  double x = tov_scale_place (&self->scale, 0);

  if (isnan (tov_chart_get_total (self->chart, category)))
    return;
  tov_plot_measure_parts (self, category, lengths);
  for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
    add_mark (self, s, category,
              (TovBox){ x, self->centres[category] - self->filled / 2, lengths[s], self->filled });
    x += lengths[s];
  }
}

static void
place_series (TovPlot *self, guint category)
{
  guint n_bars = count_bars (self->chart), bar = 0;
  double thickness = self->filled / n_bars;

  for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
    const TovSeries *series = tov_chart_get_series (self->chart, s);
    double value = series->values[category];

    if (series->mark == TOV_MARK_BAR) {
      double along = self->centres[category] - self->filled / 2 + bar * thickness;

      if (!isnan (value))
        add_mark (self, s, category, place_bar (self, along, thickness, 0, value));
      bar = (bar + 1) % n_bars;
    } else if (!isnan (value)) {
      double place = tov_scale_place (&self->scale, value);

      add_mark (self, s, category,
                (TovBox){ self->centres[category] - TOV_PLOT_POINT / 2, place - TOV_PLOT_POINT / 2,
                          TOV_PLOT_POINT, TOV_PLOT_POINT });
    }
  }
}

/* The widest value that is written at a bar. */
static double
measure_widest_value (const TovChart *chart, const TovRuler *ruler)
{
  double widest = 0;

  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    for (guint c = 0; c < chart->n_categories; c++) {
      double value = tov_chart_is_divided (chart) ? tov_chart_get_total (chart, c)
                                                  : tov_chart_get_series (chart, s)->values[c];
      g_autofree char *text = NULL;

      if (isnan (value))
        continue;
      text = tov_chart_format_number (chart, value);
      widest = MAX (widest, tov_ruler_measure (ruler, text));
    }
  return widest;
}

/* The room left of bars: names are broken at their words where they are too long for it. */
static double
measure_names (const TovChart *chart, double width, const TovRuler *ruler)
{
  double names =
      MAX (measure_widest_category (chart, ruler), tov_ruler_measure (ruler, chart->unit));
  double word = MIN (measure_longest_word (chart, ruler), width * MOST_WORD);

  return MIN (names, MAX (word, width * MOST_NAMES));
}

/* The line for the values of short parts, at the lower end of a bar's room. */
static double
get_line_below (const TovPlot *self, const TovRuler *ruler)
{
  return self->has_values_below ? ruler->line : 0;
}

/* Bars from left to right: names left of them, values behind them, ticks below. */
static void
lay_out_bars (TovPlot *self, double width, double height, double top, const TovRuler *ruler)
{
  const TovChart *chart = self->chart;
  double left = measure_names (chart, width, ruler) + TOV_PLOT_GAP;
  double tick = tov_ruler_measure (ruler, "100 %");
  double right = tick / 2;
  double least, greatest, wished;

  self->has_values = chart->kind != TOV_CHART_SHARES;
  if (self->has_values)
    right = MAX (right, measure_widest_value (chart, ruler) + TOV_PLOT_GAP);
  if (chart->reference_name != NULL)
    top += ruler->line;
  self->area = (TovBox){ left, top, MAX (width - left - right, 1),
                         MAX (height - top - ruler->line - TOV_PLOT_GAP, 1) };
  /* The ticks' words stand side by side, with half a word between them. */
  wished = CLAMP (self->area.width / (1.5 * tick), 2, MOST_TICKS);
  tov_chart_find_range (chart, &least, &greatest);
  self->scale =
      tov_scale_new (least, greatest, (guint) wished, tov_chart_is_hundred (chart) ? 10 : 1,
                     self->area.x, self->area.x + self->area.width);
  self->has_values_below = tov_chart_is_divided (chart) && tov_plot_has_values_below (self, ruler);
  self->room = self->area.height / MAX (chart->n_categories, 1);
  self->filled = MIN (MAX (self->room - get_line_below (self, ruler), 1) * FILLED,
                      MOST_BAR * ruler->line * count_bars (chart));
  self->label_every = 1;
  self->label_lines = 1;
}

/* Names that are too long for their columns are broken at their words, or left out evenly: months
 * are known by those beside them, other names are not. */
static void
place_labels (TovPlot *self, const TovRuler *ruler)
{
  double room = MAX (self->room, 1);
  double widest = measure_widest_category (self->chart, ruler);
  double lines = ceil (widest * BREAKING / room);

  self->label_lines = 1;
  self->label_every = (guint) MAX (1, ceil ((widest + TOV_PLOT_GAP) / room));
  if (self->label_every == 1 || self->chart->labels != NULL || lines > MOST_LABEL_LINES
      || measure_longest_word (self->chart, ruler) > room)
    return;
  self->label_lines = (guint) lines;
  self->label_every = 1;
}

/* Columns and lines: the unit above the axis of values, names below, a line's own name behind it.
 */
static void
lay_out_columns (TovPlot *self, double width, double height, double top, const TovRuler *ruler)
{
  const TovChart *chart = self->chart;
  double least, greatest, left, bottom, right = 0, above = ruler->line / 2;
  gboolean has_bars = count_bar_series (chart) > 0;
  guint n_bars = count_bars (chart);
  g_autofree char *longest = NULL;

  tov_chart_find_range (chart, &least, &greatest);
  /* The scale needs the area and the area the width of the scale's words. The last tick stands
   * below twice the greatest value. */
  longest = chart->percent ? tov_number_format_percent (100, 0)
                           : tov_number_format (MAX (greatest, -least) * 2, 0);
  left = tov_ruler_measure (ruler, longest) + TOV_PLOT_GAP;
  if (self->end_together) {
    /* Half of the last category's room is free for them, and shrinks with the others. */
    double half = 0.5 / chart->n_categories;

    right = self->is_named_at_ends ? measure_widest_name (self, ruler)
                                   : measure_widest_value (chart, ruler) + TOV_PLOT_SMALL_SWATCH;
    right += TOV_PLOT_POINT + 1;
    right = MAX ((right - (width - left) * half) / (1 - half), 0);
  }
  if (!chart->percent)
    above += ruler->line;
  self->room = MAX (width - left - right, 1) / MAX (chart->n_categories, 1);
  self->filled = MIN (self->room * FILLED, MOST_COLUMN * ruler->line * n_bars);
  place_labels (self, ruler);
  bottom = height - (self->label_lines + (chart->axis != NULL)) * ruler->line - TOV_PLOT_GAP;
  self->is_crowded =
      measure_widest_value (chart, ruler) + 2 > (n_bars == 1 ? self->room : self->filled / n_bars);
  self->has_values = has_bars && (!self->is_crowded || n_bars == 1);
  /* Values stand over the highest column, and under the lowest. */
  above += self->has_values ? ruler->line / 2 : 0;
  bottom -= self->has_values && least < 0 ? ruler->line : 0;
  bottom = MAX (bottom, top + 1);
  self->area =
      (TovBox){ left, top + above, MAX (width - left - right, 1), MAX (bottom - top - above, 1) };
  self->scale = tov_scale_new (least, greatest, MOST_TICKS, tov_chart_is_hundred (chart) ? 10 : 1,
                               bottom, self->area.y);
}

/* How many lines a label is written on before any is broken. */
static guint
count_label_lines (const TovChart *chart)
{
  for (guint c = 0; c < chart->n_categories; c++)
    if (strchr (tov_chart_get_label (chart, c), '\n') != NULL)
      return 2;
  return 1;
}

double
tov_plot_wish_height (
    const TovChart *chart, double width, double line, TovMeasureFunc measure_func, gpointer data)
{
  const TovRuler ruler = { line, measure_func, data };
  g_autoptr (TovPlot) plot = tov_plot_new (chart, width, G_MAXINT16, line, measure_func, data);
  double top = plot->area.y + line + TOV_PLOT_GAP;
  guint n_bars = count_bars (chart);
  double bars = n_bars == 1 ? BAR_LINES * line : n_bars * BARS_LINES * line;
  double names = measure_widest_category (chart, &ruler) / measure_names (chart, width, &ruler);

  if (!tov_chart_is_horizontal (chart))
    return top + (COLUMNS_LINES + (chart->axis != NULL)) * line;
  if (names > 1)
    names = CLAMP (ceil (names * BREAKING), 2, MOST_NAME_LINES);
  names = MAX (names, count_label_lines (chart));
  bars = bars / FILLED + get_line_below (plot, &ruler);
  return top + MAX (chart->n_categories, 1) * MAX (bars, (names + 0.2) * line);
}

TovPlot *
tov_plot_new (const TovChart *chart,
              double width,
              double height,
              double line,
              TovMeasureFunc measure_func,
              gpointer user_data)
{
  const TovRuler ruler = { line, measure_func, user_data };
  TovPlot *self = g_new0 (TovPlot, 1);
  gboolean is_horizontal = tov_chart_is_horizontal (chart);
  double top = 0;

  self->chart = chart;
  self->marks = g_array_new (FALSE, FALSE, sizeof (TovMark));
  self->values = g_array_new (FALSE, FALSE, sizeof (TovValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) clear_value);
  self->centres = g_new0 (double, MAX (chart->n_categories, 1));
  self->names = g_new0 (TovBox, MAX (tov_chart_n_series (chart), 1));
  self->is_named_at_ends = self->end_together = end_together (chart);
  if (self->is_named_at_ends && measure_widest_name (self, &ruler) > width * MOST_ENDS)
    self->is_named_at_ends = FALSE;
  if (!self->is_named_at_ends)
    top = place_names_above (self, width, &ruler);
  if (is_horizontal)
    lay_out_bars (self, width, height, top, &ruler);
  else
    lay_out_columns (self, width, height, top, &ruler);
  for (guint c = 0; c < chart->n_categories; c++)
    self->centres[c] = (is_horizontal ? self->area.y : self->area.x) + self->room * (c + 0.5)
                       - get_line_below (self, &ruler) / 2;
  if (self->is_named_at_ends)
    tov_plot_place_at_ends (self, width, &ruler, self->names);
  for (guint c = 0; c < chart->n_categories; c++)
    if (tov_chart_is_divided (chart))
      place_parts (self, c);
    else
      place_series (self, c);
  tov_plot_place_values (self, width, &ruler);
  return self;
}

void
tov_plot_place_at_ends (const TovPlot *self, double width, const TovRuler *ruler, TovBox *boxes)
{
  guint n = tov_chart_n_series (self->chart);
  double room = self->area.height + ruler->line;
  double spacing = MIN (ruler->line, room / n);
  guint order[TOV_CHART_MOST_SERIES];

  for (guint s = 0; s < n; s++) {
    double x = self->centres[find_end (self->chart, s)] + TOV_PLOT_POINT;
    double y = tov_scale_place (&self->scale, get_end (self->chart, s));

    boxes[s] = (TovBox){ x, y - ruler->line / 2, MAX (width - x, 0), ruler->line };
  }
  sort_names (self->chart, order);
  for (guint i = 1; i < n; i++)
    boxes[order[i]].y = MAX (boxes[order[i]].y, boxes[order[i - 1]].y + spacing);
  for (guint i = n; i > 0; i--) {
    double most = self->area.y + room - ruler->line / 2 - (n - i + 1) * spacing;

    boxes[order[i - 1]].y = MIN (boxes[order[i - 1]].y, most);
  }
}

void
tov_plot_free (TovPlot *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_array_unref (self->values);
  g_free (self->centres);
  g_free (self->names);
  g_free (self);
}

guint
tov_plot_n_marks (const TovPlot *self)
{
  return self->marks->len;
}

const TovMark *
tov_plot_get_mark (const TovPlot *self, guint position)
{
  return &g_array_index (self->marks, TovMark, position);
}

double
tov_plot_get_indent (const TovPlot *self)
{
  return tov_chart_n_series (self->chart) > 1 ? TOV_PLOT_SWATCH : 0;
}

char *
tov_plot_format_name (const TovPlot *self, guint series)
{
  const TovSeries *its = tov_chart_get_series (self->chart, series);
  g_autofree char *value = NULL;

  if (!self->is_named_at_ends)
    return g_strdup (its->name);
  value = tov_chart_format_number (self->chart, get_end (self->chart, series));
  return tov_chart_n_series (self->chart) > 1 ? g_strdup_printf ("%s\u2002%s", its->name, value)
                                              : g_steal_pointer (&value);
}

char *
tov_plot_format_tick (const TovPlot *self, guint tick)
{
  double value = fabs (tov_scale_tick (&self->scale, tick));

  return tov_chart_is_hundred (self->chart) ? tov_number_format_percent (value, 0)
                                            : tov_number_format (value, 0);
}
