/* Pages of paper, painted alike into a PDF, on the screen and on a printer. What is on them comes
 * from who makes a paper: tov-annex-paper.h, tov-person-paper.h, tov-board-paper.h,
 * tov-meeting-paper.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "tov-annex.h"
#include "tov-io-error.h"

G_BEGIN_DECLS

/* A4 and A3, upright, in points. */
#define TOV_PAPER_WIDTH     595.276
#define TOV_PAPER_HEIGHT    841.89
#define TOV_PAPER_A3_WIDTH  841.89
#define TOV_PAPER_A3_HEIGHT 1190.551

typedef struct
{
  /* In points. A page may lie on its side. */
  double width;
  double height;
  /* What stands on it: "2 Til- og afgang". */
  const char *title;
} TovPaperPage;

typedef struct _TovPaper TovPaper;

/* Any thread may paint a paper, as long as what it was made of lives. */
TovPaper *tov_paper_ref (TovPaper *self);
void tov_paper_unref (TovPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPaper, tov_paper_unref)

/* Keeps what it was made of as long as the paper lives. Takes data, and destroys it in the thread
 * that lets go of the paper. */
void tov_paper_keep (TovPaper *self, gpointer data, GDestroyNotify destroy);

guint tov_paper_n_pages (const TovPaper *self);
const TovPaperPage *tov_paper_get_page (const TovPaper *self, guint position);
/* Paints the page in points from 0, 0 in black on what is there. */
void tov_paper_paint (const TovPaper *self, guint position, cairo_t *cairo);

/* The words that stand on the page by themselves, those of tables and pictures left out; a line
 * each. Transfer full. */
char *tov_paper_list_words (const TovPaper *self, guint position);

/* Whether words that were written for it had no room on it. */
gboolean tov_paper_is_cut (const TovPaper *self);

/* Writes the pages as a PDF with bookmarks and links. Equal input gives equal bytes. The file is
 * complete or not there, and an older one is replaced only by a complete one. progress may be NULL
 * and is called in the calling thread; TOV_IO_ERROR_FILE and TOV_IO_ERROR_INCOMPLETE as in
 * tov-safe-file.h. */
gboolean tov_paper_write_pdf (const TovPaper *self,
                              const char *path,
                              TovProgressFunc progress,
                              gpointer user_data,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
