/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "meeting-words.h"

#include "tov-danish.h"
#include "tov-package.h"
#include "tov-paper-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY tov_date_new (2011, 10, 14)

static TovStore *
open_example (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (NULL, &error);

  g_assert_no_error (error);
  tov_package_import (store, EXAMPLE_DIR, &error);
  g_assert_no_error (error);
  return store;
}

static TovAnnex *
count (TovStore *store, const char *partnership, TovPeriod period)
{
  const char *partnerships[] = { partnership, NULL };
  TovAnnexRequest request = { .period = period,
                              .partnerships = partnerships,
                              .audience = TOV_AUDIENCE_STEERING };
  g_autoptr (GError) error = NULL;
  TovAnnex *annex =
      tov_annex_count (tov_store_get_connection (store), &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return annex;
}

static void
assert_equal_rows (const TovTable *table, const TovRow *row, const TovRow *expected)
{
  g_assert_cmpstr (row->code, ==, expected->code);
  for (guint c = 0; c < row->n_cells; c++) {
    TovFormat format = tov_table_get_column (table, c)->format;
    g_autofree char *cell = tov_cell_format (&row->cells[c], format);
    g_autofree char *other = tov_cell_format (&expected->cells[c], format);

    g_assert_cmpstr (cell, ==, other);
    g_assert_cmpint (row->cells[c].n, ==, expected->cells[c].n);
    g_assert_cmpint (row->cells[c].N, ==, expected->cells[c].N);
  }
}

/* The lines of a table of the annex that stand on a paper, in their order. */
static GPtrArray *
list_rows (const TovPaper *paper, const TovTable *table)
{
  GPtrArray *rows = g_ptr_array_new ();
  const TovBlock *block = tov_table_get_main_block (table);

  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);
    const TovRow *row = item->kind == TOV_ITEM_LINE
                            ? tov_paper_table_get_line (item->table, item->line)->row
                            : NULL;

    if (row != NULL && g_ptr_array_find (block->rows, row, NULL)
        && !g_ptr_array_find (rows, row, NULL))
      g_ptr_array_add (rows, (gpointer) row);
  }
  return rows;
}

/* A figure of the period stands in large type above its name. */
static void
assert_tile (const char *words, const TovTable *table, const char *code)
{
  guint period = (guint) tov_table_find_column (table, "period");
  const TovRow *row = tov_block_find_row (tov_table_get_main_block (table), NULL, code);
  g_autofree char *figure =
      tov_cell_format (&row->cells[period], tov_table_get_column (table, period)->format);
  g_autofree char *tile = g_strdup_printf ("\n%s\n%s\n", figure, row->label);

  meeting_words_assert_has (words, tile);
}

/* What stands in the pack is the annex of the same days, counted anew, cell by cell. */
static void
test_figures (void)
{
  static const char *const numbers[] = { "1", "2", "7", "10", "18" };
  static const char *const large[] = { "participants", "enrolled", "retained" };
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  TovPeriod period;
  g_autoptr (TovAnnex) annex = NULL, again = NULL;
  g_autoptr (TovPaper) paper = NULL;
  g_autofree char *words = NULL;

  tov_meeting_pack_find_period (store, "me-l-st-07", TODAY, &period, NULL);
  annex = count (store, "ps-l", period);
  again = count (store, "ps-l", period);
  paper = tov_meeting_pack_new (store,
                                &(TovMeetingPaperRequest){ .id = "me-l-st-07",
                                                           .today = TODAY,
                                                           .guard = guard,
                                                           .parts = TOV_PACK_FIGURES,
                                                           .annex = annex },
                                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    const TovTable *table = tov_annex_find (annex, numbers[i]);
    const TovTable *expected = tov_annex_find (again, numbers[i]);
    const TovBlock *block = tov_table_find_block (expected, "ps-l");
    g_autoptr (GPtrArray) rows = list_rows (paper, table);

    g_assert_cmpuint (rows->len, ==, tov_block_n_rows (block));
    for (guint r = 0; r < rows->len; r++)
      assert_equal_rows (table, g_ptr_array_index (rows, r), tov_block_get_row (block, r));
  }
  words = meeting_words_read (paper);
  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    assert_tile (words, tov_annex_find (again, "1"), large[i]);
}

/* Others get none, whatever was asked for. */
static void
test_no_figures_outside (void)
{
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  TovPeriod period = { tov_date_new (2011, 7, 1), tov_date_new (2011, 9, 30) };
  g_autoptr (TovAnnex) annex = count (store, "ps-l", period);
  TovMeetingPaperRequest request = { .id = "me-l-st-07",
                                     .audience = TOV_MEETING_FOR_OUTSIDE,
                                     .today = TODAY,
                                     .guard = guard,
                                     .parts = TOV_PACK_ALL,
                                     .annex = annex };
  g_autoptr (TovPaper) paper = tov_meeting_pack_new (store, &request, NULL);
  g_autofree char *words = meeting_words_read (paper);
  g_autoptr (GPtrArray) rows = list_rows (paper, tov_annex_find (annex, "1"));

  meeting_words_assert_lack (words, annex->marking);
  g_assert_cmpuint (rows->len, ==, 0);
}

/* The words of the whole paper, those of its pictures too; NULL where pdftotext is not installed.
 * Transfer full. */
static char *
read_pdf (TovPaper *paper)
{
  g_autofree char *folder = g_dir_make_tmp ("tov-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  tov_paper_write_pdf (paper, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "pdftotext", path, "-", NULL);
  if (reader != NULL)
    g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &words, NULL, NULL));
  g_remove (path);
  g_rmdir (folder);
  return words;
}

