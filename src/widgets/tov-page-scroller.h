/* A page that scrolls: the keys scroll it, and it follows the focus, but not into a menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TOV_TYPE_PAGE_SCROLLER (tov_page_scroller_get_type ())
G_DECLARE_FINAL_TYPE (TovPageScroller, tov_page_scroller, TOV, PAGE_SCROLLER, AdwBin)

/* To focus it is to focus nothing in it: what can be focused first may be far down, and the rest
 * would be scrolled away. */
GtkWidget *tov_page_scroller_new (GtkWidget *content);

G_END_DECLS
