/* How long a list of 5,000 contacts takes, 200 of them faulty: reading the file and looking at
 * every row, which happens in a thread, and writing them, which happens in the window in steps. Of
 * these the longest counts. It prints times and asserts none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "long-list.h"
#include "test-folder.h"
#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-import.h"
#include "tov-vcard.h"

#include <time.h>

static double
measure_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* What this thread has had of the processor, in milliseconds: neighbours hardly change it. */
static double
get_cost (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* The good rows become contacts. */
static void
run_import (TovStore *store, TovImportPreview *preview)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovImportRun) run = tov_import_run_new (store, preview, FALSE, "Import", &error);
  double longest = 0, step;
  gint64 start = g_get_monotonic_time ();
  gboolean is_more = TRUE;

  g_assert_no_error (error);
  while (is_more) {
    step = get_cost ();
    is_more = tov_import_run_step (run, &error);
    g_assert_no_error (error);
    longest = MAX (longest, get_cost () - step);
  }
  step = get_cost ();
  tov_import_run_finish (run, &error);
  g_assert_no_error (error);
  g_print ("  %-40s %9.0f ms, of the processor the longest step %.1f ms, the end %.1f ms\n",
           "writing", measure_since (start), longest, get_cost () - step);
}

static void
measure_list (TovStore *store, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) sheets = tov_sheet_read_file (path, NULL, &error);
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovConnection) snapshot = NULL;
  g_autoptr (TovImportPreview) preview = NULL;

  g_assert_no_error (error);
  g_print ("%s\n  %-40s %9.0f ms\n", name, "reading", measure_since (start));
  import = tov_import_new (g_ptr_array_index (sheets, 0), "contact", NULL, tov_clock_today ());
  start = g_get_monotonic_time ();
  snapshot = tov_store_snapshot (store, NULL, &error);
  g_assert_no_error (error);
  preview = tov_import_preview (import, snapshot, NULL, &error);
  g_assert_no_error (error);
  g_print ("  %-40s %9.0f ms, %u faulty\n", "looking at every row", measure_since (start),
           tov_import_preview_count (preview, TOV_IMPORT_FAULTY));
  run_import (store, preview);
}

static TovStore *
open_register (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (path, &error);

  g_assert_no_error (error);
  return store;
}

static void
add_contact (TovRecord *record, gpointer contacts)
{
  g_list_store_append (contacts, record);
}

/* The contacts of a register as cards, for the last of the lists. */
static void
write_cards (TovStore *store, const char *path)
{
  g_autoptr (GListStore) contacts = g_list_store_new (TOV_TYPE_RECORD);
  g_autoptr (GError) error = NULL;
  gint64 start;

  tov_store_foreach (store, &tov_contact_entity, add_contact, contacts, &error);
  g_assert_no_error (error);
  start = g_get_monotonic_time ();
  tov_vcard_write (store, G_LIST_MODEL (contacts), TRUE, path, &error);
  g_assert_no_error (error);
  g_print ("  %-40s %9.0f ms\n", "writing them as cards", measure_since (start));
}

int
main (void)
{
  static const char *const names[] = { "list.csv", "list.xlsx", "list.vcf" };
  g_autofree char *folder = g_dir_make_tmp ("tovholder-bench-XXXXXX", NULL);
  g_autofree char *cards = g_build_filename (folder, "list.vcf", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_autofree char *name = g_strconcat (names[i], ".db", NULL);
    g_autoptr (TovStore) store = open_register (folder, name);

    if (i < 2)
      long_list_write (path);
    measure_list (store, path);
    if (i == 1)
      write_cards (store, cards);
  }
  test_folder_remove (folder);
  return 0;
}
