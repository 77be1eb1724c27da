/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-file.h"

#include <gio/gio.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

#include "test-folder.h"
#include "tov-paper-private.h"

#define FOOTER "Kun for dem der følger Amina"

/* As many as a talk brings up, three of them with letters that a file must write in its own way. */
static const char *const people[] = {
  "Mor",      "Far",   "Søren", "Åse",    "Bo & Co", "Mads", "Freja", "Noah",   "Emil",
  "Klara",    "Oskar", "Agnes", "Lærke",  "Viggo",   "Asta", "Malik", "Træner", "Mentor",
  "Vejleder", "Lærer", "Nabo",  "Mester", "Sagsbeh", "Læge", "Onkel",
};
static const char *const sectors[] = { "Familie", "Slægt", "Venner", "Skole", "Fritid", "Fagfolk" };

typedef struct
{
  TovMap *map;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  TovMap *map = tov_map_new (TRUE, "Netværkskort");

  map->subtitle = g_strdup ("14. oktober 2011, som det er");
  map->middle = g_strdup ("Amina");
  map->hidden_middle = g_strdup ("U1");
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    tov_map_add_sector (map, sectors[i]);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    TovMapNode *node = tov_map_add_node (map, "alter", people[i]);

    node->label = g_strdup (people[i]);
    node->hidden_label = g_strdup_printf ("%u", i + 1);
    node->words = g_strdup (people[i]);
    node->ring = 1 + (int) i % TOV_N_RINGS;
    node->angle = (int) (i * 360 / G_N_ELEMENTS (people));
    node->sector = (int) tov_map_find_sector (map, node->angle);
    node->tie = (TovLinkStyle) (i % (TOV_LINK_BROKEN + 1));
    node->is_resource = i % 6 == 0;
    node->is_key_worker = i == 17;
  }
  tov_map_add_link (map, 0, 1, TOV_LINK_CONFLICT);
  tov_map_add_link (map, 5, 9, TOV_LINK_PLAIN);
  fixture->map = map;
  fixture->folder = g_dir_make_tmp ("map-file-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tov_map_free (fixture->map);
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

/* Transfer full. */
static char *
write_file (const Fixture *fixture, const char *name, gboolean hides_names)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  tov_map_file_write (fixture->map, hides_names, FOOTER, path, &error);
  g_assert_no_error (error);
  return path;
}

static GBytes *
read_file (const char *path)
{
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

/* The text of an .svg. Transfer full. */
static char *
write_svg (const Fixture *fixture, gboolean hides_names)
{
  g_autofree char *path = write_file (fixture, "a.svg", hides_names);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* What pdftotext says of a file; NULL where it is not installed. Transfer full. */
static char *
read_pdf (const char *path, const char *option)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *arguments[] = { program, option, path, "-", NULL };
  char *text = NULL;

  if (program == NULL)
    g_test_skip ("pdftotext is not installed");
  else
    g_assert_true (
        g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));
  return text;
}

static void
assert_has_all_people (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    if (strstr (text, people[i]) == NULL)
      g_error ("%s is missing in %s", people[i], text);
  }
}

static double
read_attribute (const GMatchInfo *match, const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return g_ascii_strtod (text, NULL);
}

/* Each of the words is an element of its own, written as it is read. */
static void
test_words_are_text_in_an_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = write_svg (fixture, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    g_autofree char *name = g_markup_escape_text (people[i], -1);
    g_autofree char *element = g_strconcat (">", name, "</text>", NULL);

    g_assert_nonnull (strstr (svg, element));
  }
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    g_assert_nonnull (strstr (svg, sectors[i]));
  g_assert_nonnull (strstr (svg, ">Amina</text>"));
  g_assert_nonnull (strstr (svg, ">Netværkskort</text>"));
  g_assert_nonnull (strstr (svg, FOOTER "</text>"));
  g_assert_null (strstr (svg, "<symbol"));
}

