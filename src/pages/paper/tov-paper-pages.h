/* The pages of a paper under each other, to be scrolled, turned and looked at closely.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-paper.h"

G_BEGIN_DECLS

#define TOV_TYPE_PAPER_PAGES (tov_paper_pages_get_type ())
G_DECLARE_FINAL_TYPE (TovPaperPages, tov_paper_pages, TOV, PAPER_PAGES, AdwBin)

/* Shows another paper, as far down as before. The property "place" says in words where one is:
 * "Page 2 of 14". */
void tov_paper_pages_set_paper (TovPaperPages *self, TovPaper *paper);
/* The page that was turned to, if it is still in sight, else the one in the middle. */
guint tov_paper_pages_get_current (TovPaperPages *self);
/* Goes so many pages on, or back. */
void tov_paper_pages_turn (TovPaperPages *self, int steps);
/* Makes the pages larger by a factor; 0 is as they were: one page is seen whole, of several the
 * widest fills the window. */
void tov_paper_pages_zoom (TovPaperPages *self, double factor);

G_END_DECLS
