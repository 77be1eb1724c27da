/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-paper.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-paper-flow.h"

/* The breadth of the headings on the left, and of numbers and points before what is said. */
#define HEADING_WIDTH 118.0
#define NUMBER_WIDTH  18.0
#define TERM_WIDTH    92.0

#define MARGIN 50.0
#define TOP    62.0
#define BOTTOM 52.0

/* Between a paragraph and the next, and before a heading. */
#define SPACE       5.0
#define LARGE_SPACE 12.0

/* A picture is no higher than this, so that the words it belongs to stay on its page. */
#define MOST_PICTURE 200.0

#define TEXT_SIZE 10.0

static const TovPaperFont title_font = { 22, TRUE, 0 };
static const TovPaperFont summary_font = { 11, FALSE, 0.32 };
static const TovPaperFont heading_font = { 11, TRUE, 0 };
static const TovPaperFont number_font = { TEXT_SIZE, TRUE, 0 };

typedef struct
{
  const TovHelp *help;
  TovPaperFlow flow;
  /* The heading that has not been written yet, since it stands beside what follows; NULL for none.
   */
  char *heading;
} Sheet;

/* Paper has no links, but menus and keys stand out of the words. Transfer full. */
static PangoLayout *
create_layout (const char *markup, double width)
{
  static const TovPaperFont font = { TEXT_SIZE, FALSE, 0 };
  g_autofree char *whole =
      g_strdup_printf ("<span font_features='liga=0, tnum=1'>%s</span>", markup);
  PangoFontDescription *description = tov_paper_text_describe (&font);
  PangoLayout *layout = tov_paper_text_layout_new ();

  pango_layout_set_font_description (layout, description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_line_spacing (layout, 1.1F);
  pango_layout_set_markup (layout, whole, -1);
  pango_font_description_free (description);
  return layout;
}

static void
paint_words (gconstpointer data, double width, double height, cairo_t *cairo)
{
  PangoLayout *layout = create_layout (data, width);

  tov_paper_text_show_markup (layout, cairo);
  g_object_unref (layout);
}

static double
measure_words (const char *markup, double width)
{
  PangoLayout *layout = create_layout (markup, width);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  g_object_unref (layout);
  return (double) height / PANGO_SCALE;
}

static void
paint_picture (gconstpointer data, double width, double height, cairo_t *cairo)
{
  cairo_surface_t *picture = (cairo_surface_t *) data;

  cairo_save (cairo);
  cairo_scale (cairo, width / cairo_image_surface_get_width (picture),
               height / cairo_image_surface_get_height (picture));
  cairo_set_source_surface (cairo, picture, 0, 0);
  cairo_paint (cairo);
  cairo_restore (cairo);
  cairo_set_source_rgb (cairo, 0.75, 0.75, 0.75);
  cairo_set_line_width (cairo, 0.6);
  cairo_rectangle (cairo, 0, 0, width, height);
  cairo_stroke (cairo);
}

static double
get_width (const Sheet *self, double indent)
{
  return tov_paper_flow_get_width (&self->flow, FALSE) - indent;
}

/* Begins another page where so much room is not left, and writes the heading that is due on the
 * left of what comes next. */
static void
make_room (Sheet *self, double height)
{
  double above = self->heading != NULL ? LARGE_SPACE : 0;

  if (above + height > tov_paper_flow_get_room (&self->flow))
    tov_paper_flow_turn_page (&self->flow, FALSE);
  else
    self->flow.y += above;
  if (self->heading != NULL) {
    double y = self->flow.y;

    tov_paper_flow_add_text (&self->flow, &heading_font, self->heading, 0,
                             HEADING_WIDTH - LARGE_SPACE);
    self->flow.y = y;
    g_clear_pointer (&self->heading, g_free);
  }
}

/* What stands before a block: the number of a step, the point of a point. Transfer full, NULL for
 * none. */
static char *
format_mark (const TovHelpBlock *block)
{
  if (block->number == 0)
    return NULL;
  return block->kind == TOV_HELP_POINT ? g_strdup ("•") : g_strdup_printf ("%u", block->number);
}

static gboolean
is_indented (const TovHelpBlock *block)
{
  return block->kind == TOV_HELP_STEP || block->kind == TOV_HELP_POINT;
}

/* Takes the markup, which stands below what is there and has the room it takes. */
static void
place_markup (Sheet *self, char *markup, double indent, double width, double height)
{
  TovPaperItem *item =
      tov_paper_flow_add_picture (&self->flow, paint_words, markup, g_free, height);

  item->x += indent;
  item->width = width;
}

/* Takes the markup. */
static void
add_markup (Sheet *self, char *markup, const char *mark, double indent)
{
  double width = get_width (self, indent), height = measure_words (markup, width), y;

  make_room (self, height);
  y = self->flow.y;
  if (mark != NULL)
    tov_paper_flow_add_text (&self->flow, &number_font, mark, indent - NUMBER_WIDTH, NUMBER_WIDTH);
  self->flow.y = y;
  place_markup (self, markup, indent, width, height);
  self->flow.y += SPACE;
}

static void
add_words (Sheet *self, const TovHelpBlock *block)
{
  g_autofree char *mark = format_mark (block);
  char *words = tov_help_words_to_markup (block->words, FALSE);

  add_markup (self, words, mark, HEADING_WIDTH + (is_indented (block) ? NUMBER_WIDTH : 0));
}

static void
add_term (Sheet *self, const TovHelpBlock *block)
{
  char *term = tov_help_words_to_markup (block->term, FALSE);
  double height = measure_words (term, TERM_WIDTH), y;

  make_room (self, height);
  y = self->flow.y;
  place_markup (self, term, HEADING_WIDTH, TERM_WIDTH, height);
  self->flow.y = y;
  add_markup (self, tov_help_words_to_markup (block->words, FALSE), NULL,
              HEADING_WIDTH + TERM_WIDTH);
}

static void
add_picture (Sheet *self, const TovHelpBlock *block)
{
  cairo_surface_t *picture = cairo_image_surface_create_from_png (block->target);
  double width = get_width (self, HEADING_WIDTH);
  double shape;
  TovPaperItem *item;

  /* A page can be read without it. */
  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS) {
    cairo_surface_destroy (picture);
    return;
  }
  shape =
      (double) cairo_image_surface_get_width (picture) / cairo_image_surface_get_height (picture);
  width = MIN (width, MOST_PICTURE * shape);
  make_room (self, width / shape);
  item = tov_paper_flow_add_picture (&self->flow, paint_picture, picture,
                                     (GDestroyNotify) cairo_surface_destroy, width / shape);
  item->x += HEADING_WIDTH;
  item->width = width;
  self->flow.y += SPACE;
}

