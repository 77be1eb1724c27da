/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-people-figure.h"

#include "tov-annex-people.h"
#include "tov-danish.h"
#include "tov-explanation.h"
#include "tov-table-text.h"

#include <glib/gi18n-lib.h>

/* What the annex's page of definitions says of the cell's row, part or column. */
static char *
find_definition (const TovAnnex *annex, const TovCellPlace *place)
{
  const TovTable *definitions = tov_annex_find (annex, tov_danish (N_ ("Definitions")));
  const char *figures[] = { place->row, place->part, place->column };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++) {
    const TovCell *cell = figures[i] != NULL ? tov_table_find (definitions, place->table, NULL,
                                                               figures[i], "definition")
                                             : NULL;

    if (cell != NULL)
      return g_strdup (cell->text);
  }
  return NULL;
}

/* Whoever asks may forget the strings of the place, so it is put together again from the annex's
 * own. */
TovPeopleFigure *
tov_people_figure_new_for_cell (const TovAnnex *annex, const TovCellPlace *place)
{
  const TovTable *table = tov_annex_find (annex, place->table);
  const TovBlock *block = table != NULL ? tov_table_find_block (table, place->block) : NULL;
  const TovRow *row = block != NULL ? tov_block_find_row (block, place->part, place->row) : NULL;
  TovPeopleFigure *self;
  guint position;

  if (row == NULL || !tov_people_figure_is_behind_cell (annex, place))
    return NULL;
  position = (guint) tov_table_find_column (table, place->column);
  self = g_new0 (TovPeopleFigure, 1);
  self->name = tov_table_text_describe (table, block, row, position);
  self->n_places = 1;
  self->places[0] =
      (TovCellPlace){ table->number != NULL ? table->number : table->name, block->code, row->part,
                      row->code, tov_table_get_column (table, position)->code };
  self->definition = find_definition (annex, place);
  return self;
}

/* The cells of the mark that somebody is in. */
static guint
find_places (const TovAnnex *annex,
             const TovChartLines *lines,
             guint series,
             guint category,
             TovCellPlace *places)
{
  guint n_cells = tov_chart_lines_find_cells (lines, series, category, places);
  guint n_places = 0;

  for (guint i = 0; i < n_cells; i++)
    if (tov_people_figure_is_behind_cell (annex, &places[i]))
      places[n_places++] = places[i];
  return n_places;
}

TovPeopleFigure *
tov_people_figure_new_for_mark (const TovAnnex *annex,
                                const TovChartLines *lines,
                                const TovChart *chart,
                                guint series,
                                guint category)
{
  g_autoptr (TovPeopleFigure) self = g_new0 (TovPeopleFigure, 1);

  self->n_places = find_places (annex, lines, series, category, self->places);
  if (self->n_places == 0)
    return NULL;
  self->name = tov_chart_describe (chart, series, category);
  self->definition = find_definition (annex, &self->places[0]);
  return g_steal_pointer (&self);
}

void
tov_people_figure_free (TovPeopleFigure *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->definition);
  g_free (self);
}

char *
tov_people_figure_explain (const TovAnnex *annex, const TovCellPlace *place)
{
  const char *figures[] = { place->row, place->part, place->column };
  char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures) && words == NULL; i++)
    if (figures[i] != NULL && *figures[i] != '\0')
      words = tov_annex_explain (annex, place->table, figures[i]);
  return words;
}

gboolean
tov_people_figure_is_behind_cell (const TovAnnex *annex, const TovCellPlace *place)
{
  const TovTable *table = tov_annex_find (annex, place->table);
  const TovCell *cell =
      table != NULL ? tov_table_find (table, place->block, place->part, place->row, place->column)
                    : NULL;

  return cell != NULL && tov_annex_people_has_list (table, place->column, cell);
}

gboolean
tov_people_figure_is_behind_mark (const TovAnnex *annex,
                                  const TovChartLines *lines,
                                  guint series,
                                  guint category)
{
  TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];

  return find_places (annex, lines, series, category, places) > 0;
}
