/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-paper.h"
#include "tov-help.h"

#include <glib/gstdio.h>

#include "test-folder.h"

#define HEAD                                                                                \
  "<?xml version=\"1.0\"?>\n<page xmlns=\"http://projectmallard.org/1.0/\" id=\"index\">\n" \
  "<info><desc>What\n   it is for.</desc></info>\n<title>The page</title>\n"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tov-help-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static TovHelp *
read_text (Fixture *fixture, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "index.page", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return tov_help_read (fixture->folder, error);
}

static const TovHelpPage *
get_page (const TovHelp *help)
{
  return tov_help_get_page (help, TOV_HELP_INDEX);
}

static const TovHelpBlock *
get_block (const TovHelp *help, guint position)
{
  const TovHelpPage *page = get_page (help);

  g_assert_cmpuint (position, <, page->blocks->len);
  return &g_array_index (page->blocks, TovHelpBlock, position);
}

static void
check_words (const TovHelpBlock *block, TovHelpKind kind, const char *expected)
{
  g_autofree char *text = tov_help_words_to_text (block->words);

  g_assert_cmpint (block->kind, ==, kind);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovHelp) help = read_text (
      fixture,
      HEAD "<p>One\n  two.</p><section id=\"a\"><title>Part</title><steps><item><p>First</p>"
           "<p>still first</p></item><item><p>Second</p></item></steps><list><item><p>Point</p>"
           "</item></list><note><p>Note</p></note></section></page>",
      &error);

  g_assert_no_error (error);
  g_assert_cmpstr (get_page (help)->title, ==, "The page");
  g_assert_cmpstr (get_page (help)->summary, ==, "What it is for.");
  check_words (get_block (help, 0), TOV_HELP_PARAGRAPH, "One two.");
  check_words (get_block (help, 1), TOV_HELP_HEADING, "Part");
  check_words (get_block (help, 2), TOV_HELP_STEP, "First");
  g_assert_cmpuint (get_block (help, 2)->number, ==, 1);
  check_words (get_block (help, 3), TOV_HELP_STEP, "still first");
  g_assert_cmpuint (get_block (help, 3)->number, ==, 0);
  g_assert_cmpuint (get_block (help, 4)->number, ==, 2);
  check_words (get_block (help, 5), TOV_HELP_POINT, "Point");
  check_words (get_block (help, 6), TOV_HELP_NOTE, "Note");
}

/* It is marked once. */
static void
test_going_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovHelp) help = read_text (
      fixture,
      HEAD "<list><item><p>Point</p><p>more</p></item><item><p>Other</p></item></list>"
           "<terms><item><title>Term</title><p>Words</p><p>more words</p></item></terms></page>",
      &error);
  g_autoptr (TovPaper) paper = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (get_block (help, 0)->number, ==, 1);
  g_assert_cmpuint (get_block (help, 1)->number, ==, 0);
  g_assert_cmpuint (get_block (help, 2)->number, ==, 2);
  g_assert_cmpuint (get_block (help, 3)->term->len, ==, 1);
  check_words (get_block (help, 4), TOV_HELP_TERM, "more words");
  g_assert_cmpuint (get_block (help, 4)->term->len, ==, 0);
  paper = tov_help_paper_new (help, get_page (help), tov_date_new (2011, 10, 14));
  g_assert_cmpuint (tov_paper_n_pages (paper), ==, 1);
}

static void
test_markup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovHelp) help =
      read_text (fixture,
                 HEAD "<p>Choose <guiseq>\n<gui>A &amp; B</gui>\n<gui>C</gui></guiseq> by "
                      "<keyseq><key>Ctrl</key><key>L</key></keyseq>, <em>or</em> "
                      "<link xref=\"other\">see there</link>.</p></page>",
                 &error);
  g_autofree char *with_links = NULL, *without = NULL, *text = NULL;

  g_assert_no_error (error);
  text = tov_help_words_to_text (get_block (help, 0)->words);
  with_links = tov_help_words_to_markup (get_block (help, 0)->words, TRUE);
  without = tov_help_words_to_markup (get_block (help, 0)->words, FALSE);
  g_assert_cmpstr (text, ==, "Choose A & B › C by Ctrl+L, or see there.");
  g_assert_nonnull (strstr (with_links, "<b>A &amp; B</b> › <b>C</b>"));
  g_assert_nonnull (strstr (with_links, "<a href=\"other\">see there</a>"));
  g_assert_null (strstr (without, "<a "));
}

