/* What is told of the numbers is collected as it comes: a number by its place, a relation with its
 * terms. Numbers that are said to be the same one point to the one that stands for them all
 * (tov_sums_find_same()); what is hidden is only noted there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sums-private.h"

static void
clear_number (TovNumber *number)
{
  g_clear_pointer (&number->ties, g_array_unref);
}

static void
clear_relation (TovRelation *relation)
{
  g_clear_pointer (&relation->terms, g_free);
}

static gint64
add_up (const TovSums *self, const TovTerm *terms, guint n_terms)
{
  gint64 sum = 0;

  for (guint i = 0; i < n_terms; i++)
    sum += terms[i].factor * tov_sums_get (self, terms[i].number)->value;
  return sum;
}

/* A measure is rounded, so their sums may miss by as much as there are terms. */
static gint64
find_tolerance (const TovSums *self, const TovTerm *terms, guint n_terms)
{
  for (guint i = 0; i < n_terms; i++)
    if (tov_sums_get (self, terms[i].number)->kind == TOV_NUMBER_MEASURE)
      return n_terms;
  return 0;
}

static void
add_relation (
    TovSums *self, const TovTerm *terms, guint n_terms, gboolean is_equal, gint64 direction)
{
  TovRelation relation = { g_memdup2 (terms, n_terms * sizeof (TovTerm)), n_terms, is_equal };

  for (guint i = 0; i < n_terms; i++)
    relation.terms[i].factor *= direction;
  g_array_append_val (self->relations, relation);
}

static void
add_tie (TovNumber *number, guint other)
{
  if (number->ties == NULL)
    number->ties = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (number->ties, other);
}

guint
tov_sums_find_same (const TovSums *self, guint number)
{
  while (tov_sums_get (self, number)->same != number)
    number = tov_sums_get (self, number)->same;
  return number;
}

TovSums *
tov_sums_new (void)
{
  TovSums *self = g_new0 (TovSums, 1);

  self->numbers = g_array_new (FALSE, FALSE, sizeof (TovNumber));
  self->relations = g_array_new (FALSE, FALSE, sizeof (TovRelation));
  g_array_set_clear_func (self->numbers, (GDestroyNotify) clear_number);
  g_array_set_clear_func (self->relations, (GDestroyNotify) clear_relation);
  return self;
}

void
tov_sums_free (TovSums *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->numbers);
  g_array_unref (self->relations);
  g_free (self->roles);
  g_free (self);
}

guint
tov_sums_add (TovSums *self, TovNumberKind kind, gint64 value, guint weight)
{
  TovNumber number = { .kind = kind, .value = value, .weight = weight, .same = self->numbers->len };

  g_array_append_val (self->numbers, number);
  return self->numbers->len - 1;
}

void
tov_sums_join (TovSums *self, guint one, guint other)
{
  TovNumber *kept = tov_sums_get (self, tov_sums_find_same (self, one));
  TovNumber *joined = tov_sums_get (self, tov_sums_find_same (self, other));

  g_return_if_fail (kept->value == joined->value);

  if (kept == joined)
    return;
  joined->same = kept->same;
  kept->weight += joined->weight;
  kept->is_asked |= joined->is_asked;
  if (joined->ties != NULL) {
    for (guint i = 0; i < joined->ties->len; i++)
      add_tie (kept, g_array_index (joined->ties, guint, i));
  }
  /* Whoever knows the one knows the other. */
  if (joined->kind == TOV_NUMBER_OPEN)
    kept->kind = TOV_NUMBER_OPEN;
}

void
tov_sums_relate (TovSums *self, const TovTerm *terms, guint n_terms)
{
  gint64 sum = add_up (self, terms, n_terms);

  if (ABS (sum) <= find_tolerance (self, terms, n_terms))
    add_relation (self, terms, n_terms, TRUE, 1);
  else
    add_relation (self, terms, n_terms, FALSE, sum < 0 ? 1 : -1);
}

gboolean
tov_sums_bound (TovSums *self, const TovTerm *terms, guint n_terms)
{
  if (add_up (self, terms, n_terms) > 0)
    return FALSE;
  add_relation (self, terms, n_terms, FALSE, 1);
  return TRUE;
}

void
tov_sums_tie (TovSums *self, guint one, guint other)
{
  add_tie (tov_sums_get (self, tov_sums_find_same (self, one)), other);
}

void
tov_sums_hide (TovSums *self, guint number)
{
  tov_sums_get (self, tov_sums_find_same (self, number))->is_asked = TRUE;
}

gint64
tov_sums_get_value (const TovSums *self, guint number)
{
  return tov_sums_get (self, number)->value;
}

gboolean
tov_sums_is_hidden (const TovSums *self, guint number)
{
  return tov_sums_get (self, tov_sums_find_same (self, number))->is_hidden;
}

void
tov_sums_get_interval (const TovSums *self, guint number, gint64 *least, gint64 *most)
{
  const TovNumber *its = tov_sums_get (self, tov_sums_find_same (self, number));

  *least = its->from;
  *most = its->to;
}
