/* The network map of a young person in small, the one that was drawn last; and in words what has
 * become of key worker and parents over all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_NETWORK_CARD (tov_network_card_get_type ())
G_DECLARE_FINAL_TYPE (TovNetworkCard, tov_network_card, TOV, NETWORK_CARD, AdwBin)

GtkWidget *tov_network_card_new (TovContext *context, const char *young_person);
/* Reads the maps again; the card is hidden where there is none. */
void tov_network_card_refresh (TovNetworkCard *self);

G_END_DECLS
