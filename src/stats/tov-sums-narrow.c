/* What a reader can work out of the hidden numbers by the relations alone, one at a time: each
 * bounds a number by what the others come to at least. That is repeated until no bound moves any
 * more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sums-private.h"

/* Bounds that creep by one a round are no use to anybody. */
#define MOST_ROUNDS 100

/* What a term comes to at least; FALSE if nothing bounds it. */
static gboolean
find_least (const TovSums *self, const TovTerm *term, gint64 direction, gint64 *least)
{
  const TovNumber *number = tov_sums_get (self, term->number);
  gint64 factor = term->factor * direction;
  gint64 bound = factor > 0 ? number->from : number->to;

  *least = bound != G_MAXINT64 ? factor * bound : 0;
  return bound != G_MAXINT64;
}

/* Takes from a number the values for which a term would come to more than that. */
static gboolean
narrow_number (TovNumber *number, gint64 factor, gint64 most)
{
  /* Rounded towards what is possible. */
  gint64 bound = most / factor;

  if (factor > 0) {
    if (bound * factor > most)
      bound--;
    if (bound >= number->to)
      return FALSE;
    number->to = bound;
    return TRUE;
  }
  if (bound * factor > most)
    bound++;
  if (bound <= number->from)
    return FALSE;
  number->from = bound;
  return TRUE;
}

/* The terms come to at most 0 in this direction: none comes to more than what the others leave. */
static gboolean
narrow_relation (TovSums *self, const TovRelation *relation, gint64 direction)
{
  gint64 sum = 0;
  guint n_free = 0;
  gboolean is_changed = FALSE;

  for (guint i = 0; i < relation->n_terms; i++) {
    gint64 least;

    n_free += !find_least (self, &relation->terms[i], direction, &least);
    sum += least;
  }
  for (guint i = 0; i < relation->n_terms; i++) {
    TovNumber *number = tov_sums_get (self, relation->terms[i].number);
    gint64 least;
    gboolean is_bounded = find_least (self, &relation->terms[i], direction, &least);

    if (number->is_hidden && n_free == (is_bounded ? 0 : 1))
      is_changed |= narrow_number (number, relation->terms[i].factor * direction, least - sum);
  }
  return is_changed;
}

void
tov_sums_narrow (TovSums *self)
{
  gboolean is_changed = TRUE;

  for (guint i = 0; i < self->numbers->len; i++) {
    TovNumber *number = tov_sums_get (self, i);

    number->from = number->is_hidden ? number->least : number->value;
    number->to = number->is_hidden ? number->most : number->value;
  }
  for (guint round = 0; is_changed && round < MOST_ROUNDS; round++) {
    is_changed = FALSE;
    for (guint r = 0; r < self->relations->len; r++) {
      const TovRelation *relation = tov_sums_get_relation (self, r);

      if (relation->n_hidden == 0)
        continue;
      is_changed |= narrow_relation (self, relation, 1);
      if (relation->is_equal)
        is_changed |= narrow_relation (self, relation, -1);
    }
  }
}
