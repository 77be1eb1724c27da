/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-charts-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tov-danish.h"
#include "tov-number.h"

#define MOST_TRANSITIONS 10

static void
clear_line (TovChartLine *line)
{
  g_free (line->name);
  g_free (line->label);
}

static GArray *
create_lines (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (TovChartLine));

  g_array_set_clear_func (lines, (GDestroyNotify) clear_line);
  return lines;
}

/* "okt." of a row of the time series YYYY-MM; over more than a year "okt. 10". */
static char *
shorten_month (const char *code, gboolean over_a_year)
{
  const char *name =
      tov_date_month_short_name ((int) g_ascii_strtoll (code + strlen ("YYYY-"), NULL, 10));

  return over_a_year ? g_strdup_printf ("%s %.2s", name, code + strlen ("YY")) : g_strdup (name);
}

static gboolean
is_shown (const TovAnnexChartKind *kind, const TovRow *row)
{
  if (row->kind != TOV_ROW_NORMAL || (kind->part != NULL && g_strcmp0 (row->part, kind->part) != 0))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kind->left_out); i++)
    if (g_strcmp0 (kind->left_out[i], row->code) == 0)
      return FALSE;
  return TRUE;
}

static void
add_rows (TovChartLines *self, const TovAnnexChartKind *kind)
{
  const TovBlock *block = tov_table_get_main_block (self->table);
  gboolean is_months = kind->along != TOV_ALONG_ROWS && kind->along != TOV_ALONG_TRANSITIONS;

  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);
    g_autofree char *both = NULL;
    TovChartLine *line;

    if (!is_shown (kind, row))
      continue;
    if (kind->along == TOV_ALONG_TRANSITIONS)
      both = g_strdup_printf ("%s\u00a0→ %s", tov_block_find_heading (block, row->part)->label,
                              row->label);
    line = tov_chart_lines_add (self->categories, both != NULL ? both : row->label);
    /* What it went from stands over what it came to. */
    if (kind->along == TOV_ALONG_TRANSITIONS)
      line->label = g_strdup_printf ("%s\u00a0→\n%s",
                                     tov_block_find_heading (block, row->part)->label, row->label);
    line->cells = (TovChartCells){ block->code, row->part, { row->code } };
    if (is_months)
      line->label = shorten_month (row->code, tov_block_n_rows (block) > 12);
    if (kind->along == TOV_ALONG_MONTHS_BY_BLOCK)
      line->cells.block = NULL;
  }
}

/* Where one partnership was chosen, all together would be the same again. */
static void
add_blocks (TovChartLines *self, const TovAnnexChartKind *kind)
{
  guint n_blocks = tov_table_n_blocks (self->table);

  for (guint b = 0; b < (n_blocks == 2 ? 1 : n_blocks); b++) {
    const TovBlock *block = tov_table_get_block (self->table, b);

    tov_chart_lines_add (self->categories, block->title)->cells =
        (TovChartCells){ block->code, kind->part, { NULL } };
  }
}

/* The series that the kind names, as far as the table has them. Nobody of whom something is not
 * stated needs no name for it. */
static void
add_named_series (TovChartLines *self, const TovAnnexChartKind *kind)
{
  const TovBlock *all = tov_table_get_main_block (self->table);

  for (guint s = 0; s < G_N_ELEMENTS (kind->series) && kind->series[s].columns[0] != NULL; s++) {
    const TovAnnexChartSeries *series = &kind->series[s];
    gint column = tov_table_find_column (self->table, series->columns[0]);
    const TovRow *row =
        series->row != NULL ? tov_block_find_row (all, kind->part, series->row) : NULL;
    TovChartLine *line;

    if (column < 0 || (series->row != NULL && row == NULL))
      continue;
    if (row != NULL && g_str_equal (row->code, "unknown") && row->cells[0].kind == TOV_CELL_NUMBER
        && row->cells[0].value == 0)
      continue;
    line = tov_chart_lines_add (
        self->series, series->name != NULL ? tov_danish (series->name)
                      : row != NULL        ? row->label
                                    : tov_table_get_column (self->table, (guint) column)->heading);
    line->cells.rows[0] = series->row;
    memcpy (line->cells.columns, series->columns, sizeof series->columns);
    line->is_going = series->is_going;
  }
}

static double
read_last_month (const TovBlock *block, guint column)
{
  const TovRow *last = tov_block_get_row (block, tov_block_n_rows (block) - 1);

  return last->cells[column].kind == TOV_CELL_NUMBER ? last->cells[column].value : -1;
}

