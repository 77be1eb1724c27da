/* The index that tov-search looks into, kept with the register. Private to the store, which calls
 * it when a register opens and before each commit, so that nothing else has to remember it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-record.h"

G_BEGIN_DECLS

/* A record has up to three entries. */
typedef enum
{
  /* What it is called, to be looked for by how words begin. */
  TOV_LAYER_NAME,
  /* All that everybody may search. */
  TOV_LAYER_OPEN,
  /* The same and notes about people, where there are any. */
  TOV_LAYER_PRIVATE,
  TOV_N_LAYERS,
} TovLayer;

/* The number of an entry is its layer, its kind (the entity's place in tov_entities_get ()), and a
 * number of its own; this is the first of all with that layer and kind. */
gint64 tov_search_index_first (TovLayer layer, guint kind);
TovLayer tov_search_index_get_layer (gint64 number);
guint tov_search_index_get_kind (gint64 number);
/* The kind of an entity. */
guint tov_search_index_find_kind (const char *entity);

/* The words of a text as they are searched, each behind two marks. */
void tov_search_index_append_words (GString *words, const char *text, char mark);
/* What stands before a word: in names a mark of their own, so that a search for the beginning of a
 * name is not held up by notes. */
#define TOV_SEARCH_MARK      ' '
#define TOV_SEARCH_NAME_MARK '^'
/* The words of a query, each once, as the index has them behind two TOV_SEARCH_MARK; what was typed
 * as one word, as in "tømrer-lauget", must stand together and is one term. Transfer full. */
GPtrArray *tov_search_index_list_terms (const char *query);
/* The part of a term that is looked for: three letters and more may stand anywhere, one or two need
 * the marks before a word to make the three that the index goes by. */
const char *tov_search_index_skip_marks (const char *term);
/* Whether the field holds notes about people. */
gboolean tov_search_index_is_private (const TovField *field);

/* Makes the index unless it is there and was made by the rules of this program. */
gboolean tov_search_index_start (TovConnection *connection, GError **error);
/* Says that the index must be made anew, because changes follow that it will not be told of. */
gboolean tov_search_index_stop (TovConnection *connection, GError **error);
/* Takes in what the last act of the change log has written behind one of its entries, 0 for all of
 * it; entry is set to the last. */
gboolean tov_search_index_update (TovConnection *connection, gint64 *entry, GError **error);
/* Makes the index anew; all or nothing. */
gboolean tov_search_index_rebuild (TovConnection *connection, GError **error);

G_END_DECLS
