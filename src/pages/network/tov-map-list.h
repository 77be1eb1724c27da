/* The people on a network map as a list that can be sorted: the same as the picture, and the way in
 * for whoever does not see it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-network.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_LIST (tov_map_list_get_type ())
G_DECLARE_FINAL_TYPE (TovMapList, tov_map_list, TOV, MAP_LIST, AdwBin)

/* The signal "chosen" (id of an alter) tells that somebody was selected, "activated" (id) that she
 * is to be looked at more closely. To delete somebody activates "map.remove", the action of the
 * page, on whom was chosen. */
GtkWidget *tov_map_list_new (TovContext *context);
/* The network must live until the next one is set. */
void tov_map_list_update (TovMapList *self, const TovNetwork *network);

G_END_DECLS
