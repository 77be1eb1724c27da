/* A counted table as the annex prints it: blocks (a partnership each, then all together) of rows of
 * cells. Statistics return tables; screen, chart, workbook and CSV only read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

/* A per cent of fewer says less than the persons behind it. */
#define TOV_LEAST_WHOLE 10

typedef enum
{
  /* The cell does not exist in this row: it is neither shown nor written. */
  TOV_CELL_ABSENT,
  /* The cell exists and has no value: "–". */
  TOV_CELL_EMPTY,
  /* The cell has a value that its readers may not see, and does not hold it: "·". */
  TOV_CELL_HIDDEN,
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

/* The numbers that a cell tells: a count or a measure; of a quotient n and N; of a change what it
 * came to and what it was before; and how many observations a measure is of. */
typedef enum
{
  TOV_SLOT_VALUE,
  TOV_SLOT_N,
  TOV_SLOT_WHOLE,
  TOV_SLOT_BASE,
  TOV_N_SLOTS,
} TovSlot;

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
  /* Of a mean, a median or a sum of measures: how many observations are behind it;
   * TOV_NUMBER_NONE where it is a count itself. */
  gint64 base;
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

/* By their codes; NULL, of a column -1, if there is none. Every row has cells but the headings, and
 * a heading is found by the part it names. part may be NULL. */
const TovBlock *tov_table_find_block (const TovTable *self, const char *code);
gint tov_table_find_column (const TovTable *self, const char *code);
const TovRow *tov_block_find_row (const TovBlock *self, const char *part, const char *code);
const TovRow *tov_block_find_heading (const TovBlock *self, const char *part);

/* The cell of these codes; NULL if there is none. part may be NULL. */
const TovCell *tov_table_find (
    const TovTable *self, const char *block, const char *part, const char *row, const char *column);

/* Which rows a sum row's number adds up: those from the returned one to the row itself, other sum
 * rows apart. They are the plain rows right above it, or all rows of its part. -1 where it is the
 * sum of neither, as distinct people are not; what only happens to come out in one block is no
 * sum. */
gint
tov_table_find_sum_start (const TovTable *self, guint block, guint row, guint column, TovSlot slot);
/* Whether the number of a row of the last block is the sum of the same row in all other blocks;
 * one that has no such row adds nothing. */
gboolean
tov_table_adds_up_blocks (const TovTable *self, const TovRow *row, guint column, TovSlot slot);

/* The block that speaks for the whole choice: the partnership's where only one is chosen, else the
 * last, all together. The table must have one. */
const TovBlock *tov_table_get_main_block (const TovTable *self);

/* The heading of the value where n and N stand beside it: "%", "n/N", or where the column is mixed
 * words, an English source string. */
const char *tov_column_get_value_heading (const TovColumn *self);
/* How many columns a column takes where n and N have columns of their own: 3 (n, N and the value)
 * where one of its cells is a quotient, else 1. */
guint tov_table_get_span (const TovTable *self, guint position);

/* The code of a cell's column in annex.csv: the column's code, behind the row's part if it has one.
 * Transfer full. */
char *tov_row_column_code (const TovRow *self, const TovColumn *column);

void tov_cell_set_empty (TovCell *cell);
void tov_cell_set_number (TovCell *cell, double value);
/* A mean, a median or a sum of that many observations; empty where there are none. */
void tov_cell_set_measure (TovCell *cell, double value, gint64 base);
/* Takes everything the cell held out of it. */
void tov_cell_hide (TovCell *cell);
void tov_cell_set_text (TovCell *cell, const char *text);
void tov_cell_set_date (TovCell *cell, TovDate date);
/* n of N in per cent. Where N is below TOV_LEAST_WHOLE it is empty, but n and N stand. */
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
/* One of the numbers that the cell tells; FALSE if it does not tell it. */
gboolean tov_cell_get_slot (const TovCell *cell, TovFormat format, TovSlot slot, double *value);
/* The cell as it is read in Danish: "1.234", "39 %", "−17 %", "+3", "12,5", "14-10-2011", "–".
 * Transfer full. */
char *tov_cell_format (const TovCell *cell, TovFormat format);

G_END_DECLS
