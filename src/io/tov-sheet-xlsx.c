/* Workbooks of Excel's newer kind, as Excel and others write them: which sheets there are, and what
 * the numbers of their cells are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sheet-cells.h"
#include "tov-sheet-private.h"
#include "tov-sheet-zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SHEETS 512
#define FIRST_PART "/"

/* A part that another one refers to. */
typedef struct
{
  char *id;
  char *type;
  /* Its name, from the root: "/xl/worksheets/sheet1.xml". */
  char *part;
} Relation;

typedef struct
{
  char *name;
  char *relation;
  gboolean is_hidden;
} Entry;

typedef struct
{
  TovSheetZip *zip;
  /* The parts that the part read last refers to: elements Relation. */
  GPtrArray *relations;
  /* From whose folder they are named. */
  const char *folder;
  /* Elements Entry. */
  GPtrArray *entries;
  gboolean is_1904;
  TovSheetFormats *formats;
} Workbook;

static void
free_relation (Relation *relation)
{
  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->part);
  g_free (relation);
}

static void
free_entry (Entry *entry)
{
  g_free (entry->name);
  g_free (entry->relation);
  g_free (entry);
}

static gboolean
is_true (const char *value)
{
  return value != NULL && (g_str_equal (value, "1") || g_str_equal (value, "true"));
}

static void
on_relation_cb (GMarkupParseContext *context,
                const char *element,
                const char **names,
                const char **values,
                gpointer user_data,
                GError **error)
{
  Workbook *self = user_data;
  const char *id = tov_sheet_zip_find_attribute (names, values, "Id");
  const char *type = tov_sheet_zip_find_attribute (names, values, "Type");
  const char *target = tov_sheet_zip_find_attribute (names, values, "Target");
  Relation *relation;

  if (!tov_sheet_zip_is_named (element, "Relationship") || id == NULL || type == NULL
      || target == NULL)
    return;
  relation = g_new0 (Relation, 1);
  relation->id = g_strdup (id);
  relation->type = g_strdup (type);
  relation->part = g_canonicalize_filename (target, self->folder);
  g_ptr_array_add (self->relations, relation);
}

static void
on_workbook_cb (GMarkupParseContext *context,
                const char *element,
                const char **names,
                const char **values,
                gpointer user_data,
                GError **error)
{
  Workbook *self = user_data;
  const char *name = tov_sheet_zip_find_attribute (names, values, "name");
  const char *relation = tov_sheet_zip_find_attribute (names, values, "id");
  const char *state = tov_sheet_zip_find_attribute (names, values, "state");
  Entry *entry;

  if (tov_sheet_zip_is_named (element, "workbookPr"))
    self->is_1904 = is_true (tov_sheet_zip_find_attribute (names, values, "date1904"));
  if (!tov_sheet_zip_is_named (element, "sheet") || name == NULL || relation == NULL)
    return;
  entry = g_new0 (Entry, 1);
  entry->name = g_strdup (name);
  entry->relation = g_strdup (relation);
  entry->is_hidden = state != NULL && !g_str_equal (state, "visible");
  g_ptr_array_add (self->entries, entry);
  if (self->entries->len > MAX_SHEETS)
    g_set_error_literal (error, TOV_SHEET_ZIP_ERROR, TOV_SHEET_ZIP_ERROR_LARGE, "");
}

static void
on_style_cb (GMarkupParseContext *context,
             const char *element,
             const char **names,
             const char **values,
             gpointer user_data,
             GError **error)
{
  Workbook *self = user_data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  guint number =
      tov_sheet_zip_read_number (tov_sheet_zip_find_attribute (names, values, "numFmtId"));
  const char *code = tov_sheet_zip_find_attribute (names, values, "formatCode");

  if (tov_sheet_zip_is_named (element, "numFmt") && code != NULL)
    tov_sheet_formats_define (self->formats, number, code);
  /* There are others, of named styles, that no cell refers to. */
  if (tov_sheet_zip_is_named (element, "xf") && stack->next != NULL
      && tov_sheet_zip_is_named (stack->next->data, "cellXfs"))
    tov_sheet_formats_add (self->formats, number);
}

static const GMarkupParser relation_parser = { .start_element = on_relation_cb };
static const GMarkupParser workbook_parser = { .start_element = on_workbook_cb };
static const GMarkupParser style_parser = { .start_element = on_style_cb };
/* The relations of a part stand in a folder beside it. */
static gboolean
read_relations (Workbook *self, const char *part, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *name = g_path_get_basename (part);
  g_autofree char *file = g_strconcat (name, ".rels", NULL);
  g_autofree char *relations =
      g_build_path ("/", folder, "_rels", g_str_equal (part, FIRST_PART) ? ".rels" : file, NULL);

  gboolean is_good;

  self->folder = folder;
  g_ptr_array_set_size (self->relations, 0);
  is_good = tov_sheet_zip_parse (self->zip, relations, &relation_parser, self, NULL, error);
  self->folder = NULL;
  return is_good;
}

