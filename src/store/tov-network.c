/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network.h"

#include "tov-alter-tie.h"
#include "tov-next-step.h"
#include "tov-owned.h"
#include "tov-sql.h"
#include "tov-store-private.h"

/* Who was who, on all maps of the young person: a way back may lead over several. */
#define ORIGINS                                                            \
  "SELECT alter_origin.alter_id, alter_origin.earlier_id FROM network_map" \
  " JOIN \"alter\" ON \"alter\".network_map_id = network_map.id"           \
  " JOIN alter_origin ON alter_origin.alter_id = \"alter\".id"             \
  " WHERE network_map.young_person_id = ? ORDER BY alter_origin.id"

/* Help that was agreed on over any of them. */
#define STEPS                                                                      \
  "SELECT alter_step.alter_id, alter_step.next_step_id FROM network_map"           \
  " JOIN \"alter\" ON \"alter\".network_map_id = network_map.id"                   \
  " JOIN alter_step ON alter_step.alter_id = \"alter\".id"                         \
  " JOIN next_step ON next_step.id = alter_step.next_step_id"                      \
  " WHERE network_map.young_person_id = ?"                                         \
  " ORDER BY next_step.done_on IS NOT NULL OR next_step.cancelled_on IS NOT NULL," \
  " next_step.due_on IS NULL, next_step.due_on, next_step.id"

#define MEMBERS                                                                    \
  "SELECT map_group_member.map_group_id, map_group_member.alter_id FROM map_group" \
  " JOIN map_group_member ON map_group_member.map_group_id = map_group.id"         \
  " WHERE map_group.network_map_id = ? ORDER BY map_group_member.alter_id"

static void
free_group (TovNetworkGroup *group)
{
  g_object_unref (group->group);
  g_ptr_array_unref (group->members);
  g_free (group);
}

/* What a question of two columns answers for an id. Elements GStrv. */
static GPtrArray *
read_pairs (TovStore *store, const char *sql, const char *id, GError **error)
{
  TovStatement *row = tov_connection_prepare (store->connection, sql, error);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, id);
  while (tov_statement_step (row, &failure)) {
    const char *pair[] = { tov_statement_get_text (row, 0), tov_statement_get_text (row, 1), NULL };

    g_ptr_array_add (pairs, g_strdupv ((GStrv) pair));
  }
  if (failure == NULL)
    return g_steal_pointer (&pairs);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
load_origins (TovNetwork *self, TovStore *store, GError **error)
{
  g_autoptr (GPtrArray) pairs = read_pairs (store, ORIGINS, self->map->young_person_id, error);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    GStrv pair = g_ptr_array_index (pairs, i);

    g_hash_table_insert (self->origins, g_strdup (pair[0]), g_strdup (pair[1]));
  }
  return pairs != NULL;
}

/* From everybody who is on the map, and from who each was on earlier ones, to the id on this one;
 * all borrowed. */
static GHashTable *
trace_alters (TovNetwork *self)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->alters->len; i++) {
    const char *alter = tov_record_get_id (g_ptr_array_index (self->alters, i));

    for (const char *id = alter; id != NULL && !g_hash_table_contains (ids, id);
         id = g_hash_table_lookup (self->origins, id))
      g_hash_table_insert (ids, (gpointer) id, (gpointer) alter);
  }
  return ids;
}

static void
add_step (TovNetwork *self, const char *alter, TovRecord *step)
{
  GPtrArray *steps = g_hash_table_lookup (self->steps, alter);

  if (steps == NULL) {
    steps = g_ptr_array_new_with_free_func (g_object_unref);
    g_hash_table_insert (self->steps, g_strdup (alter), steps);
  }
  g_ptr_array_add (steps, step);
}

static gboolean
load_steps (TovNetwork *self, TovStore *store, GError **error)
{
  g_autoptr (GPtrArray) pairs = read_pairs (store, STEPS, self->map->young_person_id, error);
  g_autoptr (GHashTable) ids = trace_alters (self);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    GStrv pair = g_ptr_array_index (pairs, i);
    const char *alter = g_hash_table_lookup (ids, pair[0]);
    TovRecord *step =
        alter != NULL ? tov_store_get (store, &tov_next_step_entity, pair[1], error) : NULL;

    if (alter != NULL && step == NULL)
      return FALSE;
    if (alter != NULL)
      add_step (self, alter, step);
  }
  return pairs != NULL;
}

static TovNetworkGroup *
create_group (TovMapGroup *record, GPtrArray *members)
{
  TovNetworkGroup *group = g_new0 (TovNetworkGroup, 1);

  group->group = g_object_ref (record);
  group->members = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < members->len; i++) {
    GStrv pair = g_ptr_array_index (members, i);

    if (g_str_equal (pair[0], tov_record_get_id (TOV_RECORD (record))))
      g_ptr_array_add (group->members, g_strdup (pair[1]));
  }
  return group;
}

static gboolean
load_groups (TovNetwork *self, TovStore *store, const char *map, GError **error)
{
  g_autoptr (GPtrArray) groups =
      tov_owned_load (store, &tov_map_group_entity, "network_map_id", map, "id", error);
  g_autoptr (GPtrArray) members = groups != NULL ? read_pairs (store, MEMBERS, map, error) : NULL;

  for (guint i = 0; members != NULL && i < groups->len; i++)
    g_ptr_array_add (self->groups, create_group (g_ptr_array_index (groups, i), members));
  return members != NULL;
}

static gboolean
load (TovNetwork *self, TovStore *store, const char *map, GError **error)
{
  TovRecord *record = tov_store_get (store, &tov_network_map_entity, map, error);

  if (record == NULL)
    return FALSE;
  self->map = TOV_NETWORK_MAP (record);
  self->alters = tov_owned_load (store, &tov_alter_entity, "network_map_id", map, "created", error);
  if (self->alters == NULL)
    return FALSE;
  self->ties = tov_owned_load (store, &tov_alter_tie_entity, "network_map_id", map, "id", error);
  return self->ties != NULL && load_groups (self, store, map, error)
         && load_origins (self, store, error) && load_steps (self, store, error);
}

TovNetwork *
tov_network_load (TovStore *store, const char *map, GError **error)
{
  g_autoptr (TovNetwork) self = g_new0 (TovNetwork, 1);

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) free_group);
  self->origins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->steps =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return load (self, store, map, error) ? g_steal_pointer (&self) : NULL;
}

void
tov_network_free (TovNetwork *self)
{
  g_clear_object (&self->map);
  g_clear_pointer (&self->alters, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->origins);
  g_hash_table_unref (self->steps);
  g_free (self);
}

TovAlter *
tov_network_find (const TovNetwork *self, const char *alter)
{
  for (guint i = 0; i < self->alters->len; i++) {
    TovRecord *candidate = g_ptr_array_index (self->alters, i);

    if (g_str_equal (tov_record_get_id (candidate), alter))
      return TOV_ALTER (candidate);
  }
  return NULL;
}

GPtrArray *
tov_network_list (TovStore *store, const char *young_person, const char *kind, GError **error)
{
  g_autofree char *sql = tov_sql_select (&tov_network_map_entity,
                                         "WHERE young_person_id = ?1 AND kind = ifnull (?2, kind)"
                                         " ORDER BY drawn_on DESC, created DESC, id DESC");
  TovStatement *rows = tov_connection_prepare (store->connection, sql, error);

  if (rows == NULL)
    return NULL;
  tov_statement_bind_text (rows, 1, young_person);
  tov_statement_bind_text (rows, 2, kind);
  return tov_store_make_all_live (store, &tov_network_map_entity, rows, error);
}
