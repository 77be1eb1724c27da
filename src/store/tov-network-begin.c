/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-acts.h"

#include "tov-alter-origin.h"
#include "tov-alter-tie.h"
#include "tov-map-group-member.h"
#include "tov-network-tally.h"
#include "tov-standing.h"

#include <glib/gi18n-lib.h>

/* A new record with the values of another, on another map. */
static TovRecord *
copy_to_map (gpointer record, const char *map)
{
  TovRecord *copy = tov_record_new (tov_record_get_entity (record));

  tov_record_update (copy, record);
  tov_record_set_rev (copy, 0);
  g_object_set (copy, "network_map_id", map, NULL);
  return copy;
}

/* Who is key worker may have changed since the earlier map, as far as its people are known
 * contacts. key_worker is that of the day, NULL for none: then it is not known better. */
static void
follow_key_worker (TovRecord *alter, const char *contact, const char *key_worker)
{
  gboolean was = g_strcmp0 (TOV_ALTER (alter)->relation, "key_worker") == 0;

  if (contact == NULL || key_worker == NULL || was == g_str_equal (contact, key_worker))
    return;
  g_object_set (alter, "relation", was ? "other" : "key_worker", NULL);
}

/* Saves somebody of the earlier map on the new one, and who she was. */
static gboolean
copy_alter (TovStore *store,
            TovAlter *earlier,
            const char *map,
            const char *key_worker,
            GHashTable *ids,
            GError **error)
{
  g_autoptr (TovRecord) alter = copy_to_map (earlier, map);
  g_autoptr (TovRecord) origin = tov_record_new (&tov_alter_origin_entity);

  follow_key_worker (alter, earlier->contact_id, key_worker);
  if (!tov_store_save (store, alter, error))
    return FALSE;
  g_hash_table_insert (ids, g_strdup (tov_record_get_id (TOV_RECORD (earlier))),
                       g_strdup (tov_record_get_id (alter)));
  g_object_set (origin, "alter_id", tov_record_get_id (alter), "earlier_id",
                tov_record_get_id (TOV_RECORD (earlier)), NULL);
  return tov_store_save (store, origin, error);
}

static gboolean
copy_tie (TovStore *store, TovAlterTie *earlier, const char *map, GHashTable *ids, GError **error)
{
  g_autoptr (TovRecord) tie = copy_to_map (earlier, map);

  g_object_set (tie, "alter_a_id", g_hash_table_lookup (ids, earlier->alter_a_id), "alter_b_id",
                g_hash_table_lookup (ids, earlier->alter_b_id), NULL);
  return tov_store_save (store, tie, error);
}

/* A member of the earlier group joins the new one. */
static gboolean
copy_member (TovStore *store, const char *group, const char *alter, GError **error)
{
  g_autoptr (TovRecord) member = tov_record_new (&tov_map_group_member_entity);

  g_object_set (member, "map_group_id", group, "alter_id", alter, NULL);
  return tov_store_save (store, member, error);
}

static gboolean
copy_group (
    TovStore *store, TovNetworkGroup *earlier, const char *map, GHashTable *ids, GError **error)
{
  g_autoptr (TovRecord) group = copy_to_map (earlier->group, map);

  if (!tov_store_save (store, group, error))
    return FALSE;
  for (guint i = 0; i < earlier->members->len; i++)
    if (!copy_member (store, tov_record_get_id (group),
                      g_hash_table_lookup (ids, g_ptr_array_index (earlier->members, i)), error))
      return FALSE;
  return TRUE;
}

/* Everybody of the earlier map at their place on the new one. */
static gboolean
copy_network (TovStore *store,
              const TovNetwork *from,
              const char *map,
              const char *key_worker,
              GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < from->alters->len; i++)
    if (!copy_alter (store, g_ptr_array_index (from->alters, i), map, key_worker, ids, error))
      return FALSE;
  for (guint i = 0; i < from->ties->len; i++)
    if (!copy_tie (store, g_ptr_array_index (from->ties, i), map, ids, error))
      return FALSE;
  for (guint i = 0; i < from->groups->len; i++)
    if (!copy_group (store, g_ptr_array_index (from->groups, i), map, ids, error))
      return FALSE;
  return TRUE;
}

/* Whether a contact is the key worker on a map; one without a contact is whoever it is now. */
static gboolean
has_key_worker (const TovNetwork *network, const char *contact)
{
  for (guint i = 0; network != NULL && i < network->alters->len; i++) {
    TovAlter *alter = g_ptr_array_index (network->alters, i);

    if (g_strcmp0 (alter->contact_id, contact) == 0
        || (alter->contact_id == NULL && g_strcmp0 (alter->relation, "key_worker") == 0))
      return TRUE;
  }
  return FALSE;
}

static gboolean
save_key_worker (TovStore *store, const char *map, TovStanding *standing, GError **error)
{
  g_autoptr (TovRecord) alter = tov_record_new (&tov_alter_entity);

  g_object_set (alter, "network_map_id", map, "label", standing->key_worker_name, "contact_id",
                standing->key_worker, "relation", "key_worker", "sector_id",
                TOV_SECTOR_PROFESSIONALS, NULL);
  return tov_store_save (store, alter, error);
}

static gboolean
save_map (
    TovStore *store, TovRecord *map, const TovNetwork *from, TovStanding *standing, GError **error)
{
  const char *id;

  if (!tov_store_save (store, map, error))
    return FALSE;
  id = tov_record_get_id (map);
  if (from != NULL && !copy_network (store, from, id, standing->key_worker, error))
    return FALSE;
  return standing->key_worker == NULL || has_key_worker (from, standing->key_worker)
         || save_key_worker (store, id, standing, error);
}

char *
tov_network_acts_begin (TovStore *store,
                        const char *young_person,
                        const char *kind,
                        TovDate drawn_on,
                        const char *from,
                        GError **error)
{
  g_autoptr (TovStanding) standing = tov_standing_load (store, young_person, drawn_on, error);
  g_autoptr (TovRecord) map = tov_record_new (&tov_network_map_entity);
  g_autoptr (TovNetwork) earlier = NULL;
  g_autofree char *title = NULL;

  if (standing == NULL)
    return NULL;
  if (from != NULL && (earlier = tov_network_load (store, from, error)) == NULL)
    return NULL;
  g_object_set (map, "young_person_id", young_person, "kind", kind, "drawn_on", drawn_on, NULL);
  /* Translators: a young person. */
  title = g_strdup_printf (_ ("Network map of %s begun"), standing->name);
  if (!tov_store_begin (store, title, error)
      || !tov_store_end (store, save_map (store, map, earlier, standing, error), error))
    return NULL;
  return g_strdup (tov_record_get_id (map));
}
