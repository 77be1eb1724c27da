/* The map of the trodden paths of the partnership that is chosen, or of all of them: through time,
 * by kinds of steps, with what it says in words. It follows the register by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNERSHIP_MAP_VIEW (tov_partnership_map_view_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPartnershipMapView, tov_partnership_map_view, TOV, PARTNERSHIP_MAP_VIEW, AdwBin)

GtkWidget *tov_partnership_map_view_new (TovContext *context);
/* Goes to "Whom do I call?". */
void tov_partnership_map_view_ask_whom (TovPartnershipMapView *self);

G_END_DECLS
