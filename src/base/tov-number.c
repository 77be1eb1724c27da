/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-number.h"

#include <math.h>
#include <string.h>

/* Doubles hold every whole number below this; above it an exponent says what is known. */
#define MOST_IN_FULL 1e15

double
tov_number_round (double value, int decimals)
{
  double scale = pow (10, decimals);

  return round (value * scale) / scale;
}

char *
tov_number_format (double value, int decimals)
{
  char pattern[8], digits[G_ASCII_DTOSTR_BUF_SIZE + 32];
  GString *text;
  const char *point;
  gsize whole;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  value = tov_number_round (value, decimals);
  text = g_string_new (value < 0 ? "−" : "");
  g_snprintf (pattern, sizeof pattern, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, pattern, fabs (value));
  point = strchr (digits, '.');
  whole = point != NULL ? (gsize) (point - digits) : strlen (digits);
  for (gsize i = 0; i < whole; i++) {
    if (i > 0 && (whole - i) % 3 == 0)
      g_string_append_c (text, '.');
    g_string_append_c (text, digits[i]);
  }
  if (point != NULL) {
    g_string_append_c (text, ',');
    g_string_append (text, point + 1);
  }
  return g_string_free (text, FALSE);
}

char *
tov_number_format_percent (double value, int decimals)
{
  g_autofree char *number = tov_number_format (value, decimals);

  return g_strconcat (number, "\u00a0%", NULL);
}

char *
tov_number_format_money (gint64 oere)
{
  g_autofree char *number = tov_number_format ((double) oere / 100, 2);

  return g_strconcat (number, "\u00a0kr.", NULL);
}

char *
tov_number_to_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE], pattern[8];

  if (value == floor (value) && fabs (value) < MOST_IN_FULL)
    return g_strdup (g_ascii_formatd (text, sizeof text, "%.0f", value));
  for (int precision = 1; precision <= 17; precision++) {
    g_snprintf (pattern, sizeof pattern, "%%.%dg", precision);
    g_ascii_formatd (text, sizeof text, pattern, value);
    if (g_ascii_strtod (text, NULL) == value)
      break;
  }
  return g_strdup (text);
}
