/* A counted table on paper: where its columns and lines stand, and how they are painted. Which
 * lines come on which page is not known here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-layout.h"
#include "tov-paper-text.h"

G_BEGIN_DECLS

typedef struct _TovPaperTable TovPaperTable;

/* Columns of the table from first on, as many as said, behind the labels of its lines: of all
 * blocks or only one; NULL for all. The table must live as long. layout measures, here and below.
 * Transfer full. */
TovPaperTable *tov_paper_table_new (
    const TovTable *table, const TovBlock *only, guint first, guint n_columns, PangoLayout *layout);
void tov_paper_table_free (TovPaperTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPaperTable, tov_paper_table_free)

/* How narrow it can be in a type of that size with no word broken; of the labels alone, and of a
 * column. */
double tov_paper_table_least_width (const TovPaperTable *self, double size);
double tov_paper_table_least_label_width (const TovPaperTable *self, double size);
double tov_paper_table_least_column_width (const TovPaperTable *self, guint column, double size);

/* Breaks its lines for paper of that width. Before anything below. */
void
tov_paper_table_set_width (TovPaperTable *self, double width, double size, PangoLayout *layout);
/* Of headings and lines. */
double tov_paper_table_get_height (const TovPaperTable *self);
double tov_paper_table_get_headings_height (const TovPaperTable *self);
guint tov_paper_table_n_lines (const TovPaperTable *self);
const TovAnnexLine *tov_paper_table_get_line (const TovPaperTable *self, guint line);
double tov_paper_table_get_line_height (const TovPaperTable *self, guint line);

/* Both paint with the upper left corner at x, y. */
void tov_paper_table_paint_headings (
    const TovPaperTable *self, cairo_t *cairo, PangoLayout *layout, double x, double y);
void tov_paper_table_paint_line (
    const TovPaperTable *self, guint line, cairo_t *cairo, PangoLayout *layout, double x, double y);

G_END_DECLS
