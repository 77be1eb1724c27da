/* The keys of a person's network map: they do the page's actions ("map.ring", ...) while the focus
 * is on somebody. tov-shortcuts.ui says all of them to the user.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* To where people are: the map, and those who wait. */
void tov_map_keys_add (GtkWidget *widget);
/* To where something is typed: Escape leads back. */
void tov_map_keys_add_back (GtkWidget *widget);

G_END_DECLS
