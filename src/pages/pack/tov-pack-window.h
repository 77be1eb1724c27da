/* The papers of a meeting, seen as they are printed: the pack, the minutes, and an item for another
 * body's agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each opens a window with the paper of a meeting; of a guest item id is that of the item. */
void tov_pack_window_present (TovContext *context, GtkWindow *parent, const char *id);
void tov_pack_window_present_minutes (TovContext *context, GtkWindow *parent, const char *id);
void tov_pack_window_present_guest_item (TovContext *context, GtkWindow *parent, const char *id);

G_END_DECLS
