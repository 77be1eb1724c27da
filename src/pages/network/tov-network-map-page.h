/* A young person's network map to be worked on: the map fills the page, tools and those who are not
 * placed yet stand below it, and beside it who is chosen. It follows the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_NETWORK_MAP_PAGE (tov_network_map_page_get_type ())
G_DECLARE_FINAL_TYPE (TovNetworkMapPage, tov_network_map_page, TOV, NETWORK_MAP_PAGE, AdwBin)

/* A TovRecordMaker for the entity network_map. */
GtkWidget *tov_network_map_page_new (TovContext *context, const char *id);

G_END_DECLS
