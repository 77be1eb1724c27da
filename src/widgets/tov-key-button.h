/* A button that says which key does the same, for those who do not know the keys by heart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* type is a GtkButton or one of its kind; words and key are translated. It leaves the focus where
 * it is. */
GtkWidget *tov_key_button_new (GType type, const char *words, const char *key, const char *action);

G_END_DECLS
