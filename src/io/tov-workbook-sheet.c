/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What Excel takes in a cell. */
#define MOST_CHARACTERS 32767
/* What the library leaves free beside a text, and how much wider bold letters are. */
#define PADDING 1.2
#define BOLD    1.06
/* A column nobody has given a width. */
#define DEFAULT_WIDTH 8.43
/* A4 across, within the margins below, in points; of the height a little is left to the printer. */
#define MARGIN_SIDE 0.6
#define MARGIN_END  0.75
#define PAGE_WIDTH  ((297.0 / 25.4 - 2 * MARGIN_SIDE) * 72)
#define PAGE_HEIGHT ((210.0 / 25.4 - 2 * MARGIN_END) * 72 * 0.97)
/* Points of a pixel, as Excel reckons a screen. */
#define POINTS_PER_PIXEL 0.75

/* Calibri by eye, a digit being 1, and a little more: where it is missing, what stands in for it is
 * wider. */
static double
measure_character (gunichar c)
{
  if (c < 128 && strchr ("iljftrI.,:;'|!()[]- ", (int) c) != NULL)
    return 0.7;
  if (c < 128 && strchr ("mwMW%@", (int) c) != NULL)
    return 1.6;
  if (c == 0xE6 || c == 0xC6)
    return 1.6;
  return g_unichar_isupper (c) ? 1.3 : 1.1;
}

static double
measure_text (const char *text)
{
  double width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += measure_character (g_utf8_get_char (text));
  return width;
}

static lxw_format *
get_style (const TovWorkbookSheet *self, TovStyle style)
{
  return self->book->styles[style][self->is_sum];
}

static gboolean
is_writable (TovWorkbookSheet *self, const char *text)
{
  if (!g_utf8_validate (text, -1, NULL)) {
    tov_workbook_sheet_check (self, LXW_ERROR_PARAMETER_VALIDATION);
    return FALSE;
  }
  if (g_utf8_strlen (text, -1) > MOST_CHARACTERS) {
    tov_workbook_sheet_check (self, LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED);
    return FALSE;
  }
  return TRUE;
}

/* In headers and footers & begins a code. */
static char *
escape_code (const char *text)
{
  GString *escaped = g_string_new (text);

  g_string_replace (escaped, "&", "&&", 0);
  return g_string_free (escaped, FALSE);
}

static void
set_header_and_footer (TovWorkbookSheet *self)
{
  const TovBook *book = self->book;
  g_autofree char *name = escape_code (self->name);
  g_autofree char *marking = escape_code (book->marking != NULL ? book->marking : "");
  g_autofree char *header = g_strdup_printf ("&L%s%s%s&R%s", book->title != NULL ? book->title : "",
                                             book->title != NULL ? " · " : "", name,
                                             book->edition != NULL ? book->edition : "");
  g_autofree char *footer = g_strdup_printf ("&L%s&R%s", marking, book->pages);

  tov_workbook_sheet_check (self, worksheet_set_header (self->worksheet, header));
  tov_workbook_sheet_check (self, worksheet_set_footer (self->worksheet, footer));
}

TovWorkbookSheet *
tov_workbook_sheet_new (TovBook *book, const char *name, GError **error)
{
  lxw_error fault = workbook_validate_sheet_name (book->workbook, name);
  TovWorkbookSheet *self;

  if (fault != LXW_NO_ERROR) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("A sheet cannot be called “%s”: %s Nothing was written."), name,
                 lxw_strerror (fault));
    return NULL;
  }
  self = g_new0 (TovWorkbookSheet, 1);
  self->book = book;
  self->name = g_strdup (name);
  self->widths = g_array_new (FALSE, TRUE, sizeof (double));
  self->worksheet = workbook_add_worksheet (book->workbook, name);
  return self;
}

void
tov_workbook_sheet_free (TovWorkbookSheet *self)
{
  g_free (self->name);
  g_array_unref (self->widths);
  g_free (self);
}

