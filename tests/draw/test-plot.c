/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-plot.h"

#include <math.h>

#define WIDTH  400.0
#define HEIGHT 200.0
#define LINE   16.0

/* Every character is 7 wide. */
static double
measure (const char *text, gpointer user_data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

static TovChart *
create (TovChartKind kind, const char *categories)
{
  g_auto (GStrv) names = g_strsplit (categories, ",", -1);

  return tov_chart_new (kind, "Prøve", "unge", FALSE, (const char *const *) names);
}

static void
add (TovChart *chart, TovMarkKind mark, double a, double b, double c)
{
  double values[] = { a, b, c };
  TovSeries *series = tov_chart_add_series (chart, "Række", mark);

  for (guint i = 0; i < MIN (3, chart->n_categories); i++)
    series->values[i] = values[i];
}

static TovPlot *
lay_out (const TovChart *chart)
{
  return tov_plot_new (chart, WIDTH, HEIGHT, LINE, measure, NULL);
}

static void
expect_box (const TovBox *box, double x, double y, double width, double height)
{
  g_assert_cmpfloat_with_epsilon (box->x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->y, y, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->width, width, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->height, height, 1e-6);
}

static void
expect_mark (const TovPlot *plot,
             guint position,
             guint series,
             guint category,
             double x,
             double y,
             double width,
             double height)
{
  const TovMark *mark = tov_plot_get_mark (plot, position);

  g_assert_cmpuint (mark->series, ==, series);
  g_assert_cmpuint (mark->category, ==, category);
  expect_box (&mark->box, x, y, width, height);
}

/* "40" is 14 wide and the gap 6, so the area begins at 20. Half a line is over it for the uppermost
 * tick's words, a line and a gap below: 200 - 8 - 16 - 6 = 170. Each of three months has 120, of
 * which bars fill 84; the scale goes from 0 at 178 to 20 at 8, 8.5 a person. */
#define BOTTOM 178.0

static void
create_columns (TovChart **chart, TovPlot **plot)
{
  *chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  add (*chart, TOV_MARK_BAR, 10, NAN, 20);
  add (*chart, TOV_MARK_LINE, 0, 4, NAN);
  *plot = tov_plot_new (*chart, 380, HEIGHT, LINE, measure, NULL);
}

static void
test_columns_stand_on_the_line_of_0 (void)
{
  g_autoptr (TovChart) chart = NULL;
  g_autoptr (TovPlot) plot = NULL;

  create_columns (&chart, &plot);
  expect_box (&plot->area, 20, 8, 360, 170);
  g_assert_cmpfloat (plot->centres[0], ==, 80);
  g_assert_cmpfloat (plot->centres[2], ==, 320);
  expect_mark (plot, 0, 0, 0, 38, BOTTOM - 85, 84, 85);
  expect_mark (plot, 3, 0, 2, 278, 8, 84, 170);
}

static void
test_what_is_missing_has_no_mark (void)
{
  g_autoptr (TovChart) chart = NULL;
  g_autoptr (TovPlot) plot = NULL;

  create_columns (&chart, &plot);
  /* Two bars and two points, category by category. */
  g_assert_cmpuint (tov_plot_n_marks (plot), ==, 4);
  g_assert_cmpuint (tov_plot_get_mark (plot, 0)->category, ==, 0);
  g_assert_cmpuint (tov_plot_get_mark (plot, 1)->category, ==, 0);
  g_assert_cmpuint (tov_plot_get_mark (plot, 2)->category, ==, 1);
  g_assert_cmpuint (tov_plot_get_mark (plot, 3)->category, ==, 2);
}

static void
test_points_are_in_the_middle_of_their_boxes (void)
{
  g_autoptr (TovChart) chart = NULL;
  g_autoptr (TovPlot) plot = NULL;

  create_columns (&chart, &plot);
  expect_mark (plot, 1, 1, 0, 75, BOTTOM - 5, 10, 10);
  expect_mark (plot, 2, 1, 1, 195, BOTTOM - 34 - 5, 10, 10);
}

static void
test_bars_of_a_month_stand_side_by_side (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;

  add (chart, TOV_MARK_BAR, 20, 20, 20);
  add (chart, TOV_MARK_BAR, NAN, 10, 10);
  add (chart, TOV_MARK_BAR, 10, 10, 10);
  plot = tov_plot_new (chart, 380, HEIGHT, LINE, measure, NULL);
  expect_mark (plot, 0, 0, 0, 38, 8, 28, 170);
  /* The place of the missing one stays free. */
  expect_mark (plot, 1, 2, 0, 94, BOTTOM - 85, 28, 85);
  expect_mark (plot, 3, 1, 1, 186, BOTTOM - 85, 28, 85);
}

static void
test_goings_hang_under_comings (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;
  g_autofree char *lowest = NULL;

  add (chart, TOV_MARK_BAR, 8, 1, 1);
  add (chart, TOV_MARK_BAR, -4, -1, -1);
  plot = tov_plot_new (chart, 380, HEIGHT, LINE, measure, NULL);
  /* From -5 to 10, 170 / 15 a person; 0 stands at 178 - 5 * 170 / 15. */
  expect_mark (plot, 0, 0, 0, 38, BOTTOM - 13 * 170.0 / 15, 84, 8 * 170.0 / 15);
  expect_mark (plot, 1, 1, 0, 38, BOTTOM - 5 * 170.0 / 15, 84, 4 * 170.0 / 15);
  lowest = tov_plot_format_tick (plot, 0);
  g_assert_cmpstr (lowest, ==, "5");
}

static void
test_bars_have_room_for_long_names (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_BARS, "Produktionsskole,Mentor");
  g_autoptr (TovPlot) plot = NULL;

  add (chart, TOV_MARK_BAR, 10, 5, 0);
  plot = lay_out (chart);
  /* 16 letters and the gap before, half of "100 %" behind: 400 - 118 - 17.5. */
  expect_box (&plot->area, 118, 0, 264.5, 178);
  g_assert_cmpfloat (plot->centres[0], ==, 44.5);
  expect_mark (plot, 0, 0, 0, 118, 44.5 - 31.15, 264.5, 62.3);
  expect_mark (plot, 1, 0, 1, 118, 133.5 - 31.15, 132.25, 62.3);
}

