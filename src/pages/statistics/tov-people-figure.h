/* A number of the annex that young people stand behind: what it is called, how it is counted, and
 * the cells it adds up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-charts.h"

G_BEGIN_DECLS

typedef struct
{
  /* "Randers, Deltagere i alt: 38" */
  char *name;
  /* Sentences; NULL where nothing is said of it. */
  char *definition;
  guint n_places;
  /* Their strings belong to the annex. */
  TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];
} TovPeopleFigure;

/* The number in a cell; NULL where nobody can be listed behind it. Transfer full. */
TovPeopleFigure *tov_people_figure_new_for_cell (const TovAnnex *annex, const TovCellPlace *place);
/* The same of a mark of a chart that was made of the annex, with its lines. */
TovPeopleFigure *tov_people_figure_new_for_mark (const TovAnnex *annex,
                                                 const TovChartLines *lines,
                                                 const TovChart *chart,
                                                 guint series,
                                                 guint category);
void tov_people_figure_free (TovPeopleFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPeopleFigure, tov_people_figure_free)

/* How the number in a cell is counted, with an example: of its row, its part or its column. NULL
 * where nothing is said of it. Transfer full. */
char *tov_people_figure_explain (const TovAnnex *annex, const TovCellPlace *place);

/* Whether there is somebody to list behind a cell, or a mark. */
gboolean tov_people_figure_is_behind_cell (const TovAnnex *annex, const TovCellPlace *place);
gboolean tov_people_figure_is_behind_mark (const TovAnnex *annex,
                                           const TovChartLines *lines,
                                           guint series,
                                           guint category);

G_END_DECLS
