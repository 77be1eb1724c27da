/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-charts-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-danish.h"
#include "tov-norms.h"
#include "tov-number.h"

/* What n is; TOV_NUMBER_NONE where the annex does not tell. */
static gint64
read_n (const TovAnnexChartKind *kind, const TovAnnex *annex, const TovChartLines *lines)
{
  const TovTable *table;
  const TovCell *cell;

  if (kind->counted.many == NULL)
    return TOV_NUMBER_NONE;
  if (kind->n.table == NULL)
    return (gint64) lines->total;
  table = tov_annex_find (annex, kind->n.table);
  if (table == NULL || tov_table_n_blocks (table) == 0)
    return TOV_NUMBER_NONE;
  cell = tov_table_find (table, tov_table_get_main_block (table)->code, kind->n.part, kind->n.row,
                         kind->n.column);
  if (cell == NULL || cell->kind == TOV_CELL_HIDDEN)
    return TOV_NUMBER_NONE;
  if (cell->N != TOV_NUMBER_NONE)
    return cell->N;
  return cell->kind == TOV_CELL_NUMBER ? (gint64) cell->value : TOV_NUMBER_NONE;
}

/* What belongs together is not broken at the end of a line. Transfer full. */
static char *
bind_words (const char *text)
{
  g_autoptr (GString) bound = g_string_new (text);

  g_string_replace (bound, " ", "\u00a0", 0);
  /* A line may end between the two ends of a period and between what is listed. */
  g_string_replace (bound, "\u00a0–\u00a0", "\u00a0– ", 0);
  g_string_replace (bound, ",\u00a0", ", ", 0);
  return g_string_free (g_steal_pointer (&bound), FALSE);
}

/* The marks of a series together, of per cents what they are of. NULL where one is hidden: it could
 * be told from the sum. Transfer full. */
static char *
format_total (const TovAnnexChartKind *kind, const TovChartLines *lines, guint series)
{
  double total = 0;

  for (guint c = 0; c < lines->categories->len; c++) {
    double whole;
    gboolean is_hidden;
    double value = tov_chart_lines_read (lines, series, c, &whole, &is_hidden);

    if (is_hidden)
      return NULL;
    value = kind->is_percent ? whole : fabs (value);
    total += isnan (value) ? 0 : value;
  }
  return tov_number_format (total, 0);
}

/* "339 startet, 328 sluttet, hos 121 unge", else "n = 122 deltagere"; NULL where neither is known.
 * Transfer full. */
static char *
describe_numbers (const TovAnnexChartKind *kind, const TovAnnex *annex, const TovChartLines *lines)
{
  gint64 n = read_n (kind, annex, lines);
  g_autofree char *number = NULL;

  if (kind->counted.many != NULL && n == TOV_NUMBER_NONE)
    return NULL;
  number = tov_number_format ((double) n, 0);
  if (kind->totals != NULL && lines->series->len == 2) {
    g_autofree char *first = format_total (kind, lines, 0);
    g_autofree char *second = format_total (kind, lines, 1);

    if (first != NULL && second != NULL)
      return g_strdup_printf (tov_danish (kind->totals), first, second, number);
  }
  if (kind->counted.many == NULL)
    return NULL;
  return g_strdup_printf ("n\u00a0=\u00a0%s %s", number,
                          tov_danish (n == 1 ? kind->counted.one : kind->counted.many));
}

/* "vægte: tæt 1,0, ekstern 0,6, udslusning 0,3", as the cover prints them. Transfer full. */
static char *
describe_weights (const TovAnnex *annex)
{
  int decimals = tov_norm_get_kind (TOV_NORM_WEIGHT)->decimals;
  g_autofree char *close = tov_number_format (annex->weights[0], decimals);
  g_autofree char *external = tov_number_format (annex->weights[1], decimals);
  g_autofree char *phasing_out = tov_number_format (annex->weights[2], decimals);
  g_autofree char *weights =
      g_strdup_printf (tov_danish (N_ ("weights: close %s, external %s, phasing out %s")), close,
                       external, phasing_out);

  return bind_words (weights);
}