/* How many other partnerships have more in the last month, or as many and stand before. */
static guint
count_greater (const TovTable *table, guint block)
{
  double value = read_last_month (tov_table_get_block (table, block), 0);
  guint count = 0;

  for (guint b = 0; b + 1 < tov_table_n_blocks (table); b++) {
    double its = read_last_month (tov_table_get_block (table, b), 0);

    count += its > value || (its == value && b < block);
  }
  return count;
}

/* A line for each partnership; the line of one alone is that of the stock. */
static void
add_block_series (TovChartLines *self, const TovAnnexChartKind *kind)
{
  if (tov_table_n_blocks (self->table) > TOV_CHART_MOST_SERIES + 1)
    self->rest = g_strdup (tov_danish (N_ ("the five greatest")));
  for (guint b = 0; b + 1 < tov_table_n_blocks (self->table) && self->categories->len > 0; b++) {
    const TovBlock *block = tov_table_get_block (self->table, b);
    TovChartLine *line;

    if (tov_table_n_blocks (self->table) == 2
        || count_greater (self->table, b) >= TOV_CHART_MOST_SERIES)
      continue;
    line = tov_chart_lines_add (self->series, block->title);
    line->cells.block = block->code;
    memcpy (line->cells.columns, kind->series[0].columns, sizeof kind->series[0].columns);
  }
}

/* All series of a category together, without those that have no value; -1 where none has. */
static double
read_category (const TovChartLines *self, guint category)
{
  double total = -1;

  for (guint s = 0; s < self->series->len; s++) {
    double value = tov_chart_lines_read (self, s, category, NULL, NULL);

    if (!isnan (value))
      total = MAX (total, 0) + fabs (value);
  }
  return total;
}

/* A per cent of a bar is of so many. What is not known of a part is not known of all. */
static void
number_categories (TovChartLines *self)
{
  for (guint c = 0; c < self->categories->len; c++) {
    TovChartLine *line = &g_array_index (self->categories, TovChartLine, c);
    g_autofree char *name = g_steal_pointer (&line->name);
    double total = 0;

    for (guint s = 0; s < self->series->len; s++)
      total += tov_chart_lines_read (self, s, c, NULL, NULL);
    line->name = tov_chart_lines_name_number (name, total);
  }
}

/* The greatest first and those without a value last; else the sort leaves the table's order. */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const TovChartLine *first = a;
  const TovChartLine *second = b;

  return (first->total < second->total) - (first->total > second->total);
}

static void
rank (TovChartLines *self)
{
  for (guint c = 0; c < self->categories->len; c++) {
    TovChartLine *line = &g_array_index (self->categories, TovChartLine, c);

    line->total = read_category (self, c);
    self->total += MAX (line->total, 0);
  }
  g_array_sort (self->categories, compare_totals);
}

static void
leave_out_rare_transitions (TovChartLines *self)
{
  double shown = 0;
  g_autofree char *others = NULL;

  if (self->categories->len <= MOST_TRANSITIONS)
    return;
  g_array_set_size (self->categories, MOST_TRANSITIONS);
  for (guint c = 0; c < self->categories->len; c++)
    shown += MAX (tov_chart_lines_get_category (self, c)->total, 0);
  others = tov_number_format (self->total - shown, 0);
  self->rest =
      g_strdup_printf (tov_danish (N_ ("the ten most frequent; %s others are not shown")), others);
}

/* Whether all values of a category are known and 0. */
static gboolean
is_nothing (const TovChartLines *self, guint category)
{
  for (guint s = 0; s < self->series->len; s++)
    if (tov_chart_lines_read (self, s, category, NULL, NULL) != 0)
      return FALSE;
  return TRUE;
}

/* Rows of nothing would only be empty; of an order only what is not stated is left out. */
static void
leave_out_nothing (TovChartLines *self, const TovAnnexChartKind *kind)
{
  for (guint c = self->categories->len; c > 0; c--) {
    const char *row = tov_chart_lines_get_category (self, c - 1)->cells.rows[0];

    if ((kind->is_ranked || g_strcmp0 (row, "unknown") == 0) && is_nothing (self, c - 1))
      g_array_remove_index (self->categories, c - 1);
  }
}

