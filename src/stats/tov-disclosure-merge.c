/* Small rows are joined with their neighbours instead of being hidden, where their order means
 * something (the parts that a table names as "merges"). Rows are taken from the top until they come
 * to the limit, or to nobody; what is left at the end joins the last ones. All blocks are joined
 * alike. What is small after that is hidden as everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"
#include "tov-disclosure.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

/* The plain rows of a part: elements TovRow. What is not stated stands apart, unless there is
 * nothing else to join it with. */
static GPtrArray *
find_rows (const TovBlock *block, const char *part)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);

    if (row->kind == TOV_ROW_NORMAL && g_strcmp0 (row->part, part) == 0)
      g_ptr_array_add (rows, (gpointer) row);
  }
  if (rows->len > 2
      && g_str_equal (((const TovRow *) g_ptr_array_index (rows, rows->len - 1))->code, "unknown"))
    g_ptr_array_set_size (rows, (int) rows->len - 1);
  return rows;
}

static const TovRow *
find_sum (const TovBlock *block, const char *part)
{
  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);

    if (row->kind == TOV_ROW_SUM && g_strcmp0 (row->part, part) == 0)
      return row;
  }
  return NULL;
}

/* How many rows each of the joined rows is made of: elements guint. */
static GArray *
find_groups (const GPtrArray *rows, gint64 limit)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;
  double sum = 0;

  for (guint i = 0; i < rows->len; i++) {
    sum += ((const TovRow *) g_ptr_array_index (rows, i))->cells[0].value;
    n++;
    if (sum > 0 && sum < (double) limit)
      continue;
    g_array_append_val (groups, n);
    n = 0;
    sum = 0;
  }
  /* The last one has nobody behind it to join. */
  if (n > 0 && groups->len > 0)
    g_array_index (groups, guint, groups->len - 1) += n;
  else if (n > 0)
    g_array_append_val (groups, n);
  return groups;
}

/* whole is what the part adds up to: a share of it stays one. */
static void
join_cell (TovCell *cell, const TovCell *joined, TovFormat format, gint64 whole)
{
  if (tov_cell_is_quotient (cell, format))
    tov_cell_set_percent (cell, cell->n + joined->n,
                          cell->N == whole && joined->N == whole ? whole : cell->N + joined->N);
  else if (cell->kind == TOV_CELL_NUMBER)
    tov_cell_set_number (cell, cell->value + joined->value);
}

/* "Ikke visiteret, åbenlyst uddannelsesparat og uddannelsesparat". */
static char *
join_label (const char *label, const char *joined, gboolean is_last)
{
  g_autofree char *first = g_utf8_substring (joined, 0, 1);
  g_autofree char *small = g_utf8_strdown (first, -1);
  g_autofree char *words = g_strconcat (small, g_utf8_next_char (joined), NULL);

  return is_last ? g_strdup_printf (tov_danish (N_ ("%s and %s")), label, words)
                 : g_strdup_printf ("%s, %s", label, words);
}

static void
join_row (const TovTable *table, TovRow *row, const TovRow *joined, gboolean is_last, gint64 whole)
{
  char *label = join_label (row->label, joined->label, is_last);
  char *code = g_strdup_printf ("%s+%s", row->code, joined->code);

  g_free (row->label);
  row->label = label;
  g_free (row->code);
  row->code = code;
  for (guint c = 0; c < row->n_cells; c++)
    join_cell (&row->cells[c], &joined->cells[c], tov_table_get_column (table, c)->format, whole);
}

static void
join_rows (const TovTable *table, const TovBlock *block, const char *part, const GArray *groups)
{
  g_autoptr (GPtrArray) rows = find_rows (block, part);
  gint64 whole = (gint64) find_sum (block, part)->cells[0].value;
  guint next = 0;

  for (guint g = 0; g < groups->len; g++) {
    guint n = g_array_index (groups, guint, g);
    TovRow *row = g_ptr_array_index (rows, next);

    for (guint i = 1; i < n; i++) {
      TovRow *joined = g_ptr_array_index (rows, next + i);

      join_row (table, row, joined, i + 1 == n, whole);
      g_ptr_array_remove (block->rows, joined);
    }
    next += n;
  }
}

/* The partnerships are joined as all of them together need it, so that they can be compared. */
static void
merge_part (const TovTable *table, const char *part, gint64 limit)
{
  const TovBlock *all = tov_table_get_block (table, tov_table_n_blocks (table) - 1);
  g_autoptr (GPtrArray) rows = find_rows (all, part);
  g_autoptr (GArray) groups = find_groups (rows, limit);

  if (groups->len == rows->len || find_sum (all, part) == NULL)
    return;
  for (guint b = 0; b < tov_table_n_blocks (table); b++)
    join_rows (table, tov_table_get_block (table, b), part, groups);
}

void
tov_disclosure_merge (const GPtrArray *tables, gint64 limit)
{
  for (guint t = 0; t < tables->len; t++) {
    const TovTable *table = g_ptr_array_index (tables, t);
    const TovTableKind *kind = tov_table_kind_find (table->number);

    for (guint i = 0; kind != NULL && kind->merges != NULL && kind->merges[i] != NULL; i++)
      merge_part (table, kind->merges[i], limit);
  }
}