static void
add_link (Sheet *self, const TovHelpBlock *block)
{
  const TovHelpPage *page = tov_help_get_page (self->help, block->target);

  if (page != NULL)
    add_markup (self, g_markup_printf_escaped ("<b>%s</b>  %s", page->title, page->summary), NULL,
                HEADING_WIDTH);
}

static void
add_block (Sheet *self, const TovHelpBlock *block)
{
  switch (block->kind) {
  case TOV_HELP_HEADING:
    g_free (self->heading);
    self->heading = tov_help_words_to_text (block->words);
    break;
  case TOV_HELP_TERM:
    add_term (self, block);
    break;
  case TOV_HELP_PICTURE:
    add_picture (self, block);
    break;
  case TOV_HELP_LINK:
    add_link (self, block);
    break;
  case TOV_HELP_PARAGRAPH:
  case TOV_HELP_STEP:
  case TOV_HELP_POINT:
  case TOV_HELP_NOTE:
  default:
    add_words (self, block);
    break;
  }
}

static TovPaper *
create_paper (const TovHelpPage *page, TovDate made)
{
  TovPaper *paper = tov_paper_new (TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);

  paper->margin = MARGIN;
  paper->top = TOP;
  paper->bottom = BOTTOM;
  paper->title = g_strdup_printf ("Tovholder · %s", page->title);
  paper->marking = g_strdup (tov_danish (N_ ("Help on F1 in the program")));
  paper->made = made;
  return paper;
}

TovPaper *
tov_help_paper_new (const TovHelp *help, const TovHelpPage *page, TovDate made)
{
  TovPaper *paper = create_paper (page, made);
  Sheet sheet = { help, { paper, tov_paper_text_layout_new () } };

  tov_paper_flow_begin_section (&sheet.flow, g_strdup (page->title), FALSE);
  tov_paper_flow_add_text (&sheet.flow, &title_font, page->title, 0, -1);
  tov_paper_flow_add_text (&sheet.flow, &summary_font, page->summary, 0, -1);
  sheet.flow.y += LARGE_SPACE;
  for (guint i = 0; i < page->blocks->len; i++)
    add_block (&sheet, &g_array_index (page->blocks, TovHelpBlock, i));
  g_free (sheet.heading);
  g_object_unref (sheet.flow.layout);
  return paper;
}
