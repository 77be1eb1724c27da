/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-list-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tov-clock.h"
#include "tov-csv.h"
#include "tov-safe-file.h"
#include "tov-workbook-file.h"

/* What Excel takes in a cell, in the name of a sheet, and as the height of a row in points. */
#define MOST_CHARACTERS 32767
#define MOST_NAME       31
#define MOST_HEIGHT     405.0
/* Columns are as wide as the values of so many records need, and no wider than this. */
#define N_MEASURED 500
#define MOST_WIDTH 56
/* The room for the button of the filter beside a heading. */
#define BUTTON_WIDTH 3
/* Excel has no days before this one that it counts right. */
#define FIRST_DAY tov_date_new (1900, 3, 1)

typedef struct
{
  char *label;
  TovKind kind;
  TovListValueFunc get_value;
  gpointer user_data;
  /* Of a column of records: the field, and how references are called. */
  const TovField *field;
  TovListTitleFunc titles;
} Column;

struct _TovListFile
{
  char *name;
  GListModel *items;
  GPtrArray *columns;
};

static const Column *
get_column (const TovListFile *self, guint position)
{
  return g_ptr_array_index (self->columns, position);
}

/* Whether the value is stored otherwise than it is read. */
static gboolean
is_figure (TovKind kind)
{
  return kind == TOV_KIND_NUMBER || kind == TOV_KIND_MONEY || kind == TOV_KIND_DATE
         || kind == TOV_KIND_BIRTH || kind == TOV_KIND_TIME;
}

static char *
get_field_value (const Column *column, TovRecord *record)
{
  const TovField *field = column->field;
  g_autofree char *stored = tov_record_get_text (record, field);

  if (stored == NULL)
    return NULL;
  if (tov_record_is_covered (record, field))
    return g_strdup (_ ("Protected"));
  if (is_figure (field->kind))
    return g_steal_pointer (&stored);
  if (field->kind == TOV_KIND_REFERENCE)
    return column->titles (field->target, stored, column->user_data);
  if (field->kind == TOV_KIND_FILE)
    return g_strdup (_ ("Stored file"));
  return tov_record_format (record, field);
}

/* NULL where there is none. */
static char *
read_value (const Column *column, gpointer item)
{
  return column->field != NULL ? get_field_value (column, item)
                               : column->get_value (item, column->user_data);
}

/* As it is read. */
static char *
format_value (const Column *column, const char *value)
{
  switch (column->kind) {
  case TOV_KIND_DATE:
    return tov_date_format (tov_date_from_iso (value));
  case TOV_KIND_TIME:
    return tov_date_format_time (value);
  case TOV_KIND_BIRTH:
    return tov_date_format_birth (value);
  case TOV_KIND_MONEY:
    return tov_number_format_money (g_ascii_strtoll (value, NULL, 10));
  case TOV_KIND_NUMBER:
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_REFERENCE:
  case TOV_KIND_CHOICE:
  case TOV_KIND_BOOLEAN:
  case TOV_KIND_FILE:
  default:
    return g_strdup (value);
  }
}

/* An amount without points and unit, so that a spreadsheet takes it for a number: "1234,50". */
static char *
format_amount (const char *value)
{
  gint64 oere = g_ascii_strtoll (value, NULL, 10);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ",%02d", oere < 0 ? "-" : "", ABS (oere) / 100,
                          (int) (ABS (oere) % 100));
}

static gboolean
is_number (const Column *column)
{
  return column->kind == TOV_KIND_NUMBER || column->kind == TOV_KIND_MONEY;
}

static void
append_headings (const TovListFile *self, GString *text)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint c = 0; c < self->columns->len; c++)
    g_ptr_array_add (values, get_column (self, c)->label);
  tov_csv_append_list_row (text, (const char *const *) values->pdata, NULL, values->len);
}

static char *
format_for_csv (const Column *column, gpointer item)
{
  g_autofree char *value = read_value (column, item);

  if (value == NULL)
    return g_strdup ("");
  return column->kind == TOV_KIND_MONEY ? format_amount (value) : format_value (column, value);
}

static void
append_item (const TovListFile *self, GString *text, gpointer item)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *numeric = g_new (gboolean, self->columns->len);

  for (guint c = 0; c < self->columns->len; c++) {
    numeric[c] = is_number (get_column (self, c));
    g_ptr_array_add (values, format_for_csv (get_column (self, c), item));
  }
  tov_csv_append_list_row (text, (const char *const *) values->pdata, numeric, values->len);
}

