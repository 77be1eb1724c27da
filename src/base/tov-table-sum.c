/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table.h"

#include <math.h>

/* Measures add up but for what a double cannot hold. */
#define TOLERANCE 1e-6

/* Whether the rows from first to before last add up to the last: sums in between are passed over,
 * and must be sums. */
static gboolean
adds_up (const TovTable *self, guint block, guint first, guint last, guint column, TovSlot slot)
{
  const TovBlock *its_block = tov_table_get_block (self, block);
  TovFormat format = tov_table_get_column (self, column)->format;
  double sum = 0, total, value;

  for (guint r = first; r < last; r++) {
    const TovRow *row = tov_block_get_row (its_block, r);

    if (row->kind == TOV_ROW_SUM) {
      if (tov_table_find_sum_start (self, block, r, column, slot) < 0)
        return FALSE;
      continue;
    }
    if (!tov_cell_get_slot (&row->cells[column], format, slot, &value))
      return FALSE;
    sum += value;
  }
  return first < last
         && tov_cell_get_slot (&tov_block_get_row (its_block, last)->cells[column], format, slot,
                               &total)
         && fabs (sum - total) < TOLERANCE;
}

static gint
find_sum_start_here (const TovTable *self, guint block, guint row, guint column, TovSlot slot)
{
  const TovBlock *its_block = tov_table_get_block (self, block);
  guint group = row, part;

  while (group > 0 && tov_block_get_row (its_block, group - 1)->kind == TOV_ROW_NORMAL)
    group--;
  part = group;
  while (part > 0 && tov_block_get_row (its_block, part - 1)->kind != TOV_ROW_HEADING)
    part--;
  if (adds_up (self, block, group, row, column, slot))
    return (gint) group;
  if (part < group && adds_up (self, block, part, row, column, slot))
    return (gint) part;
  return -1;
}

gint
tov_table_find_sum_start (const TovTable *self, guint block, guint row, guint column, TovSlot slot)
{
  const TovRow *its_row = tov_block_get_row (tov_table_get_block (self, block), row);

  for (guint b = 0; b < self->blocks->len; b++) {
    const TovBlock *other = tov_table_get_block (self, b);

    for (guint r = 0; r < other->rows->len; r++) {
      const TovRow *same = tov_block_get_row (other, r);

      if (same->kind == TOV_ROW_SUM && g_str_equal (same->code, its_row->code)
          && g_strcmp0 (same->part, its_row->part) == 0
          && find_sum_start_here (self, b, r, column, slot) < 0)
        return -1;
    }
  }
  return find_sum_start_here (self, block, row, column, slot);
}

gboolean
tov_table_adds_up_blocks (const TovTable *self, const TovRow *row, guint column, TovSlot slot)
{
  const TovColumn *its_column = tov_table_get_column (self, column);
  double sum = 0, total, value;

  for (guint b = 0; b + 1 < self->blocks->len; b++) {
    const TovCell *cell = tov_table_find (self, tov_table_get_block (self, b)->code, row->part,
                                          row->code, its_column->code);

    if (cell == NULL)
      continue;
    if (!tov_cell_get_slot (cell, its_column->format, slot, &value))
      return FALSE;
    sum += value;
  }
  return tov_cell_get_slot (&row->cells[column], its_column->format, slot, &total)
         && fabs (sum - total) < TOLERANCE;
}
