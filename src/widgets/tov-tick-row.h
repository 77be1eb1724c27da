/* A row with a tick in front, which a click anywhere on the row sets: a choice among others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* title is also what the tick is called; subtitle may be NULL. Neither is read as markup. Gives an
 * AdwActionRow. */
GtkWidget *tov_tick_row_new (const char *title, const char *subtitle, gboolean is_ticked);

/* The tick of such a row, which alone takes the focus. */
GtkCheckButton *tov_tick_row_get_tick (GtkWidget *row);

G_END_DECLS
