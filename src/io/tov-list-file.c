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
  const TovEntity *entity;
  GListModel *records;
  TovListTitleFunc titles;
  gpointer user_data;
  /* Elements TovField, from the entity's table. */
  GPtrArray *columns;
} List;

static const TovField *
get_column (const List *self, guint position)
{
  return g_ptr_array_index (self->columns, position);
}

static char *
format_value (const List *self, TovRecord *record, const TovField *field)
{
  g_autofree char *value = tov_record_format (record, field);

  if (*value == '\0')
    return g_steal_pointer (&value);
  if (tov_record_is_covered (record, field))
    return g_strdup (_ ("Protected"));
  if (field->kind == TOV_KIND_REFERENCE)
    return self->titles (field->target, value, self->user_data);
  if (field->kind == TOV_KIND_FILE)
    return g_strdup (_ ("Stored file"));
  return g_steal_pointer (&value);
}

/* An amount without points and unit, so that a spreadsheet takes it for a number: "1234,50". */
static char *
format_amount (TovRecord *record, const TovField *field)
{
  g_autofree char *text = tov_record_get_text (record, field);
  gint64 oere;

  if (text == NULL)
    return g_strdup ("");
  oere = g_ascii_strtoll (text, NULL, 10);
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ",%02d", oere < 0 ? "-" : "", ABS (oere) / 100,
                          (int) (ABS (oere) % 100));
}

static gboolean
is_number (const TovField *field)
{
  return field->kind == TOV_KIND_NUMBER || field->kind == TOV_KIND_MONEY;
}

static void
append_headings (const List *self, GString *text)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint c = 0; c < self->columns->len; c++)
    g_ptr_array_add (values, _ (get_column (self, c)->label));
  tov_csv_append_list_row (text, (const char *const *) values->pdata, NULL, values->len);
}

static void
append_record (const List *self, GString *text, TovRecord *record)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *numeric = g_new (gboolean, self->columns->len);

  for (guint c = 0; c < self->columns->len; c++) {
    const TovField *field = get_column (self, c);

    numeric[c] = is_number (field);
    g_ptr_array_add (values, field->kind == TOV_KIND_MONEY ? format_amount (record, field)
                                                           : format_value (self, record, field));
  }
  tov_csv_append_list_row (text, (const char *const *) values->pdata, numeric, values->len);
}

static gboolean
write_csv (const List *self, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (TOV_CSV_MARK);

  append_headings (self, text);
  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (self->records, i);

    append_record (self, text, record);
  }
  return tov_safe_file_write (path, text->str, text->len, error);
}

static void
measure (const List *self, TovWorkbookSheet *sheet)
{
  guint n_records = MIN (g_list_model_get_n_items (self->records), N_MEASURED);

  for (guint c = 0; c < self->columns->len; c++)
    tov_workbook_sheet_widen (
        sheet, c, tov_workbook_sheet_measure_words (_ (get_column (self, c)->label)) + BUTTON_WIDTH,
        MOST_WIDTH);
  for (guint i = 0; i < n_records; i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (self->records, i);

    for (guint c = 0; c < self->columns->len; c++) {
      g_autofree char *value = format_value (self, record, get_column (self, c));

      tov_workbook_sheet_widen (sheet, c, tov_workbook_sheet_measure (value), MOST_WIDTH);
    }
  }
  tov_workbook_sheet_set_columns (sheet);
}

static void
write_headings (const List *self, TovWorkbookSheet *sheet)
{
  guint n_lines = 1;

  for (guint c = 0; c < self->columns->len; c++) {
    const TovField *field = get_column (self, c);
    const char *label = _ (field->label);

    tov_workbook_sheet_write_text (
        sheet, c, label, is_number (field) ? TOV_STYLE_HEADING_NUMBER : TOV_STYLE_HEADING_TEXT);
    n_lines = MAX (n_lines, tov_workbook_sheet_count_lines (
                                label, tov_workbook_sheet_get_width (sheet, c, c) - BUTTON_WIDTH));
  }
  tov_workbook_sheet_end_row (sheet, n_lines * TOV_WORKBOOK_ROW_HEIGHT);
}

