/* Asks what a list of the sidebar is to be called, and keeps it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"
#include "tov-saved-list.h"

G_BEGIN_DECLS

/* list: a new one with its conditions and the name that is suggested, which is put last; or a copy
 * of one that is kept, to be called otherwise. */
void tov_saved_list_dialog_present (TovContext *context, GtkWindow *parent, TovSavedList *list);

G_END_DECLS
