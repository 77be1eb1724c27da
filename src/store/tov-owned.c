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

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, id);
  return tov_store_make_all_live (store, entity, row, error);
}
