/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "test-folder.h"

#define FOOTER "Internt – må ikke videregives"

typedef struct
{
  TovChart *chart;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const months[] = { "august 2011", "september 2011", "oktober 2011", NULL };
  TovSeries *series;

  fixture->chart =
      tov_chart_new (TOV_CHART_COLUMNS, "Indskrevet ved månedens udgang", "unge", FALSE, months);
  fixture->chart->subtitle = g_strdup ("n = 13 unge");
  series = tov_chart_add_series (fixture->chart, "Indskrevne", TOV_MARK_LINE);
  series->values[0] = 12.5;
  series->values[2] = 13.75;
  fixture->folder = g_dir_make_tmp ("chart-file-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tov_chart_free (fixture->chart);
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static char *
get_path (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static GBytes *
write_file (const Fixture *fixture, const char *name)
{
  g_autofree char *path = get_path (fixture, name);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  tov_chart_file_write (fixture->chart, FOOTER, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text))
         != NULL;
}

static guint32
read_size (GBytes *png, gsize place)
{
  guint32 size;

  memcpy (&size, (const char *) g_bytes_get_data (png, NULL) + place, sizeof size);
  return GUINT32_FROM_BE (size);
}

static void
test_the_end_of_the_name_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = write_file (fixture, "a.PNG");
  g_autoptr (GBytes) svg = write_file (fixture, "a.svg");
  g_autoptr (GBytes) pdf = write_file (fixture, "a.b.pdf");

  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_true (holds (svg, "<svg "));
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  g_assert_true (holds (pdf, "%%EOF"));
}

static void
test_a_png_is_twice_as_fine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) file = write_file (fixture, "a.png");
  g_autoptr (GBytes) svg = write_file (fixture, "a.svg");
  g_autoptr (GBytes) clipboard = tov_chart_file_png (fixture->chart, FOOTER, NULL);
  g_autofree char *size =
      g_strdup_printf ("viewBox=\"0 0 %u %u\"", read_size (file, 16) / 2, read_size (file, 20) / 2);

  g_assert_true (g_bytes_equal (file, clipboard));
  g_assert_cmpuint (read_size (file, 16), ==, 1280);
  g_assert_true (holds (svg, size));
}

static void
test_equal_charts_give_equal_bytes (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.png", "a.svg", "a.pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GBytes) first = write_file (fixture, names[i]);
    g_autoptr (GBytes) second = NULL;

    g_usleep (1100 * 1000);
    second = write_file (fixture, names[i]);
    g_assert_true (g_bytes_equal (first, second));
  }
}

static void
test_a_picture_is_for_its_owner_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "a.png");
  GStatBuf status;

  g_bytes_unref (write_file (fixture, "a.png"));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
refuse (const Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_chart_file_write (fixture->chart, NULL, path, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
test_another_kind_of_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "a.xlsx");
  g_autofree char *lost = get_path (fixture, "no/a.png");
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  refuse (fixture, path);
  refuse (fixture, lost);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

/* The text of an .svg without what is like that. Transfer full. */
static char *
read_text (GBytes *svg, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  return g_regex_replace_literal (regex, g_bytes_get_data (svg, NULL),
                                  (gssize) g_bytes_get_size (svg), 0, "", 0, NULL);
}

/* A program that reads the file would take 4,5 for 4. */
static void
test_no_number_has_a_decimal_comma (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) plain = write_file (fixture, "a.svg");
  g_autoptr (GBytes) danish = NULL;
  /* The six numbers of a matrix are told apart by commas. */
  g_autofree char *text = read_text (plain, "matrix\\([^)]*\\)");

  g_assert_true (g_regex_match_simple ("[0-9]\\.[0-9]", text, 0, 0));
  g_assert_false (g_regex_match_simple ("[0-9],[0-9]", text, 0, 0));
  if (setlocale (LC_ALL, "da_DK.UTF-8") == NULL) {
    g_test_skip ("there is no Danish locale here");
    return;
  }
  danish = write_file (fixture, "a.svg");
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_true (g_bytes_equal (plain, danish));
}

static void
test_words_are_words_in_a_pdf (Fixture *fixture, gconstpointer data)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = get_path (fixture, "a.pdf");
  g_autofree char *text = NULL;
  const char *arguments[] = { program, path, "-", NULL };

  if (program == NULL) {
    g_test_skip ("pdftotext is not installed");
    return;
  }
  g_bytes_unref (write_file (fixture, "a.pdf"));
  g_assert_true (
      g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, fixture->chart->title));
  g_assert_nonnull (strstr (text, fixture->chart->subtitle));
  g_assert_nonnull (strstr (text, "oktober 2011"));
  g_assert_nonnull (strstr (text, FOOTER));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  add ("/chart-file/the-end-of-the-name-says-what-it-is", test_the_end_of_the_name_says_what_it_is);
  add ("/chart-file/a-png-is-twice-as-fine", test_a_png_is_twice_as_fine);
  add ("/chart-file/equal-charts-give-equal-bytes", test_equal_charts_give_equal_bytes);
  add ("/chart-file/a-picture-is-for-its-owner-only", test_a_picture_is_for_its_owner_only);
  add ("/chart-file/another-kind-of-file-is-refused", test_another_kind_of_file_is_refused);
  add ("/chart-file/no-number-has-a-decimal-comma", test_no_number_has_a_decimal_comma);
  add ("/chart-file/words-are-words-in-a-pdf", test_words_are_words_in_a_pdf);
  status = g_test_run ();
  /* Fonts are kept until the end of the program unless they are let go. */
  pango_cairo_font_map_set_default (NULL);
  return status;
}
