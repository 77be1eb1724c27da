/* Fills the pages of a paper from above, section by section.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-paper-private.h"

G_BEGIN_DECLS

/* Points between what stands under each other. */
#define TOV_PAPER_SMALL_SPACE 4.0
#define TOV_PAPER_SPACE       10.0
#define TOV_PAPER_LARGE_SPACE 22.0

typedef struct
{
  TovPaper *paper;
  /* Measures. */
  PangoLayout *layout;
  /* Of the page that is being filled. */
  gboolean is_wide;
  double y;
} TovPaperFlow;

/* The breadth between the margins of an upright page, or of one on its side; the height that is
 * left on the page. */
double tov_paper_flow_get_width (const TovPaperFlow *self, gboolean is_wide);
double tov_paper_flow_get_room (const TovPaperFlow *self);
/* The height that there is on a page that a section goes on to. */
double tov_paper_flow_get_most_room (const TovPaperFlow *self);

/* Begins a section on a page of its own. Takes the title. */
void tov_paper_flow_begin_section (TovPaperFlow *self, char *title, gboolean is_wide);
/* Begins a section where one is, or on another page where so much height is not left. Takes the
 * title. */
void tov_paper_flow_begin_section_here (TovPaperFlow *self, char *title, double height);
/* The title of the section, which belongs to the paper. */
const char *tov_paper_flow_get_title (const TovPaperFlow *self);
/* Another page of the section. */
void tov_paper_flow_turn_page (TovPaperFlow *self, gboolean is_wide);

/* These stand below what is there, and ask nobody for room. The item belongs to the paper and is to
 * be filled at once. */
TovPaperItem *tov_paper_flow_add_item (TovPaperFlow *self, TovItemKind kind, double height);
TovPaperItem *tov_paper_flow_add_text (
    TovPaperFlow *self, const TovPaperFont *font, const char *text, double indent, double width);
double
tov_paper_flow_measure_text (const TovPaperFlow *self, const TovPaperFont *font, const char *text);

/* Words with their label on the left of them, which has so much breadth. */
typedef struct
{
  TovPaperFont label_font;
  TovPaperFont font;
  double label_width;
} TovPaperFactStyle;

/* What comes next stands below both, with a small space between. Neither does this ask for room. */
void tov_paper_flow_add_fact (TovPaperFlow *self,
                              const TovPaperFactStyle *style,
                              const char *label,
                              const char *text);
double tov_paper_flow_measure_fact (const TovPaperFlow *self,
                                    const TovPaperFactStyle *style,
                                    const char *label,
                                    const char *text);

/* Words of any length: where the page ends they go on on the next. */
void tov_paper_flow_run_text (
    TovPaperFlow *self, const TovPaperFont *font, const char *text, double indent, double width);

/* Takes data, which the picture is of. */
TovPaperItem *tov_paper_flow_add_picture (TovPaperFlow *self,
                                          TovPaperPictureFunc paint,
                                          gpointer data,
                                          GDestroyNotify destroy,
                                          double height);

/* Lays a table, whose width is set, out over as many pages as it takes. Takes the table. */
void tov_paper_flow_add_table (TovPaperFlow *self, TovPaperTable *table);

G_END_DECLS
