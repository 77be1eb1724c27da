/* What a new record begins with. Part of the record editor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-editor.h"

#include "tov-clock.h"
#include "tov-collection.h"
#include "tov-young-person.h"

#include <string.h>

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

/* The value a field begins with where the place says it; NULL where the record's own default
 * holds. Transfer full. */
static char *
create_value (TovContext *context, const TovEntity *entity, const TovField *field)
{
  if (g_strcmp0 (field->target, "partnership") == 0)
    return g_strdup (tov_context_get_partnership (context));
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

static gboolean
is_taken (TovStore *store, const char *reference)
{
  g_autoptr (TovCollection) found = tov_collection_new (store, &tov_young_person_entity);

  tov_collection_set_search (found, reference);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++) {
    g_autoptr (TovYoungPerson) person = g_list_model_get_item (G_LIST_MODEL (found), i);

    if (g_strcmp0 (person->reference, reference) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The reference number in which the others of the partnership go on: behind R-017 comes R-018.
 * Where there are no others they begin with 001. */
static char *
create_reference (TovContext *context)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovCollection) others = tov_collection_new (store, &tov_young_person_entity);
  g_autoptr (TovYoungPerson) last = NULL;
  const char *reference, *digits;
  gint64 number;
  char *next = NULL;

  tov_collection_set_partnership (others, tov_context_get_partnership (context));
  tov_collection_set_sort (others, "reference", TRUE);
  last = g_list_model_get_item (G_LIST_MODEL (others), 0);
  reference = last != NULL && last->reference != NULL ? last->reference : "000";
  digits = reference + strlen (reference);
  while (digits > reference && g_ascii_isdigit (digits[-1]) && strlen (digits) < 9)
    digits--;
  number = g_ascii_strtoll (digits, NULL, 10);
  do {
    g_free (next);
    next = g_strdup_printf ("%.*s%0*" G_GINT64_FORMAT, (int) (digits - reference), reference,
                            (int) MAX (strlen (digits), 1), ++number);
  } while (is_taken (store, next));
  return next;
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
    g_autofree char *value =
        field == owner_field ? g_strdup (owner) : create_value (context, entity, field);

    if (value != NULL)
      tov_record_set_text (record, field, value, NULL);
  }
  if (entity == &tov_young_person_entity) {
    g_autofree char *reference = create_reference (context);

    tov_record_set_text (record, tov_entity_get_field (entity, "reference"), reference, NULL);
  }
  return record;
}
