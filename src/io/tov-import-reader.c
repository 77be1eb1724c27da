/* A row of a list becomes records, or it is said why it cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-reader.h"

#include "tov-numbering.h"
#include "tov-photo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* With fewer columns that mean something a row with one cell is nothing strange. */
#define MIN_COLUMNS 3

/* Whole names first: where a list has the parts too, they say it better. Further names are added to
 * what is there. */
typedef enum
{
  WHOLE_NAMES,
  FIELDS,
  MIDDLE_NAMES,
  N_TURNS,
} Turn;

static Turn
get_turn (const TovImportColumn *column)
{
  if (column->reading == TOV_IMPORT_NAME)
    return WHOLE_NAMES;
  return column->reading == TOV_IMPORT_MIDDLE_NAME ? MIDDLE_NAMES : FIELDS;
}

/* Notes from several columns stand one below the other, with their headings. */
static char *
join_note (TovImportReader *self, guint column, const char *text)
{
  const TovImportColumn *its = tov_import_reader_get_column (self, column);
  TovImportRecord *part = &self->parts[its->part];
  const char *heading = g_ptr_array_index (self->headings, column);
  g_autofree char *before = NULL;
  guint n_columns = 0;

  for (guint other = 0; other < tov_sheet_n_columns (self->import->sheet); other++)
    n_columns += tov_import_reader_get_column (self, other) == its ? 1 : 0;
  if (n_columns < 2)
    return g_strdup (text);
  if (part->set & tov_import_get_bit (tov_record_get_entity (part->record), its->field))
    before = tov_record_get_text (part->record, its->field);
  return g_strdup_printf ("%s%s%s: %s", before != NULL ? before : "", before != NULL ? "\n" : "",
                          heading, text);
}

/* A picture that cannot be read is no reason to leave somebody out. */
static void
read_file (TovImportReader *self, guint column, const TovImportColumn *its)
{
  GBytes *content = tov_sheet_get_file (self->import->sheet, self->row, column);
  g_autoptr (GBytes) photo = content != NULL ? tov_photo_make (content, NULL) : NULL;
  TovRecord *record = self->parts[its->part].record;
  g_autofree char *hash = NULL;

  if (photo == NULL) {
    tov_import_reader_add_remark (self, (int) column,
                                  _ ("The photo cannot be read and is left out."));
    return;
  }
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, photo);
  tov_record_set_text (record, its->field, hash, NULL);
  self->parts[its->part].set |= tov_import_get_bit (tov_record_get_entity (record), its->field);
  g_ptr_array_add (self->plan->files, g_steal_pointer (&photo));
}

/* column is -1 for what a row above said. */
static void
read_cell (TovImportReader *self, int column, const TovImportColumn *its, const char *text)
{
  TovImportRecord *part = &self->parts[its->part];
  g_autofree char *remark = NULL;
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (!tov_import_read_value (part->record, its, text, self->import->today, self->names, &remark,
                              &error))
    tov_import_reader_add_fault (self, column, error->message);
  else if (remark != NULL)
    tov_import_reader_add_remark (self, column, remark);
  /* The first six digits of a CPR number are none, but a birthday. */
  value = tov_record_get_text (part->record, its->field);
  if (its->reading != TOV_IMPORT_CPR || value != NULL)
    part->set |= tov_import_get_bit (tov_record_get_entity (part->record), its->field);
}

static void
read_cells (TovImportReader *self, Turn turn)
{
  for (guint column = 0; column < tov_sheet_n_columns (self->import->sheet); column++) {
    const TovImportColumn *its = tov_import_reader_get_column (self, column);
    g_autofree char *text = NULL;
    g_autofree char *note = NULL;

    if (its == NULL || get_turn (its) != turn)
      continue;
    text = tov_import_reader_get_text (self, column);
    if (text == NULL)
      continue;
    if (its->field->kind == TOV_KIND_FILE) {
      read_file (self, column, its);
      continue;
    }
    note = its->field->kind == TOV_KIND_NOTE ? join_note (self, column, text) : NULL;
    read_cell (self, (int) column, its, note != NULL ? note : text);
  }
}

