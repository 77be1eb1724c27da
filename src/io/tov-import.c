/* What the columns of a list mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include "tov-sheet-private.h"

/* Nobody writes more above a list. */
#define MAX_HEADING_ROW 40
/* Excel's names of columns have no more letters. */
#define MAX_LETTERS 3

/* The text above the heading row that belongs to a column, if the row above is part of the heading:
 * its own, or that of the merged cells that it lies under. */
static const char *
get_upper (const TovSheet *sheet, guint row, guint column)
{
  guint first_row, first_column;

  if (row == 0)
    return NULL;
  if (tov_sheet_is_merged (sheet, row - 1, column, &first_row, &first_column))
    return tov_sheet_get (sheet, first_row, first_column);
  if (tov_sheet_get (sheet, row - 1, column) != NULL)
    return tov_sheet_get (sheet, row - 1, column);
  /* A file that cannot say what is merged: the text to the left goes on. */
  if (tov_sheet_has_merged (sheet) || tov_sheet_get (sheet, row, column) == NULL)
    return NULL;
  while (column > 0)
    if (tov_sheet_get (sheet, row - 1, --column) != NULL)
      return tov_sheet_get (sheet, row - 1, column);
  return NULL;
}

/* Whether a heading takes the row above too: something in both, and something in each alone. */
static gboolean
has_upper (const TovSheet *sheet, guint row)
{
  guint n_upper = 0, n_gaps = 0;

  for (guint column = 0; row > 0 && column < tov_sheet_n_columns (sheet); column++) {
    gboolean is_upper = tov_sheet_get (sheet, row - 1, column) != NULL;

    n_upper += is_upper ? 1 : 0;
    n_gaps += is_upper != (tov_sheet_get (sheet, row, column) != NULL) ? 1 : 0;
  }
  return n_upper >= 2 && n_gaps > 0;
}

static char *
create_heading (const TovSheet *sheet, guint row, gboolean is_double, guint column)
{
  const char *upper = is_double ? get_upper (sheet, row, column) : NULL;
  g_autofree char *above = tov_import_tidy (upper, FALSE);
  g_autofree char *own = tov_import_tidy (tov_sheet_get (sheet, row, column), FALSE);

  if (above != NULL && own != NULL && !g_str_equal (above, own))
    return g_strdup_printf ("%s %s", above, own);
  return own != NULL ? g_steal_pointer (&own) : g_steal_pointer (&above);
}

static guint
get_part (TovImport *self, int field)
{
  return field < 0 ? 0 : ((TovImportColumn *) g_ptr_array_index (self->fields, field))->part;
}

/* What a column is called with the row above, and by itself. A telephone under the key worker is
 * not the young person's. */
static int
find_meaning (TovImport *self, guint row, gboolean is_double, guint column)
{
  g_autofree char *heading = create_heading (self->sheet, row, is_double, column);
  const char *own = tov_sheet_get (self->sheet, row, column);
  const char *upper = is_double ? get_upper (self->sheet, row, column) : NULL;
  int field = heading != NULL ? tov_import_find_word (self, heading) : -1;

  if (field >= 0 || own == NULL)
    return field;
  field = tov_import_find_word (self, own);
  if (upper != NULL && get_part (self, field) == 0
      && get_part (self, tov_import_find_word (self, upper)) > 0)
    return -1;
  return field;
}

/* The column that means a field; -1 for none. */
static int
find_column (TovImport *self, int field)
{
  for (guint column = 0; column < tov_sheet_n_columns (self->sheet); column++)
    if (self->mapping[column] == field)
      return (int) column;
  return -1;
}

/* Whether nothing stands below a row. */
static gboolean
is_empty (const TovSheet *sheet, guint row, guint column)
{
  return tov_sheet_get_end (sheet, column) <= row + 1;
}

/* The first column keeps a field, unless nothing is in it: programs write out all columns they
 * have, "Title" and "Job Title". */
static gboolean
take_field (TovImport *self, guint row, guint column, int field)
{
  int other = find_column (self, field);

  if (other >= 0
      && (!is_empty (self->sheet, row, (guint) other) || is_empty (self->sheet, row, column)))
    return FALSE;
  if (other >= 0)
    self->mapping[other] = -1;
  self->mapping[column] = field;
  return other < 0;
}

/* How many names are known in this row; the mapping is filled with them. */
static guint
map_row (TovImport *self, guint row)
{
  guint n_columns = tov_sheet_n_columns (self->sheet), n_known = 0;
  gboolean is_double = has_upper (self->sheet, row);

  for (guint column = 0; column < n_columns; column++)
    self->mapping[column] = -1;
  for (guint column = 0; column < n_columns; column++) {
    int field = find_meaning (self, row, is_double, column);

    n_known += field >= 0 && take_field (self, row, column, field) ? 1 : 0;
  }
  return n_known;
}

