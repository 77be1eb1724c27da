/* A chart taken out of the program: as a picture on the clipboard, or as a file of the user's
 * choice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-charts.h"
#include "tov-annex-job.h"
#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The chart of the annex that the job has counted, on one scale with that of the other job (NULL
 * where it stands alone). NULL where the annex has no such chart. Transfer full. */
TovChart *
tov_chart_saving_create (const TovAnnexChartKind *kind, TovAnnexJob *job, TovAnnexJob *other);

/* Copies it as a picture, with who may see it under it. */
void tov_chart_saving_copy (TovContext *context,
                            GtkWidget *widget,
                            const TovAnnexChartKind *kind,
                            TovAnnexJob *job,
                            TovAnnexJob *other);
/* Asks for a file that ends with extension ("png", "svg", "pdf") and writes the chart there. */
void tov_chart_saving_ask (TovContext *context,
                           GtkWidget *widget,
                           const TovAnnexChartKind *kind,
                           TovAnnexJob *job,
                           TovAnnexJob *other,
                           const char *extension);

G_END_DECLS
