/* Whom and what the cells of a list mean, in the register and further up in the list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include "tov-contact.h"
#include "tov-cpr.h"
#include "tov-io-error.h"
#include "tov-lookup.h"
#include "tov-organisation.h"
#include "tov-placement.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a key is good for. */
typedef enum
{
  /* Two records with it are the same. */
  IS_DOUBLE = 1 << 0,
  /* Two records with it may be the same. */
  IS_LIKELY_DOUBLE = 1 << 1,
  /* A cell may hold it to mean the record. */
  IS_NAME = 1 << 2,
  /* The same, but what was meant is to be said. */
  IS_LOOSE_NAME = 1 << 3,
} KeyUse;

typedef struct
{
  const TovEntity *entity;
  const char *fields[4];
  KeyUse use;
} Key;

/* Of the entities that are not here, the name alone tells one from another. */
static const Key keys[] = {
  { &tov_young_person_entity, { "reference" }, IS_DOUBLE | IS_NAME },
  { &tov_young_person_entity, { "given_name", "family_name", "birth_date" }, IS_DOUBLE },
  { &tov_young_person_entity, { "given_name", "family_name" }, IS_LIKELY_DOUBLE | IS_NAME },
  { &tov_cpr_entity, { "number" }, IS_DOUBLE },
  { &tov_contact_entity, { "email" }, IS_DOUBLE | IS_NAME },
  { &tov_contact_entity, { "given_name", "family_name" }, IS_DOUBLE | IS_NAME },
  { &tov_contact_entity, { "given_name" }, IS_LOOSE_NAME },
  { &tov_organisation_entity, { "cvr" }, IS_DOUBLE | IS_NAME },
  { &tov_organisation_entity, { "name" }, IS_DOUBLE | IS_NAME },
};

struct _TovImportNames
{
  TovConnection *connection;
  /* One for each key, and one for each entity without a key by its name; made when first needed. */
  TovLookup *by_key[G_N_ELEMENTS (keys)];
  GHashTable *by_title;
  /* The main entity's, where it has no key, and by which fields. */
  TovLookup *by_main;
  GPtrArray *main_fields;
  /* Id to the record that was made, and the ids of those of which it has been said. */
  GHashTable *made;
  GHashTable *announced;
  /* The first thing that went wrong with the register. */
  GError *failure;
};

static TovLookup *
create_lookup (TovImportNames *self, const TovEntity *entity, const char *const *fields)
{
  GError *error = NULL;
  TovLookup *lookup = tov_lookup_new (self->connection, entity, fields, &error);

  if (error != NULL && self->failure == NULL)
    self->failure = g_steal_pointer (&error);
  g_clear_error (&error);
  return lookup;
}

/* NULL where the register cannot be read, as from the others. */
static TovLookup *
get_by_key (TovImportNames *self, guint i)
{
  if (self->by_key[i] == NULL)
    self->by_key[i] = create_lookup (self, keys[i].entity, keys[i].fields);
  return self->by_key[i];
}

static TovLookup *
get_by_title (TovImportNames *self, const TovEntity *entity)
{
  TovLookup *lookup = g_hash_table_lookup (self->by_title, entity);

  if (lookup == NULL) {
    lookup = create_lookup (self, entity, NULL);
    if (lookup != NULL)
      g_hash_table_insert (self->by_title, (gpointer) entity, lookup);
  }
  return lookup;
}

/* The fields by which records of an entity are the same: first those that are always there. */
static void
add_main_fields (GPtrArray *fields, const TovEntity *entity, gboolean required)
{
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if (((field->flags & TOV_FIELD_REQUIRED) != 0) == required
        && (required || (field->flags & TOV_FIELD_TITLE) || field->kind == TOV_KIND_REFERENCE))
      g_ptr_array_add (fields, (gpointer) field->name);
  }
}

