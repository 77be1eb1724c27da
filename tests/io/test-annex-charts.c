/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-charts.h"

#include <math.h>
#include <string.h>

#include "tov-package.h"

static TovStore *example;

/* The example from one day to another; partnership may be NULL for all. */
static TovAnnex *
count (const char *from, const char *til, const char *partnership)
{
  const char *const partnerships[] = { partnership, NULL };
  const TovAnnexRequest request = {
    .period = { tov_date_from_iso (from), tov_date_from_iso (til) },
    .partnerships = partnership != NULL ? partnerships : NULL,
    .audience = TOV_AUDIENCE_INTERNAL,
  };
  g_autoptr (GError) error = NULL;
  TovAnnex *annex =
      tov_annex_count (tov_store_get_connection (example), &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return annex;
}

static TovAnnex *
count_year (void)
{
  return count ("2010-10-01", "2011-09-30", NULL);
}

static TovChart *
create (const TovAnnex *annex, const char *id)
{
  const TovAnnexChartKind *kind = tov_annex_chart_kind_find (id);

  g_assert_nonnull (kind);
  return tov_annex_chart_new (kind, annex);
}

static TovTable *
get_table (const TovAnnex *annex, const char *number)
{
  return (TovTable *) tov_annex_find (annex, number);
}

static TovCell *
find_cell (const TovAnnex *annex, const TovCellPlace *place)
{
  return (TovCell *) tov_table_find (tov_annex_find (annex, place->table), place->block,
                                     place->part, place->row, place->column);
}

static void
test_every_kind_is_one_of_a_name_and_a_table (void)
{
  g_autoptr (TovAnnex) annex = count_year ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (const TovAnnexChartKind *const *kind = tov_annex_chart_kinds; *kind != NULL; kind++) {
    const char *id = tov_annex_chart_kind_get_id (*kind);
    g_autoptr (TovChart) chart = tov_annex_chart_new (*kind, annex);

    g_assert_true (g_hash_table_add (ids, (char *) id));
    g_assert_true (tov_annex_chart_kind_find (id) == *kind);
    g_assert_nonnull (tov_annex_find (annex, tov_annex_chart_kind_get_table (*kind)));
    g_assert_nonnull (chart);
    g_assert_true (tov_chart_has_values (chart));
    /* The period or its last day, and neither is broken where a line ends. */
    g_assert_true (strstr (chart->subtitle, "oktober\u00a02010\u00a0– september\u00a02011") != NULL
                   || strstr (chart->subtitle, "30.\u00a0september\u00a02011") != NULL);
  }
  g_assert_null (tov_annex_chart_kind_find ("pie"));
}

static guint
find_cells (const TovAnnexChartKind *kind,
            const TovAnnex *annex,
            guint series,
            guint category,
            TovCellPlace *places)
{
  g_autoptr (TovChartLines) lines = tov_chart_lines_new (kind, annex);

  return tov_chart_lines_find_cells (lines, series, category, places);
}

/* The sum of a mark's cells; NAN where one has no number. */
static double
add_cells (const TovAnnex *annex, const TovCellPlace *places, guint n_places)
{
  double sum = 0;

  for (guint i = 0; i < n_places; i++) {
    const TovCell *cell = find_cell (annex, &places[i]);

    g_assert_nonnull (cell);
    sum += cell->kind == TOV_CELL_NUMBER ? cell->value : NAN;
  }
  return sum;
}

static void
expect_mark (const TovAnnex *annex, const TovAnnexChartKind *kind, guint series, guint category)
{
  g_autoptr (TovChart) chart = tov_annex_chart_new (kind, annex);
  const TovSeries *its = tov_chart_get_series (chart, series);
  TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];
  guint n = find_cells (kind, annex, series, category, places);
  double sum = add_cells (annex, places, n);
  double value = fabs (its->values[category]);

  g_assert_cmpuint (n, >=, 1);
  if (isnan (sum)) {
    g_assert_true (isnan (value));
    return;
  }
  /* The cells are per cents themselves, or numbers of which the chart makes some. */
  if (chart->percent && value != sum)
    sum = 100 * sum / its->wholes[category];
  g_assert_cmpfloat_with_epsilon (value, sum, 1e-9);
}

