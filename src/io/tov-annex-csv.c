/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-csv.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "tov-annex-layout.h"
#include "tov-csv.h"
#include "tov-danish.h"
#include "tov-io-error.h"
#include "tov-number.h"
#include "tov-safe-file.h"

/* A row of a list while it is put together. */
typedef struct
{
  GPtrArray *values;
  GArray *numeric;
} ListRow;

static char *
format_count (gint64 count)
{
  return count != TOV_NUMBER_NONE ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : NULL;
}

/* annex.csv holds figures only: what a cell of text or a date would be is left out, also where it
 * is empty. */
static gboolean
is_figure (const TovCell *cell, const TovColumn *column)
{
  TovFormat format = tov_cell_get_format (cell, column->format);

  return (cell->kind == TOV_CELL_NUMBER || cell->kind == TOV_CELL_EMPTY
          || cell->kind == TOV_CELL_HIDDEN)
         && format != TOV_FORMAT_TEXT;
}

static void
append_figures (GString *text, const TovTable *table, const TovBlock *block, const TovRow *row)
{
  for (guint c = 0; c < row->n_cells; c++) {
    const TovColumn *column = tov_table_get_column (table, c);
    const TovCell *cell = &row->cells[c];
    g_autofree char *code = NULL, *value = NULL, *n = NULL, *N = NULL;

    if (!is_figure (cell, column))
      continue;
    code = tov_row_column_code (row, column);
    if (cell->kind == TOV_CELL_NUMBER)
      value = tov_number_to_text (cell->value);
    else if (cell->kind == TOV_CELL_HIDDEN)
      value = tov_cell_format (cell, column->format);
    n = format_count (cell->n);
    N = format_count (cell->N);
    tov_csv_append_row (
        text, (const char *const[]){ table->number, block->code, row->code, code, value, n, N }, 7);
  }
}

static GString *
build_figures (const TovAnnex *annex)
{
  static const char *const header[] = {
    "table", "partnership", "row", "column", "value", "n", "N"
  };
  GString *text = g_string_new (NULL);

  tov_csv_append_row (text, header, G_N_ELEMENTS (header));
  for (guint t = 0; t < annex->tables->len; t++) {
    const TovTable *table = g_ptr_array_index (annex->tables, t);

    if (table->number == NULL)
      continue;
    for (guint b = 0; b < tov_table_n_blocks (table); b++) {
      const TovBlock *block = tov_table_get_block (table, b);

      for (guint r = 0; r < tov_block_n_rows (block); r++) {
        const TovRow *row = tov_block_get_row (block, r);

        if (row->kind != TOV_ROW_HEADING)
          append_figures (text, table, block, row);
      }
    }
  }
  return text;
}

/* Takes the value. */
static void
add_value (ListRow *row, char *value, gboolean is_numeric)
{
  g_ptr_array_add (row->values, value);
  g_array_append_val (row->numeric, is_numeric);
}

static void
end_row (ListRow *row, GString *text)
{
  tov_csv_append_list_row (text, (const char *const *) row->values->pdata,
                           (const gboolean *) (gpointer) row->numeric->data, row->values->len);
  g_ptr_array_set_size (row->values, 0);
  g_array_set_size (row->numeric, 0);
}

/* A spreadsheet takes a number for one only with the minus and the space of the keyboard. */
static char *
format_for_list (const TovCell *cell, const TovColumn *column)
{
  g_autofree char *shown = tov_cell_format (cell, column->format);
  g_autoptr (GString) text = g_string_new (shown);

  if (cell->kind == TOV_CELL_NUMBER) {
    g_string_replace (text, "−", "-", 0);
    g_string_replace (text, "\u00a0", " ", 0);
  }
  return g_strdup (text->str);
}

static void
add_heading (ListRow *row, const TovColumn *column, guint span)
{
  if (span == 1) {
    add_value (row, g_strdup (column->heading), FALSE);
    return;
  }
  add_value (row, g_strconcat (column->heading, ", n", NULL), FALSE);
  add_value (row, g_strconcat (column->heading, ", N", NULL), FALSE);
  add_value (row,
             g_strdup_printf ("%s, %s", column->heading,
                              tov_danish (tov_column_get_value_heading (column))),
             FALSE);
}

static void
add_cell (ListRow *row, const TovColumn *column, guint span, const TovCell *cell)
{
  if (span == 3) {
    gboolean is_quotient = tov_cell_is_quotient (cell, column->format);

    add_value (row, is_quotient ? format_count (cell->n) : NULL, TRUE);
    add_value (row, is_quotient ? format_count (cell->N) : NULL, TRUE);
  }
  add_value (row, format_for_list (cell, column), cell->kind == TOV_CELL_NUMBER);
}

/* Of each column; to find one the whole column is looked through. */
static guint *
find_spans (const TovTable *table)
{
  guint *spans = g_new (guint, tov_table_n_columns (table));

  for (guint c = 0; c < tov_table_n_columns (table); c++)
    spans[c] = tov_table_get_span (table, c);
  return spans;
}

static GString *
build_list (const TovTable *table)
{
  g_autofree guint *spans = find_spans (table);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) numeric = g_array_new (FALSE, FALSE, sizeof (gboolean));
  ListRow line = { values, numeric };
  GString *text = g_string_new (TOV_CSV_MARK);

  add_value (&line, g_strdup (tov_danish (N_ ("Partnership"))), FALSE);
  add_value (&line, g_strdup (table->row_heading), FALSE);
  for (guint c = 0; c < tov_table_n_columns (table); c++)
    add_heading (&line, tov_table_get_column (table, c), spans[c]);
  end_row (&line, text);
  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    for (guint r = 0; r < tov_block_n_rows (block); r++) {
      const TovRow *row = tov_block_get_row (block, r);

      add_value (&line, g_strdup (block->title), FALSE);
      add_value (&line, g_strdup (row->label), FALSE);
      for (guint c = 0; c < row->n_cells; c++)
        add_cell (&line, tov_table_get_column (table, c), spans[c], &row->cells[c]);
      end_row (&line, text);
    }
  }
  return text;
}

static gboolean
write_file (const char *directory, const char *name, const GString *text, GError **error)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);

  return tov_safe_file_write (path, text->str, text->len, error);
}

static gboolean
write_list (const TovTable *table, const char *directory, GError **error)
{
  g_autofree char *title = tov_table_get_title (table);
  g_autofree char *name = g_strconcat (title, ".csv", NULL);
  g_autoptr (GString) text = build_list (table);

  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  return write_file (directory, name, text, error);
}

gboolean
tov_annex_csv_write (const TovAnnex *annex, const char *directory, GError **error)
{
  g_autoptr (GString) figures = build_figures (annex);

  if (g_mkdir_with_parents (directory, 0700) != 0) {
    g_autofree char *name = g_filename_display_basename (directory);

    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("The folder “%s” could not be made: %s"), name, g_strerror (errno));
    return FALSE;
  }
  for (guint t = 0; t < annex->tables->len; t++)
    if (!write_list (g_ptr_array_index (annex->tables, t), directory, error))
      return FALSE;
  /* Last, so that where it stands the lists stand too. */
  return write_file (directory, "annex.csv", figures, error);
}
