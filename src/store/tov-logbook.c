/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-logbook.h"

/* A log entry about the young person, before its record is read. */
typedef struct
{
  char *id;
  char *corrects;
  gboolean is_later;
  /* Ids of what adds to it, oldest first; what is an addition itself has none of its own. */
  GPtrArray *additions;
} Found;

static const char found_sql[] =
    "SELECT e.\"id\", e.\"corrects_id\", e.\"happened_at\""
    " FROM \"log_entry_young_person\" AS l JOIN \"log_entry\" AS e ON e.\"id\" = l.\"log_entry_id\""
    " WHERE l.\"young_person_id\" = ?1"
    " ORDER BY e.\"happened_at\" DESC, e.\"created\" DESC, e.\"id\" DESC";

static const char themes_sql[] = "SELECT t.\"name\" FROM \"log_entry_theme\" AS l"
                                 " JOIN \"theme\" AS t ON t.\"id\" = l.\"theme_id\""
                                 " WHERE l.\"log_entry_id\" = ?1 ORDER BY t.\"position\", t.\"id\"";

static const char others_sql[] =
    "SELECT \"young_person_id\" FROM \"log_entry_young_person\""
    " WHERE \"log_entry_id\" = ?1 AND \"young_person_id\" <> ?2 ORDER BY \"young_person_id\"";

static void
free_found (gpointer data)
{
  Found *found = data;

  g_free (found->id);
  g_free (found->corrects);
  g_ptr_array_unref (found->additions);
  g_free (found);
}

static void
free_entry (gpointer data)
{
  TovLogbookEntry *entry = data;

  g_clear_object (&entry->record);
  g_free (entry->worker);
  g_ptr_array_unref (entry->themes);
  g_ptr_array_unref (entry->others);
  g_ptr_array_unref (entry->additions);
  g_free (entry);
}

/* Every log entry about the young person, newest first. */
static GPtrArray *
find_all (TovStore *store, const char *young_person, TovDate until, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store), found_sql, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_found);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, young_person);
  while (tov_statement_step (statement, &failure)) {
    Found *found = g_new0 (Found, 1);

    found->id = g_strdup (tov_statement_get_text (statement, 0));
    found->corrects = g_strdup (tov_statement_get_text (statement, 1));
    found->is_later = tov_date_from_time (tov_statement_get_text (statement, 2)) > until;
    found->additions = g_ptr_array_new ();
    g_ptr_array_add (all, found);
  }
  if (failure == NULL)
    return g_steal_pointer (&all);
  g_propagate_error (error, failure);
  return NULL;
}

/* What an entry adds to in the end, of those about the young person; itself if it adds to none. The
 * steps are counted, for nothing forbids two entries to correct each other. */
static Found *
find_root (GHashTable *by_id, Found *found, guint n_steps)
{
  Found *root = found;

  for (; n_steps > 0; n_steps--) {
    Found *next = root->corrects != NULL ? g_hash_table_lookup (by_id, root->corrects) : NULL;

    if (next == NULL)
      return root;
    root = next;
  }
  return found;
}

/* What is left of all when the additions hang on what they add to. */
static GPtrArray *
hang_additions (GPtrArray *all)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *roots = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++) {
    Found *found = g_ptr_array_index (all, i);

    g_hash_table_insert (by_id, found->id, found);
  }
  for (guint i = 0; i < all->len; i++) {
    Found *found = g_ptr_array_index (all, i);
    Found *root = find_root (by_id, found, all->len);

    /* One of a day to come waits for its day by itself. */
    if (root == found || found->is_later != root->is_later)
      g_ptr_array_add (roots, found);
    else
      g_ptr_array_insert (root->additions, 0, found->id);
  }
  return roots;
}

/* The texts of the first column. */
static GPtrArray *
list_texts (TovStore *store, const char *sql, const char *id, const char *but, GError **error)
{
  TovStatement *statement = tov_connection_prepare (tov_store_get_connection (store), sql, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, id);
  if (but != NULL)
    tov_statement_bind_text (statement, 2, but);
  while (tov_statement_step (statement, &failure))
    g_ptr_array_add (texts, g_strdup (tov_statement_get_text (statement, 0)));
  if (failure == NULL)
    return g_steal_pointer (&texts);
  g_propagate_error (error, failure);
  return NULL;
}

static GPtrArray *
list_others (TovStore *store, const char *entry, const char *young_person, GError **error)
{
  GPtrArray *others = list_texts (store, others_sql, entry, young_person, error);

  for (guint i = 0; others != NULL && i < others->len; i++) {
    char *id = others->pdata[i];

    others->pdata[i] = tov_store_get_title (store, "young_person", id);
    g_free (id);
  }
  return others;
}

static TovLogbookEntry *
read_entry (TovStore *store, const char *id, const char *young_person, GError **error)
{
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_log_entry_entity, id, error);
  g_autoptr (GPtrArray) themes = NULL, others = NULL;
  TovLogbookEntry *entry;
  const char *worker;

  if (record == NULL)
    return NULL;
  themes = list_texts (store, themes_sql, id, NULL, error);
  others = themes != NULL ? list_others (store, id, young_person, error) : NULL;
  if (others == NULL)
    return NULL;
  entry = g_new0 (TovLogbookEntry, 1);
  worker = TOV_LOG_ENTRY (record)->worker_id;
  entry->worker = worker != NULL ? tov_store_get_title (store, "contact", worker) : NULL;
  entry->record = TOV_LOG_ENTRY (g_steal_pointer (&record));
  entry->themes = g_steal_pointer (&themes);
  entry->others = g_steal_pointer (&others);
  entry->additions = g_ptr_array_new_with_free_func (free_entry);
  return entry;
}

static TovLogbookEntry *
read_with_additions (TovStore *store, const Found *found, const char *young_person, GError **error)
{
  TovLogbookEntry *entry = read_entry (store, found->id, young_person, error);

  for (guint i = 0; entry != NULL && i < found->additions->len; i++) {
    TovLogbookEntry *addition =
        read_entry (store, g_ptr_array_index (found->additions, i), young_person, error);

    if (addition != NULL)
      g_ptr_array_add (entry->additions, addition);
    else
      g_clear_pointer (&entry, free_entry);
  }
  return entry;
}

TovLogbook *
tov_logbook_load (
    TovStore *store, const char *young_person, TovDate until, guint limit, GError **error)
{
  g_autoptr (GPtrArray) all = find_all (store, young_person, until, error);
  g_autoptr (GPtrArray) roots = NULL;
  g_autoptr (TovLogbook) self = NULL;

  if (all == NULL)
    return NULL;
  roots = hang_additions (all);
  self = g_new0 (TovLogbook, 1);
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  for (guint i = 0; i < roots->len; i++) {
    const Found *found = g_ptr_array_index (roots, i);
    TovLogbookEntry *entry;

    if (found->is_later) {
      self->n_later++;
      continue;
    }
    if (self->n_entries++ >= limit)
      continue;
    entry = read_with_additions (store, found, young_person, error);
    if (entry == NULL)
      return NULL;
    g_ptr_array_add (self->entries, entry);
  }
  return g_steal_pointer (&self);
}

void
tov_logbook_free (TovLogbook *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}
