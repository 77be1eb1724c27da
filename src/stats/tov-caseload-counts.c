/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-caseload-counts.h"

/* A young person more or less from that day on. */
typedef struct
{
  TovDate on;
  int by;
} Change;

typedef struct
{
  const TovScope *scope;
  TovPeriod period;
  GArray *counts;
  /* Elements GArray of Change, one for each element of the counts. */
  GPtrArray *changes;
} Count;

static void
clear_counts (TovCaseloadCounts *counts)
{
  g_array_unref (counts->lengths);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *first = a;
  const Change *second = b;

  /* Who leaves on a day leaves before somebody comes. */
  return first->on != second->on ? first->on - second->on : first->by - second->by;
}

static gint64
find_most (GArray *changes)
{
  gint64 now = 0;
  gint64 most = 0;

  g_array_sort (changes, compare_changes);
  for (guint i = 0; i < changes->len; i++) {
    now += g_array_index (changes, Change, i).by;
    most = MAX (most, now);
  }
  return most;
}

/* The part of a time with a key worker that lies in a period; til before from where none does. */
static TovPeriod
clip_key_worker (const TovKeyWorkerEvent *key_worker, TovPeriod period)
{
  TovDate to = key_worker->to_date != TOV_DATE_NONE ? key_worker->to_date : period.til;

  return (TovPeriod){ MAX (key_worker->from_date, period.from), MIN (to, period.til) };
}

/* The days on which a key worker has the person. Periods in order that do not overlap. */
static GArray *
list_covered (const TovPersonEvents *person, guint contact, const GArray *enrolled)
{
  GArray *covered = g_array_new (FALSE, FALSE, sizeof (TovPeriod));

  for (guint i = 0; i < enrolled->len; i++) {
    TovPeriod rest = g_array_index (enrolled, TovPeriod, i);

    for (guint k = 0; k < person->n_key_workers; k++) {
      TovPeriod days = clip_key_worker (&person->key_workers[k], rest);

      if (person->key_workers[k].contact != contact || days.from > days.til)
        continue;
      g_array_append_val (covered, days);
      rest.from = days.til + 1;
    }
  }
  return covered;
}

/* The days on which nobody has the person. */
static GArray *
list_uncovered (const TovPersonEvents *person, const GArray *enrolled)
{
  GArray *uncovered = g_array_new (FALSE, FALSE, sizeof (TovPeriod));

  for (guint i = 0; i < enrolled->len; i++) {
    TovPeriod rest = g_array_index (enrolled, TovPeriod, i);

    for (guint k = 0; k < person->n_key_workers; k++) {
      TovPeriod days = clip_key_worker (&person->key_workers[k], rest);
      TovPeriod before = { rest.from, days.from - 1 };

      if (days.from > days.til)
        continue;
      if (before.from <= before.til)
        g_array_append_val (uncovered, before);
      rest.from = days.til + 1;
    }
    if (rest.from <= rest.til)
      g_array_append_val (uncovered, rest);
  }
  return uncovered;
}

/* Adds the days of one person to one element of the counts. */
static void
add_days (const Count *self, guint position, const GArray *days, TovLevel level)
{
  TovCaseloadCounts *counts = tov_caseload_counts_get (self->counts, position);
  GArray *changes = g_ptr_array_index (self->changes, position);

  for (guint i = 0; i < days->len; i++) {
    TovPeriod part = g_array_index (days, TovPeriod, i);
    Change come = { part.from, 1 };
    Change gone = { part.til + 1, -1 };

    g_array_append_val (changes, come);
    g_array_append_val (changes, gone);
    counts->days += tov_period_days (part);
    if (part.til == self->period.til) {
      counts->enrolled++;
      counts->levels[level]++;
    }
  }
  counts->young_people += days->len > 0;
}

static gboolean
meets (const TovKeyWorkerEvent *key_worker, const GArray *enrolled)
{
  for (guint i = 0; i < enrolled->len; i++) {
    TovPeriod days = clip_key_worker (key_worker, g_array_index (enrolled, TovPeriod, i));

    if (days.from <= days.til)
      return TRUE;
  }
  return FALSE;
}

