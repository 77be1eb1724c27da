/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table.h"

#include "tov-number.h"

#include <glib/gi18n-lib.h>

/* Below this a change in per cent says less than the persons behind it. */
#define LEAST_BEFORE 20

static void
free_column (TovColumn *column)
{
  g_free (column->code);
  g_free (column->heading);
  g_free (column);
}

static void
free_block (TovBlock *block)
{
  g_free (block->code);
  g_free (block->title);
  g_ptr_array_unref (block->rows);
  g_free (block);
}

static void
free_row (TovRow *row)
{
  g_free (row->part);
  g_free (row->code);
  g_free (row->label);
  for (guint i = 0; i < row->n_cells; i++)
    g_free (row->cells[i].text);
  g_free (row->cells);
  g_free (row);
}

static TovRow *
add_row (TovTable *self, TovBlock *block, TovRowKind kind, const char *code, const char *label)
{
  TovRow *row = g_new0 (TovRow, 1);

  row->kind = kind;
  row->code = g_strdup (code);
  row->label = g_strdup (label);
  row->n_cells = self->columns->len;
  row->cells = g_new0 (TovCell, row->n_cells);
  for (guint i = 0; i < row->n_cells; i++) {
    row->cells[i].n = TOV_NUMBER_NONE;
    row->cells[i].N = TOV_NUMBER_NONE;
    row->cells[i].base = TOV_NUMBER_NONE;
  }
  g_ptr_array_add (block->rows, row);
  return row;
}

static char *
format_signed (double value, const char *unit)
{
  g_autofree char *number = tov_number_format (value, 0);

  return g_strconcat (tov_number_round (value, 0) > 0 ? "+" : "", number, unit, NULL);
}

TovTable *
tov_table_new (const char *number, const char *name, const char *row_heading, TovClass disclosure)
{
  TovTable *self = g_new0 (TovTable, 1);

  self->number = g_strdup (number);
  self->name = g_strdup (name);
  self->row_heading = g_strdup (row_heading);
  self->disclosure = disclosure;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  return self;
}

void
tov_table_free (TovTable *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->name);
  g_free (self->row_heading);
  g_free (self->note);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

char *
tov_table_get_title (const TovTable *self)
{
  return self->number != NULL ? g_strdup_printf ("%s %s", self->number, self->name)
                              : g_strdup (self->name);
}

void
tov_table_add_column (TovTable *self, const char *code, const char *heading, TovFormat format)
{
  TovColumn *column = g_new0 (TovColumn, 1);

  g_return_if_fail (self->blocks->len == 0);

  column->code = g_strdup (code);
  column->heading = g_strdup (heading);
  column->format = format;
  g_ptr_array_add (self->columns, column);
}

TovBlock *
tov_table_add_block (TovTable *self, const char *code, const char *title)
{
  TovBlock *block = g_new0 (TovBlock, 1);

  block->code = g_strdup (code);
  block->title = g_strdup (title);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  g_ptr_array_add (self->blocks, block);
  return block;
}

TovRow *
tov_table_add_row (TovTable *self, TovBlock *block, const char *code, const char *label)
{
  return add_row (self, block, TOV_ROW_NORMAL, code, label);
}

TovRow *
tov_table_add_sum (TovTable *self, TovBlock *block, const char *code, const char *label)
{
  return add_row (self, block, TOV_ROW_SUM, code, label);
}

TovRow *
tov_table_add_heading (TovTable *self, TovBlock *block, const char *part, const char *label)
{
  TovRow *row = add_row (self, block, TOV_ROW_HEADING, "", label);

  row->part = g_strdup (part);
  return row;
}

guint
tov_table_n_columns (const TovTable *self)
{
  return self->columns->len;
}

const TovColumn *
tov_table_get_column (const TovTable *self, guint position)
{
  return g_ptr_array_index (self->columns, position);
}

guint
tov_table_n_blocks (const TovTable *self)
{
  return self->blocks->len;
}

const TovBlock *
tov_table_get_block (const TovTable *self, guint position)
{
  return g_ptr_array_index (self->blocks, position);
}

guint
tov_block_n_rows (const TovBlock *self)
{
  return self->rows->len;
}

const TovRow *
tov_block_get_row (const TovBlock *self, guint position)
{
  return g_ptr_array_index (self->rows, position);
}

