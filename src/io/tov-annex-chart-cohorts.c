/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-charts-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tov-danish.h"

/* Whether the half-years of a cohort have all come as far as the first part. admitted is how many
 * they are; NAN where that is hidden. */
static gboolean
is_mature (const TovTable *table, const TovChartCells *cohort, double *admitted)
{
  const TovBlock *block = tov_table_get_main_block (table);

  *admitted = 0;
  for (guint i = 0; i < TOV_ANNEX_CHART_MOST_ROWS && cohort->rows[i] != NULL; i++) {
    const TovCell *number =
        tov_table_find (table, block->code, "after_3", cohort->rows[i], "admitted");
    const TovCell *enrolled =
        tov_table_find (table, block->code, "after_3", cohort->rows[i], "enrolled");

    if (number == NULL || enrolled == NULL || enrolled->kind == TOV_CELL_EMPTY)
      return FALSE;
    *admitted += number->kind == TOV_CELL_NUMBER ? number->value : NAN;
  }
  return TRUE;
}

/* A cohort of too few to say something of is left out. */
static void
add_cohort (TovChartLines *self, const char *name, const TovChartCells *cells)
{
  g_autofree char *whole_name = NULL;
  double admitted;

  if (!is_mature (self->table, cells, &admitted))
    return;
  if (!(admitted >= TOV_LEAST_WHOLE)) {
    g_free (self->rest);
    self->rest = g_strdup_printf (tov_danish (N_ ("cohorts of fewer than %d are not shown")),
                                  TOV_LEAST_WHOLE);
    return;
  }
  whole_name = tov_chart_lines_name_number (name, admitted);
  tov_chart_lines_add (self->series, whole_name)->cells = *cells;
}

/* Adds the cohorts that are mature, each a half-year "2008-2" or a year of two. */
static void
add_cohorts (TovChartLines *self, gboolean by_year)
{
  const TovBlock *block = tov_table_get_main_block (self->table);

  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);
    const TovRow *next = r + 1 < tov_block_n_rows (block) ? tov_block_get_row (block, r + 1) : NULL;
    g_autofree char *year = g_strndup (row->code, strlen ("YYYY"));
    TovChartCells cells = { .rows = { row->code } };

    if (row->kind == TOV_ROW_HEADING || g_strcmp0 (row->part, "after_3") != 0)
      continue;
    if (by_year && next != NULL && g_strcmp0 (next->part, row->part) == 0
        && g_str_has_prefix (next->code, year)) {
      cells.rows[1] = next->code;
      r++;
    }
    add_cohort (self, by_year ? year : row->label, &cells);
  }
}

void
tov_chart_lines_add_ages (TovChartLines *self)
{
  static const char *const statuses[] = { "enrolled", "education", "work" };
  const TovBlock *block = tov_table_get_main_block (self->table);
  gboolean is_first = TRUE;

  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);
    TovChartLine *line;

    if (row->kind != TOV_ROW_HEADING)
      continue;
    if (is_first) {
      line = tov_chart_lines_add (self->categories, tov_danish (N_ ("At the admission")));
      line->label = g_strdup ("0");
      line->cells = (TovChartCells){ block->code, row->part, { NULL }, { "admitted" }, "admitted" };
      is_first = FALSE;
    }
    line = tov_chart_lines_add (self->categories, row->label);
    line->label = g_strdup (row->part + strlen ("after_"));
    line->cells = (TovChartCells){ block->code, row->part, { NULL }, { NULL }, "admitted" };
    memcpy (line->cells.columns, statuses, sizeof statuses);
  }
}

void
tov_chart_lines_add_cohorts (TovChartLines *self)
{
  add_cohorts (self, FALSE);
  if (self->series->len > TOV_CHART_MOST_SERIES) {
    g_array_set_size (self->series, 0);
    g_clear_pointer (&self->rest, g_free);
    add_cohorts (self, TRUE);
  }
  if (self->series->len > TOV_CHART_MOST_SERIES) {
    g_free (self->rest);
    self->rest = g_strdup (tov_danish (N_ ("earlier cohorts are not shown")));
    g_array_remove_range (self->series, 0, self->series->len - TOV_CHART_MOST_SERIES);
  }
}
