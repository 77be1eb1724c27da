/* A choice among words that can be searched by typing, in as little room as there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A drop-down of strings; name is what a screen reader calls it. */
GtkWidget *tov_word_choice_new (const char *name);

G_END_DECLS
