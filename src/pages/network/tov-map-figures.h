/* What the figures of a network map say, in plain sentences.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-network.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_FIGURES (tov_map_figures_get_type ())
G_DECLARE_FINAL_TYPE (TovMapFigures, tov_map_figures, TOV, MAP_FIGURES, GtkBox)

GtkWidget *tov_map_figures_new (void);
/* The network is read at once. */
void tov_map_figures_update (TovMapFigures *self, const TovNetwork *network);

G_END_DECLS
