/* Tables and charts of the annex as they stand on the pages of any paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-chart.h"
#include "tov-paper-flow.h"

G_BEGIN_DECLS

/* Whether a table, or one block of it alone, has room beside the labels of its lines on an upright
 * page or on one on its side. block may be NULL, here and below. */
gboolean tov_annex_flow_has_room (const TovPaperFlow *flow,
                                  const TovTable *table,
                                  const TovBlock *block,
                                  gboolean is_wide);
/* Lays a table out below what is there, in a smaller type where that spares the page, over as many
 * pages as it takes. One too wide for the page is divided. The table must live as long as the
 * paper. */
void tov_annex_flow_add_table (TovPaperFlow *flow, const TovTable *table, const TovBlock *block);

/* A chart of its own stands below with space between, or on an upright page where there is no room.
 * Takes the chart. */
void tov_annex_flow_add_chart (TovPaperFlow *flow, TovChart *chart);
/* The charts that are made of a table. */
void tov_annex_flow_add_charts (TovPaperFlow *flow, const TovAnnex *annex, const TovTable *table);

G_END_DECLS
