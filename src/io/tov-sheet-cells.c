/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sheet-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer than any cell. */
#define MAX_TEXT    (1 << 20)
#define MAX_STRINGS 2000000

struct _TovSheetCells
{
  TovSheetZip *zip;
  const TovSheetFormats *formats;
  gboolean is_1904;
  TovSheetBudget budget;
  /* Texts that cells refer to by their place. */
  GPtrArray *strings;

  /* The text of the cell or shared string that is being read, and whether what comes belongs to it;
   * how deep in hints of how to say it. */
  GString *value;
  gboolean is_value;
  guint n_hints;

  TovSheet *sheet;
  /* The cell that is being read; where the next one is if it does not say. */
  guint row;
  guint column;
  char type[12];
  guint format;
};

static void
fail_damaged (GError **error, const char *message)
{
  g_set_error_literal (error, TOV_SHEET_ZIP_ERROR, TOV_SHEET_ZIP_ERROR_DAMAGED, message);
}

static void
fail_large (GError **error)
{
  g_set_error_literal (error, TOV_SHEET_ZIP_ERROR, TOV_SHEET_ZIP_ERROR_LARGE, "");
}

/* Steps over "AB12" and gives its row and column from 0. */
static gboolean
read_place (const char **text, guint *row, guint *column)
{
  guint number = 0, letters = 0;

  for (; g_ascii_isalpha (**text) && letters <= TOV_SHEET_MAX_COLUMNS; (*text)++)
    letters = letters * 26 + (guint) (g_ascii_toupper (**text) - 'A') + 1;
  for (; g_ascii_isdigit (**text) && number <= TOV_SHEET_MAX_ROWS; (*text)++)
    number = number * 10 + (guint) g_ascii_digit_value (**text);
  *row = number - 1;
  *column = letters - 1;
  return number >= 1 && number <= TOV_SHEET_MAX_ROWS && letters >= 1
         && letters <= TOV_SHEET_MAX_COLUMNS;
}

/* What Excel writes for characters that XML cannot hold: "_x000D_". */
static void
unescape (GString *value)
{
  char *from = value->str, *to = value->str;

  if (strstr (from, "_x") == NULL)
    return;
  while (*from != '\0') {
    gunichar c = 0;

    if (strncmp (from, "_x", 2) == 0 && strspn (from + 2, "0123456789abcdefABCDEF") >= 4
        && from[6] == '_')
      c = (gunichar) g_ascii_strtoull (from + 2, NULL, 16);
    if (c >= 0x80 || c == 0 || (c < ' ' && strchr ("\t\n\r", (int) c) == NULL)) {
      *to++ = *from++;
    } else {
      *to++ = (char) c;
      from += 7;
    }
  }
  g_string_truncate (value, (gsize) (to - value->str));
}

static void
begin_text (TovSheetCells *self, const char *element)
{
  if (tov_sheet_zip_is_named (element, "rPh"))
    self->n_hints++;
  self->is_value = self->n_hints == 0 && tov_sheet_zip_is_named (element, "t");
}

static void
end_text (TovSheetCells *self, const char *element)
{
  if (tov_sheet_zip_is_named (element, "rPh"))
    self->n_hints--;
  self->is_value = FALSE;
}

static void
on_string_begin_cb (GMarkupParseContext *context,
                    const char *element,
                    const char **names,
                    const char **values,
                    gpointer user_data,
                    GError **error)
{
  TovSheetCells *self = user_data;

  if (tov_sheet_zip_is_named (element, "si"))
    g_string_truncate (self->value, 0);
  begin_text (self, element);
}

static void
on_string_end_cb (GMarkupParseContext *context,
                  const char *element,
                  gpointer user_data,
                  GError **error)
{
  TovSheetCells *self = user_data;

  end_text (self, element);
  if (!tov_sheet_zip_is_named (element, "si"))
    return;
  unescape (self->value);
  if (self->strings->len == MAX_STRINGS || self->budget.characters < self->value->len) {
    fail_large (error);
    return;
  }
  self->budget.characters -= self->value->len;
  g_ptr_array_add (self->strings, g_strndup (self->value->str, self->value->len));
}

static void
on_text_cb (GMarkupParseContext *context,
            const char *text,
            gsize length,
            gpointer user_data,
            GError **error)
{
  TovSheetCells *self = user_data;

  if (!self->is_value)
    return;
  if (self->value->len + length > MAX_TEXT)
    fail_large (error);
  else
    g_string_append_len (self->value, text, (gssize) length);
}

