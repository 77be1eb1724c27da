/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-store-undo.h"

#include "tov-entities.h"
#include "tov-file.h"
#include "tov-sql.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

/* An act of which no entry is there, because it changed nothing or a package has left them out, is
 * passed by. */
#define FIND_ACT(state, order)                                                           \
  "SELECT id, title FROM change_transaction AS t WHERE undoes_id IS NULL"                \
  " AND state = '" state "' AND EXISTS (SELECT 1 FROM change_entry WHERE transaction_id" \
  " = t.id) ORDER BY id " order " LIMIT 1"

/* What one statement of an act did to one record: the fields that it changed, and their values
 * before and after, some of them NULL. */
typedef struct
{
  const TovEntity *entity;
  char *id;
  char *operation;
  GPtrArray *fields;
  GPtrArray *old_values;
  GPtrArray *new_values;
} Step;

static Step *
create_step (const char *entity, const char *id, const char *operation)
{
  Step *step = g_new0 (Step, 1);

  step->entity = tov_entities_find (entity);
  step->id = g_strdup (id);
  step->operation = g_strdup (operation);
  step->fields = g_ptr_array_new_with_free_func (g_free);
  step->old_values = g_ptr_array_new_with_free_func (g_free);
  step->new_values = g_ptr_array_new_with_free_func (g_free);
  return step;
}

static void
free_step (Step *step)
{
  g_free (step->id);
  g_free (step->operation);
  g_ptr_array_unref (step->fields);
  g_ptr_array_unref (step->old_values);
  g_ptr_array_unref (step->new_values);
  g_free (step);
}

/* The act that is undone or done again next: its id and title (transfer full); FALSE if there is
 * none. */
static gboolean
find_act (TovStore *self, gboolean is_redo, gint64 *id, char **title, GError **error)
{
  TovStatement *statement = tov_connection_prepare (
      tov_store_get_connection (self),
      is_redo ? FIND_ACT ("undone", "ASC") : FIND_ACT ("done", "DESC"), error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  if (tov_statement_step (statement, &failure)) {
    *id = tov_statement_get_int64 (statement, 0);
    *title = g_strdup (tov_statement_get_text (statement, 1));
    tov_statement_reset (statement);
    return TRUE;
  }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING,
                         is_redo ? _ ("There is nothing to redo.")
                                 : _ ("There is nothing to undo."));
  return FALSE;
}

/* Whether the entry in a row belongs to the same statement as the ones before. The rev stands last
 * in what a save writes, and no statement writes a field twice. */
static gboolean
continues (const Step *step, TovStatement *row)
{
  const char *last = g_ptr_array_index (step->fields, step->fields->len - 1);

  return step->entity == tov_entities_find (tov_statement_get_text (row, 0))
         && g_str_equal (step->id, tov_statement_get_text (row, 1))
         && g_str_equal (step->operation, tov_statement_get_text (row, 2))
         && !g_str_equal (last, "rev")
         && !g_ptr_array_find_with_equal_func (step->fields, tov_statement_get_text (row, 3),
                                               g_str_equal, NULL);
}

/* What an act did, in order: elements Step. */
static GPtrArray *
load_steps (TovStore *self, gint64 act, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (self->connection,
                              "SELECT entity, record_id, operation, field, old_value, new_value"
                              " FROM change_entry WHERE transaction_id = ? ORDER BY id",
                              error);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_step);
  g_autoptr (GError) failure = NULL;
  Step *step = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_int64 (statement, 1, act);
  while (tov_statement_step (statement, &failure)) {
    if (step == NULL || !continues (step, statement)) {
      step =
          create_step (tov_statement_get_text (statement, 0), tov_statement_get_text (statement, 1),
                       tov_statement_get_text (statement, 2));
      g_ptr_array_add (steps, step);
    }
    g_ptr_array_add (step->fields, g_strdup (tov_statement_get_text (statement, 3)));
    g_ptr_array_add (step->old_values, g_strdup (tov_statement_get_text (statement, 4)));
    g_ptr_array_add (step->new_values, g_strdup (tov_statement_get_text (statement, 5)));
  }
  if (failure == NULL)
    return g_steal_pointer (&steps);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
append_fields (GString *sql, const Step *step, const char *separator, const char *rest)
{
  for (guint i = 0; i < step->fields->len; i++) {
    g_string_append (sql, i > 0 ? separator : "");
    tov_sql_append_name (sql, NULL, g_ptr_array_index (step->fields, i));
    g_string_append (sql, rest);
  }
}

/* The statement that brings a step's values into the register or takes them away again: first the
 * marks of the values that come, then the id, then those of the values that must be there. Values
 * that the log does not hold were NULL, or the columns are younger than the entry. */
