/* Words that may be long: they begin at the left and break into lines, within a word where they
 * must.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* text may be NULL, and so may css_class. Transfer floating. */
GtkWidget *tov_wrapped_label_new (const char *text, const char *css_class);

G_END_DECLS
