/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-paper.h"

#include <glib/gi18n-lib.h>

#include "tov-annex-flow.h"
#include "tov-danish.h"
#include "tov-number.h"

/* Between what is explained. */
#define PARAGRAPH_SPACE 7.0

/* Between a frame and its words. */
#define FRAME 8.0

static const TovPaperFont cover_font = { 28, TRUE, 0 };
static const TovPaperFont period_font = { 16, FALSE, 0 };
static const TovPaperFont title_font = { 17, TRUE, 0 };
static const TovPaperFont heading_font = { 12, TRUE, 0 };
static const TovPaperFont text_font = { 11, FALSE, 0 };
static const TovPaperFont strong_font = { 11, TRUE, 0 };
static const TovPaperFont note_font = { 10, FALSE, 0.25 };
static const TovPaperFactStyle fact_style = { { 11, FALSE, 0 }, { 11, FALSE, 0 }, 220 };

static void
begin_table_section (TovPaperFlow *flow, const TovTable *table, gboolean is_wide)
{
  tov_paper_flow_begin_section (flow, tov_table_get_title (table), is_wide);
  tov_paper_flow_add_text (flow, &title_font, tov_paper_flow_get_title (flow), 0, -1);
  flow->y += TOV_PAPER_SMALL_SPACE;
  if (table->note != NULL) {
    tov_paper_flow_add_text (flow, &note_font, table->note, 0, -1);
    flow->y += TOV_PAPER_SMALL_SPACE;
  }
  flow->y += TOV_PAPER_SPACE;
}

/* Upright pages are read without turning them, so a page on its side is for what has room there
 * alone. */
static void
add_table (TovPaperFlow *flow, const TovAnnex *annex, const TovTable *table)
{
  gboolean is_wide = !tov_annex_flow_has_room (flow, table, NULL, FALSE)
                     && tov_annex_flow_has_room (flow, table, NULL, TRUE);

  begin_table_section (flow, table, is_wide);
  tov_annex_flow_add_table (flow, table, NULL);
  tov_annex_flow_add_charts (flow, annex, table);
}

/* Whether it has words only, and is read from one end to the other. */
static gboolean
is_text (const TovTable *table)
{
  for (guint c = 0; c < tov_table_n_columns (table); c++)
    if (tov_table_get_column (table, c)->format != TOV_FORMAT_TEXT)
      return FALSE;
  return TRUE;
}

/* Of what is counted, then of an example. */
static const TovPaperFont *
get_paragraph_font (guint column)
{
  return column == 0 ? &text_font : &note_font;
}

static double
measure_paragraphs (const TovPaperFlow *flow, const TovRow *row)
{
  double height = tov_paper_flow_measure_text (flow, &strong_font, row->label);

  for (guint c = 0; c < row->n_cells; c++)
    if (row->cells[c].kind == TOV_CELL_TEXT)
      height += tov_paper_flow_measure_text (flow, get_paragraph_font (c), row->cells[c].text);
  return height;
}

static void
add_paragraphs (TovPaperFlow *flow, const TovRow *row)
{
  tov_paper_flow_add_text (flow, &strong_font, row->label, 0, -1);
  for (guint c = 0; c < row->n_cells; c++)
    if (row->cells[c].kind == TOV_CELL_TEXT)
      tov_paper_flow_add_text (flow, get_paragraph_font (c), row->cells[c].text, 0, -1);
  flow->y += PARAGRAPH_SPACE;
}

/* A title stays with the first of what it names. */
static void
add_block_of_text (TovPaperFlow *flow, const TovBlock *block)
{
  gboolean has_title = block->title != NULL && *block->title != '\0';

  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);
    double height = measure_paragraphs (flow, row);

    if (r == 0 && has_title)
      height += tov_paper_flow_measure_text (flow, &heading_font, block->title) + TOV_PAPER_SPACE
                + TOV_PAPER_SMALL_SPACE;
    if (height > tov_paper_flow_get_room (flow))
      tov_paper_flow_turn_page (flow, FALSE);
    if (r == 0 && has_title) {
      flow->y += TOV_PAPER_SPACE;
      tov_paper_flow_add_text (flow, &heading_font, block->title, 0, -1);
      flow->y += TOV_PAPER_SMALL_SPACE;
    }
    add_paragraphs (flow, row);
  }
}

static void
add_running_text (TovPaperFlow *flow, const TovTable *table)
{
  begin_table_section (flow, table, FALSE);
  for (guint b = 0; b < tov_table_n_blocks (table); b++)
    add_block_of_text (flow, tov_table_get_block (table, b));
}

/* "40 af 41 (98 %)"; the cell alone where it is no quotient. Transfer full. */
static char *
format_fact (const TovCell *cell, const TovColumn *column)
{
  g_autofree char *value = tov_cell_format (cell, column->format);
  g_autofree char *n = NULL, *all = NULL;

  if (!tov_cell_is_quotient (cell, column->format))
    return g_steal_pointer (&value);
  n = tov_number_format ((double) cell->n, 0);
  all = tov_number_format ((double) cell->N, 0);
  /* Translators: "40 of 41 (98 %)". */
  return g_strdup_printf (tov_danish (N_ ("%s of %s (%s)")), n, all, value);
}

/* Whether it stands in large type above the facts. */
static gboolean
is_said (const TovAnnex *annex, const char *fact)
{
  g_autofree char *period = tov_period_format (annex->period);

  return g_str_equal (fact, period) || g_strcmp0 (fact, annex->partnerships) == 0
         || g_strcmp0 (fact, annex->marking) == 0;
}

