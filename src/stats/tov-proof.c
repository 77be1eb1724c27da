/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sums-private.h"

/* How many changes are tried in all, and how many at once. */
#define MOST_TRIES   200
#define MOST_STARTS  8
#define MOST_CHANGES 60

/* A change of one number that mends a relation, and how many relations do not hold with it. */
typedef struct
{
  guint number;
  gint64 change;
  gint score;
} Repair;

static gboolean
is_broken (const TovRelation *relation, gint64 rest)
{
  return relation->is_equal ? rest != 0 : rest > 0;
}

static void
set_rest (TovProof *self, guint r, gint64 rest)
{
  gboolean broken = is_broken (tov_sums_get_relation (self->sums, r), rest);

  self->rests[r] = rest;
  if (broken && self->places[r] == 0) {
    g_array_append_val (self->broken, r);
    self->places[r] = self->broken->len;
  } else if (!broken && self->places[r] > 0) {
    guint place = self->places[r] - 1;

    g_array_remove_index_fast (self->broken, place);
    if (place < self->broken->len)
      self->places[g_array_index (self->broken, guint, place)] = place + 1;
    self->places[r] = 0;
  }
}

static void
apply (TovProof *self, guint place, gint64 change)
{
  const TovNumber *number = tov_sums_get (self->sums, place);
  gboolean was_changed = self->changes[place] != 0;
  gboolean is_changed = self->changes[place] + change != 0;

  self->changes[place] += change;
  for (guint i = 0; i < number->roles->len; i++) {
    const TovRole *role = tov_number_get_role (number, i);

    self->n_changed[role->relation] += (guint) is_changed - (guint) was_changed;
    set_rest (self, role->relation, self->rests[role->relation] + change * role->factor);
  }
}

/* How many more relations do not hold after a change than before. */
static gint
score_change (const TovProof *self, guint place, gint64 change)
{
  const TovNumber *number = tov_sums_get (self->sums, place);
  gint score = 0;

  for (guint i = 0; i < number->roles->len; i++) {
    const TovRole *role = tov_number_get_role (number, i);
    const TovRelation *relation = tov_sums_get_relation (self->sums, role->relation);
    gint64 rest = self->rests[role->relation];

    score += is_broken (relation, rest + change * role->factor) - is_broken (relation, rest);
  }
  return score;
}

/* The change of a term's number that makes its relation hold, as far as the number's bounds allow;
 * 0 if there is none. */
static gint64
find_change (const TovProof *self, const TovRelation *relation, gint64 rest, const TovTerm *term)
{
  const TovNumber *number = tov_sums_get (self->sums, term->number);
  gint64 change = -rest / term->factor;

  if (change * term->factor != -rest) {
    if (relation->is_equal)
      return 0;
    change += term->factor > 0 ? -1 : 1;
  }
  if (change > 0 && number->most != G_MAXINT64)
    return MIN (change, number->most - number->value);
  return MAX (change, number->least - number->value);
}

static gint
compare_repairs (gconstpointer one, gconstpointer other)
{
  return ((const Repair *) one)->score - ((const Repair *) other)->score;
}

static GArray *
find_repairs (TovProof *self, guint r)
{
  const TovRelation *relation = tov_sums_get_relation (self->sums, r);
  GArray *repairs = g_array_new (FALSE, FALSE, sizeof (Repair));

  for (guint i = 0; i < relation->n_terms; i++) {
    const TovTerm *term = &relation->terms[i];
    Repair repair = { term->number };

    if (!tov_sums_get (self->sums, term->number)->is_hidden || self->changes[term->number] != 0)
      continue;
    repair.change = find_change (self, relation, self->rests[r], term);
    if (repair.change == 0)
      continue;
    repair.score = 4 * score_change (self, repair.number, repair.change)
                   + (gint) ((self->seed = self->seed * 1103515245u + 12345u) >> 16) % 6;
    g_array_append_val (repairs, repair);
  }
  g_array_sort (repairs, compare_repairs);
  return repairs;
}

