/* A new network map: of which day, as it is or as wished, who was there, and whether it goes on
 * from the map that was drawn last. The page of the map opens when it has been made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Of a young person, who may be NULL and is asked for then. */
void
tov_network_map_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person);
/* The same from a record that holds the young person, or nobody. */
void tov_network_map_dialog_present_new (TovContext *context, GtkWindow *parent, TovRecord *map);

G_END_DECLS
