/* The places on the map of a partnership that the user has fastened. Each of these is one act.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-map.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* Fastens whoever a node stands for at a place from 0 to 1. */
gboolean tov_map_pins_fasten (TovStore *store,
                              const char *partnership,
                              const TovMapNode *node,
                              double x,
                              double y,
                              GError **error);
/* Does nothing where it is not fastened. */
gboolean tov_map_pins_release (TovStore *store,
                               const char *partnership,
                               const TovMapNode *node,
                               GError **error);

G_END_DECLS
