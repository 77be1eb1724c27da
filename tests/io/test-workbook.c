/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "small-annex.h"
#include "tov-workbook-private.h"

typedef struct
{
  TovAnnex *annex;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->annex = small_annex_new ();
  fixture->folder = g_dir_make_tmp ("workbook-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "bilag.xlsx", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tov_annex_free (fixture->annex);
  g_unlink (fixture->path);
  /* Fails where a temporary file was left. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GBytes *
read_file (const Fixture *fixture)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  return g_bytes_new (bytes, length);
}

static GBytes *
write_file (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  tov_workbook_write (fixture->annex, fixture->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return read_file (fixture);
}

static void
assert_old (const Fixture *fixture)
{
  g_autoptr (GBytes) bytes = read_file (fixture);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "old", 3);
}

static void
refuse (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_workbook_write (fixture->annex, fixture->path, NULL, NULL, NULL, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  assert_old (fixture);
}

static TovTable *
get_table (const Fixture *fixture, const char *number)
{
  for (guint t = 0; t < fixture->annex->tables->len; t++) {
    TovTable *table = g_ptr_array_index (fixture->annex->tables, t);

    if (g_strcmp0 (table->number, number) == 0)
      return table;
  }
  g_assert_not_reached ();
}

static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_file (fixture);
  GStatBuf status;

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 10000);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_equal_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = write_file (fixture);
  g_autoptr (GBytes) second = NULL, later = NULL;

  g_usleep (1100 * 1000);
  second = write_file (fixture);
  g_assert_true (g_bytes_equal (first, second));
  fixture->annex->made = tov_date_new (2011, 10, 14);
  later = write_file (fixture);
  g_assert_false (g_bytes_equal (first, later));
}

static void
test_danish_locale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) plain = write_file (fixture);
  g_autoptr (GBytes) danish = NULL;

  if (setlocale (LC_ALL, "da_DK.UTF-8") == NULL) {
    g_test_skip ("there is no Danish locale here");
    return;
  }
  danish = write_file (fixture);
  /* The locale of the process is as it was. */
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_true (g_bytes_equal (plain, danish));
}

static void
test_bad_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Et navn der er for langt til et ark", "Til/fra",
                                       "Tid: [år]", "FORSIDE" };
  TovTable *last = get_table (fixture, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_free (last->name);
    last->name = g_strdup (names[i]);
    g_free (last->number);
    last->number = g_strdup (i == 3 ? "0" : NULL);
    refuse (fixture);
  }
}

static void
test_bad_text (Fixture *fixture, gconstpointer data)
{
  const TovBlock *about = tov_table_get_block (get_table (fixture, "0"), 0);
  TovCell *cell = &tov_block_get_row (about, 0)->cells[0];
  g_autofree char *longest = g_strnfill (32767, 'x');
  g_autofree char *longer = g_strnfill (32768, 'x');

  tov_cell_set_text (cell, "\xe5se");
  refuse (fixture);
  tov_cell_set_text (cell, longer);
  refuse (fixture);
  tov_cell_set_text (cell, longest);
  g_bytes_unref (write_file (fixture));
}

static void
test_bad_number (Fixture *fixture, gconstpointer data)
{
  const TovBlock *block = tov_table_get_block (get_table (fixture, "2"), 0);

  tov_cell_set_number (&tov_block_get_row (block, 0)->cells[0], G_MAXDOUBLE * 2);
  refuse (fixture);
}

typedef struct
{
  GCancellable *cancellable;
  guint n_calls;
  guint cancel_at;
  double fraction;
} Watch;

