/* A part of a table: a heading and the rows below it, each with a count and its share, as the
 * one-way tables of the annex have them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-tables.h"
#include "tov-record.h"

G_BEGIN_DECLS

/* The part's column "" takes the counts and its column "share" their shares. Labels are Danish
 * already, except those of choices. */
typedef struct
{
  TovTable *table;
  TovBlock *block;
  const char *code;
} TovTablePart;

/* Adds the heading. */
TovTablePart
tov_table_part_begin (TovTable *table, TovBlock *block, const char *code, const char *heading);
/* The same of a part that has a definition. */
TovTablePart
tov_table_part_begin_figure (TovTable *table, TovBlock *block, const TovFigureWords *words);
/* A row and the row "all" without values, for parts with columns of their own. */
TovRow *tov_table_part_add_row (const TovTablePart *self, const char *code, const char *label);
TovRow *tov_table_part_add_sum_row (const TovTablePart *self);
/* A row that counts n, which is a share of all. */
void tov_table_part_add_share (
    const TovTablePart *self, const char *code, const char *label, gint64 n, gint64 all);
/* Rows that have a definition: the same, one that counts without a share, and one with a mean, a
 * median or a sum of measures of that many observations, and no share. */
void tov_table_part_add_figure (const TovTablePart *self,
                                const TovFigureWords *words,
                                gint64 n,
                                gint64 all);
void tov_table_part_add_count (const TovTablePart *self, const TovFigureWords *words, gint64 n);
void tov_table_part_add_measure (const TovTablePart *self,
                                 const TovFigureWords *words,
                                 double value,
                                 gint64 base);
/* A row with a share for each choice, in the order of the counts. */
void tov_table_part_add_choices (const TovTablePart *self,
                                 const TovChoice *choices,
                                 const gint64 *counts,
                                 gint64 all);
/* The row "unknown" with a share. */
void tov_table_part_add_unknown (const TovTablePart *self, gint64 n, gint64 all);
/* The row "all", which the rows before it add up to. */
void tov_table_part_add_sum (const TovTablePart *self, gint64 all);

G_END_DECLS
