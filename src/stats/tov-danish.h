/* The Danish words, whatever the language of the program: the annex is Danish for everybody. They
 * come from the same translation as the screen's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The Danish of an English source string; the string itself where it has no translation. Safe in
 * any thread. */
const char *tov_danish (const char *text);
/* The same from the bytes of a GNU .mo file of either byte order; NULL where it has no translation
 * or the bytes are not such a file. The text belongs to the bytes. */
const char *tov_danish_find (GBytes *mo, const char *text);

G_END_DECLS
