/* How a table on paper is laid out, for who paints it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-paper-table.h"

G_BEGIN_DECLS

/* Points, whatever the size of the type: above and below the words of a line and of the title of a
 * block, above the title of a part, and between a rule and words. */
#define TOV_PAPER_LINE_PADDING  2.2
#define TOV_PAPER_BLOCK_PADDING 3.2
#define TOV_PAPER_PART_SPACE    3.0
#define TOV_PAPER_RULE_SPACE    2.0

typedef enum
{
  TOV_PAPER_SLOT_LABEL,
  /* Before a value: how many, of how many. */
  TOV_PAPER_SLOT_N,
  TOV_PAPER_SLOT_OF,
  TOV_PAPER_SLOT_VALUE,
} TovPaperSlotKind;

/* A column as it stands on the paper. */
typedef struct
{
  TovPaperSlotKind kind;
  /* The column of the table. */
  guint column;
  /* Before it. */
  double gap;
  /* At 10 points: where no word is broken, and where no line is. */
  double least;
  double most;
  /* On the paper. */
  double x;
  double width;
} TovPaperSlot;

struct _TovPaperTable
{
  const TovTable *table;
  GArray *slots;
  GArray *lines;
  double size;
  double width;
  double headings_height;
  double *line_heights;
};

TovPaperSlot *tov_paper_table_get_slot (const TovPaperTable *self, guint position);
/* Whether n and N stand before the value at that position. */
gboolean tov_paper_table_has_beside (const TovPaperTable *self, guint position);
/* Transfer none. */
const char *tov_paper_table_get_heading (const TovPaperTable *self, guint position);
TovPaperFont tov_paper_table_get_heading_font (double size);
/* The heights of a heading, and of the one over n, N and the value at that position. */
double
tov_paper_table_measure_heading (const TovPaperTable *self, guint position, PangoLayout *layout);
double
tov_paper_table_measure_group (const TovPaperTable *self, guint position, PangoLayout *layout);

const TovColumn *tov_paper_slot_get_column (const TovPaperTable *self, const TovPaperSlot *slot);
/* Words begin on the left, figures end on the right. */
gboolean tov_paper_slot_is_left (const TovPaperTable *self, const TovPaperSlot *slot);
/* What stands in a line that has cells. Transfer full. */
char *tov_paper_slot_format (const TovPaperTable *self,
                             const TovPaperSlot *slot,
                             const TovAnnexLine *line);
TovPaperFont
tov_paper_slot_get_font (const TovAnnexLine *line, const TovPaperSlot *slot, double size);
double tov_paper_slot_get_indent (const TovAnnexLine *line, const TovPaperSlot *slot);
/* The breadth for words: rounding in Pango must not break one that just fits. */
double tov_paper_slot_get_room (const TovPaperSlot *slot);

G_END_DECLS
