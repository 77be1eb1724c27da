/* How long a user waits for what is done all day, on a register that is given: opening it, the
 * first rows of a list, a search in the list, saving. Each stands beside its floor, which is bare
 * SQLite with the same settings. It prints times and asserts none.
 *
 *   benchmark-store REGISTER      works on a copy of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "tov-collection.h"
#include "tov-entities.h"
#include "tov-search.h"
#include "tov-store-undo.h"

#include <glib/gstdio.h>

typedef struct
{
  TovStore *store;
  TovConnection *connection;
  TovRecord *record;
  /* A list, and what is looked for in it. */
  TovCollection *people;
  const char *words;
  guint round;
} Bench;

static void
execute (TovConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  tov_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
save_raw (gpointer data)
{
  Bench *bench = data;
  g_autofree char *sql =
      g_strdup_printf ("BEGIN IMMEDIATE; UPDATE young_person SET phone = '00 %06u', rev = rev + 1"
                       " WHERE id = '%s'; COMMIT",
                       ++bench->round, tov_record_get_id (bench->record));

  execute (bench->connection, sql);
}

static void
save_record (gpointer data)
{
  Bench *bench = data;
  g_autofree char *phone = g_strdup_printf ("00 %06u", ++bench->round);
  g_autoptr (TovRecord) copy = tov_record_copy (bench->record);
  g_autoptr (GError) error = NULL;

  g_object_set (copy, "phone", phone, NULL);
  tov_store_save (bench->store, copy, &error);
  g_assert_no_error (error);
}

static void
undo (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  tov_store_undo (bench->store, &error);
  g_assert_no_error (error);
}

static void
list_first_rows (gpointer data)
{
  Bench *bench = data;
  const char *const orders[] = { "reference", "given_name", "family_name", "birth_date" };
  g_autoptr (TovCollection) people =
      tov_collection_new (bench->store, tov_entities_find ("young_person"));

  tov_collection_set_sort (people, orders[++bench->round % 4], FALSE);
  for (guint i = 0; i < MIN (40, g_list_model_get_n_items (G_LIST_MODEL (people))); i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (people), i));
}

/* A word is typed and taken back. */
static void
search_list (gpointer data)
{
  Bench *bench = data;
  GListModel *people = G_LIST_MODEL (bench->people);

  tov_collection_set_search (bench->people, bench->words);
  for (guint i = 0; i < MIN (40, g_list_model_get_n_items (people)); i++)
    g_object_unref (g_list_model_get_item (people, i));
  tov_collection_set_search (bench->people, NULL);
}

/* From what nearly everybody has to what few have, in a list that has stood there for a while. */
static void
measure_searches (Bench *bench)
{
  const char *const words[] = { "u", "s", "f", "sen", "sø", "ander", "mikkel ras", "u-000017" };
  g_autoptr (TovCollection) people =
      tov_collection_new (bench->store, tov_entities_find ("young_person"));

  bench->people = people;
  g_list_model_get_n_items (G_LIST_MODEL (people));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *what = g_strdup_printf ("a search in the list of young people: %s", words[i]);

    bench->words = words[i];
    bench_measure (what, search_list, bench, 0);
  }
}

static void
find (gpointer data)
{
  Bench *bench = data;
  const char *const words[] = { "s", "sø", "vejled", "mikkel ras" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits =
      tov_search_find (bench->store, words[++bench->round % 4], FALSE, 6, &error);

  g_assert_no_error (error);
}

static void
open_store (Bench *bench, const char *path, const char *what)
{
  gint64 since = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  bench->store = tov_store_open (path, &error);
  g_assert_no_error (error);
  g_print ("%-46s %9s %9.2f\n", what, "", (double) (g_get_monotonic_time () - since) / 1000);
}

static char *
copy_register (const char *path)
{
  g_autofree char *folder = g_dir_make_tmp ("tovholder-bench-XXXXXX", NULL);
  char *copy = g_build_filename (folder, "register.db", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return copy;
}

static void
remove_copy (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *seal = g_strconcat (path, "-seal", NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (journal);
  g_unlink (seal);
  g_unlink (path);
  g_rmdir (folder);
}

/* Bare SQLite goes first, while nothing writes a change log. */
static void
measure_register (const char *path)
{
  g_autoptr (GError) error = NULL;
  Bench bench = { .connection = tov_connection_open (path, TOV_CONNECTION_NONE, &error) };
  double floor;

  g_assert_no_error (error);
  bench.record = tov_record_new (tov_entities_find ("young_person"));
  tov_record_set_id (bench.record, "u000007");
  floor = bench_measure ("an update and its commit, bare SQLite", save_raw, &bench, 0);
  g_clear_object (&bench.record);
  tov_connection_close (bench.connection);

  open_store (&bench, path, "opening it, after another program wrote");
  g_clear_object (&bench.store);
  open_store (&bench, path, "opening it again");
  bench.record = tov_store_get (bench.store, tov_entities_find ("young_person"), "u000007", &error);
  g_assert_no_error (error);
  bench_measure ("saving a young person, with log and search", save_record, &bench, floor);
  bench_measure ("undoing it", undo, &bench, floor);
  bench_measure ("the first rows of young people, in an order", list_first_rows, &bench, 0);
  measure_searches (&bench);
  bench_measure ("finding in the whole register", find, &bench, 0);
  g_clear_object (&bench.record);
  g_clear_object (&bench.store);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  g_assert_cmpint (argc, ==, 2);
  path = copy_register (argv[1]);
  bench_print_heading ();
  measure_register (path);
  remove_copy (path);
  return 0;
}
