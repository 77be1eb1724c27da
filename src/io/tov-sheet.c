/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sheet-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* No list is larger. What a workbook unpacks to has limits of its own. */
#define MAX_BYTES (64 << 20)
/* What stands further to the right was put there by mistake. */
#define MAX_COLUMNS 1024
/* How every file of Microsoft's older kind begins, one that is protected by a password included. */
#define OLE_MAGIC "\320\317\021\340\241\261\032\341"
#define ZIP_MAGIC "PK\003\004"
/* The part of such a file that holds a protected workbook, as it is written there. */
#define OLE_PROTECTED "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"

typedef struct
{
  guint row;
  guint column;
  const char *text;
} Cell;

typedef struct
{
  guint first_row;
  guint first_column;
  guint last_row;
  guint last_column;
} Area;

struct _TovSheet
{
  char *name;
  /* Every text once. */
  GStringChunk *texts;
  /* Elements Cell, by row and column once it is finished; empty cells are not there. */
  GArray *cells;
  /* Where the cells of each row begin, and behind the last one where they all end. */
  guint *starts;
  guint n_rows;
  guint n_columns;
  /* Where the text of each column ends. */
  guint *ends;
  /* Merged cells: elements Area. */
  GArray *areas;
  /* What cells carry, by get_place (). */
  GHashTable *files;
  const char *subject;
};

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const Cell *first = a;
  const Cell *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return first->column < second->column ? -1 : first->column > second->column;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/* Cells that come twice, as no program writes them: the last one holds. */
static void
drop_doubles (GArray *cells)
{
  guint kept = 0;

  for (guint i = 0; i < cells->len; i++) {
    const Cell *cell = &g_array_index (cells, Cell, i);

    if (kept > 0 && compare_cells (&g_array_index (cells, Cell, kept - 1), cell) == 0)
      kept--;
    g_array_index (cells, Cell, kept++) = *cell;
  }
  g_array_set_size (cells, kept);
}

static gboolean
is_ordered (GArray *cells)
{
  for (guint i = 1; i < cells->len; i++)
    if (compare_cells (&g_array_index (cells, Cell, i - 1), &g_array_index (cells, Cell, i)) >= 0)
      return FALSE;
  return TRUE;
}

static const Cell *
find_cell (const TovSheet *self, guint row, guint column)
{
  Cell key = { .row = row, .column = column };

  if (row >= self->n_rows)
    return NULL;
  return bsearch (&key, (const Cell *) self->cells->data + self->starts[row],
                  self->starts[row + 1] - self->starts[row], sizeof (Cell), compare_cells);
}

/* One number for a cell. */
static gpointer
get_place (guint row, guint column)
{
  G_STATIC_ASSERT ((guint64) TOV_SHEET_MAX_ROWS * MAX_COLUMNS <= G_MAXUINT);

  return GUINT_TO_POINTER (row * MAX_COLUMNS + column);
}

static void
find_ends (TovSheet *self)
{
  self->ends = g_new0 (guint, self->n_columns);
  for (guint i = 0; i < self->cells->len; i++) {
    const Cell *cell = &g_array_index (self->cells, Cell, i);

    if (cell->text != NULL)
      self->ends[cell->column] = cell->row + 1;
  }
}

/* Merged cells show the text of the first; what else is in them is hidden. */
static void
drop_hidden (TovSheet *self)
{
  for (guint i = 0; i < self->areas->len; i++) {
    const Area *area = &g_array_index (self->areas, Area, i);

    for (guint row = area->first_row; row <= area->last_row && row < self->n_rows; row++) {
      for (guint j = self->starts[row]; j < self->starts[row + 1]; j++) {
        Cell *cell = &g_array_index (self->cells, Cell, j);

        if (cell->column >= area->first_column && cell->column <= area->last_column
            && (cell->row != area->first_row || cell->column != area->first_column))
          cell->text = NULL;
      }
    }
  }
}

G_GNUC_PRINTF (2, 0)
static gpointer
fail (GError **error, const char *format, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE, format, name);
  return NULL;
}

/* A file of Microsoft's older kind: a workbook of before 2007, or a protected one of today. */
static gpointer
fail_ole (const char *path, const char *text, gsize length, GError **error)
{
  if (memmem (text, length, OLE_PROTECTED, sizeof OLE_PROTECTED - 1) != NULL)
    return tov_sheet_fail_locked (path, error);
  return tov_sheet_fail_kind (path, error);
}

/* A list of any other kind is known by what is in it. */
static gboolean
is_vcard (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ".vcf");
}

static GPtrArray *
read_content (
    const char *path, const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_sheet_free);
  TovSheet *sheet;

  if (length >= strlen (ZIP_MAGIC) && memcmp (text, ZIP_MAGIC, strlen (ZIP_MAGIC)) == 0)
    return tov_sheet_read_xlsx (path, text, length, cancellable, error);
  if (length >= strlen (OLE_MAGIC) && memcmp (text, OLE_MAGIC, strlen (OLE_MAGIC)) == 0)
    return fail_ole (path, text, length, error);
  sheet = is_vcard (path) ? tov_sheet_read_vcard (path, text, length, error)
                          : tov_sheet_read_csv (path, text, length, error);
  if (sheet == NULL)
    return NULL;
  g_ptr_array_add (sheets, sheet);
  return g_steal_pointer (&sheets);
}

TovSheet *
tov_sheet_new (const char *name)
{
  TovSheet *self = g_new0 (TovSheet, 1);

  self->name = g_strdup (name);
  self->texts = g_string_chunk_new (4096);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->areas = g_array_new (FALSE, FALSE, sizeof (Area));
  self->files = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  return self;
}

