/* The Danish words, whatever the language of the program: the annex is Danish for everybody
 * (contract 3). They come from the same translation as the screen's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The Danish of an English source string; the string itself where it has no translation. */
const char *tov_danish (const char *text);

G_END_DECLS
