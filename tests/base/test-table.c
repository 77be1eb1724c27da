/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table.h"

#include "tov-number.h"

static void
expect (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* Two blocks of the same two parts, with a sum and a heading that bears a row's code. */
static TovTable *
create_table (void)
{
  TovTable *self = tov_table_new ("4", "Målgruppe", "Gruppe", TOV_CLASS_STEERING);
  const char *const blocks[] = { "p1", "all" };

  tov_table_add_column (self, "", "Antal", TOV_FORMAT_COUNT);
  tov_table_add_column (self, "share", "Andel", TOV_FORMAT_PERCENT);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++) {
    TovBlock *block = tov_table_add_block (self, blocks[b], b == 0 ? "Midtby" : "I alt");
    TovRow *row;

    tov_table_add_heading (self, block, "age", "Alder");
    row = tov_table_add_row (self, block, "unknown", "uoplyst");
    row->part = g_strdup ("age");
    tov_cell_set_number (&row->cells[0], 10 * b + 1);
    row = tov_table_add_row (self, block, "unknown", "uoplyst");
    row->part = g_strdup ("gender");
    tov_cell_set_number (&row->cells[0], 10 * b + 2);
    row = tov_table_add_sum (self, block, "sum", "I alt");
    tov_cell_set_number (&row->cells[0], 10 * b + 3);
    tov_cell_set_percent (&row->cells[1], 5, 20);
  }
  return self;
}

static void
test_holds_what_was_added_in_order (void)
{
  g_autoptr (TovTable) table = create_table ();
  const TovBlock *block = tov_table_get_block (table, 1);

  g_assert_cmpuint (tov_table_n_columns (table), ==, 2);
  g_assert_cmpstr (tov_table_get_column (table, 1)->code, ==, "share");
  g_assert_cmpstr (tov_table_get_column (table, 1)->heading, ==, "Andel");
  g_assert_cmpint (tov_table_get_column (table, 1)->format, ==, TOV_FORMAT_PERCENT);
  g_assert_cmpuint (tov_table_n_blocks (table), ==, 2);
  g_assert_cmpstr (block->code, ==, "all");
  g_assert_cmpstr (block->title, ==, "I alt");
  g_assert_cmpuint (tov_block_n_rows (block), ==, 4);
  g_assert_cmpint (tov_block_get_row (block, 0)->kind, ==, TOV_ROW_HEADING);
  g_assert_cmpstr (tov_block_get_row (block, 0)->part, ==, "age");
  g_assert_cmpint (tov_block_get_row (block, 1)->kind, ==, TOV_ROW_NORMAL);
  g_assert_cmpstr (tov_block_get_row (block, 1)->label, ==, "uoplyst");
  g_assert_cmpint (tov_block_get_row (block, 3)->kind, ==, TOV_ROW_SUM);
  g_assert_cmpuint (tov_block_get_row (block, 3)->n_cells, ==, 2);
  g_assert_cmpint (table->disclosure, ==, TOV_CLASS_STEERING);
}

static void
test_cells_are_absent_until_set (void)
{
  g_autoptr (TovTable) table = create_table ();
  const TovCell *cell = &tov_block_get_row (tov_table_get_block (table, 0), 1)->cells[1];

  g_assert_cmpint (cell->kind, ==, TOV_CELL_ABSENT);
  g_assert_cmpint (cell->n, ==, TOV_NUMBER_NONE);
  g_assert_cmpint (cell->N, ==, TOV_NUMBER_NONE);
  expect (tov_cell_format (cell, TOV_FORMAT_PERCENT), "");
}

static void
test_is_titled_by_number_and_name (void)
{
  g_autoptr (TovTable) numbered = tov_table_new ("1", "Hovedtal", "Figur", TOV_CLASS_OUTSIDE);
  g_autoptr (TovTable) plain = tov_table_new (NULL, "Kontrol", "Prøve", TOV_CLASS_INTERNAL);

  expect (tov_table_get_title (numbered), "1 Hovedtal");
  expect (tov_table_get_title (plain), "Kontrol");
}

static void
test_finds_a_cell_by_its_codes (void)
{
  g_autoptr (TovTable) table = create_table ();

  g_assert_cmpfloat (tov_table_find (table, "p1", "age", "unknown", "")->value, ==, 1);
  g_assert_cmpfloat (tov_table_find (table, "p1", "gender", "unknown", "")->value, ==, 2);
  g_assert_cmpfloat (tov_table_find (table, "all", "gender", "unknown", "")->value, ==, 12);
  g_assert_cmpfloat (tov_table_find (table, "all", NULL, "sum", "")->value, ==, 13);
  g_assert_cmpfloat (tov_table_find (table, "all", NULL, "sum", "share")->value, ==, 25);
  g_assert_null (tov_table_find (table, "p2", "age", "unknown", ""));
  g_assert_null (tov_table_find (table, "p1", "height", "unknown", ""));
  g_assert_null (tov_table_find (table, "p1", NULL, "unknown", ""));
  g_assert_null (tov_table_find (table, "p1", "age", "known", ""));
  g_assert_null (tov_table_find (table, "p1", "age", "unknown", "shares"));
  /* A heading has no cells. */
  g_assert_null (tov_table_find (table, "p1", "age", "", ""));
}

