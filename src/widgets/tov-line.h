/* Words on one line, which end in … where they are too long. A line is not measured by its words,
 * so a row of a list costs little to fill.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkInscription without words. */
GtkWidget *tov_line_new (void);

/* Two of them below each other, the second quieter: the row of a list. */
GtkWidget *tov_line_new_pair (void);
void tov_line_fill_pair (GtkWidget *pair, const char *title, const char *rest);

G_END_DECLS
