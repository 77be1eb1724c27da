/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-plot-private.h"

#include "tov-number.h"

#include <math.h>

/* A part of a bar is at least as long as this, so that its colour is seen beside the next one's. */
#define LEAST_PART 4.0
/* What a value needs beside itself in a part of a bar. */
#define INSET 6.0
/* Between values that stand side by side. */
#define VALUE_GAP 6.0

static const TovSeries *
get_series (const TovPlot *self, guint series)
{
  return tov_chart_get_series (self->chart, series);
}

static TovValue *
add_value (TovPlot *self, guint series, guint category, char *text, TovBox box)
{
  TovValue value = { series, category, text, box, FALSE, FALSE };

  g_array_append_val (self->values, value);
  return &g_array_index (self->values, TovValue, self->values->len - 1);
}

/* A bar of a single part is its own sum. */
static gboolean
has_parts (const TovChart *chart, guint category)
{
  guint count = 0;

  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    count += tov_chart_get_series (chart, s)->values[category] > 0;
  return count > 1;
}

/* Parts of a bar carry their share, or their number where there are too few for shares; NULL for
 * what is nothing. Transfer full. */
static char *
format_part (const TovChart *chart, guint series, guint category)
{
  double value = tov_chart_get_series (chart, series)->values[category];
  double share = tov_chart_get_share (chart, series, category);

  if (value == 0 || (chart->kind == TOV_CHART_STACKS && !has_parts (chart, category)))
    return NULL;
  if (chart->kind != TOV_CHART_SHARES || isnan (share))
    return tov_chart_format_number (chart, value);
  /* What is there is not 0 %. */
  return share < 0.5 ? g_strdup ("<1\u00a0%") : tov_number_format_percent (share, 0);
}

void
tov_plot_measure_parts (const TovPlot *self, guint category, double *lengths)
{
  guint n = tov_chart_n_series (self->chart);
  double total = tov_chart_get_total (self->chart, category);
  double reached = self->chart->kind == TOV_CHART_SHARES ? 100 : total;
  double length = tov_scale_place (&self->scale, reached) - tov_scale_place (&self->scale, 0);
  double missing = 0, spare = 0;

  for (guint s = 0; s < n; s++) {
    lengths[s] = get_series (self, s)->values[category] / MAX (total, 1) * length;
    if (lengths[s] > LEAST_PART)
      spare += lengths[s] - LEAST_PART;
    else if (lengths[s] > 0)
      missing += LEAST_PART - lengths[s];
  }
  /* The long ones give what the short ones need. */
  for (guint s = 0; s < n; s++)
    if (lengths[s] > LEAST_PART)
      lengths[s] -= (lengths[s] - LEAST_PART) * MIN (missing / spare, 1);
    else if (lengths[s] > 0)
      lengths[s] = LEAST_PART;
}

static gboolean
is_on_part (const char *text, double length, const TovRuler *ruler)
{
  return tov_ruler_measure (ruler, text) + INSET <= length;
}

gboolean
tov_plot_has_values_below (const TovPlot *self, const TovRuler *ruler)
{
  double lengths[TOV_CHART_MOST_SERIES];

  for (guint c = 0; c < self->chart->n_categories; c++) {
    if (isnan (tov_chart_get_total (self->chart, c)))
      continue;
    tov_plot_measure_parts (self, c, lengths);
    for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
      g_autofree char *text = format_part (self->chart, s, c);

      if (text != NULL && !is_on_part (text, lengths[s], ruler))
        return TRUE;
    }
  }
  return FALSE;
}

/* Values below a bar, from the one at `first` on: each under its part, and moved apart where they
 * would lie on each other. */
static void
spread_values (TovPlot *self, guint first, double width)
{
  double limit = self->area.x;

  for (guint i = first; i < self->values->len; i++) {
    TovBox *box = &g_array_index (self->values, TovValue, i).box;

    box->x = MAX (box->x, limit);
    limit = box->x + box->width + VALUE_GAP;
  }
  limit = width;
  for (guint i = self->values->len; i > first; i--) {
    TovBox *box = &g_array_index (self->values, TovValue, i - 1).box;

    box->x = MIN (box->x, limit - box->width);
    limit = box->x - VALUE_GAP;
  }
}

/* Places the value of a part on it where that is long enough (or, if is_below, where it is not:
 * below it, with its colour). */
