/* What is known of numbers, ready to be searched. Private to tov-sums.
 *
 * The numbers and their relations are two arrays, and each knows its places in the other: a
 * relation has terms, a number has roles. tov-sums.c collects them; tov-sums-protect.c hides
 * numbers and asks tov-proof.c each time whether that is enough; tov-sums-narrow.c tells in the end
 * what can be worked out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-sums.h"

G_BEGIN_DECLS

/* A relation that a number stands in. */
typedef struct
{
  guint relation;
  gint64 factor;
} TovRole;

/* What the searches ask for stands first. */
typedef struct
{
  gint64 value;
  TovNumberKind kind;
  guint weight;
  gboolean is_hidden;
  /* Another value is proven possible. */
  gboolean is_proven;
  /* The last search for something to hide that came by. */
  guint seen;
  /* How many relations would give it away, were it hidden: they hide none yet. */
  guint n_lone;
  guint n_roles;
  TovRole *roles;
  /* While another value is searched: how much it differs from what it is. */
  gint64 change;
  /* What everybody knows of it while it is hidden. */
  gint64 least;
  gint64 most;

  /* Itself, or another that is the same number. */
  guint same;
  /* To be hidden whatever it is. */
  gboolean is_asked;
  /* Hidden with another that it would tell of. */
  gboolean is_tied;
  /* Others add up to it. */
  gboolean is_total;
  /* What can be worked out of it. */
  gint64 from;
  gint64 to;
  /* Elements guint: the numbers that are hidden with it; NULL for none. */
  GArray *ties;
} TovNumber;

typedef struct
{
  TovTerm *terms;
  guint n_terms;
  /* Whether the terms come to 0, or else to at most 0. */
  gboolean is_equal;
  guint n_hidden;
  /* How many of those may be changed: while another value is searched, those that do not differ. */
  guint n_free;
  /* Whether one of the hidden ones is 0. */
  gboolean has_hidden_zero;
  /* The last search for something to hide that came by. */
  guint seen;
  /* While another value is searched: what its terms come to (of an equality, which measures may
   * miss, how much more than they did), and whether it does not hold: its place among the broken
   * ones and one more, or 0. */
  gint64 rest;
  guint place;
} TovRelation;

struct _TovSums
{
  /* Elements TovNumber and TovRelation. */
  GArray *numbers;
  GArray *relations;
  /* Those of all numbers, one number's behind the other's; NULL before they are connected. */
  TovRole *roles;
  gint64 limit;
  guint n_hidden;
  /* How many searches for something to hide there were. */
  guint n_searches;
};

static inline TovNumber *
tov_sums_get (const TovSums *self, guint number)
{
  return &g_array_index (self->numbers, TovNumber, number);
}

static inline TovRelation *
tov_sums_get_relation (const TovSums *self, guint relation)
{
  return &g_array_index (self->relations, TovRelation, relation);
}

/* The number that stands for all that are the same. */
guint tov_sums_find_same (const TovSums *self, guint number);

/* Works out the interval of every hidden number. */
void tov_sums_narrow (TovSums *self);

/* A search for another value of a hidden number. */
typedef struct _TovProof TovProof;

TovProof *tov_proof_new (TovSums *sums);
void tov_proof_free (TovProof *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovProof, tov_proof_free)

/* Whether a hidden number can have another value: then all those that change with it are proven.
 * Numbers may be hidden between two searches. */
gboolean tov_proof_find (TovProof *self, guint number);

G_END_DECLS