static void
read_columns (TovImportReader *self)
{
  const TovImportColumn *group = self->group_column;

  for (Turn turn = 0; turn < N_TURNS; turn++)
    read_cells (self, turn);
  if (self->group != NULL && self->parts[group->part].set == 0)
    read_cell (self, -1, group, self->group);
}

/* Whether what the list says first is a name, and not whose record it is. */
static gboolean
begins_with_name (TovImportReader *self)
{
  for (guint column = 0; column < tov_sheet_n_columns (self->import->sheet); column++) {
    const TovImportColumn *its = tov_import_reader_get_column (self, column);

    if (its != NULL)
      return (its->field->flags & TOV_FIELD_TITLE) != 0;
  }
  return FALSE;
}

/* The first two cells. */
static char *
create_title_of_cells (TovImportReader *self)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint n_cells = 0;

  for (guint column = 0; n_cells < 2 && column < tov_sheet_n_columns (self->import->sheet);
       column++) {
    g_autofree char *text = tov_import_reader_get_column (self, column) != NULL
                                ? tov_import_reader_get_text (self, column)
                                : NULL;

    if (text == NULL)
      continue;
    g_string_append_printf (title, "%s%s", n_cells > 0 ? " · " : "", text);
    n_cells++;
  }
  return g_strdup (title->str);
}

static char *
create_title (TovImportReader *self)
{
  const TovImportRecipe *recipe = self->import->recipe;
  g_autoptr (GString) title = NULL;
  g_autofree char *first = NULL;

  if (!self->parts[0].is_made || (recipe->n_parts == 1 && !begins_with_name (self)))
    return create_title_of_cells (self);
  first = tov_record_display (self->parts[0].record);
  title = g_string_new (first);
  for (guint i = 1; i < recipe->n_parts; i++) {
    g_autofree char *other = NULL;

    if (!recipe->parts[i].is_title || !self->parts[i].is_made)
      continue;
    other = tov_record_display (self->parts[i].record);
    g_string_append_printf (title, " · %s", other);
  }
  return g_strdup (title->str);
}

/* The records of the row, behind those that were made because they refer to them. */
static void
collect_records (TovImportReader *self)
{
  for (guint i = 0; i < self->import->recipe->n_parts; i++) {
    const TovEntity *entity = self->import->recipe->parts[i].entity;

    for (guint j = 0; self->parts[i].is_made && j < entity->n_fields; j++) {
      g_autofree char *id = entity->fields[j].kind == TOV_KIND_REFERENCE
                                ? tov_record_get_text (self->parts[i].record, &entity->fields[j])
                                : NULL;
      TovRecord *made = id != NULL ? tov_import_names_get_made (self->names, id) : NULL;

      if (made != NULL)
        g_ptr_array_add (self->plan->records, g_object_ref (made));
    }
    if (self->parts[i].is_made)
      g_ptr_array_add (self->plan->records, g_object_ref (self->parts[i].record));
  }
}

/* Whether anything tells whom the row is about. */
static gboolean
has_subject (TovImportReader *self)
{
  g_autofree char *birthday = tov_import_reader_create_birthday (self, "cpr.number");

  return self->parts[0].set != 0 || birthday != NULL;
}

static gboolean
is_filled (TovImportReader *self, guint part, const char *field)
{
  const TovEntity *entity = self->import->recipe->parts[part].entity;

  return (self->parts[part].set & tov_import_get_bit (entity, tov_entity_get_field (entity, field)))
         != 0;
}

/* A firm in an address book. */
static gboolean
is_organisation_only (TovImportReader *self)
{
  int post = tov_import_find_part (self->import->recipe, "employment");

  return post > 0 && is_filled (self, (guint) post, "organisation_id")
         && !is_filled (self, 0, "given_name") && !is_filled (self, 0, "family_name");
}

