/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-fixture.h"

#include <math.h>

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

/* "40" is 14 wide and the gap 6, so the area begins at 20. Above it stand the names of the two
 * series (a line and a gap, 22), half a line for the uppermost tick's words, a line for the unit
 * and half a line for the value of the highest column; below it a line and a gap. Each of three
 * months has 120, of which bars fill no more than 4.5 lines, 72; the scale goes from 0 at 178 to 20
 * at 54, 6.2 a person. */
#define TOP    54.0
#define BOTTOM 178.0

static void
create_columns (TovChart **chart, TovPlot **plot)
{
  *chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  plot_add (*chart, TOV_MARK_BAR, 10, NAN, 20);
  plot_add (*chart, TOV_MARK_LINE, 0, 4, NAN);
  *plot = tov_plot_new (*chart, 380, HEIGHT, LINE, plot_measure, NULL);
}

static void
test_columns_stand_on_the_line_of_0 (void)
{
  g_autoptr (TovChart) chart = NULL;
  g_autoptr (TovPlot) plot = NULL;

  create_columns (&chart, &plot);
  expect_box (&plot->area, 20, TOP, 360, 124);
  g_assert_cmpfloat (plot->centres[0], ==, 80);
  g_assert_cmpfloat (plot->centres[2], ==, 320);
  expect_mark (plot, 0, 0, 0, 44, BOTTOM - 62, 72, 62);
  expect_mark (plot, 3, 0, 2, 284, TOP, 72, 124);
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
  expect_mark (plot, 2, 1, 1, 195, BOTTOM - 24.8 - 5, 10, 10);
}

static void
test_bars_of_a_month_stand_side_by_side (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 20, 20, 20);
  plot_add (chart, TOV_MARK_BAR, NAN, 10, 10);
  plot_add (chart, TOV_MARK_BAR, 10, 10, 10);
  plot = tov_plot_new (chart, 380, HEIGHT, LINE, plot_measure, NULL);
  /* Three of them fill 84 of 120. */
  expect_mark (plot, 0, 0, 0, 38, TOP, 28, 124);
  /* The place of the missing one stays free. */
  expect_mark (plot, 1, 2, 0, 94, BOTTOM - 62, 28, 62);
  expect_mark (plot, 3, 1, 1, 186, BOTTOM - 62, 28, 62);
}

static void
test_goings_hang_under_comings (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;
  g_autofree char *lowest = NULL;

  plot_add (chart, TOV_MARK_BAR, 8, 1, 1);
  plot_add (chart, TOV_MARK_BAR, -4, -1, -1);
  plot = tov_plot_new (chart, 380, HEIGHT, LINE, plot_measure, NULL);
  /* A line below is for the values of goings: from -5 at 162 to 10 at 54, 7.2 a person; 0 stands at
   * 126. */
  expect_mark (plot, 0, 0, 0, 44, 126 - 8 * 7.2, 72, 8 * 7.2);
  expect_mark (plot, 1, 1, 0, 44, 126, 72, 4 * 7.2);
  lowest = tov_plot_format_tick (plot, 0);
  g_assert_cmpstr (lowest, ==, "5");
}

static void
test_bars_have_room_for_long_names (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_BARS, "Produktionsskole,Mentor");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 10, 5, 0);
  plot = plot_lay_out (chart);
  /* 16 letters and the gap before, "10" and the gap behind: 400 - 118 - 20. Of 89 a bar fills no
   * more than 1.8 lines. */
  expect_box (&plot->area, 118, 0, 262, 178);
  g_assert_cmpfloat (plot->centres[0], ==, 44.5);
  expect_mark (plot, 0, 0, 0, 118, 44.5 - 14.4, 262, 28.8);
  expect_mark (plot, 1, 0, 1, 118, 133.5 - 14.4, 131, 28.8);
}

static double
find_left (const char *categories)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_BARS, categories);
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 10, 0, 0);
  plot = plot_lay_out (chart);
  return plot->area.x;
}

static void
test_names_take_no_more_than_two_fifths (void)
{
  g_assert_cmpfloat (find_left ("Ville forlade skolen uden en plan"), ==, 166);
  /* But a word that is longer, up to a half. */
  g_assert_cmpfloat (find_left ("Individuelt tilrettelagt ungdomsuddannelsesforløb"), ==, 174);
  g_assert_cmpfloat (find_left ("Ungdomsuddannelsesvejledningsforløbet"), ==, 206);
}