static void
add_facts_of_row (TovPaperFlow *flow,
                  const TovAnnex *annex,
                  const TovTable *table,
                  const char *label,
                  const TovRow *row)
{
  for (guint c = 0; c < row->n_cells; c++)
    if (row->cells[c].kind != TOV_CELL_ABSENT) {
      g_autofree char *fact = format_fact (&row->cells[c], tov_table_get_column (table, c));

      if (!is_said (annex, fact))
        tov_paper_flow_add_fact (flow, &fact_style, label, fact);
    }
}

/* The cover's first block says what the annex is, the others one thing each: how complete the data
 * of a partnership are. */
static void
add_facts (TovPaperFlow *flow, const TovAnnex *annex, const TovTable *cover)
{
  for (guint b = 0; b < tov_table_n_blocks (cover); b++) {
    const TovBlock *block = tov_table_get_block (cover, b);

    if (b == 1 && tov_block_n_rows (block) > 0) {
      flow->y += TOV_PAPER_SPACE;
      tov_paper_flow_add_text (flow, &heading_font, tov_block_get_row (block, 0)->label, 0, -1);
      flow->y += TOV_PAPER_SMALL_SPACE;
    }
    for (guint r = 0; r < tov_block_n_rows (block); r++) {
      const TovRow *row = tov_block_get_row (block, r);

      add_facts_of_row (flow, annex, cover, b == 0 ? row->label : block->title, row);
    }
  }
}

/* In a frame. */
static void
add_marking (TovPaperFlow *flow, const char *marking)
{
  double width = tov_paper_flow_get_width (flow, FALSE) - 2 * FRAME;
  TovPaperItem *box = tov_paper_flow_add_item (
      flow, TOV_ITEM_BOX,
      tov_paper_text_height (flow->layout, &strong_font, marking, width) + 2 * FRAME);
  double below = flow->y;

  box->stroke = 0.8;
  flow->y = box->y + FRAME;
  tov_paper_flow_add_text (flow, &strong_font, marking, FRAME, width);
  flow->y = below;
}

static void
add_cover (TovPaperFlow *flow, const TovAnnex *annex, const TovTable *cover)
{
  g_autofree char *period = tov_period_format (annex->period);

  tov_paper_flow_begin_section (flow, g_strdup (cover->name), FALSE);
  flow->y += TOV_PAPER_LARGE_SPACE;
  tov_paper_flow_add_text (flow, &cover_font, tov_danish (N_ ("Annex 3: Statistics")), 0, -1);
  flow->y += TOV_PAPER_SMALL_SPACE;
  tov_paper_flow_add_text (flow, &period_font, period, 0, -1);
  tov_paper_flow_add_text (flow, &period_font, annex->partnerships, 0, -1);
  flow->y += TOV_PAPER_LARGE_SPACE;
  if (annex->marking != NULL)
    add_marking (flow, annex->marking);
  flow->y += TOV_PAPER_LARGE_SPACE;
  add_facts (flow, annex, cover);
}

/* Where the sections are is known when all of them are laid out; how many there are, before. */
static void
add_contents (TovPaperFlow *flow, guint n_entries)
{
  guint first;
  double height = tov_paper_text_height (flow->layout, &text_font, "0", -1) + TOV_PAPER_SMALL_SPACE;

  tov_paper_flow_begin_section (flow, g_strdup (tov_danish (N_ ("Contents"))), FALSE);
  tov_paper_flow_add_text (flow, &title_font, tov_paper_flow_get_title (flow), 0, -1);
  flow->y += TOV_PAPER_SPACE;
  first = flow->paper->sections->len;
  for (guint i = 0; i < n_entries; i++) {
    TovPaperItem *item;

    if (height > tov_paper_flow_get_room (flow))
      tov_paper_flow_turn_page (flow, FALSE);
    item = tov_paper_flow_add_item (flow, TOV_ITEM_ENTRY, height);
    item->font = text_font;
    item->section = first + i;
  }
}

static void
add_sections (TovPaperFlow *flow, const TovAnnex *annex)
{
  const GPtrArray *tables = annex->tables;
  guint first = 0;

  if (tables->len > 0 && g_strcmp0 (((const TovTable *) tables->pdata[0])->number, "0") == 0)
    add_cover (flow, annex, g_ptr_array_index (tables, first++));
  add_contents (flow, tables->len - first);
  for (guint t = first; t < tables->len; t++) {
    const TovTable *table = g_ptr_array_index (tables, t);

    if (is_text (table)) {
      add_running_text (flow, table);
      continue;
    }
    add_table (flow, annex, table);
  }
}

TovPaper *
tov_annex_paper_new (const TovAnnex *annex, double width, double height)
{
  TovPaper *self = tov_paper_new (width, height);
  TovPaperFlow flow = { self, tov_paper_text_layout_new () };
  g_autofree char *period = tov_period_format (annex->period);

  self->title = g_strdup_printf ("%s · %s", tov_danish (N_ ("Annex 3: Statistics")), period);
  self->date = tov_date_format (annex->made);
  self->marking = g_strdup (annex->marking);
  self->subject = g_strdup (annex->partnerships);
  self->made = annex->made != TOV_DATE_NONE ? annex->made : annex->period.til;
  add_sections (&flow, annex);
  g_object_unref (flow.layout);
  return self;
}

gboolean
tov_annex_paper_write_pdf (const TovAnnex *annex,
                           const char *path,
                           TovProgressFunc progress,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (TovPaper) paper = tov_annex_paper_new (annex, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);

  return tov_paper_write_pdf (paper, path, progress, user_data, cancellable, error);
}
