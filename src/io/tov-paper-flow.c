/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-flow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tov-danish.h"

static const TovPaperFont continued_font = { 11, TRUE, 0.32 };

/* What is not to be divided between two pages. */
typedef enum
{
  KEEP_BLOCK,
  KEEP_PART,
  KEEP_LINE,
} Keep;

static const TovPaperPage *
get_page (const TovPaperFlow *self)
{
  return &g_array_index (self->paper->pages, TovPaperPage, self->paper->pages->len - 1);
}

static void
begin_page (TovPaperFlow *self, gboolean is_wide)
{
  const TovPaper *paper = self->paper;
  TovPaperPage page = { is_wide ? paper->height : paper->width,
                        is_wide ? paper->width : paper->height, tov_paper_flow_get_title (self) };

  g_array_append_val (paper->pages, page);
  self->is_wide = is_wide;
  self->y = paper->top;
}

/* Transfer full. */
static char *
format_continued (const TovPaperFlow *self)
{
  return g_strdup_printf (tov_danish (N_ ("%s – continued")), tov_paper_flow_get_title (self));
}

static void
add_line (TovPaperFlow *self, const TovPaperTable *table, guint line)
{
  TovPaperItem *item =
      tov_paper_flow_add_item (self, TOV_ITEM_LINE, tov_paper_table_get_line_height (table, line));

  item->table = table;
  item->line = line;
}

static void
add_headings (TovPaperFlow *self, const TovPaperTable *table)
{
  tov_paper_flow_add_item (self, TOV_ITEM_HEADINGS, tov_paper_table_get_headings_height (table))
      ->table = table;
}

static TovLineKind
get_kind (const TovPaperTable *table, guint line)
{
  return tov_paper_table_get_line (table, line)->kind;
}

/* The titles over a line that stand on an earlier page stand again on its own. */
static void
repeat_titles (TovPaperFlow *self, const TovPaperTable *table, guint line)
{
  gint block = -1, part = -1;

  for (guint i = 0; i < line; i++) {
    if (get_kind (table, i) == TOV_LINE_BLOCK) {
      block = (gint) i;
      part = -1;
    } else if (get_kind (table, i) == TOV_LINE_PART) {
      part = (gint) i;
    }
  }
  if (block >= 0 && get_kind (table, line) != TOV_LINE_BLOCK)
    add_line (self, table, (guint) block);
  if (part >= 0 && get_kind (table, line) >= TOV_LINE_PLAIN)
    add_line (self, table, (guint) part);
}

/* The end of what begins at a line and stays together. A title is never apart from what it names,
 * nor a sum from the line above it. */
static guint
find_end (const TovPaperTable *table, guint first, Keep keep)
{
  guint n = tov_paper_table_n_lines (table), end = first;

  while (end < n && get_kind (table, end) < TOV_LINE_PLAIN)
    end++;
  for (end++; end < n; end++) {
    TovLineKind kind = get_kind (table, end);

    if (kind == TOV_LINE_BLOCK || (keep >= KEEP_PART && kind == TOV_LINE_PART)
        || (keep == KEEP_LINE && kind != TOV_LINE_SUM))
      break;
  }
  return MIN (end, n);
}

static double
measure_lines (const TovPaperTable *table, guint first, guint end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += tov_paper_table_get_line_height (table, i);
  return height;
}

/* Whether what stays together otherwise is to be divided further: where no page has room for it, or
 * its parts have titles of their own and it would leave half a page empty, or the page has nothing
 * but headings yet. */
static gboolean
is_divided (const TovPaperFlow *self, const TovPaperTable *table, guint first, guint end, Keep keep)
{
  const GArray *items = self->paper->items;
  double most = tov_paper_flow_get_most_room (self) - tov_paper_table_get_headings_height (table);
  double height = measure_lines (table, first, end);
  gboolean has_parts = keep == KEEP_BLOCK && find_end (table, first, KEEP_PART) < end;

  if (keep == KEEP_LINE)
    return FALSE;
  if (height > most || (has_parts && height > most / 2))
    return TRUE;
  return height > tov_paper_flow_get_room (self)
         && g_array_index (items, TovPaperItem, items->len - 1).kind == TOV_ITEM_HEADINGS;
}

/* Blocks stay together, else their parts do, and lines always. */
static void
add_lines (TovPaperFlow *self, const TovPaperTable *table, guint first, guint end, Keep keep)
{
  for (guint next; first < end; first = next) {
    next = MIN (find_end (table, first, keep), end);
    if (is_divided (self, table, first, next, keep)) {
      add_lines (self, table, first, next, keep + 1);
      continue;
    }
    if (measure_lines (table, first, next) > tov_paper_flow_get_room (self)) {
      tov_paper_flow_turn_page (self, self->is_wide);
      add_headings (self, table);
      repeat_titles (self, table, first);
    }
    for (guint i = first; i < next; i++)
      add_line (self, table, i);
  }
}

double
tov_paper_flow_get_width (const TovPaperFlow *self, gboolean is_wide)
{
  return (is_wide ? self->paper->height : self->paper->width) - 2 * self->paper->margin;
}

double
tov_paper_flow_get_room (const TovPaperFlow *self)
{
  return get_page (self)->height - self->paper->bottom - self->y;
}

double
tov_paper_flow_get_most_room (const TovPaperFlow *self)
{
  g_autofree char *title = format_continued (self);

  return get_page (self)->height - self->paper->bottom - self->paper->top - TOV_PAPER_SPACE
         - tov_paper_flow_measure_text (self, &continued_font, title);
}