static char *
create_sql (const Step *step, gboolean makes, gboolean removes)
{
  GString *sql = g_string_new (makes ? "INSERT INTO " : removes ? "DELETE FROM " : "UPDATE ");

  tov_sql_append_name (sql, NULL, step->entity->name);
  if (makes) {
    g_string_append (sql, " (");
    append_fields (sql, step, ", ", "");
    g_string_append (sql, ", \"id\") VALUES (");
    for (guint i = 0; i < step->fields->len; i++)
      g_string_append (sql, "?, ");
    g_string_append (sql, "?) ON CONFLICT (\"id\") DO NOTHING");
    return g_string_free (sql, FALSE);
  }
  if (!removes) {
    g_string_append (sql, " SET ");
    append_fields (sql, step, ", ", " = ?");
  }
  g_string_append (sql, " WHERE \"id\" = ? AND ");
  append_fields (sql, step, " AND ", " IS ?");
  return g_string_free (sql, FALSE);
}

static void
bind_values (TovStatement *statement, int *position, GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    tov_statement_bind_text (statement, (*position)++, g_ptr_array_index (values, i));
}

/* A data package brings the log along, but of the photos and other files only those of today. */
static gboolean
has_files (TovStore *self, const Step *step, GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++) {
    const TovField *field =
        tov_entity_get_field (step->entity, g_ptr_array_index (step->fields, i));
    const char *hash = g_ptr_array_index (values, i);
    g_autoptr (GBytes) content = NULL;

    if (field == NULL || field->kind != TOV_KIND_FILE || hash == NULL)
      continue;
    content = tov_store_get_file (self, hash, NULL);
    if (content == NULL)
      return FALSE;
  }
  return TRUE;
}

static gboolean
fail_changed (GError **error)
{
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED,
                       _ ("This can neither be undone nor redone, because the records are no "
                          "longer as it left them. Nothing was changed."));
  return FALSE;
}

static gboolean
take_step (TovStore *self, const Step *step, gboolean is_redo, GError **error)
{
  GPtrArray *from = is_redo ? step->old_values : step->new_values;
  GPtrArray *to = is_redo ? step->new_values : step->old_values;
  gboolean makes = g_str_equal (step->operation, is_redo ? "insert" : "delete");
  gboolean removes = g_str_equal (step->operation, is_redo ? "delete" : "insert");
  g_autofree char *sql = NULL;
  TovStatement *statement;
  int position = 1;

  if (step->entity == NULL || !has_files (self, step, to))
    return fail_changed (error);
  sql = create_sql (step, makes, removes);
  statement = tov_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;
  if (!removes)
    bind_values (statement, &position, to);
  tov_statement_bind_text (statement, position++, step->id);
  if (!makes)
    bind_values (statement, &position, from);
  if (!tov_statement_run (statement, error))
    return FALSE;
  if (tov_connection_get_changes (self->connection) != 1)
    return fail_changed (error);
  tov_store_note_written (self, step->entity, step->id, NULL);
  tov_store_refresh_live (self, step->entity, step->id);
  return TRUE;
}

static gboolean
take_steps (TovStore *self, gint64 act, gboolean is_redo, GError **error)
{
  g_autoptr (GPtrArray) steps = load_steps (self, act, error);

  if (steps == NULL)
    return FALSE;
  for (guint i = 0; i < steps->len; i++) {
    guint place = is_redo ? i : steps->len - 1 - i;

    if (!take_step (self, g_ptr_array_index (steps, place), is_redo, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
set_state (TovStore *self, gint64 act, const char *state, GError **error)
{
  TovStatement *statement = tov_connection_prepare (
      self->connection, "UPDATE change_transaction SET state = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, state);
  tov_statement_bind_int64 (statement, 2, act);
  return tov_statement_run (statement, error);
}

/* Undoes or does again the act whose turn it is, as an act of its own. */
static gboolean
repeat_act (TovStore *self, gboolean is_redo, GError **error)
{
  g_autofree char *its_title = NULL, *title = NULL;
  gint64 act;

  g_return_val_if_fail (self->act == NULL, FALSE);

  if (!find_act (self, is_redo, &act, &its_title, error))
    return FALSE;
  title = g_strdup_printf (is_redo ? _ ("Redone: %s") : _ ("Undone: %s"), its_title);
  if (!tov_store_begin (self, title, error))
    return FALSE;
  if (tov_store_log_act (self, act, error) && take_steps (self, act, is_redo, error)
      && set_state (self, act, is_redo ? "done" : "undone", error))
    return tov_store_commit (self, error);
  tov_store_rollback (self);
  return FALSE;
}

char *
tov_store_get_undo_title (TovStore *self)
{
  char *title = NULL;
  gint64 act;

  find_act (self, FALSE, &act, &title, NULL);
  return title;
}

char *
tov_store_get_redo_title (TovStore *self)
{
  char *title = NULL;
  gint64 act;

  find_act (self, TRUE, &act, &title, NULL);
  return title;
}

gboolean
tov_store_undo (TovStore *self, GError **error)
{
  return repeat_act (self, FALSE, error);
}

gboolean
tov_store_redo (TovStore *self, GError **error)
{
  return repeat_act (self, TRUE, error);
}
