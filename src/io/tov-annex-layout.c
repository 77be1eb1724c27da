/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-layout.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-number.h"

TovFormat
tov_annex_layout_format (const TovCell *cell, const TovColumn *column)
{
  return cell->format != TOV_FORMAT_COLUMN ? cell->format : column->format;
}

gboolean
tov_annex_layout_is_quotient (const TovCell *cell, const TovColumn *column)
{
  TovFormat format = tov_annex_layout_format (cell, column);

  return (format == TOV_FORMAT_PERCENT || format == TOV_FORMAT_RATIO)
         && (cell->n != TOV_NUMBER_NONE || cell->N != TOV_NUMBER_NONE);
}

guint
tov_annex_layout_span (const TovTable *table, guint position)
{
  const TovColumn *column = tov_table_get_column (table, position);

  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    for (guint r = 0; r < tov_block_n_rows (block); r++) {
      const TovRow *row = tov_block_get_row (block, r);

      if (row->cells[position].kind != TOV_CELL_ABSENT
          && tov_annex_layout_is_quotient (&row->cells[position], column))
        return 3;
    }
  }
  return 1;
}

const char *
tov_annex_layout_value_heading (const TovColumn *column)
{
  if (column->format == TOV_FORMAT_PERCENT)
    return "%";
  if (column->format == TOV_FORMAT_RATIO)
    return "n/N";
  return tov_danish (N_ ("Number or %"));
}