/* Lolland's parties stand on the map, and nobody who works there. */
static void
check_map (const char *map)
{
  g_assert_nonnull (map);
  g_assert_nonnull (strstr (map, "Jobcenter"));
  g_assert_nonnull (strstr (map, "UU Lolland"));
  g_assert_null (strstr (map, "Helle Friis"));
  g_assert_null (strstr (map, "Karsten"));
}

static void
test_map (void)
{
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  TovMeetingPaperRequest request = {
    .id = "me-l-st-07", .today = TODAY, .guard = guard, .parts = TOV_PACK_MAP
  };
  g_autoptr (TovPaper) paper = tov_meeting_pack_new (store, &request, NULL);
  guint last = tov_paper_n_pages (paper) - 1;
  const TovPaperPage *page = tov_paper_get_page (paper, last);
  g_autofree char *words = read_pdf (paper);

  g_assert_cmpstr (page->title, ==, tov_danish ("Trodden paths"));
  g_assert_cmpfloat (page->width, >, page->height);
  if (words != NULL)
    check_map (g_strstr_len (words, -1, page->title));
  else
    g_test_skip ("pdftotext is not installed");
}

static gboolean
is_capital_word (const char *words, const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("(?<![\\p{L}-])%s(?![\\p{L}-])", name);

  return g_regex_match_simple (pattern, words, G_REGEX_OPTIMIZE, 0);
}

/* Whatever was written behind closed items of the example, unless it is said openly as well. */
#define CLOSED_WORDS                                                                            \
  "WITH word (closed, text) AS ("                                                               \
  " SELECT closed, title FROM agenda_item UNION ALL SELECT closed, background FROM agenda_item" \
  " UNION ALL SELECT closed, minutes_text FROM agenda_item"                                     \
  " UNION ALL SELECT closed, text FROM decision JOIN agenda_item AS i ON i.id = agenda_item_id" \
  " UNION ALL SELECT coalesce (closed, 0), text FROM follow_up"                                 \
  " LEFT JOIN agenda_item AS i ON i.id = agenda_item_id)"                                       \
  " SELECT DISTINCT text FROM word AS c WHERE closed = 1 AND text IS NOT NULL AND NOT EXISTS"   \
  " (SELECT 1 FROM word WHERE closed = 0 AND instr (text, c.text) > 0)"

/* Elements strings, one of each line of an answer. */
static GPtrArray *
ask (TovStore *store, const char *question)
{
  g_autofree char *answer = fixture_ask (tov_store_get_connection (store), question);
  g_auto (GStrv) lines = g_strsplit (answer, "\n", -1);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_ptr_array_add (list, g_strdup (*line));
  return list;
}

typedef struct
{
  TovStore *store;
  GPtrArray *names;
  GPtrArray *closed;
} Secrets;

/* Nothing on a paper for others is a young person's name or was said behind a closed item. */
static void
assert_tells_nothing (const Secrets *secrets, MeetingPaperFunc make_paper, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (secrets->store, NULL, &error);
  TovMeetingPaperRequest request = { .id = id,
                                     .audience = TOV_MEETING_FOR_OUTSIDE,
                                     .today = TODAY,
                                     .guard = guard,
                                     .parts = TOV_PACK_ALL };
  g_autoptr (TovPaper) paper = make_paper (secrets->store, &request, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = meeting_words_read (paper);
  for (guint i = 0; i < secrets->names->len; i++)
    if (strstr (words, g_ptr_array_index (secrets->names, i)) != NULL)
      g_assert_false (is_capital_word (words, g_ptr_array_index (secrets->names, i)));
  for (guint i = 0; i < secrets->closed->len; i++)
    meeting_words_assert_lack (words, g_ptr_array_index (secrets->closed, i));
}

/* Every pack, the minutes as others get them, and every open item as a guest. */
static void
test_example (void)
{
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (GPtrArray) names =
      ask (store,
           "SELECT given_name || ' ' || family_name FROM young_person WHERE family_name IS NOT NULL"
           " UNION SELECT reference FROM young_person");
  g_autoptr (GPtrArray) closed = ask (store, CLOSED_WORDS);
  g_autoptr (GPtrArray) meetings = ask (store, "SELECT id FROM meeting ORDER BY id");
  g_autoptr (GPtrArray) items = ask (store, "SELECT id FROM agenda_item WHERE closed = 0");
  Secrets secrets = { store, names, closed };

  g_assert_cmpuint (names->len, >, 100);
  g_assert_cmpuint (closed->len, >, 10);
  g_assert_cmpuint (meetings->len, >, 100);
  g_assert_cmpuint (items->len, >, 100);
  for (guint i = 0; i < meetings->len; i++) {
    assert_tells_nothing (&secrets, tov_meeting_pack_new, g_ptr_array_index (meetings, i));
    assert_tells_nothing (&secrets, tov_meeting_minutes_new, g_ptr_array_index (meetings, i));
  }
  for (guint i = 0; i < items->len; i++)
    assert_tells_nothing (&secrets, tov_meeting_guest_item_new, g_ptr_array_index (items, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-example/the-figures-are-those-of-the-annex", test_figures);
  g_test_add_func ("/meeting-example/the-map-shows-organisations-and-no-person", test_map);
  g_test_add_func ("/meeting-example/others-get-no-figures", test_no_figures_outside);
  g_test_add_func ("/meeting-example/no-paper-of-the-example-names-anybody", test_example);
  return g_test_run ();
}
