/* What kind of row a row is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-reader.h"

#include <string.h>

static gboolean
is_number (const char *text)
{
  return strspn (text, "0123456789.,-% ") == strlen (text);
}

/* Where two rows make a heading, either its lower one or both come again. */
static gboolean
is_heading (TovImportReader *self, guint column, const char *text)
{
  const TovImport *import = self->import;

  return g_str_equal (text, g_ptr_array_index (self->headings, column))
         || g_strcmp0 (text, tov_sheet_get (import->sheet, import->heading_row, column)) == 0;
}

/* A row "Tæt", "Niveau: Tæt" or "Tæt (21)" above the people it is about. */
static gboolean
read_group (TovImportReader *self, const char *text)
{
  const char *colon = strchr (text, ':');
  g_autofree char *group =
      tov_import_tidy (colon != NULL && colon[1] != '\0' ? colon + 1 : text, FALSE);

  if (self->group_column == NULL || group == NULL
      || tov_import_find_choice (self->group_column->field->choices, group) == NULL)
    return FALSE;
  g_free (self->group);
  self->group = g_steal_pointer (&group);
  return TRUE;
}

TovImportLook
tov_import_reader_look (TovImportReader *self)
{
  TovImportLook look = { .first = -1 };

  for (guint column = 0; column < tov_sheet_n_columns (self->import->sheet); column++) {
    g_autofree char *text = tov_import_reader_get_text (self, column);

    if (text == NULL)
      continue;
    look.n_cells++;
    look.n_numbers += is_number (text) ? 1 : 0;
    if (look.first < 0)
      look.first = (int) column;
    if (tov_import_reader_get_column (self, column) == NULL)
      continue;
    look.n_mapped++;
    look.n_headings += is_heading (self, column, text) ? 1 : 0;
  }
  return look;
}

/* Empty rows, headings that come again, sums, and rows that say something of those below. */
gboolean
tov_import_reader_is_no_record (TovImportReader *self, const TovImportLook *look)
{
  g_autofree char *first =
      look->first >= 0 ? tov_import_reader_get_text (self, (guint) look->first) : NULL;

  if (look->n_mapped == 0 || (look->n_headings > 1 && look->n_headings == look->n_mapped))
    return TRUE;
  if (look->n_cells == 1 && read_group (self, first))
    return TRUE;
  return (look->n_cells <= 2 || look->n_numbers >= look->n_cells - 1)
         && tov_import_is_total (first);
}
