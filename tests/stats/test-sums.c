/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sums.h"

#define LIMIT 5

/* The random tables: small enough for every possible table to be tried. */
#define N_TABLES     1000
#define MOST_ROWS    3
#define MOST_COLUMNS 3
#define MOST_VALUE   7

/* Numbers and their sum, which comes first. */
static TovSums *
make_sum (const gint64 *values, guint n)
{
  TovSums *sums = tov_sums_new ();
  g_autofree TovTerm *terms = g_new0 (TovTerm, n + 1);
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  terms[0] = (TovTerm){ tov_sums_add (sums, TOV_NUMBER_COUNT, sum, 2), 1 };
  for (guint i = 0; i < n; i++)
    terms[i + 1] = (TovTerm){ tov_sums_add (sums, TOV_NUMBER_COUNT, values[i], 1), -1 };
  tov_sums_relate (sums, terms, n + 1);
  return sums;
}

static void
assert_interval (const TovSums *sums, guint number, gint64 least, gint64 most)
{
  gint64 from, to;

  g_assert_true (tov_sums_is_hidden (sums, number));
  tov_sums_get_interval (sums, number, &from, &to);
  g_assert_cmpint (from, ==, least);
  g_assert_cmpint (to, ==, most);
}

/* Published by Horsens as 2, 28, 295 and 387 of 712. */
static void
test_one_small_number_takes_its_neighbour (void)
{
  static const gint64 values[] = { 2, 28, 295, 387 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));

  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  assert_interval (sums, 1, 1, 4);
  assert_interval (sums, 2, 26, 29);
  g_assert_false (tov_sums_is_hidden (sums, 0));
  g_assert_false (tov_sums_is_hidden (sums, 3));
  g_assert_false (tov_sums_is_hidden (sums, 4));
}

/* Whoever sees 10 and 12 knows that the two others are 1 and 1. */
static void
test_two_that_leave_two_hide_more (void)
{
  static const gint64 values[] = { 1, 1, 10 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));

  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  g_assert_true (tov_sums_is_hidden (sums, 1));
  g_assert_true (tov_sums_is_hidden (sums, 2));
  g_assert_true (tov_sums_is_hidden (sums, 0) || tov_sums_is_hidden (sums, 3));
}

/* 4 and 4 are the most that two small numbers can come to. */
static void
test_two_that_leave_the_most_hide_more (void)
{
  static const gint64 values[] = { 4, 4, 10 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));

  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  g_assert_true (tov_sums_is_hidden (sums, 0) || tov_sums_is_hidden (sums, 3));
}

static void
test_nothing_small_hides_nothing (void)
{
  static const gint64 values[] = { 0, 5, 6 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));

  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_false (tov_sums_is_hidden (sums, i));
}

/* Four rows with one person each are all that is there: the total is not told. */
static void
test_everything_small_is_hidden_and_safe (void)
{
  static const gint64 values[] = { 1, 1, 1, 1 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));

  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  for (guint i = 0; i < 5; i++)
    g_assert_true (tov_sums_is_hidden (sums, i));
}

static void
test_the_same_number_is_hidden_in_both_places (void)
{
  static const gint64 values[] = { 2, 28, 295 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));
  guint elsewhere = tov_sums_add (sums, TOV_NUMBER_COUNT, 28, 1);

  tov_sums_join (sums, 2, elsewhere);
  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  g_assert_true (tov_sums_is_hidden (sums, elsewhere) == tov_sums_is_hidden (sums, 2));
  /* The other neighbour stands in one place only, and is hidden in its stead. */
  g_assert_true (tov_sums_is_hidden (sums, 3));
}

/* At most 6, and 6 of them: 5 cannot be told from it, but 4 is small. */
static void
test_a_bound_gives_away_too (void)
{
  g_autoptr (TovSums) sums = tov_sums_new ();
  guint small = tov_sums_add (sums, TOV_NUMBER_COUNT, 4, 1);
  guint others = tov_sums_add (sums, TOV_NUMBER_COUNT, 8, 1);
  guint all = tov_sums_add (sums, TOV_NUMBER_COUNT, 12, 2);
  guint most = tov_sums_add (sums, TOV_NUMBER_COUNT, 8, 1);

  tov_sums_relate (sums, (const TovTerm[]){ { all, 1 }, { small, -1 }, { others, -1 } }, 3);
  g_assert_true (tov_sums_bound (sums, (const TovTerm[]){ { others, 1 }, { most, -1 } }, 2));
  g_assert_false (tov_sums_bound (sums, (const TovTerm[]){ { all, 1 }, { most, -1 } }, 2));
  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  g_assert_true (tov_sums_is_hidden (sums, small));
  g_assert_true (tov_sums_is_hidden (sums, all) || tov_sums_is_hidden (sums, most));
}