static void
test_every_mark_finds_its_cells (void)
{
  g_autoptr (TovAnnex) annex = count_year ();
  TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];

  for (const TovAnnexChartKind *const *kind = tov_annex_chart_kinds; *kind != NULL; kind++) {
    g_autoptr (TovChart) chart = tov_annex_chart_new (*kind, annex);

    g_assert_cmpuint (tov_chart_n_series (chart), >, 0);
    for (guint s = 0; s < tov_chart_n_series (chart); s++)
      for (guint c = 0; c < chart->n_categories; c++)
        expect_mark (annex, *kind, s, c);
    g_assert_cmpuint (find_cells (*kind, annex, tov_chart_n_series (chart), 0, places), ==, 0);
    g_assert_cmpuint (find_cells (*kind, annex, 0, chart->n_categories, places), ==, 0);
  }
}

/* The last mark of each series in turn loses a cell. Transitions are internal, and one that had
 * none would not be among the greatest. */
static void
test_a_hidden_cell_is_a_gap (void)
{
  g_autoptr (TovAnnex) annex = count_year ();

  for (const TovAnnexChartKind *const *kind = tov_annex_chart_kinds; *kind != NULL; kind++) {
    g_autoptr (TovChart) whole = tov_annex_chart_new (*kind, annex);

    if (g_str_equal (tov_annex_chart_kind_get_id (*kind), "transitions"))
      continue;
    g_assert_false (tov_chart_has_hidden (whole));
    for (guint s = 0; s < tov_chart_n_series (whole); s++) {
      TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];
      guint n = find_cells (*kind, annex, s, whole->n_categories - 1, places);
      TovCell *cell = find_cell (annex, &places[n - 1]);
      TovCell kept = *cell;
      g_autoptr (TovChart) chart = NULL;

      tov_cell_hide (cell);
      chart = tov_annex_chart_new (*kind, annex);
      g_assert_true (tov_chart_has_hidden (chart));
      for (guint h = 0; h < tov_chart_n_series (chart); h++)
        for (guint c = 0; c < chart->n_categories; c++)
          g_assert_true (!tov_chart_get_series (chart, h)->is_hidden[c]
                         || isnan (tov_chart_get_series (chart, h)->values[c]));
      g_assert_cmpstr (chart->subtitle, !=, whole->subtitle);
      *cell = kept;
    }
  }
}

static void
test_names_are_for_those_inside (void)
{
  g_autoptr (TovAnnex) annex = count_year ();

  g_assert_nonnull (tov_annex_find (annex, "11"));
  annex->audience = TOV_AUDIENCE_STEERING;
  g_assert_null (create (annex, "caseload"));
}

static void
test_without_its_table_there_is_no_chart (void)
{
  g_autoptr (TovAnnex) annex = count_year ();

  g_ptr_array_remove (annex->tables, get_table (annex, "6a"));
  g_assert_null (create (annex, "transitions"));
}

static void
test_a_limit_stands_at_the_caseload (void)
{
  g_autoptr (TovAnnex) annex = count_year ();
  g_autoptr (TovChart) chart = create (annex, "caseload");
  g_autoptr (TovChart) months = create (annex, "caseload-months");

  g_assert_nonnull (strstr (chart->subtitle, "1,0"));
  g_assert_nonnull (strstr (chart->subtitle, "0,6"));
  g_assert_nonnull (strstr (chart->subtitle, "0,3"));
  g_assert_cmpfloat (chart->reference, ==, 20);
  g_assert_nonnull (strstr (chart->reference_name, "20"));
  g_assert_null (months->reference_name);
}

static gboolean
holds_day (const TovAnnex *annex, const char *id)
{
  g_autoptr (TovChart) chart = create (annex, id);

  return strstr (chart->subtitle, "30.\u00a0september\u00a02011") != NULL;
}

static gboolean
holds_period (const TovAnnex *annex, const char *id)
{
  g_autoptr (TovChart) chart = create (annex, id);

  return strstr (chart->subtitle, "oktober\u00a02010") != NULL;
}

static void
test_a_status_tells_its_day (void)
{
  static const char *const of_day[] = { "age", "entry", "levels", "caseload", "retention" };
  static const char *const of_both[] = { "stock", "partnerships", "caseload-months" };
  static const char *const of_period[] = { "flow", "outcomes", "activities", "next-steps" };
  g_autoptr (TovAnnex) annex = count_year ();

  for (guint i = 0; i < G_N_ELEMENTS (of_day); i++)
    g_assert_true (holds_day (annex, of_day[i]) && !holds_period (annex, of_day[i]));
  for (guint i = 0; i < G_N_ELEMENTS (of_both); i++)
    g_assert_true (holds_day (annex, of_both[i]) && holds_period (annex, of_both[i]));
  for (guint i = 0; i < G_N_ELEMENTS (of_period); i++)
    g_assert_true (!holds_day (annex, of_period[i]) && holds_period (annex, of_period[i]));
}

