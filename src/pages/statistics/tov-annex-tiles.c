/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tiles.h"

#include "tov-danish.h"
#include "tov-figure-tile.h"
#include "tov-number.h"

#include <glib/gi18n-lib.h>

static char *
format_change (const TovCell *change)
{
  g_autofree char *text = NULL;

  if (change == NULL || change->kind != TOV_CELL_NUMBER)
    return NULL;
  if (change->value == 0)
    return g_strdup (_ ("As last time"));
  text = tov_cell_format (change, TOV_FORMAT_CHANGE);
  return g_strdup_printf (_ ("%s since last time"), text);
}

static char *
format_target (const TovCell *target)
{
  g_autofree char *text = NULL;

  if (target == NULL || target->kind != TOV_CELL_NUMBER)
    return NULL;
  text = tov_cell_format (target, TOV_FORMAT_COUNT);
  return g_strdup_printf (_ ("Target %s"), text);
}

/* A per cent is never shown without what it is of; the drop-out's own stands under its number. */
static char *
format_parts (const TovTable *table, const TovBlock *block, const TovRow *row, const TovCell *cell)
{
  if (g_str_equal (row->code, "drop_out")) {
    const TovCell *share = tov_table_find (table, block->code, NULL, "share", "period");
    g_autofree char *percent = tov_cell_format (share, TOV_FORMAT_PERCENT);
    g_autofree char *participants = tov_number_format ((double) share->N, 0);

    return g_strdup_printf (_ ("%s of %s participants"), percent, participants);
  }
  if (cell->n != TOV_NUMBER_NONE && cell->N != TOV_NUMBER_NONE) {
    g_autofree char *part = tov_number_format ((double) cell->n, 0);
    g_autofree char *whole = tov_number_format ((double) cell->N, 0);

    return g_strdup_printf (_ ("%s of %s"), part, whole);
  }
  return NULL;
}

/* What the annex's page of definitions says of a key figure; NULL if it says nothing. */
static const char *
find_definition (const TovAnnex *annex, const char *figure)
{
  const TovTable *definitions = tov_annex_find (annex, tov_danish (N_ ("Definitions")));
  const TovCell *cell = tov_table_find (definitions, "1", NULL, figure, "definition");

  return cell != NULL ? cell->text : NULL;
}

void
tov_annex_tiles_fill (const TovAnnex *annex, GtkBox *box)
{
  const TovTable *table = tov_annex_find (annex, "1");
  const TovBlock *block = tov_table_get_block (table, tov_table_n_blocks (table) - 1);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < tov_block_n_rows (block); i++) {
    const TovRow *row = tov_block_get_row (block, i);
    const TovCell *cell = tov_table_find (table, block->code, NULL, row->code, "period");
    g_autofree char *value = tov_cell_format (cell, TOV_FORMAT_COUNT);
    g_autofree char *parts = format_parts (table, block, row, cell);
    g_autofree char *target =
        format_target (tov_table_find (table, block->code, NULL, row->code, "target"));
    g_autofree char *change =
        format_change (tov_table_find (table, block->code, NULL, row->code, "change"));

    if (g_str_equal (row->code, "share"))
      continue;
    gtk_box_append (box, tov_figure_tile_new (row->label, value, parts, target, change,
                                              find_definition (annex, row->code)));
  }
}
