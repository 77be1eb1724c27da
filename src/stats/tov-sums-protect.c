/* Which numbers are hidden, in three steps.
 *
 * Secrets are the counts from 1 to below the limit, what is asked for, and what is tied to either:
 * they are hidden first. Then no relation that adds up may have a single hidden number, which would
 * be what the others leave: the cheapest of its other numbers is hidden too, until none has
 * (complement()). Then each secret must have a second possible value (tov-proof.c); where there is
 * none, the cheapest number near it is hidden, and so on (secure()). A proof changes only hidden
 * numbers, so what is hidden after it takes nothing from it; and what has been hidden for others
 * and no proof needs is shown again in the end.
 *
 * Cost decides what is the cheapest: a number that stands in one cell and in no other relation
 * costs least. Nothing here depends on chance: equal numbers are hidden in the same way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sums-private.h"

/* What it costs to hide a 0, and a number that is the only hidden one somewhere, beside hiding any
 * number in one cell. */
#define ZERO_COST 4
#define LONE_COST 3
/* And one that is farther from what it is hidden for. */
#define DISTANCE_COST 4

/* The search for a number to hide, from one that is hidden outwards: what shares a relation with
 * it, then what shares one with the hidden ones among those, and so on. */
typedef struct
{
  TovSums *sums;
  /* Elements guint: the hidden numbers that it came by, the nearest first. */
  GArray *near;
  /* What it costs to be so far out. */
  guint distance;
  /* The cheapest number until now, and what it costs. */
  guint best;
  guint least;
} Search;

/* Makes each number stand in a relation once, and as the one that stands for it. */
static void
simplify (const TovSums *self, TovRelation *relation)
{
  guint n_terms = 0;

  for (guint i = 0; i < relation->n_terms; i++) {
    TovTerm term = { tov_sums_find_same (self, relation->terms[i].number),
                     relation->terms[i].factor };
    guint before = 0;

    while (before < n_terms && relation->terms[before].number != term.number)
      before++;
    if (before < n_terms)
      relation->terms[before].factor += term.factor;
    else
      relation->terms[n_terms++] = term;
  }
  relation->n_terms = 0;
  for (guint i = 0; i < n_terms; i++)
    if (relation->terms[i].factor != 0)
      relation->terms[relation->n_terms++] = relation->terms[i];
}

/* What several numbers add up to. */
static void
mark_total (const TovSums *self, const TovRelation *relation)
{
  guint n_positive = 0;

  for (guint i = 0; i < relation->n_terms; i++)
    n_positive += relation->terms[i].factor > 0;
  for (guint i = 0; relation->is_equal && relation->n_terms > 2 && i < relation->n_terms; i++)
    if (relation->terms[i].factor > 0 ? n_positive == 1 : relation->n_terms - n_positive == 1)
      tov_sums_get (self, relation->terms[i].number)->is_total = TRUE;
}

/* Tells each number which relations it stands in. */
static void
connect_relations (TovSums *self)
{
  guint n_roles = 0;

  for (guint r = 0; r < self->relations->len; r++) {
    TovRelation *relation = tov_sums_get_relation (self, r);

    simplify (self, relation);
    mark_total (self, relation);
    for (guint i = 0; i < relation->n_terms; i++)
      tov_sums_get (self, relation->terms[i].number)->n_roles++;
    n_roles += relation->n_terms;
  }
  self->roles = g_new (TovRole, n_roles);
  n_roles = 0;
  for (guint i = 0; i < self->numbers->len; i++) {
    TovNumber *number = tov_sums_get (self, i);

    number->roles = self->roles + n_roles;
    n_roles += number->n_roles;
    number->n_roles = 0;
  }
  for (guint r = 0; r < self->relations->len; r++) {
    const TovRelation *relation = tov_sums_get_relation (self, r);

    for (guint i = 0; i < relation->n_terms; i++) {
      TovNumber *number = tov_sums_get (self, relation->terms[i].number);

      number->roles[number->n_roles++] = (TovRole){ r, relation->terms[i].factor };
      number->n_lone += relation->is_equal;
    }
  }
}

static gboolean
is_small (const TovSums *self, const TovNumber *number)
{
  return number->kind == TOV_NUMBER_COUNT && number->value < self->limit;
}

