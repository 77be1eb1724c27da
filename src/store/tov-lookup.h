/* Ids by what records are called, or by other values that tell one from another: for lists of
 * somebody else's, which know names and no ids.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-record.h"

G_BEGIN_DECLS

typedef struct _TovLookup TovLookup;

/* Reads all records of an entity once. fields: names ended by NULL, whose values are joined by
 * blanks; records without the first are not found. NULL: by what the records are called. Words are
 * folded, so that "AASE" is "Åse". The array must live as long. Transfer full; NULL on error. */
TovLookup *tov_lookup_new (TovConnection *connection,
                           const TovEntity *entity,
                           const char *const *fields,
                           GError **error);
void tov_lookup_free (TovLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovLookup, tov_lookup_free)

/* How many records go by these words; id is set to the first one's, which belongs to the lookup. */
guint tov_lookup_find (TovLookup *self, const char *words, const char **id);
/* The same for the values of a record. */
guint tov_lookup_find_record (TovLookup *self, TovRecord *record, const char **id);
/* How many records go by words that these begin with, or that begin with these; at least three
 * letters must agree. For catalogues of a few records. */
guint tov_lookup_find_alike (TovLookup *self, const char *words, const char **id);
/* The id of the only record; NULL if there are none or several. */
const char *tov_lookup_get_only (TovLookup *self);
/* Takes in a record that is not in the register yet. It must have an id. */
void tov_lookup_add (TovLookup *self, TovRecord *record);

G_END_DECLS
