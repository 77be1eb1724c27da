/* One thing that is to be known at a glance, and the button that changes it: what it is, how it
 * stands, and a word more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_TILE (tov_tile_get_type ())
G_DECLARE_FINAL_TYPE (TovTile, tov_tile, TOV, TILE, GtkButton)

GtkWidget *tov_tile_new (const char *caption);
/* A box for as many of them, which stand beside each other as far as there is room. */
GtkWidget *tov_tile_card_new (guint n_tiles);

/* note and icon may be NULL; so may the style class, by which the value is coloured. */
void tov_tile_set (
    TovTile *self, const char *value, const char *note, const char *icon, const char *css_class);

G_END_DECLS
