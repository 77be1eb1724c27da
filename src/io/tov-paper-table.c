/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-table-private.h"

#include "tov-danish.h"
#include "tov-number.h"

/* The size at which words are measured; without hinting other sizes are as much wider. */
#define UNIT 10.0

/* Points, whatever the size of the type. */
#define GAP        9.0
#define GAP_BESIDE 6.0
#define GAP_TEXT   15.0
#define INDENT     9.0

/* At UNIT: a heading of more than one word is rather broken than wider than this, and a text than
 * wider than that. */
#define MOST_HEADING 62.0
#define MOST_TEXT    280.0
/* Labels are not broken into narrower lines than this. */
#define EASY_LABEL 120.0

#define SOFT_GREY 0.32

TovPaperSlot *
tov_paper_table_get_slot (const TovPaperTable *self, guint position)
{
  return &g_array_index (self->slots, TovPaperSlot, position);
}

const TovColumn *
tov_paper_slot_get_column (const TovPaperTable *self, const TovPaperSlot *slot)
{
  return tov_table_get_column (self->table, slot->column);
}

gboolean
tov_paper_slot_is_left (const TovPaperTable *self, const TovPaperSlot *slot)
{
  return slot->kind == TOV_PAPER_SLOT_LABEL
         || (slot->kind == TOV_PAPER_SLOT_VALUE
             && tov_paper_slot_get_column (self, slot)->format == TOV_FORMAT_TEXT);
}

gboolean
tov_paper_table_has_beside (const TovPaperTable *self, guint position)
{
  return position > 0 && tov_paper_table_get_slot (self, position - 1)->kind == TOV_PAPER_SLOT_OF;
}

const char *
tov_paper_table_get_heading (const TovPaperTable *self, guint position)
{
  const TovPaperSlot *slot = tov_paper_table_get_slot (self, position);

  switch (slot->kind) {
  case TOV_PAPER_SLOT_LABEL:
    return self->table->row_heading;
  case TOV_PAPER_SLOT_N:
    return "n";
  case TOV_PAPER_SLOT_OF:
    return "N";
  case TOV_PAPER_SLOT_VALUE:
  default:
    return tov_paper_table_has_beside (self, position)
               ? tov_danish (tov_column_get_value_heading (tov_paper_slot_get_column (self, slot)))
               : tov_paper_slot_get_column (self, slot)->heading;
  }
}

static char *
format_beside (const TovCell *cell, const TovColumn *column, gint64 count)
{
  return tov_cell_is_quotient (cell, column->format) ? tov_number_format ((double) count, 0)
                                                     : g_strdup ("");
}

char *
tov_paper_slot_format (const TovPaperTable *self,
                       const TovPaperSlot *slot,
                       const TovAnnexLine *line)
{
  const TovCell *cell = &line->row->cells[slot->column];

  switch (slot->kind) {
  case TOV_PAPER_SLOT_LABEL:
    return g_strdup (line->label);
  case TOV_PAPER_SLOT_N:
    return format_beside (cell, tov_paper_slot_get_column (self, slot), cell->n);
  case TOV_PAPER_SLOT_OF:
    return format_beside (cell, tov_paper_slot_get_column (self, slot), cell->N);
  case TOV_PAPER_SLOT_VALUE:
  default:
    return tov_cell_format (cell, tov_paper_slot_get_column (self, slot)->format);
  }
}

TovPaperFont
tov_paper_slot_get_font (const TovAnnexLine *line, const TovPaperSlot *slot, double size)
{
  gboolean is_beside = slot->kind == TOV_PAPER_SLOT_N || slot->kind == TOV_PAPER_SLOT_OF;

  return (TovPaperFont){ size, line->kind != TOV_LINE_PLAIN, is_beside ? SOFT_GREY : 0 };
}

TovPaperFont
tov_paper_table_get_heading_font (double size)
{
  return (TovPaperFont){ size - 0.5, TRUE, 0 };
}

static void
add_slot (TovPaperTable *self, TovPaperSlotKind kind, guint column, double gap)
{
  TovPaperSlot slot = { kind, column, gap };

  g_array_append_val (self->slots, slot);
}

static void
add_slots (TovPaperTable *self, guint first, guint n_columns)
{
  add_slot (self, TOV_PAPER_SLOT_LABEL, 0, 0);
  for (guint c = first; c < first + n_columns; c++) {
    gboolean is_wide = tov_table_get_span (self->table, c) > 1;
    gboolean is_text = tov_table_get_column (self->table, c)->format == TOV_FORMAT_TEXT;

    if (is_wide) {
      add_slot (self, TOV_PAPER_SLOT_N, c, 1.5 * GAP);
      add_slot (self, TOV_PAPER_SLOT_OF, c, GAP_BESIDE);
    }
    add_slot (self, TOV_PAPER_SLOT_VALUE, c, is_wide ? GAP_BESIDE : is_text ? GAP_TEXT : GAP);
  }
}