const TovBlock *
tov_table_find_block (const TovTable *self, const char *code)
{
  for (guint b = 0; b < self->blocks->len; b++)
    if (g_str_equal (tov_table_get_block (self, b)->code, code))
      return tov_table_get_block (self, b);
  return NULL;
}

gint
tov_table_find_column (const TovTable *self, const char *code)
{
  for (guint c = 0; c < self->columns->len; c++)
    if (g_str_equal (tov_table_get_column (self, c)->code, code))
      return (gint) c;
  return -1;
}

const TovRow *
tov_block_find_row (const TovBlock *self, const char *part, const char *code)
{
  for (guint r = 0; r < self->rows->len; r++) {
    const TovRow *row = tov_block_get_row (self, r);

    if (row->kind != TOV_ROW_HEADING && g_str_equal (row->code, code)
        && g_strcmp0 (row->part, part) == 0)
      return row;
  }
  return NULL;
}

const TovRow *
tov_block_find_heading (const TovBlock *self, const char *part)
{
  for (guint r = 0; r < self->rows->len; r++) {
    const TovRow *row = tov_block_get_row (self, r);

    if (row->kind == TOV_ROW_HEADING && g_strcmp0 (row->part, part) == 0)
      return row;
  }
  return NULL;
}

const TovCell *
tov_table_find (
    const TovTable *self, const char *block, const char *part, const char *row, const char *column)
{
  const TovBlock *its_block = tov_table_find_block (self, block);
  const TovRow *its_row = its_block != NULL ? tov_block_find_row (its_block, part, row) : NULL;
  gint position = tov_table_find_column (self, column);

  return its_row != NULL && position >= 0 ? &its_row->cells[position] : NULL;
}

const TovBlock *
tov_table_get_main_block (const TovTable *self)
{
  return tov_table_get_block (self, self->blocks->len == 2 ? 0 : self->blocks->len - 1);
}

const char *
tov_column_get_value_heading (const TovColumn *self)
{
  if (self->format == TOV_FORMAT_PERCENT)
    return "%";
  if (self->format == TOV_FORMAT_RATIO)
    return "n/N";
  return N_ ("Number or %");
}

guint
tov_table_get_span (const TovTable *self, guint position)
{
  TovFormat format = tov_table_get_column (self, position)->format;

  for (guint b = 0; b < self->blocks->len; b++) {
    const TovBlock *block = tov_table_get_block (self, b);

    for (guint r = 0; r < block->rows->len; r++)
      if (tov_cell_is_quotient (&tov_block_get_row (block, r)->cells[position], format))
        return 3;
  }
  return 1;
}

char *
tov_row_column_code (const TovRow *self, const TovColumn *column)
{
  if (self->part == NULL)
    return g_strdup (column->code);
  if (*column->code == '\0')
    return g_strdup (self->part);
  return g_strdup_printf ("%s_%s", self->part, column->code);
}

void
tov_cell_set_empty (TovCell *cell)
{
  cell->kind = TOV_CELL_EMPTY;
}

void
tov_cell_set_number (TovCell *cell, double value)
{
  cell->kind = TOV_CELL_NUMBER;
  cell->value = value;
}

void
tov_cell_set_measure (TovCell *cell, double value, gint64 base)
{
  cell->base = base;
  if (base == 0)
    tov_cell_set_empty (cell);
  else
    tov_cell_set_number (cell, value);
}

void
tov_cell_hide (TovCell *cell)
{
  g_clear_pointer (&cell->text, g_free);
  *cell = (TovCell){ .kind = TOV_CELL_HIDDEN,
                     .format = cell->format,
                     .n = TOV_NUMBER_NONE,
                     .N = TOV_NUMBER_NONE,
                     .base = TOV_NUMBER_NONE };
}

void
tov_cell_set_text (TovCell *cell, const char *text)
{
  cell->kind = TOV_CELL_TEXT;
  g_free (cell->text);
  cell->text = g_strdup (text);
}

void
tov_cell_set_date (TovCell *cell, TovDate date)
{
  cell->kind = date != TOV_DATE_NONE ? TOV_CELL_DATE : TOV_CELL_EMPTY;
  cell->date = date;
}

