/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cohort-source.h"

#include "tov-cohort.h"
#include "tov-collection.h"

struct _TovCohortSource
{
  GObject parent_instance;
  TovContext *context;
  /* The partnership, or NULL for all. */
  char *partnership;
};

static void implement_source (TovRecordSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovCohortSource,
                               tov_cohort_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_RECORD_SOURCE, implement_source))

static GListModel *
list_cohorts (TovCohortSource *self, const char *search)
{
  TovCollection *cohorts =
      tov_collection_new (tov_context_get_store (self->context), &tov_cohort_entity);

  tov_collection_set_name_search (cohorts, search);
  tov_collection_set_partnership (cohorts, self->partnership);
  return G_LIST_MODEL (cohorts);
}

static char *
get_title (TovRecordSource *source, const char *entity, const char *id)
{
  return tov_record_source_get_title (TOV_RECORD_SOURCE (TOV_COHORT_SOURCE (source)->context),
                                      entity, id);
}

static GListModel *
list_records (TovRecordSource *source, const char *entity, const char *search)
{
  TovCohortSource *self = TOV_COHORT_SOURCE (source);

  if (g_str_equal (entity, tov_cohort_entity.name))
    return list_cohorts (self, search);
  return tov_record_source_list_records (TOV_RECORD_SOURCE (self->context), entity, search);
}

static GBytes *
load_file (TovRecordSource *source, const char *hash)
{
  return tov_record_source_load_file (TOV_RECORD_SOURCE (TOV_COHORT_SOURCE (source)->context),
                                      hash);
}

static void
implement_source (TovRecordSourceInterface *iface)
{
  iface->get_title = get_title;
  iface->list_records = list_records;
  iface->load_file = load_file;
}

static void
tov_cohort_source_finalize (GObject *object)
{
  TovCohortSource *self = TOV_COHORT_SOURCE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->partnership, g_free);
  G_OBJECT_CLASS (tov_cohort_source_parent_class)->finalize (object);
}

static void
tov_cohort_source_class_init (TovCohortSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_cohort_source_finalize;
}

static void
tov_cohort_source_init (TovCohortSource *self)
{
}

TovCohortSource *
tov_cohort_source_new (TovContext *context)
{
  TovCohortSource *self = g_object_new (TOV_TYPE_COHORT_SOURCE, NULL);

  self->context = g_object_ref (context);
  return self;
}

gboolean
tov_cohort_source_set_partnership (TovCohortSource *self, const char *id)
{
  if (g_strcmp0 (self->partnership, id) == 0)
    return FALSE;
  g_free (self->partnership);
  self->partnership = g_strdup (id);
  return TRUE;
}

gboolean
tov_cohort_source_has_any (TovCohortSource *self)
{
  g_autoptr (GListModel) cohorts = list_cohorts (self, NULL);

  return g_list_model_get_n_items (cohorts) > 0;
}
