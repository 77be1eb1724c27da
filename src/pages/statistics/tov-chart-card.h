/* A chart of the panel with what can be done with it: read as a table, explained, looked behind,
 * taken along. Beside it stands the chart it is compared with, if there is one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-charts.h"
#include "tov-annex-job.h"
#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_CHART_CARD (tov_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (TovChartCard, tov_chart_card, TOV, CHART_CARD, GtkWidget)

GtkWidget *tov_chart_card_new (TovContext *context, const TovAnnexChartKind *kind);
/* Shows the chart of the annex that the job has counted; other is what it is compared with, or
 * NULL. Both annexes must have the chart. */
void tov_chart_card_show (TovChartCard *self, TovAnnexJob *job, TovAnnexJob *other);

G_END_DECLS
