/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-table-private.h"

/* Greys that a copier keeps apart. */
#define BAND_GREY 0.90
#define HAIR_GREY 0.80

static void
paint_rule (cairo_t *cairo, double x, double y, double width, double thickness, double grey)
{
  cairo_set_source_rgb (cairo, grey, grey, grey);
  cairo_rectangle (cairo, x, y - thickness / 2, width, thickness);
  cairo_fill (cairo);
}

static void
paint_group_heading (const TovPaperTable *self,
                     guint position,
                     cairo_t *cairo,
                     PangoLayout *layout,
                     double x,
                     double bottom)
{
  const TovPaperSlot *last = tov_paper_table_get_slot (self, position),
                     *first = tov_paper_table_get_slot (self, position - 2);
  TovPaperFont font = tov_paper_table_get_heading_font (self->size);
  double width = last->x + tov_paper_slot_get_room (last) - first->x;

  tov_paper_text_show (layout, cairo, &font, PANGO_ALIGN_CENTER,
                       tov_paper_slot_get_column (self, last)->heading, x + first->x,
                       bottom - tov_paper_table_measure_group (self, position, layout), width);
  paint_rule (cairo, x + first->x, bottom - TOV_PAPER_RULE_SPACE, width - 0.5, 0.4, 0.4);
}

static void
paint_title (const TovPaperTable *self,
             guint position,
             cairo_t *cairo,
             PangoLayout *layout,
             double x,
             double y)
{
  const TovAnnexLine *line = tov_paper_table_get_line (self, position);
  TovPaperFont font =
      tov_paper_slot_get_font (line, tov_paper_table_get_slot (self, 0), self->size);

  if (line->kind == TOV_LINE_BLOCK) {
    cairo_set_source_rgb (cairo, BAND_GREY, BAND_GREY, BAND_GREY);
    cairo_rectangle (cairo, x - TOV_PAPER_BLOCK_PADDING, y,
                     self->width + 2 * TOV_PAPER_BLOCK_PADDING, self->line_heights[position]);
    cairo_fill (cairo);
    y += TOV_PAPER_BLOCK_PADDING;
  } else {
    y += TOV_PAPER_LINE_PADDING + TOV_PAPER_PART_SPACE;
  }
  tov_paper_text_show (layout, cairo, &font, PANGO_ALIGN_LEFT, line->label, x, y, self->width);
}

void
tov_paper_table_paint_headings (
    const TovPaperTable *self, cairo_t *cairo, PangoLayout *layout, double x, double y)
{
  TovPaperFont font = tov_paper_table_get_heading_font (self->size);
  double bottom = y + self->headings_height;

  for (guint i = 0; i < self->slots->len; i++) {
    const TovPaperSlot *slot = tov_paper_table_get_slot (self, i);
    double top = bottom - TOV_PAPER_RULE_SPACE - tov_paper_table_measure_heading (self, i, layout);

    tov_paper_text_show (layout, cairo, &font,
                         tov_paper_slot_is_left (self, slot) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT,
                         tov_paper_table_get_heading (self, i), x + slot->x, top,
                         tov_paper_slot_get_room (slot));
    if (tov_paper_table_has_beside (self, i))
      paint_group_heading (self, i, cairo, layout, x, top);
  }
  paint_rule (cairo, x, bottom, self->width, 0.8, 0);
}

void
tov_paper_table_paint_line (
    const TovPaperTable *self, guint line, cairo_t *cairo, PangoLayout *layout, double x, double y)
{
  const TovAnnexLine *its = tov_paper_table_get_line (self, line);

  if (its->kind < TOV_LINE_PLAIN) {
    paint_title (self, line, cairo, layout, x, y);
    return;
  }
  if (its->kind == TOV_LINE_SUM)
    paint_rule (cairo, x, y, self->width, 0.5, 0.25);
  for (guint i = 0; i < self->slots->len; i++) {
    const TovPaperSlot *slot = tov_paper_table_get_slot (self, i);
    TovPaperFont font = tov_paper_slot_get_font (its, slot, self->size);
    double indent = tov_paper_slot_get_indent (its, slot);
    g_autofree char *text = tov_paper_slot_format (self, slot, its);

    tov_paper_text_show (layout, cairo, &font,
                         tov_paper_slot_is_left (self, slot) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT,
                         text, x + slot->x + indent, y + TOV_PAPER_LINE_PADDING,
                         tov_paper_slot_get_room (slot) - indent);
  }
  paint_rule (cairo, x, y + self->line_heights[line], self->width, 0.3, HAIR_GREY);
}