TovChartLines *
tov_chart_lines_new (const TovAnnexChartKind *kind, const TovAnnex *annex)
{
  g_autoptr (TovChartLines) self = NULL;
  const TovTable *table = tov_annex_find (annex, kind->table);

  if (table == NULL || tov_table_n_blocks (table) == 0
      || (kind->is_internal && annex->audience != TOV_AUDIENCE_INTERNAL))
    return NULL;
  self = g_new0 (TovChartLines, 1);
  self->table = table;
  self->categories = create_lines ();
  self->series = create_lines ();
  if (kind->along == TOV_ALONG_BLOCKS)
    add_blocks (self, kind);
  else if (kind->along == TOV_ALONG_AGES)
    tov_chart_lines_add_ages (self);
  else
    add_rows (self, kind);
  if (kind->along == TOV_ALONG_MONTHS_BY_BLOCK)
    add_block_series (self, kind);
  else if (kind->along == TOV_ALONG_AGES)
    tov_chart_lines_add_cohorts (self);
  else
    add_named_series (self, kind);
  if (self->series->len == 0 && kind->along != TOV_ALONG_AGES)
    return NULL;
  if (kind->along == TOV_ALONG_ROWS || kind->along == TOV_ALONG_TRANSITIONS)
    leave_out_nothing (self, kind);
  if (kind->is_ranked)
    rank (self);
  if (kind->along == TOV_ALONG_TRANSITIONS)
    leave_out_rare_transitions (self);
  if (kind->kind == TOV_CHART_SHARES)
    number_categories (self);
  return g_steal_pointer (&self);
}

void
tov_chart_lines_free (TovChartLines *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->categories);
  g_array_unref (self->series);
  g_free (self->rest);
  g_free (self);
}

char *
tov_chart_lines_name_number (const char *name, double number)
{
  g_autofree char *text = NULL;

  if (isnan (number))
    return g_strdup (name);
  text = tov_number_format (number, 0);
  return g_strdup_printf ("%s\u00a0(%s)", name, text);
}

TovChartLine *
tov_chart_lines_add (GArray *lines, const char *name)
{
  g_array_set_size (lines, lines->len + 1);
  g_array_index (lines, TovChartLine, lines->len - 1).name = g_strdup (name);
  return &g_array_index (lines, TovChartLine, lines->len - 1);
}

const TovChartLine *
tov_chart_lines_get_category (const TovChartLines *self, guint position)
{
  return &g_array_index (self->categories, TovChartLine, position);
}

const TovChartLine *
tov_chart_lines_get_series (const TovChartLines *self, guint position)
{
  return &g_array_index (self->series, TovChartLine, position);
}

TovChartCells
tov_chart_lines_get_cells (const TovChartLines *self, guint series, guint category)
{
  TovChartCells cells = tov_chart_lines_get_category (self, category)->cells;
  const TovChartCells *its = &tov_chart_lines_get_series (self, series)->cells;

  if (cells.block == NULL)
    cells.block = its->block;
  if (cells.rows[0] == NULL)
    memcpy (cells.rows, its->rows, sizeof its->rows);
  if (cells.columns[0] == NULL)
    memcpy (cells.columns, its->columns, sizeof its->columns);
  return cells;
}

/* Adds a cell to a sum. FALSE where it has no number, and then whether it hides one. */
static gboolean
add_cell (const TovCell *cell, double *sum, double *whole, gboolean *is_hidden)
{
  if (cell == NULL || cell->kind != TOV_CELL_NUMBER) {
    *is_hidden |= cell != NULL && cell->kind == TOV_CELL_HIDDEN;
    return FALSE;
  }
  *sum += cell->value;
  *whole = tov_cell_is_quotient (cell, TOV_FORMAT_COLUMN) ? (double) cell->N : NAN;
  return TRUE;
}

/* The sum of the cells in those columns. */
static double
add_cells (const TovChartLines *self,
           const TovChartCells *cells,
           const char *const *columns,
           guint n_columns,
           double *whole,
           gboolean *is_hidden)
{
  double sum = 0;
  gboolean is_whole = TRUE;

  for (guint r = 0; r < TOV_ANNEX_CHART_MOST_ROWS && cells->rows[r] != NULL; r++)
    for (guint c = 0; c < n_columns && columns[c] != NULL; c++)
      is_whole &= add_cell (
          tov_table_find (self->table, cells->block, cells->part, cells->rows[r], columns[c]), &sum,
          whole, is_hidden);
  return is_whole ? sum : NAN;
}

double
tov_chart_lines_read (
    const TovChartLines *self, guint series, guint category, double *whole, gboolean *is_hidden)
{
  const TovChartCells cells = tov_chart_lines_get_cells (self, series, category);
  double value, all = NAN, ignored;
  gboolean hides = FALSE;

  value = add_cells (self, &cells, cells.columns, TOV_ANNEX_CHART_MOST_COLUMNS, &all, &hides);
  if (cells.of != NULL) {
    all = add_cells (self, &cells, &cells.of, 1, &ignored, &hides);
    value = all >= TOV_LEAST_WHOLE ? 100 * value / all : NAN;
  }
  if (whole != NULL)
    *whole = all;
  if (is_hidden != NULL)
    *is_hidden = hides;
  return tov_chart_lines_get_series (self, series)->is_going ? -value : value;
}
