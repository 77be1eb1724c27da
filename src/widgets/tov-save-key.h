/* Ctrl+Enter, which saves what is being written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the key to a widget and all that lies in it; action is one of the widget's own. */
void tov_save_key_add (GtkWidget *widget, const char *action);

G_END_DECLS
