/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-acts.h"

#include "tov-alter-step.h"
#include "tov-alter-tie.h"
#include "tov-clock.h"
#include "tov-consequences.h"
#include "tov-map-group-member.h"
#include "tov-network-role.h"
#include "tov-next-step.h"
#include "tov-owned.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* Begins an act that is called by words with a place for what somebody is called. */
static gboolean
begin (TovStore *store, const char *words, const char *name, GError **error)
{
  g_autofree char *title = g_strdup_printf (words, name);

  return tov_store_begin (store, title, error);
}

/* A copy to edit of somebody on a map. */
static TovAlter *
get_alter (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_alter_entity, id, error);

  return live != NULL ? TOV_ALTER (tov_record_copy (live)) : NULL;
}

/* The tie between two, NULL with no error if there is none. tie is transfer full. */
static gboolean
find_tie (TovStore *store, TovAlter *a, const char *b, TovAlterTie **tie, GError **error)
{
  const char *id = tov_record_get_id (TOV_RECORD (a));
  g_autoptr (GPtrArray) ties = tov_owned_load (store, &tov_alter_tie_entity, "network_map_id",
                                               a->network_map_id, "id", error);

  *tie = NULL;
  for (guint i = 0; ties != NULL && i < ties->len && *tie == NULL; i++) {
    TovAlterTie *candidate = g_ptr_array_index (ties, i);

    if ((g_str_equal (candidate->alter_a_id, id) && g_str_equal (candidate->alter_b_id, b))
        || (g_str_equal (candidate->alter_a_id, b) && g_str_equal (candidate->alter_b_id, id)))
      *tie = g_object_ref (candidate);
  }
  return ties != NULL;
}

static TovRecord *
make_tie (TovAlter *a, TovAlter *b)
{
  TovRecord *tie = tov_record_new (&tov_alter_tie_entity);

  g_object_set (tie, "network_map_id", a->network_map_id, "alter_a_id",
                tov_record_get_id (TOV_RECORD (a)), "alter_b_id",
                tov_record_get_id (TOV_RECORD (b)), NULL);
  return tie;
}

static gboolean
begin_on_two (TovStore *store, const char *words, TovAlter *a, TovAlter *b, GError **error)
{
  g_autofree char *title = g_strdup_printf (words, a->label, b->label);

  return tov_store_begin (store, title, error);
}

static gboolean
delete_ties (TovStore *store, const char *field, const char *alter, GError **error)
{
  g_autoptr (GPtrArray) ties =
      tov_owned_load (store, &tov_alter_tie_entity, field, alter, "id", error);

  for (guint i = 0; ties != NULL && i < ties->len; i++)
    if (!tov_store_delete (store, &tov_alter_tie_entity,
                           tov_record_get_id (g_ptr_array_index (ties, i)), error))
      return FALSE;
  return ties != NULL;
}

/* Ends a membership, and the group with it if it was the only one. */
static gboolean
leave_group (TovStore *store, TovMapGroupMember *seat, GError **error)
{
  g_autoptr (GPtrArray) seats = tov_owned_load (store, &tov_map_group_member_entity, "map_group_id",
                                                seat->map_group_id, "id", error);

  if (seats == NULL)
    return FALSE;
  return seats->len == 1
             ? tov_store_delete (store, &tov_map_group_entity, seat->map_group_id, error)
             : tov_store_delete (store, &tov_map_group_member_entity,
                                 tov_record_get_id (TOV_RECORD (seat)), error);
}

/* Ends all memberships but that of a group; kept may be NULL. */
static gboolean
leave_groups (TovStore *store, const char *alter, const char *kept, GError **error)
{
  g_autoptr (GPtrArray) seats =
      tov_owned_load (store, &tov_map_group_member_entity, "alter_id", alter, "id", error);

  for (guint i = 0; seats != NULL && i < seats->len; i++) {
    TovMapGroupMember *seat = g_ptr_array_index (seats, i);

    if (g_strcmp0 (seat->map_group_id, kept) != 0 && !leave_group (store, seat, error))
      return FALSE;
  }
  return seats != NULL;
}

static gboolean
is_member (const TovNetworkGroup *group, const char *alter)
{
  return g_ptr_array_find_with_equal_func (group->members, alter, g_str_equal, NULL);
}

static TovNetworkGroup *
find_group (const TovNetwork *network, const char *name)
{
  g_autofree char *folded = tov_text_fold (name);

  for (guint i = 0; i < network->groups->len; i++) {
    TovNetworkGroup *group = g_ptr_array_index (network->groups, i);
    g_autofree char *candidate = tov_text_fold (group->group->name);

    if (g_str_equal (candidate, folded))
      return group;
  }
  return NULL;
}

