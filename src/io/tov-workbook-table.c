/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-private.h"

#include "tov-annex-layout.h"
#include "tov-danish.h"
#include "tov-number.h"

/* Columns are neither narrower than a figure nor so wide that a line is hard to follow. */
#define LEAST_NUMBER 6.5
#define LEAST_BESIDE 5.0
#define MOST_LABEL   44.0
#define MOST_TEXT    80.0
/* What indented texts need more. */
#define INDENT 1.5

/* Where a column of the table stands on the sheet. */
typedef struct
{
  const TovColumn *column;
  guint first;
  /* The value's own column; n and N stand before it where it is another than the first. */
  guint last;
} Place;

typedef struct
{
  TovWorkbookSheet *sheet;
  const TovTable *table;
  GArray *lines;
  GArray *places;
  lxw_row_t first_row;
} Writer;

static const TovAnnexLine *
get_line (const Writer *self, guint position)
{
  return &g_array_index (self->lines, TovAnnexLine, position);
}

static const Place *
get_place (const Writer *self, guint position)
{
  return &g_array_index (self->places, Place, position);
}

static guint
get_last_column (const Writer *self)
{
  return get_place (self, self->places->len - 1)->last;
}

static void
find_places (Writer *self)
{
  guint next = 1;

  for (guint c = 0; c < tov_table_n_columns (self->table); c++) {
    guint span = tov_table_get_span (self->table, c);
    Place place = { tov_table_get_column (self->table, c), next, next + span - 1 };

    g_array_append_val (self->places, place);
    next += span;
  }
}

/* Whether a change is one in per cent or in persons is the table's rule; its words tell. */
static gboolean
is_in_percent (const TovCell *cell)
{
  g_autofree char *words = tov_cell_format (cell, TOV_FORMAT_CHANGE);

  return g_str_has_suffix (words, "%");
}

static TovStyle
get_number_style (const TovCell *cell, const TovColumn *column)
{
  switch (tov_cell_get_format (cell, column->format)) {
  case TOV_FORMAT_DECIMAL:
  case TOV_FORMAT_RATIO:
    return TOV_STYLE_DECIMAL;
  case TOV_FORMAT_PERCENT:
    return TOV_STYLE_PERCENT;
  case TOV_FORMAT_CHANGE:
    return is_in_percent (cell) ? TOV_STYLE_CHANGE_PERCENT : TOV_STYLE_CHANGE_COUNT;
  case TOV_FORMAT_POINTS:
    return TOV_STYLE_POINTS;
  case TOV_FORMAT_COLUMN:
  case TOV_FORMAT_COUNT:
  case TOV_FORMAT_TEXT:
  default:
    return TOV_STYLE_COUNT;
  }
}

static gboolean
is_count (const Writer *self, guint line, guint column)
{
  const TovCell *cell = &get_line (self, line)->row->cells[column];

  return cell->kind == TOV_CELL_NUMBER
         && tov_cell_get_format (cell, get_place (self, column)->column->format)
                == TOV_FORMAT_COUNT;
}

/* The first of the lines that a sum line's count adds up, which may be rows or blocks; -1 where it
 * is no sum, or where one of them is hidden. */
static gint
find_sum_start (const Writer *self, guint line, guint column)
{
  const TovRow *row = get_line (self, line)->row;

  if (get_line (self, line)->kind != TOV_LINE_SUM || !is_count (self, line, column))
    return -1;
  if (row->kind != TOV_ROW_SUM)
    return tov_table_adds_up_blocks (self->table, row, column, TOV_SLOT_VALUE) ? 0 : -1;
  for (guint b = 0; b < tov_table_n_blocks (self->table); b++) {
    const TovBlock *block = tov_table_get_block (self->table, b);

    for (guint r = 0; r < tov_block_n_rows (block); r++)
      if (tov_block_get_row (block, r) == row) {
        gint start = tov_table_find_sum_start (self->table, b, r, column, TOV_SLOT_VALUE);

        return start >= 0 ? (gint) line - ((gint) r - start) : -1;
      }
  }
  g_return_val_if_reached (-1);
}

static double
get_shown_value (const TovCell *cell, TovStyle style)
{
  return style == TOV_STYLE_PERCENT || style == TOV_STYLE_CHANGE_PERCENT ? cell->value / 100
                                                                         : cell->value;
}

static void
write_beside (TovWorkbookSheet *sheet, guint column, gint64 count)
{
  if (count != TOV_NUMBER_NONE)
    tov_workbook_sheet_write_number (sheet, column, (double) count, TOV_STYLE_COUNT_BESIDE);
  else
    tov_workbook_sheet_write_blank (sheet, column, TOV_STYLE_COUNT_BESIDE);
}