static gboolean
write_csv (const TovListFile *self, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (TOV_CSV_MARK);

  append_headings (self, text);
  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (self->items, i);

    append_item (self, text, item);
  }
  return tov_safe_file_write (path, text->str, text->len, error);
}

static void
measure (const TovListFile *self, TovWorkbookSheet *sheet)
{
  guint n_records = MIN (g_list_model_get_n_items (self->items), N_MEASURED);

  for (guint c = 0; c < self->columns->len; c++)
    tov_workbook_sheet_widen (
        sheet, c, tov_workbook_sheet_measure_words (get_column (self, c)->label) + BUTTON_WIDTH,
        MOST_WIDTH);
  for (guint i = 0; i < n_records; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (self->items, i);

    for (guint c = 0; c < self->columns->len; c++) {
      g_autofree char *value = read_value (get_column (self, c), item);
      g_autofree char *words = value != NULL ? format_value (get_column (self, c), value) : NULL;

      if (words != NULL)
        tov_workbook_sheet_widen (sheet, c, tov_workbook_sheet_measure (words), MOST_WIDTH);
    }
  }
  tov_workbook_sheet_set_columns (sheet);
}

static void
write_headings (const TovListFile *self, TovWorkbookSheet *sheet)
{
  guint n_lines = 1;

  for (guint c = 0; c < self->columns->len; c++) {
    const Column *column = get_column (self, c);

    tov_workbook_sheet_write_text (sheet, c, column->label,
                                   is_number (column) ? TOV_STYLE_HEADING_NUMBER
                                                      : TOV_STYLE_HEADING_TEXT);
    n_lines = MAX (n_lines,
                   tov_workbook_sheet_count_lines (
                       column->label, tov_workbook_sheet_get_width (sheet, c, c) - BUTTON_WIDTH));
  }
  tov_workbook_sheet_end_row (sheet, n_lines * TOV_WORKBOOK_ROW_HEIGHT);
}

/* A value that is a number or a day to Excel; FALSE for one that is text. */
static gboolean
write_figure (TovWorkbookSheet *sheet, guint column, TovKind kind, const char *text)
{
  TovDate day;

  switch (kind) {
  case TOV_KIND_NUMBER:
    tov_workbook_sheet_write_number (sheet, column, (double) g_ascii_strtoll (text, NULL, 10),
                                     TOV_STYLE_NUMBER);
    return TRUE;
  case TOV_KIND_MONEY:
    tov_workbook_sheet_write_number (sheet, column, (double) g_ascii_strtoll (text, NULL, 10) / 100,
                                     TOV_STYLE_MONEY);
    return TRUE;
  case TOV_KIND_DATE:
  case TOV_KIND_BIRTH:
    day = tov_date_from_iso (text);
    if (day < FIRST_DAY)
      return FALSE;
    tov_workbook_sheet_write_date (sheet, column, day);
    return TRUE;
  case TOV_KIND_TIME:
    day = tov_date_from_time (text);
    if (day < FIRST_DAY)
      return FALSE;
    tov_workbook_sheet_write_time (
        sheet, column, day,
        (guint) (g_ascii_strtoull (text + strlen ("YYYY-MM-DDT"), NULL, 10) * 60
                 + g_ascii_strtoull (text + strlen ("YYYY-MM-DDTHH:"), NULL, 10)));
    return TRUE;
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_REFERENCE:
  case TOV_KIND_CHOICE:
  case TOV_KIND_BOOLEAN:
  case TOV_KIND_FILE:
  default:
    return FALSE;
  }
}

/* A note may have lines of its own. */
static guint
count_lines (const char *value, double width)
{
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
  guint n_lines = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n_lines += tov_workbook_sheet_count_lines (lines[i], width);
  return n_lines;
}

/* How many lines the value takes. */
static guint
write_value (const TovListFile *self, TovWorkbookSheet *sheet, guint column, const char *value)
{
  g_autofree char *words = NULL;

  if (value == NULL) {
    tov_workbook_sheet_write_blank (sheet, column, TOV_STYLE_TEXT);
    return 1;
  }
  if (write_figure (sheet, column, get_column (self, column)->kind, value))
    return 1;
  words = format_value (get_column (self, column), value);
  tov_workbook_sheet_write_text (sheet, column, words, TOV_STYLE_TEXT);
  return count_lines (words, tov_workbook_sheet_get_width (sheet, column, column));
}