/* Whether a number must not be known, and not only hidden for the sake of others. */
static gboolean
is_secret (const TovSums *self, const TovNumber *number)
{
  return tov_sums_get (self, number->same) == number
         && (number->is_asked || number->is_tied || (is_small (self, number) && number->value > 0));
}

/* Nothing that is hidden is 0, except what is hidden whatever it is and where a 0 had to be; and
 * whoever knows which counts are hidden because they are small knows how small. Of a total nobody
 * knows whether it is hidden because it is small or because of what it adds up: else four rows with
 * one person each could not be protected by anything, as nothing is left to hide. */
static void
set_bounds (const TovSums *self, TovNumber *number)
{
  number->least = number->kind == TOV_NUMBER_COUNT && number->value > 0 && !number->is_asked;
  number->most = is_small (self, number) && !number->is_total ? self->limit - 1 : G_MAXINT64;
  for (guint i = 0; i < number->n_roles; i++)
    if (tov_sums_get_relation (self, number->roles[i].relation)->has_hidden_zero)
      number->least = 0;
}

/* Where a 0 is hidden, nobody knows which of the hidden ones it is. */
static void
spread_zero (TovSums *self, const TovNumber *number)
{
  for (guint i = 0; i < number->n_roles; i++) {
    TovRelation *relation = tov_sums_get_relation (self, number->roles[i].relation);

    if (!relation->is_equal)
      continue;
    relation->has_hidden_zero = TRUE;
    for (guint j = 0; j < relation->n_terms; j++)
      tov_sums_get (self, relation->terms[j].number)->least = 0;
  }
}

static gboolean
can_hide (const TovNumber *number)
{
  return !number->is_hidden && number->kind != TOV_NUMBER_OPEN;
}

/* A relation has its first hidden number: another one is not given away by it. */
static void
end_lone (const TovSums *self, const TovRelation *relation)
{
  for (guint i = 0; i < relation->n_terms; i++)
    tov_sums_get (self, relation->terms[i].number)->n_lone--;
}

/* Hides a number, and those that are tied to it, and notes the relations that give them away:
 * elements guint. */
static void
hide (TovSums *self, guint place, GArray *lone)
{
  TovNumber *number = tov_sums_get (self, place);

  if (!can_hide (number))
    return;
  number->is_hidden = TRUE;
  self->n_hidden++;
  if (number->value == 0)
    spread_zero (self, number);
  set_bounds (self, number);
  for (guint i = 0; i < number->n_roles; i++) {
    guint r = number->roles[i].relation;
    TovRelation *relation = tov_sums_get_relation (self, r);

    relation->n_hidden++;
    relation->n_free++;
    if (!relation->is_equal || relation->n_hidden > 1)
      continue;
    end_lone (self, relation);
    g_array_append_val (lone, r);
  }
  for (guint i = 0; number->ties != NULL && i < number->ties->len; i++) {
    guint tied = tov_sums_find_same (self, g_array_index (number->ties, guint, i));

    tov_sums_get (self, tied)->is_tied = TRUE;
    hide (self, tied, lone);
  }
}

/* What is lost when a number is hidden, and what must be hidden with it. A 0 says more than a
 * number that is hidden among others. */
static guint
find_cost (const TovNumber *number)
{
  return number->weight + LONE_COST * number->n_lone + (number->value == 0 ? ZERO_COST : 0);
}

static gboolean
is_cheaper (const TovNumber *one, const TovNumber *other)
{
  guint cost = find_cost (one), other_cost = find_cost (other);

  return cost != other_cost ? cost < other_cost : one->value < other->value;
}

/* The number of a relation that is best hidden next, or NULL. */
static const TovTerm *
find_cheapest (const TovSums *self, const TovRelation *relation)
{
  const TovTerm *best = NULL;

  for (guint i = 0; i < relation->n_terms; i++) {
    const TovNumber *number = tov_sums_get (self, relation->terms[i].number);

    if (can_hide (number)
        && (best == NULL || is_cheaper (number, tov_sums_get (self, best->number))))
      best = &relation->terms[i];
  }
  return best;
}

