/* Lays children out in lines, each as wide as it wishes, as words in a text. A child that expands
 * takes what is left of its line, or all of the next where that spares it height.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_WRAP_LAYOUT (tov_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TovWrapLayout, tov_wrap_layout, TOV, WRAP_LAYOUT, GtkLayoutManager)

/* spacing in pixels, between the children and between the lines. Transfer full. */
GtkLayoutManager *tov_wrap_layout_new (int spacing);

G_END_DECLS