void
tov_paper_flow_begin_section (TovPaperFlow *self, char *title, gboolean is_wide)
{
  TovPaperSection section = { title, self->paper->pages->len };

  g_array_append_val (self->paper->sections, section);
  begin_page (self, is_wide);
}

void
tov_paper_flow_begin_section_here (TovPaperFlow *self, char *title, double height)
{
  TovPaperSection section = { title };

  if (height > tov_paper_flow_get_room (self)) {
    tov_paper_flow_begin_section (self, title, self->is_wide);
    return;
  }
  section.first_page = self->paper->pages->len - 1;
  section.y = self->y;
  g_array_append_val (self->paper->sections, section);
}

const char *
tov_paper_flow_get_title (const TovPaperFlow *self)
{
  const GArray *sections = self->paper->sections;

  return g_array_index (sections, TovPaperSection, sections->len - 1).title;
}

void
tov_paper_flow_turn_page (TovPaperFlow *self, gboolean is_wide)
{
  g_autofree char *title = format_continued (self);

  begin_page (self, is_wide);
  tov_paper_flow_add_text (self, &continued_font, title, 0, -1);
  self->y += TOV_PAPER_SPACE;
}

TovPaperItem *
tov_paper_flow_add_item (TovPaperFlow *self, TovItemKind kind, double height)
{
  TovPaperItem item = { .kind = kind,
                        .page = self->paper->pages->len - 1,
                        .x = self->paper->margin,
                        .y = self->y,
                        .width = tov_paper_flow_get_width (self, self->is_wide),
                        .height = height };

  self->y += height;
  g_array_append_val (self->paper->items, item);
  return &g_array_index (self->paper->items, TovPaperItem, self->paper->items->len - 1);
}

TovPaperItem *
tov_paper_flow_add_text (
    TovPaperFlow *self, const TovPaperFont *font, const char *text, double indent, double width)
{
  double room = tov_paper_flow_get_width (self, self->is_wide) - indent;
  double its = width < 0 ? room : width;
  TovPaperItem *item = tov_paper_flow_add_item (
      self, TOV_ITEM_TEXT, tov_paper_text_height (self->layout, font, text, its));

  item->x += indent;
  item->width = its;
  item->font = *font;
  item->text = g_strdup (text);
  return item;
}

double
tov_paper_flow_measure_text (const TovPaperFlow *self, const TovPaperFont *font, const char *text)
{
  return tov_paper_text_height (self->layout, font, text,
                                tov_paper_flow_get_width (self, self->is_wide));
}

static double
get_text_width (const TovPaperFlow *self, const TovPaperFactStyle *style)
{
  return tov_paper_flow_get_width (self, self->is_wide) - style->label_width;
}

void
tov_paper_flow_add_fact (TovPaperFlow *self,
                         const TovPaperFactStyle *style,
                         const char *label,
                         const char *text)
{
  double y = self->y, below;

  tov_paper_flow_add_text (self, &style->label_font, label, 0,
                           style->label_width - TOV_PAPER_SPACE);
  below = self->y;
  self->y = y;
  tov_paper_flow_add_text (self, &style->font, text, style->label_width, -1);
  self->y = MAX (self->y, below) + TOV_PAPER_SMALL_SPACE;
}

double
tov_paper_flow_measure_fact (const TovPaperFlow *self,
                             const TovPaperFactStyle *style,
                             const char *label,
                             const char *text)
{
  return MAX (
             tov_paper_text_height (self->layout, &style->label_font, label,
                                    style->label_width - TOV_PAPER_SPACE),
             tov_paper_text_height (self->layout, &style->font, text, get_text_width (self, style)))
         + TOV_PAPER_SMALL_SPACE;
}

void
tov_paper_flow_run_text (
    TovPaperFlow *self, const TovPaperFont *font, const char *text, double indent, double width)
{
  double room = tov_paper_flow_get_width (self, self->is_wide) - indent;
  double its = width < 0 ? room : width;
  gboolean is_fresh = FALSE;

  while (*text != '\0') {
    gsize length =
        tov_paper_text_fit (self->layout, font, text, its, tov_paper_flow_get_room (self));
    g_autofree char *part = NULL;

    if (length == 0 && !is_fresh) {
      tov_paper_flow_turn_page (self, self->is_wide);
      is_fresh = TRUE;
      continue;
    }
    /* A line that no page has room for stands all the same. */
    if (length == 0)
      length = strlen (text);
    part = g_strchomp (g_strndup (text, length));
    tov_paper_flow_add_text (self, font, part, indent, its);
    text += length;
    is_fresh = FALSE;
  }
}

TovPaperItem *
tov_paper_flow_add_picture (TovPaperFlow *self,
                            TovPaperPictureFunc paint,
                            gpointer data,
                            GDestroyNotify destroy,
                            double height)
{
  TovPaperItem *item = tov_paper_flow_add_item (self, TOV_ITEM_PICTURE, height);

  tov_paper_keep (self->paper, data, destroy);
  item->paint = paint;
  item->picture = data;
  return item;
}

void
tov_paper_flow_add_table (TovPaperFlow *self, TovPaperTable *table)
{
  tov_paper_keep (self->paper, table, (GDestroyNotify) tov_paper_table_free);
  add_headings (self, table);
  add_lines (self, table, 0, tov_paper_table_n_lines (table), KEEP_BLOCK);
}
