/* The records of an entity as a list model: lazy, in windows of rows, sorted and searched by the
 * database, so that seventy thousand rows open as fast as seventy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-filter.h"
#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_COLLECTION (tov_collection_get_type ())
G_DECLARE_FINAL_TYPE (TovCollection, tov_collection, TOV, COLLECTION, GObject)

/* Its items are live records of the entity. It follows the store's changes. Of a new result it
 * announces the first fifty rows at once and the rest when the main loop is idle. Transfer full. */
TovCollection *tov_collection_new (TovStore *store, const TovEntity *entity);

/* Only records whose reference field is this id; NULL, NULL for all. */
void tov_collection_set_owner (TovCollection *self, const char *field, const char *id);
/* Only records that belong to a partnership, by themselves or by what they hang on; NULL for all.
 * FALSE, and all are shown, where records of the entity belong to none. */
gboolean tov_collection_set_partnership (TovCollection *self, const char *id);
/* Only records that hold every word of the text, as tov_search_find () takes words, in a searchable
 * field (notes among them), in a choice's Danish word, or in the title of what they refer to. NULL
 * or blanks for all. */
void tov_collection_set_search (TovCollection *self, const char *text);
/* The same by what the records are called alone, where they have names of their own: to choose one
 * by. It takes the place of a search. */
void tov_collection_set_name_search (TovCollection *self, const char *text);
/* Only records that meet a filter of the entity; copied. NULL for all. */
void tov_collection_set_filter (TovCollection *self, const TovFilter *filter);
/* Orders by a field in Danish order (references by what they are called, choices as they are
 * listed), ties by id. NULL orders by what the records are called. */
void tov_collection_set_sort (TovCollection *self, const char *field, gboolean descending);

G_END_DECLS
