/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-merge.h"

#include "tov-contact.h"
#include "tov-entities.h"
#include "tov-merge-join.h"
#include "tov-organisation.h"
#include "tov-owned.h"
#include "tov-saved-list.h"
#include "tov-selection.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

/* What is done with one record that refers to the other one. */
typedef struct
{
  const TovEntity *entity;
  const TovField *field;
  /* A copy of it as it will be, and of the one that takes it in; NULL where it stays itself. */
  TovRecord *record;
  TovRecord *into;
} Move;

typedef struct
{
  TovStore *store;
  const TovEntity *entity;
  const char *kept;
  const char *other;
  /* Elements Move. */
  GPtrArray *moves;
} Plan;

static void
free_move (Move *move)
{
  g_object_unref (move->record);
  g_clear_object (&move->into);
  g_free (move);
}

static void
add_move (Plan *plan, const TovField *field, TovRecord *record, TovRecord *into)
{
  Move *move = g_new0 (Move, 1);

  move->entity = tov_record_get_entity (record);
  move->field = field;
  move->record = g_object_ref (record);
  g_set_object (&move->into, into);
  g_ptr_array_add (plan->moves, move);
}

/* Copies of the records whose field refers to an id; NULL on error. */
static GPtrArray *
copy_referring (
    Plan *plan, const TovEntity *entity, const TovField *field, const char *id, GError **error)
{
  g_autoptr (GPtrArray) records =
      tov_owned_load (plan->store, entity, field->name, id, "id", error);
  GPtrArray *copies;

  if (records == NULL)
    return NULL;
  copies = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copies, tov_record_copy (g_ptr_array_index (records, i)));
  return copies;
}

static TovRecord *
find_same (GPtrArray *records, TovRecord *record)
{
  for (guint i = 0; i < records->len; i++)
    if (tov_merge_is_same (g_ptr_array_index (records, i), record))
      return g_ptr_array_index (records, i);
  return NULL;
}

/* A record with two references to the entity may tie the two to each other. */
static gboolean
check_apart (Plan *plan, TovRecord *record, const TovField *moved, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *text = NULL;

    if (field == moved || g_strcmp0 (field->target, plan->entity->name) != 0)
      continue;
    text = tov_record_get_text (record, field);
    if (g_strcmp0 (text, plan->kept) != 0 && g_strcmp0 (text, plan->other) != 0)
      continue;
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                 _ ("The register ties these two to each other (“%s”), so they cannot be the same. "
                    "Nothing was changed. If they are the same, delete the tie first."),
                 _ (entity->label));
    return FALSE;
  }
  return TRUE;
}

static gboolean
plan_field (Plan *plan, const TovEntity *entity, const TovField *field, GError **error)
{
  g_autoptr (GPtrArray) records = copy_referring (plan, entity, field, plan->other, error);
  g_autoptr (GPtrArray) present = NULL;

  if (records == NULL)
    return FALSE;
  if (records->len > 0 && tov_merge_is_joinable (entity, field)) {
    present = copy_referring (plan, entity, field, plan->kept, error);
    if (present == NULL)
      return FALSE;
  }
  for (guint i = 0; i < records->len; i++) {
    TovRecord *record = g_ptr_array_index (records, i);
    TovRecord *into;

    if (!check_apart (plan, record, field, error)
        || !tov_record_set_text (record, field, plan->kept, error))
      return FALSE;
    into = present != NULL ? find_same (present, record) : NULL;
    if (into != NULL)
      tov_merge_join (into, record);
    add_move (plan, field, record, into);
  }
  return TRUE;
}

/* The conditions of a saved list may name whose young people are meant, by an id: of a contact, and
 * who has the ball by an organisation's too. */
