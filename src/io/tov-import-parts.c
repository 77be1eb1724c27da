/* What a row does not say: links between its records, days, numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-reader.h"

#include "tov-numbering.h"
#include "tov-partnership.h"

#include <glib/gi18n-lib.h>

static char *
create_day_before (TovImportReader *self, TovRecord *record, const char *name)
{
  g_autofree char *text = tov_import_reader_get_value (self, name);
  TovDate day = tov_date_from_iso (text), from;

  if (day == TOV_DATE_NONE)
    return NULL;
  g_object_get (record, "from_date", &from, NULL);
  return tov_date_to_iso (MAX (day - 1, from));
}

static char *
create_partnership (TovImportReader *self)
{
  const char *only;

  if (self->import->partnership != NULL)
    return g_strdup (self->import->partnership);
  only = tov_import_names_get_only (self->names, &tov_partnership_entity);
  if (only == NULL)
    tov_import_reader_add_fault (
        self, -1,
        _ ("It is not known to which partnership. Choose one in the window first, or let a "
           "column say it."));
  return g_strdup (only);
}

/* Transfer full; NULL for nothing. Numbers come later, when the row is known to be good. */
static char *
create_default (TovImportReader *self, TovRecord *record, const TovImportDefault *value)
{
  int part;

  switch (value->source) {
  case TOV_IMPORT_FIXED:
    return g_strdup (value->argument);
  case TOV_IMPORT_TODAY:
    return tov_date_to_iso (self->import->today);
  case TOV_IMPORT_PARTNERSHIP:
    return create_partnership (self);
  case TOV_IMPORT_ID:
    part = tov_import_find_part (self->import->recipe, value->argument);
    return g_strdup (tov_record_get_id (self->parts[part].record));
  case TOV_IMPORT_SAME:
    return tov_import_reader_get_value (self, value->argument);
  case TOV_IMPORT_DAY_BEFORE:
    return create_day_before (self, record, value->argument);
  case TOV_IMPORT_BIRTHDAY:
    return tov_import_reader_create_birthday (self, value->argument);
  case TOV_IMPORT_NUMBER:
  default:
    return NULL;
  }
}

/* In a column of crosses an empty cell says no. */
static gboolean
is_left_blank (TovImportReader *self, guint part, const TovField *field)
{
  int column =
      field->kind == TOV_KIND_BOOLEAN ? tov_import_reader_find_column (self, part, field) : -1;

  return column >= 0 && self->crosses[column];
}

static void
fill_defaults (TovImportReader *self, guint i)
{
  const TovImportPart *part = &self->import->recipe->parts[i];
  TovRecord *record = self->parts[i].record;

  for (const TovImportDefault *value = part->defaults; value != NULL && value->field != NULL;
       value++) {
    const TovField *field = tov_entity_get_field (part->entity, value->field);
    g_autofree char *text = NULL;

    if ((self->parts[i].set & tov_import_get_bit (part->entity, field))
        || is_left_blank (self, i, field))
      continue;
    text = create_default (self, record, value);
    if (text == NULL)
      continue;
    tov_record_set_text (record, field, text, NULL);
    if (value->remark == NULL)
      continue;
    /* What a list has no column for is so in every row, and would drown what is said of some. */
    if (tov_import_reader_find_column (self, i, field) < 0)
      tov_import_reader_add_assumption (self, _ (value->remark));
    else
      tov_import_reader_add_remark (self, -1, _ (value->remark));
  }
}

static gboolean
is_to_be_made (TovImportReader *self, guint i)
{
  const TovImportPart *part = &self->import->recipe->parts[i];
  g_autofree char *hindrance = NULL;

  if (i == 0 || self->parts[i].set != 0)
    return TRUE;
  if (part->with == NULL
      || !self->parts[tov_import_find_part (self->import->recipe, part->with)].is_made)
    return FALSE;
  hindrance = part->unless != NULL ? tov_import_reader_get_value (self, part->unless) : NULL;
  return hindrance == NULL;
}

static TovNumbering *
get_numbering (TovImportReader *self, const char *partnership, GError **error)
{
  const char *key = partnership != NULL ? partnership : "";
  TovNumbering *numbering = g_hash_table_lookup (self->numberings, key);
  const TovImportColumn *its;

  if (numbering != NULL)
    return numbering;
  numbering = tov_numbering_new (self->snapshot, partnership, error);
  if (numbering == NULL)
    return NULL;
  g_hash_table_insert (self->numberings, g_strdup (key), numbering);
  /* Numbers that stand further down in the list are not given to others. */
  for (guint column = 0; column < tov_sheet_n_columns (self->import->sheet); column++) {
    its = tov_import_reader_get_column (self, column);
    for (guint row = 0; its != NULL && g_str_equal (its->base.name, "young_person.reference")
                        && row < tov_sheet_n_rows (self->import->sheet);
         row++)
      if (tov_sheet_get (self->import->sheet, row, column) != NULL)
        tov_numbering_take (numbering, tov_sheet_get (self->import->sheet, row, column));
  }
  return numbering;
}

char *
tov_import_reader_create_birthday (TovImportReader *self, const char *name)
{
  for (guint column = 0; column < tov_sheet_n_columns (self->import->sheet); column++) {
    const TovImportColumn *its = tov_import_reader_get_column (self, column);
    g_autofree char *text = NULL;

    if (its == NULL || !g_str_equal (its->base.name, name))
      continue;
    text = tov_import_reader_get_text (self, column);
    return text != NULL ? tov_import_read_birthday (text, self->import->today) : NULL;
  }
  return NULL;
}

void
tov_import_reader_make_parts (TovImportReader *self)
{
  for (guint i = 0; i < self->import->recipe->n_parts; i++) {
    TovImportRecord *part = &self->parts[i];
    g_autofree char *id = NULL;

    part->is_made = is_to_be_made (self, i);
    if (!part->is_made)
      continue;
    id = tov_record_new_id ();
    tov_record_set_id (part->record, id);
    fill_defaults (self, i);
  }
}

/* What the record is called by, where the list does not say it. */
gboolean
tov_import_reader_fill_numbers (TovImportReader *self, GError **error)
{
  const TovImportPart *part = &self->import->recipe->parts[0];

  for (const TovImportDefault *value = part->defaults; value != NULL && value->field != NULL;
       value++) {
    const TovField *field = tov_entity_get_field (part->entity, value->field);
    g_autofree char *partnership = NULL;
    g_autofree char *number = NULL;
    TovNumbering *numbering;

    if (value->source != TOV_IMPORT_NUMBER
        || (self->parts[0].set & tov_import_get_bit (part->entity, field)))
      continue;
    partnership = tov_import_reader_get_value (self, "enrolment.partnership_id");
    numbering =
        get_numbering (self, partnership != NULL ? partnership : self->import->partnership, error);
    if (numbering == NULL)
      return FALSE;
    number = tov_numbering_next (numbering);
    tov_record_set_text (self->parts[0].record, field, number, NULL);
  }
  return TRUE;
}