static void
on_progress_cb (double fraction, const char *what, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (fraction, >=, watch->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  watch->fraction = fraction;
  if (++watch->n_calls == watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  /* The contents, the eight tables, and the move into place. */
  const guint n_steps = 10;

  for (guint at = 1; at < n_steps; at++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;
    Watch watch = { cancellable, 0, at, 0 };

    g_assert_false (tov_workbook_write (fixture->annex, fixture->path, on_progress_cb, &watch,
                                        cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_cmpuint (watch.n_calls, ==, at);
    assert_old (fixture);
  }
}

/* Packed, this sheet is small; the temporary file it is packed from is large, and when that is cut
 * the library says nothing. */
static void
add_long_table (const Fixture *fixture)
{
  TovTable *table = tov_table_new ("6", "Forløb", "Ung", TOV_CLASS_INTERNAL);
  TovBlock *block;

  tov_table_add_column (table, "n", "Antal", TOV_FORMAT_COUNT);
  block = tov_table_add_block (table, "all", "I alt");
  for (guint i = 0; i < 4000; i++)
    tov_cell_set_number (&tov_table_add_row (table, block, "one", "Ung")->cells[0], 1);
  g_ptr_array_add (fixture->annex->tables, table);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  guint n_failed = 0;

  add_long_table (fixture);
  whole = write_file (fixture);
  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t size = 256; size <= 256 * 1024; size += size / 2) {
    const struct rlimit limit = { size, RLIM_INFINITY };
    const struct rlimit none = { RLIM_INFINITY, RLIM_INFINITY };
    g_autoptr (GError) error = NULL;
    gboolean is_good;

    g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    is_good = tov_workbook_write (fixture->annex, fixture->path, NULL, NULL, NULL, &error);
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
    if (is_good) {
      g_autoptr (GBytes) bytes = read_file (fixture);

      g_assert_true (g_bytes_equal (bytes, whole));
      continue;
    }
    g_assert_nonnull (error);
    assert_old (fixture);
    n_failed++;
  }
  g_assert_cmpuint (n_failed, >, 5);
}

/* A workbook of one sheet and three cells, made by the library alone. */
static GBytes *
make_plain (const Fixture *fixture)
{
  lxw_workbook *workbook = workbook_new (fixture->path);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "Ark");

  worksheet_write_string (sheet, 0, 0, "Åse", NULL);
  worksheet_write_number (sheet, 0, 1, 4.5, NULL);
  worksheet_write_number (sheet, 1, 1, 17, NULL);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
  return read_file (fixture);
}

static gboolean
is_whole (const guint8 *bytes, gsize length, guint n_cells)
{
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) error = NULL;
  gboolean is_good;

  g_array_append_val (expected, n_cells);
  is_good = tov_workbook_verify (bytes, length, expected, &error);
  if (!is_good)
    g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_INCOMPLETE);
  return is_good;
}

static void
test_verify_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make_plain (fixture);
  gsize length;
  const guint8 *start = g_bytes_get_data (bytes, &length);

  g_assert_true (is_whole (start, length, 3));
  g_assert_false (is_whole (start, length, 2));
  g_assert_false (is_whole (start, length, 4));
}

static void
test_verify_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make_plain (fixture);
  gsize length;
  const guint8 *start = g_bytes_get_data (bytes, &length);

  for (gsize cut = 0; cut < length; cut++) {
    /* A copy of its own size, so that a byte read behind it is noticed. */
    g_autofree guint8 *part = g_memdup2 (start, cut);

    g_assert_false (is_whole (part, cut, 3));
  }
}

/* The names and packed bytes of the parts are told from the rest by the directory, which repeats
 * the names; times and versions are not looked at. No change may do more harm than go unseen. */
static void
test_verify_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make_plain (fixture);
  const gsize length = g_bytes_get_size (bytes);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  guint n_seen = 0;

  for (gsize i = 0; i < length; i++) {
    copy[i] ^= 0x20;
    n_seen += !is_whole (copy, length, 3);
    copy[i] ^= 0x20;
  }
  g_assert_cmpuint (n_seen, >, length * 3 / 4);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  add ("/workbook/is-for-its-owner-only", test_private);
  add ("/workbook/has-equal-bytes-for-equal-figures", test_equal_bytes);
  add ("/workbook/has-the-same-bytes-under-a-danish-locale", test_danish_locale);
  add ("/workbook/refuses-names-no-sheet-can-have", test_bad_names);
  add ("/workbook/refuses-texts-no-cell-can-hold", test_bad_text);
  add ("/workbook/refuses-a-number-that-is-none", test_bad_number);
  add ("/workbook/keeps-the-older-file-when-cancelled", test_cancel);
  add ("/workbook/keeps-the-older-file-when-the-disk-is-full", test_full_disk);
  add ("/workbook/counts-the-cells-of-what-was-written", test_verify_counts);
  add ("/workbook/notices-a-file-that-is-cut-off", test_verify_cut);
  add ("/workbook/notices-a-file-that-was-changed", test_verify_changed);
  return g_test_run ();
}