/* What is left is guessed by how it begins. */
static void
map_rest (TovImport *self)
{
  gboolean is_double = has_upper (self->sheet, self->heading_row);

  for (guint column = 0; column < tov_sheet_n_columns (self->sheet); column++) {
    g_autofree char *heading = create_heading (self->sheet, self->heading_row, is_double, column);
    int field = self->mapping[column] < 0 && heading != NULL
                    ? tov_import_find_beginning (self, heading)
                    : -1;

    if (field >= 0)
      take_field (self, self->heading_row, column, field);
  }
}

/* The first row with more than one text, where no name is known. */
static guint
find_first_row (const TovSheet *sheet)
{
  for (guint row = 0; row < MIN (tov_sheet_n_rows (sheet), MAX_HEADING_ROW); row++) {
    guint n_texts = 0;

    for (guint column = 0; column < tov_sheet_n_columns (sheet); column++)
      n_texts += tov_sheet_get (sheet, row, column) != NULL ? 1 : 0;
    if (n_texts > 1)
      return row;
  }
  return 0;
}

/* Returns how many names are known in the row that has most of them. */
static guint
guess_heading_row (TovImport *self)
{
  guint most = 0;

  self->heading_row = find_first_row (self->sheet);
  for (guint row = 0; row < MIN (tov_sheet_n_rows (self->sheet), MAX_HEADING_ROW); row++) {
    guint n_known = map_row (self, row);

    if (n_known <= most)
      continue;
    most = n_known;
    self->heading_row = row;
  }
  return most;
}

static TovImport *
create_import (const TovSheet *sheet, const TovImportRecipe *recipe)
{
  TovImport *self = g_new0 (TovImport, 1);

  self->sheet = sheet;
  self->recipe = recipe;
  self->mapping = g_new (int, tov_sheet_n_columns (sheet));
  tov_import_collect_fields (self);
  return self;
}

/* "A", "Z", "AA". Transfer full. */
static char *
create_letters (guint column)
{
  char letters[MAX_LETTERS + 1] = { 0 };
  gsize first = MAX_LETTERS;

  do {
    letters[--first] = (char) ('A' + column % 26);
    column = column / 26;
  } while (column-- > 0 && first > 0);
  return g_strdup (letters + first);
}

TovImport *
tov_import_new (const TovSheet *sheet, const char *target, const char *partnership, TovDate today)
{
  const TovImportRecipe *recipe = tov_import_find_recipe (target);
  TovImport *self;

  g_return_val_if_fail (recipe != NULL, NULL);

  self = create_import (sheet, recipe);
  self->partnership = g_strdup (partnership);
  self->today = today;
  guess_heading_row (self);
  tov_import_set_heading_row (self, self->heading_row);
  return self;
}

void
tov_import_free (TovImport *self)
{
  g_free (self->partnership);
  g_ptr_array_unref (self->fields);
  g_hash_table_unref (self->words);
  g_free (self->mapping);
  g_free (self);
}

const char *
tov_import_guess_target (const TovSheet *sheet)
{
  const char *best = tov_import_recipes ()->target.name;
  guint most = 0;

  if (tov_sheet_get_subject (sheet) != NULL)
    return tov_sheet_get_subject (sheet);
  for (const TovImportRecipe *recipe = tov_import_recipes (); recipe->target.name != NULL;
       recipe++) {
    g_autoptr (TovImport) import = create_import (sheet, recipe);
    guint n_known = guess_heading_row (import);

    if (n_known <= most)
      continue;
    most = n_known;
    best = recipe->target.name;
  }
  return best;
}

const TovSheet *
tov_import_get_sheet (TovImport *self)
{
  return self->sheet;
}

guint
tov_import_get_heading_row (TovImport *self)
{
  return self->heading_row;
}

void
tov_import_set_heading_row (TovImport *self, guint row)
{
  self->heading_row = row;
  map_row (self, row);
  map_rest (self);
}

GPtrArray *
tov_import_get_fields (TovImport *self)
{
  return self->fields;
}

int
tov_import_get_field (TovImport *self, guint column)
{
  g_return_val_if_fail (column < tov_sheet_n_columns (self->sheet), -1);

  return self->mapping[column];
}

void
tov_import_set_field (TovImport *self, guint column, int field)
{
  guint n_columns = tov_sheet_n_columns (self->sheet);
  const TovImportColumn *its;

  g_return_if_fail (column < n_columns && field < (int) self->fields->len);

  its = field >= 0 ? g_ptr_array_index (self->fields, (guint) field) : NULL;
  for (guint other = 0; its != NULL && other < n_columns; other++)
    if (self->mapping[other] == field && its->field->kind != TOV_KIND_NOTE)
      self->mapping[other] = -1;
  self->mapping[column] = field;
}

char *
tov_import_get_heading (TovImport *self, guint column)
{
  gboolean is_double = has_upper (self->sheet, self->heading_row);
  char *heading = create_heading (self->sheet, self->heading_row, is_double, column);

  return heading != NULL ? heading : create_letters (column);
}