void
tov_cell_set_percent (TovCell *cell, gint64 n, gint64 N)
{
  cell->format = TOV_FORMAT_PERCENT;
  cell->n = n;
  cell->N = N;
  if (N < TOV_LEAST_WHOLE)
    tov_cell_set_empty (cell);
  else
    tov_cell_set_number (cell, 100.0 * (double) n / (double) N);
}

void
tov_cell_set_ratio (TovCell *cell, gint64 n, gint64 N)
{
  cell->format = TOV_FORMAT_RATIO;
  cell->n = n;
  cell->N = N;
  if (N == 0)
    tov_cell_set_empty (cell);
  else
    tov_cell_set_number (cell, (double) n / (double) N);
}

void
tov_cell_set_change (TovCell *cell, gint64 before, gint64 after)
{
  gint64 difference = after - before;

  cell->format = TOV_FORMAT_CHANGE;
  cell->n = difference;
  cell->N = before;
  tov_cell_set_number (cell, before >= LEAST_BEFORE ? 100.0 * (double) difference / (double) before
                                                    : (double) difference);
}

void
tov_cell_set_points (TovCell *cell, const TovCell *before, const TovCell *after)
{
  cell->format = TOV_FORMAT_POINTS;
  if (before->kind == TOV_CELL_NUMBER && after->kind == TOV_CELL_NUMBER)
    tov_cell_set_number (cell, after->value - before->value);
  else
    tov_cell_set_empty (cell);
}

TovFormat
tov_cell_get_format (const TovCell *cell, TovFormat format)
{
  return cell->format != TOV_FORMAT_COLUMN ? cell->format : format;
}

gboolean
tov_cell_is_quotient (const TovCell *cell, TovFormat format)
{
  TovFormat its = tov_cell_get_format (cell, format);

  return cell->kind != TOV_CELL_ABSENT && (its == TOV_FORMAT_PERCENT || its == TOV_FORMAT_RATIO)
         && cell->n != TOV_NUMBER_NONE && cell->N != TOV_NUMBER_NONE;
}

gboolean
tov_cell_get_slot (const TovCell *cell, TovFormat format, TovSlot slot, double *value)
{
  TovFormat its = tov_cell_get_format (cell, format);
  gint64 number = TOV_NUMBER_NONE;

  switch (slot) {
  case TOV_SLOT_VALUE:
    *value = cell->value;
    return cell->kind == TOV_CELL_NUMBER && (its == TOV_FORMAT_COUNT || its == TOV_FORMAT_DECIMAL);
  case TOV_SLOT_N:
    if (cell->n != TOV_NUMBER_NONE)
      number = its == TOV_FORMAT_CHANGE ? cell->N + cell->n : cell->n;
    break;
  case TOV_SLOT_WHOLE:
    number = cell->N;
    break;
  case TOV_SLOT_BASE:
    number = cell->base;
    break;
  case TOV_N_SLOTS:
  default:
    g_return_val_if_reached (FALSE);
  }
  *value = (double) number;
  return number != TOV_NUMBER_NONE;
}

char *
tov_cell_format (const TovCell *cell, TovFormat format)
{
  switch (cell->kind) {
  case TOV_CELL_ABSENT:
    return g_strdup ("");
  case TOV_CELL_EMPTY:
    return g_strdup ("–");
  case TOV_CELL_HIDDEN:
    return g_strdup ("·");
  case TOV_CELL_TEXT:
    return g_strdup (cell->text);
  case TOV_CELL_DATE:
    return tov_date_format (cell->date);
  case TOV_CELL_NUMBER:
    break;
  default:
    g_return_val_if_reached (NULL);
  }
  switch (tov_cell_get_format (cell, format)) {
  case TOV_FORMAT_DECIMAL:
  case TOV_FORMAT_RATIO:
    return tov_number_format (cell->value, 1);
  case TOV_FORMAT_PERCENT:
    return tov_number_format_percent (cell->value, 0);
  case TOV_FORMAT_CHANGE:
    return format_signed (cell->value, cell->N >= LEAST_BEFORE ? "\u00a0%" : "");
  case TOV_FORMAT_POINTS:
    return format_signed (cell->value, "\u00a0pct.point");
  case TOV_FORMAT_COLUMN:
  case TOV_FORMAT_COUNT:
  case TOV_FORMAT_TEXT:
  default:
    return tov_number_format (cell->value, 0);
  }
}
