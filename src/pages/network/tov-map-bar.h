/* The tools below a person's network map: who is there is typed, what is chosen is placed, and the
 * picture is looked at more closely or told to others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-map-work.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_BAR (tov_map_bar_get_type ())
G_DECLARE_FINAL_TYPE (TovMapBar, tov_map_bar, TOV, MAP_BAR, AdwBin)

/* What is done from it are actions of the window and of the page ("map.ring", "map.sector", ...).
 * The signal "typed" (text) tells that names were typed, "left" that Escape was pressed there. */
GtkWidget *tov_map_bar_new (const char *map);

/* Shows the sector and the tie of somebody (NULL: nobody), and which there are to choose from. */
void tov_map_bar_update (TovMapBar *self, TovMapWork *work, TovAlter *alter);
/* The keys go to where names are typed. */
void tov_map_bar_begin_typing (TovMapBar *self);

G_END_DECLS
