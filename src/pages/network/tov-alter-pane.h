/* Who somebody on a network map is, beside the map: what can be said of her, whom she knows, what
 * she can help with and has promised. While nobody is chosen it tells about the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-map-work.h"

G_BEGIN_DECLS

#define TOV_TYPE_ALTER_PANE (tov_alter_pane_get_type ())
G_DECLARE_FINAL_TYPE (TovAlterPane, tov_alter_pane, TOV, ALTER_PANE, AdwBin)

/* What is done from it are actions of the window, and those of the page: "map.untie" (id of a tie),
 * "map.group" (a name) and "map.remove". */
GtkWidget *tov_alter_pane_new (TovContext *context);

/* Shows somebody (NULL: nobody) as it is by now; what is being typed about her stays. */
void tov_alter_pane_show (TovAlterPane *self, TovMapWork *work, TovAlter *alter);
/* Saves what is being typed. FALSE where that failed, which the user has been told. */
gboolean tov_alter_pane_flush (TovAlterPane *self);

G_END_DECLS
