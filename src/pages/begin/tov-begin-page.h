/* Stands in the place of every page while the register is empty: what the page is for, and the ways
 * to begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_BEGIN_PAGE (tov_begin_page_get_type ())
G_DECLARE_FINAL_TYPE (TovBeginPage, tov_begin_page, TOV, BEGIN_PAGE, AdwBin)

GtkWidget *tov_begin_page_new (void);
/* The words are in the user's language. */
void
tov_begin_page_show (TovBeginPage *self, const char *icon, const char *title, const char *purpose);

/* Whether nothing was entered yet, neither a partnership nor anybody. */
gboolean tov_begin_page_is_due (TovStore *store);

G_END_DECLS