static void
measure_heading (TovPaperTable *self, guint position, PangoLayout *layout)
{
  TovPaperSlot *slot = tov_paper_table_get_slot (self, position);
  TovPaperFont font = tov_paper_table_get_heading_font (UNIT);
  const char *heading = tov_paper_table_get_heading (self, position);

  slot->least = tov_paper_text_widest_word (layout, &font, heading);
  slot->most = MIN (tov_paper_text_width (layout, &font, heading), MOST_HEADING);
}

static void
measure_line (TovPaperTable *self,
              TovPaperSlot *slot,
              const TovAnnexLine *line,
              PangoLayout *layout)
{
  TovPaperFont font = tov_paper_slot_get_font (line, slot, UNIT);
  double indent = tov_paper_slot_get_indent (line, slot);
  g_autofree char *text = tov_paper_slot_format (self, slot, line);
  double width = tov_paper_text_width (layout, &font, text);

  slot->most = MAX (slot->most, MIN (width + indent, MOST_TEXT));
  if (tov_paper_slot_is_left (self, slot)) {
    double word = tov_paper_text_widest_word (layout, &font, text);

    slot->least = MAX (slot->least, indent + MAX (word, MIN (width, EASY_LABEL)));
  } else {
    /* Figures are never broken. */
    slot->least = MAX (slot->least, width);
  }
}

/* The heading over n, N and the value has the breadth of all three. */
static void
measure_group_heading (TovPaperTable *self, guint position, PangoLayout *layout)
{
  TovPaperFont font = tov_paper_table_get_heading_font (UNIT);
  double lacking =
      tov_paper_text_widest_word (
          layout, &font,
          tov_paper_slot_get_column (self, tov_paper_table_get_slot (self, position))->heading)
      - 2 * GAP_BESIDE;

  for (guint i = position - 2; i <= position; i++)
    lacking -= tov_paper_table_get_slot (self, i)->least;
  for (guint i = position - 2; i <= position && lacking > 0; i++)
    tov_paper_table_get_slot (self, i)->least += lacking / 3;
}

static void
measure (TovPaperTable *self, PangoLayout *layout)
{
  for (guint i = 0; i < self->slots->len; i++) {
    measure_heading (self, i, layout);
    for (guint l = 0; l < self->lines->len; l++) {
      const TovAnnexLine *line = tov_paper_table_get_line (self, l);

      /* The title of a block or part runs on over the empty cells beside it. */
      if (line->kind >= TOV_LINE_PLAIN)
        measure_line (self, tov_paper_table_get_slot (self, i), line, layout);
    }
    if (tov_paper_table_has_beside (self, i))
      measure_group_heading (self, i, layout);
  }
  for (guint i = 0; i < self->slots->len; i++)
    tov_paper_table_get_slot (self, i)->most =
        MAX (tov_paper_table_get_slot (self, i)->most, tov_paper_table_get_slot (self, i)->least);
}

static double
add_up (const TovPaperTable *self, double size, gboolean most)
{
  double sum = 0;

  for (guint i = 0; i < self->slots->len; i++) {
    const TovPaperSlot *slot = tov_paper_table_get_slot (self, i);

    sum += slot->gap + (most ? slot->most : slot->least) * size / UNIT;
  }
  return sum;
}

/* Whether it has words alone. */
static gboolean
is_of_words (const TovPaperTable *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (!tov_paper_slot_is_left (self, tov_paper_table_get_slot (self, i)))
      return FALSE;
  return TRUE;
}

/* Every column gets what it needs, and of what is left the part it wants. Words are as broad as the
 * page, like the text around them; figures stay near their labels. */
static void
set_columns (TovPaperTable *self, double width)
{
  double scale = self->size / UNIT;
  double least = add_up (self, self->size, FALSE);
  double wanted = add_up (self, self->size, TRUE) - least;
  double share = wanted > 0 ? CLAMP ((width - least) / wanted, 0, 1) : 0;
  double spare = is_of_words (self) ? MAX (width - least - wanted, 0) : 0;
  double x = 0;

  for (guint i = 0; i < self->slots->len; i++) {
    TovPaperSlot *slot = tov_paper_table_get_slot (self, i);

    slot->x = x + slot->gap;
    slot->width = (slot->least + share * (slot->most - slot->least)) * scale;
    if (slot->kind == TOV_PAPER_SLOT_LABEL)
      slot->width += spare;
    x = slot->x + slot->width;
  }
  self->width = x;
}

double
tov_paper_slot_get_room (const TovPaperSlot *slot)
{
  return slot->width + 0.5;
}

double
tov_paper_table_measure_group (const TovPaperTable *self, guint position, PangoLayout *layout)
{
  const TovPaperSlot *last = tov_paper_table_get_slot (self, position),
                     *first = tov_paper_table_get_slot (self, position - 2);
  TovPaperFont font = tov_paper_table_get_heading_font (self->size);

  return tov_paper_text_height (layout, &font, tov_paper_slot_get_column (self, last)->heading,
                                last->x + tov_paper_slot_get_room (last) - first->x)
         + 2 * TOV_PAPER_RULE_SPACE;
}

