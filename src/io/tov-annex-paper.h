/* The statistics annex (Bilag 3) on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-paper.h"

G_BEGIN_DECLS

/* Lays the annex out on paper of that size in points, upright; a wide table lies on its side. The
 * annex must live as long as the paper. Takes some tenths of a second; any thread may do it.
 * Transfer full. */
TovPaper *tov_annex_paper_new (const TovAnnex *annex, double width, double height);

/* Writes the annex as a PDF on A4, as tov_paper_write_pdf () does. */
gboolean tov_annex_paper_write_pdf (const TovAnnex *annex,
                                    const char *path,
                                    TovProgressFunc progress,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