/* A value that is a number or a day to Excel; FALSE for one that is text. */
static gboolean
write_figure (TovWorkbookSheet *sheet, guint column, const TovField *field, const char *text)
{
  TovDate day;

  switch (field->kind) {
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
write_value (const List *self, TovWorkbookSheet *sheet, guint column, TovRecord *record)
{
  const TovField *field = get_column (self, column);
  g_autofree char *stored = tov_record_get_text (record, field);
  g_autofree char *value = NULL;

  if (stored == NULL) {
    tov_workbook_sheet_write_blank (sheet, column, TOV_STYLE_TEXT);
    return 1;
  }
  if (write_figure (sheet, column, field, stored))
    return 1;
  value = format_value (self, record, field);
  tov_workbook_sheet_write_text (sheet, column, value, TOV_STYLE_TEXT);
  return count_lines (value, tov_workbook_sheet_get_width (sheet, column, column));
}

/* Only a note can be that long. */
static gboolean
check_lengths (const List *self, TovRecord *record, GError **error)
{
  for (guint c = 0; c < self->columns->len; c++) {
    const TovField *field = get_column (self, c);
    g_autofree char *stored = tov_record_get_text (record, field);
    g_autofree char *title = NULL;

    if (stored == NULL || g_utf8_strlen (stored, -1) <= MOST_CHARACTERS)
      continue;
    title = tov_record_display (record);
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("“%s” of “%s” is too long for a cell of a workbook. Nothing was saved; save "
                    "the list as CSV."),
                 _ (field->label), title);
    return FALSE;
  }
  return TRUE;
}

static gboolean
write_record (const List *self, TovWorkbookSheet *sheet, TovRecord *record, GError **error)
{
  guint n_lines = 1;

  if (!check_lengths (self, record, error))
    return FALSE;
  for (guint c = 0; c < self->columns->len; c++) {
    guint n_needed = write_value (self, sheet, c, record);

    n_lines = MAX (n_lines, n_needed);
  }
  tov_workbook_sheet_end_row (sheet, MIN (n_lines * TOV_WORKBOOK_ROW_HEIGHT, MOST_HEIGHT));
  return TRUE;
}

/* The name of the list as far as a sheet can be called so. */
static char *
create_sheet_name (const TovEntity *entity)
{
  g_autofree char *name = g_utf8_substring (
      _ (entity->plural), 0, MIN (g_utf8_strlen (_ (entity->plural), -1), MOST_NAME));

  return g_strdelimit (g_steal_pointer (&name), "[]:*?/\\", '-');
}

static gboolean
add_sheet (TovBook *book, gpointer user_data, GError **error)
{
  const List *self = user_data;
  g_autofree char *name = create_sheet_name (self->entity);
  g_autoptr (TovWorkbookSheet) sheet = tov_workbook_sheet_new (book, name, error);
  guint last_column = self->columns->len - 1;

  if (sheet == NULL)
    return FALSE;
  measure (self, sheet);
  write_headings (self, sheet);
  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (self->records, i);

    if (!write_record (self, sheet, record, error))
      return FALSE;
  }
  tov_workbook_sheet_check (sheet,
                            worksheet_autofilter (sheet->worksheet, 0, 0, MAX (sheet->row, 2) - 1,
                                                  (lxw_col_t) last_column));
  return tov_workbook_sheet_finish (sheet, 0, 1, last_column, error);
}

static gboolean
write_workbook (List *self, const char *path, GError **error)
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

gboolean
tov_list_file_write (const char *path,
                     const TovEntity *entity,
                     GListModel *records,
                     TovListTitleFunc titles,
                     gpointer user_data,
                     GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autofree char *folded = g_ascii_strdown (path, -1);
  List list = { entity, records, titles, user_data, columns };

  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].flags & TOV_FIELD_COLUMN)
      g_ptr_array_add (columns, (gpointer) &entity->fields[i]);
  return g_str_has_suffix (folded, ".xlsx") ? write_workbook (&list, path, error)
                                            : write_csv (&list, path, error);
}
