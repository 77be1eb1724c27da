/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-package-file.h"

#include "tov-csv.h"
#include "tov-entities.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The id is the first column, the fields follow, and the stamps stand behind them. */
#define ID_COLUMN 0
#define MISSING   10000

#define GREATEST_REV 999999999999999

static const char *const stamps[] = { "created", "changed", "rev" };

/* A row of the file while it is being read. */
typedef struct
{
  TovPackageFile *file;
  TovPackageFaults *faults;
  const char *now;
  GPtrArray *values;
  TovPackageRow *row;
} Reading;

static void
free_row (TovPackageRow *row)
{
  g_object_unref (row->record);
  g_free (row);
}

static TovPackagePlace
place_of (const TovPackageFile *self, guint line, guint column)
{
  return (TovPackagePlace){ self->order, self->name, line, self->positions[column],
                            self->columns[column] };
}

static guint
get_column (const TovPackageFile *self, const TovField *field)
{
  return field != NULL ? (guint) (field - self->entity->fields) + 1 : ID_COLUMN;
}

/* NULL where the file has no such column, or nothing in it. */
static const char *
get_value (const Reading *reading, guint column)
{
  guint position = reading->file->positions[column];
  const char *value = NULL;

  if (position < reading->values->len)
    value = g_ptr_array_index (reading->values, position);
  return value != NULL && *value != '\0' ? value : NULL;
}

static void
refuse (const Reading *reading, guint column, const char *message)
{
  TovPackagePlace place = place_of (reading->file, reading->row->line, column);

  reading->row->refused |= G_GUINT64_CONSTANT (1) << column;
  tov_package_faults_add (reading->faults, &place, get_value (reading, column), message);
}

static void
read_id (const Reading *reading)
{
  const char *id = get_value (reading, ID_COLUMN);
  GHashTable *ids = reading->file->ids;
  guint earlier;

  /* A file without the column has been told so once, in its first line. */
  if (reading->file->positions[ID_COLUMN] >= MISSING)
    return;
  if (id == NULL) {
    refuse (reading, ID_COLUMN, _ ("must be filled in"));
    return;
  }
  if (!tov_record_id_is_valid (id)) {
    refuse (reading, ID_COLUMN, _ ("expected an id of 1 to 64 characters without spaces"));
    return;
  }
  earlier = GPOINTER_TO_UINT (g_hash_table_lookup (ids, id));
  if (earlier > 0) {
    g_autofree char *message = g_strdup_printf (_ ("the id already stands in line %u"), earlier);

    refuse (reading, ID_COLUMN, message);
    return;
  }
  g_hash_table_insert (ids, g_strdup (id), GUINT_TO_POINTER (reading->row->line));
  tov_record_set_id (reading->row->record, id);
}

/* A row that overrides one of a catalogue's says only what its columns say; the register's own row
 * is the default of all others. Whether there is one. */
static gboolean
take_own (const Reading *reading)
{
  const char *id = tov_record_get_id (reading->row->record);
  TovRecord *own = id != NULL ? g_hash_table_lookup (reading->file->own, id) : NULL;

  if (own != NULL)
    tov_record_update (reading->row->record, own);
  return own != NULL;
}

static void
read_fields (const Reading *reading)
{
  const TovEntity *entity = reading->file->entity;
  TovRecord *record = reading->row->record;
  gboolean has_own = take_own (reading);
  const TovField *fault = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    const char *value = get_value (reading, i + 1);
    g_autoptr (GError) refusal = NULL;

    if (has_own && reading->file->positions[i + 1] >= MISSING)
      continue;
    if (!tov_record_set_text (record, field, value, &refusal))
      refuse (reading, i + 1, refusal->message);
    else if (value == NULL && (field->flags & TOV_FIELD_REQUIRED) && field->fallback == NULL
             && field->kind != TOV_KIND_BOOLEAN)
      refuse (reading, i + 1, _ ("must be filled in"));
  }
  /* The rules between values say nothing sensible where a value is missing. */
  if (reading->row->refused == 0 && !tov_record_validate (record, &fault, &error))
    refuse (reading, get_column (reading->file, fault), error->message);
}

static const char *
read_stamp (const Reading *reading, guint column)
{
  const char *value = get_value (reading, column);

  if (value == NULL)
    return reading->now;
  if (!tov_package_is_stamp (value))
    refuse (reading, column, _ ("expected a time YYYY-MM-DDTHH:MM:SSZ"));
  return value;
}

static void
read_stamps (const Reading *reading)
{
  guint column = reading->file->entity->n_fields + 1;
  TovRecord *record = reading->row->record;
  const char *value;
  gint64 rev = 1;

  if (reading->file->columns[column] == NULL)
    return;
  tov_record_set_created (record, read_stamp (reading, column));
  tov_record_set_changed (record, read_stamp (reading, column + 1));
  value = get_value (reading, column + 2);
  if (value != NULL && !g_ascii_string_to_signed (value, 10, 1, GREATEST_REV, &rev, NULL))
    refuse (reading, column + 2, _ ("expected a whole number from 1"));
  tov_record_set_rev (record, rev);
}

/* Values of a row that is too short or too long may stand in the wrong columns, so they are not
 * read; what refers to its id is not at fault. */
static void
refuse_row (const Reading *reading, guint n_columns)
{
  TovPackageFile *self = reading->file;
  TovPackagePlace place = { self->order, self->name, reading->row->line, 0, NULL };
  const char *id = get_value (reading, ID_COLUMN);
  g_autofree char *message = g_strdup_printf (
      _ ("expected %u values as in the first line (got %u)"), n_columns, reading->values->len);

  tov_package_faults_add (reading->faults, &place, NULL, message);
  reading->row->refused = G_MAXUINT64;
  if (id != NULL && !g_hash_table_contains (self->ids, id))
    g_hash_table_insert (self->ids, g_strdup (id), GUINT_TO_POINTER (reading->row->line));
}

