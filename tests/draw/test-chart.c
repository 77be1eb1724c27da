/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart.h"

#include <math.h>

static void
expect (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static TovChart *
create_months (gboolean percent)
{
  const char *const months[] = { "august 2011", "september 2011", NULL };

  return tov_chart_new (TOV_CHART_COLUMNS, "Tilgang", percent ? "%" : "unge", percent, months);
}

/* Of 164 young people 64 are in education, 28 in work, and of 72 neither is known. */
static TovChart *
create_shares (void)
{
  const char *const blocks[] = { "Horsens", "Nyt", NULL };
  TovChart *self = tov_chart_new (TOV_CHART_SHARES, "Status", "unge", FALSE, blocks);

  tov_chart_add_series (self, "I uddannelse", TOV_MARK_BAR)->values[0] = 64;
  tov_chart_add_series (self, "I job", TOV_MARK_BAR)->values[0] = 28;
  tov_chart_add_series (self, "Ingen endnu", TOV_MARK_BAR)->values[0] = 72;
  return self;
}

static void
test_copies_its_words (void)
{
  char name[] = "Midtby";
  const char *const categories[] = { name, NULL };
  g_autoptr (TovChart) chart = tov_chart_new (TOV_CHART_BARS, "Trin", "trin", FALSE, categories);

  name[0] = 'X';
  g_assert_cmpuint (chart->n_categories, ==, 1);
  g_assert_cmpstr (chart->categories[0], ==, "Midtby");
  g_assert_cmpstr (chart->title, ==, "Trin");
}

static void
test_a_series_begins_without_values (void)
{
  g_autoptr (TovChart) chart = create_months (FALSE);
  TovSeries *series = tov_chart_add_series (chart, "Optaget", TOV_MARK_LINE);

  g_assert_cmpuint (tov_chart_n_series (chart), ==, 1);
  g_assert_true (tov_chart_get_series (chart, 0) == series);
  g_assert_cmpstr (series->name, ==, "Optaget");
  g_assert_cmpint (series->mark, ==, TOV_MARK_LINE);
  g_assert_true (isnan (series->values[0]));
  g_assert_true (isnan (series->values[1]));
}

static void
test_takes_at_most_five_series (void)
{
  g_autoptr (TovChart) chart = create_months (FALSE);

  for (guint i = 0; i < 5; i++)
    g_assert_nonnull (tov_chart_add_series (chart, "Optaget", TOV_MARK_BAR));
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*MOST_SERIES*");
  g_assert_null (tov_chart_add_series (chart, "Udskrevet", TOV_MARK_BAR));
  g_test_assert_expected_messages ();
}

static void
test_noughts_are_nothing_to_draw (void)
{
  g_autoptr (TovChart) chart = create_months (FALSE);
  TovSeries *series;

  g_assert_false (tov_chart_has_values (chart));
  series = tov_chart_add_series (chart, "Optaget", TOV_MARK_BAR);
  g_assert_false (tov_chart_has_values (chart));
  series->values[0] = 0;
  g_assert_false (tov_chart_has_values (chart));
  series->values[1] = -1;
  g_assert_true (tov_chart_has_values (chart));
}

static void
test_bars_of_hidden_parts_are_nothing_to_draw (void)
{
  g_autoptr (TovChart) chart = create_shares ();

  g_assert_true (tov_chart_has_values (chart));
  ((TovSeries *) g_ptr_array_index (chart->series, 1))->values[0] = NAN;
  g_assert_false (tov_chart_has_values (chart));
  chart->kind = TOV_CHART_BARS;
  g_assert_true (tov_chart_has_values (chart));
}

static void
test_a_bar_without_a_part_has_no_total (void)
{
  g_autoptr (TovChart) chart = create_shares ();

  g_assert_cmpfloat (tov_chart_get_total (chart, 0), ==, 164);
  g_assert_true (isnan (tov_chart_get_total (chart, 1)));
  g_assert_cmpfloat_with_epsilon (tov_chart_get_share (chart, 1, 0), 100 * 28 / 164.0, 1e-9);
  ((TovSeries *) g_ptr_array_index (chart->series, 1))->values[0] = NAN;
  g_assert_true (isnan (tov_chart_get_total (chart, 0)));
  g_assert_true (isnan (tov_chart_get_share (chart, 0, 0)));
  /* The other parts are known, but not what they are a share of. */
  expect (tov_chart_format_value (chart, 0, 0), "64");
}

static void
test_few_have_no_shares (void)
{
  g_autoptr (TovChart) chart = create_shares ();

  for (guint s = 0; s < 3; s++)
    ((TovSeries *) g_ptr_array_index (chart->series, s))->values[1] = 3;
  g_assert_true (isnan (tov_chart_get_share (chart, 0, 1)));
  expect (tov_chart_format_value (chart, 0, 1), "3");
  ((TovSeries *) g_ptr_array_index (chart->series, 2))->values[1] = 4;
  expect (tov_chart_format_value (chart, 0, 1), "3 (30\u00a0%)");
}

static void
test_what_is_hidden_is_told_from_what_is_not_there (void)
{
  g_autoptr (TovChart) chart = create_months (FALSE);
  TovSeries *series = tov_chart_add_series (chart, "Optaget", TOV_MARK_BAR);

  g_assert_false (tov_chart_has_hidden (chart));
  series->is_hidden[1] = TRUE;
  g_assert_true (tov_chart_has_hidden (chart));
  g_assert_false (tov_chart_has_values (chart));
  expect (tov_chart_format_value (chart, 0, 0), "–");
  expect (tov_chart_format_value (chart, 0, 1), "·");
  expect (tov_chart_describe (chart, 0, 1), "september 2011, Optaget: ·");
}

static void
expect_range (const TovChart *chart, double expected_least, double expected_greatest)
{
  double least, greatest;

  tov_chart_find_range (chart, &least, &greatest);
  g_assert_cmpfloat (least, ==, expected_least);
  g_assert_cmpfloat (greatest, ==, expected_greatest);
}

static void
test_the_range_holds_everything_that_is_drawn (void)
{
  g_autoptr (TovChart) chart = create_months (FALSE), shares = create_shares ();
  g_autoptr (TovChart) percents = create_months (TRUE);
  TovSeries *series = tov_chart_add_series (chart, "Optaget", TOV_MARK_BAR);

  expect_range (chart, 0, 0);
  series->values[0] = 7;
  series->values[1] = -2;
  expect_range (chart, -2, 7);
  tov_chart_set_reference (chart, 20, "Grænse: 20");
  g_assert_cmpstr (chart->reference_name, ==, "Grænse: 20");
  expect_range (chart, -2, 20);
  expect_range (shares, 0, 100);
  shares->kind = TOV_CHART_STACKS;
  expect_range (shares, 0, 164);
  expect_range (percents, 0, 100);
}

static void
test_two_charts_share_a_scale (void)
{
  g_autoptr (TovChart) one = create_months (FALSE), other = create_months (FALSE);

  tov_chart_add_series (one, "Optaget", TOV_MARK_BAR)->values[0] = 7;
  tov_chart_add_series (other, "Optaget", TOV_MARK_BAR)->values[0] = -3;
  tov_chart_align (one, other);
  expect_range (one, -3, 7);
  expect_range (other, -3, 7);
}

static void
test_values_are_written_as_they_are_read (void)
{
  g_autoptr (TovChart) counts = create_months (FALSE), percents = create_months (TRUE);
  g_autoptr (TovChart) shares = create_shares ();
  TovSeries *series = tov_chart_add_series (counts, "Optaget", TOV_MARK_BAR);

  series->values[0] = 1234;
  series->values[1] = 12.46;
  /* One decimal everywhere, if one value has it. */
  expect (tov_chart_format_value (counts, 0, 0), "1.234,0");
  expect (tov_chart_format_value (counts, 0, 1), "12,5");
  /* Discharges are drawn downwards, but nobody counts minus four people. */
  series->values[0] = -4;
  series->values[1] = NAN;
  expect (tov_chart_format_value (counts, 0, 0), "4");
  expect (tov_chart_format_value (counts, 0, 1), "–");
  tov_chart_add_series (percents, "Norm", TOV_MARK_LINE)->values[0] = 39.02;
  expect (tov_chart_format_value (percents, 0, 0), "39\u00a0%");
  ((TovSeries *) g_ptr_array_index (percents->series, 0))->wholes[0] = 164;
  expect (tov_chart_format_value (percents, 0, 0), "39\u00a0% (64/164)");
  ((TovSeries *) g_ptr_array_index (percents->series, 0))->wholes[0] = 4000;
  expect (tov_chart_format_value (percents, 0, 0), "39\u00a0% (1.561/4.000)");
  expect (tov_chart_format_value (shares, 0, 0), "64 (39\u00a0%)");
  expect (tov_chart_format_value (shares, 1, 0), "28 (17\u00a0%)");
  expect (tov_chart_format_value (shares, 0, 1), "–");
}

static void
test_a_share_of_nobody_is_nothing (void)
{
  g_autoptr (TovChart) shares = create_shares ();

  for (guint s = 0; s < 3; s++)
    ((TovSeries *) g_ptr_array_index (shares->series, s))->values[1] = 0;
  expect (tov_chart_format_value (shares, 0, 1), "0");
}

static void
test_a_mark_is_told_in_a_sentence (void)
{
  g_autoptr (TovChart) counts = create_months (FALSE), percents = create_months (TRUE);
  g_autoptr (TovChart) shares = create_shares ();

  tov_chart_add_series (counts, "Optaget", TOV_MARK_BAR)->values[1] = 5;
  tov_chart_add_series (percents, "Månedsnorm", TOV_MARK_LINE)->values[0] = 80;
  expect (tov_chart_describe (counts, 0, 1), "september 2011, Optaget: 5 unge");
  tov_chart_set_unit_one (counts, "ung");
  ((TovSeries *) g_ptr_array_index (counts->series, 0))->values[1] = -1;
  expect (tov_chart_describe (counts, 0, 1), "september 2011, Optaget: 1 ung");
  expect (tov_chart_describe (percents, 0, 0), "august 2011, Månedsnorm: 80\u00a0%");
  expect (tov_chart_describe (shares, 0, 0), "Horsens, I uddannelse: 64 (39\u00a0%)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/copies-its-words", test_copies_its_words);
  g_test_add_func ("/chart/a-series-begins-without-values", test_a_series_begins_without_values);
  g_test_add_func ("/chart/takes-at-most-five-series", test_takes_at_most_five_series);
  g_test_add_func ("/chart/noughts-are-nothing-to-draw", test_noughts_are_nothing_to_draw);
  g_test_add_func ("/chart/bars-of-hidden-parts-are-nothing-to-draw",
                   test_bars_of_hidden_parts_are_nothing_to_draw);
  g_test_add_func ("/chart/a-bar-without-a-part-has-no-total",
                   test_a_bar_without_a_part_has_no_total);
  g_test_add_func ("/chart/few-have-no-shares", test_few_have_no_shares);
  g_test_add_func ("/chart/what-is-hidden-is-told-from-what-is-not-there",
                   test_what_is_hidden_is_told_from_what_is_not_there);
  g_test_add_func ("/chart/the-range-holds-everything-that-is-drawn",
                   test_the_range_holds_everything_that_is_drawn);
  g_test_add_func ("/chart/two-charts-share-a-scale", test_two_charts_share_a_scale);
  g_test_add_func ("/chart/values-are-written-as-they-are-read",
                   test_values_are_written_as_they_are_read);
  g_test_add_func ("/chart/a-share-of-nobody-is-nothing", test_a_share_of_nobody_is_nothing);
  g_test_add_func ("/chart/a-mark-is-told-in-a-sentence", test_a_mark_is_told_in_a_sentence);

  return g_test_run ();
}
