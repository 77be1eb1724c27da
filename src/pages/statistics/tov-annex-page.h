/* One page of the annex on the screen: an image with a name, painted when it comes into sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-annex-paper.h"

G_BEGIN_DECLS

#define TOV_TYPE_ANNEX_PAGE (tov_annex_page_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnexPage, tov_annex_page, TOV, ANNEX_PAGE, GtkWidget)

/* The paper must live as long. */
GtkWidget *tov_annex_page_new (const TovAnnexPaper *paper, guint position);
/* Pixels a point. */
void tov_annex_page_set_scale (TovAnnexPage *self, double scale);
/* Out of sight it is as large and blank. */
void tov_annex_page_set_in_sight (TovAnnexPage *self, gboolean in_sight);

G_END_DECLS
