/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-annex-charts.h"
#include "tov-chart-picture.h"
#include "tov-danish.h"
#include "tov-number.h"
#include "tov-paper-flow.h"

/* The type of a table whose columns are divided. */
#define SMALL_SIZE 9.0

/* What the facts of the cover are called, on their left. */
#define FACT_LABEL 220.0

/* Between what is explained. */
#define PARAGRAPH_SPACE 7.0

/* Three such charts stand on a page. */
#define MOST_CHART 200.0

/* The words of charts. */
#define CHART_SIZE 9.5

/* Between a frame and its words. */
#define FRAME 8.0

static const TovPaperFont cover_font = { 28, TRUE, 0 };
static const TovPaperFont period_font = { 16, FALSE, 0 };
static const TovPaperFont title_font = { 17, TRUE, 0 };
static const TovPaperFont heading_font = { 12, TRUE, 0 };
static const TovPaperFont text_font = { 11, FALSE, 0 };
static const TovPaperFont strong_font = { 11, TRUE, 0 };
static const TovPaperFont note_font = { 10, FALSE, 0.25 };

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

/* What comes next stands below with space between, or on an upright page where there is no room. */
static void
make_room (TovPaperFlow *flow, double height)
{
  if (height + TOV_PAPER_LARGE_SPACE > tov_paper_flow_get_room (flow))
    tov_paper_flow_turn_page (flow, FALSE);
  else
    flow->y += TOV_PAPER_LARGE_SPACE;
}

/* Divides the columns of a table that no page is wide enough for, as evenly as they allow; each
 * part has the labels of the lines again. */
static void
add_divided (TovPaperFlow *flow, const TovTable *table, const TovPaperTable *whole)
{
  double label = tov_paper_table_least_label_width (whole, SMALL_SIZE);
  double room = tov_paper_flow_get_width (flow, FALSE) - label;
  double all = tov_paper_table_least_width (whole, SMALL_SIZE) - label;
  double share = all / ceil (all / room);
  guint n_columns = tov_table_n_columns (table);

  for (guint first = 0, end = 0; first < n_columns; first = end) {
    TovPaperTable *part;

    for (double width = 0; end < n_columns; end++) {
      double its = tov_paper_table_least_column_width (whole, end, SMALL_SIZE);

      if (end > first && (width >= share || width + its > room))
        break;
      width += its;
    }
    part = tov_paper_table_new (table, first, end - first, flow->layout);
    tov_paper_table_set_width (part, tov_paper_flow_get_width (flow, FALSE), SMALL_SIZE,
                               flow->layout);
    if (first > 0)
      make_room (flow, tov_paper_table_get_height (part));
    tov_paper_flow_add_table (flow, part);
  }
}

/* Upright pages are read without turning them, so a somewhat smaller type is tried before a page on
 * its side is. */
static void
add_table (TovPaperFlow *flow, const TovTable *table)
{
  static const struct
  {
    double size;
    gboolean is_wide;
  } pages[] = { { 10, FALSE }, { SMALL_SIZE, FALSE }, { 10, TRUE }, { SMALL_SIZE, TRUE } };
  g_autoptr (TovPaperTable) whole =
      tov_paper_table_new (table, 0, tov_table_n_columns (table), flow->layout);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    double width = tov_paper_flow_get_width (flow, pages[i].is_wide);

    if (tov_paper_table_least_width (whole, pages[i].size) > width)
      continue;
    begin_table_section (flow, table, pages[i].is_wide);
    tov_paper_table_set_width (whole, width, pages[i].size, flow->layout);
    tov_paper_flow_add_table (flow, g_steal_pointer (&whole));
    return;
  }
  begin_table_section (flow, table, FALSE);
  add_divided (flow, table, whole);
}

/* The context for the words of charts. Transfer full. */
static PangoContext *
create_chart_context (void)
{
  PangoContext *context = tov_paper_text_context_new ();
  const TovPaperFont font = { CHART_SIZE, FALSE, 0 };
  PangoFontDescription *description = tov_paper_text_describe (&font);

  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  return context;
}

static void
paint_chart (gconstpointer chart, double width, double height, cairo_t *cairo)
{
  static const TovColour ink = { 0, 0, 0 };
  PangoContext *context = create_chart_context ();

  tov_chart_picture_paint (chart, NULL, width, height, cairo, context, &ink, NULL);
  g_object_unref (context);
}

/* Its words begin where those of the page do. Takes the chart. */
static void
add_chart (TovPaperFlow *flow, TovChart *chart)
{
  PangoContext *context = create_chart_context ();
  double width = tov_paper_flow_get_width (flow, FALSE) + 2 * TOV_CHART_PICTURE_MARGIN;
  double wished = tov_chart_picture_height (chart, NULL, width, context);
  /* Columns and lines may be lower than they would like to be; bars need a line each. */
  double height = chart->kind == TOV_CHART_COLUMNS ? MIN (wished, MOST_CHART) : wished;
  TovPaperItem *item;

  g_object_unref (context);
  make_room (flow, height);
  item = tov_paper_flow_add_picture (flow, paint_chart, chart, (GDestroyNotify) tov_chart_free,
                                     MIN (height, tov_paper_flow_get_room (flow)));
  item->x -= TOV_CHART_PICTURE_MARGIN;
  item->width = width;
}

/* Charts stand under the table they are of where there is room, else on the next page. */
static void
add_charts (TovPaperFlow *flow, const TovAnnex *annex, const TovTable *table)
{
  for (const TovAnnexChartKind *const *kind = tov_annex_chart_kinds; *kind != NULL; kind++) {
    g_autoptr (TovChart) chart = NULL;

    if (g_strcmp0 (tov_annex_chart_kind_get_table (*kind), table->number) != 0)
      continue;
    chart = tov_annex_chart_new (*kind, annex);
    if (chart != NULL && tov_chart_has_values (chart))
      add_chart (flow, g_steal_pointer (&chart));
  }
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

static void
add_fact (TovPaperFlow *flow, const char *label, const char *text)
{
  double y = flow->y, below;

  tov_paper_flow_add_text (flow, &text_font, label, 0, FACT_LABEL - TOV_PAPER_SPACE);
  below = flow->y;
  flow->y = y;
  tov_paper_flow_add_text (flow, &text_font, text, FACT_LABEL, -1);
  flow->y = MAX (flow->y, below) + TOV_PAPER_SMALL_SPACE;
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
        add_fact (flow, label, fact);
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
    add_table (flow, table);
    add_charts (flow, annex, table);
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
