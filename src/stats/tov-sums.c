/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sums-private.h"

/* What it costs to hide a 0, and a number that is the only hidden one somewhere, beside hiding any
 * number in one cell. */
#define ZERO_COST 4
#define LONE_COST 3
/* And one that is farther from what it is hidden for. */
#define DISTANCE_COST 4

static void
clear_number (TovNumber *number)
{
  g_clear_pointer (&number->roles, g_array_unref);
  g_clear_pointer (&number->ties, g_array_unref);
}

static void
clear_relation (TovRelation *relation)
{
  g_clear_pointer (&relation->terms, g_free);
}

/* The number that stands for all that are the same. */
static guint
find_same (const TovSums *self, guint number)
{
  while (tov_sums_get (self, number)->same != number)
    number = tov_sums_get (self, number)->same;
  return number;
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
  TovRelation relation = { is_equal, 0, FALSE, n_terms,
                           g_memdup2 (terms, n_terms * sizeof (TovTerm)) };

  for (guint i = 0; i < n_terms; i++)
    relation.terms[i].factor *= direction;
  g_array_append_val (self->relations, relation);
}

/* Makes each number stand in a relation once, and as the one that stands for it. */
static void
simplify (const TovSums *self, TovRelation *relation)
{
  guint n_terms = 0;

  for (guint i = 0; i < relation->n_terms; i++) {
    TovTerm term = { find_same (self, relation->terms[i].number), relation->terms[i].factor };
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

static void
connect_relations (TovSums *self)
{
  for (guint r = 0; r < self->relations->len; r++) {
    TovRelation *relation = tov_sums_get_relation (self, r);

    simplify (self, relation);
    mark_total (self, relation);
    for (guint i = 0; i < relation->n_terms; i++) {
      TovRole role = { r, relation->terms[i].factor };

      g_array_append_val (tov_sums_get (self, relation->terms[i].number)->roles, role);
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
  for (guint i = 0; i < number->roles->len; i++)
    if (tov_sums_get_relation (self, tov_number_get_role (number, i)->relation)->has_hidden_zero)
      number->least = 0;
}

/* Where a 0 is hidden, nobody knows which of the hidden ones it is. */
static void
spread_zero (TovSums *self, const TovNumber *number)
{
  for (guint i = 0; i < number->roles->len; i++) {
    TovRelation *relation = tov_sums_get_relation (self, tov_number_get_role (number, i)->relation);

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

/* Hides a number, and those that are tied to it, and notes the relations that give them away. */
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
  for (guint i = 0; i < number->roles->len; i++) {
    guint r = tov_number_get_role (number, i)->relation;
    TovRelation *relation = tov_sums_get_relation (self, r);

    relation->n_hidden++;
    if (relation->is_equal && relation->n_hidden == 1)
      g_array_append_val (lone, r);
  }
  for (guint i = 0; number->ties != NULL && i < number->ties->len; i++) {
    guint tied = find_same (self, g_array_index (number->ties, guint, i));

    tov_sums_get (self, tied)->is_tied = TRUE;
    hide (self, tied, lone);
  }
}

/* How many relations would give the number away, were it hidden. */
static guint
count_lone (const TovSums *self, const TovNumber *number)
{
  guint count = 0;

  for (guint i = 0; i < number->roles->len; i++) {
    const TovRelation *relation =
        tov_sums_get_relation (self, tov_number_get_role (number, i)->relation);

    count += relation->is_equal && relation->n_hidden == 0;
  }
  return count;
}

/* What is lost when a number is hidden, and what must be hidden with it. A 0 says more than a
 * number that is hidden among others. */
static guint
find_cost (const TovSums *self, const TovNumber *number)
{
  return number->weight + LONE_COST * count_lone (self, number)
         + (number->value == 0 ? ZERO_COST : 0);
}

static gboolean
is_cheaper (const TovSums *self, const TovNumber *one, const TovNumber *other)
{
  guint cost = find_cost (self, one), other_cost = find_cost (self, other);

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
        && (best == NULL || is_cheaper (self, number, tov_sums_get (self, best->number))))
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

/* Hides one more number for the sake of one that has no other value: the cheapest of those near it,
 * where each relation in between costs too. FALSE if nothing is left to hide. */
static gboolean
hide_another (TovSums *self, guint number, GArray *lone)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  guint best = number, least = G_MAXUINT, distance = 0, next = 1;

  g_array_append_val (near, number);
  g_hash_table_add (seen, GUINT_TO_POINTER (number));
  for (guint i = 0; i < near->len && distance < least; i++) {
    const TovNumber *its = tov_sums_get (self, g_array_index (near, guint, i));

    if (i == next) {
      distance += DISTANCE_COST;
      next = near->len;
    }
    for (guint j = 0; j < its->roles->len; j++) {
      const TovRelation *relation =
          tov_sums_get_relation (self, tov_number_get_role (its, j)->relation);

      for (guint k = 0; k < relation->n_terms; k++) {
        guint place = relation->terms[k].number;
        const TovNumber *other = tov_sums_get (self, place);

        if (!g_hash_table_add (seen, GUINT_TO_POINTER (place)))
          continue;
        if (other->is_hidden)
          g_array_append_val (near, place);
        else if (can_hide (other) && distance + find_cost (self, other) < least) {
          best = place;
          least = distance + find_cost (self, other);
        }
      }
    }
  }
  if (best == number)
    return FALSE;
  hide (self, best, lone);
  return TRUE;
}

/* Makes sure that a hidden number can have another value. */
static gboolean
secure (TovSums *self, TovProof *proof, guint number, GArray *lone)
{
  while (!tov_proof_find (proof, number)) {
    if (!hide_another (self, number, lone))
      return FALSE;
    complement (self, lone);
  }
  return TRUE;
}

static void
add_tie (TovNumber *number, guint other)
{
  if (number->ties == NULL)
    number->ties = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (number->ties, other);
}

/* Returns how many secrets cannot have another value. */
static guint
secure_all (TovSums *self, TovProof *proof, GArray *lone)
{
  guint n_unsafe = 0;

  for (guint i = 0; i < self->numbers->len; i++) {
    const TovNumber *number = tov_sums_get (self, i);

    if (is_secret (self, number) && number->value != 0 && !number->is_proven)
      n_unsafe += !secure (self, proof, i, lone);
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
  g_free (self);
}

guint
tov_sums_add (TovSums *self, TovNumberKind kind, gint64 value, guint weight)
{
  TovNumber number = { kind, value, weight, self->numbers->len };

  number.roles = g_array_new (FALSE, FALSE, sizeof (TovRole));
  g_array_append_val (self->numbers, number);
  return self->numbers->len - 1;
}

void
tov_sums_join (TovSums *self, guint one, guint other)
{
  TovNumber *kept = tov_sums_get (self, find_same (self, one));
  TovNumber *joined = tov_sums_get (self, find_same (self, other));

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
  add_tie (tov_sums_get (self, find_same (self, one)), other);
}

void
tov_sums_hide (TovSums *self, guint number)
{
  tov_sums_get (self, find_same (self, number))->is_asked = TRUE;
}

guint
tov_sums_protect (TovSums *self, gint64 limit)
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
    n_unsafe = secure_all (self, proof, lone);
  } while (self->n_hidden > n_hidden);
  show_what_is_not_needed (self);
  tov_sums_narrow (self);
  return n_unsafe;
}

gint64
tov_sums_get_value (const TovSums *self, guint number)
{
  return tov_sums_get (self, number)->value;
}

gboolean
tov_sums_is_hidden (const TovSums *self, guint number)
{
  return tov_sums_get (self, find_same (self, number))->is_hidden;
}

void
tov_sums_get_interval (const TovSums *self, guint number, gint64 *least, gint64 *most)
{
  const TovNumber *its = tov_sums_get (self, find_same (self, number));

  *least = its->from;
  *most = its->to;
}