/* Whether the same contact was the person's key worker before, within the days enrolled. */
static gboolean
is_again (const TovPersonEvents *person, guint position, const GArray *enrolled)
{
  for (guint i = 0; i < position; i++)
    if (person->key_workers[i].contact == person->key_workers[position].contact
        && meets (&person->key_workers[i], enrolled))
      return TRUE;
  return FALSE;
}

/* Whether it ended in the period and somebody else came after. */
static gboolean
is_handed_over (const Count *self,
                const TovPersonEvents *person,
                const TovKeyWorkerEvent *key_worker)
{
  TovPeriod after = { key_worker->to_date + 1, self->period.til };

  if (!tov_period_holds (self->period, key_worker->to_date)
      || tov_scope_current (self->scope, person, key_worker->to_date) == NULL)
    return FALSE;
  for (guint i = 0; i < person->n_key_workers; i++)
    if (person->key_workers[i].contact != key_worker->contact
        && tov_period_holds (after, person->key_workers[i].from_date))
      return TRUE;
  return FALSE;
}

static void
add_key_worker (const Count *self,
                guint position,
                const TovPersonEvents *person,
                const TovKeyWorkerEvent *key_worker)
{
  TovCaseloadCounts *counts = tov_caseload_counts_get (self->counts, position);
  int length = tov_period_days (clip_key_worker (key_worker, self->period));

  g_array_append_val (counts->lengths, length);
  counts->handed_over += is_handed_over (self, person, key_worker);
}

static void
count_person (const Count *self, const TovPersonEvents *person)
{
  const guint nobody = self->counts->len - 2;
  const guint all = self->counts->len - 1;
  g_autoptr (GArray) enrolled = tov_scope_list_enrolled (self->scope, person, self->period);
  g_autoptr (GArray) uncovered = list_uncovered (person, enrolled);
  TovLevel level = tov_person_level (person, self->period.til);

  add_days (self, all, enrolled, level);
  add_days (self, nobody, uncovered, level);
  for (guint i = 0; i < person->n_key_workers; i++) {
    const TovKeyWorkerEvent *key_worker = &person->key_workers[i];
    g_autoptr (GArray) covered = NULL;

    if (!meets (key_worker, enrolled))
      continue;
    add_key_worker (self, key_worker->contact, person, key_worker);
    add_key_worker (self, all, person, key_worker);
    if (is_again (person, i, enrolled))
      continue;
    covered = list_covered (person, key_worker->contact, enrolled);
    add_days (self, key_worker->contact, covered, level);
  }
}

GArray *
tov_caseload_counts_new (const TovScope *scope, TovPeriod period)
{
  const TovEvents *events = scope->events;
  const guint n_counts = events->n_key_worker_contacts + 2;
  GArray *counts = g_array_sized_new (FALSE, TRUE, sizeof (TovCaseloadCounts), n_counts);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Count self = { scope, period, counts, changes };

  g_array_set_clear_func (counts, (GDestroyNotify) clear_counts);
  g_array_set_size (counts, n_counts);
  for (guint i = 0; i < n_counts; i++) {
    tov_caseload_counts_get (counts, i)->lengths = g_array_new (FALSE, FALSE, sizeof (int));
    g_ptr_array_add (changes, g_array_new (FALSE, FALSE, sizeof (Change)));
  }
  for (guint i = 0; tov_scope_has_person (scope, i); i++)
    count_person (&self, tov_scope_get_person (scope, i));
  for (guint i = 0; i < n_counts; i++)
    tov_caseload_counts_get (counts, i)->most = find_most (g_ptr_array_index (changes, i));
  return counts;
}

double
tov_caseload_counts_weigh (const TovCaseloadCounts *self, const TovEvents *events)
{
  const double *weights = &events->norms[TOV_NORM_WEIGHT];
  double sum = (double) self->levels[TOV_LEVEL_UNKNOWN] * weights[TOV_LEVEL_CLOSE];

  for (guint level = 0; level < TOV_LEVEL_UNKNOWN; level++)
    sum += (double) self->levels[level] * weights[level];
  return sum;
}
