/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-context.h"

#include "tov-collection.h"
#include "tov-entities.h"
#include "tov-file.h"
#include "tov-record-words.h"

struct _TovContext
{
  GObject parent_instance;
  TovStore *store;
  GSettings *settings;
  char *partnership;
  char *me;
};

static void tov_context_source_init (TovRecordSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovContext,
                               tov_context,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_RECORD_SOURCE,
                                                      tov_context_source_init))

enum
{
  PROP_PARTNERSHIP = 1,
  PROP_ME,
  N_PROPERTIES,
};

enum
{
  NOTICE,
  OFFER,
  TROUBLE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* Who the user is in each register, by its path. */
static GVariantDict *
load_people (TovContext *self)
{
  g_autoptr (GVariant) people = g_settings_get_value (self->settings, "me");

  return g_variant_dict_new (people);
}

static char *
recall_me (TovContext *self)
{
  g_autoptr (GVariantDict) people = NULL;
  char *me = NULL;

  if (self->settings == NULL || tov_store_get_path (self->store) == NULL)
    return NULL;
  people = load_people (self);
  g_variant_dict_lookup (people, tov_store_get_path (self->store), "s", &me);
  return me;
}

static void
remember_me (TovContext *self)
{
  g_autoptr (GVariantDict) people = NULL;

  if (self->settings == NULL || tov_store_get_path (self->store) == NULL)
    return;
  people = load_people (self);
  if (self->me != NULL)
    g_variant_dict_insert (people, tov_store_get_path (self->store), "s", self->me);
  else
    g_variant_dict_remove (people, tov_store_get_path (self->store));
  g_settings_set_value (self->settings, "me", g_variant_dict_end (people));
}

/* A record without a name of its own is called by what it refers to. */
static char *
tov_context_source_get_title (TovRecordSource *source, const char *entity, const char *id)
{
  TovContext *self = TOV_CONTEXT (source);
  g_autoptr (TovRecord) record = tov_store_get (self->store, tov_entities_find (entity), id, NULL);

  return record != NULL ? tov_record_words_title (record, NULL, tov_record_source_title, self)
                        : g_strdup (id);
}

static GListModel *
tov_context_source_list_records (TovRecordSource *source, const char *entity, const char *search)
{
  const TovEntity *kind = tov_entities_find (entity);
  TovCollection *records = tov_collection_new (TOV_CONTEXT (source)->store, kind);

  tov_collection_set_name_search (records, search);
  /* A catalogue has an order of its own, in which what belongs together stands together. */
  if (tov_entity_get_field (kind, "position") != NULL)
    tov_collection_set_sort (records, "position", FALSE);
  return G_LIST_MODEL (records);
}

static GBytes *
tov_context_source_load_file (TovRecordSource *source, const char *hash)
{
  return tov_store_get_file (TOV_CONTEXT (source)->store, hash, NULL);
}

static void
tov_context_source_init (TovRecordSourceInterface *iface)
{
  iface->get_title = tov_context_source_get_title;
  iface->list_records = tov_context_source_list_records;
  iface->load_file = tov_context_source_load_file;
}

static void
tov_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TovContext *self = TOV_CONTEXT (object);

  g_value_set_string (value, id == PROP_ME ? self->me : self->partnership);
}

static void
tov_context_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TovContext *self = TOV_CONTEXT (object);

  if (id == PROP_ME)
    tov_context_set_me (self, g_value_get_string (value));
  else
    tov_context_set_partnership (self, g_value_get_string (value));
}

static void
tov_context_finalize (GObject *object)
{
  TovContext *self = TOV_CONTEXT (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->partnership, g_free);
  g_clear_pointer (&self->me, g_free);
  G_OBJECT_CLASS (tov_context_parent_class)->finalize (object);
}

static void
tov_context_class_init (TovContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tov_context_get_property;
  object_class->set_property = tov_context_set_property;
  object_class->finalize = tov_context_finalize;
  properties[PROP_PARTNERSHIP] = g_param_spec_string ("partnership", NULL, NULL, NULL, flags);
  properties[PROP_ME] = g_param_spec_string ("me", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[NOTICE] = g_signal_new ("notice", TOV_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[OFFER] =
      g_signal_new ("offer", TOV_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                    4, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[TROUBLE] = g_signal_new ("trouble", TOV_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
tov_context_init (TovContext *self)
{
  self->settings = tov_context_open_settings ();
}

GSettings *
tov_context_open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, TOV_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

TovContext *
tov_context_new (TovStore *store)
{
  TovContext *self = g_object_new (TOV_TYPE_CONTEXT, NULL);

  self->store = g_object_ref (store);
  self->me = recall_me (self);
  if (self->me != NULL)
    tov_store_set_who (store, self->me);
  return self;
}

TovStore *
tov_context_get_store (TovContext *self)
{
  return self->store;
}

GSettings *
tov_context_get_settings (TovContext *self)
{
  return self->settings;
}

const char *
tov_context_get_partnership (TovContext *self)
{
  return self->partnership;
}

void
tov_context_set_partnership (TovContext *self, const char *id)
{
  g_autofree char *old = NULL;

  g_return_if_fail (TOV_IS_CONTEXT (self));

  if (g_strcmp0 (self->partnership, id) == 0)
    return;
  old = g_steal_pointer (&self->partnership);
  self->partnership = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARTNERSHIP]);
}

const char *
tov_context_get_me (TovContext *self)
{
  return self->me;
}

void
tov_context_set_me (TovContext *self, const char *contact)
{
  g_return_if_fail (TOV_IS_CONTEXT (self));

  tov_context_act_as (self, contact);
  remember_me (self);
}

void
tov_context_act_as (TovContext *self, const char *contact)
{
  g_autofree char *old = NULL;

  g_return_if_fail (TOV_IS_CONTEXT (self));

  if (g_strcmp0 (self->me, contact) == 0)
    return;
  old = g_steal_pointer (&self->me);
  self->me = g_strdup (contact);
  tov_store_set_who (self->store, contact != NULL ? contact : g_get_user_name ());
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ME]);
}

void
tov_context_notify (TovContext *self, const char *text, gboolean can_undo)
{
  g_return_if_fail (TOV_IS_CONTEXT (self));

  g_signal_emit (self, signals[NOTICE], 0, text, can_undo);
}

void
tov_context_offer (TovContext *self,
                   const char *text,
                   const char *button,
                   const char *action,
                   const char *parameter)
{
  g_return_if_fail (TOV_IS_CONTEXT (self));

  g_signal_emit (self, signals[OFFER], 0, text, button, action, parameter);
}

void
tov_context_fail (TovContext *self, const char *heading, const GError *error)
{
  g_return_if_fail (TOV_IS_CONTEXT (self));

  g_signal_emit (self, signals[TROUBLE], 0, heading, error->message);
}
