/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-paper.h"
#include "tov-danish.h"
#include "tov-paper-private.h"

#include <string.h>

typedef struct
{
  TovBoardPaperRequest request;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->request = (TovBoardPaperRequest){
    .standings = g_ptr_array_new_with_free_func (g_object_unref),
    .today = tov_date_new (2011, 10, 14),
    .name = "Prøveby",
    .marking = "Kun til prøve",
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->request.standings);
}

static TovStanding *
add_standing (Fixture *fixture, const char *name, int level)
{
  TovStanding *standing = g_object_new (TOV_TYPE_STANDING, NULL);

  standing->young_person = g_strconcat ("id-", name, NULL);
  standing->name = g_strdup (name);
  standing->initials = g_strdup_printf ("I%s", name + strlen (name) - 2);
  standing->level = level;
  standing->contact_on = fixture->request.today - 3;
  standing->contact_days = 3;
  g_ptr_array_add (fixture->request.standings, standing);
  return standing;
}

static void
add_standings (Fixture *fixture, guint n, int level)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf ("Ung-%d-%02u", level, i);

    add_standing (fixture, name, level);
  }
}

/* The item that says exactly this on a page; NULL if there is none. */
static const TovPaperItem *
find_item (const TovPaper *paper, const char *text)
{
  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);

    if (g_strcmp0 (item->text, text) == 0)
      return item;
  }
  return NULL;
}

/* Nothing on a page lies over the edges, nor one card over another. */
static void
assert_inside (const TovPaper *paper)
{
  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);
    const TovPaperPage *page = tov_paper_get_page (paper, item->page);

    g_assert_cmpfloat (item->x, >=, paper->margin - 0.01);
    g_assert_cmpfloat (item->x + item->width, <=, page->width - paper->margin + 15);
    g_assert_cmpfloat (item->y + item->height, <=, page->height - paper->bottom + 0.01);
  }
}

static void
test_lanes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) paper = NULL;

  add_standing (fixture, "Ung-0-01", 0);
  add_standing (fixture, "Ung-2-01", 2);
  add_standing (fixture, "Ung-1-01", 1);
  paper = tov_board_paper_new (&fixture->request);
  g_assert_cmpuint (tov_paper_n_pages (paper), ==, 1);
  g_assert_cmpfloat (find_item (paper, "Ung-0-01")->x, <, find_item (paper, "Ung-1-01")->x);
  g_assert_cmpfloat (find_item (paper, "Ung-1-01")->x, <, find_item (paper, "Ung-2-01")->x);
  assert_inside (paper);
}

/* Those without a level have a lane only where there are any. */
static void
test_no_level (Fixture *fixture, gconstpointer data)
{
  g_autofree char *heading = g_strdup_printf ("%s · 1", tov_danish ("No level"));
  g_autoptr (TovPaper) without = NULL;
  g_autoptr (TovPaper) with = NULL;

  add_standings (fixture, 2, 0);
  without = tov_board_paper_new (&fixture->request);
  add_standings (fixture, 1, -1);
  with = tov_board_paper_new (&fixture->request);
  g_assert_null (find_item (without, heading));
  g_assert_nonnull (find_item (with, heading));
}

/* Everybody stands once, in the lane's order down its columns, and the first on the first page. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) paper = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  add_standings (fixture, 60, 0);
  add_standings (fixture, 7, 1);
  paper = tov_board_paper_new (&fixture->request);
  g_assert_cmpuint (tov_paper_n_pages (paper), >, 1);
  assert_inside (paper);
  for (guint i = 0; i < tov_paper_n_pages (paper); i++) {
    g_autofree char *page = tov_paper_list_words (paper, i);

    g_string_append (words, page);
  }
  for (guint i = 0; i < 60; i++) {
    g_autofree char *name = g_strdup_printf ("Ung-0-%02u\n", i);
    const char *found = strstr (words->str, name);

    g_assert_nonnull (found);
    g_assert_null (strstr (found + 1, name));
  }
  g_assert_cmpuint (find_item (paper, "Ung-0-00")->page, ==, 0);
  g_assert_cmpuint (find_item (paper, "Ung-0-59")->page, ==, tov_paper_n_pages (paper) - 1);
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) small = NULL;
  g_autoptr (TovPaper) large = NULL;

  add_standings (fixture, 20, 0);
  small = tov_board_paper_new (&fixture->request);
  fixture->request.is_large = TRUE;
  large = tov_board_paper_new (&fixture->request);
  g_assert_cmpfloat (tov_paper_get_page (small, 0)->width, ==, TOV_PAPER_HEIGHT);
  g_assert_cmpfloat (tov_paper_get_page (large, 0)->width, ==, TOV_PAPER_A3_HEIGHT);
  g_assert_cmpfloat (tov_paper_get_page (large, 0)->height, ==, TOV_PAPER_A3_WIDTH);
  /* Where there is room the type is larger. */
  g_assert_cmpfloat (find_item (large, "Ung-0-00")->font.size, >,
                     find_item (small, "Ung-0-00")->font.size);
}

