/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-difference.h"

#include "tov-entities.h"
#include "tov-file.h"
#include "tov-sql.h"
#include "tov-store-private.h"

/* One of the two databases while the rows of an entity are gone through, in the order of ids. */
typedef struct
{
  TovStatement *statement;
  gboolean has_row;
} Side;

static gboolean
move_on (Side *side, GError **error)
{
  g_autoptr (GError) failure = NULL;

  side->has_row = tov_statement_step (side->statement, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
begin_side (Side *side, TovConnection *connection, const TovEntity *entity, GError **error)
{
  g_autofree char *sql = tov_sql_select (entity, "ORDER BY \"id\"");

  side->statement = tov_connection_prepare (connection, sql, error);
  return side->statement != NULL && move_on (side, error);
}

/* Below 0 if the register has the smaller id, above 0 if the copy has it. */
static int
compare_ids (const Side *now, const Side *then)
{
  if (!now->has_row || !then->has_row)
    return now->has_row ? -1 : 1;
  return strcmp (tov_statement_get_text (now->statement, 0),
                 tov_statement_get_text (then->statement, 0));
}

static gboolean
is_same (const Side *now, const Side *then, const TovEntity *entity)
{
  /* The stamps stand last and differ most often. */
  for (int i = (int) entity->n_fields + 3; i > 0; i--)
    if (g_strcmp0 (tov_statement_get_text (now->statement, i),
                   tov_statement_get_text (then->statement, i))
        != 0)
      return FALSE;
  return TRUE;
}

static gboolean
add_difference (GPtrArray *differences,
                TovDifferenceKind kind,
                const Side *side,
                const TovEntity *entity,
                GError **error)
{
  TovDifference *difference = g_new0 (TovDifference, 1);

  difference->kind = kind;
  difference->entity = entity;
  difference->id = g_strdup (tov_statement_get_text (side->statement, 0));
  difference->record = tov_record_new (entity);
  g_ptr_array_add (differences, difference);
  return tov_sql_read (side->statement, difference->record, error);
}

static gboolean
compare_rows (GPtrArray *differences,
              const Side *now,
              const Side *then,
              int order,
              const TovEntity *entity,
              GError **error)
{
  if (order < 0)
    return add_difference (differences, TOV_DIFFERENCE_ADDED, now, entity, error);
  if (order > 0)
    return add_difference (differences, TOV_DIFFERENCE_REMOVED, then, entity, error);
  return is_same (now, then, entity)
         || add_difference (differences, TOV_DIFFERENCE_CHANGED, then, entity, error);
}

static gboolean
compare_entity (GPtrArray *differences,
                Side *now,
                Side *then,
                const TovEntity *entity,
                GCancellable *cancellable,
                GError **error)
{
  while (now->has_row || then->has_row) {
    int order = compare_ids (now, then);

    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !compare_rows (differences, now, then, order, entity, error)
        || (order <= 0 && !move_on (now, error)) || (order >= 0 && !move_on (then, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
find_in_entity (GPtrArray *differences,
                TovConnection *now,
                TovConnection *then,
                const TovEntity *entity,
                GCancellable *cancellable,
                GError **error)
{
  Side mine = { NULL }, other = { NULL };
  gboolean is_good = begin_side (&mine, now, entity, error)
                     && begin_side (&other, then, entity, error)
                     && compare_entity (differences, &mine, &other, entity, cancellable, error);

  /* Rows that are left unread would keep the databases from being written to. */
  if (mine.statement != NULL)
    tov_statement_reset (mine.statement);
  if (other.statement != NULL)
    tov_statement_reset (other.statement);
  return is_good;
}

static gboolean
copy_file (TovStore *store, TovConnection *then, const char *hash, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (then, "SELECT content FROM stored_file WHERE hash = ?", error);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *put = NULL;
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, hash);
  if (!tov_statement_step (statement, &failure)) {
    /* A file that the copy has not got itself cannot be brought again. */
    if (failure != NULL)
      g_propagate_error (error, g_steal_pointer (&failure));
    return failure == NULL;
  }
  content = tov_statement_get_bytes (statement, 0);
  tov_statement_reset (statement);
  put = tov_store_put_file (store, content, error);
  return put != NULL;
}

static gboolean
copy_record (TovStore *store, TovConnection *then, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *hash = NULL;

    if (entity->fields[i].kind != TOV_KIND_FILE)
      continue;
    hash = tov_record_get_text (record, &entity->fields[i]);
    if (hash != NULL && !copy_file (store, then, hash, error))
      return FALSE;
  }
  return tov_store_insert_verbatim (store, record, error);
}

/* What goes, goes first: what comes again may need its place, as a setting does its name. */
static gboolean
apply_all (TovStore *store, TovConnection *then, GPtrArray *differences, GError **error)
{
  for (guint i = 0; i < differences->len; i++) {
    const TovDifference *difference = g_ptr_array_index (differences, i);

    if (difference->kind == TOV_DIFFERENCE_ADDED
        && !tov_store_delete_row (store, difference->entity, difference->id, error))
      return FALSE;
  }
  for (guint i = 0; i < differences->len; i++) {
    const TovDifference *difference = g_ptr_array_index (differences, i);

    if (difference->kind != TOV_DIFFERENCE_ADDED
        && !copy_record (store, then, difference->record, error))
      return FALSE;
  }
  return TRUE;
}

void
tov_difference_free (TovDifference *self)
{
  g_free (self->id);
  g_clear_object (&self->record);
  g_free (self);
}

GPtrArray *
tov_difference_find (TovConnection *now,
                     TovConnection *then,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) differences =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_difference_free);

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    if (!find_in_entity (differences, now, then, *entity, cancellable, error))
      return NULL;
  return g_steal_pointer (&differences);
}

gboolean
tov_difference_apply (
    TovStore *store, TovConnection *then, GPtrArray *differences, const char *title, GError **error)
{
  return tov_store_begin (store, title, error)
         && tov_store_end (store, apply_all (store, then, differences, error), error);
}