static void
place_part_value (TovPlot *self, const TovMark *mark, gboolean is_below, const TovRuler *ruler)
{
  const TovBox *part = &mark->box;
  g_autofree char *text = format_part (self->chart, mark->series, mark->category);
  TovValue *value;
  double width, middle = part->x + part->width / 2;

  if (text == NULL || is_on_part (text, part->width, ruler) == is_below)
    return;
  width = tov_ruler_measure (ruler, text) + (is_below ? TOV_PLOT_SMALL_SWATCH : 0);
  value = add_value (self, mark->series, mark->category, g_steal_pointer (&text),
                     (TovBox){ middle - width / 2, part->y, width, ruler->line });
  value->box.y += is_below ? part->height + 1 : (part->height - ruler->line) / 2;
  value->is_on_mark = !is_below;
  value->has_swatch = is_below;
}

static void
place_part_values (TovPlot *self, double width, const TovRuler *ruler)
{
  guint n = tov_chart_n_series (self->chart);

  /* The parts of a bar stand together. */
  for (guint first = 0; first < self->marks->len; first += n) {
    guint first_below;

    for (guint s = 0; s < n; s++)
      place_part_value (self, tov_plot_get_mark (self, first + s), FALSE, ruler);
    first_below = self->values->len;
    for (guint s = 0; s < n; s++)
      place_part_value (self, tov_plot_get_mark (self, first + s), TRUE, ruler);
    spread_values (self, first_below, width);
  }
}

/* The value of a bar behind its end. One that the line of a limit would cross stands on the bar, or
 * behind the line. A bar of nothing needs no 0. */
static void
place_at_end (TovPlot *self, const TovMark *mark, double amount, const TovRuler *ruler)
{
  const TovChart *chart = self->chart;
  const TovBox *bar = &mark->box;
  char *text = tov_chart_format_number (chart, amount);
  double width = tov_ruler_measure (ruler, text), x = bar->x + bar->width + TOV_PLOT_GAP / 2;
  double limit = chart->reference_name != NULL ? tov_scale_place (&self->scale, chart->reference)
                                               : -TOV_PLOT_GAP;
  gboolean is_crossed = limit > x - TOV_PLOT_GAP / 2 && limit < x + width + TOV_PLOT_GAP / 2;
  gboolean is_on = is_crossed && !tov_chart_is_divided (chart) && width + INSET <= bar->width;

  if (amount == 0) {
    g_free (text);
    return;
  }
  if (is_on)
    x = bar->x + bar->width - width - INSET / 2;
  else if (is_crossed)
    x = limit + TOV_PLOT_GAP / 2;
  add_value (self, mark->series, mark->category, text,
             (TovBox){ x, bar->y + (bar->height - ruler->line) / 2, width, ruler->line })
      ->is_on_mark = is_on;
}

static void
place_bar_values (TovPlot *self, const TovRuler *ruler)
{
  guint last = tov_chart_n_series (self->chart) - 1;

  for (guint i = 0; i < self->marks->len; i++) {
    const TovMark *mark = tov_plot_get_mark (self, i);

    if (!tov_chart_is_divided (self->chart))
      place_at_end (self, mark, get_series (self, mark->series)->values[mark->category], ruler);
    else if (self->chart->kind == TOV_CHART_STACKS && mark->series == last)
      place_at_end (self, mark, tov_chart_get_total (self->chart, mark->category), ruler);
  }
}

/* The first (direction 1) or last (-1) mark of a series; NULL where it has none. */
static const TovMark *
find_mark (const TovPlot *self, guint series, int direction)
{
  for (guint i = 0; i < self->marks->len; i++) {
    const TovMark *mark = tov_plot_get_mark (self, direction > 0 ? i : self->marks->len - 1 - i);

    if (mark->series == series)
      return mark;
  }
  return NULL;
}

