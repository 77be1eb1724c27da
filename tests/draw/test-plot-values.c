/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-fixture.h"

#include <math.h>

static void
test_values_stand_where_all_have_room (void)
{
  g_autoptr (TovChart) few = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovChart) many =
      plot_create (TOV_CHART_COLUMNS, "1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0");
  g_autoptr (TovPlot) roomy = NULL, crowded = NULL;

  plot_add (few, TOV_MARK_BAR, 100, 1, 3);
  plot_add (many, TOV_MARK_BAR, 100, 1, 3);
  roomy = plot_lay_out (few);
  g_assert_true (roomy->has_values);
  g_assert_false (roomy->is_crowded);
  crowded = plot_lay_out (many);
  g_assert_true (crowded->is_crowded);
}

static const TovValue *
get_value (const TovPlot *plot, guint position)
{
  g_assert_cmpuint (position, <, plot->values->len);
  return &g_array_index (plot->values, TovValue, position);
}

static void
expect_value (const TovPlot *plot, guint position, guint series, guint category, const char *text)
{
  const TovValue *value = get_value (plot, position);

  g_assert_cmpuint (value->series, ==, series);
  g_assert_cmpuint (value->category, ==, category);
  g_assert_cmpstr (value->text, ==, text);
}

static gboolean
overlap (const TovBox *a, const TovBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Nine columns have less room than their values of four letters take. */
static void
test_of_crowded_columns_the_first_and_last_are_told (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "1,2,3,4,5,6,7,8,9");
  g_autoptr (TovPlot) plot = NULL;
  TovSeries *series = tov_chart_add_series (chart, "Række", TOV_MARK_BAR);

  for (guint c = 0; c < 9; c++)
    series->values[c] = 1000 + 100 * c;
  plot = tov_plot_new (chart, 200, HEIGHT, LINE, plot_measure, NULL);
  g_assert_cmpuint (plot->values->len, ==, 2);
  expect_value (plot, 0, 0, 0, "1.000");
  expect_value (plot, 1, 0, 8, "1.800");
  for (guint i = 0; i < tov_plot_n_marks (plot); i++)
    for (guint v = 0; v < 2; v++)
      g_assert_false (overlap (&tov_plot_get_mark (plot, i)->box, &get_value (plot, v)->box));
}

static void
test_only_a_column_of_an_order_tells_a_nought (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  const char *const months[] = { "jan.", "feb.", "marts", NULL };
  g_autoptr (TovPlot) order = NULL, course = NULL;

  plot_add (chart, TOV_MARK_BAR, 5, 0, 3);
  order = plot_lay_out (chart);
  g_assert_cmpuint (order->values->len, ==, 3);
  expect_value (order, 1, 0, 1, "0");
  tov_chart_set_labels (chart, months);
  course = plot_lay_out (chart);
  g_assert_cmpuint (course->values->len, ==, 2);
}

static void
test_a_line_tells_its_first_and_last_value (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) apart = NULL, together = NULL;

  plot_add (chart, TOV_MARK_LINE, 2, 8, 4);
  together = plot_lay_out (chart);
  /* Behind the end stands its name, which is the last value. */
  g_assert_cmpuint (together->values->len, ==, 1);
  expect_value (together, 0, 0, 0, "2");
  /* It goes up from there. */
  g_assert_cmpfloat (get_value (together, 0)->box.y, >, tov_plot_get_mark (together, 0)->box.y);
  plot_add (chart, TOV_MARK_LINE, 9, NAN, NAN);
  apart = plot_lay_out (chart);
  g_assert_cmpuint (apart->values->len, ==, 3);
  expect_value (apart, 0, 0, 2, "4");
  expect_value (apart, 1, 0, 0, "2");
  expect_value (apart, 2, 1, 0, "9");
}

/* Months close together that go up and down leave room for the first value only before them. */
static void
test_a_value_lies_on_no_point (void)
{
  g_autoptr (TovChart) chart =
      plot_create (TOV_CHART_COLUMNS, "1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0");
  g_autoptr (TovPlot) plot = NULL;
  TovSeries *series = tov_chart_add_series (chart, "Række", TOV_MARK_LINE);

  for (guint c = 10; c < 20; c++)
    series->values[c] = c % 2 == 0 ? 100 : c % 4 == 1 ? 90 : 110;
  plot = tov_plot_new (chart, 150, HEIGHT, LINE, plot_measure, NULL);
  expect_value (plot, 0, 0, 10, "100");
  for (guint i = 0; i < tov_plot_n_marks (plot); i++)
    g_assert_false (overlap (&tov_plot_get_mark (plot, i)->box, &get_value (plot, 0)->box));
}

/* Names that have no room at the ends stand above in the same order, and leave the values there. */
static void
test_narrow_lines_keep_their_values_and_order (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_COLUMNS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;

  plot_add (chart, TOV_MARK_LINE, 1, 2, 3);
  plot_add (chart, TOV_MARK_LINE, 1, 2, 9);
  plot = tov_plot_new (chart, 180, HEIGHT, LINE, plot_measure, NULL);
  g_assert_false (plot->is_named_at_ends);
  g_assert_cmpfloat (plot->names[1].x, <, plot->names[0].x);
  expect_value (plot, 0, 0, 2, "3");
  expect_value (plot, 1, 1, 2, "9");
  g_assert_cmpfloat (get_value (plot, 1)->box.y, <, get_value (plot, 0)->box.y);
  for (guint v = 0; v < 2; v++) {
    const TovBox *box = &get_value (plot, v)->box;

    g_assert_true (get_value (plot, v)->has_swatch);
    g_assert_cmpfloat (box->x, >, plot->centres[2]);
    g_assert_cmpfloat (box->width, >=, TOV_PLOT_SMALL_SWATCH + 7);
  }
}

