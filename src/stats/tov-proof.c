/* Another value of a hidden number, found by trying.
 *
 * A number is changed by one. The relations it stands in do not hold then; one of them is taken,
 * that which the fewest numbers could mend, and one of its other hidden numbers is changed so that
 * it holds, as far as what is known of that number allows. That may break others, which are mended
 * in turn (mend()), until all hold or nothing is left to try: then the last change is taken back
 * and the next tried. When all hold, the changes are a proof: whoever sees what is shown cannot
 * tell the numbers from the changed ones, and every number among them has two possible values.
 *
 * The search is cut short after some changes and begun anew a few times, in another order, because
 * most proofs are short and the ways to them many. So a proof that is found is certain; that there
 * is none is not, and then more is hidden than it would take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sums-private.h"

/* How many changes are tried in all, how often from the start, and how many at once. */
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

struct _TovProof
{
  TovSums *sums;
  /* The relations that do not hold, with room for all. */
  guint *broken;
  guint n_broken;
  /* Elements guint: the numbers that differ. */
  GArray *changed;
  /* Elements Repair: those of the relations that are being mended, the last one's behind. */
  GArray *repairs;
  guint n_tries;
  /* What chance is made of: the same in every run. */
  guint32 seed;
};

static gboolean
is_broken (const TovRelation *relation, gint64 rest)
{
  return relation->is_equal ? rest != 0 : rest > 0;
}

static void
set_rest (TovProof *self, TovRelation *relation, guint its_place, gint64 rest)
{
  gboolean broken = is_broken (relation, rest);

  relation->rest = rest;
  if (broken == (relation->place > 0))
    return;
  if (broken) {
    self->broken[self->n_broken++] = its_place;
    relation->place = self->n_broken;
  } else {
    guint last = self->broken[--self->n_broken];

    /* The last of them takes its place. */
    self->broken[relation->place - 1] = last;
    tov_sums_get_relation (self->sums, last)->place = relation->place;
    relation->place = 0;
  }
}

static void
apply (TovProof *self, guint place, gint64 change)
{
  TovNumber *number = tov_sums_get (self->sums, place);
  guint was_changed = number->change != 0, is_changed = number->change + change != 0;

  number->change += change;
  for (guint i = 0; i < number->n_roles; i++) {
    const TovRole *role = &number->roles[i];
    TovRelation *relation = tov_sums_get_relation (self->sums, role->relation);

    relation->n_free += was_changed - is_changed;
    set_rest (self, relation, role->relation, relation->rest + change * role->factor);
  }
}

/* How many more relations do not hold after a change than before. */
static gint
score_change (const TovProof *self, const TovNumber *number, gint64 change)
{
  gint score = 0;

  for (guint i = 0; i < number->n_roles; i++) {
    const TovRole *role = &number->roles[i];
    const TovRelation *relation = tov_sums_get_relation (self->sums, role->relation);

    score += is_broken (relation, relation->rest + change * role->factor) - (relation->place > 0);
  }
  return score;
}

/* The change of a term's number that makes its relation hold, as far as the number's bounds allow;
 * 0 if there is none. */
static gint64
find_change (const TovRelation *relation, const TovNumber *number, gint64 factor)
{
  gint64 change = -relation->rest / factor;

  if (change * factor != -relation->rest) {
    if (relation->is_equal)
      return 0;
    change += factor > 0 ? -1 : 1;
  }
  if (change > 0 && number->most != G_MAXINT64)
    return MIN (change, number->most - number->value);
  return MAX (change, number->least - number->value);
}

/* Keeps the repairs from the first one on in order: the best first, and of equals that which was
 * found first. */
static void
add_repair (TovProof *self, guint first, Repair repair)
{
  guint place = self->repairs->len;

  while (place > first && g_array_index (self->repairs, Repair, place - 1).score > repair.score)
    place--;
  g_array_insert_val (self->repairs, place, repair);
}

static void
find_repairs (TovProof *self, const TovRelation *relation)
{
  guint first = self->repairs->len;

  for (guint i = 0; i < relation->n_terms; i++) {
    const TovTerm *term = &relation->terms[i];
    const TovNumber *number = tov_sums_get (self->sums, term->number);
    Repair repair = { term->number };

    if (!number->is_hidden || number->change != 0)
      continue;
    repair.change = find_change (relation, number, term->factor);
    if (repair.change == 0)
      continue;
    repair.score = 4 * score_change (self, number, repair.change)
                   + (gint) ((self->seed = self->seed * 1103515245u + 12345u) >> 16) % 6;
    add_repair (self, first, repair);
  }
}

/* The relation that the fewest numbers could mend. */
static const TovRelation *
choose_broken (const TovProof *self)
{
  const TovRelation *chosen = NULL;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < self->n_broken && fewest > 0; i++) {
    const TovRelation *relation = tov_sums_get_relation (self->sums, self->broken[i]);

    if (relation->n_free >= fewest)
      continue;
    fewest = relation->n_free;
    chosen = relation;
  }
  return chosen;
}

static gboolean mend (TovProof *self);

/* Makes one change and mends what it breaks; or nothing. */
static gboolean
try_repair (TovProof *self, Repair repair)
{
  apply (self, repair.number, repair.change);
  g_array_append_val (self->changed, repair.number);
  if (mend (self))
    return TRUE;
  g_array_set_size (self->changed, self->changed->len - 1);
  apply (self, repair.number, -repair.change);
  return FALSE;
}

/* Changes further numbers until every relation holds again; or nothing. */
static gboolean
mend (TovProof *self)
{
  guint first = self->repairs->len;
  gboolean is_mended = FALSE;

  if (self->n_broken == 0)
    return TRUE;
  find_repairs (self, choose_broken (self));
  for (guint i = first; !is_mended && i < self->repairs->len && self->changed->len < MOST_CHANGES;
       i++) {
    if (self->n_tries++ >= MOST_TRIES)
      break;
    is_mended = try_repair (self, g_array_index (self->repairs, Repair, i));
  }
  g_array_set_size (self->repairs, first);
  return is_mended;
}

/* Takes back the changes and notes which numbers are proven by them. */
static void
conclude (TovProof *self)
{
  for (guint i = 0; i < self->changed->len; i++) {
    guint place = g_array_index (self->changed, guint, i);
    TovNumber *number = tov_sums_get (self->sums, place);

    number->is_proven = TRUE;
    apply (self, place, -number->change);
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
  if (!try_repair (self, (Repair){ place, change }))
    return FALSE;
  conclude (self);
  return TRUE;
}

TovProof *
tov_proof_new (TovSums *sums)
{
  TovProof *self = g_new0 (TovProof, 1);

  self->sums = sums;
  self->broken = g_new (guint, sums->relations->len);
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->repairs = g_array_new (FALSE, FALSE, sizeof (Repair));
  for (guint r = 0; r < sums->relations->len; r++) {
    TovRelation *relation = tov_sums_get_relation (sums, r);

    for (guint i = 0; !relation->is_equal && i < relation->n_terms; i++)
      relation->rest +=
          relation->terms[i].factor * tov_sums_get (sums, relation->terms[i].number)->value;
  }
  return self;
}

void
tov_proof_free (TovProof *self)
{
  if (self == NULL)
    return;
  g_free (self->broken);
  g_array_unref (self->changed);
  g_array_unref (self->repairs);
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
