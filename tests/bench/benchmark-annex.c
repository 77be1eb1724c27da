/* How long the annex takes on a register that is given, and how soon it stops when it is cancelled:
 * the events, each table for ten years and for one, the annex as a whole, its files. Loading stands
 * beside the same statements stepped without keeping anything, the workbook beside as many cells
 * from a plain loop. It prints times and asserts none.
 *
 *   benchmark-annex REGISTER      only reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "tov-annex-csv.h"
#include "tov-annex-tables.h"
#include "tov-workbook.h"
/* The statements of the loader are nobody's business but its own and this floor's. */
#include "tov-events-load.c"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <xlsxwriter.h>

#define COLUMNS_OF_FLOOR 20

typedef struct
{
  TovConnection *file;
  /* What the program counts on: a copy in memory. */
  TovConnection *snapshot;
  TovEvents *events;
  TovAnnexContext *context;
  const TovTableKind *kind;
  TovAnnexRequest request;
  TovAnnex *annex;
  char *workbook;
  char *csv;
  guint n_cells;
} Bench;

static void
copy_until (gpointer data, GCancellable *cancellable)
{
  Bench *bench = data;
  TovConnection *copy = tov_connection_copy (bench->file, cancellable, NULL);

  if (copy != NULL)
    tov_connection_close (copy);
}

static void
copy_register (gpointer data)
{
  copy_until (data, NULL);
}

static void
step_through (TovConnection *connection, const TovEventQuery *query)
{
  for (; query->sql != NULL; query++) {
    TovStatement *row = tov_connection_prepare (connection, query->sql, NULL);

    while (tov_statement_step (row, NULL))
      ;
  }
}

static void
step_statements (gpointer data)
{
  Bench *bench = data;

  step_through (bench->snapshot, queries);
  step_through (bench->snapshot, tov_event_queries_of_persons);
}

static void
load_until (gpointer data, GCancellable *cancellable)
{
  Bench *bench = data;

  tov_events_free (tov_events_load (bench->snapshot, cancellable, NULL));
}

static void
load (gpointer data)
{
  load_until (data, NULL);
}

static void
count_table (gpointer data)
{
  Bench *bench = data;

  tov_table_free (tov_table_kind_count (bench->kind, bench->context));
}

static void
count_annex_until (gpointer data, GCancellable *cancellable)
{
  Bench *bench = data;

  tov_annex_free (
      tov_annex_count (bench->snapshot, &bench->request, NULL, NULL, cancellable, NULL));
}

static void
count_annex (gpointer data)
{
  count_annex_until (data, NULL);
}

static void
write_workbook_until (gpointer data, GCancellable *cancellable)
{
  Bench *bench = data;

  tov_workbook_write (bench->annex, bench->workbook, NULL, NULL, cancellable, NULL);
}

static void
write_workbook (gpointer data)
{
  write_workbook_until (data, NULL);
}

/* Two texts in five, the rest numbers. */
static void
write_plain_workbook (gpointer data)
{
  Bench *bench = data;
  lxw_workbook *workbook = workbook_new (bench->workbook);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);

  for (guint i = 0; i < bench->n_cells; i++) {
    lxw_row_t row = i / COLUMNS_OF_FLOOR;
    lxw_col_t column = i % COLUMNS_OF_FLOOR;
    char text[32];

    if (i % 5 < 2) {
      g_snprintf (text, sizeof text, "Ungepartnerskab %u", i * 7 % 2000);
      worksheet_write_string (sheet, row, column, text, NULL);
    } else {
      worksheet_write_number (sheet, row, column, i * 0.25, NULL);
    }
  }
  workbook_close (workbook);
}

static void
write_csv (gpointer data)
{
  Bench *bench = data;

  tov_annex_csv_write (bench->annex, bench->csv, NULL);
}

/* The cells of a part of a workbook. */
static guint
count_cells_of_part (struct archive *archive)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char bytes[4096];
  la_ssize_t length;
  guint count = 0;

  while ((length = archive_read_data (archive, bytes, sizeof bytes)) > 0)
    g_string_append_len (text, bytes, length);
  for (const char *cell = text->str; (cell = strstr (cell, "<c r=")) != NULL; cell++)
    count++;
  return count;
}

