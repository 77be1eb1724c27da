/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-text.h"

#include <string.h>

#define DANISH_PHONE 8

/* æ, ø, å and their foreign sisters stand after z, in this order. */
enum
{
  WEIGHT_AE = 'z' + 1,
  WEIGHT_OE,
  WEIGHT_AA,
};

/* The letter without its accents: decomposition puts it first. */
static gunichar
base_letter (gunichar c)
{
  gunichar mark;

  while (g_unichar_decompose (c, &c, &mark))
    ;
  return c;
}

/* Steps over one letter of a text (two for aa) and gives its place in the Danish alphabet. */
static guint
next_weight (const char **text)
{
  gunichar c = g_unichar_tolower (g_utf8_get_char (*text));

  *text = g_utf8_next_char (*text);
  switch (c) {
  case 0x00e6: /* æ */
  case 0x00e4: /* ä */
    return WEIGHT_AE;
  case 0x00f8: /* ø */
  case 0x00f6: /* ö */
    return WEIGHT_OE;
  case 0x00e5: /* å */
    return WEIGHT_AA;
  case 'a':
    if (g_unichar_tolower (g_utf8_get_char (*text)) == 'a') {
      *text = g_utf8_next_char (*text);
      return WEIGHT_AA;
    }
    return 'a';
  default:
    c = base_letter (c);
    return c <= 'z' ? c : c + WEIGHT_AA;
  }
}

static guint64
next_number (const char **text)
{
  guint64 number = 0;

  while (g_ascii_isdigit (**text)) {
    number = number * 10 + (guint64) g_ascii_digit_value (**text);
    (*text)++;
  }
  return number;
}

static int
compare_letters (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0') {
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b)) {
      guint64 number_a = next_number (&a), number_b = next_number (&b);

      if (number_a != number_b)
        return number_a < number_b ? -1 : 1;
    } else {
      guint weight_a = next_weight (&a), weight_b = next_weight (&b);

      if (weight_a != weight_b)
        return weight_a < weight_b ? -1 : 1;
    }
  }
  return (*a != '\0') - (*b != '\0');
}

char *
tov_text_fold (const char *text)
{
  GString *folded;

  if (text == NULL)
    return g_strdup ("");
  folded = g_string_sized_new (strlen (text));
  while (*text != '\0') {
    guint weight = next_weight (&text);

    switch (weight) {
    case WEIGHT_AE:
    case WEIGHT_AA:
      g_string_append_c (folded, 'a');
      break;
    case WEIGHT_OE:
      g_string_append_c (folded, 'o');
      break;
    default:
      g_string_append_unichar (folded, weight > WEIGHT_AA ? weight - WEIGHT_AA : weight);
    }
  }
  return g_string_free (folded, FALSE);
}

gboolean
tov_text_matches (const char *text, const char *query)
{
  g_autofree char *folded_text = tov_text_fold (text);
  g_autofree char *folded_query = tov_text_fold (query);
  g_auto (GStrv) words = g_strsplit_set (folded_query, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded_text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

int
tov_text_compare (const char *a, const char *b)
{
  int order;

  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  order = compare_letters (a, b);
  return order != 0 ? order : strcmp (a, b);
}

char *
tov_text_format_phone (const char *phone)
{
  if (phone == NULL || strlen (phone) != DANISH_PHONE
      || strspn (phone, "0123456789") != DANISH_PHONE)
    return g_strdup (phone);
  return g_strdup_printf ("%.2s %.2s %.2s %.2s", phone, phone + 2, phone + 4, phone + 6);
}

char *
tov_text_escape (const char *text)
{
  return g_markup_escape_text (text != NULL ? text : "", -1);
}
