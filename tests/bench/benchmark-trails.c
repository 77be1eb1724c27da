/* What the map of a partnership waits for: reading what trod its paths, counting them on a day,
 * laying them out and describing the picture. Reading stands beside the same statements stepped
 * without keeping anything. It prints times and asserts none.
 *
 *   benchmark-trails REGISTER      only reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "tov-partnership-map.h"
#include "tov-store.h"
/* The statements of the loader are nobody's business but its own and this floor's. */
#include "tov-trails.c"

typedef struct
{
  TovConnection *connection;
  TovDate today;
  TovTrails *trails;
  TovTrailChoice choice;
  TovTrailFigures *figures;
  TovGraphPlace *places;
} Bench;

static void
skip_row (Loader *self, TovStatement *row)
{
}

static void
step_statements (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    TovStatement *row = tov_connection_prepare (bench->connection, queries[i].sql, NULL);

    if (queries[i].n_values > 0)
      tov_statement_bind_text (row, 1, NULL);
    if (queries[i].n_values > 1)
      tov_statement_bind_date (row, 2, bench->today);
    while (tov_statement_step (row, NULL))
      skip_row (NULL, row);
  }
}

static void
load (gpointer data)
{
  Bench *bench = data;

  g_clear_pointer (&bench->trails, tov_trails_free);
  bench->trails = tov_trails_load (bench->connection, NULL, bench->today, NULL);
}

static void
count (gpointer data)
{
  Bench *bench = data;

  g_clear_pointer (&bench->figures, tov_trail_figures_free);
  bench->figures = tov_trails_count (bench->trails, &bench->choice);
}

static void
lay_out (gpointer data)
{
  Bench *bench = data;

  g_free (bench->places);
  bench->places = tov_partnership_map_lay_out (bench->trails, NULL, NULL);
}

static void
describe (gpointer data)
{
  Bench *bench = data;

  tov_map_free (tov_partnership_map_new (bench->figures, bench->places, "", NULL));
}

static void
measure (Bench *bench)
{
  double floor;

  bench_print_heading ();
  floor = bench_measure ("the statements, stepped", step_statements, bench, 0);
  bench_measure ("reading what trod the paths", load, bench, floor);
  bench_measure ("laying them out", lay_out, bench, 0);
  for (int people = 0; people <= 1; people++) {
    bench->choice.has_contacts = people;
    bench_measure (people ? "with people: counting" : "organisations: counting", count, bench, 0);
    bench_measure (people ? "with people: describing" : "organisations: describing", describe,
                   bench, 0);
  }
  g_print ("%u organisations and people, %u steps, %u paths\n", bench->trails->nodes->len,
           bench->trails->steps->len, bench->figures->paths->len);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = NULL;
  Bench bench = { .today = tov_date_new (2011, 10, 14) };

  if (argc != 2) {
    g_printerr ("usage: benchmark-trails REGISTER\n");
    return 2;
  }
  store = tov_store_open (argv[1], &error);
  if (store == NULL) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  bench.connection = tov_store_get_connection (store);
  tov_trail_choice_init (&bench.choice, bench.today);
  measure (&bench);
  tov_trail_figures_free (bench.figures);
  tov_trails_free (bench.trails);
  g_free (bench.places);
  return 0;
}
