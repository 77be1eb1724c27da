/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cpr-number.h"

#include <string.h>

static void
expect_number (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  gboolean read = tov_cpr_number_parse (text, &number, &error);

  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpstr (number, ==, expected);
}

static void
refuse (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *number = NULL;

  g_test_message ("“%s” is no CPR number", text);
  g_assert_false (tov_cpr_number_parse (text, &number, &error));
  g_assert_error (error, TOV_CPR_NUMBER_ERROR, TOV_CPR_NUMBER_ERROR_INVALID);
  g_assert_null (number);
  /* The number is a secret, in a message too. */
  g_assert_true (*text == '\0' || strstr (error->message, text) == NULL);
}

static void
test_is_read_with_and_without_the_line (void)
{
  expect_number ("070761-4285", "070761-4285");
  expect_number ("0707614285", "070761-4285");
  expect_number (" 070761 4285 ", "070761-4285");
}

static void
test_has_ten_digits (void)
{
  refuse ("");
  refuse ("070761");
  refuse ("070761-428");
  refuse ("070761-42855");
  refuse ("070761--4285");
  refuse ("07076-14285");
  refuse ("070761-428a");
  refuse ("070761/4285");
}

/* 2000 was a leap year and 1900 was not; the seventh digit tells which. */
static void
test_begins_with_a_day (void)
{
  refuse ("310203-1234");
  refuse ("001203-1234");
  refuse ("011303-1234");
  refuse ("290200-1234");
  expect_number ("290200-4234", "290200-4234");
  expect_number ("290296-4234", "290296-4234");
  refuse ("290257-5234");
  expect_number ("290256-5234", "290256-5234");
  expect_number ("290296-5234", "290296-5234");
}

static void
test_of_a_replacement_number_the_day_is_60_more (void)
{
  expect_number ("610193-1234", "610193-1234");
  expect_number ("910193-1234", "910193-1234");
  refuse ("920193-1234");
  refuse ("600193-1234");
  refuse ("910293-1234");
}

/* 4*0 + 3*7 + 2*0 + 7*7 + 6*6 + 5*1 + 4*4 + 3*2 + 2*8 + 1*5 = 154 = 14 * 11. */
static void
test_may_have_a_check_digit (void)
{
  g_assert_true (tov_cpr_number_has_check_digit ("070761-4285"));
  g_assert_false (tov_cpr_number_has_check_digit ("070761-4286"));
  g_assert_false (tov_cpr_number_has_check_digit ("070761"));
}

static void
test_is_covered_but_for_the_birthday (void)
{
  g_autofree char *masked = tov_cpr_number_mask ("070761-4285");

  g_assert_cmpstr (masked, ==, "070761-••••");
}

static void
test_birth (void)
{
  g_assert_cmpint (tov_cpr_number_get_birth ("020693-1009"), ==, tov_date_new (1993, 6, 2));
  /* The seventh digit tells the century; a replacement number has 60 days more. */
  g_assert_cmpint (tov_cpr_number_get_birth ("020604-4009"), ==, tov_date_new (2004, 6, 2));
  g_assert_cmpint (tov_cpr_number_get_birth ("620693-1009"), ==, tov_date_new (1993, 6, 2));
  g_assert_cmpint (tov_cpr_number_get_birth ("020693"), ==, TOV_DATE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cpr-number/is-read-with-and-without-the-line",
                   test_is_read_with_and_without_the_line);
  g_test_add_func ("/cpr-number/has-ten-digits", test_has_ten_digits);
  g_test_add_func ("/cpr-number/begins-with-a-day", test_begins_with_a_day);
  g_test_add_func ("/cpr-number/of-a-replacement-number-the-day-is-60-more",
                   test_of_a_replacement_number_the_day_is_60_more);
  g_test_add_func ("/cpr-number/may-have-a-check-digit", test_may_have_a_check_digit);
  g_test_add_func ("/cpr-number/is-covered-but-for-the-birthday",
                   test_is_covered_but_for_the_birthday);

  g_test_add_func ("/cpr-number/tells-the-birthday", test_birth);
  return g_test_run ();
}
