/* What somebody's tie to the young person can be like: the line as it is drawn, and its word. Who
 * it is said of is the page's to know: a choice is its action "map.tie".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Transfer floating. */
GtkWidget *tov_tie_popover_new (void);

G_END_DECLS