static gboolean
overlap (const TovBox *a, const TovBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Over the column, or under one of goings, and clear of its neighbours. A column of nothing among
 * others says so with a 0; months of nothing are many, and between comings and goings a 0 would
 * belong to neither. side is how much of the text stands left of the column's middle. */
static void
place_at_column (TovPlot *self, const TovMark *mark, double side, const TovRuler *ruler)
{
  double amount = get_series (self, mark->series)->values[mark->category];
  gboolean is_going = amount < 0;
  char *text = tov_chart_format_number (self->chart, amount);
  double width = tov_ruler_measure (ruler, text);
  double at = mark->box.x + mark->box.width * side;
  TovBox box = { at - width * side,
                 is_going ? mark->box.y + mark->box.height : mark->box.y - ruler->line, width,
                 ruler->line };

  if (amount == 0 && (self->chart->labels != NULL || tov_chart_n_series (self->chart) > 1)) {
    g_free (text);
    return;
  }
  for (guint i = 0; i < self->marks->len && side != 0.5; i++) {
    const TovBox *other = &tov_plot_get_mark (self, i)->box;

    if (overlap (&box, other))
      box.y = is_going ? other->y + other->height : other->y - ruler->line;
  }
  add_value (self, mark->series, mark->category, text, box);
}

/* Those of all columns, or where they are too narrow the first and the last. */
static void
place_column_values (TovPlot *self, const TovRuler *ruler)
{
  for (guint i = 0; i < self->marks->len && !self->is_crowded; i++) {
    const TovMark *mark = tov_plot_get_mark (self, i);

    if (get_series (self, mark->series)->mark == TOV_MARK_BAR)
      place_at_column (self, mark, 0.5, ruler);
  }
  for (guint s = 0; s < tov_chart_n_series (self->chart) && self->is_crowded; s++) {
    const TovMark *first = find_mark (self, s, 1), *last = find_mark (self, s, -1);

    if (first == NULL || get_series (self, s)->mark != TOV_MARK_BAR)
      continue;
    place_at_column (self, first, 0, ruler);
    if (last != first)
      place_at_column (self, last, 1, ruler);
  }
}

/* Whether nothing else is where a value of a mark would stand, and it stays within the area. */
static gboolean
is_free (const TovPlot *self, const TovBox *box, const TovMark *its, const TovRuler *ruler)
{
  const TovBox *area = &self->area;

  if (box->y < area->y - ruler->line / 2 || box->y + box->height > area->y + area->height
      || box->x < area->x)
    return FALSE;
  for (guint i = 0; i < self->values->len; i++)
    if (overlap (box, &g_array_index (self->values, TovValue, i).box))
      return FALSE;
  for (guint i = 0; i < self->marks->len; i++) {
    const TovMark *mark = tov_plot_get_mark (self, i);

    if (mark != its && overlap (box, &mark->box))
      return FALSE;
  }
  return TRUE;
}

/* The value of a line's first or last point where that is free: over or under it, rather away from
 * the next point of the line, else beside it. */
static void
place_at_point (
    TovPlot *self, const TovMark *mark, gboolean is_first, double width, const TovRuler *ruler)
{
  const double *values = get_series (self, mark->series)->values;
  guint c = mark->category;
  gboolean has_next = c + 1 < self->chart->n_categories && !isnan (values[c + 1]);
  double next = has_next ? values[c + 1] : c > 0 ? values[c - 1] : NAN;
  const TovBox *point = &mark->box;
  g_autofree char *text = tov_chart_format_number (self->chart, values[c]);
  double its = tov_ruler_measure (ruler, text);
  double x =
      CLAMP (point->x + (point->width - its) / 2, self->area.x, MAX (width - its, self->area.x));
  double above = point->y - ruler->line, below = point->y + point->height;
  const TovBox places[] = {
    { x, next > values[c] ? below : above, its, ruler->line },
    { x, next > values[c] ? above : below, its, ruler->line },
    { is_first ? point->x - its : point->x + point->width,
      point->y + (point->height - ruler->line) / 2, its, ruler->line },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_free (self, &places[i], mark, ruler)) {
      add_value (self, mark->series, c, g_steal_pointer (&text), places[i]);
      return;
    }
}

/* Behind the ends of lines that end together, unless their names stand there and carry them. */
static void
place_end_values (TovPlot *self, double width, const TovRuler *ruler)
{
  guint n = tov_chart_n_series (self->chart);
  TovBox boxes[TOV_CHART_MOST_SERIES];

  if (!self->end_together || self->is_named_at_ends)
    return;
  tov_plot_place_at_ends (self, width, ruler, boxes);
  for (guint s = 0; s < n; s++) {
    const TovMark *last = find_mark (self, s, -1);
    double value = get_series (self, s)->values[last->category];

    add_value (self, s, last->category, tov_chart_format_number (self->chart, value), boxes[s])
        ->has_swatch = TRUE;
  }
}

static void
place_line_values (TovPlot *self, double width, const TovRuler *ruler)
{
  for (guint s = 0; s < tov_chart_n_series (self->chart); s++) {
    const TovMark *first = find_mark (self, s, 1), *last = find_mark (self, s, -1);

    if (first == NULL || get_series (self, s)->mark != TOV_MARK_LINE)
      continue;
    if (!self->end_together)
      place_at_point (self, last, FALSE, width, ruler);
    if (last != first)
      place_at_point (self, first, TRUE, width, ruler);
  }
}

void
tov_plot_place_values (TovPlot *self, double width, const TovRuler *ruler)
{
  if (tov_chart_is_divided (self->chart))
    place_part_values (self, width, ruler);
  if (tov_chart_is_horizontal (self->chart))
    place_bar_values (self, ruler);
  else if (self->has_values)
    place_column_values (self, ruler);
  if (!tov_chart_is_horizontal (self->chart)) {
    place_end_values (self, width, ruler);
    place_line_values (self, width, ruler);
  }
}
