/* Papers for a young person: one page in large type, whatever is on them. The type is as large as
 * the words leave room for and never below 16 points; words that have no room in the end are left
 * out, and the paper says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-paper-flow.h"

G_BEGIN_DECLS

/* The smallest type there is. */
#define TOV_LARGE_PAPER_LEAST 16.0

/* The page while it is filled. Everything that is added stands below what is there. */
typedef struct
{
  TovPaperFlow flow;
  /* Of ordinary words. */
  double size;
  /* How many characters a text may have that somebody has written. */
  glong most;
  gboolean is_cut;
} TovLargePage;

typedef void (*TovLargePaperFunc) (TovLargePage *page, gconstpointer data);

/* A page that func fills, which is called for every size that is tried, from the largest down.
 * title: what the paper is called; marking: what stands below, in a line. Transfer full. */
TovPaper *tov_large_paper_new (const char *title,
                               const char *marking,
                               TovDate made,
                               double largest,
                               TovLargePaperFunc fill,
                               gconstpointer data);

/* What the paper is, and whose it is. */
void tov_large_page_add_title (TovLargePage *self, const char *title, const char *name);
void tov_large_page_add_heading (TovLargePage *self, const char *text);
/* What the program says, in the ordinary size or the small one. */
void tov_large_page_add_words (TovLargePage *self, const char *text, double indent);
void tov_large_page_add_small (TovLargePage *self, const char *text, double indent);
/* What somebody has written, in bold type or not. */
void
tov_large_page_add_text (TovLargePage *self, const char *text, gboolean is_bold, double indent);
void tov_large_page_add_space (TovLargePage *self);
/* Before what is added next: an empty box to tick, or a number, at the left edge. Returns the
 * indent of the words beside it. */
double tov_large_page_add_tick (TovLargePage *self);
double tov_large_page_add_number (TovLargePage *self, guint number);
/* Lines to write on by hand, each behind words if there are any. */
void tov_large_page_add_lines (TovLargePage *self, const char *words, guint n_lines, double indent);

G_END_DECLS
