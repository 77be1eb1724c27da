/* A key figure as a tile: what it is, the number, its target and how it has changed; a click tells
 * how it is counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_FIGURE_TILE (tov_figure_tile_get_type ())
G_DECLARE_FINAL_TYPE (TovFigureTile, tov_figure_tile, TOV, FIGURE_TILE, GtkWidget)

/* name: "Fastholdt"; value: "38", "79 %"; detail: "30 af 38" or NULL; target: "Måltal 40" or NULL;
 * change: "+3 siden forrige periode" or NULL; definition: a sentence
 * shown under the pointer and by a click. */
GtkWidget *tov_figure_tile_new (const char *name,
                                const char *value,
                                const char *detail,
                                const char *target,
                                const char *change,
                                const char *definition);
/* A way from the number to what is behind it, under the definition; label names it. The signal
 * "activated" tells that it was taken. */
void tov_figure_tile_add_link (TovFigureTile *self, const char *label);

G_END_DECLS