static void
read_row (Reading *reading, guint line, guint n_columns)
{
  reading->row = g_new0 (TovPackageRow, 1);
  reading->row->record = tov_record_new (reading->file->entity);
  reading->row->line = line;
  g_ptr_array_add (reading->file->rows, reading->row);
  if (reading->values->len == n_columns) {
    read_id (reading);
    read_fields (reading);
    read_stamps (reading);
  } else {
    refuse_row (reading, n_columns);
  }
}

static int
find_column (const TovPackageFile *self, const char *name)
{
  for (guint i = 0; self->columns[i] != NULL; i++)
    if (g_str_equal (self->columns[i], name))
      return (int) i;
  return -1;
}

static void
read_header (TovPackageFile *self, GPtrArray *values, guint line, TovPackageFaults *faults)
{
  for (guint i = 0; i < values->len; i++) {
    const char *name = g_ptr_array_index (values, i);
    int column = find_column (self, name);
    TovPackagePlace place = { self->order, self->name, line, i, name };
    g_autofree char *number = NULL;

    if (*name == '\0')
      place.column = number = g_strdup_printf ("%u", i + 1);
    if (column < 0)
      tov_package_faults_add (faults, &place, NULL, _ ("there is no such column"));
    else if (self->positions[column] < MISSING)
      tov_package_faults_add (faults, &place, NULL, _ ("the column is there twice"));
    else
      self->positions[column] = i;
  }
  if (self->positions[ID_COLUMN] >= MISSING) {
    TovPackagePlace place = place_of (self, line, ID_COLUMN);

    tov_package_faults_add (faults, &place, NULL, _ ("the column is missing"));
    self->is_whole = FALSE;
  }
}

static void
read_rows (TovPackageFile *self, TovCsvReader *reader, const char *now, TovPackageFaults *faults)
{
  Reading reading = { self, faults, now, NULL, NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *header = tov_csv_reader_next (reader, &error);
  guint n_columns = 0;

  if (header != NULL) {
    n_columns = header->len;
    read_header (self, header, tov_csv_reader_get_line (reader), faults);
    while ((reading.values = tov_csv_reader_next (reader, &error)) != NULL)
      read_row (&reading, tov_csv_reader_get_line (reader), n_columns);
  }
  if (error != NULL || header == NULL) {
    TovPackagePlace place = { self->order, self->name, tov_csv_reader_get_line (reader), 0, NULL };

    tov_package_faults_add (
        faults, &place, NULL,
        error != NULL ? error->message : _ ("the first line with the names of columns is missing"));
    self->is_whole = FALSE;
  }
}

char **
tov_package_columns (const TovEntity *entity)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

  g_strv_builder_add (columns, "id");
  for (guint i = 0; i < entity->n_fields; i++)
    g_strv_builder_add (columns, entity->fields[i].name);
  if (tov_entities_find (entity->name) == entity)
    for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
      g_strv_builder_add (columns, stamps[i]);
  return g_strv_builder_end (columns);
}

gboolean
tov_package_is_stamp (const char *text)
{
  g_autofree char *minute = NULL;

  if (strlen (text) != strlen ("YYYY-MM-DDTHH:MM:SSZ"))
    return FALSE;
  minute = g_strndup (text, strlen ("YYYY-MM-DDTHH:MM"));
  text += strlen (minute);
  return tov_date_time_is_valid (minute) && text[0] == ':' && text[1] >= '0' && text[1] <= '5'
         && g_ascii_isdigit (text[2]) && text[3] == 'Z';
}

TovPackageFile *
tov_package_file_new (const TovEntity *entity, guint order)
{
  TovPackageFile *self = g_new0 (TovPackageFile, 1);
  guint n_columns;

  self->entity = entity;
  self->name = g_strconcat (entity->name, ".csv", NULL);
  self->order = order;
  self->columns = tov_package_columns (entity);
  n_columns = g_strv_length (self->columns);
  self->positions = g_new (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->positions[i] = MISSING + i;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  self->is_whole = TRUE;
  return self;
}

void
tov_package_file_free (TovPackageFile *self)
{
  g_free (self->name);
  g_strfreev (self->columns);
  g_free (self->positions);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->own);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

gboolean
tov_package_file_read (TovPackageFile *self,
                       const char *directory,
                       const char *now,
                       TovPackageFaults *faults,
                       GError **error)
{
  g_autofree char *path = g_build_filename (directory, self->name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (TovCsvReader) reader = NULL;
  g_autoptr (GError) failure = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &failure)) {
    if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
      return TRUE;
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("The file could not be read, and nothing was changed: %s"), failure->message);
    return FALSE;
  }
  reader = tov_csv_reader_new (text, length, ',');
  read_rows (self, reader, now, faults);
  return TRUE;
}

guint64
tov_package_file_bit (const TovPackageFile *self, const TovField *field)
{
  return G_GUINT64_CONSTANT (1) << get_column (self, field);
}

void
tov_package_file_add_fault (const TovPackageFile *self,
                            const TovPackageRow *row,
                            const TovField *field,
                            TovPackageFaults *faults,
                            const char *message)
{
  TovPackagePlace place = place_of (self, row->line, get_column (self, field));
  g_autofree char *value = tov_record_get_text (row->record, field);

  tov_package_faults_add (faults, &place, value, message);
}