gboolean
tov_sheet_put (TovSheet *self, guint row, guint column, const char *text, TovSheetBudget *budget)
{
  Cell cell = { .row = row, .column = column };
  gsize length = strlen (text);

  g_return_val_if_fail (row < TOV_SHEET_MAX_ROWS && column < TOV_SHEET_MAX_COLUMNS, FALSE);

  if (column >= MAX_COLUMNS || is_blank (text))
    return TRUE;
  if (budget->cells == 0 || budget->characters < length)
    return FALSE;
  budget->cells--;
  budget->characters -= length;
  cell.text = g_string_chunk_insert_const (self->texts, text);
  g_array_append_val (self->cells, cell);
  return TRUE;
}

void
tov_sheet_put_file (TovSheet *self, guint row, guint column, GBytes *content)
{
  g_return_if_fail (row < TOV_SHEET_MAX_ROWS && column < MAX_COLUMNS);

  g_hash_table_replace (self->files, get_place (row, column), g_bytes_ref (content));
}

void
tov_sheet_set_subject (TovSheet *self, const char *entity)
{
  self->subject = entity;
}

gboolean
tov_sheet_merge (TovSheet *self,
                 guint first_row,
                 guint first_column,
                 guint last_row,
                 guint last_column,
                 TovSheetBudget *budget)
{
  Area area = { first_row, first_column, last_row, last_column };

  if (last_row < first_row || last_column < first_column)
    return TRUE;
  if (budget->cells < last_row - first_row + 1)
    return FALSE;
  budget->cells -= last_row - first_row + 1;
  g_array_append_val (self->areas, area);
  return TRUE;
}

void
tov_sheet_finish (TovSheet *self)
{
  guint position = 0;

  if (!is_ordered (self->cells)) {
    g_array_sort (self->cells, compare_cells);
    drop_doubles (self->cells);
  }
  for (guint i = 0; i < self->cells->len; i++) {
    const Cell *cell = &g_array_index (self->cells, Cell, i);

    self->n_rows = cell->row + 1;
    self->n_columns = MAX (self->n_columns, cell->column + 1);
  }
  self->starts = g_new (guint, self->n_rows + 1);
  for (guint row = 0; row <= self->n_rows; row++) {
    while (position < self->cells->len && g_array_index (self->cells, Cell, position).row < row)
      position++;
    self->starts[row] = position;
  }
  drop_hidden (self);
  find_ends (self);
}

gboolean
tov_sheet_is_merged (
    const TovSheet *self, guint row, guint column, guint *first_row, guint *first_column)
{
  for (guint i = 0; i < self->areas->len; i++) {
    const Area *area = &g_array_index (self->areas, Area, i);

    if (row < area->first_row || row > area->last_row || column < area->first_column
        || column > area->last_column)
      continue;
    *first_row = area->first_row;
    *first_column = area->first_column;
    return TRUE;
  }
  return FALSE;
}

gboolean
tov_sheet_has_merged (const TovSheet *self)
{
  return self->areas->len > 0;
}

gpointer
tov_sheet_fail_large (const char *path, GError **error)
{
  return fail (error,
               _ ("“%s” holds more than a list can. Copy the rows you want to bring in to a new "
                  "file, and choose that one. Nothing was changed."),
               path);
}

gpointer
tov_sheet_fail_kind (const char *path, GError **error)
{
  return fail (error,
               _ ("“%s” is of a kind that cannot be read here. Open it in Excel or LibreOffice, "
                  "save it as an Excel workbook (xlsx) or as CSV, and choose that file. Nothing "
                  "was changed."),
               path);
}

gpointer
tov_sheet_fail_locked (const char *path, GError **error)
{
  return fail (error,
               _ ("“%s” is protected by a password. Open it in Excel, save it without a password "
                  "as an Excel workbook (xlsx), and choose that file. Nothing was changed."),
               path);
}

gpointer
tov_sheet_fail_damaged (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (
      error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
      _ ("“%s” is damaged and cannot be read. Open it in Excel, save it under another name, "
         "and choose that file. Nothing was changed. (%s)"),
      name, reason);
  return NULL;
}

GPtrArray *
tov_sheet_read_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = NULL;
  GStatBuf status;
  gsize length;

  if (g_stat (path, &status) == 0 && status.st_size > MAX_BYTES)
    return tov_sheet_fail_large (path, error);
  if (!g_file_get_contents (path, &text, &length, &failure)) {
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("The file could not be read, and nothing was changed: %s"), failure->message);
    return NULL;
  }
  return read_content (path, text, length, cancellable, error);
}

void
tov_sheet_free (TovSheet *self)
{
  g_free (self->name);
  g_string_chunk_free (self->texts);
  g_array_unref (self->cells);
  g_free (self->starts);
  g_free (self->ends);
  g_array_unref (self->areas);
  g_hash_table_unref (self->files);
  g_free (self);
}

const char *
tov_sheet_get_name (const TovSheet *self)
{
  return self->name;
}

guint
tov_sheet_n_rows (const TovSheet *self)
{
  return self->n_rows;
}

guint
tov_sheet_n_columns (const TovSheet *self)
{
  return self->n_columns;
}

const char *
tov_sheet_get (const TovSheet *self, guint row, guint column)
{
  const Cell *cell = find_cell (self, row, column);

  return cell != NULL ? cell->text : NULL;
}

guint
tov_sheet_get_end (const TovSheet *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, 0);

  return self->ends[column];
}

GBytes *
tov_sheet_get_file (const TovSheet *self, guint row, guint column)
{
  return g_hash_table_lookup (self->files, get_place (row, column));
}

gboolean
tov_sheet_has_files (const TovSheet *self)
{
  return g_hash_table_size (self->files) > 0;
}

const char *
tov_sheet_get_subject (const TovSheet *self)
{
  return self->subject;
}
