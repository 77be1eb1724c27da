/* Annex 3 as it stands on paper, to be looked through, printed and saved as PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens a window with the pages of the annex that the job has counted. */
void tov_annex_preview_present (GtkWindow *parent, TovAnnexJob *job);

G_END_DECLS
