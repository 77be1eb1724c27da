/* The statistics annex (Bilag 3) on paper: its pages, painted alike into a PDF, on the screen and
 * on a printer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "tov-annex.h"
#include "tov-io-error.h"

G_BEGIN_DECLS

/* A4, upright, in points. */
#define TOV_PAPER_WIDTH  595.276
#define TOV_PAPER_HEIGHT 841.89

typedef struct
{
  /* In points. A page with a wide table lies on its side. */
  double width;
  double height;
  /* What stands on it: "2 Til- og afgang". */
  const char *title;
} TovPaperPage;

typedef struct _TovAnnexPaper TovAnnexPaper;

/* Lays the annex out on paper of that size in points, upright. The annex must live as long as the
 * paper. Takes some tenths of a second; any thread may do it and any thread may paint. Transfer
 * full. */
TovAnnexPaper *tov_annex_paper_new (const TovAnnex *annex, double width, double height);
void tov_annex_paper_free (TovAnnexPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAnnexPaper, tov_annex_paper_free)

guint tov_annex_paper_n_pages (const TovAnnexPaper *self);
const TovPaperPage *tov_annex_paper_get_page (const TovAnnexPaper *self, guint position);
/* Paints the page in points from 0, 0 in black on what is there. */
void tov_annex_paper_paint (const TovAnnexPaper *self, guint position, cairo_t *cairo);

/* Writes the annex as a PDF on A4, with bookmarks and links from the contents. Equal input gives
 * equal bytes. The file is complete or not there, and an older one is replaced only by a complete
 * one. progress may be NULL and is called in the calling thread; TOV_IO_ERROR_FILE and
 * TOV_IO_ERROR_INCOMPLETE as in tov-safe-file.h. */
gboolean tov_annex_paper_write_pdf (const TovAnnex *annex,
                                    const char *path,
                                    TovProgressFunc progress,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