/* The sum of a series, without signs. */
static double
add_series (const TovChart *chart, guint series)
{
  double sum = 0;

  for (guint c = 0; c < chart->n_categories; c++)
    sum += fabs (tov_chart_get_series (chart, series)->values[c]);
  return sum;
}

/* Each of the two series, unless a sum would tell what is hidden. */
static void
test_totals_are_those_of_the_marks (void)
{
  static const char *const ids[] = { "flow", "activities" };
  g_autoptr (TovAnnex) annex = count_year ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (TovChart) chart = create (annex, ids[i]), hidden = NULL;
    TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];

    for (guint s = 0; s < 2; s++) {
      g_autofree char *sum = g_strdup_printf ("%.0f ", add_series (chart, s));

      g_assert_nonnull (strstr (chart->subtitle, sum));
    }
    find_cells (tov_annex_chart_kind_find (ids[i]), annex, 0, 0, places);
    tov_cell_hide (find_cell (annex, &places[0]));
    hidden = create (annex, ids[i]);
    g_assert_true (g_ascii_isdigit (chart->subtitle[0]));
    g_assert_false (g_ascii_isdigit (hidden->subtitle[0]));
  }
}

/* Nobody is told how many a bar is of where a part of it is hidden. */
static void
test_a_bar_of_shares_tells_how_many_it_is_of (void)
{
  static const char *const ids[] = { "outcomes", "levels", "next-steps" };
  g_autoptr (TovAnnex) annex = count_year ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (TovChart) chart = create (annex, ids[i]), hidden = NULL;
    TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];

    for (guint c = 0; c < chart->n_categories; c++) {
      g_autofree char *end = g_strdup_printf ("\u00a0(%.0f)", tov_chart_get_total (chart, c));

      g_assert_true (g_str_has_suffix (chart->categories[c], end));
    }
    find_cells (tov_annex_chart_kind_find (ids[i]), annex, 0, 0, places);
    tov_cell_hide (find_cell (annex, &places[0]));
    hidden = create (annex, ids[i]);
    g_assert_null (strstr (hidden->categories[0], "("));
    g_assert_nonnull (strstr (hidden->categories[1], "("));
  }
}

static void
test_goings_are_under_the_line (void)
{
  g_autoptr (TovAnnex) annex = count_year ();
  g_autoptr (TovChart) chart = create (annex, "flow");

  for (guint c = 0; c < chart->n_categories; c++) {
    g_assert_cmpfloat (tov_chart_get_series (chart, 0)->values[c], >=, 0);
    g_assert_cmpfloat (tov_chart_get_series (chart, 1)->values[c], <=, 0);
  }
}

static void
test_the_greatest_stand_first_and_nothing_is_left_out (void)
{
  static const char *const ids[] = { "activities", "transitions", "themes", "companies" };
  g_autoptr (TovAnnex) annex = count_year ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (TovChart) chart = create (annex, ids[i]);

    for (guint c = 0; c < chart->n_categories; c++) {
      g_assert_cmpfloat (tov_chart_get_total (chart, c), >, 0);
      if (c > 0)
        g_assert_cmpfloat (tov_chart_get_total (chart, c), <=, tov_chart_get_total (chart, c - 1));
    }
  }
}

static void
test_only_the_ten_greatest_transitions_are_shown (void)
{
  g_autoptr (TovAnnex) annex = count_year ();
  g_autoptr (TovChart) chart = create (annex, "transitions");
  g_autofree char *others = NULL;
  double shown = 0, all;

  g_assert_cmpuint (chart->n_categories, ==, 10);
  g_assert_nonnull (strstr (chart->categories[0], "→"));
  for (guint c = 0; c < chart->n_categories; c++)
    shown += tov_chart_get_total (chart, c);
  /* "n = " counts the others too, and what is behind says how many they are. */
  all = g_ascii_strtod (chart->subtitle + strlen ("n\u00a0=\u00a0"), NULL);
  g_assert_cmpfloat (all, >, shown);
  others = g_strdup_printf (" %.0f ", all - shown);
  g_assert_nonnull (strstr (chart->subtitle, others));
  g_assert_nonnull (strstr (tov_chart_get_label (chart, 0), "→\n"));
}

