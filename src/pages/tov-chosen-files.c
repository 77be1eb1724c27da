/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chosen-files.h"

#include "tov-file.h"

struct _TovChosenFiles
{
  GObject parent_instance;
  TovContext *context;
  /* GBytes by hash. */
  GHashTable *files;
};

static void tov_chosen_files_source_init (TovRecordSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovChosenFiles,
                               tov_chosen_files,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_RECORD_SOURCE,
                                                      tov_chosen_files_source_init))

static char *
tov_chosen_files_source_get_title (TovRecordSource *source, const char *entity, const char *id)
{
  return tov_record_source_get_title (TOV_RECORD_SOURCE (TOV_CHOSEN_FILES (source)->context),
                                      entity, id);
}

static GListModel *
tov_chosen_files_source_list_records (TovRecordSource *source,
                                      const char *entity,
                                      const char *search)
{
  return tov_record_source_list_records (TOV_RECORD_SOURCE (TOV_CHOSEN_FILES (source)->context),
                                         entity, search);
}

static GBytes *
tov_chosen_files_source_load_file (TovRecordSource *source, const char *hash)
{
  TovChosenFiles *self = TOV_CHOSEN_FILES (source);
  GBytes *chosen = g_hash_table_lookup (self->files, hash);

  return chosen != NULL ? g_bytes_ref (chosen)
                        : tov_record_source_load_file (TOV_RECORD_SOURCE (self->context), hash);
}

static void
tov_chosen_files_source_init (TovRecordSourceInterface *iface)
{
  iface->get_title = tov_chosen_files_source_get_title;
  iface->list_records = tov_chosen_files_source_list_records;
  iface->load_file = tov_chosen_files_source_load_file;
}

static void
tov_chosen_files_finalize (GObject *object)
{
  TovChosenFiles *self = TOV_CHOSEN_FILES (object);

  g_clear_object (&self->context);
  g_hash_table_unref (self->files);
  G_OBJECT_CLASS (tov_chosen_files_parent_class)->finalize (object);
}

static void
tov_chosen_files_class_init (TovChosenFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_chosen_files_finalize;
}

static void
tov_chosen_files_init (TovChosenFiles *self)
{
  self->files =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

TovChosenFiles *
tov_chosen_files_new (TovContext *context)
{
  TovChosenFiles *self = g_object_new (TOV_TYPE_CHOSEN_FILES, NULL);

  self->context = g_object_ref (context);
  return self;
}

char *
tov_chosen_files_add (TovChosenFiles *self, GBytes *content)
{
  char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  g_hash_table_replace (self->files, g_strdup (hash), g_bytes_ref (content));
  return hash;
}

gboolean
tov_chosen_files_put (TovChosenFiles *self, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *hash = entity->fields[i].kind == TOV_KIND_FILE
                                ? tov_record_get_text (record, &entity->fields[i])
                                : NULL;
    GBytes *content = hash != NULL ? g_hash_table_lookup (self->files, hash) : NULL;
    g_autofree char *kept = NULL;

    if (content == NULL)
      continue;
    kept = tov_store_put_file (tov_context_get_store (self->context), content, error);
    if (kept == NULL)
      return FALSE;
  }
  return TRUE;
}