static void
test_words_of_an_svg_are_inside_it (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = write_svg (fixture, FALSE);
  g_autoptr (GRegex) regex = g_regex_new ("<text x=\"(?<x>[^\"]*)\" y=\"(?<y>[^\"]*)\" "
                                          "font-size=\"(?<size>[^\"]*)\" "
                                          "textLength=\"(?<width>[^\"]*)\"",
                                          0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n_words = 0;

  g_assert_nonnull (strstr (svg, "viewBox=\"0 0 841.89 595.276\""));
  g_regex_match (regex, svg, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
    double x = read_attribute (match, "x"), y = read_attribute (match, "y");

    g_assert_cmpfloat (x, >=, 0);
    g_assert_cmpfloat (x + read_attribute (match, "width"), <=, TOV_PAPER_HEIGHT);
    g_assert_cmpfloat (y - read_attribute (match, "size"), >=, 0);
    g_assert_cmpfloat (y + read_attribute (match, "size") / 2, <=, TOV_PAPER_WIDTH);
    n_words++;
  }
  g_assert_cmpuint (n_words, >, G_N_ELEMENTS (people) + G_N_ELEMENTS (sectors));
}

static void
test_words_of_a_pdf_are_found_inside_it (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.pdf", FALSE);
  g_autofree char *text = read_pdf (path, "-raw");
  g_autofree char *boxes = read_pdf (path, "-bbox");
  g_autoptr (GRegex) regex = g_regex_new ("<word xMin=\"(?<left>[^\"]*)\" yMin=\"(?<top>[^\"]*)\" "
                                          "xMax=\"(?<right>[^\"]*)\" yMax=\"(?<bottom>[^\"]*)\"",
                                          0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n_words = 0;

  if (text == NULL)
    return;
  assert_has_all_people (text);
  g_assert_nonnull (strstr (text, FOOTER));
  for (g_regex_match (regex, boxes, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_assert_cmpfloat (read_attribute (match, "left"), >=, 0);
    g_assert_cmpfloat (read_attribute (match, "top"), >=, 0);
    g_assert_cmpfloat (read_attribute (match, "right"), <=, TOV_PAPER_HEIGHT);
    g_assert_cmpfloat (read_attribute (match, "bottom"), <=, TOV_PAPER_WIDTH);
    n_words++;
  }
  g_assert_cmpuint (n_words, >, G_N_ELEMENTS (people) + G_N_ELEMENTS (sectors));
}

static void
test_equal_maps_give_equal_bytes (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.png", "a.svg", "a.pdf" };
  gboolean has_danish = setlocale (LC_ALL, "da_DK.UTF-8") != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = NULL;
    g_autoptr (GBytes) first = NULL;
    g_autoptr (GBytes) second = NULL;

    setlocale (LC_ALL, "C.UTF-8");
    path = write_file (fixture, names[i], FALSE);
    first = read_file (path);
    g_usleep (1100 * 1000);
    g_free (path);
    if (has_danish)
      setlocale (LC_ALL, "da_DK.UTF-8");
    path = write_file (fixture, names[i], FALSE);
    second = read_file (path);
    g_assert_true (g_bytes_equal (first, second));
  }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_hidden_names_are_in_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = write_svg (fixture, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_assert_null (strstr (svg, people[i]));
  g_assert_null (strstr (svg, ">Amina<"));
  g_assert_nonnull (strstr (svg, ">U1</text>"));
  g_assert_nonnull (strstr (svg, ">25</text>"));
}

/* How light each pixel of the middle of the .png is, where neither title nor legend stand. Transfer
 * full. */
static GByteArray *
read_grey (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  GByteArray *grey = g_byte_array_new ();
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);

  for (int y = height / 4; y < 3 * height / 4; y++) {
    const guint32 *row =
        (const guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * stride);

    for (int x = 0; x < cairo_image_surface_get_width (surface); x++) {
      guint8 light = (guint8) (0.299 * (row[x] >> 16 & 255) + 0.587 * (row[x] >> 8 & 255)
                               + 0.114 * (row[x] & 255));

      g_byte_array_append (grey, &light, 1);
    }
  }
  cairo_surface_destroy (surface);
  return grey;
}

static guint
count_differences (const GByteArray *one, const GByteArray *other)
{
  guint n = 0;

  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    n += ABS (one->data[i] - other->data[i]) > 64;
  return n;
}

/* The same two people, tied in every way there is. */
static GByteArray *
paint_style (const Fixture *fixture, TovLinkStyle style)
{
  g_autoptr (TovMap) map = tov_map_new (FALSE, "Partnerskab");
  g_autofree char *path = g_build_filename (fixture->folder, "style.png", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++) {
    TovMapNode *node = tov_map_add_node (map, "organisation", people[i]);

    node->label = g_strdup (people[i]);
    node->words = g_strdup (people[i]);
    node->x = i;
    node->y = 0.5;
  }
  tov_map_add_link (map, 0, 1, style)->weight = 0.5;
  tov_map_file_write (map, FALSE, NULL, path, &error);
  g_assert_no_error (error);
  return read_grey (path);
}

static void
test_ties_differ_without_colour (Fixture *fixture, gconstpointer data)
{
  GByteArray *pictures[TOV_N_LINK_STYLES];

  for (guint i = 0; i < TOV_N_LINK_STYLES; i++)
    pictures[i] = paint_style (fixture, (TovLinkStyle) i);
  for (guint i = 0; i < TOV_N_LINK_STYLES; i++)
    for (guint j = 0; j < i; j++) {
      guint n = count_differences (pictures[i], pictures[j]);

      g_test_message ("%u and %u: %u pixels", j, i, n);
      g_assert_cmpuint (n, >, 40);
    }
  for (guint i = 0; i < TOV_N_LINK_STYLES; i++)
    g_byte_array_unref (pictures[i]);
}

static void
test_another_kind_of_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.jpg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_map_file_write (fixture->map, FALSE, NULL, path, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_paper_lies_on_its_side (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) small = tov_map_paper_new (fixture->map, FALSE, FALSE, FOOTER, NULL);
  g_autoptr (TovPaper) large = tov_map_paper_new (fixture->map, FALSE, TRUE, FOOTER, NULL);

  g_assert_cmpuint (tov_paper_n_pages (small), ==, 1);
  g_assert_cmpfloat (tov_paper_get_page (small, 0)->width, ==, TOV_PAPER_HEIGHT);
  g_assert_cmpfloat (tov_paper_get_page (small, 0)->height, ==, TOV_PAPER_WIDTH);
  g_assert_cmpfloat (tov_paper_get_page (large, 0)->width, ==, TOV_PAPER_A3_HEIGHT);
  g_assert_cmpfloat (tov_paper_get_page (large, 0)->height, ==, TOV_PAPER_A3_WIDTH);
}

static void
assert_items_are_inside (const TovPaper *paper)
{
  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);

    g_assert_cmpfloat (item->x, >=, paper->margin);
    g_assert_cmpfloat (item->y, >=, paper->top);
    g_assert_cmpfloat (item->x + item->width, <=,
                       tov_paper_get_page (paper, item->page)->width - paper->margin + 0.01);
    g_assert_cmpfloat (item->y + item->height, <=,
                       tov_paper_get_page (paper, item->page)->height - paper->bottom + 0.01);
  }
}

