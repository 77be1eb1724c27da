/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-paper.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "small-annex.h"
#include "tov-danish.h"
#include "tov-number.h"

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
  fixture->folder = g_dir_make_tmp ("annex-paper-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "bilag.pdf", NULL);
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
write_file (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  tov_annex_paper_write_pdf (fixture->annex, fixture->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

/* What a tool of Poppler tells of the written annex; NULL, and the test is skipped, where there is
 * no such tool. */
static char *
ask (const Fixture *fixture, const char *tool, const char *option, const char *last)
{
  const char *arguments[] = { tool, option, fixture->path, last, NULL };
  g_autofree char *program = g_find_program_in_path (tool);
  g_autoptr (GError) error = NULL;
  char *output;
  int status;

  if (program == NULL) {
    g_test_skip ("poppler-utils are not here");
    return NULL;
  }
  g_bytes_unref (write_file (fixture));
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static char *
read_text (const Fixture *fixture)
{
  return ask (fixture, "pdftotext", "-layout", "-");
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

static TovTable *
add_table (const Fixture *fixture, const char *number, const char *name)
{
  TovTable *table = tov_table_new (number, name, "Række", TOV_CLASS_INTERNAL);

  g_ptr_array_add (fixture->annex->tables, table);
  return table;
}

/* A table of that many columns, and blocks of that many rows called "Række 0-0" and so on. */
static TovTable *
add_large_table (const Fixture *fixture, guint n_columns, guint n_blocks, guint n_rows)
{
  TovTable *table = add_table (fixture, "6", "Forløb");

  for (guint c = 0; c < n_columns; c++) {
    g_autofree char *heading = g_strdup_printf ("Søjlenr%u.", c);

    tov_table_add_column (table, heading, heading, TOV_FORMAT_COUNT);
  }
  for (guint b = 0; b < n_blocks; b++) {
    g_autofree char *title = g_strdup_printf ("Blok%u.", b);
    TovBlock *block = tov_table_add_block (table, title, title);

    for (guint r = 0; r < n_rows; r++) {
      g_autofree char *label = g_strdup_printf ("Række%u-%u.", b, r);
      TovRow *row = tov_table_add_row (table, block, label, label);

      for (guint c = 0; c < n_columns; c++)
        tov_cell_set_number (&row->cells[c], 1000 + c);
    }
  }
  return table;
}

/* How many pages have that title. */
static guint
count_pages (const TovPaper *paper, const char *title)
{
  guint n = 0;

  for (guint i = 0; i < tov_paper_n_pages (paper); i++)
    n += g_str_equal (tov_paper_get_page (paper, i)->title, title);
  return n;
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = {
    "Forside",     "Indhold",       "1 Hovedtal",          "2 Til- og afgang",
    "4 Målgruppe", "5 Aktiviteter", "7 Uddannelse og job", "18 Tidsserie",
    "Definitioner"
  };
  g_autoptr (TovPaper) paper =
      tov_annex_paper_new (fixture->annex, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  guint next = 0;

  for (guint i = 0; i < tov_paper_n_pages (paper); i++) {
    const TovPaperPage *page = tov_paper_get_page (paper, i);

    if (next > 0 && g_str_equal (page->title, titles[next - 1]))
      continue;
    g_assert_cmpuint (next, <, G_N_ELEMENTS (titles));
    g_assert_cmpstr (page->title, ==, titles[next++]);
  }
  g_assert_cmpuint (next, ==, G_N_ELEMENTS (titles));
  g_assert_cmpuint (count_pages (paper, "1 Hovedtal"), ==, 1);
  g_assert_cmpuint (count_pages (paper, "Definitioner"), ==, 1);
}

static void
test_page_numbers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_text (fixture);
  g_auto (GStrv) pages = NULL;
  guint n_pages;

  if (text == NULL)
    return;
  /* A page ends with a form feed. */
  pages = g_strsplit (text, "\f", -1);
  n_pages = g_strv_length (pages) - 1;
  for (guint i = 0; i < n_pages; i++) {
    g_autofree char *number = g_strdup_printf (tov_danish ("Page %u of %u"), i + 1, n_pages);

    g_assert_cmpuint (count (pages[i], number), ==, 1);
    g_assert_nonnull (strstr (pages[i], fixture->annex->marking));
    g_assert_nonnull (strstr (pages[i], "3. kvartal 2011"));
  }
}

/* The space before a unit may be too narrow on paper to be told from none. */
static char **
split_words (const char *text)
{
  g_autoptr (GString) spaced = g_string_new (text);

  g_string_replace (spaced, "\u00a0", " ", 0);
  g_string_replace (spaced, " %", "%", 0);
  g_string_replace (spaced, " pct.", "pct.", 0);
  return g_strsplit_set (spaced->str, " \n\f", -1);
}

/* How often each word stands in a text. */
static GHashTable *
count_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) parts = split_words (text);

  for (char **part = parts; *part != NULL; part++)
    g_hash_table_insert (
        words, g_strdup (*part),
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (words, *part)) + 1));
  return words;
}

/* Takes the words of a text out of those that were found on paper. */
static void
take (GHashTable *words, const char *text)
{
  g_auto (GStrv) parts = split_words (text);

  for (char **part = parts; *part != NULL; part++) {
    guint left = GPOINTER_TO_UINT (g_hash_table_lookup (words, *part));

    if (**part == '\0')
      continue;
    if (left == 0)
      g_error ("“%s” does not stand there as often as it should", *part);
    g_hash_table_insert (words, g_strdup (*part), GUINT_TO_POINTER (left - 1));
  }
}

static void
take_count (GHashTable *words, gint64 number)
{
  g_autofree char *text = tov_number_format ((double) number, 0);

  take (words, text);
}

static void
take_row (GHashTable *words, const TovTable *table, const TovRow *row)
{
  take (words, row->label);
  for (guint c = 0; c < row->n_cells; c++) {
    TovFormat format = tov_table_get_column (table, c)->format;
    g_autofree char *text = tov_cell_format (&row->cells[c], format);

    take (words, text);
    if (tov_cell_is_quotient (&row->cells[c], format)) {
      take_count (words, row->cells[c].n);
      take_count (words, row->cells[c].N);
    }
  }
}

static void
take_table (GHashTable *words, const TovTable *table)
{
  g_autofree char *title = tov_table_get_title (table);

  take (words, title);
  for (guint c = 0; c < tov_table_n_columns (table); c++)
    take (words, tov_table_get_column (table, c)->heading);
  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    take (words, block->title);
    /* A block that is one row is called what the block is. */
    for (guint r = 0; r < tov_block_n_rows (block); r++)
      if (!g_str_equal (table->number, "2"))
        take_row (words, table, tov_block_get_row (block, r));
  }
}

