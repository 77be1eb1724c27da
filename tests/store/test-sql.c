/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-alter.h"
#include "tov-ball.h"
#include "tov-entities.h"
#include "tov-sql.h"

static void
test_quotes (void)
{
  g_autofree char *select = tov_sql_select (&tov_alter_entity, "WHERE id = ?");
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (g_str_has_prefix (select, "SELECT \"id\", \"network_map_id\", \"label\","));
  g_assert_true (g_str_has_suffix (select, "\"changed\", \"rev\" FROM \"alter\" WHERE id = ?"));
  tov_sql_append_text (text, "Tove's '");
  g_assert_cmpstr (text->str, ==, "'Tove''s '''");
}

/* A value of each kind; not the one that an empty field has. */
static const char *
get_sample (const TovField *field)
{
  static const char *const samples[] = {
    [TOV_KIND_TEXT] = "Åse's \"fugl\"",
    [TOV_KIND_NOTE] = "Første linje\n\tanden linje",
    [TOV_KIND_REFERENCE] = "somebody",
    [TOV_KIND_DATE] = "2011-10-14",
    [TOV_KIND_TIME] = "2011-10-14T09:30",
    [TOV_KIND_BIRTH] = "1993-05",
    [TOV_KIND_BOOLEAN] = "1",
    [TOV_KIND_NUMBER] = "3",
    [TOV_KIND_MONEY] = "-123456789012",
    [TOV_KIND_FILE] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  };

  if (field->kind == TOV_KIND_CHOICE)
    return field->choices[0].code;
  return samples[field->kind];
}

static TovRecord *
make_sample (const TovEntity *entity)
{
  TovRecord *record = tov_record_new (entity);

  tov_record_set_id (record, "sample");
  tov_record_set_created (record, "2011-10-14T07:30:00Z");
  tov_record_set_changed (record, "2011-10-15T07:30:00Z");
  tov_record_set_rev (record, 7);
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autoptr (GError) error = NULL;

    /* A year does not begin at 3. */
    if (tov_record_set_text (record, &entity->fields[i], get_sample (&entity->fields[i]), &error))
      continue;
    tov_record_set_text (record, &entity->fields[i], "2011", NULL);
  }
  if (entity == &tov_ball_entity)
    g_clear_pointer (&TOV_BALL (record)->organisation_id, g_free);
  return record;
}

static void
assert_same (TovRecord *a, TovRecord *b)
{
  const TovEntity *entity = tov_record_get_entity (a);

  g_assert_cmpstr (tov_record_get_id (a), ==, tov_record_get_id (b));
  g_assert_cmpstr (tov_record_get_created (a), ==, tov_record_get_created (b));
  g_assert_cmpstr (tov_record_get_changed (a), ==, tov_record_get_changed (b));
  g_assert_cmpint (tov_record_get_rev (a), ==, tov_record_get_rev (b));
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *value_a = tov_record_get_text (a, &entity->fields[i]);
    g_autofree char *value_b = tov_record_get_text (b, &entity->fields[i]);

    g_assert_cmpstr (value_a, ==, value_b);
  }
}

static void
write_sample (TovConnection *connection, TovRecord *record, char *sql, gboolean has_rev)
{
  g_autoptr (GError) error = NULL;
  TovStatement *statement = tov_connection_prepare (connection, sql, &error);
  int position;

  g_free (sql);
  g_assert_no_error (error);
  position = tov_sql_bind (statement, record);
  if (has_rev)
    tov_statement_bind_int64 (statement, position, tov_record_get_rev (record));
  tov_statement_run (statement, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tov_connection_get_changes (connection), ==, 1);
}

static void
assert_stored (TovConnection *connection, TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autofree char *sql = tov_sql_select (entity, "WHERE \"id\" = 'sample'");
  g_autoptr (TovRecord) read = tov_record_new (entity);
  g_autoptr (GError) error = NULL;
  TovStatement *statement = tov_connection_prepare (connection, sql, &error);

  g_assert_true (tov_statement_step (statement, &error));
  g_assert_true (tov_sql_read (statement, read, &error));
  tov_statement_reset (statement);
  assert_same (record, read);
}

static void
test_values (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  TovConnection *connection = tov_store_get_connection (store);

  /* What the samples refer to is not there, which would be noticed at the end of an act. */
  g_assert_true (tov_connection_execute (connection, "BEGIN", NULL));
  g_assert_true (tov_connection_execute (
      connection, "INSERT INTO change_transaction (id, at, who, title) VALUES (1, '', '', '')",
      NULL));
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_autoptr (TovRecord) record = make_sample (*entity);

    write_sample (connection, record, tov_sql_insert (*entity), FALSE);
    assert_stored (connection, record);
    tov_record_set_changed (record, "2011-10-16T07:30:00Z");
    write_sample (connection, record, tov_sql_update (*entity), TRUE);
    assert_stored (connection, record);
    tov_record_set_rev (record, 9);
    write_sample (connection, record, tov_sql_upsert (*entity), FALSE);
    assert_stored (connection, record);
  }
  g_assert_true (tov_connection_execute (connection, "ROLLBACK", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sql/quotes-names-and-texts", test_quotes);
  g_test_add_func ("/sql/every-value-of-every-entity-comes-back", test_values);
  return g_test_run ();
}
