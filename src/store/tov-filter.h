/* A filter of a list: for each field at most one condition, as text that can be remembered.
 *
 *   choice       codes with commas between: "close,external"
 *   reference    ids with commas between
 *   boolean      "0" or "1"
 *   date, time, birth   "from..to", either end may be missing: YYYY-MM-DD, YYYY-MM or YYYY, and of
 *                       what lies on a day or in a month every part counts
 *   number, money       "from..to", either end may be missing; whole numbers, as stored
 *   text, note, file    words that must all be in it
 *   any but boolean     "-" for empty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

typedef struct _TovFilter TovFilter;

TovFilter *tov_filter_new (const TovEntity *entity);
TovFilter *tov_filter_copy (const TovFilter *self);
void tov_filter_free (TovFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovFilter, tov_filter_free)
gboolean tov_filter_equal (const TovFilter *a, const TovFilter *b);

/* The condition of a field, NULL for none. */
const char *tov_filter_get (const TovFilter *self, const TovField *field);
/* Sets it; NULL or "" takes it away. FALSE, and nothing is changed, if it is not of the form above.
 */
gboolean tov_filter_set (TovFilter *self, const TovField *field, const char *condition);
void tov_filter_clear (TovFilter *self);
/* How many conditions there are. */
guint tov_filter_size (const TovFilter *self);

/* All of it as one line, and back; unknown fields and bad conditions are left out. Transfer full.
 */
char *tov_filter_to_text (const TovFilter *self);
TovFilter *tov_filter_from_text (const TovEntity *entity, const char *text);

/* The condition for an empty value. */
#define TOV_FILTER_EMPTY "-"
/* The ends of a "from..to", NULL where one is missing; FALSE if it is none. Transfer full. */
gboolean tov_filter_split_range (const char *condition, char **from, char **to);

G_END_DECLS
