/* The text of files that do not say what charset they are in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* UTF-8 with or without mark, UTF-16 with one, else Windows-1252, as Danish programs write it.
 * Transfer full; NULL where it is no text: bytes of nothing are in it. */
char *tov_charset_decode (const char *text, gsize length);
/* UTF-16 with a mark. Transfer full; NULL where it has none or is broken. */
char *tov_charset_decode_utf_16 (const char *text, gsize length);
/* Windows-1252, of which ISO 8859-1 is a part: every byte is a character. Transfer full. */
char *tov_charset_decode_windows_1252 (const char *text, gsize length);

G_END_DECLS
