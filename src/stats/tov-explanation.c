/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-explanation.h"

#include <glib/gi18n-lib.h>

#include "tov-annex-tables.h"
#include "tov-danish.h"
#include "tov-number.h"

static TovFormat
get_format (const TovTable *table, const TovRow *row, int position)
{
  return tov_cell_get_format (&row->cells[position],
                              tov_table_get_column (table, (guint) position)->format);
}

static gboolean
is_quotient (const TovTable *table, const TovRow *row, int position)
{
  return tov_cell_is_quotient (&row->cells[position],
                               tov_table_get_column (table, (guint) position)->format)
         && row->cells[position].N > 0;
}

/* A quotient of few has no value, but its two numbers stand. */
static gboolean
is_shown (const TovTable *table, const TovRow *row, int position)
{
  return row->kind != TOV_ROW_HEADING
         && (row->cells[position].kind == TOV_CELL_NUMBER || is_quotient (table, row, position));
}

/* Whether it is shown and counts somebody, and is no share of everything: that would show nothing.
 */
static gboolean
is_telling (const TovTable *table, const TovRow *row, int position)
{
  const TovCell *cell = &row->cells[position];

  if (!is_shown (table, row, position))
    return FALSE;
  if (is_quotient (table, row, position))
    return cell->n > 0 && cell->n != cell->N;
  return cell->value != 0 || cell->base != TOV_NUMBER_NONE;
}

static char *
format_value (const TovTable *table, const TovRow *row, int position)
{
  const TovCell *cell = &row->cells[position];
  TovFormat format = get_format (table, row, position);
  g_autofree char *value = tov_cell_format (cell, format);
  g_autofree char *n = NULL;
  g_autofree char *N = NULL;

  if (!is_quotient (table, row, position))
    return g_steal_pointer (&value);
  n = tov_number_format ((double) cell->n, 0);
  N = tov_number_format ((double) cell->N, 0);
  if (cell->kind != TOV_CELL_NUMBER)
    return g_strdup_printf (tov_danish (N_ ("%s of %s")), n, N);
  if (format == TOV_FORMAT_RATIO)
    return g_strdup_printf (tov_danish (N_ ("%s divided by %s is %s")), n, N, value);
  return g_strdup_printf (tov_danish (N_ ("%s of %s (%s)")), n, N, value);
}

/* The first number of a row, or better the share that this number is of all; -1 if it shows none.
 */
static int
find_position (const TovTable *table, const TovRow *row)
{
  int position = -1;

  for (int i = 0; i < (int) row->n_cells; i++) {
    if (!is_shown (table, row, i))
      continue;
    if (position < 0)
      position = i;
    else if (get_format (table, row, i) == TOV_FORMAT_PERCENT
             && (double) row->cells[i].n == row->cells[position].value)
      return i;
  }
  return position;
}

/* Whatever its part is; NULL also where several parts have it, for none of them stands for all. */
static const TovRow *
find_row (const TovBlock *block, const char *code)
{
  const TovRow *found = NULL;

  for (guint i = 0; i < tov_block_n_rows (block); i++) {
    const TovRow *row = tov_block_get_row (block, i);

    if (row->kind == TOV_ROW_HEADING || !g_str_equal (row->code, code))
      continue;
    if (found != NULL)
      return NULL;
    found = row;
  }
  return found;
}

/* The sum where it is telling, else the first row that is; NULL if none is. */
static const TovRow *
find_telling (const TovTable *table, const TovBlock *block, int position)
{
  const TovRow *telling = NULL;

  for (guint i = 0; i < tov_block_n_rows (block); i++) {
    const TovRow *row = tov_block_get_row (block, i);

    if (!is_telling (table, row, position))
      continue;
    if (row->kind == TOV_ROW_SUM)
      return row;
    if (telling == NULL)
      telling = row;
  }
  return telling;
}

/* "18–24 år: 12 af 38 (32 %)." */
static char *
say_part (const TovTable *table, const TovBlock *block, const char *part)
{
  for (guint i = 0; i < tov_block_n_rows (block); i++) {
    const TovRow *row = tov_block_get_row (block, i);
    int position = g_strcmp0 (row->part, part) == 0 ? find_position (table, row) : -1;
    g_autofree char *value = NULL;

    if (position < 0 || !is_telling (table, row, position))
      continue;
    value = format_value (table, row, position);
    return g_strdup_printf ("%s: %s.", row->label, value);
  }
  return NULL;
}

/* "I perioden: 12, mod 9 i forrige periode." where the table has both, else the one. */
static char *
say_row (const TovTable *table, const TovRow *row)
{
  int period = tov_table_find_column (table, "period");
  int previous = tov_table_find_column (table, "previous");
  g_autofree char *value = NULL;
  g_autofree char *before = NULL;

  if (period < 0)
    period = find_position (table, row);
  if (period < 0 || !is_shown (table, row, period))
    return NULL;
  value = format_value (table, row, period);
  if (previous < 0 || !is_shown (table, row, previous))
    return g_strdup_printf (tov_danish (N_ ("In the period: %s.")), value);
  before = format_value (table, row, previous);
  return g_strdup_printf (tov_danish (N_ ("In the period: %s, against %s in the previous period.")),
                          value, before);
}

/* "I alt: 12." or "Parathed – I alt: 712." */
static char *
say_column (const TovTable *table, const TovBlock *block, int position)
{
  const TovRow *row = find_telling (table, block, position);
  const TovRow *heading;
  g_autofree char *value = NULL;

  if (row == NULL)
    return NULL;
  value = format_value (table, row, position);
  heading = row->part != NULL ? tov_block_find_heading (block, row->part) : NULL;
  if (heading == NULL)
    return g_strdup_printf ("%s: %s.", row->label, value);
  return g_strdup_printf ("%s – %s: %s.", heading->label, row->label, value);
}

char *
tov_explanation_get_example (const TovTable *table, const char *figure)
{
  const TovBlock *block = tov_table_get_main_block (table);
  const TovRow *row;
  int column;

  if (block == NULL)
    return NULL;
  if (tov_block_find_heading (block, figure) != NULL)
    return say_part (table, block, figure);
  row = find_row (block, figure);
  if (row != NULL)
    return say_row (table, row);
  column = tov_table_find_column (table, figure);
  return column >= 0 ? say_column (table, block, column) : NULL;
}

static const TovTable *
find_definitions (const TovAnnex *annex)
{
  return tov_annex_find (annex, tov_danish (tov_table_definitions.name));
}

char *
tov_annex_explain (const TovAnnex *annex, const char *table, const char *figure)
{
  const TovTable *definitions = find_definitions (annex);
  const TovCell *definition = tov_table_find (definitions, table, NULL, figure, "definition");
  const TovCell *example = tov_table_find (definitions, table, NULL, figure, "example");

  if (definition == NULL)
    return NULL;
  if (example->kind != TOV_CELL_TEXT)
    return g_strdup (definition->text);
  return g_strdup_printf ("%s %s", definition->text, example->text);
}

char *
tov_annex_explain_table (const TovAnnex *annex, const TovTable *table)
{
  const TovTable *definitions = find_definitions (annex);
  int column = tov_table_find_column (definitions, "definition");
  const TovBlock *block =
      table->number != NULL ? tov_table_find_block (definitions, table->number) : NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; block != NULL && i < tov_block_n_rows (block); i++) {
    const TovRow *row = tov_block_get_row (block, i);

    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n\n" : "", row->label,
                            row->cells[column].text);
  }
  return g_string_free (text, text->len == 0);
}