static gboolean
read_record (TovImportReader *self, const TovImportLook *look, GError **error)
{
  /* Only now: a sheet may have a million rows of nothing. */
  for (guint i = 0; i < self->import->recipe->n_parts; i++)
    self->parts[i].record = tov_record_new (self->import->recipe->parts[i].entity);
  read_columns (self);
  if (is_organisation_only (self)) {
    tov_import_reader_add_fault (
        self, -1,
        _ ("It is about an organisation and names no person. Import it as an organisation."));
    return TRUE;
  }
  if (!has_subject (self)) {
    /* What was read of the cells is no matter any more. */
    g_ptr_array_set_size (self->plan->base.problems, 0);
    self->plan->base.state = TOV_IMPORT_SKIPPED;
    if (look->n_numbers < look->n_cells)
      tov_import_reader_add_fault (self, -1, _ ("The row does not say whom or what it is about."));
    return TRUE;
  }
  tov_import_reader_make_parts (self);
  if (!tov_import_reader_is_faulty (self) && !tov_import_reader_fill_numbers (self, error))
    return FALSE;
  if (!tov_import_reader_is_faulty (self))
    tov_import_reader_validate (self);
  if (look->n_cells == 1 && self->n_mapped >= MIN_COLUMNS)
    tov_import_reader_add_remark (self, -1, _ ("Only one cell of the row is filled in."));
  if (!tov_import_reader_is_faulty (self)) {
    tov_import_reader_find_doubles (self);
    tov_import_reader_check_overlaps (self);
  }
  if (self->plan->base.state == TOV_IMPORT_GOOD || self->plan->base.state == TOV_IMPORT_NOTED)
    tov_import_reader_learn (self);
  if (!tov_import_reader_is_faulty (self))
    collect_records (self);
  return TRUE;
}

static void
free_problem (TovImportProblem *problem)
{
  g_free (problem->message);
  g_free (problem);
}

static void
begin_row (TovImportReader *self, guint row)
{
  self->row = row;
  self->plan = g_new0 (TovImportPlan, 1);
  self->plan->base.row = row;
  self->plan->base.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) free_problem);
  self->plan->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->plan->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < self->import->recipe->n_parts; i++) {
    self->parts[i].set = 0;
    self->parts[i].is_made = FALSE;
  }
}

static TovImportPlan *
end_row (TovImportReader *self)
{
  for (guint i = 0; i < self->import->recipe->n_parts; i++)
    g_clear_object (&self->parts[i].record);
  return g_steal_pointer (&self->plan);
}

static gboolean
has_crosses_only (TovImport *import, guint column)
{
  int field = import->mapping[column];
  const TovImportColumn *its =
      field >= 0 ? g_ptr_array_index (import->fields, (guint) field) : NULL;

  if (its == NULL || its->field->kind != TOV_KIND_BOOLEAN)
    return FALSE;
  for (guint row = import->heading_row + 1; row < tov_sheet_n_rows (import->sheet); row++) {
    const char *text = tov_sheet_get (import->sheet, row, column);

    if (text != NULL && tov_import_find_truth (text) == 0)
      return FALSE;
  }
  return TRUE;
}

static const TovImportColumn *
find_group_column (TovImport *import)
{
  for (guint i = 0; i < import->fields->len; i++) {
    const TovImportColumn *column = g_ptr_array_index (import->fields, i);

    if (import->recipe->parts[column->part].is_title && column->field->kind == TOV_KIND_CHOICE)
      return column;
  }
  return NULL;
}

const TovImportColumn *
tov_import_reader_get_column (TovImportReader *self, guint column)
{
  int field = self->import->mapping[column];

  return field >= 0 ? g_ptr_array_index (self->import->fields, (guint) field) : NULL;
}

char *
tov_import_reader_get_text (TovImportReader *self, guint column)
{
  const TovImportColumn *its = tov_import_reader_get_column (self, column);

  return tov_import_tidy (tov_sheet_get (self->import->sheet, self->row, column),
                          its != NULL && its->field->kind == TOV_KIND_NOTE);
}

int
tov_import_reader_find_column (TovImportReader *self, guint part, const TovField *field)
{
  for (guint column = 0; column < tov_sheet_n_columns (self->import->sheet); column++) {
    const TovImportColumn *its = tov_import_reader_get_column (self, column);

    if (its != NULL && its->part == part && its->field == field)
      return (int) column;
  }
  return -1;
}