static void
test_names_take_no_more_than_two_fifths (void)
{
  g_autoptr (TovChart) chart =
      create (TOV_CHART_BARS, "Individuelt tilrettelagt ungdomsuddannelse");
  g_autoptr (TovPlot) plot = NULL;

  add (chart, TOV_MARK_BAR, 10, 0, 0);
  plot = lay_out (chart);
  g_assert_cmpfloat (plot->area.x, ==, 166);
}

static void
test_shares_divide_a_bar_of_100_per_cent (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_SHARES, "Horsens,Randers,Ny");
  g_autoptr (TovPlot) plot = NULL;
  double percent;

  add (chart, TOV_MARK_BAR, 64, 1, 0);
  add (chart, TOV_MARK_BAR, 28, NAN, 0);
  add (chart, TOV_MARK_BAR, 72, 3, 0);
  plot = lay_out (chart);
  /* Seven letters and the gap; 164 young people reach to the end, as 4 do. */
  expect_box (&plot->area, 55, 0, 400 - 55 - 17.5, 178);
  percent = plot->area.width / 100;
  g_assert_cmpuint (tov_plot_n_marks (plot), ==, 9);
  for (guint i = 0; i < 9; i++) {
    static const double from[] = { 0, 64, 92, 0, 1, 1, 0, 0, 0 };
    static const double value[] = { 64, 28, 72, 1, 0, 3, 0, 0, 0 };
    double whole = i < 3 ? 164 : 4;

    expect_mark (plot, i, i % 3, i / 3, 55 + 100 * from[i] / whole * percent,
                 plot->centres[i / 3] - 178 / 3.0 * 0.35, 100 * value[i] / whole * percent,
                 178 / 3.0 * 0.7);
  }
}

static void
test_narrow_bars_have_fewer_ticks (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_SHARES, "Horsens");
  g_autoptr (TovPlot) plot = NULL;

  add (chart, TOV_MARK_BAR, 1, 0, 0);
  plot = tov_plot_new (chart, 200, HEIGHT, LINE, measure, NULL);
  /* 0 %, 50 % and 100 % on 127.5; six words of up to 35 would run into each other. */
  g_assert_cmpuint (tov_scale_n_ticks (&plot->scale), ==, 3);
  g_assert_cmpfloat (plot->scale.step, ==, 50);
}

static void
expect_tick (const TovPlot *plot, guint tick, const char *expected)
{
  g_autofree char *text = tov_plot_format_tick (plot, tick);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_per_cents_are_seen_against_100 (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;

  chart->percent = TRUE;
  add (chart, TOV_MARK_LINE, 10, 20, 30);
  plot = lay_out (chart);
  g_assert_cmpfloat (plot->scale.greatest, ==, 100);
  /* "100 %" and the gap. */
  g_assert_cmpfloat (plot->area.x, ==, 41);
  g_assert_cmpuint (tov_scale_n_ticks (&plot->scale), ==, 6);
  expect_tick (plot, 0, "0\u00a0%");
  expect_tick (plot, 5, "100\u00a0%");
}

static void
test_a_value_over_100_per_cent_stays_inside (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_COLUMNS, "K1");
  g_autoptr (TovPlot) plot = NULL;

  chart->percent = TRUE;
  add (chart, TOV_MARK_BAR, 120, 0, 0);
  plot = lay_out (chart);
  g_assert_cmpfloat (tov_plot_get_mark (plot, 0)->box.y, >=, plot->area.y);
}

