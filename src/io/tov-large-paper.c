/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-large-paper.h"

#define SIZE_STEP 2.0
/* The edges of the page; below there is room for a line of the smallest type. */
#define MARGIN 62.0
#define TOP    58.0
#define BOTTOM 104.0

/* To the size of ordinary words. */
#define TITLE   1.4
#define SMALL   0.75
#define SPACE   0.9
#define NARROW  0.25
#define BESIDE  1.7
#define WRITING 1.9

static TovPaperFont
get_font (const TovLargePage *self, double factor, gboolean is_bold, double grey)
{
  return (TovPaperFont){ MAX (self->size * factor, TOV_LARGE_PAPER_LEAST), is_bold, grey };
}

static void
add (TovLargePage *self, const TovPaperFont *font, const char *text, double indent)
{
  tov_paper_flow_add_text (&self->flow, font, text, indent, -1);
}

/* The text as far as it may go, up to the end of a word. Transfer full. */
static char *
cut (TovLargePage *self, const char *text)
{
  g_autofree char *kept = NULL;
  char *blank;

  if (g_utf8_strlen (text, -1) <= self->most)
    return g_strdup (text);
  self->is_cut = TRUE;
  kept = g_utf8_substring (text, 0, self->most);
  blank = strrchr (kept, ' ');
  if (blank != NULL)
    *blank = '\0';
  return g_strconcat (kept, " …", NULL);
}

static TovPaper *
lay_out (const char *title,
         const char *marking,
         TovDate made,
         TovLargePaperFunc fill,
         gconstpointer data,
         double size,
         glong most,
         gboolean *fits)
{
  TovPaper *self = tov_paper_new (TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  TovLargePage page = { { self, tov_paper_text_layout_new () }, size, most };

  self->title = g_strdup (title);
  self->marking = g_strdup (marking);
  self->made = made;
  self->margin = MARGIN;
  self->top = TOP;
  self->bottom = BOTTOM;
  self->edge_size = TOV_LARGE_PAPER_LEAST;
  self->is_bare = TRUE;
  tov_paper_flow_begin_section (&page.flow, g_strdup (title), FALSE);
  fill (&page, data);
  self->is_cut = page.is_cut;
  *fits = tov_paper_flow_get_room (&page.flow) >= 0;
  g_object_unref (page.flow.layout);
  return self;
}

TovPaper *
tov_large_paper_new (const char *title,
                     const char *marking,
                     TovDate made,
                     double largest,
                     TovLargePaperFunc fill,
                     gconstpointer data)
{
  glong least = 0, most = 1 << 14;
  gboolean fits;

  for (double size = largest; size >= TOV_LARGE_PAPER_LEAST; size -= SIZE_STEP) {
    g_autoptr (TovPaper) whole = lay_out (title, marking, made, fill, data, size, G_MAXLONG, &fits);

    if (fits)
      return g_steal_pointer (&whole);
  }
  /* As many characters of each text as there is room for. */
  while (most - least > 1) {
    glong middle = (least + most) / 2;
    g_autoptr (TovPaper) tried =
        lay_out (title, marking, made, fill, data, TOV_LARGE_PAPER_LEAST, middle, &fits);

    if (fits)
      least = middle;
    else
      most = middle;
  }
  return lay_out (title, marking, made, fill, data, TOV_LARGE_PAPER_LEAST, least, &fits);
}

void
tov_large_page_add_title (TovLargePage *self, const char *title, const char *name)
{
  TovPaperFont title_font = get_font (self, TITLE, TRUE, 0);
  TovPaperFont name_font = get_font (self, SMALL, FALSE, 0.25);

  add (self, &name_font, name, 0);
  add (self, &title_font, title, 0);
  tov_large_page_add_space (self);
}

void
tov_large_page_add_heading (TovLargePage *self, const char *text)
{
  TovPaperFont font = get_font (self, 1, TRUE, 0);

  tov_large_page_add_space (self);
  add (self, &font, text, 0);
  self->flow.y += self->size * NARROW;
}

void
tov_large_page_add_words (TovLargePage *self, const char *text, double indent)
{
  TovPaperFont font = get_font (self, 1, FALSE, 0);

  add (self, &font, text, indent);
}

void
tov_large_page_add_small (TovLargePage *self, const char *text, double indent)
{
  TovPaperFont font = get_font (self, SMALL, FALSE, 0.25);

  add (self, &font, text, indent);
}

void
tov_large_page_add_text (TovLargePage *self, const char *text, gboolean is_bold, double indent)
{
  TovPaperFont font = get_font (self, 1, is_bold, 0);
  g_autofree char *kept = cut (self, text);

  add (self, &font, kept, indent);
}

void
tov_large_page_add_space (TovLargePage *self)
{
  self->flow.y += self->size * SPACE;
}

double
tov_large_page_add_tick (TovLargePage *self)
{
  double y = self->flow.y;
  TovPaperItem *box = tov_paper_flow_add_item (&self->flow, TOV_ITEM_BOX, self->size);

  /* As high as capital letters, on their line. */
  box->y += self->size * 0.22;
  box->width = self->size;
  box->stroke = 1.6;
  self->flow.y = y;
  return self->size * BESIDE;
}

double
tov_large_page_add_number (TovLargePage *self, guint number)
{
  TovPaperFont font = get_font (self, 1, TRUE, 0);
  g_autofree char *text = g_strdup_printf ("%u", number);
  double y = self->flow.y;

  add (self, &font, text, 0);
  self->flow.y = y;
  return self->size * BESIDE;
}

void
tov_large_page_add_lines (TovLargePage *self, const char *words, guint n_lines, double indent)
{
  TovPaperFont font = get_font (self, SMALL, FALSE, 0.25);
  double width =
      words != NULL ? tov_paper_text_width (self->flow.layout, &font, words) + font.size * 0.5 : 0;

  for (guint i = 0; i < n_lines; i++) {
    double y = self->flow.y;
    TovPaperItem *line;

    self->flow.y += font.size * (WRITING - 1.35);
    if (words != NULL)
      add (self, &font, words, indent);
    self->flow.y = y + font.size * WRITING;
    line = tov_paper_flow_add_item (&self->flow, TOV_ITEM_BOX, 0.8);
    line->x += indent + width;
    line->width -= indent + width;
    line->font.grey = 0.5;
    self->flow.y += font.size * NARROW;
  }
}