/* Messages of the rules begin small, since they stand behind a name elsewhere. */
void
tov_import_reader_add_problem (TovImportReader *self, int column, const char *message)
{
  TovImportProblem *problem = g_new0 (TovImportProblem, 1);
  g_autofree char *first = g_utf8_strup (message, g_utf8_next_char (message) - message);

  problem->column = column;
  problem->message = g_strconcat (first, g_utf8_next_char (message), NULL);
  g_ptr_array_add (self->plan->base.problems, problem);
}

void
tov_import_reader_add_fault (TovImportReader *self, int column, const char *message)
{
  tov_import_reader_add_problem (self, column, message);
  self->plan->base.state = TOV_IMPORT_FAULTY;
}

void
tov_import_reader_add_remark (TovImportReader *self, int column, const char *message)
{
  tov_import_reader_add_problem (self, column, message);
  if (self->plan->base.state == TOV_IMPORT_GOOD)
    self->plan->base.state = TOV_IMPORT_NOTED;
}

void
tov_import_reader_add_assumption (TovImportReader *self, const char *message)
{
  if (!g_ptr_array_find (self->assumptions, message, NULL))
    g_ptr_array_add (self->assumptions, (gpointer) message);
}

GPtrArray *
tov_import_reader_get_assumptions (TovImportReader *self)
{
  return self->assumptions;
}

gboolean
tov_import_reader_is_faulty (TovImportReader *self)
{
  return self->plan->base.state == TOV_IMPORT_FAULTY;
}

guint64
tov_import_get_bit (const TovEntity *entity, const TovField *field)
{
  return G_GUINT64_CONSTANT (1) << (field - entity->fields);
}

char *
tov_import_reader_get_value (TovImportReader *self, const char *name)
{
  const TovImportRecipe *recipe = self->import->recipe;
  const char *point = strchr (name, '.');
  g_autofree char *part_name = g_strndup (name, (gsize) (point - name));
  int part = tov_import_find_part (recipe, part_name);

  if (part < 0 || !self->parts[part].is_made)
    return NULL;
  return tov_record_get_text (self->parts[part].record,
                              tov_entity_get_field (recipe->parts[part].entity, point + 1));
}

void
tov_import_plan_free (TovImportPlan *self)
{
  g_ptr_array_unref (self->base.problems);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->files);
  g_free (self->base.title);
  g_free (self);
}

TovImportReader *
tov_import_reader_new (TovImport *import, TovConnection *snapshot)
{
  TovImportReader *self = g_new0 (TovImportReader, 1);

  self->import = import;
  self->snapshot = snapshot;
  self->names = tov_import_names_new (snapshot);
  self->numberings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tov_numbering_free);
  self->spans =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->group_column = find_group_column (import);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->assumptions = g_ptr_array_new ();
  self->crosses = g_new (gboolean, tov_sheet_n_columns (import->sheet));
  for (guint column = 0; column < tov_sheet_n_columns (import->sheet); column++) {
    self->n_mapped += import->mapping[column] >= 0 ? 1 : 0;
    g_ptr_array_add (self->headings, tov_import_get_heading (import, column));
    self->crosses[column] = has_crosses_only (import, column);
  }
  return self;
}

void
tov_import_reader_free (TovImportReader *self)
{
  tov_import_names_free (self->names);
  g_hash_table_unref (self->numberings);
  g_hash_table_unref (self->spans);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->assumptions);
  g_free (self->crosses);
  g_free (self->group);
  g_free (self);
}

TovImportPlan *
tov_import_reader_read (TovImportReader *self, guint row, GError **error)
{
  g_autoptr (TovImportPlan) plan = NULL;
  gboolean is_read = TRUE;
  TovImportLook look;

  begin_row (self, row);
  look = tov_import_reader_look (self);
  if (tov_import_reader_is_no_record (self, &look))
    self->plan->base.state = TOV_IMPORT_SKIPPED;
  else
    is_read = read_record (self, &look, error);
  self->plan->base.title = create_title (self);
  plan = end_row (self);
  if (!is_read || !tov_import_names_check (self->names, error))
    return NULL;
  return g_steal_pointer (&plan);
}