static void
test_finds_a_heading_by_its_part (void)
{
  g_autoptr (TovTable) table = create_table ();
  const TovBlock *block = tov_table_find_block (table, "all");

  g_assert_true (block == tov_table_get_block (table, 1));
  g_assert_true (tov_block_find_heading (block, "age") == tov_block_get_row (block, 0));
  /* Rows have that part, and no heading. */
  g_assert_null (tov_block_find_heading (block, "gender"));
  g_assert_null (tov_block_find_heading (block, NULL));
}

static void
test_puts_the_part_before_a_columns_code (void)
{
  g_autoptr (TovTable) table = create_table ();
  const TovBlock *block = tov_table_get_block (table, 0);
  const TovRow *aged = tov_block_get_row (block, 1), *sum = tov_block_get_row (block, 3);

  expect (tov_row_column_code (aged, tov_table_get_column (table, 0)), "age");
  expect (tov_row_column_code (aged, tov_table_get_column (table, 1)), "age_share");
  expect (tov_row_column_code (sum, tov_table_get_column (table, 1)), "share");
}

static void
test_counts_no_per_cent_of_fewer_than_10 (void)
{
  TovCell cell = { 0 };

  tov_cell_set_percent (&cell, 3, 9);
  g_assert_cmpint (cell.kind, ==, TOV_CELL_EMPTY);
  g_assert_cmpint (cell.n, ==, 3);
  g_assert_cmpint (cell.N, ==, 9);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "–");
  tov_cell_set_percent (&cell, 3, 10);
  g_assert_cmpint (cell.kind, ==, TOV_CELL_NUMBER);
  g_assert_cmpfloat (cell.value, ==, 30);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "30\u00a0%");
  tov_cell_set_percent (&cell, 0, 0);
  g_assert_cmpint (cell.kind, ==, TOV_CELL_EMPTY);
}

static void
test_keeps_full_precision_and_prints_whole_per_cents (void)
{
  TovCell cell = { 0 };

  tov_cell_set_percent (&cell, 64, 164);
  g_assert_cmpfloat (cell.value, ==, 100.0 * 64 / 164);
  expect (tov_cell_format (&cell, TOV_FORMAT_COLUMN), "39\u00a0%");
  /* 1 of 40 is 2.5 per cent. */
  tov_cell_set_percent (&cell, 1, 40);
  expect (tov_cell_format (&cell, TOV_FORMAT_COLUMN), "3\u00a0%");
}

static void
test_tells_a_change_in_per_cent_from_20 (void)
{
  TovCell cell = { 0 };

  tov_cell_set_change (&cell, 19, 22);
  g_assert_cmpfloat (cell.value, ==, 3);
  g_assert_cmpint (cell.n, ==, 3);
  g_assert_cmpint (cell.N, ==, 19);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "+3");
  tov_cell_set_change (&cell, 20, 23);
  g_assert_cmpfloat (cell.value, ==, 15);
  g_assert_cmpint (cell.n, ==, 3);
  g_assert_cmpint (cell.N, ==, 20);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "+15\u00a0%");
  /* Horsens: 198 in December 2016, 164 a year later. */
  tov_cell_set_change (&cell, 198, 164);
  g_assert_cmpint (cell.n, ==, -34);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "−17\u00a0%");
  tov_cell_set_change (&cell, 0, 0);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "0");
  tov_cell_set_change (&cell, 5, 1);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "−4");
}

static void
test_divides_only_by_somebody (void)
{
  TovCell cell = { 0 };

  tov_cell_set_ratio (&cell, 164, 5);
  g_assert_cmpfloat (cell.value, ==, 32.8);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "32,8");
  tov_cell_set_ratio (&cell, 164, 0);
  g_assert_cmpint (cell.kind, ==, TOV_CELL_EMPTY);
  g_assert_cmpint (cell.n, ==, 164);
  g_assert_cmpint (cell.N, ==, 0);
}

