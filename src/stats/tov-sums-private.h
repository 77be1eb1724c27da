/* What is known of numbers, ready to be searched. Private to tov-sums.
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

typedef struct
{
  TovNumberKind kind;
  gint64 value;
  guint weight;
  /* Itself, or another that is the same number. */
  guint same;
  /* To be hidden whatever it is. */
  gboolean is_asked;
  /* Hidden with another that it would tell of. */
  gboolean is_tied;
  /* Others add up to it. */
  gboolean is_total;
  gboolean is_hidden;
  /* Another value is proven possible. */
  gboolean is_proven;
  /* What everybody knows of it while it is hidden. */
  gint64 least;
  gint64 most;
  /* What can be worked out of it. */
  gint64 from;
  gint64 to;
  /* Elements TovRole. */
  GArray *roles;
  /* Elements guint: the numbers that are hidden with it; NULL for none. */
  GArray *ties;
} TovNumber;

typedef struct
{
  /* Whether the terms come to 0, or else to at most 0. */
  gboolean is_equal;
  guint n_hidden;
  /* Whether one of the hidden ones is 0. */
  gboolean has_hidden_zero;
  guint n_terms;
  TovTerm *terms;
} TovRelation;

struct _TovSums
{
  /* Elements TovNumber and TovRelation. */
  GArray *numbers;
  GArray *relations;
  gint64 limit;
  guint n_hidden;
};

static inline TovNumber *
tov_sums_get (const TovSums *self, guint number)
{
  return &g_array_index (self->numbers, TovNumber, number);
}

static inline const TovRole *
tov_number_get_role (const TovNumber *self, guint position)
{
  return &g_array_index (self->roles, TovRole, position);
}

static inline TovRelation *
tov_sums_get_relation (const TovSums *self, guint relation)
{
  return &g_array_index (self->relations, TovRelation, relation);
}

/* Works out the interval of every hidden number. */
void tov_sums_narrow (TovSums *self);

/* A search for another value of a hidden number. */
typedef struct
{
  const TovSums *sums;
  /* By number: how much it differs from what it is. */
  gint64 *changes;
  /* By relation: what its terms come to now, and whether it does not hold: its place in broken and
   * one more, or 0. */
  gint64 *rests;
  guint *places;
  /* By relation: how many of its numbers differ. */
  guint *n_changed;
  /* Elements guint: numbers that differ, and relations that do not hold. */
  GArray *changed;
  GArray *broken;
  guint n_tries;
  /* What chance is made of: the same in every run. */
  guint32 seed;
} TovProof;

TovProof *tov_proof_new (const TovSums *sums);
void tov_proof_free (TovProof *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovProof, tov_proof_free)

/* Whether a hidden number can have another value: then all those that change with it are proven.
 * Numbers may be hidden between two searches. */
gboolean tov_proof_find (TovProof *self, guint number);

G_END_DECLS