static void
test_initials (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) paper = NULL;

  add_standings (fixture, 3, 0);
  fixture->request.has_initials = TRUE;
  paper = tov_board_paper_new (&fixture->request);
  g_assert_nonnull (find_item (paper, "I01"));
  g_assert_null (find_item (paper, "Ung-0-01"));
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) left_out = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *words = NULL;
  g_autoptr (TovPaper) paper = NULL;

  add_standings (fixture, 3, 0);
  g_hash_table_add (left_out, (gpointer) "id-Ung-0-01");
  fixture->request.left_out = left_out;
  paper = tov_board_paper_new (&fixture->request);
  words = tov_paper_list_words (paper, 0);
  g_assert_nonnull (strstr (words, "· 2\n"));
  g_assert_nonnull (strstr (words, "Ung-0-00"));
  g_assert_null (strstr (words, "Ung-0-01"));
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  g_autofree char *late = g_strdup_printf (tov_danish ("%d days"), 40);
  g_autofree char *too_long = g_strdup_printf (tov_danish ("too long: %s"), late);
  g_autofree char *words = NULL;
  g_autoptr (TovPaper) paper = NULL;
  TovStanding *standing = add_standing (fixture, "Ung-0-01", 0);

  standing->contact = TOV_CONTACT_OVERDUE;
  standing->contact_days = 40;
  standing->placement_type_name = g_strdup ("EGU, praktik");
  standing->organisation_name = g_strdup ("Træ & Tag");
  standing->ball_name = g_strdup ("Rikke");
  standing->throw_name = g_strdup ("Jobcenter");
  standing->step_text = g_strdup ("Ringe til mester");
  standing->step_due = tov_date_new (2011, 10, 21);
  paper = tov_board_paper_new (&fixture->request);
  words = tov_paper_list_words (paper, 0);
  g_assert_nonnull (strstr (words, too_long));
  g_assert_nonnull (strstr (words, "EGU, praktik, Træ & Tag\n"));
  g_assert_nonnull (strstr (words, "● Rikke → Jobcenter\n"));
  g_assert_nonnull (strstr (words, "→ 21-10-2011 Ringe til mester\n"));
}

/* A line that is too long ends with an ellipsis and stays in its column. */
static void
test_long_line (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autoptr (TovPaper) paper = NULL;

  add_standings (fixture, 40, 0);
  TOV_STANDING (g_ptr_array_index (fixture->request.standings, 0))->step_text = g_strdup (
      "Ringe til mester og\nspørge, om der er plads i foråret, og hvad man skal have med");
  paper = tov_board_paper_new (&fixture->request);
  words = tov_paper_list_words (paper, 0);
  g_assert_nonnull (strstr (words, "→ Ringe til mester og spørge"));
  g_assert_null (strstr (words, "skal have med"));
  g_assert_nonnull (strstr (words, "…\n"));
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) paper = tov_board_paper_new (&fixture->request);

  g_assert_cmpuint (tov_paper_n_pages (paper), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(path, function) \
  g_test_add ("/board-paper/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("has-the-levels-side-by-side", test_lanes);
  TEST ("has-a-lane-for-those-without-a-level", test_no_level);
  TEST ("has-everybody-once", test_many);
  TEST ("is-larger-on-larger-paper", test_sizes);
  TEST ("has-initials-for-a-wall", test_initials);
  TEST ("leaves-out-whom-it-must-not-be-about", test_left_out);
  TEST ("says-how-it-stands", test_card);
  TEST ("shortens-a-line-that-is-too-long", test_long_line);
  TEST ("has-a-page-for-nobody", test_nobody);
  return g_test_run ();
}