static void
test_subtracts_per_cents_in_points (void)
{
  TovCell before = { 0 }, after = { 0 }, cell = { 0 };

  tov_cell_set_percent (&before, 10, 40);
  tov_cell_set_percent (&after, 12, 40);
  tov_cell_set_points (&cell, &before, &after);
  g_assert_cmpfloat (cell.value, ==, 5);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "+5\u00a0pct.point");
  tov_cell_set_points (&cell, &after, &before);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "−5\u00a0pct.point");
  tov_cell_set_percent (&before, 1, 4);
  tov_cell_set_points (&cell, &before, &after);
  g_assert_cmpint (cell.kind, ==, TOV_CELL_EMPTY);
}

static void
test_reads_cells_in_danish (void)
{
  TovCell cell = { 0 };

  tov_cell_set_number (&cell, 1234);
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "1.234");
  expect (tov_cell_format (&cell, TOV_FORMAT_PERCENT), "1.234\u00a0%");
  tov_cell_set_number (&cell, 12.46);
  expect (tov_cell_format (&cell, TOV_FORMAT_DECIMAL), "12,5");
  tov_cell_set_empty (&cell);
  expect (tov_cell_format (&cell, TOV_FORMAT_DECIMAL), "–");
  tov_cell_set_date (&cell, tov_date_new (2011, 10, 14));
  expect (tov_cell_format (&cell, TOV_FORMAT_TEXT), "14-10-2011");
  tov_cell_set_date (&cell, TOV_DATE_NONE);
  expect (tov_cell_format (&cell, TOV_FORMAT_TEXT), "–");
  tov_cell_set_text (&cell, "Fastholdt");
  tov_cell_set_text (&cell, "Optaget");
  expect (tov_cell_format (&cell, TOV_FORMAT_TEXT), "Optaget");
  g_free (cell.text);
}

static void
test_a_quotient_takes_three_columns (void)
{
  g_autoptr (TovTable) table = tov_table_new ("1", "Hovedtal", "Figur", TOV_CLASS_OUTSIDE);
  TovRow *row;

  tov_table_add_column (table, "target", "Måltal", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "period", "Perioden", TOV_FORMAT_COUNT);
  row = tov_table_add_row (table, tov_table_add_block (table, "all", NULL), "share", "Andel");
  /* A target in per cent is of nobody yet. */
  row->cells[0].format = TOV_FORMAT_PERCENT;
  tov_cell_set_number (&row->cells[0], 10);
  tov_cell_set_percent (&row->cells[1], 3, 40);

  g_assert_false (tov_cell_is_quotient (&row->cells[0], TOV_FORMAT_COUNT));
  g_assert_cmpuint (tov_table_get_span (table, 0), ==, 1);
  g_assert_true (tov_cell_is_quotient (&row->cells[1], TOV_FORMAT_COUNT));
  g_assert_cmpuint (tov_table_get_span (table, 1), ==, 3);
}

static void
test_a_cells_own_format_goes_first (void)
{
  TovCell cell = { 0 };

  tov_cell_set_number (&cell, 12);
  cell.format = TOV_FORMAT_DECIMAL;
  expect (tov_cell_format (&cell, TOV_FORMAT_COUNT), "12,0");
}

/* Two sums in a part, the second of them over the first. */
static TovTable *
make_sums (const double *first, const double *second)
{
  static const TovRowKind kinds[] = { TOV_ROW_NORMAL, TOV_ROW_NORMAL, TOV_ROW_SUM, TOV_ROW_NORMAL,
                                      TOV_ROW_SUM };
  static const char *const codes[] = { "egu", "vuc", "education", "job", "all" };
  const double *values[] = { first, second };
  TovTable *table = tov_table_new ("7", "Uddannelse", "Resultat", TOV_CLASS_OUTSIDE);

  tov_table_add_column (table, "n", "Unge", TOV_FORMAT_COUNT);
  for (guint b = 0; b < G_N_ELEMENTS (values); b++) {
    TovBlock *block = tov_table_add_block (table, b == 0 ? "p1" : "all", "Blok");

    for (guint r = 0; r < G_N_ELEMENTS (codes); r++) {
      TovRow *row = kinds[r] == TOV_ROW_SUM ? tov_table_add_sum (table, block, codes[r], codes[r])
                                            : tov_table_add_row (table, block, codes[r], codes[r]);

      tov_cell_set_number (&row->cells[0], values[b][r]);
    }
  }
  return table;
}

static void
test_knows_which_rows_a_sum_adds_up (void)
{
  g_autoptr (TovTable) table =
      make_sums ((const double[]){ 1, 2, 3, 4, 7 }, (const double[]){ 5, 6, 11, 7, 18 });
  /* One young person stands in both rows of the second block. */
  g_autoptr (TovTable) distinct =
      make_sums ((const double[]){ 1, 2, 3, 4, 7 }, (const double[]){ 5, 6, 11, 7, 17 });

  g_assert_cmpint (tov_table_find_sum_start (table, 0, 2, 0, TOV_SLOT_VALUE), ==, 0);
  g_assert_cmpint (tov_table_find_sum_start (table, 0, 4, 0, TOV_SLOT_VALUE), ==, 0);
  g_assert_cmpint (tov_table_find_sum_start (table, 0, 4, 0, TOV_SLOT_N), ==, -1);
  g_assert_cmpint (tov_table_find_sum_start (distinct, 0, 2, 0, TOV_SLOT_VALUE), ==, 0);
  g_assert_cmpint (tov_table_find_sum_start (distinct, 0, 4, 0, TOV_SLOT_VALUE), ==, -1);
}