static guint
count_groups (const TovNetwork *network, const char *alter)
{
  guint n = 0;

  for (guint i = 0; i < network->groups->len; i++)
    n += is_member (g_ptr_array_index (network->groups, i), alter) ? 1 : 0;
  return n;
}

static gboolean
save_member (TovStore *store, const char *group, const char *alter, GError **error)
{
  g_autoptr (TovRecord) member = tov_record_new (&tov_map_group_member_entity);

  g_object_set (member, "map_group_id", group, "alter_id", alter, NULL);
  return tov_store_save (store, member, error);
}

/* Makes somebody a member of a group, or of a new one where that is NULL. */
static gboolean
join_group (TovStore *store,
            const TovNetworkGroup *group,
            TovAlter *alter,
            const char *name,
            GError **error)
{
  const char *id = tov_record_get_id (TOV_RECORD (alter));
  g_autoptr (TovRecord) made = NULL;

  if (group != NULL)
    return is_member (group, id)
           || save_member (store, tov_record_get_id (TOV_RECORD (group->group)), id, error);
  made = tov_record_new (&tov_map_group_entity);
  g_object_set (made, "network_map_id", alter->network_map_id, "name", name, NULL);
  return tov_store_save (store, made, error)
         && save_member (store, tov_record_get_id (made), id, error);
}

static gboolean
change_group (TovStore *store,
              const TovNetworkGroup *group,
              TovAlter *alter,
              const char *name,
              GError **error)
{
  const char *kept = group != NULL ? tov_record_get_id (TOV_RECORD (group->group)) : NULL;

  return leave_groups (store, tov_record_get_id (TOV_RECORD (alter)), kept, error)
         && (*name == '\0' || join_group (store, group, alter, name, error));
}

static gboolean
remove_alter (TovStore *store, const char *id, GError **error)
{
  return delete_ties (store, "alter_a_id", id, error)
         && delete_ties (store, "alter_b_id", id, error) && leave_groups (store, id, NULL, error)
         && tov_store_delete (store, &tov_alter_entity, id, error);
}

static gboolean
save_step (TovStore *store, TovRecord *step, const char *alter, GError **error)
{
  g_autoptr (TovRecord) link = tov_record_new (&tov_alter_step_entity);

  if (!tov_consequences_save (store, step, error))
    return FALSE;
  g_object_set (link, "alter_id", alter, "next_step_id", tov_record_get_id (step), NULL);
  return tov_store_save (store, link, error);
}

static gboolean
is_same (TovAlter *one, TovAlter *other)
{
  for (guint i = 0; i < tov_alter_entity.n_fields; i++) {
    const TovField *field = &tov_alter_entity.fields[i];
    g_autofree char *text = tov_record_get_text (TOV_RECORD (one), field);
    g_autofree char *other_text = tov_record_get_text (TOV_RECORD (other), field);

    if (g_strcmp0 (text, other_text) != 0)
      return FALSE;
  }
  return TRUE;
}

/* Saves what has changed, as an act; one that has not is none. */
static gboolean
save_change (TovStore *store, TovAlter *alter, const char *words, GError **error)
{
  g_autoptr (TovAlter) before = get_alter (store, tov_record_get_id (TOV_RECORD (alter)), error);

  if (before == NULL)
    return FALSE;
  return is_same (before, alter)
         || (begin (store, words, alter->label, error)
             && tov_store_end (store, tov_store_save (store, TOV_RECORD (alter), error), error));
}

char *
tov_network_acts_add (TovStore *store, const char *map, const char *label, GError **error)
{
  g_autoptr (TovRecord) alter = tov_record_new (&tov_alter_entity);
  g_autofree char *name = g_strstrip (g_strdup (label));
  TovNetworkRole role = tov_network_role_guess (name);

  g_object_set (alter, "network_map_id", map, "label", *name != '\0' ? name : NULL, "relation",
                role.relation, "sector_id", role.sector, NULL);
  /* Translators: somebody on a network map. */
  if (!begin (store, _ ("%s put on the map"), name, error)
      || !tov_store_end (store, tov_store_save (store, alter, error), error))
    return NULL;
  return g_strdup (tov_record_get_id (alter));
}

gboolean
tov_network_acts_place (
    TovStore *store, const char *alter, int ring, int angle, const char *sector, GError **error)
{
  g_autoptr (TovAlter) record = get_alter (store, alter, error);

  if (record == NULL)
    return FALSE;
  record->ring = ring > 0 ? ring : TOV_NUMBER_NONE;
  record->angle = ring > 0 ? angle : TOV_NUMBER_NONE;
  g_free (record->sector_id);
  record->sector_id = g_strdup (sector);
  /* Translators: somebody on a network map. */
  return save_change (store, record, ring > 0 ? _ ("%s placed") : _ ("%s taken back from the map"),
                      error);
}

