/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-median.h"
#include "tov-table-parts.h"

/* A map is up to date for so many months. */
#define FRESH_MONTHS 6

enum
{
  COLUMN_COUNT,
  COLUMN_SHARE,
  COLUMN_FIRST,
  COLUMN_LATEST,
};

static const TovFigureWords columns[] = {
  { "", N_ ("Count"), TOV_FORMAT_COUNT },
  { "share", N_ ("Share"), TOV_FORMAT_PERCENT,
    N_ ("Of all participants; on the latest map of those with a map, or of those where both stand "
        "on it.") },
  { "first", N_ ("First map"), TOV_FORMAT_DECIMAL,
    N_ ("Mean of the first maps of the young people with more than one.") },
  { "latest", N_ ("Latest map"), TOV_FORMAT_DECIMAL,
    N_ ("Mean of the latest maps of the same young people.") },
  { NULL },
};

/* What is counted on the first and on the latest map of those with more than one. */
typedef enum
{
  MEAN_PEOPLE,
  MEAN_PRIVATE_SHARE,
  MEAN_INNER_PRIVATE,
  MEAN_INNER_PROFESSIONAL,
  N_MEANS,
} Mean;

enum
{
  ROW_PEOPLE,
  ROW_WITH,
  ROW_WITHOUT,
  ROW_FRESH,
  ROW_PRIVATE_INNER,
  ROW_KEY_WORKER_INNER,
  ROW_KEY_WORKER_NEARER,
  ROW_NO_RESOURCE,
  ROW_SEVERAL,
  ROW_MEDIAN,
  ROW_MEANS,
};

static const TovFigureWords rows[] = {
  { "people", N_ ("Young people with a network map"), TOV_FORMAT_COUNT,
    N_ ("Participants of the period, by whether a map of how it is, with somebody placed on it, "
        "was drawn by their last day enrolled in the period.") },
  { "with_map", N_ ("With a map"), TOV_FORMAT_COUNT },
  { "without_map", N_ ("Without a map"), TOV_FORMAT_COUNT },
  { "fresh", N_ ("Drawn within six months"), TOV_FORMAT_COUNT,
    N_ ("The latest map is no more than six months older than the young person's last day enrolled "
        "in the period.") },
  { "private_inner", N_ ("Somebody private in the inner ring"), TOV_FORMAT_COUNT,
    N_ ("At least one who is neither a professional nor the key worker stands in ring 1.") },
  { "key_worker_inner", N_ ("The key worker in the inner ring"), TOV_FORMAT_COUNT,
    N_ ("The key worker stands in ring 1.") },
  { "key_worker_nearer", N_ ("The key worker nearer than the parents"), TOV_FORMAT_COUNT,
    N_ ("Where key worker and at least one parent stand on the map: the key worker's ring is "
        "nearer than that of every parent.") },
  { "no_resource", N_ ("No resource person of their own"), TOV_FORMAT_COUNT,
    N_ ("Nobody on the map is marked as a possible resource person.") },
  { "several", N_ ("With more than one map"), TOV_FORMAT_COUNT,
    N_ ("Maps of different days; of a day only the one made last counts.") },
  { "median_people", N_ ("People on the map, median"), TOV_FORMAT_DECIMAL,
    N_ ("The middle one of how many have been placed on the latest map.") },
  { "mean_people", N_ ("People on the map"), TOV_FORMAT_DECIMAL,
    N_ ("How many have been placed on the map.") },
  { "private_share", N_ ("Private people of all on the map, per cent"), TOV_FORMAT_DECIMAL,
    N_ ("The share of those on the map who are neither professionals nor the key worker.") },
  { "inner_private", N_ ("Private people in the inner ring"), TOV_FORMAT_DECIMAL,
    N_ ("How many in ring 1 are neither professionals nor the key worker.") },
  { "inner_professional", N_ ("Professionals in the inner ring"), TOV_FORMAT_DECIMAL,
    N_ ("How many in ring 1 are professionals or the key worker.") },
  { NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rows) == ROW_MEANS + N_MEANS + 1);

typedef struct
{
  gint64 participants;
  gint64 with_map;
  gint64 fresh;
  gint64 private_inner;
  gint64 key_worker_inner;
  TovFraction key_worker_nearer;
  gint64 no_resource;
  gint64 several;
  /* int: how many stand on the latest map. */
  GArray *people;
  double first[N_MEANS];
  double latest[N_MEANS];
} NetworkCounts;

static void
count_latest (NetworkCounts *counts, const TovMapEvent *map, TovDate day)
{
  const TovNetworkTally *tally = &map->tally;
  int n_people = (int) tally->n_people;

  counts->with_map++;
  g_array_append_val (counts->people, n_people);
  counts->fresh += tov_date_add_months (map->drawn_on, FRESH_MONTHS) >= day;
  counts->private_inner += tally->n_private_inner > 0;
  counts->key_worker_inner += tally->key_worker_ring == 1;
  counts->no_resource += tally->n_resource == 0;
  if (tally->key_worker_ring > 0 && tally->parent_ring > 0) {
    counts->key_worker_nearer.N++;
    counts->key_worker_nearer.n += tally->key_worker_ring < tally->parent_ring;
  }
}

