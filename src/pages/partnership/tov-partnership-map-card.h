/* The trodden paths of a partnership at a glance: between organisations, as they are today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_PARTNERSHIP_MAP_CARD (tov_partnership_map_card_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPartnershipMapCard, tov_partnership_map_card, TOV, PARTNERSHIP_MAP_CARD, AdwBin)

GtkWidget *tov_partnership_map_card_new (TovContext *context, const char *partnership);

G_END_DECLS
