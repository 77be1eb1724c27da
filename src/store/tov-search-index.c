/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-search-index.h"

#include "tov-entities.h"
#include "tov-sql.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* The bits of a number below its kind, and below its layer. */
#define KIND_SHIFT  38
#define LAYER_SHIFT 48
#define KIND_MASK   ((1 << (LAYER_SHIFT - KIND_SHIFT)) - 1)

/* To be raised when words are taken otherwise from the same fields. */
#define VERSION 1

/* The words of a record in each layer; NULL where it has none there. */
typedef char *Words[TOV_N_LAYERS];

static void
clear_words (Words words)
{
  for (TovLayer layer = 0; layer < TOV_N_LAYERS; layer++)
    g_clear_pointer (&words[layer], g_free);
}

static gboolean
is_searched (const TovField *field)
{
  return field->flags & (TOV_FIELD_TITLE | TOV_FIELD_SEARCH);
}

static gboolean
has_words (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (is_searched (&entity->fields[i]))
      return TRUE;
  return FALSE;
}

static void
take_words (TovRecord *record, Words words)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (GString) name = g_string_new (NULL), open = g_string_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *value = NULL;

    if (!is_searched (field) || tov_record_is_covered (record, field))
      continue;
    value = tov_record_format (record, field);
    tov_search_index_append_words (all, value, TOV_SEARCH_MARK);
    if (tov_search_index_is_private (field))
      continue;
    tov_search_index_append_words (open, value, TOV_SEARCH_MARK);
    if (field->flags & TOV_FIELD_TITLE)
      tov_search_index_append_words (name, value, TOV_SEARCH_NAME_MARK);
  }
  if (name->len > 0)
    words[TOV_LAYER_NAME] = g_strdup (name->str);
  if (open->len > 0)
    words[TOV_LAYER_OPEN] = g_strdup (open->str);
  if (all->len > open->len)
    words[TOV_LAYER_PRIVATE] = g_strdup (all->str);
}

/* What the words depend on: the fields that are searched, and the words of choices in the language
 * of the program. */
static char *
create_checksum (void)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  g_string_append_printf (rules, "%d\n", VERSION);
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    g_string_append_printf (rules, "%s\n", (*entity)->name);
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];

      if (!is_searched (field))
        continue;
      g_string_append_printf (rules, "%s %d %d %d\n", field->name, field->kind, field->flags,
                              tov_entity_may_cover (*entity, field));
      for (const TovChoice *choice = field->choices; choice != NULL && choice->code != NULL;
           choice++)
        g_string_append_printf (rules, "%s %s\n", choice->code, _ (choice->label));
    }
  }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, rules->str, (gssize) rules->len);
}