static gboolean
plan_saved_lists (Plan *plan, GError **error)
{
  static const TovSelect named[] = { TOV_SELECT_BALL, TOV_SELECT_KEY_WORKER };
  guint n_named = plan->entity == &tov_contact_entity ? G_N_ELEMENTS (named) : 1;
  const TovField *field = tov_entity_get_field (&tov_saved_list_entity, "conditions");
  TovStatement *statement = tov_connection_prepare (plan->store->connection,
                                                    "SELECT id FROM saved_list ORDER BY id", error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (tov_statement_step (statement, &failure))
    g_ptr_array_add (ids, g_strdup (tov_statement_get_text (statement, 0)));
  for (guint i = 0; failure == NULL && i < ids->len; i++) {
    g_autoptr (TovRecord) live =
        tov_store_get (plan->store, &tov_saved_list_entity, g_ptr_array_index (ids, i), &failure);
    g_autoptr (TovRecord) record = live != NULL ? tov_record_copy (live) : NULL;
    g_autoptr (TovSelection) selection = NULL;
    g_autofree char *conditions = NULL;
    gboolean is_named = FALSE;

    if (record == NULL)
      break;
    selection = tov_selection_from_text (TOV_SAVED_LIST (record)->conditions);
    for (guint j = 0; j < n_named; j++)
      if (g_strcmp0 (tov_selection_get (selection, named[j]), plan->other) == 0)
        is_named = tov_selection_set (selection, named[j], plan->kept) || is_named;
    if (!is_named)
      continue;
    conditions = tov_selection_to_text (selection);
    g_object_set (record, "conditions", conditions, NULL);
    add_move (plan, field, record, NULL);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_pair (Plan *plan, GError **error)
{
  g_autoptr (TovRecord) kept = NULL, other = NULL;

  if (!tov_merge_is_possible (plan->entity) || g_str_equal (plan->kept, plan->other)) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                         _ ("Two contacts or two organisations can be merged, and nothing else. "
                            "Nothing was changed."));
    return FALSE;
  }
  kept = tov_store_get (plan->store, plan->entity, plan->kept, error);
  if (kept != NULL)
    other = tov_store_get (plan->store, plan->entity, plan->other, error);
  return other != NULL;
}

static gboolean
make_plan (Plan *plan, GError **error)
{
  if (!check_pair (plan, error))
    return FALSE;
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    for (guint i = 0; i < (*entity)->n_fields; i++)
      if (g_strcmp0 ((*entity)->fields[i].target, plan->entity->name) == 0
          && !plan_field (plan, *entity, &(*entity)->fields[i], error))
        return FALSE;
  return plan_saved_lists (plan, error);
}

/* Two records may be taken in by the same one: what is written is what it is in the end. */
static gboolean
carry_out (Plan *plan, GError **error)
{
  for (guint i = 0; i < plan->moves->len; i++) {
    const Move *move = g_ptr_array_index (plan->moves, i);

    if (!tov_store_write_row (plan->store, move->into != NULL ? move->into : move->record, error))
      return FALSE;
    if (move->into != NULL
        && !tov_store_delete_row (plan->store, move->entity, tov_record_get_id (move->record),
                                  error))
      return FALSE;
  }
  return TRUE;
}

gboolean
tov_merge_is_possible (const TovEntity *entity)
{
  return entity == &tov_contact_entity || entity == &tov_organisation_entity;
}

GPtrArray *
tov_merge_preview (
    TovStore *store, const TovEntity *entity, const char *kept, const char *other, GError **error)
{
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) free_move);
  Plan plan = { store, entity, kept, other, moves };
  GPtrArray *parts;
  TovMergePart *part = NULL;

  if (!make_plan (&plan, error))
    return NULL;
  parts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < moves->len; i++) {
    const Move *move = g_ptr_array_index (moves, i);

    if (part == NULL || part->field != move->field) {
      part = g_new0 (TovMergePart, 1);
      part->entity = move->entity;
      part->field = move->field;
      g_ptr_array_add (parts, part);
    }
    if (move->into != NULL)
      part->n_joined++;
    else
      part->n_moved++;
  }
  return parts;
}

TovRecord *
tov_merge_create (
    TovStore *store, const TovEntity *entity, const char *kept, const char *other, GError **error)
{
  g_autoptr (TovRecord) kept_record = tov_store_get (store, entity, kept, error);
  g_autoptr (TovRecord) other_record = NULL;
  TovRecord *merged;

  if (kept_record != NULL)
    other_record = tov_store_get (store, entity, other, error);
  if (other_record == NULL)
    return NULL;
  merged = tov_record_copy (kept_record);
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *text = tov_record_get_text (merged, field);
    g_autofree char *more = tov_record_get_text (other_record, field);

    if (text == NULL) {
      tov_record_set_text (merged, field, more, NULL);
    } else if (field->kind == TOV_KIND_NOTE && more != NULL && !g_str_equal (text, more)) {
      g_autofree char *both = g_strconcat (text, "\n\n", more, NULL);

      tov_record_set_text (merged, field, both, NULL);
    }
  }
  return merged;
}

gboolean
tov_merge_run (TovStore *store, TovRecord *merged, const char *other, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (merged);
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) free_move);
  Plan plan = { store, entity, tov_record_get_id (merged), other, moves };
  g_autofree char *name = NULL, *other_name = NULL, *title = NULL;

  /* What is refused is refused before anything is written. */
  if (!make_plan (&plan, error))
    return FALSE;
  name = tov_record_display (merged);
  other_name = tov_store_get_title (store, entity->name, other);
  title = g_strdup_printf (_ ("“%s” and “%s” merged"), name, other_name);
  return tov_store_begin (store, title, error)
         && tov_store_end (store,
                           tov_store_save (store, merged, error) && carry_out (&plan, error)
                               && tov_store_delete_row (store, entity, other, error),
                           error);
}
