/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

G_DEFINE_QUARK (tov_number_error_quark, tov_number_error)

/* Doubles hold every whole number below this; above it an exponent says what is known. */
#define MOST_IN_FULL 1e15

/* The text without spaces of any kind, and with every minus as a plain one. */
static char *
strip_spaces (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (c == 0x2212 || c == 0x2013)
      g_string_append_c (stripped, '-');
    else if (!g_unichar_isspace (c))
      g_string_append_unichar (stripped, c);
  }
  return g_string_free (stripped, FALSE);
}

/* Steps over digits, with points between every three of them or with none. FALSE where there are no
 * digits, points stand elsewhere, or the number is too great. */
static gboolean
read_whole (const char **text, gint64 *number)
{
  gsize first = strspn (*text, "0123456789");
  g_autoptr (GString) digits = g_string_new_len (*text, (gssize) first);
  const char *rest = *text + first;

  if (*rest == '.' && first > 3)
    return FALSE;
  for (; *rest == '.'; rest += 4) {
    if (strspn (rest + 1, "0123456789") != 3)
      return FALSE;
    g_string_append_len (digits, rest + 1, 3);
  }
  *text = rest;
  return g_ascii_string_to_signed (digits->str, 10, 0, TOV_NUMBER_MOST, number, NULL);
}

static gboolean
skip (const char **text, const char *prefix)
{
  if (!g_str_has_prefix (*text, prefix))
    return FALSE;
  *text += strlen (prefix);
  return TRUE;
}

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

gboolean
tov_number_parse (const char *text, gint64 *number, GError **error)
{
  g_autofree char *stripped = strip_spaces (text);
  const char *rest = stripped;
  gboolean is_negative = skip (&rest, "-");
  gint64 parsed;

  if (!read_whole (&rest, &parsed) || *rest != '\0') {
    g_set_error (error, TOV_NUMBER_ERROR, TOV_NUMBER_ERROR_INVALID,
                 _ ("“%s” is not a whole number."), text);
    return FALSE;
  }
  *number = is_negative ? -parsed : parsed;
  return TRUE;
}

gboolean
tov_number_parse_money (const char *text, gint64 *oere, GError **error)
{
  g_autofree char *stripped = strip_spaces (text);
  g_autofree char *folded = g_ascii_strdown (stripped, -1);
  const char *rest = folded;
  gint64 parsed, part = 0;
  gboolean is_negative, is_valid;

  (void) (skip (&rest, "kr.") || skip (&rest, "kr"));
  is_negative = skip (&rest, "-");
  is_valid = read_whole (&rest, &parsed) && parsed <= TOV_NUMBER_MOST / 100;
  if (is_valid && !skip (&rest, ",-") && skip (&rest, ",")) {
    gsize digits = strspn (rest, "0123456789");

    is_valid = digits == 1 || digits == 2;
    part = g_ascii_strtoll (rest, NULL, 10) * (digits == 1 ? 10 : 1);
    rest += digits;
  }
  (void) (skip (&rest, "kr.") || skip (&rest, "kr"));
  if (!is_valid || *rest != '\0') {
    g_set_error (error, TOV_NUMBER_ERROR, TOV_NUMBER_ERROR_INVALID,
                 _ ("“%s” is not an amount. Write it as 1.234,50."), text);
    return FALSE;
  }
  parsed = parsed * 100 + part;
  *oere = is_negative ? -parsed : parsed;
  return TRUE;
}
