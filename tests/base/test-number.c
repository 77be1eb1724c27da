/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-number.h"

#include <locale.h>
#include <math.h>

static void
expect (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_writes_numbers_as_danes_do (void)
{
  expect (tov_number_format (1234.5, 1), "1.234,5");
  expect (tov_number_format (0, 0), "0");
  expect (tov_number_format (999, 0), "999");
  expect (tov_number_format (1000, 0), "1.000");
  expect (tov_number_format (1234567.891, 2), "1.234.567,89");
  expect (tov_number_format (100000, 0), "100.000");
  expect (tov_number_format (12, 2), "12,00");
  expect (tov_number_format (0.25, 2), "0,25");
}

static void
test_writes_minus_as_a_sign_of_its_own (void)
{
  expect (tov_number_format (-1234.5, 1), "−1.234,5");
  expect (tov_number_format (-100, 0), "−100");
  /* What is rounded to nothing has no sign. */
  expect (tov_number_format (-0.4, 0), "0");
  expect (tov_number_format (-0.04, 1), "0,0");
}

static void
test_rounds_half_away_from_zero (void)
{
  g_assert_cmpfloat (tov_number_round (0.5, 0), ==, 1);
  g_assert_cmpfloat (tov_number_round (1.5, 0), ==, 2);
  g_assert_cmpfloat (tov_number_round (2.5, 0), ==, 3);
  g_assert_cmpfloat (tov_number_round (-2.5, 0), ==, -3);
  g_assert_cmpfloat (tov_number_round (2.4999, 0), ==, 2);
  g_assert_cmpfloat (tov_number_round (0.125, 2), ==, 0.13);
  /* 41 young people for 4 key workers. */
  g_assert_cmpfloat (tov_number_round (10.25, 1), ==, 10.3);
  g_assert_cmpfloat (tov_number_round (-0.25, 1), ==, -0.3);
  expect (tov_number_format (2.5, 0), "3");
  expect (tov_number_format (-2.5, 0), "−3");
  expect (tov_number_format (0.125, 2), "0,13");
  expect (tov_number_format (999.5, 0), "1.000");
  expect (tov_number_format (0.95, 1), "1,0");
}

static void
test_writes_per_cent_with_a_hard_space (void)
{
  expect (tov_number_format_percent (39.0244, 0), "39\u00a0%");
  expect (tov_number_format_percent (12.25, 1), "12,3\u00a0%");
  expect (tov_number_format_percent (-17.2, 0), "−17\u00a0%");
}

static void
test_writes_money_from_oere (void)
{
  expect (tov_number_format_money (123450), "1.234,50\u00a0kr.");
  expect (tov_number_format_money (5), "0,05\u00a0kr.");
  expect (tov_number_format_money (-100), "−1,00\u00a0kr.");
  expect (tov_number_format_money (180000000), "1.800.000,00\u00a0kr.");
  expect (tov_number_format_money (999999999999999), "9.999.999.999.999,99\u00a0kr.");
}

static void
test_writes_the_shortest_text_that_reads_back (void)
{
  expect (tov_number_to_text (0), "0");
  expect (tov_number_to_text (0.1), "0.1");
  expect (tov_number_to_text (-12.5), "-12.5");
  expect (tov_number_to_text (0.1 + 0.2), "0.30000000000000004");
  expect (tov_number_to_text (1.0 / 3), "0.3333333333333333");
  expect (tov_number_to_text (100.0 * 64 / 164), "39.02439024390244");
  expect (tov_number_to_text (1234567.5), "1234567.5");
}

static void
test_writes_whole_numbers_in_full (void)
{
  expect (tov_number_to_text (164), "164");
  expect (tov_number_to_text (-100), "-100");
  expect (tov_number_to_text (100000), "100000");
  expect (tov_number_to_text (1000000), "1000000");
  expect (tov_number_to_text (999999999999999), "999999999999999");
}

static void
test_every_text_reads_back (void)
{
  static const double values[] = { 1.0 / 7,   2.0 / 3,           1e-5,     1.2345678901234567e-7,
                                   5e-324,    123456.789,        1e15 / 7, 1e300,
                                   -1.0 / 11, 4503599627370497.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *text = tov_number_to_text (values[i]);

    g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, values[i]);
  }
  for (int n = 0; n <= 400; n++) {
    g_autofree char *text = tov_number_to_text (100.0 * n / 164);

    g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, 100.0 * n / 164);
  }
}

