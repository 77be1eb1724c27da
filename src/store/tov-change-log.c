/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-change-log.h"

#include "tov-clock.h"
#include "tov-entities.h"
#include "tov-sql.h"

static const char *const operations[] = { "insert", "update", "delete" };

/* SELECT 'given_name', OLD."given_name", NEW."given_name": a new record has no old values, and a
 * deleted one no new ones. */
static void
append_value (GString *sql, const char *operation, const char *name)
{
  g_string_append (sql, " UNION ALL SELECT ");
  tov_sql_append_text (sql, name);
  g_string_append (sql, ", ");
  if (g_str_equal (operation, "insert"))
    g_string_append (sql, "NULL");
  else
    tov_sql_append_name (sql, "OLD", name);
  g_string_append (sql, ", ");
  if (g_str_equal (operation, "delete"))
    g_string_append (sql, "NULL");
  else
    tov_sql_append_name (sql, "NEW", name);
}

static void
append_trigger (GString *sql, const TovEntity *entity, const char *operation)
{
  g_string_append_printf (sql,
                          "CREATE TEMP TRIGGER IF NOT EXISTS \"record_%s_%s\" AFTER %s ON main.",
                          operation, entity->name, operation);
  tov_sql_append_name (sql, NULL, entity->name);
  g_string_append_printf (
      sql,
      " BEGIN INSERT INTO change_entry"
      " (transaction_id, entity, record_id, operation, field, old_value, new_value)"
      " SELECT (SELECT max (id) FROM change_transaction), '%s', %s.id, '%s',"
      " field, old_value, new_value FROM"
      " (SELECT NULL AS field, NULL AS old_value, NULL AS new_value",
      entity->name, g_str_equal (operation, "delete") ? "OLD" : "NEW", operation);
  for (guint i = 0; i < entity->n_fields; i++)
    append_value (sql, operation, entity->fields[i].name);
  append_value (sql, operation, "created");
  append_value (sql, operation, "changed");
  append_value (sql, operation, "rev");
  g_string_append (sql, ") WHERE old_value IS NOT new_value; END;\n");
}

/* Rows of the change log have no stamps. */
static void
append_columns (GString *sql, const TovEntity *entity)
{
  tov_sql_append_name (sql, NULL, "id");
  for (guint i = 0; i < entity->n_fields; i++) {
    g_string_append (sql, ", ");
    tov_sql_append_name (sql, NULL, entity->fields[i].name);
  }
}

/* Only the values before and after and the act that is undone may be missing in the table; other
 * empty texts are texts. */
static const char *
get_empty (const TovField *field)
{
  return field->kind == TOV_KIND_NOTE || field->kind == TOV_KIND_REFERENCE ? NULL : "";
}

/* What was undone can be done again until something else is done. */
static gboolean
drop_undone (TovConnection *connection, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (connection,
                              "UPDATE change_transaction SET state = 'dropped'"
                              " WHERE undoes_id IS NULL AND state = 'undone'",
                              error);

  return statement != NULL && tov_statement_run (statement, error);
}

gboolean
tov_change_log_start (TovConnection *connection, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
      append_trigger (sql, *entity, operations[i]);
  return tov_connection_execute (connection, sql->str, error);
}

gboolean
tov_change_log_stop (TovConnection *connection, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
      g_string_append_printf (sql, "DROP TRIGGER IF EXISTS temp.\"record_%s_%s\";\n", operations[i],
                              (*entity)->name);
  return tov_connection_execute (connection, sql->str, error);
}

gboolean
tov_change_log_begin (
    TovConnection *connection, const char *who, const char *title, gint64 undoes_id, GError **error)
{
  TovStatement *statement;
  g_autofree char *now = tov_clock_now ();

  if (undoes_id == 0 && !drop_undone (connection, error))
    return FALSE;
  statement = tov_connection_prepare (connection,
                                      "INSERT INTO change_transaction (at, who, title, undoes_id)"
                                      " VALUES (?, ?, ?, nullif (?, 0))",
                                      error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, now);
  tov_statement_bind_text (statement, 2, who);
  tov_statement_bind_text (statement, 3, title);
  tov_statement_bind_int64 (statement, 4, undoes_id);
  return tov_statement_run (statement, error);
}

gboolean
tov_change_log_insert (TovConnection *connection, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (GString) sql = g_string_new ("INSERT INTO ");
  TovStatement *statement;

  tov_sql_append_name (sql, NULL, entity->name);
  g_string_append (sql, " (");
  append_columns (sql, entity);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append (sql, ")");
  statement = tov_connection_prepare (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, tov_record_get_id (record));
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *value = tov_record_get_text (record, field);

    tov_statement_bind_text (statement, (int) i + 2, value != NULL ? value : get_empty (field));
  }
  return tov_statement_run (statement, error);
}

gboolean
tov_change_log_foreach (TovConnection *connection,
                        const TovEntity *entity,
                        TovRecordFunc func,
                        gpointer user_data,
                        GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GError) failure = NULL;
  TovStatement *statement;

  append_columns (sql, entity);
  g_string_append (sql, " FROM ");
  tov_sql_append_name (sql, NULL, entity->name);
  g_string_append (sql, " ORDER BY CAST (id AS TEXT)");
  statement = tov_connection_prepare (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  while (tov_statement_step (statement, &failure)) {
    g_autoptr (TovRecord) record = tov_record_new (entity);

    tov_record_set_id (record, tov_statement_get_text (statement, 0));
    for (guint i = 0; i < entity->n_fields; i++)
      g_object_set (record, entity->fields[i].name, tov_statement_get_text (statement, (int) i + 1),
                    NULL);
    func (record, user_data);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
