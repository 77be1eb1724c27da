/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-charts.h"

#include "tov-danish.h"
#include "tov-support-level.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const TovBlock *
get_last_block (const TovTable *table)
{
  return tov_table_get_block (table, tov_table_n_blocks (table) - 1);
}

static char **
list_rows (const TovBlock *block)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < tov_block_n_rows (block); i++)
    g_strv_builder_add (builder, tov_block_get_row (block, i)->label);
  return g_strv_builder_end (builder);
}

static char **
list_blocks (const TovTable *table)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < tov_table_n_blocks (table); i++)
    g_strv_builder_add (builder, tov_table_get_block (table, i)->title);
  return g_strv_builder_end (builder);
}

static double
read_cell (const TovTable *table, const TovBlock *block, const char *row, const char *column)
{
  const TovCell *cell = tov_table_find (table, block->code, NULL, row, column);

  return cell != NULL && cell->kind == TOV_CELL_NUMBER ? cell->value : NAN;
}

/* Adds a series of one column down the months of a block. */
static void
add_column (TovChart *chart,
            const TovTable *table,
            const TovBlock *block,
            const char *name,
            const char *column,
            TovMarkKind mark,
            double sign)
{
  TovSeries *series = tov_chart_add_series (chart, name, mark);

  for (guint i = 0; i < tov_block_n_rows (block); i++)
    series->values[i] = sign * read_cell (table, block, tov_block_get_row (block, i)->code, column);
}

/* "okt." of a row of the time series YYYY-MM; over more than a year January says "2011" instead. */
static char *
shorten_month (const char *code, gboolean over_a_year)
{
  int month = (int) g_ascii_strtoll (code + strlen ("YYYY-"), NULL, 10);

  return month == 1 && over_a_year ? g_strndup (code, strlen ("YYYY"))
                                   : g_strdup (tov_date_month_short_name (month));
}

static TovChart *
create_month_chart (const TovTable *table, const char *title, const char *unit, gboolean percent)
{
  const TovBlock *block = get_last_block (table);
  g_auto (GStrv) months = list_rows (block);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  TovChart *chart =
      tov_chart_new (TOV_CHART_COLUMNS, title, unit, percent, (const char *const *) months);

  for (guint i = 0; i < tov_block_n_rows (block); i++) {
    g_autofree char *label =
        shorten_month (tov_block_get_row (block, i)->code, chart->n_categories > 12);

    g_strv_builder_add (builder, label);
  }
  labels = g_strv_builder_end (builder);
  tov_chart_set_labels (chart, (const char *const *) labels);
  return chart;
}

/* Stock and flow stand apart: together the few who come and go could not be seen under the many who
 * are there. */
static TovChart *
create_stock_chart (const TovAnnex *annex, const TovTable *series)
{
  TovChart *chart =
      create_month_chart (series, tov_danish (N_ ("Enrolled at the end of the month")),
                          tov_danish (N_ ("young people")), FALSE);

  add_column (chart, series, get_last_block (series), tov_danish (N_ ("Enrolled")), "enrolled",
              TOV_MARK_LINE, 1);
  chart->subtitle = g_strdup (annex->partnerships);
  return chart;
}

static TovChart *
create_flow_chart (const TovAnnex *annex, const TovTable *series)
{
  const TovBlock *block = get_last_block (series);
  TovChart *chart =
      create_month_chart (series, tov_danish (N_ ("Admitted and discharged in the month")),
                          tov_danish (N_ ("young people")), FALSE);

  add_column (chart, series, block, tov_danish (N_ ("Admitted")), "admitted", TOV_MARK_BAR, 1);
  add_column (chart, series, block, tov_danish (N_ ("Discharged")), "discharged", TOV_MARK_BAR, -1);
  chart->subtitle = g_strdup (annex->partnerships);
  return chart;
}

static TovChart *
create_outcome_chart (const TovTable *outcomes)
{
  static const struct
  {
    const char *row;
    const char *name;
  } parts[] = { { "education", N_ ("In education") },
                { "work", N_ ("In work") },
                { "none_yet", N_ ("Neither yet") } };
  g_auto (GStrv) blocks = list_blocks (outcomes);
  TovChart *chart =
      tov_chart_new (TOV_CHART_SHARES, tov_danish (N_ ("Education and work among participants")),
                     tov_danish (N_ ("young people")), FALSE, (const char *const *) blocks);
  const TovBlock *all = get_last_block (outcomes);
  double total = 0;

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++) {
    TovSeries *series = tov_chart_add_series (chart, tov_danish (parts[p].name), TOV_MARK_BAR);

    for (guint b = 0; b < tov_table_n_blocks (outcomes); b++)
      series->values[b] =
          read_cell (outcomes, tov_table_get_block (outcomes, b), parts[p].row, "n");
    total += read_cell (outcomes, all, parts[p].row, "n");
  }
  chart->subtitle = g_strdup_printf (tov_danish (N_ ("n = %d participants")), (int) total);
  return chart;
}

static TovChart *
create_norm_chart (const TovTable *series)
{
  TovChart *chart = create_month_chart (
      series, tov_danish (N_ ("Young people met at least once a month")), "%", TRUE);
  const TovBlock *block = get_last_block (series);

  add_column (chart, series, block, tov_danish (N_ ("The project: every month")), "monthly_norm",
              TOV_MARK_LINE, 1);
  add_column (chart, series, block, tov_danish (N_ ("The law: every other month")), "law_norm",
              TOV_MARK_LINE, 1);
  chart->subtitle = g_strdup (tov_danish (N_ ("Share of young people enrolled 15 days or more")));
  return chart;
}

