/* Whole numbers and what is known of them: which of them add up to which, and which are at most
 * others. Hides the small ones, and as few others as it takes for nobody to work them out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TovSums TovSums;

/* A number times a factor. */
typedef struct
{
  guint number;
  gint64 factor;
} TovTerm;

typedef enum
{
  /* Counts somebody: it is hidden where it is small. */
  TOV_NUMBER_COUNT,
  /* A measure, which counts nobody. */
  TOV_NUMBER_MEASURE,
  /* Known to everybody whatever is hidden. */
  TOV_NUMBER_OPEN,
} TovNumberKind;

TovSums *tov_sums_new (void);
void tov_sums_free (TovSums *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovSums, tov_sums_free)

/* Adds a number that is not negative and returns its place. A number of a greater weight is hidden
 * later: totals stand in more relations. */
guint tov_sums_add (TovSums *self, TovNumberKind kind, gint64 value, guint weight);
/* That two numbers are the same one. They must be equal. */
void tov_sums_join (TovSums *self, guint one, guint other);
/* That the terms come to 0, or where they do not, to less or more than 0, as they do: whatever is
 * true may be known. */
void tov_sums_relate (TovSums *self, const TovTerm *terms, guint n_terms);
/* That they come to at most 0; nothing where they do not. Returns whether they do. */
gboolean tov_sums_bound (TovSums *self, const TovTerm *terms, guint n_terms);
/* That whoever must not see the one must not see the other either. */
void tov_sums_tie (TovSums *self, guint one, guint other);
/* Hides a number whatever it is, even a 0. */
void tov_sums_hide (TovSums *self, guint number);

/* Hides every count from 1 to below the limit, and as many more numbers as it takes for each of
 * these to have two possible values for whoever knows all relations, everything shown, and which of
 * the hidden counts are below the limit. The second value is found, not guessed: a change of some
 * hidden numbers under which every relation still holds. Returns the number of those for which
 * there is none although nothing is left to hide, or which it had not come to when it was
 * cancelled. To be called once. */
guint tov_sums_protect (TovSums *self, gint64 limit, GCancellable *cancellable);

gint64 tov_sums_get_value (const TovSums *self, guint number);
gboolean tov_sums_is_hidden (const TovSums *self, guint number);
/* What can be worked out of a number, after tov_sums_protect(): it lies from least to most;
 * G_MAXINT64 where nothing bounds it. */
void tov_sums_get_interval (const TovSums *self, guint number, gint64 *least, gint64 *most);

G_END_DECLS
