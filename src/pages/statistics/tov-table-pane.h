/* Every table of the annex, one at a time: chosen, read, copied, and looked behind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-job.h"
#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_TABLE_PANE (tov_table_pane_get_type ())
G_DECLARE_FINAL_TYPE (TovTablePane, tov_table_pane, TOV, TABLE_PANE, GtkWidget)

/* Offers the tables of the annex that the job has counted; the one that was shown stays, if it is
 * among them. */
void tov_table_pane_show (TovTablePane *self, TovContext *context, TovAnnexJob *job);

G_END_DECLS