/* Those of a section stand below its heading, those of the page at its end. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovHelp) help = read_text (
      fixture,
      "<page id=\"index\"><info><link type=\"seealso\" xref=\"c\"/><desc>D</desc></info>"
      "<title>T</title><section id=\"s\"><info><link type=\"topic\" xref=\"a\"/>"
      "<link type=\"topic\" xref=\"b\"/></info><title>S</title><p>P</p></section></page>",
      &error);

  g_assert_no_error (error);
  check_words (get_block (help, 0), TOV_HELP_HEADING, "S");
  g_assert_cmpstr (get_block (help, 1)->target, ==, "a");
  g_assert_cmpint (get_block (help, 2)->kind, ==, TOV_HELP_LINK);
  g_assert_cmpstr (get_block (help, 2)->target, ==, "b");
  check_words (get_block (help, 3), TOV_HELP_PARAGRAPH, "P");
  g_assert_cmpint (get_block (help, 4)->kind, ==, TOV_HELP_HEADING);
  g_assert_cmpstr (get_block (help, 5)->target, ==, "c");
}

static void
test_term_and_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovHelp) help = read_text (
      fixture,
      HEAD "<terms><item><title><key>F1</key></title><p>Help</p></item></terms>"
           "<media type=\"image\" src=\"figures/a.png\"><p>The board.</p></media></page>",
      &error);
  g_autofree char *term = NULL, *path = g_build_filename (fixture->folder, "figures/a.png", NULL);

  g_assert_no_error (error);
  term = tov_help_words_to_text (get_block (help, 0)->term);
  check_words (get_block (help, 0), TOV_HELP_TERM, "Help");
  g_assert_cmpstr (term, ==, "F1");
  check_words (get_block (help, 1), TOV_HELP_PICTURE, "The board.");
  g_assert_cmpstr (get_block (help, 1)->target, ==, path);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *said;
  } pages[] = {
    { HEAD "<p>One</p>\n<code>two</code></page>", "line 7: <code>" },
    { HEAD "<p>One <p>two</p></p></page>", "<p>" },
    { HEAD "lost words</page>", "lost words" },
    { HEAD "<p>One</page>", "line 6" },
    { HEAD "<media type=\"image\"/></page>", "src" },
    { "<page id=\"index\"><title>T</title></page>", "desc" },
    { "<page id=\"other\"><info><desc>D</desc></info><title>T</title></page>", "missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TovHelp) help = read_text (fixture, pages[i].text, &error);

    g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
    g_assert_null (help);
    if (strstr (error->message, pages[i].said) == NULL)
      g_error ("“%s” does not say “%s”", error->message, pages[i].said);
  }
}

static TovHelp *
read_own (void)
{
  g_autoptr (GError) error = NULL;
  TovHelp *help = tov_help_read (HELP_DIR, &error);

  g_assert_no_error (error);
  return help;
}

/* The ids of the pages, ended by NULL. */
static char **
list_own_pages (void)
{
  g_autoptr (GDir) directory = g_dir_open (HELP_DIR, 0, NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (const char *name = g_dir_read_name (directory); name != NULL;
       name = g_dir_read_name (directory)) {
    const char *ending = g_str_has_suffix (name, ".page") ? strrchr (name, '.') : NULL;
    g_autofree char *id = ending != NULL ? g_strndup (name, (gsize) (ending - name)) : NULL;

    if (id != NULL)
      g_strv_builder_add (ids, id);
  }
  return g_strv_builder_end (ids);
}

static void
add_targets (GHashTable *targets, const TovHelp *help, const GArray *words)
{
  for (guint i = 0; i < words->len; i++) {
    const char *target = g_array_index (words, TovHelpRun, i).target;

    if (target != NULL)
      g_hash_table_add (targets, (gpointer) target);
  }
}

/* Every page there is a link to. */
static GHashTable *
find_targets (const TovHelp *help)
{
  g_auto (GStrv) ids = list_own_pages ();
  GHashTable *targets = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++) {
    const TovHelpPage *page = tov_help_get_page (help, ids[i]);

    for (guint b = 0; b < page->blocks->len; b++) {
      const TovHelpBlock *block = &g_array_index (page->blocks, TovHelpBlock, b);

      add_targets (targets, help, block->words);
      if (block->kind == TOV_HELP_LINK)
        g_hash_table_add (targets, block->target);
    }
  }
  return targets;
}

