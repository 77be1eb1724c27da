/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-package-history.h"

#include "tov-change-entry.h"
#include "tov-change-transaction.h"

static const TovEntity *const entities[] = {
  &tov_change_transaction_entity,
  &tov_change_entry_entity,
  NULL,
};

/* "id, at, who, title" */
static char *
list_columns (const TovEntity *entity)
{
  g_autoptr (GString) columns = g_string_new ("id");

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (columns, ", %s", entity->fields[i].name);
  return g_strdup (columns->str);
}

/* Only the values before and after may be missing in the table; other empty texts are texts. */
static const char *
get_empty (const TovField *field)
{
  return field->kind == TOV_KIND_NOTE ? NULL : "";
}

const TovEntity *const *
tov_package_history_entities (void)
{
  return entities;
}

gboolean
tov_package_history_insert (TovConnection *connection, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autofree char *columns = list_columns (entity);
  g_autoptr (GString) sql = g_string_new (NULL);
  TovStatement *statement;

  g_string_printf (sql, "INSERT INTO %s (%s) VALUES (?", entity->name, columns);
  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  statement = tov_connection_prepare (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, tov_record_get_id (record));
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *value = tov_record_get_text (record, &entity->fields[i]);

    tov_statement_bind_text (statement, i + 2,
                             value != NULL ? value : get_empty (&entity->fields[i]));
  }
  return tov_statement_run (statement, error);
}

gboolean
tov_package_history_foreach (TovConnection *connection,
                             const TovEntity *entity,
                             TovPackageHistoryFunc func,
                             gpointer user_data,
                             GError **error)
{
  g_autofree char *columns = list_columns (entity);
  g_autofree char *sql =
      g_strdup_printf ("SELECT %s FROM %s ORDER BY CAST (id AS TEXT)", columns, entity->name);
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (tov_statement_step (statement, &failure)) {
    g_autoptr (TovRecord) record = tov_record_new (entity);

    tov_record_set_id (record, tov_statement_get_text (statement, 0));
    for (guint i = 0; i < entity->n_fields; i++)
      g_object_set (record, entity->fields[i].name, tov_statement_get_text (statement, i + 1),
                    NULL);
    func (record, user_data);
  }
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  return TRUE;
}
