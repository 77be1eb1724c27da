/* Municipalities by their code, as registers and statistics name them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Randers" of "730"; NULL for a code that no municipality has. Codes have three digits. */
const char *tov_municipality_get_name (const char *code);
/* "730" of "730", of "Randers", of "rand", of "730 Randers" and of "Randers Kommune"; NULL where no
 * municipality begins so, or more than one. */
const char *tov_municipality_find_code (const char *name);

G_END_DECLS
