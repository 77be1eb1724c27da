/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-layout.h"

static gboolean
is_one_row_each (const TovTable *table)
{
  for (guint b = 0; b < tov_table_n_blocks (table); b++)
    if (tov_block_n_rows (tov_table_get_block (table, b)) != 1)
      return FALSE;
  return tov_table_n_blocks (table) > 1;
}

static void
add_line (
    GArray *lines, TovLineKind kind, const char *label, gboolean is_indented, const TovRow *row)
{
  TovAnnexLine line = { kind, label != NULL ? label : "", is_indented, row };

  g_array_append_val (lines, line);
}

static void
add_block_lines (GArray *lines, const TovBlock *block, gboolean has_title)
{
  gboolean is_indented = FALSE;

  if (has_title && block->title != NULL && *block->title != '\0')
    add_line (lines, TOV_LINE_BLOCK, block->title, FALSE, NULL);
  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);

    switch (row->kind) {
    case TOV_ROW_HEADING:
      is_indented = TRUE;
      add_line (lines, TOV_LINE_PART, row->label, FALSE, row);
      break;
    case TOV_ROW_SUM:
      add_line (lines, TOV_LINE_SUM, row->label, FALSE, row);
      break;
    case TOV_ROW_NORMAL:
    default:
      add_line (lines, TOV_LINE_PLAIN, row->label, is_indented, row);
      break;
    }
  }
}

GArray *
tov_annex_layout_find_lines (const TovTable *table, const TovBlock *only)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (TovAnnexLine));
  gboolean one_row_each = is_one_row_each (table);

  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    if (only != NULL && block != only)
      continue;
    if (one_row_each)
      add_line (lines, g_str_equal (block->code, "all") ? TOV_LINE_SUM : TOV_LINE_PLAIN,
                block->title, FALSE, tov_block_get_row (block, 0));
    else
      add_block_lines (lines, block, only == NULL);
  }
  return lines;
}