static void
test_shares_divide_a_bar_of_100_per_cent (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_SHARES, "Horsens,Randers,Ny");
  g_autoptr (TovPlot) plot = NULL;
  double percent;

  plot_add (chart, TOV_MARK_BAR, 64, 1, 0);
  plot_add (chart, TOV_MARK_BAR, 28, 0, 0);
  plot_add (chart, TOV_MARK_BAR, 72, 3, 0);
  plot = plot_lay_out (chart);
  /* Seven letters and the gap; 164 young people reach to the end, as 4 do. Three names stand above
   * on one line. */
  expect_box (&plot->area, 55, 22, 400 - 55 - 17.5, 156);
  percent = plot->area.width / 100;
  g_assert_cmpuint (tov_plot_n_marks (plot), ==, 9);
  for (guint i = 0; i < 9; i++) {
    static const double from[] = { 0, 64, 92, 0, 1, 1, 0, 0, 0 };
    static const double value[] = { 64, 28, 72, 1, 0, 3, 0, 0, 0 };
    double whole = i < 3 ? 164 : 4;

    expect_mark (plot, i, i % 3, i / 3, 55 + 100 * from[i] / whole * percent,
                 plot->centres[i / 3] - 14.4, 100 * value[i] / whole * percent, 28.8);
  }
}

static void
test_narrow_bars_have_fewer_ticks (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_SHARES, "Horsens");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 1, 0, 0);
  plot = tov_plot_new (chart, 200, HEIGHT, LINE, plot_measure, NULL);
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
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;

  chart->percent = TRUE;
  plot_add (chart, TOV_MARK_LINE, 10, 20, 30);
  plot = plot_lay_out (chart);
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
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1");
  g_autoptr (TovPlot) plot = NULL;

  chart->percent = TRUE;
  plot_add (chart, TOV_MARK_BAR, 120, 0, 0);
  plot = plot_lay_out (chart);
  g_assert_cmpfloat (tov_plot_get_mark (plot, 0)->box.y, >=, plot->area.y);
}

static void
test_counts_are_written_with_thousands (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 5000, 0, 0);
  plot = plot_lay_out (chart);
  expect_tick (plot, 1, "1.000");
  expect_tick (plot, 5, "5.000");
}

static void
test_names_that_do_not_fit_are_left_out_evenly (void)
{
  g_autoptr (GString) months = g_string_new ("september 2011");
  g_autoptr (TovChart) many = NULL, few = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) crowded = NULL, roomy = plot_lay_out (few);

  for (guint i = 1; i < 30; i++)
    g_string_append (months, ",september 2011");
  many = plot_create (TOV_CHART_COLUMNS, months->str);
  crowded = plot_lay_out (many);
  g_assert_cmpuint (roomy->label_every, ==, 1);
  /* Nothing is drawn, so the ticks' words are one letter: 387 / 30 = 12.9 a month, and a name with
   * its gap takes 104. A word of it alone is wider than a month. */
  g_assert_cmpuint (crowded->label_every, ==, 9);
}

static void
test_a_bar_without_a_part_is_not_drawn (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_SHARES, "Horsens,Randers");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 64, 10, 0);
  plot_add (chart, TOV_MARK_BAR, 28, NAN, 0);
  plot = plot_lay_out (chart);
  g_assert_cmpuint (tov_plot_n_marks (plot), ==, 2);
  g_assert_cmpuint (tov_plot_get_mark (plot, 1)->category, ==, 0);
}

static void
test_stacks_are_as_long_as_their_parts (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_STACKS, "Horsens,Randers");
  g_autoptr (TovPlot) plot = NULL;
  double person;

  plot_add (chart, TOV_MARK_BAR, 6, 3, 0);
  plot_add (chart, TOV_MARK_BAR, 4, 0, 0);
  plot = plot_lay_out (chart);
  person = plot->area.width / 10;
  g_assert_cmpfloat (plot->scale.greatest, ==, 10);
  for (guint i = 0; i < 4; i++) {
    static const double from[] = { 0, 6, 0, 3 };
    static const double value[] = { 6, 4, 3, 0 };

    expect_mark (plot, i, i % 2, i / 2, 55 + from[i] * person, plot->centres[i / 2] - 14.4,
                 value[i] * person, 28.8);
  }
}

/* Lines that end together are named there, with their values, in the order of their ends and not on
 * each other; the name of one alone is its last value. */