static void
add_map (double *sums, const TovNetworkTally *tally)
{
  sums[MEAN_PEOPLE] += tally->n_people;
  sums[MEAN_PRIVATE_SHARE] += 100.0 * tally->n_private / tally->n_people;
  sums[MEAN_INNER_PRIVATE] += tally->n_private_inner;
  sums[MEAN_INNER_PROFESSIONAL] += tally->n_in_ring[0] - tally->n_private_inner;
}

/* Maps are in order of their days. */
static void
count_person (NetworkCounts *counts, const TovPersonEvents *person, TovDate day)
{
  guint n = 0;

  while (n < person->n_maps && person->maps[n].drawn_on <= day)
    n++;
  if (n == 0)
    return;
  count_latest (counts, &person->maps[n - 1], day);
  if (n == 1)
    return;
  counts->several++;
  add_map (counts->first, &person->maps[0].tally);
  add_map (counts->latest, &person->maps[n - 1].tally);
}

static void
count_participants (NetworkCounts *counts, const TovScope *scope, TovPeriod period)
{
  for (guint i = 0; tov_scope_has_person (scope, i); i++) {
    const TovPersonEvents *person = tov_scope_get_person (scope, i);
    TovDate day;

    if (!tov_is_participant (scope, person, period))
      continue;
    counts->participants++;
    /* A young person without a day in the period has no map by then either. */
    tov_scope_enrolled_days (scope, person, period, &day);
    count_person (counts, person, day);
  }
}

static void
add_people (TovTable *table, TovBlock *block, const NetworkCounts *counts)
{
  TovTablePart part = tov_table_part_begin_figure (table, block, &rows[ROW_PEOPLE]);

  tov_table_part_add_figure (&part, &rows[ROW_WITH], counts->with_map, counts->participants);
  tov_table_part_add_figure (&part, &rows[ROW_WITHOUT], counts->participants - counts->with_map,
                             counts->participants);
  tov_table_part_add_sum (&part, counts->participants);
}

static void
add_latest (TovTable *table, TovBlock *block, const NetworkCounts *counts)
{
  TovTablePart part =
      tov_table_part_begin (table, block, "latest", tov_danish (N_ ("On the latest map")));
  gint64 all = counts->with_map;

  tov_table_part_add_figure (&part, &rows[ROW_FRESH], counts->fresh, all);
  tov_table_part_add_figure (&part, &rows[ROW_PRIVATE_INNER], counts->private_inner, all);
  tov_table_part_add_figure (&part, &rows[ROW_KEY_WORKER_INNER], counts->key_worker_inner, all);
  tov_table_part_add_figure (&part, &rows[ROW_KEY_WORKER_NEARER], counts->key_worker_nearer.n,
                             counts->key_worker_nearer.N);
  tov_table_part_add_figure (&part, &rows[ROW_NO_RESOURCE], counts->no_resource, all);
  tov_table_part_add_figure (&part, &rows[ROW_SEVERAL], counts->several, all);
  tov_table_part_add_measure (&part, &rows[ROW_MEDIAN], tov_median (counts->people),
                              counts->people->len);
}

static void
set_mean (TovCell *cell, double sum, gint64 n)
{
  tov_cell_set_measure (cell, n > 0 ? sum / (double) n : 0, n);
}

static void
add_means (TovTable *table, TovBlock *block, const NetworkCounts *counts)
{
  TovTablePart part = tov_table_part_begin (
      table, block, "mean", tov_danish (N_ ("From the first map to the latest, mean")));

  for (guint mean = 0; mean < N_MEANS; mean++) {
    const TovFigureWords *words = &rows[ROW_MEANS + mean];
    TovRow *row = tov_table_part_add_row (&part, words->code, tov_danish (words->heading));

    set_mean (&row->cells[COLUMN_FIRST], counts->first[mean], counts->several);
    set_mean (&row->cells[COLUMN_LATEST], counts->latest[mean], counts->several);
  }
}

static void
count_network (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);
    g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (int));
    NetworkCounts counts = { .people = people };

    count_participants (&counts, scope, context->period);
    add_people (table, block, &counts);
    add_latest (table, block, &counts);
    add_means (table, block, &counts);
  }
}

const TovTableKind tov_table_network = {
  .number = "14",
  .name = N_ ("Network"),
  .row_heading = N_ ("Figure"),
  .note = N_ ("Counted on the maps as they were, not as they are wished. People on a map are "
              "counted, never named; who waits to be placed is not counted. Private is whoever is "
              "neither the key worker nor in the sector of the professionals."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .rows = rows,
  .count = count_network,
};
