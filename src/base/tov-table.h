/* A counted table as the annex prints it: blocks (a partnership each, then all together) of rows of
 * cells. Statistics return tables; screen, chart, workbook and CSV only read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

typedef enum
{
  /* The cell does not exist in this row: it is neither shown nor written. */
  TOV_CELL_ABSENT,
  /* The cell exists and has no value: "–". */
  TOV_CELL_EMPTY,
  TOV_CELL_NUMBER,
  TOV_CELL_TEXT,
  TOV_CELL_DATE,
} TovCellKind;

/* How the cells of a column are to be read and shown. */
typedef enum
{
  /* Of a cell: as its column. */
  TOV_FORMAT_COLUMN,
  /* A whole number of persons, enrolments or contacts. */
  TOV_FORMAT_COUNT,
  /* A number with one decimal (weeks, days). */
  TOV_FORMAT_DECIMAL,
  /* Per cent, with n and N in columns of their own beside it. */
  TOV_FORMAT_PERCENT,
  /* n per N, both shown beside the quotient (one decimal). */
  TOV_FORMAT_RATIO,
  /* A change from N: per cent of it, or in persons where N is small. */
  TOV_FORMAT_CHANGE,
  /* The difference of two per cents in percentage points. */
  TOV_FORMAT_POINTS,
  /* A text or a date. */
  TOV_FORMAT_TEXT,
} TovFormat;

typedef enum
{
  TOV_ROW_NORMAL,
  /* Adds up the rows above it. */
  TOV_ROW_SUM,
  /* Names the rows below it and has no cells. */
  TOV_ROW_HEADING,
} TovRowKind;

/* Who may see it: anybody outside, the steering group, or only those who work with the young
 * people. */
typedef enum
{
  TOV_CLASS_OUTSIDE,
  TOV_CLASS_STEERING,
  TOV_CLASS_INTERNAL,
} TovClass;

typedef struct
{
  TovCellKind kind;
  /* What a number is, where it differs from its column's: a per cent among counts. */
  TovFormat format;
  double value;
  /* Numerator and denominator; TOV_NUMBER_NONE where there are none. */
  gint64 n;
  gint64 N;
  TovDate date;
  char *text;
} TovCell;

typedef struct
{
  /* Stable English code in annex.csv; the heading is Danish. */
  char *code;
  char *heading;
  TovFormat format;
} TovColumn;

typedef struct
{
  /* The part of a table this row belongs to (table 4), else NULL. */
  char *part;
  char *code;
  char *label;
  TovRowKind kind;
  /* One for each column of the table. */
  guint n_cells;
  TovCell *cells;
} TovRow;

typedef struct
{
  /* A partnership's id, or "all". */
  char *code;
  char *title;
  GPtrArray *rows;
} TovBlock;

typedef struct
{
  /* "1", "18"; NULL for pages without a number (definitions, control). */
  char *number;
  /* "Hovedtal": heading on the screen and name of the sheet, behind the number. */
  char *name;
  /* What the first column holds: "Figur", "Måned". */
  char *row_heading;
  /* One sentence under the heading; may be NULL. */
  char *note;
  TovClass disclosure;
  GPtrArray *columns;
  GPtrArray *blocks;
} TovTable;

TovTable *
tov_table_new (const char *number, const char *name, const char *row_heading, TovClass disclosure);
void tov_table_free (TovTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovTable, tov_table_free)

/* "1 Hovedtal", or the name alone. Transfer full. */
char *tov_table_get_title (const TovTable *self);

void tov_table_add_column (TovTable *self, const char *code, const char *heading, TovFormat format);
/* The blocks and rows belong to the table. Add all columns before the first row. */
TovBlock *tov_table_add_block (TovTable *self, const char *code, const char *title);
TovRow *tov_table_add_row (TovTable *self, TovBlock *block, const char *code, const char *label);
TovRow *tov_table_add_sum (TovTable *self, TovBlock *block, const char *code, const char *label);
TovRow *
tov_table_add_heading (TovTable *self, TovBlock *block, const char *part, const char *label);

guint tov_table_n_columns (const TovTable *self);
const TovColumn *tov_table_get_column (const TovTable *self, guint position);
guint tov_table_n_blocks (const TovTable *self);
const TovBlock *tov_table_get_block (const TovTable *self, guint position);
guint tov_block_n_rows (const TovBlock *self);
const TovRow *tov_block_get_row (const TovBlock *self, guint position);

/* The cell of these codes; NULL if there is none. part may be NULL. */
const TovCell *tov_table_find (
    const TovTable *self, const char *block, const char *part, const char *row, const char *column);

/* How many columns a column takes where n and N have columns of their own: 3 (n, N and the value)
 * where one of its cells is a quotient, else 1. */
guint tov_table_get_span (const TovTable *self, guint position);

/* The code of a cell's column in annex.csv: the column's code, behind the row's part if it has one.
 * Transfer full. */
char *tov_row_column_code (const TovRow *self, const TovColumn *column);

void tov_cell_set_empty (TovCell *cell);
void tov_cell_set_number (TovCell *cell, double value);
void tov_cell_set_text (TovCell *cell, const char *text);
void tov_cell_set_date (TovCell *cell, TovDate date);
/* n of N in per cent. Where N < 10 a per cent would say less than the persons behind it: it is
 * empty, but n and N stand. */
void tov_cell_set_percent (TovCell *cell, gint64 n, gint64 N);
/* n / N; empty where N is 0. */
void tov_cell_set_ratio (TovCell *cell, gint64 n, gint64 N);
/* The change from before to after: in per cent of before, or in persons where before < 20, for the
 * same reason. */
void tov_cell_set_change (TovCell *cell, gint64 before, gint64 after);
/* The difference of two per cents in percentage points; empty where either has no value. */
void tov_cell_set_points (TovCell *cell, const TovCell *before, const TovCell *after);

/* In all of these format is the column's; a cell's own goes before it. */

/* What the cell is, whether it says so itself or its column does. */
TovFormat tov_cell_get_format (const TovCell *cell, TovFormat format);
/* Whether the cell is n of N, or n per N, and they are known: they are shown beside it. */
gboolean tov_cell_is_quotient (const TovCell *cell, TovFormat format);
/* The cell as it is read in Danish: "1.234", "39 %", "−17 %", "+3", "12,5", "14-10-2011", "–".
 * Transfer full. */
char *tov_cell_format (const TovCell *cell, TovFormat format);

G_END_DECLS
