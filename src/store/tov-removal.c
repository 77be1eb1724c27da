/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-removal.h"

#include "tov-entities.h"
#include "tov-log-entry.h"
#include "tov-lock.h"
#include "tov-sql.h"
#include "tov-store-private.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* The log entries that are about nobody but one young person. */
#define LOG_ENTRIES_OF_ONE                                                            \
  "WHERE id IN (SELECT log_entry_id FROM log_entry_young_person"                      \
  " WHERE young_person_id = ?1) AND NOT EXISTS (SELECT 1 FROM log_entry_young_person" \
  " AS x WHERE x.log_entry_id = log_entry.id AND x.young_person_id <> ?1) ORDER BY id"

typedef struct
{
  TovStore *store;
  /* What goes: first the record itself, each before what belongs to it. */
  GPtrArray *records;
  /* Entities by the keys of what goes, and of what refers to it without belonging to it. */
  GHashTable *going;
  GHashTable *referring;
} Search;

static char *
create_key (const TovEntity *entity, const char *id)
{
  return g_strconcat (entity->name, " ", id, NULL);
}

static gboolean
is_required_reference (const TovField *field)
{
  return field->kind == TOV_KIND_REFERENCE && (field->flags & TOV_FIELD_REQUIRED);
}

/* Whether nothing but required references makes up the records of an entity. */
static gboolean
is_link (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (!is_required_reference (&entity->fields[i]))
      return FALSE;
  return TRUE;
}

/* Whether a record goes with what this field of it refers to. */
static gboolean
is_owner (const TovEntity *entity, const TovField *field)
{
  if (!is_required_reference (field))
    return FALSE;
  for (const TovField *earlier = entity->fields; earlier < field; earlier++)
    if (is_required_reference (earlier))
      return is_link (entity);
  return TRUE;
}

static void
add_record (Search *search, const TovEntity *entity, TovStatement *row)
{
  char *key = create_key (entity, tov_statement_get_text (row, 0));

  /* A value that cannot be read is no reason to keep a record. */
  if (g_hash_table_insert (search->going, key, (gpointer) entity))
    g_ptr_array_add (search->records, tov_store_make_live (search->store, entity, row, NULL));
}

/* Adds the records that the rest of a selection by id finds. */
static gboolean
add_records (
    Search *search, const TovEntity *entity, const char *rest, const char *id, GError **error)
{
  g_autofree char *sql = tov_sql_select (entity, rest);
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (search->store), sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, id);
  while (tov_statement_step (statement, &failure))
    add_record (search, entity, statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
note_referring (
    Search *search, const TovEntity *entity, const TovField *field, const char *id, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?", entity->name, field->name);
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (search->store), sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, id);
  while (tov_statement_step (statement, &failure))
    g_hash_table_insert (search->referring,
                         create_key (entity, tov_statement_get_text (statement, 0)),
                         (gpointer) entity);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Adds what belongs to a record that goes, and notes what else refers to it. */
static gboolean
follow_record (Search *search, TovRecord *record, GError **error)
{
  const TovEntity *target = tov_record_get_entity (record);
  const char *id = tov_record_get_id (record);

  if (target == &tov_young_person_entity
      && !add_records (search, &tov_log_entry_entity, LOG_ENTRIES_OF_ONE, id, error))
    return FALSE;
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];
      g_autofree char *rest = NULL;

      if (g_strcmp0 (field->target, target->name) != 0)
        continue;
      rest = g_strdup_printf ("WHERE \"%s\" = ?1 ORDER BY id", field->name);
      if (is_owner (*entity, field) ? !add_records (search, *entity, rest, id, error)
                                    : !note_referring (search, *entity, field, id, error))
        return FALSE;
    }
  }
  return TRUE;
}

/* What refers to a record that goes and stays itself, in words: "Placements: 3, Balls: 1". NULL if
 * there is nothing. */
static char *
describe_remaining (const Search *search)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  GHashTableIter iterator;
  gpointer key, kind;

  g_hash_table_iter_init (&iterator, search->referring);
  while (g_hash_table_iter_next (&iterator, &key, &kind)) {
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, kind)) + 1;

    if (!g_hash_table_contains (search->going, key))
      g_hash_table_insert (numbers, kind, GUINT_TO_POINTER (number));
  }
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, *entity));

    if (number > 0)
      g_string_append_printf (words, "%s%s: %u", words->len > 0 ? ", " : "", _ ((*entity)->plural),
                              number);
  }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

static gboolean
find_records (Search *search, const TovEntity *entity, const char *id, GError **error)
{
  TovStatement *row = tov_store_find_row (search->store, entity, id, error);
  g_autofree char *remaining = NULL, *title = NULL;

  if (row == NULL)
    return FALSE;
  add_record (search, entity, row);
  tov_statement_reset (row);
  if (!tov_lock_check (search->store, g_ptr_array_index (search->records, 0), TRUE, error))
    return FALSE;
  for (guint i = 0; i < search->records->len; i++)
    if (!follow_record (search, g_ptr_array_index (search->records, i), error))
      return FALSE;
  remaining = describe_remaining (search);
  if (remaining == NULL)
    return TRUE;
  title = tov_record_display (g_ptr_array_index (search->records, 0));
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
               _ ("“%s” cannot be deleted, because it or what belongs to it is used elsewhere "
                  "(%s). Nothing was changed."),
               title, remaining);
  return FALSE;
}

GPtrArray *
tov_removal_find (TovStore *store, const TovEntity *entity, const char *id, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) going = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) referring = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { store, found, going, referring };
  GPtrArray *records;

  if (!find_records (&search, entity, id, error))
    return NULL;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = found->len; i > 1; i--)
    g_ptr_array_add (records, g_object_ref (g_ptr_array_index (found, i - 1)));
  return records;
}
