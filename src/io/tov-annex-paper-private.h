/* What stands on the pages of an annex, between its layout, its painting and its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-paper.h"
#include "tov-chart.h"
#include "tov-paper-table.h"

G_BEGIN_DECLS

/* Points from the edges of the page. */
#define TOV_PAPER_MARGIN 56.7
#define TOV_PAPER_TOP    78.0
#define TOV_PAPER_BOTTOM 66.0
/* Between a frame and its words. */
#define TOV_PAPER_FRAME 8.0

typedef enum
{
  TOV_ITEM_TEXT,
  /* A text in a frame. */
  TOV_ITEM_FRAMED,
  /* A line of the contents; its words and page are the section's. */
  TOV_ITEM_ENTRY,
  TOV_ITEM_HEADINGS,
  TOV_ITEM_LINE,
  TOV_ITEM_CHART,
} TovItemKind;

typedef struct
{
  TovItemKind kind;
  guint page;
  double x;
  double y;
  double width;
  double height;
  TovPaperFont font;
  /* Owned. */
  char *text;
  guint section;
  const TovPaperTable *table;
  guint line;
  const TovChart *chart;
} TovPaperItem;

/* What has a line in the contents: mostly a table with its charts. */
typedef struct
{
  /* Owned. */
  char *title;
  guint first_page;
} TovPaperSection;

struct _TovAnnexPaper
{
  const TovAnnex *annex;
  /* Of an upright page. */
  double width;
  double height;
  /* Elements TovPaperPage, TovPaperItem (page by page), TovPaperSection. */
  GArray *pages;
  GArray *items;
  GArray *sections;
  /* What the items point to: elements TovPaperTable, TovChart. */
  GPtrArray *tables;
  GPtrArray *charts;
};

/* Fills the pages. */
void tov_annex_paper_lay_out (TovAnnexPaper *self);

/* The context for the words of charts. Transfer full. */
PangoContext *tov_annex_paper_chart_context_new (void);

/* Paints a page; with_links says what leads where, which a surface that is no whole PDF refuses. */
void tov_annex_paper_paint_page (const TovAnnexPaper *self,
                                 guint position,
                                 gboolean with_links,
                                 cairo_t *cairo);

/* The name of the place that links to the section lead to. Transfer full. */
char *tov_annex_paper_name_section (guint section);

G_END_DECLS