static void
test_every_figure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_text (fixture);
  g_autoptr (GHashTable) words = NULL;

  if (text == NULL)
    return;
  words = count_words (text);
  /* The cover is no table on paper, and the definitions have no headings. */
  for (guint t = 1; t + 1 < fixture->annex->tables->len; t++)
    take_table (words, g_ptr_array_index (fixture->annex->tables, t));
  g_assert_nonnull (strstr (text, "@Åse"));
  g_assert_nonnull (strstr (text, "40"));
  g_assert_cmpuint (count (text, "1.1 Optaget"), ==, 3 + 2);
  g_assert_cmpuint (count (text, "hvor indskrivningen er."), ==, 2);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  TovTable *table = add_table (fixture, "6", "Forløb");
  g_autofree char *open = NULL, *hidden = NULL;
  TovRow *row;

  tov_table_add_column (table, "n", "Antal", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "share", "Andel", TOV_FORMAT_PERCENT);
  row = tov_table_add_row (table, tov_table_add_block (table, "all", "I alt"), "few", "Få");
  tov_cell_set_number (&row->cells[0], 54321);
  tov_cell_set_percent (&row->cells[1], 4711, 9422);
  open = read_text (fixture);
  tov_cell_hide (&row->cells[0]);
  tov_cell_hide (&row->cells[1]);
  hidden = read_text (fixture);
  if (open == NULL)
    return;
  g_assert_cmpuint (count (open, "54.321"), ==, 1);
  g_assert_cmpuint (count (open, "4.711"), ==, 1);
  g_assert_cmpuint (count (hidden, "54.321") + count (hidden, "4.711") + count (hidden, "9.422"),
                    ==, 0);
  g_assert_cmpuint (count (hidden, "·"), ==, count (open, "·") + 2);
}