double
tov_paper_table_measure_heading (const TovPaperTable *self, guint position, PangoLayout *layout)
{
  TovPaperFont font = tov_paper_table_get_heading_font (self->size);

  return tov_paper_text_height (
      layout, &font, tov_paper_table_get_heading (self, position),
      tov_paper_slot_get_room (tov_paper_table_get_slot (self, position)));
}

static void
set_headings_height (TovPaperTable *self, PangoLayout *layout)
{
  self->headings_height = 0;
  for (guint i = 0; i < self->slots->len; i++) {
    double height = tov_paper_table_measure_heading (self, i, layout);

    if (tov_paper_table_has_beside (self, i))
      height += tov_paper_table_measure_group (self, i, layout);
    self->headings_height = MAX (self->headings_height, height + TOV_PAPER_RULE_SPACE);
  }
}

double
tov_paper_slot_get_indent (const TovAnnexLine *line, const TovPaperSlot *slot)
{
  return slot->kind == TOV_PAPER_SLOT_LABEL && line->is_indented ? INDENT : 0;
}

static double
measure_line_height (const TovPaperTable *self, const TovAnnexLine *line, PangoLayout *layout)
{
  TovPaperFont font =
      tov_paper_slot_get_font (line, tov_paper_table_get_slot (self, 0), self->size);
  double height = 0;

  if (line->kind < TOV_LINE_PLAIN)
    return tov_paper_text_height (layout, &font, line->label, self->width)
           + (line->kind == TOV_LINE_BLOCK ? 2 * TOV_PAPER_BLOCK_PADDING
                                           : 2 * TOV_PAPER_LINE_PADDING + TOV_PAPER_PART_SPACE);
  for (guint i = 0; i < self->slots->len; i++) {
    const TovPaperSlot *slot = tov_paper_table_get_slot (self, i);
    g_autofree char *text = NULL;

    /* A figure is as high as the first label, which is measured anyway. */
    if (!tov_paper_slot_is_left (self, slot))
      continue;
    text = tov_paper_slot_format (self, slot, line);
    height = MAX (height, tov_paper_text_height (layout, &font, text,
                                                 tov_paper_slot_get_room (slot)
                                                     - tov_paper_slot_get_indent (line, slot)));
  }
  return height + 2 * TOV_PAPER_LINE_PADDING;
}

TovPaperTable *
tov_paper_table_new (
    const TovTable *table, const TovBlock *only, guint first, guint n_columns, PangoLayout *layout)
{
  TovPaperTable *self = g_new0 (TovPaperTable, 1);

  self->table = table;
  self->lines = tov_annex_layout_find_lines (table, only);
  self->slots = g_array_new (FALSE, FALSE, sizeof (TovPaperSlot));
  self->line_heights = g_new0 (double, self->lines->len);
  add_slots (self, first, n_columns);
  measure (self, layout);
  return self;
}

void
tov_paper_table_free (TovPaperTable *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->slots);
  g_free (self->line_heights);
  g_free (self);
}

double
tov_paper_table_least_width (const TovPaperTable *self, double size)
{
  return add_up (self, size, FALSE);
}

double
tov_paper_table_least_label_width (const TovPaperTable *self, double size)
{
  return tov_paper_table_get_slot (self, 0)->least * size / UNIT;
}

double
tov_paper_table_least_column_width (const TovPaperTable *self, guint column, double size)
{
  double width = 0;

  for (guint i = 1; i < self->slots->len; i++) {
    const TovPaperSlot *slot = tov_paper_table_get_slot (self, i);

    if (slot->column == column)
      width += slot->gap + slot->least * size / UNIT;
  }
  return width;
}

void
tov_paper_table_set_width (TovPaperTable *self, double width, double size, PangoLayout *layout)
{
  self->size = size;
  set_columns (self, width);
  set_headings_height (self, layout);
  for (guint l = 0; l < self->lines->len; l++)
    self->line_heights[l] = measure_line_height (self, tov_paper_table_get_line (self, l), layout);
}

double
tov_paper_table_get_height (const TovPaperTable *self)
{
  double height = self->headings_height;

  for (guint l = 0; l < self->lines->len; l++)
    height += self->line_heights[l];
  return height;
}

double
tov_paper_table_get_headings_height (const TovPaperTable *self)
{
  return self->headings_height;
}

guint
tov_paper_table_n_lines (const TovPaperTable *self)
{
  return self->lines->len;
}

const TovAnnexLine *
tov_paper_table_get_line (const TovPaperTable *self, guint line)
{
  return &g_array_index (self->lines, TovAnnexLine, line);
}

double
tov_paper_table_get_line_height (const TovPaperTable *self, guint line)
{
  return self->line_heights[line];
}
