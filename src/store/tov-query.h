/* The question a collection asks: which ids, and in what order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-filter.h"

G_BEGIN_DECLS

/* Where a word of a search may be. */
typedef enum
{
  /* In what is searchable of a record, in the word of a choice, or in what a reference is called.
   */
  TOV_QUERY_SEARCH_ALL,
  /* In what the record is called; all of it where it has no name of its own. */
  TOV_QUERY_SEARCH_NAMES,
} TovQuerySearch;

/* SQL that gives the ids of an entity's records: at most ?1 of them; if owner is not
 * NULL those that refer to ?2 by it; if is_partnership those that belong to partnership ?4 (the
 * entity must have a partnership scope); if search is not NULL those that hold every word of it
 * where search_in says, by the index; those that meet the filter. The words and the values of the
 * filter are bound by the calls below. They are in the order of a field, or of what the records are
 * called if sort is NULL. What a record covers counts as empty throughout. Transfer full. */
char *tov_query_build (const TovEntity *entity,
                       const TovField *owner,
                       gboolean is_partnership,
                       const char *search,
                       TovQuerySearch search_in,
                       const TovFilter *filter,
                       const TovField *sort,
                       gboolean is_descending);
void tov_query_bind_search (TovStatement *statement, const TovEntity *entity, const char *search);
void
tov_query_bind_filter (TovStatement *statement, const TovEntity *entity, const TovFilter *filter);

/* The words of a search that are looked for, at most thirty-two; none where there is no letter.
 * Transfer full. */
GPtrArray *tov_query_list_terms (const char *search);
/* A question for one of them alone: the ids of the entity's records that hold it, each once or more
 * often and in no order. */
TovStatement *tov_query_prepare_term (TovConnection *connection,
                                      const TovEntity *entity,
                                      TovQuerySearch search_in,
                                      const char *term,
                                      GError **error);

G_END_DECLS
