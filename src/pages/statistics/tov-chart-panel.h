/* The charts that the user has chosen, two by two, and beside each what it is compared with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-job.h"
#include "tov-compare-button.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHART_PANEL (tov_chart_panel_get_type ())
G_DECLARE_FINAL_TYPE (TovChartPanel, tov_chart_panel, TOV, CHART_PANEL, GtkWidget)

void tov_chart_panel_set_context (TovChartPanel *self, TovContext *context);
/* The charts of the annex that the job has counted, and of the other's where they are compared;
 * other may be NULL. */
void tov_chart_panel_show (TovChartPanel *self, TovAnnexJob *job, TovAnnexJob *other);
/* As tov_compare_button_apply (). The signal "comparison-changed" tells of another choice. */
gboolean tov_chart_panel_compare (TovChartPanel *self, TovAnnexRequest *request);

G_END_DECLS
