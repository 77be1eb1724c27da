/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-owned.h"

#include "tov-sql.h"
#include "tov-store-private.h"

GPtrArray *
tov_owned_load (TovStore *store,
                const TovEntity *entity,
                const char *owner_field,
                const char *id,
                const char *order_field,
                GError **error)
{
  g_autofree char *rest =
      g_strdup_printf ("WHERE \"%s\" = ?1 ORDER BY \"%s\", \"id\"", owner_field, order_field);
  g_autofree char *sql = tov_sql_select (entity, rest);
  TovStatement *row = tov_connection_prepare (store->connection, sql, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GError *failure = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, id);
  while (failure == NULL && tov_statement_step (row, &failure))
    g_ptr_array_add (records, tov_store_make_live (store, entity, row, &failure));
  if (failure == NULL)
    return g_steal_pointer (&records);
  tov_statement_reset (row);
  g_propagate_error (error, failure);
  return NULL;
}