static void
test_explanation_stands_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TovPaper) few = NULL;
  g_autoptr (TovPaper) many = NULL;
  g_autofree char *words = NULL;

  g_ptr_array_add (sentences, g_strdup ("Der er 25 personer på kortet."));
  g_ptr_array_add (sentences, g_strdup ("Mor og Far er i konflikt."));
  few = tov_map_paper_new (fixture->map, FALSE, FALSE, FOOTER, sentences);
  g_assert_cmpuint (tov_paper_n_pages (few), ==, 1);
  words = tov_paper_list_words (few, 0);
  g_assert_nonnull (strstr (words, "25 personer"));
  g_assert_nonnull (strstr (words, "i konflikt"));
  assert_items_are_inside (few);

  for (guint i = 0; i < 30; i++)
    g_ptr_array_add (sentences, g_strdup ("Mentor er kommet nærmere siden sidst."));
  many = tov_map_paper_new (fixture->map, FALSE, FALSE, FOOTER, sentences);
  g_assert_cmpuint (tov_paper_n_pages (many), ==, 2);
  assert_items_are_inside (many);
}

static void
test_words_of_a_paper_are_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);

  for (int is_large = FALSE; is_large <= TRUE; is_large++) {
    g_autoptr (TovPaper) paper = tov_map_paper_new (fixture->map, FALSE, is_large, FOOTER, NULL);
    g_autofree char *text = NULL;
    g_autoptr (GError) error = NULL;

    tov_paper_write_pdf (paper, path, NULL, NULL, NULL, &error);
    g_assert_no_error (error);
    text = read_pdf (path, "-raw");
    if (text == NULL)
      return;
    assert_has_all_people (text);
    g_assert_nonnull (strstr (text, FOOTER));
  }
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
  add ("/map-file/words-are-text-in-an-svg", test_words_are_text_in_an_svg);
  add ("/map-file/words-of-an-svg-are-inside-it", test_words_of_an_svg_are_inside_it);
  add ("/map-file/words-of-a-pdf-are-found-inside-it", test_words_of_a_pdf_are_found_inside_it);
  add ("/map-file/equal-maps-give-equal-bytes", test_equal_maps_give_equal_bytes);
  add ("/map-file/hidden-names-are-in-no-file", test_hidden_names_are_in_no_file);
  add ("/map-file/ties-differ-without-colour", test_ties_differ_without_colour);
  add ("/map-file/another-kind-of-file-is-refused", test_another_kind_of_file_is_refused);
  add ("/map-file/paper-lies-on-its-side", test_paper_lies_on_its_side);
  add ("/map-file/explanation-stands-beside-and-goes-on", test_explanation_stands_beside);
  add ("/map-file/words-of-a-paper-are-found", test_words_of_a_paper_are_found);
  status = g_test_run ();
  /* Fonts are kept until the end of the program unless they are let go. */
  pango_cairo_font_map_set_default (NULL);
  return status;
}