static guint
count_cells (const char *path)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  guint count = 0;

  archive_read_support_format_zip (archive);
  archive_read_open_filename (archive, path, 4096);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    count += count_cells_of_part (archive);
  archive_read_free (archive);
  return count;
}

static void
measure_tables (Bench *bench, int first_year, int last_year, const char *words)
{
  g_autoptr (TovAnnexContext) context = NULL;

  bench->request.period.from = tov_date_new (first_year, 1, 1);
  bench->request.period.til = tov_date_new (last_year, 12, 31);
  context = tov_annex_context_new (bench->events, &bench->request, NULL, NULL);
  bench->context = context;
  /* The definitions and the control are made of the other tables. */
  for (guint i = 0; tov_table_kinds[i] != &tov_table_definitions; i++) {
    g_autofree char *what = g_strdup_printf ("table %s, %s", tov_table_kinds[i]->number, words);

    bench->kind = tov_table_kinds[i];
    bench_measure (what, count_table, bench, 0);
  }
}

static void
measure_files (Bench *bench)
{
  double floor;

  bench->annex = tov_annex_count (bench->snapshot, &bench->request, NULL, NULL, NULL, NULL);
  write_workbook (bench);
  bench->n_cells = count_cells (bench->workbook);
  g_print ("%-46s %9u\n", "cells of the workbook", bench->n_cells);
  floor = bench_measure ("as many cells from a plain loop", write_plain_workbook, bench, 0);
  bench_measure ("the workbook, checked", write_workbook, bench, floor);
  bench_measure ("CSV", write_csv, bench, 0);
}

static void
measure_register (Bench *bench)
{
  double floor;

  bench_measure ("a copy of the register in memory", copy_register, bench, 0);
  bench->snapshot = tov_connection_copy (bench->file, NULL, NULL);
  floor = bench_measure ("the statements, stepped", step_statements, bench, 0);
  bench_measure ("loading the events", load, bench, floor);
  bench->events = tov_events_load (bench->snapshot, NULL, NULL);
  measure_tables (bench, 2010, 2010, "one year");
  measure_tables (bench, 2002, 2011, "ten years");
  bench_measure ("the annex of ten years, internal", count_annex, bench, 0);
  measure_files (bench);
  bench_measure_cancel ("from cancelling a copy in memory to its end", copy_until, bench);
  bench_measure_cancel ("from cancelling the loading to its end", load_until, bench);
  bench_measure_cancel ("from cancelling the internal annex to its end", count_annex_until, bench);
  bench_measure_cancel ("from cancelling the workbook to its end", write_workbook_until, bench);
  bench->request.audience = TOV_AUDIENCE_STEERING;
  bench_measure ("the annex of ten years, for the steering group", count_annex, bench, 0);
  bench_measure_cancel ("from cancelling it to its end", count_annex_until, bench);
}

static void
remove_files (Bench *bench, const char *folder)
{
  g_autoptr (GDir) csv = g_dir_open (bench->csv, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (csv)) != NULL) {
    g_autofree char *path = g_build_filename (bench->csv, name, NULL);

    g_unlink (path);
  }
  g_rmdir (bench->csv);
  g_unlink (bench->workbook);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("tovholder-bench-XXXXXX", NULL);
  g_autofree char *workbook = g_build_filename (folder, "annex.xlsx", NULL);
  g_autofree char *csv = g_build_filename (folder, "csv", NULL);
  Bench bench = { .workbook = workbook, .csv = csv };

  g_assert_cmpint (argc, ==, 2);
  bench.file = tov_connection_open (argv[1], TOV_CONNECTION_READ_ONLY, NULL);
  g_assert_nonnull (bench.file);
  bench_print_heading ();
  measure_register (&bench);
  remove_files (&bench, folder);
  tov_annex_free (bench.annex);
  tov_events_free (bench.events);
  tov_connection_close (bench.snapshot);
  tov_connection_close (bench.file);
  return 0;
}