/* The relation that the fewest numbers could mend. */
static guint
choose_broken (const TovProof *self)
{
  guint chosen = 0, fewest = G_MAXUINT;

  for (guint i = 0; i < self->broken->len && fewest > 0; i++) {
    guint r = g_array_index (self->broken, guint, i);
    guint free = tov_sums_get_relation (self->sums, r)->n_hidden - self->n_changed[r];

    if (free >= fewest)
      continue;
    fewest = free;
    chosen = r;
  }
  return chosen;
}

/* Changes further numbers until every relation holds again; or nothing. */
static gboolean
mend (TovProof *self)
{
  g_autoptr (GArray) repairs = NULL;
  guint r;

  if (self->broken->len == 0)
    return TRUE;
  r = choose_broken (self);
  repairs = find_repairs (self, r);
  for (guint i = 0; i < repairs->len && self->changed->len < MOST_CHANGES; i++) {
    const Repair *repair = &g_array_index (repairs, Repair, i);

    if (self->n_tries++ >= MOST_TRIES)
      return FALSE;
    apply (self, repair->number, repair->change);
    g_array_append_val (self->changed, repair->number);
    if (mend (self))
      return TRUE;
    g_array_set_size (self->changed, self->changed->len - 1);
    apply (self, repair->number, -repair->change);
  }
  return FALSE;
}

/* Takes back the changes and notes which numbers are proven by them. */
static void
conclude (TovProof *self)
{
  for (guint i = 0; i < self->changed->len; i++) {
    guint place = g_array_index (self->changed, guint, i);

    tov_sums_get (self->sums, place)->is_proven = TRUE;
    apply (self, place, -self->changes[place]);
  }
  g_array_set_size (self->changed, 0);
}

static gboolean
try_change (TovProof *self, guint place, gint64 change)
{
  const TovNumber *number = tov_sums_get (self->sums, place);

  self->n_tries = 0;
  if (number->value + change < number->least || number->value + change > number->most)
    return FALSE;
  apply (self, place, change);
  g_array_append_val (self->changed, place);
  if (mend (self)) {
    conclude (self);
    return TRUE;
  }
  g_array_set_size (self->changed, 0);
  apply (self, place, -change);
  return FALSE;
}

TovProof *
tov_proof_new (const TovSums *sums)
{
  TovProof *self = g_new0 (TovProof, 1);

  self->sums = sums;
  self->changes = g_new0 (gint64, sums->numbers->len);
  self->rests = g_new0 (gint64, sums->relations->len);
  self->places = g_new0 (guint, sums->relations->len);
  self->n_changed = g_new0 (guint, sums->relations->len);
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->broken = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint r = 0; r < sums->relations->len; r++) {
    const TovRelation *relation = tov_sums_get_relation (sums, r);

    for (guint i = 0; !relation->is_equal && i < relation->n_terms; i++)
      self->rests[r] +=
          relation->terms[i].factor * tov_sums_get (sums, relation->terms[i].number)->value;
  }
  return self;
}

void
tov_proof_free (TovProof *self)
{
  if (self == NULL)
    return;
  g_free (self->changes);
  g_free (self->rests);
  g_free (self->places);
  g_free (self->n_changed);
  g_array_unref (self->changed);
  g_array_unref (self->broken);
  g_free (self);
}

/* A search that was cut short may find the way if it begins another way; one that came to its end
 * would not. */
static gboolean
try_often (TovProof *self, guint number, gint64 change)
{
  for (guint i = 0; i < MOST_STARTS; i++) {
    if (try_change (self, number, change))
      return TRUE;
    if (self->n_tries < MOST_TRIES)
      return FALSE;
  }
  return FALSE;
}

gboolean
tov_proof_find (TovProof *self, guint number)
{
  return try_often (self, number, 1) || try_often (self, number, -1);
}