static void
test_long_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) paper = NULL;
  g_autofree char *text = NULL;
  guint n_pages;

  add_large_table (fixture, 2, 3, 100);
  paper = tov_annex_paper_new (fixture->annex, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  n_pages = count_pages (paper, "6 Forløb");
  g_assert_cmpuint (n_pages, >=, 7);
  text = read_text (fixture);
  if (text == NULL)
    return;
  g_assert_cmpuint (count (text, "Søjlenr1."), ==, n_pages);
  /* Each block begins once and goes on under its title on every other page. */
  g_assert_cmpuint (count (text, "Blok0.") + count (text, "Blok1.") + count (text, "Blok2."), >=,
                    n_pages);
  for (guint r = 0; r < 100; r++) {
    g_autofree char *label = g_strdup_printf ("Række1-%u.", r);

    g_assert_cmpuint (count (text, label), ==, 1);
  }
}

/* Two blocks of thirty rows do not fit on a page, so the second begins on the next. */
static void
test_blocks_together (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  add_large_table (fixture, 2, 3, 30);
  text = read_text (fixture);
  if (text == NULL)
    return;
  pages = g_strsplit (text, "\f", -1);
  for (char **page = pages; *page != NULL; page++)
    for (guint b = 0; b < 3; b++) {
      g_autofree char *first = g_strdup_printf ("Række%u-0.", b);
      g_autofree char *last = g_strdup_printf ("Række%u-29.", b);

      g_assert_cmpuint (count (*page, first), ==, count (*page, last));
    }
}

static void
test_wide_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) narrow =
      tov_annex_paper_new (fixture->annex, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  g_autoptr (TovPaper) wide = NULL;
  const TovPaperPage *last;

  last = tov_paper_get_page (narrow, 2);
  g_assert_cmpfloat (last->width, <, last->height);
  add_large_table (fixture, 11, 1, 3);
  wide = tov_annex_paper_new (fixture->annex, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  last = tov_paper_get_page (wide, tov_paper_n_pages (wide) - 1);
  g_assert_cmpstr (last->title, ==, "6 Forløb");
  g_assert_cmpfloat (last->width, >, last->height);
}

/* No page is wide enough for forty columns; each stands once, and each part has the labels. */
static void
test_divided_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  guint n_parts;

  add_large_table (fixture, 40, 1, 3);
  text = read_text (fixture);
  if (text == NULL)
    return;
  n_parts = count (text, "Række0-1.");
  g_assert_cmpuint (n_parts, >, 1);
  g_assert_cmpuint (count (text, "Blok0."), ==, n_parts);
  for (guint c = 0; c < 40; c++) {
    g_autofree char *heading = g_strdup_printf ("Søjlenr%u.", c);
    g_autofree char *figure = tov_number_format (1000 + c, 0);

    g_assert_cmpuint (count (text, heading), ==, 1);
    g_assert_cmpuint (count (text, figure), >=, 3);
  }
}

