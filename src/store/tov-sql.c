/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sql.h"

#include <glib/gi18n-lib.h>

typedef void (*ColumnFunc) (GString *sql, const char *name, guint position);

static void
append_name (GString *sql, const char *name, guint position)
{
  tov_sql_append_name (sql, NULL, name);
}

static void
append_mark (GString *sql, const char *name, guint position)
{
  g_string_append_printf (sql, "?%u", position);
}

static void
append_mark_assignment (GString *sql, const char *name, guint position)
{
  g_string_append_printf (sql, "\"%s\" = ?%u", name, position);
}

static void
append_excluded_assignment (GString *sql, const char *name, guint position)
{
  g_string_append_printf (sql, "\"%s\" = excluded.\"%s\"", name, name);
}

/* All columns but the id, each written by append, with their positions. */
static void
append_values (GString *sql, const TovEntity *entity, ColumnFunc append)
{
  guint position = 2;

  for (guint i = 0; i < entity->n_fields; i++) {
    append (sql, entity->fields[i].name, position++);
    g_string_append (sql, ", ");
  }
  append (sql, "created", position++);
  g_string_append (sql, ", ");
  append (sql, "changed", position++);
  g_string_append (sql, ", ");
  append (sql, "rev", position);
}

static void
append_columns (GString *sql, const TovEntity *entity, ColumnFunc append)
{
  append (sql, "id", 1);
  g_string_append (sql, ", ");
  append_values (sql, entity, append);
}

static GString *
start_insert (const TovEntity *entity)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", entity->name);
  append_columns (sql, entity, append_name);
  g_string_append (sql, ") VALUES (");
  append_columns (sql, entity, append_mark);
  g_string_append (sql, ")");
  return sql;
}

void
tov_sql_append_name (GString *sql, const char *alias, const char *name)
{
  if (alias != NULL)
    g_string_append_printf (sql, "%s.", alias);
  g_string_append_printf (sql, "\"%s\"", name);
}

void
tov_sql_append_text (GString *sql, const char *text)
{
  g_string_append_c (sql, '\'');
  for (; *text != '\0'; text++) {
    if (*text == '\'')
      g_string_append_c (sql, '\'');
    g_string_append_c (sql, *text);
  }
  g_string_append_c (sql, '\'');
}

char *
tov_sql_select (const TovEntity *entity, const char *rest)
{
  GString *sql = g_string_new ("SELECT ");

  append_columns (sql, entity, append_name);
  g_string_append_printf (sql, " FROM \"%s\" %s", entity->name, rest);
  return g_string_free (sql, FALSE);
}

char *
tov_sql_insert (const TovEntity *entity)
{
  return g_string_free (start_insert (entity), FALSE);
}

char *
tov_sql_upsert (const TovEntity *entity)
{
  GString *sql = start_insert (entity);

  g_string_append (sql, " ON CONFLICT (\"id\") DO UPDATE SET ");
  append_values (sql, entity, append_excluded_assignment);
  return g_string_free (sql, FALSE);
}

char *
tov_sql_update (const TovEntity *entity)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", entity->name);
  append_values (sql, entity, append_mark_assignment);
  g_string_append_printf (sql, " WHERE \"id\" = ?1 AND \"rev\" = ?%u", entity->n_fields + 5);
  return g_string_free (sql, FALSE);
}

int
tov_sql_bind (TovStatement *statement, TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);
  int position = 1;

  tov_statement_bind_text (statement, position++, tov_record_get_id (record));
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *value = tov_record_get_text (record, &entity->fields[i]);

    /* Columns of whole numbers turn a text of digits into the number. */
    tov_statement_bind_text (statement, position++, value);
  }
  tov_statement_bind_text (statement, position++, tov_record_get_created (record));
  tov_statement_bind_text (statement, position++, tov_record_get_changed (record));
  tov_statement_bind_int64 (statement, position++, tov_record_get_rev (record));
  return position;
}

gboolean
tov_sql_read (TovStatement *statement, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  gboolean is_good = TRUE;
  int column = 0;

  tov_record_set_id (record, tov_statement_get_text (statement, column++));
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autoptr (GError) fault = NULL;

    if (tov_record_set_text (record, field, tov_statement_get_text (statement, column++), &fault)
        || !is_good)
      continue;
    is_good = FALSE;
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED,
                 _ ("“%s” holds a value that is not allowed: %s"), _ (field->label),
                 fault->message);
  }
  tov_record_set_created (record, tov_statement_get_text (statement, column++));
  tov_record_set_changed (record, tov_statement_get_text (statement, column++));
  tov_record_set_rev (record, tov_statement_get_int64 (statement, column));
  return is_good;
}