static void
test_one_partnership_is_one_bar (void)
{
  g_autoptr (TovAnnex) all = count_year (), one = count ("2010-10-01", "2011-09-30", "ps-g");
  g_autoptr (TovChart) bars = create (all, "outcomes"), bar = create (one, "outcomes");
  g_autoptr (TovChart) lines = create (all, "partnerships");

  g_assert_cmpuint (bars->n_categories, ==, 5);
  g_assert_cmpuint (bar->n_categories, ==, 1);
  g_assert_cmpstr (bar->categories[0], ==, "Guldborgsund\u00a0(34)");
  g_assert_cmpuint (tov_chart_n_series (lines), ==, 4);
  g_assert_null (create (one, "partnerships"));
}

static void
test_months_are_known_by_their_year_in_a_longer_period (void)
{
  g_autoptr (TovAnnex) year = count_year (), longer = count ("2010-10-01", "2011-12-31", NULL);
  g_autoptr (TovChart) months = create (year, "stock"), more = create (longer, "stock");

  g_assert_cmpstr (tov_chart_get_label (months, 0), ==, "okt.");
  g_assert_cmpstr (tov_chart_get_label (more, 0), ==, "okt. 10");
  g_assert_cmpstr (more->categories[0], ==, "oktober 2010");
}

static TovRow *
add_cohort (TovTable *table, TovBlock *block, const char *part, const char *code, double admitted)
{
  TovRow *row = tov_table_add_row (table, block, code, code);

  row->part = g_strdup (part);
  tov_cell_set_number (&row->cells[0], admitted);
  for (guint c = 1; c < 4; c++)
    tov_cell_set_empty (&row->cells[c]);
  return row;
}

/* An annex of one table 8: half-years from 2008-2 of 20 young people each, of whom after 3 months 9
 * are enrolled, 4 in education and 2 in work, and after 6 months only those of the first half-year
 * are known: 10, 0 and 0. The last has not come to its 3 months. */
static TovAnnex *
create_cohorts (guint n_half_years, double admitted)
{
  TovAnnex *annex = g_new0 (TovAnnex, 1);
  TovTable *table = tov_table_new ("8", "Fastholdelse", "Optaget i", TOV_CLASS_STEERING);
  TovBlock *block;

  annex->period = (TovPeriod){ tov_date_new (2011, 1, 1), tov_date_new (2011, 12, 31) };
  annex->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_table_free);
  tov_table_add_column (table, "admitted", "Optaget", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "enrolled", "Indskrevet", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "education", "I uddannelse", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "work", "I job", TOV_FORMAT_COUNT);
  block = tov_table_add_block (table, "all", "I alt");
  for (guint part = 0; part < 2; part++) {
    const char *code = part == 0 ? "after_3" : "after_6";

    tov_table_add_heading (table, block, code, code);
    for (guint i = 0; i < n_half_years; i++) {
      g_autofree char *half_year = g_strdup_printf ("%u-%u", 2008 + (i + 1) / 2, 2 - i % 2);
      TovRow *row = add_cohort (table, block, code, half_year, admitted);

      if (i + 1 == n_half_years || (part == 1 && i > 0))
        continue;
      tov_cell_set_number (&row->cells[1], part == 0 ? 9 : 10);
      tov_cell_set_number (&row->cells[2], part == 0 ? 4 : 0);
      tov_cell_set_number (&row->cells[3], part == 0 ? 2 : 0);
    }
  }
  g_ptr_array_add (annex->tables, table);
  return annex;
}

static void
test_cohorts_are_shares_until_they_are_known (void)
{
  g_autoptr (TovAnnex) annex = create_cohorts (4, 20);
  g_autoptr (TovChart) chart = create (annex, "retention");
  const TovSeries *first, *second;

  /* At the admission, after 3 and after 6 months; the half-year that is not mature has no line. */
  g_assert_cmpuint (chart->n_categories, ==, 3);
  g_assert_cmpuint (tov_chart_n_series (chart), ==, 3);
  first = tov_chart_get_series (chart, 0);
  second = tov_chart_get_series (chart, 1);
  g_assert_cmpstr (first->name, ==, "2008-2\u00a0(20)");
  g_assert_cmpstr (tov_chart_get_label (chart, 1), ==, "3");
  g_assert_nonnull (chart->axis);
  g_assert_cmpfloat (first->values[0], ==, 100);
  g_assert_cmpfloat (first->values[1], ==, 75);
  g_assert_cmpfloat (first->wholes[1], ==, 20);
  g_assert_cmpfloat (first->values[2], ==, 50);
  g_assert_cmpfloat (second->values[1], ==, 75);
  g_assert_true (isnan (second->values[2]));
  g_assert_false (second->is_hidden[2]);
}