static void
begin_cell (TovSheetCells *self, const char **names, const char **values, GError **error)
{
  const char *place = tov_sheet_zip_find_attribute (names, values, "r");
  const char *type = tov_sheet_zip_find_attribute (names, values, "t");

  if ((place != NULL && !read_place (&place, &self->row, &self->column))
      || self->row >= TOV_SHEET_MAX_ROWS || self->column >= TOV_SHEET_MAX_COLUMNS)
    fail_damaged (error, _ ("a cell lies outside the sheet"));
  g_strlcpy (self->type, type != NULL ? type : "n", sizeof self->type);
  self->format = tov_sheet_zip_read_number (tov_sheet_zip_find_attribute (names, values, "s"));
  g_string_truncate (self->value, 0);
}

static void
begin_row (TovSheetCells *self, const char **names, const char **values, GError **error)
{
  const char *number = tov_sheet_zip_find_attribute (names, values, "r");

  self->row = number != NULL ? tov_sheet_zip_read_number (number) - 1 : self->row + 1;
  self->column = 0;
  if (self->row >= TOV_SHEET_MAX_ROWS)
    fail_damaged (error, _ ("a row lies outside the sheet"));
}

static void
read_merge (TovSheetCells *self, const char *area, GError **error)
{
  guint first_row, first_column, last_row, last_column;

  if (area == NULL || !read_place (&area, &first_row, &first_column) || *area++ != ':'
      || !read_place (&area, &last_row, &last_column))
    return;
  if (!tov_sheet_merge (self->sheet, first_row, first_column, last_row, last_column, &self->budget))
    fail_large (error);
}

static void
on_cell_begin_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  TovSheetCells *self = user_data;

  if (tov_sheet_zip_is_named (element, "row"))
    begin_row (self, names, values, error);
  else if (tov_sheet_zip_is_named (element, "c"))
    begin_cell (self, names, values, error);
  else if (tov_sheet_zip_is_named (element, "mergeCell"))
    read_merge (self, tov_sheet_zip_find_attribute (names, values, "ref"), error);
  begin_text (self, element);
  if (tov_sheet_zip_is_named (element, "v"))
    self->is_value = TRUE;
}

/* What the cell says; NULL where it refers to a string that is not there. Transfer full. */
static char *
create_cell_text (TovSheetCells *self)
{
  const char *text = self->value->str;

  if (g_str_equal (self->type, "s")) {
    guint number = tov_sheet_zip_read_number (text);

    return number < self->strings->len ? g_strdup (g_ptr_array_index (self->strings, number))
                                       : NULL;
  }
  if (g_str_equal (self->type, "n"))
    return tov_sheet_formats_format (self->formats, self->format, text, self->is_1904);
  if (g_str_equal (self->type, "d"))
    return tov_sheet_format_iso (text);
  if (!g_str_equal (self->type, "b") && !g_str_equal (self->type, "e"))
    unescape (self->value);
  return g_strndup (self->value->str, self->value->len);
}

static void
on_cell_end_cb (GMarkupParseContext *context,
                const char *element,
                gpointer user_data,
                GError **error)
{
  TovSheetCells *self = user_data;
  g_autofree char *text = NULL;

  end_text (self, element);
  if (!tov_sheet_zip_is_named (element, "c"))
    return;
  if (self->value->len > 0) {
    text = create_cell_text (self);
    if (text == NULL)
      fail_damaged (error, _ ("a text is missing"));
    else if (!tov_sheet_put (self->sheet, self->row, self->column, text, &self->budget))
      fail_large (error);
  }
  self->column++;
}

static const GMarkupParser string_parser = { .start_element = on_string_begin_cb,
                                             .end_element = on_string_end_cb,
                                             .text = on_text_cb };
static const GMarkupParser cell_parser = { .start_element = on_cell_begin_cb,
                                           .end_element = on_cell_end_cb,
                                           .text = on_text_cb };

TovSheetCells *
tov_sheet_cells_new (TovSheetZip *zip, const TovSheetFormats *formats, gboolean is_1904)
{
  TovSheetCells *self = g_new0 (TovSheetCells, 1);

  self->zip = zip;
  self->formats = formats;
  self->is_1904 = is_1904;
  self->budget = (TovSheetBudget) TOV_SHEET_BUDGET;
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->value = g_string_new (NULL);
  return self;
}

void
tov_sheet_cells_free (TovSheetCells *self)
{
  g_ptr_array_unref (self->strings);
  g_string_free (self->value, TRUE);
  g_free (self);
}

gboolean
tov_sheet_cells_read_strings (TovSheetCells *self, const char *part, GError **error)
{
  return tov_sheet_zip_parse (self->zip, part, &string_parser, self, NULL, error);
}

TovSheet *
tov_sheet_cells_read (TovSheetCells *self, const char *name, const char *part, GError **error)
{
  g_autoptr (TovSheet) sheet = tov_sheet_new (name);

  self->sheet = sheet;
  self->row = G_MAXUINT;
  self->column = 0;
  self->n_hints = 0;
  if (!tov_sheet_zip_parse (self->zip, part, &cell_parser, self, NULL, error))
    return NULL;
  tov_sheet_finish (sheet);
  return g_steal_pointer (&sheet);
}