static TovLookup *
get_by_main (TovImportNames *self, const TovEntity *entity)
{
  if (self->by_main == NULL) {
    g_ptr_array_set_size (self->main_fields, 0);
    add_main_fields (self->main_fields, entity, TRUE);
    add_main_fields (self->main_fields, entity, FALSE);
    if (self->main_fields->len > 0) {
      g_ptr_array_add (self->main_fields, NULL);
      self->by_main = create_lookup (self, entity, (const char *const *) self->main_fields->pdata);
    }
  }
  return self->by_main;
}

static gboolean
has_key (const TovEntity *entity)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].entity == entity)
      return TRUE;
  return FALSE;
}

/* Catalogues are short and known by heart, so a beginning is enough. */
static gboolean
is_catalogue (const TovEntity *entity)
{
  return tov_entity_get_field (entity, "class") != NULL
         && tov_entity_get_field (entity, "position") != NULL;
}

static guint
find_by_keys (
    TovImportNames *self, const TovEntity *entity, KeyUse use, const char *text, const char **id)
{
  guint number = 0;

  for (guint i = 0; number == 0 && i < G_N_ELEMENTS (keys); i++) {
    TovLookup *lookup =
        keys[i].entity == entity && (keys[i].use & use) ? get_by_key (self, i) : NULL;

    if (lookup != NULL)
      number = tov_lookup_find (lookup, text, id);
  }
  return number;
}

static guint
find_by_title (TovImportNames *self, const TovEntity *entity, const char *text, const char **id)
{
  TovLookup *lookup = get_by_title (self, entity);
  guint number;

  if (lookup == NULL)
    return 0;
  number = tov_lookup_find (lookup, text, id);
  if (number > 0 || !is_catalogue (entity))
    return number;
  *id = tov_import_find_catalogue (entity->name, text);
  return *id != NULL ? 1 : tov_lookup_find_alike (lookup, text, id);
}

/* "Holm, Mette" as "Mette Holm"; NULL where there is no comma or another one. Transfer full. */
static char *
turn_name (const char *text)
{
  const char *comma = strchr (text, ',');

  if (comma == NULL || strchr (comma + 1, ',') != NULL)
    return NULL;
  return g_strdup_printf ("%s %.*s", comma + 1, (int) (comma - text), text);
}

static guint
find (TovImportNames *self, const TovEntity *entity, const char *text, const char **id)
{
  g_autofree char *turned = turn_name (text);
  guint number;

  *id = NULL;
  if (!has_key (entity))
    return find_by_title (self, entity, text, id);
  number = find_by_keys (self, entity, IS_NAME, text, id);
  if (number == 0 && turned != NULL)
    number = find_by_keys (self, entity, IS_NAME, turned, id);
  return number;
}

static char *
take_made (TovImportNames *self, TovRecord *record)
{
  g_autofree char *id = tov_record_new_id ();

  tov_record_set_id (record, id);
  g_hash_table_insert (self->made, g_strdup (id), g_object_ref (record));
  tov_import_names_learn (self, record, FALSE);
  return g_steal_pointer (&id);
}

static char *
make_contact (TovImportNames *self, const char *text, GError **error)
{
  g_autoptr (TovRecord) record = tov_record_new (&tov_contact_entity);

  if (!tov_import_set_name (record, text, error))
    return NULL;
  return take_made (self, record);
}

static char *
make_organisation (TovImportNames *self, const TovEntity *from, const char *text, GError **error)
{
  g_autoptr (TovRecord) record = tov_record_new (&tov_organisation_entity);

  if (!tov_record_set_text (record, tov_entity_get_field (&tov_organisation_entity, "name"), text,
                            error))
    return NULL;
  tov_record_set_text (record, tov_entity_get_field (&tov_organisation_entity, "kind"),
                       from == &tov_placement_entity ? "company" : "other", NULL);
  return take_made (self, record);
}

static char *
fail_several (const TovEntity *target, const char *text, GError **error)
{
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("“%s” can mean several (%s). Write the whole name."), text, _ (target->plural));
  return NULL;
}