static void
test_lines_are_named_at_their_ends (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL, alone = NULL;
  g_autofree char *name = NULL, *value = NULL;

  plot_add (chart, TOV_MARK_LINE, 1, 2, 10);
  alone = plot_lay_out (chart);
  g_assert_true (alone->is_named_at_ends);
  value = tov_plot_format_name (alone, 0);
  g_assert_cmpstr (value, ==, "10");
  plot_add (chart, TOV_MARK_LINE, 3, 2, 9.5);
  plot = plot_lay_out (chart);
  g_assert_true (plot->is_named_at_ends);
  name = tov_plot_format_name (plot, 0);
  g_assert_cmpstr (name, ==, "Række\u200210,0");
  g_assert_cmpfloat (plot->names[0].y, <, plot->names[1].y);
  g_assert_cmpfloat (plot->names[1].y - plot->names[0].y, >=, LINE);
  for (guint s = 0; s < 2; s++) {
    g_assert_cmpfloat (plot->names[s].x, >, plot->centres[2]);
    /* Five letters, a space and four figures behind the room for its colour. */
    g_assert_cmpfloat (plot->names[s].width, >=, 70 + TOV_PLOT_SWATCH - 1e-6);
    g_assert_cmpfloat_with_epsilon (plot->names[s].x + plot->names[s].width, WIDTH, 1e-6);
  }
}

static void
test_lines_that_end_apart_are_named_above (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_LINE, 1, NAN, NAN);
  plot_add (chart, TOV_MARK_LINE, 3, 2, 9);
  plot = plot_lay_out (chart);
  g_assert_false (plot->is_named_at_ends);
  expect_box (&plot->names[0], 0, 0, 51, LINE);
  expect_box (&plot->names[1], 51 + 14, 0, 51, LINE);
}

static void
test_names_above_take_the_lines_they_need (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_SHARES, "Horsens");
  g_autoptr (TovPlot) plot = NULL;

  for (guint i = 0; i < 3; i++)
    plot_add (chart, TOV_MARK_BAR, 1, 0, 0);
  plot = tov_plot_new (chart, 120, HEIGHT, LINE, plot_measure, NULL);
  expect_box (&plot->names[1], 65, 0, 51, LINE);
  expect_box (&plot->names[2], 0, LINE, 51, LINE);
  g_assert_cmpfloat (plot->area.y, ==, 2 * LINE + 6);
}

static void
test_long_names_of_columns_are_broken (void)
{
  g_autoptr (TovChart) chart =
      plot_create (TOV_CHART_COLUMNS, "0–7 dage,8–14 dage,61 dage eller mere");
  const char *const months[] = { "september 2011", "oktober 2011", "november 2011", NULL };
  g_autoptr (TovPlot) broken = NULL, months_plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 5, 1, 3);
  /* 17 letters, 119, where each column has 74. */
  broken = tov_plot_new (chart, 235, HEIGHT, LINE, plot_measure, NULL);
  g_assert_cmpuint (broken->label_lines, ==, 3);
  g_assert_cmpuint (broken->label_every, ==, 1);
  g_assert_cmpfloat (broken->area.y + broken->area.height, ==, HEIGHT - 3 * LINE - 6);
  tov_chart_set_labels (chart, months);
  months_plot = tov_plot_new (chart, 235, HEIGHT, LINE, plot_measure, NULL);
  g_assert_cmpuint (months_plot->label_lines, ==, 1);
  g_assert_cmpuint (months_plot->label_every, ==, 2);
}

static void
test_what_the_names_are_has_a_line_below_them (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "0,3,6");
  g_autoptr (TovPlot) plain = NULL, said = NULL;

  plot_add (chart, TOV_MARK_LINE, 1, 2, 3);
  plain = plot_lay_out (chart);
  tov_chart_set_axis (chart, "måneder");
  said = plot_lay_out (chart);
  g_assert_cmpfloat_with_epsilon (plain->area.height - said->area.height, LINE, 1e-6);
}

static void
test_a_label_of_two_lines_has_room_for_them (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_BARS, "Fra A til B,Fra B til A");
  const char *const labels[] = { "A →\nB", "B →\nA", NULL };

  plot_add (chart, TOV_MARK_BAR, 1, 2, 0);
  tov_chart_set_labels (chart, labels);
  g_assert_cmpfloat_with_epsilon (tov_plot_wish_height (chart, WIDTH, LINE, plot_measure, NULL),
                                  LINE + 6 + 2 * 2.2 * LINE, 1e-6);
}

