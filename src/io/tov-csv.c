/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TovCsvReader
{
  const char *position;
  const char *end;
  /* The first byte that is no part of UTF-8; the end if there is none. */
  const char *invalid;
  char separator;
  /* Where the last row began, and where the next one will. */
  guint line;
  guint next_line;
  GPtrArray *row;
};

G_DEFINE_QUARK (tov_csv_error_quark, tov_csv_error)

static gboolean
fail_form (GError **error, const char *message)
{
  g_set_error_literal (error, TOV_CSV_ERROR, TOV_CSV_ERROR_FORM, message);
  return FALSE;
}

/* Characters of the line end at the position: 2, 1, or 0 where there is none. */
static guint
measure_line_end (TovCsvReader *self)
{
  if (self->position < self->end && *self->position == '\n')
    return 1;
  if (self->end - self->position >= 2 && self->position[0] == '\r' && self->position[1] == '\n')
    return 2;
  return 0;
}

static gboolean
skip_line_end (TovCsvReader *self)
{
  guint length = measure_line_end (self);

  self->position += length;
  self->next_line += length > 0 ? 1 : 0;
  return length > 0;
}

static gboolean
skip_separator (TovCsvReader *self)
{
  if (self->position == self->end || *self->position != self->separator)
    return FALSE;
  self->position++;
  return TRUE;
}

/* A quote inside is written twice; line ends inside belong to the value. */
static gboolean
read_quoted (TovCsvReader *self, GError **error)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (self->position++; self->position < self->end; self->position++) {
    if (*self->position == '"') {
      self->position++;
      if (self->position == self->end || *self->position != '"') {
        g_ptr_array_add (self->row, g_string_free (g_steal_pointer (&value), FALSE));
        return TRUE;
      }
    } else if (*self->position == '\n') {
      self->next_line++;
    }
    g_string_append_c (value, *self->position);
  }
  return fail_form (error, _ ("a quoted value is not closed"));
}

static gboolean
read_plain (TovCsvReader *self, GError **error)
{
  const char *start = self->position;

  for (; self->position < self->end; self->position++) {
    if (*self->position == self->separator || measure_line_end (self) > 0)
      break;
    if (*self->position == '"')
      return fail_form (error, _ ("a quote inside a value that is not quoted"));
    if (*self->position == '\r')
      return fail_form (error, _ ("a carriage return that ends no line"));
  }
  g_ptr_array_add (self->row, g_strndup (start, self->position - start));
  return TRUE;
}

static gboolean
read_row (TovCsvReader *self, GError **error)
{
  do {
    gboolean quoted = self->position < self->end && *self->position == '"';

    if (!(quoted ? read_quoted (self, error) : read_plain (self, error)))
      return FALSE;
  } while (skip_separator (self));
  if (self->position < self->end && !skip_line_end (self))
    return fail_form (error, _ ("text behind a closing quote"));
  if (self->position > self->invalid)
    return fail_form (error, _ ("text that is not UTF-8"));
  return TRUE;
}

static void
append_value (GString *text, const char *value, char separator)
{
  const char special[] = { separator, '"', '\r', '\n', '\0' };

  if (strpbrk (value, special) == NULL) {
    g_string_append (text, value);
    return;
  }
  g_string_append_c (text, '"');
  for (; *value != '\0'; value++) {
    if (*value == '"')
      g_string_append_c (text, '"');
    g_string_append_c (text, *value);
  }
  g_string_append_c (text, '"');
}

TovCsvReader *
tov_csv_reader_new (const char *text, gsize length, char separator)
{
  TovCsvReader *self = g_new0 (TovCsvReader, 1);

  self->position = text;
  self->end = text + length;
  g_utf8_validate_len (text, length, &self->invalid);
  if (length >= strlen (TOV_CSV_MARK) && memcmp (text, TOV_CSV_MARK, strlen (TOV_CSV_MARK)) == 0)
    self->position += strlen (TOV_CSV_MARK);
  self->separator = separator;
  self->next_line = 1;
  self->row = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
tov_csv_reader_free (TovCsvReader *self)
{
  g_ptr_array_unref (self->row);
  g_free (self);
}

GPtrArray *
tov_csv_reader_next (TovCsvReader *self, GError **error)
{
  while (skip_line_end (self))
    ;
  if (self->position == self->end)
    return NULL;
  self->line = self->next_line;
  g_ptr_array_set_size (self->row, 0);
  if (read_row (self, error))
    return self->row;
  /* Where the next row would begin cannot be known any more. */
  self->position = self->end;
  return NULL;
}

guint
tov_csv_reader_get_line (TovCsvReader *self)
{
  return self->line;
}

void
tov_csv_append_row (GString *text, const char *const *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++) {
    if (i > 0)
      g_string_append_c (text, ',');
    if (values[i] != NULL)
      append_value (text, values[i], ',');
  }
  g_string_append (text, "\r\n");
}

void
tov_csv_append_list_row (GString *text,
                         const char *const *values,
                         const gboolean *numeric,
                         guint n_values)
{
  for (guint i = 0; i < n_values; i++) {
    const char *value = values[i] != NULL ? values[i] : "";
    gboolean is_number = numeric != NULL && numeric[i];
    g_autofree char *safe = NULL;

    if (i > 0)
      g_string_append_c (text, ';');
    /* What begins like a formula would be run by a spreadsheet that opens the list. */
    if (!is_number && *value != '\0' && strchr ("=+-@\t\r\n", *value) != NULL)
      safe = g_strconcat ("'", value, NULL);
    append_value (text, safe != NULL ? safe : value, ';');
  }
  g_string_append (text, "\r\n");
}