static void
test_what_is_tied_is_hidden_with_it (void)
{
  g_autoptr (TovSums) sums = tov_sums_new ();
  guint base = tov_sums_add (sums, TOV_NUMBER_COUNT, 3, 1);
  guint mean = tov_sums_add (sums, TOV_NUMBER_MEASURE, 12500, 1);
  guint open = tov_sums_add (sums, TOV_NUMBER_OPEN, 2, 1);

  tov_sums_tie (sums, base, mean);
  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  g_assert_true (tov_sums_is_hidden (sums, base));
  g_assert_true (tov_sums_is_hidden (sums, mean));
  g_assert_false (tov_sums_is_hidden (sums, open));
}

static void
test_what_is_asked_for_is_hidden (void)
{
  static const gint64 values[] = { 20, 30, 0 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));

  tov_sums_hide (sums, 2);
  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
  g_assert_true (tov_sums_is_hidden (sums, 2));
  g_assert_true (tov_sums_is_hidden (sums, 1) || tov_sums_is_hidden (sums, 3));
}

/* A table with sums of its rows, of its columns, and of all. */
typedef struct
{
  guint n_rows;
  guint n_columns;
  gint64 cells[(MOST_ROWS + 1) * (MOST_COLUMNS + 1)];
} Grid;

static guint
find_place (const Grid *grid, guint row, guint column)
{
  return row * (grid->n_columns + 1) + column;
}

static void
add_up (Grid *grid)
{
  for (guint r = 0; r <= grid->n_rows; r++)
    grid->cells[find_place (grid, r, grid->n_columns)] = 0;
  for (guint c = 0; c <= grid->n_columns; c++)
    grid->cells[find_place (grid, grid->n_rows, c)] = 0;
  for (guint r = 0; r < grid->n_rows; r++)
    for (guint c = 0; c < grid->n_columns; c++) {
      gint64 value = grid->cells[find_place (grid, r, c)];

      grid->cells[find_place (grid, r, grid->n_columns)] += value;
      grid->cells[find_place (grid, grid->n_rows, c)] += value;
      grid->cells[find_place (grid, grid->n_rows, grid->n_columns)] += value;
    }
}

static Grid
make_grid (GRand *chance)
{
  Grid grid = { (guint) g_rand_int_range (chance, 2, MOST_ROWS + 1),
                (guint) g_rand_int_range (chance, 2, MOST_COLUMNS + 1),
                { 0 } };

  for (guint r = 0; r < grid.n_rows; r++)
    for (guint c = 0; c < grid.n_columns; c++)
      grid.cells[find_place (&grid, r, c)] = g_rand_int_range (chance, 0, MOST_VALUE + 1);
  add_up (&grid);
  return grid;
}

static TovSums *
make_sums (const Grid *grid)
{
  TovSums *sums = tov_sums_new ();

  for (guint r = 0; r <= grid->n_rows; r++)
    for (guint c = 0; c <= grid->n_columns; c++)
      tov_sums_add (sums, TOV_NUMBER_COUNT, grid->cells[find_place (grid, r, c)],
                    1u + (r == grid->n_rows) + (c == grid->n_columns));
  for (guint r = 0; r <= grid->n_rows; r++) {
    TovTerm terms[MOST_COLUMNS + 1];

    for (guint c = 0; c <= grid->n_columns; c++)
      terms[c] = (TovTerm){ find_place (grid, r, c), c == grid->n_columns ? 1 : -1 };
    tov_sums_relate (sums, terms, grid->n_columns + 1);
  }
  for (guint c = 0; c <= grid->n_columns; c++) {
    TovTerm terms[MOST_ROWS + 1];

    for (guint r = 0; r <= grid->n_rows; r++)
      terms[r] = (TovTerm){ find_place (grid, r, c), r == grid->n_rows ? 1 : -1 };
    tov_sums_relate (sums, terms, grid->n_rows + 1);
  }
  return sums;
}

/* What is tried against a table that is shown in part. */
typedef struct
{
  const Grid *grid;
  const TovSums *sums;
  /* The number of bits of values a number is seen to have. */
  guint8 seen[(MOST_ROWS + 1) * (MOST_COLUMNS + 1)][64];
} Trial;

/* Whether a row or a column of the table has a 0 hidden in it: then anything hidden in it may be
 * one. */
static gboolean
may_be_nobody (const Trial *trial, guint row, guint column)
{
  const Grid *grid = trial->grid;

  for (guint c = 0; c <= grid->n_columns; c++)
    if (grid->cells[find_place (grid, row, c)] == 0
        && tov_sums_is_hidden (trial->sums, find_place (grid, row, c)))
      return TRUE;
  for (guint r = 0; r <= grid->n_rows; r++)
    if (grid->cells[find_place (grid, r, column)] == 0
        && tov_sums_is_hidden (trial->sums, find_place (grid, r, column)))
      return TRUE;
  return FALSE;
}

/* Whether a table is possible for whoever sees what is shown, and knows which inner cells are
 * small. */
