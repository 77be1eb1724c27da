/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-private.h"

#include "tov-annex-layout.h"
#include "tov-number.h"

/* Columns are neither narrower than a figure nor so wide that a line is hard to follow. */
#define LEAST_NUMBER 6.5
#define LEAST_BESIDE 5.0
#define MOST_LABEL   44.0
#define MOST_TEXT    80.0
/* What indented texts need more. */
#define INDENT 1.5

typedef enum
{
  LINE_BLOCK,
  LINE_PART,
  LINE_PLAIN,
  LINE_SUM,
} LineKind;

/* A row of the sheet below the headings. */
typedef struct
{
  LineKind kind;
  const char *label;
  gboolean is_indented;
  /* NULL for the title of a block. */
  const TovRow *row;
} Line;

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

static const Line *
get_line (const Writer *self, guint position)
{
  return &g_array_index (self->lines, Line, position);
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

/* Where every block is one row (a balance), the blocks are the rows. */
static gboolean
is_one_row_each (const TovTable *table)
{
  for (guint b = 0; b < tov_table_n_blocks (table); b++)
    if (tov_block_n_rows (tov_table_get_block (table, b)) != 1)
      return FALSE;
  return tov_table_n_blocks (table) > 1;
}

static void
add_line (Writer *self, LineKind kind, const char *label, gboolean is_indented, const TovRow *row)
{
  Line line = { kind, label != NULL ? label : "", is_indented, row };

  g_array_append_val (self->lines, line);
}

static void
add_block_lines (Writer *self, const TovBlock *block)
{
  gboolean is_indented = FALSE;

  if (block->title != NULL && *block->title != '\0')
    add_line (self, LINE_BLOCK, block->title, FALSE, NULL);
  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);

    switch (row->kind) {
    case TOV_ROW_HEADING:
      is_indented = TRUE;
      add_line (self, LINE_PART, row->label, FALSE, row);
      break;
    case TOV_ROW_SUM:
      add_line (self, LINE_SUM, row->label, FALSE, row);
      break;
    case TOV_ROW_NORMAL:
    default:
      add_line (self, LINE_PLAIN, row->label, is_indented, row);
      break;
    }
  }
}

static void
find_lines (Writer *self)
{
  gboolean one_row_each = is_one_row_each (self->table);

  for (guint b = 0; b < tov_table_n_blocks (self->table); b++) {
    const TovBlock *block = tov_table_get_block (self->table, b);

    if (one_row_each)
      add_line (self, g_str_equal (block->code, "all") ? LINE_SUM : LINE_PLAIN, block->title, FALSE,
                tov_block_get_row (block, 0));
    else
      add_block_lines (self, block);
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

static gint find_sum_start (const Writer *self, guint line, guint column);
static gboolean is_sum_everywhere (const Writer *self, const TovRow *row, guint column);

/* Whether the plain rows from first to before last add up to the cell, and a formula over them
 * would: sums in between must be formulas themselves to be passed over. */
static gboolean
adds_up (const Writer *self, guint first, guint last, guint column)
{
  double sum = 0;

  for (guint i = first; i < last; i++) {
    if (get_line (self, i)->kind == LINE_SUM) {
      if (find_sum_start (self, i, column) < 0
          || !is_sum_everywhere (self, get_line (self, i)->row, column))
        return FALSE;
      continue;
    }
    if (!is_count (self, i, column))
      return FALSE;
    sum += get_line (self, i)->row->cells[column].value;
  }
  return first < last && sum == get_line (self, last)->row->cells[column].value;
}

/* The first of the lines a sum row's cell is the sum of: the plain rows right above it, or all rows
 * of its part. -1 where it is the sum of neither, as distinct people are not. */
static gint
find_sum_start (const Writer *self, guint line, guint column)
{
  guint group = line, part;

  if (!is_count (self, line, column))
    return -1;
  while (group > 0 && get_line (self, group - 1)->kind == LINE_PLAIN)
    group--;
  part = group;
  while (part > 0 && get_line (self, part - 1)->kind >= LINE_PLAIN)
    part--;
  if (adds_up (self, group, line, column))
    return (gint) group;
  if (part < group && adds_up (self, part, line, column))
    return (gint) part;
  return -1;
}

/* A sum that only happens to come out in one block (distinct people who all stand in one row) is
 * none: it must come out in every block. */
static gboolean
is_sum_everywhere (const Writer *self, const TovRow *row, guint column)
{
  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = get_line (self, i);

    if (line->kind == LINE_SUM && g_str_equal (line->row->code, row->code)
        && find_sum_start (self, i, column) < 0)
      return FALSE;
  }
  return TRUE;
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
  case TOV_CELL_TEXT:
    tov_workbook_sheet_write_text (self->sheet, place->last, cell->text, TOV_STYLE_TEXT);
    break;
  case TOV_CELL_DATE:
    tov_workbook_sheet_write_date (self->sheet, place->last, cell->date);
    break;
  case TOV_CELL_NUMBER:
    style = get_number_style (cell, place->column);
    start = get_line (self, line)->kind == LINE_SUM ? find_sum_start (self, line, column) : -1;
    if (start >= 0 && is_sum_everywhere (self, get_line (self, line)->row, column))
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
    tov_workbook_sheet_widen (
        self->sheet, place->last,
        tov_workbook_sheet_measure_words (tov_annex_layout_value_heading (place->column)),
        MOST_TEXT);
  }
}

static double
measure_label (const Line *line)
{
  return tov_workbook_sheet_measure (line->label) + (line->is_indented ? INDENT : 0);
}

static void
measure_line (const Writer *self, const Line *line)
{
  /* The title of a block runs on over the empty cells beside it. */
  if (line->kind < LINE_PLAIN)
    return;
  tov_workbook_sheet_widen (self->sheet, 0,
                            measure_label (line) * (line->kind == LINE_SUM ? 1.06 : 1), MOST_LABEL);
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
      heading = tov_annex_layout_value_heading (place->column);
    }
    tov_workbook_sheet_write_text (sheet, place->last, heading,
                                   is_text ? TOV_STYLE_HEADING_TEXT : TOV_STYLE_HEADING_NUMBER);
    lines = MAX (lines, count_lines (self, heading, place->last, place->last));
  }
  tov_workbook_sheet_end_row (sheet, lines * TOV_WORKBOOK_ROW_HEIGHT);
}

static void
write_title (const Writer *self, const Line *line)
{
  TovStyle style = line->kind == LINE_BLOCK ? TOV_STYLE_BLOCK : TOV_STYLE_PART;

  tov_workbook_sheet_write_text (self->sheet, 0, line->label, style);
  for (guint c = 1; c <= get_last_column (self); c++)
    tov_workbook_sheet_write_blank (self->sheet, c, style);
  tov_workbook_sheet_end_row (self->sheet, TOV_WORKBOOK_ROW_HEIGHT);
}

static void
write_line (const Writer *self, guint position)
{
  const Line *line = get_line (self, position);
  guint lines = count_lines (self, line->label, 0, 0);

  if (line->kind < LINE_PLAIN) {
    write_title (self, line);
    return;
  }
  self->sheet->is_sum = line->kind == LINE_SUM;
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
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Writer writer = { sheet, table, lines, places, 0 };
  lxw_row_t first_heading;
  double headings;
  guint last;

  if (sheet == NULL)
    return FALSE;
  find_places (&writer);
  find_lines (&writer);
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
