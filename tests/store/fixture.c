/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "test-folder.h"

#include "tov-store-undo.h"

static TovRecord *
make_record (const TovEntity *entity, const char *id, va_list pairs)
{
  TovRecord *record = tov_record_new (entity);
  const char *name;

  tov_record_set_id (record, id);
  while ((name = va_arg (pairs, const char *)) != NULL) {
    g_autoptr (GError) error = NULL;

    tov_record_set_text (record, tov_entity_get_field (entity, name), va_arg (pairs, const char *),
                         &error);
    g_assert_no_error (error);
  }
  return record;
}

char *
fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("tovholder-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
fixture_remove_folder (char *folder)
{
  test_folder_remove (folder);
  g_free (folder);
}

TovStore *
fixture_open (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (NULL, &error);

  g_assert_no_error (error);
  return store;
}

TovRecord *
fixture_make (const TovEntity *entity, const char *id, ...)
{
  TovRecord *record;
  va_list pairs;

  va_start (pairs, id);
  record = make_record (entity, id, pairs);
  va_end (pairs);
  return record;
}

void
fixture_save (TovStore *store, const TovEntity *entity, const char *id, ...)
{
  g_autoptr (TovRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  va_list pairs;

  va_start (pairs, id);
  record = make_record (entity, id, pairs);
  va_end (pairs);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

char *
fixture_ask (TovConnection *connection, const char *sql)
{
  g_autoptr (GString) answer = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  TovStatement *statement = tov_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  while (tov_statement_step (statement, &error)) {
    const char *value = tov_statement_get_text (statement, 0);

    g_string_append_printf (answer, "%s%s", answer->len > 0 ? "\n" : "",
                            value != NULL ? value : "NULL");
  }
  g_assert_no_error (error);
  return g_strdup (answer->str);
}

void
fixture_assert_answer (TovConnection *connection, const char *sql, const char *answer)
{
  g_autofree char *real = fixture_ask (connection, sql);

  g_assert_cmpstr (real, ==, answer);
}

void
fixture_undo (TovStore *store)
{
  g_autoptr (GError) error = NULL;

  tov_store_undo (store, &error);
  g_assert_no_error (error);
}

void
fixture_redo (TovStore *store)
{
  g_autoptr (GError) error = NULL;

  tov_store_redo (store, &error);
  g_assert_no_error (error);
}
