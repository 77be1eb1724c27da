/* Finding in the whole register by words: every word of the query must be in the record, in any
 * order; one or two letters begin a word, three or more may stand inside a compound.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  const TovEntity *entity;
  char *id;
  /* For a record that was found by notes about people the words around the place, else NULL. */
  char *excerpt;
} TovHit;

void tov_hit_free (TovHit *self);

/* At most limit records of each kind, kinds in the order a coordinator looks for them (young
 * people, contacts, organisations, partnerships, meetings, ...), names that begin with the query
 * first. with_private looks through notes about people too. What is covered of a protected young
 * person is not found. Elements TovHit; transfer full; empty for an empty query. NULL on error. */
GPtrArray *tov_search_find (
    TovStore *store, const char *query, gboolean with_private, guint limit, GError **error);

G_END_DECLS