TovImportNames *
tov_import_names_new (TovConnection *connection)
{
  TovImportNames *self = g_new0 (TovImportNames, 1);

  self->connection = connection;
  self->by_title = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) tov_lookup_free);
  self->main_fields = g_ptr_array_new ();
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->announced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
tov_import_names_free (TovImportNames *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_clear_pointer (&self->by_key[i], tov_lookup_free);
  g_clear_pointer (&self->by_main, tov_lookup_free);
  g_hash_table_unref (self->by_title);
  g_ptr_array_unref (self->main_fields);
  g_hash_table_unref (self->made);
  g_hash_table_unref (self->announced);
  g_clear_error (&self->failure);
  g_free (self);
}

gboolean
tov_import_names_check (TovImportNames *self, GError **error)
{
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

char *
tov_import_names_resolve (TovImportNames *self,
                          const TovEntity *target,
                          const TovEntity *from,
                          const char *text,
                          char **remark,
                          GError **error)
{
  const char *id;
  guint number = find (self, target, text, &id);

  if (number == 0) {
    number = find_by_keys (self, target, IS_LOOSE_NAME, text, &id);
    if (number == 1)
      *remark = g_strdup_printf (_ ("“%s” is taken to be the only one of that name (%s)."), text,
                                 _ (target->plural));
  }
  if (number > 1)
    return fail_several (target, text, error);
  if (number == 1)
    return g_strdup (id);
  if (target == &tov_contact_entity)
    return make_contact (self, text, error);
  if (target == &tov_organisation_entity)
    return make_organisation (self, from, text, error);
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE, _ ("“%s” is not in the register (%s)."),
               text, _ (target->plural));
  return NULL;
}

TovRecord *
tov_import_names_get_made (TovImportNames *self, const char *id)
{
  return g_hash_table_lookup (self->made, id);
}

char *
tov_import_names_announce (TovImportNames *self, const char *id)
{
  TovRecord *made = tov_import_names_get_made (self, id);
  g_autofree char *title = NULL;

  if (made == NULL || !g_hash_table_add (self->announced, g_strdup (id)))
    return NULL;
  title = tov_record_display (made);
  if (tov_record_get_entity (made) == &tov_contact_entity)
    return g_strdup_printf (_ ("“%s” is not in the register and becomes a new contact."), title);
  if (g_str_equal (TOV_ORGANISATION (made)->kind, "company"))
    return g_strdup_printf (_ ("“%s” is not in the register and becomes a new company."), title);
  return g_strdup_printf (_ ("“%s” is not in the register and becomes a new organisation."), title);
}

const char *
tov_import_names_get_only (TovImportNames *self, const TovEntity *entity)
{
  TovLookup *lookup = get_by_title (self, entity);

  return lookup != NULL ? tov_lookup_get_only (lookup) : NULL;
}

TovImportDouble
tov_import_names_find_double (TovImportNames *self, TovRecord *record, gboolean is_main)
{
  const TovEntity *entity = tov_record_get_entity (record);
  TovLookup *lookup = is_main && !has_key (entity) ? get_by_main (self, entity) : NULL;
  TovImportDouble found = TOV_IMPORT_NO_DOUBLE;
  const char *id;

  if (lookup != NULL && tov_lookup_find_record (lookup, record, &id) > 0)
    return TOV_IMPORT_DOUBLE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (keys[i].entity != entity || !(keys[i].use & (IS_DOUBLE | IS_LIKELY_DOUBLE)))
      continue;
    lookup = get_by_key (self, i);
    if (lookup == NULL || tov_lookup_find_record (lookup, record, &id) == 0)
      continue;
    if (keys[i].use & IS_DOUBLE)
      return TOV_IMPORT_DOUBLE;
    found = TOV_IMPORT_LIKELY_DOUBLE;
  }
  return found;
}

void
tov_import_names_learn (TovImportNames *self, TovRecord *record, gboolean is_main)
{
  const TovEntity *entity = tov_record_get_entity (record);
  TovLookup *lookup = is_main && !has_key (entity) ? get_by_main (self, entity) : NULL;

  if (lookup != NULL)
    tov_lookup_add (lookup, record);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    lookup = keys[i].entity == entity ? get_by_key (self, i) : NULL;
    if (lookup != NULL)
      tov_lookup_add (lookup, record);
  }
}
