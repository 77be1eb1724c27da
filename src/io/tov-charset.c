/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-charset.h"

#include <string.h>

#define UTF_8_MARK "\357\273\277"

/* Where Windows-1252 differs from Unicode: 0x80 to 0x9f. */
static const gunichar windows_1252[] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

char *
tov_charset_decode (const char *text, gsize length)
{
  gsize mark = strlen (UTF_8_MARK);

  if (length >= 2 && (memcmp (text, "\377\376", 2) == 0 || memcmp (text, "\376\377", 2) == 0))
    return tov_charset_decode_utf_16 (text, length);
  if (memchr (text, '\0', length) != NULL)
    return NULL;
  if (length >= mark && memcmp (text, UTF_8_MARK, mark) == 0) {
    text += mark;
    length -= mark;
  }
  return g_utf8_validate_len (text, length, NULL) ? g_strndup (text, length)
                                                  : tov_charset_decode_windows_1252 (text, length);
}

char *
tov_charset_decode_utf_16 (const char *text, gsize length)
{
  gsize n_units = length / 2;
  g_autofree gunichar2 *units = g_new (gunichar2, n_units + 1);

  for (gsize i = 0; i < n_units; i++) {
    guchar first = (guchar) text[2 * i], second = (guchar) text[2 * i + 1];
    gboolean is_big_endian = text[0] == '\376';

    units[i] = (gunichar2) (is_big_endian ? first << 8 | second : second << 8 | first);
  }
  if (n_units == 0 || units[0] != 0xfeff)
    return NULL;
  return g_utf16_to_utf8 (units + 1, (glong) n_units - 1, NULL, NULL, NULL);
}

char *
tov_charset_decode_windows_1252 (const char *text, gsize length)
{
  GString *decoded = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++) {
    guchar c = (guchar) text[i];

    g_string_append_unichar (decoded, c >= 0x80 && c <= 0x9f ? windows_1252[c - 0x80] : c);
  }
  return g_string_free (decoded, FALSE);
}
