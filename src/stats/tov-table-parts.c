/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-parts.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

static TovRow *
make_part_row (const TovTablePart *self, TovRow *row)
{
  row->part = g_strdup (self->code);
  return row;
}

static TovCell *
find_cell (const TovTablePart *self, TovRow *row, const char *column)
{
  return &row->cells[tov_table_find_column (self->table, column)];
}

static void
set_count (const TovTablePart *self, TovRow *row, gint64 n)
{
  tov_cell_set_number (find_cell (self, row, ""), (double) n);
}

static void
set_share (const TovTablePart *self, TovRow *row, gint64 n, gint64 all)
{
  set_count (self, row, n);
  tov_cell_set_percent (find_cell (self, row, "share"), n, all);
}

static TovRow *
add_figure (const TovTablePart *self, const TovFigureWords *words)
{
  return tov_table_part_add_row (self, words->code, tov_danish (words->heading));
}

TovTablePart
tov_table_part_begin (TovTable *table, TovBlock *block, const char *code, const char *heading)
{
  tov_table_add_heading (table, block, code, heading);
  return (TovTablePart){ table, block, code };
}

TovTablePart
tov_table_part_begin_figure (TovTable *table, TovBlock *block, const TovFigureWords *words)
{
  return tov_table_part_begin (table, block, words->code, tov_danish (words->heading));
}

TovRow *
tov_table_part_add_row (const TovTablePart *self, const char *code, const char *label)
{
  return make_part_row (self, tov_table_add_row (self->table, self->block, code, label));
}

TovRow *
tov_table_part_add_sum_row (const TovTablePart *self)
{
  return make_part_row (
      self, tov_table_add_sum (self->table, self->block, "all", tov_danish (N_ ("All together"))));
}

void
tov_table_part_add_share (
    const TovTablePart *self, const char *code, const char *label, gint64 n, gint64 all)
{
  set_share (self, tov_table_part_add_row (self, code, label), n, all);
}

void
tov_table_part_add_figure (const TovTablePart *self,
                           const TovFigureWords *words,
                           gint64 n,
                           gint64 all)
{
  set_share (self, add_figure (self, words), n, all);
}

void
tov_table_part_add_count (const TovTablePart *self, const TovFigureWords *words, gint64 n)
{
  set_count (self, add_figure (self, words), n);
}

void
tov_table_part_add_measure (const TovTablePart *self,
                            const TovFigureWords *words,
                            double value,
                            gint64 base)
{
  TovCell *cell = find_cell (self, add_figure (self, words), "");

  tov_cell_set_measure (cell, value, base);
  cell->format = TOV_FORMAT_DECIMAL;
}

void
tov_table_part_add_choices (const TovTablePart *self,
                            const TovChoice *choices,
                            const gint64 *counts,
                            gint64 all)
{
  for (guint i = 0; choices[i].code != NULL; i++)
    tov_table_part_add_share (self, choices[i].code, tov_danish (choices[i].label), counts[i], all);
}

void
tov_table_part_add_unknown (const TovTablePart *self, gint64 n, gint64 all)
{
  tov_table_part_add_share (self, "unknown", tov_danish (N_ ("Not stated")), n, all);
}

void
tov_table_part_add_sum (const TovTablePart *self, gint64 all)
{
  set_share (self, tov_table_part_add_sum_row (self), all, all);
}
