/* Municipalities by their code, as registers and statistics name them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Randers" of "730"; NULL for a code that no municipality has. Codes have three digits. */
const char *tov_municipality_get_name (const char *code);

G_END_DECLS
