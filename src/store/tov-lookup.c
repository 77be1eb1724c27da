/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-lookup.h"

#include "tov-sql.h"
#include "tov-text.h"

#include <string.h>

/* Fewer letters agree by chance. */
#define MIN_ALIKE 3

typedef struct
{
  char *id;
  guint number;
} Found;

struct _TovLookup
{
  const TovEntity *entity;
  const char *const *fields;
  /* Folded words to Found. */
  GHashTable *found;
};

static void
free_found (Found *found)
{
  g_free (found->id);
  g_free (found);
}

/* Folded, with one blank between words. */
static char *
create_key (const char *words)
{
  g_autofree char *folded = tov_text_fold (words);
  GString *key = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c)) {
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (key, g_utf8_get_char (c));
    else if (key->len > 0 && key->str[key->len - 1] != ' ')
      g_string_append_c (key, ' ');
  }
  if (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

/* NULL for a record that cannot be found. */
static char *
create_record_key (const TovLookup *self, TovRecord *record)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *title = NULL;

  if (self->fields == NULL) {
    title = tov_record_display (record);
    return create_key (title);
  }
  for (guint i = 0; self->fields[i] != NULL; i++) {
    g_autofree char *value =
        tov_record_get_text (record, tov_entity_get_field (self->entity, self->fields[i]));

    if (i == 0 && value == NULL)
      return NULL;
    g_string_append_printf (words, "%s ", value != NULL ? value : "");
  }
  return create_key (words->str);
}

static void
add (TovLookup *self, const char *key, const char *id)
{
  Found *found = g_hash_table_lookup (self->found, key);

  if (found == NULL) {
    found = g_new0 (Found, 1);
    found->id = g_strdup (id);
    g_hash_table_insert (self->found, g_strdup (key), found);
  }
  found->number++;
}

static char *
create_sql (const TovEntity *entity, const char *const *fields)
{
  GString *sql;

  if (fields == NULL)
    return tov_sql_select (entity, "ORDER BY \"id\"");
  sql = g_string_new ("SELECT \"id\"");
  for (guint i = 0; fields[i] != NULL; i++)
    g_string_append_printf (sql, ", \"%s\"", fields[i]);
  g_string_append_printf (sql, " FROM \"%s\" WHERE \"%s\" IS NOT NULL ORDER BY \"id\"",
                          entity->name, fields[0]);
  return g_string_free (sql, FALSE);
}

static void
read_row (TovLookup *self, TovStatement *row)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *key = NULL;

  if (self->fields == NULL) {
    g_autoptr (TovRecord) record = tov_record_new (self->entity);

    /* A value that is not allowed is left out; the name may be whole all the same. */
    tov_sql_read (row, record, NULL);
    tov_lookup_add (self, record);
    return;
  }
  for (int i = 0; self->fields[i] != NULL; i++) {
    const char *value = tov_statement_get_text (row, i + 1);

    g_string_append_printf (words, "%s ", value != NULL ? value : "");
  }
  key = create_key (words->str);
  add (self, key, tov_statement_get_text (row, 0));
}

static guint
find (TovLookup *self, const char *key, const char **id)
{
  const Found *found = key != NULL ? g_hash_table_lookup (self->found, key) : NULL;

  *id = found != NULL ? found->id : NULL;
  return found != NULL ? found->number : 0;
}

static gboolean
is_alike (const char *key, const char *other)
{
  gsize length = MIN (strlen (key), strlen (other));

  return length >= MIN_ALIKE && strncmp (key, other, length) == 0;
}

TovLookup *
tov_lookup_new (TovConnection *connection,
                const TovEntity *entity,
                const char *const *fields,
                GError **error)
{
  g_autofree char *sql = create_sql (entity, fields);
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  g_autoptr (TovLookup) self = NULL;
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  self = g_new0 (TovLookup, 1);
  self->entity = entity;
  self->fields = fields;
  self->found =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_found);
  while (tov_statement_step (statement, &failure))
    read_row (self, statement);
  if (failure == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, failure);
  return NULL;
}

void
tov_lookup_free (TovLookup *self)
{
  g_hash_table_unref (self->found);
  g_free (self);
}

guint
tov_lookup_find (TovLookup *self, const char *words, const char **id)
{
  g_autofree char *key = create_key (words);

  return find (self, key, id);
}

guint
tov_lookup_find_record (TovLookup *self, TovRecord *record, const char **id)
{
  g_autofree char *key = create_record_key (self, record);

  return find (self, key, id);
}

guint
tov_lookup_find_alike (TovLookup *self, const char *words, const char **id)
{
  g_autofree char *key = create_key (words);
  GHashTableIter iterator;
  const char *other;
  const Found *found;
  guint number = 0;

  *id = NULL;
  g_hash_table_iter_init (&iterator, self->found);
  while (g_hash_table_iter_next (&iterator, (gpointer *) &other, (gpointer *) &found)) {
    if (!is_alike (key, other))
      continue;
    *id = found->id;
    number += found->number;
  }
  return number;
}

const char *
tov_lookup_get_only (TovLookup *self)
{
  GHashTableIter iterator;
  const Found *found;

  g_hash_table_iter_init (&iterator, self->found);
  if (!g_hash_table_iter_next (&iterator, NULL, (gpointer *) &found) || found->number > 1
      || g_hash_table_size (self->found) > 1)
    return NULL;
  return found->id;
}

void
tov_lookup_add (TovLookup *self, TovRecord *record)
{
  g_autofree char *key = create_record_key (self, record);

  if (key != NULL)
    add (self, key, tov_record_get_id (record));
}