static void
test_many_cohorts_are_years (void)
{
  /* 2008-2 to 2012-1: seven mature half-years; of 2012 only one, and it is not. */
  g_autoptr (TovAnnex) annex = create_cohorts (8, 20);
  g_autoptr (TovChart) chart = create (annex, "retention");

  g_assert_cmpuint (tov_chart_n_series (chart), ==, 4);
  g_assert_cmpstr (tov_chart_get_series (chart, 0)->name, ==, "2008\u00a0(20)");
  g_assert_cmpfloat (tov_chart_get_series (chart, 0)->wholes[1], ==, 20);
  g_assert_cmpstr (tov_chart_get_series (chart, 3)->name, ==, "2011\u00a0(40)");
  g_assert_cmpfloat (tov_chart_get_series (chart, 3)->wholes[1], ==, 40);
  g_assert_cmpfloat (tov_chart_get_series (chart, 3)->values[1], ==, 75);
}

static void
test_of_fewer_than_ten_there_is_no_share (void)
{
  g_autoptr (TovAnnex) annex = create_cohorts (4, 9);
  g_autoptr (TovChart) chart = create (annex, "retention");

  g_assert_cmpuint (tov_chart_n_series (chart), ==, 0);
  g_assert_false (tov_chart_has_values (chart));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  example = tov_store_open (NULL, &error);
  g_assert_no_error (error);
  tov_package_import (example, EXAMPLE_DIR, &error);
  g_assert_no_error (error);
  g_test_add_func ("/annex-charts/every-kind-is-one-of-a-name-and-a-table",
                   test_every_kind_is_one_of_a_name_and_a_table);
  g_test_add_func ("/annex-charts/every-mark-finds-its-cells", test_every_mark_finds_its_cells);
  g_test_add_func ("/annex-charts/a-hidden-cell-is-a-gap", test_a_hidden_cell_is_a_gap);
  g_test_add_func ("/annex-charts/names-are-for-those-inside", test_names_are_for_those_inside);
  g_test_add_func ("/annex-charts/without-its-table-there-is-no-chart",
                   test_without_its_table_there_is_no_chart);
  g_test_add_func ("/annex-charts/a-limit-stands-at-the-caseload",
                   test_a_limit_stands_at_the_caseload);
  g_test_add_func ("/annex-charts/a-status-tells-its-day", test_a_status_tells_its_day);
  g_test_add_func ("/annex-charts/totals-are-those-of-the-marks",
                   test_totals_are_those_of_the_marks);
  g_test_add_func ("/annex-charts/a-bar-of-shares-tells-how-many-it-is-of",
                   test_a_bar_of_shares_tells_how_many_it_is_of);
  g_test_add_func ("/annex-charts/goings-are-under-the-line", test_goings_are_under_the_line);
  g_test_add_func ("/annex-charts/the-greatest-stand-first-and-nothing-is-left-out",
                   test_the_greatest_stand_first_and_nothing_is_left_out);
  g_test_add_func ("/annex-charts/only-the-ten-greatest-transitions-are-shown",
                   test_only_the_ten_greatest_transitions_are_shown);
  g_test_add_func ("/annex-charts/one-partnership-is-one-bar", test_one_partnership_is_one_bar);
  g_test_add_func ("/annex-charts/months-are-known-by-their-year-in-a-longer-period",
                   test_months_are_known_by_their_year_in_a_longer_period);
  g_test_add_func ("/annex-charts/cohorts-are-shares-until-they-are-known",
                   test_cohorts_are_shares_until_they_are_known);
  g_test_add_func ("/annex-charts/many-cohorts-are-years", test_many_cohorts_are_years);
  g_test_add_func ("/annex-charts/of-fewer-than-ten-there-is-no-share",
                   test_of_fewer_than_ten_there_is_no_share);
  status = g_test_run ();
  g_object_unref (example);
  return status;
}
