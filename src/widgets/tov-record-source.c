/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-source.h"

G_DEFINE_INTERFACE (TovRecordSource, tov_record_source, G_TYPE_OBJECT)

static void
tov_record_source_default_init (TovRecordSourceInterface *iface)
{
}

char *
tov_record_source_get_title (TovRecordSource *self, const char *entity, const char *id)
{
  g_return_val_if_fail (TOV_IS_RECORD_SOURCE (self), NULL);

  return TOV_RECORD_SOURCE_GET_IFACE (self)->get_title (self, entity, id);
}

char *
tov_record_source_title (const char *entity, const char *id, gpointer source)
{
  return tov_record_source_get_title (source, entity, id);
}

GListModel *
tov_record_source_list_records (TovRecordSource *self, const char *entity, const char *search)
{
  g_return_val_if_fail (TOV_IS_RECORD_SOURCE (self), NULL);

  return TOV_RECORD_SOURCE_GET_IFACE (self)->list_records (self, entity, search);
}

GBytes *
tov_record_source_load_file (TovRecordSource *self, const char *hash)
{
  g_return_val_if_fail (TOV_IS_RECORD_SOURCE (self), NULL);

  return TOV_RECORD_SOURCE_GET_IFACE (self)->load_file (self, hash);
}
