/* What a store writes: records saved, imported and removed, each within an act.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-store-private.h"

#include "tov-check.h"
#include "tov-clock.h"
#include "tov-lock.h"
#include "tov-removal.h"
#include "tov-sql.h"

#include <glib/gi18n-lib.h>

/* A save or import that stands alone is an act of its own; one that is refused within another act
 * has changed nothing, and does not end that one. */
static gboolean
begin_own (TovStore *self, gboolean *is_own, const char *format, const char *words, GError **error)
{
  g_autofree char *title = NULL;

  *is_own = self->act == NULL;
  if (!*is_own)
    return TRUE;
  title = g_strdup_printf (format, words);
  return tov_store_begin (self, title, error);
}

static gboolean
end_own (TovStore *self, gboolean is_own, gboolean is_good, GError **error)
{
  return is_own ? tov_store_end (self, is_good, error) : is_good;
}

static gboolean
fail_stale (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  TovStatement *row = tov_store_find_row (self, entity, tov_record_get_id (record), error);
  g_autofree char *title = NULL;

  if (row == NULL)
    return FALSE;
  tov_statement_reset (row);
  title = tov_record_display (record);
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
               _ ("“%s” has been changed since you opened it. Nothing was saved; open it again to "
                  "see the change."),
               title);
  return FALSE;
}

/* What a record will be like when it has been saved. */
static TovRecord *
create_saved (TovRecord *record)
{
  TovRecord *saved = tov_record_copy (record);
  g_autofree char *now = tov_clock_now ();

  if (tov_record_get_id (saved) == NULL) {
    g_autofree char *id = tov_record_new_id ();

    tov_record_set_id (saved, id);
  }
  if (tov_record_get_rev (saved) == 0)
    tov_record_set_created (saved, now);
  tov_record_set_changed (saved, now);
  tov_record_set_rev (saved, tov_record_get_rev (saved) + 1);
  return saved;
}

gboolean
tov_store_write_row (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (TovRecord) saved = create_saved (record);
  g_autoptr (TovRecord) live = NULL;
  gboolean is_new = tov_record_get_rev (record) == 0;
  g_autofree char *sql = is_new ? tov_sql_insert (entity) : tov_sql_update (entity);
  TovStatement *statement;
  int position;

  if (!tov_store_log_act (self, 0, error))
    return FALSE;
  statement = tov_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;
  position = tov_sql_bind (statement, saved);
  if (!is_new)
    tov_statement_bind_int64 (statement, position, tov_record_get_rev (record));
  if (!tov_statement_run (statement, error))
    return FALSE;
  if (tov_connection_get_changes (self->connection) == 0)
    return fail_stale (self, record, error);

  tov_store_note_written (self, entity, tov_record_get_id (saved), record);
  tov_record_set_id (record, tov_record_get_id (saved));
  tov_record_update (record, saved);
  live = tov_store_find_live (self, entity, tov_record_get_id (saved));
  if (live != NULL)
    tov_record_update (live, saved);
  return TRUE;
}

gboolean
tov_store_delete_row (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?", entity->name);
  TovStatement *statement;

  if (!tov_store_log_act (self, 0, error))
    return FALSE;
  statement = tov_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, id);
  if (!tov_statement_run (statement, error))
    return FALSE;
  tov_store_note_written (self, entity, id, NULL);
  return TRUE;
}

/* Each of the records, and then the one they belong to. */
static gboolean
delete_records (
    TovStore *self, GPtrArray *records, const TovEntity *entity, const char *id, GError **error)
{
  for (guint i = 0; i < records->len; i++) {
    TovRecord *record = g_ptr_array_index (records, i);

    if (!tov_store_delete_row (self, tov_record_get_entity (record), tov_record_get_id (record),
                               error))
      return FALSE;
  }
  return tov_store_delete_row (self, entity, id, error);
}

static gboolean
write_verbatim (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autofree char *sql = tov_sql_upsert (entity);
  TovStatement *statement;

  if (!tov_store_log_act (self, 0, error))
    return FALSE;
  statement = tov_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tov_sql_bind (statement, record);
  if (!tov_statement_run (statement, error))
    return FALSE;
  tov_store_note_imported (self, entity);
  return TRUE;
}

gboolean
tov_store_save (TovStore *self, TovRecord *record, GError **error)
{
  g_autofree char *words = tov_record_display (record);
  gboolean is_own;

  return tov_record_validate (record, NULL, error) && tov_lock_check (self, record, FALSE, error)
         && tov_check_record_overlap (self->connection, record, error)
         && begin_own (self, &is_own, _ ("“%s” saved"), words, error)
         && end_own (self, is_own, tov_store_write_row (self, record, error), error);
}

gboolean
tov_store_insert_verbatim (TovStore *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  gboolean is_own;

  return begin_own (self, &is_own, _ ("“%s” imported"), _ (entity->plural), error)
         && end_own (self, is_own, write_verbatim (self, record, error), error);
}

gboolean
tov_store_delete (TovStore *self, const TovEntity *entity, const char *id, GError **error)
{
  /* What is refused is refused before anything is written. */
  g_autoptr (GPtrArray) records = tov_removal_find (self, entity, id, error);
  g_autofree char *words = NULL, *title = NULL;

  if (records == NULL)
    return FALSE;
  words = tov_store_get_title (self, entity->name, id);
  title = g_strdup_printf (_ ("“%s” deleted"), words);
  return tov_store_begin (self, title, error)
         && tov_store_end (self, delete_records (self, records, entity, id, error), error);
}
