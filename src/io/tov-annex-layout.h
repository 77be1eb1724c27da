/* How the tables of the annex stand in a file, whatever the kind of file: their lines, and the
 * words for columns that a file adds to a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-table.h"

G_BEGIN_DECLS

typedef enum
{
  /* The title of a block. */
  TOV_LINE_BLOCK,
  /* The heading of a part of a block. */
  TOV_LINE_PART,
  TOV_LINE_PLAIN,
  TOV_LINE_SUM,
} TovLineKind;

/* A line of a table below its headings. */
typedef struct
{
  TovLineKind kind;
  const char *label;
  gboolean is_indented;
  /* NULL for the title of a block. */
  const TovRow *row;
} TovAnnexLine;

/* The lines of all blocks, elements TovAnnexLine, or of one alone, which then needs no title; NULL
 * for all. Where every block is one row (a balance), the blocks are the lines. They point into the
 * table. Transfer full. */
GArray *tov_annex_layout_find_lines (const TovTable *table, const TovBlock *only);

G_END_DECLS
