/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-text.h"

#include "tov-number.h"

/* A tab or a line's end in a text would be taken for the cell's own. */
static void
add_cell (GString *text, const char *words)
{
  gsize start = text->len;

  g_string_append (text, words != NULL ? words : "");
  g_strdelimit (text->str + start, "\t\r\n", ' ');
}

static void
add_next_cell (GString *text, const char *words)
{
  g_string_append_c (text, '\t');
  add_cell (text, words);
}

static void
add_count (GString *text, gint64 count)
{
  g_autofree char *words = tov_number_format ((double) count, 0);

  add_next_cell (text, words);
}

static void
add_headings (GString *text, const TovTable *table)
{
  add_cell (text, table->row_heading);
  for (guint c = 0; c < tov_table_n_columns (table); c++) {
    if (tov_table_get_span (table, c) > 1)
      g_string_append (text, "\tn\tN");
    add_next_cell (text, tov_table_get_column (table, c)->heading);
  }
  g_string_append_c (text, '\n');
}

/* A spreadsheet knows a minus only as a hyphen, and a per cent only behind an ordinary blank. */
static void
add_value (GString *text, const TovCell *cell, TovFormat format)
{
  g_autofree char *words = tov_cell_format (cell, format);
  g_autoptr (GString) value = g_string_new (words);

  if (cell->kind == TOV_CELL_NUMBER) {
    g_string_replace (value, "−", "-", 1);
    g_string_replace (value, "\u00a0", " ", 0);
  }
  add_next_cell (text, value->str);
}

/* spans: of each column, as every row would have to look through the table for it. */
static void
add_row (GString *text, const TovTable *table, const guint *spans, const TovRow *row)
{
  add_cell (text, row->label);
  for (guint c = 0; row->kind != TOV_ROW_HEADING && c < tov_table_n_columns (table); c++) {
    TovFormat format = tov_table_get_column (table, c)->format;
    const TovCell *cell = &row->cells[c];

    if (tov_cell_is_quotient (cell, format)) {
      add_count (text, cell->n);
      add_count (text, cell->N);
    } else if (spans[c] > 1) {
      g_string_append (text, "\t\t");
    }
    add_value (text, cell, format);
  }
  g_string_append_c (text, '\n');
}

char *
tov_table_text_write (const TovTable *table)
{
  g_autofree char *title = tov_table_get_title (table);
  g_autofree guint *spans = g_new (guint, tov_table_n_columns (table));
  GString *text = g_string_new (title);

  for (guint c = 0; c < tov_table_n_columns (table); c++)
    spans[c] = tov_table_get_span (table, c);
  g_string_append_c (text, '\n');
  add_headings (text, table);
  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    if (block->title != NULL) {
      add_cell (text, block->title);
      g_string_append_c (text, '\n');
    }
    for (guint r = 0; r < tov_block_n_rows (block); r++)
      add_row (text, table, spans, tov_block_get_row (block, r));
  }
  return g_string_free (text, FALSE);
}

char *
tov_table_text_describe (const TovTable *table,
                         const TovBlock *block,
                         const TovRow *row,
                         guint column)
{
  const TovColumn *its = tov_table_get_column (table, column);
  g_autofree char *value = tov_cell_format (&row->cells[column], its->format);
  const TovRow *heading = row->part != NULL ? tov_block_find_heading (block, row->part) : NULL;
  const char *words[] = { block->title, heading != NULL ? heading->label : NULL, row->label,
                          its->heading };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && *words[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words[i]);
  g_string_append_printf (text, ": %s", value);
  return g_string_free (text, FALSE);
}
