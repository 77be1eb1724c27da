/* What a new record begins with. Part of the record editor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-editor.h"

#include "tov-clock.h"
#include "tov-collection.h"
#include "tov-numbering.h"
#include "tov-partnership.h"
#include "tov-young-person.h"

/* Where the user is the one who is meant in most cases. */
static gboolean
is_me (const TovEntity *entity, const TovField *field)
{
  return g_str_equal (field->name, "worker_id") || g_str_equal (field->name, "responsible_id")
         || (g_str_equal (entity->name, "key_worker") && g_str_equal (field->name, "contact_id"));
}

/* This minute on the day it is by the clock. */
static char *
create_time (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = tov_date_to_iso (tov_clock_today ());

  return g_strdup_printf ("%sT%02d:%02d", day, g_date_time_get_hour (now),
                          g_date_time_get_minute (now));
}

/* The one that is chosen, or the only one there is. */
static char *
find_partnership (TovContext *context)
{
  const char *chosen = tov_context_get_partnership (context);
  g_autoptr (TovCollection) all = NULL;
  g_autoptr (TovRecord) only = NULL;

  if (chosen != NULL)
    return g_strdup (chosen);
  all = tov_collection_new (tov_context_get_store (context), &tov_partnership_entity);
  if (g_list_model_get_n_items (G_LIST_MODEL (all)) == 1)
    only = g_list_model_get_item (G_LIST_MODEL (all), 0);
  return only != NULL ? g_strdup (tov_record_get_id (only)) : NULL;
}

/* The value a field begins with where the place says it; NULL where the record's own default
 * holds. Transfer full. */
static char *
create_value (TovContext *context, const TovEntity *entity, const TovField *field)
{
  if (g_strcmp0 (field->target, "partnership") == 0)
    return find_partnership (context);
  if (is_me (entity, field))
    return g_strdup (tov_context_get_me (context));
  /* Since when something holds, or when it was done, must be said; what may be left open (an end, a
   * day to come, an answer) begins empty. */
  if (field->kind == TOV_KIND_DATE && (field->flags & TOV_FIELD_REQUIRED))
    return tov_date_to_iso (tov_clock_today ());
  if (g_str_equal (entity->name, "log_entry") && g_str_equal (field->name, "happened_at"))
    return create_time ();
  if (g_str_equal (entity->name, "log_entry") && g_str_equal (field->name, "reached"))
    return g_strdup ("1");
  return NULL;
}

/* The number behind those that the owner has already. */
static char *
create_position (TovContext *context,
                 const TovEntity *entity,
                 const TovField *owner_field,
                 const char *owner)
{
  g_autoptr (TovCollection) others = tov_collection_new (tov_context_get_store (context), entity);

  tov_collection_set_owner (others, owner_field->name, owner);
  return g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (others)) + 1);
}

/* The reference number in which the others of the partnership go on; NULL, which leaves it to the
 * user, where they cannot be read. */
static char *
create_reference (TovContext *context)
{
  g_autoptr (TovNumbering) numbering =
      tov_numbering_new (tov_store_get_connection (tov_context_get_store (context)),
                         tov_context_get_partnership (context), NULL);

  return numbering != NULL ? tov_numbering_next (numbering) : NULL;
}

static void
set_value (TovRecord *record, const char *name, const char *value)
{
  tov_record_set_text (record, tov_entity_get_field (tov_record_get_entity (record), name), value,
                       NULL);
}

TovRecord *
tov_record_editor_create (TovContext *context,
                          const TovEntity *entity,
                          const TovField *owner_field,
                          const char *owner)
{
  TovRecord *record = tov_record_new (entity);

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *value = create_value (context, entity, field);

    if (value != NULL)
      set_value (record, field->name, value);
  }
  if (owner_field != NULL)
    set_value (record, owner_field->name, owner);
  if (owner_field != NULL && tov_entity_get_field (entity, "position") != NULL) {
    g_autofree char *position = create_position (context, entity, owner_field, owner);

    set_value (record, "position", position);
  }
  if (entity == &tov_young_person_entity) {
    g_autofree char *reference = create_reference (context);

    set_value (record, "reference", reference);
  }
  return record;
}