double
tov_workbook_sheet_measure (const char *text)
{
  return measure_text (text) + PADDING;
}

double
tov_workbook_sheet_measure_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, measure_text (words[i]));
  return width * BOLD + PADDING;
}

guint
tov_workbook_sheet_count_lines (const char *text, double width)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint lines = 1;
  double used = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    double word = measure_text (words[i]);

    if (used > 0 && used + measure_character (' ') + word > width - PADDING + 0.01) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? measure_character (' ') : 0) + word;
  }
  return lines;
}

void
tov_workbook_sheet_widen (TovWorkbookSheet *self, guint column, double width, double most)
{
  double *known;

  while (self->widths->len <= column) {
    const double none = 0;

    g_array_append_val (self->widths, none);
  }
  known = &g_array_index (self->widths, double, column);
  *known = MAX (*known, MIN (width, most));
}

double
tov_workbook_sheet_get_width (const TovWorkbookSheet *self, guint first, guint last)
{
  double width = 0;

  for (guint c = first; c <= last; c++)
    width += c < self->widths->len ? g_array_index (self->widths, double, c) : DEFAULT_WIDTH;
  return width;
}

guint
tov_workbook_sheet_get_pixels (const TovWorkbookSheet *self, guint first, guint last)
{
  guint pixels = 0;

  /* A digit has 7 pixels, and a column 5 of its own. */
  for (guint c = first; c <= last; c++)
    pixels += (guint) (tov_workbook_sheet_get_width (self, c, c) * 7 + 5.5);
  return pixels;
}

void
tov_workbook_sheet_set_columns (TovWorkbookSheet *self)
{
  for (guint c = 0; c < self->widths->len; c++)
    tov_workbook_sheet_check (self,
                              worksheet_set_column (self->worksheet, (lxw_col_t) c, (lxw_col_t) c,
                                                    g_array_index (self->widths, double, c), NULL));
}

void
tov_workbook_sheet_write_text (TovWorkbookSheet *self,
                               guint column,
                               const char *text,
                               TovStyle style)
{
  if (!is_writable (self, text))
    return;
  tov_workbook_sheet_check (self,
                            worksheet_write_string (self->worksheet, self->row, (lxw_col_t) column,
                                                    text, get_style (self, style)));
  self->n_cells++;
}

void
tov_workbook_sheet_write_number (TovWorkbookSheet *self, guint column, double value, TovStyle style)
{
  if (!isfinite (value)) {
    tov_workbook_sheet_check (self, LXW_ERROR_PARAMETER_VALIDATION);
    return;
  }
  tov_workbook_sheet_check (self,
                            worksheet_write_number (self->worksheet, self->row, (lxw_col_t) column,
                                                    value, get_style (self, style)));
  self->n_cells++;
}

void
tov_workbook_sheet_write_date (TovWorkbookSheet *self, guint column, TovDate date)
{
  /* Excel counts from the day before 1900 began, and has a 29 February in 1900. */
  tov_workbook_sheet_write_number (self, column, date - tov_date_new (1899, 12, 30),
                                   TOV_STYLE_DATE);
}

void
tov_workbook_sheet_write_time (TovWorkbookSheet *self, guint column, TovDate date, guint minutes)
{
  tov_workbook_sheet_write_number (
      self, column, date - tov_date_new (1899, 12, 30) + minutes / (24 * 60.0), TOV_STYLE_TIME);
}

void
tov_workbook_sheet_write_blank (TovWorkbookSheet *self, guint column, TovStyle style)
{
  tov_workbook_sheet_check (self,
                            worksheet_write_blank (self->worksheet, self->row, (lxw_col_t) column,
                                                   get_style (self, style)));
  self->n_cells++;
}

void
tov_workbook_sheet_write_link (TovWorkbookSheet *self, guint column, const char *name)
{
  g_autofree char *target = NULL;

  if (!is_writable (self, name))
    return;
  target = g_strdup_printf ("internal:'%s'!A1", name);
  tov_workbook_sheet_check (
      self, worksheet_write_url_opt (self->worksheet, self->row, (lxw_col_t) column, target,
                                     get_style (self, TOV_STYLE_LINK), name, NULL));
  self->n_cells++;
}