/* The checksum of the rules the index was made by; NULL where there is no index. */
static gboolean
read_checksum (TovConnection *connection, char **checksum, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (connection, "SELECT checksum FROM search_rules", error);
  g_autoptr (GError) failure = NULL;

  *checksum = NULL;
  if (statement == NULL)
    return FALSE;
  if (tov_statement_step (statement, &failure)) {
    *checksum = g_strdup (tov_statement_get_text (statement, 0));
    tov_statement_reset (statement);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Runs a statement with a number, words and an id, those that it has. */
static gboolean
run (TovConnection *connection,
     const char *sql,
     gint64 number,
     const char *words,
     const char *id,
     GError **error)
{
  TovStatement *statement = tov_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_int64 (statement, 1, number);
  if (words != NULL)
    tov_statement_bind_text (statement, 2, words);
  if (id != NULL)
    tov_statement_bind_text (statement, 3, id);
  return tov_statement_run (statement, error);
}

static gboolean
insert_entry (
    TovConnection *connection, gint64 number, const char *words, const char *id, GError **error)
{
  return run (connection, "INSERT INTO search_entry (number, words, record_id) VALUES (?1, ?2, ?3)",
              number, words, id, error);
}

/* The index keeps no text of its own: to forget an entry, it must be told what it was. */
static gboolean
remove_entry (TovConnection *connection, gint64 number, const char *words, GError **error)
{
  return run (connection,
              "INSERT INTO search_word (search_word, rowid, words) VALUES ('delete', ?1, ?2)",
              number, words, NULL, error)
         && run (connection, "DELETE FROM search_entry WHERE number = ?1", number, NULL, NULL,
                 error);
}

/* The first number of a kind and layer that is free behind all others. */
static gboolean
find_free (TovConnection *connection, guint kind, TovLayer layer, gint64 *number, GError **error)
{
  TovStatement *statement = tov_connection_prepare (
      connection, "SELECT max (number) + 1 FROM search_entry WHERE number BETWEEN ?1 AND ?2",
      error);
  gint64 first = tov_search_index_first (layer, kind);

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_int64 (statement, 1, first);
  tov_statement_bind_int64 (statement, 2, tov_search_index_first (layer, kind + 1) - 1);
  if (!tov_statement_step (statement, error))
    return FALSE;
  *number = tov_statement_get_int64 (statement, 0);
  if (*number == TOV_NUMBER_NONE)
    *number = first;
  tov_statement_reset (statement);
  return TRUE;
}

static gboolean
read_entries (TovConnection *connection,
              guint kind,
              const char *id,
              Words words,
              gint64 *numbers,
              GError **error)
{
  TovStatement *statement = tov_connection_prepare (
      connection, "SELECT number, words FROM search_entry WHERE record_id = ?1", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, id);
  while (tov_statement_step (statement, &failure)) {
    gint64 number = tov_statement_get_int64 (statement, 0);
    TovLayer layer = tov_search_index_get_layer (number);

    /* Nothing keeps records of two kinds from having the same id. */
    if (tov_search_index_get_kind (number) != kind)
      continue;
    numbers[layer] = number;
    words[layer] = g_strdup (tov_statement_get_text (statement, 1));
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The words of the record as it is now; none if it is not there any more. */
static gboolean
read_words (
    TovConnection *connection, const TovEntity *entity, const char *id, Words words, GError **error)
{
  g_autofree char *sql = tov_sql_select (entity, "WHERE \"id\" = ?");
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, id);
  if (tov_statement_step (statement, &failure)) {
    g_autoptr (TovRecord) record = tov_record_new (entity);

    /* A value that is not allowed is not searched; the check of the register tells of it. */
    tov_sql_read (statement, record, NULL);
    tov_statement_reset (statement);
    take_words (record, words);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Gives one layer of a record its new words; its number stays. */
static gboolean
replace_entry (TovConnection *connection,
               gint64 number,
               const char *id,
               const char *old,
               const char *words,
               GError **error)
{
  return (old == NULL || remove_entry (connection, number, old, error))
         && (words == NULL
             || (insert_entry (connection, number, words, id, error)
                 && run (connection, "INSERT INTO search_word (rowid, words) VALUES (?1, ?2)",
                         number, words, NULL, error)));
}

static gboolean
update_layers (TovConnection *connection,
               guint kind,
               const char *id,
               Words old,
               Words new,
               gint64 *numbers,
               GError **error)
{
  for (TovLayer layer = 0; layer < TOV_N_LAYERS; layer++) {
    if (g_strcmp0 (old[layer], new[layer]) == 0)
      continue;
    if (old[layer] == NULL && !find_free (connection, kind, layer, &numbers[layer], error))
      return FALSE;
    if (!replace_entry (connection, numbers[layer], id, old[layer], new[layer], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
update_record (TovConnection *connection, const char *name, const char *id, GError **error)
{
  const TovEntity *const *entities = tov_entities_get ();
  guint kind = tov_search_index_find_kind (name);
  gint64 numbers[TOV_N_LAYERS];
  Words old = { NULL }, new = { NULL };
  gboolean is_good;

  if (!has_words (entities[kind]))
    return TRUE;
  is_good = read_entries (connection, kind, id, old, numbers, error)
            && read_words (connection, entities[kind], id, new, error)
            && update_layers (connection, kind, id, old, new, numbers, error);
  clear_words (old);
  clear_words (new);
  return is_good;
}

static gboolean
insert_record (
    TovConnection *connection, guint kind, gint64 *n_entries, TovRecord *record, GError **error)
{
  Words words = { NULL };
  gboolean is_good = TRUE;

  take_words (record, words);
  for (TovLayer layer = 0; is_good && layer < TOV_N_LAYERS; layer++)
    if (words[layer] != NULL)
      is_good = insert_entry (connection, tov_search_index_first (layer, kind) + n_entries[layer]++,
                              words[layer], tov_record_get_id (record), error);
  clear_words (words);
  return is_good;
}

static gboolean
insert_records (TovConnection *connection, guint kind, GError **error)
{
  const TovEntity *entity = tov_entities_get ()[kind];
  g_autofree char *sql = tov_sql_select (entity, "");
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  gint64 n_entries[TOV_N_LAYERS] = { 0 };
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (failure == NULL && tov_statement_step (statement, &failure)) {
    g_autoptr (TovRecord) record = tov_record_new (entity);

    tov_sql_read (statement, record, NULL);
    insert_record (connection, kind, n_entries, record, &failure);
  }
  tov_statement_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
fill (TovConnection *connection, GError **error)
{
  const TovEntity *const *entities = tov_entities_get ();
  g_autofree char *checksum = create_checksum ();
  g_autofree char *mark =
      g_strdup_printf ("INSERT INTO search_rules (checksum) VALUES ('%s')", checksum);

  if (!tov_connection_execute (connection, "DELETE FROM search_rules; DELETE FROM search_entry;",
                               error))
    return FALSE;
  for (guint kind = 0; entities[kind] != NULL; kind++)
    if (has_words (entities[kind]) && !insert_records (connection, kind, error))
      return FALSE;
  return tov_connection_execute (connection,
                                 "INSERT INTO search_word (search_word) VALUES ('rebuild')", error)
         && tov_connection_execute (connection, mark, error);
}

static gboolean
read_last_entry (TovConnection *connection, gint64 *entry, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (connection, "SELECT max (id) FROM change_entry", error);

  if (statement == NULL || !tov_statement_step (statement, error))
    return FALSE;
  *entry = tov_statement_get_int64 (statement, 0);
  tov_statement_reset (statement);
  return TRUE;
}

gint64
tov_search_index_first (TovLayer layer, guint kind)
{
  return ((gint64) layer << LAYER_SHIFT) + ((gint64) kind << KIND_SHIFT);
}

TovLayer
tov_search_index_get_layer (gint64 number)
{
  return (TovLayer) (number >> LAYER_SHIFT);
}

guint
tov_search_index_get_kind (gint64 number)
{
  return (guint) (number >> KIND_SHIFT & KIND_MASK);
}

guint
tov_search_index_find_kind (const char *entity)
{
  const TovEntity *const *entities = tov_entities_get ();
  guint kind = 0;

  while (!g_str_equal (entities[kind]->name, entity))
    kind++;
  return kind;
}

void
tov_search_index_append_words (GString *words, const char *text, char mark)
{
  g_autofree char *folded = tov_text_fold (text);
  gboolean is_in_word = FALSE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalnum (c)) {
      if (!is_in_word) {
        g_string_append_c (words, mark);
        g_string_append_c (words, mark);
      }
      g_string_append_unichar (words, c);
      is_in_word = TRUE;
    } else if (!g_unichar_ismark (c)) {
      /* An accent that stands behind its letter is no part of a search, and ends no word. */
      is_in_word = FALSE;
    }
  }
}

GPtrArray *
tov_search_index_list_terms (const char *query)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (query, " \t\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_autoptr (GString) term = g_string_new (NULL);

    tov_search_index_append_words (term, parts[i], TOV_SEARCH_MARK);
    if (term->len > 0 && !g_ptr_array_find_with_equal_func (terms, term->str, g_str_equal, NULL))
      g_ptr_array_add (terms, g_strdup (term->str));
  }
  return terms;
}

const char *
tov_search_index_skip_marks (const char *term)
{
  glong n_letters = g_utf8_strlen (term, -1) - 2;

  return term + MIN (n_letters - 1, 2);
}

gboolean
tov_search_index_is_private (const TovField *field)
{
  return field->kind == TOV_KIND_NOTE && (field->flags & TOV_FIELD_PERSONAL);
}

gboolean
tov_search_index_start (TovConnection *connection, GError **error)
{
  g_autofree char *made_by = NULL, *checksum = create_checksum ();

  if (!read_checksum (connection, &made_by, error))
    return FALSE;
  return g_strcmp0 (made_by, checksum) == 0 || tov_search_index_rebuild (connection, error);
}

gboolean
tov_search_index_stop (TovConnection *connection, GError **error)
{
  return tov_connection_execute (connection, "DELETE FROM search_rules", error);
}

gboolean
tov_search_index_update (TovConnection *connection, gint64 *entry, GError **error)
{
  g_autofree char *made_by = NULL;
  g_autoptr (GError) failure = NULL;
  TovStatement *statement;

  if (!read_checksum (connection, &made_by, error))
    return FALSE;
  if (made_by == NULL)
    return tov_search_index_rebuild (connection, error);
  statement =
      tov_connection_prepare (connection,
                              "SELECT DISTINCT entity, record_id FROM change_entry"
                              " WHERE transaction_id = (SELECT max (id) FROM change_transaction)"
                              " AND id > ?1",
                              error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_int64 (statement, 1, *entry);
  while (failure == NULL && tov_statement_step (statement, &failure))
    update_record (connection, tov_statement_get_text (statement, 0),
                   tov_statement_get_text (statement, 1), &failure);
  tov_statement_reset (statement);
  if (failure == NULL)
    return read_last_entry (connection, entry, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
tov_search_index_rebuild (TovConnection *connection, GError **error)
{
  if (!tov_connection_execute (connection, "SAVEPOINT search", error))
    return FALSE;
  if (fill (connection, error) && tov_connection_execute (connection, "RELEASE search", error))
    return TRUE;
  /* It fails only where SQLite has rolled back already, as it does on a full disk. */
  tov_connection_execute (connection, "ROLLBACK TO search; RELEASE search;", NULL);
  return FALSE;
}
