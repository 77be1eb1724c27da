/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-records-saving.h"

#include "tov-consent-gate.h"
#include "tov-contact.h"
#include "tov-list-saving.h"
#include "tov-policy.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TovContext *context;
  GtkWindow *parent;
  const TovEntity *entity;
  GListModel *records;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *self = data;

  g_object_unref (self->context);
  g_object_unref (self->parent);
  g_object_unref (self->records);
  g_free (self);
}

/* Whether records of the entity tell something about young people, named there or not. */
static gboolean
is_personal (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].flags & TOV_FIELD_PERSONAL)
      return TRUE;
  return FALSE;
}

/* What a record names a young person by; NULL where records of the entity name none. */
static const TovField *
find_person_field (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (g_strcmp0 (entity->fields[i].target, tov_young_person_entity.name) == 0)
      return &entity->fields[i];
  return NULL;
}

/* The young person that a record is about. Transfer full; NULL for nobody. */
static char *
find_person (const TovEntity *entity, TovRecord *record)
{
  const TovField *field = find_person_field (entity);

  if (entity == &tov_young_person_entity)
    return g_strdup (tov_record_get_id (record));
  return field != NULL ? tov_record_get_text (record, field) : NULL;
}

static void
save_records (TovContext *context, GtkWindow *parent, const TovEntity *entity, GListModel *records)
{
  TovListFile *list = tov_list_file_new (_ (entity->plural), records);

  tov_list_file_add_fields (list, entity, tov_record_source_title, context);
  tov_list_saving_ask (context, parent, _ (entity->plural), list,
                       entity == &tov_contact_entity ? records : NULL);
}

/* The records about those whom the list may be about, and about nobody: who has come since was not
 * asked about. */
static void
save_allowed (GHashTable *allowed, gpointer user_data)
{
  const Saving *self = user_data;
  g_autoptr (GListStore) records = g_list_store_new (TOV_TYPE_RECORD);

  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (self->records, i);
    g_autofree char *person = find_person (self->entity, record);

    if (person == NULL || g_hash_table_contains (allowed, person))
      g_list_store_append (records, record);
  }
  save_records (self->context, self->parent, self->entity, G_LIST_MODEL (records));
}

/* Whom the list is about, each once. */
static GPtrArray *
list_people (const TovEntity *entity, GListModel *records)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (records, i);
    g_autofree char *person = find_person (entity, record);

    if (person == NULL || g_hash_table_contains (seen, person))
      continue;
    g_hash_table_add (seen, person);
    g_ptr_array_add (people, g_steal_pointer (&person));
  }
  return people;
}

void
tov_records_saving_ask (TovContext *context,
                        GtkWindow *parent,
                        const TovEntity *entity,
                        GListModel *records)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  Saving *self;

  if (!is_personal (entity)) {
    if (tov_policy_check (TOV_POLICY_INTERNAL, &error))
      save_records (context, parent, entity, records);
    else
      tov_context_fail (context, _ ("The list was not saved"), error);
    return;
  }
  self = g_new (Saving, 1);
  *self = (Saving){ g_object_ref (context), g_object_ref (parent), entity, g_object_ref (records) };
  people = list_people (entity, records);
  tov_consent_gate_ask (context, parent, people, save_allowed, self, free_saving);
}