/* Only a note can be that long. */
static gboolean
check_length (const TovListFile *self, guint column, const char *value, guint row, GError **error)
{
  if (value == NULL || g_utf8_strlen (value, -1) <= MOST_CHARACTERS)
    return TRUE;
  /* Translators: %s is the heading of a column. */
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("“%s” of row %u in the list is too long for a cell of a workbook. Nothing was "
                  "saved; save the list as CSV."),
               get_column (self, column)->label, row);
  return FALSE;
}

static gboolean
write_item (const TovListFile *self, TovWorkbookSheet *sheet, guint position, GError **error)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->items, position);
  guint n_lines = 1;

  for (guint c = 0; c < self->columns->len; c++) {
    g_autofree char *value = read_value (get_column (self, c), item);
    guint n_needed;

    if (!check_length (self, c, value, position + 1, error))
      return FALSE;
    n_needed = write_value (self, sheet, c, value);
    n_lines = MAX (n_lines, n_needed);
  }
  tov_workbook_sheet_end_row (sheet, MIN (n_lines * TOV_WORKBOOK_ROW_HEIGHT, MOST_HEIGHT));
  return TRUE;
}

/* The name of the list as far as a sheet can be called so. */
static char *
create_sheet_name (const char *list)
{
  g_autofree char *name = g_utf8_substring (list, 0, MIN (g_utf8_strlen (list, -1), MOST_NAME));

  return g_strdelimit (g_steal_pointer (&name), "[]:*?/\\", '-');
}

static gboolean
add_sheet (TovBook *book, gpointer user_data, GError **error)
{
  const TovListFile *self = user_data;
  g_autofree char *name = create_sheet_name (self->name);
  g_autoptr (TovWorkbookSheet) sheet = tov_workbook_sheet_new (book, name, error);
  guint last_column = self->columns->len - 1;

  if (sheet == NULL)
    return FALSE;
  measure (self, sheet);
  write_headings (self, sheet);
  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    if (!write_item (self, sheet, i, error))
      return FALSE;
  tov_workbook_sheet_check (sheet,
                            worksheet_autofilter (sheet->worksheet, 0, 0, MAX (sheet->row, 2) - 1,
                                                  (lxw_col_t) last_column));
  return tov_workbook_sheet_finish (sheet, 0, 1, last_column, error);
}

static gboolean
write_workbook (TovListFile *self, const char *path, GError **error)
{
  g_autofree char *today = tov_date_format (tov_clock_today ());
  TovBook book = {
    .edition = today,
    /* Translators: &P and &N are replaced by the page and the number of pages. */
    .pages = _ ("Page &P of &N"),
    .is_in_order = TRUE,
  };

  return tov_workbook_file_write (&book, path, add_sheet, self, NULL, error);
}

static void
free_column (Column *column)
{
  g_free (column->label);
  g_free (column);
}

static Column *
add_column (TovListFile *self, const char *label, TovKind kind)
{
  Column *column = g_new0 (Column, 1);

  column->label = g_strdup (label);
  column->kind = kind;
  g_ptr_array_add (self->columns, column);
  return column;
}

TovListFile *
tov_list_file_new (const char *name, GListModel *items)
{
  TovListFile *self = g_new0 (TovListFile, 1);

  self->name = g_strdup (name);
  self->items = g_object_ref (items);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  return self;
}

void
tov_list_file_free (TovListFile *self)
{
  g_free (self->name);
  g_object_unref (self->items);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

void
tov_list_file_add_column (TovListFile *self,
                          const char *label,
                          TovKind kind,
                          TovListValueFunc get_value,
                          gpointer user_data)
{
  Column *column = add_column (self, label, kind);

  column->get_value = get_value;
  column->user_data = user_data;
}

void
tov_list_file_add_fields (TovListFile *self,
                          const TovEntity *entity,
                          TovListTitleFunc titles,
                          gpointer user_data)
{
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    Column *column;

    if (!(field->flags & TOV_FIELD_COLUMN))
      continue;
    column = add_column (self, _ (field->label), field->kind);
    column->field = field;
    column->titles = titles;
    column->user_data = user_data;
  }
}

gboolean
tov_list_file_write (TovListFile *self, const char *path, GError **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ".xlsx") ? write_workbook (self, path, error)
                                            : write_csv (self, path, error);
}
