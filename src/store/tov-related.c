/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-related.h"

#include "tov-sql.h"

static const TovField *
find_date (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind == TOV_KIND_DATE)
      return &entity->fields[i];
  return NULL;
}

static char *
build_query (const TovEntity *entity, const char *field)
{
  const TovField *date = find_date (entity);
  g_autoptr (GString) rest = g_string_new ("WHERE ");

  tov_sql_append_name (rest, NULL, field);
  g_string_append (rest, " = ?1 ORDER BY ");
  if (date != NULL) {
    tov_sql_append_name (rest, NULL, date->name);
    g_string_append (rest, ", ");
  }
  g_string_append (rest, "id");
  return tov_sql_select (entity, rest->str);
}

GPtrArray *
tov_related_load (
    TovStore *store, const TovEntity *entity, const char *field, const char *id, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = build_query (entity, field);
  TovStatement *statement = tov_connection_prepare (tov_store_get_connection (store), sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, id);
  while (tov_statement_step (statement, &failure)) {
    TovRecord *record = tov_record_new (entity);

    g_ptr_array_add (records, record);
    if (!tov_sql_read (statement, record, &failure))
      break;
  }
  tov_statement_reset (statement);
  if (failure == NULL)
    return g_steal_pointer (&records);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
