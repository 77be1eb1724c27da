/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-danish.h"

#define HEADER_Y 36.0

/* The breadth kept for a page number in the contents. */
#define NUMBER_WIDTH 30.0
#define DOT_STEP     4.5

/* What one page is painted with. */
typedef struct
{
  const TovPaper *paper;
  const TovPaperPage *page;
  gboolean with_links;
  cairo_t *cairo;
  PangoLayout *layout;
} Brush;

static const TovPaperSection *
get_section (const TovPaper *self, guint section)
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

static void
clear_thing (TovPaperThing *thing)
{
  thing->destroy (thing->data);
}

static void
clear_paper (TovPaper *self)
{
  g_array_unref (self->pages);
  g_array_unref (self->items);
  g_array_unref (self->sections);
  g_array_unref (self->things);
  g_free (self->title);
  g_free (self->date);
  g_free (self->marking);
  g_free (self->subject);
}

static double
get_width (const Brush *self)
{
  return self->page->width - 2 * self->paper->margin;
}

static void
show_edge (const Brush *self, gboolean is_marking, PangoAlignment side, const char *text, double y)
{
  TovPaperFont font = { self->paper->edge_size, is_marking, is_marking ? 0 : 0.25 };

  tov_paper_text_show (self->layout, self->cairo, &font, side, text, self->paper->margin, y,
                       get_width (self));
}

/* On top what it is of and when it was made. */
static void
paint_header (const Brush *self)
{
  show_edge (self, FALSE, PANGO_ALIGN_LEFT, self->paper->title, HEADER_Y);
  if (self->paper->date != NULL)
    show_edge (self, FALSE, PANGO_ALIGN_RIGHT, self->paper->date, HEADER_Y);
}

/* Below who may see it, and where in the whole one is. */
static void
paint_footer (const Brush *self, guint position)
{
  double size = self->paper->edge_size;
  double y = self->page->height - self->paper->bottom + 2.5 * size;
  g_autofree char *number = g_strdup_printf (tov_danish (N_ ("Page %u of %u")), position + 1,
                                             tov_paper_n_pages (self->paper));

  cairo_set_source_rgb (self->cairo, 0.6, 0.6, 0.6);
  cairo_rectangle (self->cairo, self->paper->margin, y - 0.6 * size, get_width (self), 0.4);
  cairo_fill (self->cairo);
  if (self->paper->marking != NULL)
    show_edge (self, !self->paper->is_bare, PANGO_ALIGN_LEFT, self->paper->marking, y);
  if (!self->paper->is_bare)
    show_edge (self, FALSE, PANGO_ALIGN_RIGHT, number, y);
}

static void
paint_text (const Brush *self, const TovPaperItem *item)
{
  tov_paper_text_show (self->layout, self->cairo, &item->font, item->side, item->text, item->x,
                       item->y, item->width);
}

static void
paint_box (const Brush *self, const TovPaperItem *item)
{
  cairo_set_source_rgb (self->cairo, item->font.grey, item->font.grey, item->font.grey);
  cairo_set_line_width (self->cairo, item->stroke);
  cairo_rectangle (self->cairo, item->x, item->y, item->width, item->height);
  if (item->stroke > 0)
    cairo_stroke (self->cairo);
  else
    cairo_fill (self->cairo);
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
tov_paper_name_section (guint section)
{
  return g_strdup_printf ("section-%u", section);
}

static void
paint_entry (const Brush *self, const TovPaperItem *item)
{
  g_autofree char *name = tov_paper_name_section (item->section);
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", name);

  if (self->with_links)
    cairo_tag_begin (self->cairo, CAIRO_TAG_LINK, attributes);
  paint_entry_words (self, item);
  if (self->with_links)
    cairo_tag_end (self->cairo, CAIRO_TAG_LINK);
}

static void
paint_picture (const Brush *self, const TovPaperItem *item)
{
  cairo_save (self->cairo);
  cairo_translate (self->cairo, item->x, item->y);
  item->paint (item->picture, item->width, item->height, self->cairo);
  cairo_restore (self->cairo);
}

static void
paint_item (const Brush *self, const TovPaperItem *item)
{
  switch (item->kind) {
  case TOV_ITEM_BOX:
    paint_box (self, item);
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
  case TOV_ITEM_PICTURE:
    paint_picture (self, item);
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
    g_autofree char *name = tov_paper_name_section (s);
    const TovPaperSection *section = get_section (self->paper, s);
    g_autofree char *attributes =
        g_strdup_printf ("name='%s' x=0 y=%d", name, (int) floor (section->y));

    if (section->first_page != position)
      continue;
    cairo_tag_begin (self->cairo, CAIRO_TAG_DEST, attributes);
    cairo_tag_end (self->cairo, CAIRO_TAG_DEST);
  }
}

TovPaper *
tov_paper_new (double width, double height)
{
  TovPaper *self = g_atomic_rc_box_new0 (TovPaper);

  self->width = width;
  self->height = height;
  self->margin = TOV_PAPER_MARGIN;
  self->top = TOV_PAPER_TOP;
  self->bottom = TOV_PAPER_BOTTOM;
  self->edge_size = TOV_PAPER_EDGE_SIZE;
  self->pages = g_array_new (FALSE, FALSE, sizeof (TovPaperPage));
  self->items = g_array_new (FALSE, FALSE, sizeof (TovPaperItem));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  self->sections = g_array_new (FALSE, FALSE, sizeof (TovPaperSection));
  g_array_set_clear_func (self->sections, (GDestroyNotify) clear_section);
  self->things = g_array_new (FALSE, FALSE, sizeof (TovPaperThing));
  g_array_set_clear_func (self->things, (GDestroyNotify) clear_thing);
  return self;
}

void
tov_paper_keep (TovPaper *self, gpointer data, GDestroyNotify destroy)
{
  TovPaperThing thing = { data, destroy };

  g_array_append_val (self->things, thing);
}

TovPaper *
tov_paper_ref (TovPaper *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
tov_paper_unref (TovPaper *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_paper);
}

guint
tov_paper_n_pages (const TovPaper *self)
{
  return self->pages->len;
}

const TovPaperPage *
tov_paper_get_page (const TovPaper *self, guint position)
{
  return &g_array_index (self->pages, TovPaperPage, position);
}

gboolean
tov_paper_is_cut (const TovPaper *self)
{
  return self->is_cut;
}

char *
tov_paper_list_words (const TovPaper *self, guint position)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++) {
    const TovPaperItem *item = &g_array_index (self->items, TovPaperItem, i);

    if (item->page == position && item->kind == TOV_ITEM_TEXT)
      g_string_append_printf (words, "%s\n", item->text);
  }
  return g_string_free (words, FALSE);
}

void
tov_paper_paint_page (const TovPaper *self, guint position, gboolean with_links, cairo_t *cairo)
{
  PangoLayout *layout = tov_paper_text_layout_new ();
  Brush brush = { self, tov_paper_get_page (self, position), with_links, cairo, layout };

  cairo_save (cairo);
  if (with_links)
    mark_sections (&brush, position);
  if (!self->is_bare)
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
tov_paper_paint (const TovPaper *self, guint position, cairo_t *cairo)
{
  tov_paper_paint_page (self, position, FALSE, cairo);
}
