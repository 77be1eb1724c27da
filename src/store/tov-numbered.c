/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-numbered.h"

#include "tov-sql.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

static gint64
get_number (TovRecord *record)
{
  gint64 number;

  g_object_get (record, "position", &number, NULL);
  return number;
}

static gboolean
save_number (TovStore *store, TovRecord *record, gint64 number, GError **error)
{
  g_autoptr (TovRecord) edited = NULL;

  if (get_number (record) == number)
    return TRUE;
  edited = tov_record_copy (record);
  g_object_set (edited, "position", number, NULL);
  return tov_store_save (store, edited, error);
}

static gboolean
save_numbers (TovStore *store, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!save_number (store, g_ptr_array_index (records, i), i + 1, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
tov_numbered_load (TovStore *store,
                   const TovEntity *entity,
                   const char *owner_field,
                   const char *id,
                   GError **error)
{
  g_autofree char *rest = g_strdup_printf (
      "WHERE \"%s\" = ?1 ORDER BY position IS NULL, position, created, id", owner_field);
  g_autofree char *sql = tov_sql_select (entity, rest);
  TovStatement *row = tov_connection_prepare (store->connection, sql, error);

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, id);
  return tov_store_make_all_live (store, entity, row, error);
}

gint64
tov_numbered_next (GPtrArray *records)
{
  gint64 last = records->len;

  for (guint i = 0; i < records->len; i++)
    last = MAX (last, get_number (g_ptr_array_index (records, i)));
  return last + 1;
}

gboolean
tov_numbered_move (
    TovStore *store, GPtrArray *records, TovRecord *record, guint place, GError **error)
{
  g_autofree char *name = tov_record_display (record);
  g_autofree char *title = g_strdup_printf (_ ("“%s” moved"), name);
  TovRecord *moved = g_object_ref (record);

  g_ptr_array_remove (records, record);
  g_ptr_array_insert (records, (int) MIN (place, records->len), moved);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, save_numbers (store, records, error), error);
}