static gboolean
is_possible (const Trial *trial, const Grid *other)
{
  const Grid *grid = trial->grid;

  for (guint r = 0; r <= grid->n_rows; r++)
    for (guint c = 0; c <= grid->n_columns; c++) {
      guint place = find_place (grid, r, c);
      gint64 value = other->cells[place];
      gboolean is_inner = r < grid->n_rows && c < grid->n_columns;

      if (!tov_sums_is_hidden (trial->sums, place) && value != grid->cells[place])
        return FALSE;
      if (!tov_sums_is_hidden (trial->sums, place))
        continue;
      if (value == 0 && !may_be_nobody (trial, r, c))
        return FALSE;
      if (is_inner && grid->cells[place] < LIMIT && value >= LIMIT)
        return FALSE;
    }
  return TRUE;
}

/* Fills the hidden inner cells from this one on in every way that is near. */
static void
try_cells (Trial *trial, Grid *other, guint cell)
{
  const Grid *grid = trial->grid;
  guint r = cell / grid->n_columns, c = cell % grid->n_columns;
  guint place = find_place (grid, r, c);
  gint64 value = grid->cells[place];

  if (cell == grid->n_rows * grid->n_columns) {
    add_up (other);
    for (guint i = 0; is_possible (trial, other) && i < G_N_ELEMENTS (trial->seen); i++)
      trial->seen[i][MIN (other->cells[i], 63)] = TRUE;
    return;
  }
  if (!tov_sums_is_hidden (trial->sums, place)) {
    other->cells[place] = value;
    try_cells (trial, other, cell + 1);
    return;
  }
  for (gint64 tried = MAX (0, value - 1); tried <= value + 1; tried++) {
    other->cells[place] = tried;
    try_cells (trial, other, cell + 1);
  }
}

static void
assert_safe (const Grid *grid, const TovSums *sums)
{
  Trial trial = { grid, sums, { { 0 } } };
  Grid other = *grid;

  try_cells (&trial, &other, 0);
  for (guint r = 0; r <= grid->n_rows; r++)
    for (guint c = 0; c <= grid->n_columns; c++) {
      guint place = find_place (grid, r, c), n_values = 0;

      if (grid->cells[place] > 0 && grid->cells[place] < LIMIT)
        g_assert_true (tov_sums_is_hidden (sums, place));
      if (!tov_sums_is_hidden (sums, place) || grid->cells[place] == 0)
        continue;
      for (guint value = 0; value < G_N_ELEMENTS (trial.seen[place]); value++)
        n_values += trial.seen[place][value];
      g_assert_cmpuint (n_values, >=, 2);
    }
}

/* Every table that would look the same and is near this one is tried. */
static void
test_random_tables_have_two_readings (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20110930);

  for (guint i = 0; i < N_TABLES; i++) {
    Grid grid = make_grid (chance);
    g_autoptr (TovSums) sums = make_sums (&grid);

    g_assert_cmpuint (tov_sums_protect (sums, LIMIT, NULL), ==, 0);
    assert_safe (&grid, sums);
  }
}

/* The same numbers are hidden in every run: equal registers give equal files. */
static void
test_is_the_same_every_time (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  Grid grid = make_grid (chance);
  g_autoptr (TovSums) one = make_sums (&grid);
  g_autoptr (TovSums) other = make_sums (&grid);

  tov_sums_protect (one, LIMIT, NULL);
  tov_sums_protect (other, LIMIT, NULL);
  for (guint i = 0; i < (grid.n_rows + 1) * (grid.n_columns + 1); i++)
    g_assert_true (tov_sums_is_hidden (one, i) == tov_sums_is_hidden (other, i));
}

/* A secret that it has not come to counts as unsafe. */
static void
test_cancelled_leaves_nothing_that_looks_safe (void)
{
  static const gint64 values[] = { 2, 28, 295, 387 };
  g_autoptr (TovSums) sums = make_sum (values, G_N_ELEMENTS (values));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_cmpuint (tov_sums_protect (sums, LIMIT, cancellable), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sums/one-small-number-takes-its-neighbour",
                   test_one_small_number_takes_its_neighbour);
  g_test_add_func ("/sums/two-that-leave-two-hide-more", test_two_that_leave_two_hide_more);
  g_test_add_func ("/sums/two-that-leave-the-most-hide-more",
                   test_two_that_leave_the_most_hide_more);
  g_test_add_func ("/sums/nothing-small-hides-nothing", test_nothing_small_hides_nothing);
  g_test_add_func ("/sums/everything-small-is-hidden-and-safe",
                   test_everything_small_is_hidden_and_safe);
  g_test_add_func ("/sums/the-same-number-is-hidden-in-both-places",
                   test_the_same_number_is_hidden_in_both_places);
  g_test_add_func ("/sums/a-bound-gives-away-too", test_a_bound_gives_away_too);
  g_test_add_func ("/sums/what-is-tied-is-hidden-with-it", test_what_is_tied_is_hidden_with_it);
  g_test_add_func ("/sums/what-is-asked-for-is-hidden", test_what_is_asked_for_is_hidden);
  g_test_add_func ("/sums/random-tables-have-two-readings", test_random_tables_have_two_readings);
  g_test_add_func ("/sums/is-the-same-every-time", test_is_the_same_every_time);
  g_test_add_func ("/sums/cancelled-leaves-nothing-that-looks-safe",
                   test_cancelled_leaves_nothing_that_looks_safe);
  return g_test_run ();
}