static void
write_value (const Writer *self, guint line, guint column, const TovCell *cell)
{
  const Place *place = get_place (self, column);
  TovStyle style;
  gint start;

  switch (cell->kind) {
  case TOV_CELL_EMPTY:
    tov_workbook_sheet_write_text (self->sheet, place->last, "–", TOV_STYLE_EMPTY);
    break;
  case TOV_CELL_HIDDEN:
    tov_workbook_sheet_write_text (self->sheet, place->last, "·", TOV_STYLE_EMPTY);
    break;
  case TOV_CELL_TEXT:
    tov_workbook_sheet_write_text (self->sheet, place->last, cell->text, TOV_STYLE_TEXT);
    break;
  case TOV_CELL_DATE:
    tov_workbook_sheet_write_date (self->sheet, place->last, cell->date);
    break;
  case TOV_CELL_NUMBER:
    style = get_number_style (cell, place->column);
    start = find_sum_start (self, line, column);
    if (start >= 0)
      tov_workbook_sheet_write_sum (self->sheet, place->last, self->first_row + (lxw_row_t) start,
                                    cell->value);
    else
      tov_workbook_sheet_write_number (self->sheet, place->last, get_shown_value (cell, style),
                                       style);
    break;
  case TOV_CELL_ABSENT:
  default:
    tov_workbook_sheet_write_blank (self->sheet, place->last, TOV_STYLE_COUNT);
    break;
  }
}

static void
write_cells (const Writer *self, guint line)
{
  const TovRow *row = get_line (self, line)->row;

  for (guint c = 0; c < self->places->len; c++) {
    const Place *place = get_place (self, c);
    const TovCell *cell = &row->cells[c];
    gboolean is_quotient = tov_cell_is_quotient (cell, place->column->format);

    if (place->first < place->last) {
      write_beside (self->sheet, place->first, is_quotient ? cell->n : TOV_NUMBER_NONE);
      write_beside (self->sheet, place->first + 1, is_quotient ? cell->N : TOV_NUMBER_NONE);
    }
    write_value (self, line, c, cell);
  }
}

static void
measure_headings (const Writer *self)
{
  tov_workbook_sheet_widen (
      self->sheet, 0, tov_workbook_sheet_measure_words (self->table->row_heading), MOST_LABEL);
  for (guint c = 0; c < self->places->len; c++) {
    const Place *place = get_place (self, c);
    double width = tov_workbook_sheet_measure_words (place->column->heading);

    if (place->first == place->last) {
      tov_workbook_sheet_widen (self->sheet, place->last, MAX (width, LEAST_NUMBER), MOST_TEXT);
      continue;
    }
    for (guint i = place->first; i <= place->last; i++)
      tov_workbook_sheet_widen (self->sheet, i, MAX (width / 3, LEAST_BESIDE), MOST_TEXT);
    tov_workbook_sheet_widen (self->sheet, place->last,
                              tov_workbook_sheet_measure_words (
                                  tov_danish (tov_column_get_value_heading (place->column))),
                              MOST_TEXT);
  }
}

static double
measure_label (const TovAnnexLine *line)
{
  return tov_workbook_sheet_measure (line->label) + (line->is_indented ? INDENT : 0);
}

static void
measure_line (const Writer *self, const TovAnnexLine *line)
{
  /* The title of a block runs on over the empty cells beside it. */
  if (line->kind < TOV_LINE_PLAIN)
    return;
  tov_workbook_sheet_widen (
      self->sheet, 0, measure_label (line) * (line->kind == TOV_LINE_SUM ? 1.06 : 1), MOST_LABEL);
  for (guint c = 0; c < self->places->len; c++) {
    const Place *place = get_place (self, c);
    const TovCell *cell = &line->row->cells[c];
    g_autofree char *shown = tov_cell_format (cell, place->column->format);

    tov_workbook_sheet_widen (
        self->sheet, place->last,
        tov_workbook_sheet_measure (shown) + (cell->kind == TOV_CELL_TEXT ? INDENT : 0), MOST_TEXT);
  }
}

static guint
count_lines (const Writer *self, const char *text, guint first, guint last)
{
  return tov_workbook_sheet_count_lines (text,
                                         tov_workbook_sheet_get_width (self->sheet, first, last));
}

/* The headings of columns that have n and N beside them, above the row of all headings. */
static void
write_group_headings (const Writer *self)
{
  guint lines = 0;

  for (guint c = 0; c < self->places->len; c++) {
    const Place *place = get_place (self, c);

    if (place->first == place->last)
      continue;
    tov_workbook_sheet_write_across (self->sheet, place->first, place->last, place->column->heading,
                                     TOV_STYLE_HEADING_GROUP);
    lines = MAX (lines, count_lines (self, place->column->heading, place->first, place->last));
  }
  if (lines > 0)
    tov_workbook_sheet_end_row (self->sheet, lines * TOV_WORKBOOK_ROW_HEIGHT);
}

