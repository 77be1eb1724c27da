/* The program once more, in a process of its own: for a register beside the one that is shown, as a
 * process holds one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Starts it with these arguments, ended by NULL; its window comes to the front on the display of a
 * widget (NULL: the default one). A register that has a window already only shows it. */
gboolean tov_process_start (GtkWidget *over, const char *const *arguments, GError **error);

G_END_DECLS
