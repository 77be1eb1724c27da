/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tiles.h"

#include "tov-explanation.h"
#include "tov-figure-tile.h"
#include "tov-number.h"
#include "tov-people-dialog.h"

#include <glib/gi18n-lib.h>

/* The way from a tile to the people behind its number. */
typedef struct
{
  TovContext *context;
  TovAnnexJob *job;
  TovCellPlace place;
} Link;

static void
free_link (gpointer data, GClosure *closure)
{
  Link *link = data;

  g_object_unref (link->context);
  g_object_unref (link->job);
  g_free (link);
}

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
  if (cell->kind == TOV_CELL_HIDDEN)
    return g_strdup (_ ("Hidden"));
  if (g_str_equal (row->code, "drop_out")) {
    const TovCell *share = tov_table_find (table, block->code, NULL, "share", "period");
    g_autofree char *percent = tov_cell_format (share, TOV_FORMAT_PERCENT);
    g_autofree char *participants = NULL;

    if (!tov_cell_is_quotient (share, TOV_FORMAT_PERCENT))
      return NULL;
    participants = tov_number_format ((double) share->N, 0);
    return g_strdup_printf (
        ngettext ("%s of %s participant", "%s of %s participants", (gulong) share->N), percent,
        participants);
  }
  if (cell->n != TOV_NUMBER_NONE && cell->N != TOV_NUMBER_NONE) {
    g_autofree char *part = tov_number_format ((double) cell->n, 0);
    g_autofree char *whole = tov_number_format ((double) cell->N, 0);

    return g_strdup_printf (_ ("%s of %s"), part, whole);
  }
  return NULL;
}

static void
on_tile_activated_cb (TovFigureTile *tile, gpointer data)
{
  const Link *link = data;
  TovPeopleFigure *figure =
      tov_people_figure_new_for_cell (tov_annex_job_get_annex (link->job), &link->place);
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_people_figure_free);

  g_ptr_array_add (figures, figure);
  tov_people_dialog_present (link->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (tile))),
                             link->job, figures, 0);
}

static void
add_link (TovFigureTile *tile, TovContext *context, TovAnnexJob *job, const TovCellPlace *place)
{
  Link *link = g_new0 (Link, 1);

  link->context = g_object_ref (context);
  link->job = g_object_ref (job);
  link->place = *place;
  tov_figure_tile_add_link (tile, _ ("Young people behind the number"));
  g_signal_connect_data (tile, "activated", G_CALLBACK (on_tile_activated_cb), link, free_link, 0);
}

/* Who meets a hidden 37 wonders: it is not small. */
static char *
explain (const TovAnnex *annex, const TovTable *table, const TovRow *row, const TovCell *cell)
{
  g_autofree char *definition = tov_annex_explain (annex, table->number, row->code);

  if (cell->kind != TOV_CELL_HIDDEN)
    return g_steal_pointer (&definition);
  return g_strjoin ("\n\n",
                    _ ("It is hidden: either it is small, or a small number could be worked out "
                       "from it and the others."),
                    definition, NULL);
}

static GtkWidget *
create_tile (const TovAnnex *annex, const TovTable *table, const TovBlock *block, const TovRow *row)
{
  const TovCell *cell = tov_table_find (table, block->code, NULL, row->code, "period");
  g_autofree char *value = tov_cell_format (cell, TOV_FORMAT_COUNT);
  g_autofree char *parts = format_parts (table, block, row, cell);
  g_autofree char *target =
      format_target (tov_table_find (table, block->code, NULL, row->code, "target"));
  g_autofree char *change =
      format_change (tov_table_find (table, block->code, NULL, row->code, "change"));
  g_autofree char *definition = explain (annex, table, row, cell);

  return tov_figure_tile_new (row->label, value, parts, target, change, definition);
}

void
tov_annex_tiles_fill (TovContext *context, TovAnnexJob *job, GtkBox *box)
{
  const TovAnnex *annex = tov_annex_job_get_annex (job);
  const TovTable *table = tov_annex_find (annex, "1");
  const TovBlock *block = tov_table_get_main_block (table);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < tov_block_n_rows (block); i++) {
    const TovRow *row = tov_block_get_row (block, i);
    TovCellPlace place = { table->number, block->code, NULL, row->code, "period" };
    GtkWidget *tile;

    if (g_str_equal (row->code, "share"))
      continue;
    tile = create_tile (annex, table, block, row);
    gtk_box_append (box, tile);
    if (annex->audience == TOV_AUDIENCE_INTERNAL
        && tov_people_figure_is_behind_cell (annex, &place))
      add_link (TOV_FIGURE_TILE (tile), context, job, &place);
  }
}