/* Adds the text behind what is there; NULL and nothing add nothing. */
static void
append_words (GString *text, const char *words)
{
  if (words == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

/* "n = 122 deltagere · oktober 2010 – september 2011", "n = 112 indskrevne pr. 30. september 2011".
 */
static char *
describe (const TovAnnexChartKind *kind,
          const TovAnnex *annex,
          const TovChartLines *lines,
          gboolean has_hidden)
{
  g_autofree char *period = tov_period_format (annex->period);
  g_autofree char *last_day = tov_date_format_long (annex->period.til);
  g_autofree char *as_of = g_strdup_printf (tov_danish (N_ ("as of %s")), last_day);
  g_autofree char *bound_period = bind_words (period);
  g_autofree char *bound_day = bind_words (as_of);
  g_autofree char *numbers = describe_numbers (kind, annex, lines);
  g_autofree char *weights = kind->limit != NULL ? describe_weights (annex) : NULL;
  g_autoptr (GString) text = g_string_new (numbers);

  if (kind->time != TOV_CHART_OF_PERIOD && numbers != NULL)
    g_string_append_printf (text, " %s", bound_day);
  else if (kind->time == TOV_CHART_OF_LAST_DAY)
    append_words (text, bound_day);
  if (kind->time != TOV_CHART_OF_LAST_DAY)
    append_words (text, bound_period);
  append_words (text, weights);
  append_words (text, kind->note != NULL ? tov_danish (kind->note) : NULL);
  append_words (text, lines->rest);
  if (has_hidden)
    append_words (text, tov_danish (N_ ("small numbers are hidden")));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static TovChart *
create_chart (const TovAnnexChartKind *kind, const TovChartLines *lines)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new (), labels = g_strv_builder_new ();
  g_auto (GStrv) all_names = NULL, all_labels = NULL;
  gboolean has_labels = FALSE;
  TovChart *chart;

  for (guint c = 0; c < lines->categories->len; c++) {
    const TovChartLine *line = tov_chart_lines_get_category (lines, c);

    g_strv_builder_add (names, line->name);
    g_strv_builder_add (labels, line->label != NULL ? line->label : line->name);
    has_labels |= line->label != NULL;
  }
  all_names = g_strv_builder_end (names);
  all_labels = g_strv_builder_end (labels);
  chart = tov_chart_new (kind->kind, tov_danish (kind->title), tov_danish (kind->unit.many),
                         kind->is_percent, (const char *const *) all_names);
  tov_chart_set_unit_one (chart, tov_danish (kind->unit.one));
  if (kind->axis != NULL)
    tov_chart_set_axis (chart, tov_danish (kind->axis));
  if (has_labels)
    tov_chart_set_labels (chart, (const char *const *) all_labels);
  return chart;
}

static void
add_series (TovChart *chart, const TovAnnexChartKind *kind, const TovChartLines *lines)
{
  for (guint s = 0; s < lines->series->len; s++) {
    TovSeries *series =
        tov_chart_add_series (chart, tov_chart_lines_get_series (lines, s)->name, kind->mark);

    for (guint c = 0; c < lines->categories->len; c++)
      series->values[c] =
          tov_chart_lines_read (lines, s, c, &series->wholes[c], &series->is_hidden[c]);
  }
}

TovChart *
tov_annex_chart_new (const TovAnnexChartKind *kind, const TovAnnex *annex)
{
  g_autoptr (TovChartLines) lines = tov_chart_lines_new (kind, annex);
  TovChart *chart;

  if (lines == NULL)
    return NULL;
  chart = create_chart (kind, lines);
  add_series (chart, kind, lines);
  chart->subtitle = describe (kind, annex, lines, tov_chart_has_hidden (chart));
  if (kind->limit != NULL && annex->caseload_limit > 0) {
    g_autofree char *limit = tov_number_format (annex->caseload_limit, 0);
    g_autofree char *name = g_strdup_printf (tov_danish (kind->limit), limit);

    tov_chart_set_reference (chart, annex->caseload_limit, name);
  }
  return chart;
}

guint
tov_chart_lines_find_cells (const TovChartLines *self,
                            guint series,
                            guint category,
                            TovCellPlace *places)
{
  TovChartCells cells;
  guint n = 0;

  G_STATIC_ASSERT (TOV_ANNEX_CHART_MOST_ROWS * TOV_ANNEX_CHART_MOST_COLUMNS
                   <= TOV_ANNEX_CHART_MOST_CELLS);
  if (series >= self->series->len || category >= self->categories->len)
    return 0;
  cells = tov_chart_lines_get_cells (self, series, category);
  for (guint r = 0; r < TOV_ANNEX_CHART_MOST_ROWS && cells.rows[r] != NULL; r++)
    for (guint c = 0; c < TOV_ANNEX_CHART_MOST_COLUMNS && cells.columns[c] != NULL; c++)
      places[n++] = (TovCellPlace){ self->table->number, cells.block, cells.part, cells.rows[r],
                                    cells.columns[c] };
  return n;
}
