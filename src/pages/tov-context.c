/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-context.h"

struct _TovContext
{
  GObject parent_instance;
  TovStore *store;
  char *partnership;
};

G_DEFINE_FINAL_TYPE (TovContext, tov_context, G_TYPE_OBJECT)

enum
{
  PROP_PARTNERSHIP = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
tov_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, TOV_CONTEXT (object)->partnership);
}

static void
tov_context_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  tov_context_set_partnership (TOV_CONTEXT (object), g_value_get_string (value));
}

static void
tov_context_finalize (GObject *object)
{
  TovContext *self = TOV_CONTEXT (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->partnership, g_free);
  G_OBJECT_CLASS (tov_context_parent_class)->finalize (object);
}

static void
tov_context_class_init (TovContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tov_context_get_property;
  object_class->set_property = tov_context_set_property;
  object_class->finalize = tov_context_finalize;
  properties[PROP_PARTNERSHIP] =
      g_param_spec_string ("partnership", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
tov_context_init (TovContext *self)
{
}

TovContext *
tov_context_new (TovStore *store)
{
  TovContext *self = g_object_new (TOV_TYPE_CONTEXT, NULL);

  self->store = g_object_ref (store);
  return self;
}

TovStore *
tov_context_get_store (TovContext *self)
{
  return self->store;
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