static void
test_own_links (void)
{
  g_autoptr (TovHelp) help = read_own ();
  g_autoptr (GHashTable) targets = find_targets (help);
  GHashTableIter iter;
  gpointer target;

  g_hash_table_iter_init (&iter, targets);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    if (tov_help_get_page (help, target) == NULL)
      g_error ("a link leads to “%s”, and there is no such page", (const char *) target);
}

static void
test_own_index (void)
{
  g_autoptr (TovHelp) help = read_own ();
  g_auto (GStrv) ids = list_own_pages ();
  g_autoptr (GHashTable) topics = g_hash_table_new (g_str_hash, g_str_equal);
  const TovHelpPage *index = get_page (help);

  for (guint i = 0; i < index->blocks->len; i++) {
    const TovHelpBlock *block = &g_array_index (index->blocks, TovHelpBlock, i);

    if (block->kind == TOV_HELP_LINK)
      g_hash_table_add (topics, block->target);
  }
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], TOV_HELP_INDEX) && !g_hash_table_contains (topics, ids[i]))
      g_error ("the index does not lead to “%s”", ids[i]);
}

static void
test_own_pictures (void)
{
  g_autoptr (TovHelp) help = read_own ();
  g_auto (GStrv) ids = list_own_pages ();

  for (guint i = 0; ids[i] != NULL; i++) {
    const TovHelpPage *page = tov_help_get_page (help, ids[i]);

    for (guint b = 0; b < page->blocks->len; b++) {
      const TovHelpBlock *block = &g_array_index (page->blocks, TovHelpBlock, b);

      if (block->kind == TOV_HELP_PICTURE && !g_file_test (block->target, G_FILE_TEST_EXISTS))
        g_error ("“%s” shows %s, which there is not", ids[i], block->target);
    }
  }
}

static void
test_guide (void)
{
  g_autoptr (TovHelp) help = read_own ();
  g_autoptr (TovPaper) paper = tov_help_paper_new (help, tov_help_get_page (help, TOV_HELP_GUIDE),
                                                   tov_date_new (2011, 10, 14));

  g_assert_cmpuint (tov_paper_n_pages (paper), ==, 2);
}

static void
test_paper_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovHelp) help = read_own ();
  g_auto (GStrv) ids = list_own_pages ();
  g_autofree char *path = g_build_filename (fixture->folder, "page.pdf", NULL);

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autoptr (TovPaper) paper =
        tov_help_paper_new (help, tov_help_get_page (help, ids[i]), tov_date_new (2011, 10, 14));
    g_autoptr (GError) error = NULL;

    tov_paper_write_pdf (paper, path, NULL, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (tov_paper_n_pages (paper), <=, 2);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/help/a-page-is-read-in-its-order", Fixture, NULL, set_up, test_page, tear_down);
  g_test_add ("/help/what-goes-on-in-another-paragraph-is-marked-once", Fixture, NULL, set_up,
              test_going_on, tear_down);
  g_test_add ("/help/menus-keys-and-links-become-markup", Fixture, NULL, set_up, test_markup,
              tear_down);
  g_test_add ("/help/links-stand-where-they-belong", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/help/keys-and-pictures-have-words", Fixture, NULL, set_up, test_term_and_picture,
              tear_down);
  g_test_add ("/help/what-is-not-understood-is-refused-with-its-line", Fixture, NULL, set_up,
              test_refused, tear_down);
  g_test_add_func ("/help/every-link-leads-to-a-page", test_own_links);
  g_test_add_func ("/help/the-index-leads-to-every-page", test_own_index);
  g_test_add_func ("/help/every-picture-is-there", test_own_pictures);
  g_test_add_func ("/help/the-short-guide-is-two-sheets", test_guide);
  g_test_add ("/help/every-page-has-its-paper", Fixture, NULL, set_up, test_paper_file, tear_down);
  return g_test_run ();
}
