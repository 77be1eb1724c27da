/* Two network maps of a young person: side by side, or as one with what has moved; the moves in
 * words; and how near key worker and parents stood over all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Compares a map with the one before it. Nothing where there is no such map; where it is the only
 * one, that is said. */
void tov_map_comparison_present (TovContext *context, GtkWindow *parent, const char *map);

G_END_DECLS