static void
write_headings (const Writer *self)
{
  TovWorkbookSheet *sheet = self->sheet;
  guint lines = 1;

  write_group_headings (self);
  tov_workbook_sheet_write_text (sheet, 0, self->table->row_heading, TOV_STYLE_HEADING_LABEL);
  for (guint c = 0; c < self->places->len; c++) {
    const Place *place = get_place (self, c);
    gboolean is_text = place->column->format == TOV_FORMAT_TEXT;
    const char *heading = place->column->heading;

    if (place->first < place->last) {
      tov_workbook_sheet_write_text (sheet, place->first, "n", TOV_STYLE_HEADING_NUMBER);
      tov_workbook_sheet_write_text (sheet, place->first + 1, "N", TOV_STYLE_HEADING_NUMBER);
      heading = tov_danish (tov_column_get_value_heading (place->column));
    }
    tov_workbook_sheet_write_text (sheet, place->last, heading,
                                   is_text ? TOV_STYLE_HEADING_TEXT : TOV_STYLE_HEADING_NUMBER);
    lines = MAX (lines, count_lines (self, heading, place->last, place->last));
  }
  tov_workbook_sheet_end_row (sheet, lines * TOV_WORKBOOK_ROW_HEIGHT);
}

static void
write_title (const Writer *self, const TovAnnexLine *line)
{
  TovStyle style = line->kind == TOV_LINE_BLOCK ? TOV_STYLE_BLOCK : TOV_STYLE_PART;

  tov_workbook_sheet_write_text (self->sheet, 0, line->label, style);
  for (guint c = 1; c <= get_last_column (self); c++)
    tov_workbook_sheet_write_blank (self->sheet, c, style);
  tov_workbook_sheet_end_row (self->sheet, TOV_WORKBOOK_ROW_HEIGHT);
}

static void
write_line (const Writer *self, guint position)
{
  const TovAnnexLine *line = get_line (self, position);
  guint lines = count_lines (self, line->label, 0, 0);

  if (line->kind < TOV_LINE_PLAIN) {
    write_title (self, line);
    return;
  }
  self->sheet->is_sum = line->kind == TOV_LINE_SUM;
  tov_workbook_sheet_write_text (self->sheet, 0, line->label,
                                 line->is_indented ? TOV_STYLE_LABEL_INDENTED : TOV_STYLE_LABEL);
  write_cells (self, position);
  self->sheet->is_sum = FALSE;
  for (guint c = 0; c < self->places->len; c++)
    if (line->row->cells[c].kind == TOV_CELL_TEXT)
      lines = MAX (lines, count_lines (self, line->row->cells[c].text, get_place (self, c)->last,
                                       get_place (self, c)->last));
  tov_workbook_sheet_end_row (self->sheet, lines * TOV_WORKBOOK_ROW_HEIGHT);
}

static void
write_top (const Writer *self)
{
  const TovAnnex *annex = self->sheet->book->annex;
  g_autofree char *period = tov_period_format (annex->period);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", period, annex->partnerships);

  tov_workbook_sheet_write_text (self->sheet, 0, self->sheet->name, TOV_STYLE_TITLE);
  tov_workbook_sheet_end_row (self->sheet, 24);
  tov_workbook_sheet_write_paragraph (self->sheet, get_last_column (self), subtitle,
                                      TOV_STYLE_SUBTITLE);
  if (self->table->note != NULL)
    tov_workbook_sheet_write_paragraph (self->sheet, get_last_column (self), self->table->note,
                                        TOV_STYLE_NOTE);
  tov_workbook_sheet_end_row (self->sheet, 9);
}

gboolean
tov_book_add_table (TovBook *self, const TovTable *table, GError **error)
{
  g_autofree char *name = tov_table_get_title (table);
  g_autoptr (TovWorkbookSheet) sheet = tov_workbook_sheet_new (self, name, error);
  g_autoptr (GArray) lines = tov_annex_layout_find_lines (table, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Writer writer = { sheet, table, lines, places, 0 };
  lxw_row_t first_heading;
  double headings;
  guint last;

  if (sheet == NULL)
    return FALSE;
  find_places (&writer);
  measure_headings (&writer);
  for (guint i = 0; i < lines->len; i++)
    measure_line (&writer, get_line (&writer, i));
  tov_workbook_sheet_measure_charts (sheet, table);
  tov_workbook_sheet_set_columns (sheet);
  write_top (&writer);
  first_heading = sheet->row;
  headings = -sheet->height;
  write_headings (&writer);
  headings += sheet->height;
  writer.first_row = sheet->row;
  for (guint i = 0; i < lines->len; i++)
    write_line (&writer, i);
  last = tov_workbook_sheet_add_charts (sheet, table, get_last_column (&writer), headings);
  return tov_workbook_sheet_finish (sheet, first_heading, writer.first_row, last, error);
}