gboolean
tov_network_acts_change (TovStore *store, TovAlter *alter, GError **error)
{
  /* Translators: somebody on a network map. */
  return save_change (store, alter, _ ("%s on the map changed"), error);
}

gboolean
tov_network_acts_remove (TovStore *store, const char *alter, GError **error)
{
  g_autoptr (TovAlter) record = get_alter (store, alter, error);

  /* Translators: somebody on a network map. */
  return record != NULL && begin (store, _ ("%s removed from the map"), record->label, error)
         && tov_store_end (store, remove_alter (store, alter, error), error);
}

gboolean
tov_network_acts_tie (
    TovStore *store, const char *a, const char *b, const char *kind, GError **error)
{
  g_autoptr (TovAlter) one = get_alter (store, a, error);
  g_autoptr (TovAlter) other = one != NULL ? get_alter (store, b, error) : NULL;
  g_autoptr (TovAlterTie) before = NULL;
  g_autoptr (TovRecord) tie = NULL;
  const char *words = kind != NULL && *kind != '\0' ? kind : NULL;

  if (other == NULL || !find_tie (store, one, b, &before, error))
    return FALSE;
  if (g_str_equal (a, b)) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                         _ ("Nobody is tied to themselves. Choose somebody else."));
    return FALSE;
  }
  if (before != NULL && g_strcmp0 (before->kind, words) == 0)
    return TRUE;
  tie = before != NULL ? tov_record_copy (TOV_RECORD (before)) : make_tie (one, other);
  g_object_set (tie, "kind", words, NULL);
  /* Translators: two people on a network map. */
  return begin_on_two (store, _ ("%s and %s tied"), one, other, error)
         && tov_store_end (store, tov_store_save (store, tie, error), error);
}

gboolean
tov_network_acts_untie (TovStore *store, const char *a, const char *b, GError **error)
{
  g_autoptr (TovAlter) one = get_alter (store, a, error);
  g_autoptr (TovAlter) other = one != NULL ? get_alter (store, b, error) : NULL;
  g_autoptr (TovAlterTie) tie = NULL;

  if (other == NULL || !find_tie (store, one, b, &tie, error))
    return FALSE;
  if (tie == NULL)
    return TRUE;
  /* Translators: two people on a network map. */
  return begin_on_two (store, _ ("%s and %s untied"), one, other, error)
         && tov_store_end (store,
                           tov_store_delete (store, &tov_alter_tie_entity,
                                             tov_record_get_id (TOV_RECORD (tie)), error),
                           error);
}

gboolean
tov_network_acts_group (TovStore *store, const char *alter, const char *name, GError **error)
{
  g_autoptr (TovAlter) record = get_alter (store, alter, error);
  g_autoptr (TovNetwork) network =
      record != NULL ? tov_network_load (store, record->network_map_id, error) : NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  const TovNetworkGroup *group;
  const char *words;
  guint n_groups;

  if (network == NULL)
    return FALSE;
  group = find_group (network, stripped);
  n_groups = count_groups (network, alter);
  if (group != NULL && is_member (group, alter) ? n_groups == 1
                                                : *stripped == '\0' && n_groups == 0)
    return TRUE;
  words = *stripped != '\0'
              /* Translators: somebody on a network map. */
              ? _ ("%s put into a group")
              : _ ("%s taken out of the group");
  return begin (store, words, record->label, error)
         && tov_store_end (store, change_group (store, group, record, stripped, error), error);
}

char *
tov_network_acts_ask (TovStore *store,
                      const char *alter,
                      const char *text,
                      const char *responsible,
                      TovDate due_on,
                      GError **error)
{
  g_autoptr (TovAlter) record = get_alter (store, alter, error);
  g_autoptr (TovRecord) map =
      record != NULL ? tov_store_get (store, &tov_network_map_entity, record->network_map_id, error)
                     : NULL;
  g_autoptr (TovRecord) step = tov_record_new (&tov_next_step_entity);

  if (map == NULL)
    return NULL;
  g_object_set (step, "young_person_id", TOV_NETWORK_MAP (map)->young_person_id, "text", text,
                "set_on", tov_clock_today (), "due_on", due_on, "responsible_id", responsible,
                NULL);
  /* Translators: somebody on a network map. */
  if (!begin (store, _ ("Help agreed on with %s"), record->label, error)
      || !tov_store_end (store, save_step (store, step, alter, error), error))
    return NULL;
  return g_strdup (tov_record_get_id (step));
}
