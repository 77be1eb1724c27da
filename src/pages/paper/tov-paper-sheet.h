/* One page of a paper on the screen: an image with a name and
 * its words, painted when it comes into sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-paper.h"

G_BEGIN_DECLS

#define TOV_TYPE_PAPER_SHEET (tov_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TovPaperSheet, tov_paper_sheet, TOV, PAPER_SHEET, GtkWidget)

/* What the paper was made of must live as long. */
GtkWidget *tov_paper_sheet_new (TovPaper *paper, guint position);
/* Pixels a point. */
void tov_paper_sheet_set_scale (TovPaperSheet *self, double scale);
/* Out of sight it is as large and blank. */
void tov_paper_sheet_set_in_sight (TovPaperSheet *self, gboolean in_sight);

G_END_DECLS
