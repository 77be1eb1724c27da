/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cpr-number.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (tov_cpr_number_error_quark, tov_cpr_number_error)

#define N_DIGITS 10

/* Copies the ten digits; FALSE where there are others, or a sign that is not the one between. */
static gboolean
read_digits (const char *text, int digits[N_DIGITS])
{
  for (int i = 0; i < N_DIGITS; i++) {
    if (i == 6 && (*text == '-' || *text == ' '))
      text++;
    if (!g_ascii_isdigit (*text))
      return FALSE;
    digits[i] = g_ascii_digit_value (*text++);
  }
  return *text == '\0';
}

/* The seventh digit tells the century. */
static int
find_year (const int digits[N_DIGITS])
{
  int year = digits[4] * 10 + digits[5];
  int sign = digits[6];

  if (sign <= 3)
    return 1900 + year;
  if (sign == 4 || sign == 9)
    return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

/* A replacement number has 60 days more. */
static TovDate
find_birth (const int digits[N_DIGITS])
{
  int day = digits[0] * 10 + digits[1];

  return tov_date_new (find_year (digits), digits[2] * 10 + digits[3], day > 60 ? day - 60 : day);
}

gboolean
tov_cpr_number_parse (const char *text, char **number, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  int digits[N_DIGITS];

  if (!read_digits (stripped, digits)) {
    g_set_error_literal (error, TOV_CPR_NUMBER_ERROR, TOV_CPR_NUMBER_ERROR_INVALID,
                         _ ("A CPR number has ten digits. Write it as 010203-1234."));
    return FALSE;
  }
  if (find_birth (digits) == TOV_DATE_NONE) {
    g_set_error_literal (
        error, TOV_CPR_NUMBER_ERROR, TOV_CPR_NUMBER_ERROR_INVALID,
        _ ("A CPR number begins with a day: there is none with these six digits."));
    return FALSE;
  }
  *number = g_strdup_printf ("%d%d%d%d%d%d-%d%d%d%d", digits[0], digits[1], digits[2], digits[3],
                             digits[4], digits[5], digits[6], digits[7], digits[8], digits[9]);
  return TRUE;
}

TovDate
tov_cpr_number_get_birth (const char *number)
{
  int digits[N_DIGITS];

  return read_digits (number, digits) ? find_birth (digits) : TOV_DATE_NONE;
}

gboolean
tov_cpr_number_has_check_digit (const char *number)
{
  static const int weights[N_DIGITS] = { 4, 3, 2, 7, 6, 5, 4, 3, 2, 1 };
  int digits[N_DIGITS], sum = 0;

  if (!read_digits (number, digits))
    return FALSE;
  for (int i = 0; i < N_DIGITS; i++)
    sum += weights[i] * digits[i];
  return sum % 11 == 0;
}

char *
tov_cpr_number_mask (const char *number)
{
  return g_strdup_printf ("%.6s-••••", number);
}