/* The part of an id and a kind; either may be NULL. */
static const char *
find_part (const Workbook *self, const char *id, const char *kind)
{
  for (guint i = 0; i < self->relations->len; i++) {
    const Relation *relation = g_ptr_array_index (self->relations, i);

    if ((id == NULL || g_str_equal (relation->id, id))
        && (kind == NULL || g_str_has_suffix (relation->type, kind)))
      return relation->part;
  }
  return NULL;
}

static gboolean
read_styles (Workbook *self, GError **error)
{
  const char *part = find_part (self, NULL, "/styles");

  return part == NULL || tov_sheet_zip_parse (self->zip, part, &style_parser, self, NULL, error);
}

/* The sheets that are shown or those that are not. There are others, of charts, without cells. */
static gboolean
read_sheets (
    Workbook *self, TovSheetCells *cells, gboolean hidden, GPtrArray *sheets, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);
    const char *part = find_part (self, entry->relation, "/worksheet");
    TovSheet *sheet;

    if (entry->is_hidden != hidden || part == NULL)
      continue;
    sheet = tov_sheet_cells_read (cells, entry->name, part, error);
    if (sheet == NULL)
      return FALSE;
    g_ptr_array_add (sheets, sheet);
  }
  return TRUE;
}

static gboolean
read_all_cells (Workbook *self, GPtrArray *sheets, GError **error)
{
  g_autoptr (TovSheetCells) cells = tov_sheet_cells_new (self->zip, self->formats, self->is_1904);
  const char *strings = find_part (self, NULL, "/sharedStrings");

  return (strings == NULL || tov_sheet_cells_read_strings (cells, strings, error))
         && read_sheets (self, cells, FALSE, sheets, error)
         && read_sheets (self, cells, TRUE, sheets, error);
}

/* No sheets and no error where the zip file is something else than a workbook. */
static gboolean
read_workbook (Workbook *self, GPtrArray *sheets, GError **error)
{
  g_autofree char *part = NULL;
  gboolean is_found;

  if (!read_relations (self, FIRST_PART, error))
    return FALSE;
  part = g_strdup (find_part (self, NULL, "/officeDocument"));
  if (part == NULL || g_str_has_suffix (part, ".bin"))
    return TRUE;
  if (!tov_sheet_zip_parse (self->zip, part, &workbook_parser, self, &is_found, error))
    return FALSE;
  if (!is_found) {
    g_set_error_literal (error, TOV_SHEET_ZIP_ERROR, TOV_SHEET_ZIP_ERROR_DAMAGED,
                         _ ("the list of its sheets is missing"));
    return FALSE;
  }
  return read_relations (self, part, error) && read_styles (self, error)
         && read_all_cells (self, sheets, error);
}

static gpointer
fail_in_words (const char *path, GError *failure, GError **error)
{
  g_autoptr (GError) owned = failure;

  if (owned->domain == G_IO_ERROR) {
    g_propagate_error (error, g_steal_pointer (&owned));
    return NULL;
  }
  if (g_error_matches (owned, TOV_SHEET_ZIP_ERROR, TOV_SHEET_ZIP_ERROR_LARGE))
    return tov_sheet_fail_large (path, error);
  if (g_error_matches (owned, TOV_SHEET_ZIP_ERROR, TOV_SHEET_ZIP_ERROR_LOCKED))
    return tov_sheet_fail_locked (path, error);
  return tov_sheet_fail_damaged (path, owned->message, error);
}

GPtrArray *
tov_sheet_read_xlsx (
    const char *path, const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_sheet_free);
  g_autoptr (TovSheetZip) zip = tov_sheet_zip_new (text, length, cancellable);
  Workbook self = { .zip = zip };
  GError *failure = NULL;

  self.relations = g_ptr_array_new_with_free_func ((GDestroyNotify) free_relation);
  self.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) free_entry);
  self.formats = tov_sheet_formats_new ();
  read_workbook (&self, sheets, &failure);
  g_ptr_array_unref (self.relations);
  g_ptr_array_unref (self.entries);
  tov_sheet_formats_free (self.formats);
  if (failure != NULL)
    return fail_in_words (path, failure, error);
  if (sheets->len == 0)
    return tov_sheet_fail_kind (path, error);
  return g_steal_pointer (&sheets);
}
