/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-search.h"

#include "tov-entities.h"
#include "tov-search-index.h"

#include <string.h>

/* The words of an excerpt before the place, and from it on. */
#define WORDS_BEFORE 4
#define WORDS_BEHIND 9

/* What a coordinator looks for comes first; the rest follows in the order of the data package. */
static const char *const first_kinds[] = {
  "young_person", "contact",  "organisation", "partnership", "contact_group", "meeting",
  "agenda_item",  "decision", "follow_up",    "activity",    "next_step",     "log_entry",
};

/* A search that is going on. */
typedef struct
{
  TovStore *store;
  /* The words of the query as the index has them, behind two blanks. */
  GPtrArray *terms;
  guint limit;
  /* By kind: elements TovHit, or NULL. */
  GPtrArray **kinds;
  /* What is among the hits: "kind id". */
  GHashTable *found;
} Search;

/* All terms in the language of FTS5. */
static char *
build_match (GPtrArray *terms, TovLayer layer)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++) {
    const char *term = g_ptr_array_index (terms, i);
    g_autofree char *begun = g_strdelimit (g_strdup (term), " ", TOV_SEARCH_NAME_MARK);

    g_string_append_printf (match, "%s\"%s\"", i > 0 ? " AND " : "",
                            layer == TOV_LAYER_NAME ? begun : tov_search_index_skip_marks (term));
  }
  return g_string_free (match, FALSE);
}

/* The first of the words that holds a term; -1 if none does. */
static int
find_place (Search *self, GStrv words)
{
  for (int i = 0; words[i] != NULL; i++) {
    g_autoptr (GString) folded = g_string_new (NULL);

    tov_search_index_append_words (folded, words[i], TOV_SEARCH_MARK);
    for (guint j = 0; j < self->terms->len; j++)
      if (strstr (folded->str, tov_search_index_skip_marks (g_ptr_array_index (self->terms, j)))
          != NULL)
        return i;
  }
  return -1;
}

static char *
cut_excerpt (GStrv words, int place)
{
  int n_words = (int) g_strv_length (words);
  int first = MAX (place - WORDS_BEFORE, 0);
  int end = MIN (place + WORDS_BEHIND, n_words);
  GString *excerpt = g_string_new (first > 0 ? "…" : NULL);

  for (int i = first; i < end; i++)
    if (*words[i] != '\0')
      g_string_append_printf (excerpt, "%s%s", excerpt->len > 0 ? " " : "", words[i]);
  if (end < n_words)
    g_string_append (excerpt, " …");
  return g_string_free (excerpt, FALSE);
}

/* The words around the place in the notes of a record; NULL where the terms stand together only
 * across several words. */
static char *
create_excerpt (Search *self, const TovEntity *entity, const char *id)
{
  g_autoptr (TovRecord) record = tov_store_get (self->store, entity, id, NULL);

  for (guint i = 0; record != NULL && i < entity->n_fields; i++) {
    g_autofree char *note = NULL;
    g_auto (GStrv) words = NULL;
    int place;

    if (!tov_search_index_is_private (&entity->fields[i]))
      continue;
    note = tov_record_format (record, &entity->fields[i]);
    words = g_strsplit_set (note, " \t\r\n", -1);
    place = find_place (self, words);
    if (place >= 0)
      return cut_excerpt (words, place);
  }
  return NULL;
}

static void
add_hit (Search *self, gint64 number, const char *id)
{
  guint kind = tov_search_index_get_kind (number);
  char *key = g_strdup_printf ("%u %s", kind, id);
  TovHit *hit;

  if (!g_hash_table_add (self->found, key))
    return;
  hit = g_new0 (TovHit, 1);
  hit->entity = tov_entities_get ()[kind];
  hit->id = g_strdup (id);
  if (tov_search_index_get_layer (number) == TOV_LAYER_PRIVATE)
    hit->excerpt = create_excerpt (self, hit->entity, id);
  if (self->kinds[kind] == NULL)
    self->kinds[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_hit_free);
  g_ptr_array_add (self->kinds[kind], hit);
}

static gboolean
is_full (Search *self, guint kind)
{
  return self->kinds[kind] != NULL && self->kinds[kind]->len >= self->limit;
}

/* Takes the hits of the layers to last from a number on, and sets it to where the next kind begins
 * when there is enough of one: seventy thousand people with an e in their name are not in the way
 * of the only meeting. At the end it is set to -1. */
static gboolean
find_from (Search *self, const char *match, TovLayer last, gint64 *from, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (self->store),
                              "SELECT search_word.rowid, record_id FROM search_word"
                              " CROSS JOIN search_entry ON number = search_word.rowid"
                              " WHERE search_word MATCH ?1 AND search_word.rowid BETWEEN ?2 AND ?3"
                              " ORDER BY search_word.rowid",
                              error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, match);
  tov_statement_bind_int64 (statement, 2, *from);
  tov_statement_bind_int64 (statement, 3, tov_search_index_first (last + 1, 0) - 1);
  *from = -1;
  while (tov_statement_step (statement, &failure)) {
    gint64 number = tov_statement_get_int64 (statement, 0);
    guint kind = tov_search_index_get_kind (number);

    if (is_full (self, kind)) {
      tov_statement_reset (statement);
      *from = tov_search_index_first (tov_search_index_get_layer (number), kind + 1);
      break;
    }
    add_hit (self, number, tov_statement_get_text (statement, 1));
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
find_all (Search *self, TovLayer first, TovLayer last, GError **error)
{
  g_autofree char *match = build_match (self->terms, first);

  for (gint64 from = tov_search_index_first (first, 0); from >= 0;)
    if (!find_from (self, match, last, &from, error))
      return FALSE;
  return TRUE;
}

/* Leaves nothing in the place of the kind. */
static void
move_hits (Search *self, guint kind, GPtrArray *hits)
{
  if (self->kinds[kind] != NULL)
    g_ptr_array_extend_and_steal (hits, g_steal_pointer (&self->kinds[kind]));
}

static GPtrArray *
order_hits (Search *self)
{
  const TovEntity *const *entities = tov_entities_get ();
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_hit_free);

  for (guint i = 0; i < G_N_ELEMENTS (first_kinds); i++)
    for (guint kind = 0; entities[kind] != NULL; kind++)
      if (g_str_equal (entities[kind]->name, first_kinds[i]))
        move_hits (self, kind, hits);
  for (guint kind = 0; entities[kind] != NULL; kind++)
    move_hits (self, kind, hits);
  return hits;
}

static guint
count_entities (void)
{
  guint number = 0;

  while (tov_entities_get ()[number] != NULL)
    number++;
  return number;
}

void
tov_hit_free (TovHit *self)
{
  g_free (self->id);
  g_free (self->excerpt);
  g_free (self);
}

GPtrArray *
tov_search_find (
    TovStore *store, const char *query, gboolean with_private, guint limit, GError **error)
{
  g_autoptr (GPtrArray) terms = tov_search_index_list_terms (query), hits = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree GPtrArray **kinds = g_new0 (GPtrArray *, count_entities ());
  Search search = { store, terms, limit, kinds, found };
  gboolean is_good;

  is_good = terms->len == 0
            || (find_all (&search, TOV_LAYER_NAME, TOV_LAYER_NAME, error)
                && find_all (&search, TOV_LAYER_OPEN,
                             with_private ? TOV_LAYER_PRIVATE : TOV_LAYER_OPEN, error));
  hits = order_hits (&search);
  return is_good ? g_steal_pointer (&hits) : NULL;
}
