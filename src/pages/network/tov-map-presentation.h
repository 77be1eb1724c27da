/* A network map for a talk around a screen: large, without menus, with names that a key hides, and
 * with the maps before and after it a key away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing where there is no such map. */
void tov_map_presentation_present (TovContext *context, GtkWindow *parent, const char *map);
/* The same, with the names hidden from the beginning or not. */
void tov_map_presentation_present_with (TovContext *context,
                                        GtkWindow *parent,
                                        const char *map,
                                        gboolean hides_names);

G_END_DECLS
