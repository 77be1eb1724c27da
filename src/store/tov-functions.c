/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-functions.h"

#include "tov-entities.h"
#include "tov-text.h"

#include <string.h>

/* Texts this short are compared without an allocation each; nearly all names are. */
#define SHORT_TEXT 128

static char *
terminate (char *buffer, const void *text, int length)
{
  char *copy = length < SHORT_TEXT ? buffer : g_malloc ((gsize) length + 1);

  memcpy (copy, text, (gsize) length);
  copy[length] = '\0';
  return copy;
}

static int
on_database_compare_cb (void *data, int length_a, const void *a, int length_b, const void *b)
{
  char buffer_a[SHORT_TEXT], buffer_b[SHORT_TEXT];
  char *text_a = terminate (buffer_a, a, length_a);
  char *text_b = terminate (buffer_b, b, length_b);
  int order = tov_text_compare (text_a, text_b);

  if (text_a != buffer_a)
    g_free (text_a);
  if (text_b != buffer_b)
    g_free (text_b);
  return order;
}

static void
on_database_search_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 1; i < n_values; i++) {
    const char *value = (const char *) sqlite3_value_text (values[i]);

    if (value != NULL)
      g_string_append_printf (text, "%s\n", value);
  }
  sqlite3_result_int (context,
                      tov_text_matches (text->str, (const char *) sqlite3_value_text (values[0])));
}

/* One record serves all rows of a question: to make one for each takes longer than to read it. */
static TovRecord *
get_record (sqlite3_context *context, sqlite3_value *entity)
{
  TovRecord *record = sqlite3_get_auxdata (context, 0);

  if (record == NULL) {
    record = tov_record_new (tov_entities_find ((const char *) sqlite3_value_text (entity)));
    sqlite3_set_auxdata (context, 0, record, g_object_unref);
    /* Gives NULL where SQLite did not keep it. */
    record = sqlite3_get_auxdata (context, 0);
  }
  return record;
}

static void
on_database_title_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  TovRecord *record = get_record (context, values[0]);
  const TovEntity *entity;
  int position = 1;

  if (record == NULL) {
    sqlite3_result_error_nomem (context);
    return;
  }
  entity = tov_record_get_entity (record);
  for (guint i = 0; i < entity->n_fields; i++)
    if (tov_functions_title_reads (entity, &entity->fields[i]))
      tov_record_set_text (record, &entity->fields[i],
                           (const char *) sqlite3_value_text (values[position++]), NULL);
  g_assert (position == n_values);
  sqlite3_result_text (context, tov_record_display (record), -1, g_free);
}

int
tov_functions_register (sqlite3 *database)
{
  /* DIRECTONLY: a file that somebody sends us cannot make its schema call them. */
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  int code =
      sqlite3_create_collation (database, "danish", SQLITE_UTF8, NULL, on_database_compare_cb);

  if (code == SQLITE_OK)
    code = sqlite3_create_function (database, "tov_search", -1, flags, NULL, on_database_search_cb,
                                    NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (database, "tov_title", -1, flags, NULL, on_database_title_cb,
                                    NULL, NULL);
  return code;
}

gboolean
tov_functions_title_reads (const TovEntity *entity, const TovField *field)
{
  return (field->flags & TOV_FIELD_TITLE) || g_strcmp0 (field->name, entity->covered_by) == 0;
}