static void
expect_number (const char *text, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 77;
  gboolean read = tov_number_parse (text, &number, &error);

  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpint (number, ==, expected);
}

static void
test_reads_whole_numbers_as_danes_type_them (void)
{
  expect_number ("0", 0);
  expect_number (" 37 ", 37);
  expect_number ("1.234", 1234);
  expect_number ("1234", 1234);
  expect_number ("1 234 567", 1234567);
  expect_number ("1\u00a0234", 1234);
  expect_number ("-5", -5);
  expect_number ("−5", -5);
  expect_number ("999.999.999.999.999", TOV_NUMBER_MOST);
}

static void
expect_money (const char *text, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 oere = 77;
  gboolean read = tov_number_parse_money (text, &oere, &error);

  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpint (oere, ==, expected);
}

static void
test_reads_amounts_into_oere (void)
{
  expect_money ("1.234,50", 123450);
  expect_money ("1234,5", 123450);
  expect_money ("1234", 123400);
  expect_money ("1.234", 123400);
  expect_money ("0,05", 5);
  expect_money ("1234,-", 123400);
  expect_money ("12 kr.", 1200);
  expect_money ("Kr. 12,5", 1250);
  expect_money ("1.234,50\u00a0kr.", 123450);
  expect_money ("−1,25", -125);
  expect_money ("9.999.999.999.999,99", TOV_NUMBER_MOST);
}

static void
test_refuses_what_is_no_number (void)
{
  static const char *const numbers[] = { "",       "-",        "1,5", "1.5",
                                         "1.2345", "1234.567", "1.",  "1.23.",
                                         "12a",    "1..234",   "--1", "1000000000000000" };
  static const char *const amounts[] = { "",    "1,",    "1,234", "1.5", "1234.50",      ",50",
                                         "kr.", "1,5,5", "1,-5",  "12a", "1,5 kr. i alt" };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (GError) error = NULL;
    gint64 number = 77;

    g_test_message ("“%s” is no whole number", numbers[i]);
    g_assert_false (tov_number_parse (numbers[i], &number, &error));
    g_assert_error (error, TOV_NUMBER_ERROR, TOV_NUMBER_ERROR_INVALID);
    g_assert_cmpint (number, ==, 77);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++) {
    g_autoptr (GError) error = NULL;
    gint64 oere = 77;

    g_test_message ("“%s” is no amount", amounts[i]);
    g_assert_false (tov_number_parse_money (amounts[i], &oere, &error));
    g_assert_error (error, TOV_NUMBER_ERROR, TOV_NUMBER_ERROR_INVALID);
    g_assert_cmpint (oere, ==, 77);
  }
}

/* Where a Danish locale is installed, a decimal comma of the process must not come into a file. */
static void
test_does_not_follow_the_locale (void)
{
  if (setlocale (LC_NUMERIC, "da_DK.UTF-8") == NULL) {
    g_test_skip ("there is no Danish locale on this machine");
    return;
  }
  expect (tov_number_to_text (1234.5), "1234.5");
  expect (tov_number_format (1234.5, 1), "1.234,5");
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/writes-numbers-as-danes-do", test_writes_numbers_as_danes_do);
  g_test_add_func ("/number/writes-minus-as-a-sign-of-its-own",
                   test_writes_minus_as_a_sign_of_its_own);
  g_test_add_func ("/number/rounds-half-away-from-zero", test_rounds_half_away_from_zero);
  g_test_add_func ("/number/writes-per-cent-with-a-hard-space",
                   test_writes_per_cent_with_a_hard_space);
  g_test_add_func ("/number/writes-money-from-oere", test_writes_money_from_oere);
  g_test_add_func ("/number/writes-the-shortest-text-that-reads-back",
                   test_writes_the_shortest_text_that_reads_back);
  g_test_add_func ("/number/writes-whole-numbers-in-full", test_writes_whole_numbers_in_full);
  g_test_add_func ("/number/every-text-reads-back", test_every_text_reads_back);
  g_test_add_func ("/number/reads-whole-numbers-as-danes-type-them",
                   test_reads_whole_numbers_as_danes_type_them);
  g_test_add_func ("/number/reads-amounts-into-oere", test_reads_amounts_into_oere);
  g_test_add_func ("/number/refuses-what-is-no-number", test_refuses_what_is_no_number);
  g_test_add_func ("/number/does-not-follow-the-locale", test_does_not_follow_the_locale);

  return g_test_run ();
}
