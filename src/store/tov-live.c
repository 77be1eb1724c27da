/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-live.h"

struct _TovLive
{
  /* Entries by their keys. */
  GHashTable *entries;
};

typedef struct
{
  TovLive *live;
  /* The entity's name and the id; neither holds a space. */
  char *key;
  TovRecord *record;
} Entry;

static char *
create_key (const TovEntity *entity, const char *id)
{
  return g_strconcat (entity->name, " ", id, NULL);
}

static void
free_entry (Entry *entry)
{
  g_free (entry->key);
  g_free (entry);
}

static void
on_record_gone_cb (gpointer data, GObject *where_it_was)
{
  Entry *entry = data;

  g_hash_table_remove (entry->live->entries, entry->key);
}

TovLive *
tov_live_new (void)
{
  TovLive *self = g_new0 (TovLive, 1);

  self->entries =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_entry);
  return self;
}

void
tov_live_free (TovLive *self)
{
  GHashTableIter iterator;
  Entry *entry;

  g_hash_table_iter_init (&iterator, self->entries);
  while (g_hash_table_iter_next (&iterator, NULL, (gpointer *) &entry))
    g_object_weak_unref (G_OBJECT (entry->record), on_record_gone_cb, entry);
  g_hash_table_unref (self->entries);
  g_free (self);
}

TovRecord *
tov_live_find (TovLive *self, const TovEntity *entity, const char *id)
{
  g_autofree char *key = create_key (entity, id);
  Entry *entry = g_hash_table_lookup (self->entries, key);

  return entry != NULL ? g_object_ref (entry->record) : NULL;
}

void
tov_live_add (TovLive *self, TovRecord *record)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->live = self;
  entry->key = create_key (tov_record_get_entity (record), tov_record_get_id (record));
  entry->record = record;
  g_object_weak_ref (G_OBJECT (record), on_record_gone_cb, entry);
  g_hash_table_insert (self->entries, entry->key, entry);
}

GPtrArray *
tov_live_list (TovLive *self, const TovEntity *entity)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iterator;
  Entry *entry;

  g_hash_table_iter_init (&iterator, self->entries);
  while (g_hash_table_iter_next (&iterator, NULL, (gpointer *) &entry))
    if (tov_record_get_entity (entry->record) == entity)
      g_ptr_array_add (records, g_object_ref (entry->record));
  return records;
}
