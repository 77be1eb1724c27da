/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-paper-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-chart-picture.h"
#include "tov-danish.h"

#define HEADER_Y    36.0
#define FOOTER_SIZE 9.0
#define CHART_SIZE  9.5

/* The breadth kept for a page number in the contents. */
#define NUMBER_WIDTH 30.0
#define DOT_STEP     4.5

static const TovPaperFont edge_font = { FOOTER_SIZE, FALSE, 0.25 };
static const TovPaperFont marking_font = { FOOTER_SIZE, TRUE, 0 };

/* What one page is painted with. */
typedef struct
{
  const TovAnnexPaper *paper;
  const TovPaperPage *page;
  gboolean with_links;
  cairo_t *cairo;
  PangoLayout *layout;
} Brush;

static const TovPaperSection *
get_section (const TovAnnexPaper *self, guint section)
{
  return &g_array_index (self->sections, TovPaperSection, section);
}

static void
clear_item (TovPaperItem *item)
{
  g_free (item->text);
}

static void
clear_section (TovPaperSection *section)
{
  g_free (section->title);
}

static double
get_width (const Brush *self)
{
  return self->page->width - 2 * TOV_PAPER_MARGIN;
}

static void
show_edge (
    const Brush *self, const TovPaperFont *font, PangoAlignment side, const char *text, double y)
{
  tov_paper_text_show (self->layout, self->cairo, font, side, text, TOV_PAPER_MARGIN, y,
                       get_width (self));
}

/* On top what it is of and when it was made. */
static void
paint_header (const Brush *self)
{
  const TovAnnex *annex = self->paper->annex;
  g_autofree char *period = tov_period_format (annex->period);
  g_autofree char *made = tov_date_format (annex->made);
  g_autofree char *title =
      g_strdup_printf ("%s · %s", tov_danish (N_ ("Annex 3: Statistics")), period);

  show_edge (self, &edge_font, PANGO_ALIGN_LEFT, title, HEADER_Y);
  show_edge (self, &edge_font, PANGO_ALIGN_RIGHT, made, HEADER_Y);
}

/* Below who may see it, and where in the whole one is. */
static void
paint_footer (const Brush *self, guint position)
{
  double y = self->page->height - TOV_PAPER_BOTTOM + 2.5 * FOOTER_SIZE;
  g_autofree char *number = g_strdup_printf (tov_danish (N_ ("Page %u of %u")), position + 1,
                                             tov_annex_paper_n_pages (self->paper));

  cairo_set_source_rgb (self->cairo, 0.6, 0.6, 0.6);
  cairo_rectangle (self->cairo, TOV_PAPER_MARGIN, y - 0.6 * FOOTER_SIZE, get_width (self), 0.4);
  cairo_fill (self->cairo);
  if (self->paper->annex->marking != NULL)
    show_edge (self, &marking_font, PANGO_ALIGN_LEFT, self->paper->annex->marking, y);
  show_edge (self, &edge_font, PANGO_ALIGN_RIGHT, number, y);
}

static void
paint_text (const Brush *self, const TovPaperItem *item)
{
  tov_paper_text_show (self->layout, self->cairo, &item->font, PANGO_ALIGN_LEFT, item->text,
                       item->x, item->y, item->width);
}

static void
paint_framed (const Brush *self, const TovPaperItem *item)
{
  cairo_set_source_rgb (self->cairo, 0, 0, 0);
  cairo_set_line_width (self->cairo, 0.8);
  cairo_rectangle (self->cairo, item->x - TOV_PAPER_FRAME, item->y - TOV_PAPER_FRAME,
                   item->width + 2 * TOV_PAPER_FRAME, item->height + 2 * TOV_PAPER_FRAME);
  cairo_stroke (self->cairo);
  paint_text (self, item);
}

/* Dots lead the eye from the words to the number. */
static void
paint_entry_words (const Brush *self, const TovPaperItem *item)
{
  const TovPaperSection *section = get_section (self->paper, item->section);
  g_autofree char *number = g_strdup_printf ("%u", section->first_page + 1);
  double right = item->x + item->width - NUMBER_WIDTH;
  double x = item->x + tov_paper_text_width (self->layout, &item->font, section->title) + DOT_STEP;

  tov_paper_text_show (self->layout, self->cairo, &item->font, PANGO_ALIGN_LEFT, section->title,
                       item->x, item->y, item->width - NUMBER_WIDTH);
  tov_paper_text_show (self->layout, self->cairo, &item->font, PANGO_ALIGN_RIGHT, number, right,
                       item->y, NUMBER_WIDTH);
  cairo_set_source_rgb (self->cairo, 0.6, 0.6, 0.6);
  for (x = ceil (x / DOT_STEP) * DOT_STEP; x < right + NUMBER_WIDTH / 2; x += DOT_STEP) {
    cairo_rectangle (self->cairo, x, item->y + item->font.size, 0.8, 0.8);
    cairo_fill (self->cairo);
  }
}