/* Poppler counts pages from 1; so do the contents. */
static void
test_bookmarks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *outline = ask (fixture, "pdftohtml", "-xml", "-stdout");
  g_autoptr (TovPaper) paper =
      tov_annex_paper_new (fixture->annex, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  const char *previous = "";

  for (guint i = 0; outline != NULL && i < tov_paper_n_pages (paper); i++) {
    const char *title = tov_paper_get_page (paper, i)->title;
    g_autofree char *item = g_strdup_printf ("<item page=\"%u\">%s</item>", i + 1, title);

    if (!g_str_equal (title, previous))
      g_assert_nonnull (strstr (outline, item));
    previous = title;
  }
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *outline = ask (fixture, "pdftohtml", "-xml", "-stdout");

  if (outline == NULL)
    return;
  /* Every table but the cover has a line in the contents that leads to its page. */
  for (guint t = 1; t < fixture->annex->tables->len; t++) {
    g_autofree char *title = tov_table_get_title (g_ptr_array_index (fixture->annex->tables, t));
    g_autofree char *link = g_strdup_printf ("%s</a>", title);

    g_assert_nonnull (strstr (outline, link));
  }
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ask (fixture, "pdfinfo", "-isodates", NULL);
  g_autofree char *after = NULL;

  if (before == NULL)
    return;
  g_assert_nonnull (strstr (before, "Bilag 3: Statistik · 3. kvartal 2011"));
  g_assert_nonnull (strstr (before, "2011-09-30T00:00:00"));
  fixture->annex->made = tov_date_new (2011, 10, 14);
  fixture->annex->made_by = g_strdup ("Åse Holm");
  after = ask (fixture, "pdfinfo", "-isodates", NULL);
  g_assert_nonnull (strstr (after, "2011-10-14T00:00:00"));
  g_assert_null (strstr (after, "Holm"));
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
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_true (g_bytes_equal (plain, danish));
}

static void
on_progress_cb (double fraction, const char *what, gpointer user_data)
{
  g_assert_cmpfloat (fraction, <, 1);
  if (fraction > 0.5)
    g_cancellable_cancel (user_data);
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (tov_annex_paper_write_pdf (fixture->annex, fixture->path, on_progress_cb,
                                             cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "old");
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "bilag.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_annex_paper_write_pdf (fixture->annex, path, NULL, NULL, NULL, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

/* A thread of its own has its own fonts: what one thread lays out another one paints alike. */
static gpointer
lay_out (gpointer annex)
{
  return tov_annex_paper_new (annex, TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
}

static GBytes *
paint (const TovPaper *paper, guint position)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 850);
  cairo_t *cairo = cairo_create (surface);
  GBytes *pixels;

  tov_paper_paint (paper, position, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface) * 850);
  cairo_surface_destroy (surface);
  return pixels;
}

static void
test_threads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) here = lay_out (fixture->annex);
  g_autoptr (TovPaper) there = g_thread_join (g_thread_new ("layout", lay_out, fixture->annex));

  g_assert_cmpuint (tov_paper_n_pages (here), ==, tov_paper_n_pages (there));
  for (guint i = 0; i < tov_paper_n_pages (here); i++) {
    g_autoptr (GBytes) one = paint (here, i);
    g_autoptr (GBytes) other = paint (there, i);

    g_assert_true (g_bytes_equal (one, other));
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
#define TEST(path, function) \
  g_test_add ("/annex-paper/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("begins-every-table-on-a-page", test_pages);
  TEST ("numbers-and-marks-every-page", test_page_numbers);
  TEST ("has-every-title-and-figure", test_every_figure);
  TEST ("does-not-hold-what-is-hidden", test_hidden);
  TEST ("repeats-headings-on-every-page", test_long_table);
  TEST ("keeps-blocks-together", test_blocks_together);
  TEST ("turns-the-page-for-a-wide-table", test_wide_table);
  TEST ("divides-columns-that-no-page-holds", test_divided_table);
  TEST ("has-bookmarks", test_bookmarks);
  TEST ("has-links-from-the-contents", test_links);
  TEST ("says-its-title-and-no-name", test_properties);
  TEST ("gives-equal-bytes", test_equal_bytes);
  TEST ("is-the-same-in-a-danish-locale", test_danish_locale);
  TEST ("leaves-the-old-file-when-stopped", test_stopped);
  TEST ("says-that-there-is-no-folder", test_no_folder);
  TEST ("is-laid-out-in-any-thread", test_threads);
  return g_test_run ();
}