static void
test_knows_whether_its_blocks_add_up (void)
{
  g_autoptr (TovTable) table =
      make_sums ((const double[]){ 1, 2, 3, 4, 7 }, (const double[]){ 1, 2, 3, 4, 6 });
  const TovBlock *all = tov_table_get_block (table, 1);

  g_assert_true (tov_table_adds_up_blocks (table, tov_block_get_row (all, 0), 0, TOV_SLOT_VALUE));
  g_assert_false (tov_table_adds_up_blocks (table, tov_block_get_row (all, 4), 0, TOV_SLOT_VALUE));
  tov_cell_hide (&tov_block_get_row (tov_table_get_block (table, 0), 0)->cells[0]);
  g_assert_false (tov_table_adds_up_blocks (table, tov_block_get_row (all, 0), 0, TOV_SLOT_VALUE));
}

static void
assert_slot (const TovCell *cell, TovSlot slot, double expected)
{
  double value;

  g_assert_true (tov_cell_get_slot (cell, TOV_FORMAT_COUNT, slot, &value));
  g_assert_cmpfloat (value, ==, expected);
}

static void
test_tells_the_numbers_of_a_cell (void)
{
  TovCell cell = { .n = TOV_NUMBER_NONE, .N = TOV_NUMBER_NONE, .base = TOV_NUMBER_NONE };
  TovCell change = cell;
  double value;

  tov_cell_set_change (&change, 198, 164);
  assert_slot (&change, TOV_SLOT_N, 164);
  assert_slot (&change, TOV_SLOT_WHOLE, 198);
  tov_cell_set_measure (&cell, 12.5, 3);
  assert_slot (&cell, TOV_SLOT_VALUE, 12.5);
  assert_slot (&cell, TOV_SLOT_BASE, 3);
  g_assert_false (tov_cell_get_slot (&cell, TOV_FORMAT_COUNT, TOV_SLOT_N, &value));
  tov_cell_hide (&cell);
  for (TovSlot slot = 0; slot < TOV_N_SLOTS; slot++)
    g_assert_false (tov_cell_get_slot (&cell, TOV_FORMAT_COUNT, slot, &value));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/holds-what-was-added-in-order", test_holds_what_was_added_in_order);
  g_test_add_func ("/table/cells-are-absent-until-set", test_cells_are_absent_until_set);
  g_test_add_func ("/table/is-titled-by-number-and-name", test_is_titled_by_number_and_name);
  g_test_add_func ("/table/finds-a-cell-by-its-codes", test_finds_a_cell_by_its_codes);
  g_test_add_func ("/table/finds-a-heading-by-its-part", test_finds_a_heading_by_its_part);
  g_test_add_func ("/table/puts-the-part-before-a-columns-code",
                   test_puts_the_part_before_a_columns_code);
  g_test_add_func ("/table/counts-no-per-cent-of-fewer-than-10",
                   test_counts_no_per_cent_of_fewer_than_10);
  g_test_add_func ("/table/keeps-full-precision-and-prints-whole-per-cents",
                   test_keeps_full_precision_and_prints_whole_per_cents);
  g_test_add_func ("/table/tells-a-change-in-per-cent-from-20",
                   test_tells_a_change_in_per_cent_from_20);
  g_test_add_func ("/table/divides-only-by-somebody", test_divides_only_by_somebody);
  g_test_add_func ("/table/subtracts-per-cents-in-points", test_subtracts_per_cents_in_points);
  g_test_add_func ("/table/reads-cells-in-danish", test_reads_cells_in_danish);
  g_test_add_func ("/table/a-quotient-takes-three-columns", test_a_quotient_takes_three_columns);
  g_test_add_func ("/table/a-cells-own-format-goes-first", test_a_cells_own_format_goes_first);
  g_test_add_func ("/table/knows-which-rows-a-sum-adds-up", test_knows_which_rows_a_sum_adds_up);
  g_test_add_func ("/table/knows-whether-its-blocks-add-up", test_knows_whether_its_blocks_add_up);
  g_test_add_func ("/table/tells-the-numbers-of-a-cell", test_tells_the_numbers_of_a_cell);
  return g_test_run ();
}
