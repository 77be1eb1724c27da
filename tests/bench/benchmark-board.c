/* How long it takes to know how it stands with everybody, and with one: what the board asks for at
 * every change. It stands beside the same statements stepped without keeping anything. It prints
 * times and asserts none.
 *
 *   benchmark-board REGISTER      only reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "tov-caseload.h"
#include "tov-selection.h"
/* The statements of the loader are nobody's business but its own and this floor's. */
#include "tov-standing-load.c"

typedef struct
{
  TovStore *store;
  TovDate today;
  GPtrArray *standings;
  guint round;
} Bench;

static void
step_all (Loader *loader, const char *sql)
{
  TovStatement *row = prepare (loader, sql, loader->young_person, NULL);

  while (tov_statement_step (row, NULL))
    ;
}

static void
step_statements (gpointer data)
{
  Bench *bench = data;
  g_autoptr (Loader) loader = create_loader (bench->store, NULL, NULL, bench->today);

  step_all (loader, PERSONS ("", "TRUE"));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autofree char *sql = g_strdup_printf (queries[i].sql, queries[i].all);

    step_all (loader, sql);
  }
}

static void
load_all (gpointer data)
{
  Bench *bench = data;

  g_clear_pointer (&bench->standings, g_ptr_array_unref);
  bench->standings = tov_standings_load (bench->store, NULL, bench->today, NULL);
}

static void
load_one (gpointer data)
{
  Bench *bench = data;
  TovStanding *one = g_ptr_array_index (bench->standings, ++bench->round % bench->standings->len);

  g_object_unref (tov_standing_load (bench->store, one->young_person, bench->today, NULL));
}

static void
select_some (gpointer data)
{
  Bench *bench = data;
  g_autoptr (TovSelection) selection = tov_selection_from_text ("contact=due;words=sen");
  guint n = 0;

  for (guint i = 0; i < bench->standings->len; i++)
    n += tov_selection_matches (selection, g_ptr_array_index (bench->standings, i), NULL);
  g_assert_cmpuint (n, <=, bench->standings->len);
}

static void
count_caseloads (gpointer data)
{
  Bench *bench = data;

  g_ptr_array_unref (tov_caseloads_count (bench->store, bench->standings));
}

int
main (int argc, char **argv)
{
  Bench bench = { .today = tov_date_from_iso ("2011-10-14") };
  g_autoptr (GError) error = NULL;
  double floor;

  g_assert_cmpint (argc, ==, 2);
  bench.store = tov_store_open (argv[1], &error);
  g_assert_no_error (error);
  bench_print_heading ();
  floor = bench_measure ("the statements, stepped", step_statements, &bench, 0);
  bench_measure ("the board", load_all, &bench, floor);
  g_print ("%u young people on it\n", bench.standings->len);
  bench_measure ("one young person", load_one, &bench, 0);
  bench_measure ("a selection", select_some, &bench, 0);
  bench_measure ("the caseloads", count_caseloads, &bench, 0);
  g_ptr_array_unref (bench.standings);
  g_object_unref (bench.store);
  return 0;
}