/* Kinds of placement that nobody used would only be empty rows. */
static TovChart *
create_activity_chart (const TovTable *activities)
{
  static const char *const ends[] = { "completed", "on_to_next", "interrupted", "ending_unknown" };
  const TovBlock *block = get_last_block (activities);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) started = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ended = g_array_new (FALSE, FALSE, sizeof (double));
  g_auto (GStrv) names = NULL;
  TovChart *chart;

  for (guint i = 0; i < tov_block_n_rows (block); i++) {
    const TovRow *row = tov_block_get_row (block, i);
    double its_started = read_cell (activities, block, row->code, "started"), its_ended = 0;

    for (guint e = 0; e < G_N_ELEMENTS (ends); e++)
      its_ended += read_cell (activities, block, row->code, ends[e]);
    if (row->kind != TOV_ROW_NORMAL || its_started + its_ended == 0)
      continue;
    g_strv_builder_add (builder, row->label);
    g_array_append_val (started, its_started);
    g_array_append_val (ended, its_ended);
  }
  names = g_strv_builder_end (builder);
  chart = tov_chart_new (TOV_CHART_BARS, tov_danish (N_ ("Placements started and ended")),
                         tov_danish (N_ ("placements")), FALSE, (const char *const *) names);
  memcpy (tov_chart_add_series (chart, tov_danish (N_ ("Started")), TOV_MARK_BAR)->values,
          started->data, started->len * sizeof (double));
  memcpy (tov_chart_add_series (chart, tov_danish (N_ ("Ended")), TOV_MARK_BAR)->values,
          ended->data, ended->len * sizeof (double));
  chart->subtitle = g_strdup (tov_danish (N_ ("In the period, by kind of placement")));
  return chart;
}

static void
add_level (TovChart *chart, const TovTable *target_group, const char *code, const char *name)
{
  TovSeries *series = tov_chart_add_series (chart, name, TOV_MARK_BAR);

  for (guint b = 0; b < tov_table_n_blocks (target_group); b++) {
    const TovBlock *block = tov_table_get_block (target_group, b);

    series->values[b] =
        tov_table_find (target_group, block->code, "support_level", code, "")->value;
  }
}

/* How closely those who are enrolled are followed, a bar a partnership. Not stated has a name only
 * where there is somebody of whom it is not. */
static TovChart *
create_level_chart (const TovTable *target_group)
{
  const TovBlock *all = get_last_block (target_group);
  g_auto (GStrv) blocks = list_blocks (target_group);
  TovChart *chart =
      tov_chart_new (TOV_CHART_SHARES, tov_danish (N_ ("Support levels on the last day")),
                     tov_danish (N_ ("young people")), FALSE, (const char *const *) blocks);

  for (const TovChoice *level = tov_support_levels; level->code != NULL; level++)
    add_level (chart, target_group, level->code, tov_danish (level->label));
  if (tov_table_find (target_group, all->code, "support_level", "unknown", "")->value > 0)
    add_level (chart, target_group, "unknown", tov_danish (N_ ("Not stated")));
  chart->subtitle =
      g_strdup (tov_danish (N_ ("Young people enrolled, by how closely they are followed")));
  return chart;
}

/* Partnerships beside each other; more than five lines could not be told apart. */
static TovChart *
create_comparison_chart (const TovTable *series)
{
  guint n_partnerships = MIN (tov_table_n_blocks (series) - 1, 5);
  TovChart *chart = create_month_chart (
      series, tov_danish (N_ ("Enrolled at the end of the month, by partnership")),
      tov_danish (N_ ("young people")), FALSE);

  for (guint b = 0; b < n_partnerships; b++) {
    const TovBlock *block = tov_table_get_block (series, b);

    add_column (chart, series, block, block->title, "enrolled", TOV_MARK_LINE, 1);
  }
  chart->subtitle = g_strdup (tov_danish (N_ ("Each partnership for itself")));
  return chart;
}

static TovChart *
create_caseload_chart (const TovTable *series)
{
  TovChart *chart =
      create_month_chart (series, tov_danish (N_ ("Young people for each key worker")),
                          tov_danish (N_ ("young people")), FALSE);

  add_column (chart, series, get_last_block (series),
              tov_danish (N_ ("Enrolled for each key worker")), "caseload", TOV_MARK_BAR, 1);
  chart->subtitle =
      g_strdup (tov_danish (N_ ("Enrolled on the last day of the month, by key workers that day")));
  return chart;
}

GPtrArray *
tov_annex_charts_new (const TovAnnex *annex)
{
  GPtrArray *charts = g_ptr_array_new ();
  const TovTable *series = tov_annex_find (annex, "18");

  g_ptr_array_add (charts, create_stock_chart (annex, series));
  g_ptr_array_add (charts, create_flow_chart (annex, series));
  g_ptr_array_add (charts, create_outcome_chart (tov_annex_find (annex, "7")));
  g_ptr_array_add (charts, create_norm_chart (series));
  g_ptr_array_add (charts, create_activity_chart (tov_annex_find (annex, "5")));
  g_ptr_array_add (charts, create_level_chart (tov_annex_find (annex, "4")));
  g_ptr_array_add (charts, create_comparison_chart (series));
  g_ptr_array_add (charts, create_caseload_chart (series));
  return charts;
}
