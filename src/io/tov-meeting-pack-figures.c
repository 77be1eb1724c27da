/* The figures of a meeting's pack.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-pack-private.h"

#include <glib/gi18n-lib.h>

#include "tov-annex-flow.h"
#include "tov-danish.h"
#include "tov-number.h"

/* Figures in large type. */
#define N_TILES      4
#define TILE_SPACE   12.0
#define TILE_PADDING 9.0

static const TovPaperFont tile_font = { 22, TRUE, 0 };
static const TovPaperFont tile_name_font = { 9.5, FALSE, 0.25 };
static const TovPaperFont tile_note_font = { 8.5, FALSE, 0.35 };
static const TovPaperFont title_font = { 20, TRUE, 0 };

/* The figures that a tile may show, the most telling first: rows of table 1. */
static const char *const tile_rows[] = { "participants", "enrolled", "retained", "education_start",
                                         "monthly_norm", "admitted", "drop_out", "work_start" };

/* What is beside a figure: of a per cent what it is of, else how it has changed; NULL for neither.
 * Transfer full. */
static char *
describe_figure (const TovTable *table, const TovRow *row, guint period)
{
  const TovCell *cell = &row->cells[period];
  const TovColumn *column = tov_table_get_column (table, period);
  gint change = tov_table_find_column (table, "change");

  if (tov_cell_is_quotient (cell, column->format)) {
    g_autofree char *n = tov_number_format ((double) cell->n, 0);
    g_autofree char *whole = tov_number_format ((double) cell->N, 0);

    return g_strdup_printf (tov_danish (N_ ("%s of %s")), n, whole);
  }
  if (change >= 0 && row->cells[change].kind == TOV_CELL_NUMBER) {
    g_autofree char *moved =
        tov_cell_format (&row->cells[change], tov_table_get_column (table, (guint) change)->format);

    return g_strdup_printf (tov_danish (N_ ("%s since the period before")), moved);
  }
  return NULL;
}

typedef struct
{
  char *value;
  const char *name;
  char *beside;
} Tile;

static void
clear_tile (Tile *tile)
{
  g_free (tile->value);
  g_free (tile->beside);
}

/* The first figures that there are and that may be seen. Elements Tile; transfer full. */
static GArray *
choose_tiles (const TovTable *table)
{
  const TovBlock *block = tov_table_get_main_block (table);
  guint period = (guint) tov_table_find_column (table, "period");
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (Tile));

  g_array_set_clear_func (tiles, (GDestroyNotify) clear_tile);
  for (guint i = 0; i < G_N_ELEMENTS (tile_rows) && tiles->len < N_TILES; i++) {
    const TovRow *row = tov_block_find_row (block, NULL, tile_rows[i]);
    Tile tile = { .name = NULL };

    if (row == NULL || row->cells[period].kind != TOV_CELL_NUMBER)
      continue;
    tile.value =
        tov_cell_format (&row->cells[period], tov_table_get_column (table, period)->format);
    tile.name = row->label;
    tile.beside = describe_figure (table, row, period);
    g_array_append_val (tiles, tile);
  }
  return tiles;
}

/* Adds the words of a tile and returns where they end. */
static double
add_tile (TovMeetingSheet *sheet, const Tile *tile, double x, double width)
{
  double y = sheet->flow.y, end;

  sheet->flow.y += TILE_PADDING;
  tov_paper_flow_add_text (&sheet->flow, &tile_font, tile->value, x, width);
  tov_paper_flow_add_text (&sheet->flow, &tile_name_font, tile->name, x, width);
  if (tile->beside != NULL)
    tov_paper_flow_add_text (&sheet->flow, &tile_note_font, tile->beside, x, width);
  end = sheet->flow.y + TILE_PADDING;
  sheet->flow.y = y;
  return end;
}

/* Figures in large type, each in a grey field; the fields are as high as the highest needs. */
static void
add_tiles (TovMeetingSheet *sheet, const TovTable *table)
{
  g_autoptr (GArray) tiles = choose_tiles (table);
  double step = (tov_paper_flow_get_width (&sheet->flow, FALSE) + TILE_SPACE) / N_TILES;
  guint first = sheet->flow.paper->items->len;
  double end = sheet->flow.y;

  for (guint i = 0; i < tiles->len; i++) {
    TovPaperItem *box = tov_paper_flow_add_item (&sheet->flow, TOV_ITEM_BOX, 0);

    box->x += i * step;
    box->width = step - TILE_SPACE;
    box->font.grey = 0.94;
  }
  for (guint i = 0; i < tiles->len; i++)
    end = MAX (end, add_tile (sheet, &g_array_index (tiles, Tile, i), i * step + TILE_PADDING,
                              step - TILE_SPACE - 2 * TILE_PADDING));
  for (guint i = 0; i < tiles->len; i++)
    g_array_index (sheet->flow.paper->items, TovPaperItem, first + i).height = end - sheet->flow.y;
  sheet->flow.y = end;
}

/* Tables and their charts, of the partnership alone where the annex is of one. */
void
tov_meeting_pack_add_figures (TovMeetingSheet *sheet, const TovAnnex *annex)
{
  static const char *const numbers[] = { "1", "2", "7", "10", "18" };
  g_autofree char *period = tov_period_format (annex->period);
  const TovTable *key_figures = tov_annex_find (annex, numbers[0]);

  g_return_if_fail (annex->audience == TOV_AUDIENCE_STEERING);

  /* Who may see the figures is stricter, and holds for all that they are handed out with. */
  g_free (sheet->flow.paper->marking);
  sheet->flow.paper->marking = g_strdup (annex->marking);
  tov_paper_flow_begin_section (&sheet->flow, g_strdup (tov_danish (N_ ("The figures"))), FALSE);
  tov_meeting_sheet_add_text (sheet, &title_font, tov_danish (N_ ("The figures")), 0, -1);
  tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font, period, 0, -1);
  tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font, annex->partnerships, 0, -1);
  if (annex->n_hidden > 0)
    tov_meeting_sheet_add_text (
        sheet, &tov_meeting_note_font,
        tov_danish (N_ ("· is a number that is hidden, because few young people are behind it.")),
        0, -1);
  sheet->flow.y += TOV_PAPER_SPACE;
  if (key_figures != NULL)
    add_tiles (sheet, key_figures);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    const TovTable *table = tov_annex_find (annex, numbers[i]);

    if (table == NULL)
      continue;
    tov_meeting_sheet_begin_part (sheet, table->name, TOV_PACK_LEAST_TABLE);
    if (table->note != NULL)
      tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font, table->note, 0, -1);
    sheet->flow.y += TOV_PAPER_SMALL_SPACE;
    tov_annex_flow_add_table (&sheet->flow, table, tov_table_get_main_block (table));
    tov_annex_flow_add_charts (&sheet->flow, annex, table);
  }
}
