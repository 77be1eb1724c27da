/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-number.h"

#include <math.h>
#include <string.h>

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
  GString *text = g_string_new (NULL);
  const char *point;
  gsize whole;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  g_snprintf (pattern, sizeof pattern, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, pattern, fabs (tov_number_round (value, decimals)));
  point = strchr (digits, '.');
  whole = point != NULL ? (gsize) (point - digits) : strlen (digits);
  if (tov_number_round (value, decimals) < 0)
    g_string_append (text, "−");
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

  for (int precision = 1; precision <= 17; precision++) {
    g_snprintf (pattern, sizeof pattern, "%%.%dg", precision);
    g_ascii_formatd (text, sizeof text, pattern, value);
    if (g_ascii_strtod (text, NULL) == value)
      break;
  }
  /* Whole numbers up to a million million stand in full: 100000, never 1e+05. */
  if (strchr (text, 'e') != NULL && fabs (value) < 1e12)
    g_ascii_formatd (text, sizeof text, value == floor (value) ? "%.0f" : "%.17f", value);
  return g_strdup (text);
}