/* Hides further numbers until no relation has a single hidden one. */
static void
complement (TovSums *self, GArray *lone)
{
  for (guint i = 0; i < lone->len; i++) {
    const TovRelation *relation = tov_sums_get_relation (self, g_array_index (lone, guint, i));
    const TovTerm *other = relation->n_hidden == 1 ? find_cheapest (self, relation) : NULL;

    if (other != NULL)
      hide (self, other->number, lone);
  }
  g_array_set_size (lone, 0);
}

/* A number comes to be looked at. */
static void
look_at (Search *self, guint place)
{
  TovNumber *number = tov_sums_get (self->sums, place);

  if (number->seen == self->sums->n_searches)
    return;
  number->seen = self->sums->n_searches;
  if (number->is_hidden)
    g_array_append_val (self->near, place);
  else if (can_hide (number) && self->distance + find_cost (number) < self->least) {
    self->best = place;
    self->least = self->distance + find_cost (number);
  }
}

/* Looks at every number that shares a relation with one. */
static void
look_around (Search *self, const TovNumber *number)
{
  for (guint i = 0; i < number->n_roles; i++) {
    TovRelation *relation = tov_sums_get_relation (self->sums, number->roles[i].relation);

    if (relation->seen == self->sums->n_searches)
      continue;
    relation->seen = self->sums->n_searches;
    for (guint j = 0; j < relation->n_terms; j++)
      look_at (self, relation->terms[j].number);
  }
}

/* Hides one more number for the sake of one that has no other value: the cheapest of those near it,
 * where each relation in between costs too. FALSE if nothing is left to hide. */
static gboolean
hide_another (TovSums *self, guint number, GArray *lone)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { self, near, 0, number, G_MAXUINT };
  guint next = 1;

  self->n_searches++;
  look_at (&search, number);
  for (guint i = 0; i < near->len && search.distance < search.least; i++) {
    if (i == next) {
      search.distance += DISTANCE_COST;
      next = near->len;
    }
    look_around (&search, tov_sums_get (self, g_array_index (near, guint, i)));
  }
  if (search.best == number)
    return FALSE;
  hide (self, search.best, lone);
  return TRUE;
}

/* Makes sure that a hidden number can have another value. All the time goes by here, and one round
 * is short. */
static gboolean
secure (TovSums *self, TovProof *proof, guint number, GArray *lone, GCancellable *cancellable)
{
  while (!g_cancellable_is_cancelled (cancellable)) {
    if (tov_proof_find (proof, number))
      return TRUE;
    if (!hide_another (self, number, lone))
      return FALSE;
    complement (self, lone);
  }
  return FALSE;
}

/* Returns how many secrets cannot have another value. */
static guint
secure_all (TovSums *self, TovProof *proof, GArray *lone, GCancellable *cancellable)
{
  guint n_unsafe = 0;

  for (guint i = 0; i < self->numbers->len; i++) {
    const TovNumber *number = tov_sums_get (self, i);

    if (is_secret (self, number) && number->value != 0 && !number->is_proven)
      n_unsafe += !secure (self, proof, i, lone, cancellable);
  }
  return n_unsafe;
}

/* What was hidden for the sake of others, and does not change in any proof, is as well seen: each
 * proof holds as it is. A 0 is left hidden, because others may be 0 where it is. */
static void
show_what_is_not_needed (TovSums *self)
{
  for (guint i = 0; i < self->numbers->len; i++) {
    TovNumber *number = tov_sums_get (self, i);

    if (number->is_hidden && number->value != 0 && !number->is_proven && !is_secret (self, number))
      number->is_hidden = FALSE;
  }
}

guint
tov_sums_protect (TovSums *self, gint64 limit, GCancellable *cancellable)
{
  g_autoptr (GArray) lone = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (TovProof) proof = NULL;
  guint n_hidden, n_unsafe;

  self->limit = limit;
  connect_relations (self);
  for (guint i = 0; i < self->numbers->len; i++)
    if (is_secret (self, tov_sums_get (self, i)))
      hide (self, i, lone);
  complement (self, lone);
  proof = tov_proof_new (self);
  /* A secret may come with what is hidden for another. */
  do {
    n_hidden = self->n_hidden;
    n_unsafe = secure_all (self, proof, lone, cancellable);
  } while (self->n_hidden > n_hidden);
  show_what_is_not_needed (self);
  tov_sums_narrow (self);
  return n_unsafe;
}
