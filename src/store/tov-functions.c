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

static void
on_database_title_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const TovEntity *entity = tov_entities_find ((const char *) sqlite3_value_text (values[0]));
  g_autoptr (TovRecord) record = tov_record_new (entity);

  g_assert (entity->n_fields + 1 == (guint) n_values);
  for (guint i = 0; i < entity->n_fields; i++)
    tov_record_set_text (record, &entity->fields[i],
                         (const char *) sqlite3_value_text (values[i + 1]), NULL);
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
