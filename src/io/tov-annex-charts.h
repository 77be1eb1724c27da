/* The charts of the annex, each described once: the panel, the workbook, the paper and pictures
 * draw the same. Nothing is counted here: a chart is made of the cells of one table, and what they
 * hide it does not know.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-chart.h"

G_BEGIN_DECLS

/* The most cells that one mark adds up. */
#define TOV_ANNEX_CHART_MOST_CELLS 8

typedef struct _TovAnnexChartKind TovAnnexChartKind;

/* All of them in the order of the panel, ended by NULL. */
extern const TovAnnexChartKind *const tov_annex_chart_kinds[];

/* "retention": a stable name for settings, files and tests. */
const char *tov_annex_chart_kind_get_id (const TovAnnexChartKind *self);
/* The number of the table it is made of: "8". */
const char *tov_annex_chart_kind_get_table (const TovAnnexChartKind *self);
/* NULL where there is none of that id. */
const TovAnnexChartKind *tov_annex_chart_kind_find (const char *id);

/* Where a chart shows one block it is tov_table_get_main_block(). NULL where the annex has no such
 * table or the chart is not for its audience. Transfer full. */
TovChart *tov_annex_chart_new (const TovAnnexChartKind *kind, const TovAnnex *annex);

/* What stands along both axes of a chart of an annex: the way from its marks back to the cells. */
typedef struct _TovChartLines TovChartLines;

/* NULL where tov_annex_chart_new() gives no chart. It borrows from the annex. Transfer full. */
TovChartLines *tov_chart_lines_new (const TovAnnexChartKind *kind, const TovAnnex *annex);
void tov_chart_lines_free (TovChartLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovChartLines, tov_chart_lines_free)

/* The cells that are added up in a mark, for the list behind it; mostly one. places has room for
 * TOV_ANNEX_CHART_MOST_CELLS; their strings belong to the annex. Returns how many; 0 where there is
 * no such mark. */
guint tov_chart_lines_find_cells (const TovChartLines *self,
                                  guint series,
                                  guint category,
                                  TovCellPlace *places);

G_END_DECLS