char *
tov_annex_paper_name_section (guint section)
{
  return g_strdup_printf ("section-%u", section);
}

static void
paint_entry (const Brush *self, const TovPaperItem *item)
{
  g_autofree char *name = tov_annex_paper_name_section (item->section);
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", name);

  if (self->with_links)
    cairo_tag_begin (self->cairo, CAIRO_TAG_LINK, attributes);
  paint_entry_words (self, item);
  if (self->with_links)
    cairo_tag_end (self->cairo, CAIRO_TAG_LINK);
}

static void
paint_chart (const Brush *self, const TovPaperItem *item)
{
  static const TovColour ink = { 0, 0, 0 };
  PangoContext *context = tov_annex_paper_chart_context_new ();

  cairo_save (self->cairo);
  cairo_translate (self->cairo, item->x, item->y);
  tov_chart_picture_paint (item->chart, NULL, item->width, item->height, self->cairo, context, &ink,
                           NULL);
  cairo_restore (self->cairo);
  g_object_unref (context);
}

static void
paint_item (const Brush *self, const TovPaperItem *item)
{
  switch (item->kind) {
  case TOV_ITEM_FRAMED:
    paint_framed (self, item);
    break;
  case TOV_ITEM_ENTRY:
    paint_entry (self, item);
    break;
  case TOV_ITEM_HEADINGS:
    tov_paper_table_paint_headings (item->table, self->cairo, self->layout, item->x, item->y);
    break;
  case TOV_ITEM_LINE:
    tov_paper_table_paint_line (item->table, item->line, self->cairo, self->layout, item->x,
                                item->y);
    break;
  case TOV_ITEM_CHART:
    paint_chart (self, item);
    break;
  case TOV_ITEM_TEXT:
  default:
    paint_text (self, item);
    break;
  }
}

/* Says that links to the sections that begin on the page lead here. */
static void
mark_sections (const Brush *self, guint position)
{
  for (guint s = 0; s < self->paper->sections->len; s++) {
    g_autofree char *name = tov_annex_paper_name_section (s);
    g_autofree char *attributes = g_strdup_printf ("name='%s' x=0 y=0", name);

    if (get_section (self->paper, s)->first_page != position)
      continue;
    cairo_tag_begin (self->cairo, CAIRO_TAG_DEST, attributes);
    cairo_tag_end (self->cairo, CAIRO_TAG_DEST);
  }
}

PangoContext *
tov_annex_paper_chart_context_new (void)
{
  PangoContext *context = tov_paper_text_context_new ();
  const TovPaperFont font = { CHART_SIZE, FALSE, 0 };
  PangoFontDescription *description = tov_paper_text_describe (&font);

  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  return context;
}

TovAnnexPaper *
tov_annex_paper_new (const TovAnnex *annex, double width, double height)
{
  TovAnnexPaper *self = g_new0 (TovAnnexPaper, 1);

  self->annex = annex;
  self->width = width;
  self->height = height;
  self->pages = g_array_new (FALSE, FALSE, sizeof (TovPaperPage));
  self->items = g_array_new (FALSE, FALSE, sizeof (TovPaperItem));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  self->sections = g_array_new (FALSE, FALSE, sizeof (TovPaperSection));
  g_array_set_clear_func (self->sections, (GDestroyNotify) clear_section);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_paper_table_free);
  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_chart_free);
  tov_annex_paper_lay_out (self);
  return self;
}

void
tov_annex_paper_free (TovAnnexPaper *self)
{
  g_array_unref (self->pages);
  g_array_unref (self->items);
  g_array_unref (self->sections);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->charts);
  g_free (self);
}

guint
tov_annex_paper_n_pages (const TovAnnexPaper *self)
{
  return self->pages->len;
}

const TovPaperPage *
tov_annex_paper_get_page (const TovAnnexPaper *self, guint position)
{
  return &g_array_index (self->pages, TovPaperPage, position);
}

void
tov_annex_paper_paint_page (const TovAnnexPaper *self,
                            guint position,
                            gboolean with_links,
                            cairo_t *cairo)
{
  PangoLayout *layout = tov_paper_text_layout_new ();
  Brush brush = { self, tov_annex_paper_get_page (self, position), with_links, cairo, layout };

  cairo_save (cairo);
  if (with_links)
    mark_sections (&brush, position);
  paint_header (&brush);
  for (guint i = 0; i < self->items->len; i++) {
    const TovPaperItem *item = &g_array_index (self->items, TovPaperItem, i);

    if (item->page == position)
      paint_item (&brush, item);
  }
  paint_footer (&brush, position);
  cairo_restore (cairo);
  g_object_unref (layout);
}

void
tov_annex_paper_paint (const TovAnnexPaper *self, guint position, cairo_t *cairo)
{
  tov_annex_paper_paint_page (self, position, FALSE, cairo);
}
