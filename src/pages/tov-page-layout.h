/* The layout of a page about a record: where there is room two columns, what happens on the left
 * and what is on the right; else all below each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_PAGE_LAYOUT (tov_page_layout_get_type ())
G_DECLARE_FINAL_TYPE (TovPageLayout, tov_page_layout, TOV, PAGE_LAYOUT, GtkLayoutManager)

/* For a widget with two children, the left column and the right one, and perhaps a third, which is
 * long: in two columns it stands below the left one, in one it comes last. Transfer full. */
GtkLayoutManager *tov_page_layout_new (void);
/* How much of the width the right column has, between 0 and 1. */
void tov_page_layout_set_right_share (TovPageLayout *self, double share);

G_END_DECLS
