/* One sheet of a workbook while it is written, row by row. Private to the workbooks of this room.
 *
 * The library tells of errors by return codes only, and is silent about bytes that are no UTF-8.
 * Here every cell is checked and counted; the first error is kept until the sheet is finished.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-io-error.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef enum
{
  TOV_STYLE_TITLE,
  TOV_STYLE_SUBTITLE,
  TOV_STYLE_NOTE,
  TOV_STYLE_LINK,
  TOV_STYLE_HEADING_LABEL,
  TOV_STYLE_HEADING_TEXT,
  TOV_STYLE_HEADING_NUMBER,
  TOV_STYLE_HEADING_GROUP,
  TOV_STYLE_BLOCK,
  TOV_STYLE_PART,
  TOV_STYLE_LABEL,
  TOV_STYLE_LABEL_INDENTED,
  TOV_STYLE_TEXT,
  TOV_STYLE_EMPTY,
  TOV_STYLE_COUNT,
  /* n and N beside a per cent: the same figures, quieter. */
  TOV_STYLE_COUNT_BESIDE,
  TOV_STYLE_DECIMAL,
  TOV_STYLE_PERCENT,
  TOV_STYLE_CHANGE_PERCENT,
  TOV_STYLE_CHANGE_COUNT,
  TOV_STYLE_POINTS,
  TOV_STYLE_DATE,
  TOV_STYLE_TIME,
  /* A number that is no amount, such as a year. */
  TOV_STYLE_NUMBER,
  TOV_STYLE_MONEY,
  TOV_N_STYLES,
} TovStyle;

typedef struct
{
  /* Of the workbook of an annex. */
  const TovAnnex *annex;
  /* What is printed above each page, beside the name of the sheet (either may be NULL), and below
   * it; "&P" and "&N" are the page and the number of pages. */
  const char *title;
  const char *edition;
  const char *marking;
  const char *pages;
  /* Rows are written in order and once, and need not stay in memory. */
  gboolean is_in_order;
  lxw_workbook *workbook;
  /* Each style as it stands in a plain row and in a sum row. */
  lxw_format *styles[TOV_N_STYLES][2];
  /* How many cells each sheet was given, in the order of the sheets: guint. */
  GArray *n_cells;
} TovBook;

typedef struct
{
  TovBook *book;
  lxw_worksheet *worksheet;
  char *name;
  /* Of the columns from the first, in characters: double. */
  GArray *widths;
  /* The row that is written to now, and the height of all above it in points. */
  lxw_row_t row;
  double height;
  /* Styles of the row's cells come from the second set. */
  gboolean is_sum;
  guint n_cells;
  lxw_error error;
} TovWorkbookSheet;

/* Points of an ordinary row. */
#define TOV_WORKBOOK_ROW_HEIGHT 15.0

void tov_book_add_styles (TovBook *self);

/* NULL where the workbook cannot have a sheet of that name. Free with tov_workbook_sheet_free(). */
TovWorkbookSheet *tov_workbook_sheet_new (TovBook *book, const char *name, GError **error);
void tov_workbook_sheet_free (TovWorkbookSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovWorkbookSheet, tov_workbook_sheet_free)

/* The width of a column, in characters, that a text needs on one line, and for its longest word in
 * bold; and how many lines it takes in a column. */
double tov_workbook_sheet_measure (const char *text);
double tov_workbook_sheet_measure_words (const char *text);
guint tov_workbook_sheet_count_lines (const char *text, double width);

/* Widens a column, at most to most. Before the first row is written. */
void tov_workbook_sheet_widen (TovWorkbookSheet *self, guint column, double width, double most);
double tov_workbook_sheet_get_width (const TovWorkbookSheet *self, guint first, guint last);
/* The same in pixels, as the library places charts. */
guint tov_workbook_sheet_get_pixels (const TovWorkbookSheet *self, guint first, guint last);
/* Gives the columns their widths. */
void tov_workbook_sheet_set_columns (TovWorkbookSheet *self);

/* A cell of the current row. */
void tov_workbook_sheet_write_text (TovWorkbookSheet *self,
                                    guint column,
                                    const char *text,
                                    TovStyle style);
void tov_workbook_sheet_write_number (TovWorkbookSheet *self,
                                      guint column,
                                      double value,
                                      TovStyle style);
/* A day that Excel has: from March 1900, before which it counts wrong. */
void tov_workbook_sheet_write_date (TovWorkbookSheet *self, guint column, TovDate date);
void
tov_workbook_sheet_write_time (TovWorkbookSheet *self, guint column, TovDate date, guint minutes);
void tov_workbook_sheet_write_blank (TovWorkbookSheet *self, guint column, TovStyle style);
/* A link to another sheet. */
void tov_workbook_sheet_write_link (TovWorkbookSheet *self, guint column, const char *name);
/* The sum of the column's cells from row first to the row above, which is value. Sums among them
 * are not added again. */
void
tov_workbook_sheet_write_sum (TovWorkbookSheet *self, guint column, lxw_row_t first, double value);
/* A text across the columns first to last. */
void tov_workbook_sheet_write_across (
    TovWorkbookSheet *self, guint first, guint last, const char *text, TovStyle style);
/* A text across the whole sheet in as many lines as it takes, and the row is ended. */
void tov_workbook_sheet_write_paragraph (TovWorkbookSheet *self,
                                         guint last,
                                         const char *text,
                                         TovStyle style);
void tov_workbook_sheet_end_row (TovWorkbookSheet *self, double height);

/* Notes an error of the library for the end. */
void tov_workbook_sheet_check (TovWorkbookSheet *self, lxw_error error);

/* How many points of rows fit on a printed page that shows the columns to last. */
double tov_workbook_sheet_get_page_height (const TovWorkbookSheet *self, guint last);
/* Page, header, footer and what is printed; and what went wrong on this sheet. Rows from
 * first_heading to before first_row are repeated on every page and stay in view, with the first
 * column; none where they are equal. */
gboolean tov_workbook_sheet_finish (TovWorkbookSheet *self,
                                    lxw_row_t first_heading,
                                    lxw_row_t first_row,
                                    guint last_column,
                                    GError **error);

G_END_DECLS
