/* What stands on the pages of a paper, between its layout, its painting and its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-paper-table.h"
#include "tov-paper.h"

G_BEGIN_DECLS

/* Points from the edges of the page, where a paper has no wish of its own. */
#define TOV_PAPER_MARGIN 56.7
#define TOV_PAPER_TOP    78.0
#define TOV_PAPER_BOTTOM 66.0

/* The type at the edges of the pages, likewise. */
#define TOV_PAPER_EDGE_SIZE 9.0

typedef enum
{
  TOV_ITEM_TEXT,
  /* The lines around a rectangle; filled where they have no breadth. */
  TOV_ITEM_BOX,
  /* A line of the contents; its words and page are the section's. */
  TOV_ITEM_ENTRY,
  TOV_ITEM_HEADINGS,
  TOV_ITEM_LINE,
  TOV_ITEM_PICTURE,
} TovItemKind;

/* Paints what it is told of at 0, 0, in black on what is there. */
typedef void (*TovPaperPictureFunc) (gconstpointer data,
                                     double width,
                                     double height,
                                     cairo_t *cairo);

typedef struct
{
  TovItemKind kind;
  guint page;
  double x;
  double y;
  double width;
  double height;
  /* Of a box its colour counts. */
  TovPaperFont font;
  PangoAlignment side;
  /* Owned. */
  char *text;
  double stroke;
  guint section;
  const TovPaperTable *table;
  guint line;
  TovPaperPictureFunc paint;
  gconstpointer picture;
} TovPaperItem;

/* What has a bookmark, and a line in the contents: mostly a table with its charts. */
typedef struct
{
  /* Owned. */
  char *title;
  guint first_page;
  /* Where on it; 0 for all of it. */
  double y;
} TovPaperSection;

/* What is owned by a paper, whatever it is. */
typedef struct
{
  gpointer data;
  GDestroyNotify destroy;
} TovPaperThing;

struct _TovPaper
{
  /* Of an upright page. */
  double width;
  double height;
  double margin;
  double top;
  double bottom;

  /* On top of every page on the left and the right, and below who may see it; NULL for none. The
   * title is the file's too, and so is what it is about. Owned. */
  char *title;
  char *date;
  char *marking;
  char *subject;
  /* The day the file says it was made on. */
  TovDate made;
  double edge_size;
  /* A page that is given to a young person has its marking at its edges alone. */
  gboolean is_bare;
  gboolean is_cut;

  /* Elements TovPaperPage, TovPaperItem (page by page), TovPaperSection. */
  GArray *pages;
  GArray *items;
  GArray *sections;
  /* What the items point to: elements TovPaperThing. */
  GArray *things;
};

/* A paper without pages, of that size upright. */
TovPaper *tov_paper_new (double width, double height);
/* Paints a page; with_links says what leads where, which a surface that is no whole PDF refuses. */
void
tov_paper_paint_page (const TovPaper *self, guint position, gboolean with_links, cairo_t *cairo);

/* The name of the place that links to the section lead to. Transfer full. */
char *tov_paper_name_section (guint section);

G_END_DECLS