static void
test_a_short_part_is_seen_and_told_below (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_SHARES, "Horsens");
  g_autoptr (TovPlot) plot = NULL;
  double length = 0;

  plot_add (chart, TOV_MARK_BAR, 600, 0, 0);
  plot_add (chart, TOV_MARK_BAR, 1, 0, 0);
  plot_add (chart, TOV_MARK_BAR, 359, 0, 0);
  plot_add (chart, TOV_MARK_BAR, 40, 0, 0);
  plot = plot_lay_out (chart);
  for (guint s = 0; s < 4; s++)
    length += tov_plot_get_mark (plot, s)->box.width;
  g_assert_cmpfloat_with_epsilon (length, plot->area.width, 1e-6);
  g_assert_cmpfloat (tov_plot_get_mark (plot, 1)->box.width, ==, 4);
  g_assert_true (plot->has_values_below);
  g_assert_cmpuint (plot->values->len, ==, 4);
  expect_value (plot, 0, 0, 0, "60\u00a0%");
  expect_value (plot, 1, 2, 0, "36\u00a0%");
  /* One of a thousand is not nobody. */
  expect_value (plot, 2, 1, 0, "<1\u00a0%");
  expect_value (plot, 3, 3, 0, "4\u00a0%");
  for (guint v = 0; v < 4; v++) {
    const TovValue *value = get_value (plot, v);
    const TovBox *bar = &tov_plot_get_mark (plot, value->series)->box;

    g_assert_true (value->is_on_mark == (v < 2));
    g_assert_true (value->has_swatch == (v >= 2));
    g_assert_true (overlap (&value->box, bar) == (v < 2));
    g_assert_cmpfloat (value->box.x + value->box.width, <=, WIDTH);
    g_assert_cmpfloat (value->box.y + value->box.height, <=, plot->area.y + plot->area.height);
  }
  g_assert_false (overlap (&get_value (plot, 2)->box, &get_value (plot, 3)->box));
}

static void
test_short_parts_need_a_line_of_their_own (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_SHARES, "Horsens,Randers");
  double plain;

  plot_add (chart, TOV_MARK_BAR, 50, 50, 0);
  plot_add (chart, TOV_MARK_BAR, 50, 50, 0);
  plain = tov_plot_wish_height (chart, WIDTH, LINE, plot_measure, NULL);
  ((TovSeries *) g_ptr_array_index (chart->series, 1))->values[0] = 1;
  g_assert_cmpfloat_with_epsilon (tov_plot_wish_height (chart, WIDTH, LINE, plot_measure, NULL),
                                  plain + 2 * LINE, 1e-6);
}

/* The line of the limit stands at 20, where the value behind a bar of 19.5 would be. */
static void
test_a_limit_crosses_no_value (void)
{
  g_autoptr (TovChart) chart = plot_create (TOV_CHART_BARS, "K1,K2,K3");
  g_autoptr (TovPlot) plot = NULL;
  double limit;

  plot_add (chart, TOV_MARK_BAR, 19.5, 5, 22);
  tov_chart_set_reference (chart, 20, "Grænse: 20");
  plot = plot_lay_out (chart);
  limit = tov_scale_place (&plot->scale, 20);
  g_assert_true (get_value (plot, 0)->is_on_mark);
  for (guint v = 0; v < 3; v++) {
    const TovBox *box = &get_value (plot, v)->box;

    g_assert_true (box->x >= limit || box->x + box->width <= limit);
  }
  expect_value (plot, 1, 0, 1, "5,0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plot-values/values-stand-where-all-have-room",
                   test_values_stand_where_all_have_room);
  g_test_add_func ("/plot-values/of-crowded-columns-the-first-and-last-are-told",
                   test_of_crowded_columns_the_first_and_last_are_told);
  g_test_add_func ("/plot-values/only-a-column-of-an-order-tells-a-nought",
                   test_only_a_column_of_an_order_tells_a_nought);
  g_test_add_func ("/plot-values/a-line-tells-its-first-and-last-value",
                   test_a_line_tells_its_first_and_last_value);
  g_test_add_func ("/plot-values/a-value-lies-on-no-point", test_a_value_lies_on_no_point);
  g_test_add_func ("/plot-values/narrow-lines-keep-their-values-and-order",
                   test_narrow_lines_keep_their_values_and_order);
  g_test_add_func ("/plot-values/a-short-part-is-seen-and-told-below",
                   test_a_short_part_is_seen_and_told_below);
  g_test_add_func ("/plot-values/short-parts-need-a-line-of-their-own",
                   test_short_parts_need_a_line_of_their_own);
  g_test_add_func ("/plot-values/a-limit-crosses-no-value", test_a_limit_crosses_no_value);

  return g_test_run ();
}