static void
test_counts_are_written_with_thousands (void)
{
  g_autoptr (TovChart) chart = create (TOV_CHART_COLUMNS, "K1");
  g_autoptr (TovPlot) plot = NULL;

  add (chart, TOV_MARK_BAR, 5000, 0, 0);
  plot = lay_out (chart);
  expect_tick (plot, 1, "1.000");
  expect_tick (plot, 5, "5.000");
}

static void
test_names_that_do_not_fit_are_left_out_evenly (void)
{
  g_autoptr (GString) months = g_string_new ("september 2011");
  g_autoptr (TovChart) many = NULL, few = create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) crowded = NULL, roomy = lay_out (few);

  for (guint i = 1; i < 30; i++)
    g_string_append (months, ",september 2011");
  many = create (TOV_CHART_COLUMNS, months->str);
  crowded = lay_out (many);
  g_assert_cmpuint (roomy->label_every, ==, 1);
  /* The greatest is 0, so the ticks' words are one letter: 387 / 30 = 12.9 a month, and a name with
   * its gap takes 104. */
  g_assert_cmpuint (crowded->label_every, ==, 9);
}

static void
test_a_chart_without_rows_has_no_marks (void)
{
  const char *const none[] = { NULL };
  g_autoptr (TovChart) chart = tov_chart_new (TOV_CHART_SHARES, "Prøve", "unge", FALSE, none);
  g_autoptr (TovPlot) plot = NULL;

  add (chart, TOV_MARK_BAR, 0, 0, 0);
  plot = lay_out (chart);
  g_assert_cmpuint (tov_plot_n_marks (plot), ==, 0);
}

static void
test_a_tiny_plot_has_an_area (void)
{
  static const TovChartKind kinds[] = { TOV_CHART_COLUMNS, TOV_CHART_BARS, TOV_CHART_SHARES };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (TovChart) chart = create (kinds[i], "Produktionsskole,Mentor");
    g_autoptr (TovPlot) plot = NULL;

    add (chart, TOV_MARK_BAR, 10, 5, 0);
    plot = tov_plot_new (chart, 5, 5, LINE, measure, NULL);
    g_assert_cmpfloat (plot->area.width, >=, 1);
    g_assert_cmpfloat (plot->area.height, >=, 1);
    g_assert_cmpuint (plot->label_every, >=, 1);
    for (guint m = 0; m < tov_plot_n_marks (plot); m++) {
      g_assert_cmpfloat (tov_plot_get_mark (plot, m)->box.width, >=, 0);
      g_assert_cmpfloat (tov_plot_get_mark (plot, m)->box.height, >=, 0);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plot/columns-stand-on-the-line-of-0", test_columns_stand_on_the_line_of_0);
  g_test_add_func ("/plot/what-is-missing-has-no-mark", test_what_is_missing_has_no_mark);
  g_test_add_func ("/plot/points-are-in-the-middle-of-their-boxes",
                   test_points_are_in_the_middle_of_their_boxes);
  g_test_add_func ("/plot/bars-of-a-month-stand-side-by-side",
                   test_bars_of_a_month_stand_side_by_side);
  g_test_add_func ("/plot/goings-hang-under-comings", test_goings_hang_under_comings);
  g_test_add_func ("/plot/bars-have-room-for-long-names", test_bars_have_room_for_long_names);
  g_test_add_func ("/plot/names-take-no-more-than-two-fifths",
                   test_names_take_no_more_than_two_fifths);
  g_test_add_func ("/plot/shares-divide-a-bar-of-100-per-cent",
                   test_shares_divide_a_bar_of_100_per_cent);
  g_test_add_func ("/plot/narrow-bars-have-fewer-ticks", test_narrow_bars_have_fewer_ticks);
  g_test_add_func ("/plot/per-cents-are-seen-against-100", test_per_cents_are_seen_against_100);
  g_test_add_func ("/plot/a-value-over-100-per-cent-stays-inside",
                   test_a_value_over_100_per_cent_stays_inside);
  g_test_add_func ("/plot/counts-are-written-with-thousands",
                   test_counts_are_written_with_thousands);
  g_test_add_func ("/plot/names-that-do-not-fit-are-left-out-evenly",
                   test_names_that_do_not_fit_are_left_out_evenly);
  g_test_add_func ("/plot/a-chart-without-rows-has-no-marks",
                   test_a_chart_without_rows_has_no_marks);
  g_test_add_func ("/plot/a-tiny-plot-has-an-area", test_a_tiny_plot_has_an_area);

  return g_test_run ();
}