void
tov_workbook_sheet_write_sum (TovWorkbookSheet *self, guint column, lxw_row_t first, double value)
{
  char from[LXW_MAX_CELL_NAME_LENGTH], to[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_cell (from, first, (lxw_col_t) column);
  lxw_rowcol_to_cell (to, self->row - 1, (lxw_col_t) column);
  formula = g_strdup_printf ("=SUBTOTAL(109,%s:%s)", from, to);
  tov_workbook_sheet_check (
      self, worksheet_write_formula_num (self->worksheet, self->row, (lxw_col_t) column, formula,
                                         get_style (self, TOV_STYLE_COUNT), value));
  self->n_cells++;
}

void
tov_workbook_sheet_write_across (
    TovWorkbookSheet *self, guint first, guint last, const char *text, TovStyle style)
{
  if (first == last) {
    tov_workbook_sheet_write_text (self, first, text, style);
    return;
  }
  if (!is_writable (self, text))
    return;
  tov_workbook_sheet_check (
      self, worksheet_merge_range (self->worksheet, self->row, (lxw_col_t) first, self->row,
                                   (lxw_col_t) last, text, get_style (self, style)));
  self->n_cells += last - first + 1;
}

void
tov_workbook_sheet_write_paragraph (TovWorkbookSheet *self,
                                    guint last,
                                    const char *text,
                                    TovStyle style)
{
  guint lines = tov_workbook_sheet_count_lines (text, tov_workbook_sheet_get_width (self, 0, last));

  tov_workbook_sheet_write_across (self, 0, last, text, style);
  tov_workbook_sheet_end_row (self, lines * TOV_WORKBOOK_ROW_HEIGHT);
}

void
tov_workbook_sheet_end_row (TovWorkbookSheet *self, double height)
{
  if (height != TOV_WORKBOOK_ROW_HEIGHT)
    tov_workbook_sheet_check (self, worksheet_set_row (self->worksheet, self->row, height, NULL));
  self->height += height;
  self->row++;
}

void
tov_workbook_sheet_check (TovWorkbookSheet *self, lxw_error error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

double
tov_workbook_sheet_get_page_height (const TovWorkbookSheet *self, guint last)
{
  double width = tov_workbook_sheet_get_pixels (self, 0, last) * POINTS_PER_PIXEL;

  return PAGE_HEIGHT / MIN (1, PAGE_WIDTH / width);
}

gboolean
tov_workbook_sheet_finish (TovWorkbookSheet *self,
                           lxw_row_t first_heading,
                           lxw_row_t first_row,
                           guint last_column,
                           GError **error)
{
  lxw_row_t last_row = MAX (self->row, 1) - 1;

  set_header_and_footer (self);
  worksheet_set_landscape (self->worksheet);
  worksheet_set_paper (self->worksheet, 9);
  worksheet_set_margins (self->worksheet, MARGIN_SIDE, MARGIN_SIDE, MARGIN_END, MARGIN_END);
  worksheet_fit_to_pages (self->worksheet, 1, 0);
  worksheet_gridlines (self->worksheet, LXW_HIDE_ALL_GRIDLINES);
  tov_workbook_sheet_check (
      self, worksheet_print_area (self->worksheet, 0, 0, last_row, (lxw_col_t) last_column));
  if (first_heading < first_row) {
    worksheet_freeze_panes (self->worksheet, first_row, 1);
    tov_workbook_sheet_check (
        self, worksheet_repeat_rows (self->worksheet, first_heading, first_row - 1));
  }
  g_array_append_val (self->book->n_cells, self->n_cells);
  if (self->error != LXW_NO_ERROR) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("The sheet “%s” could not be written: %s Nothing was saved."), self->name,
                 lxw_strerror (self->error));
    return FALSE;
  }
  return TRUE;
}
