/* What a map of a partnership says in words: about the one who is chosen, whom to call, what is to
 * be mended, and how it stands with the whole. Its rows and buttons are actions of the map around
 * it: "map.choose", "map.open", "map.tie" and "map.release".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-call-choice.h"
#include "tov-map.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNERSHIP_MAP_PANE (tov_partnership_map_pane_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPartnershipMapPane, tov_partnership_map_pane, TOV, PARTNERSHIP_MAP_PANE, AdwBin)

GtkWidget *tov_partnership_map_pane_new (TovContext *context);
/* Transfer none. */
TovCallChoice *tov_partnership_map_pane_get_call_choice (TovPartnershipMapPane *self);

/* Says what the figures of the map amount to. */
void tov_partnership_map_pane_show_figures (TovPartnershipMapPane *self,
                                            const TovTrailFigures *figures);
/* Tells about one on the map; -1 for nobody. */
void tov_partnership_map_pane_show_node (TovPartnershipMapPane *self, const TovMap *map, int node);
/* Says what the signs on a map mean, below all else; NULL says nothing. */
void tov_partnership_map_pane_show_legend (TovPartnershipMapPane *self, const TovMap *map);

G_END_DECLS
