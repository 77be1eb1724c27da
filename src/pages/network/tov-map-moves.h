/* What has moved between two network maps, in words: who came, went, and stands nearer or farther
 * out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"
#include "tov-network-change.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_MOVES (tov_map_moves_get_type ())
G_DECLARE_FINAL_TYPE (TovMapMoves, tov_map_moves, TOV, MAP_MOVES, GtkBox)

GtkWidget *tov_map_moves_new (TovContext *context);
/* The networks are read at once. */
void tov_map_moves_update (TovMapMoves *self, const TovNetwork *earlier, const TovNetwork *later);

G_END_DECLS