static double
wish (const TovChart *chart)
{
  return tov_plot_wish_height (chart, WIDTH, LINE, plot_measure, NULL);
}

static void
test_bars_wish_so_much_a_category (void)
{
  g_autoptr (TovChart) two = plot_create (TOV_CHART_BARS, "A,B"),
                       three = plot_create (TOV_CHART_BARS, "A,B,C");
  g_autoptr (TovChart) columns = plot_create (TOV_CHART_COLUMNS, "A,B");
  g_autoptr (TovChart) many_columns = plot_create (TOV_CHART_COLUMNS, "A,B,C,D");

  plot_add (two, TOV_MARK_BAR, 1, 1, 1);
  plot_add (three, TOV_MARK_BAR, 1, 1, 1);
  plot_add (columns, TOV_MARK_BAR, 1, 1, 1);
  plot_add (many_columns, TOV_MARK_BAR, 1, 1, 1);
  g_assert_cmpfloat_with_epsilon (wish (three) - wish (two), 1.35 * LINE / 0.7, 1e-6);
  g_assert_cmpfloat_with_epsilon (wish (two), LINE + 6 + 2 * 1.35 * LINE / 0.7, 1e-6);
  g_assert_cmpfloat (wish (columns), ==, wish (many_columns));
  /* Side by side each takes less than one alone. */
  plot_add (two, TOV_MARK_BAR, 1, 1, 1);
  g_assert_cmpfloat_with_epsilon (wish (two), 22 + LINE + 6 + 2 * 1.9 * LINE / 0.7, 1e-6);
}

static void
test_a_limit_is_on_the_scale (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_BARS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 5, 1, 3);
  tov_chart_set_reference (chart, 20, "Grænse: 20");
  plot = plot_lay_out (chart);
  g_assert_cmpfloat (plot->scale.greatest, ==, 20);
  /* Its words stand above. */
  g_assert_cmpfloat (plot->area.y, ==, LINE);
}

static void
test_a_chart_without_rows_has_no_marks (void)
{
  const char *const none[] = { NULL };
  g_autoptr (TovChart) chart = tov_chart_new (TOV_CHART_SHARES, "Prøve", "unge", FALSE, none);
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_BAR, 0, 0, 0);
  plot = plot_lay_out (chart);
  g_assert_cmpuint (tov_plot_n_marks (plot), ==, 0);
}

static void
test_a_tiny_plot_has_an_area (void)
{
  static const TovChartKind kinds[] = { TOV_CHART_COLUMNS, TOV_CHART_BARS, TOV_CHART_SHARES };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (TovChart) chart = plot_create (kinds[i], "Produktionsskole,Mentor");
    g_autoptr (TovPlot) plot = NULL;

    plot_add (chart, TOV_MARK_BAR, 10, 5, 0);
    plot = tov_plot_new (chart, 5, 5, LINE, plot_measure, NULL);
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
  g_test_add_func ("/plot/a-bar-without-a-part-is-not-drawn",
                   test_a_bar_without_a_part_is_not_drawn);
  g_test_add_func ("/plot/stacks-are-as-long-as-their-parts",
                   test_stacks_are_as_long_as_their_parts);
  g_test_add_func ("/plot/lines-are-named-at-their-ends", test_lines_are_named_at_their_ends);
  g_test_add_func ("/plot/lines-that-end-apart-are-named-above",
                   test_lines_that_end_apart_are_named_above);
  g_test_add_func ("/plot/names-above-take-the-lines-they-need",
                   test_names_above_take_the_lines_they_need);
  g_test_add_func ("/plot/long-names-of-columns-are-broken", test_long_names_of_columns_are_broken);
  g_test_add_func ("/plot/what-the-names-are-has-a-line-below-them",
                   test_what_the_names_are_has_a_line_below_them);
  g_test_add_func ("/plot/a-label-of-two-lines-has-room-for-them",
                   test_a_label_of_two_lines_has_room_for_them);
  g_test_add_func ("/plot/bars-wish-so-much-a-category", test_bars_wish_so_much_a_category);
  g_test_add_func ("/plot/a-limit-is-on-the-scale", test_a_limit_is_on_the_scale);
  g_test_add_func ("/plot/a-chart-without-rows-has-no-marks",
                   test_a_chart_without_rows_has_no_marks);
  g_test_add_func ("/plot/a-tiny-plot-has-an-area", test_a_tiny_plot_has_an_area);

  return g_test_run ();
}
